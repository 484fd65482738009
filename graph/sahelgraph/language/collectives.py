"""Noun phrases that stand for a state, a body or an unnamed collective: "Nigerien authorities", "the junta", "rebels".

Whose authorities they are is read off the words beside the noun, which the tree of a long noun phrase often gets wrong:
in English to the left ("Niger's new military rulers"), in French to the right ("les autorités militaires maliennes"),
in both after "of" ("the armed forces of Mali").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sahelgraph.language.heads import has_origin
from sahelgraph.language.organs import Organs
from sahelgraph.language.scene import BODIES, Scene
from sahelgraph.language.sworn import sworn
from sahelgraph.model import ActorId, Via

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "PART", "ADV"})
_INSIDE = frozenset({"amod", "compound", "nmod:desc"})
"""Relations of a noun that only modifies another ("army spokesman"): the army is not who acts."""
_ONE = frozenset(
    {
        "official",
        "diplomat",
        "officer",
        "soldier",
        "source",
        "responsable",
        "diplomate",
        "officier",
        "soldat",
        "militaire",
    }
)
"""Nouns in the singular that are a state's only while the person stays unnamed."""

_REACH = 6
"""Words on either side of the noun that may tell whose it is; longer noun phrases are rare and seldom one phrase."""

_NAME = 5
"""Words within which the name of a group has its head."""

_OF = {"en": frozenset({"of"}), "fr": frozenset({"de", "du", "d'", "des"})}
_IN = {"en": frozenset({"in", "from"}), "fr": frozenset({"au", "en"})}
_FORMER = frozenset({"former", "ex", "ancien", "ancienne"})
_ARTICLES = frozenset({"the", "la", "le", "l'", "les"})


def find_owned(scene: Scene, organs: Organs) -> None:
    """Add a mention of the owner for every noun through which a state or a body acts, in place of the owner's own.

    Where the owner has an organ or a mission of that name in the registry, that is meant ("the bloc's commission").
    """
    lexicon = scene.lexicon
    nouns = lexicon.government | lexicon.people | lexicon.forces | lexicon.members
    owned: set[int] = set()
    for position, form in enumerate(scene.forms):
        if form in nouns and _heads_phrase(scene, position) and not scene.at(position):
            _own(scene, position, form, owned, organs)


def _heads_phrase(scene: Scene, position: int) -> bool:
    """Whether a noun heads its phrase and does not merely stand before another noun."""
    token = scene.doc[position]
    if token.pos_ == "ADJ" and token.dep_ == "amod":
        return False
    return token.pos_ in ("NOUN", "PROPN", "ADJ") and not (token.dep_ in _INSIDE and token.head.i > position)


def _own(scene: Scene, position: int, form: str, owned: set[int], organs: Organs) -> None:
    beside = [place for place in _beside(scene, position) if place not in owned]
    owners = [place for place in beside if _may_own(scene, place, form)]
    if not owners or (form in _ONE and not _unnamed(scene, position, owners)):
        return
    owned.add(position)
    first, last = min(*owners, position), max(*owners, position) + 1
    for place in owners:
        for actor in scene.owners(place):
            if form in scene.lexicon.hired:
                actor = _hired(scene, actor) or actor
            scene.add(first, last, organs.organ(actor, position, scene) or actor, Via.DEMONYM, head=position)
    for place in owners:
        scene.remove(place)


def _named_next(scene: Scene, after: int, owner: ActorId) -> ActorId | None:
    """The mission whose name stands right behind what it is: "the EU's training mission, *EUTM*"."""
    if scene.forms[after : after + 1] not in ([","], ["("]):
        return None
    heads = (m.actor for place in range(after + 1, min(after + 3, len(scene.doc))) for m in scene.at(place))
    return next((a for a in heads if scene.kind(a) == "MilitaryMission" and scene.actor(a).parent == owner), None)


def _unnamed(scene: Scene, position: int, owners: list[int]) -> bool:
    """Whether a single official stays unnamed: "a US official", "un responsable américain", not "the official, X"."""
    before = min(*owners, position) - 1
    while before >= 0 and scene.doc[before].pos_ == "ADJ":
        before -= 1
    article = scene.forms[before] if before >= 0 else ""
    after = max(*owners, position) + 1
    named = any(scene.person_at(place) is not None for place in range(after, min(after + 3, len(scene.forms))))
    apposed = before > 1 and scene.forms[before - 1] == "," and scene.person_at(before - 2) is not None
    return article in ("a", "an", "one", "un", "une", "another") and not named and not apposed


def _hired(scene: Scene, state: ActorId) -> ActorId | None:
    """The one armed group of a state that the report names: "Russian mercenaries" are Wagner where it speaks of it."""
    country = scene.actor(state).country
    groups = {a for a in scene.present() if scene.kind(a) == "ArmedGroup"}
    groups = {a for a in groups if scene.actor(a).country == country}
    groups = groups or set(scene.groups.get(country or "", ()))
    return next(iter(groups)) if len(groups) == 1 else None


