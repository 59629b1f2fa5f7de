"""Writes how long each cell of the published tables took to train, as `docs/reproductions.md` says.

make cards, or python packaging/reproduced.py, after a report was written.
"""

import json
from pathlib import Path

from ar_studio.reproduction.published import TABLES

ROOT = Path(__file__).resolve().parents[1]
REPORT = ROOT / "docs" / "reproductions.md"
TIMES = ROOT / "resources" / "reproduced.json"


def times(report: str) -> dict[str, dict[str, float]]:
    """Return the seconds of every cell, by its table's name and its own title."""
    names = {table.title: name for name, table in TABLES.items()}
    found: dict[str, dict[str, float]] = {}
    table: str | None = None
    place = -1
    for line in report.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("## "):
            table, place = names.get(line[3:]), -1
        elif cells[0] == "cell":
            place = cells.index("seconds")
        elif table and place > 0 and len(cells) > place and cells[place].replace(".", "").isdigit():
            found.setdefault(table, {})[cells[0]] = float(cells[place])
    return found


def written(report: str) -> str:
    """Return the file's text."""
    return json.dumps(times(report), indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    TIMES.write_text(written(REPORT.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
