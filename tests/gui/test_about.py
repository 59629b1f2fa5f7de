"""Help: whose work the studio stands on, and GPU support."""

import json
from importlib.metadata import version

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from ar_studio import __version__, acceleration
from ar_studio.gui.about import AboutDialog
from ar_studio.gui.gpu_support import GpuDialog, show_gpu_support
from ar_studio.wheels import Installing


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def about(studio, parent):
    dialog = AboutDialog(parent, studio)
    dialog.show()
    return dialog


@pytest.fixture
def gpu(studio, parent, qtbot):
    show_gpu_support(parent, studio)
    dialog = parent.findChild(GpuDialog)
    qtbot.waitUntil(dialog.network.isEnabled)
    return dialog


@pytest.fixture
def installing(monkeypatch):
    """Make an installation one that marks GPU support as there, after as many steps as wanted."""

    def set_steps(steps):
        def install(source):
            for step in range(steps):
                yield Installing("Fetching torch", step % 3 * 10**9, 3 * 10**9)
            folder = acceleration.gpu_folder()
            folder.mkdir(parents=True)
            (folder / acceleration.MARK).write_text(json.dumps({}), encoding="utf-8")

        monkeypatch.setattr(acceleration, "install", install)

    return set_steps


def test_about_says_the_version_and_reads_no_licence_before_it_is_asked_to(about):
    assert any(__version__ in label.text() for label in about.findChildren(QLabel))
    assert about.licences.list.topLevelItemCount() == 0


def test_every_licence_is_shown_in_full(about, qtbot, unnamed):
    about.tabs.setCurrentWidget(about.licences)
    view = about.licences

    def find(name):
        return next(iter(view.list.findItems(name, Qt.MatchFlag.MatchExactly)), None)

    qtbot.waitUntil(lambda: find("yarl") is not None, timeout=20_000)
    torch = find("torch")
    assert torch is not None
    assert torch.text(1) == version("torch")
    view.list.setCurrentItem(torch)
    qtbot.waitUntil(lambda: view.text.toPlainText().count("Copyright") > 50)
    assert view.text.verticalScrollBar().value() == 0
    assert "https://pytorch.org" in view.title.text()
    view.list.setCurrentItem(find("PySide6_Essentials"))
    qtbot.waitUntil(lambda: "GNU GENERAL PUBLIC" in view.text.toPlainText())
    assert "put your files" in view.text.toPlainText().replace("\n", " ")
    assert unnamed(about) == []


def test_the_machine_is_explained_with_the_line_to_type(gpu, unnamed):
    assert "A CUDA build of PyTorch" in gpu.facts.text()
    assert gpu.command.text() == acceleration.pip_command()
    assert gpu.remove.isEnabled() is False
    assert gpu.work.isVisible() is False
    assert unnamed(gpu) == []


def test_gpu_support_is_installed_in_the_background_and_removed(gpu, installing, studio, qtbot):
    installing(3)
    gpu.network.click()
    assert gpu.network.isEnabled() is False
    gpu.close()  # the installation goes on, and tells the window
    with qtbot.waitSignal(studio.noticed) as noticed:
        pass
    assert "start AR Studio again" in noticed.args[0]
    show_gpu_support(gpu.parentWidget(), studio)
    assert gpu.isVisible()
    qtbot.waitUntil(gpu.remove.isEnabled)
    assert gpu.network.isEnabled() is False
    gpu.remove.click()
    qtbot.waitUntil(gpu.network.isEnabled)
    assert not acceleration.gpu_folder().exists()
    assert "removed" in gpu.outcome.text()


def test_an_installation_is_stopped(gpu, installing, qtbot):
    installing(10**9)
    gpu.network.click()
    qtbot.waitUntil(lambda: "Fetching torch" in gpu.outcome.text())
    assert gpu.work.isVisible()
    gpu.work.cancel_button.click()
    qtbot.waitUntil(gpu.network.isEnabled)
    assert "Stopped" in gpu.outcome.text()
    assert not acceleration.gpu_folder().exists()


def test_a_folder_without_wheels_is_a_sentence(gpu, monkeypatch, qtbot, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(tmp_path))
    gpu.folder.click()
    qtbot.waitUntil(gpu.network.isEnabled, timeout=60_000)
    assert "no CUDA build" in gpu.outcome.text()
