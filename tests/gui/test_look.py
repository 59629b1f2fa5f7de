"""The visual system: contrasts that can be read, one height of controls, and a room's size."""

import re
from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QPalette, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ar_studio.gui.kit import look
from ar_studio.gui.kit.buttons import ToolButton
from ar_studio.gui.kit.controls import bold, icon_button, push_button
from ar_studio.gui.kit.halo import PointerHalo
from ar_studio.gui.kit.layout import Headline, Quiet
from ar_studio.gui.kit.tables import Table
from ar_studio.gui.studio.preferences import Preferences
from ar_studio.gui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only
SCHEMES = {
    "light": look.LIGHT,
    "dark": look.DARK,
    "strong light": look.STRONG_LIGHT,
    "strong dark": look.STRONG_DARK,
}
READ = [  # text, and what it stands on
    *[("text", on) for on in ("ground", "surface", "fill", "hover", "pressed", "accent_soft")],
    *[("quiet", on) for on in ("ground", "surface", "fill")],
    *[("on_accent", on) for on in ("accent", "accent_hover", "accent_pressed")],
    *[("accent_text", on) for on in ("ground", "surface", "fill", "accent_soft")],
    *[(tone, on) for tone in ("error", "good") for on in ("ground", "surface")],
    ("on_note", "note"),
    ("on_tip", "tip"),
]
SEEN = [  # edges, rings and marks
    *[(mark, on) for mark in ("edge", "ring", "warning") for on in ("ground", "surface")],
    ("ring", "fill"),
    ("accent_ring", "accent"),
]


def luminance(colour: str) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb(colour)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def rgb(colour: str) -> tuple[float, float, float]:
    made = QColor(colour)
    return made.redF(), made.greenF(), made.blueF()


