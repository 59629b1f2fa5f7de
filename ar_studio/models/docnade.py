"""DocNADE, NADE for documents: a neural topic model (Larochelle & Lauly 2012)."""

from collections.abc import Callable
from heapq import heapify, heappop, heappush
from typing import Any, Literal

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Conditional, Words
from ar_studio.models.abilities import TopicModel
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.parts.layers import ACTIVATION_TITLES, ACTIVATIONS
from ar_studio.seeds import SEEDS
from ar_studio.settings import Settings, titled
from ar_studio.spaces import EventSpace

MOST_AT_ONCE = 2**24  # numbers that the outputs of words may hold before they are done in parts


class DocNADEConfig(Settings):
    hidden: int = Field(
        default=50, ge=1, le=8192, title="Hidden units", description="Width H: the topics."
    )
    output: Literal["full", "tree", "huffman"] = Field(
        default="full",
        title="Output",
        description="A softmax over all words, or decisions along a binary tree: balanced, or "
        "with short paths to the words that are frequent in the training data.",
        json_schema_extra=titled(
            {
                "full": ("All words at once", "One softmax over the vocabulary: exact and slow."),
                "tree": ("Balanced tree", "About log₂ of the vocabulary decisions for a word."),
                "huffman": ("Huffman tree", "Fewer decisions for the words that are frequent."),
            }
        ),
    )
    activation: Literal["tanh", "sigmoid"] = Field(
        default="tanh",
        title="Activation",
        description="Hyperbolic tangents predict better; sigmoids make clearer topics.",
        json_schema_extra=ACTIVATION_TITLES,
    )
    tree_seed: int = Field(
        default=0, ge=0, lt=SEEDS, title="Tree seed", description="Draws the balanced tree."
    )


