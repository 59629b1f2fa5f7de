"""Deep SBN: a bound below the sum over hidden units, which tiny networks let us enumerate."""

import math
from itertools import product

import pytest
import torch
from torch import Tensor

from ar_studio import completion, models, sampling
from ar_studio.conditionals import Bernoulli
from ar_studio.errors import StudioError
from ar_studio.evaluation import Evaluated, evaluate
from ar_studio.models.parts.latent import further_noise
from ar_studio.models.sbn import SBN
from ar_studio.records import DataPart, ModelPart, Record, Score
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace

CASES = [
    pytest.param({"hidden": (3,)}, id="one layer"),
    pytest.param({"hidden": (3, 2)}, id="two layers"),
    pytest.param({"hidden": (3, 2), "links": True}, id="links"),
]
each_case = pytest.mark.parametrize("config", CASES)


def sbn(shape: tuple[int, ...] = (4,), scale: float = 1.0, **config) -> SBN:
    """Return a float64 model with random parameters."""
    model = models.create("sbn", shape, **config).double()
    assert isinstance(model, SBN)
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * scale)
    return model


def everything(size: int) -> Tensor:
    return torch.tensor(list(product((0, 1), repeat=size)))


def hidden_states(model: SBN) -> list[Tensor]:
    """Return every state of the hidden layers, each layer `(2^ΣJ, 1, J_l)`."""
    sizes = model.config.hidden
    return list(everything(sum(sizes)).double()[:, None].split(sizes, -1))


def exact(model: SBN, x: Tensor) -> Tensor:
    """Return `log p(x)` by the sum over all hidden states, `(B,)`."""
    return model.log_joint(x.flatten(1).double()[None], hidden_states(model)).logsumexp(0)


def draw(model: SBN, n: int, **options) -> Tensor:
    *_, last = sampling.sample(model, n, **options)
    assert isinstance(last, sampling.Sampled)
    return last.samples


def sigmoid(a: float) -> float:
    return 1 / (1 + math.exp(-a))


def by_hand(model: SBN, x: list[int], hidden: list[list[int]]) -> float:
    """Return `p(x, h)` unit by unit, as the paper writes it."""
    layers, total = [x, *hidden], 1.0
    for level, units in enumerate(layers):
        matrix = model.matrix(level).tolist() if model.config.links else None
        for j, unit in enumerate(units):
            if level + 1 == len(layers):
                a = float(model.prior[j])
            else:
                linear = model.down[level]
                weights = linear.get_parameter("weight")[j].tolist()
                a = float(linear.get_parameter("bias")[j])
                a += sum(w * h for w, h in zip(weights, layers[level + 1], strict=True))
            if matrix is not None:
                a += sum(matrix[j][i] * units[i] for i in range(j))
            total *= sigmoid(a) if unit else 1 - sigmoid(a)
    return total


@each_case
def test_the_joint_is_the_papers(config):
    model = sbn(**config).requires_grad_(False)
    for x, h in (([0, 1, 1, 0], [1, 0, 1, 0, 1]), ([1, 1, 0, 1], [0, 1, 1, 1, 0])):
        hidden = [h[:3], h[3:]][: len(model.config.hidden)]
        found = model.log_joint(
            torch.tensor(x).double(), [torch.tensor(units).double() for units in hidden]
        )
        assert float(found.exp()) == pytest.approx(by_hand(model, x, hidden), rel=1e-12)


@each_case
def test_the_probabilities_of_all_events_add_up_to_one(config):
    total = exact(sbn(**config), everything(4)).exp().sum()
    assert total.item() == pytest.approx(1, abs=1e-12)


@each_case
def test_the_bound_is_below_log_p_and_reaches_it_with_many_guesses(config):
    model, x = sbn(scale=0.7, **config, samples=2), everything(4)
    truth = exact(model, x).detach()
    members = model.member_log_probs(x, 10_000).detach()
    errors = members.std(0) / math.sqrt(len(members))
    gap = truth - members.mean(0)
    assert bool((gap > 5 * errors).all())
    assert gap.mean() > 0.05  # a recognition network of random weights is a bad one
    together = members.logsumexp(0) - math.log(len(members))
    torch.testing.assert_close(together, truth, atol=0.03, rtol=0)


def test_more_guesses_make_it_tighter():
    x = everything(4)
    bounds = [
        sbn(hidden=(3, 2), samples=samples).member_log_probs(x, 4000).mean().item()
        for samples in (2, 8, 32)
    ]
    assert bounds == sorted(bounds)
    assert bounds[2] - bounds[0] > 0.1


