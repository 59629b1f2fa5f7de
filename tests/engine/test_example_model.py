"""The model that CONTRIBUTING shows: short, and one like any other from its file alone.

That it keeps the contract is tested with the others, in `test_contract` and `test_capture`.
"""

import math
from pathlib import Path

import pytest
import torch

from ar_studio import models, sampling, studies
from ar_studio.completion import Completed, complete
from ar_studio.models.base import AutoregressiveModel, NaiveDecoder
from ar_studio.optimisation import TrainSettings
from ar_studio.runs import Run
from ar_studio.training import EpochDone, train

from .families import EXAMPLE

LONGEST = 60  # lines
UNIFORM = 64 * math.log(2)


@pytest.fixture
def run(monkeypatch, tmp_path: Path) -> Run:
    """Return two epochs of the example on digits, added as a user adds it."""
    monkeypatch.setenv("AR_STUDIO_HOME", str(tmp_path / "studio"))
    name = models.add(EXAMPLE).card.name
    chosen = TrainSettings(epochs=2, learning_rate=1e-2, batch_size=50, samples=0)
    study = studies.new_run(tmp_path / "run", name, {}, "digits", None, chosen)
    events = train(study.model, study.dataset, chosen, run=study.run)
    first, last = (event for event in events if isinstance(event, EpochDone))
    assert last.valid_nll < first.valid_nll < UNIFORM
    return Run(tmp_path / "run")


def test_it_is_short():
    assert len(EXAMPLE.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_it_learns_and_is_restored_drawn_from_and_completed(run):
    model = models.restore(run)
    assert isinstance(model, AutoregressiveModel)
    assert isinstance(model.decoder(1), NaiveDecoder)  # it writes none of its own
    *_, drawn = sampling.sample(model, 4, seed=0)
    assert isinstance(drawn, sampling.Sampled)
    mask = torch.zeros(1, 8, 8, dtype=torch.bool)
    for seen in (slice(0, 4), slice(4, 8)):  # in its ordering, and against it
        mask.zero_()
        mask[:, seen] = True
        *_, filled = complete(model, drawn.samples[0], mask, 2, seed=1, rounds=3)
        assert isinstance(filled, Completed)
        assert torch.equal(filled.samples[:, mask], drawn.samples[0][mask].expand(2, -1))
