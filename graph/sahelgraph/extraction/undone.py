"""Which deed a clause undoes that names neither side: "suspended Togo ... *the suspension* was lifted".

The noun says of what sort the punishment was, and the last one of that sort says by whom and against whom. Where the
clause names those whom it hit, only a punishment of theirs is meant; where it says who undoes it, nobody is sought.
Several people who are let go are those who were seized last: "kidnapped two Ghanaians ... *they* were released".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sahelgraph.extraction.deeds import deeds_meant
from sahelgraph.extraction.earlier import HOLDING, PUNISHING, doubtful, near
from sahelgraph.extraction.fillers import Filler
from sahelgraph.extraction.things import several, thing
from sahelgraph.model import ActorId, Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sahelgraph.extraction.lexicon import Lexicon
    from sahelgraph.extraction.readings import Reading

PUNISHER: Final = "punisher"
"""The slot of whoever imposed what the predicate undoes."""
_FACTOR: Final = 0.75
"""Factor for those whom another clause names."""
_SHUT: Final = "border"
"""The class of what is closed and reopened: no noun for a deed, but closed by one."""

Sides = tuple[list[Filler], list[Filler]]


def undone(
    predicate: Token,
    nouns: Iterable[Token],
    hit: Sequence[Filler],
    earlier: Sequence[Reading],
    mentioned: Mapping[int, Sequence[Mention]],
    lexicon: Lexicon,
) -> Sides:
    """Who imposed what a predicate undoes, and on whom; nobody where no punishment of that sort was told nearby.

    Args:
        predicate: the word for lifting, easing, reopening.
        nouns: what is lifted.
        hit: those of whom the clause says that it is lifted from them; empty where it says nothing.
        earlier: readings of the report before the predicate, in order.
        mentioned: the mentions by the position of their head.
        lexicon: the words of the language, which hold the nouns of deeds.
    """
    actors = {filler.actor for filler in hit}
    meant = _meant(list(nouns), bool(hit), mentioned, lexicon)
    sides = _last(predicate, meant, actors, earlier, lexicon)
    if not any(sides) and "sanctioned" in meant:  # a suspension is a sanction too
        sides = _last(predicate, PUNISHING, actors, earlier, lexicon)
    return sides


def let_go(
    predicate: Token,
    people: Sequence[Token],
    earlier: Sequence[Reading],
    mentioned: Mapping[int, Sequence[Mention]],
    lexicon: Lexicon,
) -> Sides:
    """Who let go, and whom, where a word only says that "they" were freed; the arguments are as for :func:`undone`."""
    if not people or not all(several(word, mentioned) for word in people):
        return [], []
    return _last(predicate, HOLDING, set(), earlier, lexicon)


def _last(
    predicate: Token,
    relations: Collection[str],
    actors: Collection[ActorId],
    earlier: Sequence[Reading],
    lexicon: Lexicon,
) -> Sides:
    """The sides of the last deed of some relations, of those against some actors if there are any."""
    told = [r for r in near(predicate, earlier) if r.predicate.i < predicate.i and r.trigger.relation in relations]
    told = [r for r in told if not actors or r.object.actor in actors]
    if not told or doubtful(told[0].predicate, lexicon.language):
        return [], []
    same = [reading for reading in reversed(told) if reading.predicate.i == told[0].predicate.i]
    return _fillers(predicate, (r.subject.actor for r in same)), _fillers(predicate, (r.object.actor for r in same))


def _meant(
    nouns: Sequence[Token], named: bool, mentioned: Mapping[int, Sequence[Mention]], lexicon: Lexicon
) -> frozenset[str]:
    """The punishments that the nouns may mean; any where the clause names whom they hit."""
    if named:
        return PUNISHING
    found = {relation for _, relations in deeds_meant(nouns, mentioned, lexicon) for relation in relations}
    for word in nouns:
        noun = thing(word, mentioned)
        if noun is not None:
            lemma = noun.lemma_.lower()
            found |= {relation for relation in PUNISHING if lemma in lexicon.deeds.get(relation, ())}
        if (noun or word).lemma_.lower() in lexicon.words(_SHUT):
            found.add("sanctioned")
    return PUNISHING & found


def _fillers(predicate: Token, actors: Iterable[ActorId]) -> list[Filler]:
    return [Filler(actor, predicate, _FACTOR, "earlier") for actor in dict.fromkeys(actors)]
