"""Who holds an office phrase: the person beside it, after a comma, in a relative clause, or in a list.

Word order decides, not the tree: "Russian Foreign Minister Sergey Lavrov", "Abdoulaye Diop, le ministre malien des
Affaires étrangères", "General Tchiani, who became Niger's interim president", "Presidents X of Togo and Y of Senegal".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sahelgraph.language.offices import DETERMINERS, Phrase
from sahelgraph.language.parsed import Office
from sahelgraph.language.scene import BODIES, Scene
from sahelgraph.language.titles import Titles
from sahelgraph.model import ActorId, Span

_COMMAS = frozenset({",", "(", "-", "–", "—"})
_AND = frozenset({"and", "et", "&"})
_WHO = frozenset({"who", "qui"})
_BY = frozenset({"by", "over", "par"})


_INDEPENDENT = frozenset(
    ["InternationalOrganisation", "Company", "ArmedGroup", "MilitaryMission", "CivilSociety", "Media", "Coalition"]
)
"""Kinds of bodies whose people are introduced by an office in them; those of a state's organs by one in the state."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A person beside an office phrase: token of the person, stretch of both in tokens, and the phrase."""

    person: int
    first: int
    last: int
    phrase: Phrase
    owner: ActorId | None = None


def find_holdings(scene: Scene, titles: Titles, phrases: list[Phrase]) -> Iterator[Holding]:
    """Pair office phrases with the people who hold them."""
    for phrase in phrases:
        after = _after(scene, titles, phrase)
        if after is not None and _directly(scene, phrase, after):
            yield from _listed(scene, titles, phrase, after)
            continue
        before = _before(scene, titles, phrase)
        if before is not None:
            yield Holding(before, before, phrase.last, phrase)
        elif after is not None and (phrase.definite or titles.language == "fr"):
            yield from _listed(scene, titles, phrase, after)


def _after(scene: Scene, titles: Titles, phrase: Phrase) -> int | None:
    """Token of the person who follows a phrase, across a comma, an article, ranks and forms of address."""
    place, commas = phrase.last, 0
    forms = scene.forms
    while place < len(forms) and place - phrase.last <= 6 and not scene.doc[place].is_sent_start:
        if scene.person_at(place) is not None:
            return place
        form = forms[place]
        if form in _COMMAS and commas == 0:
            commas += 1
        elif not (form in DETERMINERS[titles.language] or _is_rank(titles, form)):
            return None
        place += 1
    return None


def _is_rank(titles: Titles, form: str) -> bool:
    return form in titles.ranks or form in titles.honours or form in (".", "-")


def _directly(scene: Scene, phrase: Phrase, person: int) -> bool:
    """Whether nothing but ranks stands between a phrase and a person."""
    return not any(scene.forms[place] in _COMMAS - {"-"} for place in range(phrase.last, person))


def _before(scene: Scene, titles: Titles, phrase: Phrase) -> int | None:
    """Token of the person whom a phrase follows as an apposition, a relative clause or a predicate."""
    forms = scene.forms
    place = phrase.first - 1
    if place < 0 or scene.doc[phrase.first].is_sent_start:
        return None
    verbs = 0
    while place > 0 and forms[place] in titles.becoming and not scene.doc[place].is_sent_start:
        verbs += 1
        place -= 1
    if verbs and forms[place] in _WHO:
        place -= 1
    elif verbs:
        return place if scene.person_at(place) is not None else None
    if place > 0 and forms[place] in _COMMAS and not scene.doc[place].is_sent_start:
        place -= 1
    elif not verbs:
        return None
    if place > 0 and forms[place] == ")":
        while place > 0 and forms[place] != "(":
            place -= 1
        place -= 1
    return place if place >= 0 and scene.person_at(place) is not None else None


def _listed(scene: Scene, titles: Titles, phrase: Phrase, person: int) -> Iterator[Holding]:
    """The person who follows a phrase and, after a plural, everyone in the list; each may bring his own state."""
    forms, first = scene.forms, phrase.first
    plural = forms[phrase.noun].endswith("s") and forms[phrase.noun] not in ("chef d'affaires", "chargé d'affaires")
    while True:
        last, owner = person + 1, None
        if last + 1 < len(forms) and forms[last] in ("of", "du", "de", "d'"):
            place = last + 1
            while place < len(forms) and forms[place] in DETERMINERS[titles.language]:
                place += 1
            if place < len(forms) and phrase.owner is None:
                owner = next((actor for actor in scene.owners(place) if _has_offices(scene, actor)), None)
                last = place + 1 if owner else last
        yield Holding(person, first, last, phrase, owner)
        following = last
        while following < len(forms) and (
            forms[following] in _AND or forms[following] == "," or _is_rank(titles, forms[following])
        ):
            following += 1
        if not plural or following == last or following >= len(forms) or scene.person_at(following) is None:
            return
        first = person = following


