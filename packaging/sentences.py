"""Finds what the engine says to people: it is written in English, and knows no languages.

A sentence that is filled becomes a form, `There is no {0} named {1}; {2}`. The window finds the
form that a sentence was made by, and fills its translation with what fills the sentence.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ENGINE = Path(__file__).resolve().parents[1] / "ar_studio"
# Consoles, documents and programs are read elsewhere, and columns are named by their data.
ELSEWHERE = (
    "gui/", "cli/", "__main__.py", "scripts.py", "handout.py", "charts.py", "footprint.py",
    "reproduction/report.py", "data/column_names.py", "data/known.py",
    "data/matlab.py", "models/families.py",
)  # fmt: skip
UNSAID_KEYWORDS = {"citation", "authors", "equation", "recipes"}
UNSAID_CALLS = {
    "AssertionError", "AttributeError", "Path", "Published", "Recipe", "TypeError",
    "TypeVar", "_interpolate", "compile", "debug", "encode", "error", "exception", "fullmatch",
    "getattr", "info", "join_words", "match", "open", "print", "register_buffer", "remember",
    "replace_all", "search", "setattr", "startswith", "sub", "warning",
}  # fmt: skip
WORD = re.compile(r"[^\W\d_]{3,}")
HOLE = re.compile(r"\{\w+(?::[^{}]*)?\}")
FOR_PROGRAMS = re.compile(r"^<|^--|=\"|\(\?|\\|pip install |^sudo |· (?:fixed|dynamic)$|^\w+ \| ")
FORMULA = re.compile(r"(relu|tanh|softmax|log|conv|shift|exp|attention|argmin|gate|LSTM|MLP)\b")
KIND_WORDS = {"one", "many", "told", "dimension", "dimensions", "each"}
# What single words are said by: the rest of them are names in the code.
SAYING_KEYWORDS = {"title", "orderings", "group", "label", "unit", "events"}
SAYING_CALLS = {"Axis", "Code", "Filters", "Node", "Topic", "Units", "Wires", "titled", "unknown"}
WORDS = (  # whose places do not tell that they are read
    "dates", "glyphs", "numerals", "tones",  # names, which are no titles in small letters
    "M{0}: {1} × {2}", "NLL", "Sounds", "Texts", "and", "any", "as-is", "attacked", "binary",
    "bits", "bits/char", "bits/code", "bits/dim", "bits/sample", "categorical", "clean", "depth",
    "digit", "digits", "dynamic", "estimate", "exact", "fewer", "fixed", "head", "inputs",
    "letters", "more", "nats", "nats/char", "nats/code", "nats/dim", "nats/sample", "none",
    "nothing", "or", "outputs", "perplexity", "purified", "real", "reconstruction", "samples",
    "speaker", "test", "the setting", "threshold", "train", "training", "valid", "validation",
    "weight", "windows of {0}", "words", "{0} of {1}", "{0} of {1} ({2})",
)  # fmt: skip


def sentences() -> dict[str, str]:
    """Return the forms of all that is said, each with the file in which it stands first."""
    found: dict[str, str] = dict.fromkeys(WORDS, "")
    for path in sorted(ENGINE.rglob("*.py")):
        place = path.relative_to(ENGINE).as_posix()
        if not place.startswith(ELSEWHERE):
            for form in _said(ast.parse(path.read_text(encoding="utf-8")), ()):
                found.setdefault(form, place)
    return found


def _said(node: ast.AST, around: tuple[ast.AST, ...]) -> Iterator[str]:
    """Yield the forms below a node, except where nobody reads them."""
    match node:
        case ast.Expr(value=ast.Constant()):  # a docstring
            return
        case ast.JoinedStr():
            form = _form(node)
            if _is_sentence(form):
                yield form
            for value in node.values:
                if isinstance(value, ast.FormattedValue):
                    yield from _said(value.value, (node, *around))
            return
        case ast.Constant(value=str() as text):
            if _is_sentence(text) or (WORD.search(text) and _is_saying(text, around)):
                yield text
            return
        case ast.keyword(arg=name) if name in UNSAID_KEYWORDS:
            return
        case ast.Call() if _called(node) in UNSAID_CALLS:
            return
        case ast.Subscript(value=ast.Name(id=name)) if name.istitle() and name != "Annotated":
            return  # a type
    for name, field in ast.iter_fields(node):
        for child in field if isinstance(field, list) else [field]:
            typed = name in ("annotation", "returns") and isinstance(child, ast.Constant)
            if isinstance(child, ast.AST) and not typed:
                yield from _said(child, (node, *around))


def _form(joined: ast.JoinedStr) -> str:
    """Return a filled sentence with a number for each hole."""
    holes = 0
    parts = []
    for value in joined.values:
        if isinstance(value, ast.Constant):
            parts.append(str(value.value))
        else:
            parts.append(f"{{{holes}}}")
            holes += 1
    return "".join(parts)


def _is_sentence(text: str) -> bool:
    """Tell whether there are words among what is written, which no program reads."""
    said = HOLE.sub(" ", text)
    plain = FORMULA.sub(" ", said)
    if FOR_PROGRAMS.search(text) or not WORD.search(plain) or not any(map(str.islower, plain)):
        return False
    return " " in (text if HOLE.search(text) else text.strip())


def _is_saying(word: str, around: tuple[ast.AST, ...]) -> bool:
    """Tell by its surroundings whether a single word is read by people."""
    if not word.replace("-", "").removesuffix(".").isalpha() or re.search(
        "[A-Z].*[A-Z]", word
    ):  # or a name
        return False
    nearest = around[0]
    if isinstance(nearest, ast.Dict):
        keys = [key.value for key in nearest.keys if isinstance(key, ast.Constant)]
        if word in keys:
            return word.istitle()  # what heads a fact
        of_key = {
            value.value: key.value
            for key, value in zip(nearest.keys, nearest.values, strict=True)
            if isinstance(key, ast.Constant) and isinstance(value, ast.Constant)
        }
        return of_key.get(word) in ("zero", "suffix")
    for node in around:
        match node:
            case ast.keyword(arg=name):
                return name in SAYING_KEYWORDS
            case ast.Call():
                return _called(node) in SAYING_CALLS
            case ast.IfExp(body=ast.Constant(), orelse=ast.Constant()):
                if len(around) > 1 and isinstance(around[1], ast.JoinedStr):
                    return True
            case ast.Assign(targets=[ast.Name(id=name)]):
                return name in KIND_WORDS
            case ast.Assign(targets=[ast.Tuple(elts=targets)]):
                names = {target.id for target in targets if isinstance(target, ast.Name)}
                return bool(names & KIND_WORDS)
            case ast.stmt():
                return False
    return False


def _called(call: ast.Call) -> str:
    return getattr(call.func, "id", "") or getattr(call.func, "attr", "")
