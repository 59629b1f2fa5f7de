"""Pictures, rows and texts in and out."""

import csv

import numpy as np
import pytest
import torch
from PIL import Image

from ar_studio import export, models, sampling
from ar_studio.columns import Column
from ar_studio.conditionals import Bernoulli, Categorical
from ar_studio.errors import StudioError
from ar_studio.models.base import autoregressive
from ar_studio.spaces import EventSpace

BINARY = EventSpace((1, 4, 6))


def record(model, n):
    recording, samples = export.Recording(model.space), torch.empty(0)
    for event in sampling.sample(model, n, seed=3):
        if isinstance(event, sampling.PixelDrawn):
            recording.add(event)
        else:
            samples = event.samples
    return recording, samples


def test_sheet_enlarges_without_smoothing():
    images = torch.zeros(3, 1, 4, 6, dtype=torch.uint8)
    images[2, 0, 1, 2] = 1
    picture = np.asarray(export.sheet(images, 2, columns=2, scale=3))
    assert picture.shape == (2 * (4 * 3 + export.GAP) + export.GAP, 2 * 20 + export.GAP, 3)
    top, left = 14 + export.GAP + 3, export.GAP + 6
    assert (picture[top : top + 3, left : left + 3] == 255).all()
    assert (picture == 255).sum() == 27


def test_sheet_shows_every_level_from_black_to_white():
    images = torch.arange(4, dtype=torch.uint8).view(1, 1, 1, 4)
    picture = np.asarray(export.sheet(images, 4, scale=1))
    row = picture[export.GAP, export.GAP : -export.GAP, 0]
    assert row.tolist() == [0, 85, 170, 255]


def test_sheet_keeps_colours():
    images = torch.tensor([255, 128, 0], dtype=torch.uint8).view(1, 3, 1, 1)
    picture = np.asarray(export.sheet(images, 256, scale=1))
    assert picture[export.GAP, export.GAP].tolist() == [255, 128, 0]


def test_vectors_are_no_picture():
    with pytest.raises(StudioError, match=r"\(7,\).*npz"):
        export.sheet(torch.zeros(2, 7, dtype=torch.uint8), 2)


@pytest.mark.parametrize(("levels", "channels"), [(2, 1), (5, 1), (3, 3)])
def test_animation_ends_with_the_samples_and_their_map(tmp_path, levels, channels):
    model = models.create("fvsbn", (channels, 3, 4), levels)
    recording, samples = record(model, 2)
    path = tmp_path / "sampling.gif"
    export.save_samples(path, samples, model.space, recording)
    with Image.open(path) as gif:
        frames = getattr(gif, "n_frames", 1)
        assert frames == model.space.size + 1
        gif.seek(frames - 1)
        last = np.asarray(gif.convert("RGB"))
    sheet = np.asarray(export.sheet(samples, levels))
    assert np.array_equal(last[:, : sheet.shape[1]], sheet)
    # An untrained FVSBN expects the middle: the map's middle colour all over.
    middle = export.CIVIDIS[round((len(export.CIVIDIS) - 1) / 2)]
    assert np.abs(last[export.GAP, -export.GAP - 1].astype(int) - middle).max() < 16


def test_animation_starts_before_the_first_pixel():
    model = models.create("fvsbn", (1, 2, 2))
    recording, _ = record(model, 1)
    first = np.asarray(next(recording.frames()))
    assert (first == export.GROUND).all()


@pytest.mark.parametrize(("levels", "channels"), [(2, 1), (4, 1), (3, 3)])
def test_the_figure_of_nade_has_what_was_expected_of_each_pixel(tmp_path, levels, channels):
    model = models.build("nade", EventSpace((channels, 3, 4), levels), {"hidden": 5})
    recording, samples = record(model, 6)
    conditionals = autoregressive(model).conditionals(samples)
    assert isinstance(conditionals, Bernoulli | Categorical)
    values = torch.arange(levels, dtype=torch.float)
    expected = (conditionals.pmf.detach().float() * values).sum(-1) / (levels - 1)
    assert torch.allclose(recording.maps(), expected, atol=1e-5)
    export.save_samples(tmp_path / "made.npz", samples, model.space, recording)
    with np.load(tmp_path / "made.npz") as arrays:
        assert np.allclose(arrays["expected"], expected.numpy(), atol=1e-5)
    export.save_samples(tmp_path / "made.png", samples, model.space, recording, scale=2)
    shown = np.asarray(Image.open(tmp_path / "made.png"))
    sheet = np.asarray(export.sheet(samples, levels, scale=2))
    assert np.array_equal(shown[:, : sheet.shape[1]], sheet)
    # The fourth sample of a sheet of three columns is the first of its second row.
    top, left = export.GAP + 2 * 3 + export.GAP, sheet.shape[1] + export.GAP
    colours = shown[top : top + 6 : 2, left : left + 8 : 2]
    place = (expected[3].mean(0) * (len(export.CIVIDIS) - 1)).round().long().numpy()
    assert np.abs(colours.astype(int) - export.CIVIDIS[place].astype(int)).max() <= 6


def test_nothing_recorded_is_no_animation():
    with pytest.raises(StudioError, match="no pixel"):
        list(export.Recording(BINARY).frames())


