"""The window in another language: which is spoken, and what Qt says in it."""

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QDialogButtonBox

from ar_studio.gui.canvas.sentences import translate_engine
from ar_studio.gui.kit import language


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
    ("wanted", "of_the_system", "spoken"),
    [
        ("", ["vi-VN", "en"], "vi"),
        ("", ["de-DE", "fr"], "en"),
        ("en", ["vi-VN"], "en"),
        ("tlh", ["vi"], "vi"),  # one that this version does not speak
    ],
)
def test_the_language_is_the_one_wanted_or_the_system_s_or_english(
    monkeypatch, wanted, of_the_system, spoken
):
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _: of_the_system)
    assert language.preferred(wanted) == spoken
