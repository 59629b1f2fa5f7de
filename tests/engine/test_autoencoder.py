"""The plain autoencoder: it learns to repeat, and what it says of events is no distribution."""

from itertools import product

import numpy as np
import pytest
import torch
from torch import Tensor

from ar_studio import completion, models, sampling
from ar_studio.conditionals import Discrete
from ar_studio.errors import StudioError
from ar_studio.evaluation import Evaluated, evaluate
from ar_studio.models.autoencoder import Autoencoder


def autoencoder(shape: tuple[int, ...] = (6,), levels: int = 2, **config) -> Autoencoder:
    model = models.create("autoencoder", shape, levels, **{"hidden": (8,), **config})
    assert isinstance(model, Autoencoder)
    return model


def everything(size: int, levels: int = 2) -> Tensor:
    return torch.tensor(list(product(range(levels), repeat=size)), dtype=torch.uint8)


def trained(shape: tuple[int, ...] = (6,), levels: int = 2) -> Autoencoder:
    """Return an autoencoder that learnt to repeat every event there is."""
    model = autoencoder(shape, levels, hidden=(16,))
    x = everything(shape[0], levels)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(300):
        optimizer.zero_grad()
        model.loss(x, torch.Generator()).backward()
        optimizer.step()
    return model


@pytest.mark.parametrize(("size", "levels"), [(6, 2), (4, 3)])
def test_its_probabilities_of_all_events_do_not_add_up_to_one(size, levels):
    """The better it repeats, the nearer the sum is to the number of events: K^D, not 1."""
    model = trained((size,), levels)
    total = model.validation(everything(size, levels)).exp().sum().item()
    assert total > 0.8 * levels**size


def test_every_output_sees_its_own_pixel():
    model = autoencoder((5,)).double()

    def logits(x: Tensor) -> Tensor:
        found = model.outputs(x[None])
        assert isinstance(found, Discrete)
        return found.logits[0]

    jacobian = torch.autograd.functional.jacobian(logits, torch.rand(5).double())
    assert isinstance(jacobian, Tensor)
    assert bool((jacobian.diagonal() != 0).all())
    assert bool((jacobian.triu(1) != 0).any())


def test_the_loss_is_the_reconstruction_error():
    model, x = autoencoder((1, 2, 3), 3), everything(6, 3)[::50].view(-1, 1, 2, 3)
    found = model.outputs(x)
    assert isinstance(found, Discrete)
    want = torch.nn.functional.cross_entropy(
        found.logits.flatten(0, 3), x.flatten().long(), reduction="sum"
    )
    assert model.loss(x, torch.Generator()).item() == pytest.approx(want.item() / len(x), rel=1e-5)
    assert torch.equal(-model.validation(x).mean(), model.loss(x, torch.Generator()))


@pytest.mark.parametrize("levels", [2, 3])
def test_its_decoder_feeds_back_what_it_drew_and_zeros(levels):
    model, n = autoencoder((4,), levels), 5
    *drawn, last = sampling.sample(model, n, seed=1)
    assert isinstance(last, sampling.Sampled)
    for position, event in enumerate(drawn):
        assert isinstance(event, sampling.PixelDrawn)
        width = 1 if levels == 2 else levels
        inputs = torch.zeros(n, 4, width)
        known = last.samples[:, :position].long()
        one_hot = torch.nn.functional.one_hot(known, levels).float()
        inputs[:, :position] = one_hot[..., 1:] if levels == 2 else one_hot
        want = model.logits(inputs.flatten(1))[:, position]
        assert isinstance(event.conditional, Discrete)
        torch.testing.assert_close(event.conditional.logits.view(n, -1), want)
    decoder = model.decoder(3)
    decoder.observe(torch.tensor([1, 0, 1]))
    decoder.select(torch.tensor([1, 1]))
    torch.testing.assert_close(decoder.predict().mean[0], decoder.predict().mean[1])


