"""Whom pronouns mean by the phrase they stand in: behind a topic, and in what somebody is thanked for or helped in.

"*Quant à Tigri*, il aurait fui"; "*As for the junta*, it denies"; "thanked *France* for *its* support"; "helps
*Mali* in *its* fight".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sahelgraph.language.clauses import actors_of
from sahelgraph.language.empty_pronouns import says
from sahelgraph.language.salience import Record
from sahelgraph.language.scene import Scene, folded, is_subject
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPENINGS: Final = (("quant", "a"), ("quant", "au"), ("quant", "aux"), ("as", "for"), ("as", "to"))
_SUBJECTS: Final = frozenset({"il", "elle", "ils", "elles", "he", "she", "it", "they"})
_FOR: Final = frozenset({"for", "on", "over", "upon", "pour"})
_IN: Final = frozenset({"in", "with", "dans"})
_FROM: Final = frozenset({"from", "by", "par"})
_LONGEST: Final = 12
"""Words that a topic may have before the comma that closes it."""


def topic(scene: Scene, pronoun: Token) -> tuple[ActorId, ...]:
    """Whom the topic that opens a pronoun's sentence names, where the pronoun is its subject right behind a comma.

    Nobody where the topic is a thing, or where it names several and no list.
    """
    first = pronoun.sent.start
    opens = tuple(scene.forms[first : first + 2]) in _OPENINGS
    if not opens or not is_subject(pronoun) or scene.forms[pronoun.i] not in _SUBJECTS:
        return ()
    if pronoun.i - first > _LONGEST or scene.forms[pronoun.i - 1] != ",":
        return ()
    named = [place for place in range(first + 2, pronoun.i - 1) if scene.at(place)]
    top = [place for place in named if not any(scene.doc[other].is_ancestor(scene.doc[place]) for other in named)]
    return scene.owners(top[0]) if len(top) == 1 else ()


def judged(record: Record, possessive: Token) -> tuple[ActorId, ...]:
    """Whose what somebody is thanked for, blamed for or helped in is: the one actor that is the object of the verb."""
    scene, noun = record.scene, possessive.head
    verb, cases = noun.head, {child.lower_ for child in noun.children}
    if verb.pos_ in ("NOUN", "PROPN") and verb.dep_ == "obj":
        verb = verb.head
    words = {folded(verb.lemma_), scene.forms[verb.i]}
    for_it = bool(cases & _FOR and words & scene.lexicon.judging)
    in_it = bool(cases & _IN and words & scene.lexicon.helping)
    if noun.dep_.split(":")[0] not in ("obl", "nmod") or not (for_it or in_it):
        return ()
    objects = [child for child in verb.children if child.dep_ == "obj" and child.i < possessive.i]
    found = actors_of(record, objects[0]) if objects else ()
    return found if len(found) == 1 else ()


def author(record: Record, pronoun: Token) -> tuple[ActorId, ...]:
    """Who speaks in "the claim came from X. *It* said": whoever the statement of the sentence before is from."""
    scene, subject = record.scene, record.main_subject(record.sentences[pronoun.i] - 1)
    if subject is None or not (pronoun.head.i > pronoun.i and says(scene, pronoun.head)):
        return ()
    if not {subject.lemma_.lower(), scene.forms[subject.i]} & scene.lexicon.statements:
        return ()
    sources = [child for child in subject.children if child.dep_ == "nmod:poss" or _is_from(child)]
    sources += [child for child in subject.head.children if child.i > subject.i and _is_from(child)]
    for source in sources:
        names = [source.i, *(child.i for child in source.children if child.dep_ in ("appos", "flat"))]
        for place in reversed(names):
            if len(actors := scene.owners(place)) == 1 and scene.kind(actors[0]) not in ("Person", "Place"):
                return actors
    return ()


def _is_from(noun: Token) -> bool:
    """Whether a noun stands behind "from" or "by"."""
    return any(child.dep_ == "case" and child.pos_ == "ADP" and child.lower_ in _FROM for child in noun.children)
