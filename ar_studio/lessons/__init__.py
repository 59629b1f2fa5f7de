"""Lessons: short pages that open and set the very controls they speak of, and ask what is seen.

They are Markdown with a small header, so that a teacher writes, orders, hides and hands out his
own; `docs/lessons.md` says how.
"""

from ar_studio.lessons.book import Book, load
from ar_studio.lessons.lesson import Choice, Lesson, Link, Number, Prose
from ar_studio.lessons.reading import parse, read
from ar_studio.lessons.typed import typed_number

__all__ = [
    "Book",
    "Choice",
    "Lesson",
    "Link",
    "Number",
    "Prose",
    "load",
    "parse",
    "read",
    "typed_number",
]
