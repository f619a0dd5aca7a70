"""Run it: ``python -m tests.loopback``. It says ``{"port": …}``, and ends with its input."""

import asyncio
import sys

from tests.loopback.server import serve


def say(line):
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


async def main():
    runner = await serve(say)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


asyncio.run(main())
