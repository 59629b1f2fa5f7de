"""The handout stands alone: everything is inside it, nothing runs, and names cannot break it."""

import base64
import io
import re
from html.parser import HTMLParser

import numpy as np
import pytest
import torch
from PIL import Image

from ar_studio import export, handout, neighbours
from ar_studio.calibration import Calibration
from ar_studio.errors import StudioError
from ar_studio.figures import Figure
from ar_studio.runs import SHELF, Run

NAME = """<script>"&' Ziffern"""


class Page(HTMLParser):
    """Collects tags with their attributes, and all text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


def measured() -> Calibration:
    numbers = torch.tensor([0.1, 0.5, 0.9], dtype=torch.float64)
    count = torch.tensor([10, 0, 20])
    return Calibration(torch.linspace(0, 1, 4), count, numbers, numbers, numbers / 10, 0.01, 0.002,
                       0.005, 7)  # fmt: skip


@pytest.fixture
def subjects(tmp_path) -> list[handout.Subject]:
    """Return a model with all there is to tell, whose name is no HTML, and one with its record."""
    shipped = Run(SHELF / "nade-digits")
    record = shipped.record.model_copy(update={"title": NAME})
    named = Run.create(tmp_path / "run", record)
    events = torch.randint(0, 2, (9, 1, 8, 8), dtype=torch.uint8)
    *_, near = neighbours.search(events, events.flip(0), record.model.space)
    assert isinstance(near, neighbours.Nearest)
    found = handout.Neighbours(events.flip(0)[near.index], near, neighbours.copying(near, near))
    likelihood = Figure(-17.5, 0.4)
    whole = handout.Subject(
        named, "#123456", events, torch.rand(9, 1, 8, 8), likelihood, found, measured()
    )
    return [whole, handout.Subject(Run(SHELF / "fvsbn-digits"))]


def test_it_stands_alone_and_says_what_was_measured(subjects, tmp_path):
    path = tmp_path / "report.html"
    handout.save(path, subjects, "seed <3>")
    text = path.read_text("utf-8")
    page = Page(text)
    kinds = [tag for tag, _ in page.tags]
    assert not {"script", "link", "iframe", "object"} & set(kinds)
    assert "://" not in text
    assert not re.search(r"url\(|@import|\son\w+=", text)
    for _, attributes in page.tags:
        source = attributes.get("src")
        assert source is None or source.startswith("data:image/png;base64,")
        assert "href" not in attributes
    assert "@page { size: A4" in text
    assert NAME in page.text
    assert "seed <3>" in page.text
    for subject in subjects:
        score = subject.run.record.scores["test"]
        assert all(str(figure) in page.text for figure in score.figures)
        assert score.protocol in page.text
    assert "No sign of copying: 9 of 9" in page.text
    assert "Expected calibration error 1.00 ± 0.20 %" in page.text
    assert kinds.count("circle") == 2  # an empty bin is no point


def test_its_pictures_are_those_of_the_samples(subjects):
    page = Page(handout.page(subjects))
    sources = [str(found["src"]) for tag, found in page.tags if tag == "img"]
    assert len(sources) == 3
    first, maps, pairs = (
        np.asarray(
            Image.open(io.BytesIO(base64.b64decode(source.partition(",")[2]))).convert("RGB")
        )
        for source in sources
    )
    samples, expected = subjects[0].samples, subjects[0].expected
    assert samples is not None
    assert expected is not None
    assert np.array_equal(first, np.asarray(export.sheet(samples, 2, scale=handout.PIXELS)))
    assert np.array_equal(maps, np.asarray(export.expected_sheet(expected, scale=handout.PIXELS)))
    # All samples are among what was searched: each of a pair is the other.
    side = 8 * handout.PIXELS
    left, step = export.GAP, side + export.GAP
    one, other = (
        pairs[left : left + side, left + at * step : left + at * step + side] for at in (0, 1)
    )
    assert np.array_equal(one, other)


def test_other_protocols_are_said_not_to_be_compared(subjects):
    assert "not to be compared" not in handout.page(subjects)
    other = handout.Subject(Run(SHELF / "nade-mnist"))
    assert "not to be compared" in handout.page([subjects[1], other])


def test_an_estimate_tells_the_constant_that_it_rests_on():
    page = Page(handout.page([handout.Subject(Run(SHELF / "rbm-digits"))])).text
    assert "≈ 16.96 ± 0.32 nats" in page
    assert re.search(
        r"log Z ≈ 11\d\.\d\d ± 0\.\d\d \(3σ\) by AIS, 100 chains × 2,000 temperatures", page
    )


def test_what_is_no_report_is_refused(tmp_path, subjects):
    with pytest.raises(StudioError, match="at least one run"):
        handout.page([])
    with pytest.raises(StudioError, match=r"\.html"):
        handout.save(tmp_path / "report.pdf", subjects)
