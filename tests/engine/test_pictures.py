"""Pictures and masks of users: whatever they are, they become events, and that is said."""

import numpy as np
import pytest
import torch
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from ar_studio import contexts, data, pictures
from ar_studio.data.opening import TURNS
from ar_studio.errors import StudioError
from ar_studio.kinds import ImagePreparation
from ar_studio.spaces import ContextSpace, EventSpace

BINARY = EventSpace((1, 4, 6), 2)


@pytest.mark.parametrize("levels", [2, 3, 16, 256])
def test_a_sheet_of_one_event_reads_back_as_that_event(tmp_path, levels):
    space = EventSpace((1, 4, 6), levels)
    event = torch.randint(0, levels, space.event_shape, dtype=torch.uint8)
    grey = (event[0].numpy().astype(float) * 255 / (levels - 1)).round().astype(np.uint8)
    Image.fromarray(grey).save(tmp_path / "event.png")
    assert torch.equal(pictures.read_event(tmp_path / "event.png", space).event, event)


def test_colours_become_grey_where_events_are_grey(tmp_path):
    pixels = np.zeros((4, 6, 3), np.uint8)
    pixels[0, 0] = 0, 255, 0  # green is bright, blue is dark
    pixels[0, 1] = 0, 0, 255
    Image.fromarray(pixels).save(tmp_path / "colour.png")
    event = pictures.read_event(tmp_path / "colour.png", BINARY).event
    assert event.dtype == torch.uint8
    assert event[0, 0, :2].tolist() == [1, 0]
    assert event.sum() == 1


def test_white_is_observed_in_every_channel(tmp_path):
    pixels = np.zeros((4, 6), np.uint8)
    pixels[1] = 255
    Image.fromarray(pixels).save(tmp_path / "mask.png")
    mask = pictures.read_mask(tmp_path / "mask.png", EventSpace((3, 4, 6), 4)).event
    assert mask.dtype == torch.bool
    assert mask.shape == (3, 4, 6)
    assert bool(mask[:, 1].all())
    assert mask.sum() == 18


def test_pictures_are_read_as_those_of_a_folder(tmp_path):
    deep = np.full((4, 6), 20_000, np.uint16)  # dark, though above 255
    clear = np.zeros((4, 6, 4), np.uint8)  # nothing drawn on a transparent ground: paper
    for name, pixels, expected in [("deep", deep, 0), ("clear", clear, 1)]:
        Image.fromarray(pixels).save(tmp_path / f"{name}.png")
        event = pictures.read_event(tmp_path / f"{name}.png", BINARY).event
        assert event.unique().tolist() == [expected]


def test_formats_whose_readers_run_programs_are_refused(tmp_path):
    Image.new("L", (6, 4)).save(tmp_path / "page.eps")
    (tmp_path / "page.eps").rename(tmp_path / "page.png")
    with pytest.raises(StudioError, match="PostScript"):
        pictures.read_event(tmp_path / "page.png", BINARY)


def test_broken_pictures_are_a_sentence(tmp_path):
    noise = np.random.default_rng(0).integers(0, 256, (4, 6), dtype=np.uint8)
    Image.fromarray(noise).save(tmp_path / "whole.png")
    content = (tmp_path / "whole.png").read_bytes()
    (tmp_path / "short.png").write_bytes(content[:-30])
    (tmp_path / "text.png").write_text("not a picture")
    for name, words in [
        ("short.png", "damaged"),
        ("text.png", "not a picture"),
        ("none.png", "no file"),
    ]:
        with pytest.raises(StudioError, match=words):
            pictures.read_event(tmp_path / name, BINARY)
    with pytest.raises(StudioError, match="not a picture"):
        pictures.read_event(tmp_path, BINARY)


def test_a_picture_of_real_numbers_keeps_its_greys(tmp_path):
    grey = np.arange(24, dtype=np.uint8).reshape(4, 6) * 10
    Image.fromarray(grey).save(tmp_path / "grey.png")
    event = pictures.read_event(tmp_path / "grey.png", EventSpace((1, 4, 6), 0, bins=256)).event
    assert event.dtype == torch.float32
    assert np.allclose(event[0].numpy() * 256, grey + 0.5)


