"""What is inside a model as files: pictures, diagrams, and the numbers themselves."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from ar_studio import diagrams, export, files
from ar_studio.columns import Column
from ar_studio.errors import StudioError
from ar_studio.inside import (
    activations,
    attending,
    charts,
    gradients,
    guessing,
    masks,
    networks,
    pictures,
    walking,
    wirings,
)
from ar_studio.models.base import Model

MOST = 400  # pictures on a sheet


@dataclass(frozen=True)
class Looked:
    """A model and an event, `event_shape`, and what of them is asked for.

    Attributes
    ----------
    dimension
        Flat index of the output whose attention is wanted.
    draw
        Which draw of masks, 0 for the model's own.
    columns
        Of a table, by whose names its network is told.
    kept
        Files that are not to be written over.
    """

    model: Model
    event: Tensor
    dimension: int
    draw: int
    folder: Path
    columns: Sequence[Column] = ()
    kept: Sequence[Path] = ()

    def path(self, name: str) -> Path:
        """Return where a file is to be written.

        Raises
        ------
        StudioError
            If that is one of those that are kept.
        """
        path = self.folder / name
        for kept in self.kept:
            with suppress(OSError):  # one of them is not there
                if path.samefile(kept):
                    raise StudioError(
                        f"{path} is read here, and would be written over; name another folder."
                    )
        return path

    def picture(self, name: str, values: Tensor, scale: float) -> Path:
        """Write numbers `(N, H, W)` around 0 as a sheet of pictures."""
        path = self.path(f"{name}.png")
        export.save_image(path, export.weight_sheet(values[:MOST], scale))
        return path

    def maps(self, name: str, values: Tensor) -> Path:
        """Write numbers `(N, H, W)` from 0 on as maps side by side."""
        path = self.path(f"{name}.png")
        export.save_image(path, export.map_sheet(list(values / values.max().clamp_min(1e-12))))
        return path

    def table(self, name: str, header: list[str], rows: list[list[object]]) -> Path:
        """Write numbers as CSV."""
        path = self.path(f"{name}.csv")
        export.save_table(path, header, rows)
        return path

    def drawing(self, name: str, content: str) -> Path:
        """Write an SVG."""
        path = self.path(f"{name}.svg")
        files.replace(path, content.encode())
        return path


def save_network(looked: Looked) -> Iterator[Path]:
    """Write the network as a diagram, and each dimension's table."""
    graph = networks.of(looked.model)
    yield looked.drawing("network", diagrams.svg(networks.diagram(graph, looked.columns)))
    for dimension in range(len(graph.parents)):
        header, rows = networks.table(graph, dimension, looked.columns)
        yield looked.table(f"table-{dimension + 1}", list(header), [list(row) for row in rows])


def save_masks(looked: Looked) -> Iterator[Path]:
    """Write the diagram, and each mask as a picture and as a table."""
    layers = masks.of(looked.model, looked.draw)
    size = len(layers.ordering)
    drawn = masks.diagram(layers, masks.inputs(size))
    yield looked.drawing("masks", diagrams.svg(drawn))
    for number, matrix in enumerate(masks.matrices(layers), 1):
        name = f"mask-{number}" if number <= len(layers.masks) else "mask-product"
        yield looked.maps(name, matrix.mask[None].float())
        header = ["unit", *matrix.columns]
        values = matrix.mask.long() if name != "mask-product" else matrix.strengths.long()
        rows = [[unit, *row] for unit, row in zip(matrix.rows, values.tolist(), strict=True)]
        yield looked.table(name, header, rows)


def save_filters(looked: Looked) -> Iterator[Path]:
    """Write each kind of weights as pictures, the largest first, and as a table."""
    for number, one in enumerate(pictures.filters(looked.model), 1):
        gallery = pictures.of_filters(one, looked.model.space)
        order = gallery.norm.argsort(descending=True, stable=True)
        if gallery.ends is None:
            yield looked.picture(f"weights-{number}", gallery.pictures[order], gallery.scale)
        else:
            yield looked.maps(f"weights-{number}", gallery.pictures[order][:MOST])
        flat = one.weights.cpu().flatten(1)
        header = [one.one, "norm", *(f"w{n}" for n in range(1, flat.shape[1] + 1))]
        rows = [
            [unit + 1, float(gallery.norm[unit]), *flat[unit].tolist()] for unit in order.tolist()
        ]
        yield looked.table(f"weights-{number}", header, rows)


def save_hidden(looked: Looked) -> Iterator[Path]:
    """Write each layer's units at every place of the ordering, as a map and as a table."""
    for number, one in enumerate(activations.of(looked.model, looked.event), 1):
        values = one.values.detach().cpu().float()
        scale = float(values.abs().max()) or 1.0
        yield looked.picture(f"hidden-{number}", values[None], scale)
        header = ["seen", *(f"h{n}" for n in range(1, values.shape[1] + 1))]
        rows: list[list[object]] = [[seen, *row] for seen, row in enumerate(values.tolist())]
        yield looked.table(f"hidden-{number}", header, rows)


