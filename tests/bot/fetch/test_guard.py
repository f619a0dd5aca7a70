from ipaddress import ip_address, ip_network

import httpcore
import pytest

from bot.fetch.errors import AddressRefused, ConnectionFailed, HostNotFound
from bot.fetch.guard import Guard, GuardedBackend, are_neighbours, by_turns, source_address
from tests.bot.fetch.server import names
from tests.bot.fetch.test_addresses import NOT_PUBLIC

PUBLIC = "93.184.215.14"
PUBLIC_TOO = "93.184.215.15"
PUBLIC_V6 = "2606:2800:21f:cb07:6820:80da:af6b:8b2c"


class Dialled(httpcore.AsyncNetworkBackend):
    """Writes down what is dialled; connects only to those that answer."""

    def __init__(self, *answering):
        self.answering = answering
        self.dialled = []

    async def connect_tcp(self, host, port, *_):
        self.dialled.append(host)
        if host not in self.answering:
            raise httpcore.ConnectError
        return httpcore.AsyncMockStream([])


@pytest.fixture
def network():
    return Dialled(PUBLIC, PUBLIC_V6)


def backend(network, *answers, guard=None):
    return GuardedBackend(guard or Guard(), names({"news.example": answers}), network)


class TestWhatIsDialled:
    async def test_is_the_address_that_was_checked_and_not_the_name(self, network):
        await backend(network, PUBLIC).connect_tcp("news.example", 443)
        assert network.dialled == [PUBLIC]

    async def test_is_the_next_address_where_one_does_not_answer(self, network):
        await backend(network, PUBLIC_TOO, PUBLIC).connect_tcp("news.example", 443)
        assert network.dialled == [PUBLIC_TOO, PUBLIC]

    async def test_is_told_as_no_connection_where_none_answers(self, network):
        with pytest.raises(ConnectionFailed):
            await backend(network, PUBLIC_TOO).connect_tcp("news.example", 443)

    async def test_is_nothing_where_a_name_has_no_address(self, network):
        with pytest.raises(HostNotFound):
            await backend(network).connect_tcp("news.example", 443)

    def test_takes_turns_between_the_families(self):
        six, four = [ip_address(f"2a00::{n}") for n in range(3)], [ip_address(PUBLIC)]
        assert by_turns([*six, *four]) == [six[0], four[0], six[1], six[2]]
        assert by_turns([*four, *six]) == [four[0], *six]

    async def test_is_resolved_once(self, network):
        answers = iter([[PUBLIC], ["127.0.0.1"]])

        async def changing(host, port):
            return next(answers)

        await GuardedBackend(Guard(), changing, network).connect_tcp("news.example", 80)
        assert network.dialled == [PUBLIC]


class TestWhatIsRefused:
    @pytest.mark.parametrize("line", NOT_PUBLIC.strip().splitlines(), ids=lambda line: line.split()[0])
    async def test_every_address_that_is_not_public(self, network, line):
        with pytest.raises(AddressRefused):
            await backend(network, line.split()[0]).connect_tcp("news.example", 80)
        assert network.dialled == []

    @pytest.mark.parametrize("answers", [(PUBLIC, "10.0.0.1"), ("10.0.0.1", PUBLIC), (PUBLIC, "::1")])
    async def test_a_name_with_one_private_address_among_public_ones(self, network, answers):
        with pytest.raises(AddressRefused):
            await backend(network, *answers).connect_tcp("news.example", 80)
        assert network.dialled == []

    @pytest.mark.parametrize(
        "answer", ["", "news.example", "127.1", "2130706433", "0177.0.0.1", "1.2.3.4/32"]
    )
    async def test_an_answer_that_is_no_address(self, network, answer):
        with pytest.raises(AddressRefused):
            await backend(network, answer).connect_tcp("news.example", 80)

    @pytest.mark.parametrize("port", [0, 22, 25, 79, 81, 6379, 8080, 8443])
    async def test_every_port_but_the_webs(self, network, port):
        with pytest.raises(AddressRefused):
            await backend(network, PUBLIC).connect_tcp("news.example", port)
        assert network.dialled == []

    @pytest.mark.parametrize("answer", [PUBLIC, PUBLIC_V6])
    async def test_the_operators_own_public_networks(self, network, answer):
        guard = Guard(refused=(ip_network("93.184.215.0/24"), ip_network("2606:2800::/32")))
        with pytest.raises(AddressRefused):
            await backend(network, answer, guard=guard).connect_tcp("news.example", 80)

    def test_this_machine_and_its_neighbours(self):
        own = {4: ip_address(PUBLIC_TOO), 6: ip_address("2a00:1:2:3::4")}

        def route(destination):
            return own[destination.version]

        for refused in (PUBLIC_TOO, "2a00:1:2:3::4", "2a00:1:2:3:ffff::1"):
            with pytest.raises(AddressRefused):
                Guard().check_address(refused, route)
        for allowed in (PUBLIC, "2a00:1:2:4::4"):
            assert str(Guard().check_address(allowed, route)) == allowed

    async def test_unix_sockets(self, network):
        with pytest.raises(NotImplementedError):
            await backend(network).connect_unix_socket("/run/any.sock")


class TestForTests:
    @pytest.mark.parametrize("answer", ["127.0.0.1", "::1"])
    def test_loopback_can_be_allowed(self, answer):
        assert Guard(allow_loopback=True).check_address(answer)

    @pytest.mark.parametrize("answer", ["10.0.0.1", "169.254.169.254", "::ffff:127.0.0.1", "0.0.0.0"])
    def test_and_nothing_else_with_it(self, answer):
        with pytest.raises(AddressRefused):
            Guard(allow_loopback=True).check_address(answer)


def test_the_system_says_from_where_it_would_dial():
    assert source_address(ip_address("127.0.0.1")) == ip_address("127.0.0.1")
    assert are_neighbours(ip_address("127.0.0.1"), ip_address("127.0.0.1"))
    assert source_address(ip_address("255.255.255.255")) is None
