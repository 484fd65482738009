"""Whose report a report is: many papers print what one agency wrote, and say so above or below the text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sahelgraph.ids import fold

_HEAD, _TAIL = 600, 1500
"""Characters from the beginning and the end in which an agency is looked for: a dateline stands in the first sentence,
a signature on a line of its own after the last, before what pages print below an article."""
_DATELINE = re.compile(r"\(([^()\n]{2,40})\)\s*[-–—:]")
_SIGNED = re.compile(r"^(?:source|sources|with|avec|by|par|from)?\s*:?\s*", re.IGNORECASE)


def agency_of(text: str, agencies: Mapping[str, str]) -> str:
    """The medium that a report was taken over from, as its text says; empty where it says none, or several.

    Args:
        text: the report.
        agencies: media by folded name, as :class:`sahelgraph.store.fusion.Rules` has them.
    """
    named = [*_DATELINE.findall(text[:_HEAD]), *map(_unsigned, text[-_TAIL:].splitlines())]
    found = {agencies[name] for name in map(fold, named) if name in agencies}
    return found.pop() if len(found) == 1 else ""


def _unsigned(line: str) -> str:
    """A line without what introduces a signature and without the brackets around it: ``(Avec AFP)`` is ``AFP``."""
    bare = line.strip(" \t()[]*_-–—.")
    return _SIGNED.sub("", bare) if len(bare) <= 40 else ""
