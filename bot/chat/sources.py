"""``/sources``: how it stands with the sources that figures are held against."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.chat.outside import SourceState
from bot.render import safe
from bot.reply import REPLY_LIMIT, cut

PER_PAGE = 8
LONGEST = 200
"""Characters of a title or of an error that are shown: so a page fits into one message."""

Interaction = discord.Interaction[Any]


class Sources(commands.Cog):
    """For those who may manage the server; only they see the answer."""

    def __init__(self, states: Callable[[], Awaitable[Sequence[SourceState]]] | None) -> None:
        self._states = states

    @app_commands.command()
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.describe(page="Which page of the list; without it, the first")
    async def sources(
        self, interaction: Interaction, page: app_commands.Range[int, 1, 1000] | None = None
    ) -> None:
        """Show the sources that figures are held against, and whether they answer."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        states = await self._states() if self._states is not None else ()
        await interaction.edit_original_response(content=listed(states, page or 1))


def listed(states: Sequence[SourceState], page: int) -> str:
    """One page of the list, in Discord's markdown, not longer than one message."""
    if not states:
        return "No sources are configured. Whoever runs me can add some to my configuration."
    pages = -(-len(states) // PER_PAGE)
    page = min(page, pages)
    shown = states[(page - 1) * PER_PAGE : page * PER_PAGE]
    more = f" (page {page} of {pages}; `/sources page:` shows the others)" if pages > 1 else ""
    head = f"**{len(states)} source{'s' if len(states) > 1 else ''}**{more}"
    room = (REPLY_LIMIT - len(head)) // len(shown) - 1
    return "\n".join([head, *(cut(_entry(state), room) for state in shown)])


def _entry(state: SourceState) -> str:
    title = "" if state.title == state.name else f" {_short(state.title)}"
    facts = [
        f"**{state.state}**",
        f"fetched {_ago(state.fetched)}" if state.fetched else "",
        f"{state.rows:,} {state.counted}" if state.rows is not None else "",
        f"newest of {state.newest}" if state.newest else "",
    ]
    lines = [f"- `{state.name}`{title}", f"  {', '.join(filter(None, facts))}"]
    if state.error:
        lines.append(f"  {_short(state.error)}")
    return "\n".join(lines)


def _short(text: str) -> str:
    return safe(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")


def _ago(time: datetime) -> str:
    """A time that Discord shows in the reader's own words: "2 hours ago"."""
    return f"<t:{int(time.timestamp())}:R>"
