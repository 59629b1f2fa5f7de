"""Texts: read, cut into parts and windows, counted by Kneser-Ney, and scored on and on."""

import gzip
import json
import math
from collections import Counter, defaultdict

import numpy as np
import pytest
import torch

from ar_studio import data, models, sliding, studies, training
from ar_studio.conditionals import Discrete
from ar_studio.data import Changes, texts
from ar_studio.errors import StudioError
from ar_studio.kinds import TEXT
from ar_studio.kinds.text import UNKNOWN
from ar_studio.models.kneserney import KneserNey, discounts
from ar_studio.optimisation import TrainSettings
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace
from tests.e2e.commands import ask

VERSE = "the cat sat\non the mat\nand the rat sat\non the cat, and that\nwas that.\n\n"
LETTERS = len(set(VERSE))


@pytest.fixture
def written(tmp_path):
    path = tmp_path / "verse.txt"
    path.write_text(VERSE * 40)  # no comma is in all of its lines
    return path


def joined(dataset, events) -> str:
    return "".join(dataset.words[code] for code in events.flatten().tolist())


# Reading


def test_a_text_is_its_characters_in_order(written):
    dataset = data.load(written, Changes({"length": 20}))
    assert dataset.kind is TEXT
    assert dataset.words == tuple(sorted(set(VERSE)))
    assert joined(dataset, dataset.events("train")[:3]) == VERSE[:60]
    whole = VERSE * 40
    assert (
        joined(dataset, dataset.events("test"))
        == whole[len(whole) * 90 // 100 :][: dataset.sizes["test"] * 20]
    )
    assert dataset.protocol.endswith(
        f"{LETTERS} characters · windows of 20 · split 85/5/10 % in order"
    )
    assert dataset.remarks == (
        "It is read as a text, character by character; rows=columns takes its lines as rows.",
    )


def test_windows_of_later_epochs_begin_elsewhere_and_are_as_many(written):
    dataset = data.load(written, Changes({"length": 50}))
    epochs = [dataset.training_events(epoch) for epoch in range(5)]
    assert {len(events) for events in epochs} == {dataset.sizes["train"]}
    first = {joined(dataset, events[0]) for events in epochs}
    assert len(first) > 2
    assert all(start in VERSE * 2 for start in first)
    assert torch.equal(dataset.training_events(3), epochs[3])


def test_marks_ends_of_lines_and_packing_do_not_change_a_text(tmp_path):
    plain = VERSE * 30
    forms = {
        "bom.txt": plain.encode("utf-8-sig"),
        "wide.txt": plain.encode("utf-16"),
        "windows.txt": plain.replace("\n", "\r\n").encode(),
        "old.md": plain.replace("\n", "\r").encode(),
        "packed.txt.gz": gzip.compress(plain.encode()),
    }
    found = {}
    for name, raw in forms.items():
        (tmp_path / name).write_bytes(raw)
        found[name] = data.load(tmp_path / name)
    assert len({dataset.fingerprint for dataset in found.values()}) == 1
    assert found["windows.txt"].remarks[0] == "180 ends of lines became plain ones."


def test_another_encoding_is_asked_for(tmp_path):
    path = tmp_path / "alt.txt"
    path.write_bytes(("größer und schöner, sagte er; " * 60).encode("cp1252"))
    with pytest.raises(StudioError, match=r"not written in UTF-8 \(byte 0xf6 at 2\).*cp1252"):
        data.load(path, Changes({"length": 16}))
    dataset = data.load(path, Changes({"encoding": "cp1252"}))
    assert "ö" in dataset.words
    assert data.load(path, dataset.preparation).fingerprint == dataset.fingerprint


def test_rare_characters_are_replaced_and_counted(tmp_path):
    path = tmp_path / "rare.txt"
    path.write_text("abcd" * 300 + "xyz")
    dataset = data.load(path, Changes({"alphabet": 5}))
    assert dataset.words == ("a", "b", "c", "d", UNKNOWN)
    assert dataset.remarks[-1].startswith("3 characters, of 3 rare ones ('x', 'y' and 'z'), are")
    other = dataset.prepared({**dataset.preparation.model_dump(), "alphabet": 256})
    assert len(other.words) == 7


def test_a_folder_of_texts_is_one_text(tmp_path):
    for name, part in (("b.txt", "second " * 50), ("a.txt", "first " * 50)):
        (tmp_path / name).write_text(part)
    dataset = data.load(tmp_path)
    assert "2 files are one text, one after the other by name." in dataset.remarks
    assert joined(dataset, dataset.events("train")).startswith("first first")


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("empty.md", b"", "is empty; there is nothing to learn"),
        ("one.md", b"a", "holds no character but 'a'"),
        ("same.txt", b"a" * 500, "holds no character but 'a'"),
        ("few.txt", b"ab cd ef", "8 characters, too few for windows of 2 .* give more text"),
        ("empty.txt", b"", "is empty; choose a table with at least ten rows, or a text"),
        ("zeros.txt", b"ab\0cd" * 90, "is no text: it holds zeros; name a file of characters"),
        ("mixed.txt", b"caf\xe9 " * 90 + "na\u00efve ".encode(), "not written in UTF-8"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(90), "is a picture"),
        ("zeros.md", b"ab\0cd" * 90, "is no text: it holds zeros"),
    ],
)
def test_what_is_no_text_is_refused_in_a_sentence(tmp_path, name, raw, said):
    path = tmp_path / name
    path.write_bytes(raw)
    with pytest.raises(StudioError, match=said):
        data.load(path)


