"""When something was, as one would say it today."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

tr = QCoreApplication.translate


def moment(when: datetime, now: datetime | None = None) -> str:
    """Return a date in words: "today 14:05", "Tuesday 9:30", "12 Nov" or "12 Nov 2025"."""
    now = (now or datetime.now().astimezone()).astimezone()
    when = when.astimezone(now.tzinfo)
    days, clock = (now.date() - when.date()).days, f"{when:%H:%M}"
    if days == 0:
        return tr("moment", "today {0}").format(clock)
    if days == 1:
        return tr("moment", "yesterday {0}").format(clock)
    if 1 < days < 7:
        return f"{when:%A} {clock}"
    return f"{when.day} {when:%b}" + (f" {when:%Y}" if when.year != now.year else "")
