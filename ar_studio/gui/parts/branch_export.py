"""What is saved of branches: their pictures beside their chances, what is known, a script."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QImage

from ar_studio import files
from ar_studio.figures import decimal
from ar_studio.gui import engine
from ar_studio.gui.canvas import treemap
from ar_studio.gui.canvas.colours import Pixels, shaded
from ar_studio.gui.canvas.events import pictures
from ar_studio.gui.events.composed import Block, Composition, Strip
from ar_studio.gui.events.writers import Still
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.parts.paths import Node, walk
from ar_studio.gui.parts.shares import shared
from ar_studio.runs import Run

translate = QCoreApplication.translate
SIDE, SAVED = 480, 800  # of the treemap, and how wide the strip of pictures is
PLAIN, CHANCES = "#555555", "#0072b2"


@dataclass(frozen=True, eq=False)
class Told:
    """Writes what is known of each event of a tree as JSON, the first that of which all came."""

    nodes: Sequence[Node]
    about: engine.export.About

    def __call__(self, path: Path) -> None:
        told = {**self.about, "branches": [asdict(self._of(node)) for node in self.nodes]}
        files.replace(path, json.dumps(told, indent=1, ensure_ascii=False).encode())

    def _of(self, node: Node) -> engine.branching.Told:
        before, place = node.before, node.place
        went = before is not None
        return engine.branching.Told(
            name=node.name,
            came_of=None if before is None else list(self.nodes).index(before),
            position=place if went else None,
            dimension=int(node.recording.order[place]) if went else None,
            value=node.value(place) if went else None,
            p=node.chance(place) if went else None,
            log_prob=node.log_prob,
            differing=node.differing,
            event=node.event.ravel().tolist(),
        )


@dataclass(frozen=True, eq=False)
class Script:
    """Writes Python that draws a branch again, and all that it came of."""

    run: Run
    path: Sequence[Node]  # from the first to the branch

    def __call__(self, path: Path) -> None:
        first, torch = self.path[0], engine.torch
        assert first.noise is not None
        steps = [
            (int(node.recording.order[node.place]), node.value(node.place))
            for node in self.path[1:]
        ]
        given = None if first.given is None else torch.from_numpy(first.given.contexts)
        text = engine.scripts.branching(
            self.run.folder,
            first.recording.space,
            torch.from_numpy(first.event),
            torch.from_numpy(first.noise),
            steps,
            f"What if? {' → '.join(node.name for node in self.path)}, by {self.run.record.title}.",
            temperature=first.temperature,
            context=given,
        )
        files.replace(path, text.encode())


def exports(
    roots: Sequence[Node], current: Node | None, run: Run | None, about: engine.export.About
) -> list[Export]:
    """Return what can be saved of the tree of the event in hand, or else of the last one."""
    if not roots or run is None:
        return []
    root = current.root if current is not None and current.root in roots else roots[-1]
    nodes, space = list(walk(root)), root.recording.space
    found = [Export(translate("branches", "Branches (JSON)…"), ".json", lambda: Told(nodes, about))]
    if space.kind.pictured and space.grid[0] in (1, 3):
        title = translate("branches", "Branches and their chances (PNG)…")
        found.insert(0, Export(title, ".png", lambda: Still(_composed(nodes), SAVED, about)))
    path = [] if current is None else _path(current)
    alike = all(node.noise is root.noise is not None for node in path)  # else not drawn by it
    if len(path) > 1 and alike:
        title = translate("branches", "Script that draws this branch again (Python)…")
        found.append(Export(title, ".py", lambda: Script(run, path)))
    return found


def _path(node: Node) -> list[Node]:
    """Return a branch and all that it came of, the first in front."""
    return [node] if node.before is None else [*_path(node.before), node]


def _composed(nodes: Sequence[Node]) -> Composition:
    """Return the pictures of all events, and the treemap of their chances beside them."""
    top = nodes[0].recording.space.values.top
    images = shaded(pictures(np.stack([node.event for node in nodes])), (0, top))
    captions = [f"{node.name} · {decimal(node.log_prob, 1)}" for node in nodes]
    strips = [Strip(translate("branches", "Branches · log p(x)"), PLAIN, [Block(images, captions)])]
    whole = shared(nodes)
    if whole is not None:
        picture = _pixels(treemap.picture(whole, QSize(SIDE, SIDE)))
        title = translate("branches", "Area: probability")
        strips.append(Strip(title, CHANCES, [Block(picture)], share=SIDE / SAVED))
    return Composition(strips)


def _pixels(picture: QImage) -> Pixels:
    """Return a picture as RGB bytes `(1, H, W, 3)`."""
    height, width, stride = picture.height(), picture.width(), picture.bytesPerLine()
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(height, stride)
    return rows[:, : 3 * width].reshape(1, height, width, 3).copy()
