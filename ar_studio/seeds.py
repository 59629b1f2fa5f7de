"""Seeds, which have one range wherever one is asked for."""

SEEDS = 2**63  # they are below: torch's generators take no more, NumPy's do
