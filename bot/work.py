"""Pure work in child processes that can be killed.

No parser and no pattern is safe from every page, and a thread that hangs cannot be stopped. So articles are
parsed and read in a child process with a time limit and a memory limit. The event loop never waits for the
processor, and a job that hangs, hoards or crashes takes nothing with it but its own process.
"""

from __future__ import annotations

import asyncio
import pickle
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar, TypeVar, TypeVarTuple

import anyio
import anyio.to_process

PATIENCE = 12
"""How many times its limit of processor time a job may take by the clock: it gives way to all else, so that
on a busy machine it mostly waits."""
SECONDS_TO_START = 20.0
"""For a new child to start and to import what the job needs, before the job's own time begins."""
NICENESS = 10
MEGABYTE = 1 << 20

Result = TypeVar("Result")
Arguments = TypeVarTuple("Arguments")


class WorkError(Exception):
    """A job did not come to its end. ``str()`` is one sentence for the user."""

    sentence: ClassVar[str]

    def __str__(self) -> str:
        return self.sentence


class WorkTimeout(WorkError):
    """It ran longer than its limit and was killed."""

    sentence = "The article took too long to read, so it was given up."


class WorkOutOfMemory(WorkError):
    """It wanted more memory than its limit."""

    sentence = "The article needs too much memory to be read, so it was given up."


class WorkCrashed(WorkError):
    """Its process ended, or it raised something that no other process can take."""

    sentence = "The article could not be read: the program that reads it crashed on it."


class Workers:
    """Child processes, so many at a time, each job with its limits.

    Children are kept for the next job and end with the event loop. A child whose parent is killed ends at
    once when it is idle, and at its job's time limit when it is not.
    """

    def __init__(self, *, processes: int = 2, seconds: float = 10.0, megabytes: int = 1024) -> None:
        self._turns = asyncio.Semaphore(processes)
        self._seconds = seconds
        self._megabytes = megabytes

    async def run(
        self,
        func: Callable[[*Arguments], Result],
        *args: *Arguments,
        seconds: float | None = None,
        megabytes: int | None = None,
    ) -> Result:
        """Call a function of a module in a child process; its arguments and result are pickled.

        ``seconds`` are those of the processor, and :data:`PATIENCE` times as many by the clock, without the
        wait for a child, so that a busy machine gives up no article. ``megabytes`` are the child's
        whole address space, the program included (not on Windows, and macOS takes no notice). What the
        function raises is raised here, with the child's traceback as a note. Cancelling kills the child.
        Raises WorkTimeout, WorkOutOfMemory or WorkCrashed.
        """
        limit = self._seconds if seconds is None else seconds
        space = (self._megabytes if megabytes is None else megabytes) * MEGABYTE
        async with self._turns:
            started = anyio.current_time()
            with anyio.move_on_after(SECONDS_TO_START + PATIENCE * limit):  # if the child keeps no limit
                try:
                    return await anyio.to_process.run_sync(
                        _work, limit, space, func, args, cancellable=True, limiter=anyio.CapacityLimiter(1)
                    )
                except anyio.BrokenWorkerProcess as error:
                    # Killed by its alarm or by something else: a slow start can blur this, nothing else can.
                    ended = WorkTimeout if anyio.current_time() - started >= limit else WorkCrashed
                    raise ended from error
                except MemoryError:
                    raise WorkOutOfMemory from None
            raise WorkTimeout


def _work(
    seconds: float, space: int, func: Callable[[*Arguments], Result], args: tuple[*Arguments]
) -> Result:
    """What the child does: the job, within its limits."""
    _limit(seconds, space)
    try:
        return func(*args)
    except MemoryError:
        raise
    except Exception as error:
        error.add_note("In the child process:\n" + "".join(traceback.format_exception(error)))
        if _travels(error):
            raise
        raise WorkCrashed from None
    except BaseException:  # noqa: BLE001 - an exit here must not become one of the parent
        raise WorkCrashed from None
    finally:
        _limit(0, space)


def _limit(seconds: float, space: int) -> None:
    """Let the system end this process after ``seconds`` (0 for never) of the processor, whatever it does, or
    after :data:`PATIENCE` times as many by the clock; bound its memory.

    The alarms' default action kills without asking the interpreter, so it also ends a pattern or a parser
    that never returns to it, and it needs no parent to be alive.
    """
    if sys.platform == "win32":
        return
    import os
    import resource
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which may want to go on
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE * seconds)
    os.setpriority(os.PRIO_PROCESS, 0, NICENESS)
    with suppress(ValueError, OSError):  # a lower limit is in force already, or the system knows none
        resource.setrlimit(resource.RLIMIT_AS, (space, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _travels(error: Exception) -> bool:
    """Whether an exception can be pickled and comes out whole at the other end."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - pickled in the same line
    except Exception:  # noqa: BLE001 - a constructor may raise anything
        return False
    return True
