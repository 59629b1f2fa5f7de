"""What the engine says, found again by its form and filled in another language."""

import pytest
from PySide6.QtCore import QLocale, QTranslator

from ar_studio.gui.canvas import sentences
from ar_studio.gui.canvas.sentences import spoken

WORDS = {
    "There is no {0} named {1}; {2}": "{1}: no {0} here; {2}",
    "did you mean {0}?": "perhaps {0}?",
    "{0} takes {1} only; choose a data set of {2}.": "Take {2}: {0} takes {1}.",
    "texts": "TEXTS",
    "clips": "CLIPS",
    "or": "OR",
    "Row by row": "BY ROWS",
    "{0} of {1} pictures": "{1} pictures, {0} of them",
    "{0} was left out: {1}.": "Without {0}: {1}.",
    "it counts the rows": "IT COUNTS",
    "{0} neighbour{1}": "{0} next{1}",
    "{0} of {1} rows {2} left out.": "Without {2}{0} of {1} rows.",
    "choose one of {0}.": "take one of {0}.",
    "seeded split {0}": "SPLIT {0}",
    "windows of {0}": "WINDOWS {0}",
    "{0} of {1}": "{0} / {1}",
    "nats": "nat",
}


class Dictionary(QTranslator):
    """A language of few words."""

    def translate(self, context, text, disambiguation=None, n=-1):
        return WORDS.get(text, text) if context == "engine" else text

    def isEmpty(self):
        return False


@pytest.fixture
def _spoken(qapp, monkeypatch):
    monkeypatch.setattr(sentences, "_forms", lambda: sentences.arranged(WORDS))
    words = Dictionary(qapp)
    qapp.installTranslator(words)
    sentences.translate_engine(english=False)
    yield
    sentences.translate_engine(english=True)
    qapp.removeTranslator(words)
    words.deleteLater()


@pytest.mark.usefixtures("_spoken")
@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("Row by row", "BY ROWS"),
        ("row by row", "bY ROWS"),  # as it stands within a line
        ("Kneser-Ney takes texts or clips only; choose a data set of texts or clips.",
         "Take TEXTS OR CLIPS: Kneser-Ney takes TEXTS OR CLIPS."),
        ("There is no model named 'nad'; did you mean 'nade'?",
         "'nad': no model here; perhaps 'nade'?"),
        ("3 of 12 pictures", "12 pictures, 3 of them"),
        ("id was left out: it counts the rows.", "Without id: IT COUNTS."),
        ("id was left out: it counts the rows. 3 of 12 pictures",
         "Without id: IT COUNTS. 12 pictures, 3 of them"),
        ("4 neighbours", "4 next"),
        ("1 of 9 rows was left out.", "Without 1 of 9 rows."),
        ("choose one of nats, or texts.", "take one of nats, or texts."),  # as they are typed
        ("digits · seeded split 0", "digits · SPLIT 0"),
        ("12 texts · windows of 128", "12 TEXTS · WINDOWS 128"),
        ("≤ 88.19 ± 0.23 nats", "≤ 88.19 ± 0.23 nat"),
        ("A run of mine and of yours", "A run of mine and of yours"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_sentence_is_found_by_its_form(said, heard):
    assert spoken(said) == heard


def test_in_english_it_stays_as_it_is_and_no_form_is_looked_for(monkeypatch):
    monkeypatch.setattr(sentences, "_said", lambda *_: pytest.fail("looked for"))
    assert spoken("Row by row") == "Row by row"


@pytest.mark.usefixtures("_spoken")
@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("3 of 1,234 pictures", "1.234 pictures, 3 of them"),
        ("88.19 ± 0.23 nats", "88,19 ± 0,23 nat"),
        (
            "There is no model named v1.5; did you mean 'nade'?",
            "v1.5: no model here; perhaps 'nade'?",
        ),
        ("Nobody says 0.5 of this.", "Nobody says 0.5 of this."),
    ],
)
def test_numbers_in_what_is_said_are_those_of_the_locale(said: str, heard: str) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese))
    assert spoken(said) == heard
    assert spoken(spoken(said)) == heard  # a toast may say it again


@pytest.mark.parametrize(
    ("form", "said", "filled"),
    [
        ("{0} of {1}", "3 of 4 of 5", {"0": "3", "1": "4 of 5"}),
        ("{0} row{1} here", "4 rows here", {"0": "4", "1": "s"}),
        ("{0}{1}, none", "as it is, none", {"0": "", "1": "as it is"}),
        ("It is {0}", "It is ", {"0": ""}),
        ("a {0} a", "a a", None),  # no sign is taken twice
        ("at {0} of {1}.", "at 3 of 4", None),
        ("{0} of {1} or {2}", "3 or 4 of 5", None),
    ],
)
def test_each_hole_is_filled_with_as_little_as_can_be(form, said, filled):
    assert sentences.Form(form).fit(said) == filled
