"""Whom the grammar of its clause forbids or makes a pronoun mean: reflexives, objects, relative clauses, openings.

"Mali praised it" is not about Mali, "the general whom he dismissed" dismissed nobody; "Mali defends itself" is about
Mali, and so is "for its part, Mali said".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sahelgraph.language.scene import Scene, is_subject
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVE = frozenset(
    {"who", "whom", "whose", "which", "that", "qui", "que", "dont", "lequel", "laquelle", "duquel", "auquel"}
)
_TO = frozenset({"to", "de", "d'", "pour", "a"})
"""Words before an infinitive."""
_BY = frozenset({"by", "par"})
_DEEPEST = 4
_OBJECTS = ("obj", "iobj", "obl", "nmod")
_OPENING = ("obl", "advcl")
"""Relations of an opening to the verb of its sentence."""
_SHARING = ("conj", "xcomp", "advcl", "acl")
"""Relations of a verb without a subject to the one whose subject it shares."""


def case_of(token: Token) -> str:
    """The preposition of a noun or pronoun; empty if it has none."""
    return next((child.lower_ for child in token.children if child.dep_ == "case" and child.pos_ == "ADP"), "")


class Binding:
    """The clauses of one report, asked whom their pronouns may mean."""

    def __init__(self, scene: Scene, describe: Callable[[int], None]) -> None:
        """``describe`` takes up a description at a position ahead, so that what follows can be meant."""
        self.scene = scene
        self._describe = describe

    def reflexive(self, token: Token) -> tuple[ActorId, ...]:
        """Whom "itself" means: the name right before it, else the subject of its clause."""
        before = token.i - 1
        if before > token.sent.start and self.scene.forms[before] == ",":  # "the army, *itself* armed by Togo"
            before -= 1
        if before >= 0 and not token.is_sent_start and self.scene.at(before):
            return self.scene.owners(before)
        return self._doers(token.head)

    def barred(self, token: Token) -> frozenset[ActorId]:
        """Whom a pronoun that possesses nothing cannot mean."""
        verb, found = token.head, set[ActorId]()
        if token.dep_.split(":")[0] in _OBJECTS and verb.pos_ in ("VERB", "AUX"):
            found.update(self._doers(verb))
        relative = any(self.scene.forms[child.i] in _RELATIVE for child in verb.subtree if child.i < token.i)
        if verb.dep_ == "acl:relcl" and relative and verb.head.i < token.i:
            found.update(self._named(verb.head))
        for clause in verb.lefts if is_subject(token) else ():
            if clause.dep_ == "advcl" and clause.i < token.i and not any(map(is_subject, clause.children)):
                # "Speaking beside *Obi*, he accused": whoever speaks stands beside somebody else
                nouns = (word.i for word in clause.subtree if word.pos_ in ("NOUN", "PROPN"))
                found.update(actor for place in nouns for actor in self.scene.owners(place))
        return frozenset(found)

    def doing(self, noun: Token) -> frozenset[ActorId]:
        """Who does what a noun is the object of, or is what it says: "the officers proclaimed his removal".

        Nobody takes his own place or is his own successor: "Obi *took his place*", "Obi *is his successor*".
        """
        if noun.dep_ in ("obj", "obl", "nmod"):
            return frozenset(self._doers(noun.head))
        told = [child for child in noun.children if is_subject(child)]
        told += [noun.head] if noun.dep_ == "appos" else []
        return frozenset(actor for one in told for actor in self._named(one))

    def opening(self, token: Token) -> tuple[ActorId, ...]:
        """Whom a possessive in the opening of a sentence means ahead: the subject that follows."""
        place = token
        for _ in range(2 * _DEEPEST):
            if place.head.i == place.i:
                return ()
            link, place = place.dep_.split(":")[0], place.head
            subjects = [child for child in place.children if is_subject(child)]
            if subjects:
                opens = link in _OPENING and token.i < subjects[0].i < place.i
                return self._ahead(token, subjects[0]) if opens else ()
        return ()

    def _ahead(self, token: Token, subject: Token) -> tuple[ActorId, ...]:
        """The actors of a subject that follows a possessive within its sentence, if only an opening stands before."""
        between = self.scene.doc[token.i : subject.left_edge.i]
        if any(is_subject(other) and other.pos_ != "PRON" for other in between):
            return ()
        if not self.scene.at(subject.i):
            self._describe(subject.i)
        return self._named(subject) or tuple(
            actor for child in subject.children if child.dep_ == "nmod:poss" for actor in self.scene.owners(child.i)
        )

    def _doers(self, verb: Token) -> tuple[ActorId, ...]:
        """The actors of the subject of a verb, or of the one whose subject it shares."""
        for _ in range(_DEEPEST):
            subjects = [child for child in verb.children if is_subject(child)]
            if subjects:
                return self._named(subjects[0])
            infinitive = any(child.lower_ in _TO for child in verb.children)
            if verb.dep_ == "acl" and not infinitive and self.scene.at(verb.head.i):
                return self.scene.owners(verb.head.i)
            if verb.dep_ == "acl" and not any(case_of(child) in _BY for child in verb.head.children):
                verb = verb.head.head  # "telephoned the king to thank him": whoever telephoned thanks
                continue
            if verb.dep_.split(":")[0] not in _SHARING or verb.head.i == verb.i:
                return ()
            verb = verb.head
        return ()

    def _named(self, noun: Token) -> tuple[ActorId, ...]:
        """The actors of a noun or of the name that belongs to it."""
        if self.scene.at(noun.i):
            return self.scene.owners(noun.i)
        naming = (child.i for child in noun.children if child.dep_ in ("appos", "flat", "flat:name", "nmod:desc"))
        return next((self.scene.owners(place) for place in naming if self.scene.at(place)), ())
