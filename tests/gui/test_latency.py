"""The window stays quick: what it loads to begin with, and its timers while a model trains."""

import subprocess
import sys
from time import perf_counter

from PySide6.QtCore import Qt, QTimer

TICK_MS, TICKS = 20, 100
LATE_MS = 500  # generous: 8 on a quiet machine, some 150 beside ten others, seconds where it blocks


def test_the_engine_leaves_out_what_only_trainings_need():
    code = (
        "import sys; from ar_studio.gui import engine; engine.load(); "
        "sys.exit('lightning_fabric' in sys.modules or 'torch._dynamo' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_nothing_is_measured_before_anybody_looks_at_what_it_costs(studio, qtbot):
    studio.model.choose("fvsbn")
    qtbot.waitUntil(lambda: not studio.model.measuring, timeout=30_000)
    assert studio.model.estimate is None
    studio.model.ask_for_cost()
    qtbot.waitUntil(lambda: studio.model.estimate is not None, timeout=30_000)


def lateness(qtbot):
    """Return how late a timer's ticks are in ms, all but the worst in a hundred."""
    late, due = [], [perf_counter() + TICK_MS / 1000]

    def tick():
        now = perf_counter()
        late.append(1000 * max(0.0, now - due[0]))
        due[0] = now + TICK_MS / 1000

    timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start()
    qtbot.waitUntil(lambda: len(late) >= TICKS, timeout=60_000)
    timer.stop()
    return sorted(late)[-2]


def test_timers_are_on_time_while_a_model_trains(window, studio, qtbot):
    studio.model.choose("nade")
    studio.training.set_values({"epochs": 0, "minutes": 10.0, "samples": 4})
    window.show_panel("training")
    studio.training.start()
    qtbot.waitUntil(lambda: studio.training.batch is not None, timeout=30_000)
    assert any(lateness(qtbot) < LATE_MS for _ in range(3))
    studio.training.stop()
    qtbot.waitUntil(lambda: not studio.training.active, timeout=30_000)
