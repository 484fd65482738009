"""Relational nouns that mean whoever stands beside: "its neighbour", "his host", "his country", "his party".

They take up the other actor of the right kind that was told last, never the one whose neighbour or host it is.
"""

from __future__ import annotations

from collections.abc import Collection

from sahelgraph.language.offices import DETERMINERS, OWN
from sahelgraph.language.salience import Record
from sahelgraph.language.scene import Scene
from sahelgraph.model import ActorId, Via

_REACH = 2
_BEFORE = 4
"""Words between a possessive and its noun ("its large southern neighbour")."""


class Others:
    """Takes up relational nouns of one report."""

    def __init__(self, scene: Scene, record: Record) -> None:
        """``record`` must hold what was said before each noun when it is taken up."""
        self.scene = scene
        self.record = record
        self.language = scene.lexicon.language

    def take_up(self, position: int, form: str) -> None:
        """Add a mention of the other actor that a relational noun means, if there is but one."""
        lexicon = self.scene.lexicon
        if self.scene.doc[position].pos_ not in ("NOUN", "PROPN") or self._plural(position):
            return
        first, words = self._words(position)
        if first is None:
            return
        if self.scene.forms[first] in OWN[self.language]:
            kinds = lexicon.relational.get(form)
            one = self.scene.owners(first)
            if form in lexicon.homes:
                self._add(first, position, self._homeland(one))
            elif kinds and one:
                self._add(first, position, self._other(position, kinds, one))
            elif not kinds and one:
                self._add(first, position, self._body(one, lexicon.descriptions.get(form, frozenset())))
        elif lexicon.beside.intersection(words) and "State" in lexicon.descriptions.get(form, ()):
            one = tuple(filter(None, map(self.record.home_of, self.record.subjects_above(position))))
            if one:
                self._add(first, position, self._other(position, frozenset({"State"}), one))

    def _plural(self, position: int) -> bool:
        return "Plur" in self.scene.doc[position].morph.get("Number", [])

    def _words(self, position: int) -> tuple[int | None, list[str]]:
        """Where a noun phrase with a possessive or an article begins, and the words inside it."""
        forms, doc = self.scene.forms, self.scene.doc
        words = [forms[t.i] for t in doc[position + 1 : position + 2] if t.dep_ == "amod"]
        for place in range(position - 1, max(-1, position - 2 - _BEFORE), -1):
            if forms[place] in OWN[self.language]:
                return place, words
            if forms[place] in DETERMINERS[self.language] and not self.scene.at(place):
                return place, words
            if self.scene.at(place) or doc[place].pos_ not in ("ADJ", "NOUN", "PROPN", "VERB", "PUNCT", "ADV"):
                return None, []
            words.append(forms[place])
        return None, []

    def _homeland(self, people: tuple[ActorId, ...]) -> ActorId | None:
        """The country of the person behind "his country"; that of a body or of several people is not told so."""
        if len(people) != 1 or self.scene.kind(people[0]) != "Person":
            return None
        return self.record.home_of(people[0])

    def _body(self, people: tuple[ActorId, ...], kinds: Collection[str]) -> ActorId | None:
        """What the person behind "his group" or "son parti" belongs to."""
        if len(people) != 1 or self.scene.kind(people[0]) != "Person":
            return None
        body = self.scene.actor(people[0]).parent
        return body if body is not None and self.scene.kind(body) in kinds else None

    def _add(self, first: int, position: int, actor: ActorId | None) -> None:
        if actor is not None:
            self.scene.add(first, position + 1, actor, Via.COREFERENCE, head=position)

    def _other(self, position: int, kinds: frozenset[str], without: Collection[ActorId]) -> ActorId | None:
        """The actor of the kinds that was told last, alone or as the subject of its sentence."""
        here = self.record.sentences[position]
        at_home = kinds == {"State"} and any(actor in self.record.region for actor in without)
        for back in range(_REACH + 1):
            said = [
                (one.subject, actor)
                for one in self.record.in_sentence(here - back)
                for actor in one.actors
                if self.scene.kind(actor) in kinds and actor not in without
                if not at_home or actor in self.record.region
            ]
            found = {actor for _, actor in said}
            if len(found) > 1:
                found = {actor for subject, actor in said if subject}
            if len(found) == 1:
                return found.pop()
            if said:
                return None
        return None
