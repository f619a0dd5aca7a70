"""What happens on a day: events by their nouns and verbs, and what lasts for days."""

from __future__ import annotations

EVENTS = {
    "announcement": "announced announces",
    "arrest": "arrested",
    "assassination": "assassinated",
    "attack": "attacked",
    "auction": "auctioned",
    "ballot": "balloted",
    "bombing": "bombed",
    "ceremony": "",
    "collision": "collided",
    "concert": "",
    "conference": "",
    "coronation": "crowned",
    "crash": "crashed",
    "deadline": "",
    "debate": "debated",
    "debut": "debuted",
    "derailment": "derailed",
    "earthquake": "quake",
    "election": "elected",
    "eruption": "erupted",
    "execution": "executed",
    "explosion": "exploded blast",
    "final": "",
    "funeral": "",
    "gala": "",
    "hearing": "",
    "inauguration": "inaugurated",
    "inquest": "",
    "landing": "landed",
    "launch": "launched launches",
    "lecture": "",
    "match": "",
    "meeting": "",
    "memorial": "",
    "murder": "murdered",
    "parade": "",
    "premiere": "premiered premieres",
    "protest": "protested",
    "raid": "raided",
    "rally": "rallied",
    "reception": "",
    "referendum": "",
    "release": "released",
    "resignation": "resigned",
    "robbery": "robbed",
    "sentencing": "sentenced",
    "service": "",
    "shooting": "",
    "show": "",
    "signing": "signed",
    "summit": "",
    "trial": "",
    "unveiling": "unveiled",
    "verdict": "convicted",
    "vigil": "",
    "vote": "",
    "walkout": "",
    "wedding": "wed married",
    "workshop": "",
}
"""Nouns of events that happen once on a day, with the verbs and the nouns that tell of the same."""

ONE_OF_SEVERAL = frozenset(
    """
    second third fourth fifth another other next further previous earlier later annual monthly weekly daily
    every each both two three four five several many new follow-up final first last
    """.split()
)
"""Words before the noun of an event that say that there are others of its kind."""

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
