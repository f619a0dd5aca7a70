"""An address, parsed once. What is dialled, asked for and kept comes from this one parse.

Parsed as browsers do it (the WHATWG URL standard, by ada): what the bot opens is what a click would open, and
``http://127.0.0.1\\@example.com`` or ``http://2130706433`` have no second meaning that a check could miss.
"""

from __future__ import annotations

from dataclasses import dataclass

import ada_url
import httpcore

from bot.fetch.errors import CredentialsRefused, InvalidLink, SchemeRefused

DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A web address in normal form, without its fragment."""

    href: str
    scheme: str
    hostname: str
    """A name in lower case and Punycode, or a numeric address; IPv6 without its brackets."""
    authority: str
    """Host and port as the Host header has them."""
    port: int
    target: str
    """Path and query."""

    @property
    def origin(self) -> tuple[str, str, int]:
        """What must be the same for two links to belong to one site."""
        return self.scheme, self.hostname, self.port

    def core(self) -> httpcore.URL:
        """The same address for the connection."""
        return httpcore.URL(scheme=self.scheme, host=self.hostname, port=self.port, target=self.target)


def parse_link(text: str, base: Link | None = None) -> Link:
    """Parse an address; a relative one against that of the page it stands on.

    Raises InvalidLink, SchemeRefused or CredentialsRefused.
    """
    try:
        url = ada_url.URL(text.strip(), base.href if base else None)
    except ValueError:
        raise InvalidLink from None
    scheme = url.protocol.removesuffix(":")
    if scheme not in DEFAULT_PORTS:
        raise SchemeRefused
    if url.username or url.password:
        raise CredentialsRefused
    return Link(
        href=url.href.removesuffix(url.hash).removesuffix("#"),
        scheme=scheme,
        hostname=url.hostname.strip("[]"),
        authority=url.host,
        port=int(url.port or DEFAULT_PORTS[scheme]),
        target=url.pathname + url.search,
    )
