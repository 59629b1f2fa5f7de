"""Events as files: pictures, animations, sounds, rows, texts, arrays."""

import csv
import io
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from torch import Tensor

from ar_studio import animations, files, mulaw, values, waves
from ar_studio.columns import Column
from ar_studio.errors import StudioError
from ar_studio.sampling import PixelDrawn
from ar_studio.spaces import EventSpace

Bytes = NDArray[np.uint8]
About = Mapping[str, object]  # what a file was made with: run, seed, temperature and so on

GAP = 2  # pixels between the images of a sheet
GROUND = 96  # the grey of gaps and of pixels that are not drawn yet
SHEET_SIDE = 1600  # pixels that a sheet is enlarged to at most
MOVING_SIDE = 720  # that the sheets of an animation are, about
LARGEST_SCALE = 8
FORMATS = {".png", ".gif", ".mp4", ".npz", ".csv", ".txt", ".wav"}

# The map is so close to linear that 17 of its colours hold it within 3 % of full scale.
CIVIDIS_COLOURS = (
    "00204d 002c69 06366e 2d426c 414d6b 52596c 61646f 6f7073 7d7c78 "
    "8b8779 9b9477 aca174 bcaf6f cebc68 e0cb5e f2da50 ffea46"
)


def _interpolate(colours: str, n: int) -> Bytes:
    anchors = np.array([list(bytes.fromhex(colour)) for colour in colours.split()])
    where = np.linspace(0, len(anchors) - 1, n)
    channels = [np.interp(where, np.arange(len(anchors)), anchors[:, c]) for c in range(3)]
    return np.stack(channels, 1).round().astype(np.uint8)


CIVIDIS = _interpolate(CIVIDIS_COLOURS, 128)
DIVERGING = _interpolate("3a90fe 7da7fc a9bef9 ced7f5 ededec e2d7ba d2be85 bea750 a89008", 255)


def format_of(path: Path, allowed: Iterable[str] = FORMATS) -> str:
    """Return the ending of a file to be written, in lower case.

    Raises
    ------
    StudioError
        If it is none of those allowed.
    """
    ending = Path(path).suffix.lower()
    if ending not in allowed:
        raise StudioError(
            f"{path} cannot be written: name a file that ends in {' or '.join(sorted(allowed))}."
        )
    return ending


def suited(path: Path, space: EventSpace) -> str:
    """Return the ending of a file for samples of a space, in lower case.

    Raises
    ------
    StudioError
        If it is none, or does not suit such samples.
    """
    ending = format_of(path)
    if ending not in space.kind.endings:
        raise space.kind.unfit(ending)
    return ending


def sheet(
    images: Tensor, levels: int, columns: int | None = None, scale: int | None = None
) -> Image.Image:
    """Lay out events as one picture, enlarged without smoothing.

    Parameters
    ----------
    images
        `(N, C, H, W)` with values in `0 .. levels - 1`, or in `[0, 1]` for 0 levels; `C` is 1 or 3.
    columns, scale
        Images in a row, and pixels per pixel; chosen from the number and size if not given.

    Raises
    ------
    StudioError
        If the events are no grey or colour images, or there are none.
    """
    check_images(tuple(images.shape[1:]), len(images))
    return Image.fromarray(_lay_out(brightness(images, levels), columns, scale))


def completion_sheet(
    x: Tensor, mask: Tensor, samples: Tensor, levels: int, scale: int | None = None
) -> Image.Image:
    """Lay out what was observed, missing pixels in grey, and the completions after it.

    Parameters
    ----------
    x, mask
        The event and what of it was observed, both `(C, H, W)`.
    samples
        Its completions, `(N, C, H, W)`.
    scale
        Pixels per pixel; chosen from the number and size if not given.

    Raises
    ------
    StudioError
        If the events are no grey or colour images.
    """
    check_images(tuple(x.shape))
    observed = np.where(mask.cpu().numpy(), brightness(x, levels), np.uint8(GROUND))
    images = np.concatenate([observed[None], brightness(samples, levels)])
    return Image.fromarray(_lay_out(images, None, scale))


