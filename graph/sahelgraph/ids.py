"""Content hashes and slugs: the one recipe for every id that is computed."""

from __future__ import annotations

import hashlib
import unicodedata

_SEPARATOR = "\x1f"
_LENGTH = 20


def content_id(prefix: str, *parts: str | int | None) -> str:
    """Join parts and hash them: ``prefix`` + 20 hex digits of SHA-256 (80 bits).

    With 80 bits the chance that any two of ten million ids collide is below one in twenty billion. ``None`` and the
    empty string are told apart, because no date and an empty date are not the same claim.
    """
    joined = _SEPARATOR.join("\x00" if part is None else str(part) for part in parts)
    return prefix + hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def evidence_id(
    report: str,
    start: int,
    end: int,
    subject: str,
    relation: str,
    object: str,
    status: str,
    speaker: str | None,
    edtf: str | None,
    role: str | None,
) -> str:
    """Id of a piece of evidence: what identifies it, and neither its confidence nor the version that read it."""
    return content_id("e", report, start, end, subject, relation, object, status, speaker, edtf, role)


def fold(text: str) -> str:
    """Lower case without accents, curly apostrophes made straight, spaces joined: the form in which names compare."""
    if text.isascii():  # nothing to take off; most words of a report are so, and this is six times as fast
        return " ".join(text.casefold().split())
    text = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'").replace("ʼ", "'"))
    bare = "".join(character for character in text if not unicodedata.combining(character))
    return " ".join(bare.casefold().split())


def slug(text: str) -> str:
    """Letters and digits of :func:`fold`, joined by hyphens: ``Kallo Ankourao`` gives ``kallo-ankourao``."""
    return "-".join("".join(c if c.isalnum() else " " for c in fold(text)).split())
