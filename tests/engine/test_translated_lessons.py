"""Lessons in other languages: they lead where the English ones do, and ask for the same answers."""

import re
from pathlib import Path

import pytest

from ar_studio import lessons
from ar_studio.lessons.lesson import Choice, Lesson, Number, Prose

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "lessons"
LANGUAGES = sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir())
PAGES = sorted(path.name for path in FOLDER.glob("*.md"))
LINK = re.compile(r"\]\(([^)\s]*)\)")
FORMULA = re.compile(r"^> .*", re.M)
SLIDE = re.compile(r"^###|\bL\d+\b", re.M)


def asked(lesson: Lesson) -> list[tuple[object, ...]]:
    """Return what each block of a lesson is, beside its words."""
    found: list[tuple[object, ...]] = []
    for block in lesson.blocks:
        match block:
            case Prose(text):
                found.append((LINK.findall(text), FORMULA.findall(text), SLIDE.findall(text)))
            case Choice():
                found.append((len(block.answers), block.right, bool(block.why)))
            case Number():
                found.append((block.value, block.within, bool(block.why)))
    return found


def test_a_language_has_every_page():
    assert LANGUAGES == ["vi"]
    assert sorted(path.name for path in (FOLDER / "vi").iterdir()) == PAGES


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_leads_and_asks_as_the_english_one(language, page):
    there, here = lessons.read(FOLDER / page), lessons.read(FOLDER / language / page)
    assert asked(here) == asked(there)
    assert (here.order, here.hidden, here.locked) == (there.order, there.hidden, there.locked)


def test_pages_are_in_the_language_that_is_asked_for():
    spoken, plain, other = (lessons.load(language=code) for code in ("vi", "", "xx"))
    assert other == plain
    assert [lesson.name for lesson in spoken.lessons] == [lesson.name for lesson in plain.lessons]
    assert (spoken.lessons[2].title, plain.lessons[2].title) == ("Quy tắc chuỗi", "The chain rule")
