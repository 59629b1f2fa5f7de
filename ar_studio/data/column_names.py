"""What the binary columns of the UCI tables stand for.

The files hold no names. Which column is which category follows from how often it is there, as the
UCI repository counts them; categories that are there equally often share their names, numbered.
"""

from collections.abc import Mapping

Categories = str | int  # names between bars, or how many there are

ADULT: Mapping[str, Categories] = {
    "age": 5,
    "workclass": "Private|Self-emp-not-inc|Self-emp-inc|Federal-gov|Local-gov|State-gov|"
    "Without-pay|Never-worked",
    "fnlwgt": 5,
    "education": "Bachelors|Some-college|11th|HS-grad|Prof-school|Assoc-acdm|Assoc-voc|9th|"
    "7th-8th|12th|Masters|1st-4th|10th|Doctorate|5th-6th|Preschool",
    "education-num": 5,
    "marital-status": "Married-civ-spouse|Divorced|Never-married|Separated|Widowed|"
    "Married-spouse-absent|Married-AF-spouse",
    "occupation": "Tech-support|Craft-repair|Other-service|Sales|Exec-managerial|Prof-specialty|"
    "Handlers-cleaners|Machine-op-inspct|Adm-clerical|Farming-fishing|Transport-moving|"
    "Priv-house-serv|Protective-serv|Armed-Forces",
    "relationship": "Wife|Own-child|Husband|Not-in-family|Other-relative|Unmarried",
    "race": "White|Asian-Pac-Islander|Amer-Indian-Eskimo|Other|Black",
    "sex": "Female|Male",
    "capital-gain": "none|some",
    "capital-loss": "none|some",
    "hours-per-week": 5,
    "native-country": "United-States|Cambodia|England|Puerto-Rico|Canada|Germany|Outlying-US|"
    "India|Japan|Greece|South|China|Cuba|Iran|Honduras|Philippines|Italy|Poland|Jamaica|Vietnam|"
    "Mexico|Portugal|Ireland|France|Dominican-Republic|Laos|Ecuador|Taiwan|Haiti|Columbia|Hungary|"
    "Guatemala|Nicaragua|Scotland|Thailand|Yugoslavia|El-Salvador|Trinadad&Tobago|Peru|Hong|"
    "Holand-Netherlands",
}

RING_COLOURS = "cinnamon|buff|red|gray|orange|brown|pink|white|yellow"
RING_SURFACES = "scaly|smooth|silky|fibrous"
MUSHROOMS: Mapping[str, Categories] = {
    "cap-shape": "conical|bell|flat|knobbed|sunken|convex",
    "cap-surface": "scaly|smooth|grooves|fibrous",
    "cap-color": "cinnamon|buff|red|gray|brown|pink|green or purple 1|green or purple 2|white|"
    "yellow",
    "bruises": "bruises|no",
    "odor": "almond or anise 1|creosote|foul|musty|almond or anise 2|none|pungent|"
    "fishy or spicy 1|fishy or spicy 2",
    "gill-attachment": "attached|free",
    "gill-spacing": "close|crowded",
    "gill-size": "broad|narrow",
    "gill-color": "buff|red|gray|chocolate|black|orange|brown|pink|green|purple|white|yellow",
    "stalk-shape": "enlarging|tapering",
    "stalk-surface-above-ring": RING_SURFACES,
    "stalk-surface-below-ring": RING_SURFACES,
    "stalk-color-above-ring": RING_COLOURS,
    "stalk-color-below-ring": RING_COLOURS,
    "veil-type": "partial",
    "veil-color": "yellow|brown or orange 1|white|brown or orange 2",
    "ring-number": "two|one|none",
    "ring-type": "pendant|none|evanescent|large|flaring",
    "spore-print-color": "rare 1|chocolate|black|rare 2|brown|green|rare 3|white|rare 4",
    "population": "abundant|clustered|numerous|scattered|several|solitary",
    "habitat": "woods|grasses|meadows|leaves|paths|urban|waste",
}


def one_hot(categories: Mapping[str, Categories]) -> tuple[str, ...]:
    """Return the names of the binary columns made of categorical ones: `column = category`."""
    return tuple(
        f"{column} = {category}"
        for column, names in categories.items()
        for category in (range(1, names + 1) if isinstance(names, int) else names.split("|"))
    )


ADULT_COLUMNS = one_hot(ADULT)
MUSHROOM_COLUMNS = one_hot(MUSHROOMS)
# The second column of a square is the empty one; which player the others are is not known.
CONNECT4_COLUMNS = tuple(
    f"{file}{rank} {state}"
    for file in "abcdefg"
    for rank in range(1, 7)
    for state in ("player 1 or 2", "empty", "player 2 or 1")
)
# Position 0 is the junction; T has none of the three columns.
DNA_COLUMNS = tuple(
    f"base {place:+d} = {base}" for place in (*range(-30, 0), *range(1, 31)) for base in "ACG"
)
LETTER_COLUMNS = tuple(
    f"row {row} column {column}" for row in range(1, 17) for column in range(1, 9)
)
