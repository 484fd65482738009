"""What "there" and French "y" and "sur place" take up, nearby: the place last named as one, else the only state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sahelgraph.language.scene import Scene, folded, is_subject
from sahelgraph.model import ActorId, Via

if TYPE_CHECKING:
    from spacy.tokens import Token

THERE: Final = frozenset({"there", "y"})
_IN: Final = frozenset(
    {
        *("in", "at", "to", "into", "from", "near", "across", "inside", "within", "throughout"),
        *("à", "au", "aux", "en", "dans", "vers", "sur"),
    }
)
_TO: Final = frozenset({"to", "into", "vers", "dans"})
_CONTROLLED: Final = frozenset({"xcomp", "advcl", "conj"})
_FIGURATIVE: Final = frozenset(
    {
        "avoir",
        "opposer",
        "croire",
        "penser",
        "voir",
        "gagner",
        "lire",
        "ajouter",
        "renoncer",
        "tenir",
        "parvenir",
        "prendre",
    }
)
"""French verbs whose "y" is seldom a place ("s'y opposer", "il y a")."""
_STATIONED: Final = frozenset({"base", "station", "deploy", "post", "remain", "stay", "serve", "garrison", "keep"})
_WHO: Final = frozenset({"who", "which", "that", "qui"})
_WHERE: Final = frozenset({"State", "Place"})


def is_there(scene: Scene, position: int) -> bool:
    """Whether a token takes up a place: "there", French "y", "sur *place*"."""
    form = scene.forms[position]
    return form in THERE or (form == "place" and position > 0 and scene.forms[position - 1] == "sur")


def whereabouts(scene: Scene, position: int) -> tuple[ActorId, ...]:
    """The place that "there" means at a position; nothing for the empty one of "there is"."""
    token = scene.doc[position]
    on_site = scene.forms[position] not in THERE and not any(child.dep_ == "det" for child in token.children)
    if token.dep_.startswith("expl") or not (on_site or token.pos_ in ("ADV", "PRON")) or token.head.lemma_ == "be":
        return ()
    if scene.forms[position] == "y" and token.head.lemma_.lower() in _FIGURATIVE:
        return ()
    away = _homes(scene, token)
    first = token.sent.start
    first = scene.doc[first - 1].sent.start if first else 0
    places = [place for place in scene.heads() if first <= place < position]
    spoken_of = _subject_state(scene, [p for p in places if p < token.sent.start])
    for place in reversed(places):
        found = tuple(actor for actor in scene.owners(place) if scene.kind(actor) in _WHERE)
        if any(scene.state_of_place(actor) in away for actor in found):
            continue
        if spoken_of and spoken_of not in away and all(_is_region(scene, actor) for actor in found):
            continue
        if found and (located(scene.doc[place]) or _travelled(scene, place)):
            return found
    stationed = bool({token.head.lemma_, scene.forms[token.head.i]} & _STATIONED)
    subjects = {a for p in places if p < token.sent.start and is_subject(scene.doc[p]) for a in scene.owners(p)}
    goers = {a for p in places if _goes(scene, p) for a in scene.owners(p)}
    homes = [actor for actor in subjects - goers if scene.kind(actor) == "State"]
    here = {a for p in places if p >= token.sent.start for a in scene.owners(p)}
    rivals = any(scene.doc[p].dep_ in ("obj", "iobj") for p in places if p < token.sent.start)
    if stationed and not rivals and len(homes) == 1 and homes[0] not in here:
        return (homes[0],)
    for since in (token.sent.start, first):  # a state of the same sentence is nearer than all of the one before
        named = {m.actor for p in places if p >= since for m in scene.at(p) if m.via is not Via.DEMONYM}
        states = [actor for actor in named if scene.kind(actor) == "State" and actor not in away | goers]
        if states:
            return tuple(states) if len(states) == 1 else ()
    return ()


def _is_region(scene: Scene, actor: ActorId) -> bool:
    """Whether a place lies in no one state: a state that is spoken of is rather meant than "the Sahel"."""
    return scene.kind(scene.state_of_place(actor)) == "Place"


def _subject_state(scene: Scene, places: list[int]) -> ActorId | None:
    """The one state that is a subject among the names at some positions, if no other state is named there."""
    states = {a for p in places for a in scene.owners(p) if scene.kind(a) == "State"}
    subjects = {a for p in places if is_subject(scene.doc[p]) for a in scene.owners(p)}
    return next(iter(states)) if len(states) == 1 and states <= subjects else None


def _travelled(scene: Scene, place: int) -> bool:
    """Whether a name is where somebody comes to or goes from: "*left Niamey*. There ..."."""
    token = scene.doc[place]
    return token.dep_ == "obj" and bool(scene.lexicon.motion & {folded(token.head.lemma_), scene.forms[token.head.i]})


def _goes(scene: Scene, place: int) -> bool:
    """Whether a name is the subject of a verb that says whereto, in no state: "*Togo* sent men to the border"."""
    subject = scene.doc[place]
    behind = (c for c in subject.head.rights if c.dep_.startswith("obl") and c.pos_ == "NOUN" and not scene.at(c.i))
    whereto = any(c.dep_ == "case" and c.lower_ in _TO for child in behind for c in child.children)
    return is_subject(subject) and whereto


def _homes(scene: Scene, token: Token) -> set[ActorId]:
    """The states that are there or whose people are: neither Moscow nor its envoy is there in Moscow."""
    verb = token.head.head if token.head.dep_ == "obj" else token.head  # "has 600 *troops there*"
    while verb.dep_ in _CONTROLLED and verb.head != verb and not any(is_subject(child) for child in verb.children):
        verb = verb.head  # "Togo denies wanting to install a base *there*"
    first = [child for child in verb.children if child.i < token.i and is_subject(child)]
    subjects = [member for child in first for member in (child, *child.conjuncts)]
    named = {a for subject in subjects for part in subject.subtree for a in scene.owners(part.i)}
    countries = {scene.actor(a).country for a in named if scene.kind(a) == "Person"}
    relative = verb.dep_ == "acl:relcl" and any(child.lower_ in _WHO for child in first)
    own = {a for subject in subjects for a in scene.owners(subject.i) if scene.kind(a) == "State"}
    own |= set(scene.owners(verb.head.i)) if relative else set()  # "Abou Dhabi, *qui* y a un hôpital"
    return own | {scene.states[code] for code in countries if code and code in scene.states}


def located(token: Token) -> bool:
    """Whether a name stands behind a preposition of place, itself or with the name it is coordinated with."""
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    return any(child.dep_ == "case" and child.lower_ in _IN for child in token.children)
