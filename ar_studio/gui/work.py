"""The list of what runs and waits, at the foot of the window: each can be cancelled by itself."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from ar_studio.gui.kit.controls import called, push_button
from ar_studio.gui.kit.jobs import Job, Jobs, JobState
from ar_studio.gui.kit.layout import hbox, let_go, vbox


class WorkButton(QPushButton):
    """Says what is going on; a click lists all of it, each with its own Cancel."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.jobs = jobs
        self.setFlat(True)
        self.setAutoDefault(False)
        called(self, self.tr("Work in progress"))
        self.list = WorkList(jobs, self)
        self.clicked.connect(self._open)
        jobs.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        jobs = self.jobs.listed
        text = jobs[0].title if jobs else self.tr("Ready")
        if len(jobs) > 1:
            text = self.tr("{0} · {1} more").format(text, len(jobs) - 1)
        self.setText(text)
        self.setEnabled(bool(jobs))
        self.setToolTip(self.tr("What runs and waits, each with its own Cancel") if jobs else "")
        if not jobs:
            self.list.hide()

    def _open(self) -> None:
        self.list.refresh()
        corner = self.mapToGlobal(QPoint(self.width(), 0))
        size = self.list.sizeHint()
        self.list.move(corner - QPoint(size.width(), size.height()))
        self.list.show()


class WorkList(QFrame):
    """A line for each job."""

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.jobs = jobs
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("Work in progress"))
        self.lines: list[QWidget] = []
        self._column = vbox(on=self, margins=8, spacing=4)
        jobs.changed.connect(self._changed)

    def refresh(self) -> None:
        """Show a line for each job that runs or waits."""
        for line in self.lines:
            let_go(line)
        self.lines = [self._line(job) for job in self.jobs.listed]
        for line in self.lines:
            self._column.addWidget(line)
        self.adjustSize()

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _line(self, job: Job) -> QWidget:
        states = {JobState.QUEUED: self.tr("waits"), JobState.PAUSED: self.tr("paused")}
        state = self.tr("ends") if job.cancelled.is_set() else states.get(job.state, "")
        title = QLabel(f"{job.title} · {state}" if state else job.title)
        title.setTextFormat(Qt.TextFormat.PlainText)
        tip = self.tr("Cancel this alone; what else runs goes on")
        name = self.tr("Cancel {0}").format(job.title)
        button = push_button(self.tr("Cancel"), tip, job.cancel, name=name)
        button.setEnabled(not job.cancelled.is_set())
        line = QWidget(self)
        hbox((title, 1), 24, button, on=line)
        return line