def save(path, pixels):
    Image.fromarray(np.asarray(pixels, np.uint8)).save(path)
    return path


def halves(height, width, low=0, high=255):
    pixels = np.full((height, width), high, np.uint8)
    pixels[: height // 2] = low
    return pixels


def test_a_mask_of_another_size_is_scaled_to_the_nearest_pixel_and_says_so(tmp_path):
    taken = pictures.read_mask(save(tmp_path / "m.png", halves(8, 12)), BINARY)
    assert not taken.event[0, :2].any()
    assert taken.event[0, 2:].all()
    assert taken.said == "12 of 24 pixels hidden; scaled from 12 × 8"


def test_soft_edges_of_a_mask_are_cut_at_half(tmp_path):
    pixels = halves(4, 6)
    pixels[1], pixels[2] = 127, 128
    taken = pictures.read_mask(save(tmp_path / "m.png", pixels), BINARY)
    assert (~taken.event).sum() == 12
    assert taken.said == "12 of 24 pixels hidden; soft edges cut at half"


def test_where_a_mask_is_see_through_it_hides_whatever_its_colours_are(tmp_path):
    pixels = np.zeros((4, 6, 4), np.uint8)  # black all over, one row erased
    pixels[..., 3] = 255
    pixels[0, :, 3] = 0
    taken = pictures.read_mask(save(tmp_path / "m.png", pixels), BINARY)
    assert (~taken.event[0]).sum(1).tolist() == [6, 0, 0, 0]
    assert taken.said == "6 of 24 pixels hidden; see-through parts are hidden"
    pixels[..., 3] = 255
    pixels[2:, :, :3] = 255
    taken = pictures.read_mask(save(tmp_path / "m.png", pixels), BINARY)
    assert (~taken.event[0]).sum(1).tolist() == [6, 6, 0, 0]


def test_a_saved_mask_is_read_as_it_was(tmp_path):
    space = EventSpace((3, 4, 6), 4)
    mask = torch.rand(4, 6).gt(0.5).expand(3, 4, 6)
    pictures.save_mask(tmp_path / "m.png", mask)
    taken = pictures.read_mask(tmp_path / "m.png", space)
    assert torch.equal(taken.event, mask)
    assert taken.said == f"{int((~mask[0]).sum())} of 24 pixels hidden"


def test_a_wide_picture_and_its_mask_are_cropped_alike(tmp_path):
    pixels = np.zeros((8, 16), np.uint8)
    pixels[:, 8:10] = 255
    picture = pictures.read_event(save(tmp_path / "p.png", pixels), BINARY)
    mask = pictures.read_mask(save(tmp_path / "p.png", pixels), BINARY)
    assert picture.said.startswith("cropped to its middle and scaled from 16 × 8")
    assert mask.said.endswith("cropped to its middle and scaled from 16 × 8")
    assert mask.event[0].any(0).tolist() == [False, False, False, True, False, False]


@pytest.mark.parametrize("read", [pictures.read_event, pictures.read_mask])
def test_what_would_hardly_be_left_is_refused_with_both_sizes(tmp_path, read):
    with pytest.raises(StudioError, match=r"40 × 4 pixels.*6 × 4.*crop it"):
        read(save(tmp_path / "p.png", np.zeros((4, 40))), BINARY)


@pytest.mark.parametrize("read", [pictures.read_event, pictures.read_mask])
def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path, read):
    Image.new("1", (12_000, 8_000)).save(tmp_path / "bomb.png")
    with pytest.raises(StudioError, match="too many to unpack"):
        read(tmp_path / "bomb.png", BINARY)


def test_what_is_done_to_a_picture_is_said(tmp_path):
    pixels = np.zeros((4, 6, 4), np.uint8)
    pixels[..., 3] = 255
    pixels[0, 0] = 0, 255, 0, 255
    pixels[0, 1, 3] = 0
    taken = pictures.read_event(save(tmp_path / "p.png", pixels), BINARY)
    said = "see-through parts are white; colours became grey; brightness is cut into 2 equal steps"
    assert taken.said == said
    assert taken.event[0, 0, :3].tolist() == [1, 1, 0]
    assert pictures.read_event(save(tmp_path / "p.png", halves(4, 6)), BINARY).said == ""


