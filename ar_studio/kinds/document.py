"""Documents: words one after the other that may end early, and how many of them are kept."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from ar_studio.columns import Column
from ar_studio.errors import StudioError, listed
from ar_studio.kinds.kind import Kind, Rows
from ar_studio.kinds.preparation import DataSeed, Preparation, ValidShare
from ar_studio.settings import titled
from ar_studio.values import Values

if TYPE_CHECKING:
    from torch import Tensor


class DocumentPreparation(Preparation):
    """How many words of a document are kept."""

    values: Literal["as-is"] = Field(
        default="as-is",
        title="Words",
        description="Words are kept as they are.",
        json_schema_extra=titled({"as-is": ("As they are",)}),
    )
    words: int = Field(
        default=0,
        ge=0,
        le=65_536,
        title="Most words",
        description="A longer document keeps so many of its words, drawn at random; 0 keeps all.",
    )
    valid_share: ValidShare = 0
    seed: DataSeed = 0


class Document(Kind):
    """`(T,)`: at most `T` words; from its end on a document holds `-1`, of probability one."""

    name = "document"
    one, many = "document", "documents"
    told = "text"
    dimension, dimensions = "word", "words"
    alike = True
    named = True
    varying = True
    endings = (".csv", ".txt", ".npz")
    preparation = DocumentPreparation

    def group(self, shape: tuple[int, ...], preparation: Preparation, binary: bool) -> str:
        return "Documents"

    def fault(self, event_shape: tuple[int, ...], values: Values) -> str:
        if values.levels and len(event_shape) == 1:
            return ""
        return "A document is a sequence (T,) of words of a vocabulary."

    def grid(self, event_shape: tuple[int, ...]) -> tuple[int, int, int]:
        return 1, 1, event_shape[0]

    def check(self, x: "Tensor") -> "Tensor":
        if bool(((x[:, :-1] < 0) & (x[:, 1:] >= 0)).any()):
            raise StudioError("A document ends once: no word may follow an end (-1).")
        return x

    def lengths(self, x: "Tensor") -> "Tensor":
        return (x >= 0).sum(1)

    def perplexity(self, x: "Tensor", log_probs: "Tensor") -> float | None:
        lengths = self.lengths(x).double()
        per_word = (log_probs / lengths)[lengths > 0]
        return float(per_word.mean().neg().exp())  # infinite, not an error, if too large

    def typed(
        self,
        text: str,
        size: int,
        values: Values,
        columns: Sequence[Column],
        words: Sequence[str],
    ) -> tuple[list[float], str]:
        known = {word: index for index, word in enumerate(words)}
        asked = [word if word in known else word.lower() for word in text.split()]
        found = [known[word] for word in asked if word in known]
        if not 0 < len(found) <= size:
            raise StudioError(
                f"{len(found):,} of these words are in the vocabulary; type 1 to {size:,} of it."
            )
        lost = list(dict.fromkeys(word for word in asked if word not in known))
        said = f"not in the vocabulary, so left out: {listed(lost, 12)}" if lost else ""
        return [*found, *[values.blank] * (size - len(found))], said

    def tabulated(self, x: "Tensor", columns: Sequence[Column], words: Sequence[str]) -> Rows:
        known = (row[row >= 0].tolist() for row in x.cpu().numpy())
        texts = (" ".join(str(words[word]) for word in row) for row in known)
        return ("document", "words"), list(enumerate(texts, 1))
