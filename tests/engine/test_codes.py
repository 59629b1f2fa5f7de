"""Codes of a run as data for another: made, kept, modelled, seen again, and what they cost."""

import json
import math
from itertools import product

import numpy as np
import pytest
import torch
from PIL import Image

from ar_studio import (
    archive,
    cli,
    coding,
    data,
    models,
    runs,
    scores,
    studies,
    training,
    whereabouts,
)
from ar_studio.coding import Encoded, Usage
from ar_studio.data import Changes, CodesDataset
from ar_studio.data.codes import FILE, weights_of
from ar_studio.errors import StudioError
from ar_studio.evaluation import Evaluating
from ar_studio.models.vqvae import VQVAE
from ar_studio.optimisation import TrainSettings
from ar_studio.runs import Run
from ar_studio.scores import Pictured, Scored

SMALL = {"codes": 3, "width": 2, "halvings": 2, "features": 4, "inner": 2, "blocks": 1}


def trained(folder, model, source, **settings):
    """Return a run of a few steps."""
    plan = studies.plan(model, str(source), {"steps": 3, "samples": 0, "device": "cpu", **settings})
    study = studies.new_run(
        folder, model, plan.config, str(source), plan.preparation, plan.settings
    )
    *_, _ = training.train(study.model, study.dataset, study.settings, run=study.run)
    return Run(folder)


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    """Return a VQ-VAE of the small digits and a model of its 2×2 codes, given the class."""
    folder = tmp_path_factory.mktemp("pair")
    writer = trained(folder / "writer", "vqvae", "digits", **SMALL)
    own = {"layers": 2, "features": 4, "head": 4, "task": "class"}
    return writer, trained(folder / "reader", "gatedpixelcnn", writer.folder, **own)


def restored(run: Run) -> VQVAE:
    model = models.restore(run)
    assert isinstance(model, VQVAE)
    return model


def test_codes_of_a_run_are_data_like_any_others(pair):
    writer, reader = pair
    digits, found = data.load("digits"), data.load(writer.folder)
    assert isinstance(found, CodesDataset)
    assert found.name == "codes of digits"
    assert found.protocol == f"{digits.protocol} · 2×2 codes of 3 [{weights_of(writer.folder)[:8]}]"
    assert found.sizes == digits.sizes
    assert found.class_names == digits.class_names
    for split in data.SPLITS:
        codes = restored(writer).quantise(digits.events(split))
        assert torch.equal(found.events(split), codes)
        labels, own = found.labels(split), digits.labels(split)
        assert labels is not None
        assert own is not None
        assert torch.equal(labels, own)
    given = found.prepared({"task": "class", "withheld": 0.5})
    assert given.space.context is not None
    assert given.space.context.labels == 11
    classes = given.training_contexts(1)
    assert classes is not None
    assert 0.4 < float((classes == 10).float().mean()) < 0.6
    assert reader.record.title == "Gated PixelCNN on codes of digits, given its class"
    assert reader.record.model.space.kind.name == "codes"
    with pytest.raises(StudioError, match="'levels' does nothing to the values of codes"):
        data.load(writer.folder, Changes({"levels": 4}))


def test_usage_is_that_of_all_places():
    codes = torch.tensor([[[[0, 0], [1, 1]]], [[[0, 0], [1, 3]]]])
    shares = np.array([4, 3, 1]) / 8
    wanted = math.exp(-(shares * np.log(shares)).sum())
    found = coding.usage(codes, 5)
    assert found.perplexity == pytest.approx(wanted)
    assert found == Usage(found.perplexity, 3, 5)
    assert str(found) == "3 of 5 codes used, perplexity 2.6"


