"""Likelihood: sets of events weighed on one axis, the event in hand among them."""

import csv
import shutil

import numpy as np
import pytest
import torch
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from ar_studio import models
from ar_studio.errors import StudioError
from ar_studio.gui.canvas.histogram import Bins, HistogramPlot
from ar_studio.gui.likelihood import work
from ar_studio.gui.likelihood.panel import LikelihoodPanel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only
LEFT = Qt.MouseButton.LeftButton


def shown(studio, qtbot, run):
    studio.runs.select(run)
    panel = LikelihoodPanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1300, 800)
    panel.show()
    qtbot.waitUntil(lambda: panel.histograms.own is not None)
    return panel


def weighed(panel, qtbot, n=60, samples=5, beside=None):
    page = panel.histograms
    page.n.setValue(n)
    page.samples.setValue(samples)
    if beside is None:
        qtbot.mouseClick(page.weigh_button, LEFT)
    else:
        page.weigh_beside(beside)
    qtbot.waitUntil(lambda: page.known is not None and not panel.state.task.working)
    return page.known


@pytest.fixture
def panel(studio, make_run, qtbot):
    return shown(studio, qtbot, make_run("fvsbn", "Digits weighed"))


def log_probs(panel, events) -> np.ndarray:
    with torch.no_grad():
        return models.restore(panel.run).log_prob(torch.as_tensor(events)).double().numpy()


def test_counts_are_those_of_the_model(panel, qtbot):
    known = weighed(panel, qtbot)
    own, bins = panel.histograms.own, panel.histograms.plot.bins
    assert list(bins.counts) == ["train", "valid", "test", "samples"]
    for split in ("train", "valid", "test"):
        want = log_probs(panel, own.events(split)[own.pick(split, 60, 0)])
        np.testing.assert_allclose(known.weighed[split].log_probs.numpy(), want, atol=1e-4)
        low, high = bins.edges[0], bins.edges[-1]
        counted = np.histogram(want.clip(low, high), bins.edges)[0]
        assert abs(counted - bins.counts[split]).sum() <= 2  # one may round over an edge
    assert len(known.weighed["samples"].events) == 5
    assert "of validation, look uniform" in panel.histograms.flat.text()


def test_the_event_in_hand_has_its_rank(panel, studio, qtbot):
    qtbot.waitUntil(lambda: panel.state.log_prob is not None)
    assert "Press Weigh" in panel.histograms.in_hand.rank.text()
    known = weighed(panel, qtbot)
    own = panel.histograms.own
    (one,) = log_probs(panel, studio.mask.image[None])
    valid = log_probs(panel, own.events("valid")[own.pick("valid", 60, 0)])
    rank = (1 + (valid <= one + 1e-6).sum()) / 61
    assert known.p_value(panel.state.log_prob) == pytest.approx(rank, abs=1e-9)
    assert panel.histograms.in_hand.rank.text().startswith(f"p-value {rank:.3f}:")
    assert panel.histograms.in_hand.number.text() == f"log p(x) = −{-one:.2f} nats"
    asked = []
    studio.asked.connect(lambda verb, runs: asked.append(verb))
    qtbot.mouseClick(panel.histograms.in_hand.button, LEFT)
    assert asked == ["explore"]


def test_another_model_ranks_the_same_event_and_what_was_known_is_gone(
    panel, studio, make_run, qtbot
):
    weighed(panel, qtbot)
    qtbot.waitUntil(lambda: panel.state.log_prob is not None)
    event, before = studio.mask.image, panel.state.log_prob
    studio.runs.refresh()  # as at the end of any training: the runs are other objects
    assert panel.histograms.known is not None
    studio.runs.select(make_run("made", "Another", hidden=(4,)))
    assert panel.histograms.known is None
    assert panel.histograms.plot.is_empty()
    qtbot.waitUntil(lambda: panel.state.log_prob is not None)
    assert np.array_equal(studio.mask.image, event)
    assert panel.state.log_prob != before
    (want,) = log_probs(panel, event[None])
    assert panel.state.log_prob == pytest.approx(want, abs=1e-4)


def test_why_it_has_no_rank_is_said_and_it_may_be_asked_again(panel, monkeypatch, qtbot):
    def fail(*_):
        raise StudioError("The weights cannot be read.")

    in_hand = panel.histograms.in_hand
    with monkeypatch.context() as patch:
        patch.setattr(work, "rank", fail)
        panel.source.another.click()
        qtbot.waitUntil(lambda: in_hand.rank.text() == "⚠ The weights cannot be read.")
    panel.refresh()
    qtbot.waitUntil(lambda: in_hand.number.text().startswith("log p(x) = −"))
    assert "⚠" not in in_hand.rank.text()


