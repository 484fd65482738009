"""Who holds an office phrase: the person beside it, after a comma, in a relative clause, or in a list.

Word order decides, not the tree: "Russian Foreign Minister Sergey Lavrov", "Abdoulaye Diop, le ministre malien des
Affaires étrangères", "General Tchiani, who became Niger's interim president", "Presidents X of Togo and Y of Senegal".
"""

from __future__ import annotations

from collections.abc import Iterator

from sahelgraph.language.heads import is_closed, is_finite
from sahelgraph.language.holding import COMMAS, OF, POSSESSIVE, WHO, Holding, has_offices, own_state
from sahelgraph.language.leaders import find_leaders
from sahelgraph.language.naming import as_holder, far_subject, fronted_holder, is_day, is_over, namer, opens_post
from sahelgraph.language.offices import DETERMINERS, Phrase
from sahelgraph.language.scene import Scene, is_subject
from sahelgraph.language.serving import is_under, served_behind, serves, serving
from sahelgraph.language.titles import Titles
from sahelgraph.model import ActorId, Via

_AND = frozenset({"and", "et", "&"})
_GAP = 4
"""Words between one holder and the state of the next: a comma, "and", a preposition and its article."""
_ASIDE = 10
"""Words of an apposition between an office and its holder."""
_CLAUSE = frozenset({"VERB", "AUX", "PRON"})
_CHARGED = frozenset({"charge", "chargee", "delegue", "deleguee", "responsible"})
_MINISTERS = frozenset({"minister", "ministre", "commissioner", "commissaire", "secretary", "secretaire"})
"""Offices whose charge is told in a list behind them."""
_WAS = frozenset({"was", "etait", "fut"})
_ELECTED = frozenset({"elected", "re-elected", "reelected", "named", "appointed", "élu", "élue", "nommé", "réélu"})
_THEN = frozenset({"alors", "longtemps", "jusque-la", "jusqu'alors", "jusqu'ici", "then"})
"""What says of an office behind a name that it was held then: "X, *alors* ministre"."""
_NOW = frozenset({"desormais", "actuellement", "aujourd'hui", "egalement", "aussi", "now", "currently", "also"})
_SELF = frozenset({"himself", "herself", "lui-meme", "elle-meme"})


def find_holdings(scene: Scene, titles: Titles, phrases: list[Phrase]) -> Iterator[Holding]:
    """Pair office phrases, leading verbs and genitives with the people whom they introduce."""
    starts = {phrase.first: phrase for phrase in phrases}
    ends = {phrase.last: phrase for phrase in phrases}
    for phrase in phrases:
        yield from _beside(scene, titles, phrase, starts, ends)
    taken = {place for phrase in phrases for place in range(phrase.first, phrase.last)}
    yield from find_leaders(scene, titles, taken)


def _beside(
    scene: Scene, titles: Titles, phrase: Phrase, starts: dict[int, Phrase], ends: dict[int, Phrase]
) -> Iterator[Holding]:
    after = _after(scene, titles, phrase.last, starts)
    if after is None:
        after = _across(scene, titles, phrase)
    if after is None and _plural(scene, phrase):
        after = _behind_states(scene, titles, phrase, starts)
    if after is not None and is_under(scene, phrase, after):
        yield from serving(scene, phrase, after, _after(scene, titles, after + 1, starts))
        after = None
    if (master := served_behind(scene, titles, phrase)) is not None:
        yield from serving(scene, phrase, master, _after(scene, titles, master + 1, starts))
        yield from serves(scene, phrase, master, _before(scene, titles, phrase))
        return
    if after is not None and _plural(scene, phrase):
        yield from _in_turn(scene, titles, phrase, after)
    if after is not None and (not _parted(scene, phrase, after) or _acts(scene, phrase, after)):
        yield from _listed(scene, titles, phrase, after)
        return
    if _of_kin(scene, titles, phrase):
        return
    if opens_post(scene, phrase.first - 1) and phrase.first and not scene.doc[phrase.first].is_sent_start:
        holders = list(as_holder(scene, titles, phrase.first - 1))
        if not holders and after is not None and fronted_holder(scene, titles, phrase.first - 1, after):
            yield from _listed(scene, titles, phrase, after)
        for person, resigned in holders:
            owner = _namer(scene, titles, phrase, person)
            yield Holding(person, person, phrase.last, phrase, owner, former=resigned)
        return
    joined = ends.get(phrase.first - 1) if scene.forms[phrase.first - 1] in _AND else None
    before = _before(scene, titles, joined or phrase)
    owning = scene.forms[phrase.last] in POSSESSIVE if phrase.last < len(scene.forms) else False
    people = [] if before is None or owning else _list_before(scene, phrase, before)  # "X, *the president's* envoy"
    people = [person for person in people if not _serves_another(scene, ends, phrase, person)]
    if people:
        verbs = scene.forms[people[0] + 1 : phrase.first]
        planned = any(form in titles.coming for form in verbs)
        then = not _THEN.isdisjoint((*verbs, scene.forms[phrase.first - 1]))
        over = then or is_over(scene, phrase.last) or _used_to_be(scene, phrase)
        if len(people) == 1 and scene.plural(phrase.noun) and not phrase.one_of:
            return  # "beside X, *the presidents* of the bloc decided"
        for person in people:
            owner = _namer(scene, titles, phrase, person)
            yield Holding(person, person, phrase.last, phrase, owner, former=over, planned=planned)
    elif after is not None and (phrase.definite or titles.language == "fr" or _fronted(scene, phrase)):
        yield from _listed(scene, titles, phrase, after)


