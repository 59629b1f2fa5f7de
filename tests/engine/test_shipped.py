"""What was made by earlier versions reads unchanged: the shipped runs, and a record of old."""

import json
from pathlib import Path

import pytest
import torch

from ar_studio import models
from ar_studio.records import ModelPart
from ar_studio.runs import SHELF, Run
from ar_studio.spaces import EventSpace

# log p(x) in nats of the first shipped samples, as the version that shipped them computed it.
GOLDEN = json.loads((Path(__file__).parent / "shipped.json").read_text())
NAMES = sorted(path.parent.name for path in SHELF.glob("*/run.json"))


def said(name: str) -> dict:
    """Return what the run.json of a shipped run says, as plain JSON."""
    return json.loads((SHELF / name / "run.json").read_text())


def written(part, name: str) -> str:
    """Return a part of a record as it stands in the file of the run."""
    text = (SHELF / name / "run.json").read_text()
    lines = json.dumps(part, indent=2, ensure_ascii=False).splitlines()
    found = "\n".join([lines[0], *("  " + line for line in lines[1:])])
    assert found in text
    return found


def test_every_shipped_run_is_held():
    assert sorted(GOLDEN) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_scores_read_and_written_again_are_the_files_bytes(name):
    record = Run(SHELF / name).record
    scores = {
        key: json.loads(score.model_dump_json(exclude_unset=True))
        for key, score in record.scores.items()
    }
    assert written(scores, name) == written(said(name)["scores"], name)


@pytest.mark.parametrize("name", NAMES)
def test_a_record_read_and_written_again_says_the_same(name):
    record = Run(SHELF / name).record
    again = record.model_dump_json(exclude_unset=True, indent=2) + "\n"
    assert again == (SHELF / name / "run.json").read_text()


@pytest.mark.parametrize("name", NAMES)
def test_a_record_describes_the_model_and_the_data_it_always_did(name):
    record, old = Run(SHELF / name).record, said(name)
    part = ModelPart.of(
        record.model.name, record.model.config, record.model.seed, record.model.space
    )
    assert part == record.model
    assert old["model"].items() <= json.loads(part.model_dump_json()).items()


def test_earlier_versions_read_what_is_written_of_a_model():
    known = {"name", "config", "seed", "event_shape", "levels", "bins", "documents", "context"}
    part = ModelPart.of("nade", {}, 0, EventSpace((8,)))
    assert json.loads(part.model_dump_json()).keys() == known  # they refuse what they do not know


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_model_computes_what_it_always_did(name):
    run = Run(SHELF / name)
    model = models.restore(run).eval()
    (samples,) = run.samples().values()
    context = model.space.context.blank(1) if model.space.context else None
    with torch.no_grad():
        found = model.log_prob(torch.from_numpy(samples[: len(GOLDEN[name])]), context=context)
    # Processors add up in different orders; on one of them the numbers are equal to the last bit.
    assert found.tolist() == pytest.approx(GOLDEN[name], rel=1e-5)
