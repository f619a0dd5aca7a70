"""The picture in the README: a link in a channel, and the answer that the bot really gives to it.

``python -m tests.picture`` writes it anew; a test holds the file against the code.
"""

from collections.abc import Iterator
from datetime import date
from html import escape
from pathlib import Path

import regex

from bot.render import render
from checks.article.plain import from_text
from checks.judging import judge
from checks.reading import read

FILE = Path(__file__).with_name("picture.svg")

ARTICLE = """\
# Nine dead after ferry sinks off Saint Brannoc

Eleven people died when a ferry sank off the island of Saint Brannoc on Monday, the coastguard said.

Of the 80 people on board, 52 were rescued by fishing boats, 11 died and 12 are missing.

Winds of 60 mph (125 km/h) had been forecast.
"""
PUBLISHED = date(2025, 3, 4)
LINK = "https://news.example/saint-brannoc-ferry"

WIDTH, LINE, LEFT = 760, 22, 76
LETTERS = 84
"""Letters in a line, on average; the words are spaced as the reader's font has them."""
INK, SOFT, BOLD = "#dbdee1", "#949ba4", "#f2f3f5"


def answer() -> str:
    return render(judge(read(from_text(ARTICLE, published=PUBLISHED, url=LINK)))).content


def pieces(line: str) -> Iterator[tuple[str, str]]:
    """Words with their look: Discord's markdown, as far as answers use it."""
    for part in regex.split(r"(\*\*.+?\*\*|\*[^*]+\*)", line):
        look = f'fill="{BOLD}" font-weight="700"' if part.startswith("**") else ""
        look = look or (f'fill="{SOFT}" font-style="italic"' if part.startswith("*") else f'fill="{INK}"')
        for word in regex.findall(r"\S+\s*|^\s+", part.strip("*") if part.startswith("*") else part):
            yield regex.sub(r"\\(?=\W)", "", word), look


def rows(text: str) -> Iterator[tuple[bool, list[tuple[str, str]]]]:
    """Lines as they wrap, each with whether it is a quotation."""
    for line in text.splitlines():
        quoted, small = line.startswith("> "), line.startswith("-# ")
        row: list[tuple[str, str]] = []
        for word, look in pieces(line.removeprefix("> ").removeprefix("-# ")):
            if sum(len(w) for w, _ in row) + len(word.rstrip()) > LETTERS:
                yield quoted, row
                row = []
            row.append((word, f'fill="{SOFT}"' if small else look))
        yield quoted, row


def message(top: int, name: str, colour: str, text: str, *, app: bool = False) -> tuple[str, int]:
    badge = '<tspan dx="8" font-size="11" fill="#fff" font-weight="600">APP</tspan>' if app else ""
    drawn = [
        f'<circle cx="38" cy="{top + 20}" r="20" fill="{colour}"/>',
        f'<text x="{LEFT}" y="{top + 14}" fill="{BOLD}" font-weight="600">{name}{badge}</text>',
    ]
    y = top + 14
    for quoted, row in rows(text):
        y += LINE if row else LINE // 2
        if quoted:
            drawn.append(f'<rect x="{LEFT}" y="{y - 16}" width="4" height="{LINE}" rx="2" fill="#4e5058"/>')
        spans = "".join(f"<tspan {look}>{escape(word)}</tspan>" for word, look in row)
        drawn.append(f'<text x="{LEFT + 14 * quoted}" y="{y}" xml:space="preserve">{spans}</text>')
    return "\n".join(drawn), y + 30


def picture() -> str:
    posted, below = message(24, "Robin", "#5865f2", f"this just in: {LINK}")
    replied, bottom = message(below, "Figurecheck", "#23a55a", answer(), app=True)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{bottom}" '
        f'viewBox="0 0 {WIDTH} {bottom}" font-family="system-ui, sans-serif" font-size="15">\n'
        f'<rect width="100%" height="100%" rx="8" fill="#313338"/>\n{posted}\n{replied}\n</svg>\n'
    )


if __name__ == "__main__":
    FILE.write_text(picture(), "utf-8")
