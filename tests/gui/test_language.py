"""The window in another language: which is spoken, and what Qt says in it."""

import re

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QDialogButtonBox

from ar_studio import data, gallery, models
from ar_studio.gui.canvas.sentences import spoken, translate_engine
from ar_studio.gui.kit import language

OF_ENGLISH = re.compile(r"\b(a|after|and|by|each|every|given|its|of|on|or|the|to|with)\b")


@pytest.fixture
def speak(qapp):
    """Return what lets the application speak a language; after the test it speaks English."""
    before = QLocale()

    def in_language(code):
        return language.speak(qapp, code)

    yield in_language
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)
    translate_engine(english=True)


def test_qt_s_own_words_and_numbers_are_in_the_language_too(speak, qtbot):
    assert speak("vi") == "vi"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Đóng"
    assert QLocale().toString(1234.5, "f", 1) == "1.234,5"


@pytest.mark.parametrize(
    ("wanted", "of_the_system", "expected"),
    [
        ("", ["vi-VN", "en"], "vi"),
        ("", ["de-DE", "fr"], "en"),
        ("en", ["vi-VN"], "en"),
        ("tlh", ["vi"], "vi"),  # one that this version does not speak
    ],
)
def test_the_language_is_the_one_wanted_or_the_system_s_or_english(
    monkeypatch, wanted, of_the_system, expected
):
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _: of_the_system)
    assert language.preferred(wanted) == expected


def written():
    """Yield what tells of the data sets, the models and the runs that come with the program."""
    yield from (card.title for card in data.CATALOGUE.values())
    yield from (entry.card.title for entry in models.entries().values())
    for record in (entry.run.record for entry in gallery.shelf()):
        yield from (record.title, record.data.protocol, *record.scores)
        yield from (score.protocol for score in record.scores.values())
        if record.model.space.context is not None:
            yield record.model.space.context.title


def test_no_english_is_left_in_titles_and_protocols(speak):
    speak("vi")
    texts = set(written())
    assert len(texts) > 100
    said = {text: spoken(text) for text in texts}
    assert not [one for one in said.values() if OF_ENGLISH.search(one)]
    assert said["Wet grass"] == "Cỏ ướt"


def test_after_a_test_english_is_spoken_again():
    assert spoken("Wet grass") == "Wet grass"