def figure(
    samples: Tensor,
    expected: Tensor,
    levels: int,
    columns: int | None = None,
    scale: int | None = None,
) -> Image.Image:
    """Lay out samples, and to the right of them what was expected of each pixel of them.

    The figure of NADE's samples beside their probabilities (Larochelle and Murray, *The Neural
    Autoregressive Distribution Estimator*, AISTATS 2011, figure 2).

    Parameters
    ----------
    samples
        `(N, C, H, W)`, as in `sheet`.
    expected
        The mean of each conditional over the largest value, `(N, C, H, W)`: of binary pixels
        `p(x_i = 1 | x_<i)`. NaN is not known.
    columns, scale
        As in `sheet`, of each half.

    Raises
    ------
    StudioError
        If the events are no grey or colour images, or there are none.
    """
    check_images(tuple(samples.shape[1:]), len(samples))
    left = brightness(samples, levels)
    return _beside(left, expected.float().cpu().numpy(), columns, scale)


def expected_sheet(
    expected: Tensor, columns: int | None = None, scale: int | None = None
) -> Image.Image:
    """Lay out what was expected of each pixel, `(N, C, H, W)` from 0 to 1, as `sheet` does."""
    check_images(tuple(expected.shape[1:]), len(expected))
    return Image.fromarray(_lay_out(_cividis(expected.float().cpu().numpy()), columns, scale))


def map_sheet(maps: Sequence[Tensor]) -> Image.Image:
    """Lay out maps of numbers from 0 to 1, all `(H, W)`, side by side in colour."""
    stacked = torch.stack(list(maps)).float().cpu().numpy()
    return Image.fromarray(_lay_out(_cividis(stacked[:, None]), len(maps), None))


def weight_sheet(weights: Tensor, scale: float, columns: int | None = None) -> Image.Image:
    """Lay out pictures `(N, H, W)` of numbers: blue at `−scale`, pale at 0, yellow at `scale`."""
    share = (weights.float().cpu().numpy() / (2 * scale) + 0.5).clip(0, 1)
    colours = DIVERGING[(share * (len(DIVERGING) - 1)).round().astype(int)]
    return Image.fromarray(_lay_out(colours.transpose(0, 3, 1, 2), columns, None))


def density_sheet(
    event: Tensor, expected: Tensor, surprise: Tensor, levels: int, scale: int | None = None
) -> Image.Image:
    """Lay out an event, what was expected of each pixel, and where it surprised.

    Parameters
    ----------
    event, expected, surprise
        `(C, H, W)`; expected from 0 to 1. Surprise is shown from 0 to its largest, the sum over
        the channels of a pixel.
    scale
        Pixels per pixel; chosen from the size if not given.

    Raises
    ------
    StudioError
        If the event is no grey or colour image.
    """
    check_images(tuple(event.shape))
    grey = brightness(event, levels)
    costs = surprise.sum(0, keepdim=True).clamp_min(0).float()
    share = costs / costs[costs.isfinite()].amax().clamp_min(1e-12)
    maps = _cividis(torch.stack([expected.mean(0, keepdim=True).float(), share]).numpy())
    images = np.concatenate([np.broadcast_to(grey, (3, *grey.shape[1:]))[None], maps])
    return Image.fromarray(_lay_out(images, len(images), scale))


class Recording:
    """What an animation is made of: each drawn value, and what was expected before.

    Parameters
    ----------
    space
        The space of the events drawn: images of one or three channels.
    """

    def __init__(self, space: EventSpace) -> None:
        check_images(space.event_shape)
        self.space = space
        self.order: list[int] = []
        self.values: list[Tensor] = []
        self.expected: list[Tensor] = []

    def add(self, drawn: PixelDrawn) -> None:
        """Keep one drawn dimension of every event."""
        self.order.append(drawn.dimension)
        self.values.append(drawn.value.cpu())
        self.expected.append(drawn.conditional.mean.cpu() / self.space.values.top)

    def maps(self) -> Tensor:
        """Return what was expected of each pixel, `(n, *event_shape)`; NaN where not drawn."""
        flat = torch.full((len(self.values[0]), self.space.size), math.nan)
        flat[:, self.order] = torch.stack(self.expected, 1).float()
        return flat.view(-1, *self.space.event_shape)

    def frames(
        self, count: int = 80, columns: int | None = None, scale: int | None = None
    ) -> Iterator[Image.Image]:
        """Yield about `count` pictures: the images so far, beside what was expected of them.

        The right half shows, in cividis, the probability of a bright pixel (with more than two
        values, the expected value) at the moment each pixel was drawn.

        Raises
        ------
        StudioError
            If nothing was recorded.
        """
        if not self.order:
            raise StudioError("There is nothing to animate: no pixel was drawn yet.")
        size, total = self.space.size, len(self.order)
        scale = scale or moving_scale(max(self.space.grid[1:]), len(self.values[0]))
        shape = (len(self.values[0]), *self.space.event_shape)
        values = np.full((shape[0], size), GROUND, dtype=np.uint8)
        expected = np.full((shape[0], size), np.nan, dtype=np.float32)
        stops = set(np.linspace(0, total, min(count, total) + 1).round().astype(int).tolist())
        for done in range(total + 1):
            if done in stops:
                yield _beside(values.reshape(shape), expected.reshape(shape), columns, scale)
            if done < total:
                values[:, self.order[done]] = brightness(self.values[done], self.space.levels)
                expected[:, self.order[done]] = self.expected[done].numpy()


