"""Words that belong to the verb before a figure and do not hedge it: "crept up to 35 per cent"."""

from __future__ import annotations

from dataclasses import replace

from checks.data.wordings import PARTICLES
from checks.model import Hedge
from checks.sources.frame import Frame


def without_particle(claim: Frame) -> Frame:
    """The frame with the figure as it stands, where the word that would hedge it is the verb's."""
    figure, surface = claim.amount.figure, claim.claim.mention.surface.lower()
    verb = claim.before[-1].low if claim.before else ""
    if figure.hedge is Hedge.EXACT or figure.stated is None:
        return claim
    if not any(surface.startswith(f"{particle} ") and verb in verbs for particle, verbs in PARTICLES.items()):
        return claim
    plain = replace(figure, low=figure.stated, high=figure.stated, hedge=Hedge.EXACT)
    return replace(claim, amount=claim.amount._replace(figure=plain))
