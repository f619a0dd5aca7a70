"""Figures: one value, many surfaces, and what must be left alone.

The surfaces are in ``tests/corpus/surfaces/<dimension>.txt``; how their values are written is told in
:mod:`tests.checks.extract.figures`.
"""

import importlib

import pytest

from checks.extract.context import Context
from checks.extract.plain import plain
from tests.checks.extract import surfaces as corpus
from tests.checks.extract.figures import read, spelled

DIMENSIONS = [
    *(
        "number",
        "count",
        "money",
        "share",
        "fraction",
        "multiple",
        "quantity",
        "temperature",
        "age",
        "duration",
    ),
    *("score", "ordinal", "contact", "designation", "listing"),
]
READ_BY = {"number": "count"}
"""A number that counts nothing named is read by the dimension of counts."""
CASES = [
    pytest.param(dimension, surface, value, id=f"{dimension}: {surface}")
    for dimension in DIMENSIONS
    for surface, value in corpus.surfaces(dimension)
]


@pytest.mark.parametrize(("dimension", "surface", "value"), CASES)
def test_every_surface_has_its_value(dimension, surface, value):
    read_at = importlib.import_module(f"checks.extract.{READ_BY.get(dimension, dimension)}").read_at
    text, mention = corpus.marked(surface)
    found = {each.surface: spelled(each.meaning) for each in corpus.every(read_at, plain(text), Context())}
    if value == "nothing":
        assert not found
    else:
        assert found.get(plain(mention)) == read(value)
