"""Words that tell of what is done and of what is to come, for dates on the other side of publication."""

from __future__ import annotations

DID = r"""
died resigned stepped\sdown retired opened closed collapsed crashed erupted exploded broke\sout began started
ended happened occurred took\splace arrived landed lifted\soff struck sank won lost beat defeated fell rose
became launched released published announced unveiled signed joined left moved married met visited sold bought
acquired founded graduated returned premiered debuted passed\saway pleaded testified voted ruled escaped
disappeared vanished came\sinto\s(?:force|effect) took\seffect went\son\ssale broke
""".split()
"""Verbs in the past tense, of what a subject did or what befell it."""

DONE_TO = """
killed arrested charged convicted sentenced jailed released freed elected appointed founded established built
opened closed demolished published signed launched unveiled introduced sold bought acquired shot stabbed found
rescued recovered discovered stolen born buried married diagnosed admitted discharged fired sacked dismissed
crowned awarded recorded filmed detained kidnapped abducted deported evacuated hit struck destroyed banned
abolished completed passed adopted enacted approved rejected
""".split()
"""Verbs of what was done to somebody or something."""

SAID = "said told announced declared added argued warned claimed spoke revealed".split()

TOLD_AT = """
event conference meeting rally summit hearing interview briefing speech debate forum ceremony dinner session
gathering panel call appearance
""".split()
"""Occasions on which somebody said something."""

TO_COME = r"""
open reopen close begin start end finish launch arrive land return resume expire premiere debut air
take\splace go\son\ssale take\seffect come\sinto\s(?:force|effect) kick\soff retire step\sdown
be\s(?:held|released|published|opened|closed|launched|completed|finished|unveiled|sentenced|demolished|built)
be\s(?:introduced|delivered|ready) go\sto\sthe\spolls hold host run publish release unveil complete leave join
""".split()
"""Verbs of what is planned for a date."""

SUPPOSING = r"""
would could should might if unless fiction fictional novel imagin\w+ scenario simulat\w+ dystopian set\sin
predict\w* forecast\w* project(?:ed|ion|ions) assum\w+ hypothe\w+ joke\w*
""".split()
"""Words beside which nothing is surely told as done, nor as to come."""

AHEAD = r"""
will shall (?-i:may) must plan(?:s\sto|ned|ning) expect\w* schedul\w+ due aim\w* target\w* propos\w+ until
through next upcoming delay\w* postpon\w+ moved\sto extend\w* resched\w+ set\sfor goal deadline contract bid
rights? host hosting ahead future can any all every those
""".split()
"""Words beside which what is told as done may be of a day to come: "won the right to host it in 2030"."""

BACK = r"had was were said\sthen originally initially earlier after".split()
"""Words beside which what is told as to come may have been so at another time."""
