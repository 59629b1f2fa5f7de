"""Laboratory: what the first lectures do by hand, to be tried with one's own numbers."""

from __future__ import annotations

from typing import Any

from ar_studio.gui.kit.layout import REST, Headline, Pages, hbox, vbox
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.laboratory.chain import ChainPage
from ar_studio.gui.laboratory.coin import CoinPage
from ar_studio.gui.laboratory.figures import FiguresPage
from ar_studio.gui.laboratory.fit import FitPage
from ar_studio.gui.laboratory.growth import GrowthPage
from ar_studio.gui.laboratory.logistic import LogisticPage
from ar_studio.gui.laboratory.page import Laboratory
from ar_studio.gui.laboratory.timeline import TimelinePage
from ar_studio.gui.parts.panel import Panel
from ar_studio.gui.studio.studio import Studio


class LaboratoryPanel(Panel):
    """A page for each laboratory."""

    name = "laboratory"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.coin, self.chain = CoinPage(studio), ChainPage(studio)
        self.fit, self.growth = FitPage(studio), GrowthPage(studio)
        self.figures, self.timeline = FiguresPage(studio), TimelinePage(studio)
        self.logistic = LogisticPage(studio)
        self.pages = Pages(self.tr("Laboratories"))
        pages: dict[str, Laboratory]
        self._pages = pages = {
            "coin": self.coin,
            "chain": self.chain,
            "fit": self.fit,
            "growth": self.growth,
            "figures": self.figures,
            "timeline": self.timeline,
            "logistic": self.logistic,
        }
        for page in pages.values():
            self.pages.add(page, page.title)
        top = hbox(Headline(self.title), REST, self.export_button())
        vbox(top, (self.pages, 1), on=self, margins=16, spacing=12)
        self.home = self.pages.bar
        self.kept = {"page": self.pages.bar}
        self.named = {
            f"{name}.{part}": control
            for name, page in pages.items()
            for part, control in page.named().items()
        }

    @property
    def title(self) -> str:
        return self.tr("Laboratory")

    @property
    def front(self) -> Laboratory:
        """The laboratory that is in front."""
        page = self.pages.pages[self.pages.bar.currentIndex()]
        assert isinstance(page, Laboratory)
        return page

    def share(self) -> dict[str, Any]:
        return {
            **super().share(),
            "pages": {name: page.share() for name, page in self._pages.items()},
        }

    def take(self, shared: dict[str, Any]) -> None:
        super().take(shared)
        told = shared.get("pages")
        for name, page in self._pages.items():
            if isinstance(told, dict) and isinstance(told.get(name), dict):
                page.take(told[name])

    def exports(self) -> list[Export]:
        return self.front.exports()