def test_arrays_come_back_without_pickle(tmp_path):
    samples = torch.randint(0, 2, (3, 1, 4, 6), dtype=torch.uint8)
    export.save_samples(tmp_path / "samples.npz", samples, BINARY)
    with np.load(tmp_path / "samples.npz", allow_pickle=False) as arrays:
        assert np.array_equal(arrays["samples"], samples.numpy())


@pytest.mark.parametrize("ending", [".png", ".gif", ".mp4", ".npz"])
def test_files_say_how_they_were_made(tmp_path, ending):
    recording, samples = record(models.create("fvsbn", (1, 4, 6)), 1)
    path, about = tmp_path / f"made{ending}", {"run": "Ziffern ä", "seed": 3, "given": None}
    export.save_samples(path, samples, BINARY, recording, about=about)
    expected = "run: Ziffern ä; seed: 3"
    if ending == ".npz":
        with np.load(path) as arrays:
            assert arrays["about"].item() == expected
        return
    if ending == ".mp4":
        assert expected.encode() in path.read_bytes()
        return
    with Image.open(path) as picture:
        said = picture.info["comment" if ending == ".gif" else "Comment"]
    assert (said.decode() if isinstance(said, bytes) else said) == expected


def test_a_table_says_in_every_row_how_it_was_made(tmp_path):
    export.save_table(tmp_path / "t.csv", ("a",), [(1,), (2,)], {"seed": 3, "given": None})
    assert (tmp_path / "t.csv").read_text() == "a,seed,given\n1,3,\n2,3,\n"


@pytest.mark.parametrize("name", ["a.bmp", "a", "a.npy"])
def test_unknown_endings_are_refused(tmp_path, name):
    with pytest.raises(StudioError, match=r"\.csv or \.gif or \.mp4 or \.npz or \.png or \.txt"):
        export.save_samples(tmp_path / name, torch.zeros(1, 1, 4, 6, dtype=torch.uint8), BINARY)


def test_rows_are_written_in_the_users_units(tmp_path):
    columns = (
        Column(name="height, m", kind="real", mean=1.5, std=0.25),
        Column(name="weight", kind="real", mean=-3.0, std=2.0),
    )
    rows = torch.tensor([[0.0, 1.0], [-2.0, 0.5]])
    export.save_samples(tmp_path / "rows.csv", rows, EventSpace((2,), 0), columns=columns)
    with (tmp_path / "rows.csv").open(newline="") as file:
        assert list(csv.reader(file)) == [["height, m", "weight"], ["1.5", "-1"], ["1", "-2"]]


def test_rows_are_written_with_their_categories(tmp_path):
    columns = (
        Column(name="pet", kind="categorical", categories=("cat", "dog", "none")),
        Column(name="old", kind="binary"),
    )
    rows = torch.tensor([[2, 1], [0, 0]], dtype=torch.uint8)
    export.save_samples(tmp_path / "rows.csv", rows, EventSpace((2,), 3), columns=columns)
    assert (tmp_path / "rows.csv").read_text() == "pet,old\nnone,1\ncat,0\n"


def test_documents_end_where_they_end(tmp_path):
    documents = torch.tensor([[2, 0, 0], [1, -1, -1]], dtype=torch.int32)
    words, space = ("a", "b", "c"), EventSpace((3,), 3, documents=True)
    export.save_samples(tmp_path / "bags.txt", documents, space, words=words)
    assert (tmp_path / "bags.txt").read_text() == "c a a\nb\n"
    export.save_samples(tmp_path / "bags.csv", documents, space, words=words)
    assert (tmp_path / "bags.csv").read_text() == "document,words\n1,c a a\n2,b\n"


@pytest.mark.parametrize("ending", [".csv", ".txt"])
def test_images_are_no_rows_and_no_documents(tmp_path, ending):
    image = torch.zeros(1, 1, 4, 6, dtype=torch.uint8)
    with pytest.raises(StudioError, match=r"images as \.png"):
        export.save_samples(tmp_path / f"a{ending}", image, BINARY)


def test_pictures_of_real_numbers_span_black_to_white():
    images = torch.tensor([0.0, 0.5, 1.2]).view(1, 1, 1, 3)
    picture = np.asarray(export.sheet(images, 0, scale=1))
    assert picture[export.GAP, export.GAP : -export.GAP, 0].tolist() == [0, 128, 255]


def test_endings_may_be_capitals(tmp_path):
    export.save_samples(tmp_path / "A.PNG", torch.zeros(1, 1, 4, 6, dtype=torch.uint8), BINARY)
    with Image.open(tmp_path / "A.PNG") as picture:
        assert picture.format == "PNG"


def test_tables_leave_missing_cells_empty(tmp_path):
    export.save_table(tmp_path / "t.csv", ("a", "b"), [(1, None), ("x,y", 2.5)])
    assert (tmp_path / "t.csv").read_text() == 'a,b\n1,\n"x,y",2.5\n'


def test_completion_sheet_greys_out_what_is_missing():
    x = torch.ones(1, 2, 2, dtype=torch.uint8)
    mask = torch.tensor([[[True, False], [True, True]]])
    picture = np.asarray(export.completion_sheet(x, mask, x[None], 2))
    scale = export.LARGEST_SCALE
    first = picture[export.GAP : export.GAP + 2 * scale, export.GAP : export.GAP + 2 * scale, 0]
    assert first[0, 0] == 255
    assert first[0, -1] == export.GROUND
