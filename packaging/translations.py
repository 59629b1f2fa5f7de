"""Writes the catalogues of the window's languages, and what the program reads of them.

make translations, or python packaging/translations.py, after a sentence on screen has changed.
What is translated already is kept, what is new is left unfinished, what is gone is dropped.

python packaging/translations.py --take map.json … puts translations in: each file is an object of
English sentences and what they are in the language, wherever they stand.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "packaging"))
import sentences  # noqa: E402

FOLDER = ROOT / "resources" / "translations"
FORMS = FOLDER / "engine.json"
CONTEXT = "engine"
LANGUAGES = {"vi": "vi_VN"}  # the names of our files, and those of Qt's
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


class Message(NamedTuple):
    """What is to be translated: a sentence, and the class or subject that says it."""

    context: str
    source: str


Catalogue = dict[Message, str]


def extracted() -> list[Message]:
    """Return what the window says, as Qt's own tool finds it."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, "found.ts")
        options = ["-extensions", "py", "-no-obsolete", "-locations", "none"]
        _run("pyside6-lupdate", *options, str(ROOT / "ar_studio"), "-ts", str(made))
        return sorted(read(made))


def said_by_the_engine() -> list[Message]:
    """Return what the engine says, as forms of sentences."""
    return [Message(CONTEXT, form) for form in sorted(sentences.sentences())]


def forms(engine: Iterable[Message]) -> str:
    """Return the file by which the window finds the form of a sentence."""
    return json.dumps([message.source for message in engine], ensure_ascii=False, indent=0) + "\n"


def read(path: Path) -> Catalogue:
    """Return the translations of a catalogue; an empty text is none yet."""
    if not path.is_file():
        return {}
    return {
        Message(context.findtext("name", ""), message.findtext("source", "")): message.findtext(
            "translation", ""
        )
        for context in ET.parse(path).iter("context")
        for message in context.iter("message")
    }


def write(path: Path, catalogue: Mapping[Message, str], language: str) -> None:
    """Write a catalogue in order and without lines of the source, so that changes can be read."""
    lines = [f'<TS version="2.1" language="{language}" sourcelanguage="en">']
    for context in sorted({message.context for message in catalogue}):
        said = {known.source: told for known, told in catalogue.items() if known.context == context}
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        lines += [line for source in sorted(said) for line in _message(source, said[source])]
        lines.append("</context>")
    path.write_text(HEAD + "\n".join([*lines, "</TS>", ""]), encoding="utf-8", newline="\n")


def _message(source: str, told: str) -> Iterator[str]:
    state = "" if told else ' type="unfinished"'
    yield "    <message>"
    yield f"        <source>{escape(source)}</source>"
    yield f"        <translation{state}>{escape(told)}</translation>"
    yield "    </message>"


def merged(
    found: Iterable[Message], known: Mapping[Message, str], taken: Mapping[str, str]
) -> Catalogue:
    """Return what is found with its translations: taken, known, or those of the same sentence."""
    anywhere = {message.source: told for message, told in known.items() if told}
    return {
        message: taken.get(message.source) or known.get(message) or anywhere.get(message.source, "")
        for message in found
    }


def compile_language(code: str, made: Path) -> None:
    """Compile the catalogues of a language into the one file that the program reads."""
    catalogues = [str(path) for path in sorted(FOLDER.glob(f"*_{code}.ts"))]
    _run("pyside6-lrelease", "-silent", *catalogues, "-qm", str(made))


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(tool)
    subprocess.run([str(program), *arguments], check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Bring the catalogues up to date with the source, and compile them."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--take", nargs="+", type=Path, default=[], metavar="MAP")
    parser.add_argument("--language", choices=LANGUAGES, default="vi")
    chosen = parser.parse_args()
    taken: dict[str, str] = {}
    for path in chosen.take:
        taken |= json.loads(path.read_text(encoding="utf-8"))
    window, engine = extracted(), said_by_the_engine()
    FORMS.write_text(forms(engine), encoding="utf-8", newline="\n")
    for code, language in LANGUAGES.items():
        new = taken if code == chosen.language else {}
        for name, found in (("ar_studio", window), ("engine", engine)):
            path = FOLDER / f"{name}_{code}.ts"
            write(path, merged(found, read(path), new), language)
        compile_language(code, FOLDER / f"ar_studio_{code}.qm")


if __name__ == "__main__":
    main()
