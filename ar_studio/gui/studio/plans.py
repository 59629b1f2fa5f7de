"""What is to be trained later, kept so that it outlives the session."""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ar_studio import files
from ar_studio.errors import StudioError


class Plan(BaseModel):
    """A training that has not begun: of a new run, or of one there is.

    Attributes
    ----------
    deed
        Train a new run, go on with `run`, or train its model further in a new one.
    settings
        All of a new run's training settings, or what is to be changed in those of `run`.
    told
        What the user is told of it beside its title.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")
    key: str = Field(default_factory=lambda: secrets.token_hex(8))
    deed: Literal["new", "resume", "further"] = "new"
    title: str
    told: str = ""
    model: str
    config: dict[str, Any] = {}
    source: str
    preparation: dict[str, Any] = {}
    settings: dict[str, Any] = {}
    run: str = ""


class PlanFile:
    """The plans that wait, in the user's folder; several windows may change them.

    A file that cannot be read or written holds up nobody: the plans of this session stay.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> list[Plan]:
        """Return what waits."""
        try:
            found = json.loads(self.path.read_bytes())
            return [Plan.model_validate(one) for one in found]
        except (OSError, ValueError, TypeError, ValidationError):
            return []

    def add(self, plans: Sequence[Plan]) -> None:
        """Let plans wait behind the others."""
        with files.alone(self.path.parent):
            self._write([*self.read(), *plans])

    def take(self, key: str) -> bool:
        """Take a plan out, and tell whether it was there: another window may have taken it."""
        with files.alone(self.path.parent):
            there = self.read()
            left = [plan for plan in there if plan.key != key]
            if len(left) == len(there) and self.path.exists():
                return False
            self._write(left)
            return True

    def sort(self, keys: Sequence[str]) -> None:
        """Put plans into an order; those that it does not name come last."""
        places = {key: place for place, key in enumerate(keys)}
        with files.alone(self.path.parent):
            self._write(sorted(self.read(), key=lambda plan: places.get(plan.key, len(places))))

    def _write(self, plans: Sequence[Plan]) -> None:
        content = json.dumps([plan.model_dump() for plan in plans], indent=2)
        with suppress(StudioError):
            files.replace(self.path, content.encode())
