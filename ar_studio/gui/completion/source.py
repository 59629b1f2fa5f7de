"""Where the image to complete comes from: the test split, a file, or the user's own hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton, QWidget

from ar_studio.gui import events
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.kit.controls import called, offer, push_button
from ar_studio.gui.kit.layout import REST, Problem, Quiet, hbox, vbox
from ar_studio.gui.studio.images import ImagesState, Origin


class ImageSource(QWidget):
    """Chooses a test image, at random or by class, opens a picture, or begins a drawing."""

    opened = Signal(str)
    drawn = Signal()
    data_wanted = Signal()

    def __init__(self, images: ImagesState) -> None:
        super().__init__()
        self.images = images
        self._say = events.UNKNOWN.say
        self.another = push_button(self.tr("Another test image"), act=self._next)
        self.previous = push_button(self.tr("Previous"), act=self._previous)
        self.classes = called(QComboBox(), self.tr("Class of the test image"))
        self.classes.activated.connect(self._choose_class)
        self.open_button = QPushButton(self.tr("Open picture…"))
        self.open_button.setToolTip(
            self.tr("A picture file of the model's size; it gets the model's colours and levels")
        )
        self.open_button.clicked.connect(self._ask)
        self.draw_button = QPushButton(self.tr("Draw my own"))
        self.draw_button.setToolTip(
            self.tr("Begin with a blank image and the pencil; P and the rubber work on any image")
        )
        self.draw_button.clicked.connect(self.drawn)
        self.note = Quiet()
        self.load_button = QPushButton(self.tr("Load the run's data"))
        self.load_button.setToolTip(self.tr("Open the data set that this run was trained on"))
        self.load_button.clicked.connect(self.data_wanted)
        self.problem = Problem(self.tr("Problem with the image"))
        self._lay_out()
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

    def show_note(self, sentence: str, offer_data: bool) -> None:
        """Say which data the images are from, or why there are none and what to do."""
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))
        self.load_button.setVisible(offer_data)

    def refresh(self) -> None:
        """Show which images there are to choose from."""
        there = self.images.count > 0
        say, split = self._say, self.images.split
        drawn = split is not None and split.origin is Origin.DRAWN
        self.another.setText(say.another_example if drawn else say.another_test)
        for button, tip in (
            (self.another, say.drawn if drawn else say.unseen),
            (self.previous, self.tr("Go back to the one before")),
        ):
            button.setEnabled(there)
            button.setToolTip(tip if there else say.none_to_take)
        names = split.names if split is not None and split.labels is not None else ()
        classes = ((name, label) for label, name in enumerate(names))
        offer(self.classes, [(self.tr("any class"), None), *classes], self.images.label)
        self.classes.setEnabled(bool(names))
        self.classes.setToolTip(
            self.tr("Take test images of one class only")
            if names
            else self.tr("These images have no classes")
        )

    def _lay_out(self) -> None:
        first = hbox((self.another, 1), self.previous, self.classes)
        second = hbox(self.open_button, self.draw_button, REST, self.load_button)
        vbox(first, second, self.note, self.problem, on=self)

    def _next(self) -> None:
        self.images.step(1)

    def _previous(self) -> None:
        self.images.step(-1)

    def _choose_class(self, row: int) -> None:
        self.images.choose_class(None if row == 0 else row - 1)

    def _ask(self) -> None:
        pattern = self.tr("Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp *.tif *.tiff *.pgm)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a picture"), "", pattern)
        if path:
            self.opened.emit(path)
