"""Reading the body of an answer, never more of it than asked for."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterable

from bot.fetch.errors import BodyTooLarge, BrokenAnswer, EncodingRefused

MEGABYTE = 1 << 20
GZIP_WINDOW = 31  # zlib's code for: a gzip header, the largest window


async def read_body(chunks: AsyncIterable[bytes], encoding: str, limit: int) -> bytes:
    """Read and unpack a body of at most ``limit`` bytes, packed as well as unpacked.

    ``encoding`` is the Content-Encoding. Only gzip is asked for and only gzip is unpacked, with a bound on
    what each step may yield: a few kilobytes of stacked gzip, or of brotli, unpack to gigabytes. Raises
    BodyTooLarge, BrokenAnswer where a packed body ends too early or too late, or EncodingRefused.
    """
    packed = is_gzip(encoding)
    inflate = zlib.decompressobj(GZIP_WINDOW)
    body = bytearray()
    received = 0
    async for chunk in chunks:
        received += len(chunk)
        if not packed:
            body += chunk
        elif inflate.eof:
            raise BrokenAnswer
        else:
            body += _unpack(inflate, chunk, limit + 1 - len(body))
        if max(received, len(body)) > limit:
            raise BodyTooLarge(limit=size(limit))
    if packed and received and (not inflate.eof or inflate.unused_data):
        raise BrokenAnswer
    return bytes(body)


def is_gzip(encoding: str) -> bool:
    """Whether a Content-Encoding is gzip, and not none. Raises EncodingRefused for all others."""
    match encoding.strip().lower():
        case "gzip" | "x-gzip":
            return True
        case "" | "identity":
            return False
        case _:
            raise EncodingRefused


def size(limit: int) -> str:
    """A number of bytes for a sentence."""
    return f"{limit / MEGABYTE:g} MB" if limit >= MEGABYTE else f"{limit:,} bytes"


def _unpack(inflate: zlib._Decompress, chunk: bytes, room: int) -> bytes:
    """Unpack a chunk into at most ``room`` bytes; there is always room for one, and zero means no bound."""
    try:
        return inflate.decompress(chunk, room)
    except zlib.error:
        raise BrokenAnswer from None
