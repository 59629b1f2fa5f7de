"""What `complete` says of completions: which numbers are estimates, and which of them early."""

import pytest
import torch

from ar_studio.cli.completing import standing
from ar_studio.completion import Completed


@pytest.mark.parametrize(
    ("method", "verdict", "sign", "early"),
    [
        ("enumerated", "exact", "=", False),
        ("guided", "settled", "≈", False),
        ("guided", "early", "≈", True),
        ("guided", "stuck", "≈", True),
        ("sequential Monte Carlo", "disagreeing", "≈", True),
    ],
)
def test_an_estimate_is_called_one_and_early_where_nothing_has_settled(
    method, verdict, sign, early
):
    done = Completed(
        samples=torch.zeros(1, 1, 2, 2),
        method=method,
        verdict=verdict,
        log_evidence=-12.345,
        log_evidence_error=0.5,
    )
    (line,) = (said for said in standing(done) if "log p(observed)" in said)
    assert f"log p(observed) {sign} -12.3" in line
    assert ("early" in line) == early