def save_kernels(looked: Looked) -> Iterator[Path]:
    """Write what each mask lets through, and the weights as pictures and as a table."""
    for number, one in enumerate(pictures.kernels(looked.model), 1):
        yield looked.maps(f"kernel-{number}-mask", pictures.taps(one).flatten(0, 1))
        gallery = pictures.of_kernel(one)
        yield looked.picture(f"kernel-{number}", gallery.pictures, gallery.scale)
        where = one.mask.nonzero()
        weights = one.weight.cpu()[tuple(where.T.cpu())]
        rows: list[list[object]] = [
            [*(n + 1 for n in place), weight]
            for place, weight in zip(where.tolist(), weights.tolist(), strict=True)
        ]
        yield looked.table(f"kernel-{number}", ["map", "input", "row", "column", "weight"], rows)


def save_codes(looked: Looked) -> Iterator[Path]:
    """Write each code as a table, and the event beside what is expected of it."""
    space = looked.model.space
    for layer, code in enumerate(activations.codes(looked.model, looked.event)):
        expected = activations.expected(looked.model, layer, code.values).cpu().float()
        both = torch.stack([looked.event.float(), expected]) / max(1, space.values.top)
        yield looked.maps(f"code-{layer + 1}", pictures.laid_out(both.flatten(1), space))
        rows: list[list[object]] = [
            [unit, value] for unit, value in enumerate(code.values.tolist(), 1)
        ]
        yield looked.table(f"code-{layer + 1}", ["unit", "value"], rows)


def save_attention(looked: Looked) -> Iterator[Path]:
    """Write a map for each layer and head, and all weights as a table."""
    model = looked.model
    attention = attending.attention(model, looked.event, looked.dimension)
    maps = attending.over_event(attention, looked.dimension, model.ordering, model.space)
    yield looked.maps("attention", maps.maps.flatten(0, 1).float())
    rows: list[list[object]] = [
        [layer + 1, head + 1, int(dimension) + 1 if dimension >= 0 else "start", float(weight)]
        for layer, heads in enumerate(attention.weights.cpu())
        for head, weights in enumerate(heads)
        for dimension, weight in zip(attention.holds.tolist(), weights, strict=True)
    ]
    yield looked.table("attention", ["layer", "head", "dimension", "weight"], rows)
    if attention.given is not None:
        given: list[list[object]] = [
            [layer + 1, head + 1, place + 1, weight]
            for layer, heads in enumerate(attention.given.tolist())
            for head, weights in enumerate(heads)
            for place, weight in enumerate(weights)
        ]
        header = ["layer", "head", "given", "weight"]
        yield looked.table("attention-given", header, given)


def save_guesses(looked: Looked) -> Iterator[Path]:
    """Write the guesses of what is missing where half of the event is known, as maps."""
    space = looked.model.space
    found = guessing.guesses(looked.model, looked.event, space.size // 2)
    path = looked.path("guesses.png")
    export.save_image(path, export.map_sheet(list(pictures.laid_out(found, space))))
    yield path


def save_gradients(looked: Looked) -> Iterator[Path]:
    """Write how gradients fade as plots and as tables, by distance, in time and by depth."""
    found = list(gradients.measure(looked.model, looked.event))
    for name, axis in (
        ("gradients-distance", gradients.DISTANCE),
        ("gradients-time", gradients.TIME),
        ("gradients-depth", gradients.DEPTH),
    ):
        if curves := [one for one in found if one.axis == axis]:
            yield looked.drawing(name, charts.svg(curves, name))
            rows: list[list[object]] = [
                [one.title, int(x), one.names[place] if one.names else None, y]
                for one in curves
                for place, (x, y) in enumerate(zip(one.x.tolist(), one.y.tolist(), strict=True))
            ]
            yield looked.table(name, ["curve", "x", "layer", "norm"], rows)


def save_units(looked: Looked) -> Iterator[Path]:
    """Write the network unit by unit, and how it computes the event; nothing of a large one."""
    if wirings.obstacle(looked.model):
        return
    network, along = wirings.of(looked.model), looked.event.flatten()[looked.model.ordering]
    walk = walking.evaluate(network, along.tolist())
    last = walk.steps[-1]
    yield looked.drawing("units", diagrams.svg(wirings.diagram(network, last.values)))
    rows: list[list[object]] = [
        [number, step.part, network.names[step.place], walk.formulas[step.formula], step.words]
        for number, step in enumerate(walk.steps, 1)
    ]
    yield looked.table("steps", ["step", "part", "dimension", "formula", "what"], rows)


WRITERS: dict[str, Callable[[Looked], Iterator[Path]]] = {
    "network": save_network,
    "masks": save_masks,
    "filters": save_filters,
    "hidden": save_hidden,
    "kernels": save_kernels,
    "codes": save_codes,
    "attention": save_attention,
    "guesses": save_guesses,
    "gradients": save_gradients,
    "units": save_units,
}


def save(looked: Looked, topics: Iterable[str]) -> Iterator[tuple[str, Path]]:
    """Write all topics' files, and yield each with its topic once it is there.

    Raises
    ------
    StudioError
        If the dimension is none of the event's, or a file cannot be written.
    """
    size = looked.model.space.size
    if not 0 <= looked.dimension < size:
        raise StudioError(f"There is no dimension {looked.dimension + 1}; choose 1 to {size:,}.")
    looked.folder.mkdir(parents=True, exist_ok=True)
    for topic in topics:
        for path in WRITERS[topic](looked):
            yield topic, path
