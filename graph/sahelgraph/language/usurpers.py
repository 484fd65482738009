"""Soldiers told only by the power that they took: "the officers *who seized power in Niger*", "soldiers *toppled X*".

They rule the state whose power they took, and what is said to them or done by them is said to it and done by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from sahelgraph.language.governments import DEFINITE
from sahelgraph.language.scene import Scene, is_subject
from sahelgraph.model import ActorId, Via

if TYPE_CHECKING:
    from spacy.tokens import Token

_REACH = 3
"""Words before the noun among which its article is sought."""


def find_usurpers(scene: Scene, states: Mapping[str, ActorId]) -> None:
    """Add a mention of the state for every plural noun of whom a verb tells that they took its power.

    Those who are by name mutineers are of that state in the whole report, if only one power was taken.

    Args:
        scene: the report as it is read so far.
        states: the states by country code.
    """
    nouns = [i for i, form in enumerate(scene.forms) if form in scene.lexicon.usurpers]
    taken: set[ActorId] = set()
    for position in nouns:
        noun = scene.doc[position]
        state = next((found for verb in _verbs(noun) if (found := _seized(scene, states, verb))), None)
        state = state or _ruled(scene, position)
        first = _article(scene, position)
        if state is None or (first is None and not is_subject(noun)):
            continue
        taken.add(state)
        if not scene.at(position):
            scene.add(position if first is None else first, position + 1, state, Via.COREFERENCE, head=position)
    for position in nouns if len(taken) == 1 else ():
        first = _article(scene, position)
        if scene.forms[position] in scene.lexicon.mutineers and first is not None and not scene.at(position):
            scene.add(first, position + 1, next(iter(taken)), Via.COREFERENCE, head=position)


def _ruled(scene: Scene, position: int) -> ActorId | None:
    """The state in which a noun says that soldiers are in power: "les militaires *au pouvoir au Niger*"."""
    if scene.forms[position + 1 : position + 2] not in (["au"], ["in"]):
        return None
    if not scene.lexicon.power.intersection(scene.forms[position + 2 : position + 3]):
        return None
    behind = (scene.state_of_place(a) for p in range(position + 3, position + 3 + _REACH) for a in scene.owners(p))
    return next((actor for actor in behind if scene.kind(actor) == "State"), None)


def _verbs(noun: Token) -> Iterator[Token]:
    """The verbs of which a noun is the subject: that of its relative clause, else its own."""
    yield from (child for child in noun.children if child.dep_ == "acl:relcl")
    if is_subject(noun) and noun.head.pos_ == "VERB" and noun.dep_ != "nsubj:pass":
        yield noun.head


def _article(scene: Scene, position: int) -> int | None:
    """Where the definite noun phrase begins; those of a list of names or of a state are no unnamed soldiers."""
    for place in range(position - 1, max(-1, position - 1 - _REACH), -1):
        if scene.forms[place] in DEFINITE[scene.lexicon.language]:
            return place
        if scene.at(place):
            return None
    return None


def _seized(scene: Scene, states: Mapping[str, ActorId], verb: Token) -> ActorId | None:
    """The state whose ruler a verb says was overthrown, or in which it says that power was taken."""
    lemma = verb.lemma_.lower()
    objects = [child for child in verb.children if child.dep_ in ("obj", "obl:arg")]
    if lemma in scene.lexicon.felling:
        fallen = (place for child in objects for place in [child.i, *(below.i for below in child.children)])
        people = (actor for place in fallen for actor in scene.owners(place) if scene.kind(actor) == "Person")
        homes = (states.get(scene.actor(person).country or "") for person in people)
        if (home := next((state for state in homes if state is not None), None)) is not None:
            return home
    taken = lemma in scene.lexicon.usurping and any(o.lemma_.lower() in scene.lexicon.power for o in objects)
    felled = lemma in scene.lexicon.felling and any(scene.forms[o.i] in scene.lexicon.government for o in objects)
    if not (taken or felled):
        return None
    named = {a for token in verb.subtree for a in scene.owners(token.i) if scene.kind(a) == "State"}
    return named.pop() if len(named) == 1 else None  # "seized power in Guinea and in Gabon": others each time
