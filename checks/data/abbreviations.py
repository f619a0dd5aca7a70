"""Abbreviations that end in a full stop, for telling where sentences end: in lower case, without it."""

from __future__ import annotations

LEAD_ON = frozenset(
    "mr mrs ms mx messrs dr prof rev hon fr st ste mt rt ft gov sen rep sens reps atty sgt lt col gen"
    " capt cpl cmdr maj adm brig pte pvt insp det supt dep asst assoc pres vs v cf al viz approx est ca"
    " mme mlle e.g i.e"
    .split()
)  # fmt: skip
"""What always has something behind it: a name, a number, an example."""

LEAD_ON_TO_A_NUMBER = frozenset(
    "no nos fig figs eq vol vols ch sec secs art arts para p pp op ed hr hrs min mins".split()
)
"""What does so where a number follows; elsewhere it is a word ("He said no. Then he left.")."""

MAY_END = frozenset(
    "jr sr inc corp co cos ltd plc llc llp bros etc esq ph.d m.d b.a m.a m.b.a d.d.s a.m p.m"
    " jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun"
    " calif kan neb nev conn ark mont miss n.y n.j fla pa tex mass wash ill mich minn wis ore colo"
    " ga va md ariz ala tenn ky okla dept univ assn ave blvd rd mph km kg lb lbs oz max orig"
    .split()
)  # fmt: skip
"""What may stand at the end of a sentence or in the middle; the next word tells."""

OPENERS = frozenset(
    "a about after all also although among an and another any are as at be because before both but by"
    " can could did do during each even every everyone few first for from had has have he her here his"
    " how however i if in is it its last later less many more most mr mrs ms my neither never no nobody"
    " none nor not nothing now of on once one only or other others our over people perhaps police some"
    " still such that the their then there these they this those though three through to today two"
    " under until we were what when where whether which while who why will with without would yes"
    " yesterday yet you your"
    .split()
)  # fmt: skip
"""Words that have a capital letter only where a sentence begins."""

SAYING = (
    "said", "says", "asked", "asks", "told", "added", "wrote", "shouted", "cried", "replied", "recalled",
    "tweeted", "wondered", "joked", "insisted",
)  # fmt: skip
"""What follows a quotation that ends in a question or an exclamation mark and does not end the sentence."""
