"""Looking names up, in threads of its own."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from bot.fetch.errors import HostNotFound, NameServerFailed

THREADS = 8


class SystemResolver:
    """Asks the system. A call is a :data:`bot.fetch.guard.Resolver`.

    A name server that never answers holds its thread for as long as the system waits, whatever the caller's
    deadline. With threads of its own it cannot hold those that the rest of the program needs.
    """

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(THREADS, "resolver")

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        """Numeric addresses, best first. Raises HostNotFound or NameServerFailed."""
        loop = asyncio.get_running_loop()
        try:
            found = await loop.run_in_executor(self._threads, _look_up, host, port)
        except UnicodeError:  # a label longer than 63 letters, or an empty one
            raise HostNotFound from None
        except socket.gaierror as error:
            raise (NameServerFailed if error.errno == socket.EAI_AGAIN else HostNotFound) from None
        return tuple(dict.fromkeys(found))

    def close(self) -> None:
        """Let the threads go; one that still waits ends by itself."""
        self._threads.shutdown(wait=False, cancel_futures=True)


def _look_up(host: str, port: int) -> list[str]:
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in answers]
