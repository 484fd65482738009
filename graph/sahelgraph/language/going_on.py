"""Offices that one sentence names and another gives to somebody: "said the finance minister. *X* also spoke of"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sahelgraph.language.offices import INDEFINITE, Phrase
from sahelgraph.language.roll import PARTISAN, Roll
from sahelgraph.language.scene import is_subject
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

_UNDERGOING = frozenset({"nsubj:pass", "obj"})


def catch_up(roll: Roll, phrases: Iterable[Phrase]) -> None:
    """Join an office to the person whom the next sentence names: "said the finance minister. X also spoke of"."""
    scene = roll.scene
    seen: set[ActorId] = set()
    phrases = tuple(phrases)
    titled = {phrase.last for phrase in phrases}
    first = {a: p for p in reversed(scene.heads()) for a in scene.owners(p)}
    for phrase in phrases:
        owner = phrase.owner
        if phrase.noun in roll.held or scene.person_at(phrase.noun) is not None or owner is None:
            continue
        person = _next_subject(roll, phrase.noun)
        who = scene.person_at(person) if person is not None else None
        if person is None or who is None or person in titled or who in seen:
            continue
        if first.get(who, person) < person or roll.has_office(who):
            continue
        if roll.fits(phrase, owner) and roll.states.get(scene.actor(who).country or "", owner) == owner:
            seen.add(who)
            _join(roll, phrase, owner, person)


def catch_back(roll: Roll, phrases: Iterable[Phrase]) -> None:
    """Join an office that opens a sentence to the one person of the sentence before: "X died. The former chief"."""
    scene, doc = roll.scene, roll.scene.doc
    for phrase in phrases:
        owner, first = phrase.owner, doc[phrase.first]
        if owner is None or phrase.noun in roll.held or not (first.is_sent_start and first.i and phrase.definite):
            continue
        if "Plur" in doc[phrase.noun].morph.get("Number", []) or first.lower_ in INDEFINITE:
            continue
        before = doc[first.i - 1].sent
        people = {p: who for p in range(before.start, before.end) if (who := scene.person_at(p)) is not None}
        if any(sum(scene.kind(a) == "Person" for a in scene.owners(p)) > 1 for p in people):
            continue
        if any(_foreign(roll, who, owner) or _harmed(roll, doc[p], phrase, owner) for p, who in people.items()):
            continue
        if len(set(people.values())) == 1 and not roll.has_office(next(iter(people.values()))):
            _join(roll, phrase, owner, next(iter(people)))


def _join(roll: Roll, phrase: Phrase, owner: ActorId, person: int) -> None:
    roll.held.add(phrase.noun)
    head = roll.is_head(phrase, owner)
    roll.note(person, phrase.first, phrase.last, owner, phrase.title, head=head, former=phrase.former)


def _foreign(roll: Roll, person: ActorId, owner: ActorId) -> bool:
    """Whether a person is known to be of another state than the one, or the body, whose office is spoken of."""
    homes = {roll.states.get(roll.scene.actor(who).country or "") for who in (person, owner)}
    return None not in homes and len(homes) > 1


def _harmed(roll: Roll, person: Token, phrase: Phrase, owner: ActorId) -> bool:
    """Whether somebody was killed or taken, of which others now speak: "X was arrested. *The army's spokesman* said".

    A group goes on speaking of its own: "Doe was arrested. *The party's leader*".
    """
    if phrase.former or roll.scene.kind(owner) in PARTISAN or not is_subject(roll.scene.doc[phrase.noun]):
        return False
    harm = person.dep_ in _UNDERGOING and roll.scene.forms[person.head.i] in roll.titles.harming
    return harm or roll.is_ousted(person.i)


def _next_subject(roll: Roll, position: int) -> int | None:
    """The person who is the subject of the sentence after a position, within the same paragraph or the next."""
    doc = roll.scene.doc
    sentence = doc[position].sent
    for place in range(sentence.end, min(len(doc), sentence.end + 40)):
        if doc[place].is_sent_start and place > sentence.end and not doc[place].is_space:
            return None
        if roll.scene.person_at(place) is not None:
            return place if is_subject(doc[place]) else None
    return None
