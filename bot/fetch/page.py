"""A page as it was fetched."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a site answered. The body is as the site wrote it: unpacked, but not decoded."""

    asked: str
    """The address that was asked for, in normal form and without its fragment."""
    url: str
    """The address that answered, after redirects."""
    status: int = 200
    body: bytes
    content_type: str = ""
    """The header whole, with its charset."""
    etag: str = ""
    last_modified: str = ""
    fetched_at: datetime
    """In UTC."""

    @property
    def not_modified(self) -> bool:
        """Whether the site says that the page is still the one it was; then there is no body."""
        return self.status == NOT_MODIFIED
