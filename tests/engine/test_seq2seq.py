"""The encoder–decoder transformer: its equations by NumPy, ends of texts, and what is given."""

from itertools import product

import numpy as np
import pytest
import torch

from ar_studio import evaluation, models, sampling
from ar_studio.conditionals import Discrete
from ar_studio.errors import StudioError
from ar_studio.models.seq2seq import Seq2Seq, Seq2SeqConfig
from ar_studio.spaces import ContextSpace, EventSpace

GIVEN = ContextSpace("text", shape=(4,), levels=6)
SPACE = EventSpace((5,), 4, context=GIVEN, events="line")
CONFIG = {"blocks": 2, "features": 8, "heads": 2}


def build(space=SPACE, **config) -> Seq2Seq:
    """Return a float64 model with random parameters."""
    model = models.build("seq2seq", space, {**CONFIG, **config}).double()
    assert isinstance(model, Seq2Seq)
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.5)
    return model


def lines(most: int, levels: int) -> list[list[int]]:
    """Return every text of at most so many characters, as its end lets it stand in its place."""
    texts = (
        text for length in range(most + 1) for text in product(range(1, levels), repeat=length)
    )
    return [[*text, *[0] * (most - len(text))] for text in texts]


# The equations, in NumPy


def norm(h, scale):
    h = h - h.mean(-1, keepdims=True)
    return h / np.sqrt((h**2).mean(-1, keepdims=True) + 1e-5) * scale