def _has_offices(scene: Scene, actor: ActorId) -> bool:
    return scene.kind(actor) == "State" or scene.kind(actor) in BODIES


def find_leading(scene: Scene, titles: Titles) -> Iterator[tuple[int, int, int, ActorId]]:
    """People who lead a body by a verb: "X, who leads Y", "Y, led by X", as (person, first, last, body)."""
    forms = scene.forms
    for place, form in enumerate(forms):
        if form in titles.leading and place > 1 and forms[place - 1] in _WHO:
            person = place - 2 - (forms[place - 2] in _COMMAS)
            body = _body_from(scene, place + 1)
            if person >= 0 and scene.person_at(person) is not None and body is not None:
                yield person, person, body[0] + 1, body[1]
        elif form in titles.led and place + 1 < len(forms) and forms[place + 1] in _BY:
            who = _person_from(scene, place + 2)
            what = _body_before(scene, place)
            if who is not None and what is not None:
                yield who, what[0], who + 1, what[1]


def _body_from(scene: Scene, place: int) -> tuple[int, ActorId] | None:
    """The state or body that begins at a place, across articles and adjectives."""
    end = min(len(scene.forms), place + 6)
    for position in range(place, end):
        if scene.doc[position].is_sent_start:
            return None
        for actor in scene.owners(position):
            if _has_offices(scene, actor) and not (position + 1 < end and scene.forms[position + 1] in ("'s", "’s")):
                return position, actor
        if scene.doc[position].pos_ not in ("DET", "ADJ", "NOUN", "ADP", "PROPN", "PART"):
            return None
    return None


def _person_from(scene: Scene, place: int) -> int | None:
    """The person named within an agent phrase, across titles and descriptions."""
    for position in range(place, min(len(scene.forms), place + 8)):
        token = scene.doc[position]
        if token.is_sent_start or token.pos_ in ("VERB", "AUX", "PUNCT"):
            return None
        if scene.person_at(position) is not None:
            return position
    return None


def _body_before(scene: Scene, place: int) -> tuple[int, ActorId] | None:
    """The body that a participle follows, across a comma or a closing bracket."""
    position = place - 1
    while (position >= 0 and scene.forms[position] in (",", ")", "(")) or (
        position > 0 and scene.forms[position - 1] == "("
    ):
        position -= 1
    for actor in scene.owners(position) if position >= 0 else ():
        if scene.kind(actor) in BODIES:
            return position, actor
    return None


class Offices:
    """Collects the offices of a report: one for each person, organisation and end."""

    def __init__(self, scene: Scene, titles: Titles, states: dict[str, ActorId]) -> None:
        """``states`` maps country codes to states."""
        self.scene = scene
        self.titles = titles
        self.states = states
        self._found: dict[tuple[ActorId, ActorId, bool], Office] = {}

    def collect(self, phrases: list[Phrase]) -> tuple[Office, ...]:
        """Read all offices off the phrases and verbs of a report."""
        for holding in find_holdings(self.scene, self.titles, phrases):
            self._hold(holding)
        for person, first, last, body in find_leading(self.scene, self.titles):
            self._add(person, first, last, body, "leader", head=True, former=False)
        return tuple(sorted(self._found.values(), key=lambda office: office.span))

    def _hold(self, holding: Holding) -> None:
        person, phrase = self.scene.person_at(holding.person), holding.phrase
        if person is None:
            return
        owner = holding.owner or phrase.owner or self._default(person, phrase)
        if owner is None:
            return
        first, last = min(holding.first, phrase.first), max(holding.last, holding.person + 1)
        self._add(holding.person, first, last, owner, phrase.title, head=phrase.top, former=phrase.former)

    def _default(self, person: ActorId, phrase: Phrase) -> ActorId | None:
        """Whose office it is where the phrase does not say: the person's state or body, else the state spoken of."""
        actor = self.scene.actor(person)
        governmental = phrase.core in self.titles.governmental
        parent = actor.parent
        if not governmental and parent and self.scene.kind(parent) in _INDEPENDENT:
            return parent
        if actor.country in self.states:
            return self.states[actor.country]
        return self.scene.topic(phrase.first)

    def _add(self, person: int, first: int, last: int, owner: ActorId, title: str, *, head: bool, former: bool) -> None:
        who = self.scene.person_at(person)
        if who is None or who == owner:
            return
        who = self.scene.settle(person)
        start = self.scene.doc[first].idx
        end = self.scene.doc[last - 1].idx + len(self.scene.doc[last - 1].text)
        office = Office(span=Span(start, end), person=who, organisation=owner, title=title, head=head, former=former)
        self._found.setdefault((who, owner, former), office)
