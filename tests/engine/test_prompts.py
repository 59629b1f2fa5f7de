"""Prompts: what is drawn begins with them, and is what completing it exactly would be."""

import pytest
import torch

from ar_studio import completion, models, prompts, scripts
from ar_studio.completion import Completed
from ar_studio.errors import StudioError
from ar_studio.kinds import TABLE, TEXT
from ar_studio.kinds.text import UNKNOWN
from ar_studio.sampling import PixelDrawn, Sampled
from ar_studio.spaces import EventSpace
from tests.e2e.commands import ask

SPACE = EventSpace((6,), 4, events="text")
CONFIGS = {
    "gpt": {"blocks": 1, "features": 8, "heads": 2},
    "recurrent": {"hidden": 5},
    "deepnade": {"hidden": (8,)},
}
PROMPT = torch.tensor([2, 0, 3], dtype=SPACE.dtype)


def drawn(model, prompt, n, **asked):
    events = list(prompts.draw(model, prompt, n, **asked))
    assert isinstance(events[-1], Sampled)
    return [step for step in events if isinstance(step, PixelDrawn)], events[-1].samples


@pytest.mark.parametrize("name", ["gpt", "recurrent", "deepnade"])
def test_going_on_is_completing_exactly_under_the_same_noise(name):
    torch.manual_seed(1)
    model = models.build(name, SPACE, CONFIGS[name])
    for weights in model.parameters():
        torch.nn.init.normal_(weights, std=0.3)
    steps, samples = drawn(model, PROMPT, 9, seed=4)
    mask = torch.arange(6) < 3
    x = torch.cat([PROMPT, PROMPT])
    *_, done = completion.complete(model, x, mask, 9, seed=4)
    assert isinstance(done, Completed)
    assert done.method == "exact"
    assert torch.equal(samples, done.samples)
    assert samples[:, 3:].unique(dim=0).shape[0] > 1
    order = torch.tensor([step.dimension for step in steps])
    parallel = models.autoregressive(model).conditionals(samples, ordering=order)
    one_by_one = torch.stack([step.conditional.log_prob(step.value) for step in steps], 1)
    assert torch.allclose(parallel.log_prob(samples)[:, order], one_by_one, atol=1e-5)


def test_the_rest_follows_the_conditional_distribution():
    torch.manual_seed(0)
    space = EventSpace((3,), 2, events="text")
    model = models.build("gpt", space, CONFIGS["gpt"])
    for weights in model.parameters():
        torch.nn.init.normal_(weights, std=0.3)
    _, samples = drawn(model, torch.tensor([1], dtype=space.dtype), 4000)
    every = torch.tensor([[1, a, b] for a in (0, 1) for b in (0, 1)], dtype=space.dtype)
    want = model.log_prob(every).softmax(0)
    counts = torch.bincount((samples[:, 1] * 2 + samples[:, 2]).long(), minlength=4) / 4000
    assert torch.allclose(counts.double(), want.double(), atol=0.03)


def test_without_an_ordering_that_begins_so_nothing_goes_on():
    model = models.build("nade", SPACE, {"hidden": 3, "ordering": "random"})
    with pytest.raises(StudioError, match="does not draw the first 3 characters before"):
        prompts.draw(model, PROMPT)


def test_a_beginning_is_read_in_the_models_alphabet():
    words = ["a", "b", "\n"]
    assert TEXT.begun("ab\n", 4, words) == ([0, 1, 2], "")
    assert TEXT.begun("aé", 4, [*words, UNKNOWN])[0] == [0, 3]
    for text, said in (("aé", "alphabet has no 'é'"), ("abab", "a prompt has 3 at most, not 4")):
        with pytest.raises(StudioError, match=said):
            TEXT.begun(text, 4, words)
    with pytest.raises(StudioError, match="not begun by typing"):
        TABLE.begun("1", 4, ())


def test_a_script_goes_on_from_the_same_beginning(tmp_path):
    text = scripts.sampling(tmp_path, SPACE, 2, "Draw.", seed=3, prompt=PROMPT)
    assert "prompt = torch.tensor([2, 0, 3], dtype=torch" in text
    assert "prompts.draw(model, prompt, 2, seed=3, temperature=1.0)" in text
    compile(text, "script", "exec")


def test_the_command_line_goes_on_from_a_prompt(tmp_path, capsys):
    path, folder, out = tmp_path / "verse.txt", tmp_path / "run", tmp_path / "drawn.txt"
    path.write_text("the cat sat\non the mat\nand the rat sat\n" * 40)
    asked = ["--set", "length=20", "--set", "context=3", "--run", folder]
    assert ask(capsys, "train", "--model", "kneser-ney", "--data", path, *asked)[0] == 0
    assert ask(capsys, "sample", folder, "-o", out, "-n", 3, "--prompt", "sat\non th")[0] == 0
    texts = out.read_text().split(TEXT.between)
    assert [text.strip("\n")[:9] for text in texts] == ["sat\non th"] * 3
    for prompt, said in (("thé", "has no 'é'"), ("the " * 5, "a prompt has 19 at most")):
        code, _, err = ask(capsys, "sample", folder, "-o", out, "--prompt", prompt)
        assert (code, said in err) == (2, True)
    method = ["--method", "by-blocks", "--prompt", "the"]
    code, _, err = ask(capsys, "sample", folder, "-o", out, *method)
    assert (code, "one by one" in err) == (2, True)
