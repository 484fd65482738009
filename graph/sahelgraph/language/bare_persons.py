"""People taken up by what they are, and not by an office: "the diplomat", "the Kenyan official", "le militant"."""

from __future__ import annotations

from sahelgraph.language.governments import DEFINITE
from sahelgraph.language.roll import Roll
from sahelgraph.language.scene import Scene
from sahelgraph.language.titles import Titles
from sahelgraph.model import ActorId, Via

_OF = frozenset({"of", "de", "du", "d'", "des", "for", "in", "who", "qui", "from"})
_OFFICERS = frozenset({"officer", "officier"})
"""Whoever has a rank is one."""
_REACH = 3
"""Sentences, the own one included, in the last of which with a name the person is named."""
_BESIDE = 4
"""Words on either side of a name among which the report says what its bearer is."""


class BarePersons:
    """Finds the person behind such nouns in one report."""

    def __init__(self, scene: Scene, titles: Titles, roll: Roll) -> None:
        """``roll`` knows who has an office, and of which state people are."""
        self.scene = scene
        self.roll = roll
        self.nouns = titles.callings | titles.functionaries | titles.ranks | _OFFICERS
        self.ranks = titles.ranks
        self.functionaries = titles.functionaries
        self.language = titles.language

    def take_up(self, position: int) -> None:
        """Add a mention of the one person whom the last sentences name, if a noun can only mean that one.

        A diplomat or an official is somebody with an office who rules no state, an activist or a general whom the
        report has called one; beside an adjective of a state, one of that state.
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
        if self._is_one(person, position):
            scene.add(first, position + 1, person, Via.COREFERENCE, head=position)

    def _is_one(self, person: ActorId, position: int) -> bool:
        """Whether the report has told that a person is what a noun says."""
        forms = self.scene.forms
        if forms[position] in self.functionaries:
            offices = [office for office in self.roll.offices if office.person == person]
            return bool(offices) and not any(office.head for office in offices)
        words = self.ranks if forms[position] in self.ranks | _OFFICERS else {forms[position]}
        named = [place for place in range(position) if self.scene.person_at(place) == person]
        return any(words.intersection(forms[max(0, place - _BESIDE) : place + _BESIDE + 1]) for place in named)

    def _named_before(self, position: int) -> set[ActorId]:
        """The people of the last sentence that names any, before a position."""
        first, last = self.scene.doc[position].sent.start, position
        for _ in range(_REACH):
            people = {who for place in range(first, last) if (who := self.scene.person_at(place)) is not None}
            if people or not first:
                return people
            first, last = self.scene.doc[first - 1].sent.start, first
        return set()
