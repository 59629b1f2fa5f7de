"""The density of one event: its number, its factors, its surprise, and the product written out."""

import math
import re
from itertools import product

import numpy as np
import pytest
import torch

from ar_studio import density, export, models, typed
from ar_studio.columns import Column
from ar_studio.errors import StudioError
from ar_studio.spaces import ContextSpace, EventSpace

WEIGHTS = np.array([[0, 0, 0, 0], [1.5, 0, 0, 0], [-2, 0.5, 0, 0], [0.3, -1, 2, 0]])
BIASES = np.array([0.2, -0.4, 0.1, -1.0])


def random_model(name: str, space: EventSpace, config: dict | None = None) -> models.Model:
    model = models.build(name, space, config or {}).double()
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator))
    return model


def fvsbn() -> models.Model:
    """Return `p(x_d = 1 | x_<d) = σ(b_d + Σ_j A_dj x_j)` with the weights above."""
    model = models.build("fvsbn", EventSpace((4,)), {}).double()
    with torch.no_grad():
        model.get_parameter("weight").view(-1).copy_(torch.tensor(WEIGHTS[np.tril_indices(4, -1)]))
        model.get_parameter("bias").view(-1).copy_(torch.tensor(BIASES))
    return model


def by_hand(x: np.ndarray) -> np.ndarray:
    """Return `x̂` of an event, `(D,)`."""
    return 1 / (1 + np.exp(-(BIASES + WEIGHTS @ x)))


def test_the_density_is_the_product_of_the_lectures():
    model, total = fvsbn(), 0.0
    for x in product((0, 1), repeat=4):
        found = density.measure(model, torch.tensor(x, dtype=torch.uint8))
        hat = by_hand(np.array(x))
        each = np.where(x, hat, 1 - hat)
        assert found.surprise is not None
        np.testing.assert_allclose(found.surprise.numpy(), -np.log(each), rtol=1e-12)
        assert found.expected is not None
        np.testing.assert_allclose(found.expected.numpy(), hat, rtol=1e-12)
        assert found.log_prob == pytest.approx(np.log(each).sum())
        total += math.exp(found.log_prob)
    assert total == pytest.approx(1)


def test_the_product_is_written_out():
    found = density.measure(fvsbn(), torch.tensor([0, 1, 1, 0], dtype=torch.uint8))
    hat = by_hand(np.array([0, 1, 1, 0]))
    each = [1 - hat[0], hat[1], hat[2], 1 - hat[3]]
    written = density.product(density.factors(found))
    numbers = " · ".join(f"{one:.3g}" for one in each)
    symbols = "(1−x̂₁)·x̂₂·x̂₃·(1−x̂₄)"
    assert written == f"p(x) = {symbols} = {numbers} = {np.prod(each):.3g}"
    nats = -np.log(each).sum()
    assert found.said == f"log p(x) = −{nats:.2f} nats, {nats / 4 / math.log(2):.3f} bits/dim"


def test_factors_follow_the_ordering_that_is_asked_for():
    model = random_model("deepnade", EventSpace((4,)), {"hidden": (5,)})
    x, order = torch.tensor([1, 0, 0, 1], dtype=torch.uint8), torch.tensor([2, 0, 3, 1])
    found = density.measure(model, x, ordering=order)
    assert [factor.symbol for factor in density.factors(found)] == [
        "(1−x̂₃)", "x̂₁", "x̂₄", "(1−x̂₂)",
    ]  # fmt: skip
    assert found.log_prob == pytest.approx(float(model.log_prob(x[None], ordering=order).detach()))
    assert found.log_prob != pytest.approx(density.measure(model, x).log_prob, abs=1e-6)
    with pytest.raises(StudioError, match="not trained for the ordering"):
        density.measure(fvsbn(), x, ordering=order)


def test_other_values_say_which_and_what_they_are_given():
    columns = [
        Column(name="sex", kind="binary", categories=("f", "m")),
        Column(name="colour", kind="categorical", categories=("red", "green", "blue")),
        Column(name="size", kind="categorical", categories=("s", "m", "l")),
        Column(name="shape", kind="categorical", categories=("round", "flat")),
    ]
    model = random_model("nade", EventSpace((4,), 3), {"hidden": 3})
    found = density.measure(model, torch.tensor([1, 2, 0, 1], dtype=torch.uint8))
    listed = density.factors(found, columns)
    assert [factor.symbol for factor in listed] == [
        "p(x₁=m)", "p(x₂=blue|x₁)", "p(x₃=s|x₁,x₂)", "p(x₄=flat|x₁,…,x₃)",
    ]  # fmt: skip
    assert [factor.name for factor in listed] == ["sex", "colour", "size", "shape"]
    assert sum(factor.log_prob for factor in listed) == pytest.approx(found.log_prob)


def test_a_document_has_a_factor_for_each_word_that_is_there():
    space = EventSpace((5,), 3, documents=True)
    model = random_model("docnade", space, {"hidden": 3})
    x = torch.tensor([2, 0, -1, -1, -1], dtype=torch.int32)
    found = density.measure(model, x)
    listed = density.factors(found, words=("god", "space", "car"))
    assert [factor.symbol for factor in listed] == ["p(x₁=car)", "p(x₂=god|x₁)"]
    assert sum(factor.log_prob for factor in listed) == pytest.approx(found.log_prob)
    assert found.figures[1].unit == "perplexity"
    assert found.figures[1].value == pytest.approx(math.exp(-found.log_prob / 2))


def test_densities_have_bits_only_where_their_values_were_discrete():
    x = torch.tensor([0.3, 0.9, 0.1])
    for bins in (0, 256):
        space = EventSpace((3,), 0, bins=bins)
        found = density.measure(random_model("gaussian", space), x.double())
        units = [figure.units for figure in found.figures]
        assert units == (["nats", "bits/dim"] if bins else ["nats"])
        if bins:
            bits = -found.log_prob / (3 * math.log(2)) + 8
            assert found.figures[1].value == pytest.approx(bits)


