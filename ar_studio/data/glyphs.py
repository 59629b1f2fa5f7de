"""Glyphs: digits and capital letters drawn from fonts, each with its own distortion.

They are made at first use and kept in the user's cache.
"""

import hashlib
import io
import math
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont
from platformdirs import user_cache_path

from ar_studio.data.archives import read_npz
from ar_studio.data.cards import GLYPHS
from ar_studio.data.source import Source
from ar_studio.errors import StudioError
from ar_studio.files import replace

VERSION = 1  # of the drawing; a change makes another set
SEED = 20110411
PER_CLASS = 400
SIDE = 28
SCALE = 3  # drawn so much larger, then reduced, for smooth edges
FONT_SIZE = 60  # pixels of the enlarged picture; a capital is about 44 high
FONTS = (
    "DejaVuSans.ttf",
    "DejaVuSans-Bold.ttf",
    "DejaVuSerif.ttf",
    "DejaVuSerif-Bold.ttf",
    "DejaVuSansMono.ttf",
    "DejaVuSansMono-Bold.ttf",
)
WEIGHTS = (0, 1, 2)  # pixels added on either side of the strokes, enlarged


def glyphs() -> Source:
    """Return the glyphs, from the cache or newly drawn; black ground, white ink."""
    path = user_cache_path("ar-studio", appauthor=False) / f"glyphs-{VERSION}.npz"
    if path.is_file():
        kept = _kept(path)
        if kept is not None:
            return kept
    images, labels = draw_glyphs()
    content = io.BytesIO()
    np.savez_compressed(content, images=images, labels=labels)
    digest = hashlib.sha256(content.getvalue()).hexdigest().encode()
    try:
        replace(path, content.getvalue())
        replace(path.with_suffix(".sha256"), digest)
    except StudioError:
        pass  # a cache that cannot be written only costs the seconds of drawing again
    return _source(images, labels)


def _kept(path: Path) -> Source | None:
    """Return the cached glyphs; None if the file is damaged."""
    try:
        expected = path.with_suffix(".sha256").read_text()
        if hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            return None
        kept = read_npz(path)
    except (OSError, UnicodeDecodeError, StudioError):
        return None
    return None if kept.labels is None else _source(kept.pictures[:, 0], kept.labels)


def _source(images: NDArray[np.uint8], labels: NDArray[np.int64]) -> Source:
    return Source(images[:, None], labels=labels, class_names=GLYPHS.classes)


def draw_glyphs(per_class: int = PER_CLASS) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Draw `per_class` pictures of each class, always the same ones.

    Returns
    -------
    images
        `(N, 28, 28)`, 255 is ink.
    labels
        `(N,)`, indices into the card's classes.
    """
    labels = np.repeat(np.arange(len(GLYPHS.classes)), per_class)
    generator = np.random.default_rng(SEED)
    styles = generator.integers((len(FONTS), len(WEIGHTS)), size=(len(labels), 2)).tolist()
    maps = _distortions(len(labels), generator).tolist()
    fonts = _fonts()
    drawn: dict[tuple[int, int, int], Image.Image] = {}
    images = np.empty((len(labels), SIDE, SIDE), np.uint8)
    for index, (label, (font, weight)) in enumerate(zip(labels.tolist(), styles, strict=True)):
        key = (label, font, weight)
        if key not in drawn:
            drawn[key] = _character(GLYPHS.classes[label], fonts[font], WEIGHTS[weight])
        turned = drawn[key].transform(
            drawn[key].size, Image.Transform.AFFINE, maps[index], Image.Resampling.BILINEAR
        )
        images[index] = np.asarray(turned.reduce(SCALE))
    return images, labels


def _fonts() -> list[ImageFont.FreeTypeFont]:
    folder = files("ar_studio.resources") / "fonts"
    fonts = []
    for name in FONTS:
        with as_file(folder / name) as path:
            content = io.BytesIO(path.read_bytes())
        fonts.append(ImageFont.truetype(content, FONT_SIZE, layout_engine=ImageFont.Layout.BASIC))
    return fonts


def _character(character: str, font: ImageFont.FreeTypeFont, weight: int) -> Image.Image:
    """Draw one character in the middle of an enlarged picture."""
    side = SIDE * SCALE
    image = Image.new("L", (side, side))
    ImageDraw.Draw(image).text(
        (side / 2, side / 2),
        character,
        fill=255,
        font=font,
        anchor="mm",
        stroke_width=weight,
    )
    return image


def _distortions(count: int, generator: np.random.Generator) -> NDArray[np.float64]:
    """Return affine maps `(count, 6)`: rotation, shear, scale and shift about the centre."""
    angle = generator.normal(0, math.radians(7), count)
    shear = generator.normal(0, 0.12, count)
    width, height = generator.uniform(0.85, 1.15, (2, count))
    shift = generator.uniform(-1.5, 1.5, (count, 2, 1)) * SCALE
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    scale = np.array([[width, shear], [np.zeros(count), height]])
    forward = np.moveaxis(turn, 2, 0) @ np.moveaxis(scale, 2, 0)
    # Pillow asks where each pixel of the result comes from.
    inverse = np.linalg.inv(forward)
    centre = np.full((2, 1), SIDE * SCALE / 2)
    return np.concatenate([inverse, centre - inverse @ (centre + shift)], axis=2).reshape(-1, 6)
