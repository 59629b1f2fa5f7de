"""The benchmarks of density estimation: official splits, the papers' columns, their numbers."""

import shutil
from pathlib import Path

import numpy as np
import pytest
import torch

from ar_studio import data, runs, studies
from ar_studio.data import DocumentPreparation, Preparation, TablePreparation
from ar_studio.errors import StudioError
from ar_studio.optimisation import TrainSettings
from ar_studio.spaces import EventSpace

UCI = {
    "adult": (123, 5000, 1414, 26147),
    "connect4": (126, 16000, 4000, 47557),
    "dna": (180, 1400, 600, 1186),
    "mushrooms": (112, 2000, 500, 5624),
    "nips-0-12": (500, 400, 100, 1240),
}
SPN = {
    "nltcs": (16, 16181, 2157, 3236),
    "plants": (69, 17412, 2321, 3482),
    "baudio": (100, 15000, 2000, 3000),
    "jester": (100, 9000, 1000, 4116),
    "bnetflix": (100, 15000, 2000, 3000),
    "accidents": (111, 12758, 1700, 2551),
    "pumsb-star": (163, 12262, 1635, 2452),
}
SIZES = {f"uci-binary/{name}": sizes for name, sizes in UCI.items()}
SIZES |= {f"spn/{name}": sizes for name, sizes in SPN.items()}
REAL = {"red-wine": 11, "white-wine": 11, "parkinsons": 15, "ionosphere": 32, "boston": 10}


def load(folder: Path, name: str, preparation: Preparation | None = None) -> data.Dataset:
    return data.load(name, preparation, data_dir=folder, download=False)


@pytest.mark.parametrize("name", SIZES)
def test_binary_tables_come_in_their_official_split(shared_data, name):
    dataset = load(shared_data, name)
    assert (dataset.space.size, *dataset.sizes.values()) == SIZES[name]
    assert dataset.space == EventSpace((SIZES[name][0],))
    assert dataset.protocol == f"{name} · official split"
    assert dataset.settings == ()
    assert len({column.name for column in dataset.columns}) == dataset.space.size
    for split in data.SPLITS:
        dataset.space.check(dataset.events(split))
    with pytest.raises(StudioError, match="no use for fold = 1"):
        dataset.prepared(TablePreparation(values="as-is", fold=1))


@pytest.mark.parametrize(
    ("name", "nll"),
    [("adult", 25.77), ("connect4", 35.34), ("dna", 100.39), ("mushrooms", 34.23)],
)
def test_factorised_models_score_what_the_papers_say(shared_data, name, nll):
    dataset = load(shared_data, f"uci-binary/{name}")
    marginals = dataset.marginals()
    assert marginals is not None
    test = dataset.events("test").double()
    logs = marginals.double().log()
    found = -(test @ logs[:, 1] + (1 - test) @ logs[:, 0]).mean()
    assert float(found) == pytest.approx(nll, abs=0.2)


def test_columns_of_one_question_exclude_each_other(shared_data):
    for name, most in (("adult", 14), ("mushrooms", 21), ("dna", 60), ("connect4", 42)):
        dataset = load(shared_data, f"uci-binary/{name}")
        questions = [
            column.name.rpartition(" ")[0].rpartition(" ")[0] for column in dataset.columns
        ]
        if name in ("adult", "mushrooms"):
            questions = [column.name.partition(" = ")[0] for column in dataset.columns]
        if name == "connect4":
            questions = [column.name[:2] for column in dataset.columns]
        assert len(set(questions)) == most
        events = dataset.events("train").long()
        for question in set(questions):
            answers = events[:, [other == question for other in questions]].sum(1)
            assert answers.max() == 1, question


def test_named_columns_have_the_shares_that_the_repository_counts(shared_data):
    for name, column, share in (
        ("adult", "sex = Male", 21790 / 32561),
        ("adult", "native-country = Holand-Netherlands", 1 / 32561),
        ("mushrooms", "ring-type = pendant", 3968 / 8124),
        ("mushrooms", "cap-color = brown", 2284 / 8124),
    ):
        dataset = load(shared_data, f"uci-binary/{name}")
        index = [one.name for one in dataset.columns].index(column)
        ones = sum(int(dataset.events(split)[:, index].sum()) for split in data.SPLITS)
        assert ones / sum(dataset.sizes.values()) == pytest.approx(share, abs=1e-9)


