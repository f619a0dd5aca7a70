import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import regex

from bot.work import WorkCrashed, WorkError, Workers, WorkOutOfMemory, WorkTimeout

ROOT = Path(__file__).parents[2]
A_MOMENT = 0.3  # seconds; the limit of jobs that never end
AGES = 60.0  # seconds; the limit of jobs that end at once, on however busy a machine


class UnreadableError(Exception):
    """Stands for the library's own errors."""


class UntransportableError(Exception):
    def __init__(self, *, reason):
        super().__init__(reason)


def double(number):
    return 2 * number


def process_id():
    return os.getpid()


def niceness():
    return os.getpriority(os.PRIO_PROCESS, 0)


def spin():
    while True:
        pass


def catastrophic_pattern():
    regex.match(r"(?:a|aa|a+)+$", "a" * 200 + "b", concurrent=False)


def disarm_the_alarms():
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    spin()


def sleep_for_ever():
    signal.pause()


def hoard():
    return len(bytearray(1 << 34))


def hoard_slowly():
    blocks = []
    while True:
        blocks.append(bytearray(1 << 20))


def refuse():
    raise UnreadableError("no article on this page")


def refuse_strangely():
    raise UntransportableError(reason="made of keywords")


def time_out():
    raise TimeoutError("of its own")


def leave():
    sys.exit(3)


def crash():
    os._exit(1)


def return_a_function():
    return lambda: None


@pytest.fixture
def workers():
    return Workers(processes=2, seconds=AGES)


class TestWhatAJobReturns:
    async def test_is_returned(self, workers):
        assert await workers.run(double, 21) == 42

    async def test_comes_from_another_process_which_is_used_again(self, workers):
        first = await workers.run(process_id)
        assert first != os.getpid()
        assert await workers.run(process_id) == first

    async def test_comes_from_a_process_that_gives_way_to_the_event_loop(self, workers):
        assert await workers.run(niceness) > os.getpriority(os.PRIO_PROCESS, 0)

    async def test_must_be_picklable(self, workers):
        with pytest.raises((AttributeError, TypeError), match="pickle"):
            await workers.run(return_a_function)


class TestWhatAJobRaises:
    async def test_is_raised_as_itself_and_says_where_it_came_from(self, workers):
        with pytest.raises(UnreadableError, match="no article on this page") as caught:
            await workers.run(refuse)
        assert "in refuse" in caught.value.__notes__[0]

    async def test_is_a_crash_where_it_cannot_be_carried_over(self, workers):
        with pytest.raises(WorkCrashed):
            await workers.run(refuse_strangely)

    async def test_is_not_taken_for_the_time_limit(self, workers):
        with pytest.raises(TimeoutError, match="of its own"):
            await workers.run(time_out)

    async def test_never_ends_the_parent(self, workers):
        with pytest.raises(WorkCrashed):
            await workers.run(leave)


class TestLimits:
    @pytest.mark.parametrize("job", [spin, catastrophic_pattern, sleep_for_ever])
    async def test_a_job_that_hangs_is_killed_while_the_loop_goes_on(self, workers, job):
        hanging = asyncio.create_task(workers.run(job, seconds=A_MOMENT))
        assert await workers.run(double, 21) == 42  # the loop turns, and another child works
        with pytest.raises(WorkTimeout, match="too long"):
            await hanging

    async def test_a_child_that_does_not_keep_its_limit_is_killed_from_outside(self, workers, monkeypatch):
        monkeypatch.setattr("bot.work.SECONDS_TO_START", A_MOMENT)
        with pytest.raises(WorkTimeout):
            await workers.run(disarm_the_alarms, seconds=A_MOMENT)
        assert await workers.run(double, 21) == 42

    @pytest.mark.parametrize("job", [hoard, hoard_slowly])
    async def test_a_job_that_hoards_is_refused(self, workers, job):
        with pytest.raises(WorkOutOfMemory, match="memory"):
            await workers.run(job, megabytes=512)
        assert await workers.run(double, 21) == 42

    async def test_the_next_job_in_the_same_process_has_its_own_limits(self, workers):
        one = Workers(processes=1)
        await one.run(double, 1, seconds=AGES, megabytes=256)
        with pytest.raises(WorkTimeout):
            await one.run(spin, seconds=A_MOMENT)

    async def test_a_crash_is_told_and_touches_no_other_job(self, workers):
        jobs = [workers.run(double, n) for n in range(5)]
        results = await asyncio.gather(*jobs[:2], workers.run(crash), *jobs[2:], return_exceptions=True)
        assert isinstance(results.pop(2), WorkCrashed)
        assert results == [0, 2, 4, 6, 8]

    async def test_a_cancelled_job_is_killed_and_frees_its_place(self):
        one = Workers(processes=1, seconds=AGES)
        hanging = asyncio.create_task(one.run(spin))
        waiting = asyncio.create_task(one.run(double, 21))
        await asyncio.sleep(0)
        hanging.cancel()
        assert await waiting == 42
        assert hanging.cancelled()

    async def test_so_many_children_at_a_time(self):
        two = Workers(processes=2, seconds=AGES)
        assert len(set(await asyncio.gather(*(two.run(process_id) for _ in range(6))))) <= 2


@pytest.mark.parametrize("error", WorkError.__subclasses__())
def test_every_error_is_a_sentence(error):
    assert regex.fullmatch(r"The article [^.]+\.", str(error()))


# A program whose job writes its process number into a pipe and never ends.
PROGRAM = """
import asyncio, os, sys, time

def tell_and_hang(pipe, seconds):
    with open(pipe, "w") as out:
        print(os.getpid(), file=out, flush=True)
        while True:
            pass

def double(number):
    return 2 * number

async def main():
    from bot.work import Workers
    if len(sys.argv) > 1:
        await Workers().run(tell_and_hang, sys.argv[1], 0, seconds=1.0)
    print(await Workers().run(double, 21))

if __name__ == "__main__":
    asyncio.run(main())
"""

CONSOLE_SCRIPT = """
import sys
from program import main
import asyncio
if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
"""


@pytest.fixture
def programs(tmp_path):
    (tmp_path / "program.py").write_text(PROGRAM)
    (tmp_path / "script").write_text(CONSOLE_SCRIPT)
    package = tmp_path / "package"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(CONSOLE_SCRIPT)
    return tmp_path


def started(programs, *arguments):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(programs), str(ROOT)))}
    return subprocess.Popen(
        [sys.executable, *arguments], cwd=programs, env=environment, stdout=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize(
    "arguments", [["script"], ["-m", "package"], ["-m", "program"], ["program.py"]], ids=" ".join
)
def test_works_however_the_program_was_started(programs, arguments):
    with started(programs, *arguments) as program:
        assert program.communicate()[0] == "42\n"
    assert program.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
def test_no_child_outlives_its_limit_when_the_parent_is_killed(programs):
    pipe = programs / "pipe"
    os.mkfifo(pipe)
    with started(programs, "script", str(pipe)) as program, pipe.open() as told:
        child = int(told.readline())
        program.kill()
        assert told.read() == ""  # the end of the pipe is the end of the child, which alone writes to it
    assert child != program.pid
