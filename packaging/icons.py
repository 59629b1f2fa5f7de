"""Renders the application's icon from its drawing, in the sizes and formats that systems want."""

import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).parents[1] / "resources" / "icons" / "ar-studio.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)


def render(folder: Path) -> None:
    """Write ar-studio-SIZE.png, and ar-studio.ico and ar-studio.icns made of them."""
    folder.mkdir(parents=True, exist_ok=True)
    drawing = QSvgRenderer(str(DRAWING))
    if not drawing.isValid():
        sys.exit(f"{DRAWING} is no drawing that Qt can read.")
    for size in SIZES:
        picture = QImage(size, size, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        drawing.render(painter)
        painter.end()
        picture.save(str(folder / f"ar-studio-{size}.png"))
    with Image.open(folder / f"ar-studio-{SIZES[-1]}.png") as largest:
        largest.save(folder / "ar-studio.ico", sizes=[(n, n) for n in SIZES if n <= 256])
        largest.save(folder / "ar-studio.icns")


if __name__ == "__main__":
    render(Path(sys.argv[1]))
