"""Whose deed a bare noun takes up: "condemned *the attack*", "a salué *cette décision*", told in a sentence before.

A noun says of what sort the deed was, and the last reading of that sort says who did it. Where the sentence that tells
it has two doers, where the deed is only what somebody is accused of, or where words beside the noun say which one is
meant, nobody is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sahelgraph.calendar_names import MONTHS, WEEKDAYS
from sahelgraph.extraction import forms
from sahelgraph.extraction.cues import denying, unsure
from sahelgraph.extraction.earlier import BLAMING, REACH, near
from sahelgraph.extraction.forms import SUBJECTS
from sahelgraph.extraction.things import thing
from sahelgraph.model import ActorId, Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sahelgraph.extraction.kinds import Kinds
    from sahelgraph.extraction.lexicon import Lexicon
    from sahelgraph.extraction.readings import Reading

_ANY: Final = "moves"
"""The class of nouns for a deed of any sort: they take up the sentence before and nothing farther back."""

_COUP: Final = "overthrew"
_SAID: Final = BLAMING | {"threatened"}
"""Relations of what is only said: "the decision" means none of them."""
_DECIDED: Final = frozenset({
    "appointed", "dismissed", "establishedRelationsWith", "founded", "joined", "liftedSanctionsOn", "recognised",
    "released",
})  # fmt: skip
"""Relations that "the decision" may mean beside those with nouns of their own."""

_DEFINITE: Final = frozenset("the this that these those le la l' l’ les ce cet cette ces".split())
_AS: Final = frozenset({"as", "comme"})
_PLAIN: Final = frozenset({"det", "punct", "case", "advmod", "cc", "conj"})
"""What may hang on a noun that takes up a deed; anything else says which deed is meant."""

_STATE: Final = frozenset({"état", "etat"})
"""What a French "coup" says of itself by being "d'État"."""


def doers(
    predicate: Token,
    nouns: Iterable[Token],
    earlier: Sequence[Reading],
    mentioned: Mapping[int, Sequence[Mention]],
    lexicon: Lexicon,
    kinds: Kinds,
) -> list[ActorId]:
    """Whoever did what the nouns in a slot of a predicate name; empty where it is not certain.

    Args:
        predicate: the word whose slot is to be filled.
        nouns: heads of the phrases that stand in the slot.
        earlier: readings of the report before the predicate, in order.
        mentioned: the mentions by the position of their head.
        lexicon: the words of the language, which hold the nouns of deeds.
        kinds: what the actors of the report are.
    """
    for word in nouns:
        noun = thing(word, mentioned) or word
        lemma = noun.lemma_.lower()
        any_sort = lemma in lexicon.words(_ANY)
        relations = _meant(lemma, any_sort, lexicon)
        if relations and noun.pos_ == "NOUN" and (noun != word or _bare(noun, mentioned)):
            told = [r for r in near(predicate, earlier) if r.predicate.i < word.i and r.trigger.relation in relations]
            if any_sort:
                told = [r for r in told if r.predicate.sent.end >= predicate.sent.start]
            if not told and not any_sort and _COUP in relations:
                return _usurped(word, earlier, lexicon, mentioned, kinds)
            return _of_one(told, earlier, lexicon.language)
    return []


def deeds_meant(
    nouns: Iterable[Token], mentioned: Mapping[int, Sequence[Mention]], lexicon: Lexicon
) -> Iterator[tuple[Token, frozenset[str]]]:
    """The nouns that take up a deed of some sort and say nothing more of it, with the relations of that sort."""
    for noun in nouns:
        relations = _meant(noun.lemma_.lower(), False, lexicon)
        if relations and noun.pos_ == "NOUN" and _bare(noun, mentioned):
            yield noun, relations


def _usurped(
    noun: Token,
    earlier: Sequence[Reading],
    lexicon: Lexicon,
    mentioned: Mapping[int, Sequence[Mention]],
    kinds: Kinds,
) -> list[ActorId]:
    """The state in which power was taken: a coup is its.

    That of the few sentences before, which name no doer; else the only one of whose coups the report has told so far.
    """
    if _attempted(noun, lexicon):
        return []
    first = noun.sent.start
    for _ in range(REACH):
        first = noun.doc[first - 1].sent.start if first else 0
    told = [(token.i, state) for token in noun.doc[: noun.i] for state in _taken(token, lexicon, mentioned, kinds)]
    close = {state for place, state in told if place >= first}
    fallen = (r for r in earlier if r.trigger.relation == _COUP and not _doubtful(r.predicate, lexicon.language))
    every = {state for _, state in told} | {home for r in fallen if (home := kinds.home(r.object.actor))}
    return list(next((states for states in (close, every) if len(states) == 1), ()))


def _taken(
    token: Token, lexicon: Lexicon, mentioned: Mapping[int, Sequence[Mention]], kinds: Kinds
) -> Iterator[ActorId]:
    """Whose coup it was by a word for power: of whoever is named as its taker, else of the state where it was taken.

    "Seized *power* in Togo" is of Togo, if its clause names no other state.
    """
    verb = token.head
    taken = token.dep_ in ("obj", "obl:arg", "obl") and verb.lemma_.lower() in lexicon.words("rising")
    if not taken or token.lemma_.lower() not in lexicon.words("reins"):
        return
    takers = (child for child in (*verb.children, verb.head) if child.dep_ in SUBJECTS or verb.dep_ == "acl:relcl")
    people = {m.actor for taker in takers for m in mentioned.get(taker.i, ()) if kinds.is_any(m.actor, ("Person",))}
    named = people or {m.actor for word in verb.subtree for m in mentioned.get(word.i, ())}
    fitting = [actor for actor in named if actor in people or kinds.is_any(actor, ("State",))]
    yield from fitting if len(fitting) == 1 else ()


def _attempted(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a coup came to nothing: "the *attempted* coup", "la *tentative* de putsch"."""
    beside = {noun.head.lemma_.lower(), *(child.lemma_.lower() for child in noun.children)}
    return not beside.isdisjoint(lexicon.words("vain"))


def _meant(noun: str, any_sort: bool, lexicon: Lexicon) -> frozenset[str]:
    """The relations that a noun may take up."""
    if any_sort:
        return frozenset(lexicon.deeds.keys() - _SAID) | _DECIDED
    return frozenset(relation for relation, nouns in lexicon.deeds.items() if noun in nouns)


def _bare(noun: Token, mentioned: Collection[int]) -> bool:
    """Whether a noun is definite and no word beside it says which deed is meant but a day."""
    if not any(child.dep_ == "det" and child.lower_ in _DEFINITE for child in noun.children):
        return False
    return all(
        child.dep_ in _PLAIN
        or child.is_space
        or child.lemma_.lower() in WEEKDAYS.keys() | MONTHS.keys()
        or (child.dep_ == "amod" and child.i not in mentioned)
        or (child.dep_ == "nmod" and child.pos_ == "NOUN" and (_bare(child, mentioned) or _judged(child)))
        or child.lemma_.lower() in _STATE
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
    if _doubtful(last, language):
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


def _doubtful(word: Token, language: str) -> bool:
    """Whether it is denied or uncertain what a word tells."""
    uncertain = any(above.lemma_.lower() in unsure(language) for above in word.ancestors)
    return uncertain or forms.negated(word, denying(language))
