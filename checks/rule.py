"""What a rule is, and how the rules are found.

A rule is one file, ``checks/rules/<family>/<name>.py``; its path is its name (``calendar/weekday-mismatch``).
The file holds

- a docstring, which is the rule's page: a title line, then *What it does*, *Why it matters* and
  *What it leaves alone*;
- ``CATEGORY``, the kind of discrepancy it reports;
- ``EXAMPLES``: each a text that must fire exactly once, on the marked passages, and the correction that
  silences it;
- ``QUIET``: texts on which every rule must be silent;
- ``check(reading)``, which yields findings, and silences for what it looked at and left alone.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from checks.model import Finding, Silence
from checks.reading import Reading

Outcome = Finding | Silence


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text that a rule fires on, and its correction.

    Both are written in the plain notation of :func:`checks.article.plain.from_text`. In ``bad`` the
    passages that the finding must point at stand between ``[[`` and ``]]``.
    """

    bad: str
    good: str
    published: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """A text that tempts a rule, and on which all rules are silent."""

    text: str
    published: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule as its file defines it."""

    name: str
    category: str
    page: str
    examples: tuple[Example, ...]
    quiet: tuple[Quiet, ...]
    check: Callable[[Reading], Iterator[Outcome]]

    @property
    def title(self) -> str:
        """The first line of the page."""
        return self.page.split("\n", 1)[0].rstrip(".")


@cache
def catalogue() -> tuple[Rule, ...]:
    """Every rule there is, found by walking ``checks/rules``, in the order of their names."""
    import checks.rules as root

    modules = pkgutil.walk_packages(root.__path__, f"{root.__name__}.")
    found = (_load(module.name, root.__name__) for module in modules if not module.ispkg)
    return tuple(sorted(found, key=lambda rule: rule.name))


def _load(module_name: str, root: str) -> Rule:
    module = importlib.import_module(module_name)
    name = module_name.removeprefix(f"{root}.").replace(".", "/").replace("_", "-")
    return Rule(
        name=name,
        category=module.CATEGORY,
        page=(module.__doc__ or "").strip(),
        examples=tuple(module.EXAMPLES),
        quiet=tuple(module.QUIET),
        check=module.check,
    )