def test_it_refuses_what_needs_a_likelihood():
    model, x = autoencoder((1, 2, 3)), everything(6).view(-1, 1, 2, 3)
    with pytest.raises(StudioError, match=r"An autoencoder has no p\(x\)"):
        model.log_prob(x)
    with pytest.raises(StudioError, match=r"no p\(x\)"):
        next(evaluate(model, x))
    with pytest.raises(StudioError, match="no tractable conditionals"):
        next(completion.complete(model, x[0], torch.zeros(1, 2, 3, dtype=torch.bool)))
    *_, found = evaluate(model, x, estimate=True)  # what training validates with
    assert isinstance(found, Evaluated)
    assert found.nll_nats == pytest.approx(model.loss(x, torch.Generator()).item(), rel=1e-5)


def correlated(n: int = 200, size: int = 5) -> Tensor:
    generator = torch.Generator().manual_seed(4)
    mixing = torch.randn(size, size, generator=generator, dtype=torch.float64)
    return torch.randn(n, size, generator=generator, dtype=torch.float64) @ mixing + 3


def test_of_real_numbers_the_loss_is_the_squared_error():
    model, x = autoencoder((5,), 0, hidden=(3, 2, 4)).double(), correlated(9)
    model.prepare(x, None)
    h = x.numpy()
    for number, layer in enumerate(model.layers):
        weight, bias = (layer.get_parameter(key).detach().numpy() for key in ("weight", "bias"))
        h = h @ weight.T + bias
        h = h if number == 3 else np.maximum(h, 0)
    want = ((x.numpy() - h) ** 2).sum(1).mean()
    assert model.loss(x, torch.Generator()).item() == pytest.approx(want)
    torch.testing.assert_close(model.outputs(x).mean.detach().numpy(), h)
    (code,) = model.encode(x[:1])
    torch.testing.assert_close(model.decode(0, code.values).numpy(), h[0])


def test_the_linear_ones_optimum_spans_the_principal_components():
    model, x = autoencoder((5,), 0, hidden=(2,), activation="linear").double(), correlated()
    model.prepare(x, None)
    optimizer = torch.optim.LBFGS(
        model.parameters(), max_iter=500, tolerance_grad=1e-9, line_search_fn="strong_wolfe"
    )

    def step() -> float:
        optimizer.zero_grad()
        loss = model.loss(x, torch.Generator())
        loss.backward()
        return loss.item()

    optimizer.step(step)
    variances, components = np.linalg.eigh(np.cov(x.numpy().T, bias=True))
    assert step() == pytest.approx(variances[:-2].sum(), rel=1e-6)
    basis, _ = np.linalg.qr(model.layers[1].get_parameter("weight").detach().numpy())
    angles = np.linalg.svd(basis.T @ components[:, -2:], compute_uv=False)
    np.testing.assert_allclose(angles, 1, atol=1e-6)


@pytest.mark.parametrize("levels", [2, 4])
def test_the_parameter_count_is_the_closed_formula(levels):
    model = autoencoder((1, 3, 4), levels, hidden=(9, 4, 9))
    counted = sum(parameter.numel() for parameter in model.parameters())
    assert Autoencoder.parameter_count(model.space, model.config) == counted


@pytest.mark.parametrize("levels", [2, 3])
def test_an_untrained_one_puts_out_the_marginals(levels):
    model = autoencoder((3,), levels)
    with torch.no_grad():
        model.layers[-1].get_parameter("weight").zero_()
    pmf = torch.tensor([[0.2, 0.5, 0.3], [0.6, 0.3, 0.1], [0.1, 0.1, 0.8]])[:, :levels]
    pmf = pmf / pmf.sum(1, keepdim=True)
    model.start_at_marginals(pmf)
    found = model.outputs(everything(3, levels)[:2])
    assert isinstance(found, Discrete)
    torch.testing.assert_close(found.pmf, pmf.expand(2, -1, -1), rtol=1e-5, atol=1e-5)
