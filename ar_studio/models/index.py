"""What is said of models, in an index that is read without loading them."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, TypeAdapter

from ar_studio.cards import Card
from ar_studio.figures import Figure
from ar_studio.records import Origin

if TYPE_CHECKING:
    from ar_studio.models.base import Model

SHIPPED = "models.json"  # in the resources; `make cards` writes it


class Entry(BaseModel):
    """What there is to know of a model before it is loaded.

    Attributes
    ----------
    estimates
        Whether it validates by an estimate.
    autoregressive
        Whether its conditionals are tractable, so that it completes and draws by passes.
    quantising
        Whether it writes pictures down in codes, which are data then.
    settings
        The JSON schema of each field of its `Config`.
    origin
        Where its code lies; None in the catalogue.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    card: Card
    estimates: bool
    autoregressive: bool
    quantising: bool = False
    settings: dict[str, Any]
    origin: Origin | None = None

    @classmethod
    def of(cls, family: "type[Model]", origin: Origin | None = None) -> "Entry":
        """Return what a class says of itself."""
        from ar_studio.models.abilities import Quantising
        from ar_studio.models.base import AutoregressiveModel

        settings = family.Config.model_json_schema().get("properties", {})
        return cls(
            card=family.card,
            estimates=family.estimates,
            autoregressive=issubclass(family, AutoregressiveModel),
            quantising=issubclass(family, Quantising),
            settings=settings,
            origin=origin,
        )

    def figure(self, nats: float, error: float | None = None) -> Figure:
        """Return what the model was trained or validated by, as it is written."""
        return self.card.figure(nats, error, estimate=self.estimates)


ENTRIES = TypeAdapter(list[Entry])


def write(entries: Iterable[Entry]) -> str:
    """Return the text of an index."""
    return ENTRIES.dump_json(list(entries), indent=1).decode() + "\n"


def read(text: str | bytes) -> Mapping[str, Entry]:
    """Return the entries of an index by name."""
    return {entry.card.name: entry for entry in ENTRIES.validate_json(text)}


@cache
def shipped() -> Mapping[str, Entry]:
    """Return the entries of the catalogue, in its order."""
    return read(files("ar_studio.resources").joinpath(SHIPPED).read_bytes())
