"""Bytes to text, whatever the page says of itself."""

import pytest

from checks.article.charset import decode

ENGLISH = "The café paid £5m – “twice” what it cost. "
RUSSIAN = "Министр сообщил, что погибли двенадцать человек, ещё пятеро ранены и находятся в больнице. " * 20
JAPANESE = "市長は火曜日、港の工事に四十五億円を投じると発表した。反対の声も多い。" * 20


def declared(label: str, text: str = ENGLISH) -> str:
    return f'<html><head><meta charset="{label}"></head><body><p>{text}</p></body></html>'


@pytest.mark.parametrize(
    ("source", "stored", "header"),
    [
        (declared("utf-8"), "utf-8", None),
        (declared("iso-8859-1"), "utf-8", "text/html; charset=iso-8859-1"),
        (declared("utf-8"), "utf-8-sig", "text/html; charset=iso-8859-1"),
        (declared("utf-8"), "utf-16", None),
        (declared("iso-8859-1"), "cp1252", None),
        (declared("windows-1252"), "cp1252", "text/html"),
        (declared("utf-8"), "cp1252", "text/html; charset=windows-1252"),
        (declared("windows-1251", RUSSIAN), "cp1251", None),
        (declared("gb2312", "港口工程将耗资四十五億元"), "gb18030", None),
        (declared("x-unknown", RUSSIAN), "cp1251", None),
        (declared("", RUSSIAN), "koi8-r", None),
        (declared("shift_jis", JAPANESE), "cp932", None),
        (declared("", JAPANESE), "euc-jp", None),
    ],
)
def test_the_charset_is_found(source: str, stored: str, header: str | None) -> None:
    assert decode(source.encode(stored), header) == source


@pytest.mark.parametrize(
    "body", [b"\xff", b"caf\xe9 \x81", b"\xff\xfe\x00", b"<meta charset=utf-16>\xe9", b"\x80" * 50]
)
def test_decoding_never_fails(body: bytes) -> None:
    assert isinstance(decode(body, "text/html; charset=base64"), str)
