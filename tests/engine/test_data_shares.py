"""The shares of splits, the threshold and the inversion: in events, protocols and records."""

from typing import Any

import numpy as np
import pytest

from ar_studio import data
from ar_studio.data import DocumentPreparation, ImagePreparation, TablePreparation
from ar_studio.data.documents import Documents
from ar_studio.errors import StudioError

DIGITS = 1797


def digits(**fields) -> Any:
    return data.load("digits", ImagePreparation(values="threshold", **fields))


def test_shares_are_as_asked_for_and_in_the_protocol():
    usual, asked = digits(), digits(valid_share=20, test_share=30)
    assert asked.sizes == {"train": 899, "valid": DIGITS * 20 // 100, "test": DIGITS * 30 // 100}
    assert sum(asked.sizes.values()) == DIGITS
    assert "split 50/20/30 %" in asked.protocol
    assert "split" not in usual.protocol.replace("seeded split", "")
    assert asked.fingerprint != usual.fingerprint


def test_the_usual_split_is_what_it_was():
    assert digits().sizes == {"train": 1439, "valid": 179, "test": 179}
    assert digits().fingerprint == digits(threshold=128).fingerprint == "b8a6917ca3050ddd"


def test_shares_that_leave_nothing_to_learn_from_are_refused():
    with pytest.raises(StudioError, match="lower the shares"):
        digits(valid_share=60, test_share=60)


def test_shares_of_which_a_small_set_has_nothing_are_refused(tmp_path):
    path = tmp_path / "own.npz"
    np.savez(path, x_train=np.arange(256, dtype=np.uint8).reshape(1, 16, 16).repeat(30, 0))
    with pytest.raises(StudioError, match="choose other shares"):
        data.load(str(path), ImagePreparation(values="threshold", valid_share=1))


def test_an_official_test_split_stays_and_validation_is_a_share_of_the_rest(tmp_path):
    path = tmp_path / "own.npz"
    grey = np.arange(256, dtype=np.uint8).reshape(1, 16, 16)
    np.savez(path, x_train=grey.repeat(60, 0), x_test=grey.repeat(20, 0))
    dataset = data.load(str(path), ImagePreparation(values="threshold", valid_share=50))
    assert dataset.sizes == {"train": 30, "valid": 30, "test": 20}
    assert "test_share" not in dataset.settings
    with pytest.raises(StudioError, match="no use for test_share"):
        dataset.prepared({**dataset.preparation.model_dump(), "test_share": 10})


def test_rows_of_a_table_are_shared_out_from_the_fold_on(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("x\n" + "\n".join(str(n / 7) for n in range(100)))

    def rows(**fields):
        made = data.load(str(path), TablePreparation(values="standardise", **fields))
        return made, made.sizes

    made, sizes = rows(valid_share=15, test_share=25)
    assert sizes == {"train": 60, "valid": 15, "test": 25}
    assert "split 60/15/25 %" in made.protocol
    other, _ = rows(valid_share=15, test_share=25, fold=5)
    assert other.fingerprint != made.fingerprint
    _, sizes = rows(valid_share=15, test_share=25, valid_trains=True)
    assert sizes == {"train": 75, "valid": 15, "test": 25}
    with pytest.raises(StudioError, match="other shares"):
        rows(valid_share=50, test_share=50)


def test_documents_for_validation_are_a_share_of_those_to_learn_from():
    starts = np.arange(41)
    parts = {"train": np.arange(30), "test": np.arange(30, 40)}
    found = Documents(("a",), np.zeros(40, np.uint16), starts, parts)
    assert len(found.split(0)["valid"]) == 3
    assert len(found.split(0, 40)["valid"]) == 12


def test_the_threshold_says_from_which_grey_on_a_pixel_is_white():
    grey = digits().grey("test")
    dataset = digits(threshold=60)
    assert np.array_equal(dataset.events("test").numpy(), grey.numpy() >= 60)
    assert "threshold 60" in dataset.protocol


def test_inverted_pictures_exchange_dark_and_light_and_say_so():
    grey = digits().grey("test").numpy()
    dataset = digits(invert=True)
    assert np.array_equal(dataset.events("test").numpy(), 255 - grey >= 128)
    assert np.array_equal(dataset.grey("test").numpy(), 255 - grey)
    assert "inverted" in dataset.protocol
    assert dataset.fingerprint == digits().fingerprint
    before, after = dataset.preview(3, 0)
    assert np.array_equal(before.numpy(), digits().preview(3, 0)[0].numpy())
    assert np.array_equal(after.numpy(), 255 - before.numpy() >= 128)


def test_a_record_names_only_what_is_not_usual_so_that_earlier_versions_read_it():
    usual = digits().preparation.recorded()
    assert not {"threshold", "invert", "valid_share", "test_share"} & usual.keys()
    asked = digits(invert=True, valid_share=20)
    assert asked.preparation.recorded() == {**usual, "invert": True, "valid_share": 20}
    assert asked.is_prepared(asked.preparation.recorded())
    assert "valid_share" not in DocumentPreparation().recorded()
