import subprocess
import sys
from contextlib import contextmanager

import pytest

from bot.store.store import StoreError, open_store


@contextmanager
def worker(directory):
    command = [sys.executable, "-m", "tests.bot.store.worker", str(directory)]
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


async def accept(directory, orders):
    async with open_store(directory) as store:
        for each in orders:
            await store.queue.accept(each)


async def test_a_killed_worker_leaves_its_job_to_the_next(tmp_path, order):
    await accept(tmp_path, [order(1), order(2)])
    said = []
    for steps in (1, 2, 3, 1):
        with worker(tmp_path) as process:
            said.append([hear(process)] + [go_on(process) for _ in range(steps)])
    assert said == [
        [("recovered", 0), ("took", 1)],
        [("recovered", 1), ("took", 1), ("sent", 1)],
        [("recovered", 1), ("took-again", 1), ("sent", 1), ("done", 1)],
        [("recovered", 0), ("took", 2)],
    ]


async def test_a_second_process_is_told_to_stay_away(tmp_path, order):
    with worker(tmp_path) as process:
        hear(process)
        with pytest.raises(StoreError, match="another figurecheck is running"):
            await accept(tmp_path, [order(1)])
        process.kill()
        process.wait()
        await accept(tmp_path, [order(1)])
