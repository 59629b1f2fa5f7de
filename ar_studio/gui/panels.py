"""The workspaces of the window, in the order of the work: each is a line of this table."""

from dataclasses import dataclass

from ar_studio.gui.compare.panel import ComparePanel
from ar_studio.gui.completion.panel import CompletionPanel
from ar_studio.gui.dependence.panel import DependencePanel
from ar_studio.gui.exploring.panel import ExplorePanel
from ar_studio.gui.gallery.panel import GalleryPanel
from ar_studio.gui.laboratory.panel import LaboratoryPanel
from ar_studio.gui.lessons.panel import LessonsPanel
from ar_studio.gui.likelihood.panel import LikelihoodPanel
from ar_studio.gui.parts.panel import Panel
from ar_studio.gui.reproduce.panel import ReproducePanel
from ar_studio.gui.runs.panel import RunsPanel
from ar_studio.gui.sampling.panel import SamplingPanel
from ar_studio.gui.training.panel import TrainingPanel


@dataclass(frozen=True)
class Place:
    """A panel's icon on the rail, and the keys that bring it to the front.

    It is a workspace, which has the window to itself, or a drawer beside whichever is in front.
    """

    panel: type[Panel]
    icon: str
    keys: str
    drawer: bool = False


PANELS = (
    Place(GalleryPanel, "gallery", "Ctrl+1"),
    Place(TrainingPanel, "train", "Ctrl+2"),
    Place(SamplingPanel, "sample", "Ctrl+3"),
    Place(CompletionPanel, "complete", "Ctrl+4"),
    Place(ExplorePanel, "search", "Ctrl+5"),
    Place(LikelihoodPanel, "likelihood", "Ctrl+6"),
    Place(DependencePanel, "explain", "Ctrl+7"),
    Place(ComparePanel, "compare", "Ctrl+8"),
    Place(ReproducePanel, "reproduce", "Ctrl+9"),
    Place(LaboratoryPanel, "flask", "Ctrl+L"),
    Place(LessonsPanel, "book", "Ctrl+B", drawer=True),
    Place(RunsPanel, "runs", "Ctrl+0", drawer=True),
)
