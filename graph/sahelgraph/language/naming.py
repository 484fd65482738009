"""Who gets an office, or gives one up, by a verb that stands apart from it, and in which body.

"Barrick named X, a banker, as chief executive", "X a prêté serment comme président", "X, a former banker, has become
vice-president", "X resigned as chairman".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from sahelgraph.calendar_names import WEEKDAYS
from sahelgraph.language.holding import OF, has_offices
from sahelgraph.language.scene import Scene
from sahelgraph.language.titles import Titles
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

_AS: Final = frozenset({"as", "comme"})
_POSTS: Final = frozenset({"poste", "fonction", "fonctions", "post", "position", "office", "role", "job", "rang"})
_TO: Final = frozenset({"au", "aux", "to", "the", "le", "a", "la"})
_OATHS: Final = frozenset({"serment", "oath", "office", "fonction", "fonctions", "power", "pouvoir"})
"""What one takes who comes to an office, so that it is he who gets it."""
_UNDERGOING: Final = ("obj", "nsubj:pass", "xcomp", "iobj")
_SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass"})
_RELATIVES: Final = frozenset({"who", "qui", "that"})
_NOT: Final = frozenset({"not", "n't", "never", "no", "ne", "n'", "pas", "plus", "jamais"})
_FAILED: Final = frozenset(
    "attempted failed foiled thwarted abortive aborted alleged averted avorté avortée manqué manquée raté déjoué"
    " présumé supposé".split()
)
_TRIES: Final = frozenset("attempt attempts bid bids plot plots tentative tentatives complot complots projet".split())
"""Words beside or above a deed by which it was only tried or planned."""
_MAYBE: Final = frozenset("could may might pourrait pourraient peut peuvent pourra risque".split())
_TAKEN_ON: Final = frozenset(
    "sworn installed chosen confirmed hired picked promoted retained inaugurated introduced unveiled elevated".split()
)
"""Participles of whoever comes to an office, besides those of naming: "*sworn* in as minister, X said"."""
_DOWN: Final = frozenset({"down", "aside"})
_RESIGNING: Final = frozenset("resigned resigns resigning quit quits stepped demissionne demissionnait".split())
_INSTALLING: Final = frozenset("swore swears swearing installed inaugurated inducted investit installe".split())
"""Verbs whose object comes to an office, wherever the tree hangs him: "*swore* in X as minister"."""
SUCCEEDING: Final = frozenset(
    "succeeded succeeds replaced replaces followed follows remplace remplacait succede".split()
)
"""Verbs by which one comes to an office and another loses it."""
_FROM: Final = frozenset({"from", "between", "de", "entre"})
_UNTIL: Final = frozenset({"to", "until", "till", "a", "jusqu'en", "jusqu'", "jusqu'a"})
_PREDICATE: Final = frozenset({"xcomp", "obj", "attr", "obl"})


def as_holder(scene: Scene, titles: Titles, before: int) -> Iterator[tuple[int, bool]]:
    """Those who do or suffer what makes or ends an office behind "as" or "to the post of".

    Args:
        scene: the report.
        titles: the words of offices of its language.
        before: the token before the office.

    Yields:
        The token of each with whether he gives the office up: of "X succeeded Y as president" both.
    """
    link = scene.doc[before]
    verb = _post_verb(scene, before) or (link.head.head if link.dep_ in ("case", "mark") else link.head)
    if _is_doubtful(scene, verb):
        return
    undergoing = list(_undergoing(scene, verb, before))
    found = undergoing or _appointed(scene, titles, verb) or _named_behind(scene, titles, verb, before)
    resigning = scene.forms[verb.i] in _RESIGNING
    passive = any(child.dep_ in ("aux:pass", "nsubj:pass") for child in verb.children)
    if not passive and (not found or scene.forms[verb.i] in SUCCEEDING) and _may_take(verb):
        found = [*_doing(scene, verb), *found]
    followed = undergoing if scene.forms[verb.i] in SUCCEEDING and not passive else []
    for place in found:
        yield place, resigning or place in followed


def _is_doubtful(scene: Scene, verb: Token) -> bool:
    """Whether a verb tells of what may be or is not: "*could* return as minister", "*no longer* serves as"."""
    above = verb.head if verb.dep_ in ("xcomp", "ccomp") else verb
    around = {scene.forms[child.i] for child in (*verb.children, above)}
    return not around.isdisjoint(_MAYBE | _NOT)


def fronted_holder(scene: Scene, titles: Titles, before: int, after: int) -> bool:
    """Whether somebody was given the office behind "as" by the participle that opens the sentence and describes him.

    "*Sworn in* on Monday as Ghana's minister, X promised".
    """
    start = scene.doc[before].sent.start
    return scene.forms[start] in titles.made | _TAKEN_ON and scene.forms[after - 1] == ","


def opens_post(scene: Scene, before: int) -> bool:
    """Whether the words up to a token lead from a verb to an office: "as", "au poste de", "to the post of"."""
    return scene.forms[before] in _AS or _post_verb(scene, before) is not None


def _post_verb(scene: Scene, before: int) -> Token | None:
    """The verb to which the noun before "of" is a complement: "*named* to the post of"."""
    forms = scene.forms
    if before < 2 or forms[before] not in OF or forms[before - 1] not in _POSTS or forms[before - 2] not in _TO:
        return None
    post = scene.doc[before - 1]
    return post.head if post.head.i < post.i and post.head.pos_ == "VERB" else None


def _undergoing(scene: Scene, verb: Token, before: int) -> Iterator[int]:
    objects = [child for child in verb.children if child.dep_ in _UNDERGOING]
    for dep in _UNDERGOING:
        for child in (c for c in objects if c.dep_ == dep):
            found = next((t.i for t in (child, *child.children) if t.i != before and _is_person(scene, t.i)), None)
            if found is not None:
                yield found
                return


def _named_behind(scene: Scene, titles: Titles, verb: Token, before: int) -> list[int]:
    """The first person between a verb of naming and the office, wherever the tree hangs him."""
    if scene.forms[verb.i] not in titles.made | titles.naming | _INSTALLING or verb.i > before:
        return []
    return [place for place in range(verb.i + 1, before) if _is_person(scene, place)][:1]


def _appointed(scene: Scene, titles: Titles, verb: Token) -> list[int]:
    """The person whom a participle of naming describes: "*X*, appointed by Y as minister"."""
    if verb.dep_ != "acl" or scene.forms[verb.i] not in titles.made | titles.naming | _TAKEN_ON:
        return []
    return [t.i for t in (verb.head, *verb.head.children) if t.i < verb.i and _is_person(scene, t.i)][:1]


def _doing(scene: Scene, verb: Token) -> list[int]:
    """The subject of a verb, or whom its relative clause is about."""
    for child in verb.children:
        if child.dep_ == "nsubj":
            who = verb.head if scene.forms[child.i] in _RELATIVES and verb.dep_ == "acl:relcl" else child
            return [t.i for t in (who, *who.children) if _is_person(scene, t.i)][:1]
    return []


def _may_take(verb: Token) -> bool:
    """Whether a verb has no object that keeps its subject from getting the office: "took *office* as president"."""
    objects = [child for child in verb.children if child.dep_ == "obj"]
    return not objects or verb.lower_ in SUCCEEDING or any(child.lower_ in _OATHS for child in objects)


def _is_person(scene: Scene, place: int) -> bool:
    return scene.person_at(place) is not None


def far_subject(scene: Scene, titles: Titles, noun: int) -> int | None:
    """The person who is or becomes what a noun says, where more than a comma parts them: "X, a banker, has become"."""
    office = scene.doc[noun]
    linking = titles.becoming | titles.made | titles.coming
    if any(child.dep_ == "cop" for child in office.children):
        verb = office
    elif office.dep_ in _PREDICATE and scene.forms[office.head.i] in linking:
        verb = office.head
    else:
        return None
    if any(scene.forms[child.i] in _NOT for child in verb.children):
        return None
    subjects = (child.i for child in verb.children if child.dep_ in _SUBJECTS)
    return next((place for place in subjects if place < noun and _is_person(scene, place)), None)


def is_day(form: str) -> bool:
    """Whether a word between a verb and the office tells only when: "investi *lundi* président"."""
    return form in WEEKDAYS or form in ("on", "hier", "yesterday")


def namer(scene: Scene, titles: Titles, person: int) -> ActorId | None:
    """The body, or the state, that names a person to an office: "*Barrick* appointed X as chief executive"."""
    return next((actor for actor in _namers(scene, titles, person) if has_offices(scene, actor)), None)


def appointer(scene: Scene, titles: Titles, person: int) -> ActorId | None:
    """The person who names another to an office: "*President X* appointed Y interior minister"."""
    return next((actor for actor in _namers(scene, titles, person) if scene.kind(actor) == "Person"), None)


def _namers(scene: Scene, titles: Titles, person: int) -> Iterator[ActorId]:
    naming = titles.made | titles.naming | _INSTALLING
    word = scene.doc[person]
    above = (word, word.head, word.head.head)
    described = (child for child in word.rights if child.dep_ == "acl")  # "X, *appointed* by Y as minister"
    verb = next((v for v in (*above, *described) if scene.forms[v.i] in naming), None)
    if verb is None:
        return
    passive = any(child.dep_ in ("aux:pass", "nsubj:pass") for child in verb.children) or verb.dep_ == "acl"
    wanted = "obl:agent" if passive else "nsubj"
    for child in verb.children:
        if child.dep_ == wanted and child.i != person:
            yield from scene.owners(child.i)


def is_over(scene: Scene, behind: int) -> bool:
    """Whether the words behind an office end it: "minister *from 2011 to 2015*", "*until last year*"."""
    forms, published = scene.forms[behind : behind + 5], scene.report.published
    if len(forms) > 3 and forms[0] in _FROM and forms[1].isdigit() and forms[2] in _UNTIL:
        ends = forms[3]
    elif len(forms) > 1 and forms[0] in _UNTIL - {"to", "a"}:
        ends = next((form for form in forms[1:3] if form.isdigit() or form == "last"), "")
    else:
        return False
    return ends == "last" or (ends.isdigit() and published is not None and int(ends) < published.year)


def leaves(scene: Scene, titles: Titles, verb: Token) -> bool:
    """Whether the subject of a verb gives up what he is, or dies: "the president, X, *resigned*"."""
    left = scene.forms[verb.i] in titles.leaving and not is_denied(verb)
    return left and (scene.forms[verb.i] != "stepped" or any(child.lower_ in _DOWN for child in verb.children))


def is_denied(word: Token) -> bool:
    """Whether a verb, or the noun of a deed, says what did not happen: "an *attempted* coup", "tentative de putsch"."""
    tried = any(child.lower_ in _FAILED | _TRIES for child in word.children) or word.head.lower_ in _TRIES
    return any(child.lower_ in _NOT for child in word.children) or (word.pos_ == "NOUN" and tried)
