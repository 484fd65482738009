"""Members of a body that a list beside its name gives: "the AES (A, B and C)", "les trois membres de l'AES, A, B et C".

A list in brackets right behind the name is one of members if it names several states and nothing else. One behind a
comma or a dash is one if a number before it says how many there are.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Final

from sahelgraph.model import Actor, ActorId, Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

_BODIES: Final = frozenset({"InternationalOrganisation", "Coalition", "Organisation", "MilitaryMission"})
_MEMBERS: Final = frozenset("countries states members nations country state member nation pays états membres".split())
_SMALL: Final = frozenset({",", "and", "et", "the", "le", "la", "l'", "l’", "les", "de", "du", "des", "d'", "à"})
_OPENING: Final = frozenset({",", "—", "–", ":", "-"})
_NUMBERS: Final = {
    word: number
    for words in ("two three four five six seven eight nine ten", "deux trois quatre cinq six sept huit neuf dix")
    for number, word in enumerate(words.split(), start=2)
}
_LONGEST: Final = 40
"""Tokens of a list of fifteen states with their articles and commas."""
_BEFORE: Final = 6
"""Tokens before a body's name among which "the five members of" stands."""

Heads = Mapping[int, Collection[Mention]]


def rostered(token: Token, heads: Heads, kinds: Mapping[ActorId, Actor]) -> list[ActorId]:
    """The states that are listed as members right behind a body's name.

    Args:
        token: the last token of the name.
        heads: the actors by token.
        kinds: all actors, of the registry and of the report.

    Returns:
        The states in their order, none if there is no such list.
    """
    doc = token.doc
    if token.i + 2 >= token.sent.end:
        return []
    opening, counted = doc[token.i + 1].text, _count(token)
    if opening != "(" and not (opening in _OPENING and counted):
        return []
    states, end = _listed(token.i + 2, token, heads, kinds)
    if opening == "(":
        closed = end < len(doc) and doc[end].text == ")"
        return states if closed and len(states) > 1 and counted in (0, len(states)) else []
    return states if len(states) == counted else []


def is_body(actor: ActorId, kinds: Mapping[ActorId, Actor]) -> bool:
    """Whether an actor has members: an organisation of states, a coalition, or one of a kind that is not known."""
    return actor in kinds and kinds[actor].kind in _BODIES


def _listed(first: int, token: Token, heads: Heads, kinds: Mapping[ActorId, Actor]) -> tuple[list[ActorId], int]:
    """The states of a list that begins at a place, and the place after it."""
    doc, found = token.doc, list[ActorId]()
    for place in range(first, min(token.sent.end, first + _LONGEST)):
        actors = [mention.actor for mention in heads.get(place, ())]
        if len(actors) == 1 and actors[0] in kinds and kinds[actors[0]].kind == "State":
            found.append(actors[0])
        elif doc[place].lower_ not in _SMALL:
            return found, place
    return found, token.sent.end


def _count(token: Token) -> int:
    """How many members the words before a body's name say it has; 0 if they do not."""
    words = [word.lower_ for word in token.doc[max(token.sent.start, token.i - _BEFORE) : token.i]]
    if _MEMBERS.isdisjoint(words):
        return 0
    return next((_NUMBERS[word] for word in reversed(words) if word in _NUMBERS), 0)
