"""Reading one setting of a source, with errors that name the key and say what would be right."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from difflib import get_close_matches
from fractions import Fraction
from functools import cache

import regex

from checks.sources.fields import number

_DAYS = {"s": 1 / 86400, "m": 1 / 1440, "h": 1 / 24, "d": 1, "w": 7, "mo": 31, "y": 366}


class ConfigurationError(ValueError):
    """A configuration that cannot be used: the key, and what is wrong with it."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(f"{key}: {message}")
        self.key = key
        self.message = message


Parser = Callable[[str, object], object]


def string(key: str, value: object) -> str:
    """A text that is not empty."""
    if not isinstance(value, str) or not value.strip():
        raise ConfigurationError(key, f"wants a text, not {_shown(value)}")
    return value


def strings(key: str, value: object) -> tuple[str, ...]:
    """One text, or a list of them."""
    if isinstance(value, str):
        return (string(key, value),)
    if not isinstance(value, list) or not value:
        raise ConfigurationError(key, f"wants a text or a list of texts, not {_shown(value)}")
    return tuple(string(f"{key}[{place}]", item) for place, item in enumerate(value))


def choice(options: Iterable[str]) -> Callable[[str, object], str]:
    """One of a few words."""
    allowed = tuple(options)

    def parse(key: str, value: object) -> str:
        if value in allowed:
            return str(value)
        listed = " or ".join(filter(None, (", ".join(allowed[:-1]), *allowed[-1:])))
        raise ConfigurationError(key, f"is {listed}, not {_shown(value)}{_closest(value, allowed)}")

    return parse


@cache
def _span() -> regex.Pattern[str]:
    return regex.compile(r"(?P<count>\d{1,6}+(?:\.\d{1,3}+)?+)\s?+(?P<unit>s|mo|m|h|d|w|y)")


def span(key: str, value: object) -> timedelta:
    """A length of time: ``90s``, ``15m``, ``6h``, ``3d``, ``2w``, ``1mo``, ``1y``."""
    found = _span().fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise ConfigurationError(key, f'wants a length of time such as "6h" or "3d", not {_shown(value)}')
    return timedelta(days=float(found["count"]) * _DAYS[found["unit"]])


def decimal(key: str, value: object) -> Fraction:
    """A number other than nought, kept exact."""
    parsed = None if isinstance(value, bool) else number(str(value))
    if parsed is None or not parsed.value:
        raise ConfigurationError(key, f"wants a number other than nought, not {_shown(value)}")
    return parsed.value


def share_or_decimal(key: str, value: object) -> str:
    """A difference that is tolerated: an amount (``0.5``), or a share of the source's value (``"2%"``)."""
    written = str(value)
    decimal(key, written.removesuffix("%").strip())
    return written


def headers(key: str, value: object) -> tuple[tuple[str, str], ...]:
    """A table of header fields to send."""
    if not isinstance(value, dict):
        raise ConfigurationError(key, f"wants a table of header fields, not {_shown(value)}")
    return tuple((name, string(f"{key}.{name}", field)) for name, field in value.items())


def unknown(key: str, name: str, known: Iterable[str]) -> ConfigurationError:
    """The error for a key that means nothing, with the key that was probably meant."""
    return ConfigurationError(f"{key}.{name}", f"is no setting of a source{_closest(name, tuple(known))}")


def _closest(value: object, options: tuple[str, ...]) -> str:
    near = get_close_matches(str(value), options, n=1)
    return f'; did you mean "{near[0]}"?' if near else ""


def _shown(value: object) -> str:
    if isinstance(value, str):
        return f'"{value}"' if len(value) <= 40 else f'"{value[:37]}…"'
    return "a table" if isinstance(value, dict) else "a list" if isinstance(value, list) else str(value)
