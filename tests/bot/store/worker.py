"""A worker in a process of its own, to be killed: ``python -m tests.bot.store.worker DIRECTORY [DATABASE]``.

It says on standard output what it has done, one word and one key a line, and goes on for each line that it
is given on standard input.
"""

import asyncio
import sys
from pathlib import Path

from bot.store.store import open_store


def step(word, key):
    sys.stdout.write(f"{word} {key}\n")
    sys.stdout.flush()
    sys.stdin.readline()


async def main(directory, database=""):
    async with open_store(Path(directory), database) as store:
        step("recovered", await store.queue.recover())
        while True:
            job = await store.queue.take()
            step("took-again" if job.maybe_sent else "took", job.key)
            await store.queue.sending(job)
            step("sent", job.key)
            await store.queue.done(job, reply_id=job.key + 1000)
            step("done", job.key)


asyncio.run(main(*sys.argv[1:]))
