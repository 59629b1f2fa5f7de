"""Lessons: what is read of them, and what is wrong with them, line by line."""

import re
from pathlib import Path

import pytest

from ar_studio import lessons
from ar_studio.errors import StudioError
from ar_studio.lessons.lesson import Choice, Number, Prose

HEAD = "---\ntitle: A title\norder: 2\nlocked: sampling.seed, training\n---\n"
BODY = """Some **words**.

[Go there](do:sampling?run=nade-mnist&n=4#draw) and [elsewhere](https://example.org).

? How many?
- [ ] one
- [x] two
> Because.
> It is so.

? How much?

= 0.75 ± 0.01
More words.
"""


def test_a_lesson_is_read_block_by_block():
    lesson = lessons.parse(HEAD + BODY, "name")
    assert (lesson.name, lesson.title, lesson.order, lesson.hidden) == ("name", "A title", 2, False)
    assert (lesson.locked, lesson.locked_line) == (("sampling.seed", "training"), 4)
    kinds = [type(block) for block in lesson.blocks]
    assert kinds == [Prose, Choice, Number, Prose]
    choice, number = lesson.questions
    assert isinstance(choice, Choice)
    assert (choice.answers, choice.right, choice.why) == (("one", "two"), 1, "Because. It is so.")
    assert isinstance(number, Number)
    assert (number.value, number.within) == (0.75, 0.01)
    assert number.right(0.76)
    assert not number.right(0.77)
    (link,) = lesson.links.values()
    assert (link.panel, dict(link.settings), link.control) == (
        "sampling",
        {"run": "nade-mnist", "n": "4"},
        "draw",
    )
    assert link.line == 8


def test_questions_may_follow_one_another():
    text = f"{HEAD}? One?\n= 1\n> Yes.\n? Two?\n= 2\n"
    assert [question.line for question in lessons.parse(text, "x").questions] == [6, 9]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Hello", "x.md, line 1: a lesson begins with a line ---"),
        ("---\ntitle: A\n", "x.md, line 2: the header does not end;"),
        ("---\norder: 1\n---\n", "x.md, line 3: the header has no title;"),
        ("---\nauthor: A\n---\n", "x.md, line 2: a header has title, order, hidden, locked,"),
        ("---\ntitle: A\norder: first\n---\n", "x.md, line 3: order is a number, not 'first'."),
        ("---\ntitle: A\nhidden: perhaps\n---\n", "x.md, line 3: hidden is yes or no"),
        (f"{HEAD}\n[a](do:)\n", "x.md, line 7: do: names no panel"),
        (f"{HEAD}[a](do:sampling?n=1&n=2)\n", "x.md, line 6: do:sampling?n=1&n=2 sets something"),
        (f"{HEAD}[a](do:sampling?n)\n", "x.md, line 6: do:sampling?n sets something twice, or"),
        (f"{HEAD}? What?\n- [ ] a\n- [ ] b\n", "x.md, line 6: a question has answers"),
        (f"{HEAD}? What?\n- [x] a\n", "x.md, line 6: a question has answers"),
        (f"{HEAD}\n? What?\n= much\n", "x.md, line 8: an answer is a number, = 0.75"),
        (f"{HEAD}? What?\nNothing.\n", "x.md, line 6: a question has answers"),
        (f"{HEAD}? What?\n- [ ]a\n- [x] b\n- [ ] c\n", "x.md, line 7: an answer is written - "),
        (f"{HEAD}? What?\n- [x] a\n- [y] b\n- [ ] c\n", "x.md, line 8: an answer is written - "),
        (f"{HEAD}? What?\n= nan\n", "x.md, line 7: an answer is a number"),
        (f"{HEAD}? What?\n= 1 ± -1\n", "x.md, line 7: an answer is a number"),
        ("---\ntitle: A\norder: nan\n---\n", "x.md, line 3: order is a number"),
    ],
)
def test_a_mistake_is_told_with_its_line(text, sentence):
    with pytest.raises(StudioError, match=re.escape(sentence)):
        lessons.parse(text, "x")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("785,284", 785284),
        ("785 284", 785284),
        ("1\u202f000\u00a0000", 1e6),
        ("1,234.5", 1234.5),
        ("1 234,5", 1234.5),
        ("0,131", 0.131),
        ("12,34", 12.34),
        (" −2 ", -2),
        ("8/14", 8 / 14),
    ],
)
def test_a_number_is_read_as_people_and_the_program_write_it(text, value):
    assert lessons.typed_number(text) == value


@pytest.mark.parametrize("text", ["much", "nan", "inf", "1/0", "1e999", "1 2"])
def test_what_is_no_number_is_none(text):
    with pytest.raises(ValueError, match=re.escape(text)):
        lessons.typed_number(text)


def test_what_is_no_text_is_said(tmp_path: Path):
    (tmp_path / "a.md").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(StudioError, match="is no text in UTF-8"):
        lessons.read(tmp_path / "a.md")
    with pytest.raises(StudioError, match="cannot be read"):
        lessons.read(tmp_path / "none.md")


def test_ones_own_lessons_take_places_are_added_hidden_and_ordered(tmp_path: Path):
    shipped = lessons.load()
    first = shipped.lessons[0]
    (tmp_path / f"{first.name}.md").write_text("---\ntitle: Other\norder: 900\n---\nWords.")
    (tmp_path / "mine.md").write_text("---\ntitle: Mine\norder: 0\n---\nWords.", encoding="utf-8")
    (tmp_path / "broken.md").write_text("nothing")
    (tmp_path / "notes.txt").write_text("nothing")
    book = lessons.load(tmp_path)
    assert [book.lessons[0].title, book.lessons[-1].title] == ["Mine", "Other"]
    assert len(book.lessons) == len(shipped.lessons) + 1
    assert [problem[:17] for problem in book.problems] == ["broken.md, line 1"]
    (tmp_path / f"{first.name}.md").write_text("---\ntitle: Gone\nhidden: yes\n---\n")
    assert lessons.load(tmp_path).find(first.name) is None


def test_shipped_lessons_ask_and_explain():
    for lesson in lessons.load().lessons:
        assert lesson.questions or lesson.name.startswith("lecture-"), lesson.name
        assert all(question.why for question in lesson.questions), lesson.name
        assert lesson.links, lesson.name


def test_a_heading_begins_another_piece():
    lesson = lessons.parse(HEAD + "Before.\n\n### One\n\n- a\n\n### Two\n\n- b #c\n", "name")
    texts = [block.text for block in lesson.blocks if isinstance(block, Prose)]
    assert texts == ["Before.", "### One\n\n- a", "### Two\n\n- b #c"]
