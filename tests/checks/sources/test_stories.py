"""Which reports tell the same story: found by their days, names and headlines."""

from datetime import date

import pytest

from checks.model import Article, Block, BlockKind
from checks.sources import same_story, story_of


def story(title, *texts, day="2024-03-05"):
    blocks = [Block(kind=BlockKind.HEADLINE, text=title)]
    blocks += [Block(kind=BlockKind.PARAGRAPH, text=text) for text in texts]
    return story_of(Article(title=title, blocks=tuple(blocks), published=day and date.fromisoformat(day)))


ADRIA = story(
    "Sixteen die as ferry Adria sinks off Dravik",
    "The ferry Adria sank in a storm off Dravik on Sunday night and took sixteen people with it.",
    "The harbour master, Ilya Moren, said that the boat had been overloaded.",
)


@pytest.mark.parametrize(
    ("title", "text", "day"),
    [
        ("At least 15 dead in Dravik ferry disaster", "The Adria sank off Dravik on Sunday.", "2024-03-04"),
        ("Ferry Adria was overloaded, says Moren", "The sinking off Dravik killed 16 people.", "2024-03-06"),
        ("Ferry sinks off Dravik", "Rescuers found no more survivors of the Adria.", "2024-03-04"),
    ],
)
def test_reports_of_one_event_are_one_story(title, text, day):
    other = story(title, text, day=day)
    assert same_story(ADRIA, other)
    assert same_story(other, ADRIA)


@pytest.mark.parametrize(
    ("title", "text", "day"),
    [
        ("Ferry Adria sinks off Dravik", "The Adria sank, killing sixteen people.", "2024-04-05"),
        ("Ferry Adria sinks off Dravik", "The Adria sank, killing sixteen people.", None),
        ("Ferry Adria to be launched in Dravik", "The Adria will carry 300 people.", "2023-03-05"),
        ("Dravik raises harbour fees for tourists", "Ilya Moren, harbour master, said so.", "2024-03-05"),
        ("Fire in Dravik market kills four", "The fire broke out near the harbour of Dravik.", "2024-03-05"),
        ("Ferry sinks off Odessa, sixteen dead", "The Boreas sank off Odessa in Ukraine.", "2024-03-05"),
        ("US and China talk about tariffs", "The US and China met in Beijing.", "2024-03-05"),
        ("Ferry sinks: sixteen die", "The Adria sank. The ferry Adria took sixteen with it.", "2024-03-05"),
    ],
)
def test_reports_of_something_else_or_of_another_day_are_not(title, text, day):
    other = story(title, text, day=day)
    assert not same_story(ADRIA, other)
    assert not same_story(other, ADRIA)
