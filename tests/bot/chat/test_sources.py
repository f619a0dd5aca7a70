"""The list of sources fits into a message, whatever they are called and whatever went wrong."""

from datetime import UTC, datetime

import pytest

from bot.chat.outside import SourceState
from bot.chat.sources import PER_PAGE, listed
from bot.reply import REPLY_LIMIT

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def states(number, **given):
    return [
        SourceState(**({"name": f"s{n}", "title": f"s{n}", "state": "works"} | given)) for n in range(number)
    ]


def test_says_all_there_is_to_know():
    [state] = states(
        1,
        name="gaza",
        title="Ministry *of* Health",
        fetched=NOON,
        rows=1200,
        newest="2026-02-28",
        error="late",
    )
    assert listed([state], 1).splitlines() == [
        "**1 source**",
        r"- `gaza` Ministry \*of\* Health",
        "  **works**, fetched <t:1772366400:R>, 1,200 rows, newest of 2026-02-28",
        "  late",
    ]


def test_says_so_where_there_are_none():
    assert listed([], 1).startswith("No sources are configured.")


@pytest.mark.parametrize(
    ("page", "first"), [(1, "s0"), (2, f"s{PER_PAGE}"), (3, f"s{2 * PER_PAGE}"), (99, f"s{2 * PER_PAGE}")]
)
def test_has_pages(page, first):
    lines = listed(states(2 * PER_PAGE + 1), page).splitlines()
    assert f"page {min(page, 3)} of 3" in lines[0]
    assert lines[1] == f"- `{first}`"


def test_fits():
    text = listed(states(500, title="*" * 5000, error="@everyone " * 500, fetched=NOON, newest="2026"), 1)
    assert len(text) <= REPLY_LIMIT
    assert "@everyone" not in text
    assert text.count("- `s") == PER_PAGE
