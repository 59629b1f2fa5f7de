"""`train` and `resume`: a training on the terminal, which Ctrl-C stops at a checkpoint."""

import signal
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ar_studio import ranks
from ar_studio.cli import paths
from ar_studio.cli.console import assignments, download_bar, remark, tell, training_bar
from ar_studio.figures import Figure, parameters
from ar_studio.seeds import SEEDS

if TYPE_CHECKING:
    from ar_studio.studies import Study
    from ar_studio.training import TrainEvent

Changes = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="KEY=VALUE",
        help="A setting of the model, the training or the data, such as hidden=256 or "
        "values=threshold. seed means the training's; write data.seed for that of the data.",
    ),
]
Epochs = Annotated[int | None, typer.Option(min=0, help="Passes over the data; 0: no limit.")]
Minutes = Annotated[float | None, typer.Option(min=0, help="Minutes of training; 0: no limit.")]
Steps = Annotated[int | None, typer.Option(min=0, help="Gradient steps; 0: no limit.")]
Device = Annotated[str | None, typer.Option(help="auto, cpu, cuda, cuda:N or mps.")]
DataDir = Annotated[
    Path | None,
    paths.option(told="Folder that holds data sets; else $AR_STUDIO_DATA."),
]

STOPPING = ("SIGINT", "SIGTERM", "SIGHUP")  # where the system knows them

Moved = Annotated[
    str | None,
    typer.Option("--data", help="Where the data of the run are now, if they have moved."),
]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(train)
    app.command()(resume)


def train(
    model: Annotated[
        str,
        typer.Option(help="Name of a model, see ar-studio models; or FILE.py, whose code runs."),
    ],
    data: Annotated[
        str,
        typer.Option(
            help="Name of a data set; a folder, .zip or .tar of images, texts or sounds; a text "
            "(.txt, .md), a sound (.wav, .flac, .mp3), arrays (.npz, .npy, .mat, IDX); a table "
            "(.csv, .tsv, .txt, .data, .arff), also of pairs of texts or a time series; or the "
            "folder of a run whose codes are learnt."
        ),
    ],
    run: Annotated[Path, paths.option(told="New folder for the run.")],
    changes: Changes = None,
    epochs: Epochs = None,
    minutes: Minutes = None,
    steps: Steps = None,
    seed: Annotated[
        int | None, typer.Option(min=0, max=SEEDS - 1, help="Of weights, batches, orderings.")
    ] = None,
    device: Device = None,
    data_dir: DataDir = None,
) -> None:
    """Train a model; what is not set follows the model's recipe for the data.

    Of the budgets epochs, minutes and steps, those named count; naming none takes the recipe's.
    """
    from ar_studio import studies

    model = named(model)
    values = assignments(changes or []) | _given(
        epochs=epochs, minutes=minutes, steps=steps, seed=seed, device=device
    )
    plan = studies.plan(model, data, values)
    with ranks.place(run) as folder:
        with download_bar() as progress:
            study = studies.new_run(
                folder,
                model,
                plan.config,
                data,
                plan.preparation,
                plan.settings,
                data_dir=data_dir,
                progress=progress,
                named=plan.named,
            )
        _tell(study)
        raise typer.Exit(follow(study))


def resume(
    run: Annotated[Path, paths.argument("Folder of the run.")],
    epochs: Epochs = None,
    minutes: Minutes = None,
    steps: Steps = None,
    device: Device = None,
    new: Annotated[
        Path | None,
        paths.option(
            told="New folder: train the best weights further there, as a run of its own.",
        ),
    ] = None,
    data: Moved = None,
    data_dir: DataDir = None,
) -> None:
    """Go on with a training from its last checkpoint, with a new budget if one is named."""
    from ar_studio import studies, whereabouts
    from ar_studio.runs import Run

    values = _given(epochs=epochs, minutes=minutes, steps=steps, device=device)
    with ranks.place(run) as folder, ranks.place(new or folder) as further:
        subject = Run(folder)
        with download_bar() as progress:
            common = {"changes": values, "data_dir": data_dir, "progress": progress, "place": data}
            if new is None:
                study = studies.open_run(folder, **common)
            else:
                study = studies.continue_run(subject, further, **common)
        if moved := whereabouts.note(subject, study.dataset):
            remark(moved)
        if changed := studies.version_changes(study.run):
            remark(f"This run was made with other versions, so it may differ slightly: {changed}.")
        _tell(study)
        raise typer.Exit(follow(study))


def _tell(study: "Study") -> None:
    """Say what was read, how much of it is learnt from if that is not all, and what is to know."""
    tell(study.dataset)
    if events := study.settings.events:
        remark(
            f"Learns from {events:,} of the training events, drawn by seed {study.settings.seed}."
        )
    if study.remark:
        remark(study.remark)


