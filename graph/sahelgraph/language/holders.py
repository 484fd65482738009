"""Who holds an office phrase: the person beside it, after a comma, in a relative clause, or in a list.

Word order decides, not the tree: "Russian Foreign Minister Sergey Lavrov", "Abdoulaye Diop, le ministre malien des
Affaires étrangères", "General Tchiani, who became Niger's interim president", "Presidents X of Togo and Y of Senegal".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sahelgraph.language.offices import DETERMINERS, Phrase
from sahelgraph.language.scene import BODIES, Scene
from sahelgraph.language.titles import Titles
from sahelgraph.model import ActorId

_COMMAS = frozenset({",", "(", "-", "–", "—"})
_AND = frozenset({"and", "et", "&"})
_OF = frozenset({"of", "du", "de", "d'"})
_WHO = frozenset({"who", "qui"})
_BY = frozenset({"by", "over", "par"})
_AS = frozenset({"as", "comme"})
_SELF = frozenset({"himself", "herself", "lui-meme", "elle-meme"})
_POSSESSIVE = frozenset({"'s", "’s"})


@dataclass(frozen=True, slots=True)
class Holding:
    """A person beside an office: the tokens of both, the person's token, the phrase, and whose office it is.

    ``phrase`` is ``None`` where a verb or a bare genitive says the office ("X, who leads Y", "Y's X"): then ``owner``
    says whose, and ``leads`` whether it is the highest.
    """

    person: int
    first: int
    last: int
    phrase: Phrase | None
    owner: ActorId | None = None
    leads: bool = False
    role: str = ""


def find_holdings(scene: Scene, titles: Titles, phrases: list[Phrase]) -> Iterator[Holding]:
    """Pair office phrases, leading verbs and genitives with the people whom they introduce."""
    starts = {phrase.first: phrase for phrase in phrases}
    for phrase in phrases:
        yield from _beside(scene, titles, phrase, starts)
    yield from _leading(scene, titles)
    taken = {place for phrase in phrases for place in range(phrase.first, phrase.last)}
    yield from _genitives(scene, titles, taken)


def _beside(scene: Scene, titles: Titles, phrase: Phrase, starts: dict[int, Phrase]) -> Iterator[Holding]:
    after = _after(scene, titles, phrase.last, starts)
    if after is not None and not _parted(scene, phrase, after):
        yield from _listed(scene, titles, phrase, after)
        return
    before = _before(scene, titles, phrase)
    if before is not None:
        for person in _list_before(scene, phrase, before):
            yield Holding(person, person, phrase.last, phrase)
    elif after is not None and (phrase.definite or titles.language == "fr" or _fronted(scene, phrase)):
        yield from _listed(scene, titles, phrase, after)


def _fronted(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase opens its sentence ("Médiateur de la Cédéao, X est arrivé")."""
    return bool(scene.doc[phrase.first].is_sent_start)


def _after(scene: Scene, titles: Titles, start: int, starts: dict[int, Phrase], depth: int = 0) -> int | None:
    """Token of the person who follows a phrase, across a comma, an article, ranks, and one further office."""
    place, commas = start, 0
    forms = scene.forms
    while place < len(forms) and place - start <= 6 and not scene.doc[place].is_sent_start:
        if scene.person_at(place) is not None:
            return place
        if place in starts and place > start and depth == 0:
            return _after(scene, titles, starts[place].last, starts, 1)
        form = forms[place]
        if form == "(" and forms[place + 2 : place + 3] == [")"] and place == start:
            return _after(scene, titles, place + 3, starts, depth)
        if form in _COMMAS | titles.becoming and commas == 0:
            commas += 1
        elif not (form in DETERMINERS[titles.language] or _is_rank(titles, form)):
            return None
        place += 1
    return None


def _is_rank(titles: Titles, form: str) -> bool:
    return form in titles.ranks or form in titles.honours or form in (".", "-")


def _parted(scene: Scene, phrase: Phrase, person: int) -> bool:
    """Whether a comma, a bracket or a verb stands between a phrase and a person."""
    return any(
        scene.forms[place] in _COMMAS - {"-"} or scene.doc[place].pos_ in ("AUX", "VERB")
        for place in range(phrase.last, person)
    )


