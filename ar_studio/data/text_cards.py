"""The catalogue's texts: two that come with the program, and the usual yardstick."""

from ar_studio.data.card import DataCard, RemoteFile
from ar_studio.kinds import TextPreparation

SHERLOCK_HOLMES = DataCard(
    name="sherlock-holmes",
    title="Sherlock Holmes",
    description="The twelve adventures of 1892, 561,563 characters of 77 kinds: large enough to "
    "learn to write by.",
    citation="A. Conan Doyle, The Adventures of Sherlock Holmes, 1892.",
    licence="public domain",
    homepage="https://www.gutenberg.org/ebooks/1661",
    classes=(),
    source_shape=(128,),
    default=TextPreparation(),
    embedded=True,
    kind="text",
)

HELLO = DataCard(
    name="hello",
    title="hello",
    description="The word “hello”, a thousand times: what follows l is told by what is before it.",
    citation="The example of many lectures on recurrent networks.",
    licence="none needed",
    homepage="https://karpathy.github.io/2015/05/21/rnn-effectiveness/",
    classes=(),
    source_shape=(12,),
    default=TextPreparation(length=12),
    embedded=True,
    kind="text",
)

TINY_SHAKESPEARE = DataCard(
    name="tinyshakespeare",
    title="Tiny Shakespeare",
    description="A part of Shakespeare's plays, 1,115,394 characters of 65 kinds: the yardstick of "
    "small character models.",
    citation="A. Karpathy, The unreasonable effectiveness of recurrent neural networks, 2015.",
    licence="public domain",
    homepage="https://github.com/karpathy/char-rnn",
    classes=(),
    source_shape=(128,),
    default=TextPreparation(split="tenth"),
    layouts=(("tinyshakespeare/input.txt",), ("tinyshakespeare.txt",)),
    files=(
        RemoteFile(
            "tinyshakespeare/input.txt",
            "https://raw.githubusercontent.com/karpathy/char-rnn/master/data/tinyshakespeare/"
            "input.txt",
            "sha256:86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed",
        ),
    ),
    download=1_115_394,
    counts=(1_115_394,),
    kind="text",
)

TEXTS = (SHERLOCK_HOLMES, HELLO, TINY_SHAKESPEARE)
