"""Everything that touches the outside: Discord, the network, storage and the command line."""
