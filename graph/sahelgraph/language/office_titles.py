"""The words of an office in English, without its owner: "foreign minister", of either language."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sahelgraph.language.scene import Scene
from sahelgraph.language.titles import Titles

_NUMBERS = frozenset({"two", "three", "four", "deux", "trois", "quatre"})
_PARTING = frozenset(
    {"acting", "co", "deputy", "designate", "elect", "ex", "non", "self", "then", "under", "vice", "would"}
)
"""First words of compounds by which an office is another one, or none: "self-styled", "would-be"."""
_ORPHAN = re.compile(r"\b(?:of|for|in|at|on) (?=(?:of|for|to|in|at|on)\b)")
"""A preposition whose noun, the owner, was left out of a title."""


def plain(form: str) -> str:
    """A form without the prefix that says that an office is over ("ex-président")."""
    return form.removeprefix("ex-")


def coloured(forms: Sequence[str], first: int, noun: int) -> set[int]:
    """The places of compounds before an office that say nothing of it: "Kenya's *soft-spoken* president".

    What parts the office itself stays: "the *self-styled* president", "vice-president".
    """
    hyphens = (place for place in range(first + 1, noun - 1) if forms[place] == "-" and forms[place + 2] != "-")
    return {p for place in hyphens if forms[place - 1] not in _PARTING for p in range(place - 1, place + 2)}


def title(
    scene: Scene, titles: Titles, noun: int, places: Sequence[int], owners: set[int], small: frozenset[str]
) -> str:
    """The office in a few words of English, without its owner, small words and what says that it is over."""
    skip = small | titles.former | _NUMBERS
    spans = [scene.tokens(m.span.start, m.span.end) for owner in owners for m in scene.at(owner)]
    named = {place for span in spans for place in range(*span) if scene.doc[place].pos_ == "PROPN"}
    whole = (scene.tokens(m.span.start, m.span.end)[0] for m in scene.at(noun))  # "*Togolese* ministers"
    named.update(place for first in whole for place in range(first, noun))
    told = [
        place
        for place in places
        if plain(scene.forms[place]) not in skip
        and place not in named
        and (place not in owners or _common(scene, place))
    ]
    if titles.language == "en":
        words = (_singular(titles, scene.forms[p]) if p == noun else scene.doc[p].text for p in told)
        text = " ".join(w if scene.at(p) and p != noun else w.lower() for p, w in zip(told, words, strict=True))
        text = _ORPHAN.sub("", text.replace(" - ", "-").removeprefix("- "))
    else:
        text = _translate(scene, titles, noun, told)
    while text.endswith((" of", " for", " to", " in", " at", " and", " on")):
        text = text.rsplit(" ", 1)[0]
    return text


def _singular(titles: Titles, form: str) -> str:
    """An office in the singular: each of several "ministers" is a "minister"."""
    return form[:-1] if form.endswith("s") and form[:-1] in titles.offices else form


def _common(scene: Scene, place: int) -> bool:
    """Whether a token that stands for the owner is a common noun, so a part of the office ("chef de l'État")."""
    return (scene.doc[place].pos_ == "NOUN" and scene.doc[place].text.islower()) or scene.forms[place] == "etat"


def _translate(scene: Scene, titles: Titles, noun: int, places: list[int]) -> str:
    """English for a French office: what the lexicon knows, the portfolio before the noun as English puts it."""
    words = [plain(scene.forms[place]) for place in places]
    words = [word if word in titles.english else _singular(titles, word) for word in words]
    found: list[str] = []
    while words:
        for length in range(min(8, len(words)), 0, -1):
            phrase = " ".join(words[:length]).replace("' ", "'")
            if phrase in titles.english:
                found.append(titles.english[phrase])
                words = words[length:]
                break
        else:
            words = words[1:]
    if not found:
        return _singular(titles, str(scene.doc[noun].text))
    head = next((word for word in found if word.split()[-1] in _ENGLISH_HEADS), found[0])
    others = [word for word in found if word != head]
    return " ".join([*others, head])


_ENGLISH_HEADS = frozenset(
    {
        "minister", "president", "ambassador", "spokesperson", "adviser", "envoy", "secretary", "commander", "director",
        "head", "leader", "representative", "governor", "general", "chief", "vice-president", "official",
    }
)  # fmt: skip
