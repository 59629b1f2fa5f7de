"""Make the pictures of the documentation from the real window: `make screenshots`.

Trains NADE on the embedded glyphs for some minutes, unless a finished run of it is named, then
walks through the panels as a person would and grabs the window. The pictures of wines need their
data (AR_STUDIO_DATA), those of published tables a folder of reproductions.
"""

import argparse
import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

FOLDER = Path(__file__).parent / "screenshots"
SIZE = (1440, 900)
GIF_SCALE = 0.5
DATA = "AR_STUDIO_DATA"
WINE = "uci-regression/red-wine"
PASSES, CODES, SPEECH = "gated-digits", "gated-codes", "wavenet-fsdd"


def main() -> None:
    from ar_studio.gui.app import App

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, help="a run of NADE on glyphs to show")
    parser.add_argument("--minutes", type=float, default=8, help="training time without a run")
    parser.add_argument("--reproductions", type=Path, help="runs of published tables to show")
    options = parser.parse_args()
    FOLDER.mkdir(exist_ok=True)
    # Until they are needed: what others have not licensed must be on no picture.
    found = os.environ.pop(DATA, "")
    app = App([])
    app.show()
    app.window.resize(*SIZE)
    walk = Walk(app)
    walk.until(lambda: app.studio.data.dataset is not None)
    walk.watch_gallery()
    walk.plan()
    walk.train(options.run, options.minutes)
    walk.sample()
    walk.complete()
    walk.explore()
    walk.compare()
    walk.pass_by_pass()
    walk.see()
    walk.step_by_step()
    walk.teach()
    walk.weigh()
    walk.attack()
    walk.write()
    os.environ.update({DATA: found} if found else {})
    walk.taste()
    walk.reproduce(options.reproductions)
    walk.write_down()
    walk.hear()
    walk.open_runs()
    app.studio.jobs.shut_down()
    sys.stdout.flush()
    os._exit(0)  # nothing here is worth waiting for


