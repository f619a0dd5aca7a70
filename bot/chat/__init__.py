"""Discord: the client, its commands, and how each posted link gets exactly one answer."""
