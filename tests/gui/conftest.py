"""A real session with the engine loaded, and runs with weights that no test has to train."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ar_studio.gui.panels import PANELS
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.window import MainWindow
from tests.gui.panel_table import mistakes

# A busy machine is no failure: what is waited for comes late there, not never.
for wait in (QtBot.waitUntil, QtBot.waitSignal):
    wait.__kwdefaults__ = {**(wait.__kwdefaults__ or {}), "timeout": 60_000}


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Show numbers as in English, whatever the machine's locale is; a test may set another."""
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(QLocale(QLocale.Language.English))


@pytest.fixture
def studio(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Studio]:
    """Return a session with folders of its own, the engine loaded and the digits open."""
    assert not mistakes(PANELS), " ".join(mistakes(PANELS))  # its window might end the process
    monkeypatch.setenv("AR_STUDIO_HOME", str(tmp_path / "studio"))
    monkeypatch.setattr("ar_studio.runs.SHELF", tmp_path / "shelf")  # no test needs what ships
    session = Studio()
    session.load_engine()
    qtbot.waitUntil(lambda: session.data.dataset is not None, timeout=60_000)
    yield session
    session.jobs.shut_down()
    session.deleteLater()  # here: else a collection in some later lane's thread may destroy it


@pytest.fixture
def window(studio: Studio, qtbot: QtBot) -> MainWindow:
    """Return the session's main window, shown."""
    window = MainWindow(studio)
    window.resize(1440, 900)
    # A training that still runs would have it ask before it closes, and nobody would answer.
    qtbot.addWidget(window, before_close_func=lambda _: studio.jobs.shut_down())
    with qtbot.waitExposed(window):
        window.show()
    studio.ready.emit()
    return window


@pytest.fixture
def make_run(studio: Studio) -> Callable:
    """Return a function that makes a run of an untrained model and shows it in the session."""
    from ar_studio import models
    from ar_studio.records import DataPart, ModelPart, Progress, Record
    from ar_studio.runs import Run
    from ar_studio.spaces import EventSpace

    def make(
        name: str = "fvsbn",
        title: str = "A run",
        event_shape: tuple[int, ...] = (1, 8, 8),
        levels: int = 2,
        weights: bool = True,
        given: bool = False,  # what the session's data give
        like_data: bool = False,  # events are those of the session's data
        **config: Any,
    ) -> Run:
        dataset = studio.data.dataset
        assert dataset is not None
        context = dataset.space.context if given else None
        space = EventSpace(event_shape, levels, context=context)
        space = dataset.space if like_data else space
        model = models.build(name, space, config)
        part = ModelPart.of(name, model.config.model_dump(mode="json"), 0, space)
        data = DataPart(
            source=dataset.source,
            preparation=dataset.preparation.model_dump(mode="json"),
            protocol=dataset.protocol,
            fingerprint=dataset.fingerprint,
            sizes=dict(dataset.sizes),
            class_names=tuple(dataset.class_names),
        )
        record = Record(
            title=title, model=part, data=data, training={}, progress=Progress(best_epoch=1)
        )
        folder = studio.preferences.runs_folder / title.lower().replace(" ", "-")
        run = Run.create(folder, record)
        if weights:
            run.save_weights(model.state_dict())
        studio.runs.refresh()
        found = studio.runs.get(folder)
        assert found is not None
        return found

    return make


@pytest.fixture
def train_on(studio: Studio) -> Callable:
    """Return a function that gives a run other weights, as training on does, and tells of it."""
    from ar_studio import models
    from ar_studio.runs import Run

    def go(run: Run) -> None:
        model = models.restore(run)
        for parameter in model.parameters():
            parameter.data += 0.5
        run.save_weights(model.state_dict())
        studio.runs.refresh()

    return go


@pytest.fixture
def unnamed() -> Callable[[QWidget], list[str]]:
    """Return a function that lists a panel's controls which a screen reader could not name."""

    def names(panel: QWidget) -> list[str]:
        buddies = {label.buddy() for label in panel.findChildren(QLabel)}
        found = []
        for widget in panel.findChildren(QWidget):
            # A combo box's list opens as a window of its own, and speaks for the combo box.
            inner = widget.objectName().startswith("qt_") or widget.window() is not panel.window()
            if inner or widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget in buddies:
                continue
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            if not (widget.accessibleName() or text):
                found.append(f"{type(widget).__name__} {widget.objectName()}")
        return found

    return names
