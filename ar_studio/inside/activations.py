"""Hidden units and codes of an event."""

from torch import Tensor

from ar_studio.models.base import Model
from ar_studio.models.insides import Code, Coding, Hidden, Units


def of(model: Model, event: Tensor) -> list[Units]:
    """Return the hidden units of an event, `event_shape`, as more and more of it is seen."""
    assert isinstance(model, Hidden)
    return model.hidden_units(model.space.check(event[None]))


def codes(model: Model, event: Tensor) -> list[Code]:
    """Return the codes of an event, `event_shape`."""
    assert isinstance(model, Coding)
    return model.encode(model.space.check(event[None]))


def expected(model: Model, layer: int, values: Tensor) -> Tensor:
    """Return the event, `event_shape`, that is expected of a code; see `Coding.decode`."""
    assert isinstance(model, Coding)
    return model.decode(layer, values)
