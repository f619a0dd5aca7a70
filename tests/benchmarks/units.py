"""One name for every unit that a corpus or a reader may call by another."""

from functools import cache

from checks.data.currencies import MINOR, NAMES, SIGNS
from checks.data.units import NAMES as UNIT_NAMES
from checks.data.units import SYMBOLS
from checks.extract.noun import singular

KINDS = {
    "number": "number count fraction multiple integer decimal ratio",
    "percent": "percent percentage share",
    "money": "money currency",
    "dimension": "dimension quantity length distance mass weight volume area speed energy power data",
    "temperature": "temperature",
    "age": "age",
    "duration": "duration",
    "date": "date datetime daterange",
}
NUMERIC = frozenset(KINDS) - {"date"}
SECONDS = {
    "millisecond": 1e-3, "second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800,
    "fortnight": 1_209_600, "month": 2_592_000, "quarter": 7_776_000, "year": 31_536_000,
    "decade": 315_360_000, "century": 3_153_600_000, "millennium": 31_536_000_000,
}  # fmt: skip


def kind(name):
    """The class of kinds that scores are kept for; any other kind as it is."""
    name = (name or "number").lower()
    return next((known for known, names in KINDS.items() if name in names.split()), name)


@cache
def _spellings():
    table = {}
    for unit, written in UNIT_NAMES.items():
        names = written.split("|") if "|" in written else [written, *written.split(" ")]
        table |= {_plain(name): unit for name in names}
    for unit, written in SYMBOLS.items():
        table |= {symbol.lower(): unit for symbol in written.split(" ")}
    for unit in (*UNIT_NAMES, *SYMBOLS):
        table[_plain(_in_words(unit))] = unit
    table |= {"ton": "metric_ton", "c": "celsius", "f": "fahrenheit", "k": "kelvin", "degree c": "celsius"}
    return table | {"degree f": "fahrenheit", "degree celsius": "celsius", "degree fahrenheit": "fahrenheit"}


@cache
def _currencies():
    table = dict(NAMES) | {sign.lower(): code for sign, code in SIGNS.items()}
    table |= {name: name for name in MINOR if len(name) > 1} | {
        "pence": "penny",
        "united states dollar": "USD",
    }
    return table | {"p": "penny", "c": "cent", "netherlands guilder": "NLG", "lao kip": "LAK"}


def _in_words(unit):
    above, _, below = unit.replace("_", " ").partition(" / ")
    head, _, power = above.partition(" ** ")
    above = f"{ {'2': 'square', '3': 'cubic'}[power] } {head}" if power else above
    return f"{above} per {below}" if below else above


def _plain(unit):
    words = unit.lower().replace("_", " ").replace("metre", "meter").replace("litre", "liter").split()
    return " ".join(word if word in ("celsius", "hertz") else singular(word) for word in words)


def canonical(of_kind, unit):
    """A unit under its one name; nothing for none."""
    if not unit:
        return ""
    if kind(of_kind) == "money":
        plain = _plain(unit)
        for joint in (" per ", "/"):
            if joint in plain:
                money, _, per = plain.partition(joint)
                return f"{canonical('money', money)}/{canonical('dimension', per)}"
        return _currencies().get(plain, _currencies().get(unit.lower(), plain.upper()))
    return _spellings().get(_plain(unit), _spellings().get(unit.lower(), _plain(unit)))


def seconds(value, unit):
    """A duration in seconds, a year having 365 days and a month 30; None if its unit is none of time."""
    plain = _plain(unit or "")
    plain = {"sec": "second", "min": "minute", "hr": "hour", "yr": "year"}.get(plain, plain)
    return None if value is None or plain not in SECONDS else value * SECONDS[plain]