@pytest.mark.parametrize("turn", range(1, 9))
def test_photographs_are_turned_as_their_camera_says(tmp_path, turn):
    pixels = np.arange(24, dtype=np.uint8).reshape(4, 6) * 10
    upright = Image.fromarray(pixels)
    exif = Image.Exif()
    exif[274] = turn
    inverse = {6: 8, 8: 6}[turn] if turn in (6, 8) else turn
    stored = upright if turn == 1 else upright.transpose(TURNS[inverse])
    stored.save(tmp_path / "p.png", exif=exif)
    stored.save(tmp_path / "late.png")
    content = (tmp_path / "p.png").read_bytes()
    start = content.index(b"eXIf") - 4
    chunk = content[start : start + 12 + int.from_bytes(content[start : start + 4], "big")]
    late = content.replace(chunk, b"")
    (tmp_path / "late.png").write_bytes(late[:-12] + chunk + late[-12:])
    space = EventSpace((1, 4, 6), 256)
    for name in ("p.png", "late.png"):
        taken = pictures.read_event(tmp_path / name, space)
        np.testing.assert_array_equal(taken.event[0], pixels)
        assert ("turned upright" in taken.said) == (turn > 1)
    assert np.array_equal(
        contexts.read(str(tmp_path / "p.png"), ContextSpace("image", shape=(1, 4, 6)))[0, 0], pixels
    )


@pytest.mark.filterwarnings("ignore:Corrupt EXIF")
def test_nonsense_in_what_a_camera_says_is_passed_over(tmp_path):
    Image.fromarray(halves(4, 6)).save(tmp_path / "p.jpg", exif=b"Exif\0\0II*\0\xff\xff\xff\xff")
    assert pictures.read_event(tmp_path / "p.jpg", BINARY).event.shape == (1, 4, 6)


@pytest.mark.parametrize("compressed", [True, False])
def test_long_texts_in_a_picture_cost_nothing(tmp_path, compressed):
    info = PngInfo()
    info.add_text("prompt", "history " * 300_000, zip=compressed)
    info.add_itxt("more", "history " * 300_000, zip=compressed)
    Image.fromarray(halves(4, 6)).save(tmp_path / "p.png", pnginfo=info)
    assert pictures.read_event(tmp_path / "p.png", BINARY).event.sum() == 12


