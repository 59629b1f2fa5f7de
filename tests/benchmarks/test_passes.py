"""Fixed-point sampling with the gallery's weights: passes for an image, and both methods timed.

How many passes an image takes depends on the weights, so untrained ones would say nothing.
"""

import pytest

from ar_studio import gallery, models, sampling
from ar_studio.sampling import Sampled

from .timing import seconds

IMAGES = 16
ENTRIES = gallery.shelf()


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry.name for entry in ENTRIES])
def test_passes_for_an_image(entry, figure):
    model = models.restore(entry.run)

    def one_by_one():
        *_, last = sampling.sample(model, IMAGES)
        return last

    def by_passes():
        *_, last = sampling.sample_by_passes(model, IMAGES)
        return last

    drawn, iterated = one_by_one(), by_passes()
    assert isinstance(drawn, Sampled)
    assert isinstance(iterated, Sampled)
    assert iterated.passes is not None
    same = int((drawn.samples == iterated.samples).flatten(1).all(1).sum())
    passes = iterated.passes.double()
    figure(
        f"{entry.name}, {IMAGES} images",
        f"passes of {model.space.size}: mean {passes.mean():5.1f}, most {int(passes.max()):3d}; "
        f"{seconds(by_passes, 2):7.3f} s, one by one {seconds(one_by_one, 2):7.3f} s; "
        f"{same} of {IMAGES} images the same",
    )
