"""Pictures attacked, found out by their p-values and purified: PixelDefend, to be seen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSpinBox, QWidget

from ar_studio import models
from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import colourise
from ar_studio.gui.canvas.histogram import HistogramPlot
from ar_studio.gui.canvas.numerals import decimal, numeral
from ar_studio.gui.canvas.sheet import ImageSheet
from ar_studio.gui.kit.controls import (
    DecimalBox,
    bold,
    called,
    label_for,
    offer,
    push_button,
    without_key,
)
from ar_studio.gui.kit.flow import flow
from ar_studio.gui.kit.layout import REST, Quiet, hbox, pane, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.slider import NumberSlider
from ar_studio.gui.kit.task import Task, TaskBar
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.likelihood import attack_work
from ar_studio.gui.likelihood.attack_work import SHOWN, AskedAttack, Stages, Taught, Tried
from ar_studio.gui.likelihood.export import drawing
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run

translate = QCoreApplication.translate
STRIPS = ("clean", "attacked", "difference", "purified")
STAGES = ("clean", "attacked", "purified", "clean purified")  # of the table
COLUMNS = ("accuracy", "mean", "rare")
FLIPS = 0.1  # of all pixels, what the slider leads to at most
LOWEST = 44  # pixels of a strip
SLIDER = 180


class AttacksPage(QWidget):
    """A strip for each stage, the p-values of all events, and how often the classifier is right."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.task = Task(studio.jobs, "attack", self, self._received, failed=self._failed)
        self.task.changed.connect(self._show_controls)
        self.run: Run | None = None
        self.own: engine.data.Dataset | None = None
        self.tried: Tried | None = None
        self.taught: Taught | None = None
        self.problem = ""
        self._build_controls()
        self._build_work()
        self._build_results()
        self._lay_out()

    # Building

    def _build_controls(self) -> None:
        self.attack = called(
            QComboBox(),
            self.tr("Attack"),
            self.tr("Random noise, the sign of the gradient once (FGSM) or in many steps (BIM)"),
        )
        names = {"noise": self.tr("Noise"), "fgsm": "FGSM", "bim": "BIM"}
        offer(self.attack, [(title, name) for name, title in names.items()], "fgsm")
        self.epsilon = NumberSlider(1, 15)
        self.epsilon.slider.setFixedWidth(SLIDER)
        self.epsilon.name(self.tr("ε"), self.tr("How far the attack may go"))
        self.unit = label_for(self.epsilon, self.tr("ε"))
        self.way = called(
            QComboBox(),
            self.tr("Purified by"),
            self.tr("The likeliest level within reach, or a drawn one, pixel after pixel"),
        )
        offer(self.way, [(self.tr("Greedy"), "greedy"), (self.tr("Sampled"), "sampled")])
        self.reach = called(
            QSpinBox(maximum=1),
            self.tr("Reach of purification"),
            self.tr("How far purification may change a pixel, or how many it may flip"),
        )
        self.reach.setSpecialValueText(self.tr("2 ε"))
        self.suspicious = called(
            DecimalBox(minimum=0, maximum=1, singleStep=0.05, value=1.0),
            self.tr("Largest p-value that is purified"),
            self.tr("Purify only what has at most this p-value, the adaptive ε; 1: all"),
        )
        self.n = called(
            QSpinBox(minimum=2, maximum=2000, value=48),
            self.tr("Events to attack"),
            self.tr("How many test events are attacked, of which the first are shown"),
        )
        for box in (self.attack, self.way):
            box.currentIndexChanged.connect(self._show_controls)
        for box in (self.reach, self.suspicious, self.n):
            box.valueChanged.connect(self._show_controls)
        self.epsilon.changed.connect(self._show_controls)
        self.epsilon.slider.sliderReleased.connect(self._go_on)

    def _build_work(self) -> None:
        self.go_button = push_button(
            self.tr("Attack"),
            self.tr("Attack test images and purify them; the classifier is learnt first"),
            self.go,
            symbol="play",
            primary=True,
        )
        self.line = Line(self.tr("About the attack"))
        tip = self.tr("Leave it as it was before")
        self.work = TaskBar(self.task, self.tr("Attacking"), tip, keeps_room=True)

    def _build_results(self) -> None:
        titles = {
            "clean": self.tr("Clean"),
            "attacked": self.tr("Attacked"),
            "difference": self.tr("Difference"),
            "purified": self.tr("Purified"),
            "clean purified": self.tr("Clean, purified"),
        }
        self.strips = {name: called(ImageSheet(), titles[name]) for name in STRIPS}
        self.strips["clean"].set_placeholder(
            self.tr("Press Attack: test images, attacked and purified, stand here in columns.")
        )
        self.strip_titles = {name: bold(QLabel(titles[name])) for name in STRIPS}
        for strip in self.strips.values():
            strip.setMinimumHeight(LOWEST)
            strip.setToolTip(self.tr("Under each: the class said, ✗ if wrong, and its p-value"))
        self.ranks = HistogramPlot(
            self.tr("p-value among validation"), self.tr("p-values at each stage")
        )
        self.cells = {stage: {column: QLabel() for column in COLUMNS} for stage in STAGES}
        self.table = self._table(titles)
        self.said = called(Quiet(), self.tr("What was found"))

    def _table(self, titles: dict[str, str]) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(len(COLUMNS), 1)
        heads = self.tr("Accuracy"), self.tr("Mean log p(x)"), self.tr("p ≤ 0.05")
        for column, head in enumerate(("", *heads)):
            grid.addWidget(bold(QLabel(head)), 0, column)
        for row, (stage, cells) in enumerate(self.cells.items(), 1):
            grid.addWidget(QLabel(titles[stage]), row, 0)
            for column, name in enumerate(COLUMNS, 1):
                grid.addWidget(cells[name], row, column)
        return table

    def _lay_out(self) -> None:
        boxes = (
            (self.way, self.tr("&Purify")),
            (self.reach, self.tr("&Within")),
            (self.suspicious, self.tr("&If p ≤")),
            (self.n, self.tr("Even&ts")),
        )
        pairs = [pane(hbox(label_for(box, text), box)) for box, text in boxes]
        first = pane(hbox(label_for(self.attack, self.tr("&By")), self.attack))
        controls = flow(first, pane(hbox(self.unit, self.epsilon)), *pairs, self.go_button)
        strips = QGridLayout()
        strips.setVerticalSpacing(4)
        for row, name in enumerate(STRIPS):
            strips.addWidget(self.strip_titles[name], row, 0, Qt.AlignmentFlag.AlignTop)
            strips.addWidget(self.strips[name], row, 1)
            strips.setRowStretch(row, 1)
        strips.setColumnStretch(1, 1)
        beside = vbox((self.ranks, 3), self.table, self.said, REST)
        below = hbox((strips, 5), (beside, 3), spacing=16)
        vbox(controls, hbox((self.line, 1), self.work), (below, 1), on=self)

    # What the user does

    def asked(self) -> AskedAttack:
        """Return what the controls ask for."""
        return AskedAttack(
            self.attack.currentData(),
            self.epsilon.value(),
            self.reach.value() or None,
            self.way.currentData(),
            round(self.suspicious.value(), 2),
            self.n.value(),
        )

    def go(self) -> None:
        """Attack as the controls say."""
        run, own = self.run, self.own
        if run is None or own is None or why_not(run):
            return
        self.problem = ""
        known = self.taught is not None and self.taught.own is own
        classifier = self.taught.classifier if known and self.taught is not None else None
        weights, asked = self.studio.weights, self.asked()
        title = self.tr("Attack images and purify them by {0}").format(run.record.title)
        self.task.run(title, lambda: attack_work.attack(run, own, weights, classifier, asked))
        self._show_controls()

    def _go_on(self) -> None:
        """Attack anew as soon as the slider is let go, once something was attacked."""
        if self.tried is not None and self.tried.asked != self.asked():
            self.go()

    # Following

    def follow(self, run: Run | None, own: engine.data.Dataset | None, another: bool) -> None:
        """Make room for another run or other weights, or go on with its data, there by now."""
        self.run, self.own = run, own
        if another:
            self.task.cancel()
            self.tried, self.problem = None, ""
            if run is not None and not why_not(run):
                self._suit(run)
            self._show_tried()
        self._show_controls()

    def _suit(self, run: Run) -> None:
        """Let numbers go as far as pixels can be changed."""
        space = run.record.model.space
        most, flips = engine.defence.most(space), space.values.flips
        words = self.tr("ε f&lips") if flips else self.tr("ε leve&ls")
        self.unit.setText(words)
        self.epsilon.name(without_key(words), self.tr("How far the attack may go"))
        top = max(1, round(FLIPS * most)) if flips else most
        with QSignalBlocker(self.epsilon):
            for part in (self.epsilon.slider, self.epsilon.spin):
                part.setRange(1, top)
            self.epsilon.set_value(max(1, round(0.02 * most)) if flips else 1)
        self.reach.setMaximum(most)

    def _received(self, event: Taught | Tried) -> None:
        if isinstance(event, Taught):
            self.taught = event
        else:
            self.tried = event
            self._show_tried()
            self._show_controls()

    def _failed(self, sentence: str) -> None:
        self.problem = sentence
        self._show_controls()

    # Showing

    def _show_tried(self) -> None:
        tried = self.tried
        for name, strip in self.strips.items():
            if tried is None:
                strip.set_images(attack_work.NOTHING)
            elif name == "difference":
                one = tried.difference()
                shown = colourise(one.images, (-1, 1), "difference")
                strip.set_images(shown, one.captions, (0, 255), columns=SHOWN)
            else:
                one = tried.strip(name)
                strip.set_images(one.images, one.captions, (0, tried.top), columns=SHOWN)
        self.ranks.show_bins(None if tried is None else tried.ranks)
        for stage, cells in self.cells.items():
            found = None if tried is None else tried.found.stages[stage]
            texts = ("–", "–", "–") if found is None else _numbers(found)
            for column, text in zip(COLUMNS, texts, strict=True):
                cells[column].setText(text)
        self.said.setText("" if tried is None else self._found(tried))

    def _found(self, tried: Tried) -> str:
        area = tried.found.detection
        said = self.tr(
            "Attacked images are told from clean ones by −log p(x) with an AUROC of {0} ± {1}. "
            "This shows what a density knows, and is no defence: attacks that know of it get past."
        )
        return said.format(decimal(area.value, 3), decimal(area.error, 3))

    def _show_controls(self) -> None:
        tried, working = self.tried, self.task.working
        self.go_button.setEnabled(self.own is not None and not working)
        text = ""
        if self.problem:
            text = f"⚠ {self.problem}"
        elif self.own is None:
            text = self.tr("⚠ The data of this run are not at hand: load them on the first page.")
        elif tried is not None and not working and tried.asked != self.asked():
            text = self.tr("⚠ Another attack is asked for than is shown: press Attack.")
        self.line.setText(text)

    def exports(self) -> list[Export]:
        """Offer what can be saved of an attack."""
        tried, run = self.tried, self.run
        if tried is None or run is None:
            return []
        stages = Stages(tried, run)
        return [
            Export(self.tr("Some events of each stage (PNG)…"), ".png", lambda: stages),
            Export(self.tr("All events of each stage (NumPy)…"), ".npz", lambda: stages),
            Export(self.tr("p-values (SVG)…"), ".svg", partial(drawing, self.ranks)),
        ]


