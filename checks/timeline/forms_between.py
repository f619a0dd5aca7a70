"""Forms of which the sentence tells both dates: "from 2004 to 2017, for 13 years"."""

from __future__ import annotations

from checks.timeline.forms import Forms
from checks.timeline.lines import (
    CLAUSE_ENDS,
    DATES,
    FROM_NOW,
    IN,
    LENGTH,
    LONG,
    ON,
    PERIOD,
    PLAIN,
    UNTIL,
    WORD,
)
from checks.timeline.phrases import BEGAN, ENDED, GAP, WHEN

_LONG_TIMES = (
    r"(?:reign|career|tenure|marriage|spell|stint|war|rule|presidency|premiership|contract|mission|siege|absence"
    r"|occupation|exile|sentence|imprisonment|captivity|study|project|programme|program|partnership|period)"
)
_SPAN = r"(?:period|span|run|stretch|reign|tenure|total|career|spell|gap|stay|term|time|wait|streak)"
_STOPPED = r"(?:suspended|halted|interrupted|stopped|paused|closed|shut|banned|cut\soff|called\soff)"
_WENT_ON = r"(?:resumed?|re-?open(?:s|ed)?|restart(?:s|ed)?|return(?:s|ed)?|lifted|restored|reinstated)"
_JOINED = r"(?:joined|entered|founded|started|opened|took\sover|set\sup|bought|first\s(?:joined|entered))"
_GAVE_UP = r"\b(?:retired|resigned|left|quit|stepped\sdown|stood\sdown|departed|sold\sup|closed|was\ssacked)"

