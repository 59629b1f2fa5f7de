"""Under a locale with a decimal comma all files are as they are in English, byte for byte."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ar_studio.gui.kit.controls import DecimalLine
from ar_studio.gui.kit.forms import SettingsForm
from ar_studio.gui.laboratory.panel import LaboratoryPanel
from ar_studio.gui.parts.panel import Panel
from ar_studio.gui.sampling.panel import SamplingPanel
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training import words
from ar_studio.gui.training.spread import spread, usual
from ar_studio.optimisation import TrainSettings
from ar_studio.settings import parse

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

FILMS = (".gif", ".mp4")  # their encoder takes seconds, and they hold no numbers
VIETNAMESE = QLocale(QLocale.Language.Vietnamese)


@pytest.fixture
def save(qtbot: QtBot, studio: Studio, tmp_path: Path) -> Callable[[Panel, str], dict[str, bytes]]:
    """Return a function that saves all that a panel exports now, and returns the contents."""

    def go(panel: Panel, name: str) -> dict[str, bytes]:
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        paths: list[Path] = []
        for export in panel.exports():
            if export.suffix not in FILMS:
                paths.append(folder / f"{len(paths)}{export.suffix}")
                panel.export(export, paths[-1])
        qtbot.waitUntil(lambda: all(path.is_file() for path in paths) and not studio.jobs.jobs)
        return {path.name: path.read_bytes() for path in paths}

    return go


def test_samples_are_saved_alike(
    qtbot: QtBot, studio: Studio, make_run: Callable, save: Callable
) -> None:
    studio.runs.select(make_run())
    found = []
    for locale in (QLocale(QLocale.Language.English), VIETNAMESE):
        QLocale.setDefault(locale)
        panel = SamplingPanel(studio)
        qtbot.addWidget(panel)
        panel.resize(1000, 780)
        panel.show()
        panel.request.n.setValue(4)
        panel.request.temperature.setValue(0.5)
        qtbot.mouseClick(panel.request.draw_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda panel=panel: not panel.state.task.working)
        panel.state.player.pause()
        panel.state.player.seek(panel.state.player.length)
        assert panel.request.temperature.text() == ("0,50" if locale == VIETNAMESE else "0.50")
        found.append(save(panel, locale.name()))
        panel.state.clear()
    assert {Path(name).suffix for name in found[0]} >= {".png", ".csv", ".py"}
    assert found[0] == found[1]


def test_pages_of_the_laboratory_are_saved_alike(
    qtbot: QtBot, studio: Studio, save: Callable
) -> None:
    found: dict[str, list[dict[str, bytes]]] = {}
    for locale in (QLocale(QLocale.Language.English), VIETNAMESE):
        QLocale.setDefault(locale)
        panel = LaboratoryPanel(studio)
        qtbot.addWidget(panel)
        panel.resize(1200, 800)
        panel.show()
        for place in range(panel.pages.bar.count()):
            panel.pages.bar.setCurrentIndex(place)
            QApplication.processEvents()
            name = type(panel.front).__name__
            found.setdefault(name, []).append(save(panel, f"{locale.name()}{place}"))
    assert any(one[0] for one in found.values())
    for name, (english, vietnamese) in found.items():
        assert english == vietnamese, name


def test_what_runs_are_called_has_the_point() -> None:
    QLocale.setDefault(VIETNAMESE)
    assert words.told_values(TrainSettings, {"learning_rate": 0.0125}) == "learning rate 0.0125"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("0,001; 0,01", [0.001, 0.01]),
        ("0,001, 0,01", [0.001, 0.01]),
        ("0.001, 0.01", [0.001, 0.01]),
        ("0.001,0.01", [0.001, 0.01]),
        ("0,5", [0.5]),
        ("0,1–0,3 in 3 steps", [0.1, 0.2, 0.3]),
        ("0.1–0.3 in 3 steps", [0.1, 0.2, 0.3]),
    ],
)
def test_a_sweep_is_typed_with_commas(text: str, values: list[float]) -> None:
    QLocale.setDefault(VIETNAMESE)
    assert spread(TrainSettings, "learning_rate", text) == values


def test_a_sweep_of_whole_numbers_is_typed_with_commas() -> None:
    QLocale.setDefault(VIETNAMESE)
    for text in ("1000, 2000", "1000,2000", "1.000; 2.000", "1.000, 2.000"):
        assert spread(TrainSettings, "epochs", text) == [1000, 2000]
    field = TrainSettings.model_fields["learning_rate"]
    assert usual(field, 0.01) == "0,005; 0,01; 0,02"
    assert spread(TrainSettings, "learning_rate", usual(field, 0.01)) == [0.005, 0.01, 0.02]


def test_a_form_shows_the_comma_and_keeps_the_point(qtbot: QtBot) -> None:
    QLocale.setDefault(VIETNAMESE)
    form = SettingsForm(TrainSettings)
    qtbot.addWidget(form)
    form.set_values({**TrainSettings().model_dump(), "learning_rate": 0.0125})
    line = form.editors["learning_rate"]
    assert isinstance(line, DecimalLine)
    assert line.text() == "0,0125"
    for typed in ("0,25", "0.25"):
        line.setText(typed)
        line.editingFinished.emit()
        assert form.values()["learning_rate"] == "0.25"
        assert parse(TrainSettings, form.values()).learning_rate == 0.25
    assert not form.problem