def test_code_and_picture_add_up_to_a_bound_that_is_kept_as_one(pair):
    writer, reader = pair
    codes, digits = studies.reload_data(reader), studies.reload_data(writer)
    *_, scored = scores.score(reader, codes)
    assert isinstance(scored, Scored)
    *_, found = scores.score_pictures(reader, codes, scored, writer, digits)
    assert isinstance(found, Pictured)
    model, x = restored(writer), digits.events("test")
    with torch.no_grad():
        k = model.quantise(x)
        own = models.restore(reader).log_prob(k, context=codes.contexts("test"))
        given = model.given_codes(k).log_prob(x).flatten(1).sum(1)
        uniform = model.log_prob(x)
    torch.testing.assert_close(uniform, given - 4 * math.log(3))
    assert found.codes == pytest.approx(-float(own.mean()), rel=1e-5)
    assert found.picture == pytest.approx(-float(given.mean()), rel=1e-5)
    assert found.score.nll_nats == pytest.approx(found.codes + found.picture)
    assert found.uniform == pytest.approx(-float(uniform.mean()), rel=1e-5)
    kept = Run(reader.folder).record.scores["test, pictures"]
    assert kept == found.score
    assert kept.upper_bound
    assert kept.protocol == f"{digits.protocol} · given its class"
    assert kept.bits_per_dim == pytest.approx(kept.nll_nats / 64 / math.log(2))
    assert f"picture {found.picture:.2f} = ≤ {kept.nll_nats:.2f}" in str(found)


def test_the_bound_is_below_the_sum_over_all_grids_by_their_model(pair):
    writer, reader = pair
    model, prior = restored(writer), models.restore(reader)
    x = data.load("digits").events("test")[:5]
    grids = torch.tensor(list(product(range(3), repeat=4))).view(-1, 1, 2, 2)
    with torch.no_grad():
        context = torch.full((len(grids),), 7)
        log_p = prior.log_prob(grids.to(torch.uint8), context=context)
        assert float(log_p.exp().sum()) == pytest.approx(1, rel=1e-4)
        given = torch.stack(
            [
                model.given_codes(grid.expand(5, -1, -1, -1)).log_prob(x).flatten(1).sum(1)
                for grid in grids
            ]
        )
        exact = (log_p[:, None] + given).logsumexp(0)
        k = model.quantise(x)
        bound = prior.log_prob(k, context=context[:5])
        bound = bound + model.given_codes(k).log_prob(x).flatten(1).sum(1)
    assert (bound < exact).all()


def test_codes_are_made_again_where_they_are_wanted_and_none_where_they_need_not(pair, tmp_path):
    writer, _ = pair
    assert coding.wanting("digits") is None
    assert coding.wanting(writer.folder) is None  # they are there
    kept = (writer.folder / FILE).read_bytes()
    (writer.folder / FILE).unlink()
    with pytest.raises(StudioError, match="a run without codes; make those of a VQ-VAE with"):
        data.load(writer.folder)
    wanting = coding.wanting(writer.folder)
    assert wanting is not None
    assert wanting.folder == writer.folder
    studies.load(writer.folder)
    assert (writer.folder / FILE).read_bytes() == kept
    (writer.folder / FILE).write_bytes(kept[:-40])
    with pytest.raises(
        StudioError, match="is damaged; delete it, and make the codes of the run anew"
    ):
        data.load(writer.folder)
    (writer.folder / FILE).write_bytes(kept)
    other = trained(tmp_path / "nade", "nade", "digits", hidden=4)
    assert coding.wanting(other.folder) is None
    with pytest.raises(StudioError, match="a run without codes"):
        studies.load(other.folder)
    with pytest.raises(StudioError, match="NADE writes nothing down in codes; choose a VQ-VAE"):
        next(coding.encode(other, data.load("digits")))


def test_a_run_of_codes_says_what_became_of_the_one_behind_it(tmp_path):
    writer = trained(tmp_path / "a" / "writer", "vqvae", "digits", **SMALL)
    reader = trained(tmp_path / "a" / "reader", "made", writer.folder, hidden=(3,))
    assert coding.behind(reader).folder == writer.folder
    (tmp_path / "a").rename(tmp_path / "b")  # both are moved: one lies beside the other
    reader = Run(tmp_path / "b" / "reader")
    assert coding.behind(reader).folder == tmp_path / "b" / "writer"
    moved = studies.reload_data(reader)
    assert "from now on" in whereabouts.note(reader, moved)
    writer = Run(tmp_path / "b" / "writer")
    weights = writer.load_weights()
    writer.save_weights({**weights, "codebook": weights["codebook"] + 1})  # as training on does
    with pytest.raises(StudioError, match="are those of other weights, since it was trained on"):
        data.load(writer.folder)
    with pytest.raises(StudioError, match="so they mean something else now"):
        coding.behind(reader)
    with pytest.raises(StudioError, match="are not those that reader was trained on"):
        studies.reload_data(reader)
    writer.folder.rename(tmp_path / "gone")
    with pytest.raises(StudioError, match="in whose codes reader draws is gone"):
        coding.behind(reader)


