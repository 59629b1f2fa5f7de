"""The engine's verbs, for the window: each is loaded, and torch with it, when first asked for.

The window is on screen before torch is loaded, so its modules say `engine.models`; they never
import what loads torch themselves.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import torch as torch

    from ar_studio import alike as alike
    from ar_studio import animations as animations
    from ar_studio import archive as archive
    from ar_studio import branching as branching
    from ar_studio import calibration as calibration
    from ar_studio import capture as capture
    from ar_studio import clips as clips
    from ar_studio import coding as coding
    from ar_studio import comparison as comparison
    from ar_studio import completion as completion
    from ar_studio import conditionals as conditionals
    from ar_studio import contexts as contexts
    from ar_studio import data as data
    from ar_studio import defence as defence
    from ar_studio import density as density
    from ar_studio import dependence as dependence
    from ar_studio import detection as detection
    from ar_studio import estimation as estimation
    from ar_studio import evaluation as evaluation
    from ar_studio import export as export
    from ar_studio import fixed_point as fixed_point
    from ar_studio import guides as guides
    from ar_studio import handout as handout
    from ar_studio import inside as inside
    from ar_studio import models as models
    from ar_studio import neighbours as neighbours
    from ar_studio import novelty as novelty
    from ar_studio import optimisation as optimisation
    from ar_studio import orderings as orderings
    from ar_studio import pictures as pictures
    from ar_studio import plots as plots
    from ar_studio import prompts as prompts
    from ar_studio import quiz as quiz
    from ar_studio import sampling as sampling
    from ar_studio import scores as scores
    from ar_studio import scripts as scripts
    from ar_studio import sessions as sessions
    from ar_studio import studies as studies
    from ar_studio import training as training
    from ar_studio import typed as typed
    from ar_studio import whereabouts as whereabouts
    from ar_studio.completion import hiding as hiding
    from ar_studio.data import drawings as drawings
    from ar_studio.data import tasks as tasks
    from ar_studio.reproduction import measuring as measuring
    from ar_studio.reproduction import queue as queue
    from ar_studio.reproduction import report as report
else:
    ELSEWHERE = {
        "torch": "torch",
        "hiding": "ar_studio.completion.hiding",
        "drawings": "ar_studio.data.drawings",
        "tasks": "ar_studio.data.tasks",
        "measuring": "ar_studio.reproduction.measuring",
        "queue": "ar_studio.reproduction.queue",
        "report": "ar_studio.reproduction.report",
    }

    def __getattr__(name):  # noqa: ANN001, ANN202 (the types are those of the imports above)
        if name.startswith("_"):
            raise AttributeError(name)
        return import_module(ELSEWHERE.get(name, f"ar_studio.{name}"))


def load() -> None:
    """Load what every session needs, in the thread that calls it."""
    for name in (
        "branching",
        "comparison",
        "completion",
        "estimation",
        "completion.hiding",
        "defence",
        "density",
        "detection",
        "export",
        "pictures",
        "plots",
        "scores",
        "studies",
        "training",
        "typed",
    ):
        import_module(f"ar_studio.{name}")
    catalogue = import_module("ar_studio.models").CATALOGUE
    list(catalogue.values())  # else the window would wait for a model's file when it is chosen
