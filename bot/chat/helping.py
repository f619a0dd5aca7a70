"""``/help`` and ``/privacy``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

Interaction = discord.Interaction[Any]


@cache
def text(name: str) -> str:
    """One of the texts that come with the package, in Discord's markdown."""
    return files("bot.chat").joinpath("texts", f"{name}.md").read_text("utf-8").strip()


class Helping(commands.Cog):
    """What the bot does, and what it keeps."""

    def __init__(self, *, articles: float, answered: float, pages: float) -> None:
        """How long is kept: an article (days), one that was answered (hours), a fetched page (days)."""
        self._kept = {"articles": f"{articles:g}", "answered": f"{answered:g}", "pages": f"{pages:g}"}

    @app_commands.command()
    async def help(self, interaction: Interaction) -> None:
        """What I do, and how to use me."""
        await interaction.response.send_message(text("help"), ephemeral=True)

    @app_commands.command()
    async def privacy(self, interaction: Interaction) -> None:
        """What I read and what I keep."""
        await interaction.response.send_message(text("privacy").format(**self._kept), ephemeral=True)
