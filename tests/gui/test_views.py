"""The views of events: marginals, pairs, rows and words, chosen by the event space."""

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ar_studio.columns import Column
from ar_studio.conditionals import Bernoulli, Categorical, Mixture, Words
from ar_studio.gui import events
from ar_studio.gui.canvas.density import DensityCanvas
from ar_studio.gui.events import frequencies
from ar_studio.gui.events.document.cloud import WordCloud
from ar_studio.gui.events.document.view import DocumentView
from ar_studio.gui.events.image.view import SheetView
from ar_studio.gui.events.place import ViewPlace
from ar_studio.gui.events.table import statistics
from ar_studio.gui.events.table.rows import RowsPage
from ar_studio.gui.events.table.view import TableView
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.kept import Densities, Likeliest, Probabilities
from ar_studio.gui.studio.recording import Recording
from ar_studio.sampling import PixelDrawn
from ar_studio.spaces import EventSpace

REAL = EventSpace((5,), 0)
COLOURS = ("red", "green", "blue")
NAMES = ("height", "weight", "age", "noise", "more noise")
UNITS = tuple(
    Column(name=name, kind="real", mean=10.0 * i, std=2.0) for i, name in enumerate(NAMES)
)
WORDS = ("the", "a", "space", "god", "car")


@pytest.fixture
def jobs(qtbot):
    lanes = Jobs()
    yield lanes
    lanes.shut_down()
    lanes.deleteLater()


@pytest.fixture
def shown(qtbot, jobs):
    """Return a function that makes the view of a space and shows it."""

    def show(space, columns=(), words=()):
        view = events.of(space, columns, words).view(jobs)
        qtbot.addWidget(view)
        view.resize(700, 500)
        with qtbot.waitExposed(view):
            view.show()
        return view

    return show


def real_rows(n, seed=0):
    rng = np.random.default_rng(seed)
    rows = rng.normal(size=(n, 5))
    rows[:, 2] = rows[:, 0] + 0.1 * rows[:, 2]
    return rows.astype(np.float32)


def summarised(view, qtbot):
    qtbot.waitUntil(lambda: not view.task.working and view.summary is not None)
    return view.summary


# Numbers


def test_marginals_count_data_and_samples_over_the_same_bins():
    space = EventSpace((2,), 3)
    columns = [
        Column(name="colour", kind="categorical", categories=COLOURS),
        Column(name="pet", kind="binary", categories=("cat", "dog")),
    ]
    data = np.array([[0, 0], [1, 0], [1, 1], [2, 1]], np.uint8)
    samples = np.array([[1, 0], [1, 0]], np.uint8)
    colour, pet = statistics.marginals(space, columns, data, samples)
    assert colour.labels == COLOURS
    assert colour.data is not None
    assert colour.data.tolist() == [0.25, 0.5, 0.25]
    assert colour.samples is not None
    assert colour.samples.tolist() == [0, 1, 0]
    assert colour.difference == pytest.approx(0.5)
    assert pet.labels == ("cat", "dog")
    assert pet.difference == pytest.approx(0.5)


def test_a_value_that_the_column_cannot_be_is_still_counted():
    column = Column(name="pet", kind="binary", categories=("cat", "dog"))
    (pet,) = statistics.marginals(
        EventSpace((1,), 5), [column], None, np.array([[4], [0]], np.uint8)
    )
    assert pet.labels == ("cat", "dog", "2", "3", "4")
    assert pet.samples is not None
    assert pet.samples[4] == 0.5


def test_columns_not_drawn_yet_have_no_marginal():
    rows = real_rows(20)
    drawn = np.array([True, False, True, True, True])
    found = statistics.marginals(REAL, UNITS, None, rows, drawn)
    assert [one.samples is None for one in found] == [False, True, False, False, False]


def test_histograms_take_in_what_lies_beyond_their_ends():
    data = real_rows(500)
    wild = np.full((3, 5), 1e6, np.float32)
    found = statistics.marginals(REAL, UNITS, data, wild)
    assert found[0].samples is not None
    assert found[0].samples[-1] == pytest.approx(1)
    assert found[0].difference > 0.9


def test_associations_are_correlations_or_cramers_v():
    rows = real_rows(4000)
    strength = statistics.associations(REAL, rows)
    assert strength[0, 2] > 0.98
    assert abs(strength[1, 3]) < 0.06
    rng = np.random.default_rng(1)
    first = rng.integers(0, 3, 3000)
    table = np.stack([first, (first + 1) % 3, rng.integers(0, 3, 3000)], 1)
    v = statistics.associations(EventSpace((3,), 3), table)
    assert v[0, 1] == pytest.approx(1, abs=1e-3)
    assert v[0, 2] < 0.06