BETWEEN = (
    Forms(
        ways=(
            # She ruled for nine years, from 2004 to 2017; her nine-year reign, 2004–2017.
            rf"""(?x)(?:(?P<length>{LENGTH})(?:\sin\s(?:all|total))?
                |(?P<length>{LONG})\s(?:{PLAIN}\s){{0,2}}?{_LONG_TIMES}),?\s?[(—–]?\s?(?P<period>{PERIOD})""",
            # From 2004 to 2017, a period of nine years; from 2004 to 2017 (nine years).
            rf"""(?x)(?P<period>{PERIOD})(?:,\s|\s[—–]\s|\s\()(?:or|for|lasting|a|an|the)\s
                (?:(?:{PLAIN}\s){{0,2}}{_SPAN}\sof\s)?(?P<length>{LENGTH})(?!\s(?:after|before|later|earlier|ago|of)\b)
                |(?P<period>{PERIOD})\s?[,—–(]\s?(?P<length>{LENGTH}){CLAUSE_ENDS}""",
            # Nine years as mayor, 2004–2017.
            rf"""(?x)(?P<length>{LENGTH})\s(?:in|as|at|with|behind|on)(?:\s{PLAIN}){{1,4}},\s(?P<period>{PERIOD})
                {CLAUSE_ENDS}""",
        ),
    ),
    Forms(
        ways=(
            # The nine-week strike began on 3 May and ended on 5 June.
            rf"""(?x)\b(?:the|a|this|its|their)\s(?P<length>{LONG})\s(?:{PLAIN}\s){{1,3}}?
                (?:began|started|opened)\s(?:{IN})?(?P<begin>{ON})\sand\s
                (?:ended|finished|concluded|closed|was\slifted)\s(?:{IN})?(?P<end>{ON}){CLAUSE_ENDS}""",
        ),
        firm=True,
        loose=True,
        counts_both_ends=True,
    ),
    Forms(
        ways=(
            # From 2004 until the flood of 2017, for nine years.
            rf"""(?x)\bfrom\s(?P<begin>{ON})\s
                (?:(?:until|to|till)\s(?:{WORD}\s){{0,6}}?(?:{IN})?(?P<end>{ON})|(?P<end>{UNTIL}))
                (?:,\s|\s[—–]\s|\s\()(?:for\s|an?\s(?:{PLAIN}\s){{0,2}}{_SPAN}\sof\s)(?P<length>{LENGTH})""",
            # Nine years as mayor, from 2004 until 2017.
            rf"""(?x)(?P<length>{LENGTH})(?:\s(?:in|as|at|with|on|of)(?:\s{PLAIN}){{1,4}})?,
                \sfrom\s(?P<begin>{ON})\s
                (?:(?:until|to|till)\s(?:{WORD}\s){{0,6}}?(?:{IN})?(?P<end>{ON})|(?P<end>{UNTIL})){CLAUSE_ENDS}""",
            # He was sentenced in 1999 and released in 2003 after serving 12 years.
            rf"""(?x){BEGAN}[^{DATES}{PERIOD}{FROM_NOW};¶]{{0,80}}?(?P<begin>{ON})[^{DATES}{PERIOD}{FROM_NOW};¶]{{1,80}}?
                {ENDED}{WHEN}(?P<end>{ON}),?\safter\s(?:\p{{L}}+ing\s)?(?P<length>{LENGTH}){CLAUSE_ENDS}""",
            # The treaty, signed in 1999, expires after 30 years, in 2019.
            rf"""(?x){BEGAN}{WHEN}(?P<begin>{ON}){GAP}{{1,80}}?\bafter\s(?P<length>{LENGTH}),\s(?:in|on)\s(?P<end>{ON})
                {CLAUSE_ENDS}""",
            # The ban took effect on 1 May and will last 90 days, until 1 December.
            rf"""(?x)(?:{BEGAN}|\b(?:from|agreed|accepted)\b){WHEN}(?P<begin>{ON}){GAP}{{1,90}}?\b(?:last(?:s|ed)?|for|takes?
                |runs?\sfor)\s(?P<length>{LENGTH}),\s(?:(?:until|to|till|(?:ending|expiring)(?:\s(?:in|on))?)\s
                (?P<end>[{ON}{FROM_NOW}])|(?P<end>{UNTIL})){CLAUSE_ENDS}""",
            # Five days after the fire of 3 May, on 14 May, the mill fell.
            rf"""(?x)(?P<length>{LENGTH})\safter\s(?:the|his|her|its|their|a)\s(?:{WORD}\s){{1,8}}?(?:of\s|{IN})?(?P<begin>{ON}),
                \s(?:in|on)\s(?P<end>{ON}){CLAUSE_ENDS}""",
            # He died in 2011, five years after his wife, who died in 1999.
            rf"""(?x)(?P<end>{ON}),\s(?P<length>{LENGTH})\safter(?:\s{WORD}){{1,6}}?,\s(?:who|which)\s
                (?:{WORD}\s){{1,5}}?(?:in|on)\s(?P<begin>{ON}){CLAUSE_ENDS}""",
            # She retired in 2015 after 30 years at the bank, which she joined in 1975.
            rf"""(?x){_GAVE_UP}(?:\s{PLAIN}){{0,4}}?\s(?:{IN})?(?P<end>{ON}),?\safter
                \s(?P<length>{LENGTH})\s(?:at|with|in|as|of|on)(?:\s{PLAIN}){{1,5}},\s(?:which|that|where)\s(?:he|she|it|they)\s(?:had\s)?{_JOINED}
                (?:\s{PLAIN}){{0,2}}?\s(?:{IN})?(?P<begin>{ON}){CLAUSE_ENDS}""",
            # The league was suspended in March 2020 and resumed in June 2020, after three months.
            rf"""(?x)\b{_STOPPED}(?:\s{PLAIN}){{0,3}}?\s(?:{IN})?(?P<begin>{ON}),?\sand\s(?:was\s|were\s)?{_WENT_ON}
                (?:\s{PLAIN}){{0,2}}?\s(?:{IN})?(?P<end>{ON}),?\safter\s(?P<length>{LENGTH}){CLAUSE_ENDS}""",
            # The bridge closed on 4 January for eight weeks and will reopen on 1 March.
            rf"""(?x)\b{_STOPPED}\s(?:{IN})?(?P<begin>{ON})\sfor\s(?P<length>{LENGTH}),?\sand\s
                (?:(?:will|is\sto|are\sto|is\sdue\sto|was|were)\s)?{_WENT_ON}\s(?:{IN})?(?P<end>{ON}){CLAUSE_ENDS}""",
            rf"""(?x)\b{_STOPPED}\sfor\s(?P<length>{LENGTH})\s(?:from|on|in)\s(?:{IN})?(?P<begin>{ON}),?\sand\s
                (?:(?:will|is\sto|are\sto|is\sdue\sto|was|were)\s)?{_WENT_ON}\s(?:{IN})?(?P<end>{ON}){CLAUSE_ENDS}""",
            # She was elected in May 2021 for a five-year term that ends in May 2026.
            rf"""(?x)\b(?:elected|appointed|re-?elected|sworn\sin|signed|hired)\s(?:{IN})?(?P<begin>{ON}),?\s(?:for|to|on)\san?\s
                (?P<length>{LONG})\s(?:term|contract|deal|lease|mandate),?\s(?:that|which)\s(?:ends|expires|runs\sout|lapses)
                \s(?:{IN})?(?P<end>{ON}){CLAUSE_ENDS}""",
            # The contract runs for five years, until 2029; it was signed in 2024.
            rf"""(?x)\b(?:runs?|lasts?|is\svalid|holds)\sfor\s(?P<length>{LENGTH}),\s(?:(?:until|to|till)\s(?P<end>{ON})|(?P<end>{UNTIL}))
                (?:;|,\sand|\sand|,)\s(?:it\s)?(?:was\s)?(?:signed|agreed|begun|began|started)\s(?:{IN})?(?P<begin>{ON}){CLAUSE_ENDS}""",
            # She reigned for 32 years until her death in 1990; she had come to the throne in 1958.
            rf"""(?x)\bfor\s(?P<length>{LENGTH}),?\suntil\s(?:his|her|its|their)
                \s(?:death|retirement|resignation|closure|defeat|dismissal)\s(?:{IN})?(?P<end>{ON})(?:;|,\shaving|\s?\.\s¶)\s(?:(?:he|she|it|they)\s)?(?:had\s)?
                (?:come\sto|came\sto|took|taken|joined|succeeded|been\s(?:elected|appointed|crowned)|was\s(?:elected|appointed|crowned)
                |opened|begun|began|started)(?:\s{PLAIN}){{0,4}}?\s(?:{IN})?(?P<begin>{ON}){CLAUSE_ENDS}""",
        ),
        firm=True,
    ),
    Forms(
        ways=(
            # Work begins in May 2025 and takes 18 months, so that the hall can open in May 2026.
            rf"""(?x)\b(?:will\s)?(?:begins?|starts?|began|started)\s(?:{IN})?(?P<begin>{ON})(?:,|,?\sand)
                \s(?:(?:it|they|the\s\p{{Ll}}+)\s)?(?:will|is\sexpected\sto|are\sexpected\sto)?\s?
                (?:takes?|took|lasts?|lasted|go\son\sfor|continue\sfor)\s(?P<length>{LENGTH}){GAP}{{1,90}}?
                \b(?:re-?)?(?:open|opens|opened|finish|finishes|finished|end|ends|ended|ready|complete|completed|done)
                \s(?:again\s)?(?:{IN}|by\s)?(?P<end>{ON}){CLAUSE_ENDS}""",
        ),
        firm=True,
        at_most=True,
    ),
    Forms(
        ways=(
            # The exhibition, which runs from 1 June to 31 August, lasts three months.
            rf"""(?x)(?P<period>{PERIOD}),?\s(?:(?:and|which|it)\s)*(?:will\s)?(?:lasts?|lasting|lasted|takes?
                |took|goes\son\sfor|went\son\sfor)\s(?:for\s)?(?P<length>{LENGTH}){CLAUSE_ENDS}""",
            # The hall took ten years to build, from 1901 to 1911.
            rf"""(?x)\b(?:took|takes|needed)\s(?P<length>{LENGTH})\sto(?:\s{PLAIN}){{1,3}},
                \s(?P<period>{PERIOD}){CLAUSE_ENDS}""",
        ),
        counts_both_ends=True,
    ),
)
