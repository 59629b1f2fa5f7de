"""The branches on screen: a tree to walk, to name and to cut, and its paths by their chance."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTreeWidgetItem, QWidget

from ar_studio.gui.canvas.numerals import decimal, local, numeral
from ar_studio.gui.canvas.treemap import UNKNOWN, TreeMap
from ar_studio.gui.kit.controls import bold, called, icon_button
from ar_studio.gui.kit.layout import hbox, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.tables import Line as Row
from ar_studio.gui.kit.tables import Tree
from ar_studio.gui.parts.branches import BranchState
from ar_studio.gui.parts.paths import Node, walk
from ar_studio.gui.parts.shares import shared

NAME, CHANCE, LOG_PROB, DIFFERING = range(4)
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
        self._mapped: list[Node] = []  # by the keys of the parts
        self.title = bold(Line(self.tr("What the branches are")))
        tip = self.tr("Cut the branch that is chosen, with all that came of it (Delete)")
        self.cut_button = icon_button("trash", self.tr("Cut the branch"), tip, self._cut)
        self.lines = self._lines()
        self.map = called(TreeMap(), self.tr("Chances of the branches"))
        self.map.setToolTip(
            self.tr(
                "All paths that the model might have taken, divided wherever you branched off: "
                "the area of each\nis the product of the probabilities of its choices there, each "
                "given the path before it.\nHatched: paths that nobody has looked at. Click one to "
                "take it in hand."
            )
        )
        self.map.chosen.connect(self._walk_to)
        self.map.setMaximumHeight(self.lines.maximumHeight())
        body = hbox((self.lines, 3), (self.map, 1), spacing=8)
        vbox(hbox((self.title, 1), self.cut_button), body, on=self, spacing=4)
        branches.changed.connect(self.show_tree)
        self.show_tree()

    def _lines(self) -> BranchLines:
        lines = BranchLines()
        lines.setSortingEnabled(False)
        headings = [
            (self.tr("What if"), self.tr("F2 gives a branch another name")),
            (self.tr("p"), self.tr("Of the value that it took, given all before it")),
            (self.tr("log p(x)"), self.tr("In nats")),
            (self.tr("Differs in"), self.tr("How many values are not what they were before it")),
        ]
        lines.name_columns(headings, (CHANCE, LOG_PROB, DIFFERING))
        lines.header().setStretchLastSection(False)
        lines.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        lines.setAccessibleName(self.tr("Branches"))
        lines.setToolTip(self.tr("Choose an event to take it in hand; F2 names it"))
        lines.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        line = lines.fontMetrics().lineSpacing() + 8
        lines.setMinimumHeight(LEAST * line)
        lines.setMaximumHeight(MOST * line)
        lines.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        lines.currentItemChanged.connect(self._walk)
        lines.itemChanged.connect(self._rename)
        lines.cut.connect(self._cut)
        return lines

    def show_tree(self) -> None:
        """Show the tree anew, with the event in hand chosen."""
        with QSignalBlocker(self.lines):
            self.lines.clear()
            self._nodes.clear()
            for root in self.branches.roots:
                self._add(root, self.lines.invisibleRootItem())
            self.lines.expandAll()
        self.cut_button.setEnabled(self.branches.current is not None)
        self.lines.setVisible(bool(self.branches.roots))
        hint = self.tr("What if? Pick a place, and click what else it might have been.")
        self.title.setText(self.tr("Branches") if self.branches.roots else hint)
        self._show_map()

    def _show_map(self) -> None:
        """Show the tree of the event in hand, or of the last one, as areas."""
        roots, current = self.branches.roots, self.branches.current
        root = roots[-1] if roots else None
        if current is not None and current.root in roots:
            root = current.root
        self._mapped = [] if root is None else list(walk(root))
        whole = shared(self._mapped) if self._mapped else None
        at = self._mapped.index(current) if current in self._mapped else UNKNOWN
        self.map.set_whole(whole, at)
        self.map.setVisible(whole is not None)

    def _add(self, node: Node, above: QTreeWidgetItem) -> None:
        line = Row([local(node.name), "", decimal(node.log_prob, 2)])
        if node.before is not None:
            line.setText(CHANCE, numeral(node.chance(node.place), ".3g"))
            line.setText(DIFFERING, numeral(node.differing, ","))
        for column in (CHANCE, LOG_PROB, DIFFERING):
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

    def _walk_to(self, key: int) -> None:
        self.walked.emit(self._mapped[key])

    def _rename(self, line: QTreeWidgetItem, column: int) -> None:
        node = self._node(line)
        if node is None:
            return
        name = line.text(NAME).strip()
        if column == NAME and name not in ("", local(node.name)):
            node.name = name
        self.show_tree()

    def _cut(self) -> None:
        node = self.branches.current
        if node is not None:
            before = node.before
            self.branches.remove(node)
            if before is not None:
                self.walked.emit(before)
