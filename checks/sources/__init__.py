"""Reference sources: what they are, how their answers are read, and what they say of a claim. No I/O.

::

    lookups  = ask(reading, sources)          # what to ask which source
    answers  = …                              # the outside asks (bot.sources)
    others   = …                              # the outside finds them: cited pages, feeds, earlier posts
    told(reading, answers, others)            # what all of them say of the article's claims
    unread(answers)                           # which could not be asked, and why

Articles are held against each other in the same way as against sources: :func:`differences` from a cited
page, the same story elsewhere or an earlier post, and :func:`changes` since the last look at the same
article. :func:`abridged` is what to keep of an article for later.
"""

from checks.sources.abridged import abridged
from checks.sources.articles import Other, differences
from checks.sources.asking import Answer, Lookup
from checks.sources.changes import Change, changes
from checks.sources.citations import Citation, citations
from checks.sources.config import Source, sources_of
from checks.sources.lookups import ask, unread
from checks.sources.settings import ConfigurationError
from checks.sources.silence import reasons
from checks.sources.stories import Story, same_story, story_of
from checks.sources.table import Table, table_of
from checks.sources.told import told
from checks.sources.verdict import verdicts

__all__ = [
    "Answer",
    "Change",
    "Citation",
    "ConfigurationError",
    "Lookup",
    "Other",
    "Source",
    "Story",
    "Table",
    "abridged",
    "ask",
    "changes",
    "citations",
    "differences",
    "reasons",
    "same_story",
    "sources_of",
    "story_of",
    "table_of",
    "told",
    "unread",
    "verdicts",
]
