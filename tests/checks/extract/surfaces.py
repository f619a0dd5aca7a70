"""Corpora of surfaces: one value, many ways of writing it, and what must be left alone."""

from pathlib import Path

CORPUS = Path(__file__).parents[2] / "corpus" / "surfaces"


def surfaces(dimension):
    """Pairs of a surface and its value, from ``tests/corpus/surfaces/<dimension>.txt``."""
    value = ""
    found = []
    for line in (CORPUS / f"{dimension}.txt").read_text("utf-8").splitlines():
        if line.startswith("= "):
            value = line.removeprefix("= ")
        elif line and not line.startswith("#"):
            found.append((line, value))
    return found


def marked(surface):
    """The text of a surface without its brackets, and the mention that they mark."""
    if "[" not in surface:
        return surface, surface
    mention = surface[surface.index("[") + 1 : surface.index("]")]
    return surface.replace("[", "").replace("]", ""), mention


def every(read_at, text, context):
    """The mentions of one dimension in a text, called for at every word as the reader of all would."""
    found = []
    done = 0
    for at in range(len(text)):
        starts_a_word = text[at].isalnum() and not (at and text[at - 1].isalnum())
        if at >= done and starts_a_word:
            mention = read_at(text, at, context)
            if mention is not None and mention.start >= done:
                found.append(mention)
                done = mention.end
    return found
