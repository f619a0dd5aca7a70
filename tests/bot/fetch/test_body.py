import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.fetch.body import read_body
from bot.fetch.errors import BodyTooLarge, BrokenAnswer, EncodingRefused
from tests.bot.fetch.server import bomb

TEXT = b"Twelve people were hurt and three were killed. " * 20


async def pieces(octets, size):
    for start in range(0, len(octets), size):
        yield octets[start : start + size]


@given(st.binary(max_size=5000), st.integers(1, 700))
async def test_a_body_is_read_whole_however_it_is_cut(body, size):
    assert await read_body(pieces(body, size), "", 5000) == body
    assert await read_body(pieces(gzip.compress(body), size), "gzip", 6000) == body


@pytest.mark.parametrize("encoding", ["gzip", "GZIP", " x-gzip "])
async def test_gzip_is_unpacked(encoding):
    assert await read_body(pieces(gzip.compress(TEXT), 100), encoding, 5000) == TEXT


@pytest.mark.parametrize("encoding", ["", "identity"])
async def test_a_plain_body_is_left_as_it_is(encoding):
    assert await read_body(pieces(gzip.compress(TEXT), 100), encoding, 5000) == gzip.compress(TEXT)


async def test_a_packed_body_of_nothing_at_all_is_empty():
    assert await read_body(pieces(b"", 1), "gzip", 5000) == b""


@pytest.mark.parametrize(
    "encoding", ["gzip, gzip", "gzip,identity", "br", "zstd", "deflate", "compress", "x"]
)
async def test_other_and_stacked_encodings_are_refused(encoding):
    with pytest.raises(EncodingRefused):
        await read_body(pieces(TEXT, 100), encoding, 5000)


@pytest.mark.parametrize("length", [0, 1, 999, 1000])
async def test_up_to_the_limit_a_body_is_taken(length):
    body = bytes(length)
    assert await read_body(pieces(body, 7), "", 1000) == body
    assert await read_body(pieces(gzip.compress(body), 7), "gzip", 1000) == body


@pytest.mark.parametrize("length", [1001, 5000, 1 << 20])
async def test_beyond_the_limit_it_is_refused(length):
    body = bytes(length)
    with pytest.raises(BodyTooLarge, match="1,000 bytes"):
        await read_body(pieces(body, 700), "", 1000)
    with pytest.raises(BodyTooLarge):
        await read_body(pieces(gzip.compress(body), 700), "gzip", 1000)


async def test_a_bomb_is_stopped_at_the_limit_and_the_rest_is_not_read():
    packed = bomb(64)
    taken = []

    async def watched():
        async for piece in pieces(packed, 1024):
            taken.append(piece)
            yield piece

    with pytest.raises(BodyTooLarge):
        await read_body(watched(), "gzip", 1 << 20)
    assert len(b"".join(taken)) < len(packed) / 10


@pytest.mark.parametrize(
    "packed",
    [
        gzip.compress(TEXT)[:-9],
        gzip.compress(TEXT)[:5],
        gzip.compress(TEXT) + b"more",
        gzip.compress(TEXT) + gzip.compress(TEXT),
        gzip.compress(TEXT)[:-8] + bytes(8),
        zlib.compress(TEXT),
        TEXT,
    ],
    ids=["cut", "cut in the header", "more", "two members", "wrong sum", "zlib", "not packed"],
)
@pytest.mark.parametrize("size", [1, 10_000])
async def test_a_packed_body_that_is_broken_is_no_body(packed, size):
    with pytest.raises(BrokenAnswer):
        await read_body(pieces(packed, size), "gzip", 5000)
