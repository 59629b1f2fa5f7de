"""When something was, as one would say it today."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from ar_studio.gui.canvas.numerals import written_day, written_time, written_weekday

translate = QCoreApplication.translate


def moment(when: datetime, now: datetime | None = None) -> str:
    """Return a date in words: "today 14:05", "Tuesday 9:30", "12 Nov" or "12 Nov 2025"."""
    now = (now or datetime.now().astimezone()).astimezone()
    when = when.astimezone(now.tzinfo)
    days, clock = (now.date() - when.date()).days, written_time(when.time())
    said = day(when.date(), now.date())
    return f"{said} {clock}" if 0 <= days < 7 else said


def day(when: date, today: date | None = None) -> str:
    """Return a day in words: "today", "Tuesday", "12 Nov" or "12 Nov 2025"."""
    today = today or date.today()
    days = (today - when).days
    if days == 0:
        return translate("moment", "today")
    if days == 1:
        return translate("moment", "yesterday")
    if 1 < days < 7:
        return written_weekday(when)
    return written_day(when, year=when.year != today.year)
