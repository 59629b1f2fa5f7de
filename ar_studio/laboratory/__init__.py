"""Small laboratories: what the first lectures do by hand, in plain numbers.

Nothing here is trained and nothing needs torch: a coin, the chain rule of four pixels, a
logistic regression, and how many parameters and operations models take as events grow.
"""

from ar_studio.laboratory import chain, coin, counts, drawings, fitting, logistic, points

__all__ = ["chain", "coin", "counts", "drawings", "fitting", "logistic", "points"]
