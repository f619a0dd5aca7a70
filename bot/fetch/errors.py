"""What can go wrong with fetching a page. ``str()`` of each is one sentence for whoever posted the link.

No sentence names an address: which hosts there are in the operator's network is nobody's business.
"""

from __future__ import annotations

from typing import ClassVar


class FetchError(Exception):
    """A page could not be fetched."""

    sentence: ClassVar[str]
    retryable: ClassVar[bool] = False
    """Whether a later try may succeed."""

    def __init__(self, *, retry_after: float | None = None, **facts: object) -> None:
        super().__init__(self.sentence.format(**facts))
        self.retry_after = retry_after
        """How many seconds the site asks to be left alone, where it says so."""


class PassingError(FetchError):
    """A fault that is often gone a moment later, so that another try at once makes sense."""

    retryable = True


class InvalidLink(FetchError):
    """The address cannot be parsed."""

    sentence = "That is not a valid web address."


class SchemeRefused(FetchError):
    """Neither http nor https."""

    sentence = "Only web links can be read: they begin with http:// or https://."


class CredentialsRefused(FetchError):
    """A user name or a password stands in the address."""

    sentence = "The link contains a user name or password, so it was not opened."


class AddressRefused(FetchError):
    """The name leads to an address, or the link to a port, outside the public web."""

    sentence = "The link does not lead to the public web, so it was not opened."


class HostNotFound(FetchError):
    """No such name, or a name without an address."""

    sentence = "The link is dead: there is no site of that name."


class NameServerFailed(PassingError):
    """The name could not be looked up at this time."""

    sentence = "The site's name could not be looked up just now."


class ConnectionFailed(PassingError):
    """No connection, or one that was refused."""

    sentence = "The site cannot be reached."


class CertificateRefused(FetchError):
    """TLS failed: a certificate that is expired, of another site or of nobody known."""

    sentence = "The site cannot prove who it is (its security certificate was refused)."


class BrokenAnswer(PassingError):
    """The answer broke off, or is not HTTP."""

    sentence = "The site's answer broke off or made no sense."


class FetchTimeout(FetchError):
    """The deadline passed."""

    sentence = "The site did not answer in full within {seconds:g} seconds."
    retryable = True


class HostBusy(FetchError):
    """Too many requests of our own wait for the same site."""

    sentence = "Too many links to this site were posted at once."
    retryable = True


class TooManyRedirects(FetchError):
    """The site sends from one address to the next without end."""

    sentence = "The site redirects in circles (more than {limit} times)."


class BodyTooLarge(FetchError):
    """More bytes than any article has."""

    sentence = "The page is too large (more than {limit})."


class EncodingRefused(FetchError):
    """A compression that was not asked for; stacked ones are how bombs are built."""

    sentence = "The page is compressed in a way that was not asked for."


class PageNotFound(FetchError):
    """Status 404 or 410."""

    sentence = "The link is dead: the site has no such page ({status})."


class AccessDenied(FetchError):
    """Status 401, 402, 403, 407 or 451: a login, a paywall, a wall against programs, a court order."""

    sentence = "The site does not let this page be read: login, paywall or a block on programs ({status})."


class NothingKept(FetchError):
    """Offline, or as of a past day: no copy of the page is there."""

    sentence = "No copy of this page is kept, and no new one is fetched."


class RobotsRefused(FetchError):
    """The site's robots.txt. It is asked for pages that nobody posted."""

    sentence = "The site asks programs not to open this page (robots.txt)."


class RateLimited(FetchError):
    """Status 429."""

    sentence = "The site asks to be left alone for a while ({status})."
    retryable = True


class ServerFailed(PassingError):
    """Status 5xx, 408 or 425."""

    sentence = "The site has a fault of its own just now ({status})."


class UnexpectedStatus(FetchError):
    """Any other status that brings no page."""

    sentence = "The site answered with something other than a page ({status})."
