"""Who leads a body without an office phrase: by a verb ("who chairs Y"), an agent ("led by X") or a genitive.

Word order decides where it can; the tree is asked for a subject that stands farther away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sahelgraph.background import known_offices
from sahelgraph.language.heads import is_finite
from sahelgraph.language.holding import (
    COMMAS,
    OCCASIONS,
    OF,
    POSSESSIVE,
    WHO,
    Holding,
    bracketed,
    denied,
    has_offices,
    of_occasion,
    own_state,
    set_off_member,
)
from sahelgraph.language.naming import SUCCEEDING, is_over
from sahelgraph.language.offices import DETACHED
from sahelgraph.language.scene import BODIES, Scene
from sahelgraph.language.titles import Titles
from sahelgraph.model import ActorId, Via

_BY = frozenset({"by", "over", "par"})
_ONE_TIME = frozenset({"ancien", "ancienne"})
_WHOM = frozenset({"que", "qu'", "qu’", "that", "which", "whom"})
_WHERE = frozenset({"to", "towards", "toward", "into", "back", "home", "off"})
_GOING = frozenset({"ran", "headed", "heads"})
_OVER = frozenset({"over", "for", "pour", "au", "aux"})
_ON_BEHALF = (("for",), ("on", "behalf"), ("pour",), ("au", "nom"))


def find_leaders(scene: Scene, titles: Titles, taken: Collection[int]) -> Iterator[Holding]:
    """Pair people with the bodies that they lead or belong to.

    Args:
        scene: the report as it is read so far.
        titles: the words of offices of its language.
        taken: positions inside office phrases, which say more than a genitive.
    """
    yield from _leading(scene, titles)
    yield from bracketed(scene)
    yield from _genitives(scene, titles, taken)


_SENT = frozenset("delegation mission team convoy force forces troops contingent equipe convoi troupes".split())
_WITHIN = OF | {"des"}
"""Prepositions behind which stands the body that a part is of: "leads the operations *of* the army"."""


_LED = frozenset({"ArmedGroup", "ArmedForce", "PoliticalParty"})
"""Kinds of bodies that a person behind "of" leads: "the UFR *of* Jane Doe"."""
_POWER = frozenset({"power", "pouvoir"})
_IN = frozenset({"in", "au"})
_AT = frozenset({"in", "a", "au", "en"})
_SEIZING = frozenset({"seized", "took", "grabbed", "pris", "prit", "empare"})
_MEMBERED = BODIES - {"State", "InternationalOrganisation"}
_WHICH = frozenset({"which", "that", "qui"})
_AND = frozenset({"and", "et"})
_UNITS = frozenset({"contingent", "detachment", "detachement"})
_THEN = (["alors"], ["longtemps"], ["then"])
_PUT = frozenset("place porte promu installe placed put installed".split())
"""Participles of the passive that puts somebody at the head of something."""
_TAKING = frozenset("pris prend prendra prenait took takes taken taking".split())
_DEPARTMENTS = frozenset(
    "diplomatie diplomacy ministere ministry armee armees army police gendarmerie douane douanes customs justice"
    " renseignement intelligence navy".split()
)
"""Words by which a state is meant that name one part of it: whoever heads "la *diplomatie* malienne" is a minister."""
_SINCE = frozenset({"since", "depuis"})
_ARTICLES = frozenset({"a", "an", "the", "un", "une", "le", "la"})
_CHARGE = 4
"""Words that may follow the name of a state in what somebody heads there: "ran the Malian *defence ministry*"."""
_CHAIRS = frozenset(
    {"presidence", "direction", "commandement", "presidency", "chairmanship", "chair", "leadership", "command"}
)
"""What somebody succeeds another in: "a succédé à X à la *présidence* de l'Union"."""
_DESCRIBED = 14
"""Words within which a description of a body begins."""


def _leading(scene: Scene, titles: Titles) -> Iterator[Holding]:
    """People who lead a body by a verb: "X, who leads Y", "X, in charge of Y", "Y, led by X"."""
    forms = scene.forms
    for place, form in enumerate(forms):
        person = what = None
        if form in titles.led and (by := _agent(forms, place)):
            person, what = _person_from(scene, by + 1), _body_before(scene, titles, place)
        elif form in titles.leading or _speaks_for(titles, forms, place):
            person, what = _who_leads(scene, titles, place), _body_from(scene, _object_of(forms, place))
            if (led := _led_antecedent(scene, place)) is not None:
                person, what = _subject_of(scene, place), led
        elif _at_head(scene, titles, place):
            person, what = _in_charge(scene, titles, place), _body_from(scene, place + 2)
            if what is not None and (gone := _succeeded(scene, place)) is not None:
                yield Holding(gone, gone, what[0] + 1, None, what[1], leads=what[2], former=True)
        elif form in _ONE_TIME and place > 1 and forms[place - 1] in ("un", "une") and forms[place + 1 : place + 2]:
            former = _body_from(scene, place + 2) if forms[place + 1] in OF else None
            person = _described(scene, place)
            if former is not None and person is not None and scene.kind(former[1]) in BODIES:
                yield Holding(person, person, former[0] + 1, None, former[1], role="member", former=True)
            continue
        elif form in OF and place and (body := _led_body(scene, titles, named := _before_brackets(forms, place - 1))):
            person = _person_from(scene, place + 1)
            if person is not None and any(_other_name(scene, titles, p) for p in range(place + 1, person)):
                continue  # "le gouvernement de *Lomé* contre le général X"
            what = (named, body, True)
        elif form in _POWER and (ruler := _in_power(scene, titles, place)) is not None:
            person, what = ruler[0], (place, ruler[1], True)
        over, never = denied(scene, place)
        if person is None or what is None or person < 0 or scene.person_at(person) is None or never:
            continue
        first, last = min(person, what[0]), max(person, what[0]) + 1
        role = "spokesperson" if form in titles.voices else ""
        over = (
            over or forms[place + 1 : place + 2] in _THEN or any(is_over(scene, p) for p in range(last, last + _CHARGE))
        )
        yield Holding(person, first, last, None, what[1], leads=what[2] and not role, role=role, former=over)


def _who_leads(scene: Scene, titles: Titles, place: int) -> int | None:
    """The person whom a verb of leading has as its subject: before it, before "who", or where the tree says."""
    before = place - 1
    while before > 0 and (scene.doc[before].pos_ in ("ADV", "AUX") or scene.forms[before] in titles.becoming):
        before -= 1
    if before > 0 and scene.forms[before] in WHO:
        before -= 1 + (scene.forms[before - 1] in COMMAS)
        if scene.person_at(before) is None and scene.doc[before].dep_ == "appos":
            return _described(scene, before)  # "X, a former general *who* chairs"
    if before >= 0 and scene.person_at(before) is not None:
        return before
    head = scene.doc[place].head
    if (
        head.i < place
        and scene.doc[place].dep_ in ("parataxis", "conj", "appos")
        and scene.person_at(head.i) is not None
    ):
        return head.i  # "X, a general who once served in Mali, now presides over"
    return _subject_of(scene, place)


def _led_antecedent(scene: Scene, place: int) -> tuple[int, ActorId, bool] | None:
    """The state or body that a verb's clause describes as led: "*la junte* qu'il dirige", "the *group* X leads"."""
    verb = scene.doc[place]
    if verb.dep_ != "acl:relcl" or not any(t.lower_ in _WHOM and t.dep_ in ("obj", "mark", "case") for t in verb.lefts):
        return None
    actors = scene.owners(verb.head.i)
    led = len(actors) == 1 and has_offices(scene, actors[0])
    return (verb.head.i, actors[0], True) if led else None