def test_encoding_tells_how_far_it_is_and_a_shipped_run_is_only_read(pair, monkeypatch):
    writer, _ = pair
    events = list(coding.encode(writer, data.load("digits")))
    assert isinstance(events[-1], Encoded)
    assert all(isinstance(event, Evaluating) for event in events[:-1])
    assert events[-2] == Evaluating(1797, 1797)
    assert set(events[-1].usage) == set(data.SPLITS)
    monkeypatch.setattr(runs, "SHELF", writer.folder.parent)
    with pytest.raises(StudioError, match="came with the program and is only read"):
        next(coding.encode(writer, data.load("digits")))
    assert coding.wanting(writer.folder) is None


def test_the_codes_of_a_run_that_ships_are_data_by_its_name(tmp_path, monkeypatch):
    shelf = tmp_path / "shelf"
    writer = trained(shelf / "writer", "vqvae", "digits", **SMALL)
    monkeypatch.setattr(runs, "SHELF", shelf)
    files = sorted(writer.folder.rglob("*"))
    for source in ("gallery/writer", str(writer.folder)):
        found = studies.load(source)
        assert found.source == "gallery/writer"
        codes = restored(writer).quantise(data.load("digits").events("valid"))
        assert torch.equal(found.events("valid"), codes)
    reader = trained(tmp_path / "reader", "made", "gallery/writer", hidden=(3,))
    assert reader.record.data.source == "gallery/writer"
    assert sorted(writer.folder.rglob("*")) == files  # nothing is kept there
    assert whereabouts.readable(reader)
    shelf.rename(tmp_path / "installed")  # elsewhere, as on another machine
    with pytest.raises(StudioError, match="in whose codes reader draws is gone"):
        coding.behind(reader)
    monkeypatch.setattr(runs, "SHELF", tmp_path / "installed")
    assert coding.behind(reader).folder == tmp_path / "installed" / "writer"
    assert studies.reload_data(reader).fingerprint == reader.record.data.fingerprint
    archive.pack(reader, tmp_path / "reader.arstudio")
    opened = archive.unpack(tmp_path / "reader.arstudio", tmp_path / "opened")
    assert coding.behind(opened).folder == tmp_path / "installed" / "writer"


def test_codes_are_not_readable_where_a_download_would_be_needed(tmp_path, monkeypatch):
    writer = trained(tmp_path / "writer", "vqvae", "digits", **SMALL)
    reader = trained(tmp_path / "reader", "made", writer.folder, hidden=(3,))
    writer.update(data=writer.record.data.model_copy(update={"source": "mnist"}))
    monkeypatch.setattr(whereabouts.data, "located", lambda *_: None)
    assert whereabouts.readable(reader)  # they are in the folder
    (writer.folder / FILE).unlink()
    assert not whereabouts.readable(reader)
    writer.update(data=writer.record.data.model_copy(update={"source": "digits"}))
    assert whereabouts.readable(reader)
    writer.folder.rename(tmp_path / "gone")
    assert not whereabouts.readable(reader)


def test_weights_that_change_while_they_are_read_leave_no_codes(tmp_path, monkeypatch):
    writer = trained(tmp_path / "writer", "vqvae", "digits", **SMALL)
    weights, restore = writer.load_weights(), models.restore

    def trained_on_meanwhile(run):
        model = restore(run)
        run.save_weights({**weights, "codebook": weights["codebook"] + 1})
        return model

    monkeypatch.setattr(coding.models, "restore", trained_on_meanwhile)
    with pytest.raises(StudioError, match="changed while its codes were made; make them anew"):
        list(coding.encode(writer, data.load("digits")))
    assert not (writer.folder / FILE).exists()


