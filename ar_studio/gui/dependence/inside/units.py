"""Step by step: a small network unit by unit, computing an event's probability or drawing one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QLabel, QTabBar

from ar_studio import files
from ar_studio.gui import engine
from ar_studio.gui.canvas.diagram import DiagramCanvas
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.dependence.inside.incoming import Incoming
from ar_studio.gui.dependence.inside.view import Found, Question, View
from ar_studio.gui.kit.controls import LARGEST, called, icon_button, push_button
from ar_studio.gui.kit.formula import mathematics
from ar_studio.gui.kit.layout import REST, Quiet, hbox, vbox
from ar_studio.gui.kit.slider import paired
from ar_studio.gui.kit.writers import Export, Writer

EVALUATE, SAMPLE = 0, 1


@dataclass(frozen=True)
class Wish:
    """What is to be walked through.

    Attributes
    ----------
    drawn
        Whether an event is drawn from noise instead of evaluated.
    seed
        Of the noise.
    x
        The event along the ordering; empty for the one in hand.
    weights
        Those that were changed, by what they share.
    """

    drawn: bool = False
    seed: int = 0
    x: tuple[int, ...] = ()
    weights: dict[int, float] = field(default_factory=dict)

    def walk(
        self, model: engine.models.Model, event: engine.torch.Tensor
    ) -> engine.inside.walking.Walk:
        """Walk through it, in a lane's thread."""
        walking, wirings = engine.inside.walking, engine.inside.wirings
        network = wirings.of(model)
        for shared, weight in self.weights.items():
            network = network.with_shared(shared, weight)
        order = model.ordering.cpu()
        if self.drawn:
            noise = engine.sampling.make_noise(1, len(order), self.seed)[0, :, 0][order]
            return walking.sample(network, noise.tolist())
        own = event.flatten()[order].tolist()
        return walking.evaluate(network, self.x or [int(value) for value in own])


