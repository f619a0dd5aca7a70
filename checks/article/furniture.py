"""Text on an article's page that is no part of the article: teasers, newsletters, credits, buttons."""

from __future__ import annotations

from functools import cache

import regex
from lxml.html import HtmlElement

from checks.article.place import Part, Place
from checks.article.walk import Run

_BOXES = (
    r"newsletter|subscri|sign-?up|related|recommend|promo|recirc|trending|popular|share|sharing|social|comments?|disqus"
    r"|read-?(?:more|next|also)|(?:most|also)-?(?:read|viewed)|cta|advert|sponsor|taboola|outbrain|paywall|donat"
    r"|breadcrumb|navbar|menu|toolbar|toc|topics|tag-?list|tags|byline|author-?(?:bio|box|info)|attribution"
    r"|post-?(?:info|meta)|cookie|consent"
)
_LEADS = (
    r"read (?:more|also|next|the full|our)|related(?: articles?| stor(?:y|ies))?|see also|also read"
    r"|more(?: on| from)?:|don[’']t miss|watch(?: now)?:|sources?:|filed under|tags?:|topics?:|follow us"
    r"|share (?:this|on|via)|sign up (?:for|to)|subscribe (?:to|now|for)|click here|download (?:the|our)"
    r"|get (?:the|our) .{0,60}newsletter|like this story\?|email [\w ]{3,40} at|our standards"
    r"|all rights reserved|copyright|©|\(c\)|advertisement|story continues below|continue reading"
    r"|(?:additional )?(?:reporting|writing|editing) by|you (?:may|might) also (?:like|enjoy)"
    r"|(?:main |featured? |cover )?(?:image|photo|picture)s?(?: credits?)?(?: by|:)"
    r"|this (?:slideshow|video|content) (?:requires|is not|could not)"
)


@cache
def _box() -> regex.Pattern[str]:
    return regex.compile(rf"(?<![a-z])(?:{_BOXES})")


@cache
def _words() -> regex.Pattern[str]:
    alone = r"(?:\d+ )?(?:comments?|share|print|email|save|(?:leave|post|add) a (?:comment|reply))\W*$"
    return regex.compile(
        rf"\W{{0,3}}+(?:(?:{_LEADS})(?!\w)|{alone})|[©]|\[/?[a-z_-]+ [a-z_-]+=", regex.IGNORECASE
    )


def is_boxed(place: Place, container: HtmlElement | None) -> bool:
    """Whether a run stands in a box of its own inside the container: a newsletter, teasers, comments."""
    return bool(_box().search(place.names(below=container)))


def is_furniture(part: Part, container: HtmlElement | None) -> bool:
    """Whether a run in the body's part of the page, the container, is no part of the article."""
    run, place = part
    if is_boxed(place, container):
        return True
    if "{{" in run.text and "}}" in run.text:
        return True  # a template that no script has filled in
    if _words().match(run.text) and (len(run.text) < 160 or linked(run) > 0.5):
        return True
    # A name in a list may well be all link; a line of many words is the headline of another article.
    wordy = len(run.text.split()) > 4
    teaser = linked(run) > 0.8 and not run.text.endswith((".", "!", "”", '."'))
    return teaser and (wordy or (place.item is None and place.row is None and place.heading is None))


@cache
def _byline() -> regex.Pattern[str]:
    months = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    day = rf"\d{{1,2}}\W+{months}|{months}\w{{0,6}}\W+\d{{1,2}}\b|\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}}"
    stamp = rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)\w{{0,6}}\W+)?(?:{day})"
    verbs = r"(?:(?:last )?(?:published|updated|posted|modified)|written by|view (?:more|all))\b"
    agency = r"(?:reuters|ap|afp|dpa|pti|ani|associated press)$"
    return regex.compile(rf"\W*(?:by:?\s+\p{{Lu}}|{verbs}|{stamp}|{agency})", regex.IGNORECASE)


def is_byline(run: Run) -> bool:
    """Whether a run above the text names the author or the time of publication: "Published 3 May, 10:40"."""
    return (
        len(run.text) < 90 and not run.text.endswith((".", "?", "!", "”")) and bool(_byline().match(run.text))
    )


def linked(run: Run) -> float:
    """The share of a run's text that is anchor text."""
    return sum(link.end - link.start for link in run.links) / max(len(run.text), 1)
