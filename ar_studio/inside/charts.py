"""Curves on a logarithmic axis as SVG."""

import math
from collections.abc import Sequence
from html import escape

from ar_studio.diagrams import FAINT, GROUND, INK, TONES
from ar_studio.inside.gradients import Fading

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 760, 420, 76, 36, 24, 56
TICKS = 8  # of the lower axis, about


def svg(curves: Sequence[Fading], title: str) -> str:
    """Return curves over a common axis as SVG; what is 0 or endless is left out."""
    points = [
        [
            (x, math.log10(y))
            for x, y in zip(one.x.tolist(), one.y.tolist(), strict=True)
            if 0 < y < math.inf
        ]
        for one in curves
    ]
    every = [point for line in points for point in line] or [(0.0, 0.0)]
    low, high = min(x for x, _ in every), max(x for x, _ in every)
    bottom, top = math.floor(min(y for _, y in every)), math.ceil(max(y for _, y in every))
    across, up = (WIDTH - LEFT - RIGHT) / max(1, high - low), (HEIGHT - TOP - BOTTOM)
    step = up / max(1, top - bottom)

    def at(x: float, y: float) -> tuple[float, float]:
        return LEFT + (x - low) * across, HEIGHT - BOTTOM - (y - bottom) * step

    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
        f'height="{HEIGHT}" font-family="DejaVu Sans, Helvetica, sans-serif" font-size="13">'
        f'<title>{escape(title)}</title><rect width="100%" height="100%" fill="{GROUND}"/>'
    ]
    for decade in range(bottom, max(top, bottom + 1) + 1):
        _, y = at(low, decade)
        drawn.append(_line((LEFT, y), (WIDTH - RIGHT, y), FAINT))
        drawn.append(_text(LEFT - 8, y + 4, f"1e{decade}", "end"))
    below = HEIGHT - BOTTOM + 20
    drawn += [_text(at(x, bottom)[0], below, f"{x:g}", "middle") for x in _ticks(low, high)]
    drawn.append(_text((LEFT + WIDTH) / 2, HEIGHT - 12, curves[0].axis, "middle"))
    for number, (one, line) in enumerate(zip(curves, points, strict=True)):
        colour = TONES[number % len(TONES)]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in (at(*point) for point in line))
        drawn.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        drawn.append(_text(LEFT + number * 220, 20, one.title, "start", colour))
    return "".join([*drawn, "</svg>\n"])


def _ticks(low: float, high: float) -> list[float]:
    """Return whole numbers of a range, about evenly apart."""
    step = max(1, round((high - low) / TICKS))
    return [float(x) for x in range(math.ceil(low), math.floor(high) + 1, step)]


def _line(start: tuple[float, float], end: tuple[float, float], colour: str) -> str:
    return (
        f'<line x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}" '
        f'stroke="{colour}" stroke-width="0.6"/>'
    )


def _text(x: float, y: float, text: str, anchor: str, colour: str = INK) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text {place} fill="{colour}">{escape(text)}</text>'
