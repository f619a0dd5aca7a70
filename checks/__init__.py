"""The library: an article in, a report out. It does no I/O.

The straight line through it, each step a pure function of the one before::

    checks.article.parse(page)          -> Article   headline, standfirst, body, captions, links
    checks.reading.read(article)        -> Reading   mentions and claims
    checks.sources.ask(reading, …)      -> lookups   what to ask which source
    checks.judging.judge(reading, …)    -> Report    findings, verdicts, and what was not read

Nothing is imported here, so that using one step costs only that step.
"""