def _serves_another(scene: Scene, ends: dict[int, Phrase], phrase: Phrase, person: int) -> bool:
    """Whether an office of another state stands before the name: "the German chancellor, X, *the Belgian premier*"."""
    mentions = scene.at(person)
    first = min((scene.tokens(mention.span.start, mention.span.end)[0] for mention in mentions), default=person)
    own = ends.get(first) or (ends.get(first - 1) if scene.forms[first - 1] in COMMAS else None)
    if own is None or own.owner is None or phrase.owner is None or own.owner == phrase.owner:
        return False
    return scene.kind(own.owner) == scene.kind(phrase.owner) == "State"


def _acts(scene: Scene, phrase: Phrase, person: int) -> bool:
    """Whether an office is the subject and the name between commas behind it its holder's: "*le ministre*, X, a dit".

    It is no apposition then of a name before it: "Reçu par Y, *le ministre*, X, a dit".
    """
    closed = scene.forms[person + 1 : person + 2] == [","] and scene.forms[phrase.last : phrase.last + 1] == [","]
    return closed and is_subject(scene.doc[phrase.noun])


def _used_to_be(scene: Scene, phrase: Phrase) -> bool:
    """Whether somebody was what he is said to be: "Obi *was* president", but not "said that Obi *was* president"."""
    first = scene.doc[phrase.first]
    become = first.pos_ == "VERB" or first.lower_ in _ELECTED  # "Obi was *elected* president"
    reported = scene.doc[phrase.noun].dep_ == "ccomp"
    return not (reported or become) and phrase.first > 0 and scene.forms[phrase.first - 1] in _WAS


def _of_kin(scene: Scene, titles: Titles, phrase: Phrase) -> bool:
    """Whether an office tells only whose kin somebody is: "the *president's* wife", "the son of *the president*, X"."""
    forms, before = scene.forms, phrase.first - 1
    last = phrase.last - 1 if forms[phrase.last - 1] in POSSESSIVE else phrase.last
    if forms[last : last + 1] and forms[last] in POSSESSIVE:
        return not titles.kin.isdisjoint(forms[last + 1 : last + 3])
    while before > 0 and forms[before] in DETERMINERS[titles.language]:
        before -= 1
    return before > 0 and forms[before] in OF and forms[before - 1] in titles.kin