@pytest.mark.parametrize(("low", "high"), [(0, 1), (0, 2), (0, 127), (0, 65535), (0, 4095)])
def test_a_mask_of_two_values_is_read_by_its_largest(tmp_path, low, high):
    kind = np.uint8 if high < 256 else np.uint16
    Image.fromarray(halves(4, 6).astype(kind) // 255 * kind(high)).save(tmp_path / "m.png")
    taken = pictures.read_mask(tmp_path / "m.png", BINARY)
    assert (~taken.event[0]).sum(1).tolist() == [6, 6, 0, 0]


def test_a_mask_that_is_nearly_black_is_refused_with_its_values(tmp_path):
    pixels = np.arange(24).reshape(4, 6) % 5
    with pytest.raises(StudioError, match="nearly black: its values are 0 to 4"):
        pictures.read_mask(save(tmp_path / "m.png", pixels), BINARY)


@pytest.mark.parametrize(
    ("grey", "said"),
    [
        (255, "nothing is hidden"),
        (0, "all 24 pixels are hidden, so nothing of the picture is seen"),
    ],
)
def test_a_mask_that_hides_nothing_or_all_says_so(tmp_path, grey, said):
    taken = pictures.read_mask(save(tmp_path / "m.png", np.full((4, 6), grey)), BINARY)
    assert said in taken.said


def test_a_picture_of_few_dark_values_is_read_by_its_largest(tmp_path):
    taken = pictures.read_event(save(tmp_path / "p.png", halves(4, 6, 0, 16)), BINARY)
    assert taken.event[0].sum(1).tolist() == [0, 0, 6, 6]
    assert "16 is taken as white" in taken.said
    dark = np.arange(24).reshape(4, 6) + 5  # a photograph at night
    taken = pictures.read_event(save(tmp_path / "p.png", dark), BINARY)
    assert not taken.event.any()
    assert "nearly black" in taken.said


def test_a_single_picture_is_read_as_the_pictures_of_its_run_are(tmp_path):
    pixels = np.random.default_rng(0).integers(0, 200, (8, 8, 2), dtype=np.uint8)
    pixels[:2, :, 1], pixels[2:, :, 1] = 0, 255
    (tmp_path / "all").mkdir()
    for number in range(12):
        Image.fromarray(pixels[:, : 8 - number % 2 * 2]).save(tmp_path / f"all/{number:02d}.png")
    one, usual = tmp_path / "all/01.png", {"values": "as-is", "size": 4}
    for changes in (
        {"fit": "pad", "ground": "black"},
        {"fit": "pad"},
        {"fit": "squash"},
        {"orientation": "transposed", "invert": True},
        {"brightest": 150},
        {"values": "threshold", "threshold": 90, "invert": True},
    ):
        asked = ImagePreparation.model_validate(usual | changes)
        dataset = data.load(tmp_path / "all", asked)
        events = torch.cat([dataset.events(split) for split in dataset.sizes])
        taken = pictures.read_event(one, dataset.space, asked).event
        assert any(torch.equal(taken, event) for event in events), changes
        if asked.values == "as-is":
            space = ContextSpace("image", shape=(1, 4, 4))
            given = contexts.read(str(one), space, asked=asked)[0]
            assert any(torch.equal(given, event) for event in events), changes


def test_a_mask_is_fitted_as_its_picture_is_and_what_is_padded_is_known(tmp_path):
    pixels = np.zeros((4, 12), np.uint8)
    space = EventSpace((1, 8, 8), 2)
    for fit, rows in (("pad", range(2, 6)), ("squash", range(8))):
        asked = ImagePreparation.model_validate({"fit": fit, "ground": "black"})
        taken = pictures.read_mask(save(tmp_path / "m.png", pixels), space, asked)
        hidden = (~taken.event[0]).all(1).nonzero().flatten().tolist()
        assert set(hidden) <= set(rows)
        assert len(hidden) >= 3


def test_samples_and_masks_saved_as_arrays_are_read_back(tmp_path):
    samples = torch.randint(0, 2, (3, 1, 4, 6), dtype=torch.uint8)
    mask = torch.rand(1, 4, 6) > 0.5
    np.savez(tmp_path / "s.npz", samples=samples, mask=mask)
    taken = pictures.read_event(tmp_path / "s.npz", BINARY)
    assert torch.equal(taken.event, samples[0])
    assert taken.said == "the first of its 3 samples"
    assert torch.equal(pictures.read_mask(tmp_path / "s.npz", BINARY).event, mask)
    with pytest.raises(StudioError, match=r"1 × 4 × 6, but the model's are 1 × 8 × 8"):
        pictures.read_event(tmp_path / "s.npz", EventSpace((1, 8, 8), 2))
    np.savez(tmp_path / "s.npz", samples=samples + 7)
    with pytest.raises(StudioError, match="whole numbers from 0 to 1"):
        pictures.read_event(tmp_path / "s.npz", BINARY)


def test_an_event_and_a_mask_alone_in_a_file_of_numpy_are_read(tmp_path):
    mask = np.zeros(BINARY.event_shape[1:], bool)
    mask[0, 0] = True
    np.save(tmp_path / "m.npy", mask)
    assert np.array_equal(pictures.read_mask(tmp_path / "m.npy", BINARY).event[0].numpy(), mask)
    assert np.array_equal(pictures.read_event(tmp_path / "m.npy", BINARY).event[0].numpy(), mask)
    (tmp_path / "m.npy").write_bytes(b"x")
    with pytest.raises(StudioError, match=r"m\.npy is not an \.npy file"):
        pictures.read_mask(tmp_path / "m.npy", BINARY)