class Walk:
    """A walk through the window that leaves pictures."""

    def __init__(self, app) -> None:  # noqa: ANN001
        self.app, self.studio, self.window = app, app.studio, app.window
        self.panels = app.window.panels

    def until(self, condition: Callable[[], bool], limit: float = 3600) -> None:
        end = time.monotonic() + limit
        while not condition():
            self.app.qt.processEvents()
            time.sleep(0.005)
            assert time.monotonic() < end, "the window did not get there"

    def wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        self.until(lambda: time.monotonic() > end)

    def grab(self, name: str) -> None:
        """Save the window as it is, light and dark."""
        for scheme, prefix in (("dark", "dark-"), ("light", "")):
            self.studio.preferences.set(scheme=scheme)
            self.wait(0.5)
            self.window.grab().save(str(FOLDER / f"{prefix}{name}.png"))

    def project(self, name: str) -> None:
        """Save a workspace as a lecture room sees it, on a screen of its size."""
        self.window.project()
        self.window.showNormal()  # the screen of no display is a small one
        self.window.resize(*SIZE)
        self.wait(1)
        self.window.grab().save(str(FOLDER / f"{name}.png"))
        self.window.stop_projecting()
        self.window.resize(*SIZE)
        self.wait(0.5)

    def watch_gallery(self) -> None:
        gallery = self.studio.gallery
        self.until(lambda: gallery.live is not None and gallery.player.position > 0, limit=60)
        self.until(lambda: gallery.player.position > gallery.player.length * 6 // 10, limit=60)
        self.grab("gallery")

    def plan(self) -> None:
        """The sheet of a new training: NADE on glyphs."""
        self.studio.data.choose("glyphs")
        self.until(lambda: self.studio.data.dataset.source == "glyphs")
        self.studio.ask("prepare")
        self.until(lambda: self.studio.model.estimate is not None, limit=60)
        self.wait(6)  # until the cards have their pictures
        self.grab("data")
        self.studio.ask("design")
        self.wait(1)
        self.grab("model")

    def train(self, run: Path | None, minutes: float) -> None:
        if run is None:
            self.studio.training.set_values({"minutes": minutes, "epochs": 0})
            self.studio.training.start()
            self.until(lambda: self.studio.training.finished is not None)
            self.until(lambda: not self.studio.training.active)
        else:
            self.studio.runs.open(run)
        self.studio.ask("train")
        self.wait(2)
        self.grab("train")

    def sample(self) -> None:
        self.window.show_panel("sampling")
        panel = self.panels["sampling"]
        panel.draw()
        player = panel.state.player
        self.until(lambda: player.available == player.length > 0)
        self.wait(2)
        player.pause()
        player.seek(player.length * 11 // 20)
        self.grab("sample")
        self.project("projector")
        self.animate(panel, player)
        self.travel(panel, player)

    def travel(self, panel, player) -> None:  # noqa: ANN001
        """What if: two branches of a sample, and what other ways of drawing make of it."""
        for row, column in ((10, 14), (6, 10)):
            before = panel.what_if.branches.current
            recording, index = panel.state.sight
            value = int(recording.image(recording.size, index)[0, row, column])
            panel.hero.image.clicked.emit(row, column)
            panel.hero.conditional.chosen.emit(1 - value)
            self.until(lambda was=before: panel.what_if.branches.current not in (None, was))
            player.pause()
            player.seek(player.length * 5 // 8)
        self.grab("branches")
        panel.views.bar.setCurrentIndex(1)
        self.until(lambda: panel.ways.recording is not None and not panel.ways.task.working)
        player.seek(player.length)
        self.grab("ways")
        panel.views.bar.setCurrentIndex(0)

    def animate(self, panel, player) -> None:  # noqa: ANN001
        """Save the drawing of one image beside its probability map as a GIF of the panel."""
        from PIL import Image

        frames = []
        for position in range(0, player.length + 1, 14):
            player.seek(position)
            self.wait(0.05)
            self.window.grab().save(str(FOLDER / "frame.png"))
            frame = Image.open(FOLDER / "frame.png").convert("RGB")
            size = tuple(round(side * GIF_SCALE) for side in frame.size)
            frames.append(frame.resize(size, Image.Resampling.LANCZOS).quantize(96))
        (FOLDER / "frame.png").unlink()
        durations = [60] * (len(frames) - 1) + [2000]
        frames[0].save(
            FOLDER / "sampling.gif",
            save_all=True,
            append_images=frames[1:],
            duration=durations,
            loop=0,
        )

    def complete(self) -> None:
        """A digit's upper half by a model that another one guides, until it has settled."""
        runs = {run.record.title: run for run in self.studio.runs.every()}
        self.studio.ask("complete", runs["PixelCNN"])
        panel = self.panels["completion"]
        self.until(lambda: self.studio.mask.image is not None)
        panel.editor.canvas.apply_preset("top")
        self.wait(0.5)
        panel.bar.complete_button.click()
        self.until(lambda: panel.state.result is not None and not panel.state.task.working)
        self.grab("complete")

    def explore(self) -> None:
        """A digit with a line through it that nobody expected, and what else it might have been."""
        runs = {run.record.title: run for run in self.studio.runs.every()}
        self.studio.runs.select(runs["NADE"])
        self.window.show_panel("exploring")
        panel = self.panels["exploring"]
        self.until(lambda: panel.recording is not None)
        painted = panel.explorer.event_shown()
        painted[0, 8, 4:12] = 1
        panel.subject.take_edited(painted, self.studio.mask.mask)
        self.until(lambda: (panel.reading.event == painted).all())
        panel.explorer.picked.emit(8 * 28 + 6)
        self.wait(1)
        self.grab("explore")
        panel.explorer.picked.emit(12 * 28 + 14)
        panel.closeup.sees.setChecked(True)
        panel.closeup.chosen.emit(12 * 28 + 14, 0)
        self.until(lambda: panel.branches.current is not None)
        self.until(lambda: panel.sight.seen is not None)
        self.wait(1)
        self.grab("whatif")
        panel.closeup.sees.setChecked(False)
        panel.tree.walked.emit(panel.branches.roots[0])
        self.until(lambda: (panel.reading.event == painted).all())
        panel.free_button.click()
        self.until(lambda: panel.explorer.free is not None and not panel.free.task.working)
        self.wait(1)
        self.grab("free")

    def compare(self) -> None:
        """Four of the gallery's models of handwritten digits, under one noise."""
        runs = {run.record.title: run for run in self.studio.runs.every()}
        titles = ("FVSBN", "NADE", "MADE", "PixelCNN")
        self.studio.ask("compare", *(runs[title] for title in titles))
        state = self.panels["compare"].state
        self.until(lambda: state.drawn and not state.task.working, limit=120)
        self.until(lambda: not state.player.playing)
        self.wait(1)
        self.grab("compare")
        self.look_deeper(runs)

    def look_deeper(self, runs) -> None:  # noqa: ANN001
        """Samples beside training images and in a quiz, and how often what is expected comes true.

        Of models whose data are part of the program.
        """
        from ar_studio.gui.compare.panel import CALIBRATION, NEAREST, QUIZ

        panel = self.panels["compare"]
        titles = ("NADE on small digits", "FVSBN on small digits", "MADE on small digits")
        panel.choose([runs[title] for title in titles])
        for page, name in ((NEAREST, "neighbours"), (CALIBRATION, "calibration"), (QUIZ, "quiz")):
            panel.tabs.setCurrentIndex(page)
            shown = panel.pages[page]
            self.until(lambda shown=shown: not shown.lacks_data(), limit=60)
            shown.go()
            working = panel.state.task, shown.task
            self.until(lambda working=working: not any(task.working for task in working), limit=120)
            self.wait(0.5)
            self.until(lambda shown=shown: not shown.task.working, limit=120)
            if page == QUIZ:
                for source in (0, 1, 2, 3, 0, 2, 1):
                    shown.answer(source)
            self.grab(name)

    def pass_by_pass(self) -> None:
        """A digit given its class, that settles pass by pass."""
        runs = {run.folder.name: run for run in self.studio.runs.every()}
        self.studio.runs.select(runs[PASSES])
        self.window.show_panel("sampling")
        panel = self.panels["sampling"]
        panel.request.method.setCurrentIndex(panel.request.method.findData("fixed point"))
        panel.draw()
        player = panel.state.player
        self.until(lambda: player.available == player.length > 0)
        self.wait(2)
        player.pause()
        player.seek(player.length // 3)
        self.grab("passes")
        panel.request.method.setCurrentIndex(0)

    def learn(self, source: str, model: str, **settings: object) -> Path:
        """Train a model on a data set to the end, and return the run's folder."""
        self.studio.data.choose(source)
        self.until(lambda: self.studio.data.dataset.source == source)
        self.studio.model.choose(model)
        training = self.studio.training
        training.set_values(settings)
        training.start()
        self.until(lambda: training.finished is not None and not training.active)
        return self.studio.runs.current.folder

    def see(self) -> None:
        """What MADE sees beside what an autoencoder sees."""
        other = self.learn("digits", "autoencoder", epochs=20)
        self.learn("digits", "made", epochs=20)
        self.window.show_panel("dependence")
        panel = self.panels["dependence"]
        panel.beside.setCurrentIndex(panel.beside.findData(str(other)))
        panel.measure()
        self.until(lambda: not panel.state.task.working and len(panel.state.sights) == 2)
        self.grab("sees")
        self.look_inside()

    def look_inside(self) -> None:
        """The masks of MADE, with what one of its units sees lit."""
        from ar_studio.gui.dependence.panel import INSIDE

        runs = {run.record.title: run for run in self.studio.runs.every()}
        self.window.show_panel("dependence")
        panel = self.panels["dependence"]
        panel.tabs.setCurrentIndex(INSIDE)
        self.studio.runs.select(runs["MADE on small digits"])
        page = panel.inside
        page.tabs.setCurrentIndex(page.topics.index("masks"))
        self.until(lambda: not page.state.task.working and page.views["masks"].isVisible())
        self.wait(0.5)
        page.views["masks"].canvas.point_at(18)
        self.grab("inside")

    def step_by_step(self) -> None:
        """A hidden unit of NADE on four columns, its sum written out below."""
        runs = {run.folder.name: run for run in self.studio.runs.every()}
        self.studio.runs.select(runs["nade-grass"])
        page = self.panels["dependence"].inside
        self.until(lambda: "units" in page.topics)
        page.tabs.setCurrentIndex(page.topics.index("units"))
        view = page.views["units"]
        self.until(lambda: view.walk is not None and not page.state.task.working)
        view.place.setValue(17)
        self.grab("steps")

    def teach(self) -> None:
        """A lesson beside the laboratory it leads to, and a figure of mechanism."""
        self.window.show_panel("lessons")
        drawer = self.panels["lessons"]
        drawer.choice.setCurrentIndex(drawer.choice.findData("coin"))
        self.wait(0.5)
        link = next(iter(drawer.lesson.links.values()))
        drawer.page.followed.emit(link)
        self.wait(1)
        self.grab("lessons")
        self.window.show_panel("lessons")
        self.window.reset_layout()
        self.window.show_panel("laboratory")
        laboratory = self.panels["laboratory"]
        laboratory.pages.bar.setCurrentIndex(laboratory.pages.pages.index(laboratory.figures))
        self.wait(1)
        laboratory.figures.canvas.point_at(len(laboratory.figures.canvas.diagram().nodes) - 1)
        self.grab("figures")

    def weigh(self) -> None:
        """Digits of 8×8 pixels and glyphs, to a PixelCNN that has seen digits alone."""
        runs = {run.folder.name: run for run in self.studio.runs.every()}
        self.studio.runs.select(runs["pixelcnn-digits"])
        self.window.show_panel("likelihood")
        panel = self.panels["likelihood"]
        page = panel.histograms
        self.until(lambda: page.own is not None and panel.state.log_prob is not None)
        page.weigh_beside("glyphs")
        self.until(lambda: page.known is not None and not panel.state.task.working)
        place = page.plot.bins.bin_of(panel.state.log_prob)
        page.plot.choose(place)
        page.plot.picked.emit(place)
        self.wait(1)
        self.grab("likelihood")

    def attack(self) -> None:
        """Digits of which pixels are flipped, and what PixelCNN makes of them."""
        runs = {run.folder.name: run for run in self.studio.runs.every()}
        self.studio.runs.select(runs["pixelcnn-digits"])
        self.window.show_panel("likelihood")
        panel = self.panels["likelihood"]
        page = panel.attacks
        panel.tabs.setCurrentIndex(1)
        self.until(lambda: page.own is not None)
        page.epsilon.set_value(3)
        page.n.setValue(179)
        page.go()
        self.until(lambda: page.tried is not None and not page.task.working)
        self.wait(1)
        self.grab("purify")

    def taste(self) -> None:
        """Wines drawn as rows of a table, beside those of the data."""
        from ar_studio import data

        if data.located(WINE) is None:
            print(f"{WINE} is not on this machine: its picture stays as it is.")
            return
        self.learn(WINE, "rnade")
        self.window.show_panel("sampling")
        panel = self.panels["sampling"]
        panel.draw()
        player = panel.state.player
        self.until(lambda: player.available == player.length > 0)
        player.pause()
        player.seek(player.length)
        self.wait(2)
        self.grab("table")

    def write(self) -> None:
        """A text that appears character by character, beside what the next may be."""
        self.learn("sherlock-holmes", "kneser-ney", epochs=1)
        self.window.show_panel("sampling")
        panel = self.panels["sampling"]
        panel.draw()
        player = panel.state.player
        self.until(lambda: player.available == player.length > 0)
        player.pause()
        player.seek(player.length * 6 // 10)
        self.wait(2)
        self.grab("text")

    def reproduce(self, folder: Path | None) -> None:
        """A published table, of which at least the quickest rows are trained."""
        state = self.panels["reproduce"].state
        if folder is not None:
            shutil.copytree(folder, state.folder, dirs_exist_ok=True)
        self.window.show_panel("reproduce")
        state.refresh()
        self.wait(2)
        if folder is None:
            state.start(["factorised", "mixture"])
            self.until(lambda: not state.active)
        self.wait(2)
        self.grab("reproduce")

    def write_down(self) -> None:
        """Codes being drawn, and the picture that comes of them."""
        self._draw(CODES, 36)
        self.grab("codes")

    def hear(self) -> None:
        """A digit being said, sample by sample, beside all that were drawn."""
        self._draw(SPEECH, 10)
        self.grab("sound")

    def _draw(self, name: str, n: int) -> None:
        """Let a model of the gallery draw, and look at it a little after half of that."""
        run = next(run for run in self.studio.runs.shelf if run.folder.name == name)
        self.studio.runs.select(run)
        self.window.show_panel("sampling")
        panel = self.panels["sampling"]
        self.until(lambda: panel.run is not None and panel.run.folder == run.folder)
        panel.request.n.setValue(n)
        panel.draw()
        self.until(lambda: panel.state.drawing is not None and not panel.state.task.working)
        self.wait(1)
        panel.state.player.pause()
        panel.state.player.seek(panel.state.player.length * 11 // 20)

    def open_runs(self) -> None:
        """The drawer of runs beside what the last of them draws."""
        self.window.show_panel("sampling")
        self.window.show_panel("runs")
        self.wait(2)
        self.grab("runs")


if __name__ == "__main__":
    main()
