"""From mentions to claims: what is counted, of whom, where, when, and who says so."""

from checks.claims.claim import Basis, Claim, Polarity, Relation, Voice
from checks.claims.comparability import Difference, comparable, differences, scope_between
from checks.claims.reader import claims_of

__all__ = [
    "Basis",
    "Claim",
    "Difference",
    "Polarity",
    "Relation",
    "Voice",
    "claims_of",
    "comparable",
    "differences",
    "scope_between",
]
