"""Numbers and dates on screen are those of the locale, and those of files are nobody's."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDoubleSpinBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from ar_studio import figures
from ar_studio.columns import Column
from ar_studio.figures import Figure
from ar_studio.gui.canvas import numerals, signs
from ar_studio.gui.kit.controls import DecimalBox, DecimalLine, SeedBox, set_value, value_of
from ar_studio.gui.parts.moments import moment
from ar_studio.proportions import Proportion

COMMA = ("vi_VN", "de_DE")
SAMPLES = (0.0, 0.31, 1.26, 12.3456, 999.9994, 1000.0, 1234.56, 12345.678, 1234567.89, 1e11)


def use(name: str) -> QLocale:
    QLocale.setDefault(QLocale(name))
    return QLocale()


@pytest.fixture(params=COMMA)
def locale(request: pytest.FixtureRequest) -> QLocale:
    return use(request.param)


def test_numbers_are_written_as_the_locale_writes_them(locale: QLocale) -> None:
    for value in SAMPLES:
        for places in (0, 1, 3):
            assert numerals.decimal(value, places) == locale.toString(value, "f", places)
            assert numerals.numeral(value, f",.{places}f") == locale.toString(value, "f", places)
    assert numerals.numeral(1234567, ",") == locale.toString(1234567)


@pytest.mark.parametrize("name", ["en_GB", "en_US", "en_ZA", "C", "hi_IN", "ar_EG"])
def test_english_and_digits_of_their_own_are_left_as_they_are(name: str) -> None:
    use(name)
    for value in SAMPLES:
        assert numerals.decimal(value, 2) == figures.decimal(value, 2)
    assert numerals.filled("{0:,} of {n:.1%}", 1234, n=0.5) == "1,234 of 50.0%"
    assert numerals.local("+0.31 [−0.02, +0.64]") == "+0.31 [−0.02, +0.64]"


def test_four_digits_are_grouped_where_the_locale_groups_them() -> None:
    locale = use("es_ES")
    for count in (999, 1234, 12345):
        assert numerals.numeral(count, ",") == locale.toString(count)


def test_what_the_engine_says_is_turned(locale: QLocale) -> None:
    assert numerals.local(Figure(1234.5, 0.25, sign="≤ ")) == "≤ 1.234,50 ± 0,25 nats"
    assert numerals.local(Proportion(1200, 2000)) == "1.200 of 2.000 (60 % [58 %; 62 %])"
    assert numerals.interval(0.31, -0.02, 0.64) == "+0,31 [−0,02; +0,64]"
    assert numerals.duration(3.25) == "3,2 s"
    assert numerals.memory(3.2e6) == "3,2 MB"
    assert numerals.percent(0.9971) == "99,7 %"
    assert numerals.parameters(12345) == "12.345 parameters"


@pytest.mark.parametrize(
    "text",
    [
        "p(x_1, x_2)",
        "x_1,2",
        "version 2.3.1",
        "nade-0.5.safetensors",
        "runs/1.5/weights",
        "https://example.org/1.5",
        "seed 123456",
        "14:05:33",
        "2025-11-12",
        "1,2,3",
        "shape [8, 16]",
        "v0.5",
    ],
)
def test_what_is_no_number_stays(locale: QLocale, text: str) -> None:
    assert numerals.local(text) == text


def test_templates_are_filled_with_the_locales_numbers(locale: QLocale) -> None:
    template = "{0:,} of {1:,}, {2:.1%}, {3:g}, {4}, {name} {{}}"
    said = numerals.filled(template, 1234, 5, 0.125, 1e-5, Figure(0.5), name="NADE 0.5")
    assert said == "1.234 of 5, 12,5%, 1e-05, 0,50 nats, NADE 0.5 {}"


def test_files_have_the_point(locale: QLocale) -> None:
    with signs.for_files():
        assert numerals.filled("{0:,} {1}", 1234.5, Figure(0.5)) == "1,234.5 0.50 nats"
        assert numerals.decimal(1234.5, 1) == "1,234.5"
    assert numerals.decimal(1234.5, 1) == "1.234,5"


def test_categories_keep_their_names(locale: QLocale) -> None:
    named = Column(name="dose", kind="categorical", categories=("0.5", "1.0"))
    assert numerals.in_units(named, 0) == "0.5"
    real = Column(name="length", kind="real", mean=5.0, std=2.0)
    assert numerals.in_units(real, 0.25) == "5,50"


def test_days_are_written_as_the_locale_writes_them() -> None:
    now = datetime(2026, 5, 20, 18, 30).astimezone()
    last, before = datetime(2025, 11, 12, 9, 5).astimezone(), datetime(2026, 5, 18, 9, 5)
    assert moment(last, now) == "12 Nov 2025"
    assert moment(before.astimezone(), now) == "Monday 09:05"
    for name in COMMA:
        locale = use(name)
        assert moment(last, now) == locale.toString(QDate(2025, 11, 12), _form(locale))
        assert moment(before.astimezone(), now) == f"{locale.dayName(1)} 09:05"


def _form(locale: QLocale) -> str:
    return locale.dateFormat(QLocale.FormatType.ShortFormat).replace("yy", "yyyy")


def typed(field: QSpinBox | QDoubleSpinBox, text: str) -> float:
    """Type a number in place of the one there, press Enter, and return what is understood."""
    line = field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.selectAll()
    for sign in text:
        line.insert(sign)  # a key cannot have the true minus
    QTest.keyClick(line, Qt.Key.Key_Return)
    return field.value()


@pytest.mark.parametrize("name", ["en_GB", "vi_VN", "de_DE", "fr_FR", "ar_EG"])
def test_either_decimal_sign_is_typed(qtbot: QtBot, name: str) -> None:
    locale = use(name)
    box = DecimalBox(maximum=10_000, decimals=3)
    qtbot.addWidget(box)
    assert box.text() == locale.toString(0.0, "f", 3)
    for text in ("0.5", "0,5"):
        assert typed(box, text) == 0.5
    assert typed(box, "12,25") == typed(box, "12.25") == 12.25
    assert value_of(box) == 12.25


@pytest.mark.parametrize("name", ["en_GB", "vi_VN"])
def test_thousands_are_typed_in_whole_numbers(qtbot: QtBot, name: str) -> None:
    use(name)
    for make in (lambda: QSpinBox(maximum=100_000), SeedBox):
        box = make()
        qtbot.addWidget(box)
        for text in ("1000", "1.000", "1,000"):
            assert typed(box, text) == 1000


DECIMALS = [
    ("vi_VN", "0,5", "0.5"),
    ("vi_VN", "0.5", "0.5"),
    ("vi_VN", "0.500", "0.500"),
    ("vi_VN", "1.5", "1.5"),
    ("vi_VN", "1.500", "1500"),
    ("vi_VN", "1,500", "1.500"),
    ("vi_VN", "1.234,5", "1234.5"),
    ("vi_VN", "−0,001", "-0.001"),
    ("vi_VN", "-1.500", "-1500"),
    ("en_GB", "1,500", "1500"),
    ("en_GB", "1.500", "1.500"),
    ("en_GB", "1,50", "1.50"),
    ("en_GB", "−0,5", "-0.5"),
    ("en_GB", "1,234.5", "1234.5"),
]


@pytest.mark.parametrize(("name", "text", "meant"), DECIMALS)
def test_a_box_understands_what_a_line_does(qtbot: QtBot, name: str, text: str, meant: str) -> None:
    use(name)
    box = DecimalBox(minimum=-10_000, maximum=10_000, decimals=3, suffix=" GB")
    qtbot.addWidget(box)
    assert typed(box, text) == float(meant)
    assert box.text() == numerals.numeral(float(meant), ".3f").replace("-", "−") + " GB"
    box.interpretText()  # what it shows is understood, too
    assert box.value() == float(meant)


@pytest.mark.parametrize(
    ("name", "text", "meant"),
    [*DECIMALS, ("vi_VN", "1e-3", "1e-3"), ("en_GB", "1.2.3", "1.2.3"), ("en_GB", "none", "none")],
)
def test_a_line_of_decimals_is_understood(qtbot: QtBot, name: str, text: str, meant: str) -> None:
    use(name)
    line = DecimalLine()
    qtbot.addWidget(line)
    line.setText(text)
    assert value_of(line) == meant
    assert line.text() == text  # what is typed stays as it was typed
    set_value(line, "0.25")
    assert line.text() == ("0,25" if name == "vi_VN" else "0.25")
    assert value_of(line) == "0.25"


GUI = Path(numerals.__file__).parents[1]
SPECIFIED = re.compile(r"\{\w*:[^{}]*[,.%gdefG][^{}]*\}")
NUMBERS = ("decimal", "percent", "duration", "roughly", "memory", "interval", "parameters")
PLAIN = {  # where numbers are for files, for style sheets or for arithmetic, or turned when shown
    "canvas/curves.py", "canvas/presets.py", "dependence/inside/attention.py",
    "dependence/inside/gallery.py", "dependence/inside/hidden.py", "dialogs.py",
    "events/composed.py", "laboratory/chain.py", "laboratory/logistic.py", "parts/branch_export.py",
    "studio/log.py", "studio/studio.py", "training/curves.py", "training/spread.py",
    "training/words.py",
}  # fmt: skip


def unturned(tree: ast.Module) -> Iterator[str]:
    """Yield what of a file writes a number as in English."""
    fills = any(isinstance(one, ast.Name) and one.id == "filled" for one in ast.walk(tree))
    for one in ast.walk(tree):
        if isinstance(one, ast.Constant) and SPECIFIED.search(str(one.value)) and not fills:
            yield f"{one.lineno}: {one.value}"
        if isinstance(one, ast.FormattedValue) and one.format_spec is not None:
            spec = ast.unparse(one.format_spec)
            if re.search("[,.%gef]", spec.removeprefix("f")):
                yield f"{one.lineno}: {ast.unparse(one)}"
        if isinstance(one, ast.ImportFrom) and one.module == "ar_studio.figures":
            yield from (f"{one.lineno}: {a.name}" for a in one.names if a.name in NUMBERS)
        if (
            isinstance(one, ast.Call)
            and isinstance(one.func, ast.Attribute)
            and one.func.attr == "format"
            and SPECIFIED.search(ast.unparse(one.func.value))
        ):
            yield f"{one.lineno}: {ast.unparse(one)}"


def test_the_window_writes_no_number_itself() -> None:
    found = {
        f"{path.relative_to(GUI).as_posix()}:{line}"
        for path in GUI.rglob("*.py")
        if path.relative_to(GUI).as_posix() not in PLAIN
        for line in unturned(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert not found, "let `canvas/numerals.py` write these: " + "; ".join(sorted(found))
