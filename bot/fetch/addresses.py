"""Which addresses belong to the public internet.

An explicit table: ``ipaddress.is_global`` lets through 64:ff9b::/96 (which a NAT64 router turns back into
any IPv4 address, private ones too), fec0::/10 and multicast. For IPv6 the table is turned round: only
2000::/3 was ever handed out for global unicast, so everything else is refused, and the exceptions inside it
are listed.

Sources: IANA IPv4 and IPv6 Special-Purpose Address Registries (as of 2025-10-09), IANA IPv4 Multicast Address
Space, IANA IPv6 Global Unicast Address Assignments.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

NOT_PUBLIC_V4 = tuple(
    IPv4Network(block)
    for block in (
        "0.0.0.0/8",  # this network, RFC 791; Linux dials the own machine for it
        "10.0.0.0/8",  # private, RFC 1918
        "100.64.0.0/10",  # shared by carriers, RFC 6598; a cloud's metadata at 100.100.100.200
        "127.0.0.0/8",  # loopback, RFC 1122
        "168.63.129.16/32",  # a cloud's own services for its machines, in a public-looking block
        "169.254.0.0/16",  # link-local, RFC 3927; the metadata of most clouds
        "172.16.0.0/12",  # private, RFC 1918
        "192.0.0.0/24",  # protocol assignments, RFC 6890: DS-Lite, PCP, TURN, NAT64 discovery
        "192.0.2.0/24",  # documentation, RFC 5737
        "192.31.196.0/24",  # AS112, RFC 7535: a sink for misdirected queries
        "192.52.193.0/24",  # multicast tunnelling, RFC 7450
        "192.88.99.0/24",  # 6to4 relays, withdrawn by RFC 7526
        "192.168.0.0/16",  # private, RFC 1918
        "192.175.48.0/24",  # AS112, RFC 7534
        "198.18.0.0/15",  # benchmarking, RFC 2544
        "198.51.100.0/24",  # documentation, RFC 5737
        "203.0.113.0/24",  # documentation, RFC 5737
        "224.0.0.0/4",  # multicast, RFC 5771
        "240.0.0.0/4",  # reserved, RFC 1112; the broadcast address, RFC 8190
    )
)

GLOBAL_UNICAST_V6 = IPv6Network("2000::/3")  # RFC 4291

NOT_PUBLIC_V6 = tuple(
    IPv6Network(block)
    for block in (
        "2001::/23",  # protocol assignments, RFC 2928: Teredo, benchmarking, ORCHID, AMT, AS112, DRIP
        "2001:db8::/32",  # documentation, RFC 3849
        "2002::/16",  # 6to4, RFC 3056: carries an IPv4 address
        "2620:4f:8000::/48",  # AS112, RFC 7534
        "3ffe::/16",  # 6bone, returned by RFC 3701
        "3fff::/20",  # documentation, RFC 9637
    )
)


def is_public(address: Address) -> bool:
    """Whether an address is one that sites on the public internet have."""
    if isinstance(address, IPv4Address):
        return not any(address in block for block in NOT_PUBLIC_V4)
    return address in GLOBAL_UNICAST_V6 and not any(address in block for block in NOT_PUBLIC_V6)
