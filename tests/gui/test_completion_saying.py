"""What the badge says of completions and of the particles behind them."""

from typing import Any

import numpy as np
import pytest

from ar_studio import completion
from ar_studio.gui.completion import numbers, saying
from ar_studio.gui.studio.completing import Hidden, OnTests


def standing(**changes) -> completion.Standing:
    usual: dict[str, Any] = {
        "samples": None,
        "method": "guided",
        "particles": 16,
        "effective_sample_size": 12.0,
        "unique_ancestors": 13,
        "acceptance": 0.4,
        "verdict": "settled",
    }
    return completion.Standing(**usual | changes)


def test_particles_on_their_way_are_not_judged():
    (said,) = numbers.of_particles(standing(effective_sample_size=0.0, unique_ancestors=0))
    assert said.text == "16 particles are being drawn"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, ""),
        ({"unique_ancestors": 3}, "the same few draws"),
        ({"effective_sample_size": 2.0}, "carried weight"),
        ({"verdict": "drifting"}, "They still change"),
        ({"verdict": "disagreeing"}, "do not agree"),
        ({"verdict": "stuck"}, "Hardly any correction"),
        ({"method": "exact", "particles": 0}, ""),
    ],
)
def test_what_is_to_be_minded_is_said(changes, words):
    said = saying.warning(standing(**changes))
    assert words in said
    assert bool(said) == bool(words)


@pytest.mark.parametrize("blind", [0, 5])
def test_draws_that_the_model_made_blind_are_owned_up_to(blind):
    said = standing(blind=blind)
    result: Any = type("Result", (), {"standing": said, "method": "guided"})()
    assert ("and blind by this model" in saying.drawn(result)) == bool(blind)
    assert ("5 of 16 drawn blind" in [one.text for one in numbers.of_particles(said)]) == bool(
        blind
    )


def test_a_model_that_is_too_sure_of_its_own_is_told():
    request = type("Request", (), {"unknown": False})()
    result: Any = type("Result", (), {"log_probs": np.zeros(9), "request": request})()
    result.hidden = Hidden(-20.0, 1.0, -35.0)
    assert "20 nats less likely" in saying.oversure(result, OnTests(-40.0, 1.0, 32))
    assert not saying.oversure(result, OnTests(-21.0, 1.0, 32))
    assert not saying.oversure(result, None)
    result.hidden = Hidden(-20.0, 1.0, -22.0)  # an easy image: its truth is as likely
    assert not saying.oversure(result, OnTests(-40.0, 1.0, 32))
