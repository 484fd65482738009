"""Whose deed a bare noun takes up: "condemned *the attack*", "a salué *cette décision*", told in a sentence before.

A noun says of what sort the deed was, and the last reading of that sort says who did it. Where the sentence that tells
it has two doers, where the deed is only what somebody is accused of, or where words beside the noun say which one is
meant, nobody is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sahelgraph.calendar_names import MONTHS, WEEKDAYS
from sahelgraph.extraction.coups import COUP, Coups
from sahelgraph.extraction.earlier import BLAMING, doubtful, near
from sahelgraph.extraction.things import thing
from sahelgraph.model import ActorId, Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sahelgraph.extraction.lexicon import Lexicon
    from sahelgraph.extraction.readings import Reading

_ANY: Final = "moves"
"""The class of nouns for a deed of any sort: they take up the sentence before and nothing farther back."""

SAID: Final = BLAMING | {"threatened"}
"""Relations of what is only said: "the decision" means none of them."""
DECIDED: Final = frozenset({
    "appointed", "dismissed", "establishedRelationsWith", "founded", "joined", "liftedSanctionsOn", "recognised",
    "released",
})  # fmt: skip
"""Relations that "the decision" may mean beside those with nouns of their own."""

_DEFINITE: Final = frozenset("the this that these those le la l' l’ les ce cet cette ces".split())
_SUCH: Final = frozenset({"such", "tel", "telle", "tels", "telles"})
_AS: Final = frozenset({"as", "comme"})
_PLAIN: Final = frozenset({"det", "punct", "case", "advmod", "cc", "conj"})
"""What may hang on a noun that takes up a deed; anything else says which deed is meant."""

_OFCOUPS: Final = frozenset({"état", "etat", "force"})
"""What a French "coup" says of itself by being "d'État" or "de force"."""
_CONTRACTED: Final = frozenset({"du", "des"})
"""French prepositions with an article in them."""


def doers(
    predicate: Token,
    nouns: Iterable[Token],
    earlier: Sequence[Reading],
    mentioned: Mapping[int, Sequence[Mention]],
    lexicon: Lexicon,
    coups: Coups,
) -> list[ActorId]:
    """Whoever did what the nouns in a slot of a predicate name; empty where it is not certain.

    Args:
        predicate: the word whose slot is to be filled.
        nouns: heads of the phrases that stand in the slot.
        earlier: readings of the report before the predicate, in order.
        mentioned: the mentions by the position of their head.
        lexicon: the words of the language, which hold the nouns of deeds.
        coups: the coups of the report.
    """
    for word in nouns:
        noun = thing(word, mentioned) or word
        lemma = noun.lemma_.lower()
        any_sort = lemma in lexicon.words(_ANY)
        relations = _meant(lemma, any_sort, lexicon)
        if relations and noun.pos_ == "NOUN" and (noun != word or bare(noun, mentioned)):
            told = [r for r in near(predicate, earlier) if r.predicate.i < word.i and r.trigger.relation in relations]
            if any_sort:
                told = [r for r in told if r.predicate.sent.end >= predicate.sent.start]
            if not told and not any_sort and COUP in relations:
                return [] if coups.attempted(word) else coups.state(word, earlier)
            return _of_one(told, earlier, lexicon.language)
    return []


def deeds_meant(
    nouns: Iterable[Token], mentioned: Mapping[int, Sequence[Mention]], lexicon: Lexicon
) -> Iterator[tuple[Token, frozenset[str]]]:
    """The nouns that take up a deed of some sort and say nothing more of it, with the relations of that sort."""
    for noun in nouns:
        relations = _meant(noun.lemma_.lower(), False, lexicon)
        if relations and noun.pos_ == "NOUN" and bare(noun, mentioned):
            yield noun, relations


def _meant(noun: str, any_sort: bool, lexicon: Lexicon) -> frozenset[str]:
    """The relations that a noun may take up."""
    if any_sort:
        return frozenset(lexicon.deeds.keys() - SAID) | DECIDED
    return frozenset(relation for relation, nouns in lexicon.deeds.items() if noun in nouns)


def bare(noun: Token, mentioned: Collection[int]) -> bool:
    """Whether a noun is definite and no word beside it says which deed is meant but a day.

    Args:
        noun: a noun for a deed.
        mentioned: positions of the words that name actors.
    """
    opening = [child.lower_ for child in noun.children if child.dep_ in ("det", "case")]
    such = any(child.lower_ in _SUCH for child in noun.children)
    if _DEFINITE.isdisjoint(opening) and _CONTRACTED.isdisjoint(opening) and not such:
        return False
    return all(
        child.dep_ in _PLAIN
        or child.is_space
        or child.lemma_.lower() in WEEKDAYS.keys() | MONTHS.keys()
        or (child.dep_ == "amod" and child.i not in mentioned)
        or (child.dep_ == "nmod" and child.pos_ == "NOUN" and (bare(child, mentioned) or _judged(child)))
        or child.lemma_.lower() in _OFCOUPS
        for child in noun.children
    )


def _judged(noun: Token) -> bool:
    """Whether a noun says what a deed is called: "denounced the act *as piracy*"."""
    return any(child.dep_ == "case" and child.lower_ in _AS for child in noun.children)


def _of_one(told: Sequence[Reading], earlier: Sequence[Reading], language: str) -> list[ActorId]:
    """The doers of the deed told last, if its sentence tells of no other such deed and asserts it."""
    if not told:
        return []
    last = told[0].predicate
    if doubtful(last, language):
        return []
    same = [reading for reading in told if reading.predicate.sent.start == last.sent.start]
    above = set(last.ancestors)
    blamed = any(r.trigger.relation in BLAMING and r.predicate in above for r in earlier)
    by_word: dict[int, set[ActorId]] = {}
    for reading in same:
        by_word.setdefault(reading.predicate.i, set()).add(reading.subject.actor)
    if blamed or any(actors != by_word[last.i] for actors in by_word.values()):
        return []
    return list(dict.fromkeys(reading.subject.actor for reading in reversed(same) if reading.predicate.i == last.i))