class DocNADE(TopicModel, AutoregressiveModel):
    """DocNADE: each word is predicted from the sum of what the words before it add.

    `h_i = g(c + Σ_{k<i} W_{v_k})`, with `W` `(V, H)`. The full output is
    `p(v_i = w | v_<i) = softmax(b + U h_i)_w`, with `U` `(V, H)`. In a tree each word is a leaf,
    and `p(v_i = w | v_<i) = Π_n σ(±(b_n + U_n·h_i))` over the nodes `n` of the path to it, with
    `U` `(V−1, H)`: `O(H log V)` a word, not `O(HV)`. Both are normalised, but they are different
    models.

    A bag of words has no order, so the loss shuffles every document anew.

    Attributes
    ----------
    tree
        The children of each inner node, `(V−1, 2)`, the root being node 0 and node `V − 1 + w`
        the leaf of word `w`; none with the full output. Until `prepare` has counted the words,
        the Huffman tree is the balanced one.
    """

    Config = DocNADEConfig
    card = Card(
        name="docnade",
        title="DocNADE",
        authors="H. Larochelle, S. Lauly",
        year=2012,
        group="Documents",
        citation="H. Larochelle, S. Lauly, “A neural autoregressive topic model”, NIPS 2012",
        idea="Read a document word by word, add up what the words say, and guess the next one.",
        equation="h_i = g(c + Σ_{k<i} W_{v_k}),  p(v_i = w | v_<i) = softmax(b + U h_i)_w or "
        "Π_{n on w's path} σ(±(b_n + U_n·h_i))",
        parameters="HV + H + V(H+1); with a tree HV + H + (V−1)(H+1)",
        orderings="one: the words as they come, shuffled for every visit in training",
        values=("words",),
        recipes={
            "": Recipe(training={"learning_rate": 2e-3, "batch_size": 64, "epochs": 15}),
        },
    )
    small_configs = (
        {"hidden": 6},
        {"hidden": 5, "output": "tree", "activation": "sigmoid"},
        {"hidden": 5, "output": "huffman"},
    )

    def __init__(self, space: EventSpace, config: DocNADEConfig) -> None:
        super().__init__(space, config)
        words, hidden = space.levels, config.hidden
        outputs = words if config.output == "full" else words - 1
        self.W = nn.Parameter(torch.randn(words, hidden) * 0.01)
        self.U = nn.Parameter(torch.randn(outputs, hidden) * 0.01)
        self.b = nn.Parameter(torch.zeros(outputs))
        self.c = nn.Parameter(torch.zeros(hidden))
        if config.output != "full":
            self.register_buffer("tree", balanced_tree(words, config.tree_seed))
        self.tree: Tensor

    @staticmethod
    def parameter_count(space: EventSpace, config: DocNADEConfig) -> int:
        words, hidden = space.levels, config.hidden
        outputs = words if config.output == "full" else words - 1
        return hidden * words + hidden + outputs * (hidden + 1)

    def prepare(self, events: Tensor, marginals: Tensor | None) -> None:
        """Count the words: for the Huffman tree, and to start at their frequencies."""
        counts = torch.bincount(events[events >= 0].long(), minlength=self.space.levels).cpu() + 1.0
        with torch.no_grad():
            if self.config.output == "full":
                self.b.copy_(counts.log() - counts.log().mean())
                return
            if self.config.output == "huffman":
                self.tree.copy_(huffman_tree(counts))
            nodes, signs = paths(self.tree.cpu())
            flat = nodes.flatten()
            right, left = (
                torch.zeros(len(self.b)).index_add_(0, flat, (counts[:, None] * side).flatten())
                for side in (signs > 0, signs < 0)
            )
            self.b.copy_(right.log() - left.log())

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        added = F.embedding(x.long().clamp_min(0), self.W) * (x >= 0)[..., None]
        before = F.pad(added.cumsum(1)[:, :-1], (0, 0, 1, 0))
        return Words(self.output_logits(self.activation(self.c + before)))

    def _log_prob(self, x: Tensor, ordering: Tensor) -> Tensor:
        lengths = self.space.lengths(x)
        return self._log_prob_of(x[x >= 0].long(), lengths)

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        words, lengths = x[x >= 0].long(), self.space.lengths(x)
        # Sorting by document and then by noise shuffles each document on its own.
        noise = torch.rand(len(words), generator=generator, device=generator.device)
        shuffled = noise.to(x.device).argsort()
        shuffled = shuffled[_rows(lengths)[shuffled].argsort(stable=True)]
        return -self._log_prob_of(words[shuffled], lengths).mean()

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return DocNADEDecoder(self, batch_size, ordering)

    def topics(self, count: int) -> Tensor:
        return self.W.detach().T.topk(min(count, len(self.W))).indices

    def activation(self, a: Tensor) -> Tensor:
        return ACTIVATIONS[self.config.activation](a)

    def output_logits(self, h: Tensor) -> Tensor:
        """Return logits of all words `(…, V)` for hidden units `(…, H)`."""
        outputs = F.linear(h, self.U, self.b)
        return outputs if self.config.output == "full" else leaf_log_probs(outputs, self.tree)

    def _log_prob_of(self, words: Tensor, lengths: Tensor) -> Tensor:
        """Return `log p` of documents, `(B,)`, given as all their words one after the other.

        So padding costs nothing. Of words so many that their outputs would fill the memory, they
        are made and forgotten in parts.
        """
        rows = _rows(lengths)
        h = self.activation(self.c + _sum_before(self.W[words], lengths, rows))
        if self.config.output == "full":
            log_probs, targets, cost = softmax_log_probs, [words], len(self.b)
        else:
            targets = [part[words] for part in paths(self.tree)]
            log_probs, cost = path_log_probs, targets[0].shape[1] * h.shape[1]
        if cost * len(words) <= MOST_AT_ONCE:
            found = log_probs(self.U, self.b, h, *targets)
        else:
            parts = zip(
                *(t.split(max(1, MOST_AT_ONCE // cost)) for t in (h, *targets)), strict=True
            )
            found = torch.cat([Recomputed.apply(log_probs, self.U, self.b, *p) for p in parts])
        return h.new_zeros(len(lengths)).index_add(0, rows, found)


class DocNADEDecoder(Decoder):
    """Keeps the running sum `c + Σ_{k<i} W_{v_k}`, `(B, H)`; an ended document adds nothing."""

    def __init__(self, model: DocNADE, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.model = model
        self.W = model.W.detach()
        self.a = model.c.detach().expand(batch_size, -1)
        self.remember(a=0)
        # Trees are walked on the host, word by word.
        self.recordable = model.config.output == "full"

    @torch.no_grad()
    def predict(self) -> Conditional:
        return Words(self.model.output_logits(self.model.activation(self.a)))

    def _observe(self, value: Tensor) -> None:
        self.a = self.a + self.W[value.long().clamp_min(0)] * (value >= 0)[:, None]


def balanced_tree(words: int, seed: int) -> Tensor:
    """Return the children of a balanced tree with words in random places, `(V−1, 2)`."""
    # The tree of a heap: node n has the children 2n + 1 and 2n + 2, and the last V are leaves.
    children = torch.arange(1, 2 * words - 1).view(-1, 2)
    places = torch.randperm(words, generator=torch.Generator().manual_seed(seed))
    return torch.where(children < words - 1, children, words - 1 + places[children - words + 1])


def huffman_tree(counts: Tensor) -> Tensor:
    """Return the children of the tree of least expected depth (Huffman 1952), `(V−1, 2)`."""
    words = len(counts)
    # Inner nodes are numbered downwards, so that the last one made is the root, node 0.
    heap = [(count, words - 1 + word) for word, count in enumerate(counts.tolist())]
    heapify(heap)
    children = torch.zeros(words - 1, 2, dtype=torch.long)
    for node in reversed(range(words - 1)):
        (rare, left), (common, right) = heappop(heap), heappop(heap)
        children[node] = torch.tensor([left, right])
        heappush(heap, (rare + common, node))
    return children


def paths(tree: Tensor) -> tuple[Tensor, Tensor]:
    """Return the inner nodes from each word up to the root, `(V, L)`, and the turns they take.

    A turn is −1 (to the first child) or 1; 0 fills up the shorter paths.
    """
    inner = len(tree)
    parents = tree.new_zeros(2 * inner + 1)
    turns = torch.zeros(2 * inner + 1, device=tree.device)
    parents[tree.flatten()] = torch.arange(inner, device=tree.device).repeat_interleave(2)
    turns[tree.flatten()] = turns.new_tensor([-1.0, 1.0]).repeat(inner)
    node = torch.arange(inner, 2 * inner + 1, device=tree.device)
    nodes, signs = [], []
    while len(nodes) < inner and bool((node > 0).any()):
        signs.append(turns[node])
        node = parents[node]
        nodes.append(node)
    return torch.stack(nodes, 1), torch.stack(signs, 1)


def softmax_log_probs(U: Tensor, b: Tensor, h: Tensor, words: Tensor) -> Tensor:
    """Return `log p` of words `(N,)` by hidden units `(N, H)`, from a softmax over all words."""
    return -F.cross_entropy(F.linear(h, U, b), words, reduction="none")


def path_log_probs(U: Tensor, b: Tensor, h: Tensor, nodes: Tensor, turns: Tensor) -> Tensor:
    """Return `log p` of words by hidden units `(N, H)` and their own paths, `(N, L)`, alone."""
    outputs = (U[nodes] @ h[:, :, None])[:, :, 0] + b[nodes]
    return _turning(outputs, turns).sum(1)


class Recomputed(torch.autograd.Function):
    """A function of tensors that keeps nothing but them, and is run again for its gradient.

    (`torch.utils.checkpoint` does the same, but first imports torch's compiler, for seconds.)
    """

    @staticmethod
    def forward(ctx: Any, function: Callable[..., Tensor], *inputs: Tensor) -> Tensor:
        ctx.function = function
        ctx.save_for_backward(*inputs)
        return function(*inputs)

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor | None, ...]:
        needed = ctx.needs_input_grad[1:]
        inputs = [
            tensor.detach().requires_grad_(wanted)
            for tensor, wanted in zip(ctx.saved_tensors, needed, strict=True)
        ]
        with torch.enable_grad():
            output = ctx.function(*inputs)
        wanted = [tensor for tensor in inputs if tensor.requires_grad]
        found = iter(torch.autograd.grad(output, wanted, grads[0]))
        return None, *(next(found) if wanted else None for wanted in needed)


def leaf_log_probs(outputs: Tensor, tree: Tensor) -> Tensor:
    """Return `log p` of all words `(…, V)` for the outputs of the inner nodes `(…, V−1)`."""
    # Level by level: all paths at once would be a tensor L times as large.
    levels = zip(*(part.unbind(1) for part in paths(tree)), strict=True)
    return sum((_turning(outputs[..., node], turn) for node, turn in levels), outputs.new_zeros(()))


def _turning(outputs: Tensor, turns: Tensor) -> Tensor:
    """Return the log-probability of turns ±1 by the outputs of their nodes; 0 of no turn."""
    return F.logsigmoid(turns * outputs) * turns.abs()


def _sum_before(added: Tensor, lengths: Tensor, rows: Tensor) -> Tensor:
    """Return for each word the sum of what the earlier ones of its document add, `(N, H)`."""
    # One running sum over all documents, less what it is where each starts: in double precision
    # (which Apple's GPUs lack), as most of it cancels.
    precision = added.dtype if added.device.type == "mps" else torch.double
    running = F.pad(added.cumsum(0, dtype=precision), (0, 0, 1, 0))
    first = lengths.cumsum(0) - lengths
    return (running[:-1] - running[first][rows]).to(added.dtype)


def _rows(lengths: Tensor) -> Tensor:
    """Return the document of each word, `(sum of lengths,)`."""
    return torch.arange(len(lengths), device=lengths.device).repeat_interleave(lengths)
