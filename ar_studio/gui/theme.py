"""The look, applied: Fusion in our colours, the system's scheme or another, larger for a room."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ar_studio.gui.kit import look
from ar_studio.gui.studio.preferences import Preferences

SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Applies the preferred scheme, contrast and text size to the application, and a room's.

    The window is built before `apply` is called: under a style sheet it takes three times as long.
    """

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        super().__init__(app)
        self.app = app
        self.preferences = preferences
        self.projecting = False
        self.size = app.font().pointSizeF()
        app.setStyle("Fusion")
        self._dress(*self._chosen())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.apply)

    def project(self, on: bool) -> None:
        """Show all of the window as a full room needs it, or no longer."""
        self.projecting = on
        self.apply()

    def apply(self) -> None:
        """Apply the preferences; called again whenever they, or the system's scheme, change."""
        colours, scale = self._chosen()
        self._dress(colours, scale)
        sheet = look.sheet(colours, scale)
        if sheet != self.app.styleSheet():  # last: only by it do widgets in widgets take the font
            self.app.setStyleSheet("")  # to replace one costs four times as much
            self.app.setStyleSheet(sheet)

    def _chosen(self) -> tuple[look.Colours, float]:
        """Return the colours and the size of text that are preferred now."""
        values = self.preferences.values
        hints, scheme = QGuiApplication.styleHints(), SCHEMES[values.scheme]
        hints.setColorScheme(scheme)
        # Plain X11 desktops have no scheme of their own to change: there the wish decides.
        wanted = hints.colorScheme() if scheme is Qt.ColorScheme.Unknown else scheme
        strong = values.strong_contrast or self.projecting
        colours = look.colours(wanted is Qt.ColorScheme.Dark, strong)
        scale = look.LARGE if values.large_text else 1
        scale = look.PROJECTED if self.projecting else scale
        return colours, scale

    def _dress(self, colours: look.Colours, scale: float) -> None:
        palette = look.palette(colours)
        if palette != self.app.palette():
            self.app.setPalette(palette)
        font = self.app.font()
        if font.pointSizeF() != self.size * scale:
            font.setPointSizeF(self.size * scale)
            self.app.setFont(font)