def _subject_of(scene: Scene, place: int) -> int | None:
    """The person who is the subject of a verb, or whom the title that is names: "que commande *le général X*"."""
    verb = scene.doc[place]
    bare = verb.pos_ == "NOUN"  # "que *commande* X": a verb that looks like a noun has an apposition for its subject
    for subject in (c for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass") or (bare and c.dep_ == "appos")):
        beside = (subject, *(c for c in subject.subtree if c.dep_ in ("appos", "flat", "nmod", "flat:name")))
        if (named := next((token.i for token in beside if scene.person_at(token.i) is not None), None)) is not None:
            return named
    return None


def _object_of(forms: list[str], place: int) -> int:
    """Where what is led begins, behind a verb and its preposition ("presides over the council", "speaks for")."""
    after = forms[place + 1 : place + 2]
    if not _WHERE.isdisjoint(after) or (forms[place] in _GOING and after == ["for"]):
        return len(forms)  # whoever "ran *for*" an office does not hold it, nor does he lead where he "headed *to*"
    return place + 2 if forms[place + 1 : place + 2] and forms[place + 1] in _OVER else place + 1


def _speaks_for(titles: Titles, forms: list[str], place: int) -> bool:
    """Whether a verb says for whom somebody speaks, not to whom or where."""
    if forms[place] not in titles.voices:
        return False
    return any(tuple(forms[place + 1 : place + 1 + len(words)]) == words for words in _ON_BEHALF)


def _before_brackets(forms: list[str], place: int) -> int:
    """Where a name ends behind which an acronym stands in brackets: "the *Union* (UFR) of X"."""
    bracketed = place > 2 and forms[place] == ")" and forms[place - 2] == "("
    return place - 3 if bracketed else place


def _in_power(scene: Scene, titles: Titles, place: int) -> tuple[int, ActorId] | None:
    """Who is said to be in power, and in which state, that of the person: "X, *in power* since", "au pouvoir depuis".

    Whoever is said to have taken it rules only if the facts know that he did on the day of the report.
    """
    forms, doc = scene.forms, scene.doc
    after = _behind_place(scene, place + 1)
    ruling = forms[place - 1] in _IN and not _SINCE.isdisjoint(forms[after : after + 1])
    if ruling and doc[place - 1].is_sent_start:
        comma = next((p for p in range(place, min(len(forms), place + _DESCRIBED)) if forms[p] == ","), None)
        person = _person_from(scene, comma + 1) if comma is not None else None
    elif ruling:
        person = place - 3 if forms[place - 2] == "," and scene.person_at(place - 3) is not None else None
    else:
        verb = doc[place].head
        person = _who_leads(scene, titles, verb.i) if forms[verb.i] in _SEIZING and verb.i < place else None
    actor = scene.person_at(person) if person is not None else None
    state = scene.states.get(scene.actor(actor).country or "") if actor is not None else None
    if person is None or state is None:
        return None
    day = scene.report.published
    known = day is not None and known_offices().holder(state, day) == actor
    return (person, state) if ruling or known else None


def _behind_place(scene: Scene, place: int) -> int:
    """The token after the words for where somebody rules, if such begin at a place: "in power *in Togo* since"."""
    named = place + 1 < len(scene.forms) and scene.forms[place] in _AT
    return place + 2 if named and scene.owners(place + 1) else place


def _led_body(scene: Scene, titles: Titles, place: int) -> ActorId | None:
    """What a person after a noun and "of" leads: an armed group, perhaps named before its noun, a junta, a regime.

    "The al-Mourabitoun group of X"; "Ansar Dine, the Islamist faction of veteran rebel X".
    """
    noun = scene.doc[place]
    owners = scene.owners(place)
    if not owners and noun.pos_ == "NOUN":
        owners = scene.owners(noun.head.i) if noun.dep_ == "appos" else _set_off(scene, noun.left_edge.i)
    if len(owners) != 1:
        return None
    led = scene.kind(owners[0]) in _LED or scene.forms[place] in titles.regimes
    return owners[0] if led else None


def _set_off(scene: Scene, first: int) -> tuple[ActorId, ...]:
    """Whom a description that begins at a place follows after a comma, wherever the tree hangs it."""
    first += scene.forms[first] == ","  # some trees hang the comma on what it opens
    return scene.owners(first - 2) if first > 1 and scene.forms[first - 1] == "," else ()


def _described(scene: Scene, place: int) -> int | None:
    """The person whom "in charge of" describes, across an apposition that begins with a comma."""
    for position in range(place - 1, max(-1, place - 9), -1):
        if scene.person_at(position) is not None:
            return position
        if scene.doc[position].is_sent_start or scene.doc[position].pos_ in ("VERB", "AUX"):
            return None
    return None


def _at_head(scene: Scene, titles: Titles, place: int) -> bool:
    """Whether a word says that somebody is at the head of what follows: "at the *helm* of"; a chair is taken over."""
    form, forms = scene.forms[place], scene.forms
    office = form == "head" and place > 1 and forms[place - 2] != "at"  # "the head of" is an office by itself
    if place < 2 or place + 1 >= len(forms) or forms[place + 1] not in OF or office:
        return False
    return form in titles.charge or (form in _CHAIRS and _succeeded(scene, place) is not None)


def _in_charge(scene: Scene, titles: Titles, place: int) -> int | None:
    """Who is at the head: whom the words before describe, or the subject of "take" and of a verb of succeeding."""
    verb = scene.doc[place].head
    if scene.forms[verb.i] in _TAKING | SUCCEEDING | _PUT and verb.i < place:
        return _who_leads(scene, titles, verb.i)
    return _described(scene, place)


def _succeeded(scene: Scene, place: int) -> int | None:
    """Whom somebody succeeded who is at the head: "X a succédé à *Y* à la tête de"."""
    verb = scene.doc[place].head
    if scene.forms[verb.i] not in SUCCEEDING or verb.i > place:
        return None
    return next((p for p in range(verb.i + 1, place) if scene.person_at(p) is not None), None)


def _body_from(scene: Scene, place: int) -> tuple[int, ActorId, bool] | None:
    """The state or body that begins at a place, and whether it is that and not only a part of it that is led."""
    end = min(len(scene.forms), place + 7)
    whole = True
    for position in range(place, end):
        if scene.doc[position].is_sent_start:
            return None
        if scene.forms[position] in (DETACHED | OCCASIONS) - _UNITS:
            return None
        whole = whole and scene.forms[position] not in _UNITS
        for actor in scene.owners(position):
            owner = position + 1 < end and scene.forms[position + 1] in POSSESSIVE
            owner = owner or scene.person_at(position + 1) is not None  # "que dirige *le Malien* X"
            if has_offices(scene, actor) and not owner:
                mention = scene.at(position)[0]
                demonym = mention.via.value == "demonym" and scene.doc[position].pos_ == "ADJ"
                words = scene.forms[slice(*scene.tokens(mention.span.start, mention.span.end))]
                return position, actor, whole and not demonym and (_DEPARTMENTS | _SENT).isdisjoint(words)
        token = scene.doc[position]
        if token.pos_ not in ("DET", "ADJ", "NOUN", "ADP", "PROPN", "PART", "ADV") and token.dep_ != "amod":
            return None
        if token.pos_ == "ADP" and position > place and scene.forms[position] not in _WITHIN:
            return None  # "has led the country since independence *from Britain*"
        whole = whole and token.pos_ != "ADP"  # "leads the *movement* Ansaru" as a whole, "the arm *of* Ansaru" not
    return None


def _agent(forms: list[str], place: int) -> int:
    """Where "by" stands behind a participle, perhaps across a time: "led *since 2015* by X"; 0 if it does not."""
    if forms[place + 1 : place + 2] and forms[place + 1] in _BY:
        return place + 1
    if not (forms[place + 1 : place + 2] and forms[place + 1] in _SINCE):
        return 0
    return next((p for p in range(place + 2, min(len(forms), place + 6)) if forms[p] in _BY), 0)


def _other_name(scene: Scene, titles: Titles, place: int) -> bool:
    """Whether a word belongs to a name, and is neither a title nor a people of one that follows."""
    if any(mention.via is Via.DEMONYM for mention in scene.at(place)):
        return False
    return scene.doc[place].pos_ == "PROPN" and scene.forms[place] not in titles.ranks | titles.offices | titles.honours


def _person_from(scene: Scene, place: int) -> int | None:
    """The person named within an agent phrase, across titles and descriptions."""
    for position in range(place, min(len(scene.forms), place + 8)):
        token = scene.doc[position]
        if token.is_sent_start or token.pos_ in ("VERB", "AUX", "PUNCT"):
            return None
        if scene.person_at(position) is not None and token.pos_ not in ("DET", "PRON"):
            return position
    return None


def _body_before(scene: Scene, titles: Titles, place: int) -> tuple[int, ActorId, bool] | None:
    """The body that a participle follows, across a comma, a name in brackets, or what the body is described as."""
    noun = scene.doc[place].head
    if scene.doc[place].dep_ == "acl" and noun.pos_ == "NOUN" and not scene.at(noun.i):
        return _body_described(scene, titles, place)
    position = place - 1
    while position > 0 and (scene.doc[position].pos_ in ("AUX", "ADV") or scene.forms[position] in _WHICH):
        position -= 1  # "Y, *which is now* led by X"
    while position > 0 and (scene.forms[position] in (",", ")", "(") or scene.forms[position - 1] == "("):
        position -= 1
    if position > 1 and scene.forms[position - 1] in OF and scene.doc[position - 2].pos_ == "NOUN":
        return _body_described(scene, titles, place)
    if position >= 0 and (scene.forms[position] in _SENT or of_occasion(scene.forms, position)):
        return None  # who leads a body's delegation does not lead the body
    for actor in scene.owners(position) if position >= 0 else ():
        if scene.kind(actor) in BODIES or scene.forms[position] in titles.regimes:
            return position, actor, True
    return _body_described(scene, titles, place)


def _body_described(scene: Scene, titles: Titles, place: int) -> tuple[int, ActorId, bool] | None:
    """The body before the comma behind which a participle describes it, perhaps as the second of two things said of it.

    "Y, *a coalition of rebel groups* led by X"; "Y, *linked to Z and* led by X". Another body named in between may be
    the one that is led, unless "and" parts the two.
    """
    parted = scene.forms[place - 1] in _AND
    for position in range(place - 1 - parted, max(0, place - _DESCRIBED), -1):
        if scene.doc[position].is_sent_start:
            return None
        if scene.forms[position] == ",":
            first = position + 1 + (scene.forms[position + 1] in _ARTICLES)
            named = scene.owners(position - 1)
            telling = parted or any(scene.forms[p] in titles.whole for p in range(first, min(first + 3, place)))
            fits = telling and len(named) == 1 and scene.kind(named[0]) in BODIES
            return (position - 1, named[0], True) if fits else None
        bodies = (a for m in scene.at(position) for a in (m.actor,) if scene.kind(a) in BODIES)
        if next(bodies, None) is not None and not parted:
            return None
        if scene.doc[position].pos_ in ("AUX", "PRON") or is_finite(scene.doc[position]):
            return None
    return None


def _genitives(scene: Scene, titles: Titles, taken: Collection[int]) -> Iterator[Holding]:
    """People given by their state or body alone: "Russia's Vassily Nebenzia", "Gen. X of Africa Command"."""
    forms = scene.forms
    for person in range(len(forms)):
        if person in taken:
            continue
        yield from set_off_member(scene, titles, person, _MEMBERED)
        if titles.language == "fr" or not scene.is_person(person):
            continue
        if person == 0:
            last, owner = own_state(scene, titles, person)
            if owner is not None and scene.kind(owner) in BODIES:
                yield Holding(person, person, last, None, owner, role="member")
        elif forms[person - 1] in POSSESSIVE and person > 1:
            for actor in scene.owners(person - 2):
                if has_offices(scene, actor):
                    yield Holding(person, person - 2, person + 1, None, actor)
        else:
            last, owner = own_state(scene, titles, person)
            ranked = forms[person - 1] in titles.ranks
            if owner is not None and scene.kind(owner) in BODIES:
                role = forms[person - 1] if ranked else "member"
                yield Holding(person, person - ranked, last, None, owner, role=role)
