"""Presets: the keys of a well-known source, kept in a packaged file, with parameters to fill in.

A preset is one file, ``checks/data/presets/<name>.toml``. It holds the keys of a source and a table
``[parameters]``; ``${name}`` in any of its texts stands for the parameter of that name.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import regex

from checks.sources.settings import ConfigurationError, choice, unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """Something that a preset leaves open."""

    name: str
    about: str
    example: str
    default: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A source all but its parameters."""

    name: str
    about: str
    keys: Mapping[str, Any]
    parameters: tuple[Parameter, ...]


@cache
def catalogue() -> Mapping[str, Preset]:
    """Every preset there is, by name."""
    folder = files("checks.data").joinpath("presets")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return {name.removesuffix(".toml"): _load(name.removesuffix(".toml")) for name in names}


def _load(name: str) -> Preset:
    text = files("checks.data").joinpath("presets", f"{name}.toml").read_text(encoding="utf-8")
    keys = tomllib.loads(text)
    parameters = keys.pop("parameters", {})
    return Preset(
        name=name,
        about=keys.pop("about"),
        keys=keys,
        parameters=tuple(Parameter(name=each, **settings) for each, settings in parameters.items()),
    )


def filled(key: str, given: dict[str, object], known: Iterable[str]) -> dict[str, object]:
    """A source's keys with those of its preset behind them, parameters put in.

    A key of the source itself goes before the preset's. Raises :class:`ConfigurationError` for a preset
    that there is none of, a parameter that is missing, and a key that is neither.
    """
    if "preset" not in given:
        return given
    name = choice(catalogue())(f"{key}.preset", given["preset"])
    preset = catalogue()[name]
    values = _values(key, preset, given)
    own = {setting: value for setting, value in given.items() if setting not in values}
    names = (*known, *values)
    for setting in own:
        if setting not in known:
            raise unknown(key, setting, names)
    keys = {setting: _put(value, values) for setting, value in preset.keys.items()}
    return {"title": preset.about, **keys, **own}


def _values(key: str, preset: Preset, given: Mapping[str, object]) -> dict[str, str]:
    values: dict[str, str] = {}
    for parameter in preset.parameters:
        value = given.get(parameter.name, parameter.default)
        if value is None:
            wants = f'is missing: {parameter.about}, such as "{parameter.example}"'
            raise ConfigurationError(f"{key}.{parameter.name}", wants)
        if isinstance(value, Mapping | list):
            raise ConfigurationError(f"{key}.{parameter.name}", f"wants a text: {parameter.about}")
        values[parameter.name] = str(value)
    return values


@cache
def _reference() -> regex.Pattern[str]:
    return regex.compile(r"\$\{([a-z][a-z0-9_]{0,40}+)\}")


def _put(value: object, values: Mapping[str, str]) -> object:
    if isinstance(value, str):
        return _reference().sub(lambda found: values[found[1]], value)
    if isinstance(value, Mapping):
        return {key: _put(item, values) for key, item in value.items()}
    return [_put(item, values) for item in value] if isinstance(value, list) else value
