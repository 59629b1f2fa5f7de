"""Make the picture of what each image model's output sees: `python docs/receptive_fields.py`.

Untrained networks of their papers' shapes; the derivative of the output at one pixel of a 28×28
image by every input pixel, so that what is painted is what the network can see, whatever it learns.
"""

from pathlib import Path
from typing import Any

import torch
from PIL import Image, ImageDraw, ImageFont
from torch import Tensor

from ar_studio import models

SIDE, CELL, MARGIN, LINE = 28, 5, 16, 32
PLACE = (14, 12)  # the pixel whose output is looked at
SEEN, UNSEEN, PAST, OWN = (31, 119, 180), (214, 96, 77), (255, 255, 255), (240, 160, 30)

SHAPES: dict[str, dict[str, Any]] = {
    "recurrent": {"hidden": 16},
    "rowlstm": {"layers": 4, "features": 8},
    "diagonal": {"layers": 1, "features": 8},
    "multiscale": {"layers": 2, "features": 8},
    "pixelcnn": {"blocks": 15, "features": 8},
    "gatedpixelcnn": {"layers": 14, "features": 8},
    "pixelsnail": {"blocks": 2, "features": 8},
    "transformer": {"blocks": 1, "features": 16},
    "lmconv": {"features": 8},
    "nade": {"hidden": 64},
    "made": {"hidden": (500,)},
    "convnade": {"features": 8},
}


def field(name: str) -> Tensor:
    """Return whether the output at `PLACE` sees each pixel, `(28, 28)` bool."""
    model = models.autoregressive(models.create(name, (1, SIDE, SIDE), seed=1, **SHAPES[name]))
    model.double()  # far memories fade below what float32 can hold
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():  # nothing is unseen only because it starts at zero
        for parameter in model.parameters():
            parameter.add_(0.1 * torch.randn(parameter.shape, generator=generator))
    x = torch.rand(1, 1, SIDE, SIDE, generator=generator, dtype=torch.float64).requires_grad_()
    model.conditionals(x).mean[0, 0][PLACE].backward()
    assert x.grad is not None
    return x.grad[0, 0] != 0


def order(name: str) -> Tensor:
    """Return the place of each pixel in the model's ordering, `(28, 28)`."""
    model = models.create(name, (1, SIDE, SIDE), seed=1, **SHAPES[name])
    return model.ordering.argsort().view(SIDE, SIDE)


def panel(name: str) -> tuple[Image.Image, str]:
    """Return the picture of one model, and its caption."""
    seen, places = field(name), order(name)
    past = places < places[PLACE]
    image = Image.new("RGB", (SIDE * CELL, SIDE * CELL), PAST)
    draw = ImageDraw.Draw(image)
    for row in range(SIDE):
        for column in range(SIDE):
            where = (row, column)
            colour = SEEN if seen[where] else UNSEEN if past[where] else (235, 235, 235)
            if where == PLACE:
                colour = OWN
            left, top = column * CELL, row * CELL
            draw.rectangle((left, top, left + CELL - 2, top + CELL - 2), fill=colour)
    share = int((seen & past).sum()) / int(past.sum())
    assert not bool((seen & ~past).any()), f"{name} sees the future"
    return image, f"{models.family(name).card.title}\nsees {share:.0%} of its past"


def main() -> None:
    panels = [panel(name) for name in SHAPES]
    columns = 4
    width, height = SIDE * CELL + MARGIN, SIDE * CELL + LINE + MARGIN
    rows = -(-len(panels) // columns)
    sheet = Image.new("RGB", (columns * width + MARGIN, rows * height + MARGIN), "white")
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(11)
    for index, (image, caption) in enumerate(panels):
        left = MARGIN + index % columns * width
        top = MARGIN + index // columns * height
        draw.multiline_text((left, top), caption, "black", font)
        sheet.paste(image, (left, top + LINE))
    sheet = sheet.resize((2 * sheet.width, 2 * sheet.height), Image.Resampling.NEAREST)
    sheet.save(Path(__file__).parent / "receptive-fields.png", optimize=True)


if __name__ == "__main__":
    main()
