"""The branches on screen: a small tree to walk, to name and to cut."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTreeWidgetItem, QWidget

from ar_studio.figures import decimal
from ar_studio.gui.exploring.branches import BranchState, Node
from ar_studio.gui.kit.controls import bold, icon_button
from ar_studio.gui.kit.layout import hbox, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.tables import Line as Row
from ar_studio.gui.kit.tables import Tree

NAME, LOG_PROB, DIFFERING = range(3)
LEAST, MOST = 3, 5


class BranchLines(Tree):
    """A line for each event; Delete cuts the one that is chosen."""

    cut = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.state() != self.State.EditingState:
            self.cut.emit()
        else:
            super().keyPressEvent(event)


class BranchTree(QWidget):
    """Shows the tree; `walked` is another event of it that is wanted in hand."""

    walked = Signal(object)

    def __init__(self, branches: BranchState) -> None:
        super().__init__()
        self.branches = branches
        self._nodes: list[Node] = []  # by the numbers of their lines
        self.title = bold(Line(self.tr("What the branches are")))
        tip = self.tr("Cut the branch that is chosen, with all that came of it (Delete)")
        self.cut_button = icon_button("trash", self.tr("Cut the branch"), tip, self._cut)
        self.lines = BranchLines()
        self.lines.setSortingEnabled(False)
        headings = [
            (self.tr("What if"), self.tr("F2 gives a branch another name")),
            (self.tr("log p(x)"), self.tr("In nats")),
            (self.tr("Differs in"), self.tr("How many values are not what they were before it")),
        ]
        self.lines.name_columns(headings, (LOG_PROB, DIFFERING))
        self.lines.header().setStretchLastSection(False)
        self.lines.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.lines.setAccessibleName(self.tr("Branches"))
        self.lines.setToolTip(self.tr("Choose an event to take it in hand; F2 names it"))
        edit = QAbstractItemView.EditTrigger
        self.lines.setEditTriggers(edit.EditKeyPressed)
        line = self.lines.fontMetrics().lineSpacing() + 8
        self.lines.setMinimumHeight(LEAST * line)
        self.lines.setMaximumHeight(MOST * line)
        self.lines.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.lines.currentItemChanged.connect(self._walk)
        self.lines.itemChanged.connect(self._rename)
        self.lines.cut.connect(self._cut)
        vbox(hbox((self.title, 1), self.cut_button), self.lines, on=self, spacing=4)
        branches.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        """Show the tree anew, with the event in hand chosen."""
        with QSignalBlocker(self.lines):
            self.lines.clear()
            self._nodes.clear()
            for root in self.branches.roots:
                self._add(root, self.lines.invisibleRootItem())
            self.lines.expandAll()
        self.cut_button.setEnabled(self.branches.current is not None)
        self.lines.setVisible(bool(self.branches.roots))
        hint = self.tr("What if? Pick a pixel, and click what else it might have been.")
        self.title.setText(self.tr("Branches") if self.branches.roots else hint)

    def _add(self, node: Node, above: QTreeWidgetItem) -> None:
        line = Row([node.name, decimal(node.log_prob, 2)])
        if node.before is not None:
            line.setText(DIFFERING, f"{node.differing:,}")
        for column in (LOG_PROB, DIFFERING):
            line.setTextAlignment(column, Qt.AlignmentFlag.AlignRight)
        line.setFlags(line.flags() | Qt.ItemFlag.ItemIsEditable)
        above.addChild(line)
        line.setData(NAME, Qt.ItemDataRole.UserRole, len(self._nodes))
        self._nodes.append(node)
        for branch in node.branches:
            self._add(branch, line)
        if node is self.branches.current:
            self.lines.setCurrentItem(line)

    def _node(self, line: QTreeWidgetItem | None) -> Node | None:
        return None if line is None else self._nodes[line.data(NAME, Qt.ItemDataRole.UserRole)]

    def _walk(self) -> None:
        node = self._node(self.lines.currentItem())
        if node is not None and node is not self.branches.current:
            self.walked.emit(node)

    def _rename(self, line: QTreeWidgetItem, column: int) -> None:
        node = self._node(line)
        if node is None:
            return
        name = line.text(NAME).strip()
        if column == NAME and name:
            node.name = name
        self._show()

    def _cut(self) -> None:
        node = self.branches.current
        if node is not None:
            before = node.before
            self.branches.remove(node)
            if before is not None:
                self.walked.emit(before)