def test_a_constant_column_correlates_with_nothing():
    table = np.array([[0, 1], [1, 1], [1, 1]], np.uint8)
    strength = statistics.associations(EventSpace((2,), 2), table)
    assert np.isnan(strength[0, 1])
    assert strength[0, 0] == pytest.approx(1)


def test_the_pair_plot_starts_with_what_correlates_most():
    strength = np.eye(6)
    strength[4, 1] = strength[1, 4] = -0.9
    strength[5, 1] = strength[1, 5] = 0.5
    strength[3, 4] = strength[4, 3] = 0.4
    assert statistics.strongest(strength) == [1, 3, 4, 5]


def test_words_end_where_documents_end():
    data = np.array([[0, 0, 2], [1, -1, -1]], np.int32)
    samples = np.array([[2, 2, 2]], np.int32)
    top = frequencies.top_words(WORDS, data, samples)
    assert [one.word for one in top] == ["the", "a", "space"]
    assert top[0].data == pytest.approx(0.5)
    assert top[2].samples == 1
    assert frequencies.frequencies(data[0], WORDS) == [("the", 2), ("space", 1)]


# Views


def test_the_space_chooses_the_view(shown):
    assert isinstance(shown(EventSpace((1, 2, 2))), SheetView)
    assert isinstance(shown(REAL, UNITS), TableView)
    assert isinstance(shown(EventSpace((3,), 5, documents=True), (), WORDS), DocumentView)


def test_a_record_without_names_gets_numbers(shown, qtbot):
    view = shown(EventSpace((2,)))
    view.set_samples(np.array([[0, 1], [1, 1]], np.uint8))
    summary = summarised(view, qtbot)
    assert [one.name for one in summary.marginals] == ["x_1", "x_2"]


def test_real_tables_show_marginals_pairs_and_rows_in_units(shown, qtbot):
    view = shown(REAL, UNITS)
    view.set_data(real_rows(300))
    view.set_samples(real_rows(40, seed=1))
    summary = summarised(view, qtbot)
    assert len(summary.marginals) == 5
    assert "Data (300), Samples (40)" in view.marginals.legend.text()
    assert {0, 2} <= set(view.pairs.shown)
    assert view.rows.model.text(0, 1) == UNITS[1].text(real_rows(40, seed=1)[0, 1].item())
    for index in range(view.tabs.count()):
        view.tabs.setCurrentIndex(index)
        assert not view.to_image().isNull()


def test_axes_of_columns_have_a_true_minus_and_hints_are_read_whole_or_not_at_all(shown, qtbot):
    view = shown(REAL, UNITS)
    view.set_data(real_rows(300))
    view.set_samples(real_rows(40, seed=1))
    low, high = summarised(view, qtbot).marginals[0].labels
    assert low.startswith("−")
    assert "-" not in low + high
    page, said = view.marginals, set()
    for width in range(300, 900, 40):
        view.resize(width, 500)
        said.add(page.hint.text())
        needed = page.hint.fontMetrics().horizontalAdvance(page.hint.text())
        qtbot.waitUntil(lambda needed=needed: page.hint.width() >= needed)
    assert said == {"", "Click columns to pair them"}


def test_clicking_marginals_chooses_the_pairs(shown, qtbot):
    view = shown(REAL, UNITS)
    view.set_data(real_rows(300))
    summarised(view, qtbot)
    qtbot.waitUntil(lambda: len(view.pairs.shown) == 4)
    left_out = next(i for i in range(5) if i not in view.pairs.shown)
    at = view.marginals.grid.cell_rect(left_out).center().toPoint()
    qtbot.mouseClick(view.marginals.grid, Qt.MouseButton.LeftButton, pos=at)
    assert left_out in view.pairs.shown
    assert view.marginals.grid.marked == set(view.pairs.shown)
    assert view.pairs.grid.names == [NAMES[i] for i in view.pairs.shown]
    view.set_samples(real_rows(30, seed=2))
    summarised(view, qtbot)
    assert left_out in view.pairs.shown  # what was chosen stays
    view.pairs.menu.actions()[left_out].trigger()
    assert left_out not in view.pairs.shown


def test_two_columns_at_least_are_paired(shown, qtbot):
    view = shown(EventSpace((2,), 0), UNITS[:2])
    view.set_data(real_rows(50)[:, :2])
    summarised(view, qtbot)
    view.pairs.menu.actions()[0].trigger()
    assert view.pairs.shown == [0, 1]
    assert view.pairs.menu.actions()[0].isChecked()


