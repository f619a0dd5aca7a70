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


@pytest.mark.parametrize(
    ("last_words", "next_words"),
    [
        (["took 1"], ("took", 1)),
        (["took 1", "sent 1"], ("took-again", 1)),
        (["took 1", "sent 1", "done 1"], ("took", 2)),
    ],
)
async def test_a_killed_worker_leaves_its_job_to_the_next(tmp_path, order, last_words, next_words):
    await accept(tmp_path, [order(1), order(2)])
    with worker(tmp_path) as process:
        assert hear(process) == ("recovered", 0)
        assert [" ".join(map(str, go_on(process))) for _ in last_words] == last_words
        process.kill()
        process.wait()
    with worker(tmp_path) as process:
        assert hear(process) == ("recovered", 0 if last_words[-1] == "done 1" else 1)
        assert go_on(process) == next_words


async def test_nothing_is_lost_over_many_kills(tmp_path, order):
    await accept(tmp_path, [order(key) for key in range(1, 7)])
    done = []
    for patience in range(4, 30):
        with worker(tmp_path) as process:
            hear(process)
            for _ in range(patience):
                word, key = go_on(process)
                if word == "done":
                    done.append(key)
                if len(done) == 6:
                    break
        if len(done) == 6:
            break
    assert done == [1, 2, 3, 4, 5, 6]


async def test_a_second_process_is_told_to_stay_away(tmp_path, order):
    with worker(tmp_path) as process:
        hear(process)
        with pytest.raises(StoreError, match="another figurecheck is running"):
            await accept(tmp_path, [order(1)])
        process.kill()
        process.wait()
        await accept(tmp_path, [order(1)])