def test_letters_without_their_training_part_say_so(shared_data):
    dataset = load(shared_data, "uci-binary/ocr-letters")
    assert dataset.sizes == {"train": 8000, "valid": 2000, "test": 10000}
    assert "no official training part" in dataset.protocol
    assert "official split" not in dataset.protocol
    assert any("training part is missing" in remark for remark in dataset.remarks)
    again = load(shared_data, "uci-binary/ocr-letters")
    assert again.fingerprint == dataset.fingerprint
    # What trains was drawn: it is not the first rows of a file.
    file = shared_data / "uci_binary" / "ocr_letters_valid_test_only.npz"
    with np.load(file) as arrays:
        first = torch.from_numpy(arrays["valid"][:8000])
    assert not torch.equal(dataset.events("train"), first)


def test_letters_with_their_training_part_are_the_papers(shared_data, tmp_path):
    with np.load(shared_data / "uci_binary" / "ocr_letters_valid_test_only.npz") as arrays:
        parts = {name: arrays[name] for name in ("valid", "test")}
    train = np.random.default_rng(0).integers(0, 2, (32152, 128), dtype=np.uint8)
    np.savez(tmp_path / "ocr-letters.npz", train=train, **parts)
    dataset = load(tmp_path, "uci-binary/ocr-letters")
    assert dataset.sizes == {"train": 32152, "valid": 10000, "test": 10000}
    assert dataset.protocol == "uci-binary/ocr-letters · official split"
    assert dataset.remarks == ()


def test_another_table_of_that_name_is_passed_over(tmp_path):
    bits = np.zeros((20, 123), np.uint8)
    np.savez(tmp_path / "adult.npz", train=bits, valid=bits, test=bits)
    with pytest.raises(StudioError, match=r"other data in .* were passed over"):
        load(tmp_path, "uci-binary/adult")
    np.savez(tmp_path / "adult.npz", train=bits[:, :5], valid=bits, test=bits)
    with pytest.raises(StudioError, match="123 values 0 and 1"):
        load(tmp_path, "uci-binary/adult")
    (tmp_path / "adult.npz").write_bytes(b"PK\x03\x04 broken")
    with pytest.raises(StudioError, match="damaged"):
        load(tmp_path, "uci-binary/adult")


def test_names_with_a_group_are_looked_up(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StudioError, match="did you mean 'uci-binary/adult'"):
        data.load("uci-binary/adlt")
    with pytest.raises(StudioError, match="check the path"):
        data.load("folder/adult")
    with pytest.raises(StudioError, match=r"spn_binary/nltcs\.npz"):
        data.load("spn/nltcs", data_dir=tmp_path, download=False)


@pytest.mark.parametrize("name", REAL)
def test_real_tables_are_standardised_by_the_papers_protocol(shared_data, name):
    dataset = load(shared_data, f"uci-regression/{name}")
    assert dataset.space == EventSpace((REAL[name],), 0)
    assert dataset.protocol == f"uci-regression/{name} · standardised · fold 0 of 10 (seed 0)"
    train = dataset.events("train").double()
    assert float(train.mean(0).abs().max()) < 1e-5
    assert float((train.std(0, correction=0) - 1).abs().max()) < 1e-5
    # No column is discrete, and none nearly repeats another.
    assert all(len(column.unique()) > 15 for column in train.T)
    correlated = torch.corrcoef(train.T).abs() - torch.eye(REAL[name])
    assert float(correlated.max()) < 0.98 + 0.005  # measured on all rows, not on these


@pytest.mark.parametrize(
    ("name", "paper"),
    [
        ("red-wine", -13.18),
        ("white-wine", -13.19),
        ("parkinsons", -10.85),
        ("ionosphere", -41.1),
        ("boston", -11.37),
    ],
)
def test_a_gaussian_reaches_the_papers_log_density(shared_data, name, paper):
    """PAPERS: a Gaussian of nine folds, tested on the tenth, without a Jacobian."""
    first = load(shared_data, f"uci-regression/{name}")
    densities = []
    for fold in range(10):
        dataset = first.prepared(
            TablePreparation(values="standardise", fold=fold, valid_trains=True)
        )
        train, test = (dataset.events(split).double() for split in ("train", "test"))
        covariance = torch.cov(train.T, correction=0)
        gaussian = torch.distributions.MultivariateNormal(train.mean(0), covariance)
        densities.append(gaussian.log_prob(test))
    assert float(torch.cat(densities).mean()) == pytest.approx(paper, abs=0.2)


def test_the_repositorys_own_wine_file_is_the_same_table(shared_data, tmp_path):
    text = (shared_data / "uci_regression" / "winequality-red.csv").read_text()
    header = ";".join(f'"{name}"' for name in data.CATALOGUE["uci-regression/red-wine"].columns)
    original = header + "\n" + text.replace(",", ";")
    (tmp_path / "winequality-red.csv").write_text(original)
    found = load(tmp_path, "uci-regression/red-wine")
    assert found.fingerprint == load(shared_data, "uci-regression/red-wine").fingerprint
    (tmp_path / "winequality-red.csv").write_text(original.replace("\n7.4;", "\nseven;"))
    with pytest.raises(StudioError, match="no number"):
        load(tmp_path, "uci-regression/red-wine")


