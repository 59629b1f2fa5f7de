"""Sounds in the window: drawn, heard, filled in, looked into and saved."""

import time
import wave

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog

from ar_studio import clips, contexts, mulaw, playing, waves
from ar_studio.errors import StudioError
from ar_studio.gui import events
from ar_studio.gui.completion.panel import CompletionPanel
from ar_studio.gui.events.sound.conditional import SampleConditional
from ar_studio.gui.events.sound.editor import SoundEditor
from ar_studio.gui.events.sound.explorer import SoundExplorer
from ar_studio.gui.events.sound.hero import SoundHero
from ar_studio.gui.events.sound.results import SoundResults
from ar_studio.gui.events.sound.view import SoundView
from ar_studio.gui.gallery.waves import WaveStrip
from ar_studio.gui.kit.sketches import Waves
from ar_studio.gui.sampling.panel import SamplingPanel
from ar_studio.gui.studio.given import described
from ar_studio.gui.studio.kept import Probabilities
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace

from .explored import settle, shown

WAIT = 60_000
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Sink:
    """A device that notes what it is handed."""

    heard: np.ndarray
    closed = False

    def start(self, feed) -> None:
        self.heard = feed.send(100_000)[:, 0]

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def sinks(monkeypatch) -> list[Sink]:
    made: list[Sink] = []

    def opened(rate: int) -> Sink:
        made.append(Sink())
        return made[-1]

    monkeypatch.setattr(playing, "speakers", opened)
    return made


@pytest.fixture
def run(studio, qtbot, make_run):
    """Return a run of a WaveNet on the tones, which draws noise: nothing is learnt here."""
    studio.data.choose("tones")
    qtbot.waitUntil(lambda: studio.data.dataset.source == "tones", timeout=WAIT)
    config = {"stacks": 1, "layers": 2, "features": 4, "skips": 4}
    return make_run("wavenet", "A WaveNet", like_data=True, **config)


@pytest.fixture
def sampling(studio, qtbot, run):
    panel = SamplingPanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1200, 800)
    panel.show()
    studio.runs.select(run)
    panel.request.n.setValue(3)
    qtbot.mouseClick(panel.request.draw_button, LEFT)
    qtbot.waitUntil(lambda: panel.state.drawing is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=WAIT)
    panel.state.player.pause()
    panel.state.player.seek(64)
    return panel


def at(canvas, sample: int) -> QPoint:
    return QPoint(round(canvas.middle(sample)), round(canvas.box(0).center().y()))


def drag(canvas, qtbot, first: int, last: int) -> None:
    start, end = at(canvas, first), at(canvas, last)
    qtbot.mousePress(canvas, LEFT, pos=start)
    for point in ((start + end) / 2, end):
        qtbot.mouseMove(canvas, point)
    qtbot.mouseRelease(canvas, LEFT, pos=end)


def completing(studio, qtbot, run) -> CompletionPanel:
    panel = CompletionPanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1200, 700)
    panel.show()
    studio.runs.select(run)
    qtbot.waitUntil(lambda: studio.mask.image is not None, timeout=WAIT)
    return panel


def test_a_sound_grows_beside_its_conditionals_by_code_and_by_amplitude(sampling, qtbot, unnamed):
    hero = sampling.hero
    assert isinstance(hero, SoundHero)
    assert isinstance(sampling.samples.view, SoundView)
    sampling.state.player.seek(40)
    recording, canvas = hero.recording, hero.scope.wave
    assert recording is not None
    codes = recording.values[:, 0].astype(int)
    np.testing.assert_array_equal(canvas.values()[:40], mulaw.decoded(codes[:40]))
    assert np.isnan(canvas.values()[40:]).all()
    assert canvas.marked() == 40
    assert hero.conditional_title.text() == "Next: Sample 41"
    with qtbot.waitSignal(canvas.pointed) as pointed:
        qtbot.mouseMove(canvas, at(canvas, 20))
    assert hero.conditional_title.text() == f"Sample {pointed.args[0] + 1}"
    qtbot.mouseMove(canvas, QPoint(2, 2))
    assert hero.conditional_title.text() == "Next: Sample 41"
    qtbot.mouseClick(canvas, LEFT, pos=at(canvas, 7))
    assert hero.conditional_title.text() == f"Sample {canvas.marked() + 1}"
    bits = -float(recording.log_prob[:40, 0].sum()) / 40 / np.log(2)
    assert f"{bits:.3f}</b> bits/sample" in hero.sum_label.text()
    assert unnamed(sampling) == []
    [before] = sampling.history.buttons
    assert isinstance(before.past.sketch, Waves)  # two clips are told apart
    conditional = hero.conditional
    assert isinstance(conditional, SampleConditional)
    assert isinstance(recording.kept, Probabilities)
    bars, density = conditional.codes.bars, conditional.density
    assert len(bars._probs) == 256
    assert bars._probs.sum() == pytest.approx(1, abs=1e-5)
    places, heights = density._grid, density._density
    assert 0.98 < heights.sum() * (places[1] - places[0]) <= 1 + 1e-6
    mean = float((bars._probs * mulaw.AMPLITUDES).sum())
    assert (places * heights).sum() * (places[1] - places[0]) == pytest.approx(mean, abs=0.02)
    conditional.pages.bar.setCurrentIndex(1)
    assert density.isVisible()
    with qtbot.waitSignal(conditional.chosen) as chosen:
        density.chosen.emit(float(mulaw.AMPLITUDES[200]) + 1e-4)
    assert chosen.args == [200]


