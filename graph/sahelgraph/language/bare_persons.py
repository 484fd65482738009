"""People taken up by what they are, and not by an office: "the diplomat", "the Kenyan official", "le militant"."""

from __future__ import annotations

from sahelgraph.language.governments import DEFINITE
from sahelgraph.language.roll import Roll
from sahelgraph.language.scene import Scene
from sahelgraph.language.titles import Titles
from sahelgraph.model import ActorId, Via

_OF = frozenset({"of", "de", "du", "d'", "des", "for", "in", "who", "qui", "from"})


_REACH = 3
"""Sentences, the own one included, in the last of which somebody is named the person is."""


class BarePersons:
    """Finds the person behind such nouns in one report."""

    def __init__(self, scene: Scene, titles: Titles, roll: Roll) -> None:
        """``roll`` knows who has an office, and of which state people are."""
        self.scene = scene
        self.roll = roll
        self.nouns = titles.callings | titles.functionaries | titles.ranks
        self.ranks = titles.ranks
        self.functionaries = titles.functionaries
        self.language = titles.language

    def take_up(self, position: int) -> None:
        """Add a mention of the one person whom the last sentences name, if a noun can only mean that one.

        A diplomat or an official is somebody with an office; beside an adjective of a state, one of that state.
        """
        scene, token = self.scene, self.scene.doc[position]
        place = position + 1 if self.language == "fr" else position - 1
        beside = scene.owners(place) if 0 <= place < len(scene.forms) and scene.doc[place].pos_ != "VERB" else ()
        first = position - 2 if beside and self.language == "en" else position - 1
        if first < 0 or scene.forms[first] not in DEFINITE[self.language] or scene.plural(position):
            return
        following = scene.forms[position + 1 + bool(beside and self.language == "fr") :][:1]
        if _OF.intersection(following) or token.pos_ != "NOUN" or token.dep_ in ("appos", "compound", "amod", "conj"):
            return
        if scene.forms[position] in self.ranks and not beside:
            return  # "the general" is read with the offices
        people = self._named_before(position)
        if len(people) != 1:
            return
        person = people.pop()
        state = self.roll.state_of(person)
        if beside and beside != (state,):
            return
        if scene.forms[position] not in self.functionaries or self.roll.has_office(person):
            scene.add(first, position + 1, person, Via.COREFERENCE, head=position)

    def _named_before(self, position: int) -> set[ActorId]:
        """The people of the last sentence that names any, before a position."""
        first, last = self.scene.doc[position].sent.start, position
        for _ in range(_REACH):
            people = {who for place in range(first, last) if (who := self.scene.person_at(place)) is not None}
            if people or not first:
                return people
            first, last = self.scene.doc[first - 1].sent.start, first
        return set()
