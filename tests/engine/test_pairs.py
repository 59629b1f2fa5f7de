"""Pairs of texts made here: what is written, how they are split, and a text as what is given."""

from datetime import date

import pytest
import torch

from ar_studio import contexts, data
from ar_studio.data import pairs
from ar_studio.data.pairs import said, written
from ar_studio.errors import StudioError
from ar_studio.kinds import line
from ar_studio.records import ModelPart
from ar_studio.spaces import ContextSpace, EventSpace


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (13, "thirteen"),
        (40, "forty"),
        (99, "ninety-nine"),
        (100, "one hundred"),
        (612, "six hundred twelve"),
        (1984, "one thousand nine hundred eighty-four"),
        (20_001, "twenty thousand one"),
        (900_090, "nine hundred thousand ninety"),
    ],
)
def test_numbers_are_written_out(number, words):
    assert written(number) == words


def test_a_day_is_written_in_six_ways():
    assert [said(date(1921, 3, 3), form) for form in range(6)] == [
        "3 March 1921",
        "March 3, 1921",
        "3 Mar 1921",
        "3.3.1921",
        "Thursday, 3 March 1921",
        "Thu Mar 3 1921",
    ]


@pytest.mark.parametrize("name", pairs.TASKS)
def test_no_text_is_given_in_two_splits_and_each_has_its_own_line(name):
    dataset = data.load(name)
    read, answers = {}, dict(zip(dataset._found.given, dataset._found.lines, strict=True))  # type: ignore[reportAttributeAccessIssue]
    for split in data.SPLITS:
        given, lines = dataset.contexts(split), dataset.events(split)
        assert given is not None
        assert len(given) == len(lines) == dataset.sizes[split]
        for c, x in zip(given.tolist(), lines.tolist(), strict=True):
            text = line.read(c, dataset.words)
            assert text not in read
            read[text] = line.read(x, dataset.words)
    assert read == answers
    assert len(read) == pairs.PAIRS
    assert dataset.sizes == {"train": 8000, "valid": 1000, "test": 1000}
    assert dataset.card is not None
    assert dataset.card.source_shape == dataset.space.event_shape
    other = dataset.prepared({"seed": 1})
    assert other.fingerprint != dataset.fingerprint
    assert not torch.equal(other.events("test"), dataset.events("test"))


def test_tags_follow_from_neighbours():
    found = pairs.tags()
    for sentence, tags in zip(found.given, found.lines, strict=True):
        both = zip(sentence.split(), tags.split(), strict=True)
        assert all(word in pairs.WORDS[tag] for word, tag in both)
    tagged = dict(zip(found.given, found.lines, strict=True))
    several = {tagged[one].split()[one.split().index("can")] for one in tagged if " can " in one}
    assert several == {"AUX", "VERB", "NOUN"}


def test_a_text_is_given_by_itself():
    dataset = data.load("numerals")
    space = dataset.space.context
    assert space is not None
    found = contexts.read("84", space, words=dataset.words)
    assert found.dtype == torch.uint8
    assert line.read(found[0].tolist(), dataset.words) == "84"
    assert found.shape == (1, 4)
    assert not contexts.read("", space, words=dataset.words).any()
    for text, fault in (("12345", "At most 4 characters"), ("1é", "alphabet has no 'é'")):
        with pytest.raises(StudioError, match=fault):
            contexts.read(text, space, words=dataset.words)
    assert space.title == "a text of at most 4 characters"
    assert contexts.one(dataset.space) == "text"
    with pytest.raises(StudioError, match="expects"):
        space.check(torch.zeros(1, 5))


def test_a_record_holds_what_is_given_and_says_nothing_new_of_classes():
    space = data.load("dates").space
    part = ModelPart.of("seq2seq", {}, 0, space)
    assert ModelPart.model_validate_json(part.model_dump_json()).space == space
    classes = EventSpace((4,), context=ContextSpace("class", classes=3))
    assert "levels" not in ModelPart.of("nade", {}, 0, classes).model_dump()["context"]