def test_too_much_text_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "huge.md"
    with path.open("wb") as file:
        file.truncate(texts.MOST_BYTES + 1)
    with pytest.raises(StudioError, match="too large: a text may have 134,217,728 bytes"):
        data.load(path)


def test_numbers_in_columns_stay_a_table(tmp_path):
    path = tmp_path / "numbers.txt"
    path.write_text("\n".join(f"{n} {n * n % 7} {n % 3}" for n in range(40)))
    assert data.load(path).kind.name == "table"
    assert data.load(path, Changes({"length": 8})).kind is TEXT


# Parts


def test_the_parts_are_those_of_the_papers():
    assert texts.spans(1_115_394, "tenth")["test"] == [(1_003_854, 1_115_394)]
    streams = texts.spans(1_115_394, "streams")
    assert len(streams["train"]) == len(streams["test"]) == 50
    assert streams["train"][1] == (22_300, 22_300 + 423 * 50)
    assert {stop - start for start, stop in streams["test"]} == {23 * 50}


# Kneser-Ney


def reference(text: list[int], longest: int, levels: int, wanted: list[int]) -> list[float]:
    """Return `p(x_i | x_<i)` of a text, counted with dictionaries, straight from the equation."""
    grams = [tuple(text[i : i + longest + 1]) for i in range(len(text) - longest)]
    counted = Counter(grams)
    tables = {}
    for length in range(longest, -1, -1):
        follow = defaultdict(dict)
        for gram, count in counted.items():
            follow[gram[:-1]][gram[-1]] = count
        taken = discounts(torch.tensor(list(counted.values()))).tolist()
        tables[length] = follow, taken
        counted = Counter(gram[1:] for gram in counted)

    def chance(value: int, context: tuple[int, ...]) -> float:
        below = 1 / levels if not context else chance(value, context[1:])
        follow, taken = tables[len(context)]
        seen = follow.get(context)
        if not seen:
            return below
        spare = sum(taken[min(count, 3) - 1] for count in seen.values())
        count = seen.get(value, 0)
        own = count - taken[min(count, 3) - 1] if count else 0
        return (own + spare * below) / sum(seen.values())

    return [chance(value, tuple(wanted[max(0, i - longest) : i])) for i, value in enumerate(wanted)]


def test_kneser_ney_is_its_equation():
    generator = np.random.default_rng(0)
    text = (generator.random(400) ** 2 * 5).astype(int).tolist()
    model = models.build("kneser-ney", EventSpace((30,), 5, events="text"), {"context": 3})
    assert isinstance(model, KneserNey)
    model.double().read([torch.tensor(text)])
    wanted = generator.integers(0, 5, 30).tolist()
    found = model.log_prob(torch.tensor([wanted]))
    want = np.log(reference(text, 3, 5, wanted)).sum()
    assert found.item() == pytest.approx(want, rel=1e-6)  # discounts are kept in few digits
    conditional = model.conditionals(torch.tensor([wanted]))
    assert isinstance(conditional, Discrete)
    pmf = conditional.logits.softmax(-1)
    torch.testing.assert_close(pmf.log(), conditional.logits)  # normalised as they are
    torch.testing.assert_close(pmf.sum(-1), torch.ones(1, 30, dtype=torch.float64))


def test_discounts_are_those_of_the_counts_of_counts():
    counts = torch.tensor([1] * 40 + [2] * 10 + [3] * 5 + [4] * 3)
    share = 40 / (40 + 2 * 10)
    want = [1 - 2 * share * 10 / 40, 2 - 3 * share * 5 / 10, 3 - 4 * share * 3 / 5]
    assert discounts(counts).tolist() == pytest.approx(want)
    assert discounts(torch.tensor([1, 1, 7])).tolist() == [0.5, 1.0, 1.5]


def test_a_run_of_counts_is_kept_and_read_again(tmp_path, written):
    settings = TrainSettings(epochs=1)
    dataset = data.load(written, Changes({"length": 30}))
    study = studies.new_run(tmp_path / "run", "kneser-ney", {}, dataset, None, settings)
    *_, last = training.train(study.model, study.dataset, settings, run=study.run)
    assert isinstance(last, training.Finished)
    again = models.restore(Run(tmp_path / "run"))
    x = study.dataset.events("test")
    torch.testing.assert_close(again.log_prob(x), study.model.log_prob(x))


