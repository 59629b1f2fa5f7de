"""What every test shares: a machine with no screen, one thread, and folders of its own."""

import gc
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"

NEVER = 10**6  # pixels
# Read by Qt and by OpenMP when they are first imported, which collecting the tests may do.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ["OMP_WAIT_POLICY"] = "PASSIVE"
# In English on every machine: what is said and how numbers are written.
os.environ.update(LANGUAGE="en", LC_ALL="C.UTF-8", LANG="C.UTF-8")

# A shared or slow machine must not fail a property.
hypothesis.settings.register_profile("studio", deadline=None, database=None)
hypothesis.settings.load_profile("studio")


def pytest_configure(config: pytest.Config) -> None:
    """Give the tests settings, data, runs and caches of their own, apart from the user's."""
    folder = tempfile.TemporaryDirectory(prefix="ar-studio-tests-", ignore_cleanup_errors=True)
    config.add_cleanup(folder.cleanup)
    home = Path(folder.name)
    os.environ.pop("AR_STUDIO_DATA", None)
    os.environ["AR_STUDIO_HOME"] = str(home / "studio")
    for name in ("CONFIG", "CACHE", "DATA", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real data sets beside the repository."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the real data sets are not on this machine (../shared/data)")
    return SHARED_DATA


@pytest.fixture(autouse=True)
def _no_leaks(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a GUI test that leaves a thread running or a window behind."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    from PySide6.QtCore import QThread

    app = request.getfixturevalue("qapp")
    before = set(app.topLevelWidgets())
    started: list[QThread] = []
    original = QThread.start

    def start(thread: QThread, *args: QThread.Priority) -> None:
        started.append(thread)
        original(thread, *args)

    # Without a screen a drag of selected text never ends, not even by a timeout.
    app.setStartDragDistance(NEVER)
    gc.disable()  # a lane's thread must not collect widgets: see `gui/garbage.py`
    gc.collect()  # what others left
    gc.freeze()  # what is there stays: collections below look at what this test made
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QThread, "start", start)
        yield
    threads = _stop_threads(started)
    gc.enable()
    gc.collect()  # all that this test left
    widgets = _surviving_widgets(app, before)
    assert not threads, f"threads still running: {', '.join(threads)}"
    assert not widgets, f"windows left behind: {', '.join(widgets)}"


def _stop_threads(started: list) -> list[str]:
    """Return the threads that still run, stopped: destroying a running one aborts the process."""
    from shiboken6 import isValid

    running = [thread for thread in started if isValid(thread) and thread.isRunning()]
    for thread in running:
        thread.requestInterruption()
        thread.quit()
        thread.wait(5000)
    return [f"{type(thread).__name__} {thread.objectName()!r}" for thread in running]


def _surviving_widgets(app, before: set) -> list[str]:
    from PySide6.QtCore import QCoreApplication, QEvent
    from shiboken6 import isValid

    def new() -> list:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return [widget for widget in app.topLevelWidgets() if widget not in before]

    if new():
        # Widgets in a reference cycle go with the next collection, not when the test ends.
        gc.collect()
    left = [f"{type(widget).__name__} {widget.objectName()!r}" for widget in new()]
    for widget in new():
        if isValid(widget):
            widget.deleteLater()
    new()
    return left
