"""The look: Fusion in the system's light or dark scheme, and a text size for projectors."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QActionGroup, QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from ar_studio.gui.canvas.colours import is_dark
from ar_studio.gui.kit.layout import pane, vbox
from ar_studio.gui.studio.preferences import Preferences

# What has boxes to be ticked, and what Fusion darkens to outline them (and the grids of views).
BOXED = {
    "QCheckBox": QColor(170, 170, 170),
    "QTreeView": QColor(125, 125, 125),
    "QTableView": QColor(125, 125, 125),
}
LARGE = 1.3  # text size for projectors, against the system's
SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class Theme:
    """Applies the preferred scheme and text size to the application."""

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        self.app = app
        self.preferences = preferences
        self.size = app.font().pointSizeF()
        app.setStyle("Fusion")
        self.apply()

    def apply(self) -> None:
        """Apply the preferences; called again whenever they change."""
        values = self.preferences.values
        hints, scheme = QGuiApplication.styleHints(), SCHEMES[values.scheme]
        hints.setColorScheme(scheme)
        # Plain X11 desktops have no scheme of their own to change: there the colours are ours.
        ours = scheme is Qt.ColorScheme.Dark and hints.colorScheme() is not scheme
        palette = dark_palette() if ours else self.app.style().standardPalette()
        self.app.setPalette(palette)
        for name, outline in BOXED.items():
            boxed = outlined(palette, outline)
            # PySide6 takes a str, though its types ask for bytes, which it refuses.
            self.app.setPalette(boxed, name)  # pyright: ignore[reportArgumentType]
        self.app.setPalette(palette, "QHeaderView")  # pyright: ignore[reportArgumentType]
        font = self.app.font()
        size = self.size * (LARGE if values.large_text else 1)
        if font.pointSizeF() != size:
            font.setPointSizeF(size)
            self.app.setFont(font)


def dark_palette() -> QPalette:
    """Return Fusion's colours for a dark window."""
    role = QPalette.ColorRole
    palette = QPalette(QColor(50, 50, 50), QColor(50, 50, 50))
    colours = {
        role.Base: QColor(36, 36, 36),
        role.AlternateBase: QColor(44, 44, 44),
        role.ToolTipBase: QColor(64, 60, 40),
        role.ToolTipText: QColor(240, 240, 240),
        role.PlaceholderText: QColor(150, 150, 150),
        role.Highlight: QColor(48, 140, 198),
        role.Accent: QColor(48, 140, 198),
        role.HighlightedText: QColor(255, 255, 255),
        role.Link: QColor(110, 180, 255),
    }
    for colour_role, colour in colours.items():
        palette.setColor(colour_role, colour)
    for text_role in (role.WindowText, role.Text, role.ButtonText, role.BrightText):
        palette.setColor(text_role, QColor(240, 240, 240))
        palette.setColor(QPalette.ColorGroup.Disabled, text_role, QColor(130, 130, 130))
    return palette


def outlined(palette: QPalette, outline: QColor) -> QPalette:
    """Return a palette whose boxes stand out: Fusion draws them darker than a dark window."""
    palette = QPalette(palette)
    if is_dark(palette):
        palette.setColor(QPalette.ColorRole.Window, outline)
    return palette


def add_scheme_menu(menu: QMenu, preferences: Preferences) -> None:
    """Add the choices of scheme and text size to a menu."""
    tr = QCoreApplication.translate
    titles = {
        "system": tr("Theme", "&Follow the system"),
        "light": tr("Theme", "&Light"),
        "dark": tr("Theme", "&Dark"),
    }
    group = QActionGroup(menu)
    for scheme, title in titles.items():
        action = menu.addAction(title)
        action.setCheckable(True)
        action.setChecked(preferences.values.scheme == scheme)
        action.triggered.connect(lambda _, scheme=scheme: preferences.set(scheme=scheme))
        group.addAction(action)
    menu.addSeparator()
    large = menu.addAction(tr("Theme", "Large &text for projectors"))
    large.setCheckable(True)
    large.setChecked(preferences.values.large_text)
    large.toggled.connect(lambda on: preferences.set(large_text=on))


def column(*widgets: QWidget) -> QWidget:
    """Return widgets stacked without gaps."""
    return pane(vbox(*widgets, spacing=0))
