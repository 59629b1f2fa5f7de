"""Layouts and controls made in one call, and the order of the Tab key through them."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)
from shiboken6 import createdByPython, getAllValidWrappers

from ar_studio.gui.kit import ask, tabbing
from ar_studio.gui.kit.controls import (
    bold,
    called,
    label_for,
    offer,
    offer_tab,
    push_button,
    without_key,
)
from ar_studio.gui.kit.flow import flow
from ar_studio.gui.kit.layout import (
    REST,
    Headline,
    Quiet,
    Wrapped,
    exchange,
    hbox,
    let_go,
    pane,
    vbox,
)
from ar_studio.gui.kit.player import Player
from ar_studio.gui.kit.transport import TransportBar


@pytest.fixture
def shown(qtbot):
    """Return a function that shows a widget with a layout."""

    def show(layout):
        widget = pane(layout)
        qtbot.addWidget(widget)
        with qtbot.waitExposed(widget):
            widget.show()
        return widget

    return show


def test_items_are_laid_out_as_they_are_said(qtbot):
    first, second, third = QLabel("a"), QLabel("b"), QPushButton("c")
    column = vbox(
        first,
        (second, 3),
        hbox(REST, third),
        (push_button("d"), Qt.AlignmentFlag.AlignLeft),
        5,
        (None, 2),
        margins=(1, 2, 3, 4),
    )
    holder = pane(column)
    qtbot.addWidget(holder)
    assert [column.stretch(index) for index in range(column.count())] == [0, 3, 0, 0, 0, 2]
    left, gap = column.itemAt(3), column.itemAt(4)
    assert left is not None
    assert left.alignment() == Qt.AlignmentFlag.AlignLeft
    assert gap is not None
    assert gap.sizeHint().height() == 5
    assert column.spacing() == 8
    around = column.contentsMargins()
    assert (around.left(), around.top(), around.right(), around.bottom()) == (1, 2, 3, 4)
    assert third.parentWidget() is holder


def test_a_layout_is_put_on_the_widget_that_is_named(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    row = hbox(QLabel("a"), on=widget)
    assert widget.layout() is row


def test_controls_say_what_they_are(qtbot):
    pressed = []
    made = push_button("Go", "Goes on", lambda: pressed.append(1), name="Go on")
    qtbot.addWidget(made)
    assert (made.text(), made.toolTip(), made.accessibleName()) == ("Go", "Goes on", "Go on")
    made.click()
    assert pressed == [1]
    line = called(QLineEdit(), "Title", "What it is called")
    qtbot.addWidget(line)
    label = bold(label_for(line, "&Title"))
    qtbot.addWidget(label)
    assert label.buddy() is line
    assert label.toolTip() == "What it is called"
    assert label.font().bold()


@pytest.mark.parametrize("label", [Headline, Quiet, Wrapped])
def test_a_long_word_makes_no_panel_wide(qtbot, label):
    word = "w" * 300
    named, free = label(f"Data: {word}.png"), label("Data")
    qtbot.addWidget(named)
    qtbot.addWidget(free)
    letters = named.fontMetrics().horizontalAdvance("w" * 12)
    assert named.minimumSizeHint().width() < max(letters, free.minimumSizeHint().width())
    assert named.heightForWidth(letters) > 20 * free.heightForWidth(letters)
    assert named.text() == f"Data: {word}.png"
    path = "/home/someone/pictures/of/handwritten-digits/train/0001.png"
    named.setText(path)
    assert QLabel.text(named) == path  # as it is copied
    markup = f"<b>{'a<sub>i</sub>' * 20}</b>"
    named.setText(markup)
    assert QLabel.text(named) == markup


def test_filling_a_box_is_no_choice_and_keeps_the_one_that_was_made(qtbot):
    box, heard = QComboBox(), []
    qtbot.addWidget(box)
    box.currentIndexChanged.connect(heard.append)
    offer(box, [("One", 1), ("Two", 2)])
    assert box.currentData() == 1
    offer(box, [("Zero", 0), ("Two", 2)], chosen=2)
    assert box.currentData() == 2
    offer(box, [("Zero", 0)], chosen=2)
    assert box.currentData() == 0
    assert heard == []


def test_tab_follows_the_layout_and_not_the_order_of_making(shown, qtbot):
    late, first, last = QWidget(), QLineEdit(), QLineEdit()
    holder = shown(vbox(first, hbox(late, last)))
    made = QLineEdit()
    exchange(late, made)
    qtbot.waitUntil(made.isVisible)
    stops = [one for one in tabbing.walk(holder) if tabbing.is_stop(one)]
    assert stops == [first, made, last]
    first.setFocus()
    assert tabbing.step([holder], on=True)
    assert holder.focusWidget() is made
    assert tabbing.step([holder], on=False)
    assert holder.focusWidget() is first
    made.setEnabled(False)
    assert tabbing.step([holder], on=True)
    assert holder.focusWidget() is last


def test_a_label_takes_no_stop_and_nothing_hidden_does(shown):
    hidden = QLineEdit()
    hidden.hide()
    holder = shown(vbox(QLabel("a"), hidden))
    assert not tabbing.step([holder], on=True)


@pytest.mark.parametrize(
    ("key", "answer"),
    [(None, True), (Qt.Key.Key_Return, False), (Qt.Key.Key_Escape, False)],
)
def test_a_question_is_answered_by_a_verb_and_keys_change_nothing(qtbot, key, answer):
    shown = []

    def reply():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        shown.extend(button.text() for button in box.buttons())
        if key is None:
            button = next(one for one in box.buttons() if one.text() == "Stop and quit")
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        else:
            qtbot.keyClick(box, key)

    QTimer.singleShot(0, reply)
    said = ask.agreed(None, "Training", "It goes on.", "Stop and quit", "Keep training")
    assert said is answer
    assert sorted(shown) == ["Keep training", "Stop and quit"]


def test_the_mark_of_a_key_is_no_word():
    assert without_key("Add to &queue…") == "Add to queue…"
    assert without_key("Thêm vào hàng chờ (&Q)…") == "Thêm vào hàng chờ…"


def test_a_bar_knows_its_tabs_before_it_is_seen(qtbot):
    bar = QTabBar()
    qtbot.addWidget(bar)
    bar.setUsesScrollButtons(False)
    bar.addTab("One")
    one = bar.minimumSizeHint().width()
    bar.addTab("Another")
    offer_tab(bar, 1, True)
    assert bar.minimumSizeHint().width() > one


def remembered() -> int:
    """Return how many items Python knows that layouts made and will delete unsaid."""
    known = [one for one in getAllValidWrappers() if isinstance(one, QWidgetItem)]
    return len([one for one in known if not createdByPython(one)])


def test_what_the_tab_key_passed_is_not_remembered_where_qt_forgets_it(qtbot):
    """Lists of items made where such things had been ended the program when they were cleared."""
    page, others = QWidget(), QListWidget()
    qtbot.addWidget(page)
    qtbot.addWidget(others)
    column = QVBoxLayout(page)
    page.show()
    before = remembered()
    for _ in range(60):
        for _ in range(50):
            column.addWidget(QLabel("a"))
        list(tabbing.walk(page))
        for label in page.findChildren(QLabel):
            label.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for number in range(400):
            QListWidgetItem(str(number), others)
        others.clear()
    assert remembered() <= before


def test_a_thousand_exchanges_leave_nothing_to_a_list_that_is_filled_meanwhile(qtbot):
    now, others = QLabel("a"), QListWidget()
    page = pane(vbox(QLineEdit(), hbox(now, QLineEdit())))
    qtbot.addWidget(page)
    qtbot.addWidget(others)
    page.show()
    before = remembered()
    for number in range(1000):
        old, now = now, QLabel(str(number))
        exchange(old, now)
        list(tabbing.walk(page))
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for row in range(20):
            QListWidgetItem(str(row), others)
        if number % 50 == 49:
            others.clear()
    assert remembered() <= before
    assert len(page.findChildren(QLabel)) == 1


def test_python_knows_no_item_of_boxes_in_boxes_on_a_widget(qtbot):
    page, before = QWidget(), remembered()
    qtbot.addWidget(page)
    vbox(hbox(QLabel("a"), REST), (vbox(QLabel("b")), 1), on=page)
    assert remembered() == before


def test_what_is_let_go_is_in_no_layout_and_not_in_sight(shown):
    one, flowing = QLabel("a"), QLabel("b")
    row, lines = hbox(one, QLineEdit()), flow(flowing, QLineEdit())
    holder = shown(vbox(row, lines))
    for widget, layout in ((one, row), (flowing, lines)):
        let_go(widget)
        assert layout.indexOf(widget) == -1
        assert layout.count() == 1
        assert widget.isHidden()
        assert holder.isAncestorOf(widget)  # until what goes on is over


def test_columns_of_a_flow_are_aligned_where_one_line_is_not_enough(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    parts = [QWidget() for _ in range(8)]
    for part, width in zip(parts, (60, 120, 50, 90, 100, 40, 70, 80), strict=True):
        part.setFixedSize(width, 20)
    flow(*parts, on=page, spacing=10, columns=True)
    page.resize(700, 200)
    page.show()
    assert len({part.y() for part in parts}) == 1
    page.resize(420, 200)
    assert [part.y() for part in parts].count(parts[0].y()) == 4
    assert [part.x() for part in parts[:4]] == [part.x() for part in parts[4:]]


def test_a_slider_that_is_scrubbed_keeps_its_width(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    bar = TransportBar(Player())
    bar.setParent(page)
    page.show()
    narrow = bar.minimumSizeHint().width()
    for width in (900, narrow):
        bar.resize(width, 80)
        QApplication.processEvents()
        assert bar.scrub.width() >= 120
    assert bar.speed.mapTo(bar, QPoint()).y() > bar.scrub.mapTo(bar, QPoint()).y() + 10
    assert bar.width() == narrow