def test_what_is_given_stands_in_the_number_and_in_the_product():
    space = EventSpace((2,), context=ContextSpace("class", classes=3))
    model, x = random_model("nade", space, {"hidden": 3}), torch.tensor([1, 0], dtype=torch.uint8)
    found = density.measure(model, x, context=torch.tensor([2]))
    assert found.said.startswith("log p(x | c) = −")
    worked = density.product(density.factors(found), found.symbol)
    assert worked.startswith("p(x | c) = x̂₁·(1−x̂₂) = 0.")


def test_a_bound_is_called_one_and_has_no_factors():
    model = random_model("sbn", EventSpace((4,)), {"hidden": (3,)})
    found = density.measure(model, torch.tensor([0, 1, 1, 0], dtype=torch.uint8))
    assert found.said.startswith("log p(x) ≥ −")
    assert "≤ " in found.said  # bits per dimension
    assert found.surprise is found.expected is found.conditional is None
    assert density.product(density.factors(found)) == ""


def test_what_has_no_likelihood_or_other_events_is_refused():
    model = models.build("autoencoder", EventSpace((4,)), {"hidden": (3,)})
    x = torch.tensor([0, 1, 1, 0], dtype=torch.uint8)
    with pytest.raises(StudioError, match="no p"):
        density.measure(model, x)
    with pytest.raises(StudioError, match="the model expects"):
        density.measure(fvsbn(), x[:3])


def test_many_factors_are_not_written_out():
    found = density.measure(random_model("made", EventSpace((17,))), torch.zeros(17))
    listed = density.factors(found)
    assert len(listed) == 17
    assert density.product(listed) == ""


@pytest.mark.parametrize(
    ("log_prob", "text"),
    [
        (0.0, "1"),
        (math.log(0.7124), "0.712"),
        (math.log(1.64), "1.64"),
        (math.log(999.4), "999"),
        (math.log(999.8), "1,000"),
        (math.log(3.14e-5), "3.14·10⁻⁵"),
        (-1000.0, "5.08·10⁻⁴³⁵"),  # which no float64 holds
        (math.log(9.999e-9), "1.00·10⁻⁸"),
        (-math.inf, "0"),
    ],
)
def test_probabilities_are_written_however_small(log_prob, text):
    assert density.power(log_prob) == text


def test_the_sheet_shows_event_expectation_and_surprise():
    event = torch.tensor([[[0, 3], [3, 0]]], dtype=torch.uint8)
    expected, surprise = torch.zeros(1, 2, 2), torch.tensor([[[0.0, 0.0], [0.0, 8.0]]])
    pixels = np.asarray(export.density_sheet(event, expected, surprise, 4, scale=1))
    lowest, highest = pixels[2, 6].tolist(), pixels[3, 11].tolist()
    assert pixels[2, 3].tolist() == [255] * 3
    assert lowest == export.CIVIDIS[0].tolist()
    assert highest == export.CIVIDIS[-1].tolist()
    assert pixels[2, 10].tolist() == lowest


MIXED = [
    Column(name="age", kind="real", mean=40.0, std=10.0),
    Column(name="sex", kind="binary", categories=("f", "m")),
]
ROW, WORDS = EventSpace((4,), 3), ("god", "space", "car")


def test_a_typed_row_is_read_as_it_is_written():
    for text in ("0,1,2,0", "0; 1 ;2;0", " 0 1 2 0 "):
        assert typed.read(text, ROW).event.tolist() == [0, 1, 2, 0]
    assert typed.read("0110", EventSpace((4,))).event.dtype == torch.uint8
    assert typed.read("0110", EventSpace((4,))).event.tolist() == [0, 1, 1, 0]
    assert typed.read('"2",-.5', EventSpace((2,), 0)).event.tolist() == [2, -0.5]
    assert typed.read("55,m", EventSpace((2,), 0), MIXED).event.tolist() == [1.5, 1.0]


def test_columns_read_what_they_write():
    for column, value in ((MIXED[0], -0.75), (MIXED[1], 1)):
        assert column.read(column.text(value)) == pytest.approx(value)


def test_a_typed_document_holds_the_words_that_are_known():
    space = EventSpace((5,), 3, documents=True)
    taken = typed.read("The car in Space space", space, words=WORDS)
    assert taken.event.tolist() == [2, 1, 1, -1, -1]
    assert taken.said == "not in the vocabulary, so left out: the and in"


@pytest.mark.parametrize(
    ("text", "space", "sentence"),
    [
        ("0,1,2", ROW, "A row has 4 values here, not 3; type all of them."),
        ("", ROW, "A row has 4 values here, not 0"),
        ("0,1,2,3", ROW, "Values must be whole numbers from 0 to 2."),
        ("0,1,2,.5", ROW, "Values must be whole numbers"),
        ("0,1,2,x", ROW, "x4 takes a number, not 'x'."),
        ("0,1,2,nan", ROW, "x4 takes a number, not 'nan'."),
        ("40,x", EventSpace((2,), 0), "sex is never 'x'; it is f and m."),
        ("", EventSpace((2,), 3, documents=True), "0 of these words are in the vocabulary"),
        ("car car car", EventSpace((2,), 3, documents=True), "3 of these words"),
        ("1", EventSpace((1, 2, 2)), "Images are not typed; name a file of one."),
    ],
)
def test_what_cannot_be_typed_is_refused(text, space, sentence):
    columns = MIXED if not space.levels else ()
    with pytest.raises(StudioError, match=re.escape(sentence)):
        typed.read(text, space, columns, WORDS)
