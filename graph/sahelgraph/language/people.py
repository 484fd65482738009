"""Whom an office without a name means: "the minister", "the Malian junta leader", "his Chadian counterpart".

The report's own offices come first, then the people whom the background facts know in that office on the report's day.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from sahelgraph.background import GOVERNMENT, LEADS
from sahelgraph.language.counterparts import Counterparts
from sahelgraph.language.fitting import has_grade
from sahelgraph.language.genders import genders
from sahelgraph.language.offices import INDEFINITE, Phrase
from sahelgraph.language.parsed import Office
from sahelgraph.language.roll import Roll
from sahelgraph.language.scene import Scene, is_subject
from sahelgraph.language.titles import Titles
from sahelgraph.model import ActorId, Fact, Via

_THE = frozenset({"the", "le", "du", "au"})
_ARTICLES = frozenset({"le", "la", "l'", "les", "ce", "cet", "cette", "du", "au"})
_OF_GOVERNMENT = "head of government"
_TELLING = 2
"""Words from which a title says who is meant ("finance minister"); "minister" alone fits too many."""

_RECENT = timedelta(days=366)
"""How long after a fall "the former president" is the one who fell last, without his name."""
_JUST_NOW = timedelta(days=31)


class People:
    """Finds the holders of offices that stand without a name in one report."""

    def __init__(self, scene: Scene, titles: Titles, roll: Roll, phrases: Sequence[Phrase]) -> None:
        """``phrases`` are all office phrases of the report; those that ``roll`` holds already are left alone."""
        self.scene = scene
        self.titles = titles
        self.roll = roll
        self._counterparts = Counterparts(scene, titles, roll)
        counterparts = {p for p in range(len(scene.forms)) if self._counterparts.is_one(p)}
        self._unheld = {phrase.noun: phrase for phrase in phrases if phrase.noun not in roll.held}
        self._ranks = {p for p, f in enumerate(scene.forms) if f in titles.ranks and not has_grade(scene, p)}
        self._women = genders(scene, titles.women) if titles.language == "fr" else {}
        self._positions = frozenset(counterparts | self._ranks | self._unheld.keys())

    @property
    def unheld(self) -> frozenset[int]:
        """Positions of the nouns and counterparts that may be taken up."""
        return self._positions

    def take_up(self, position: int, home: ActorId | None, last: ActorId | None, without: Collection[ActorId]) -> None:
        """Add a mention of the person whom an office or a counterpart at a position means, if that is certain.

        Args:
            position: the token.
            home: the state that the report speaks of there.
            last: the person spoken of last.
            without: the subjects of the clause, who are someone else.
        """
        if self._counterparts.is_one(position):
            self._counterparts.take_up(position, last)
        elif position in self._unheld:
            phrase = self._unheld[position]
            person = self._holder(phrase, home)
            if person is not None and person not in without and self._agrees(phrase, person):
                self.scene.add(phrase.first, phrase.last, person, Via.OFFICE, head=position)
                owner = phrase.owner or self._owner_of(person, phrase, home)
                head = owner is not None and self.roll.is_head(phrase, owner)
                if owner is not None and person != owner:
                    title, former = phrase.title, self._former(phrase)
                    self.roll.note(position, phrase.first, phrase.last, owner, title, head=head, former=former)
        elif position in self._ranks:
            self._ranked(position)

    def _owner_of(self, person: ActorId, phrase: Phrase, home: ActorId | None) -> ActorId | None:
        """Whose office a phrase without owner is: the state the report speaks of, or the one the facts say."""
        if phrase.top:
            return self.roll.body_of(person) or self.roll.state_of(person) or home
        day = self.scene.report.published
        words = set(phrase.title.split())
        facts = self.roll.background.offices_of(person, day) if day else ()
        return next((fact.object for fact in facts if words <= set((fact.role or "").split())), None)

    def _ranked(self, position: int) -> None:
        """Read "the general": the last person whom the report named with that rank."""
        scene = self.scene
        if position == 0 or scene.forms[position - 1] not in _THE or scene.plural(position):
            return
        if any(
            scene.person_at(place) is not None for place in range(position + 1, min(position + 4, len(scene.forms)))
        ):
            return
        for place in range(position - 2, 0, -1):
            ranks = scene.forms[max(0, place - 3) : place]
            if scene.is_person(place) and any(_same_rank(scene.forms[position], rank) for rank in ranks):
                scene.add(position - 1, position + 1, scene.owners(place)[0], Via.OFFICE, head=position)
                return

    def _holder(self, phrase: Phrase, home: ActorId | None) -> ActorId | None:
        predicate = any(child.dep_ == "cop" for child in self.scene.doc[phrase.noun].children)
        if not phrase.definite or self._indefinite(phrase) or predicate:
            return None
        owner = phrase.owner or self._possessor(phrase)
        if phrase.own is not None and owner is None:
            return None
        named = self._speaking(phrase, owner) or self._named(phrase, owner, home)
        if named is not None or phrase.core in self.titles.private or not self._plain(phrase):
            return named or self._of_body(phrase, owner)
        known = self._known(phrase, owner, home) or self._compatriot(phrase, owner)
        if known is None or self.scene.places(known)[:1] > [phrase.first]:
            known = self._just_named(phrase, owner or home) or known  # whoever rules now is named only later
        if known is None or not self.scene.places(known):
            known = self._once_led(phrase) or known
        return self._by_role(phrase, owner) or known or self._of_body(phrase, owner)

    def _once_led(self, phrase: Phrase) -> ActorId | None:
        """The one person of the sentence before who ever led the body: "Doe was killed. *The emir of JNIM* ..."."""
        scene, first = self.scene, self.scene.doc[phrase.first].sent.start
        if first == 0 or phrase.owner is None or scene.kind(phrase.owner) == "State":
            return None
        before = range(scene.doc[first - 1].sent.start, first)
        people = {a for p in before for a in scene.owners(p) if scene.kind(a) == "Person"}
        leaders = [
            person
            for person in people
            if any(f.relation == LEADS and f.object == phrase.owner for f in self.roll.background.career(person))
        ]
        return leaders[0] if len(leaders) == 1 and (phrase.top or phrase.chief) else None

    def _ministerial(self, phrase: Phrase) -> bool:
        """Whether an office is that of a prime minister, also where it is called "chef du gouvernement"."""
        return phrase.core in self.titles.ministers or phrase.title == _OF_GOVERNMENT

    def _speaking(self, phrase: Phrase, owner: ActorId | None) -> ActorId | None:
        """The head of any state who did what the sentence before tells: "Macron spoke. *The head of state* added"."""
        if not phrase.top or phrase.former or owner is not None or self._ministerial(phrase):
            return None
        scene, first = self.scene, self.scene.doc[phrase.first].sent.start
        before = range(scene.doc[first - 1].sent.start if first else 0, first)
        heads = {a: p for p in before for a in scene.owners(p) if self._leads(a, None, False)}
        return next((a for a, p in heads.items() if len(heads) == 1 and is_subject(scene.doc[p])), None)

    def _compatriot(self, phrase: Phrase, owner: ActorId | None) -> ActorId | None:
        """The one person of a state named before who presides over something: its head, where the facts know none.

        "The chair of the bloc, X, … *The Bissau-Guinean president*": no other office of a state is taken for that one.
        """
        if owner is None or not phrase.top or phrase.former or self._ministerial(phrase):
            return None
        day = self.scene.report.published
        if day is not None and self.roll.background.holder(owner, day) is not None:
            return None
        people = {
            office.person
            for office in self.roll.offices
            if office.head and not office.former and self.scene.kind(office.organisation) != "State"
            if self.roll.state_of(office.person) == owner
            if self.scene.places(office.person)[:1] < [phrase.first]
        }
        return people.pop() if len(people) == 1 else None

    def _agrees(self, phrase: Phrase, person: ActorId) -> bool:
        """Whether an office may be a person's by gender: "*la* présidente" is nobody who is not known for a woman."""
        feminine = self.titles.language == "fr" and self.scene.forms[phrase.first] == "la"
        return not feminine or phrase.core in self.titles.charge or self._women.get(person) == "f"

    def _former(self, phrase: Phrase) -> bool:
        return phrase.former or self.roll.is_ousted(phrase.noun)

    def _indefinite(self, phrase: Phrase) -> bool:
        """Whether a phrase is one of several or a predicate: "a minister", "ministre de ..." without an article."""
        first = self.scene.forms[phrase.first]
        if first in INDEFINITE:
            return True
        return self.titles.language == "fr" and first not in _ARTICLES and phrase.own is None

    def _by_role(self, phrase: Phrase, owner: ActorId | None) -> ActorId | None:
        """The one person named anywhere in the report whom the facts know in just this office."""
        day, words = self.scene.report.published, set(phrase.title.split())
        if day is None or phrase.top or (len(words) < _TELLING and phrase.owner is None):
            return None
        found = {
            fact.subject
            for person in self.scene.present()
            for fact in self.roll.background.offices_of(person, day)
            if words <= set((fact.role or "").split()) and owner in (None, fact.object)
        }
        return found.pop() if len(found) == 1 else None

    def _just_named(self, phrase: Phrase, owner: ActorId | None) -> ActorId | None:
        """The one head of a state whom this sentence or the one before names: "X was elected. *The president* fled"."""
        if not phrase.top or phrase.former:
            return None
        minister = self._ministerial(phrase)
        first = self.scene.doc[phrase.first].sent.start
        starts = (first, self.scene.doc[first - 1].sent.start if first else 0)
        for start in starts:
            people = {
                a for p in range(start, phrase.first) for a in self.scene.owners(p) if self._leads(a, owner, minister)
            }
            if people:
                return people.pop() if len(people) == 1 else None
        return None

    def _leads(self, person: ActorId, owner: ActorId | None, minister: bool) -> bool:
        """Whether the facts know a person as head of a state, of ``owner`` if one is given, at any time."""
        if self.scene.kind(person) != "Person":
            return False
        return any(
            fact.relation == LEADS and owner in (None, fact.object) and self.scene.kind(fact.object) == "State"
            and (fact.role == GOVERNMENT) == minister
            for fact in self.roll.background.career(person)
        )  # fmt: skip

    def _of_body(self, phrase: Phrase, owner: ActorId | None) -> ActorId | None:
        """The one person named before who belongs to the body that an office is in: "le chef de l'UFR"."""
        if owner is None or self.scene.kind(owner) == "State" or self._plural(phrase):
            return None
        people = {
            actor
            for actor in self.scene.present()
            if self.scene.kind(actor) == "Person" and self.scene.actor(actor).parent == owner
            if self.scene.places(actor)[0] < phrase.first
        }
        return people.pop() if len(people) == 1 else None

    def _plain(self, phrase: Phrase) -> bool:
        """Whether a phrase means one person of the owner's own government."""
        words = self.scene.forms[phrase.first : phrase.last]
        return not any(word in self.titles.against for word in words) and not self._plural(phrase)

    def _plural(self, phrase: Phrase) -> bool:
        return "Plur" in self.scene.doc[phrase.noun].morph.get("Number", [])

    def _possessor(self, phrase: Phrase) -> ActorId | None:
        for actor in self.roll.antecedents(phrase):
            return self.roll.state_of(actor) if self.scene.kind(actor) == "Person" else actor
        return None

    def _named(self, phrase: Phrase, owner: ActorId | None, home: ActorId | None) -> ActorId | None:
        """The person whom the report itself introduced in that office, the last one before the phrase."""
        start = self.scene.doc[phrase.first].idx
        fitting = [
            office
            for office in self.roll.offices
            if (owner is None or office.organisation == owner)
            if (phrase.top and self._same_head(office, phrase)) or _same_office(office, phrase)
            if self._agrees(phrase, office.person)
        ]
        every, people = fitting, list(dict.fromkeys(office.person for office in fitting))
        if not phrase.former and self._former(phrase):
            if (ruler := self._just_fallen(phrase, owner)) is not None:
                return ruler
            fitting = [office for office in fitting if self.roll.ousted(office.person)]
        if self._former(phrase):
            fallen = self._fallen(owner)
            former = [o for o in fitting if o.former]
            if not self.titles.ousting.isdisjoint(self.scene.forms[phrase.first : phrase.last]):
                former = [o for o in former if o.person in fallen or (o.organisation == home and not fallen)]
            people = [office.person for office in former] or fallen
        else:
            fitting = [o for o in fitting if not self._is_over(o)]
            fitting = [o for o in fitting if not (o.former or self.roll.ousted(o.person))] or fitting
            people = [office.person for office in fitting]
        if owner is not None or self._former(phrase):
            return people[0] if len(set(people)) == 1 else None
        fitting = [office for office in fitting if office.person not in self._counterparts.people] or fitting
        before = [office for office in fitting if office.span.start < start]
        at_home = [office for office in before if office.organisation == home]
        if phrase.top and before and not at_home:  # he who fell last week, not the president of a commission
            at_home = [office for office in every if office.span.start < start and office.organisation == home]
        before = at_home or before
        return before[-1].person if before else None

    def _just_fallen(self, phrase: Phrase, owner: ActorId | None) -> ActorId | None:
        """Who, as the facts know, has lost the head of a state in the month before the report, which names him."""
        day = self.scene.report.published
        if day is None or owner is None or not phrase.top:
            return None
        now, then = (
            self.roll.background.holder(owner, when, head=not self._ministerial(phrase))
            for when in (day, day - _JUST_NOW)
        )
        return then if then != now and then is not None and self.scene.places(then) else None

    def _is_over(self, office: Office) -> bool:
        """Whether the facts know somebody at the head of a state only before the report's day."""
        day = self.scene.report.published
        career = self.roll.background.career(office.person) if office.head and day is not None else ()
        led = [fact for fact in career if fact.relation == LEADS and fact.object == office.organisation]
        return bool(led) and all(f.when.latest is not None and day is not None and f.when.latest < day for f in led)

    def _same_head(self, office: Office, phrase: Phrase) -> bool:
        """Whether office and phrase mean the same of a state's two highest: "the president" is no prime minister."""
        state = self.scene.kind(office.organisation) == "State"  # "the head of state" chairs no party
        return state and office.head and ("prime minister" in office.title) == self._ministerial(phrase)

    def _fallen(self, owner: ActorId | None) -> list[ActorId]:
        """The people of a state, or of any, whose removal the report tells."""
        people = (a for a in self.scene.present() if self.scene.kind(a) == "Person" and self.roll.ousted(a))
        return [a for a in people if owner in (None, self.roll.state_of(a))]

    def _known(self, phrase: Phrase, owner: ActorId | None, home: ActorId | None) -> ActorId | None:
        """The person whom the background facts know in that office on the report's day."""
        day = self.scene.report.published
        where = owner or (None if phrase.body else home)
        if day is None or where is None:
            return None
        if self._former(phrase):
            if phrase.owner is None or not phrase.top:
                return None
            return self._predecessor(where, day, self._ministerial(phrase))
        role = None if phrase.top else phrase.title
        if phrase.top and self._ministerial(phrase):
            person = self.roll.background.holder(where, day, head=False)
        else:
            person = self.roll.background.holder(where, day, role=role)
            if person is not None and self._presides(phrase) and self._governs(person, where, day):
                return None
        if person is None or person not in self.roll.known:
            return None
        return person if phrase.owner or bool(self.scene.places(person)) else None

    def _presides(self, phrase: Phrase) -> bool:
        """Whether the words name a head of state, and not only a leader."""
        return phrase.core in self.titles.governmental

    def _governs(self, person: ActorId, state: ActorId, day: date) -> bool:
        """Whether somebody heads only the government of a state: Germany's president is not its chancellor."""
        offices = self.roll.background.offices_of(person, day)
        return any(fact.object == state and fact.role == GOVERNMENT for fact in offices)

    def _predecessor(self, where: ActorId, day: date, minister: bool) -> ActorId | None:
        """Who led a state, or its government, last before whoever does so now.

        A state has several former presidents: nobody is meant who fell long ago and whom the report does not name.
        """
        present = self.roll.background.holder(where, day, head=not minister)
        past: list[Fact] = [
            fact
            for fact in self.roll.background.led(where)
            if fact.when.latest and fact.when.latest <= day and fact.subject != present
            if ("prime minister" in (fact.role or "")) == minister
        ]
        last = max(past, key=lambda fact: fact.when.latest or day) if past else None
        if last is None or not (bool(self.scene.places(last.subject)) or (day - (last.when.latest or day)) <= _RECENT):
            return None
        return last.subject


def _same_rank(rank: str, other: str) -> bool:
    """Whether two ranks are the same, one perhaps abbreviated: "col" and "colonel"."""
    short, long = sorted((rank, other), key=len)
    return len(short) > 2 and long.startswith(short)


def _same_office(office: Office, phrase: Phrase) -> bool:
    """Whether a phrase may mean an office of the report: the same title, its end, or its beginning before "of"."""
    if office.title == phrase.title:
        return True
    if not phrase.title or phrase.top:
        return False
    return f" {office.title}".endswith(f" {phrase.title}") or office.title.startswith(
        (f"{phrase.title} of ", f"{phrase.title} for ")
    )