def test_another_sample_that_is_chosen_goes_on_as_a_branch(sampling, studio, qtbot):
    hero = sampling.hero
    qtbot.mouseClick(hero.scope.wave, LEFT, pos=at(hero.scope.wave, 30))
    sampling.state.player.seek(64)
    qtbot.mouseClick(hero.scope.wave, LEFT, pos=at(hero.scope.wave, 30))
    place, before = hero.scope.wave.marked(), hero.recording.values[:, 0].copy()
    hero.conditional.chosen.emit(float(before[place] ^ 1))
    qtbot.waitUntil(lambda: sampling.state.path is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: sampling.state.path.recording.known == 64, timeout=WAIT)
    after = sampling.state.path.recording.values[:, 0]
    np.testing.assert_array_equal(after[:place], before[:place])
    assert after[place] == before[place] ^ 1


def test_what_is_drawn_is_saved_as_other_programs_play_it(sampling, qtbot, tmp_path, studio):
    one, every = [export for export in sampling.exports() if export.suffix == ".wav"]
    for export, count in ((one, 1), (every, 3)):
        path = tmp_path / f"{count}.wav"
        sampling.export(export, path)
        qtbot.waitUntil(path.exists, timeout=WAIT)
        with wave.open(str(path)) as file:
            assert file.getframerate() == 8000
            assert file.getnframes() == 64 * count + 2000 * (count - 1)
            found = np.frombuffer(file.readframes(64), "<i2") / 32767
        drawn = mulaw.decoded(sampling.hero.recording.values[:, 0].astype(int))
        np.testing.assert_allclose(found, drawn, atol=1 / 32767)


def test_what_is_in_sight_is_heard_until_it_ends_is_stopped_or_replaced(
    sampling, qtbot, sinks, monkeypatch
):
    scope = sampling.samples.view.scope
    heads: list[int] = []
    scope.listening.moved.connect(heads.append)
    with qtbot.waitSignal(scope.listening.task.changed):
        qtbot.mouseClick(scope.listening.play_button, LEFT)
    assert scope.listening.stop_button.isEnabled()
    qtbot.waitUntil(lambda: not scope.listening.task.working, timeout=WAIT)
    expected = playing.audible(scope.wave.values(0))
    np.testing.assert_allclose(sinks[0].heard, expected, rtol=1e-5)
    assert sinks[0].closed
    assert heads[-1] == -1
    assert not scope.listening.stop_button.isEnabled()
    monkeypatch.setattr(playing, "play", _endless)
    first, other = sampling.hero.scope, sampling.samples.view.scope
    first.wave.setFocus()
    qtbot.keyClick(first.wave, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: first.wave.head == 5, timeout=WAIT)
    other.listening.play()
    qtbot.waitUntil(lambda: other.wave.head == 5, timeout=WAIT)
    assert not first.listening.task.working
    assert first.wave.head == -1
    qtbot.mouseClick(other.listening.stop_button, LEFT)
    qtbot.waitUntil(lambda: other.wave.head == -1, timeout=WAIT)


def _endless(*args):
    while True:
        yield playing.Played(5)
        time.sleep(playing.TELL_S)


