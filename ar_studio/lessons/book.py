"""All lessons: those that come with the program, and a user's own, which may take their places."""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from ar_studio.errors import StudioError
from ar_studio.lessons.lesson import Lesson
from ar_studio.lessons.reading import parse, read

ENDING = ".md"


@dataclass(frozen=True)
class Book:
    """Lessons in their order, but hidden ones, and what is wrong with files that are none."""

    lessons: tuple[Lesson, ...]
    problems: tuple[str, ...] = ()

    def find(self, name: str) -> Lesson | None:
        """Return the lesson of a name."""
        return next((lesson for lesson in self.lessons if lesson.name == name), None)


def load(folder: Path | None = None, language: str = "") -> Book:
    """Return the lessons that come with the program, in a language, and those in a folder.

    One in the folder takes the place of that with the same file name; with `hidden: yes` it only
    takes it away. What cannot be read is told, and everything else is there. A page that is not
    translated is in English.
    """
    found = {lesson.name: lesson for lesson in _shipped(language)}
    problems = []
    for path in _own(folder):
        try:
            found[path.stem] = read(path)
        except StudioError as error:
            problems.append(str(error))
    shown = (lesson for lesson in found.values() if not lesson.hidden)
    ordered = sorted(shown, key=lambda lesson: (lesson.order, lesson.title))
    return Book(tuple(ordered), tuple(problems))


def _shipped(language: str) -> Iterable[Lesson]:
    folder = files("ar_studio.resources") / "lessons"
    for file in folder.iterdir():
        if file.name.endswith(ENDING):
            translated = folder.joinpath(language, file.name)
            text = (translated if translated.is_file() else file).read_text(encoding="utf-8")
            yield parse(text, file.name.removesuffix(ENDING))


def _own(folder: Path | None) -> list[Path]:
    try:
        return sorted(folder.glob(f"*{ENDING}")) if folder is not None else []
    except OSError:
        return []