def test_enter_weighs_where_the_button_can_be_pressed(panel, monkeypatch, qtbot):
    page, asked, weigh = panel.histograms, [], panel.state.weigh
    monkeypatch.setattr(panel.state, "weigh", lambda *args: (asked.append(args), weigh(*args)))
    page.samples.setValue(0)
    qtbot.keyClick(page.n, Qt.Key.Key_Enter)
    qtbot.keyClick(page.n, Qt.Key.Key_Return)  # it is at work
    assert len(asked) == 1
    qtbot.waitUntil(lambda: not panel.state.task.working)
    qtbot.keyClick(page.plot, Qt.Key.Key_Return)  # no bin is pointed at
    assert len(asked) == 1
    menu = page.open_button.menu()
    menu.aboutToShow.connect(lambda: asked.append("menu"))
    menu.aboutToShow.connect(lambda: QTimer.singleShot(0, menu, menu.close))
    page.open_button.setFocus()
    qtbot.keyClick(page.open_button, Qt.Key.Key_Return)
    assert asked[1:] == ["menu"]
    qtbot.keyClick(page.samples, Qt.Key.Key_Return)
    assert len(asked) == 3


def test_a_bin_shows_its_events_and_one_is_taken_in_hand(panel, studio, qtbot):
    known = weighed(panel, qtbot)
    page = panel.histograms
    place = int(page.plot.bins.counts["test"].argmax())
    qtbot.mouseClick(page.plot, LEFT, pos=page.plot.bin_rect(place).center().toPoint())
    inside, count = known.members(place, 1000)
    assert count == len(inside)
    apart = -(-count // 3)
    some, _ = known.members(place, 3)
    assert [value for _, _, value in some] == [value for _, _, value in inside[::apart]]
    low, high = page.plot.bins.edges[place : place + 2]
    assert len(inside) == sum(int(one[place]) for one in page.plot.bins.counts.values())
    assert all(low <= value <= high for _, _, value in inside)
    assert page.members.count() == min(len(inside), len(page._members)) > 0
    page.members.select(0)
    assert np.array_equal(studio.mask.image, page._members[0][1])
    assert panel.source.whose.text() == f"From {page._members[0][0]}, chosen by its likelihood"
    qtbot.waitUntil(lambda: panel.state.log_prob is not None)
    assert panel.state.log_prob == pytest.approx(page._members[0][2], abs=1e-3)


def test_other_data_are_told_apart_by_each_score(panel, studio, make_run, qtbot):
    known = weighed(panel, qtbot, beside="digits-are-not-there")
    assert "no data set named" in panel.state.problem
    assert panel.histograms.line.text().startswith("⚠ ")
    before = known.weighed["test"]
    known = weighed(panel, qtbot, beside="glyphs")
    assert known.weighed["test"] is before  # it is not weighed twice
    assert known.other == "Glyphs"
    numbers, said = panel.histograms.scores.numbers, panel.histograms.scores.sentences
    areas = {one.name: one.auroc for one in known.detected.scorings}
    other, test = (-known.weighed[name].log_probs.numpy() for name in ("Glyphs", "test"))
    wins = (other[:, None] > test).mean() + (other[:, None] == test).mean() / 2
    assert areas["one-sided"].value == pytest.approx(wins)
    assert numbers["one-sided"].text() == f"{wins:.3f} ± {areas['one-sided'].error:.3f}"
    assert "likelihood" in said["one-sided"].text()
    assert numbers["ratio"].text() == "–"
    assert "choose one above" in said["ratio"].text()
    page = panel.histograms
    ground = make_run("factorised", "Background")
    page.background.setCurrentIndex(page.background.findText("Background"))
    again = weighed(panel, qtbot, beside="glyphs")
    assert again.weighed["Glyphs"] is known.weighed["Glyphs"]
    assert [one.name for one in again.detected.scorings][2] == "ratio"
    assert "±" in numbers["ratio"].text()
    studio.runs.refresh()
    assert page.background.currentText() == "Background"
    shutil.rmtree(ground.folder)
    studio.runs.refresh()
    assert "Background, the background model, is gone" in page.line.text()
    assert page.background.currentText() == "None"
    page.samples.setValue(0)
    page.weigh()
    assert page.known.counted is None  # the lane counts, not the window
    qtbot.waitUntil(lambda: not panel.state.task.working)
    assert list(page.plot.bins.counts) == ["train", "valid", "test", "Glyphs"]


def test_what_is_shown_is_saved(panel, tmp_path, qtbot):
    assert panel.exports() == []
    known = weighed(panel, qtbot)
    found = {}
    for number, export in enumerate(panel.exports()):
        path = tmp_path / f"{number}{export.suffix}"
        export.prepare()(path)
        found[export.title] = path
    with found["Counts (CSV)…"].open() as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["from", "to", "train", "valid", "test", "samples"]
    assert [int(row[4]) for row in rows[1:]] == known.counted.counts["test"].tolist()
    with found["log p(x) of every event (CSV)…"].open() as file:
        lines = list(csv.reader(file))
    assert len(lines) == 1 + 3 * 60 + 5
    assert "test (60)" in found["Histograms (SVG)…"].read_text()
    assert found["Histograms (PNG)…"].stat().st_size > 1000


def test_dropped_data_are_weighed_and_pictures_left_to_the_window(panel, qtbot, tmp_path):
    panel.histograms.n.setValue(20)
    panel.histograms.samples.setValue(0)
    (tmp_path / "a.png").touch()
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    for path, taken in ((tmp_path / "a.png", False), (tmp_path, True)):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        enter = QDragEnterEvent(QPoint(5, 5), action, data, LEFT, none)
        QApplication.sendEvent(panel, enter)
        assert enter.isAccepted() == taken
    QApplication.sendEvent(panel, QDropEvent(QPointF(5, 5), action, data, LEFT, none))
    assert panel.histograms.other.currentData() == str(tmp_path)
    qtbot.waitUntil(lambda: bool(panel.state.problem) and not panel.state.task.working)


def test_rows_are_weighed_too(studio, make_run, qtbot, tmp_path):
    rows = np.random.default_rng(0).integers(0, 2, (80, 6))
    path = tmp_path / "rows.csv"
    path.write_text("a,b,c,d,e,f\n" + "".join(",".join(map(str, row)) + "\n" for row in rows))
    studio.data.choose(str(path))
    qtbot.waitUntil(lambda: studio.data.dataset.name == "rows")
    panel = shown(studio, qtbot, make_run("made", "Rows", event_shape=(6,), hidden=(4,)))
    known = weighed(panel, qtbot, samples=0)
    assert known is not None
    assert set(known.weighed) == {"train", "valid", "test"}
    assert not panel.histograms.members.isVisible()
    assert not panel.histograms.in_hand.picture.isVisible()
    assert panel.histograms.flat.text().startswith("p-values of test rows")


def test_without_a_likelihood_it_says_what_to_choose(panel, studio, make_run, qtbot):
    studio.runs.select(make_run("autoencoder", "None", hidden=(20,)))
    assert not panel.histograms.isVisible()
    refusal = panel.pages[0].refusal
    assert refusal.isVisible()
    assert refusal.text.text().startswith("This model has no likelihood")
    assert panel.exports() == []


def test_bins_are_read_by_mouse_and_keyboard(qtbot):
    plot = HistogramPlot("nats", "Some numbers")
    qtbot.addWidget(plot)
    plot.resize(500, 240)
    plot.show()
    assert plot.is_empty()
    edges, counts = np.array([0.0, 1.0, 2.0, 4.0]), {"a": np.array([1, 0, 3]), "b": np.zeros(3)}
    bins = Bins(edges, counts)
    plot.show_bins(bins)
    plot.mark(3.0, "here")
    assert plot.told(0) == "0.0 to 1.0: 1 a"
    assert plot.told(1) == "1.0 to 2.0: nothing"
    assert [bins.bin_of(value) for value in (-9, 0, 1.5, 4, 99)] == [0, 0, 1, 2, 2]
    with qtbot.waitSignal(plot.picked) as picked:
        qtbot.mouseClick(plot, LEFT, pos=plot.bin_rect(2).center().toPoint())
    assert picked.args == [2]
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert plot.accessibleDescription() == plot.told(1)
    with qtbot.waitSignal(plot.picked) as picked:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert picked.args == [1]
    plot.show_bins(None)
    assert plot.is_empty()
    assert plot.told(0) == ""


def test_every_control_is_named(panel, unnamed):
    assert unnamed(panel) == []
