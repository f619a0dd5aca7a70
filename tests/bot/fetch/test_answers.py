from datetime import UTC, datetime

import pytest

from bot.fetch.answers import Headers, failure, retry_after
from bot.fetch.errors import AccessDenied, PageNotFound, RateLimited, ServerFailed, UnexpectedStatus

NOON = datetime(2025, 9, 29, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "error", "sentence"),
    [
        (404, PageNotFound, "The link is dead: the site has no such page (404)."),
        (410, PageNotFound, "(410)"),
        (401, AccessDenied, "login, paywall"),
        (402, AccessDenied, "login, paywall"),
        (403, AccessDenied, "login, paywall"),
        (451, AccessDenied, "(451)"),
        (429, RateLimited, "left alone"),
        (500, ServerFailed, "fault of its own"),
        (503, ServerFailed, "fault of its own"),
        (522, ServerFailed, "fault of its own"),
        (204, UnexpectedStatus, "something other than a page"),
        (206, UnexpectedStatus, "something other than a page"),
        (300, UnexpectedStatus, "something other than a page"),
        (304, UnexpectedStatus, "something other than a page"),
        (418, UnexpectedStatus, "something other than a page"),
        (999, UnexpectedStatus, "(999)"),
    ],
)
def test_what_a_status_means(status, error, sentence):
    failed = failure(status, Headers([]), NOON)
    assert type(failed) is error
    assert sentence in str(failed)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        ("0", 0),
        ("9" * 400, 86400),
        ("Mon, 29 Sep 2025 12:00:30 GMT", 30),
        ("Mon, 29 Sep 2025 11:00:00 GMT", 0),
        ("Tue, 29 Sep 2026 12:00:00 GMT", 86400),
        ("", None),
        ("-5", None),
        ("1.5", None),
        ("²", None),
        ("soon", None),
        ("Mon, 29 Sep 2025 12:00:30", None),
        ("Mon, 99 Sep 2025 12:00:30 GMT", None),
    ],
)
def test_how_long_a_site_asks_to_be_left_alone(value, seconds):
    assert retry_after(value, NOON) == seconds
    assert failure(503, Headers([(b"Retry-After", value.encode())]), NOON).retry_after == seconds


def test_headers_that_come_twice():
    headers = Headers([(b"Content-Encoding", b"gzip"), (b"content-encoding", b"gzip"), (b"ETag", b'"\xe9"')])
    assert headers.joined("content-encoding") == "gzip, gzip"
    assert headers.first("content-encoding") == "gzip"
    assert headers.first("etag") == '"\N{REPLACEMENT CHARACTER}"'
    assert headers.first("location") == headers.joined("location") == ""
