"""The panels of the window, in the order of the work: a panel is a line of this table."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

from ar_studio.gui.compare.panel import ComparePanel
from ar_studio.gui.completion.panel import CompletionPanel
from ar_studio.gui.dependence.panel import DependencePanel
from ar_studio.gui.gallery.panel import GalleryPanel
from ar_studio.gui.parts.panel import Panel
from ar_studio.gui.reproduce.panel import ReproducePanel
from ar_studio.gui.runs.panel import RunsPanel
from ar_studio.gui.sampling.panel import SamplingPanel
from ar_studio.gui.training.data.panel import DataPanel
from ar_studio.gui.training.model.panel import ModelPanel
from ar_studio.gui.training.panel import TrainingPanel

LEFT, MAIN = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea


@dataclass(frozen=True)
class Place:
    """Where a panel lies at first, and the keys that bring it to the front.

    It begins a cell of its area, or is a tab of the one before it.
    """

    panel: type[Panel]
    area: Qt.DockWidgetArea
    keys: str
    begins: bool = False


PANELS = (
    Place(DataPanel, LEFT, "Ctrl+1", begins=True),
    Place(ModelPanel, LEFT, "Ctrl+2"),
    Place(RunsPanel, LEFT, "Ctrl+3", begins=True),
    Place(GalleryPanel, MAIN, "Ctrl+4", begins=True),
    Place(TrainingPanel, MAIN, "Ctrl+5"),
    Place(SamplingPanel, MAIN, "Ctrl+6"),
    Place(CompletionPanel, MAIN, "Ctrl+7"),
    Place(ComparePanel, MAIN, "Ctrl+8"),
    Place(DependencePanel, MAIN, "Ctrl+9"),
    Place(ReproducePanel, MAIN, "Ctrl+0"),
)
