"""Whether two names are one person's."""

import pytest

from checks.article.plain import from_text
from checks.model import Kind, Mention
from checks.reading import read
from checks.timeline.people import Cast, name_of


def people(text: str) -> list[Mention]:
    return [mention for passage in read(from_text(text)).passages for mention in passage.of(Kind.NAME)]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Mr Donald Frost left. Later Mr Frost came back.", True),
        ("Mr Donald Frost left. Mr D. Frost came back.", True),
        ("Mr Donald Frost left. Ms Melania Frost came back.", False),
        ("Mr Donald Frost left. Mr Donald Winter came back.", False),
    ],
)
def test_a_family_name_with_no_other_first_name_is_the_same_person(text: str, same: bool) -> None:
    mentions = people(text)
    first, last = name_of(mentions[0]), name_of(mentions[-1])
    assert first is not None
    assert last is not None
    assert Cast(mentions).same_person(first, last) is same


def test_a_family_name_alone_says_nothing_where_two_people_have_it() -> None:
    mentions = people("Mr Donald Frost and Ms Melania Frost left. Then Mr Frost came back.")
    first, last = name_of(mentions[0]), name_of(mentions[-1])
    assert first is not None
    assert last is not None
    assert not Cast(mentions).same_person(first, last)
