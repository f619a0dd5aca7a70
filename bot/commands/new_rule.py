"""``figurecheck new-rule``: the first draft of a rule."""

from __future__ import annotations

from pathlib import Path

import click
import regex

import checks.rules
from bot.terminal import failure

_DRAFT = '''\
"""{title}.

What it does
    Say in one or two sentences which two statements it holds against each other.

Why it matters
    Say what a reader would take away wrongly.

What it leaves alone
    Say which look-alikes it keeps silent about, and why.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.model import Finding, Silence
from checks.reading import Reading
from checks.rule import Example, Quiet

CATEGORY = "{category}"

EXAMPLES = (
    # Replace this with a text that must fire once, on the passages between [[ and ]], and its correction.
    Example(
        bad="The bridge is [[five]] years old. It was opened [[three]] years ago.",
        good="The bridge is three years old. It was opened three years ago.",
    ),
)

QUIET = (Quiet(text="Replace this with a text that tempts the rule, and on which it must be silent."),)


def check(reading: Reading) -> Iterator[Finding | Silence]:
    """Yield a finding for each contradiction, and a silence for what was looked at and left alone."""
    del reading
    yield from ()
'''


@click.command("new-rule", short_help="Write the first draft of a rule.")
@click.argument("name", metavar="FAMILY/NAME")
def command(name: str) -> None:
    """Write the first draft of a rule into checks/rules/FAMILY/NAME.py. Its examples fail until the rule is
    written: they say what it is to do.

    \b
    Example:
        figurecheck new-rule figures/record-mismatch
    """
    if not regex.fullmatch(r"[a-z]+/[a-z]+(?:-[a-z]+)*", name):
        raise failure(f'"{name}" is no name for a rule. Write it like calendar/age-mismatch.')
    family, _, short = name.partition("/")
    folder = Path(checks.rules.__path__[0]) / family
    file = folder / f"{short.replace('-', '_')}.py"
    if file.exists():
        raise failure(f"There is a rule {name} already: {file}")
    folder.mkdir(exist_ok=True)
    package = folder / "__init__.py"
    if not package.exists():
        package.write_text(f'"""Rules of the family {family}."""\n', "utf-8")
    file.write_text(_DRAFT.format(title=short.replace("-", " ").capitalize(), category=short), "utf-8")
    click.echo(f"Wrote {file}\nNow write its examples, see them fail, and write the rule:")
    click.echo("  pytest tests/checks/test_rules.py")
