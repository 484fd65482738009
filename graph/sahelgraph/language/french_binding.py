"""What the tree says of French pronouns: whose "son" is, whom "les", "lui" and "leur" before a verb cannot mean.

A possessive goes with the subject of its clause, an object pronoun with anyone but that subject. What only the order
of sentences can tell is left to :mod:`sahelgraph.language.pronouns`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from sahelgraph.language.clauses import actors_of, clause_of, subject_of
from sahelgraph.language.offices import OWN
from sahelgraph.language.salience import Record
from sahelgraph.language.scene import folded, is_subject
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

CLITICS: Final = frozenset(["le", "la", "l'", "les"])
"""Object pronouns that are articles elsewhere."""
_DATIVES: Final = frozenset(["lui", "leur"])
_TONIC: Final = frozenset(["lui", "elle"])
_PLURALS: Final = frozenset(["les", "leur", "leurs"])
_SUBJECTS: Final = frozenset(["il", "elle", "ils", "elles"])
_OBJECTS: Final = frozenset(["obj", "iobj", "obl:arg", "obj:agent"])
_TOWARDS: Final = frozenset({"chez", "avec", "envers", "contre", "auprès", "de", "d'", "d’", "du"})
_DEMANDING: Final = frozenset(
    [
        "reclamer", "exiger", "demander", "ordonner", "obtenir", "condamner", "denoncer", "deplorer", "requerir",
        "solliciter", "decreter", "prononcer",
    ]
)  # fmt: skip
_UNDERGONE: Final = frozenset(
    [
        "extradition", "liberation", "depart", "retrait", "rappel", "renvoi", "expulsion", "arrestation", "demission",
        "destitution", "remise", "transfert", "retour", "elargissement", "detention", "incarceration", "evacuation",
        "dissolution", "suspension", "inculpation", "exclusion", "reintegration", "assignation", "enlevement",
    ]
)  # fmt: skip
"""What somebody else undergoes where it is demanded or condemned: "N'Djamena a réclamé *son* extradition"."""
_SEIZED: Final = frozenset(
    "arrestation interpellation detention incarceration inculpation enlevement liberation elargissement".split()
)
"""What people undergo, and no state: "Bamako était informé de l'arrivée des soldats avant *leur* arrestation"."""


class Binding:
    """Reads the tree around the French pronouns of one report."""

    def __init__(self, record: Record, gender: Mapping[ActorId, str]) -> None:
        """``gender`` is the grammatical one of actors, ``m`` or ``f``, as far as it is known."""
        self.record = record
        self.scene = record.scene
        self.gender = gender

    def bound(self, token: Token) -> tuple[ActorId, ...] | None:
        """The actors that a pronoun means by the tree; empty for nobody; ``None`` where the tree does not say."""
        form = plain(self.scene.forms[token.i])
        if form in OWN["fr"] and token.pos_ in ("DET", "ADJ"):
            return self._possessor(token, several=form in _PLURALS)
        if form in CLITICS or (form in _DATIVES and token.i < token.head.i and token.dep_ in _OBJECTS):
            return self._object(token, several=form in _PLURALS)
        if form in _TONIC and token.dep_ in ("obl", "nmod") and token.i > token.head.i:
            return self._asker(token)
        if form in _SUBJECTS and token.dep_ in ("nsubj", "nsubj:pass") and token.i < token.head.i:
            return self._fronted(token, several=form in ("ils", "elles"))
        return None

    def _possessor(self, token: Token, *, several: bool) -> tuple[ActorId, ...] | None:
        noun = token.head
        joined = self._joined(noun, several=several)
        if joined:
            return joined
        verb = clause_of(token)
        subject = subject_of(verb) if verb is not None else None
        if verb is None or subject is None or subject.i == noun.i:
            return None
        if subject.is_ancestor(token) and not subject.is_ancestor(verb):
            return None
        beside = [c.i for c in verb.children if self.scene.forms[c.i] in OWN["fr"] and c.i < token.i]
        if verb.pos_ == "NOUN" and beside:  # "son dernier appui depuis le départ de *ses* soldats": whose appui it is
            return self.scene.owners(beside[0])
        if verb == noun:
            return self._another(token, subject, several=several)
        if self._undergone(noun, verb):
            return self._other(noun, several=several)
        if self.scene.forms[noun.i] in _SEIZED and self._governs(subject):
            return self._captive(token, several=several)
        if subject.i > token.i:
            return self._ahead(subject, token, several=several)
        actors = self._fitting(actors_of(self.record, subject), several=several, plural=_plural(subject))
        if actors:
            return actors
        unread = self.scene.forms[subject.i] in _SUBJECTS and not self.scene.at(subject.i)
        return self._of_object(verb, token) if unread and not several else None

    def _governs(self, subject: Token) -> bool:
        """Whether a subject is a state, by its name or by a noun for its rulers, and not some of its people."""
        states = actors_of(self.record, subject)
        return bool(states) and not self._crowd(subject.i) and all(self.scene.kind(a) == "State" for a in states)

    def _captive(self, token: Token, *, several: bool) -> tuple[ActorId, ...] | None:
        """The people named last before a possessive in its sentence; of one person other rules tell, if none is."""
        for said in reversed(self.record.in_sentence(self.record.sentences[token.i])):
            people = self._crowd(said.position) or self.scene.is_person(said.position)
            many = said.plural or len(said.actors) > 1
            if said.position < token.i and people and many == several:
                return said.actors
        return () if several else None

    def _crowd(self, position: int) -> bool:
        return any(self.scene.forms[position] in circle for circle in self.scene.lexicon.circles)

    def _another(self, token: Token, subject: Token, *, several: bool) -> tuple[ActorId, ...]:
        """Whose a predicate is: nobody is his own ally ("Paris recule. Le Tchad était *son* dernier allié")."""
        own = set(actors_of(self.record, subject))
        for candidate in self._before(token, objects=True):
            actors = self._fitting(actors_of(self.record, candidate), several=several, plural=_plural(candidate))
            if actors and not own.intersection(actors):
                return actors
        return ()

    def _of_object(self, verb: Token, token: Token) -> tuple[ActorId, ...]:
        """The object of a clause whose subject is a thing: "elle sert *le Maroc* dans *sa* rivalité"."""
        found = (actors_of(self.record, c) for c in verb.children if c.dep_ in _OBJECTS and c.i < token.i)
        return next((self._fitting(actors, several=False, plural=False) for actors in found if actors), ())

    def _joined(self, noun: Token, *, several: bool) -> tuple[ActorId, ...]:
        """The name in the member before of a list: "l'ambassadeur *du Qatar* et l'ensemble de *son* personnel"."""
        while noun.dep_ == "nmod" and noun.head.pos_ == "NOUN" and noun.head.dep_ in ("conj", "nmod"):
            noun = noun.head
        if noun.dep_ != "conj" or several:
            return ()
        first = noun.head
        named = [first, *(child for child in first.children if child.dep_ == "nmod" and child.i < noun.i)]
        found = [self.scene.owners(part.i) for part in named if self.scene.at(part.i) and part.pos_ != "ADJ"]
        found = [actors for actors in found if not any(self.scene.kind(actor) == "Place" for actor in actors)]
        return found[0] if len(found) == 1 and len(found[0]) == 1 else ()

    def _undergone(self, noun: Token, verb: Token) -> bool:
        forms = self.scene.forms
        demanded = bool(_DEMANDING & {folded(verb.lemma_), forms[verb.i]}) and noun.dep_ in ("obj", "nsubj:pass")
        own = any(child.lower_ == "propre" for child in noun.children)
        return demanded and bool(_UNDERGONE & {folded(noun.lemma_), forms[noun.i]}) and not own

    def _object(self, token: Token, *, several: bool) -> tuple[ActorId, ...] | None:
        if token.pos_ != "PRON":
            return ()
        form = self.scene.forms[token.i]
        predicative = any(c.dep_ in ("xcomp", "ccomp", "acl", "amod") and c.pos_ == "ADJ" for c in token.head.children)
        found = self._other(token, several=several)
        if form in ("le", "la", "l'"):
            people = self._somebody(token.head) or all(self.scene.kind(actor) == "Person" for actor in found)
            gender = {"le": "m", "la": "f"}.get(form, "")
            known = {self.gender.get(actor, gender) for actor in found}
            if predicative or not people or (gender and known - {gender, ""}):
                return ()
        return found

    def _somebody(self, verb: Token) -> bool:
        """Whether only somebody is the object of a verb, and no thing: "pour *l'*assurer de", "*l'*a accusé"."""
        lexicon = self.scene.lexicon
        words = {folded(verb.lemma_), self.scene.forms[verb.i]}
        return bool(words & (lexicon.charging | lexicon.judging | lexicon.steering))

    def _other(self, token: Token, *, several: bool) -> tuple[ActorId, ...]:
        """Whom an object pronoun means: whoever stands beside or before its clause and is not the subject of it."""
        verb = token.head if token.head.pos_ in ("VERB", "AUX") else clause_of(token)
        subject = subject_of(verb) if verb is not None else None
        own = set(actors_of(self.record, subject)) if subject is not None else set()
        for candidate in self._candidates(token, verb):
            actors = self._fitting(actors_of(self.record, candidate), several=several, plural=_plural(candidate))
            if actors and not own.intersection(actors):
                return actors
        return ()

    def _candidates(self, token: Token, verb: Token | None) -> Iterator[Token]:
        """Noun phrases that an object pronoun may take up, the likeliest first."""
        while verb is not None and verb.dep_ in ("conj", "xcomp") and verb.head.pos_ in ("VERB", "AUX"):
            verb = verb.head
            yield from (child for child in verb.children if child.i < token.i and _complement(child))
            yield from (child for child in verb.children if child.i < token.i and _towards(child))
        for opening in verb.lefts if verb is not None else ():
            if opening.dep_ in ("advcl", "acl") and opening.pos_ in ("VERB", "ADJ"):
                yield from (child for child in opening.children if child.dep_ == "obl:agent")
        first = subject_of(verb) if verb is not None else None
        for clause in first.rights if first is not None and first.i < token.i else ():
            if clause.dep_ == "acl:relcl" and clause.i < token.i:
                yield from (child for child in clause.children if is_subject(child) and child.pos_ != "PRON")
                if self.scene.forms[token.i] in _DATIVES:
                    yield from (child for child in clause.children if _complement(child) and child.pos_ != "PRON")
        if verb is not None and verb.dep_ in ("acl:relcl", "acl"):
            above = clause_of(verb.head)
            if above is not None:
                arguments = [c for c in above.children if c.i != verb.head.i and not c.is_ancestor(token)]
                yield from (child for child in arguments if child.dep_ in _OBJECTS)
                subject = subject_of(above)
                if subject is not None and not subject.is_ancestor(token):
                    yield subject
        elif verb is not None and verb.dep_ in ("advcl", "xcomp", "ccomp"):
            if "Inf" in verb.morph.get("VerbForm", []):  # "a appelé *X* pour *lui* dire"
                above = clause_of(verb) or verb.head
                yield from (c for c in above.children if c.i < token.i and (_complement(c) or _towards(c)))
            subject = subject_of(verb.head)
            if subject is not None and not subject.is_ancestor(token):
                yield subject
        yield from self._before(token, objects=self.scene.forms[token.i] not in CLITICS - {"les"})

    def _before(self, token: Token, *, objects: bool) -> Iterator[Token]:
        """The subject of the sentence before, then its ``objects`` if they are wanted."""
        last = self.record.sentences[token.i] - 1
        if last < 0:
            return
        subject = self.record.main_subject(last)
        if subject is not None:
            yield subject
            yield from (child for child in subject.head.children if objects and _complement(child))

    def _asker(self, token: Token) -> tuple[ActorId, ...] | None:
        """For "lui" in what somebody is asked to do: whoever asks, "*le front* leur demande de voir en *lui*"."""
        verb = clause_of(token)
        above = verb.head if verb is not None and verb.dep_ in ("xcomp", "ccomp", "advcl", "acl") else None
        if above is None or not {folded(above.lemma_), self.scene.forms[above.i]} & self.scene.lexicon.steering:
            return None
        subject = subject_of(above)
        found = actors_of(self.record, subject) if subject is not None else ()
        return self._fitting(found, several=False, plural=False) or None

    def _fronted(self, token: Token, *, several: bool) -> tuple[ActorId, ...] | None:
        """For "il" in a clause that opens its sentence: the subject of the main clause behind it."""
        verb = clause_of(token)
        if verb is None or verb.dep_ not in ("acl:relcl", "advcl"):
            return None
        above = clause_of(verb) if verb.dep_ == "advcl" else clause_of(verb.head)
        subject = subject_of(above) if above is not None else None
        if subject is None or subject.i < token.i:
            return None
        return self._ahead(subject, token, several=several)

    def _ahead(self, subject: Token, token: Token, *, several: bool) -> tuple[ActorId, ...] | None:
        """A subject that is named only after the pronoun, unless the sentence before has one that fits too."""
        last = self.record.sentences[token.i] - 1
        before = self.record.main_subject(last) if last >= 0 else None
        rival = self._fitting(actors_of(self.record, before), several=several, plural=_plural(before)) if before else ()
        if rival and self.scene.forms[token.i] in OWN["fr"]:
            return None
        return self._fitting(actors_of(self.record, subject), several=several, plural=_plural(subject)) or None

    def _fitting(self, actors: tuple[ActorId, ...], *, several: bool, plural: bool) -> tuple[ActorId, ...]:
        """The actors if they are as many as the pronoun says and no places."""
        if not actors or any(self.scene.kind(actor) == "Place" for actor in actors):
            return ()
        many = len(actors) > 1 or plural
        return actors if many == several else ()


def plain(form: str) -> str:
    """A pronoun as it stands before its verb: "a-*t-elle*" is "elle"."""
    return form.removeprefix("-").removeprefix("t-")


def _complement(token: Token) -> bool:
    return token.dep_ in _OBJECTS or (
        token.dep_ == "obl" and any(c.dep_ == "case" and c.lower_ in ("à", "au", "aux") for c in token.children)
    )


def _towards(token: Token) -> bool:
    """Whether a phrase names whom a clause is about: "ne nie rien *envers Kigali*, mais l'accuse"."""
    return token.dep_ == "obl" and any(child.dep_ == "case" and child.lower_ in _TOWARDS for child in token.children)


def _plural(token: Token) -> bool:
    return "Plur" in token.morph.get("Number", [])
