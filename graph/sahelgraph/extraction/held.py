"""Whose release is asked for where nothing resolves the pronoun: "detained 49 soldiers ... *their* release"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.earlier import HOLDING, near
from sahelgraph.extraction.readings import Reading
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token


def held_before(predicate: Token, nouns: Iterable[Token], earlier: Sequence[Reading], cast: Cast) -> set[ActorId]:
    """Those whom the report tells last to be held, if one of some nouns is owned by a pronoun that names nobody else.

    A pronoun that seems to mean whoever holds them means them: nobody sets free himself.

    Args:
        predicate: the word that asks for something.
        nouns: heads of the phrases that say what is asked for.
        earlier: readings of the report so far.
        cast: who is mentioned where.
    """
    whose = [child for noun in nouns for child in noun.children if _possessive(child)]
    if not whose:
        return set()
    told = next(
        (r for r in near(predicate, earlier) if r.trigger.relation in HOLDING and r.predicate.i < predicate.i), None
    )
    if told is None or any(set(cast.actors(pronoun)) - {told.subject.actor} for pronoun in whose):
        return set()
    return {told.object.actor}


def _possessive(word: Token) -> bool:
    return (word.dep_ == "nmod:poss" and word.pos_ == "PRON") or "Yes" in word.morph.get("Poss", [])
