"""Descriptions that the words around them settle: "l'émirat", "the three states of the bloc", "les otages".

They need no weighing of who is near: a kingdom is the one that the report names, captives are those who were captured,
the first is the first of two, and a government is that of its spokesman or of the state before "dont".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from sahelgraph.language.people import People
from sahelgraph.language.salience import Record
from sahelgraph.language.scene import Scene, folded, is_subject
from sahelgraph.model import ActorId, Via

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEFINITE: Final = frozenset(
    ["the", "this", "these", "those", "le", "la", "l'", "les", "ce", "cet", "cette", "ces", "du", "au", "des", "aux"]
)
_OF: Final = frozenset({"of", "in", "de", "du", "des", "d'"})
_WHOSE: Final = frozenset({"dont"})
_NARROWING: Final = _OF | {"who", "that", "qui", "que"}
_BEFORE: Final = 4
"""Words between an article and its noun ("the three Sahel juntas")."""
_REACH: Final = 1
"""Sentences back in which a town is sought."""
_LONGEST: Final = 3
"""Words between "of" and the name of an organisation."""


class Designations:
    """Takes up such descriptions in one report."""

    def __init__(
        self, scene: Scene, record: Record, people: People, blocs: Mapping[ActorId, Collection[ActorId]]
    ) -> None:
        """``record`` must hold what was said before each noun; ``blocs`` are organisations with their members."""
        self.scene = scene
        self.record = record
        self.people = people
        self.blocs = blocs

    def take_up(self, position: int, form: str) -> None:
        """Add mentions of whom a noun means, if the words around it settle that."""
        lexicon, token = self.scene.lexicon, self.scene.doc[position]
        first = self._article(position)
        if first is None:
            return
        found: Collection[ActorId] = ()
        if form in lexicon.firsts | lexicon.seconds:
            found = self._ordinal(position, second=form in lexicon.seconds)
        elif token.pos_ not in ("NOUN", "PROPN"):
            return
        elif form in lexicon.polities:
            found = self._polity(lexicon.polities[form], position)
        elif form in lexicon.towns:
            found = self._town(position)
        elif form in lexicon.captives:
            found = self._captives(position)
        elif form in lexicon.descriptions and "State" in lexicon.descriptions[form]:
            found = self._members(first, position)
        elif self.scene.bare_end(position):
            found = self._governed(first, position)
        for actor in found:
            self.scene.add(first, position + 1, actor, Via.COREFERENCE, head=position)

    def _article(self, position: int) -> int | None:
        """Where a definite phrase without a name of its own begins."""
        forms, doc = self.scene.forms, self.scene.doc
        for place in range(position - 1, max(-1, position - 2 - _BEFORE), -1):
            if forms[place] in _DEFINITE:
                return place
            if self.scene.at(place) or doc[place].pos_ not in ("ADJ", "NUM", "NOUN") or doc[place + 1].is_sent_start:
                return None
        return None

    def _polity(self, countries: Collection[str], position: int) -> tuple[ActorId, ...]:
        """The one state of that form of government that the report has named."""
        if self._narrowed(position):
            return ()
        states = (actor for actor in self.scene.present() if self.scene.kind(actor) == "State")
        named = [a for a in states if self.scene.actor(a).country in countries and self.scene.places(a)[0] < position]
        return (named[0],) if len(named) == 1 else ()

    def _town(self, position: int) -> tuple[ActorId, ...]:
        """The town named last; none where a capital was named later, which stands for its state."""
        if self._narrowed(position) or self.scene.plural(position):
            return ()
        here = self.record.sentences[position]
        for said in reversed(self.record.said):
            if here - said.sentence > _REACH:
                return ()
            mention = self.scene.at(said.position)[0]
            place = self.scene.kind(mention.actor) == "Place" and bool(self.scene.actor(mention.actor).country)
            if place or mention.via is Via.METONYM:
                return said.actors if place and len(said.actors) == 1 else ()
        return ()

    def _members(self, first: int, position: int) -> Collection[ActorId]:
        """The members of the organisation behind the noun, if they are just so many: "the three states of the AES"."""
        forms, numbers = self.scene.forms, self.scene.lexicon.numbers
        number = next((numbers[form] for form in forms[first:position] if form in numbers), 0)
        place = position + 1
        while place < len(forms) and self.scene.doc[place].pos_ == "ADJ":
            place += 1
        if number < 2 or forms[place : place + 1] == [] or forms[place] not in _OF:
            return ()
        for name in range(place + 1, min(place + 1 + _LONGEST, len(forms))):
            for actor in self.scene.owners(name):
                members = self.blocs.get(actor, ())
                return sorted(members) if len(members) == number else ()
        return ()

    def _captives(self, position: int) -> tuple[ActorId, ...]:
        """Those whose capture or detention the report told last."""
        if self._narrowed(position) or not self.scene.plural(position):
            return ()
        for said in reversed(self.record.said):
            token = self.scene.doc[said.position]
            if not said.adjective and said.plural and any(map(self._seizes, self._verbs(token))):
                return said.actors
        return ()

    @staticmethod
    def _verbs(noun: Token) -> Iterator[Token]:
        """What is done to a noun: by a participle that describes it, or by its verb."""
        yield from (child for child in noun.children if child.dep_ in ("acl", "amod") and child.i > noun.i)
        if noun.dep_ in ("obj", "nsubj:pass"):
            yield noun.head
            yield from (child for child in noun.head.children if child.dep_ == "advcl" and child.i < noun.i)

    def _seizes(self, verb: Token) -> bool:
        return bool({folded(verb.lemma_), self.scene.forms[verb.i]} & self.scene.lexicon.seizing)

    def _ordinal(self, position: int, *, second: bool) -> tuple[ActorId, ...]:
        """The first or the second of the two whom the sentence before named together."""
        token = self.scene.doc[position]
        if not is_subject(token) or any(child.dep_ in ("nmod", "amod", "acl:relcl") for child in token.children):
            return ()
        for said in self.record.in_sentence(self.record.sentences[position] - 1):
            pair = self._in_order(said.position)
            if len(pair) == 2:
                return (pair[second],)
        return ()

    def _in_order(self, position: int) -> list[ActorId]:
        """The names of a list in the order in which they stand."""
        sentence = self.record.in_sentence(self.record.sentences[position])
        one = next(said for said in sentence if said.position == position)
        together = self.record.together(one)
        names = (said for said in sentence if self.scene.doc[said.position].pos_ != "PRON")
        return list(dict.fromkeys(a for said in names for a in said.actors if a in together))

    def _governed(self, first: int, position: int) -> tuple[ActorId, ...]:
        """The state before "dont", or that of the person whose office the government stands in."""
        forms, doc = self.scene.forms, self.scene.doc
        if first and forms[first - 1] in _WHOSE:
            before = (self.scene.owners(place) for place in range(first - 2, max(-1, first - 5), -1))
            named = next((actors for actors in before if actors), ())
            return tuple(actor for actor in named if self.scene.kind(actor) == "State")
        office = doc[position].head
        if doc[position].dep_ != "nmod" or office.pos_ != "NOUN" or self._narrowed(position):
            return ()
        beside = [child.i for child in office.children if child.dep_ in ("appos", "flat", "flat:name")]
        beside += [office.head.i] if office.dep_ == "appos" else []
        person = next((found for place in beside if (found := self.scene.person_at(place)) is not None), None)
        state = self.people.roll.state_served(person) if person is not None else None
        return (state,) if state is not None else ()

    def _narrowed(self, position: int) -> bool:
        """Whether the words behind a noun say which one is meant."""
        after = position + 1
        return after < len(self.scene.forms) and (self.scene.forms[after] in _NARROWING or bool(self.scene.at(after)))