def _fronted(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase opens its sentence ("Médiateur de la Cédéao, X est arrivé")."""
    return bool(scene.doc[phrase.first].is_sent_start)


def _after(scene: Scene, titles: Titles, start: int, starts: dict[int, Phrase], depth: int = 0) -> int | None:
    """Token of the person who follows a phrase, across a comma, an article, ranks, and one further office."""
    place, commas = start, 0
    forms = scene.forms
    while place < len(forms) and place - start <= 6 and not scene.doc[place].is_sent_start:
        if scene.person_at(place) is not None:
            return place if scene.doc[place].pos_ != "PRON" else None  # "le chef de l'État *lui* a promis"
        if place in starts and place > start and depth == 0:
            return _after(scene, titles, starts[place].last, starts, 1)
        form = forms[place]
        if form == "(" and forms[place + 2 : place + 3] == [")"] and place == start:
            return _after(scene, titles, place + 3, starts, depth)
        if form in COMMAS | titles.becoming and commas == 0:
            commas += 1
        elif not (form in DETERMINERS[titles.language] or _is_rank(titles, form) or _citizen(scene, titles, place)):
            return None
        place += 1
    return None


def _citizen(scene: Scene, titles: Titles, place: int) -> bool:
    """Whether a word says, behind an article and before a name, of which state somebody is: "la *Ghanéenne* X"."""
    if scene.forms[place - 1] not in DETERMINERS[titles.language] or scene.person_at(place + 1) is None:
        return False
    mentions = scene.at(place)
    return bool(mentions) and all(mention.via is Via.DEMONYM for mention in mentions)


def _across(scene: Scene, titles: Titles, phrase: Phrase) -> int | None:
    """The person behind what tells more of the owner or the office: "le chef de la CMA, *groupe armé*, X,".

    "The minister of finance, *budget and planning*, X,"; "le commissaire de l'UA *chargé de la paix*, X,".
    """
    doc, forms, place = scene.doc, scene.forms, phrase.last
    if place >= len(forms) or doc[place].is_sent_start:
        return None
    charge = doc[place].pos_ == "ADP" or forms[place] in _CHARGED or phrase.core in _MINISTERS
    if not charge and (phrase.owner is None or forms[place] != ","):
        return None
    others = _CLAUSE if charge else _CLAUSE | {"PROPN", "CCONJ"}
    for position in range(place + 1, min(len(forms), place + _ASIDE)):
        if forms[position] == ",":
            after = _after(scene, titles, position + 1, {})
            closed = after is not None and (forms[after + 1 : after + 2] == [","] or is_finite(doc[after].head))
            if after is not None or not charge:
                return after if closed and position > place + 1 else None
        elif doc[position].is_sent_start or scene.at(position) or doc[position].pos_ in others:
            return None
    return None


def _behind_states(scene: Scene, titles: Titles, phrase: Phrase, starts: dict[int, Phrase]) -> int | None:
    """The first of several holders behind their states: "the ministers of Togo, Peru and Ghana, *X*, Y and Z"."""
    forms, place = scene.forms, phrase.last
    between = _AND | OF | DETERMINERS[titles.language] | {","}
    while place < min(len(forms), phrase.last + _ASIDE) and scene.person_at(place) is None:
        if forms[place] not in between and scene.doc[place].pos_ not in ("PROPN", "ADJ"):
            break
        place += 1
    parted = place < len(forms) and forms[place - 1] == "," and bool(_states(scene, phrase, place))
    return _after(scene, titles, place - 1, starts) if parted else None


def _states(scene: Scene, phrase: Phrase, person: int) -> list[ActorId]:
    """What several offices are of: the states named behind the noun, or whatever its mention stands for."""
    behind = any(scene.tokens(m.span.start, m.span.end)[1] > phrase.noun + 1 for m in scene.at(phrase.noun))
    # "The *ministers of Togo* and Benin": a mention may begin at the noun.
    places = range(phrase.noun + (not behind), person)
    named = [a for place in places for a in scene.owners(place) if scene.kind(a) == "State"]
    together = any(len(scene.at(place)) > 1 for place in places)  # "of *the two countries*": as the report names them
    first = sorted(dict.fromkeys(named), key=lambda state: min(scene.places(state), default=0)) if together else named
    return list(dict.fromkeys(first)) or [a for a in scene.owners(phrase.noun) if has_offices(scene, a)]


def _is_rank(titles: Titles, form: str) -> bool:
    return form in titles.ranks or form in titles.honours or form in (".", "-")


def _parted(scene: Scene, phrase: Phrase, person: int) -> bool:
    """Whether a comma, a bracket or a verb stands between a phrase and a person."""
    return any(
        scene.forms[place] in COMMAS - {"-"} or scene.doc[place].pos_ in ("AUX", "VERB")
        for place in range(phrase.last, person)
    )


def _before(scene: Scene, titles: Titles, phrase: Phrase) -> int | None:
    """Token of the person whom a phrase follows as an apposition, a relative clause or a predicate."""
    forms = scene.forms
    place = phrase.first - 1
    if place < 0 or scene.doc[phrase.first].is_sent_start:
        return None
    if forms[place] in _SELF | _THEN | _NOW:
        place -= 1
    while place > 1 and is_day(forms[place]):
        place -= 1
    while place > 1 and scene.doc[place].dep_ == "compound" and scene.doc[place].head.i == phrase.noun:
        place -= 1  # "X, *country* director at"
    if scene.person_at(place) is not None and _named_as(scene, titles, place):
        return place
    verbs = 0
    while place > 0 and _linking(scene, titles, place) and not scene.doc[place].is_sent_start:
        verbs += 1
        place -= 1
    if verbs and forms[place] in WHO:
        place -= 1
    elif verbs and forms[place] not in COMMAS:
        return place if scene.person_at(place) is not None else None
    if place > 0 and forms[place] in COMMAS and not scene.doc[place].is_sent_start:
        place -= 1
    elif not verbs:
        return None
    if place > 0 and forms[place] == ")":
        while place > 0 and forms[place] != "(":
            place -= 1
        place -= 1
    if place > 1 and forms[place - 1] in OF and any(has_offices(scene, actor) for actor in scene.owners(place)):
        place -= 2
    found = place >= 0 and scene.person_at(place) is not None and not _begins_clause(scene, phrase, place)
    return place if found else far_subject(scene, titles, phrase.noun)


def _begins_clause(scene: Scene, phrase: Phrase, person: int) -> bool:
    """Whether an office is the subject of a clause whose opening ends in a name: "received by X, *the president* said".

    A comma between the office and its verb makes it an apposition ("with X, *the president of Togo*, he left").
    """
    office, name = scene.doc[phrase.noun], scene.doc[person]
    while name.dep_ in ("flat", "flat:name", "compound", "appos") and name.head.i != name.i:
        name = name.head
    governed = "case" in (around := {child.dep_ for child in name.children}) and "cop" not in around
    closed = not COMMAS.isdisjoint(scene.forms[office.i + 1 : max(office.head.i, office.i + 1)])
    return office.dep_ in ("nsubj", "nsubj:pass") and is_finite(office.head) and governed and not closed


def _named_as(scene: Scene, titles: Titles, person: int) -> bool:
    """Whether a person is the object of a verb of appointing: the office follows at once ("named X prime minister")."""
    token, naming = scene.doc[person], titles.made | titles.naming
    first = scene.tokens(scene.at(person)[0].span.start, token.idx)[0] if scene.at(person) else person
    told = token.dep_ in ("obj", "iobj") and scene.forms[token.head.i] in naming
    return told or (first > 0 and scene.forms[first - 1] in naming)


def _linking(scene: Scene, titles: Titles, place: int) -> bool:
    """Whether a word may stand between a person and the office that he holds, gets or is given."""
    form, token = scene.forms[place], scene.doc[place]
    if form in titles.made:
        given = any(child.dep_ in ("nsubj:pass", "aux:pass") for child in token.children)
        bare = not any(child.dep_.startswith("aux") for child in token.children)  # "X nommé Premier ministre"
        return given or token.dep_ in ("acl", "appos", "amod") or (bare and not is_closed(token.sent))
    return form in titles.becoming or form in titles.coming


def _namer(scene: Scene, titles: Titles, phrase: Phrase, person: int) -> ActorId | None:
    """Who names a person to an office that says itself in no way whose it is; a state only to one of its own."""
    complement = scene.forms[phrase.last : phrase.last + 1]
    if phrase.owner is not None or phrase.own is not None or phrase.body or not OF.isdisjoint(complement):
        return None
    actor = namer(scene, titles, person)
    own = actor is None or scene.kind(actor) != "State" or phrase.top or phrase.core in titles.governmental
    return actor if own else None


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
    """The person who follows a phrase and, after a plural, everyone in the list; each may bring his own state.

    "The presidents of Togo and Benin, X and Y" hold one office each; of lists that do not match nobody is told whose.
    """
    states = _states(scene, phrase, person) if _plural(scene, phrase) else []
    people = list(_people(scene, titles, phrase, person))
    several = len(states) > 1
    if several and len(states) != len(people):
        return
    first = phrase.first
    for place, (following, last, owner) in enumerate(people):
        of_all = states[0] if states and phrase.owner is None else None
        yield Holding(following, first, last, phrase, states[place] if several else owner or of_all)
        first = following


def _in_turn(scene: Scene, titles: Titles, phrase: Phrase, person: int) -> Iterator[Holding]:
    """Who holds an office of several behind its own state: "the presidents of Mali, X, *of Niger, Y*, and Chad, Z"."""
    forms, place = scene.forms, person + 1
    while place + 2 < len(forms) and (forms[place] in _AND or forms[place] == ","):
        first = place
        while place < len(forms) and (forms[place] in _AND | OF | DETERMINERS[titles.language] or forms[place] == ","):
            place += 1
        states = [actor for actor in scene.owners(place) if scene.kind(actor) == "State"] if place < len(forms) else []
        if len(states) != 1 or place - first > _GAP:
            return
        end = max(scene.tokens(mention.span.start, mention.span.end)[1] for mention in scene.at(place))
        holder = _after(scene, titles, end, {}) if forms[end : end + 1] == [","] else None
        if holder is None:
            return
        yield Holding(holder, place, holder + 1, phrase, states[0])
        place = holder + 1


def _people(scene: Scene, titles: Titles, phrase: Phrase, person: int) -> Iterator[tuple[int, int, ActorId | None]]:
    """The people of a list with the end of each and the state that he brings."""
    forms = scene.forms
    while True:
        last, owner = person + 1, None
        if phrase.owner is None and phrase.own is None:  # "*its* chairman, the Togolese X"
            last, owner = own_state(scene, titles, person)
        yield person, last, owner
        following = last
        while following < len(forms) and (
            forms[following] in _AND or forms[following] == "," or _is_rank(titles, forms[following])
        ):
            following += 1
        if following == last or following >= len(forms) or not _plural(scene, phrase):
            return
        if scene.person_at(following) is None:
            return
        person = following
