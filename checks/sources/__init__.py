"""Reference sources: what they are, how their answers are read, and what they say of a claim. No I/O.

::

    lookups  = ask(reading, sources)          # what to ask which source
    answers  = …                              # the outside asks (bot.sources)
    verdicts(reading, answers)                # what the sources say of the article's claims
    unread(answers)                           # which could not be asked, and why

Articles are held against each other in the same way: :func:`differences` from a cited page, the same story
elsewhere or an earlier post, and :func:`changes` since the last look at the same article.
"""

from checks.sources.articles import Other, differences
from checks.sources.asking import Answer, Lookup
from checks.sources.changes import Change, changes
from checks.sources.citations import Citation, citations
from checks.sources.config import Source, sources_of
from checks.sources.lookups import ask, unread
from checks.sources.settings import ConfigurationError
from checks.sources.table import Table, table_of
from checks.sources.verdict import verdicts

__all__ = [
    "Answer",
    "Change",
    "Citation",
    "ConfigurationError",
    "Lookup",
    "Other",
    "Source",
    "Table",
    "ask",
    "changes",
    "citations",
    "differences",
    "sources_of",
    "table_of",
    "unread",
    "verdicts",
]
