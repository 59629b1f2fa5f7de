"""What the last session left: a training that ended with the program can go on."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject

from ar_studio.gui.studio.studio import Deed, Studio
from ar_studio.runs import Run
from ar_studio.system import user_folder


class ResumeOffer(QObject):
    """Offers to go on with what a crash interrupted, or closing the window ended.

    What its user stopped is stopped: nobody asks about it again.
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.studio = studio
        self.run: Run | None = None
        self._sentence = ""
        studio.ready.connect(self._offer)
        studio.training.changed.connect(self._withdraw)
        studio.runs.changed.connect(self._withdraw)

    def remember(self) -> None:
        """Keep for the next session which run trains while the window closes."""
        training = self.studio.training
        with suppress(OSError):  # nothing may keep the window from closing
            _note().unlink(missing_ok=True)
            if training.active and training.run is not None:
                _note().write_text(str(training.run.folder), encoding="utf-8")

    def _offer(self) -> None:
        closed = _left_by_closing()
        for run in self.studio.runs.runs:
            if run.has_checkpoint and (run.interrupted or run.folder == closed):
                text = self.tr("The training of {0} was interrupted and can go on.")
                if not run.interrupted:
                    text = self.tr("The training of {0} ended with the program and can go on.")
                self.run, self._sentence = run, text.format(run.record.title)
                go_on = Deed(self.tr("Resume"), self.tr("Go on where it ended"), self._resume)
                self.studio.notice(self._sentence, go_on, stays=True)
                return

    def _withdraw(self) -> None:
        """End the offer when a training goes on, or its run is there no more."""
        run = self.run
        if run is None:
            return
        if self.studio.training.active or self.studio.runs.get(run.folder) is None:
            self.run = None
            self.studio.withdrawn.emit(self._sentence)

    def _resume(self) -> None:
        run, self.run = self.run, None
        self.studio.ask("train")
        if run is not None:
            self.studio.queue.go_on(run)


def _note() -> Path:
    return user_folder() / "unfinished.txt"


def _left_by_closing() -> Path | None:
    """Return the folder of the run that trained when the window was closed; asked for once."""
    try:
        folder = Path(_note().read_text(encoding="utf-8"))
        _note().unlink()
    except (OSError, UnicodeDecodeError):
        return None
    return folder
