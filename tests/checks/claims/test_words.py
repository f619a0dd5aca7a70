"""Stems by which words are compared."""

import pytest

from checks.claims.words import content_of, sentence_of, stem


@pytest.mark.parametrize(
    "words",
    [
        ("killed", "killing", "kills", "slain"),
        ("deported", "deports", "deporting"),
        ("city", "cities"),
        ("artwork", "artworks"),
        ("bus", "buses"),
        ("people", "persons", "person"),
        ("soldiers", "troops", "servicemen"),
        ("plan", "plans", "planned", "planning"),
        ("Kushner".lower(), "Kushner’s".lower().replace("’", "'")),
    ],
)
def test_the_forms_of_a_word_have_one_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("killed", "wounded"), ("votes", "voters"), ("miners", "mines"), ("news", "new")]
)
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_content_leaves_out_what_grammar_needs() -> None:
    assert content_of("the first of 12 nearly new artworks on Monday") == {"artwork"}


def test_words_know_where_they_stand() -> None:
    text = "It’s 3.5 km, he said."
    for word in sentence_of(text, 0, len(text)).words:
        assert text[word.start : word.end].lower().replace("’", "'") == word.low