def _may_own(scene: Scene, place: int, form: str) -> bool:
    """Whether the actor named at a place acts through such a noun: states through theirs, bodies through members."""
    lexicon = scene.lexicon
    for actor in scene.owners(place):
        kind = scene.kind(actor)
        if kind == "State" and form in lexicon.hired:
            return _hired(scene, actor) is not None
        if kind == "State":
            return form in lexicon.government or form in lexicon.people or form in lexicon.forces
        if kind in BODIES and kind != "Media":
            return form in lexicon.members
    return False


def _beside(scene: Scene, position: int) -> list[int]:
    """Positions of the mentions that the words beside a noun put in its possession."""
    if any("Yes" in child.morph.get("Poss", []) for child in scene.doc[position].children if child.i < position):
        return []  # "ses troupes du Niger" are another's, and "du" says from where
    if scene.lexicon.language == "en":
        before = list(_before(scene, position))
        return before or list(_after_of(scene, position))
    return list(_adjectives_after(scene, position)) or list(_after_of(scene, position))


def _before(scene: Scene, position: int) -> Iterator[int]:
    """English: demonyms, names and possessives to the left, across modifiers and across a list of owners."""
    doc, forms = scene.doc, scene.forms
    place, owned, joined = position - 1, False, False
    while place >= 0 and position - place <= _REACH and not doc[place + 1].is_sent_start:
        token, form = doc[place], forms[place]
        if form in scene.lexicon.linked:
            return
        if scene.at(place):
            owned = True
            yield place
        elif form in ("-", "and") and place and scene.at(place - 1) and (owned or form == "-"):
            joined = True
        elif form == "," and joined and place and scene.at(place - 1):
            pass
        elif owned or form == "-" or not (_modifies(token) or form in ("'s", "'")):
            return
        place -= 1


def _modifies(token: Token) -> bool:
    return token.pos_ in _MODIFIERS or (token.pos_ == "VERB" and token.dep_ in _INSIDE)


def _adjectives_after(scene: Scene, position: int) -> Iterator[int]:
    """French: demonyms to the right, across adjectives and the complements of a ministry or a force."""
    doc, forms = scene.doc, scene.forms
    place, owned, linked = position + 1, False, False
    while place < len(doc) and place - position <= _REACH and not doc[place].is_sent_start:
        form = forms[place]
        if form in scene.lexicon.linked:
            return
        if scene.at(place):
            if any(mention.via is not Via.DEMONYM for mention in scene.at(place)):
                return
            owned = True
            yield place
        elif form == "et" and owned and place + 1 < len(doc) and scene.at(place + 1):
            pass
        elif form in _OF["fr"] or form == "l'":
            linked = True
        elif owned or not (
            doc[place].pos_ == "ADJ" or (linked and doc[place].pos_ in ("NOUN", "PROPN", "DET", "CCONJ"))
        ):
            return
        place += 1


def _after_of(scene: Scene, position: int) -> Iterator[int]:
    """Both: "of Mali", "du Mali", "de l'Algérie", across a portfolio ("Ministry of Foreign Affairs of Mali")."""
    doc, forms, lexicon = scene.doc, scene.forms, scene.lexicon
    links = _OF[lexicon.language]
    if forms[position] in lexicon.government and not has_origin(scene.doc[position]):
        links = links | _IN[lexicon.language]
    place, linked = position + 1, False
    while place < len(doc) and place - position <= _REACH + 2 and not doc[place].is_sent_start:
        form = forms[place]
        if scene.at(place):
            if linked and all(mention.via is not Via.DEMONYM for mention in scene.at(place)):
                yield from _list(scene, place)
            return
        if form in links:
            linked = True
        elif form not in _ARTICLES and not (linked and doc[place].pos_ in ("ADJ", "NOUN", "PROPN", "CCONJ")):
            return
        place += 1


def _list(scene: Scene, place: int) -> Iterator[int]:
    """The members of a list of names that begins at a place: "Mali, Niger and Burkina Faso"."""
    forms = scene.forms
    found = [place]
    while True:
        place += 1
        while place < len(forms) and (
            forms[place] in (",", "and", "et", "du", "de", "des") or forms[place] in _ARTICLES
        ):
            place += 1
        if place >= len(forms) or not scene.at(place) or place - found[-1] > 3:
            break
        found.append(place)
    # A list without "and" before its last member is no list but an apposition or a clause that follows.
    closed = len(found) == 1 or any(form in ("and", "et") for form in forms[found[-2] : found[-1]])
    yield from found if closed else found[:1]