def named(model: str) -> str:
    """Return the name of a model; one in a file is added, after a word that it is code."""
    if not model.lower().endswith(".py"):
        return model
    from ar_studio import models, places

    file = places.named(model).absolute()
    remark(f"This runs the code in {file}, which may do all that you may.")
    return models.add(model).card.name


def follow(study: "Study") -> int:
    """Train to the end, or to Ctrl-C, and return the exit status."""
    from ar_studio import models, training

    typed = quote(str(study.run.folder))  # to be copied, blanks and all
    events = training.train(study.model, study.dataset, study.settings, run=study.run)
    assert isinstance(events, Generator)
    view = TrainingView(study)
    # However it ends, and be it that the terminal is gone, the training writes its checkpoint.
    with closing(events), view.bar, stop_requests() as requests:
        for event in events:
            view.show(event)
            if requests:
                events.close()
                remark(f"Stopped after step {view.step}; go on with: ar-studio resume {typed}")
                return 128 + requests[0]
    if view.finished is None or view.finished.reason == "diverged":
        remark(view.finished.message if view.finished else "The training ended early.")
        return 2
    print(f"{study.run.record.title}: {view.summary()}")
    if study.model.card.likelihood != "none":
        print(f"Evaluate it with: ar-studio evaluate {typed}")
    entry = models.entry(study.model.card.name)
    if entry is not None and entry.quantising:
        print(f"Write its data down in codes, to train a model of, with: ar-studio codes {typed}")
    return 0


class TrainingView:
    """What a training shows on stderr: a bar on a terminal, and a line for each epoch."""

    def __init__(self, study: "Study") -> None:
        from rich.console import Console

        self.space, self.model = study.dataset.space, study.model.card.name
        self.console = Console(stderr=True, highlight=False, soft_wrap=True)
        self.bar = training_bar(self.console)
        self.task = self.bar.add_task("starting", total=1.0)
        self.step = 0
        self.finished: Any = None

    def show(self, event: "TrainEvent") -> None:
        """Show an event."""
        from ar_studio import training

        match event:
            case training.Started():
                goes_on = f", going on from step {event.step}" if event.step else ""
                where = f"{event.device} ({event.precision})" if event.precision else event.device
                self.console.print(f"{parameters(event.parameters)} on {where}{goes_on}")
            case training.BatchDone():
                self.step = event.step
                text = f"epoch {event.epoch + 1}  {self._figure(event.loss)}"
                self.bar.update(self.task, description=text, completed=event.done)
            case training.Validating():
                self.bar.update(self.task, description="validating")
            case training.EpochDone():
                self.console.print(self._line(event))
            case training.MemoryFreed():
                what = "validation" if event.validating else "each batch"
                self.console.print(
                    f"Memory ran out: {what} is now done in parts of {event.micro_batch} events."
                )
            case training.Finished():
                self.finished, self.step = event, event.step

    def summary(self) -> str:
        """Return the outcome in a sentence."""
        end = self.finished
        if end.best_valid_nll is None:
            return f"{end.message} No epoch was finished."
        best = self._figure(end.best_valid_nll)
        bits = self.space.part(best)
        also = f" ({bits})" if bits else ""
        return f"best validation {best.named}{also} after epoch {end.best_epoch}. {end.message}"

    def _figure(self, nats: float, error: float | None = None) -> Figure:
        from ar_studio import models

        return models.figure(self.model, nats, error)

    def _line(self, event: Any) -> str:
        train = self._figure(event.train_nll)
        valid = self._figure(event.valid_nll, event.valid_stderr)
        parts = (
            f"epoch {event.epoch:3d}",
            f"step {event.step:6d}",
            f"train {train.number:>10}",
            f"valid {valid}",
            self.space.part(valid),
            "best" if event.best else "",
        )
        return "  ".join(str(part) for part in parts if part)


@contextmanager
def stop_requests() -> Iterator[list[int]]:
    """Collect signals to stop, so that a batch is finished; a second one kills.

    They are Ctrl-C, TERM and HUP, of a terminal that goes away: unless `nohup` has that ignored.
    Of processes that train together only the first is asked.
    """
    requests: list[int] = []
    if ranks.own():
        yield requests
        return
    known = (getattr(signal, name) for name in STOPPING if hasattr(signal, name))
    before = {number: signal.getsignal(number) or signal.SIG_DFL for number in known}
    previous = {
        number: handler
        for number, handler in before.items()
        if number.name != "SIGHUP" or handler != signal.SIG_IGN
    }

    def note(number: int, frame: object) -> None:
        requests.append(number)
        signal.signal(number, previous[signal.Signals(number)])

    for number in previous:
        signal.signal(number, note)
    try:
        yield requests
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)


def _given(**options: Any) -> dict[str, Any]:
    return {name: value for name, value in options.items() if value is not None}
