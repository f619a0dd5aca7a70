"""Forms of one date, where the other is the day of publication: "joined in 2014, leaves after 9 years"."""

from __future__ import annotations

from checks.timeline.forms import Forms
from checks.timeline.lines import (
    BEFORE,
    CLAUSE_ENDS,
    DATES,
    FROM_NOW,
    IN,
    LENGTH,
    LONG,
    ON,
    PERIOD,
    PLAIN,
    SINCE,
    UNTIL,
    WORD,
)
from checks.timeline.phrases import BEGAN, GAP, TIMES, WHEN

_ONE_DATE = f"{DATES}{PERIOD}{LENGTH}{LONG}"
_ONE_TIME = f"{_ONE_DATE}{FROM_NOW}"
_TOOK_UP = (
    r"(?:joined|bought|acquired|took\s(?:over|on|charge\sof)|founded|opened|started|set\sup|entered"
    r"|moved\s(?:to|into))"
)
_TOOK_OFFICE = (
    r"(?:began|started|took\s(?:over|charge|office)|came\sto\s(?:power|office)|assumed\soffice|joined\sit)"
)
_GIVES_UP = (
    r"(?:is\s)?(?:leav(?:es|ing)|quit(?:s|ting)|retir(?:es|ing)|step(?:s|ping)\s(?:down|aside)|depart(?:s|ing)|hands\sover"
    r"|sell(?:s|ing)|clos(?:es|ing)|bows\sout|giv(?:es|ing)\sup)"
)
_CAREER = (
    r"(?:reign|career|tenure|marriage|spell|stint|rule|presidency|premiership|absence|ownership|partnership)"
)
_HAD = (
    r"(?:ran|led|chaired|headed|owned|managed|ruled|governed|has\s(?:run|led|owned|chaired|headed|managed))"
)
_OF_A_TERM = (
    "plan|deal|contract|lease|mortgage|sentence|term|bond|loan|agreement|pact|ban|programme|program|project|mission"
    "|one|ones|course|degree|season|study|trial|tour|scheme|mandate|licence|license|warranty|visa|fellowship|window|period"
)
"""What is as long as it will have been when it ends."""
_LEAVES = (
    r"(?:clos(?:es|ing)|leav(?:es|ing)|retir(?:es|ing)|quit(?:s|ting)?|step(?:s|ping)\sdown|shut(?:s|ting)"
    r"|end(?:s|ing)|re-?opens|returns|resumes)"
)
_LED = (
    r"(?:led|run|chaired|headed|managed|coached|governed|ruled|edited|owned|conducted"
    r"|been\s(?:(?:its|the|their|a)\s)?(?:chair\p{L}*|president|mayor|head|leader|director|manager|coach|editor|in\scharge))"
)
_TO = (
    r"(?:to|until|till|through|by|up\sto|ending\s(?:in|on))\s"
    r"(?:the\s(?:end|start|summer|spring|autumn)\sof\s)?"
)
_LONG_EVENT = (
    r"(?:war|conflict|dispute|siege|feud|row|drought|boom|slump|recession|crisis|occupation|insurgency|uprising"
    r"|stand-?off|blockade|exile|career|marriage|friendship|rivalry|streak|reign|rule|slide|rally|decline)"
)
_LOOKS_BACK = r"\b(?:had|every|each|aged?|born)\b"

