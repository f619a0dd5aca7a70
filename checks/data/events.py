"""What happens on a day: events by their nouns and verbs, and what lasts for days."""

from __future__ import annotations

_EVENTS = """
announcement: announced announces
appointment: appointed
arrest: arrested
assassination: assassinated
attack: attacked
auction: auctioned
ballot: balloted
bombing: bombed
call:
ceremony:
collision: collided
concert:
conference:
coronation: crowned
crash: crashed
deadline:
death: died dies
debate: debated
debut: debuted
demonstration: demonstrated
derailment: derailed
earthquake: quake
election: elected
eruption: erupted
evacuation: evacuated
execution: executed
explosion: exploded blast
final:
fire:
flight:
funeral:
gala:
handover:
hearing:
impeachment: impeached
inauguration: inaugurated
indictment: indicted
inquest:
interview: interviewed
landing: landed
launch: launched launches
lawsuit: sued
lecture:
match:
meeting:
memorial:
murder: murdered
parade:
premiere: premiered premieres
protest: protested
raid: raided
rally: rallied
reception:
referendum:
release: released
resignation: resigned
robbery: robbed
ruling: ruled
sentencing: sentenced
service:
shooting:
show:
signing: signed
speech:
storm:
summit:
testimony: testified
trial:
unveiling: unveiled
verdict: convicted
vigil:
visit: visited
vote:
walkout:
wedding: wed married
workshop:
"""
EVENTS = {
    noun.strip(): words.split() for noun, words in (line.split(":") for line in _EVENTS.strip().splitlines())
}
"""Nouns of events that happen once on a day, with the verbs and the nouns that tell of the same."""

ONE_OF_SEVERAL = frozenset(
    """
    second third fourth fifth another other next further previous earlier later annual monthly weekly daily
    every each both two three four five several many new follow-up final first last
    """.split()
)
"""Words before the noun of an event that say that there are others of its kind."""

UNIQUE = frozenset(
    """
    vote referendum election ballot earthquake crash explosion fire collapse derailment eruption coronation
    funeral wedding inauguration verdict sentencing assassination summit handover auction arrest launch
    shooting bombing robbery storm parade premiere coup
    """.split()
)
"""Nouns of events of which an article that says "the" knows but one."""

MOVED = frozenset(
    """
    rescheduled postponed moved delayed brought instead originally initially again repeat postponement
    """.split()
)
"""Words in whose company an event has had, or will have, more than one date."""

LASTING = frozenset(
    """
    festival fair conference convention congress symposium summit forum expo exhibition event tour visit
    tournament championship championships competition course workshop seminar retreat camp strike walkout
    trial hearing inquest inquiry voyage cruise meeting carnival biennale residency programme program
    trek expedition mission sit-in occupation lockdown curfew ceasefire truce
    """.split()
)
"""Nouns of what lasts for a stated number of days."""

PERMISSIONS = frozenset(
    """
    extension reprieve ban suspension ceasefire truce moratorium waiver exemption pause visa deadline freeze
    stay lockdown curfew emergency quarantine embargo
    """.split()
)
"""Nouns of what holds from the day on which it is granted until it expires."""
