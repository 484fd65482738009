"""What a sentence takes up from those before it: whose accusation is rejected, against whom an ambassador is recalled.

A slot of the lexicon names what is sought, and the readings before the predicate give it: nothing is taken from what
the report merely names, and nothing from farther back than a reader would look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from sahelgraph.extraction import forms
from sahelgraph.extraction.cues import citing, denying, unsure
from sahelgraph.extraction.lexicon import RECALLED
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from sahelgraph.extraction.readings import Reading

Home: TypeAlias = "Callable[[ActorId], ActorId | None]"

REACH = 2
"""Sentences before a predicate's own in which it is sought what the predicate takes up."""

BLAMING = frozenset({"accused", "criticised"})
ASKING = frozenset({"demandedOf", "requestedSupportFrom", "threatened"})
HOSTILE = BLAMING | frozenset(
    {
        "demandedOf", "threatened", "rejected", "expelled", "sanctioned", "suspended", "terminatedAgreementWith",
        "severedTiesWith", "attacked", "overthrew", "detained", "withdrewForcesFrom",
    }
)  # fmt: skip
SPEAKING = BLAMING | ASKING | {"rejected", "expressedSupportFor"}

DISPUTES = BLAMING | {
    "demandedOf", "threatened", "rejected", "sanctioned", "severedTiesWith", "attacked", "fought",
    "withdrewFrom", "signedAgreementWith", "signedMilitaryAgreementWith", "establishedRelationsWith",
}  # fmt: skip
"""What a mediation that is named without its parties may be about: no troops sent home, no agreement revoked."""
_OF_THE_REPORT = frozenset({"fought", "signedAgreementWith", "signedMilitaryAgreementWith"})
"""What such a mediation may be about where the report begins with it: the war, or the accord, that it is all about."""
_LEAD = 3
"""Sentences, with the headline, in which a report says what it is about."""

MOST_PARTIES = 4
"""Parties between whom somebody may mediate: three states and their bloc; with more it is a quarrel among many."""

MEDIATED = "mediatedFor"
AGREED = frozenset({"signedAgreementWith", "signedMilitaryAgreementWith"})
PUNISHING = frozenset({"sanctioned", "suspended"})
POSTED = frozenset({"deployedForcesTo", "withdrewForcesFrom"})
HOLDING = frozenset({"detained", "abducted"})
CAPTOR = "captor"
CAPTIVE = "captive"
ACCUSER = "accuser"
DEMANDER = "demander"
STANDING = {"partner": AGREED, "punished": PUNISHING, "posting": POSTED, CAPTOR: HOLDING, CAPTIVE: HOLDING}
"""Slots for what lasts until it is ended, by the relations that tell of it."""

DISPUTANTS = "disputants"
DOER = "doer"
OPPONENT = "opponent"
SLOTS = RECALLED
"""Slots filled from readings before the predicate's own: who accused or asked the actor in the other slot, against
whom that actor stands, who has been speaking, where the journey that is told of goes, between whom there is a quarrel
that somebody else settles, with whom that actor has an agreement, whom it has punished, where it has troops, who
holds that person, who did the deed that the predicate's object names (:mod:`.deeds`)."""


def recalled(
    slot: str, predicate: Token, actors: Iterable[ActorId], earlier: Sequence[Reading], home: Home
) -> list[ActorId]:
    """The actors in such a slot, each once; empty where nothing before the predicate gives them.

    Args:
        slot: one of :data:`SLOTS`.
        predicate: the word whose slot is to be filled.
        actors: those in its other slot.
        earlier: readings of the report before the predicate, in order.
        home: the state to which an actor belongs, if it is known.
    """
    actors = tuple(actors)
    own = {side for actor in actors for side in (actor, home(actor)) if side}

    def concerns(actor: ActorId) -> bool:
        return actor in own or home(actor) in own

    if slot == "teller" and not _told(predicate):
        return []
    if slot in STANDING:
        return _standing(slot, predicate, earlier, concerns, frozenset(actors))
    close = list(near(predicate, earlier))
    if slot == "teller":
        found = [r for r in close if r.trigger.relation in SPEAKING and r.predicate.i < predicate.i]
        return _of_last(found, lambda r: [] if concerns(r.subject.actor) else [r.subject.actor])
    if slot == "destination":
        return _of_last([r for r in close if r.trigger.relation == "visited"], lambda r: [r.object.actor])
    if slot == DISPUTANTS:
        if again := [r.object.actor for r in earlier if r.trigger.relation == MEDIATED and concerns(r.subject.actor)]:
            return list(dict.fromkeys(again))
        # Who regrets it is no party to it, but whoever signs what it led to is.
        told = [r for r in close if r.predicate not in predicate.ancestors or r.trigger.relation in AGREED]
        found = [r for r in told if r.trigger.relation in DISPUTES or _negotiated(r)]
        first = [r for r in _lead(predicate.doc, earlier) if r.trigger.relation in _OF_THE_REPORT or _negotiated(r)]
        for quarrels in (found, first):
            parties = _of_last(quarrels, lambda r: [] if any(map(concerns, _sides(r))) else _sides(r))
            if parties:
                return parties if len(parties) <= MOST_PARTIES else []
        return []
    if slot == OPPONENT:
        # Whom a deed that is denied here would have harmed is no opponent: "rejected accusations of *raids on Togo*".
        found = [r for r in close if r.trigger.relation in HOSTILE and not _within(r.predicate, predicate)]
        return _of_last(found, lambda r: _other(r, concerns))
    relations = BLAMING | {"detained"} if slot == ACCUSER else ASKING
    found = [r for r in close if r.trigger.relation in relations and concerns(r.object.actor)]
    found = [r for r in found if not _within(r.predicate, predicate)]
    return _of_last(found, lambda r: [] if concerns(r.subject.actor) else [r.subject.actor])