def test_a_run_keeps_the_columns_and_the_preparation(shared_data, tmp_path):
    study = studies.new_run(
        tmp_path / "run",
        "gaussian",
        {},
        "uci-regression/red-wine",
        {"fold": 4},
        TrainSettings(epochs=1),
        data_dir=shared_data,
    )
    record = runs.Run(tmp_path / "run").record
    assert record.data.columns == study.dataset.columns
    assert record.data.columns[0].name == "fixed acidity"
    assert record.data.columns[0].text(0.0) == f"{study.dataset.columns[0].mean:.2f}"
    assert study.dataset.preparation == TablePreparation(values="standardise", fold=4)
    assert studies.reload_data(study.run).protocol == study.dataset.protocol


def test_newsgroups_are_bags_of_words(shared_data):
    dataset = load(shared_data, "newsgroups")
    assert dataset.space == EventSpace((256,), 1994, documents=True)
    assert dataset.sizes == {"train": 10133, "valid": 1125, "test": 7487}
    assert dataset.protocol == "newsgroups · at most 256 words a document · seeded split 0"
    assert len(dataset.words) == 1994
    assert "_eos_" not in dataset.words
    assert dataset.marginals() is None
    assert any("2 empty documents" in remark for remark in dataset.remarks)
    test = dataset.events("test")
    assert test.dtype == torch.int32
    dataset.space.check(test)
    assert int(dataset.space.lengths(test).min()) > 0
    with np.load(shared_data / "20newsgroups" / "20newsgroups_1995words.npz") as arrays:
        vocabulary, ends = arrays["vocabulary"], arrays["test_doc_ptr"]
        ids, counts = arrays["test_word_ids"], arrays["test_counts"]
    number = 17  # before the part's empty document, so documents have the file's numbers
    part = slice(int(ends[number]), int(ends[number + 1]))
    expected = sorted(np.repeat(vocabulary[ids[part]], counts[part]))
    assert sorted(dataset.words[word] for word in test[number] if word >= 0) == expected


def test_documents_are_shuffled_anew_and_long_ones_are_cut_at_random(shared_data):
    dataset = load(shared_data, "newsgroups", DocumentPreparation(words=20))
    first, again = dataset.training_events(0), dataset.training_events(0)
    second = dataset.training_events(1)
    assert torch.equal(first, again)
    lengths = dataset.space.lengths(first)
    assert torch.equal(lengths, dataset.space.lengths(second))
    assert int(lengths.max()) == 20
    short = lengths < 20
    assert torch.equal(first[short].sort(1).values, second[short].sort(1).values)
    assert not torch.equal(first[short], second[short])
    cut = lengths == 20
    same = (first[cut].sort(1).values == second[cut].sort(1).values).all(1)
    assert float(same.float().mean()) < 0.2  # other words of a long document
    whole = dataset.prepared(DocumentPreparation())
    assert whole.protocol == "newsgroups · whole documents · seeded split 0"
    assert int(whole.space.lengths(whole.events("test")).sum()) == 629_312


def test_damaged_documents_are_refused(shared_data, tmp_path):
    name = "20newsgroups_1995words.npz"
    with np.load(shared_data / "20newsgroups" / name) as arrays:
        whole = dict(arrays)
    damages = {
        "doc_ptr": {"train_doc_ptr": whole["train_doc_ptr"][:-9]},
        "order": {"train_doc_ptr": whole["train_doc_ptr"][::-1]},
        "unknown words": {"test_word_ids": whole["test_word_ids"] + 1000},
        "negative counts": {"test_counts": -whole["test_counts"]},
        "counts": {"test_counts": whole["test_counts"].astype(float)},
        "huge counts": {"test_counts": np.full_like(whole["test_counts"], 2**31 - 1)},
    }
    for damage in damages.values():
        np.savez(tmp_path / name, **{**whole, **damage})
        with pytest.raises(StudioError, match=r"fresh copy|more than the"):
            load(tmp_path, "newsgroups")
    np.savez(tmp_path / name, vocabulary=whole["vocabulary"])
    with pytest.raises(StudioError, match="lacks test_counts"):
        load(tmp_path, "newsgroups")


def test_every_binary_layout_is_found_by_its_group(shared_data, tmp_path):
    shutil.copy(shared_data / "spn_binary" / "nltcs.npz", tmp_path / "nltcs.npz")
    assert load(tmp_path, "spn/nltcs").space.size == 16
    assert data.located("spn/nltcs", tmp_path) == tmp_path
