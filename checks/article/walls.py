"""Pages that show something else instead of their article."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from checks.article.errors import EmptyPage, LoginWall, NotAnArticle, NotHtml
from checks.article.furniture import linked
from checks.article.metadata import Head
from checks.article.walk import Run

SHORT = 700
"""Characters of body up to which a notice is taken for what the page says, not for a part of an article."""
_KINDS = {
    b"%PDF": "a PDF file",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"RIFF": "an image or a sound",
    b"PK\x03\x04": "an archive or an office document",
    b"\x1f\x8b": "a compressed file",
    b"ID3": "a sound",
    b"\x00\x00\x00": "a video",
}
_TYPES = {
    "application/pdf": "a PDF file",
    "image/": "an image",
    "video/": "a video",
    "audio/": "a sound",
    "font/": "a font",
    "application/json": "data (JSON)",
    "application/zip": "an archive",
    "application/octet-stream": "a file to download",
}


def refuse_other_kinds(body: bytes, content_type: str | None) -> None:
    """Raise NotHtml for what is no page by its first bytes or its declared type, EmptyPage for nothing."""
    start = body[:1024].lstrip()
    if not start:
        raise EmptyPage("The page is empty.")
    kind = next((kind for magic, kind in _KINDS.items() if body.startswith(magic)), None)
    if kind is None and not start.startswith(b"<"):
        declared = (content_type or "").lower().strip()
        kind = next((kind for name, kind in _TYPES.items() if declared.startswith(name)), None)
    if kind:
        raise NotHtml(f"The link does not lead to a web page but to {kind}.")


_LOGIN = (
    r"(?:log ?in|sign ?in|subscribe|register|create an? (?:free )?account) (?:now )?(?:to|for) ",
    r"(?:subscriber|member)s?[- ](?:only|exclusive)|exclusive to (?:our )?(?:subscribers|members)",
    r"already (?:a subscriber|a member|have an account|registered)\?|(?:limit of|remaining) free articles",
    r"you have reached your (?:article )?limit|start your (?:free )?trial",
    r"(?:is|are) (?:only )?(?:available )?(?:for|to) (?:paid |paying )?(?:subscrib|memb)ers",
)
_CONSENT = (
    r"we (?:and our (?:\d+ )?partners|value your privacy|use cookies|need your consent)",
    r"accept (?:all )?cookies|your privacy choices|before you continue|GDPR",
    r"(?:manage|cookie) (?:preferences|settings|consent)|consent to (?:the use of )?cookies",
    r"(?:store|access) information on (?:a|your) device",
)
_NOTICES = (
    r"(?:enable|turn on|requires?|activate|without|disabled?) (?:your )?javascript",
    r"javascript (?:is |must be |seems to be )|unsupported browser|enable cookies|access denied",
    r"checking (?:if the site|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot",
    r"unusual traffic|page (?:not found|you requested|cannot be found)|error (?:403|404|500)",
    r"(?:404|403) (?:error|not found|forbidden)",
)


@cache
def _any_of(phrases: tuple[str, ...]) -> regex.Pattern[str]:
    return regex.compile("|".join(phrases), regex.IGNORECASE)


def refuse_walls(body: Sequence[Run], page: Sequence[Run], head: Head) -> None:
    """Raise LoginWall or NotAnArticle where the text found is a notice, a list of links, or nothing.

    ``body`` is the text taken for the article, ``page`` all text of the page.
    """
    length = sum(len(run.text) for run in body)
    if not page:
        raise EmptyPage("The page holds no text; perhaps it is drawn by scripts, which are not run.")
    if length < SHORT:
        seen = "\n".join(run.text for run in (body or page))[:20_000]
        if _any_of(_LOGIN).search(seen) or _is_paid(head):
            raise LoginWall
        if _is_mostly(_any_of(_CONSENT), seen):
            raise LoginWall("The page asks for consent to cookies before it shows the article.")
        if _is_mostly(_any_of(_NOTICES), seen):
            raise NotAnArticle(
                "The page shows a notice (about scripts, robots or an error) instead of an article."
            )
    if length == 0 or _is_index(body, length):
        raise NotAnArticle


def _is_mostly(pattern: regex.Pattern[str], text: str) -> bool:
    """Whether most of the lines that hold a sentence match."""
    lines = [line for line in text.split("\n") if len(line) > 15]
    return bool(lines) and 2 * sum(len(line) for line in lines if pattern.search(line)) >= sum(
        map(len, lines)
    )


def _is_paid(head: Head) -> bool:
    return any(str(node.get("isAccessibleForFree")).lower() == "false" for node in head.articles)


def _is_index(body: Sequence[Run], length: int) -> bool:
    """Whether the text is mostly links, as on a front page."""
    return sum(linked(run) * len(run.text) for run in body) > 0.6 * length