def contrast(first: str, second: str) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture
def theme(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("AR_STUDIO_HOME", str(tmp_path))
    before = qapp.palette(), qapp.font(), qapp.style().name()
    made = Theme(qapp, Preferences())
    made.preferences.changed.connect(made.apply)
    made.apply()
    yield made
    qapp.setStyleSheet("")
    qapp.setPalette(before[0])
    qapp.setFont(before[1])
    qapp.setStyle(before[2])


@pytest.mark.parametrize("scheme", SCHEMES)
def test_all_text_can_be_read_and_every_edge_seen(scheme: str):
    colours = SCHEMES[scheme]
    strong = scheme.startswith("strong")
    for pairs, least in ((READ, 7 if strong else 4.5), (SEEN, 3)):
        for front, back in pairs:
            found = contrast(getattr(colours, front), getattr(colours, back))
            assert found >= least, f"{front} on {back}: {found:.2f}"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_arrows_and_signs_of_controls_are_seen_on_every_ground(scheme: str):
    drawn = [
        path.read_text(encoding="utf-8")
        for path in (files("ar_studio.resources") / "look").iterdir()
        if path.name.endswith(".svg")
    ]
    greys = {colour for text in drawn for colour in re.findall(r'"(#\w+)"', text)} - {"#ffffff"}
    assert greys
    for grey in greys:
        assert contrast(grey, SCHEMES[scheme].surface) >= 3
    assert contrast("#ffffff", SCHEMES[scheme].accent) >= 3


@pytest.mark.parametrize("scale", [1, 1.15, 1.3, 1.5, 1.75, 2])
def test_radio_buttons_are_round_at_every_size_of_text(scale: float):
    """A radius beyond half of what it rounds is dropped by Qt."""
    text = look.sheet(look.LIGHT, scale)
    found = re.search(r"QRadioButton::indicator { border-radius: (\d+)px", text)
    assert found is not None
    side = round(16 * scale) + 2  # with its edges
    assert side - 1 <= 2 * int(found[1]) <= side


def test_controls_of_a_row_have_one_height_which_the_focus_does_not_change(theme, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    controls = [
        push_button("Draw", symbol="dice", primary=True),
        QPushButton("Copy"),
        QSpinBox(),
        QDoubleSpinBox(),
        QComboBox(),
        QLineEdit(),
    ]
    for control in controls:
        column.addWidget(control)
    window.show()
    assert {control.sizeHint().height() for control in controls} == {28}
    for control in controls:
        width = control.sizeHint().width()
        control.setFocus()
        assert (control.sizeHint().width(), control.sizeHint().height()) == (width, 28)


def test_what_has_the_focus_is_seen_to_have_it(theme, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    names = [QPushButton("Copy"), QSpinBox(), QComboBox(), QLineEdit()]
    for control in names:
        column.addWidget(control)
    window.show()
    window.activateWindow()
    for control in names:
        control.clearFocus()
        before = control.grab().toImage()
        control.setFocus()
        QTest.qWait(0)
        assert control.grab().toImage() != before, type(control).__name__


def test_a_room_sees_everything_larger_and_stronger_and_then_as_before(theme, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    small, tool = icon_button("copy", "Copy", "Copy"), ToolButton(QAction("Brush", window))
    column.addWidget(small)
    column.addWidget(tool)
    texts = [QLabel("One by one"), bold(QLabel("Samples")), Headline("Sample"), Quiet("a note")]
    for text in texts:
        column.addWidget(text)
    window.show()
    sizes = [text.font().pointSizeF() for text in texts]
    role = QPalette.ColorRole.WindowText

    def grown(factor: float) -> bool:
        now = [text.font().pointSizeF() for text in texts]
        return now == pytest.approx([factor * size for size in sizes])

    theme.project(True)
    qtbot.waitUntil(lambda: grown(1.6))
    assert (small.iconSize().width(), tool.iconSize().width()) == (26, 32)
    assert texts[0].palette().color(role).name() == look.STRONG_LIGHT.text
    theme.preferences.set(scheme="dark")
    assert grown(1.6)
    theme.preferences.set(scheme="light")
    theme.project(False)
    qtbot.waitUntil(lambda: grown(1))
    assert (small.iconSize().width(), tool.iconSize().width()) == (16, 20)
    assert texts[0].palette().color(role).name() == look.LIGHT.text


def test_a_scheme_is_changed_while_the_window_is_open(theme, qtbot):
    label = QLabel("Samples")
    qtbot.addWidget(label)
    label.show()
    theme.preferences.set(scheme="dark")
    assert label.palette().color(QPalette.ColorRole.Window).name() == look.DARK.ground
    theme.preferences.set(strong_contrast=True)
    assert label.palette().color(QPalette.ColorRole.Window).name() == look.STRONG_DARK.ground
    theme.preferences.set(scheme="light", strong_contrast=False)
    assert label.palette().color(QPalette.ColorRole.Window).name() == look.LIGHT.ground


def test_the_halo_follows_the_pointer_and_lets_it_press_what_is_below(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Draw")
    QVBoxLayout(window).addWidget(button)
    window.resize(400, 300)
    window.show()
    halo, pressed = PointerHalo(window), []
    button.clicked.connect(lambda: pressed.append(1))
    halo.follow(True)
    for spot in (QPoint(100, 80), QPoint(300, 200)):
        QTest.mouseMove(window, spot)
        qtbot.waitUntil(
            lambda spot=spot: halo.isVisible() and halo.geometry().center() == spot - QPoint(1, 1)
        )
    QTest.mouseMove(button)
    qtbot.waitUntil(lambda: halo.geometry().intersects(button.geometry()))
    where = button.mapTo(window, button.rect().center())
    assert window.childAt(where) is button
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=where)
    assert pressed == [1]
    halo.follow(False)
    assert not halo.isVisible()


def test_the_names_of_rows_have_room_for_their_letters(theme: Theme, qtbot: QtBot) -> None:
    table, model = Table(), QStandardItemModel(1, 1)
    model.setVerticalHeaderLabels(["original"])
    table.setModel(model)
    qtbot.addWidget(table)
    table.show()
    header = table.verticalHeader()
    assert header.sectionSizeHint(0) <= header.sectionSize(0)
