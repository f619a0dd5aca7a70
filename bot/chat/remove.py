"""The button under each reply, with which the person it answers, or a moderator, takes it away."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

PREFIX = "figurecheck:remove:"


class RemoveButton(discord.ui.DynamicItem[discord.ui.Button[Any]], template=PREFIX + r"(?P<author>\d+)"):
    """Knows from its own id whose message it answers, so that it works after a restart."""

    def __init__(self, author_id: int) -> None:
        style = discord.ButtonStyle.secondary
        super().__init__(discord.ui.Button(style=style, label="Remove", custom_id=f"{PREFIX}{author_id}"))
        self._author_id = author_id

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], _item: discord.ui.Item[Any], match: re.Match[str]
    ) -> Self:
        """Made anew from the id for each press."""
        return cls(int(match["author"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Remove the reply, for those who may."""
        if interaction.user.id != self._author_id and not interaction.permissions.manage_messages:
            await interaction.response.send_message(
                "Only the person it answers and moderators can remove it.", ephemeral=True
            )
            return
        await interaction.response.defer()
        await interaction.delete_original_response()


def buttons(author_id: int) -> discord.ui.View:
    """What stands under a reply."""
    view = discord.ui.View(timeout=None)
    view.add_item(RemoveButton(author_id))
    return view
