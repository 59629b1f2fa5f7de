"""Models by year, and which of them each comes from."""

from collections.abc import Mapping

from ar_studio import models
from ar_studio.diagrams import Diagram, Link, Node

COLUMNS = 7
# The column of each family, in the order of the catalogue; who finds it taken goes beside it.
HOMES = (0, 2, 1, 3, 5, 3, 4)
ROOM = "\u2003" * 4  # between a year and the names in its row
# What a model takes up: its form, or what it mends.
SOURCES: Mapping[str, tuple[str, ...]] = {
    "factorised": ("coin",),
    "mixture": ("factorised",),
    "markov": ("factorised",),
    "bayesnet": ("factorised",),
    "witten-bell": ("markov",),
    "kneser-ney": ("witten-bell",),
    "ar": ("markov",),
    "fvsbn": ("ar", "bayesnet"),
    "untied": ("fvsbn",),
    "nade": ("untied", "rbm"),
    "rnade": ("nade", "gaussian"),
    "docnade": ("nade",),
    "deepnade": ("nade",),
    "nadek": ("deepnade",),
    "made": ("nade", "autoencoder"),
    "masde": ("made", "bayesnet"),
    "convnade": ("deepnade",),
    "ardm": ("deepnade",),
    "recurrent": ("ar",),
    "rowlstm": ("recurrent",),
    "diagonal": ("recurrent",),
    "multiscale": ("rowlstm", "diagonal"),
    "pixelcnn": ("made", "rowlstm"),
    "gatedpixelcnn": ("pixelcnn",),
    "wavenet": ("gatedpixelcnn",),
    "pixelcnn++": ("pixelcnn",),
    "pixelsnail": ("pixelcnn++", "seq2seq"),
    "seq2seq": ("recurrent",),
    "gpt": ("seq2seq",),
    "transformer": ("gpt",),
    "deformer": ("deepnade", "gpt"),
    "lmconv": ("pixelcnn++", "deepnade"),
    "sbn": ("fvsbn",),
    "darn": ("fvsbn", "autoencoder"),
    "vae": ("autoencoder",),
    "vqvae": ("vae", "pixelcnn"),
}


def related(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what a model comes from, and what came from it, by names."""
    later = (other for other, sources in SOURCES.items() if name in sources)
    return SOURCES.get(name, ()), tuple(later)


def timeline() -> tuple[Diagram, tuple[str, ...]]:
    """Return the models of the catalogue, a row a year, and the name of each node's."""
    cards = [entry.card for name in models.CATALOGUE if (entry := models.entry(name))]
    years = sorted({card.year for card in cards}, reverse=True)
    groups = list(dict.fromkeys(card.group for card in cards))
    nodes: list[Node] = []
    names: tuple[str, ...] = ()
    for row, year in enumerate(years):
        free = set(range(COLUMNS))
        for card in (card for card in cards if card.year == year):
            group = groups.index(card.group)
            column = min(free, key=lambda place: (abs(place - HOMES[group]), place))
            free.remove(column)
            x = column + row % 2 / 2  # so that no name lies below another
            nodes.append(Node(card.title, x, float(row), "", card.title, group))
            names = (*names, card.name)
    places = {name: place for place, name in enumerate(names)}
    links = tuple(
        Link(places[source], places[name], 0.2, nodes[places[name]].tone)
        for name, sources in SOURCES.items()
        for source in sources
    )
    captions = tuple((-0.5, float(row), f"{year}{ROOM}") for row, year in enumerate(years))
    return Diagram("Models by year", tuple(nodes), links, captions), names
