"""The laboratories, driven as a student would, against numbers worked out otherwise."""

import csv
import math

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ar_studio.gui.laboratory import fit
from ar_studio.gui.laboratory.panel import LaboratoryPanel
from ar_studio.laboratory import chain, counts

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot, studio):
    panel = LaboratoryPanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1200, 860)
    panel.show()
    return panel


def test_a_coin_that_is_typed_and_tossed(panel, qtbot):
    page = panel.coin
    page.typed.clear()
    qtbot.keyClicks(page.typed, "1,0,1,1")
    assert page.result.text().startswith("3 heads in 4 tosses: θ* = 3/4 = 0.7500")
    one = page.likelihood.series()["likelihood"]
    assert one.x[np.argmax(one.y)] == pytest.approx(0.75, abs=0.002)
    assert "0.1055" in page.result.text()  # (3/4)³ · 1/4
    qtbot.mouseClick(page.heads, LEFT)
    assert page.typed.text() == "1,0,1,1,1"
    assert "4/5 = 0.8000" in page.result.text()
    page.theta.setValue(500)
    divergence = 0.8 * math.log(0.8 / 0.5) + 0.2 * math.log(0.2 / 0.5)
    assert page.reading.text().endswith(f"KL(θ* ‖ θ) {divergence:.4f}")
    qtbot.keyClicks(page.typed, ",x")
    assert page.field.problem.startswith("'x' is no toss;")
    assert "4/5" in page.result.text()  # what was read stays
    qtbot.mouseClick(page.tails, LEFT)
    assert page.typed.text() == "1,0,1,1,1,0"  # what is counted is written
    assert "4/6" in page.result.text()
    page.count.setValue(2000)
    qtbot.mouseClick(page.throw, LEFT)
    assert page.tosses.count == 2006
    assert page.result.text().endswith("nats.")
    assert "where log L(θ*) = −" in page.result.text()  # L itself is too small to be written
    assert page.field.problem == ""
    assert page.typed.placeholderText().endswith("tails")
    qtbot.mouseClick(page.clear, LEFT)
    assert page.result.text().startswith("No toss yet")
    assert page.reading.text() == ""


def test_a_theta_is_marked_without_drawing_the_curves_again(panel, qtbot, monkeypatch):
    page, drawn = panel.coin, []
    monkeypatch.setattr(page.likelihood, "set_series", lambda *a: drawn.append(a))
    page.theta.setValue(700)
    assert page.reading.text().startswith("θ = 0.700")
    assert not drawn
    page.a.setValue(3)
    assert len(drawn) == 3


def test_a_prior_moves_the_posterior(panel, qtbot):
    page = panel.coin
    assert set(page.likelihood.series()) == {"likelihood"}
    page.a.setValue(2)
    page.b.setValue(5)
    assert set(page.likelihood.series()) == {"likelihood", "prior", "posterior"}
    assert "Posterior Beta(5, 6): mean 0.4545, mode 0.4444" in page.result.text()


