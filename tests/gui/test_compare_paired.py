"""Two runs compared event by event: their differences are those of the models themselves."""

import math
from dataclasses import replace

import numpy as np
import pytest
import torch
from PySide6.QtCore import QLocale, Qt

from ar_studio import models
from ar_studio.gui.compare.panel import SCORES, ComparePanel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only


@pytest.fixture
def scores(studio, qtbot):
    panel = ComparePanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1200, 760)
    panel.show()
    panel.tabs.setCurrentIndex(SCORES)
    return panel.scores


def test_differences_are_those_of_the_same_test_events(scores, studio, make_run, qtbot):
    runs = [make_run("fvsbn", "First"), make_run("made", "Second", hidden=(8,))]
    test = studio.data.dataset.events("test")
    with torch.no_grad():
        first, second = (models.restore(run).log_prob(test).double().numpy() for run in runs)
    gap = second - first
    if gap.mean() < 0:
        gap, names = -gap, ("First", "Second")
    else:
        names = ("Second", "First")
    scores.table.choose([run.folder for run in runs])
    qtbot.mouseClick(scores.paired_button, Qt.MouseButton.LeftButton)
    view = scores.paired
    qtbot.waitUntil(lambda: view.found is not None and not view.task.working)
    error = gap.std(ddof=1) / math.sqrt(len(gap))
    assert view.found.difference.mean == pytest.approx(gap.mean(), abs=1e-4)
    assert view.found.difference.error == pytest.approx(error, rel=1e-3)
    t = gap.mean() / error
    assert view.found.difference.t == pytest.approx(t, rel=1e-3)
    assert view.found.difference.p_value == pytest.approx(math.erfc(t / math.sqrt(2)), abs=1e-6)
    assert view.isVisible()
    better, other = names
    told = f"{better} is better than {other} by {gap.mean():.3f}"
    if math.erfc(t / math.sqrt(2)) > 0.05:
        told = f"{better} and {other} cannot be told apart: {gap.mean():.3f}"
    assert view.sentence.text().startswith(told)
    bins = view.found.counted
    (counts,) = bins.counts.values()
    assert abs(counts - np.histogram(gap, bins.edges)[0]).sum() <= 2  # one may be at an edge
    QLocale.setDefault(QLocale("vi_VN"))
    view._received(replace(view.found, difference=replace(view.found.difference, mean=1e6)))
    assert "p < 0,0001" in view.about.text()
    qtbot.mouseClick(view.close_button, Qt.MouseButton.LeftButton)
    assert not view.isVisible()


def test_what_cannot_be_paired_is_said(scores, studio, make_run):
    good, small = make_run("fvsbn", "Good"), make_run("fvsbn", "Small", event_shape=(1, 6, 6))
    none = make_run("autoencoder", "None", hidden=(20,))
    for chosen, sentence in (
        ([good], "Check two runs"),
        ([good, small], "measured on other events"),
        ([good, none], "None has no likelihood"),
    ):
        scores.table.choose([run.folder for run in chosen])
        assert not scores.paired_button.isEnabled()
        assert sentence in scores.paired_button.toolTip()
