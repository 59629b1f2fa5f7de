"""Numbers as people type them, and as the program writes them."""

import math
import re

SPACES = "\\s\u2009\u202f\u00a0"  # thin ones, too
GROUPED = re.compile(rf"(?<![\d.,])[1-9]\d{{0,2}}(?:,\d{{3}}|[{SPACES}]\d{{3}})+(?!\d)")


def typed_number(text: str) -> float:
    """Return what is typed: 785,284 and 785 284 are grouped by threes, 0,75 is 3/4.

    Raises
    ------
    ValueError
        If that is no number.
    """
    above, slash, below = text.replace("−", "-").partition("/")
    try:
        value = _decimal(above) / _decimal(below) if slash else _decimal(above)
    except (ZeroDivisionError, OverflowError):
        value = math.nan
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def _decimal(text: str) -> float:
    whole = GROUPED.sub(lambda found: re.sub(rf"[,{SPACES}]", "", found[0]), text.strip())
    return float(whole.replace(",", "."))