def test_a_missing_device_is_told_and_all_else_goes_on(sampling, qtbot, monkeypatch):
    def none(rate: int) -> Sink:
        raise StudioError("There is no device here to play sound on.")

    monkeypatch.setattr(playing, "speakers", none)
    listening = sampling.hero.scope.listening
    with qtbot.waitSignal(sampling.studio.jobs.failed) as said:
        qtbot.mouseClick(listening.play_button, LEFT)
    assert said.args == ["There is no device here to play sound on."]
    assert listening.play_button.isEnabled()
    assert not listening.stop_button.isEnabled()
    scope = sampling.samples.view.scope
    assert scope.spectrum.isHidden()
    qtbot.mouseClick(scope.shows, LEFT)
    qtbot.waitUntil(lambda: not scope.spectrum.is_empty(), timeout=WAIT)
    scope.axis.setCurrentIndex(1)
    scope.wave.view(scope.wave.stretch.zoomed(10, 0.5))
    assert scope.spectrum.stretch == scope.wave.stretch
    assert scope.whole.isEnabled()
    qtbot.mouseClick(scope.whole, LEFT)
    assert scope.wave.stretch.is_whole
    qtbot.mouseClick(scope.shows, LEFT)
    assert scope.spectrum.isHidden()


def test_a_gap_is_dragged_and_filled(studio, qtbot, run, unnamed):
    panel = completing(studio, qtbot, run)
    editor, results = panel.editor, panel.results
    assert isinstance(editor, SoundEditor)
    assert isinstance(results, SoundResults)
    assert editor.observed().tolist() == [True] * 32 + [False] * 32
    qtbot.mouseClick(editor.buttons[0], LEFT)  # observe all
    drag(editor.scope.wave, qtbot, 20, 30)
    hidden = np.flatnonzero(~editor.observed())
    assert hidden.tolist() == list(range(20, 31))
    drag(editor.scope.wave, qtbot, 26, 40)  # from within the gap: it is taken back
    assert np.flatnonzero(~editor.observed()).tolist() == list(range(20, 26))
    assert "6 of 64 samples" in editor.legend.text()
    qtbot.mouseClick(editor.buttons[2], LEFT)  # the middle
    assert not editor.observed()[21:42].any()
    qtbot.mouseClick(editor.scope.wave, LEFT, pos=at(editor.scope.wave, 48))
    qtbot.mouseClick(editor.buttons[1], LEFT)  # what follows
    start = editor.scope.wave.marked()
    qtbot.mouseClick(panel.bar.complete_button, LEFT)
    qtbot.waitUntil(
        lambda: panel.state.result is not None and not panel.state.task.working, timeout=WAIT
    )
    result = panel.state.result
    assert result is not None
    assert (result.samples[:, :start] == editor.event_shown()[:start]).all()  # pyright: ignore[reportOptionalSubscript]
    assert result.method == "exact"
    assert results.scope.wave.lanes() == len(result.samples) + 1
    qtbot.mouseClick(results.scope.wave, LEFT, pos=results.scope.wave.box(2).center().toPoint())
    assert results.detail.text().startswith("Completion 2: log p(x)")
    assert unnamed(panel) == []
    qtbot.mouseClick(editor.buttons[0], LEFT)
    editor.scope.wave.setFocus()
    qtbot.keyClick(editor.scope.wave, Qt.Key.Key_Home)
    for last in (1, 2, 3):
        qtbot.keyClick(editor.scope.wave, Qt.Key.Key_Right, SHIFT)
        assert np.flatnonzero(~editor.observed()).tolist() == list(range(last + 1))


def test_a_sound_of_ones_own_is_as_loud_as_what_was_learnt(studio, qtbot, run, tmp_path):
    path = tmp_path / "quiet.wav"
    path.write_bytes(waves.encoded([0.1 * np.sin(np.arange(64) / 3)], 8000))
    data = run.record.data
    prepared = {**data.preparation, "amplitude": "peak"}
    data = data.model_copy(update={"preparation": prepared})
    loud = Run.create(tmp_path / "loud", run.record.model_copy(update={"data": data}))
    for of, scaled in ((run, False), (loud, True)):
        roles = events.of_run(of)
        for one in (roles.explorer(studio.jobs), roles.editor(studio.jobs)):
            qtbot.addWidget(one)
            assert isinstance(one, SoundExplorer | SoundEditor)
            with qtbot.waitSignal(one.opening.opened, timeout=WAIT) as opened:
                one.opening.open(str(path))
            assert bool(opened.args[0].max() == 255) is scaled
            assert (
                "Scaled from a peak of 0.100 to 1, as the data are." in opened.args[1]
            ) is scaled


