"""What an answer's status and headers mean."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from email.utils import parsedate_to_datetime

from bot.fetch.errors import (
    AccessDenied,
    FetchError,
    PageNotFound,
    RateLimited,
    ServerFailed,
    UnexpectedStatus,
)

REDIRECTS = frozenset({301, 302, 303, 307, 308})
PAGES = frozenset({200, 203})
LONGEST_WAIT = 86400.0

FAILURES: dict[int, type[FetchError]] = {
    **dict.fromkeys((404, 410), PageNotFound),
    **dict.fromkeys((401, 402, 403, 407, 451), AccessDenied),
    **dict.fromkeys((408, 425, 500, 502, 503, 504, *range(520, 528)), ServerFailed),
    429: RateLimited,
}


class Headers:
    """The headers of an answer, by lower-case name."""

    def __init__(self, raw: Iterable[tuple[bytes, bytes]]) -> None:
        self._values: dict[str, list[str]] = {}
        for name, value in raw:
            values = self._values.setdefault(name.decode("latin-1").lower(), [])
            values.append(value.decode("utf-8", "replace"))

    def first(self, name: str) -> str:
        """The first value, or an empty text."""
        return self._values.get(name, [""])[0]

    def joined(self, name: str) -> str:
        """All values as one list, as RFC 9110 section 5.3 joins them."""
        return ", ".join(self._values.get(name, ()))


def failure(status: int, headers: Headers, now: datetime) -> FetchError:
    """The error that a status without a page means."""
    kind = FAILURES.get(status, UnexpectedStatus)
    return kind(status=status, retry_after=retry_after(headers.first("retry-after"), now))


def retry_after(value: str, now: datetime) -> float | None:
    """The seconds in a Retry-After header, which has a number or a date (RFC 9110, section 10.2.3)."""
    if value.isascii() and value.isdigit():
        return min(float(value[:9]), LONGEST_WAIT)
    try:
        seconds = (parsedate_to_datetime(value) - now).total_seconds()
    except (ValueError, TypeError):  # no date, or one without a zone
        return None
    return min(max(seconds, 0.0), LONGEST_WAIT)
