"""Every panel and dialog in a language of brackets: what is in none was never to be translated."""

from __future__ import annotations

import re
import shutil
import sys
from contextlib import suppress

import pytest
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTabBar

from ar_studio import data, lessons, models
from ar_studio.gui.about import AboutDialog
from ar_studio.gui.canvas import sentences
from ar_studio.gui.preferences_dialog import show_preferences
from ar_studio.gui.shortcuts import ShortcutSheet
from ar_studio.runs import SHELF
from tests.gui.written import WORD, Brackets, untranslated, written

REAL_SHELF = SHELF  # before any test puts another in its place
# Names, formulas and what people typed are the same in every language.
NAMES = (
    "A run", "NADE on small digits", "AR Studio", "Tiếng Việt", "English", "AMD EPYC", "cpu",
    "softmax", "log p(x)", "H(p_data)", "|∂ log pᵢ / ∂xⱼ|", "O(n²d)", "NLL", "Sigmoid", "sigmoid",
    "FGSM", "BIM", "ReLU", "AdamW", "SGD", "RMSProp", "MoBernoullis", "EoNADE", "DBM", "DBN",
    "DLGM", "RNADE", "MADE", "DARN", "GPT", "LSTM", "logit", "XOR", "binarized-mnist", "mnist",
    "Transformer", "OCR-letters", "RCV1", "Web", "PixelCNN", "(Del)",
)  # fmt: skip
# What lessons say is a page of its own in every language.
LESSONS = ("LessonPage", "ChoiceView")
SIGNS = re.compile(
    r"\bmin\b|\((?:(?:Ctrl|Alt|Shift)\+)+\w+\)|\b[0-9a-f]{16}\b|\S*/\S*|x[₀-₉]+|A[₀-₉]+"
)


@pytest.fixture
def _bracketed(qapp):
    words = Brackets(qapp)
    qapp.installTranslator(words)
    sentences.translate_engine(english=False)
    yield
    sentences.translate_engine(english=True)
    qapp.removeTranslator(words)
    words.deleteLater()


@pytest.fixture
def _shelf(tmp_path):
    """Ship a small model, before the session looks what ships."""
    shutil.copytree(REAL_SHELF / "nade-digits", tmp_path / "shelf" / "nade-digits")


@pytest.fixture
def drawn(monkeypatch):
    """Return what canvases draw, with the file that draws it."""
    found: dict[str, str] = {}
    draw = QPainter.drawText

    def note(painter, *arguments):
        for text in arguments:
            if isinstance(text, str):
                found[text] = sys._getframe(1).f_code.co_filename
        return draw(painter, *arguments)

    monkeypatch.setattr(QPainter, "drawText", note)
    return found


def names() -> list[str]:
    """Return what is called the same everywhere, what is long first."""
    found = {*NAMES}
    for entry in models.entries().values():
        card = entry.card
        found |= {card.title, card.authors, card.citation, card.equation}
    for card in data.CATALOGUE.values():
        found |= {card.title, card.citation, card.licence, card.name, *card.classes}
    found |= {lesson.title for lesson in lessons.load().lessons}
    return sorted((name for name in found if len(name) > 2), key=len, reverse=True)


def left(texts, known):
    """Return what is neither translated nor a name."""
    for place, text in texts:
        rest = untranslated(text)
        for name in known if rest else ():
            rest = rest.replace(name, " ")
        if WORD.search(SIGNS.sub(" ", rest)):
            yield f"{place}: {rest}"


def every_page(window, qtbot):
    """Turn to every panel, and to every tab in it."""
    for name, panel in window.panels.items():
        window.show_panel(name)
        yield
        for bar in panel.findChildren(QTabBar):
            for page in range(bar.count() if bar.isVisible() else 0):
                bar.setCurrentIndex(page)
                qtbot.wait(1)
                yield


@pytest.mark.usefixtures("_bracketed", "_shelf")
def test_nothing_on_screen_is_left_in_english(drawn, window, studio, make_run, qtbot):
    run = make_run("nade", "A run", hidden=4)
    studio.runs.select(run)
    for verb in ("sample", "complete", "compare"):
        studio.ask(verb, run)
    show_preferences(window, studio)
    ShortcutSheet(window, window.panels).show()  # which are the window's children
    AboutDialog(window, studio).show()
    found: dict[tuple[str, str], None] = {}
    for _ in every_page(window, qtbot):
        with suppress(qtbot.TimeoutError):  # completions are refined for long
            qtbot.waitUntil(lambda: not studio.jobs.jobs, timeout=300)
        found |= dict.fromkeys(each for each in written(window) if not each[0].startswith(LESSONS))
    drawn_ = [(place, text) for text, place in drawn.items() if not place.endswith("cards.py")]
    wrong = sorted(set(left([*found, *drawn_], names())))
    assert not wrong, "\n".join(wrong)
