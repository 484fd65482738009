"""Plain text, and Markdown with YAML front matter."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from sahelgraph.errors import UnreadableReport
from sahelgraph.reading.article import MAX_BYTES, Article, canonical_fields, sources_of
from sahelgraph.reading.decoding import MAX_NESTING, decode, nesting

_FRONT_MATTER: Final = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_MAX_FRONT_MATTER: Final = 20_000

_FIELD: Final = re.compile(r"^([A-Za-z][\w-]*):[ \t]+(\S.*?)[ \t]*$", re.MULTILINE)
_STRUCTURE: Final = "[{|>&*!#"
"""Signs that open something else than text in YAML."""


def read_bytes(path: Path) -> bytes:
    """Content of a file.

    Raises:
        UnreadableReport: it cannot be opened or is larger than a report can be.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise UnreadableReport(str(path), f"{size / 1e6:.0f} MB; reports up to {MAX_BYTES / 1e6:.0f} MB are read")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableReport(str(path), f"cannot be opened: {error.strerror or error}") from error


def read_text(path: Path) -> Article:
    """A plain text file: its text is the whole file.

    Raises:
        UnreadableReport: as :func:`sahelgraph.reading.decoding.decode`.
    """
    return Article(where=str(path), name=path.stem, text=decode(read_bytes(path), str(path)))


def read_markdown(path: Path) -> Article:
    """A Markdown file: its text is what follows the front matter, unchanged; without front matter the whole file.

    Raises:
        UnreadableReport: as :func:`read_text`, or the front matter is not a YAML table of fields.
    """
    where = str(path)
    text = decode(read_bytes(path), where)
    if not re.match(r"---[ \t]*\n", text):
        return Article(where=where, name=path.stem, text=text)
    match = _FRONT_MATTER.match(text)
    if not match:
        raise UnreadableReport(where, "front matter is opened with --- and never closed")
    raw = _front_matter(match[1], where)
    fields = canonical_fields(raw)
    fields.pop("text", None)
    return Article(where=where, name=path.stem, text=text[match.end() :], fields=fields, sources=sources_of(raw))


def _front_matter(text: str, where: str) -> dict[Any, object]:
    import yaml

    if len(text) > _MAX_FRONT_MATTER or nesting(text) > MAX_NESTING:
        raise UnreadableReport(where, "malformed front matter: too long or nested too deep")
    try:
        raw = _load(text)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        try:
            raw = _load(_FIELD.sub(_quoted, text))
        except (yaml.YAMLError, RecursionError, ValueError):
            mark = getattr(error, "problem_mark", None)
            line = f" in line {mark.line + 2}" if mark else ""
            raise UnreadableReport(where, f"malformed front matter{line}") from error
    if raw in (None, ""):
        return {}
    if not isinstance(raw, dict):
        raise UnreadableReport(where, "malformed front matter: no table of fields")
    return raw


def _load(text: str) -> object:
    import yaml

    # BaseLoader makes every scalar text as printed: no dates, no booleans (`language: no`), no objects.
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader builds less than SafeLoader does


def _quoted(field: re.Match[str]) -> str:
    """A field of one line as text: headlines have colons and quotation marks that YAML takes for its own.

    ``title: Mali : la junte`` and ``title: "Never again", says Goïta`` are no YAML, and what everyone writes.
    """
    name, value = field.groups()
    whole = value[0] in "'\"" and value[1:].find(value[0]) == len(value) - 2
    if whole or value[0] in _STRUCTURE:
        return field[0]
    escaped = value.replace("'", "''")
    return f"{name}: '{escaped}'"
