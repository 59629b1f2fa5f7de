"""What the controls of the page ask for, as a request and in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.completion.badge import MethodBadge
from ar_studio.gui.completion.request import CompletionBar
from ar_studio.gui.parts.offers import data_title
from ar_studio.gui.parts.subject import Subject
from ar_studio.gui.studio.completing import Request
from ar_studio.gui.studio.guiding import GuideState

translate = QCoreApplication.translate


def request(
    subject: Subject, bar: CompletionBar, badge: MethodBadge, guides: GuideState
) -> Request | None:
    """Return what is asked for now; None where there is no image, or nothing is hidden."""
    run, space, (image, mask) = subject.run, subject.space, subject.masked()
    if run is None or space is None or image is None or mask is None or mask.all():
        return None
    guide = guides.guide
    return Request(
        folder=run.folder,
        title=run.record.title,
        image=image.copy(),
        mask=mask.copy(),
        space=space,
        n=bar.n.value(),
        seed=bar.seed.value(),
        clamped=badge.clamp.isChecked(),
        given=subject.given(),
        filmed=subject.roles.filmed,
        guide=None if guide is None else guide.run.folder,
        guided_by="" if guide is None else guide.run.record.title,
        effort=bar.chosen_effort,
        tests=subject.tests(),
        unknown=subject.unknown,
        patience=bar.patience,
    )


def settings(subject: Subject, bar: CompletionBar) -> str:
    """Return what Complete would complete, with what and how, as text."""
    run, (image, mask) = subject.run, subject.masked()
    if run is None:
        return ""
    said = [run.record.title, data_title(run)]
    if image is not None and mask is not None:
        hidden = filled(translate("asking", "{0:,} of {1:,} hidden"), int((~mask).sum()), mask.size)
        said += [subject.whose, hidden]
    words = translate("asking", "{0} completions · seed {1}")
    said.append(words.format(bar.n.value(), bar.seed.value()))
    return " · ".join(part for part in said if part)
