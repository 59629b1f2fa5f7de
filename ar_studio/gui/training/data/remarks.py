"""What was read: what was found, and what reading decided, with the settings that change it."""

from __future__ import annotations

from html import escape

from pydantic.fields import FieldInfo
from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QTextBrowser

from ar_studio.gui import engine
from ar_studio.gui.canvas.drawing import quiet_text
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import called
from ar_studio.gui.studio.setting_names import mentions

LINES = 5  # that are in sight; their room is kept, so that nothing below moves
FRAME = 3  # above and below them together
MARK = "• "


class WhatWasRead(QTextBrowser):
    """The sentence of what was found, and below it a line for each decision; it can be copied.

    Attributes
    ----------
    asked
        The setting that a remark names is to be seen; carries the name of its field.
    """

    asked = Signal(str)

    def __init__(self, text: str) -> None:
        super().__init__()
        called(self, self.tr("What was read"))
        self._found, self._remarks = text, list[str]()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._follow)
        self._render()

    def show_read(self, found: str, dataset: engine.data.Dataset) -> None:
        """Tell what was found, and what was decided about the data."""
        self._found = found
        self._remarks = [_linked(dataset, spoken(remark)) for remark in dataset.remarks]
        self._render()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._render()

    def _render(self) -> None:
        self.setFixedHeight(LINES * self.fontMetrics().lineSpacing() + FRAME)
        tone = quiet_text(QApplication.palette()).name()
        hang = self.fontMetrics().horizontalAdvance(MARK)
        lines = [f'<p style="margin: 0; color: {tone}">{escape(self._found)}</p>']
        style = f"margin: 0 0 0 {hang}px; text-indent: -{hang}px"
        lines += [f'<p style="{style}">{MARK}{remark}</p>' for remark in self._remarks]
        self.setHtml("".join(lines))

    def _follow(self, link: QUrl) -> None:
        self.asked.emit(link.path())


def spoken_of(dataset: engine.data.Dataset) -> set[str]:
    """Return the settings that remarks name, of those that there is a choice of here."""
    fields = _fields(dataset)
    return {one.name for remark in dataset.remarks for one in mentions(remark, fields)}


def _fields(dataset: engine.data.Dataset) -> dict[str, FieldInfo]:
    fields = type(dataset.preparation).model_fields
    return {name: fields[name] for name in dataset.settings}


def _linked(dataset: engine.data.Dataset, remark: str) -> str:
    """Return a remark in which settings are called as the form calls them, and lead there."""
    made, end = "", 0
    for one in mentions(remark, _fields(dataset)):
        made += escape(remark[end : one.start])
        made += f'<a href="{one.name}">{escape(one.title)}</a>'
        end = one.end
    return made + escape(remark[end:])
