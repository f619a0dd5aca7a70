"""Kill the bot again and again under load, and count the answers.

``python -m tests.bot.chat.soak [KILLS] [SEED]``. Not a test of the suite, because it takes minutes: for each
kill some links are posted, requests and connections are spoiled at random, the process is killed at a random
moment and started again. In the end every link must have exactly one answer, and one whose site corrects it
must have been edited exactly once.
"""

import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.bot.chat.conftest import Place, running
from tests.loopback.client import loopback

POST = r"/channels/\d+/messages$"
EDIT = r"/channels/\d+/messages/\d+$"
FAULTS = [
    {"method": "POST", "path": POST, "kind": "drop"},
    {"method": "POST", "path": POST, "kind": "drop", "after": True},
    {"method": "POST", "path": POST, "kind": "status", "status": 503, "after": True},
    {"method": "POST", "path": POST, "kind": "status", "status": 429},
    {"method": "GET", "path": POST, "kind": "status", "status": 503},
    {"method": "PATCH", "path": EDIT, "kind": "drop", "after": True},
    {"method": "PATCH", "path": EDIT, "kind": "status", "status": 503},
    {"method": "PATCH", "path": EDIT, "kind": "status", "status": 503, "after": True},
]


def one_life(discord, place, channels, folder, rng, posted):
    with running(discord, folder):
        end = time.monotonic() + rng.uniform(0.8, 3.5)
        while time.monotonic() < end:
            kind = rng.choice(["found", "changed", "clean"])
            name = f"{kind[0]}{len(posted)}"
            posted[place.link(kind, name, channel=rng.choice(channels))] = kind
            if rng.random() < 0.1:
                discord.fault(**rng.choice(FAULTS))
            if rng.random() < 0.02:
                discord.gateway(**rng.choice([{"action": "drop"}, {"action": "reconnect"}]))
            time.sleep(rng.uniform(0, 0.1))


def count(discord, place, channels, posted):
    answers = Counter()
    for channel in channels:
        for reply in place.replies(channel):
            answers[int(reply["message_reference"]["message_id"])] += 1
    wanted = {message for message, kind in posted.items() if kind != "clean"}
    lost = [message for message in wanted if not answers[message]]
    doubled = [message for message, number in answers.items() if number > 1]
    return len(wanted), len(lost), len(doubled), len(set(answers) - wanted)


def uncorrected(place, channels):
    """How many answers do not say that their site has corrected what they are about."""
    replies = [reply["content"] for channel in channels for reply in place.replies(channel)]
    return sum(reply.startswith("found in c") for reply in replies)


def edited_twice(discord):
    edits = Counter(event["message"]["id"] for event in discord.happened("edited"))
    return sum(number > 1 for number in edits.values())


def main(kills, seed):
    rng = random.Random(seed)
    posted = {}
    with loopback() as discord, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        place = Place(discord)
        channels = [place.channel, *(discord.channel(guild=place.guild, name=f"c{i}") for i in range(3))]
        with running(discord, folder) as bot:
            bot.connected()
            for channel in channels:
                place.link("found", "first", channel=channel)
                place.reply(channel)
        for _ in range(kills):
            one_life(discord, place, channels, folder, rng, posted)
        with running(discord, folder):
            end = time.monotonic() + 120
            while time.monotonic() < end and (
                count(discord, place, channels, posted)[1] or uncorrected(place, channels)
            ):
                time.sleep(0.5)
            time.sleep(2)
        wanted, lost, doubled, unasked = count(discord, place, channels, posted)
        edits = len(discord.happened("edited"))
        edits = f"{edits} edited, {uncorrected(place, channels)} not, {edited_twice(discord)} twice"
        violations = discord.violations()
    report = f"{kills} kills, {len(posted)} links: {wanted} to answer, {lost} lost, {doubled} doubled"
    sys.stdout.write(f"{report}, {edits}, {unasked - len(channels)} unasked, violations: {violations}\n")


main(*(int(given) for given in (sys.argv[1:] + ["20", "1"][len(sys.argv) - 1 :])))
