"""Times of day: the surfaces are in ``tests/corpus/surfaces/clock.txt``."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.extract.clock import read_at
from checks.extract.context import Context
from checks.extract.plain import plain
from checks.model import Clock
from tests.checks.extract import surfaces as corpus


def every(text):
    return corpus.every(read_at, plain(text), Context())


def spelled(clock: Clock):
    until = f"-{clock.until:%H:%M}" if clock.until else ""
    zone = f" {clock.zone}" if clock.zone else ""
    return f"{clock.at:%H:%M}{until}{zone}"


SURFACES = corpus.surfaces("clock")


@pytest.mark.parametrize(("surface", "value"), SURFACES, ids=[surface for surface, _ in SURFACES])
def test_every_surface_has_its_value(surface, value):
    text, mention = corpus.marked(surface)
    found = {mention.surface: spelled(mention.meaning) for mention in every(text)}
    assert found.get(plain(mention)) == (None if value == "no time" else value)
    assert value != "no time" or not found


def test_the_zone_is_a_part():
    (mention,) = every("at 8 p.m. ET.")
    assert [(part.role, mention.surface[part.start - mention.start :]) for part in mention.parts] == [
        ("zone", "ET")
    ]


PIECES = st.sampled_from([
    *"0123456789:. -()\n", " a.m. ", "pm", " noon ", " from ", " to ", " and ", " between ",
    " half past ", " GMT", " five ", " o'clock ", " local time ",
])  # fmt: skip


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_is_read_without_an_error_and_spans_lie_in_it(text):
    text = plain(text)
    for mention in every(text):
        assert text[mention.start : mention.end] == mention.surface
        assert all(mention.start <= part.start < part.end <= mention.end for part in mention.parts)
