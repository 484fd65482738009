"""A report as a row of words: runs of letters and digits with their folded forms and the gaps between them.

Names are matched on words, not on the tokens of a pipeline, so that hyphens, curly apostrophes, missing accents,
elision ("l'Algérie") and possessives ("Niger's") need no rule of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sahelgraph.ids import fold

_WORD = re.compile(r"[^\W_]+")
_SPACE = re.compile(r"\s+")

# Word forms repeat within and across reports; folding one costs ten times a look-up. 2**16 forms are a few MB.
_fold = lru_cache(maxsize=2**16)(fold)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in parallel rows; ``gaps[i]`` stands before word ``i``, normalised by :func:`gap`."""

    text: tuple[str, ...]
    folded: tuple[str, ...]
    start: tuple[int, ...]
    end: tuple[int, ...]
    gaps: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Words:
        """Split a text into words."""
        spans = [match.span() for match in _WORD.finditer(text)]
        starts = tuple(start for start, _ in spans)
        ends = tuple(end for _, end in spans)
        forms = tuple(text[start:end] for start, end in spans)
        gaps = tuple(gap(text[a:b]) for a, b in zip((0, *ends[:-1]), starts, strict=True)) if spans else ()
        return cls(forms, tuple(map(_fold, forms)), starts, ends, gaps)

    def __len__(self) -> int:
        return len(self.text)


@lru_cache(maxsize=4096)
def gap(text: str) -> str:
    """What stands between two words: spaces as one (a blank line as two newlines), hyphens and apostrophes unified."""
    if text.count("\n") > 1:
        return "\n\n"
    text = text.replace("’", "'").replace("‘", "'").replace("ʼ", "'").replace("‐", "-").replace("‑", "-")
    return _SPACE.sub(" ", text)


def joins(written: str, printed: str) -> bool:
    """Whether a gap as printed can stand for the gap of a name as the registry writes it.

    Space and hyphen stand for each other ("Al Qaeda", "Al-Qaeda"), and an abbreviation may keep or lose its full stop
    before a space ("St. Petersburg").
    """
    return written == printed or (written in _LOOSE and printed in _LOOSE)


_LOOSE = frozenset({" ", "-", ". "})


_ROMAN = (
    ("ph", "f"), ("dh", "d"), ("gu", "g"), ("ou", "u"), ("oo", "u"), ("ch", "sh"), ("tch", "sh"), ("dj", "j"),
    ("kh", "h"), ("gh", "g"), ("ck", "k"), ("q", "k"), ("y", "i"), ("ae", "ai"), ("ei", "ai"), ("ee", "i"), ("w", "v"),
)  # fmt: skip
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=2**14)
def sound(folded: str) -> str:
    """A folded word in a rough common spelling: Arabic, Tuareg and Russian names are romanised in many ways.

    ``yahya``/``yahia``, ``abou``/``abu``, ``sergei``/``sergey``, ``koufa``/``kouffa`` come out alike. Only for names of
    two words and more: single words come out alike by chance.
    """
    for written, common in _ROMAN:
        folded = folded.replace(written, common)
    folded = _DOUBLE.sub(r"\1", folded)
    return folded.removesuffix("e") if len(folded) > 4 else folded
