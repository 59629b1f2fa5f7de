"""The panels of the window, in the order of the work."""

from ar_studio.gui.panels.compare import ComparePanel
from ar_studio.gui.panels.completion import CompletionPanel
from ar_studio.gui.panels.data import DataPanel
from ar_studio.gui.panels.dependence import DependencePanel
from ar_studio.gui.panels.gallery import GalleryPanel
from ar_studio.gui.panels.model import ModelPanel
from ar_studio.gui.panels.panel import Panel
from ar_studio.gui.panels.reproduce import ReproducePanel
from ar_studio.gui.panels.runs import RunsPanel
from ar_studio.gui.panels.sampling import SamplingPanel
from ar_studio.gui.panels.training import TrainingPanel

PANELS: tuple[type[Panel], ...] = (
    DataPanel,
    ModelPanel,
    RunsPanel,
    GalleryPanel,
    TrainingPanel,
    SamplingPanel,
    CompletionPanel,
    ComparePanel,
    DependencePanel,
    ReproducePanel,
)
