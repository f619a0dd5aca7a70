"""A report as a page of its own."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

import jinja2

from checks.judging import Report
from checks.model import Verdict
from checks.report.excerpt import excerpts
from checks.report.text import SIGNS, proof, summed_up


def render(report: Report) -> str:
    """The report as one HTML document that needs nothing else. All text is escaped; it runs no script."""
    article = report.article
    return _template().render(
        title=article.title or "Untitled",
        url=_web_address(article.url),
        published=article.published.isoformat() if article.published else None,
        read=summed_up(report),
        findings=[
            {
                "severity": finding.severity.value,
                "message": finding.message,
                "shows": proof(finding),
                "rule": finding.rule,
                "excerpts": excerpts(report, finding.spans, width=400),
            }
            for finding in report.findings
        ],
        verdicts=[_verdict(report, verdict) for verdict in report.verdicts],
        unread=report.unread,
    )


def _verdict(report: Report, verdict: Verdict) -> dict[str, Any]:
    first = verdict.evidence[0] if verdict.evidence else None
    return {
        "rating": verdict.rating.value,
        "figure": verdict.figure,
        "where": excerpts(report, [verdict.span])[0].where,
        "sign": SIGNS[verdict.rating],
        "title": first.title if first else verdict.source,
        "link": _web_address(first.url) if first else None,
        "justification": verdict.justification,
        "excerpts": excerpts(report, [verdict.span], width=400) if verdict in report.differing else (),
    }


def _web_address(url: str | None) -> str | None:
    """The address, if a browser may be sent there: never ``javascript:`` and the like."""
    return url if url and urlsplit(url).scheme in ("http", "https") else None


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)
    return environment.from_string(files("checks.data").joinpath("report.html").read_text("utf-8"))
