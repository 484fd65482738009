"""Bodies that only a noun beside their name tells to be some: "the opposition party *Pastef*", "*Zarmanet*, a site,".

A name of one word tells nothing of what bears it, so that a report says it once: before the name, behind it in English
("the *Kouro* militia"), or in an apposition. Which nouns tell which kind of body is in ``[organisation.called]`` of
the title words.
"""

from __future__ import annotations

from typing import Final

from sahelgraph.language.titles import Titles
from sahelgraph.language.words import Words

NGO: Final = frozenset({"ngo", "ong"})
"""Acronyms for a kind of body that stand before its name: "l'*ONG* Tournons la page"."""
_ADJECTIVES: Final = (
    "ais", "oise", "ois", "ien", "ain", "an", "een", "ier", "if", "al", "e", "and", "ol", "in", "c", "es", "s",
)  # fmt: skip
"""How folded French adjectives end that may stand between "société" and its name."""
_OF_WHAT: Final = frozenset({"d", "de", "opposition", "information", "presse", "en", "ligne", "autodefense", "sante"})
"""Words of the phrases that say what such a body is for: "parti *d'opposition*", "site *d'information*"."""
_ARTICLES: Final = frozenset({"a", "an", "the", "its", "another", "one", "un", "une", "le", "la", "l", "principal"})
_OF: Final = frozenset({"of", "for", "by", "de", "du", "des", "and", "et", "to"})
_BEHIND: Final = frozenset({"in", "that", "which", "who", "based", "close", "linked", "founded", "led", "run"})
"""Words behind the noun of an English apposition with which it ends as a comma ends it."""
_AT: Final = frozenset({"at", "with", "chez"})
_BODY: Final = "Organisation"
_PARTING: Final = (",", ".", ";", ")")
_PHRASE: Final = 7
"""Words of an apposition up to its noun."""
_NEAR: Final = 7
"""Words before a noun among which an office makes the name behind the comma that of a person."""
_DESCRIBING: Final = ("ist", "ists", "ic", "an", "al", "ish", "ese")
"""How English adjectives with a capital end, which only describe: "the *Socialist* party"."""


def called(words: Words, titles: Titles, first: int, last: int) -> str:
    """What kind of body the nouns beside a name say that it is.

    Args:
        words: the words of the report.
        titles: the title words of its language.
        first: the first word of the name.
        last: the word behind it.

    Returns:
        A class of ``classes.csv``, or "" where no noun says that it is a body.
    """
    short = last - first == 1
    if last < len(words) - 1 and words.folded[last] in titles.links and words.text[last + 1][0].isupper():
        return ""  # no whole name: "l'association *Femmes* du Sahel"
    return (
        _before(words, titles, first)
        or _employing(words, titles, first)
        or (_behind(words, titles, first, last) if short and titles.language == "en" else "")
        or (_apposed_before(words, titles, first, last) if short else "")
        or (_apposed_behind(words, titles, last) if short or words.folded[first] not in titles.given else "")
    )


def _noun(words: Words, titles: Titles, place: int) -> str:
    """The kind of body that the noun at a place stands for, with the word before it if need be."""
    if words.text[place][0].isupper() and words.folded[place] not in NGO:
        return ""
    forms = {words.folded[place]}
    if place and words.gaps[place] in (" ", "-", "'"):
        forms.add(f"{words.folded[place - 1]} {words.folded[place]}")
    return next((kind for kind, nouns in titles.called.items() if not forms.isdisjoint(nouns)), "")


def _before(words: Words, titles: Titles, first: int) -> str:
    """A noun right before the name, an article in capitals aside: "le journal *L'*Enquête"."""
    place = first - 1
    if place >= 0 and words.folded[place] in _ARTICLES and words.text[place][0].isupper():
        place -= 1
    return _told(words, titles, place) if place >= 0 and words.gaps[place + 1] in (" ", "'") else ""


def _employing(words: Words, titles: Titles, first: int) -> str:
    """Whoever has somebody of a profession: "an analyst at *Control Risks*", "analyste chez *Control Risks*"."""
    place = first - 1 - (first > 1 and words.folded[first - 1] == "the")
    near = place > 0 and words.gaps[first] == " " and words.folded[place] in _AT
    return _BODY if near and words.folded[place - 1] in titles.professions else ""


def _told(words: Words, titles: Titles, last: int) -> str:
    """The kind told by a noun phrase that ends at a place: in French by its head: "société *minière*"."""
    reach = 4 if titles.language == "fr" else 1
    for place in range(last, max(-1, last - reach), -1):
        if place < last and (words.text[place][0].isupper() or words.gaps[place + 1] not in (" ", "'")):
            return ""
        if kind := _noun(words, titles, place):
            return kind
        if not (words.folded[place].endswith(_ADJECTIVES) or words.folded[place] in _OF_WHAT):
            return ""
    return ""


def _behind(words: Words, titles: Titles, first: int, last: int) -> str:
    """A noun right behind the name: "the *Kouro* militia"; "the Socialist party" is described by its adjective."""
    if last >= len(words) or words.gaps[last] != " " or words.folded[first].endswith(_DESCRIBING):
        return ""
    alone = last + 1 >= len(words) or words.gaps[last + 1] != " " or words.folded[last + 1] not in titles.offices
    return _noun(words, titles, last) if alone and words.folded[last] not in titles.firms else ""


def _apposed_before(words: Words, titles: Titles, first: int, last: int) -> str:
    """A noun before the comma, where nobody heads it: "the main opposition party, *Pastef*, accused"."""
    closed = last >= len(words) or words.gaps[last].startswith(_PARTING)
    if not (first and closed and words.gaps[first] == ", "):
        return ""
    near = words.folded[max(0, first - _NEAR) : first]
    return "" if any(word in titles.offices or word in titles.kin for word in near) else _told(words, titles, first - 1)


def _apposed_behind(words: Words, titles: Titles, last: int) -> str:
    """The noun of an apposition behind the comma: "*Pastef*, the main opposition party, accused"."""
    if last >= len(words) or words.gaps[last] != ", " or words.folded[last] not in _ARTICLES:
        return ""
    for place in range(last + 1, min(len(words) - 1, last + _PHRASE)):
        if words.gaps[place] not in (" ", "-", "'") or words.folded[place] in titles.offices | _OF:
            return ""
        if kind := _noun(words, titles, place):
            after, gap = words.folded[place + 1], words.gaps[place + 1]
            whole = titles.language == "fr" or gap.startswith(_PARTING) or (gap == " " and after in _BEHIND)
            return kind if whole and after not in titles.offices else ""
    return ""
