"""The panels of the window, in the order of the work."""

from ar_studio.gui.compare.panel import ComparePanel
from ar_studio.gui.completion.panel import CompletionPanel
from ar_studio.gui.data.panel import DataPanel
from ar_studio.gui.dependence.panel import DependencePanel
from ar_studio.gui.gallery.panel import GalleryPanel
from ar_studio.gui.model.panel import ModelPanel
from ar_studio.gui.parts.panel import Panel
from ar_studio.gui.reproduce.panel import ReproducePanel
from ar_studio.gui.runs.panel import RunsPanel
from ar_studio.gui.sampling.panel import SamplingPanel
from ar_studio.gui.training.panel import TrainingPanel

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
