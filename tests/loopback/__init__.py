"""A Discord on loopback, in a process of its own, that the real client talks to.

It is strict: what Discord would refuse is refused, and what Discord would let pass although no well-made
bot does it (a ping that fires, an interaction left without an answer) is written down as a violation, for
the test to fail on. Tests drive it over HTTP (:mod:`tests.loopback.client`).
"""
