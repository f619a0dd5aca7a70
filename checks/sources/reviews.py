"""What a fact-checker's rating says of a claim that it reviewed (schema.org ClaimReview)."""

from __future__ import annotations

from checks.data.reviews import DOUBTING, FALSE, TRUE
from checks.model import Rating
from checks.sources.question import Outcome, Question
from checks.sources.rows import Row


def review(question: Question, row: Row, near: frozenset[str]) -> Outcome | None:
    """The outcome of a review, where it is of the figure that the article states; None where it is not.

    ``near`` are the words around the claim. An article that says that a claim is false has that from a fact
    check, and is not corrected by one.
    """
    if row.rating is None or not question.could_know(row) or not question.agrees(row):
        return None
    rated = row.rating.strip().casefold().rstrip(".!")
    rating = Rating.CONFLICT if rated in FALSE else Rating.SUPPORTED if rated in TRUE else Rating.CANNOT_SAY
    if rating is Rating.CONFLICT and not DOUBTING.isdisjoint(near):
        return None
    day = f" on {row.known.isoformat()}" if row.known else ""
    return Outcome(rating=rating, why=f"a fact check rates it “{row.rating}”{day}", rows=(row,))
