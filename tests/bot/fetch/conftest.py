import pytest

from tests.bot.fetch.clients import fetcher_for
from tests.bot.fetch.server import Server


@pytest.fixture
async def server():
    async with Server() as running:
        yield running


@pytest.fixture
def fetcher(server):
    return fetcher_for(server)
