"""The language of the window: which there are, and which one is spoken from the start."""

from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from ar_studio.gui.canvas.sentences import translate_engine

PREFIX = "ar_studio_"
ENGLISH, BRITISH = "en", "en_GB"


def languages() -> dict[str, str]:
    """Return the languages that the window speaks, each by its code and in its own words."""
    codes = sorted(path.stem.removeprefix(PREFIX) for path in _folder().glob(f"{PREFIX}*.qm"))
    return {ENGLISH: "English"} | {code: QLocale(code).nativeLanguageName() for code in codes}


def preferred(wanted: str) -> str:
    """Return the language that is wanted; or else the system's, or English."""
    asked = [wanted, *(name.partition("-")[0] for name in QLocale.system().uiLanguages())]
    known = languages()
    return next((code for code in asked if code in known), ENGLISH)


def speak(app: QCoreApplication, wanted: str) -> str:
    """Speak a language in all that is made from now on; return its code.

    Numbers and dates are written as its country does, or as the system does where it speaks it.
    """
    code = preferred(wanted)
    locale, system = QLocale(BRITISH if code == ENGLISH else code), QLocale.system()
    QLocale.setDefault(system if system.language() == locale.language() else locale)
    translator = QTranslator(app)
    if translator.load(str(_folder() / f"{PREFIX}{code}.qm")):
        app.installTranslator(translator)
    translate_engine(english=code == ENGLISH)
    return code


def _folder() -> Path:
    return Path(str(files("ar_studio.resources"))) / "translations"
