"""Kinds of event and their values: each answers all that is asked, in words where asked so."""

import math
from dataclasses import replace

import pytest
import torch

from ar_studio import data, kinds, values
from ar_studio.data.sources import READERS
from ar_studio.errors import StudioError
from ar_studio.export import FORMATS
from ar_studio.kinds import KINDS, Kind
from ar_studio.settings import parse
from ar_studio.spaces import EventSpace

SPACES = {
    "image": EventSpace((3, 4, 5)),
    "table": EventSpace((6,), 3),
    "document": EventSpace((6,), 9, documents=True),
    "text": EventSpace((6,), 9, events="text"),
    "sound": EventSpace((6,), 9, events="sound"),
    "series": EventSpace((6,), 0, events="series"),
    "line": EventSpace((6,), 9, events="line"),
    "codes": EventSpace((1, 2, 3), 9, events="codes"),
}
# What the first versions recorded of every preparation, whatever the data.
OF_OLD = {
    "values": "as-is", "levels": 2, "size": None, "colour": False, "task": "none", "factor": 4,
    "withheld": 0.1, "fold": 0, "valid_trains": False, "words": 0, "seed": 0,
}  # fmt: skip
each_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
ROWS = [f"{20 + n / 3},{('Kiel', 'Ulm', 'Jena')[n % 3]}" for n in range(40)]


def test_every_kind_has_a_space_here_and_a_reader():
    in_catalogue = KINDS.keys() - {"codes"}  # which runs hold
    assert not in_catalogue - READERS.keys(), "give each kind its line in READERS, data/sources.py"
    assert not KINDS.keys() - SPACES.keys(), "give each kind a space in SPACES, above"
    assert SPACES.keys() == KINDS.keys() == READERS.keys() | {"codes"}


@each_kind
def test_a_kind_says_what_it_is_in_words(kind: Kind):
    assert SPACES[kind.name].kind is kind is kinds.find(kind.name)
    words = [kind.one, kind.many, kind.dimension, kind.dimensions]
    assert all(word.isalpha() and word.islower() for word in words)
    assert kind.told.isalpha()
    assert len(set(words)) == 4, f"one and many of each, in words that differ: {words}"


@each_kind
def test_a_kind_has_a_grid_of_all_its_dimensions(kind: Kind):
    space = SPACES[kind.name]
    assert math.prod(space.grid) == space.size


@each_kind
def test_a_kind_checks_its_events_and_knows_their_lengths(kind: Kind):
    space = SPACES[kind.name]
    x = torch.ones(2, *space.event_shape, dtype=space.dtype)
    assert space.check(x) is x
    assert space.lengths(x).tolist() == [space.size] * 2
    perplexity = kind.perplexity(x, -torch.ones(2) * space.size)
    assert perplexity is None or perplexity == pytest.approx(math.e)


@each_kind
def test_samples_of_a_kind_are_written_to_files_of_some_endings(kind: Kind):
    assert ".npz" in kind.endings
    assert set(kind.endings) <= FORMATS
    assert f"takes no {kind.many}; save {kind.many} as {kind.endings[0]}" in str(kind.unfit(".xyz"))
    x = torch.zeros(2, *SPACES[kind.name].event_shape, dtype=torch.int32)
    words = [f"word{n}" for n in range(9)]
    if ".csv" in kind.endings:
        header, rows = kind.tabulated(x, [], words)
        assert len(rows) == 2
        assert all(len(row) == len(header) for row in rows)
    else:
        with pytest.raises(StudioError, match=f"takes no {kind.many}"):
            kind.tabulated(x, [], words)


@each_kind
def test_a_kind_has_settings_of_its_own_with_a_title_and_a_description(kind: Kind):
    fields = kind.preparation.model_fields
    assert {"values", "seed"} <= fields.keys()
    assert all(field.title and field.description for field in fields.values())
    assert not kind.preparation.model_validate({}).given


def test_a_setting_of_one_name_has_one_default_and_range_in_all_kinds():
    for name in kinds.settings().keys() - {"values"}:
        found = [
            kind.preparation.model_fields[name]
            for kind in KINDS.values()
            if name in kind.preparation.model_fields
        ]
        assert len({(field.default, str(field.metadata)) for field in found}) == 1


def test_a_record_names_its_kind_only_where_nothing_else_tells():
    for name, space in SPACES.items():
        told = replace(space, events="").kind is KINDS[name]
        assert space.events == ("" if told else name)
    assert EventSpace((1, 2, 2), events="table").kind is kinds.TABLE
    with pytest.raises(StudioError, match="no kind of event named 'imagee'; did you mean 'image'"):
        EventSpace((1, 2, 2), events="imagee")


@pytest.mark.parametrize("name", values.VALUES)
def test_values_say_what_they_are(name):
    made = {"binary": (2, 0, False), "categorical": (5, 0, False), "real": (0, 256, False)}
    found = values.of(*made.get(name, (7, 0, True)))
    assert found.name == name
    assert str(found)
    assert found.events.endswith(("events", "events of real numbers", "documents"))
    assert torch.zeros(1, dtype=found.dtype).numpy().dtype == found.stored
    assert found.kept(torch.float64) == (torch.float64 if found.density else found.dtype)
    found.check(torch.tensor([0.0, found.top]))


# Preparations.


def test_a_preparation_recorded_of_old_is_understood_by_pictures():
    dataset = data.load("digits", {**OF_OLD, "values": "levels", "levels": 4})
    assert dataset.preparation == data.ImagePreparation(values="levels", levels=4)
    assert dataset.prepared(OF_OLD).space.levels == 256


def test_a_preparation_recorded_of_old_is_understood_by_tables(tmp_path):
    (tmp_path / "people.csv").write_text("\n".join(["age,city", *ROWS]))
    source = str(tmp_path / "people.csv")
    dataset = data.load(source, {**OF_OLD, "values": "levels", "levels": 4, "fold": 3})
    assert dataset.preparation == data.TablePreparation(values="levels", levels=4, fold=3)
    with pytest.raises(StudioError, match="people has no use for words = 5; leave it out"):
        dataset.prepared({**OF_OLD, "values": "levels", "words": 5})


def test_what_is_typed_counts_as_what_it_says():
    dataset = data.load("digits", {"values": "as-is", "fold": "0", "seed": "3"})
    assert dataset.preparation.seed == 3
    with pytest.raises(StudioError, match="no use for fold = 4"):
        dataset.prepared({"values": "as-is", "fold": "4"})
    with pytest.raises(StudioError, match="fold = '12' will not do: it must be less"):
        dataset.prepared({"values": "as-is", "fold": "12"})
    with pytest.raises(StudioError, match="no setting named 'sede'"):
        dataset.prepared({"values": "as-is", "sede": 1})


def test_every_setting_can_be_read_on_its_own():
    for name, owner in kinds.settings().items():
        assert getattr(parse(owner, {}), name) == owner.model_fields[name].default
