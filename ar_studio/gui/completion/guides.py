"""The button that says which model guides, and lets another one, or learns one."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.studio.guiding import GuideState, shown


class GuideButton(QPushButton):
    """Says which run guides the one in hand; its menu offers none, every one that fits, a new one.

    It is hidden for a model of any ordering, which needs none, and where `LearnButton` offers one.
    """

    def __init__(self, guides: GuideState) -> None:
        super().__init__()
        self._guides = guides
        self.setAccessibleName(self.tr("Guide"))
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        guides.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        found, guide = self._guides.found, self._guides.guide
        needless = found is not None and found.needless
        self.setVisible(not needless and not self._guides.learnable)
        self.setEnabled(found is not None)
        tip = self.tr(
            "A model of any ordering draws completions at once, and this model moves them until "
            "they are its own.\nThe best one of the gallery and of your runs is taken by itself."
        )
        if guide is not None:
            self.setText(self.tr("Guide: {0}").format(guide.run.record.title))
            tip = f"{shown(guide)}\n{tip}"
        elif self._guides.learning:
            self.setText(self.tr("Guide: being learned"))
        elif found is not None and found.fitting:
            self.setText(self.tr("Guide: none"))
        else:
            self.setText(self.tr("No guide yet") if found is not None else self.tr("Guide: …"))
            tip = "\n".join(filter(None, [spoken(found.reason) if found is not None else "", tip]))
        self.setToolTip(tip)
        self.setAccessibleDescription(self.text())

    def _fill(self) -> None:
        menu, found, guide = self.menu(), self._guides.found, self._guides.guide
        menu.clear()
        chosen = None if guide is None else guide.run.folder
        for one in () if found is None else found.fitting:
            self._offer(menu, shown(one), one.run.folder == chosen).triggered.connect(
                partial(self._guides.choose, one.run.folder)
            )
        if found is not None and found.fitting:
            none = self._offer(menu, self.tr("None: anneal from clamped draws"), guide is None)
            none.triggered.connect(partial(self._guides.choose, None))
            menu.addSeparator()
        learn = menu.addAction(self.tr("Learn a guide"))
        learn.setToolTip(self.tr("Train a model of any ordering on this run's data, in the queue"))
        learn.setEnabled(found is not None and not found.needless and not self._guides.learning)
        learn.triggered.connect(self._guides.learn)

    def _offer(self, menu: QMenu, title: str, checked: bool) -> QAction:
        action = menu.addAction(title)
        action.setCheckable(True)
        action.setChecked(checked)
        return action


class LearnButton(QPushButton):
    """Learns a guide for the run in hand; there while nothing guides it and that can be changed."""

    def __init__(self, guides: GuideState) -> None:
        super().__init__()
        self._guides = guides
        self.setText(self.tr("Learn a guide"))
        self.clicked.connect(guides.learn)
        guides.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        found = self._guides.found
        self.setVisible(self._guides.learnable)
        tip = self.tr(
            "Train a model of any ordering on this run's data, in the queue: it takes minutes.\n"
            "With it, completions are there at once."
        )
        reason = spoken(found.reason) if found is not None else ""
        self.setToolTip("\n".join(filter(None, [tip, reason])))
