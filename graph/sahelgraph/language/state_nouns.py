"""Which state the words around "the country" or "the capital" tell, or rule out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahelgraph.language.clauses import actors_of
from sahelgraph.language.deadlines import LEAVING, ordering
from sahelgraph.language.governments import SIDES
from sahelgraph.language.offices import OWN
from sahelgraph.language.salience import Record
from sahelgraph.language.scene import Scene, folded, is_subject
from sahelgraph.model import ActorId, Via

if TYPE_CHECKING:
    from spacy.tokens import Token

_CHOOSING = frozenset(
    """other another third second first last next only same neighbouring neighboring host recipient target foreign home
    enemy rival hostile friendly partner donor victim guilty various certain transit opposing member
    autre troisieme deuxieme second premier dernier seul meme voisin voisine hote etranger ennemi hostile ami
    partenaire tiers certain membre concerne beneficiaire""".split()
).union(SIDES)
"""Words beside "country" that say which one is meant."""
_IN = frozenset(["in", "across", "dans", "sur"])
_WHITHER = frozenset(["from", "into", "de", "du", "dans"])


def state_behind(scene: Scene, position: int, form: str) -> ActorId | None:
    """The state whose adjective, taken for a noun, follows the noun for one: "la capitale *serbe*"."""
    if scene.lexicon.language != "fr" or scene.lexicon.descriptions.get(form) != frozenset({"State"}):
        return None
    after = scene.doc[position + 1 : position + 2]
    if not len(after) or after[0].pos_ == "ADJ":
        return None
    return next((m.actor for m in scene.at(position + 1) if m.via is Via.DEMONYM), None)


def told_by_clause(record: Record, position: int) -> ActorId | None:
    """The state that the clause around "the country" tells, if it tells any."""
    return served(record.scene, position) or ordering_out(record.scene, position) or asking(record, position)


def served(scene: Scene, position: int) -> ActorId | None:
    """The state in which a mission serves that is said to be "in the country"."""
    token = scene.doc[position]
    if not _is_in(token):
        return None
    missions = [a for a in scene.owners(token.head.i) if scene.kind(a) == "MilitaryMission"]
    return scene.states.get(scene.actor(missions[0]).country or "") if missions else None


def present(scene: Scene, position: int) -> frozenset[ActorId]:
    """The states whose people are said to be "in the country": "la présence de soldats *français* dans le pays"."""
    token = scene.doc[position]
    if not _is_in(token):
        return frozenset()
    before = [part.i for part in token.head.subtree if part.i < position]
    return frozenset(a for place in before for a in scene.owners(place) if scene.kind(a) == "State")


def asking(record: Record, position: int) -> ActorId | None:
    """The state that asks or accuses others of what they do to, from or into "the country", which is its own.

    "*Togo* asked Ghana to withdraw from the country", "*Togo* accuses Ghana of letting arms into the country".
    """
    scene, token = record.scene, record.scene.doc[position]
    whither = any(child.dep_ == "case" and child.lower_ in _WHITHER for child in token.children)
    if not (whither or (token.dep_ == "obj" and token.head.lemma_.lower() in LEAVING)):
        return None
    inner = token
    for outer in token.ancestors:
        if outer.pos_ == "VERB" and scene.lexicon.steering & {folded(outer.lemma_), scene.forms[outer.i]}:
            break
        if any(is_subject(child) and scene.at(child.i) for child in outer.children):
            return None
        inner = outer
    else:
        return None
    subject = next((child for child in outer.lefts if is_subject(child)), None)
    if subject is None or inner.i < outer.i:
        return None
    asked = {actor for place in range(outer.i + 1, position) for actor in scene.owners(place)}
    own = [
        actor if scene.kind(actor) == "State" else scene.states.get(scene.actor(actor).country or "")
        for actor in actors_of(record, subject)
        if scene.kind(actor) in ("State", "Person")
    ]
    return own[0] if asked and len(own) == 1 and own[0] not in asked else None


def ordering_out(scene: Scene, position: int) -> ActorId | None:
    """The state that orders others, and not its own people, out of "the country": "*Togo* gave X a day to leave it"."""
    order = ordering(scene.doc[position])
    subject = next((child for child in order.lefts if is_subject(child)), None) if order is not None else None
    states = scene.owners(subject.i) if subject is not None else ()
    if order is None or len(states) != 1 or scene.kind(states[0]) != "State":
        return None
    told = range(order.i + 1, position)
    own = any(scene.forms[place] in OWN[scene.lexicon.language] for place in told)
    others = {actor for place in told for actor in scene.owners(place)}
    return states[0] if others and not own and states[0] not in others else None


def _is_in(token: Token) -> bool:
    """Whether a noun says where that is which it stands behind."""
    return token.dep_ == "nmod" and any(child.dep_ == "case" and child.lower_ in _IN for child in token.children)


def merely_described(scene: Scene, first: int, position: int, kinds: frozenset[str]) -> bool:
    """Whether the words beside "country" say what it is like and not which one: "the Andean country"."""
    after = min(position + 2, len(scene.forms)) if scene.lexicon.language == "fr" else position
    words = [place for place in range(first + 1, after) if place != position]
    plain = all(scene.doc[p].pos_ in ("ADJ", "NOUN") and not scene.at(p) for p in words)
    chosen = _CHOOSING.intersection(scene.forms[p] for p in words)
    return kinds == {"State"} and plain and not chosen and not scene.plural(position)


def chosen(scene: Scene, position: int, kinds: frozenset[str]) -> bool:
    """Whether the noun behind a country says which one is meant: "le pays *membre*"."""
    behind = _CHOOSING.intersection(scene.forms[position + 1 : position + 2]) - scene.lexicon.loose
    return kinds == {"State"} and scene.lexicon.language == "fr" and bool(behind)