def test_surprise_lies_along_a_sound_in_hand_which_may_be_ones_own(
    studio, qtbot, run, unnamed, tmp_path, monkeypatch
):
    panel = shown(studio, qtbot, run)
    explorer = panel.explorer
    assert isinstance(explorer, SoundExplorer)
    curve = explorer.scope.wave._curve
    assert curve is not None
    total = -float(panel.recording.log_prob.sum()) / np.log(2)
    assert curve.values.sum() == pytest.approx(total, rel=1e-5)
    qtbot.mouseClick(explorer.scope.wave, LEFT, pos=at(explorer.scope.wave, 12))
    place = explorer.scope.wave.marked()
    assert panel.closeup.heading.text() == f"Sample {place + 1}"
    code = int(explorer.event_shown()[place])  # pyright: ignore[reportOptionalSubscript]
    assert f"({code})" in panel.closeup.facts.text()
    assert unnamed(panel) == []
    path = tmp_path / "own.wav"
    own = 0.5 * np.sin(np.arange(80) / 3)
    path.write_bytes(waves.encoded([own], 8000))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(explorer.edited):
        qtbot.mouseClick(explorer.opening.button, LEFT)
    settle(panel, qtbot)
    expected = mulaw.encoded(np.rint(own[:64] * 32767) / 32768)
    np.testing.assert_array_equal(explorer.event_shown(), expected)
    assert "the first 0.008 s were taken" in explorer.note.text()
    assert studio.mask.whose == "Your own sound, own.wav"
    path.write_bytes(b"RIFF and no more")
    with qtbot.waitSignal(explorer.opening.failed):
        qtbot.mouseClick(explorer.opening.button, LEFT)
    assert "own.wav" in explorer.note.text()
    np.testing.assert_array_equal(explorer.event_shown(), expected)
    panel.hide()
    studio.mask.set(None, None)
    panel.subject.images.follow(None)
    assert studio.mask.image is None  # nothing blank comes into everybody's hand out of sight
    panel.show()
    qtbot.waitUntil(lambda: studio.mask.image is not None, timeout=WAIT)
    assert studio.mask.whose != "Your own clip"


def test_a_model_given_a_loudness_takes_that_of_a_sound(
    studio, qtbot, make_run, tmp_path, monkeypatch
):
    studio.data.choose("tones", {"task": "loudness", "length": 64, "every": 8})
    qtbot.waitUntil(lambda: studio.data.dataset.space.context is not None, timeout=WAIT)
    run = make_run("wavenet", "Told how loud", like_data=True, stacks=1, layers=2, features=4)
    panel = SamplingPanel(studio)
    qtbot.addWidget(panel)
    panel.show()
    studio.runs.select(run)
    box, space = panel.given, run.record.model.space
    assert described(space.context) == space.context.title == "a loudness contour of 8 values"
    qtbot.waitUntil(lambda: box.words.text().startswith("the loudness of test clip"), timeout=WAIT)
    path = tmp_path / "own.wav"
    wave = np.sin(np.arange(space.size)) * np.linspace(0, 1, space.size)
    path.write_bytes(waves.encoded([wave], space.rate))
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *told: asked.append(told) or (str(path), "")
    )
    assert box.open_button.text() == "Open sound…"
    qtbot.mouseClick(box.open_button, LEFT)
    qtbot.waitUntil(lambda: box.words.text() == "own.wav", timeout=WAIT)
    assert asked[0][1] == "Open a sound"
    given = studio.given.given(box.conditions)
    assert given is not None
    expected = contexts.loudness(clips.read(path, space, "recorded").event, space)
    np.testing.assert_array_equal(given.contexts, expected)
    shown = box.picture.image()
    assert shown is not None
    heights = (np.asarray(shown) > 0).sum(0)
    np.testing.assert_array_equal(heights, given.contexts.flatten().astype(int) * 8 // 255)
    path.write_bytes(b"RIFF and no more")
    box.open(str(path))
    qtbot.waitUntil(box.problem.isVisible, timeout=WAIT)
    assert "own.wav" in box.problem.text()


def test_a_card_shows_clips_and_a_line_where_nothing_is_drawn(qtbot):
    strip, space = WaveStrip(), EventSpace((1024,), 256, events="sound", rate=8000)
    qtbot.addWidget(strip)
    strip.resize(600, strip.sizeHint().height())
    clips = np.random.default_rng(0).integers(0, 256, (12, 1024), np.uint8)
    strip.show_events(clips, None, space)
    assert strip.count() == 10
    assert strip.capacity() == 8
    whole = strip.grab().toImage()
    strip.show_events(clips, np.arange(1024) >= 512, space)
    half = strip.grab().toImage()
    colours = strip.palette().color(strip.palette().ColorRole.Highlight).rgb()
    width = (600 - 3 * 8) // 4

    def inked(image, columns):
        return sum(image.pixel(x, y) == colours for x in columns for y in range(84))

    left, right = range(width // 2), range(width // 2 + 2, width)
    assert inked(whole, left) == inked(half, left) > 20 * len(left)
    assert inked(whole, right) > 20 * len(right)
    assert inked(half, right) <= 2 * len(right)
