"""What a source is: a few lines of configuration, validated.

::

    [source.gaza-deaths]
    title     = "Gaza Ministry of Health, via Tech for Palestine"
    url       = "https://data.techforpalestine.org/api/v2/casualties_daily.json"
    rows      = "[].{value: killed_cum || ext_killed_cum, as_of: report_date}"
    statement = "Israel has killed {value} Palestinians in Gaza since October 7, 2023"
    series    = "total"
    lag       = "3d"

Whatever is written as ``${NAME}`` stays as it is here: the bot puts the environment's value in when it asks,
so that no secret is ever part of a value that may be shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import Any

import jmespath
import regex
from jmespath.exceptions import JMESPathError

from checks.sources import presets, settings
from checks.sources.settings import ConfigurationError, Parser


class Series(StrEnum):
    """What the rows of a source mean."""

    FIXED = "fixed"
    """One fact; the rows are revisions of it, the newest holds."""
    TOTAL = "total"
    """A running total that never falls."""
    LEVEL = "level"
    """A value that goes up and down; each row holds until the next."""
    PERIOD = "period"
    """One value for each period; ``as_of`` is its last day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A reference source as it is configured. Exactly one of ``url``, ``file`` and ``table`` is set."""

    name: str
    title: str
    statements: tuple[str, ...]
    """Sentences with fields in braces; ``{value}`` is what is compared."""
    series: Series
    url: str | None = field(default=None, repr=False)
    """May hold ``${NAME}`` (from the environment) and ``{claim}`` (asked once for each claim)."""
    file: str | None = None
    table: tuple[Mapping[str, Any], ...] | None = None
    select: str | None = None
    """A JMESPath that makes rows of the body; None where the body is a list of rows already."""
    error: str | None = None
    """A JMESPath to the message that a source sends instead of rows."""
    format: str | None = None
    lag: timedelta | None = None
    """How long a row may be older than the article and still be held against it; None: no limit."""
    scale: Fraction = Fraction(1)
    unit: str | None = None
    """Words put behind each value: ``metres``, ``per cent``."""
    tolerance: str | None = None
    refresh: timedelta = timedelta(hours=6)
    timeout: timedelta = timedelta(seconds=8)
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    link: str | None = None
    """The page shown to readers, where it is not the address that is asked."""

    @property
    def per_claim(self) -> bool:
        """Whether the source is asked anew for each claim."""
        return self.url is not None and "{claim}" in self.url

    @property
    def variables(self) -> frozenset[str]:
        """The environment variables that asking needs."""
        texts = (self.url or "", self.file or "", *(value for _, value in self.headers))
        return frozenset(name for text in texts for name in _variable().findall(text))


@cache
def _variable() -> regex.Pattern[str]:
    return regex.compile(r"\$\{([A-Z][A-Z0-9_]{0,60}+)\}")


_PARSERS: Mapping[str, Parser] = {
    "title": settings.string,
    "url": settings.string,
    "file": settings.string,
    "error": settings.string,
    "statement": settings.strings,
    "series": settings.choice(Series),
    "format": settings.choice(("json", "csv", "toml", "html")),
    "lag": settings.span,
    "scale": settings.decimal,
    "unit": settings.string,
    "tolerance": settings.share_or_decimal,
    "refresh": settings.span,
    "timeout": settings.span,
    "headers": settings.headers,
    "link": settings.string,
}
KEYS = (*_PARSERS, "rows", "preset")
"""Every key of a source, in no particular order. Parameters of its preset are allowed besides."""

_FIELDS = {"statement": "statements"}


def sources_of(tables: object) -> tuple[Source, ...]:
    """The sources of a configuration's ``[source]`` tables; their order is the order of trust.

    Raises :class:`ConfigurationError` for the first key that is wrong.
    """
    if not isinstance(tables, Mapping):
        raise ConfigurationError("source", "wants tables such as [source.gaza-deaths]")
    return tuple(source_of(str(name), table) for name, table in tables.items())


def source_of(name: str, table: object) -> Source:
    """One source, its preset filled in."""
    key = f"source.{name}"
    if not isinstance(table, Mapping):
        raise ConfigurationError(key, "wants a table of settings")
    given = presets.filled(key, dict(table), KEYS)
    for setting in given:
        if setting not in KEYS:
            raise settings.unknown(key, setting, KEYS)
    parsed: dict[str, Any] = {
        _FIELDS.get(setting, setting): parse(f"{key}.{setting}", given[setting])
        for setting, parse in _PARSERS.items()
        if setting in given
    }
    parsed |= _rows(key, given)
    _check_origin(key, parsed)
    for setting in ("statement", "series"):
        if setting not in given:
            raise ConfigurationError(f"{key}.{setting}", "is missing")
    parsed["series"] = Series(parsed["series"])
    _check_statements(key, parsed["statements"])
    return Source(name=name, **({"title": name} | parsed))


def _rows(key: str, given: Mapping[str, object]) -> dict[str, Any]:
    rows = given.get("rows")
    paths = {"rows": rows, "error": given.get("error")}
    for setting, path in paths.items():
        if isinstance(path, str):
            try:
                jmespath.compile(path)
            except JMESPathError as error:
                reason = " ".join(str(error).split())
                raise ConfigurationError(f"{key}.{setting}", f"is no JMESPath: {reason}") from error
    if rows is None:
        return {}
    if isinstance(rows, str):
        return {"select": rows}
    if isinstance(rows, list) and rows and all(isinstance(row, Mapping) for row in rows):
        return {"table": tuple(rows)}
    raise ConfigurationError(f"{key}.rows", "wants a JMESPath, or a list of rows such as {value = 193}")


def _check_origin(key: str, parsed: Mapping[str, object]) -> None:
    origins = [name for name in ("url", "file", "table") if name in parsed]
    if not origins:
        raise ConfigurationError(key, "wants one of url, file or rows, to say where its values come from")
    if len(origins) > 1:
        names = " and ".join("rows" if name == "table" else name for name in origins)
        raise ConfigurationError(key, f"has both {names}; only one can say where its values come from")
    url = parsed.get("url")
    if isinstance(url, str) and not url.startswith(("https://", "http://", "${")):
        raise ConfigurationError(f"{key}.url", "wants an address that starts with https:// or http://")


@cache
def placeholder() -> regex.Pattern[str]:
    """A field in a statement: a name in braces."""
    return regex.compile(r"\{(?P<name>[A-Za-z_][A-Za-z0-9_]{0,40}+)\}")


def _check_statements(key: str, statements: tuple[str, ...]) -> None:
    for statement in statements:
        names = placeholder().findall(statement)
        if not names:
            raise ConfigurationError(f"{key}.statement", "wants a field in braces, such as {value}")
        if "{" in placeholder().sub("", statement) or "}" in placeholder().sub("", statement):
            raise ConfigurationError(f"{key}.statement", "has a brace that belongs to no field")
