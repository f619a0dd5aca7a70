"""Time zones as newspapers write them behind a clock time."""

from __future__ import annotations

ZONES = (
    "GMT", "UTC", "BST", "WET", "WEST", "CET", "CEST", "EET", "EEST", "MSK", "EST", "EDT", "ET",
    "CST", "CDT", "CT", "MST", "MDT", "MT", "PST", "PDT", "PT", "AKST", "AKDT", "HST", "AST", "ADT",
    "NST", "NDT", "BRT", "ART", "IST", "PKT", "ICT", "WIB", "SGT", "HKT", "JST", "KST", "AWST", "ACST",
    "AEST", "AEDT", "NZST", "NZDT", "WAT", "CAT", "EAT", "SAST", "Eastern", "Central", "Mountain",
    "Pacific", "Eastern Standard Time", "Eastern Daylight Time", "British Summer Time",
    "Greenwich Mean Time",
)  # fmt: skip
"""Their capital letters are required: "5 p.m. ET", but not "5 p.m. et al."."""
