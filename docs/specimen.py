"""Make the specimen of the visual system: every control in every state, and all else it is made of.

`python docs/specimen.py` paints docs/screenshots/specimen-light.png, -dark.png and -projector.png
from the same tokens, style sheet and widgets as the window.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFont, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QProgressBar,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTabBar,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ar_studio.gui.kit import look
from ar_studio.gui.kit.controls import icon_button, mark, push_button
from ar_studio.gui.kit.icons import LARGE, Symbol, icon, shapes
from ar_studio.gui.kit.layout import Headline, Problem, Quiet, hbox, pane, vbox

PICTURES = Path(__file__).parent / "screenshots"
STATES = ("rest", "hover", "focus", "pressed", "checked", "stale", "wrong", "disabled")
ICONS_A_ROW = 24
SAMPLES = {"Title": 1.45, "Heading": 1.2, "Body": 1.0, "Small": 0.9}
SWATCHES = ("ground", "surface", "fill", "hover", "pressed", "line", "edge", "text", "quiet")
ACCENTS = ("accent", "accent_soft", "accent_text", "ring", "note", "warning", "error", "good")


def chip() -> QToolButton:
    made = QToolButton()
    made.setText("MNIST")
    made.setProperty("chip", True)
    return made


def tool() -> QToolButton:
    made = QToolButton()
    made.setIcon(icon("brush"))
    made.setText("Brush")
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    return made


def choice() -> QComboBox:
    made = QComboBox()
    made.addItems(["One by one"])
    return made


def number() -> QSpinBox:
    return QSpinBox(maximum=999, value=36)


def slider() -> QSlider:
    made = QSlider(Qt.Orientation.Horizontal)
    made.setValue(40)
    return made


def tabs() -> QTabBar:
    made = QTabBar()
    made.addTab("Samples")
    made.addTab("Scores")
    return made


# What each is called, how it is made, and the states it does not have.
CONTROLS: dict[str, tuple[Callable[[], QWidget], tuple[str, ...]]] = {
    "Primary": (
        lambda: push_button("Sample", symbol="dice", primary=True),
        ("checked", "stale", "wrong"),
    ),
    "Secondary": (lambda: push_button("Export", symbol="export"), ("stale", "wrong")),
    "Icon": (lambda: icon_button("copy", "Copy", "Copy"), ("stale", "wrong")),
    "Tool": (tool, ("stale", "wrong")),
    "Chip": (chip, ("stale", "wrong")),
    "Field": (lambda: QLineEdit("0.5"), ("pressed", "checked")),
    "Number": (number, ("pressed", "checked")),
    "Choice": (choice, ("pressed", "checked")),
    "Tick": (lambda: QCheckBox("Live"), ("pressed", "stale", "wrong")),
    "One of": (lambda: QRadioButton("Epochs"), ("pressed", "stale", "wrong")),
    "Slider": (slider, ("pressed", "checked", "stale", "wrong")),
    "Tabs": (tabs, ("hover", "pressed", "checked", "stale", "wrong")),
}


def taken(host: QWidget, make: Callable[[], QWidget], state: str) -> QPixmap:
    """Return a picture of a control in a state, brought about as a hand would where that goes."""
    control = make()
    layout = host.layout()
    assert layout is not None
    layout.addWidget(control)
    control.setFixedSize(control.sizeHint().expandedTo(QSize(76, 0)))
    match state:
        case "hover":
            control.show()
            QApplication.processEvents()
            QTest.mouseMove(host.windowHandle(), control.geometry().center())
        case "pressed" if isinstance(control, QAbstractButton):
            control.setDown(True)
        case "checked" if isinstance(control, QAbstractButton):
            control.setCheckable(True)
            control.setChecked(True)
        case "stale" | "wrong":
            mark(control, state, True)
        case "disabled":
            control.setEnabled(False)
    control.show()
    QApplication.processEvents()
    if state == "focus":
        control.setFocus()
    else:
        control.clearFocus()
    QApplication.processEvents()
    place = control.geometry()
    picture = host.grab(place)
    QTest.mouseMove(host.windowHandle(), QPoint(0, 0))
    control.setParent(None)
    control.deleteLater()
    return picture


def states() -> QWidget:
    """Return the table of controls and states."""
    host, grid = QWidget(), QGridLayout()
    QVBoxLayout(host)
    host.resize(240, 120)
    host.show()
    host.activateWindow()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(10)
    for column, state in enumerate(STATES, start=1):
        grid.addWidget(Quiet(state), 0, column)
    for row, (name, (make, lacking)) in enumerate(CONTROLS.items(), start=1):
        grid.addWidget(Quiet(name), row, 0)
        for column, state in enumerate(STATES, start=1):
            if state not in lacking:
                shown = QLabel()
                shown.setPixmap(taken(host, make, state))
                grid.addWidget(shown, row, column, Qt.AlignmentFlag.AlignLeft)
    host.close()
    grid.setColumnStretch(len(STATES) + 1, 1)
    return pane(grid)


def views() -> Iterator[QWidget]:
    """Yield what shows many things at once."""
    rows = QListWidget()
    rows.addItems(["NADE", "MADE", "PixelCNN", "PixelCNN++", "LMConv", "FVSBN", "RNADE"])
    rows.setCurrentRow(1)
    table, model = QTreeView(), QStandardItemModel(0, 3)
    model.setHorizontalHeaderLabels(["Run", "Data", "NLL, nats"])
    group = QStandardItem("binarized MNIST")
    for name, score in (("PixelCNN++", "79.65"), ("NADE", "88.19"), ("MADE", "91.20")):
        first = QStandardItem(name)
        first.setCheckable(True)
        first.setCheckState(Qt.CheckState.Checked if name == "NADE" else Qt.CheckState.Unchecked)
        group.appendRow([first, QStandardItem("fixed"), QStandardItem(score)])
    model.appendRow([group, QStandardItem(), QStandardItem()])
    for row in range(3):
        group.child(row).setSizeHint(QSize(160, 24))
    table.setModel(model)
    table.expandAll()
    table.setSortingEnabled(True)
    table.setColumnWidth(0, 160)
    for view in (rows, table):
        view.setFixedHeight(140)
        yield view
    yield pane(vbox(*menu_and_tip(), spacing=12))


def menu_and_tip() -> Iterator[QWidget]:
    menu = QMenu()
    menu.addAction(icon("copy"), "Copy")
    ticked = menu.addAction("Follow the system")
    ticked.setCheckable(True)
    ticked.setChecked(True)
    menu.addSeparator()
    menu.addAction("Redo").setEnabled(False)
    menu.addMenu("Presets")
    menu.setActiveAction(menu.actions()[0])
    menu.resize(menu.sizeHint())
    shown = QLabel()
    shown.setPixmap(menu.grab())
    yield shown


def swatch(c: look.Colours, name: str) -> QWidget:
    box = QLabel()
    box.setFixedSize(72, 28)
    box.setStyleSheet(f"background: {getattr(c, name)}; border: 1px solid {c.edge};")
    return pane(vbox(box, Quiet(name.replace("_", " ")), spacing=2))


def said(text: str, factor: float) -> QLabel:
    made, font = QLabel(f"{text}  ×{factor:g}"), QFont(QApplication.font())
    font.setPointSizeF(font.pointSizeF() * factor)
    font.setBold(factor > 1)
    made.setFont(font)
    return made


def icons() -> QWidget:
    grid = QGridLayout()
    grid.setSpacing(10)
    for number_, name in enumerate(sorted(shapes())):
        shown = QLabel(toolTip=name)
        shown.setPixmap(icon(name).pixmap(QSize(LARGE, LARGE), shown.devicePixelRatioF()))
        grid.addWidget(shown, *divmod(number_, ICONS_A_ROW))
    return pane(grid)


def specimen(c: look.Colours, title: str) -> QWidget:
    """Return the whole sheet."""
    progress, waiting = QProgressBar(value=42), QProgressBar(maximum=0)
    problem = Problem("")
    problem.say("The hidden units must be a whole number, for example 500.")
    empty = hbox(Symbol("train"), Quiet("An empty page has a sign, a sentence and one button."))
    whole = QWidget()
    vbox(
        Headline(f"AR Studio · {title}", look.TITLE),
        hbox(*(swatch(c, name) for name in SWATCHES), (None, 1)),
        hbox(*(swatch(c, name) for name in ACCENTS), (None, 1)),
        hbox(*(said(*sample) for sample in SAMPLES.items()), (None, 1), spacing=32),
        states(),
        hbox(*views(), spacing=16),
        hbox((progress, 1), (waiting, 1), spacing=16),
        problem,
        empty,
        icons(),
        on=whole,
        spacing=16,
        margins=24,
    )
    problem.show()
    return whole


def main() -> None:
    app = QApplication([])
    app.setStyle("Fusion")
    size = app.font().pointSizeF()
    schemes = {
        "light": (look.LIGHT, 1.0),
        "dark": (look.DARK, 1.0),
        "projector": (look.STRONG_LIGHT, look.PROJECTED),
    }
    for name, (colours, scale) in schemes.items():
        app.setStyleSheet("")
        app.setPalette(look.palette(colours))
        font = app.font()
        font.setPointSizeF(size * scale)
        app.setFont(font)
        app.setStyleSheet(look.sheet(colours, scale))
        sheet = specimen(colours, name)
        sheet.show()
        app.processEvents()
        sheet.adjustSize()
        app.processEvents()
        sheet.grab().save(str(PICTURES / f"specimen-{name}.png"))
        sheet.close()


if __name__ == "__main__":
    main()
