"""The guarded connection: every address is checked where it is dialled.

A name is resolved once, every answer is checked, and the numeric address that was checked is the one that
is dialled, so that a name server which changes its answers has nothing to change. There is no check before
this one and none is needed: redirects and odd spellings of numbers all come through here.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

import httpcore

from bot.fetch.addresses import Address, Network, is_public
from bot.fetch.errors import AddressRefused, ConnectionFailed, HostNotFound
from bot.fetch.stream import ClosingStream

WEB_PORTS = frozenset({80, 443})
SECONDS_TO_DIAL = 4.0
"""For one address. A site whose IPv6 is broken still gets its turn over IPv4 within the page's deadline."""

Resolver = Callable[[str, int], Awaitable[Sequence[str]]]
"""From a host and a port to numeric addresses, best first. Raises HostNotFound or NameServerFailed."""

Route = Callable[[Address], Address | None]
"""From which of its addresses this machine would dial another; None where there is no way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Where connections may lead."""

    ports: frozenset[int] = WEB_PORTS
    refused: tuple[Network, ...] = ()
    """Public networks of the operator, which strangers' links must not reach either."""
    allow_loopback: bool = False
    """For tests against servers on this machine."""

    def check_port(self, port: int) -> None:
        """Raise AddressRefused for a port that is not the web's."""
        if port not in self.ports:
            raise AddressRefused

    def check_address(self, text: str, own_address: Route | None = None) -> Address:
        """The address that a text writes. Raises AddressRefused where it is none, or not public.

        ``own_address`` says from which address this machine would dial; the system is asked by default.
        """
        try:
            address = ipaddress.ip_address(text)
        except ValueError:
            raise AddressRefused from None
        if self.allow_loopback and address.is_loopback:
            return address
        if not is_public(address) or any(address in network for network in self.refused):
            raise AddressRefused
        own = (own_address or source_address)(address)
        if own is not None and are_neighbours(own, address):
            raise AddressRefused
        return address


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Opens connections for httpcore, to nowhere that the guard refuses."""

    def __init__(
        self, guard: Guard, resolve: Resolver, backend: httpcore.AsyncNetworkBackend | None = None
    ) -> None:
        self._guard = guard
        self._resolve = resolve
        self._backend = backend or httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the interface has it
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Resolve, check every answer, dial those that were checked, one after the other."""
        del timeout
        self._guard.check_port(port)
        addresses = [self._guard.check_address(answer) for answer in await self._resolve(host, port)]
        if not addresses:
            raise HostNotFound
        for address in by_turns(addresses):
            try:
                stream = await self._backend.connect_tcp(
                    str(address), port, SECONDS_TO_DIAL, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
            return ClosingStream(stream)
        raise ConnectionFailed


def by_turns(addresses: Sequence[Address]) -> list[Address]:
    """The same addresses with the two families taking turns, the family of the best one first (RFC 8305)."""
    first = [address for address in addresses if address.version == addresses[0].version]
    second = [address for address in addresses if address.version != addresses[0].version]
    return [address for address in chain.from_iterable(zip_longest(first, second)) if address is not None]


def source_address(destination: Address) -> Address | None:
    """From which address this machine would dial; None where there is no way. Sends nothing."""
    family = socket.AF_INET6 if destination.version == 6 else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((str(destination), 443))
            return ipaddress.ip_address(probe.getsockname()[0])
    except OSError:
        return None


def are_neighbours(own: Address, other: Address) -> bool:
    """Whether an address is this machine's, or in its IPv6 subnet: at home, the router and the printer.

    Devices behind a home router have public IPv6 addresses that only the router's firewall hides, and this
    machine stands inside it. A subnet is a /64 (RFC 4291, section 2.5.4).
    """
    if own.version == 6 and other.version == 6:
        return int(own) >> 64 == int(other) >> 64
    return own == other