def find_hired(scene: Scene) -> None:
    """Add the one group of mercenaries that a report names for every "foreign fighters" in it."""
    hired = {actor for creed, actors in scene.lexicon.creeds if creed & scene.lexicon.hiring for actor in actors}
    named = [actor for actor in scene.present() if actor in hired]
    if len(named) != 1:
        return
    nouns = scene.lexicon.hired.union(*(circle for circle in scene.lexicon.circles if circle & scene.lexicon.hired))
    for position, form in enumerate(scene.forms):
        if form in nouns and not scene.at(position) and _heads_phrase(scene, position):
            beside = [child.i for child in scene.doc[position].children if child.dep_ == "amod"]
            if any(scene.forms[place] in scene.lexicon.foreign for place in beside):
                scene.add(min(*beside, position), position + 1, named[0], Via.COREFERENCE, head=position)


def find_collectives(scene: Scene) -> None:
    """Add the unnamed collectives of the guidelines: jihadists, Tuareg rebels, protesters, civilians."""
    for position, form in enumerate(scene.forms):
        for collective in scene.lexicon.collectives:
            at_home = bool(collective.countries.intersection(scene.countries[:2]))
            here = form in collective.local and at_home
            if here or form in collective.nouns or form in collective.heads:
                if scene.at(position) or not _heads_phrase(scene, position) or _taken_up(scene, position, form):
                    continue
                if _once(scene, position) or _so_called(scene, position) or _describes(scene, position):
                    continue
                company = collective.company if at_home else collective.company - collective.local
                beside = _company(scene, position, company)
                if beside is None and form in collective.heads and sworn(scene, position, company):
                    beside = position
                if beside is None and form not in collective.nouns and not here:
                    continue
                places = (position, beside if beside is not None else position)
                if _named_behind(scene, position, max(places) + 1):
                    break
                scene.add(min(places), max(places) + 1, collective.actor, Via.NAME, head=position)
                break


def _so_called(scene: Scene, position: int) -> bool:
    """Whether a noun says what somebody is taken for: "lists the party *as terrorists*"."""
    cases = (child for child in scene.doc[position].children if child.dep_ in ("case", "mark"))
    return any(child.lower_ in ("as", "comme") for child in cases)


def _describes(scene: Scene, position: int) -> bool:
    """Whether a group is one whose name stands before it: "le Jnim, *un groupe jihadiste* lié à Al-Qaïda"."""
    token = scene.doc[position]
    named = scene.owners(token.head.i) if token.dep_ == "appos" and not scene.plural(position) else ()
    return any(scene.kind(actor) in BODIES for actor in named)


def _named_behind(scene: Scene, position: int, after: int) -> bool:
    """Whether the name of a group follows what it is called: "the Islamist group *al Shabaab*"."""
    if scene.plural(position):
        return False
    heads = range(after, min(after + _NAME, len(scene.doc)))
    groups = (m for place in heads for m in scene.at(place) if scene.kind(m.actor) == "ArmedGroup")
    return any(scene.tokens(mention.span.start, mention.span.end)[0] == after for mention in groups)


def _once(scene: Scene, position: int) -> bool:
    """Whether a noun says what a person used to be: "Iyad Ag Ghali, ancien *rebelle* touareg"."""
    token = scene.doc[position]
    apposed = token.dep_ == "appos" and scene.is_person(token.head.i)
    one = not scene.plural(position)
    return one and (apposed or bool(position and scene.forms[position - 1] in _FORMER))


def _joined(scene: Scene, place: int) -> bool:
    """Whether "linked" belongs to a noun ("al-Qaeda-linked", "affiliés à") and is no verb of the clause."""
    return scene.forms[place - 1] == "-" or scene.doc[place].dep_ in ("amod", "acl")


def _taken_up(scene: Scene, position: int, form: str) -> bool:
    """Whether a single group is one named before ("the jihadist group"), which coreference will find."""
    token = scene.doc[position]
    if form not in scene.lexicon.descriptions or "Plur" in token.morph.get("Number", []):
        return False
    definite = any(scene.forms[place] in _ARTICLES | {"this", "ce"} for place in range(max(0, position - 3), position))
    named = any(scene.kind(a) == "ArmedGroup" and scene.places(a)[0] < position for a in scene.present())
    return definite and named


def _company(scene: Scene, position: int, company: frozenset[str]) -> int | None:
    """Position of a word of ``company`` that modifies a noun, ``None`` if none does."""
    english = scene.lexicon.language == "en"
    doc, forms = scene.doc, scene.forms
    step = -1 if english else 1
    place = position + step
    while 0 <= place < len(doc) and abs(place - position) <= 4 and doc[place].sent == doc[position].sent:
        if forms[place] in company and (forms[place] not in scene.lexicon.linked or _joined(scene, place)):
            return place
        if not _modifies(doc[place]) and forms[place] not in ("-", "and", "et", "du", "de", "d'"):
            return None
        place += step
    return None
