"""Counterparts: whoever holds elsewhere the office that somebody spoken of holds here ("his Chadian counterpart")."""

from __future__ import annotations

from sahelgraph.language.holding import has_offices
from sahelgraph.language.office_titles import title as title_of
from sahelgraph.language.offices import DETERMINERS, OWN, right
from sahelgraph.language.roll import Roll
from sahelgraph.language.scene import Scene
from sahelgraph.language.titles import Titles
from sahelgraph.model import ActorId, Via

_OF = frozenset({"of", "de", "du", "d'"})
_BETWEEN = frozenset({",", ".", "-", "le", "la", "and", "et", "("})
_OF_CHARGE = frozenset({"du", "des", "de", "d'", "à", "for"})
"""Before the charge of a counterpart: "son homologue *des* Armées", "her counterpart *for* defence"."""
_MINISTER = "minister"


class Counterparts:
    """Finds the counterparts of one report."""

    def __init__(self, scene: Scene, titles: Titles, roll: Roll) -> None:
        """``roll`` notes the office of each counterpart that is found."""
        self.scene = scene
        self.titles = titles
        self.roll = roll
        self.people: set[ActorId] = set()
        """Who came in only as somebody's counterpart: "the minister" is the other one."""

    def is_one(self, position: int) -> bool:
        """Whether a token is a noun for a counterpart."""
        words = self.scene.forms[max(0, position - 1) : position + 1]
        return words[-1] in self.titles.counterpart or " ".join(words) in self.titles.counterpart

    def take_up(self, position: int, last: ActorId | None) -> None:
        """Read "his Malian counterpart": whoever holds there the office that the person spoken of holds here."""
        scene = self.scene
        state = self._state_beside(position)
        own = self._whose(position)
        antecedent = own or last
        if antecedent is None:
            return
        office = next((o for o in self.roll.offices if o.person == antecedent and not o.former), None)
        head, title = (office.head, office.title) if office else self._office_of(antecedent)
        served = office is None or scene.kind(office.organisation) == "State"
        # Whose colleague it is may be nobody's whom the report has named; that of a service's head leads no state.
        head = head and own is not None and served
        charged = self._charged(position) if not head and title.endswith(_MINISTER) else None
        people = [p for p in self._people_beside(position) if scene.person_at(p) != antecedent]
        day = scene.report.published
        for beside in people:
            person = scene.person_at(beside)
            home = self._told_before(beside, position) or state
            home = home or (office.organisation if office and charged else None)  # of the same government
            home = home or self._abroad(person, office.organisation if office else self.roll.state_of(antecedent))
            known = self._office_of(person) if person else (False, "")
            role = known if known[1] else charged or (head, title)
            first, end = min(position, beside), max(position, beside) + 1
            if home is not None and person is not None:
                self.people.add(person)
                self.roll.note(beside, first, end, home, role[1] or "counterpart", head=role[0], former=False)
        if not people and state is not None and day is not None and title:
            states = (state, *self._further_states(position, state))
            for each in states:
                holder = self.roll.background.holder(each, day, role=None if head else title)
                if holder in self.roll.known and holder is not None:
                    scene.add(position, position + 1, holder, Via.OFFICE)
                    if len(states) == 1:  # the roll knows one person for each word
                        self.roll.note(position, position, position + 1, each, title, head=head, former=False)

    def _abroad(self, person: ActorId | None, home: ActorId | None) -> ActorId | None:
        """The state of a person whom the registry knows, where it is not that of whoever has him for a counterpart."""
        state = self.roll.state_of(person) if person in self.roll.known and person is not None else None
        return state if state != home else None

    def _office_of(self, person: ActorId) -> tuple[bool, str]:
        day = self.scene.report.published
        facts = self.roll.background.offices_of(person, day) if day else ()
        ordered = sorted(facts, key=lambda fact: fact.relation != "leads")
        return (ordered[0].relation == "leads", ordered[0].role or "leader") if ordered else (False, "")

    def _charged(self, position: int) -> tuple[bool, str] | None:
        """The office of a minister's counterpart with a charge of his own: "son collègue algérien *des Mines*"."""
        last = self._charge_end(position)
        words = [p for p in range(position + 1, last) if not self.scene.at(p) and self.scene.forms[p] not in _OF_CHARGE]
        charge = title_of(self.scene, self.titles, position, words, set(), DETERMINERS[self.titles.language])
        return (False, f"{charge} {_MINISTER}") if words and charge != self.scene.doc[position].text else None

    def _charge_end(self, position: int) -> int:
        """The token after a counterpart and what he is in charge of."""
        forms = self.scene.forms
        start = position + 1 + bool(position + 1 < len(forms) and self._is_people(position + 1))
        if start >= len(forms) or forms[start] not in _OF_CHARGE:
            return position + 1
        last, owners = right(self.scene, self.titles, position)
        return position + 1 if any(owner > start for owner in owners) else last

    def _whose(self, position: int) -> ActorId | None:
        """The person behind the possessive before a counterpart."""
        for place in range(position - 1, max(-1, position - 4), -1):
            if self.scene.forms[place] in OWN[self.titles.language]:
                return next((a for a in self.scene.owners(place) if self.scene.kind(a) == "Person"), None)
        return None

    def _state_beside(self, position: int) -> ActorId | None:
        if self.scene.forms[position] not in self.titles.counterpart:
            position -= 1  # "his Chinese opposite number"
        for place in (position - 1, position + 1, position + 2):
            if 0 <= place < len(self.scene.forms) and self.scene.forms[place] not in OWN[self.titles.language]:
                if place == position + 2 and self.scene.forms[position + 1] not in _OF:
                    continue
                for actor in self.scene.owners(place):
                    if has_offices(self.scene, actor):
                        return actor
        return None

    def _told_before(self, person: int, position: int) -> ActorId | None:
        """The state told right before one of several counterparts: "ses homologues ..., et *béninois*, Talon"."""
        place = person - 1
        while place > position + 1 and self.scene.forms[place] in _BETWEEN:
            place -= 1
        owners = self.scene.owners(place) if place > position else ()
        return next((actor for actor in owners if has_offices(self.scene, actor)), None)

    def _further_states(self, position: int, first: ActorId) -> list[ActorId]:
        """The other states of several counterparts: "ses homologues malien *et nigérien*"."""
        found: list[ActorId] = []
        for step in (1, -1):
            place = position + step
            while self.scene.plural(position) and 0 <= place < len(self.scene.forms):
                states = [a for a in self.scene.owners(place) if has_offices(self.scene, a)]
                if not states and self.scene.forms[place] not in ("and", "et", ","):
                    break
                found += [a for a in states if a != first]
                place += step
        return list(dict.fromkeys(found))

    def _people_beside(self, position: int) -> list[int]:
        """The people who follow a counterpart, across commas and ranks, or the one before it and a comma."""
        found: list[int] = []
        place, reach = self._charge_end(position), len(self.scene.forms)
        since = place - 1
        while place < min(reach, since + 7) and not self.scene.doc[place].is_sent_start:
            form = self.scene.forms[place]
            rank = form in self.titles.ranks or form in self.titles.honours
            if self.scene.person_at(place) is not None:
                found.append(place)
                since = place
            elif not (rank or form in _BETWEEN or (not found and self.scene.at(place)) or self._is_people(place)):
                break
            place += 1
        return found[: None if self.scene.plural(position) else 1] or self._described(position)

    def _is_people(self, place: int) -> bool:
        """Whether a token is an adjective for where somebody is from."""
        return any(mention.via is Via.DEMONYM for mention in self.scene.at(place))

    def _described(self, position: int) -> list[int]:
        """The person whom a counterpart stands behind and after a comma: "Wang Yi, his Chinese counterpart"."""
        for place in range(position - 1, max(1, position - 4), -1):
            if self.scene.forms[place] in OWN[self.titles.language]:
                apposed = self.scene.forms[place - 1] == "," and self.scene.person_at(place - 2) is not None
                return [place - 2] if apposed else []
        return []
