"""Asking the configured sources: environment, files, network, and what was answered before."""