def test_marginals_can_be_ordered_by_difference(shown, qtbot):
    view = shown(EventSpace((3,)))
    data = np.zeros((10, 3), np.uint8)
    samples = np.zeros((10, 3), np.uint8)
    samples[:3, 0], samples[:, 2] = 1, 1
    view.set_data(data)
    view.set_samples(samples)
    qtbot.waitUntil(lambda: view.marginals.order.isVisible())
    view.marginals.order.setCurrentIndex(1)
    assert [one.index for one in view.marginals.grid.shown] == [2, 0, 1]
    assert "total variation 1.000" in view.marginals.grid.describe_cell(0)


def test_the_keyboard_walks_the_marginals(shown, qtbot):
    view = shown(REAL, UNITS)
    view.set_data(real_rows(100))
    summarised(view, qtbot)
    grid, clicked = view.marginals.grid, []
    grid.clicked.connect(clicked.append)
    qtbot.keyClick(grid, Qt.Key.Key_End)
    assert "more noise" in grid.accessibleDescription()
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert clicked == [3]
    assert grid.cell_at(QPointF(-5, -5)) == -1


def test_pointing_at_a_pair_reads_data_and_samples(shown, qtbot):
    view = shown(
        EventSpace((2,)), (Column(name="a", kind="binary"), Column(name="b", kind="binary"))
    )
    view.set_data(np.array([[0, 0], [1, 1]], np.uint8))
    view.set_samples(np.array([[0, 1], [1, 0]], np.uint8))
    summarised(view, qtbot)
    view.tabs.setCurrentWidget(view.heat)
    view.heat.canvases["data"].hovered.emit(1, 0)
    assert view.heat.readout.text() == "b × a: data 1.000 · samples −1.000"