def places(count, d):
    found = np.zeros((count, d), np.float32)
    for place, pair in product(range(count), range(d // 2)):
        angle = place / 10_000 ** (2 * pair / d)
        found[place, 2 * pair : 2 * pair + 2] = np.sin(angle), np.cos(angle)
    return found


def look(w, h, g, hidden):
    """Return what tokens `h`, normed, take of tokens `g`: two heads of four features."""
    query, key, value = h @ w["query.weight"].T, *np.split(g @ w["seen.weight"].T, 2, 1)
    heads = []
    for part in (slice(0, 4), slice(4, 8)):
        scores = np.where(hidden, -np.inf, query[:, part] @ key[:, part].T / 2)
        weights = np.exp(scores - scores.max(1, keepdims=True))
        heads.append(weights / weights.sum(1, keepdims=True) @ value[:, part])
    return np.concatenate(heads, 1) @ w["join.weight"].T


def bend(w, h):
    return np.maximum(norm(h, w["bend.norm.weight"]) @ w["bend.up.weight"].T, 0) @ (
        w["bend.down.weight"].T
    )


def reference(model: Seq2Seq, text: list[int], y: list[int]):
    """Return the logits `(T, V)` of a line, given a text without its end or with one."""
    every = {name: value.detach().numpy() for name, value in model.named_parameters()}

    def of(prefix):
        return {n.removeprefix(prefix): v for n, v in every.items() if n.startswith(prefix)}

    g = every["E_given"][text] * np.sqrt(8) + places(len(text), 8)
    for number in range(2):
        w = of(f"encoders.{number}.")
        normed = norm(g, w["look.norm.weight"])
        g = g + look(of(f"encoders.{number}.look."), normed, normed, False)
        g = g + bend(w, g)
    g = norm(g, every["given_norm.weight"])
    h = np.stack([every["start"], *(every["E"][value] for value in y[:-1])]) * np.sqrt(8)
    h = h + places(len(y), 8)
    later = np.triu(np.ones((len(y), len(y))), 1) > 0
    for number in range(2):
        w = of(f"decoders.{number}.")
        normed = norm(h, w["look.norm.weight"])
        h = h + look(of(f"decoders.{number}.look."), normed, normed, later)
        normed = norm(h, w["cross.norm.weight"])
        h = h + look(of(f"decoders.{number}.cross."), normed, g, False)
        h = h + bend(w, h)
    return norm(h, every["norm.weight"]) @ every["E"].T + every["b"]


@pytest.mark.parametrize("text", [[3, 1, 5, 2, 0], [4, 0], [0]])
def test_it_is_its_equations_and_what_is_given_counts_up_to_its_end(text):
    model, y = build(), [3, 1, 1, 2, 3]
    context = torch.tensor([(text + [0] * 4)[:4]])
    found = model.conditionals(torch.tensor([y]), context=context)
    assert isinstance(found, Discrete)
    np.testing.assert_allclose(found.logits[0].detach().numpy(), reference(model, text, y))


# Ends


def test_the_probabilities_of_all_texts_up_to_a_length_add_up_to_one_whatever_is_given():
    model, texts = build(), torch.tensor(lines(5, 4))
    assert len(texts) == sum(3**length for length in range(6))
    found = torch.stack(
        [model.log_prob(texts, context=torch.tensor([c])) for c in ([1, 0, 0, 0], [5, 2, 2, 1])]
    )
    torch.testing.assert_close(found.exp().sum(1), torch.ones(2, dtype=torch.float64))
    assert ((found[0] - found[1]).abs() > 1e-6).all()  # each text's depends on what is given
    assert model.log_prob(torch.tensor([[1, 0, 2, 0, 0]]), context=torch.tensor([[1, 1, 0, 0]])) < (
        -1e8
    )


def test_texts_of_several_lengths_in_one_batch_are_as_each_alone():
    model = build()
    x = torch.tensor([[1, 0, 0, 0, 0], [3, 2, 1, 3, 2], [0, 0, 0, 0, 0]])
    c = torch.tensor([[2, 5, 1, 3], [4, 0, 0, 0], [1, 1, 0, 0]])
    together = model.log_prob(x, context=c)
    alone = [model.log_prob(x[[i]], context=c[[i]]) for i in range(3)]
    torch.testing.assert_close(together, torch.cat(alone))
    torch.testing.assert_close(-model.given(c).loss(x, torch.Generator()), together.mean())
    # More room for either text changes nothing.
    wider = EventSpace((7,), 4, context=ContextSpace("text", shape=(6,), levels=6), events="line")
    longer = build(wider)
    longer.load_state_dict({**model.state_dict(), "ordering": torch.arange(7)})
    pad = torch.nn.functional.pad
    first = longer.log_prob(pad(x, (0, 2))[[0, 2]], context=pad(c, (0, 2))[[0, 2]])
    torch.testing.assert_close(first, together[[0, 2]])


def test_a_drawn_text_ends_once():
    model = build()
    *_, last = sampling.sample(model, 200, seed=1, context=torch.tensor([[2, 5, 0, 0]]))
    assert isinstance(last, sampling.Sampled)
    drawn = {tuple(one) for one in last.samples.tolist()}
    assert drawn <= {tuple(one) for one in lines(5, 4)}
    assert len({one.index(0) if 0 in one else 5 for one in drawn}) > 2


# The rest


def test_cross_attention_falls_on_what_is_given_and_on_nothing_beyond_its_end():
    model = build().given(torch.tensor([[3, 1, 0, 0]]))
    found = model.attention(torch.tensor([[1, 3, 2, 0, 0]]), 2)
    assert found.given is not None
    assert (found.weights.shape, found.given.shape) == ((2, 2, 5), (2, 2, 5))
    torch.testing.assert_close(found.given[..., :3].sum(-1), torch.ones(2, 2).double())
    assert found.given[..., 3:].eq(0).all()
    assert found.weights[..., 3:].eq(0).all()
    assert found.holds.tolist() == [-1, 0, 1, 2, 3]


def test_a_stack_of_six_has_the_papers_matrices():
    config = Seq2SeqConfig(blocks=6, features=512, heads=8)
    given = ContextSpace("text", shape=(9,), levels=40)
    count = Seq2Seq.parameter_count(EventSpace((9,), 30, context=given, events="line"), config)
    assert count == 6 * (28 * 512**2 + 5 * 512) + (40 + 30 + 3) * 512 + 30


def test_greedy_drawing_is_told_by_one_pass():
    model, texts = build(), torch.tensor(lines(5, 4))
    context = torch.tensor([[2, 5, 0, 0]])
    found = evaluation.greedy(model, texts, context.expand(len(texts), -1))
    decoder, drawn = model.decoder(1, context=context), []
    for _ in range(5):
        conditional = decoder.predict()
        assert isinstance(conditional, Discrete)
        drawn.append(conditional.log_pmf.argmax(-1))
        decoder.observe(drawn[-1])
    assert texts[found].tolist() == [torch.cat(drawn).tolist()]


def test_it_learns_pairs_of_texts_only_and_others_do_not():
    with pytest.raises(StudioError, match="learns pairs of texts only"):
        models.build("seq2seq", EventSpace((5,), 4, events="line"), {})
    with pytest.raises(StudioError, match="takes no text as context"):
        models.build("nade", SPACE, {})
    with pytest.raises(StudioError, match="must be a multiple of 3 heads"):
        models.build("seq2seq", SPACE, {"features": 8, "heads": 3})