class UnitsView(View):
    """The network, the steps to walk through, the formula of each, and the weights into a unit."""

    def __init__(self) -> None:
        super().__init__()
        self.wish = Wish()
        self.walk: engine.inside.walking.Walk | None = None
        self._then = 0  # the step that is shown once there is a walk
        self.which = called(QTabBar(drawBase=False, expanding=False), self.tr("What is computed"))
        self.which.addTab(self.tr("Evaluate"))
        self.which.addTab(self.tr("Sample"))
        self.which.currentChanged.connect(self._choose)
        self.noise = push_button(
            self.tr("Other noise"), self.tr("Draw another event"), self._draw_again
        )
        self.again = push_button(
            self.tr("Its own"), self.tr("The weights and the event there were"), self._take_back
        )
        self.canvas = called(DiagramCanvas(), self.tr("Units and links"))
        self.canvas.clicked.connect(self._click)
        self.canvas.pointed.connect(lambda _: self._tell())
        self.slider, self.place = paired(0, 1)
        tip = self.tr("The step that is shown; 0 is the whole network")
        called(self.slider, self.tr("Step, slider"), tip)
        called(self.place, self.tr("Step"), tip)
        self.place.valueChanged.connect(self._show_step)
        self.formula = called(Quiet(), self.tr("What is applied"))
        self.formula.setTextFormat(Qt.TextFormat.RichText)
        self.words = called(QLabel(wordWrap=True), self.tr("What it comes to"))
        self.count = Quiet()
        self.incoming = Incoming()
        self.incoming.changed.connect(self._change_weight)
        self._lay_out()

    def _lay_out(self) -> None:
        self.back = icon_button("back", self.tr("Back"), self.tr("A step back"), self._back)
        self.on = icon_button("step", self.tr("On"), self.tr("A step on"), self._on)
        top = hbox(self.which, 8, self.noise, self.again, REST)
        steps = hbox(self.back, self.on, 4, (self.slider, 1), self.place, self.count, spacing=4)
        vbox(
            top,
            (hbox((self.canvas, 3), (self.incoming, 1)), 1),
            steps,
            self.formula,
            self.words,
            on=self,
            spacing=6,
        )
        self.words.setMinimumHeight(2 * self.words.fontMetrics().lineSpacing())  # nothing jumps
        self.incoming.hide()

    @property
    def title(self) -> str:
        return self.tr("Step by step")

    @property
    def about(self) -> str:
        return self.tr(
            "Every unit and every link, with the network's own numbers: click an input to change "
            "its value, a unit to change its bias and the weights that lead to it. Links of one "
            "colour are one column of weights, shared by all that it leads to."
        )

    def forget(self) -> None:
        self.wish = replace(self.wish, x=(), weights={})
        self.incoming.hide()

    def share(self) -> dict[str, Any]:
        """Return what is walked through and how far, as JSON holds it."""
        weights = {str(shared): weight for shared, weight in self.wish.weights.items()}
        wish = {"seed": self.wish.seed, "x": list(self.wish.x), "weights": weights}
        return {**wish, "step": self.place.value()}

    def take(self, shared: object) -> None:
        """Walk through what was shared, as soon as there is a network."""
        match shared:
            case {"seed": int(seed), "x": list(x), "weights": dict(weights), "step": int(step)}:
                known = all(value in (0, 1) for value in x) and 0 <= seed <= LARGEST
                numbers = {
                    int(name): float(weight)
                    for name, weight in weights.items()
                    if name.lstrip("-").isdigit() and isinstance(weight, int | float)
                }
                if known and len(numbers) == len(weights):
                    self.wish = replace(self.wish, seed=seed, x=tuple(x), weights=numbers)
                    self._then = step

    def question(self) -> Question:
        return self.wish.walk

    def show_found(self, found: Found) -> None:
        self.walk = found.answer
        assert self.walk is not None
        total = len(self.walk.steps)
        with QSignalBlocker(self.place), QSignalBlocker(self.slider):
            for control in (self.place, self.slider):
                control.setRange(0, total)
            if self._then:
                self.place.setValue(min(self._then, total))
                self.slider.setValue(self.place.value())
                self._then = 0
        self.count.setText(self.tr("of {0}").format(total))
        self.noise.setVisible(self.wish.drawn)
        self.again.setEnabled(bool(self.wish.weights or self.wish.x))
        self._show_step()

    def exports(self) -> list[Export]:
        if self.walk is None:
            return []
        return [Export(self.tr("Diagram (SVG)…"), ".svg", self._drawing)]

    def _drawing(self) -> Writer:
        content = self.canvas.svg().encode()
        return lambda path: files.replace(Path(path), content)

    # Walking

    def _back(self) -> None:
        self.place.setValue(self.place.value() - 1)

    def _on(self) -> None:
        self.place.setValue(self.place.value() + 1)

    @property
    def step(self) -> engine.inside.walking.Step | None:
        """What is shown; None for the whole network."""
        place = self.place.value()
        return self.walk.steps[place - 1] if self.walk is not None and place else None

    def _show_step(self) -> None:
        if self.walk is None:
            return
        wirings, step = engine.inside.wirings, self.step
        values = self.walk.steps[0].values if step is None else step.values
        self.canvas.set_diagram(wirings.diagram(self.walk.network, values))
        if step is not None:
            self.canvas.light(step.lit, spoken(step.words))
        self._tell()
        if self.incoming.isVisible():
            self.incoming.show_unit(self.walk.network, self.incoming.unit)

    def _tell(self) -> None:
        """Say what the step comes to, and mark the formula that it applies."""
        if self.walk is None:
            return
        step = self.step
        whole = self.tr("The whole network. A step on shows what is computed first.")
        self.words.setText(whole if step is None else spoken(step.words))
        said = [mathematics(formula) for formula in self.walk.formulas]
        if step is not None:
            said[step.formula] = f"<b>{said[step.formula]}</b>"
        self.formula.setText(" &nbsp;·&nbsp; ".join(said))

    # What the user changes

    def _choose(self, which: int) -> None:
        self.wish = replace(self.wish, drawn=which == SAMPLE)
        self.asked.emit()

    def _draw_again(self) -> None:
        self.wish = replace(self.wish, seed=self.wish.seed + 1)
        self.asked.emit()

    def _take_back(self) -> None:
        self.forget()
        self.asked.emit()

    def _click(self, node: int) -> None:
        """Change the value of an input, or show what leads to a unit."""
        if self.walk is None:
            return
        if node >= self.walk.network.size:
            self.incoming.show_unit(self.walk.network, node)
            self.incoming.show()
        elif not self.wish.drawn:
            x = list(self.walk.x)
            x[node] = 1 - x[node]
            self.wish = replace(self.wish, x=tuple(x))
            self.asked.emit()

    def _change_weight(self, shared: int, weight: float) -> None:
        self.wish = replace(self.wish, weights={**self.wish.weights, shared: weight})
        self.asked.emit()
