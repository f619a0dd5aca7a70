"""Every rule there is."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

import checks.rules
from checks.rule import Rule


@cache
def catalogue() -> tuple[Rule, ...]:
    """Every rule there is, found by walking ``checks/rules``, in the order of their names."""
    modules = pkgutil.walk_packages(checks.rules.__path__, f"{checks.rules.__name__}.")
    found = (_load(module.name) for module in modules if not module.ispkg)
    return tuple(sorted(found, key=lambda rule: rule.name))


def _load(module_name: str) -> Rule:
    module = importlib.import_module(module_name)
    name = module_name.removeprefix(f"{checks.rules.__name__}.").replace(".", "/").replace("_", "-")
    return Rule(
        name=name,
        category=module.CATEGORY,
        page=(module.__doc__ or "").strip(),
        examples=tuple(module.EXAMPLES),
        quiet=tuple(module.QUIET),
        check=module.check,
    )
