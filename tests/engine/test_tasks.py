"""What pictures are given in each task, by hand, and contexts as users name them."""

from itertools import product

import numpy as np
import pytest
import torch
from PIL import Image

from ar_studio import contexts
from ar_studio.data import tasks
from ar_studio.errors import StudioError
from ar_studio.kinds import ImagePreparation
from ar_studio.spaces import ContextSpace

CLASSES = ContextSpace("class", classes=3, withheld=True)


@pytest.mark.parametrize("shape", [(1, 4, 6), (3, 5, 7), (1, 1, 1), (1, 2, 9)])
def test_a_coarse_pixel_is_the_mean_of_its_block_at_the_edges_too(shape):
    pictures = np.random.default_rng(0).integers(0, 256, (2, *shape), np.uint8)
    found = tasks.given(pictures, "super-resolution", 4)
    assert found.shape == pictures.shape
    for row, column in product(range(shape[1]), range(shape[2])):
        top, left = row // 4 * 4, column // 4 * 4
        mean = pictures[:, :, top : top + 4, left : left + 4].mean((2, 3), dtype=np.float64)
        np.testing.assert_array_equal(found[:, :, row, column], np.floor(mean + 0.5))


def test_grey_values_are_the_brightness_of_the_colours():
    pictures = np.array([[255, 0, 0], [0, 255, 0], [0, 0, 255], [9, 9, 9]], np.uint8)
    found = tasks.given(pictures.reshape(4, 3, 1, 1), "colourisation", 4)
    assert found.flatten().tolist() == [76, 150, 29, 9]
    with pytest.raises(StudioError, match="pictures in colour"):
        tasks.grey(pictures[:, :1, None, None])


def sketch(*rows: list[int]) -> list[list[int]]:
    return (tasks.given(np.array(rows, np.uint8)[None, None], "sketch", 4)[0, 0] // 255).tolist()


def test_an_edge_is_a_step_of_64_grey_values_between_neighbours():
    assert sketch([0, 0, 64, 64], [0, 0, 64, 64]) == [[0, 1, 1, 0]] * 2
    assert sketch([0, 0, 63, 63], [0, 0, 63, 63]) == [[0, 0, 0, 0]] * 2
    assert sketch([9], [9], [80], [80]) == [[0], [1], [1], [0]]


def test_a_dot_is_sketched_by_its_four_neighbours():
    dot = np.zeros((5, 5), np.uint8)
    dot[2, 2] = 150  # half of it beside the dot, 150 √2 / 4 = 53 in the corners
    found = np.array(sketch(*dot.tolist()))
    assert np.argwhere(found).tolist() == [[1, 2], [2, 1], [2, 3], [3, 2]]


def test_colours_are_sketched_by_their_brightness():
    picture = np.zeros((2, 3, 2, 4), np.uint8)
    picture[0, 1, :, 2:] = picture[1, 2, :, 2:] = 255  # green is bright, blue is not
    found = tasks.edges(picture)
    assert found[0].any()
    assert not found[1].any()


def test_a_class_is_given_by_name_or_number():
    names = ("cat", "dog", "1")
    assert contexts.read("dog", CLASSES, names).tolist() == [1]
    assert contexts.read("1", CLASSES, names).tolist() == [2]  # a name first
    assert contexts.read("2", CLASSES).tolist() == [2]
    for text in ("3", "-1", "cow"):  # 3 stands for a withheld class, which nobody asks for
        with pytest.raises(StudioError, match=text):
            contexts.read(text, CLASSES, names)
    with pytest.raises(StudioError, match="There is no class 10; they are numbered from 0 to 2"):
        contexts.read("10", CLASSES, ("cat", "dog", "cow"))
    with pytest.raises(StudioError, match="without a context"):
        contexts.read("0", None)


def test_where_classes_are_called_by_numbers_a_number_is_no_place():
    names = ("1", "2", "3")
    assert contexts.read("3", CLASSES, names).tolist() == [2]
    with pytest.raises(StudioError, match="There is no class 0; they are called 1, 2 and 3"):
        contexts.read("0", CLASSES, names)


@pytest.mark.parametrize("task", ["super-resolution", "colourisation", "sketch"])
def test_a_photograph_becomes_what_the_training_data_were_given(tmp_path, task):
    values = np.random.default_rng(0).integers(0, 256, (12, 12, 3), np.uint8)
    photograph = Image.fromarray(values)
    photograph.save(tmp_path / "photograph.png")
    channels = 3 if task == "super-resolution" else 1
    space = ContextSpace("image", shape=(channels, 4, 4))
    found = contexts.read(
        str(tmp_path / "photograph.png"), space, asked=ImagePreparation(task=task, factor=2)
    )
    mode = "RGB" if channels == 3 else "L"
    small = photograph.convert(mode).resize((4, 4), Image.Resampling.BILINEAR)
    scaled = np.moveaxis(np.asarray(small).reshape(4, 4, -1), 2, 0)[None]
    expected = scaled if task == "colourisation" else tasks.given(scaled, task, 2)
    np.testing.assert_array_equal(found, expected)


def test_drawn_lines_are_a_sketch_already_and_stay_sharp(tmp_path):
    lines = np.where(np.eye(4) > 0, 255, 0).astype(np.uint8)
    Image.fromarray(lines.repeat(3, 0).repeat(3, 1)).save(tmp_path / "lines.png")
    space = ContextSpace("image", shape=(1, 4, 4))
    found = contexts.read(str(tmp_path / "lines.png"), space, asked=ImagePreparation(task="sketch"))
    np.testing.assert_array_equal(found[0, 0], lines)


def test_a_picture_is_scaled_by_repeating_pixels_and_takes_the_models_channels(tmp_path):
    path = tmp_path / "two.png"
    Image.fromarray(np.array([[[255, 0, 0], [0, 0, 255]]], np.uint8)).save(path)
    found = contexts.read(str(path), ContextSpace("image", shape=(3, 2, 4)))
    assert found.shape == (1, 3, 2, 4)
    assert found.dtype == torch.uint8
    assert found[0, 0].tolist() == [[255, 255, 0, 0]] * 2
    assert found[0, 2].tolist() == [[0, 0, 255, 255]] * 2
    grey = contexts.read(str(path), ContextSpace("image", shape=(1, 2, 4)))
    assert grey[0, 0].tolist() == [[76, 76, 29, 29]] * 2
    path.write_text("no picture")
    with pytest.raises(StudioError, match="picture"):
        contexts.read(str(path), ContextSpace("image", shape=(1, 2, 4)))


@pytest.mark.parametrize(("size", "every"), [(12, 4), (10, 4), (7, 9), (9, 2)])
def test_loudness_is_the_mean_distance_from_silence(size, every):
    codes = np.random.default_rng(1).integers(0, 256, (3, size), np.uint8)
    found = tasks.loudness(codes, every)
    count = -(-size // every)
    assert found.shape == (3, 1, 1, count)
    for value in range(count):
        own = [t for t in range(size) if t * count // size == value]
        far = np.abs(2.0 * codes[:, own] - 255).mean(1)
        assert np.abs(found[:, 0, 0, value] - far).max() <= 0.5
    loudest = np.full((1, size), 255, np.uint8)
    assert (tasks.loudness(loudest, every) == 255).all()
