"""The tests' side of the control door. Nothing here sleeps: it waits for what happens."""

import http.client
import json
import subprocess
import sys
import time
from contextlib import contextmanager

PATIENCE = 30
"""Seconds until a test gives up on something that should have happened."""


class Loopback:
    def __init__(self, port):
        self.port = port
        self.seen = self.began = 0

    @property
    def rest(self):
        return f"http://127.0.0.1:{self.port}/api/v10"

    @property
    def gateway_url(self):
        return f"ws://127.0.0.1:{self.port}/gateway"

    def __getattr__(self, action):
        """Every action of :class:`tests.loopback.control.Control`, by its name."""
        return lambda **given: self._call("POST", f"/control/{action}", given)

    def now(self):
        """Look only at what happens from here on."""
        self.seen += len(self._events(0))
        self.began = self.seen

    def happened(self, kind):
        """All events of a kind since :meth:`now`, be they waited for or not."""
        events = self._call("GET", f"/control/events?after={self.began}&seconds=0")
        return [event for event in events if event["type"] == kind]

    def wait(self, kind, **details):
        """The next event of a kind, with these details; those before it are passed over."""
        return self.wait_for(
            lambda event: event["type"] == kind and details.items() <= event.items(), f"{kind} {details}"
        )

    def wait_for(self, wanted, what):
        end = time.monotonic() + PATIENCE
        passed = []
        while (left := end - time.monotonic()) > 0:
            for event in self._events(left):
                self.seen = event["n"] + 1
                if wanted(event):
                    return event
                passed.append(event)
        told = "\n".join(str(event)[:500] for event in passed[-20:])
        raise AssertionError(f"{what} did not happen in {PATIENCE} seconds; instead:\n{told}")

    def _events(self, seconds):
        return self._call("GET", f"/control/events?after={self.seen}&seconds={seconds}")

    def _call(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE + 5)
        try:
            connection.request(method, path, json.dumps(body) if body is not None else None)
            response = connection.getresponse()
            answer = json.loads(response.read())
        finally:
            connection.close()
        if response.status != 200:
            raise RuntimeError(f"{path}: {answer}")
        return answer


@contextmanager
def loopback():
    """A Discord of one's own, until the block ends."""
    command = [sys.executable, "-m", "tests.loopback"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Loopback(json.loads(process.stdout.readline())["port"])
        finally:
            process.kill()
