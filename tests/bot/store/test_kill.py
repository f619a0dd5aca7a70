import subprocess
import sys
from contextlib import contextmanager

import pytest

from bot.store.database import StoreError
from bot.store.store import open_store


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request, tmp_path):
    """Where to store, as :func:`open_store` is told."""
    return (tmp_path, "" if request.param == "sqlite" else request.getfixturevalue("address"))


@contextmanager
def worker(place):
    command = [sys.executable, "-m", "tests.bot.store.worker", *map(str, place)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def hear(process):
    word, key = process.stdout.readline().split()
    return word, int(key)


def go_on(process):
    process.stdin.write("\n")
    process.stdin.flush()
    return hear(process)


async def accept(place, orders):
    async with open_store(*place) as store:
        for each in orders:
            await store.queue.accept(each)


async def test_a_killed_worker_leaves_its_job_to_the_next(place, order):
    await accept(place, [order(1), order(2)])
    said = []
    for steps in (1, 2, 3, 1):
        with worker(place) as process:
            said.append([hear(process)] + [go_on(process) for _ in range(steps)])
    assert said == [
        [("recovered", 0), ("took", 1)],
        [("recovered", 1), ("took", 1), ("sent", 1)],
        [("recovered", 1), ("took-again", 1), ("sent", 1), ("done", 1)],
        [("recovered", 0), ("took", 2)],
    ]


async def test_a_second_process_is_told_to_stay_away(place, order):
    with worker(place) as process:
        hear(process)
        with pytest.raises(StoreError, match="another figurecheck is running"):
            await accept(place, [order(1)])
        process.kill()
        process.wait()
        await accept(place, [order(1)])