def test_sixteen_events_follow_the_sliders_and_add_up_to_one(panel, qtbot, tmp_path):
    page = panel.chain
    panel.pages.bar.setCurrentIndex(1)
    before = [page.table.item(row, 5).text() for row in range(16)]
    page.sliders[0].setFocus()
    qtbot.keyClick(page.sliders[0], Qt.Key.Key_End)
    shown = [float(page.table.item(row, 5).text()) for row in range(16)]
    assert [f"{p:.4f}" for p in shown] != before
    assert sum(shown) == pytest.approx(1, abs=16e-4)
    first = float(page.table.item(15, 1).text())
    assert first == pytest.approx(1 / (1 + math.exp(-chain.LARGEST)), abs=1e-4)
    assert page.sum.text().startswith("The sixteen add up to 1.000000.")
    qtbot.mouseClick(page.cut, LEFT)
    assert all(link.cut for link in page.graph.diagram().links)
    assert page.sum.text().endswith("no pixel depends on another: p(x) = Π p(x_d).")
    thirds = {page.table.item(row, 3).text() for row in range(16)}
    assert len(thirds) == 2  # p(x₃ | x₁, x₂) no longer knows them
    qtbot.mouseClick(page.other, LEFT)
    assert not all(link.cut for link in page.graph.diagram().links)
    panel.exports()[0].prepare()(tmp_path / "events.csv")
    with (tmp_path / "events.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert sum(float(row["p"]) for row in rows) == pytest.approx(1, abs=1e-8)


def test_growth_is_counted_and_measured(panel, qtbot):
    page = panel.growth
    panel.pages.bar.setCurrentIndex(3)
    qtbot.waitUntil(lambda: bool(page.plot.series()) and not page._task.working)
    rows = {page.table.item(r, 0).text(): page.table.item(r, 2).text() for r in range(7)}
    assert rows["FVSBN"] == f"{256 * 257 // 2:,}"
    assert rows["NADE"] == f"{2 * 256 * 32 + 32 + 256:,}"
    assert rows["Table of all events"] == "1.2·10⁷⁷"
    curve = page.plot.series()[counts.COSTS[3].title]
    at = {float(x): y for x, y in zip(curve.x, curve.y, strict=True)}
    dots = [(x, y) for x, y, number in page.plot._dotted if number == 3]
    assert len(dots) == len(counts.MEASURED)
    assert all(at[x] == y for x, y in dots)
    page.aspect.setCurrentIndex(2)
    qtbot.waitUntil(lambda: not page._task.working and page.plot._dotted == [])
    made = page.table.item(4, 2).text().replace(",", "")
    assert int(made) == 256 * (2 * 256 * 32 + 32 + 256)


def test_every_control_is_named_and_what_is_in_front_is_exported(panel, unnamed):
    for place in range(5):
        panel.pages.bar.setCurrentIndex(place)
        assert unnamed(panel) == []
        assert panel.exports() != []


def test_a_family_comes_as_near_to_the_truth_as_it_can(panel, qtbot):
    page = panel.fit
    panel.pages.bar.setCurrentIndex(2)
    page.rate.setValue(4.0)
    first = page.history[0]
    qtbot.mouseClick(page.one, LEFT)
    assert page.history[-1].divergence < first.divergence
    qtbot.mouseClick(page.go, LEFT)
    assert page.go.text() == "Stop"
    qtbot.waitUntil(lambda: page.history[-1].divergence < 0.1)
    qtbot.mouseClick(page.go, LEFT)
    curve = page.plot.series()["KL"]
    assert curve.y[-1] == page.history[-1].divergence
    share = float(page.table.item(0, 3).text())
    assert share == pytest.approx(page.history[-1].chain.probability((0, 0, 0, 0)), abs=5e-4)
    page.family.setCurrentIndex(0)  # begins anew
    assert len(page.history) == 1
    page.count.setCurrentIndex(1)
    seen = [page.table.item(row, 2).text() for row in range(16)]
    qtbot.mouseClick(page.others, LEFT)
    assert [page.table.item(row, 2).text() for row in range(16)] != seen


def test_learning_ends_and_says_why(panel, qtbot, monkeypatch):
    page = panel.fit
    panel.pages.bar.setCurrentIndex(2)
    monkeypatch.setattr(fit, "MOST", 3)
    qtbot.mouseClick(page.go, LEFT)
    qtbot.waitUntil(lambda: not page.go.isEnabled())
    assert not page.one.isEnabled()
    assert page.history[-1].steps == 3
    assert page.said.text().endswith("These are the most steps; press Anew to begin again.")
    qtbot.mouseClick(page.anew, LEFT)
    assert page.go.isEnabled()
    assert page.go.text() == "Learn"


def test_the_table_of_a_family_is_read_in_a_narrow_window_and_in_large_text(panel, qtbot):
    page = panel.fit
    panel.pages.bar.setCurrentIndex(2)
    font = page.font()
    font.setPointSizeF(1.6 * font.pointSizeF())
    for width, own in ((760, page.font()), (1100, font)):
        page.setFont(own)
        page.table.setFont(own)
        panel.resize(width, 768)
        qtbot.waitUntil(lambda w=width: panel.width() == w)
        room = page.table.viewport().width()
        assert page.table.horizontalHeader().length() <= room
        assert page.plot.width() >= 320


def test_learning_rests_out_of_sight(panel, qtbot):
    panel.pages.bar.setCurrentIndex(2)
    qtbot.mouseClick(panel.fit.go, LEFT)
    panel.pages.bar.setCurrentIndex(0)
    assert not panel.fit._timer.isActive()


def test_figures_are_chosen_changed_and_pointed_at(panel, qtbot, tmp_path):
    page = panel.figures
    panel.pages.bar.setCurrentIndex(4)
    assert page.said.text().startswith("The last output sees 16 of 16 inputs")
    page.layers.set_value(3)
    assert page.said.text().startswith("The last output sees 8 of 16 inputs")
    page.which.setCurrentIndex(1)
    assert page.said.text().startswith("The last output sees 4 of 16 inputs")
    qtbot.wait(1)  # until all is laid out
    qtbot.mouseMove(page.canvas, page.canvas.place(0).toPoint())
    assert page.said.text().startswith("Input x₁ is led to by nothing and leads to unit 1")
    page.which.setCurrentIndex(2)
    assert not page.kernel.isVisible()
    page.step.set_value(3)
    before = page.canvas.diagram()
    assert any(link.cut for link in before.links)
    qtbot.mouseClick(page.again, LEFT)
    assert page.canvas.diagram() != before
    for place in (3, 4, 5):
        page.which.setCurrentIndex(place)
        assert page.said.text().startswith(page.canvas.diagram().title)
    panel.exports()[0].prepare()(tmp_path / "figure.svg")
    assert "decoder" in (tmp_path / "figure.svg").read_text(encoding="utf-8")


def test_the_timeline_tells_of_a_model_and_opens_its_card(panel, qtbot, studio):
    panel.pages.bar.setCurrentIndex(5)
    page, asked = panel.timeline, []
    assert page.said.text() == ""
    nade = page.names.index("nade")
    page.canvas.point_at(nade)
    assert page.said.text().startswith("NADE (2011): Share one hidden layer")
    studio.asked.connect(lambda verb, runs: asked.append(verb))
    studio.model.choose("fvsbn")
    qtbot.mouseClick(page.canvas, LEFT, pos=page.canvas.place(nade).toPoint())
    assert (studio.model.name, asked) == ("nade", ["design"])
    (export,) = panel.exports()
    assert export.suffix == ".svg"
    assert b"NADE" in page.canvas.svg().encode()
