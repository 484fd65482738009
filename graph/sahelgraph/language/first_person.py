"""Who "we" and "I" are in what somebody is quoted with: « *Nous* condamnons l'attaque », a déclaré X."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sahelgraph.language.clauses import actors_of
from sahelgraph.language.empty_pronouns import says
from sahelgraph.language.salience import Record
from sahelgraph.language.scene import is_subject
from sahelgraph.model import ActorId, Via

if TYPE_CHECKING:
    from spacy.tokens import Token

FIRST: Final = frozenset({"nous", "we", "je", "j'", "j’", "i"})
_THIRD: Final = frozenset({"il", "elle", "lui", "he", "she", "him", "it"})
_QUOTES: Final = frozenset({'"', "“", "”", "«", "»"})
_JOINED: Final = frozenset({"ccomp", "parataxis", "advcl", "conj"})
_NOBODY: Final = frozenset({"Place", "Media"})


def take_up_first_person(record: Record) -> None:
    """Add a mention of the one who is quoted for every "we" and "I" that is a subject in a quotation.

    Only the verb of saying of the same sentence is asked, and only one speaker is taken.
    """
    scene = record.scene
    for token in scene.doc:
        if scene.forms[token.i] not in FIRST or not is_subject(token) or not _quoted(token):
            continue
        speaker = _speaker(record, token)
        actors = actors_of(record, speaker) if speaker is not None else ()
        if len(actors) == 1 and scene.kind(actors[0]) not in _NOBODY and not scene.at(token.i):
            scene.add(token.i, token.i + 1, actors[0], Via.COREFERENCE)
            _bar(record, token, actors[0])


def _bar(record: Record, token: Token, speaker: ActorId) -> None:
    """Forget that a pronoun beside "we" means who speaks: « *Nous* savons où *il* se cache » is about another."""
    scene = record.scene
    for place in range(token.i + 1, len(scene.doc)):
        if scene.doc[place].text in _QUOTES:
            return
        if scene.forms[place] in _THIRD and scene.owners(place) == (speaker,):
            scene.remove(place)


def _quoted(token: Token) -> bool:
    """Whether a quotation that opens before a token in its sentence closes behind it."""
    sentence = token.sent
    opened = any(other.text in _QUOTES for other in token.doc[sentence.start : token.i])
    return opened and any(other.text in _QUOTES for other in token.doc[token.i : sentence.end])


def _speaker(record: Record, token: Token) -> Token | None:
    """The subject of the verb of saying around a clause, or beside it, that stands outside the quotation."""
    verb, scene = token.head, record.scene
    for clause in (verb, *verb.ancestors):
        beside = [c for c in clause.children if c.dep_ == "parataxis" and c.pos_ == "VERB" and c.i > verb.i]
        above = [clause.head] if clause.dep_ in _JOINED else []
        for told in (*beside, *above):
            subject = next((c for c in told.children if is_subject(c) and c != token), None)
            if subject is not None and says(scene, told) and scene.forms[subject.i] not in FIRST:
                return subject
    return None
