"""The window: how soon it is there, and how late its timers are while it trains and draws."""

import subprocess
import sys
import textwrap
import time

from .timing import seconds

START = """
    import os, sys, time
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ar_studio.gui.app import App
    app = App([])
    app.window.show()
    app.qt.processEvents()
    print(time.time() - float(sys.argv[1]))
    assert "torch" not in sys.modules
"""

USABLE = """
    import os, sys, time
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ar_studio.gui.app import App
    app = App([])
    app.show()
    while app.studio.data.dataset is None:
        app.qt.processEvents()
        time.sleep(0.002)
    print(time.time() - float(sys.argv[1]), flush=True)
    assert len(app.studio.runs.runs) == 20
    app.studio.jobs.shut_down()
    os._exit(0)
"""

RUNS = """
    import sys
    from pathlib import Path
    from ar_studio import data, studies, training
    from ar_studio.optimisation import TrainSettings
    dataset, settings = data.load("glyphs"), TrainSettings(steps=2, samples=16)
    for number in range(20):
        folder = Path(sys.argv[1]) / "runs" / f"run-{number}"
        study = studies.new_run(folder, "made", {}, dataset, None, settings)
        for event in training.train(study.model, dataset, settings, run=study.run):
            pass
    print("done")
"""

LATENCY = """
    import os, sys, time
    os.environ["OMP_WAIT_POLICY"] = "PASSIVE"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt, QTimer
    from ar_studio.gui.app import App
    app = App([])
    studio = app.studio
    app.show()

    def until(condition):
        while not condition():
            app.qt.processEvents()
            time.sleep(0.005)

    until(lambda: studio.engine_loaded)
    studio.data.choose("glyphs")
    until(lambda: studio.data.dataset is not None and studio.data.dataset.source == "glyphs")
    studio.training.set_values({"minutes": 5.0, "epochs": 0, "checkpoint_minutes": 5.0})
    studio.training.start()
    until(lambda: studio.runs.current is not None and studio.runs.current.has_weights)
    sampling = app.window.panels["sampling"]
    watching = "--training" not in sys.argv
    app.window.show_panel("sampling" if watching else "training")
    late = []
    timer = QTimer(interval=33, timerType=Qt.TimerType.PreciseTimer)
    due = [time.perf_counter() + 0.033]

    def tick():
        now = time.perf_counter()
        late.append(max(0.0, now - due[0]) * 1000)
        due[0] = now + 0.033

    timer.timeout.connect(tick)
    redraw = QTimer(interval=8000)
    redraw.timeout.connect(sampling.draw)
    if watching:
        sampling.draw()
        redraw.start()
    timer.start()
    QTimer.singleShot(30_000, lambda: app.qt.exit(0))
    app.qt.exec()
    late.sort()
    trained = studio.training.batch
    print(f"p50 {late[len(late) // 2]:.1f} ms, p99 {late[int(len(late) * 0.99)]:.1f} ms, "
          f"max {late[-1]:.1f} ms over {len(late)} ticks; step {trained.step}", flush=True)
    studio.jobs.shut_down()
    os._exit(0)
"""


def run(script: str, *arguments: str) -> str:
    command = [sys.executable, "-c", textwrap.dedent(script), *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout.strip().splitlines()[-1]


def test_window_on_screen(figure):
    run(START, "0")
    times = sorted(float(run(START, str(time.time()))) for _ in range(5))
    figure("window on screen after process start", f"median of 5: {times[2]:.2f} s")


def test_usable_with_twenty_runs(figure, tmp_path, monkeypatch):
    monkeypatch.setenv("AR_STUDIO_HOME", str(tmp_path))
    run(RUNS, str(tmp_path))
    run(USABLE, "0")
    times = sorted(float(run(USABLE, str(time.time()))) for _ in range(5))
    figure("engine and data there with twenty runs", f"median of 5: {times[2]:.2f} s")


def test_lateness_while_nade_trains_and_a_sample_animates(figure):
    figure("timer lateness, sampling animated while NADE-500 trains", run(LATENCY))


def test_lateness_while_curves_grow(figure):
    figure("timer lateness, curves shown while NADE-500 trains", run(LATENCY, "--training"))


def test_importing_the_engine(figure):
    importing = seconds(lambda: run("import ar_studio.training; print(0)"), repeats=2)
    figure("a Python that imports the engine", f"{importing:.2f} s")
