"""The sample article that comes with the program, with one planted discrepancy of each kind."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def sample_path() -> Path:
    """Where the sample lies. A document that a reader can open too."""
    return Path(str(files("bot").joinpath("sample.json")))