def test_pictures_are_drawn_by_the_seed_and_grow_with_their_codes(pair):
    model = restored(pair[0])
    codes = torch.tensor([[[[0, 1], [2, 0]]], [[[2, 2], [1, 0]]]])
    drawn = coding.draw(model, codes, 5)
    assert torch.equal(coding.draw(model, codes[:1], 5).pictures, drawn.pictures[:1])
    assert not torch.equal(coding.draw(model, codes, 6).pictures, drawn.pictures)
    assert torch.allclose(drawn.expected, model.given_codes(codes).mean.detach())
    part = coding.expected(model, codes, torch.tensor([True, False, False, True]))
    assert part[:, :, :4, :4].isfinite().all()
    assert part[:, :, 4:, 4:].isfinite().all()
    assert part[:, :, :4, 4:].isnan().all()
    assert part[:, :, 4:, :4].isnan().all()


def run(capsys, *arguments: object) -> tuple[int, str, str]:
    code = cli.run([str(one) for one in arguments])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_the_command_line_writes_down_evaluates_and_draws(pair, tmp_path, capsys):
    writer, reader = pair
    code, out, _ = run(capsys, "codes", writer.folder)
    assert code == 0
    assert "VQ-VAE on digits, valid: " in out
    assert f"--data {writer.folder}" in out
    code, out, _ = run(capsys, "evaluate", writer.folder)
    assert "VQ-VAE on digits, test: " in out
    assert " of 3 codes used, perplexity " in out
    code, out, _ = run(capsys, "evaluate", reader.folder)
    assert code == 0
    assert "test, pictures: code " in out
    assert "= ≤ " in out
    code, out, _ = run(capsys, "evaluate", reader.folder, "--json")
    assert json.loads(out)["pictures"]["score"]["upper_bound"]
    drawn = "sample", reader.folder, "-n", 2, "--given", "3", "-o"
    assert run(capsys, *drawn, tmp_path / "s.npz", "--maps")[0] == 0
    with np.load(tmp_path / "s.npz") as arrays:
        assert arrays["samples"].shape == (2, 1, 2, 2)
        assert arrays["pictures"].shape == arrays["expected"].shape == (2, 1, 8, 8)
    assert run(capsys, *drawn, tmp_path / "s%d.png", "--scale", 1)[0] == 0
    with np.load(tmp_path / "s.npz") as arrays, Image.open(tmp_path / "s1.png") as one:
        assert np.array_equal(np.asarray(one), arrays["pictures"][1, 0] * 255)
    assert run(capsys, *drawn, tmp_path / "s.gif")[0] == 0
    with Image.open(tmp_path / "s.gif") as film:
        assert getattr(film, "n_frames", 1) > 1
    assert run(capsys, *drawn, tmp_path / "s.csv")[0] == 0
    assert (tmp_path / "s.csv").read_text().startswith("k_1_1,k_1_2,k_2_1,k_2_2\n")
    typed = "density", reader.folder, "--given", "3", "--row"
    code, out, _ = run(capsys, *typed, "0,1 2;0")
    assert code == 0
    assert "p(x₃=2|x₁,x₂)" in out
    code, _, told = run(capsys, *typed, "0,1,2,3")
    assert code == 2
    assert told.startswith("A grid is 4 codes here, row by row, each a number from 0 to 2")
    code, _, told = run(capsys, "codes", reader.folder)
    assert code == 2
    assert told == "Gated PixelCNN writes nothing down in codes; choose a VQ-VAE.\n"


def test_a_model_that_follows_running_means_learns_in_one_process(monkeypatch):
    from ar_studio import learning

    monkeypatch.setattr(learning.ranks, "count", lambda: 2)
    model = models.create("vqvae", (1, 4, 4), **SMALL)
    with pytest.raises(StudioError, match="by running averages, in one process"):
        learning.Learner(model, TrainSettings(device="cpu"), "cpu")