def _before(scene: Scene, titles: Titles, phrase: Phrase) -> int | None:
    """Token of the person whom a phrase follows as an apposition, a relative clause or a predicate."""
    forms = scene.forms
    place = phrase.first - 1
    if place < 0 or scene.doc[phrase.first].is_sent_start:
        return None
    if forms[place] in _SELF:
        place -= 1
    if forms[place] in _AS:
        return _as_subject(scene, place)
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
    if place > 1 and forms[place - 1] in _OF and any(has_offices(scene, actor) for actor in scene.owners(place)):
        place -= 2
    return place if place >= 0 and scene.person_at(place) is not None else None


def _as_subject(scene: Scene, place: int) -> int | None:
    """The person who does or suffers what makes an office: "X resigned as president", "named X as envoy"."""
    verb = scene.doc[place].head.head if scene.doc[place].dep_ in ("case", "mark") else scene.doc[place].head
    for dep in ("obj", "nsubj:pass", "nsubj"):
        for child in verb.children:
            for part in (child, *child.children) if child.dep_ == dep else ():
                if part.i != place and scene.person_at(part.i) is not None:
                    return part.i
    return None


def _list_before(scene: Scene, phrase: Phrase, person: int) -> list[int]:
    """The person before a phrase and, before a plural one, those whom "and" or commas join to him."""
    found = [person]
    place = person - 1
    while _plural(scene, phrase) and place > 0 and (scene.forms[place] in _AND or scene.forms[place] == ","):
        place -= 1
        if scene.person_at(place) is None:
            continue
        found.append(place)
        place -= 1
    return found


def _plural(scene: Scene, phrase: Phrase) -> bool:
    return "Plur" in scene.doc[phrase.noun].morph.get("Number", []) or scene.forms[phrase.noun].endswith("s")


def _listed(scene: Scene, titles: Titles, phrase: Phrase, person: int) -> Iterator[Holding]:
    """The person who follows a phrase and, after a plural, everyone in the list; each may bring his own state."""
    forms, first = scene.forms, phrase.first
    while True:
        last, owner = person + 1, None
        if phrase.owner is None:
            last, owner = _own_state(scene, titles, person)
        yield Holding(person, first, last, phrase, owner)
        following = last
        while following < len(forms) and (
            forms[following] in _AND or forms[following] == "," or _is_rank(titles, forms[following])
        ):
            following += 1
        if following == last or following >= len(forms) or not _plural(scene, phrase):
            return
        if scene.person_at(following) is None:
            return
        first = person = following


def _own_state(scene: Scene, titles: Titles, person: int) -> tuple[int, ActorId | None]:
    """The state or body that a person brings along ("Faure Gnassingbé of Togo"), and the token after it."""
    forms, place = scene.forms, person + 1
    if place + 2 < len(forms) and forms[place] == "(" and forms[place + 2] == ")":
        return next(((place + 3, a) for a in scene.owners(place + 1) if has_offices(scene, a)), (person + 1, None))
    if place < len(forms) and forms[place] in _OF:
        place += 1
        while place < len(forms) and forms[place] in DETERMINERS[titles.language]:
            place += 1
        for actor in scene.owners(place) if place < len(forms) else ():
            if has_offices(scene, actor):
                return place + 1, actor
    return person + 1, None


def has_offices(scene: Scene, actor: ActorId) -> bool:
    """Whether an actor is a state or a body, so that people hold offices in it."""
    return scene.kind(actor) == "State" or scene.kind(actor) in BODIES


