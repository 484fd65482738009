"""Bytes to text: what is read as what, and what is refused."""

from __future__ import annotations

import codecs

import pytest

from sahelgraph.errors import UnreadableReport
from sahelgraph.reading.decoding import decode

TEXT = "L’armée a quitté Gao, « sans combat », où l'État n'était plus. Accord signé à N'Djaména.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16-be bom", "le", "be", "utf-32", "cp1252", "crlf", "cr"],
)
def test_the_encodings_of_news_are_read(data: bytes) -> None:
    assert decode(data, "x") == TEXT


def test_nothing_but_newlines_and_the_mark_is_changed() -> None:
    text = "  two  spaces\t\u00a0tab \u2028 e\u0301 \x0c\n\n\n end "
    assert decode(text.encode(), "x") == text


def test_capital_accents_before_a_quotation_mark_are_windows_1252() -> None:
    text = "LE PRÉSIDENT A DÉMISSIONNÉ » ET QUITTÉ LE PAYS, A-T-ON APPRIS À DAKAR"
    assert decode(text.encode("cp1252"), "x") == text


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b"Niger \xff\xfe signed an accord", "neither UTF-8 nor"),
        ("Le président Goïta a signé".encode().replace(b"\xc3\xa9s", b"\xc3s"), "broken UTF-8"),
        ("accord signé à Gao ".encode() + b"\xc3", "broken UTF-8"),
        (b"half \xed\xa0\x80 a character", "broken UTF-8"),
        ("Президент Нигера".encode("cp1251"), "neither UTF-8 nor"),
        ("حكومة النيجر".encode("cp1256"), "neither UTF-8 nor"),
        (b"a text\x00 with a NUL", "binary"),
        (bytes(range(256)), "binary"),
        ("a text\x00with NUL".encode("utf-16"), "NUL"),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\xd8b\x00", "broken UTF-16"),
        (codecs.BOM_UTF8 + b"a \xff", "broken UTF-8"),
        (b"PK\x03\x04....", "zip"),
        (b"\x1f\x8b....", "gzip"),
        (b"%PDF-1.4 ...", "PDF"),
    ],
)
def test_what_is_no_readable_text_is_refused_with_a_reason(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableReport, match=why):
        decode(data, "x")