def test_members_together_are_the_bound_of_all_their_guesses():
    few, many = (sbn(hidden=(3, 2), samples=samples) for samples in (4, 12))
    x = everything(4).to(torch.uint8)
    *_, found = evaluate(few, x, ensemble=3)
    assert isinstance(found, Evaluated)
    torch.testing.assert_close(found.log_probs, many.log_prob(x).detach())


@pytest.mark.parametrize(
    ("bounded", "members", "sign"), [(True, 1, "≤ "), (True, 9, "≈ "), (False, 9, "")]
)
def test_many_guesses_are_told_as_an_estimate_and_many_orderings_as_they_are(
    bounded, members, sign
):
    score = Score(
        split="test",
        protocol="",
        nll_nats=9,
        nll_stderr=1,
        n=2,
        ensemble=members,
        upper_bound=bounded,
    )
    assert score.sign == sign


def test_a_bound_depends_on_the_event_alone():
    model = sbn((1, 4, 4), hidden=(9, 5))
    x = (torch.rand(40, 1, 4, 4, generator=torch.Generator().manual_seed(3)) < 0.4).to(torch.uint8)
    whole = model.log_prob(x)
    assert torch.equal(whole, model.log_prob(x))
    torch.testing.assert_close(model.log_prob(x[7:9].double()), whole[7:9])
    torch.testing.assert_close(model.log_prob(x.flip(0)), whole.flip(0))


def test_every_event_brings_noise_of_its_own():
    model = sbn((9,), hidden=(5,))
    noise = model.own_noise(everything(9)[:300], model.noise_table(8))
    assert noise.shape == (8, 300, 5)
    assert bool(((noise >= 0) & (noise < 1)).all())
    assert noise.mean().item() == pytest.approx(0.5, abs=0.02)
    assert noise.std().item() == pytest.approx(1 / math.sqrt(12), abs=0.02)
    assert len(noise[0, :, 0].unique()) == 300


def test_the_gradient_of_the_guesses_is_that_of_the_bound():
    """VIMCO's estimate, averaged, against the derivative of `E L_2` by enumeration."""
    model = sbn((2,), hidden=(2,), samples=2)
    x = torch.tensor([[1, 0]])
    h = everything(2).double()[:, None]
    log_q = Bernoulli(model.up[0](x.double())).log_prob(h).sum(-1)
    log_w = model.log_joint(x.double()[None], [h]) - log_q
    pairs = torch.logaddexp(log_w, log_w.T) - math.log(2)
    bound = ((log_q + log_q.T).exp() * pairs).sum()
    parameters = dict(model.named_parameters())
    want = torch.autograd.grad(-bound, list(parameters.values()))
    loss = model.loss(x.expand(200_000, -1), torch.Generator().manual_seed(0))
    found = torch.autograd.grad(loss, list(parameters.values()))
    assert loss.item() == pytest.approx(-bound.item(), abs=0.01)
    for name, expected, estimate in zip(parameters, want, found, strict=True):
        torch.testing.assert_close(estimate, expected, atol=0.006, rtol=0, msg=name)
    assert max(float(g.abs().max()) for g in want) > 0.1


@each_case
def test_training_raises_the_bound_and_the_likelihood_with_it(config):
    model = models.create("sbn", (6,), **config).double()
    assert isinstance(model, SBN)
    x = torch.tensor([[1, 1, 1, 0, 0, 0], [0, 0, 0, 1, 1, 1]]).repeat(20, 1)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    before = model.log_prob(x[:2]).mean().item()
    for step in range(300):
        optimizer.zero_grad()
        model.loss(x, torch.Generator().manual_seed(step)).backward()
        optimizer.step()
    bound, truth = model.log_prob(x[:2]).mean().item(), exact(model, x[:2]).mean().item()
    assert bound > before + 2
    assert truth > -1  # log ½ is the best there is, the marginals are worth -4.2
    assert bound == pytest.approx(truth, abs=0.2)


@each_case
def test_sampled_frequencies_match_the_enumerated_distribution(config):
    model, n = sbn(**config), 20_000
    expected = exact(model, everything(4)).exp().detach() * n
    cells = (draw(model, n, seed=5).long() * torch.tensor([8, 4, 2, 1])).sum(1)
    counts = torch.bincount(cells, minlength=16).double()
    statistic = float(((counts - expected) ** 2 / expected).sum())
    assert expected.min() > 5
    assert statistic < 45  # χ² with 15 degrees of freedom: one in ten thousand is above