def _negotiated(reading: Reading) -> bool:
    """Whether two sides sat down together: "*talks* between Togo and the rebels", no visit."""
    return reading.trigger.relation == "metWith" and reading.mutual


def _lead(doc: Doc, earlier: Sequence[Reading]) -> list[Reading]:
    """The readings of the sentences that a report begins with, the last first."""
    begun = [sentence for sentence in doc.sents if sentence.text.strip()][:_LEAD]
    return [reading for reading in reversed(earlier) if begun and reading.predicate.i < begun[-1].end]


def _within(deed: Token, predicate: Token) -> bool:
    """Whether a noun names a deed inside the phrases of a predicate."""
    return deed.pos_ == "NOUN" and predicate in deed.ancestors


def opponents(actors: Iterable[ActorId], told: Iterable[Reading], home: Home) -> set[ActorId]:
    """All against whom the report says that some actors, or their state, stand."""
    own = {side for actor in actors for side in (actor, home(actor)) if side}
    hostile = (reading for reading in told if reading.trigger.relation in HOSTILE)
    return {other for r in hostile for other in _other(r, lambda actor: actor in own or home(actor) in own)}


def _standing(
    slot: str,
    predicate: Token,
    earlier: Sequence[Reading],
    concerns: Callable[[ActorId], bool],
    held: frozenset[ActorId],
) -> list[ActorId]:
    """The other side of what lasts until it is ended: the last told nearby, else the only one of the report.

    Of those who are ``held`` it is whoever holds them, not their state.
    """
    relations = STANDING[slot]

    def other(reading: Reading) -> list[ActorId]:
        if slot == "partner":
            return _other(reading, concerns)
        if slot == CAPTOR:
            return [reading.subject.actor] if reading.object.actor in held else []
        return [reading.object.actor] if concerns(reading.subject.actor) else []

    anywhere = slot == CAPTOR  # "demands the release of X, *held* since Monday"
    before = [r for r in earlier if (anywhere or r.predicate.i < predicate.i) and r.trigger.relation in relations]
    if found := _of_last(list(near(predicate, before)), other):
        return found
    every = dict.fromkeys(actor for reading in before for actor in other(reading))
    return list(every) if len(every) == 1 else []


def _told(predicate: Token) -> bool:
    """Whether a word may go on with what somebody has been telling: a plain passive ("*is blamed* for"), no perfect.

    What has a source of its own is told by that: "was called upon, *according to Togo*".
    """
    perfect = any(child.dep_ == "aux" and child.lemma_.lower() == "have" for child in predicate.children)
    if perfect or predicate.dep_ in ("acl", "amod") or not forms.passive(predicate):
        return False
    said = f" {predicate.sent.text.lower()} "
    return not any(f" {source} " in said for source in citing(predicate.lang_))


def near(predicate: Token, earlier: Sequence[Reading]) -> Iterator[Reading]:
    """The readings of the sentence and of the few before it, the last first."""
    doc, first, left = predicate.doc, predicate.sent.start, REACH
    while left and first > 0:
        before = doc[first - 1].sent
        left -= bool(before.text.strip())
        first = before.start
    for reading in reversed(earlier):
        if reading.predicate.i < first:
            return
        yield reading


def doubtful(word: Token, language: str) -> bool:
    """Whether it is denied or uncertain what a word tells."""
    uncertain = any(above.lemma_.lower() in unsure(language) for above in word.ancestors)
    return uncertain or forms.negated(word, denying(language))


def sentences(word: Token) -> Iterator[Span]:
    """The sentence of a word and the few before it, the nearest first."""
    sentence, left = word.sent, REACH
    yield sentence
    while left and sentence.start > 0:
        sentence = sentence.doc[sentence.start - 1].sent
        if sentence.text.strip():
            left -= 1
            yield sentence


def _sides(reading: Reading) -> list[ActorId]:
    return [reading.subject.actor, reading.object.actor]


def _other(reading: Reading, concerns: Callable[[ActorId], bool]) -> list[ActorId]:
    """The side of a quarrel that is not one's own; nobody where one has no part in it."""
    one, other = reading.subject.actor, reading.object.actor
    if concerns(one) == concerns(other):
        return []
    return [other if concerns(one) else one]


def _of_last(found: list[Reading], pick: Callable[[Reading], list[ActorId]]) -> list[ActorId]:
    """Whom the last word gives, with all that the same word joins ("*Mali and Niger* accused")."""
    for last in found:
        if pick(last):
            same = [reading for reading in reversed(found) if reading.predicate.i == last.predicate.i]
            return list(dict.fromkeys(actor for reading in same for actor in pick(reading)))
    return []