TO_NOW = (
    Forms(
        ways=(
            # He joined the club in 2014 and leaves after 19 years.
            rf"""(?x)\b{_TOOK_UP}(?:\s{PLAIN}){{1,4}}\s(?:{IN})?(?P<begin>{ON}),?\sand\s(?:now\s)?{_GIVES_UP}
                (?:\sit)?\safter\s(?P<length>{LENGTH}){CLAUSE_ENDS}""",
            # After 19 years he leaves the club, which he joined in 2014.
            rf"""(?x)\bafter\s(?P<length>{LENGTH}),?\s(?:{PLAIN}\s){{0,3}}?(?:(?:he|she|they)\s)?{_GIVES_UP}(?:\s{PLAIN}){{1,4}}
                ,\s(?:which|that)\s(?:he|she|they)\s{_TOOK_UP}\s(?:{IN})?(?P<begin>{ON}){CLAUSE_ENDS}""",
            # The club, which he took over in 2014, has been his for 19 years.
            rf"""(?x),\swhich\s(?:he|she|they)\s{_TOOK_UP}\s(?:{IN})?(?P<begin>{ON}),\s
                ha(?:s|ve)\sbeen\s(?:his|hers|theirs)\sfor\s(?P<length>{LENGTH}){CLAUSE_ENDS}""",
            # He has run the club since 2014, 19 years.
            rf"(?x)\bha(?:s|ve)\s(?:{PLAIN}\s){{1,6}}(?P<begin>{SINCE}),\s(?P<length>{LENGTH})\s?[.;]",
            # It ends 19 years of ownership that began in 2014.
            rf"""(?x)\b(?:ends|ending)\s(?P<length>{LENGTH})\sof(?:\s{PLAIN}){{1,3}}\s(?:that|which)\s(?:began|started)\s
                (?:{IN})?(?P<begin>{ON}){CLAUSE_ENDS}""",
            # On 1 June 1967 he carried two suitcases up. On Tuesday, after 48 years, he carries them down.
            rf"""(?x)^(?![^¶]{{0,300}}\b(?:born|built|founded|opened|established)\b)[^¶{ON}]*(?P<begin>{ON})[^¶{ON}]*\s¶\s
                (?:(?:On\s)?{FROM_NOW},\s)?after\s(?P<length>{LENGTH}),\s(?:he|she|they)\s(?!(?:had|would|was|were)\b)""",
            # The bakery, in the family since 1952, closes on Friday after 72 years.
            rf"""(?x)(?P<begin>{SINCE}),\s(?:is\s|will\s)?{_LEAVES}(?:\s{PLAIN}){{0,4}}?(?:\s{FROM_NOW})?,?\safter
                \s(?P<length>{LENGTH}){CLAUSE_ENDS}""",
            # The bus service, which started in June 2020, ends this month after four years.
            rf"""(?x)\b(?:which|that|who)\s(?:was\s)?(?:started|opened|began|launched|founded|joined)(?:\s{PLAIN}){{0,3}}?\s(?:{IN})?
                (?P<begin>{ON}),\s(?:is\s|will\s)?{_LEAVES}(?:\s{PLAIN}){{0,4}}?(?:\s{FROM_NOW})?,?\safter\s(?P<length>{LENGTH}){CLAUSE_ENDS}""",
            # Moss has chaired the club since 2009. In her 15 years in charge …
            rf"""(?x)\bha(?:s|ve)\s{_LED}{GAP}{{1,60}}?(?P<begin>{SINCE})\s?\.\s¶\sIn\s(?:his|her|its|their)\s(?P<length>{LENGTH})
                (?:,|\s(?:in\s(?:charge|office|power|the\s(?:job|post|role))|at\sthe\shelm)\b)""",
            # After 30 years of marriage, the couple, who wed in 1994, still dance.
            rf"""(?x)\bafter\s(?P<length>{LENGTH})\sof\smarriage,\s{GAP}{{1,60}}?\b(?:wed|married)\s(?:{IN})?(?P<begin>{ON}),
                \s(?:still|are|have)\b""",
            # Lenne, who joined the police in 2012, has 12 years of service.
            rf"""(?x)\b(?:joined|entered|started)(?:\s{PLAIN}){{1,4}}?\s(?:{IN})?(?P<begin>{ON}),\shas\s
                (?:(?:now|done|completed)\s)?(?P<length>{LENGTH})\s(?:of\sservice|in\sthe\sjob|behind\s(?:him|her))\b""",
        ),
        sentences=(1, 2),
        lone=_ONE_DATE,
    ),
    Forms(
        ways=(
            # His 19-year reign began in 2014.
            rf"(?x)(?P<length>{LONG})\s(?:{PLAIN}\s)?{_CAREER}\s(?:began|started)\s(?:{IN})?(?P<begin>{ON}){CLAUSE_ENDS}",
            # He ran the club for 19 years. He took over in 2014.
            rf"""(?x)\b{_HAD}(?:\s{PLAIN}){{1,4}}\sfor\s(?P<length>{LENGTH})\s?\.?\s¶\s(?:He|She|They)\s
                (?:had\s)?{_TOOK_OFFICE}\s(?:{IN})?(?P<begin>{ON}){CLAUSE_ENDS}""",
        ),
        sentences=(1, 2),
        lone=_ONE_DATE,
        at_most=True,
    ),
    Forms(
        ways=(
            # The nine-week strike that started on 16 September.
            rf"""(?x)(?P<length>{LONG})\s(?:{PLAIN}\s){{0,2}}?(?!(?:{_OF_A_TERM})\b)\p{{Ll}}+,?
                \s(?:that|which)\s(?:(?:had|has)\s)?(?:began|begun|started)\s(?:{IN})?(?P<begin>{ON})""",
            # First elected in 1999, Holt has sat on the council for 35 years.
            rf"""(?x)^\W{{0,3}}(?:First\s)?{BEGAN}{WHEN}(?P<begin>{ON}),\s(?:{WORD}\s){{1,6}}?ha(?:s|ve)\s
                {GAP}{{1,80}}?\bfor\s(?P<length>{LENGTH})(?!\s(?:after|before|or|and)\b)""",
        ),
        at_most=True,
    ),
    Forms(
        ways=(
            # It has been on the corner for 60 years. It opened in 1989.
            rf"""(?x)\bha(?:s|ve)\s{GAP}{{1,60}}?\bfor\s(?P<length>{LENGTH})\s?\.\s¶\s
                (?:It|They)\s(?:(?:was|were)\s)?(?:first\s)?(?:opened|built|founded|started|launched|formed|set\sup|began)
                (?:\s{PLAIN}){{0,4}}?\s(?:{IN})?(?P<begin>{ON})""",
        ),
        sentences=(2,),
        at_most=True,
    ),
    Forms(
        ways=(
            # The band, formed in 1999, has played for 35 years.
            rf"""(?x){BEGAN}{WHEN}(?P<begin>{ON})[,)]?\s(?:and\s)?(?:(?:he|she|it|they)\s)?ha(?:s|ve)\s(?:(?!by\b){GAP}){{0,60}}?\b(?:for|taken|lasted)\s
                (?P<length>{LENGTH})(?!\s(?:after|before|or|and)\b)""",
            # He has run it for 9 years, having joined in 2014; the first win in 9 years, since 2014.
            rf"""(?x)\b(?:for|in)\s(?P<length>{LENGTH}),?\s(?:having|since)\s(?:(?:he|she|it|they)\s)?(?:first\s|last\s)?
                (?:\p{{L}}+ed|won|met|taken|done|held|hit|made|seen|led|been){WHEN}(?P<begin>{ON}){CLAUSE_ENDS}""",
            # The airline, which collapsed after 178 years in business, was founded in 1841.
            rf"""(?x)\bafter\s(?P<length>{LENGTH})\s(?:in\s(?:business|operation|service)|of\strading)\b{GAP}{{1,60}}?
                \b(?:founded|formed|set\sup|established|started|launched|opened|built){WHEN}(?P<begin>{ON})
                (?:{CLAUSE_ENDS}|\sby\b)""",
            # Prime minister since 2009, she leads all others, with ten years in office.
            rf"""(?x)(?P<begin>{SINCE}){GAP}{{1,90}}?\bwith\s(?P<length>{LENGTH})
                \s(?:in\s(?:office|power|charge|business|the\s(?:job|post|role))|of\sservice|at\sthe\shelm)\b""",
            # She has worked there since 2004, and after 15 years she still likes it.
            rf"""(?x)\bha(?:s|ve)\b{GAP}{{1,60}}?(?P<begin>{SINCE}),?\s(?:and|but)\s(?:now,?\s)?after\s(?P<length>{LENGTH})
                ,?\s(?:he|she|it|they)\s(?:still|is|are|has|have)\b""",
        ),
    ),
    Forms(
        ways=(
            # Over the next five years, through 2028; within three years, by December 2023.
            rf"""(?x)(?:\b(?:over|in|for|during)\s|(?={LENGTH}))(?:the\s(?:next|coming)\s)?(?P<length>{LENGTH})(?:,\s|\s[—–]\s|\s\()
                (?:(?:that\sis|or)\s)?(?:{_TO}(?P<end>{ON})|(?P<end>[{UNTIL}{BEFORE}])){CLAUSE_ENDS}""",
            rf"""(?x)\b(?:over|for|during)\sthe\s(?:next|coming)\s(?P<length>{LENGTH}),?\s(?:{PLAIN}\s){{0,2}}?
                (?:{_TO}(?P<end>{ON})|(?P<end>[{UNTIL}{BEFORE}])){CLAUSE_ENDS}""",
            # By 2030, six years from now.
            rf"""(?x)(?:(?P<end>[{BEFORE}{UNTIL}])|\b(?:in|by|until|on)\s(?P<end>{ON})),\s(?P<length>{LENGTH})\s
                (?:from\s(?:now|today)|away|hence)\b""",
        ),
        lone=f"{ON}{PERIOD}{SINCE}",
        loose=True,
        ahead=True,
    ),
    Forms(
        ways=(
            # He was mayor from 2004 to 2017. His nine years there …
            rf"""(?x)(?P<period>{PERIOD})
                (?:,\s(?:taking|lasting|spanning|or|a\s(?:total|period)\sof|for|after)\s
                |\s?\.\s¶\s(?:His|Her|Their)\s)(?P<length>{LENGTH})(?:{CLAUSE_ENDS}|\s(?:in|as|at|on|there|of)\b)""",
        ),
        sentences=(1, 2),
        lone=_ONE_TIME,
        sure=False,
    ),
    Forms(
        ways=(
            # The band split in 2004. Now, 30 years later, it is back.
            rf"""(?x)(?P<begin>{ON})[^{TIMES}]{{1,90}}?(?P<length>{LENGTH})\s(?:later|on)\b,?
                [^{TIMES}¶]{{0,40}}?\b(?:is|are|has|have)\b""",
            # The dam was drawn up in 2004. Ten years have passed, and there is no dam.
            rf"""(?x)(?P<begin>{ON})[^{TIMES}]{{1,160}}?¶\s(?:(?:Now|But|And|Since\sthen),?\s)?(?P<length>{LENGTH})\sha(?:s|ve)
                \s(?:now\s|since\s)?(?:passed|gone\sby|elapsed)\b(?!\s(?:since|after)\b)""",
            rf"""(?x)(?P<begin>{ON})[^{TIMES}]{{0,60}}?\b(?:is|are|has|have)\b[^{TIMES}¶]{{1,40}}?
                (?P<length>{LENGTH})\s(?:later|on){CLAUSE_ENDS}""",
        ),
        sentences=(1, 2),
        lone=_ONE_TIME,
        unless=_LOOKS_BACK,
    ),
    Forms(
        ways=(
            rf"""(?x)(?P<length>{LONG})\s(?:{PLAIN}\s){{0,2}}?{_LONG_EVENT}\b[^{TIMES};¶]{{0,60}}?,?\s(?:which|that)\s
                (?:began|started|broke\sout|erupted)\s(?:{IN})?(?P<begin>{ON})""",
            rf"""(?x)\bthe\s(?:{PLAIN}\s){{0,3}}?{_LONG_EVENT}\s(?:began|started|broke\sout|erupted)\s(?:{IN})?(?P<begin>{ON})[^{TIMES}]{{0,90}}?
                \bthe\s(?P<length>{LONG})\s(?:{PLAIN}\s)?{_LONG_EVENT}\b""",
        ),
        sentences=(1, 2),
        lone=_ONE_TIME,
        unless=_LOOKS_BACK,
        at_most=True,
    ),
)
