"""``${NAME}`` in a source's settings: put in from the environment at the last moment, and never shown."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

import regex

from checks.sources.asking import Lookup

_VARIABLE = r"\$\{([A-Z][A-Z0-9_]{0,60}+)\}"


class MissingVariableError(Exception):
    """An environment variable that a source needs is not set. ``str()`` is one sentence."""

    def __init__(self, name: str) -> None:
        super().__init__(f"left out, because the environment variable {name} is not set")
        self.name = name


def filled(text: str, environ: Mapping[str, str]) -> str:
    """A setting with its variables put in. Raises MissingVariableError."""

    def value(found: regex.Match[str]) -> str:
        if not environ.get(found[1]):
            raise MissingVariableError(found[1])
        return environ[found[1]]

    return regex.sub(_VARIABLE, value, text)


def shown(lookup: Lookup) -> str:
    """The address asked, as it may be kept and shown: with the claim, without the environment's values."""
    return (lookup.source.url or "").replace("{claim}", quote(lookup.claim or "", safe=""))


def address(lookup: Lookup, environ: Mapping[str, str]) -> str:
    """The address to ask."""
    return filled(shown(lookup), environ)
