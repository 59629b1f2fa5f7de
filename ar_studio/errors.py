"""The one error a user ever sees: a sentence that says what is wrong and what to do."""

from collections.abc import Iterable
from difflib import get_close_matches


class StudioError(Exception):
    """A problem the user can mend; its text is one clear sentence, shown as it stands."""

    @property
    def words(self) -> str:
        """What a form says, which knows settings by their titles and not by their names."""
        return str(self)


class CancelledError(StudioError):
    """What was asked for is not wanted any more; there is nothing to mend."""


def listed(names: Iterable[str], most: int = 3) -> str:
    """Return names for a sentence: the first few of many, and how many more there are."""
    names = list(names)
    shown, last = names[:most], f"{len(names) - most:,} more"
    if len(names) <= most:
        shown, last = names[:-1], "".join(names[-1:])
    return " and ".join(filter(None, [", ".join(shown), last]))


def quoted(names: Iterable[str]) -> str:
    """Return names as `listed` does, each in quotes."""
    return listed(map(repr, names))


def unknown(kind: str, name: str, known: Iterable[str]) -> StudioError:
    """Return the error for a name that no catalogue holds, with the nearest name that one does."""
    names = sorted(known)
    near = get_close_matches(name.lower(), names, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]!r}?" if near else f"choose one of {', '.join(names)}."
    return StudioError(f"There is no {kind} named {name!r}; {hint}")