def save_image(path: Path, image: Image.Image, about: About | None = None) -> None:
    """Write a picture as PNG, with a comment in it.

    Parameters
    ----------
    about
        What the comment says of how the picture was made.

    Raises
    ------
    StudioError
        If the file cannot be written.
    """
    content = io.BytesIO()
    chunks = PngInfo()
    if about:
        chunks.add_text("Comment", comment(about))
    image.save(content, "PNG", pnginfo=chunks)
    files.replace(Path(path), content.getvalue())


def comment(about: About) -> str:
    """Return what is known of a file's making as one line; None says nothing."""
    return "; ".join(f"{key}: {value}" for key, value in about.items() if value is not None)


def save_animation(
    path: Path,
    frames: Iterable[Image.Image],
    about: About | None = None,
    frame_ms: int = animations.FRAME_MS,
) -> None:
    """Write pictures of one size as a GIF, a WebP or an MP4 that rests on the last one.

    Parameters
    ----------
    about
        What a comment in the file says of how it was made.
    frame_ms
        How long each of them is seen.

    Raises
    ------
    StudioError
        If there are no frames or the file cannot be written.
    """
    ending, said = format_of(path, animations.ENDINGS), comment(about or {})
    files.replace(Path(path), animations.encode(frames, ending, said, frame_ms))


def save_arrays(path: Path, arrays: Mapping[str, Tensor], about: About | None = None) -> None:
    """Write tensors by name as a compressed `.npz`; what they were made with is text, `about`.

    Raises
    ------
    StudioError
        If the file cannot be written.
    """
    content = io.BytesIO()
    plain = {name: tensor.cpu().numpy() for name, tensor in arrays.items()}
    if about:
        plain["about"] = np.array(comment(about))
    np.savez_compressed(content, allow_pickle=False, **plain)
    files.replace(Path(path), content.getvalue())


def save_samples(
    path: Path,
    samples: Tensor,
    space: EventSpace,
    recording: Recording | None = None,
    columns: Sequence[Column] = (),
    words: Sequence[str] = (),
    about: About | None = None,
    scale: int | None = None,
) -> None:
    """Write samples `(n, *event_shape)` of a space as the ending of the file says.

    `.png`, `.gif` and `.mp4` take images, `.wav` clips, `.csv` rows of a table, documents, texts or
    clips, `.txt` documents and texts, and `.npz` anything.

    Parameters
    ----------
    recording
        How they were drawn; needed by an animation. A picture then has what was expected of each
        pixel beside the samples, and arrays have it too, as `expected`.
    columns, words
        What the dimensions of a table are; the vocabulary of documents.
    about
        What pictures, animations, sounds and arrays say of how they were made. Rows and documents
        have the columns of the data and nothing else, so that whatever reads the data reads them.
    scale
        Pixels per pixel of pictures and animations, as in `sheet`.

    Raises
    ------
    StudioError
        If the ending is another or does not suit the samples, or the file cannot be written.
    """
    ending, kind = suited(path, space), space.kind
    if ending == ".npz":
        maps = {} if recording is None else {"expected": recording.maps()}
        save_arrays(path, {"samples": samples, **maps}, about)
    elif ending == ".wav":
        clips = mulaw.decoded(samples.flatten(1).cpu().numpy())
        files.replace(Path(path), waves.encoded([*clips], space.rate, comment(about or {})))
    elif ending == ".csv":
        save_table(path, *kind.tabulated(samples, columns, words))
    elif ending == ".txt":
        _, rows = kind.tabulated(samples, columns, words)
        texts = kind.between.join(str(text) for *_, text in rows)
        files.replace(Path(path), f"{texts}\n".encode())
    elif ending == ".png":
        shown = (
            sheet(samples, space.levels, scale=scale)
            if recording is None
            else figure(samples, recording.maps(), space.levels, scale=scale)
        )
        save_image(path, shown, about)
    elif recording is None:
        raise StudioError("An animation needs the sampling recorded; save a .png or .npz instead.")
    else:
        save_animation(path, recording.frames(scale=scale), about)


