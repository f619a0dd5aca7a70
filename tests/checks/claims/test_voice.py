"""Who says what a sentence says."""

import pytest

from checks.claims import Polarity, Voice
from checks.claims.voice import quotations
from tests.checks.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nine people died, the coastguard said.", "the coastguard"),
        ("The mayor said that nine people had died.", "the mayor"),
        ("Nine people died, according to the ministry of health.", "the ministry of health"),
        ("Nine people died, said Ada Moss.", "ada moss"),
        ("Nine people died on 3 March 2024, said Ada Moss.", "ada moss"),
        ("Nine people died in the fire of 2024, the coastguard said.", "the coastguard"),
        ("Ada Moss told reporters that nine people had died.", "ada moss"),
        ("Oleh Dorn, the governor, said nine people had died.", "the governor"),
        ("The mayor spoke on Monday. She said nine people had died.", None),
        ("The mayor said it rained. She said nine people had died.", "the mayor"),
    ],
)
def test_the_speaker_is_named_as_written_and_a_pronoun_is_whoever_spoke_before(
    text: str, speaker: str | None
) -> None:
    found = claim(text, "nine") if "nine" in text else claim(text, "Nine")
    assert (found.voice, found.speaker) == (Voice.REPORTED, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died on Monday.",
        "Nine people died, an estimated loss.",
        "Nine people died; a tenth death was reported on Friday.",
        "The United States sent nine people.",
        "Nine people died as the army claimed to have won.",
    ],
)
def test_the_author_speaks_where_nobody_else_does(text: str) -> None:
    found = claim(text, "nine") if "nine" in text else claim(text, "Nine")
    assert (found.voice, found.speaker) == (Voice.AUTHOR, None)


def test_what_was_known_before_is_nobodys_saying() -> None:
    assert claim("The mayor said the nine victims were miners.", "nine").speaker is None


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("He said: “Nine people died.”", True),
        ('He said: "Nine people died."', True),
        ("“I know,” he said. Nine people died.", False),
        ("“I do not know. Nine people died.", True),
    ],
)
def test_quotations_end_with_their_mark_or_with_the_block(text: str, inside: bool) -> None:
    assert (claim(text, "Nine").voice is Voice.QUOTED) is inside


def test_inches_open_no_quotation() -> None:
    assert quotations('A 10" pan and a 12" pan.') == ()


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Nine people died.", Polarity.ASSERTED),
        ("No fewer than nine people died.", Polarity.ASSERTED),
        ("It was not nine people who died.", Polarity.NEGATED),
        ("He denied that the firm owed $9m.", Polarity.NEGATED),
        ("If nine people had died, the mine would have closed.", Polarity.HYPOTHETICAL),
        ("Suppose nine people had died.", Polarity.HYPOTHETICAL),
        ("Correction: an earlier version of this article said nine people died.", Polarity.CORRECTED),
    ],
)
def test_only_what_is_asserted_counts(text: str, polarity: Polarity) -> None:
    found = next(claim(text, surface) for surface in ("No fewer", "nine", "Nine", "$9m") if surface in text)
    assert found.polarity is polarity
