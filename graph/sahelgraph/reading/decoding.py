"""Bytes of a text file to text: UTF-8 first, UTF-16 and UTF-32 by their marks, Windows-1252 where it is plain.

No statistical guess is made. The languages that are read leave one legacy encoding to expect, Windows-1252 (which
holds Latin-1); what is neither it nor Unicode is refused, because a wrong guess puts wrong names into the graph.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from sahelgraph.errors import UnreadableReport

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is its first half
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_MAGIC: Final = (
    (b"PK\x03\x04", "a zip archive (or an office document); unpack or convert it first"),
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"BZh", "a bzip2 archive; unpack it first"),
    (b"\xfd7zXZ\x00", "an xz archive; unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it first"),
    (b"%PDF-", "a PDF under another suffix; rename it to .pdf"),
    (b"{\\rtf", "a rich text file; save it as plain text first"),
)

_MULTIBYTE_UTF8: Final = re.compile(rb"[\xc3-\xcf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")

_SURROGATE: Final = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")

_WESTERN: Final = frozenset(
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüŒœŠšŽžŸ«»‘’“”„‹›–—…•·€£§°ºª©®™²³½¿¡\u00a0\u00ad"
)
"""What Windows-1252 has beyond ASCII and Western European news uses. Cyrillic, Greek or Arabic bytes read as
Windows-1252 give letters outside it (þ, ð, ÷, ¤ ...) within a few words, or far too many accents."""

_MOST_ACCENTS: Final = 0.15
"""Share of non-ASCII characters above which a text is not Western European; French news has 3 to 6 %."""


MAX_NESTING: Final = 50
"""Deepest :func:`nesting` that a decoder of JSON or YAML is given; metadata is flat, deep input an attack."""


def decode(data: bytes, where: str) -> str:
    r"""Text of a file, with newlines made ``\n`` and without byte order mark; nothing else is changed.

    Raises:
        UnreadableReport: the file is empty, binary, broken UTF-8 or in an encoding that is not read.
    """
    for magic, why in _MAGIC:
        if data.startswith(magic):
            raise UnreadableReport(where, why)
    text = _decode_marked(data, where)
    if text is None and b"\x00" in data:
        text = _decode_unmarked_utf16(data, where)
    if text is None:
        text = _decode_unmarked(data, where)
    check(text, where)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def check(text: str, where: str) -> None:
    """Refuse text that no report holds and that no format can carry on.

    Raises:
        UnreadableReport: the text is blank, or has NUL characters or lone surrogates.
    """
    if not text.strip():
        raise UnreadableReport(where, "empty")
    if "\x00" in text:
        raise UnreadableReport(where, "holds NUL characters, so it is no text")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UnreadableReport(where, f"holds half a character (lone surrogate) at {error.start}") from error


def _decode_marked(data: bytes, where: str) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise UnreadableReport(where, f"broken {encoding.upper()} at byte {error.start}") from error
    return None


def _decode_unmarked_utf16(data: bytes, where: str) -> str:
    """UTF-16 without a mark shows as a NUL in nearly every second byte, on one side only."""
    pairs = len(data) // 2
    for encoding, low, high in (("utf-16-le", data[::2], data[1::2]), ("utf-16-be", data[1::2], data[::2])):
        if pairs and len(data) % 2 == 0 and high.count(0) > 0.7 * pairs and not low.count(0):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                break
    raise UnreadableReport(where, "a binary file")


def _decode_unmarked(data: bytes, where: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        whole = len(_MULTIBYTE_UTF8.findall(data))
        if whole >= data.decode("utf-8", errors="replace").count("\ufffd") or _SURROGATE.search(data):
            raise UnreadableReport(where, f"broken UTF-8 at byte {error.start}; save it again as UTF-8") from error
        text = data.decode("cp1252", errors="replace")
        accents = [character for character in text if not character.isascii()]
        if set(accents) <= _WESTERN and len(accents) <= _MOST_ACCENTS * len(text):
            return text
        why = f"neither UTF-8 nor Windows-1252 (byte {error.start}); save it again as UTF-8"
        raise UnreadableReport(where, why) from error


def nesting(text: str) -> int:
    """Deepest nesting of brackets, those inside strings counted too: an upper bound for decoders of JSON and YAML."""
    depth = deepest = 0
    for character in text:
        if character in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "]}":
            depth = max(0, depth - 1)
    return deepest