@pytest.mark.parametrize(("split", "nats"), [("tenth", 1.5165), ("streams", 1.381)])
def test_the_floor_of_tiny_shakespeare(shared_data, split, nats):
    asked = Changes({"split": split, "length": 64})
    dataset = data.load("tinyshakespeare", asked, data_dir=shared_data, download=False)
    model = models.build("kneser-ney", dataset.space, {})
    assert isinstance(model, KneserNey)
    model.read([passage.values for passage in dataset.passages("train")])
    *_, slid = sliding.slide(model, dataset.passages("test", 64))
    assert isinstance(slid, sliding.Slid)
    assert slid.nll_nats == pytest.approx(nats, abs=0.002)


# Sliding


def test_sliding_scores_every_character_once_after_half_a_window(written):
    dataset = data.load(written, Changes({"length": 8}))
    model = models.build("kneser-ney", dataset.space, {"context": 4})
    assert isinstance(model, KneserNey)
    model.read([passage.values for passage in dataset.passages("train")])
    *_, slid = sliding.slide(model, dataset.passages("test", 8))
    (passage,) = dataset.passages("test", 8)
    whole = models.build(
        "kneser-ney", EventSpace((len(passage.values),), LETTERS, events="text"), {"context": 4}
    )
    whole.load_state_dict({**model.state_dict(), "ordering": torch.arange(len(passage.values))})
    factors = models.autoregressive(whole).evaluator().factors(passage.values[None])
    want = -factors[0, passage.lead :].double()
    assert isinstance(slid, sliding.Slid)
    assert slid.n == len(want)
    assert slid.nll_nats == pytest.approx(float(want.mean()), rel=1e-6)
    assert slid.bits == pytest.approx(slid.nll_nats / math.log(2))


def test_what_does_not_read_in_order_does_not_slide(written):
    dataset = data.load(written, Changes({"length": 8}))
    model = models.build("nade", dataset.space, {"hidden": 2, "ordering": "random"})
    with pytest.raises(StudioError, match="does not read its windows from left to right"):
        list(sliding.slide(model, dataset.passages("test")))


def test_the_command_line_slides_over_each_run_alone(tmp_path, written, capsys):
    folders = [str(tmp_path / name) for name in ("one", "two")]
    for context, folder in enumerate(folders, 1):
        asked = ["--set", "length=12", "--set", f"context={context}", "--run", folder]
        code, *_ = ask(capsys, "train", "--model", "kneser-ney", "--data", written, *asked)
        assert code == 0
    _, out, _ = ask(capsys, "evaluate", *folders, "--sliding", "--json")
    first, second = json.loads(out)
    assert first["split"] == "test, sliding"
    assert first["nll_nats"] != second["nll_nats"]
    said = [ask(capsys, "evaluate", folders[0], *how)[1] for how in (["--sliding"], [])]
    assert ["nats/char" in said[0], "bits/char" in said[0]] == [True, True]
    assert ["nats/char" in said[1], "bits/char" in said[1]] == [False, True]  # of a window
    code, _, err = ask(capsys, "evaluate", folders[0], "--sliding", "--ensemble", 5)
    assert code == 2
    assert "along one ordering" in err


def test_characters_beyond_all_that_fit_two_bytes_stay_themselves():
    text = "".join(map(chr, (*range(32, 0xD800), *range(0xE000, 0x11000)))) * 2
    found = texts.of_text(text, "many")
    assert len(found.alphabet) > 2**16
    assert "".join(found.alphabet[code] for code in found.codes[-40:]) == text[-40:]
    assert len(found.limited(300).alphabet) == 300


@pytest.mark.parametrize(
    "wrong",
    [
        {"counts1": torch.ones(1, dtype=torch.int64)},
        {"keys1": torch.zeros(2, 2, dtype=torch.int64)},
        {"keys0": torch.tensor([2, 1, 0]), "counts0": torch.tensor([1, 1, 1])},
        {"keys0": torch.tensor([0, 1]), "counts0": torch.tensor([-3, 1])},
        {"keys0": torch.tensor([0, 99]), "counts0": torch.tensor([1, 1])},
    ],
)
def test_weights_that_are_no_counts_are_refused(tmp_path, written, wrong):
    settings = TrainSettings(epochs=1)
    dataset = data.load(written, Changes({"length": 12}))
    study = studies.new_run(tmp_path / "run", "kneser-ney", {"context": 1}, dataset, None, settings)
    assert list(training.train(study.model, study.dataset, settings, run=study.run))
    study.run.save_weights(study.run.load_weights() | wrong)
    with pytest.raises(StudioError, match="are not those of the kneser-ney"):
        models.restore(Run(tmp_path / "run"))
