from ipaddress import ip_address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.fetch.addresses import GLOBAL_UNICAST_V6, NOT_PUBLIC_V4, NOT_PUBLIC_V6, is_public

NOT_PUBLIC = """
0.0.0.0                   this host
0.1.2.3                   this network
10.0.0.1                  private
10.255.255.255            private
100.64.0.1                carrier-grade translation
100.100.100.200           a cloud's metadata
127.0.0.1                 loopback
127.255.255.254           loopback
168.63.129.16             a cloud's own services
169.254.0.1               link-local
169.254.169.254           most clouds' metadata
169.254.170.2             a container's credentials
172.16.0.1                private
172.31.255.255            private
192.0.0.1                 protocol assignments
192.0.0.170               discovery of translation
192.0.0.192               a cloud's metadata
192.0.2.1                 documentation
192.31.196.1              sink for misdirected queries
192.52.193.1              multicast tunnelling
192.88.99.1               6to4 relay
192.168.0.1               private
192.168.255.255           private
192.175.48.1              sink for misdirected queries
198.18.0.1                benchmarking
198.19.255.255            benchmarking
198.51.100.1              documentation
203.0.113.1               documentation
224.0.0.1                 multicast
239.255.255.250           multicast, discovery of devices
240.0.0.1                 reserved
255.255.255.255           broadcast
::                        unspecified
::1                       loopback
::127.0.0.1               IPv4-compatible, withdrawn
::ffff:127.0.0.1          IPv4-mapped
::ffff:8.8.8.8            IPv4-mapped, even of a public address
::ffff:0:127.0.0.1        IPv4-translated
64:ff9b::7f00:1           NAT64 of loopback
64:ff9b::a9fe:a9fe        NAT64 of metadata
64:ff9b:1::1              NAT64 for local use
100::1                    discard
100:0:0:1::1              dummy
2001::1                   Teredo
2001:1::1                 port control
2001:2::1                 benchmarking
2001:3::1                 multicast tunnelling
2001:4:112::1             sink for misdirected queries
2001:10::1                ORCHID
2001:20::1                ORCHIDv2
2001:30::1                drone identifiers
2001:db8::1               documentation
2002:7f00:1::1            6to4 of loopback
2620:4f:8000::1           sink for misdirected queries
3ffe::1                   6bone
3fff::1                   documentation
4000::1                   never handed out
5f00::1                   segment routing
fc00::1                   unique local
fd00:ec2::254             a cloud's metadata
fe80::1                   link-local
fe80::1%1                 link-local with its interface
fec0::1                   site-local, withdrawn
ff02::1                   multicast
"""

PUBLIC = """
1.1.1.1
8.8.8.8
9.255.255.255
11.0.0.0
100.63.255.255
100.128.0.0
126.255.255.255
128.0.0.0
151.101.1.164
168.63.129.15
172.15.255.255
172.32.0.0
192.0.1.0
192.167.255.255
192.169.0.0
198.17.255.255
198.20.0.0
223.255.255.255
2001:200::1
2001:4860:4860::8888
2003::1
2606:4700:4700::1111
2a00:1450:4001:80b::200e
3ffd::1
"""


@pytest.mark.parametrize("line", NOT_PUBLIC.strip().splitlines(), ids=lambda line: line.split()[0])
def test_not_public(line):
    assert not is_public(ip_address(line.split()[0]))


@pytest.mark.parametrize("text", PUBLIC.split())
def test_public(text):
    assert is_public(ip_address(text))


@given(st.ip_addresses(v=4))
def test_no_ipv4_address_that_the_standard_library_calls_private_is_public(address):
    assert address.is_global or not is_public(address)


@given(st.ip_addresses(v=6))
def test_no_ipv6_address_that_the_standard_library_calls_private_is_public(address):
    assert address.is_global or not is_public(address)


@pytest.mark.parametrize("block", [*NOT_PUBLIC_V4, *NOT_PUBLIC_V6], ids=str)
def test_every_block_is_refused_from_end_to_end(block):
    assert not is_public(block[0])
    assert not is_public(block[-1])


def test_ipv6_is_refused_outside_global_unicast():
    outside = list(ip_network("::/0").address_exclude(GLOBAL_UNICAST_V6))
    assert not any(is_public(end) for block in outside for end in (block[0], block[-1]))
