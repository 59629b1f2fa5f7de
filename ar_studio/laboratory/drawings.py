"""Drawings of mechanism: convolutions that look back, a memory cell, attention, and masks made.

Each is nodes and links (`diagrams.py`), so that what is pointed at lights what leads to it.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ar_studio.diagrams import Diagram, Link, Node, in_rows
from ar_studio.figures import lowered

MADE_STEPS = 4


def convolutions(length: int, layers: int, kernel: int, dilated: bool) -> Diagram:
    """Return a stack of causal convolutions over so many places (van den Oord et al. 2016).

    A unit of layer `l` sees the unit below it and `kernel − 1` earlier ones, `kernel^(l−1)` apart
    if dilated, else side by side; the outputs stand one place on, so that none sees its own input.
    """
    nodes = [_unit(layer, place, layers) for layer in range(layers + 1) for place in range(length)]
    links = []
    for layer in range(1, layers + 1):
        gap = kernel ** (layer - 1) if dilated else 1
        for place in range(length):
            for tap in range(kernel):
                below = place - tap * gap
                if below >= 0:
                    start, end = (layer - 1) * length + below, layer * length + place
                    links.append(Link(start, end, 0.5, tone=layer % 3))
    steps = [kernel ** (n - 1) if dilated else 1 for n in range(1, layers + 1)]
    captions = [(-0.7, 0.0, "inputs")]
    captions += [(-0.7, float(n), f"steps of {gap}") for n, gap in enumerate(steps, 1)]
    return Diagram("Causal convolutions", tuple(nodes), tuple(links), tuple(captions))


def _unit(layer: int, place: int, layers: int) -> Node:
    if layer == 0:
        name = lowered(f"x{place + 1}")
        return Node(f"input {name}", place, 0, name, "", 0)
    if layer == layers:
        name = lowered(f"x{place + 2}")
        return Node(f"what foretells {name}", place, layer, name, "", 3, over=True)
    return Node(f"unit {place + 1} of layer {layer}", place, layer, "", "", 2)


def field(length: int, layers: int, kernel: int, dilated: bool) -> int:
    """Return how many inputs the last output sees: `1 + Σ (kernel − 1) · step`, if there are."""
    steps = [kernel**n if dilated else 1 for n in range(layers)]
    return min(length, 1 + (kernel - 1) * sum(steps))


def lstm() -> Diagram:
    """Return a memory cell (Hochreiter & Schmidhuber 1997, with the gate that forgets)."""
    places: Mapping[str, tuple[str, float, float, str]] = {
        "x": ("x_t, the input", 2.0, 0.0, "xₜ"),
        "h0": ("h_{t−1}, what was put out before", 0.0, 0.0, "hₜ₋₁"),
        "c0": ("c_{t−1}, the memory before", 0.0, 2.4, "cₜ₋₁"),
        "f": ("f = σ(W_f x_t + U_f h_{t−1} + b_f): what is kept of the memory", 0.8, 1.1, "f"),
        "i": ("i = σ(W_i x_t + U_i h_{t−1} + b_i): how much is written", 1.8, 1.1, "i"),
        "g": ("g = tanh(W_g x_t + U_g h_{t−1} + b_g): what is written", 2.8, 1.1, "g"),
        "o": ("o = σ(W_o x_t + U_o h_{t−1} + b_o): what is put out of it", 3.8, 1.1, "o"),
        "c": ("c_t = f ⊙ c_{t−1} + i ⊙ g, the memory", 2.3, 2.4, "cₜ"),
        "h": ("h_t = o ⊙ tanh c_t, what is put out", 4.4, 2.4, "hₜ"),
    }
    pairs = [("x", gate) for gate in "figo"] + [("h0", gate) for gate in "figo"]
    pairs += [("c0", "c"), ("f", "c"), ("i", "c"), ("g", "c"), ("c", "h"), ("o", "h")]
    return _drawn("LSTM cell", places, pairs, memory=("c0", "c"))


def transformer(blocks: int) -> Diagram:
    """Return an encoder and a decoder of so many blocks (Vaswani et al. 2017)."""
    places: dict[str, tuple[str, float, float, str]] = {
        "x": ("x, the sequence that is given", 0.0, 0.0, "x"),
        "y": ("y_<t, what is written so far", 2.4, 0.0, "y_<t"),
    }
    pairs: list[tuple[str, str]] = []
    below, under = "x", "y"
    for n in range(1, blocks + 1):
        places[f"e{n}"] = (
            f"encoder block {n}: attention to all of x, and a network",
            0.0,
            n,
            "enc",
        )
        places[f"d{n}"] = (
            f"decoder block {n}: attention to y_<t, attention to the encoder, and a network",
            *(2.4, float(n), "dec"),
        )
        pairs += [(below, f"e{n}"), (under, f"d{n}")]
        below, under = f"e{n}", f"d{n}"
    pairs += [(below, f"d{n}") for n in range(1, blocks + 1)]
    places["p"] = ("p(y_t | y_<t, x), a softmax over all signs", 2.4, blocks + 1.0, "p")
    pairs.append((under, "p"))
    return _drawn("Encoder and decoder", places, pairs, memory=(below, "d1"))


def pixelrnn() -> Diagram:
    """Return the layers of PixelCNN, Row LSTM and Diagonal BiLSTM (van den Oord et al. 2016).

    The three begin and end alike; between, each has residual blocks of its own, of which one is
    drawn.
    """
    places: Mapping[str, tuple[str, float, float, str]] = {
        "x": ("x, the picture", 3.0, 0.0, "x"),
        "a": ("a convolution of 7×7, mask A: no pixel sees itself", 3.0, 1.0, "7×7 A"),
        "cnn": ("PixelCNN, a residual block: 3×3, mask B", 0.0, 2.5, "3×3 B"),
        "ri": ("Row LSTM, from input to state: 3×1, mask B", 3.0, 2.0, "3×1 B"),
        "rs": ("Row LSTM, from state to state: 3×1, along the row above", 3.0, 3.0, "3×1"),
        "di": ("Diagonal BiLSTM, from input to state: 1×1, mask B", 6.0, 2.0, "1×1 B"),
        "ds": ("Diagonal BiLSTM, from state to state: 1×2, both ways", 6.0, 3.0, "1×2"),
        "o1": ("ReLU, then a convolution of 1×1, mask B", 3.0, 4.0, "1×1 B"),
        "o2": ("ReLU, then a convolution of 1×1, mask B, once more", 3.0, 5.0, "1×1 B"),
        "p": ("p(x_i | x_<i): a softmax of 256 values, a sigmoid of binary ones", 3.0, 6.0, "p"),
    }
    pairs = [("x", "a"), ("a", "cnn"), ("a", "ri"), ("a", "di"), ("ri", "rs"), ("di", "ds")]
    pairs += [("cnn", "o1"), ("rs", "o1"), ("ds", "o1"), ("o1", "o2"), ("o2", "p")]
    drawn = _drawn("PixelCNN, Row LSTM and Diagonal BiLSTM", places, pairs, memory=("", ""))
    captions = [(-0.5, 2.5, "PixelCNN"), (2.5, 2.5, "Row LSTM"), (5.5, 2.5, "Diagonal BiLSTM")]
    return replace(drawn, captions=tuple(captions))


def _drawn(
    title: str,
    places: Mapping[str, tuple[str, float, float, str]],
    pairs: Sequence[tuple[str, str]],
    memory: tuple[str, str],
) -> Diagram:
    number = {key: n for n, key in enumerate(places)}
    nodes = tuple(Node(name, x, y, label) for name, x, y, label in places.values())
    links = tuple(
        Link(number[a], number[b], 1.0 if (a, b) == memory else 0.4, tone=int((a, b) == memory))
        for a, b in pairs
    )
    return Diagram(title, nodes, links)


def made(size: int, hidden: int, step: int, seed: int) -> Diagram:
    """Return one of four steps from an autoencoder to MADE (Germain et al. 2015).

    First every unit sees all below it. Then inputs and outputs are numbered by their place in the
    ordering, and hidden units draw a number `m` from `1 .. size − 1`. Then links are cut: a hidden
    unit keeps those to inputs of at most its number, an output those to hidden units of smaller
    ones. What is left is MADE.
    """
    chance = random.Random(seed)
    numbers = [chance.randint(1, max(1, size - 1)) for _ in range(hidden)]
    order = list(range(1, size + 1))
    if seed:
        chance.shuffle(order)
    inputs = [lowered(f"x{n}") for n in range(1, size + 1)]
    units = [lowered(f"h{n}") for n in range(1, hidden + 1)]
    rows = [
        [_numbered(name, m, step, "input", 0) for name, m in zip(inputs, order, strict=True)],
        [_numbered(name, m, step, "unit", 2) for name, m in zip(units, numbers, strict=True)],
        [_numbered(name, m, step, "output", 3) for name, m in zip(inputs, order, strict=True)],
    ]
    nodes = in_rows(rows)
    links = []
    for i, m in enumerate(numbers):
        for d, place in enumerate(order):
            links.append(_link(d, size + i, place <= m, step))
            links.append(_link(size + i, size + hidden + d, m < place, step))
    titles = ("An autoencoder", "Units are numbered", "Links are cut", "MADE")
    shown = tuple(link for link in links if not (link.cut and step == MADE_STEPS))
    return Diagram(titles[step - 1], tuple(nodes), shown)


def _numbered(name: str, number: int, step: int, kind: str, tone: int) -> Node:
    label = name if step == 1 else str(number)
    told = f"{kind} {name}" if step == 1 else f"{kind} {name} (m = {number})"
    return Node(told, 0, 0, label, name if kind != "unit" else "", tone)


def _link(start: int, end: int, kept: bool, step: int) -> Link:
    return Link(start, end, 0.5, cut=not kept and step >= MADE_STEPS - 1)
