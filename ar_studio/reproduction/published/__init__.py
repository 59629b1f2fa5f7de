"""The tables that can be reproduced: published ones, with the recipes of their papers, and ours."""

from ar_studio import errors
from ar_studio.reproduction.published.binarized_mnist import BINARIZED_MNIST
from ar_studio.reproduction.published.image_mnist import IMAGE_MNIST
from ar_studio.reproduction.published.made_uci import MADE_UCI
from ar_studio.reproduction.published.rnade_uci import RNADE_UCI
from ar_studio.reproduction.published.sound import SOUND
from ar_studio.reproduction.published.text import TEXT
from ar_studio.reproduction.tables import Table
from ar_studio.reproduction.yardstick import COMPLETION

TABLES: dict[str, Table] = {
    table.name: table
    for table in (MADE_UCI, RNADE_UCI, BINARIZED_MNIST, IMAGE_MNIST, TEXT, SOUND, COMPLETION)
}


def table(name: str) -> Table:
    """Return the published table of a name.

    Raises
    ------
    StudioError
        If there is none; the nearest name is suggested.
    """
    if name not in TABLES:
        raise errors.unknown("published table", name, TABLES)
    return TABLES[name]
