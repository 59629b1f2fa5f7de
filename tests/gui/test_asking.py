"""A file is replaced only where somebody said so, whatever of its name was typed."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from ar_studio.gui.kit import ask


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lecture 1.2", "lecture 1.2.arstudio"),
        ("lecture", "lecture.arstudio"),
        ("lecture.ARSTUDIO", "lecture.ARSTUDIO"),
    ],
)
def test_an_ending_is_added_and_the_whole_name_asked_about(
    qtbot, monkeypatch, tmp_path, typed, meant
):
    over, asked = QWidget(), []
    qtbot.addWidget(over)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / typed), ""))
    monkeypatch.setattr(ask, "agreed", lambda *a: bool(asked.append(a[2])))

    def where() -> Path | None:
        return ask.where(over, "Save", tmp_path / "a.arstudio")

    assert where() == tmp_path / meant
    assert asked == []
    (tmp_path / meant).write_text("kept")
    if typed == meant:  # the dialog has asked
        assert where() == tmp_path / meant
    else:
        assert where() is None
        assert meant in asked[0]
