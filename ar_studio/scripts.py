"""Scripts: Python that draws again what was on screen, or completes it anew, from a run's folder.

A script needs this package and the run and nothing else, is meant to be read and changed, and is
the same text for the same request.
"""

import base64
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ar_studio.spaces import EventSpace

PLAIN = 16  # numbers of an array that are written as such
LINE = 76  # letters of a coded line

DECODE = '''
def array(coded):
    """Return an array that was written as text."""
    return np.load(io.BytesIO(base64.b64decode(coded)), allow_pickle=False)

'''
RECORD = """\
recording = export.Recording(model.space)
for drawn in {drawn}:
    if isinstance(drawn, sampling.PixelDrawn):
        recording.add(drawn)
"""
SHOW = """
path = Path(__file__).with_suffix("{ending}")
part = run.record.data
export.save_samples(path, samples, model.space{recording}, columns=part.columns, words=part.words)
print(f"Written: {{path}}")
if model.card.likelihood != "none":
    for number, log_prob in enumerate(model.log_prob(samples{context}).tolist(), 1):
        print(f"{{number}}: log p(x) in nats: {{model.card.figure(-log_prob).negated.number}}")
"""


def sampling(
    run: Path,
    space: EventSpace,
    n: int,
    title: str,
    *,
    seed: int = 0,
    temperature: float = 1.0,
    context: Tensor | None = None,
    maps: bool = False,
    prompt: Tensor | None = None,
) -> str:
    """Return a script that draws events as `sampling.sample` does, or `prompts.draw`.

    Parameters
    ----------
    run
        The folder of the run.
    title
        What is drawn, in one line.
    context
        What the events are given, `(1, …)` or `(n, …)`.
    maps
        Whether what was expected of each pixel is drawn beside them.
    prompt
        Values `(k,)` that all begin with.
    """
    asked = {"seed": seed, "temperature": temperature}
    arrays = {} if context is None else {"context": context}
    given = "" if context is None else ", context=context"
    if prompt is not None:
        arrays["prompt"] = prompt
    drawn = "sampling.sample(model" if prompt is None else "prompts.draw(model, prompt"
    called = f"{drawn}, {n}, {_named(asked)}{given})"
    body = [
        "model = models.restore(run)\n",
        RECORD.format(drawn=called) if maps else f"*_, drawn = {called}\n",
        "samples = drawn.samples\n",
        SHOW.format(context=given, ending=_ending(space), recording=", recording" if maps else ""),
    ]
    verbs = ("sampling",) if prompt is None else ("prompts", "sampling") if maps else ("prompts",)
    return _script(title, run, ("export", "models", *verbs), arrays, body)


def completion(
    run: Path,
    space: EventSpace,
    image: Tensor,
    mask: Tensor,
    n: int,
    title: str,
    *,
    context: Tensor | None = None,
    guide: Path | None = None,
    **asked: Any,
) -> str:
    """Return a script that completes an event as `completion.complete` does.

    Parameters
    ----------
    image, mask
        `event_shape`; of the image what is observed is written, else 0.
    context
        What the event is given, `(1, …)`.
    guide
        The folder of the run that guides.
    asked
        Other arguments of `completion.complete`, such as `seed` and `effort`.
    """
    arrays = {"image": torch.where(mask, image, torch.zeros_like(image)), "mask": mask}
    if context is not None:
        arrays["context"] = context
    given, guided = "" if context is None else ".given(context)", ""
    body = [f"model = models.restore(run){given}\n"]
    if guide is not None:
        guided = ", guide=completion.given_guide(guide, " + ("context)" if given else "None)")
        body.append(f"guide = models.restore(Run(Path({str(guide)!r})))\n")
    body += [
        f"*_, done = completion.complete(model, image, mask, {n}, {_named(asked)}{guided})\n",
        'print(f"Drawn by: {done.method}")\n',
        "samples = done.samples\n",
        SHOW.format(context="", ending=_ending(space), recording=""),
    ]
    return _script(title, run, ("completion", "export", "models"), arrays, body)


def branching(
    run: Path,
    space: EventSpace,
    event: Tensor,
    noise: Tensor,
    steps: Sequence[tuple[int, float]],
    title: str,
    *,
    temperature: float = 1.0,
    context: Tensor | None = None,
) -> str:
    """Return a script that draws branches of an event, each of the one before it.

    Parameters
    ----------
    event, noise
        `event_shape`, and its noise `(1, D, 2)`.
    steps
        For each branch the flat dimension at which it goes off, and its value there.
    context
        What the event is given, `(1, …)`.
    """
    arrays = {"event": event, "noise": noise} | ({} if context is None else {"context": context})
    given = "" if context is None else ".given(context)"
    body = [
        f"model = models.restore(run){given}\n",
        "samples = event[None]\n",
        f"for dimension, value in {list(steps)!r}:\n",
        "    drawing = branching.branch(\n",
        f"        model, samples[-1], noise, dimension, value, temperature={temperature!r}\n",
        "    )\n",
        "    *_, branched = drawing\n",
        "    samples = torch.cat([samples, branched.event[None]])\n",
        SHOW.format(context="", ending=_ending(space), recording=""),
    ]
    return _script(title, run, ("branching", "export", "models"), arrays, body)


def _script(
    title: str, run: Path, modules: tuple[str, ...], arrays: Mapping[str, Tensor], body: list[str]
) -> str:
    written = {name: list(_written(name, tensor)) for name, tensor in arrays.items()}
    coded = any("array(" in line for lines in written.values() for line in lines)
    imports = ["import base64\nimport io\n"] if coded else []
    imports += ["from pathlib import Path\n\n"]
    imports += ["import numpy as np\n"] if coded else []
    imports += ["import torch\n\n"]
    told = title.replace("\\", "/").replace('"', "'")
    return "".join(
        [
            f'"""{told}"""\n\n',
            *imports,
            f"from ar_studio import {', '.join(modules)}\n",
            "from ar_studio.runs import Run\n",
            f"\n{DECODE}\n" if coded else "\n",
            *(line for lines in written.values() for line in lines),
            "torch.set_grad_enabled(False)\n",
            f"run = Run(Path({str(run)!r}))\n",
            *body,
        ]
    )


def _written(name: str, tensor: Tensor) -> Iterator[str]:
    """Yield the lines that make a tensor of a name."""
    tensor = tensor.cpu()
    if tensor.numel() <= PLAIN:
        yield f"{name} = torch.tensor({tensor.tolist()}, dtype={tensor.dtype})\n"
        return
    file = io.BytesIO()
    np.save(file, tensor.numpy(), allow_pickle=False)
    letters = base64.b64encode(file.getvalue()).decode()
    yield f"{name} = torch.from_numpy(\n    array(\n"
    for start in range(0, len(letters), LINE):
        yield f'        "{letters[start : start + LINE]}"\n'
    yield "    )\n)\n"


def _named(asked: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}={value!r}" for name, value in asked.items())


def _ending(space: EventSpace) -> str:
    """Return the ending of the file in which events of a space are best looked at."""
    return ".png" if space.kind.pictured else ".csv"
