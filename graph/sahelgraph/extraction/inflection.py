"""The regular forms of verbs, to find the trigger of a form whose lemma the lemmatiser of rules got wrong.

Rules learned from treebanks err on verbs that these never print ("boycotte", "amnistie", "blockaded"); the lexicon
knows its verbs, and their regular forms follow from them (Grevisse, *Le bon usage*, on the conjugations in -er, -ir and
-re and their spelling; for English the endings -s, -ed, -ing).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_VOWELS = "aeiouyàâéèêîôû"
_FUTURE = ("a", "ai", "as", "ons", "ez", "ont", "ait", "ais", "aient", "ions", "iez")
_IMPERFECT = ("ait", "ais", "aient", "ant")
_PAST = {
    "tear": ("tore", "torn"), "throw": ("threw", "thrown"), "break": ("broke", "broken"), "freeze": ("froze", "frozen"),
    "drive": ("drove", "driven"), "shake": ("shook", "shaken"), "fly": ("flew", "flown"), "draw": ("drew", "drawn"),
    "strike": ("struck", "stricken"), "swear": ("swore", "sworn"),
}  # fmt: skip
"""Irregular forms of English verbs that a parser takes for nouns, so that their lemma is not that of a verb."""
_MUTE = re.compile(r"(?P<vowel>[eé])(?P<consonants>[^aeiouyàâéèêîôû]{1,2})$")


def inflected(verbs: Iterable[str], language: str) -> dict[str, str]:
    """The regular forms of verbs, each with its verb.

    Args:
        verbs: infinitives.
        language: ``en`` or ``fr``.

    Returns:
        A verb for each form; forms that two of the verbs share are left out, since they tell nothing.
    """
    regular = french if language == "fr" else english
    found: dict[str, str] = {}
    shared: set[str] = set()
    for verb in dict.fromkeys(verbs):
        for form in set(regular(verb)):
            if found.setdefault(form, verb) != verb:
                shared.add(form)
    return {form: verb for form, verb in found.items() if form not in shared}


def english(verb: str) -> Iterator[str]:
    """The forms in -s, -ed and -ing, with the last consonant doubled and not, and a few irregular ones."""
    yield from _PAST.get(verb, ())
    yield verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    if verb.endswith("e"):
        yield verb + "d"
        yield (verb[:-2] + "y" if verb.endswith("ie") else verb if verb.endswith(("ee", "oe")) else verb[:-1]) + "ing"
        return
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        yield from (verb[:-1] + "ies", verb[:-1] + "ied")
    stems = [verb]
    if verb[-1:] not in _VOWELS + "wx" and verb[-2:-1] in _VOWELS:
        stems.append(verb + verb[-1])
    yield from (stem + ending for stem in stems for ending in ("ed", "ing"))


def french(verb: str) -> Iterator[str]:
    """The forms of the regular conjugations in -er, -ir (with -iss-) and -re."""
    stem, ending = verb[:-2], verb[-2:]
    if ending == "er":
        yield from _first(stem)
    elif ending == "ir":
        yield from (stem + end for end in ("i", "is", "it", "ie", "ies", "issent", "isse", "irent"))
        yield from (stem + "iss" + end for end in _IMPERFECT)
        yield from (stem + "ir" + end for end in _FUTURE)
    elif ending == "re":
        yield from (stem + end for end in ("", "s", "ent", "e", "u", "ue", "us", "ues", "it", "irent"))
        yield from (stem + end for end in _IMPERFECT)
        yield from (stem + "r" + end for end in _FUTURE)


def _first(stem: str) -> Iterator[str]:
    soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    for strong in _before_mute(stem):
        yield from (strong + end for end in ("e", "es", "ent"))
        yield from (strong + "er" + end for end in _FUTURE)
    yield from (stem + "er" + end for end in _FUTURE)
    yield from (soft + end for end in (*_IMPERFECT, "a", "ai", "ons"))
    yield from (stem + end for end in ("é", "ée", "és", "ées", "èrent", "ez", "ions", "iez"))


def _before_mute(stem: str) -> tuple[str, ...]:
    """The stem before a mute e: "achèv-", "cèd-", "appell-", "emploi-"."""
    if stem.endswith(("oy", "uy")):
        return (stem[:-1] + "i",)
    if stem.endswith("ay"):
        return (stem[:-1] + "i", stem)
    mute = _MUTE.search(stem)
    if mute is None:
        return (stem,)
    grave = stem[: mute.start()] + "è" + mute["consonants"]
    if mute["vowel"] == "é":
        return (grave,)
    return (grave, stem + stem[-1], stem)
