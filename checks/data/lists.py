"""Words for several of a kind, and of what kinds lists are made."""

COLLECTIVES = {
    "both": 2,
    "duo": 2,
    "trio": 3,
    "threesome": 3,
    "quartet": 4,
    "foursome": 4,
    "quintet": 5,
    "sextet": 6,
    "septet": 7,
}

KINDS = frozenset(
    """
    symptom sign ingredient sport subject language colour color drink food fruit vegetable drug vitamin crime
    charge offence offense condition disease method material metal gas sector industry discipline instrument
    factor skill emotion area department
    """.split()
)
"""Heads of what is called by words of the language."""

TOLD = frozenset(
    """
    reason thing step way lesson point condition goal problem question factor argument objective demand phase
    stage priority concern issue challenge mistake cause explanation aim task option change difference risk
    advantage benefit rule principle message theme finding conclusion observation thought obstacle flaw error
    test scenario possibility
    """.split()
)
"""Heads of what is told one by one: first, second, third."""

SETTLEMENTS = frozenset("village hamlet town parish suburb settlement island township".split())
"""Places that are named one by one where something happens to those who live there."""