def test_rows_wait_for_what_is_not_drawn_and_are_copied(shown, qtbot):
    columns = (Column(name="colour", kind="categorical", categories=COLOURS), *UNITS[:1])
    view = shown(EventSpace((2,), 3), columns)
    selected = []
    view.selected.connect(selected.append)
    rows = np.array([[0, 1], [2, 2]], np.uint8)
    view.set_samples(rows, np.array([False, True]))
    model = view.rows.model
    assert [model.text(1, 0), model.text(1, 1)] == ["blue", "·"]
    view.select(1)
    assert selected == [1]
    assert view.selection() == 1
    view.set_samples(rows)
    assert view.selection() == 1
    qtbot.keyClick(view.rows.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().splitlines()[0] == "colour\theight"
    assert QApplication.clipboard().text().splitlines()[1].startswith("blue\t")


def test_documents_show_their_words_and_topics(shown, qtbot):
    view = shown(EventSpace((4,), 5, documents=True), (), WORDS)
    assert not view.tabs.isTabVisible(2)
    view.set_data(np.array([[0, 0, 1, -1], [3, -1, -1, -1]], np.int32))
    view.set_samples(np.array([[2, 2, 4, 0], [1, 1, 1, 1]], np.int32))
    qtbot.waitUntil(lambda: not view.task.working)
    assert [one.word for one in view.bars.shown] == ["the", "a", "god"]
    view.select(0)
    assert view.cloud.shown == [("space", 2), ("the", 1), ("car", 1)]
    assert "space space car the" in view.list.item(0).text()
    view.set_samples(np.array([[2, 2, 4, 0]], np.int32), np.array([False, True, True, True]))
    assert view.cloud.shown == [("space", 1)]
    view.set_topics([["god", "the"], ["car", "a"]])
    assert view.tabs.isTabVisible(2)
    assert view.topics.item(1, 0).text() == "car"


def test_a_long_document_fits_its_cloud(qtbot):
    cloud = WordCloud()
    qtbot.addWidget(cloud)
    cloud.resize(200, 80)
    cloud.set_words([(f"word{number}", 300 - number) for number in range(300)])
    assert not cloud.grab().toImage().isNull()


def test_clearing_leaves_nothing(shown, qtbot):
    view = shown(REAL, UNITS)
    view.set_data(real_rows(50))
    view.set_samples(real_rows(10))
    summarised(view, qtbot)
    view.clear()
    assert view.count() == 0
    assert view.marginals.grid.count() == 0
    assert view.legends[0].text() == ""
    assert view.pairs.grid.names == []


def test_a_place_changes_its_view_with_the_events(qtbot, jobs):
    place = ViewPlace(jobs, "Samples")
    qtbot.addWidget(place)
    place.set_placeholder("Draw.")
    chosen = []
    place.selected.connect(chosen.append)
    place.set_samples(np.zeros((3, 1, 2, 2), np.uint8))
    assert place.count() == 3
    place.suit(events.of(REAL, UNITS))
    assert isinstance(place.view, TableView)
    view = place.view
    place.suit(events.of(REAL, UNITS))
    assert place.view is view
    place.set_samples(real_rows(4))
    place.select(2)
    assert chosen == [2]


def test_every_control_of_the_views_has_a_name(shown, unnamed, qtbot):
    table = shown(REAL, UNITS)
    table.set_data(real_rows(30))
    summarised(table, qtbot)
    assert unnamed(table) == []
    documents = shown(EventSpace((3,), 5, documents=True), (), WORDS)
    assert unnamed(documents) == []


def test_the_newest_wish_is_worked_on(qtbot, jobs):
    results = []
    task = Task(jobs, "view", jobs, results.append)
    for number in range(20):
        task.run_next("Count", lambda number=number: number)
    qtbot.waitUntil(lambda: not task.working)
    assert results[0] == 0
    assert results[-1] == 19
    assert len(results) < 20


# Recordings of any events


def drawn(space, conditionals, value):
    recording = Recording(space, 2)
    for position, conditional in enumerate(conditionals):
        recording.add(PixelDrawn(position, position, conditional, value))
    return recording


def test_a_recording_keeps_a_density_that_integrates_to_one():
    mixture = Mixture(
        torch.tensor([[0.0, -1.0]] * 2),
        torch.tensor([[-3.0, 2.0]] * 2),
        torch.tensor([[-3.0, 0.0]] * 2),
        "gaussian",
    )
    value = torch.tensor([1.5, -3.0])
    recording = drawn(EventSpace((1,), 0), [mixture], value)
    kept = recording.kept
    assert isinstance(kept, Densities)
    grid, density = kept.grid[0, 1], kept.density[0, 1]
    assert (np.diff(grid) >= 0).all()
    mass = (np.diff(grid) * (density[1:] + density[:-1]) / 2).sum()
    assert mass == pytest.approx(1, abs=0.05)
    assert recording.log_prob[0].tolist() == pytest.approx(mixture.log_prob(value).tolist())
    assert kept.expected[0, 0] == pytest.approx(mixture.mean[0].item())
    assert recording.images(1).dtype == np.float32


def test_a_recording_of_documents_keeps_the_likeliest_words_only():
    space = EventSpace((3,), 2000, documents=True)
    logits = torch.arange(2000.0).repeat(2, 1) / 100
    recording = drawn(space, [Words(logits)], torch.tensor([1999, 5], dtype=torch.int32))
    assert isinstance(recording.kept, Likeliest)
    assert recording.kept.words[0, 0].tolist() == list(range(1999, 1983, -1))
    assert Recording.bytes_per_sample(space) < 1000
    assert recording.images(1)[:, :2].tolist() == [[1999, -1], [5, -1]]


def test_a_recording_of_categories_keeps_all_probabilities():
    logits = torch.tensor([[0.0, 1.0, 2.0]] * 2)
    recording = drawn(EventSpace((2,), 3), [Categorical(logits)], torch.tensor([0, 2]).byte())
    assert isinstance(recording.kept, Probabilities)
    assert recording.kept.pmf[0, 0] == pytest.approx(logits[0].softmax(0).numpy())
    assert recording.kept.entropies[0, 0] == pytest.approx(Categorical(logits).entropy()[0].item())
    two = drawn(EventSpace((1,)), [Bernoulli(torch.tensor([1.0, 0.0]))], torch.tensor([1, 0]))
    assert two.probability(1)[0] == pytest.approx(torch.tensor(1.0).sigmoid().item())


def test_the_axis_of_a_density_leaves_out_where_nothing_is(qtbot):
    canvas = DensityCanvas()
    qtbot.addWidget(canvas)
    grid = np.linspace(-100, 100, 2001)
    canvas.set_density(grid, np.exp(-(grid**2) / 2), 0.5, text=lambda value: f"{value:.1f} m")
    low, high = canvas._ends()
    assert -4 < low < -2
    assert 2 < high < 4
    assert canvas.mode() == pytest.approx(0, abs=1e-6)
    assert canvas.accessibleDescription() == "highest at 0.0 m; drawn: 0.5 m"
    canvas.set_density(grid, np.exp(-(grid**2) / 2), 50.0)
    assert canvas._ends()[1] == 50


def test_what_is_marked_in_a_table_is_read_in_the_palette_of_now(qtbot):
    page = RowsPage(UNITS, "Rows")
    qtbot.addWidget(page)
    page.show_events(real_rows(2), marked=np.ones(len(UNITS), bool), titles=["original", "1"])
    seen = []
    for base in (QColor("white"), QColor("black")):
        palette = page.table.palette()
        palette.setColor(palette.ColorRole.Base, base)
        page.table.setPalette(palette)
        tint = page.model.data(page.model.index(1, 0), Qt.ItemDataRole.BackgroundRole)
        assert isinstance(tint, QColor)
        seen.append(tint.lightness())
    assert seen[0] > 160
    assert seen[1] < 96
