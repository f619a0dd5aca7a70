"""Fragments of the forms that tie a length of time to its dates."""

from __future__ import annotations

from checks.timeline.lines import DATES, FROM_NOW, IN, LENGTH, LONG, PERIOD, PLAIN

BEGAN = (
    r"\b(?:beg[au]n|started|opened|founded|formed|established|launched|joined|married|met|took\s(?:over|office|effect)"
    r"|bought|acquired|hired|elected|appointed|signed|sentenced|jailed|imprisoned|convicted|arrested|moved|settled"
    r"|set\sup|built|introduced|created|came\sto\spower|became|entered|filed|granted|issued|registered)"
)
ENDED = (
    r"\b(?:ended|closed|finished|completed|concluded|released|freed|divorced|dissolved|demolished|sold|left|retired"
    r"|resigned|stepped\sdown|quit|expires?|expired|runs?\sout|lapses?)"
)
TIMES = f"{DATES}{PERIOD}{LENGTH}{LONG}{FROM_NOW}"
GAP = rf"[^{TIMES};¶]"
"""What stands between two of them: no other time."""
WHEN = rf"(?:\s{PLAIN}){{0,6}}?,?\s(?:{IN})?"
"""What leads from a verb to its date."""
