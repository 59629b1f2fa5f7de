"""The map of the lectures: it says everything once, and asks for what is there."""

import re
import runpy
from pathlib import Path

import pytest

from ar_studio import data, inside, lessons, models, studies
from ar_studio.errors import StudioError
from ar_studio.gallery.recipes import RECIPES
from ar_studio.laboratory import timeline

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "lectures.md").read_text(encoding="utf-8")
# The numbers of what the decks show; a few were never given, or name what is no item of its own.
GAPS = {14, 62, 63, 68, 75, 82, 121, 123, 152, 161, 178, 204, 206, 255}
ITEMS = set(range(1, 256)) - GAPS
FAMILIES = {recipe.name: recipe.model for recipe in RECIPES}
DECKS = [lesson for lesson in lessons.load().lessons if lesson.name.startswith("lecture-")]
LINKS = [(deck.name, link) for deck in DECKS for link in deck.links.values()]


def test_every_item_stands_once():
    numbers = [int(number) for number in re.findall(r"\bL(\d+)\b", TEXT)]
    assert sorted(numbers) == sorted(ITEMS)


def test_whatever_is_shown_has_a_link_and_whatever_is_not_a_reason():
    shown, _, missing = TEXT.partition("## Not shown")
    rows = [line for line in shown.splitlines() if re.search(r"\bL\d", line) and line[0] == "|"]
    bare = [row for row in rows if "](do:" not in row]
    assert bare == []
    reasons = [line for line in missing.splitlines() if line.startswith("- ")]
    assert all(re.search(r"\bL\d.*: \w.*\.$", line) for line in reasons)


def test_the_lessons_are_what_the_document_says():
    for name, text in runpy.run_path(str(ROOT / "packaging" / "lectures.py"))["lessons"]().items():
        path = ROOT / "resources" / "lessons" / name
        assert path.read_text(encoding="utf-8") == text, "The map changed; type: make cards"
    said = {link.address for _, link in LINKS}
    assert said == set(re.findall(r"\]\((do:[^)\s]*)\)", TEXT))
    assert len(DECKS) == 5


@pytest.mark.parametrize("deck", [deck.name for deck in DECKS])
def test_what_links_take_in_hand_is_there(deck):
    """Runs ship, their models have the topic that is asked for, and settings will do."""
    for name, link in LINKS:
        settings = dict(link.settings)
        runs = ",".join(filter(None, (settings.get("run"), settings.get("runs")))).split(",")
        if name != deck:
            continue
        for run in filter(None, runs):
            topics = inside.topics(models.family(FAMILIES[run]))
            assert settings.get("topic", topics[0]) in topics, link.address
        source = settings.get("data", "digits")
        assert source in data.CATALOGUE, link.address
        if "model" in settings:
            own = {
                key: value for key, value in settings.items() if re.match(r"(data|model)\.", key)
            }
            studies.plan(settings["model"], source, own)


def test_what_is_not_there_would_be_noticed():
    with pytest.raises(StudioError):
        studies.plan("nade", "digits", {"model.hiden": "3"})


def test_models_come_from_older_ones():
    diagram, names = timeline.timeline()
    assert sorted(names) == sorted(models.CATALOGUE)
    years = {name: models.family(name).card.year for name in names}
    for name, sources in timeline.SOURCES.items():
        assert all(years[source] <= years[name] for source in sources), name
    assert timeline.related("nade") == (("untied", "rbm"), ("rnade", "docnade", "deepnade", "made"))
    places = [(node.x, node.y) for node in diagram.nodes]
    assert len(set(places)) == len(places)
    for place, name in enumerate(names):  # who links from it is who it comes from
        before = {names[link.start] for link in diagram.links if link.end == place}
        assert before == set(timeline.related(name)[0])
