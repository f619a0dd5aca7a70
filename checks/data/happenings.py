"""What happens to somebody or something on one date, by verbs and nouns, and in which order."""

from __future__ import annotations

from typing import NamedTuple


class Happening(NamedTuple):
    """The verbs and nouns of one kind of happening, as patterns."""

    verbs: str
    nouns: str = ""


HAPPENINGS = {
    "founded": Happening(
        r"founded|established|set\sup|formed|incorporated", "founding|foundation|establishment|formation"
    ),
    "built": Happening(r"built|constructed|erected|completed", "construction|completion"),
    "opened": Happening(r"open(?:ed|s)?|inaugurated", "opening|inauguration"),
    "on sale": Happening(r"go(?:es)?\son\ssale|went\son\ssale|on\ssale"),
    "premiered": Happening(r"premi[eè]re[ds]?"),
    "closed": Happening(r"close[ds]?|shut\sdown|shut", "closure|closing"),
    "bought": Happening(r"bought|acquired|purchased", "purchase|acquisition|takeover"),
    "published": Happening(r"published|came\sout", "publication"),
    "released": Happening(r"released", "release"),
    "introduced": Happening(r"introduced|unveiled", "introduction|unveiling"),
    "painted": Happening(r"painted|composed|carved|sculpted"),
    "shot": Happening(r"shot|filmed"),
    "passed": Happening(r"passed|adopted|enacted", "passage|adoption"),
    "effective": Happening(r"(?:takes?|took)\seffect|(?:comes?|came)\sinto\s(?:force|effect)"),
    "signed": Happening(r"signed", "signing"),
    "launched": Happening(r"launch(?:ed|es)|lifted\soff|blasted\soff", "launch|lift-off"),
    "landed": Happening(r"landed|touched\sdown", "landing"),
    "collapsed": Happening(r"collapsed|came\sdown|fell\sdown", "collapse"),
    "demolished": Happening(r"demolished|torn\sdown|pulled\sdown", "demolition"),
    "struck": Happening(r"struck|hit|made\slandfall", "landfall"),
    "began": Happening(r"beg[ai]ns?|start(?:s|ed)|kick(?:s|ed)\soff", "start|beginning"),
    "happened": Happening(r"broke\sout|erupted|happened|occurred|t(?:ook|akes)\splace"),
    "called": Happening(r"calls?|called|alerted|dispatched|responded"),
    "ended": Happening(r"end(?:s|ed)|finish(?:es|ed)|concludes?d?", "end"),
    "disappeared": Happening(r"disappeared|vanished|stolen|went\smissing", "disappearance|theft"),
    "recovered": Happening(r"recovered|rescued|found|seized", "recovery|rescue"),
    "arrested": Happening(r"arrested|detained", "arrest"),
    "charged": Happening(r"charged|indicted", "indictment"),
    "convicted": Happening(r"convicted|found\sguilty", "conviction"),
    "sentenced": Happening(r"sentenced", "sentencing"),
    "admitted": Happening(r"admitted|hospitali[sz]ed|taken\sto\shospital"),
    "diagnosed": Happening(
        r"diagnosed|fell\sill|(?:visited|saw|consulted)\s(?:his|her|a|the)\s(?:\p{L}+\s)?(?:doctor|GP|physician)"
    ),
    "discharged": Happening(r"discharged|weaned\soff(?:\s\p{L}+)?|cured"),
    "born": Happening(r"born"),
    "died": Happening(r"died|passed\saway", "death"),
    "buried": Happening(r"buried|laid\sto\srest", "burial|funeral"),
    "married": Happening(r"married|wed", "wedding"),
    "divorced": Happening(r"divorced", "divorce"),
    "joined": Happening(r"joined|enlisted"),
    "graduated": Happening(r"graduated", "graduation"),
    "retired": Happening(r"retired|stepped\sdown|resigned", "retirement|resignation"),
}
"""Families of words for one kind of happening."""

ONCE = frozenset(
    """
    founded built opened bought published released introduced painted passed effective signed launched
    collapsed demolished died buried born
    """.split()
)
"""What happens to one thing only once, so that two years are as wrong as two days."""

TRANSITIVE = frozenset(
    """
    founded built bought published released introduced painted shot passed signed launched demolished
    recovered arrested charged convicted sentenced buried admitted born
    """.split()
)
"""What is done to a subject: "was founded" and "founded in" tell of it, "founded a club" does not."""

IN_ORDER = frozenset(
    (first, later)
    for line in (
        "began ended", "opened ended", "opened closed", "shot released", "passed effective",
        "launched landed",
        "disappeared recovered", "charged convicted sentenced", "arrested convicted sentenced", "died buried",
        "married divorced", "admitted died", "diagnosed discharged", "admitted discharged",
    )
    for at, first in enumerate(line.split())
    for later in line.split()[at + 1 :]
)  # fmt: skip
"""Pairs of which the first comes before the second, where both are told of one subject in this order."""

BEFORE_ALL = {
    "born": frozenset(
        {"joined", "graduated", "married", "retired", "died", "buried", "arrested", "sentenced"}
    ),
    "founded": frozenset({"closed", "bought", "demolished"}),
    "built": frozenset({"closed", "bought", "demolished", "collapsed"}),
    "happened": frozenset({"called"}),
    "began": frozenset({"called"}),
    "disappeared": frozenset({"recovered"}),
}
"""What comes before all else, in whatever order it is told."""

ON_A_WEEKDAY = frozenset(
    "happened called died arrested collapsed struck disappeared recovered launched buried signed".split()
)
"""What a weekday alone dates; shops and shares open and close on every day of the week."""

ALIKE = {
    "firm": "company", "business": "company", "group": "company", "corporation": "company",
    "team": "club", "side": "club", "quake": "earthquake", "tremor": "earthquake", "blaze": "fire",
    "inferno": "fire", "book": "novel", "movie": "film", "picture": "painting", "shop": "store",
    "pub": "inn", "plant": "factory", "hurricane": "storm", "typhoon": "storm", "cyclone": "storm",
    "fighting": "fight", "ballot": "vote", "plane": "aircraft", "jet": "aircraft", "bill": "law",
    "act": "law",
}  # fmt: skip
"""Nouns by which an article calls the same thing in turn."""

OF_ONE_PATIENT = frozenset({"diagnosed", "admitted", "discharged"})
"""What befalls the one patient of an article, whom pronouns stand for."""

NEW_START = frozenset(
    """
    again anew adjourned adjournment adjournments
    reopened reopen re-opened relaunch relaunched rebuilt renovated renovation refurbished extension
    wing second third another original originally initially first planned supposed scheduled expected delayed
    postponed moved brought instead rescheduled late later edition version annual every year's each previous
    former old next last season aftershock aftershocks also
    """.split()
)
"""Words in whose company something may have had, or will have, more than one date."""
