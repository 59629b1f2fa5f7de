"""The visual system: its colours, sizes and type, and the style sheet that is made of them.

`docs/design.md` describes it and shows every control in every state.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QPalette

RADIUS, SOFT = 6, 10  # of controls, and of cards
# Sizes of type against the body's.
SMALL, BODY, HEADING, TITLE, DISPLAY = 0.9, 1.0, 1.2, 1.45, 2.0
LARGE, PROJECTED = 1.3, 1.6  # sizes of all text: for tired eyes, and for the last row


@dataclass(frozen=True)
class Colours:
    """What a scheme paints with; the test of contrasts holds each pair that is used."""

    ground: str  # the window
    surface: str  # what lies on it: cards, fields, lists
    fill: str  # secondary buttons and grooves
    hover: str  # the same under the pointer
    pressed: str  # and held
    line: str  # separates without being read
    edge: str  # of fields and boxes
    text: str
    quiet: str
    disabled: str
    accent: str  # the one colour: what is primary or chosen
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_soft: str  # ground of what is checked
    accent_text: str  # links, and what stands on `accent_soft`
    ring: str  # around what has the keyboard's focus
    accent_ring: str  # around that where it is a primary button
    note: str  # ground of what one should know
    on_note: str
    warning: str  # edge of what is stale
    error: str
    good: str
    tip: str
    on_tip: str


LIGHT = Colours(
    ground="#f5f6f9",
    surface="#ffffff",
    fill="#e8ebf1",
    hover="#dde2eb",
    pressed="#cfd6e2",
    line="#dde1e8",
    edge="#858d9b",
    text="#1a1e27",
    quiet="#565e6c",
    disabled="#8d95a3",
    accent="#3563dc",
    accent_hover="#264db6",
    accent_pressed="#1e3f98",
    on_accent="#ffffff",
    accent_soft="#dfe8fc",
    accent_text="#2450bd",
    ring="#3563dc",
    accent_ring="#b0c6fb",
    note="#fdf3d8",
    on_note="#5c4300",
    warning="#a86b00",
    error="#b3261e",
    good="#17703f",
    tip="#262b36",
    on_tip="#f3f5f9",
)
DARK = Colours(
    ground="#14161b",
    surface="#1c1f26",
    fill="#2a2e38",
    hover="#353a46",
    pressed="#414755",
    line="#2c313b",
    edge="#737b8a",
    text="#e8ebf1",
    quiet="#a6aebc",
    disabled="#6c7482",
    accent="#3b6be0",
    accent_hover="#3462d4",
    accent_pressed="#2b54bd",
    on_accent="#ffffff",
    accent_soft="#22325c",
    accent_text="#a3c0ff",
    ring="#7ea4ff",
    accent_ring="#e8ebf1",
    note="#38301a",
    on_note="#f3dfae",
    warning="#d9a13b",
    error="#ff8f85",
    good="#63cf97",
    tip="#e8ebf1",
    on_tip="#1a1e27",
)
STRONG_LIGHT = Colours(
    ground="#ffffff",
    surface="#ffffff",
    fill="#e3e6ec",
    hover="#d2d7e0",
    pressed="#c0c7d3",
    line="#9aa1ad",
    edge="#454b57",
    text="#000000",
    quiet="#2f3540",
    disabled="#767d89",
    accent="#1c43ad",
    accent_hover="#173891",
    accent_pressed="#122d76",
    on_accent="#ffffff",
    accent_soft="#d3e0ff",
    accent_text="#14378f",
    ring="#1c43ad",
    accent_ring="#8fb1ff",
    note="#fff0c2",
    on_note="#3d2c00",
    warning="#7a4d00",
    error="#8f1912",
    good="#0c5630",
    tip="#000000",
    on_tip="#ffffff",
)
STRONG_DARK = Colours(
    ground="#000000",
    surface="#0a0b0e",
    fill="#23272f",
    hover="#323741",
    pressed="#434955",
    line="#5b626e",
    edge="#b4bbc7",
    text="#ffffff",
    quiet="#d3d8e0",
    disabled="#8a919d",
    accent="#224ec0",
    accent_hover="#1d46b0",
    accent_pressed="#173b98",
    on_accent="#ffffff",
    accent_soft="#16295e",
    accent_text="#c4d7ff",
    ring="#9dbdff",
    accent_ring="#ffffff",
    note="#332a10",
    on_note="#ffedc2",
    warning="#f0b84f",
    error="#ffb4ac",
    good="#8fe8ba",
    tip="#ffffff",
    on_tip="#000000",
)


def colours(dark: bool, strong: bool = False) -> Colours:
    """Return the colours of a scheme, with strong contrast for a projector."""
    if strong:
        return STRONG_DARK if dark else STRONG_LIGHT
    return DARK if dark else LIGHT


def palette(c: Colours) -> QPalette:
    """Return the palette that canvases, delegates and Qt's own painting take colours from."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette(QColor(c.fill), QColor(c.ground))
    roles = {
        role.Window: c.ground,
        role.WindowText: c.text,
        role.Base: c.surface,
        role.AlternateBase: c.ground,
        role.Text: c.text,
        role.Button: c.fill,
        role.ButtonText: c.text,
        role.BrightText: c.error,
        role.PlaceholderText: c.quiet,
        role.ToolTipBase: c.note,  # of notes in the page: tool tips have their own in the sheet
        role.ToolTipText: c.on_note,
        role.Highlight: c.accent,
        role.HighlightedText: c.on_accent,
        role.Accent: c.ring,
        role.Link: c.accent_text,
        role.LinkVisited: c.accent_text,
        role.Light: c.surface,
        role.Midlight: c.hover,
        role.Mid: c.line,
        role.Dark: c.edge,
        role.Shadow: c.edge,
    }
    for colour_role, colour in roles.items():
        made.setColor(colour_role, QColor(colour))
    for text_role in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(group.Disabled, text_role, QColor(c.disabled))
    made.setColor(group.Disabled, role.Base, QColor(c.ground))
    made.setColor(group.Disabled, role.Highlight, QColor(c.fill))
    return made


@cache
def sheet(c: Colours, scale: float = 1) -> str:
    """Return the application's style sheet; `scale` is the size of text against the usual."""
    folder = files("ar_studio.resources") / "look"
    text = (folder / "sheet.qss").read_text(encoding="utf-8")
    values = {field.name: getattr(c, field.name) for field in fields(c)}
    sizes = {f"px{n}": f"{round(n * scale)}px" for n in (12, 16, 20, 24)}
    sizes["round"] = f"{round(16 * scale) // 2 + 1}px"  # half of px16 and its edges, for Qt no more
    shapes = Path(str(folder)).as_posix()
    return Template(text).substitute(values, **sizes, look=shapes)