def save_table(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[object]],
    about: About | None = None,
) -> None:
    """Write a table as CSV; None becomes an empty cell.

    Parameters
    ----------
    about
        What the rows were made with: a column of each, the same in all rows, so that tables of
        several seeds can be put together and every program can read them.

    Raises
    ------
    StudioError
        If the file cannot be written.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    told = about or {}
    writer.writerow([*header, *told])
    for row in rows:
        writer.writerow(["" if value is None else value for value in (*row, *told.values())])
    files.replace(Path(path), text.getvalue().encode())


def check_images(event_shape: tuple[int, ...], count: int = 1) -> None:
    """Refuse events that are no grey or colour images, or none at all.

    Raises
    ------
    StudioError
        If they are not `(1, H, W)` or `(3, H, W)`, or `count` is 0.
    """
    if len(event_shape) != 3 or event_shape[0] not in (1, 3):
        raise StudioError(
            f"Events of shape {event_shape} are no pictures of 1 or 3 channels; "
            "use .csv or .npz files."
        )
    if not count:
        raise StudioError("There is nothing to show: no image was given.")


def brightness(images: Tensor, levels: int) -> Bytes:
    """Return whole numbers below `levels`, or real numbers from 0 to 1 for none, as bytes."""
    grey = images.cpu().numpy().astype(np.float32) * (255 / values.of(levels).top)
    return grey.round().clip(0, 255).astype(np.uint8)


def _lay_out(images: Bytes, columns: int | None, scale: int | None) -> Bytes:
    """Return images `(N, 1 or 3, H, W)` side by side as RGB bytes `(height, width, 3)`."""
    n, _, height, width = images.shape
    per_row: int = min(n, columns or math.ceil(math.sqrt(n * height / width)))
    rows = math.ceil(n / per_row)
    longest = max(per_row * width, rows * height)
    scale = scale or max(1, min(LARGEST_SCALE, SHEET_SIDE // longest))
    large = images.repeat(scale, 2).repeat(scale, 3).transpose(0, 2, 3, 1)
    down, across = height * scale + GAP, width * scale + GAP
    canvas = np.full((rows * down + GAP, per_row * across + GAP, 3), GROUND, dtype=np.uint8)
    for index, image in enumerate(large):
        row, column = divmod(index, per_row)
        top, left = row * down + GAP, column * across + GAP
        canvas[top : top + height * scale, left : left + width * scale] = image
    return canvas


def moving_scale(side: int, n: int) -> int:
    """Return pixels per pixel of `n` images that move: even, as an MP4's halved colours ask for."""
    scale = MOVING_SIDE // (side * math.ceil(math.sqrt(n)))
    return max(1, min(LARGEST_SCALE, scale) // 2 * 2)


def _beside(
    images: Bytes, expected: NDArray[np.float32], columns: int | None, scale: int | None
) -> Image.Image:
    """Return images and what was expected of each pixel, both `(N, C, H, W)`, side by side."""
    return beside(images, _cividis(expected), columns, scale)


def beside(
    left: Bytes, right: Bytes, columns: int | None = None, scale: int | None = None
) -> Image.Image:
    """Return two sheets of as many images `(N, 1 or 3, H, W)`, side by side."""
    halves = [_lay_out(half, columns, scale) for half in (left, right)]
    return Image.fromarray(np.concatenate(halves, 1))


def _cividis(expected: NDArray[np.float32]) -> Bytes:
    """Return numbers in `[0, 1]`, `(N, C, H, W)`, as colours `(N, 3, H, W)`; NaN is ground."""
    mean = expected.mean(1)
    index = (np.nan_to_num(mean).clip(0, 1) * (len(CIVIDIS) - 1)).round().astype(int)
    colours = np.where(np.isnan(mean)[..., None], np.uint8(GROUND), CIVIDIS[index])
    return colours.transpose(0, 3, 1, 2)
