"""How the tests of claims get at the claim that a sentence makes with one of its figures."""

from __future__ import annotations

from datetime import date

from checks.article.plain import from_text
from checks.claims import Claim
from checks.reading import read

PUBLISHED = date(2025, 3, 12)


def claims(text: str) -> tuple[Claim, ...]:
    """All claims of a text published on 12 March 2025."""
    return read(from_text(text, published=PUBLISHED)).claims


def claim(text: str, surface: str) -> Claim:
    """The claim whose mention begins with a surface."""
    found = [claim for claim in claims(text) if claim.mention.surface.startswith(surface)]
    assert found, [claim.mention.surface for claim in claims(text)]
    return found[0]
