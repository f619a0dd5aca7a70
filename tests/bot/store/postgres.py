"""A PostgreSQL server of one's own, for as long as the tests run."""

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

MISSING = (
    "no PostgreSQL server is installed (initdb and postgres are neither on PATH nor where Debian has them)"
)
ROOT = 0


def programs():
    """Where the server's programs are, or None."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
    search = os.pathsep.join([os.environ.get("PATH", ""), *map(str, reversed(debian))])
    found = shutil.which("initdb", path=search)
    return None if found is None or sys.platform == "win32" else Path(found).resolve().parent


def _user():
    """It refuses to run as root."""
    return {"user": "postgres", "group": "postgres"} if os.geteuid() == ROOT else {}


@contextmanager
def server():
    """Make a cluster and run it, on a socket of its own alone; gives the address of its first database."""
    bin_, who = programs(), _user()
    with tempfile.TemporaryDirectory(prefix="figurecheck-") as name:
        folder = Path(name)
        if who:
            shutil.chown(folder, "postgres", "postgres")
        data, quiet = folder / "data", {"check": True, "stdout": subprocess.DEVNULL, "cwd": folder, **who}
        subprocess.run([bin_ / "initdb", "-D", data, "-U", "figurecheck", "-A", "trust", "-N"], **quiet)
        options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
        start = [bin_ / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start"]
        subprocess.run(start, **quiet)
        try:
            yield f"postgresql://figurecheck@/postgres?host={folder}"
        finally:
            subprocess.run([bin_ / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"], **quiet)
