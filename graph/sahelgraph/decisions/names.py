"""Whether two names may be two spellings of one: word for word, or as Arabic, Russian and Sahelian names are romanised.

French and English romanise alike names differently (Choïgou, Shoigu; Oumarou, Umaru; Tchiani, Tiani), and what is
written for a vowel of Arabic varies most. So words are compared by their consonants, and only whole names of at least
two words, which two people share far less often than one word.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from sahelgraph.ids import fold
from sahelgraph.surfaces import is_acronym

_PARTICLES = frozenset("al el ag ould wuld ben bin ibn ou de of the le la les du des".split())
"""Words that come and go between spellings of a name: articles, and "son of"."""

_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ou(?=[aeiou])|w", "w"),
        (r"tch|tsch|tsh|tj", "t"),
        (r"sch|sh|ch", "s"),
        (r"zh|dj|gi(?=[aou])|j", "j"),
        (r"gu(?=[ei])|gh", "g"),
        (r"kh|ck|q|c(?=[aouklrt]|$)", "k"),
        (r"ph", "f"),
        (r"x", "ks"),
        (r"[cz](?=[eiy])|z", "s"),
        (r"(?<=[bdfgklmnprstvw])h", ""),
        (r"h$", ""),
        (r"d$", "t"),
        (r"y(?![aeiou])", "i"),
    )
)
"""How letters sound in either way of writing, applied in this order to a folded word."""

_ALIKE = 0.55
"""Least share of letters (``difflib`` ratio) in common of words whose consonants agree: Mohamed and Muhammad have 0.67,
Issa and Sissoko's consonants would not agree anyway; below it short words agree by chance (Aya, Ouya)."""


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name that tell it apart, folded, in alphabetical order."""
    words = re.split(r"[\s\-'.,]+", fold(name))
    kept = [word for word in words if word and word not in _PARTICLES]
    return tuple(sorted(kept or filter(None, words)))


def sound_of(word: str) -> str:
    """The consonants of a folded word as they sound in any way of writing; a vowel at its beginning counts as one."""
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    first = "a" if word[:1] in "aeiou" and word else word[:1]
    rest = re.sub(r"[aeiou]", "", word[1:])
    return re.sub(r"(.)\1+", r"\1", first + rest)


def likeness(ones: Iterable[str], others: Iterable[str]) -> tuple[int, str]:
    """How two actors' names, of any language, are alike.

    Returns:
        Strength and reason: 3 the same words, 2 spellings of the same words, 1 something that says little alone (one
        name within the other, a family name, an acronym), 0 nothing.
    """
    found = [_compared(one, other) for one in ones for other in others]
    return max(found, default=(0, ""))


def _compared(one: str, other: str) -> tuple[int, str]:
    first, second = words_of(one), words_of(other)
    told = f"“{one}” and “{other}”"
    full = min(len(first), len(second)) > 1
    if first == second and full:
        return 3, f"the same words: {told}"
    if full and len(first) == len(second) and _sound_alike(first, second):
        return 2, f"spellings of one name: {told}"
    if first == second and (is_acronym(one) or is_acronym(other)):
        return 1, f"the same acronym: {told}"
    if not first or not second or is_acronym(one) or is_acronym(other):
        return 0, ""
    shorter, longer = sorted((first, second), key=len)
    return (1, f"one name within the other: {told}") if set(shorter) <= set(longer) else (0, "")


def _sound_alike(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether each word of one name has a spelling of itself in the other."""
    left = list(second)
    for word in first:
        match = next((other for other in left if _spellings(word, other)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _spellings(one: str, other: str) -> bool:
    if one == other:
        return True
    sound = sound_of(one)
    alike = difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
    return len(sound) > 1 and sound == sound_of(other) and alike
