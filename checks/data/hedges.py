"""Words that bound a figure, before it and after it."""

from __future__ import annotations

from checks.model import Hedge

BEFORE = {
    Hedge.MORE_THAN: (
        "more than", "over", "above", "exceeding", "exceeds", "exceeded", "exceed", "in excess of",
        "upwards of", "upward of", "greater than", "larger than", "higher than", "bigger than", "north of",
        "surpassing", "surpass", "surpassed", "topping", "topped", "well over", "well above", "older than",
        "longer than", "beyond", "far more than", "way more than", "much more than", ">",
    ),
    Hedge.AT_LEAST: (
        "at least", "no fewer than", "no less than", "not fewer than", "not less than", "a minimum of",
        "minimum of", "minimum", "as few as", "at the very least", "no lower than", "no younger than",
        "more than or equal to", "greater than or equal to", "bigger or equal than", "higher or equal than",
        "equal to or more than", "equal to or greater than", "at least or equal to", ">=", "> =",
    ),
    Hedge.AT_MOST: (
        "up to", "at most", "within", "no more than", "not more than", "as many as", "as much as",
        "a maximum of", "maximum of", "maximum", "as high as", "no greater than", "no higher than",
        "not exceeding", "no older than", "less than or equal to", "equal to or less than",
        "smaller or equal than", "less or equal than", "lower or equal than", "at the most", "capped at",
        "no longer than", "<=", "< =",
    ),
    Hedge.LESS_THAN: (
        "under", "below", "fewer than", "less than", "lower than", "smaller than", "younger than",
        "shorter than", "well under", "well below", "south of", "<",
    ),
    Hedge.NEARLY: (
        "nearly", "almost", "just under", "close to", "approaching", "just short of", "just shy of", "shy of",
        "short of", "a little under", "slightly under", "slightly less than", "slightly fewer than",
        "just below", "just less than", "close on", "nigh on", "little short of", "a little less than",
        "very nearly", "virtually", "not quite", "a shade under", "just fewer than", "nearing",
    ),
    Hedge.ABOUT: (
        "about", "around", "some", "roughly", "approximately", "approx", "approx.", "circa", "c.", "ca.",
        "an estimated", "estimated", "estimated at", "in the region of", "somewhere around", "more or less",
        "~", "≈", "on the order of", "of the order of", "in the order of", "broadly", "something like",
        "somewhere near", "near", "or so", "give or take", "at about", "at around", "an average of about",
        "an approximate", "close to around", "an estimated total of", "in the neighborhood of",
        "in the neighbourhood of",
    ),
}  # fmt: skip
EQUAL = ("exactly", "precisely", "equal to", "equals", "equals to", "equaling to", "equalling")
"""Words that say that a figure is exact."""
JUST_OVER = (
    "just over", "just above", "a little over", "slightly over", "slightly more than", "just more than",
    "a little more than", "a shade over", "slightly above", "little more than", "marginally more than",
    "a bit more than", "a bit over",
)  # fmt: skip
"""More than the figure, but by little."""

AFTER = {
    Hedge.AT_LEAST: (
        "or more", "and more", "or over", "or above", "and over", "and above", "or older", "and older",
        "and up", "or greater", "or higher", "at least", "or longer", "plus", "+", "or greater than",
        "or more than",
    ),
    Hedge.AT_MOST: (
        "or less", "or fewer", "or under", "and under", "or below", "or younger", "and younger", "at most",
        "at the most", "or lower", "tops", "max",
    ),
    Hedge.ABOUT: ("or so", "or thereabouts", "give or take", "-odd", "odd", "-ish", "ish", "or more or less"),
}  # fmt: skip

BETWEEN = ("between", "anywhere between", "somewhere between", "in between")
FROM = ("from", "anywhere from", "ranging from", "ranges from", "ranged from", "range from", "varying from")
NOTHING = (
    "a total of", "only", "just", "a record", "fully", "as little as", "a full", "a further",
    "another", "an additional",
)  # fmt: skip
"""Words before a figure that leave it exact, and after which another hedge may stand."""
