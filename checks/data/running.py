"""Words of figures that go on being counted, that were corrected, or that are only estimated so far."""

RUNNING = (
    "burned burnt scorched power outage blackout cancelled canceled delayed damaged destroyed counted"
    " signatures petition donations donated raised cases tested vaccinated crossed arrived registered sold"
)
"""Beside a figure these say that the counting may go on: what a later article states is an update.

Tolls, arrests and rescues are of that kind too: see :data:`checks.data.measures.HAPPENED`.
"""

REVISED = "revised revise corrected correct lowered lower downgraded recount earlier initially originally"
"""Beside a figure that goes down these say that whoever counted has corrected it."""

ESTIMATED = "magnitude preliminary provisional projected estimate estimated estimates"
"""Beside a figure these say that it is not settled yet: it may be corrected either way."""
