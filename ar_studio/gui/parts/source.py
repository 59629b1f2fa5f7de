"""Where the image in hand comes from: the test split, a file, or the user's own hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton, QToolButton, QWidget

from ar_studio import files
from ar_studio.gui import events
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.kit.controls import bold, called, offer, push_button
from ar_studio.gui.kit.icons import icon
from ar_studio.gui.kit.layout import Problem, hbox, pane, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.studio.images import ImagesState


class ImageSource(QWidget):
    """Says whose image it is; takes a test image, at random or by class, a picture, a drawing.

    `more` are buttons of the page that stand beside them.
    """

    opened = Signal(str)
    drawn = Signal()
    data_wanted = Signal()

    def __init__(self, images: ImagesState, *more: QWidget) -> None:
        super().__init__()
        self.images = images
        self._say = events.UNKNOWN.say
        self.whose = bold(Line(self.tr("Whose image it is")))
        self.note = Line(self.tr("About the images to choose from"))
        self.previous = self._turner("chevron left", self.tr("The image before"), self._previous)
        self.another = self._turner("chevron right", "", self._next)
        self.classes = called(QComboBox(), self.tr("Class of the test image"))
        self.classes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.classes.activated.connect(self._choose_class)
        self.open_button = push_button(
            self.tr("Open…"),
            self.tr(
                "Open a picture file of the model's size; it gets the model's colours and levels"
            ),
            self._ask,
            name=self.tr("Open a picture"),
        )
        self.draw_button = push_button(
            self.tr("Draw"),
            self.tr("Begin with a blank image and the pencil; pencil and rubber work on any image"),
            self.drawn,
            name=self.tr("Draw an image of your own"),
        )
        self.load_button = QPushButton(self.tr("Load the run's data"))
        self.load_button.clicked.connect(self.data_wanted)
        self.problem = Problem(self.tr("Problem with the image"))
        self._lay_out(more)
        images.changed.connect(self.refresh)
        images.picked.connect(self.refresh)
        self.show_note("", False)
        self.refresh()

    def suit(self, roles: Roles) -> None:
        """Offer what suits the events: some come from the data alone."""
        self._say = roles.say
        self.open_button.setVisible(roles.drawable)
        self.draw_button.setVisible(roles.drawable)
        self.refresh()

    def show_whose(self, sentence: str) -> None:
        """Say where the image comes from."""
        self.whose.setText(sentence)

    def show_note(self, sentence: str, offer_data: bool) -> None:
        """Say which data the images are from, or why there are none and what to do."""
        self.note.setText(sentence)
        self.missing.setVisible(bool(sentence))
        self.load_button.setVisible(offer_data)
        tip = self.tr("Open the data set that this run was trained on")
        self.load_button.setToolTip("\n".join(part for part in (sentence, tip) if part))

    def refresh(self) -> None:
        """Show which images there are to choose from."""
        there = self.images.count > 0
        say, split = self._say, self.images.split
        drawn = split is not None and split.drawn
        name = say.another_example if drawn else say.another_test
        self.another.setAccessibleName(name)
        for button, tip in (
            (self.another, f"{name}\n{say.drawn if drawn else say.unseen}"),
            (self.previous, self.tr("Go back to the one before")),
        ):
            button.setEnabled(there)
            button.setToolTip(tip if there else say.none_to_take)
        names = split.names if split is not None and split.labels is not None else ()
        classes = ((name, label) for label, name in enumerate(names))
        offer(self.classes, [(self.tr("any class"), None), *classes], self.images.label)
        self.classes.setVisible(bool(names))
        self.classes.setToolTip(self.tr("Take test images of one class only"))

    def _turner(self, symbol: str, name: str, act: object) -> QToolButton:
        button = called(QToolButton(), name)
        button.setIcon(icon(symbol))
        button.clicked.connect(act)
        return button

    def _lay_out(self, more: tuple[QWidget, ...]) -> None:
        turners = hbox(self.previous, self.another, spacing=0)
        buttons = *more, self.open_button, self.draw_button
        first = hbox(turners, self.classes, (self.whose, 1), *buttons)
        self.missing = pane(hbox((self.note, 1), self.load_button))
        vbox(first, self.missing, self.problem, on=self)

    def _next(self) -> None:
        self.images.step(1)

    def _previous(self) -> None:
        self.images.step(-1)

    def _choose_class(self, row: int) -> None:
        self.images.choose_class(None if row == 0 else row - 1)

    def _ask(self) -> None:
        endings = " ".join(f"*{ending}" for ending in files.PICTURES)
        pattern = self.tr("Pictures ({0})").format(endings)
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a picture"), "", pattern)
        if path:
            self.opened.emit(path)
