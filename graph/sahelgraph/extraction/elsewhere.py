"""Who else a sentence names: whom a slot may take that its own words leave empty, who looks on or stands outside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sahelgraph.extraction import forms
from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.fillers import Filler
from sahelgraph.extraction.lexicon import Trigger
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def in_sentence(cast: Cast, token: Token, others: Sequence[Token] = ()) -> Iterator[ActorId]:
    """Actors mentioned in the token's sentence, but for its other arguments, speakers and the doers of other verbs.

    Nor those who only describe another argument: "JNIM, affiliated with *al-Qaeda*, imposed a blockade".
    """
    above = {token.i, *(ancestor.i for ancestor in token.ancestors)}
    above -= {step.head.i for step in (token, *token.ancestors) if forms.told(step)}
    for i in range(token.sent.start, token.sent.end):
        name = token.doc[i]
        acts = name.dep_ in _SUBJECTS and name.head.pos_ == "VERB" and name.head.i not in above
        if i in cast.heads and i != token.i and not (acts or _goes_on(name, token) or _tells_of(cast, name, others)):
            yield from cast.at(i)


def _goes_on(name: Token, predicate: Token) -> bool:
    """Whether a name stands in the next thing that somebody does: "told X to leave and *made a pact with Y*"."""
    verb = next((above for above in name.ancestors if above.pos_ == "VERB"), name)
    return verb.dep_ == "conj" and verb.i > predicate.i and verb.head.is_ancestor(predicate) and verb != predicate


def bystanders(cast: Cast, predicate: Token) -> set[ActorId]:
    """Who only has a view of what a noun names: "*Togo* is concerned by the arrest", "*Togo* condemned the coup"."""
    verb, tree = predicate.head, cast.tree
    held = predicate.dep_ in forms.OBLIQUES or predicate.dep_ == "obj"
    if not held or verb.pos_ not in ("VERB", "ADJ") or verb.lemma_.lower() in tree.grammar["support"]:
        return set()
    return set(cast.actors(*tree.surface_subjects(verb)))


def owners_of_patient(cast: Cast, trigger: Trigger, predicate: Token) -> set[ActorId]:
    """Whose the object of a predicate is, if the trigger does not ask for them: "apply *ECOWAS's* sanctions".

    Nor is anything done to where the object comes from: "handed over a batch of *Turkish*-made drones".
    """
    if any(slot.startswith("patient.o") for slot in trigger.object):
        return set()
    tree, things = cast.tree, cast.tree.patients(predicate)
    phrases = [p for thing in things for p in (*tree.possessors(thing), *tree.of_phrases(thing))]
    made = [word for thing in things for word in thing.subtree if word.dep_ == "compound" and word.head.pos_ == "VERB"]
    return set(cast.actors(*phrases, *made))


def _tells_of(cast: Cast, name: Token, others: Sequence[Token]) -> bool:
    """Whether a name only says who another argument is, within its phrase or by its kind."""
    described = any(forms.describes(name, other) for other in others)
    return described or _specifies(cast, name, others) or _of_person(cast, name)


def _of_person(cast: Cast, name: Token) -> bool:
    """Whether an adjective says whence a person is: "worked for the *Libyan* commander Khalifa Haftar"."""
    if name.pos_ != "ADJ" or name.dep_ not in ("amod", "compound"):
        return False
    return any(cast.kinds.is_any(a, ("Person",)) for a in (*cast.at(name.head.i), *cast.at(name.head.head.i)))


def _specifies(cast: Cast, name: Token, others: Sequence[Token]) -> bool:
    """Whether a name tells which of its kind is meant: "three states *of the AES*", "l'accord *d'Alger*".

    In French countries have an article and cities have none.
    """
    cases = [child for child in name.children if child.dep_ == "case"]
    if name.dep_ != "nmod" or not any(cast.tree.form(case) in cast.tree.grammar["of"] for case in cases):
        return False
    bare = all(case.lower_ in ("de", "d'", "d’") for case in cases) and not any(c.dep_ == "det" for c in name.children)
    return name.head in others or (bare and name.head.lemma_.lower() in cast.agreements)


def within_clause(predicate: Token, fillers: list[Filler]) -> list[Filler]:
    """Some actors without those who are joined to a noun behind the relative clause of a predicate.

    "Kenya, *which accused Togo*, and Ghana signed": only Kenya accused it.
    """
    clause = next((t for t in (predicate, *predicate.ancestors) if t.dep_ in ("acl:relcl", "ROOT")), predicate)
    if clause.dep_ != "acl:relcl" or not fillers:
        return fillers
    joined, behind = [clause.head], set[int]()
    while joined:
        more = [c for c in joined.pop().rights if c.dep_ == "conj" and c.i > predicate.i and not clause.is_ancestor(c)]
        behind.update(child.i for child in more)
        joined += more
    return [filler for filler in fillers if filler.token.i not in behind]