@pytest.mark.parametrize("links", [False, True])
def test_the_same_noise_gives_the_same_pictures_hidden_units_included(links):
    model = sbn((3, 3), scale=3, hidden=(6, 4), links=links)
    large = draw(model, 30, seed=2)
    assert torch.equal(large, draw(model, 30, noise=sampling.make_noise(30, 9, 2)))
    assert torch.equal(large[:4], draw(model, 4, seed=2))
    assert not torch.equal(large, draw(model, 30, seed=3))


def test_further_noise_is_uniform_and_each_samples_own():
    found = further_noise(sampling.make_noise(4000, 5, 0), 7)
    assert found.shape == (4000, 7)
    assert found.mean().item() == pytest.approx(0.5, abs=0.01)
    assert len(found[:, 0].unique()) > 3990
    correlations = torch.corrcoef(found.T) - torch.eye(7)
    assert correlations.abs().max() < 0.07
    assert further_noise(torch.rand(3, 1, 2), 4).shape == (3, 4)  # events of one dimension


@pytest.mark.parametrize("links", [False, True])
def test_a_decoder_keeps_and_duplicates_rows(links):
    model, noise = sbn(hidden=(3,), links=links), sampling.make_noise(3, 4, 1)
    value = torch.tensor([1, 0, 1], dtype=torch.uint8)
    index = torch.tensor([2, 0, 0, 1])
    first, second = model.decoder(3), model.decoder(4)
    first.begin(noise)
    second.begin(noise[index])
    first.observe(value)
    second.observe(value[index])
    first.select(index)
    torch.testing.assert_close(first.predict().mean, second.predict().mean)
    assert first.batch_size == 4


def test_links_inside_a_layer_are_strictly_lower_triangular():
    model = sbn((5,), hidden=(3,), links=True)
    for layer, size in ((0, 5), (1, 3)):
        assert torch.equal(model.matrix(layer) != 0, torch.ones(size, size).tril(-1).bool())


@each_case
def test_the_parameter_count_is_the_closed_formula(config):
    model = models.create("sbn", (1, 3, 4), **config)
    counted = sum(parameter.numel() for parameter in model.parameters())
    assert SBN.parameter_count(model.space, model.config) == counted


def test_an_untrained_network_draws_the_marginals():
    model = models.create("sbn", (3,), hidden=(4,))
    assert isinstance(model, SBN)
    with torch.no_grad():
        model.down[0].get_parameter("weight").zero_()
    pmf = torch.tensor([[0.3, 0.7], [0.9, 0.1], [0.5, 0.5]])
    model.start_at_marginals(pmf)
    found = model.log_joint(torch.ones(3), [torch.ones(4)]).exp()
    torch.testing.assert_close(found, pmf[:, 1].prod() / 16)


def test_saved_and_loaded_networks_have_the_same_bounds(tmp_path):
    config = {"hidden": (3, 2), "links": True}
    model, space = sbn(**config).float(), EventSpace((4,))
    part = ModelPart.of("sbn", model.config.model_dump(), 0, space)
    data = DataPart(source="", preparation={}, protocol="", fingerprint="", sizes={})
    run = Run.create(tmp_path / "run", Record(title="", model=part, data=data, training={}))
    run.save_weights(model.state_dict())
    loaded = models.restore(Run(tmp_path / "run"))
    assert torch.equal(loaded.log_prob(everything(4)), model.log_prob(everything(4)))


def test_it_says_what_it_cannot_do():
    model = sbn((1, 2, 2), hidden=(3,))
    mask = torch.ones(1, 2, 2, dtype=torch.bool)
    mask[0, 0] = False
    with pytest.raises(StudioError, match="Deep SBN has no tractable conditionals"):
        next(completion.complete(model, torch.zeros(1, 2, 2), mask))
    with pytest.raises(StudioError, match="use one of its own"):
        model.log_prob(everything(4).view(-1, 1, 2, 2), ordering=torch.tensor([3, 2, 1, 0]))
    with pytest.raises(StudioError, match="whole numbers from 0 to 1"):
        model.log_prob(torch.full((1, 1, 2, 2), 2))
    with pytest.raises(StudioError, match="takes binary events"):
        models.create("sbn", (4,), 3)
    with pytest.raises(StudioError, match="1 to 65536 units"):
        models.create("sbn", (4,), hidden=(0,))
