"""Images: pixels on a grid, in one channel or several, and what grey pictures may become."""

from typing import Literal

from pydantic import Field

from ar_studio.kinds.kind import Kind
from ar_studio.kinds.preparation import (
    OF_ROWS,
    DataSeed,
    Decimal,
    Header,
    Missing,
    Preparation,
    RowsAs,
    TestShare,
    ValidShare,
    Withheld,
)
from ar_studio.settings import parse, titled

Fit = Literal["crop", "pad", "squash"]
Orientation = Literal["auto", "stored", "transposed"]
Task = Literal["none", "class", "super-resolution", "colourisation", "sketch"]
GreyValues = Literal["threshold", "as-is", "static", "dynamic", "levels", "dequantise"]

HALF = 128  # the usual threshold of grey


class ImagePreparation(Preparation):
    """How grey values or colours become pixels, and what each picture is given."""

    reads = ("size", "fit", "orientation", "ground", "brightest", "classes", "broken", *OF_ROWS)
    later = ("threshold", "invert", "valid_share", "test_share", *reads[1:])
    values: GreyValues = Field(
        default="threshold",
        title="Pixel values",
        description="What becomes of the greys of a picture.",
        json_schema_extra=titled(
            {
                "threshold": ("Black and white, cut at a grey", "White from this grey on."),
                "as-is": ("256 greys, as they are", "Nothing is changed."),
                "static": (
                    "Black and white, drawn once",
                    "White with the grey as probability, drawn by the data seed.",
                ),
                "dynamic": (
                    "Black and white, drawn anew",
                    "White with the grey as probability, drawn in every epoch.",
                ),
                "levels": ("Fewer greys", "So many equal steps as are set below."),
                "dequantise": (
                    "Real numbers",
                    "Noise is added to the greys, which makes them real numbers from 0 to 1.",
                ),
            }
        ),
    )
    threshold: int = Field(
        default=HALF,
        ge=1,
        le=255,
        title="Cut at grey",
        description="The darkest of the greys, 0 to 255, that becomes white.",
        json_schema_extra={"slider": True},
    )
    levels: int = Field(
        default=2,
        ge=2,
        le=256,
        title="Greys",
        description="Number of levels K: equal steps of grey.",
    )
    size: int | None = Field(
        default=None,
        ge=1,
        le=1024,
        title="Size",
        description="Resize pictures to size × size pixels; none keeps them as they are.",
    )
    fit: Fit = Field(
        default="crop",
        title="Not square",
        description="What becomes of pictures that are not square where a size is set.",
        json_schema_extra=titled(
            {
                "crop": ("Cropped to the middle", "What lies beyond is left out."),
                "pad": ("Padded", "The ground is put around them."),
                "squash": ("Squashed", "All of them is kept, in another shape."),
            }
        ),
    )
    colour: bool = Field(
        default=False,
        title="Colours",
        description="Keep the colours of pictures that have them, in three channels; otherwise "
        "they are made grey.",
    )
    invert: bool = Field(
        default=False,
        title="Invert",
        description="Dark becomes light: ink on paper is white on black then.",
    )
    task: Task = Field(
        default="none",
        title="Task",
        description="What each picture is given, so that the model learns p(x | c).",
        json_schema_extra=titled(
            {
                "none": ("Nothing is given", "The model learns p(x)."),
                "class": ("Given its class", "What the picture shows: a digit, say."),
                "super-resolution": ("Given few large pixels", "Super-resolution."),
                "colourisation": ("Given its greys", "Colourisation."),
                "sketch": ("Given its edges", "A sketch of it."),
            }
        ),
    )
    factor: int = Field(
        default=4,
        ge=2,
        le=64,
        title="Coarseness",
        description="Side of the large pixels that are given.",
    )
    withheld: Withheld = 0.1
    rows: RowsAs = "found"
    header: Header = "found"
    missing: Missing = "rows"
    decimal: Decimal = "found"
    valid_share: ValidShare = 0
    test_share: TestShare = 0
    orientation: Orientation = Field(
        default="auto",
        title="Orientation",
        description="How pictures lie in their files.",
        json_schema_extra=titled(
            {
                "auto": ("Turned upright", "As the camera or the kind of file says."),
                "stored": ("As stored", "Nothing is turned."),
                "transposed": ("Transposed", "Rows and columns are exchanged."),
            }
        ),
    )
    ground: Literal["white", "black"] = Field(
        default="white",
        title="Ground",
        description="What see-through parts, and padding, become.",
        json_schema_extra=titled({"white": ("White",), "black": ("Black",)}),
    )
    brightest: int = Field(
        default=0,
        ge=0,
        le=2**31 - 1,
        title="Brightest value",
        description="The value in the files that is white; 0 finds it out.",
        json_schema_extra={"zero": "found out"},
    )
    classes: Literal["found", "none"] = Field(
        default="found",
        title="Classes",
        description="Whether folders, or labels beside the pictures, are taken as classes.",
        json_schema_extra=titled({"found": ("As they are found",), "none": ("None",)}),
    )
    broken: Literal["refused", "left-out"] = Field(
        default="refused",
        title="Broken files",
        description="What becomes of a folder in which some pictures cannot be read.",
        json_schema_extra=titled(
            {
                "refused": ("Refused", "It is said which they are."),
                "left-out": ("Left out", "All others are read."),
            }
        ),
    )
    seed: DataSeed = 0

    @property
    def event_levels(self) -> int:
        """Number of values a grey picture's dimensions take after this preparation."""
        return {"as-is": 256, "levels": self.levels}.get(self.values, 2)

    @property
    def title(self) -> str:
        """The preparation of grey pictures in the words of a protocol."""
        if self.values == "static":
            return f"static (seed {self.seed})"
        if self.values in ("dynamic", "dequantise"):
            return self.values
        if self.values == "threshold" and self.threshold != HALF:
            return f"threshold {self.threshold}"
        # Two levels cut at 128 as the threshold does: the same events, so the same protocol.
        return "threshold" if self.event_levels == 2 else f"{self.event_levels} levels"

    def read_words(self, usual_fit: Fit = "crop") -> list[str]:
        """Return how files are read otherwise than as usual, in the words of a protocol."""
        words = {
            "fit": {"crop": "cropped", "pad": "padded", "squash": "squashed"}[self.fit],
            "orientation": self.orientation,
            "ground": f"on {self.ground}",
            "brightest": f"white {self.brightest}",
        }
        usual = {n: field.default for n, field in type(self).model_fields.items()}
        usual["fit"] = usual_fit
        told = {n: word for n, word in words.items() if getattr(self, n) != usual[n]}
        return [word for name, word in told.items() if name != "fit" or self.size]

    @property
    def given_words(self) -> str:
        words = {
            "class": "its class",
            "super-resolution": f"itself {self.factor}× coarser",
            "colourisation": "its grey values",
            "sketch": "its edges",
        }
        return words.get(self.task, "")


class Image(Kind):
    """`(C, H, W)`: the channels of a pixel stay together, and orderings are paths over pixels."""

    name = "image"
    one, many = "image", "images"
    told = "image"
    dimension, dimensions = "pixel", "pixels"
    alike = True
    pictured = True
    endings = (".png", ".gif", ".mp4", ".npz")
    preparation = ImagePreparation

    def group(self, shape: tuple[int, ...], preparation: Preparation, binary: bool) -> str:
        told = parse(ImagePreparation, preparation.model_dump())
        if told.colour:
            return "Colour pictures"
        black_and_white = binary or (told.event_levels == 2 and told.values != "dequantise")
        return "Binary pictures" if black_and_white else "Grey pictures"

    def grid(self, event_shape: tuple[int, ...]) -> tuple[int, int, int]:
        channels, height, width = event_shape
        return channels, height, width
