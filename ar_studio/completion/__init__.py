"""Completion: draw the missing dimensions of an event given the observed ones.

`complete` chooses the way (`methods.py`): exact draws, a list of all fillings (`enumeration.py`),
a guide's draws weighed and moved (`guiding.py`, `proposing.py`, `refining.py`), or annealing
(`annealing.py`).
Moves are Metropolis moves (`metropolis.py`), judged by how well they mix (`mixing.py`). What is
observed is weighed by a bridge to the guide (`bridging.py`). What the hidden dimensions cost a
model, by its completions, is in `hiding.py`.
"""

from ar_studio.completion.bridging import Evidence
from ar_studio.completion.guiding import check as check_guide
from ar_studio.completion.guiding import given as given_guide
from ar_studio.completion.methods import (
    Asked,
    Effort,
    best_ordering,
    complete,
    predicted,
)
from ar_studio.completion.particles import Completed, Method, Moved, Pool, Previewed, Standing
from ar_studio.completion.proposing import fill

__all__ = [
    "Asked",
    "Completed",
    "Effort",
    "Evidence",
    "Method",
    "Moved",
    "Pool",
    "Previewed",
    "Standing",
    "best_ordering",
    "check_guide",
    "complete",
    "fill",
    "given_guide",
    "predicted",
]