def _leading(scene: Scene, titles: Titles) -> Iterator[Holding]:
    """People who lead a body by a verb: "X, who leads Y", "X, in charge of Y", "Y, led by X"."""
    forms = scene.forms
    for place, form in enumerate(forms):
        person = what = None
        if (form in titles.leading or form in titles.voices) and place > 1 and forms[place - 1] in _WHO:
            start = place + 2 if forms[place + 1 : place + 2] in (["for"], ["au"]) else place + 1
            person, what = place - 2 - (forms[place - 2] in _COMMAS), _body_from(scene, start)
        elif form in titles.charge and place > 1 and place + 1 < len(forms) and forms[place + 1] in _OF:
            person, what = _described(scene, place), _body_from(scene, place + 2)
        elif form in _OF and place and _led_body(scene, titles, place - 1):
            person = _person_from(scene, place + 1)
            what = (place - 1, scene.owners(place - 1)[0], True)
        elif form in titles.led and place + 1 < len(forms) and forms[place + 1] in _BY:
            person, what = _person_from(scene, place + 2), _body_before(scene, place)
        if person is None or what is None or person < 0 or scene.person_at(person) is None:
            continue
        first, last = min(person, what[0]), max(person, what[0]) + 1
        role = "spokesperson" if form in titles.voices else ""
        yield Holding(person, first, last, None, what[1], leads=what[2] and not role, role=role)


def _led_body(scene: Scene, titles: Titles, place: int) -> bool:
    """Whether "of" and a person after a noun say who leads it: an armed group, a junta, a regime."""
    owners = scene.owners(place)
    if len(owners) != 1:
        return False
    return scene.kind(owners[0]) == "ArmedGroup" or scene.forms[place] in titles.regimes


def _described(scene: Scene, place: int) -> int | None:
    """The person whom "in charge of" describes, across an apposition that begins with a comma."""
    for position in range(place - 1, max(-1, place - 9), -1):
        if scene.person_at(position) is not None:
            return position
        if scene.doc[position].is_sent_start or scene.doc[position].pos_ in ("VERB", "AUX"):
            return None
    return None


def _body_from(scene: Scene, place: int) -> tuple[int, ActorId, bool] | None:
    """The state or body that begins at a place, and whether it is that and not only a part of it that is led."""
    end = min(len(scene.forms), place + 7)
    whole = True
    for position in range(place, end):
        if scene.doc[position].is_sent_start:
            return None
        for actor in scene.owners(position):
            owner = position + 1 < end and scene.forms[position + 1] in _POSSESSIVE
            if has_offices(scene, actor) and not owner:
                demonym = scene.at(position)[0].via.value == "demonym" and scene.doc[position].pos_ == "ADJ"
                return position, actor, whole and not demonym
        token = scene.doc[position]
        if token.pos_ not in ("DET", "ADJ", "NOUN", "ADP", "PROPN", "PART") and token.dep_ != "amod":
            return None
        whole = whole and token.pos_ not in ("NOUN", "ADP")
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


def _body_before(scene: Scene, place: int) -> tuple[int, ActorId, bool] | None:
    """The body that a participle follows, across a comma or a name in brackets."""
    noun = scene.doc[place].head
    if scene.doc[place].dep_ == "acl" and noun.pos_ == "NOUN" and not scene.at(noun.i):
        return None
    position = place - 1
    while position > 0 and (scene.forms[position] in (",", ")", "(") or scene.forms[position - 1] == "("):
        position -= 1
    if position > 1 and scene.forms[position - 1] in _OF and scene.doc[position - 2].pos_ == "NOUN":
        return None
    for actor in scene.owners(position) if position >= 0 else ():
        if scene.kind(actor) in BODIES:
            return position, actor, True
    return None


def _genitives(scene: Scene, titles: Titles, taken: set[int]) -> Iterator[Holding]:
    """People given by their state or body alone: "Russia's Vassily Nebenzia", "Gen. X of Africa Command"."""
    forms = scene.forms
    for person in range(1, len(forms)):
        if not scene.is_person(person) or person in taken:
            continue
        if forms[person - 1] in _POSSESSIVE and person > 1:
            for actor in scene.owners(person - 2):
                if has_offices(scene, actor):
                    yield Holding(person, person - 2, person + 1, None, actor)
        elif titles.language == "en":
            last, owner = _own_state(scene, titles, person)
            ranked = forms[person - 1] in titles.ranks
            if owner is not None and scene.kind(owner) in BODIES:
                role = forms[person - 1] if ranked else "member"
                yield Holding(person, person - ranked, last, None, owner, role=role)
