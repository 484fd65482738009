"""Who speaks in a communiqué: the state whose ministry or government issues the text, "our country" of the text.

A ministry without an owner is then that of this state, not of the one that the text speaks of most.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from sahelgraph.language.clauses import actors_of, clause_of
from sahelgraph.language.empty_pronouns import says
from sahelgraph.language.salience import Record
from sahelgraph.language.scene import Scene, is_subject
from sahelgraph.model import ActorId, Via

if TYPE_CHECKING:
    from spacy.tokens import Token

OURS: Final = frozenset({"notre", "nos", "our"})
ISSUING: Final = frozenset({"ministere", "gouvernement", "presidence", "ministry", "government", "presidency"})
_TEXTS: Final = frozenset({"communique", "statement", "declaration", "release"})
_THE: Final = frozenset({"the", "le", "la"})
_JOINT: Final = frozenset({"conjoint", "conjointe", "commun", "commune", "final", "joint", "common"})
_OPENING: Final = 3
"""Sentences in which a text says who issues it, and words of its headline that say what it is."""
_SOIL: Final = frozenset({"territoire", "sol", "territory", "soil"})
_LANDS: Final = frozenset({"pays", "nation", "country", "republique", "republic", "patrie", "homeland", *_SOIL})
_OPEN: Final = {"«": "»", "“": "”"}


def find_issuer(scene: Scene) -> ActorId | None:
    """The state that issues a text in its own name; ``None`` if the text is somebody else's report.

    It is the one whose ministry is the first to do something, else the one in whose capital the text is dated.
    """
    opening = [token for token in scene.doc if scene.forms[token.i] in ISSUING and is_subject(token)]
    first = next((t for t in opening if _sentence(t) <= _OPENING), None)
    speaks = any(not quoted(ours) for ours in _ours(scene))
    if not (speaks or _is_communique(scene) or (first is not None and not _owned(scene, first))):
        return None
    states = [actor for actor in scene.owners(first.i) if scene.kind(actor) == "State"] if first is not None else []
    return states[0] if len(states) == 1 else None if states else scene.written_in


def take_up_ours(record: Record, issuer: ActorId | None) -> None:
    """Add a mention of the state for every "our country": that of the issuer, in a quotation that of the speaker."""
    for ours in _ours(record.scene):
        noun = ours.head.i
        state = _home(record, speaker_of(record, ours)) if quoted(ours) else issuer
        if state is not None and not record.scene.at(noun):
            record.scene.add(ours.i, noun + 1, state, Via.COREFERENCE, head=noun)


def _ours(scene: Scene) -> Iterator[Token]:
    """Every "our" before a noun through which a state acts."""
    nouns = _LANDS | scene.lexicon.government | scene.lexicon.forces | scene.lexicon.people
    for place, form in enumerate(scene.forms):
        noun = scene.doc[place].head.i
        if form in OURS and noun > place and scene.forms[noun] in nouns:
            yield scene.doc[place]


def quoted(token: Token) -> bool:
    """Whether a quotation that opens before a token is still open there, within the three sentences up to it."""
    doc, place = token.doc, token.sent.start
    for _ in range(2):
        place = doc[place - 1].sent.start if place else 0
    words = [other.text for other in doc[place : token.i]]
    straight = words.count('"') % 2 == 1
    return straight or any(words.count(opening) > words.count(closing) for opening, closing in _OPEN.items())


def speaker_of(record: Record, token: Token) -> tuple[ActorId, ...]:
    """The actors of the subject of the verb of saying around a word, or beside its clause."""
    verb = clause_of(token)
    for clause in (verb, *verb.ancestors) if verb is not None else ():
        beside = [c for c in clause.children if c.dep_ == "parataxis" and c.pos_ == "VERB"]
        for told in (clause, *beside):
            subject = next((c for c in told.children if is_subject(c) and not c.is_ancestor(token)), None)
            if subject is not None and told is not verb and says(record.scene, told):
                return actors_of(record, subject)
    return ()


def _home(record: Record, speakers: tuple[ActorId, ...]) -> ActorId | None:
    return record.home_of(speakers[0]) if len(speakers) == 1 else None


def _sentence(token: Token) -> int:
    """How many sentences stand before that of a token."""
    return sum(1 for other in token.doc[: token.i] if other.is_sent_start)


def _is_communique(scene: Scene) -> bool:
    words = scene.forms[:_OPENING]
    return not _TEXTS.isdisjoint(words) and _JOINT.isdisjoint(scene.forms[: _OPENING + 1])


def _owned(scene: Scene, ministry: Token) -> bool:
    """Whether a ministry is somebody's: it names an actor, or is not told as the one that everybody knows."""
    definite = any(scene.forms[child.i] in _THE for child in ministry.children)
    return bool(scene.at(ministry.i)) or not definite