def _numbers(stage: engine.defence.Stage) -> tuple[str, str, str]:
    """Return what the table says of a stage."""
    accuracy = f"{numeral(100 * stage.accuracy, '.1f')} ± {numeral(100 * stage.error, '.1f')} %"
    mean = decimal(float(stage.log_probs.mean()), 2)
    return accuracy, mean, f"{numeral(100 * engine.novelty.rare(stage.p_values), '.1f')} %"


def why_not(run: Run) -> str:
    """Return why a run's pictures cannot be attacked and purified, and what to choose instead."""
    part = run.record.model
    entry, space = models.entry(part.name), part.space
    if not space.kind.pictured or space.values.density:
        return translate(
            "likelihood",
            "Attacks change levels of pixels: choose a run of images in levels, or black and "
            "white ones.",
        )
    if entry is None or not entry.autoregressive:
        return translate(
            "likelihood",
            "This model has no conditionals to purify by: choose one that has, such as NADE or "
            "PixelCNN.",
        )
    if space.context is not None and not space.context.withheld:
        return translate(
            "likelihood", "This run has learnt p(x | c) and not p(x): choose one of p(x)."
        )
    if len(_classes(run)) < 2:
        return translate(
            "likelihood",
            "The data of this run have no classes to tell apart: choose a run of labelled "
            "images, such as digits or clothes.",
        )
    return ""


def _classes(run: Run) -> tuple[str, ...]:
    """Return the classes of a run's data, which older records do not name."""
    part = run.record.data
    card = engine.data.CATALOGUE.get(part.source)
    return part.class_names or (() if card is None else card.classes)
