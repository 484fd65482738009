"""The gender of actors, as first names, forms of address and French articles and titles show it."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from sahelgraph.ids import fold
from sahelgraph.language.scene import Scene
from sahelgraph.model import PROVISIONAL, ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

_FEMININE = frozenset(["la", "cette", "une"])
_MASCULINE = frozenset(["le", "du", "au", "ce", "un"])
_CLOSE = 8
"""Words behind a name that may still describe it."""
_GENDERS = {"Fem": "f", "Masc": "m"}


_MADAM = frozenset(["ms", "mrs", "miss", "madam", "lady", "queen", "mme", "mlle", "madame", "presidente", "cheffe"])
_SIR = frozenset(["mr", "sir", "lord", "king"])


def genders(scene: Scene, women: Collection[str], given: Collection[str] = ()) -> dict[ActorId, str]:
    """Gender of actors, ``m`` or ``f``: of people by first names and forms of address, in French of others too.

    ``given`` are first names, ``women`` those that only women have. What else a French report calls somebody has a
    gender of its own (:func:`gender_here`), which tells nothing of the name. Nothing is told of somebody whom the
    registry does not know and whose first name does not say it.
    """
    people = {actor for position in scene.heads() for actor in scene.owners(position) if scene.kind(actor) == "Person"}
    women_here = {actor for actor in people if any(name in women for name in _first_names(scene, actor))}
    if scene.lexicon.language == "fr":
        return _grammatical(scene) | dict.fromkeys(women_here, "f")
    men = {actor for actor in people if any(name in given for name in _first_names(scene, actor))}
    found = {actor: "m" for actor in people if actor in men or not actor.startswith(PROVISIONAL)}
    for mention in scene.mentions():
        if mention.actor in people:
            first, _ = scene.tokens(mention.span.start, mention.span.end)
            before = {scene.forms[place].rstrip(".") for place in range(max(0, first - 2), first)}
            if before & _MADAM:
                women_here.add(mention.actor)
            elif before & _SIR:
                found[mention.actor] = "m"
    return found | dict.fromkeys(women_here, "f")


def _first_names(scene: Scene, actor: ActorId) -> set[str]:
    """The first words of a person's names of several words."""
    names = (name.split() for names in scene.actor(actor).names.values() for name in names)
    return {fold(words[0]) for words in names if len(words) > 1}


def _grammatical(scene: Scene) -> dict[ActorId, str]:
    """Grammatical gender of actors where a French article or the context of a name shows it."""
    found: dict[ActorId, str] = {}
    called: dict[ActorId, str] = {}
    for position in scene.heads():
        before = scene.forms[position - 1] if position else ""
        for actor in scene.owners(position):
            if scene.kind(actor) == "Person":
                if before in _MADAM or _feminine(scene.doc[position]):
                    found[actor] = "f"
                else:
                    found.setdefault(actor, "m")
            elif before in _FEMININE | _MASCULINE:
                known = called if scene.doc[position].pos_ == "NOUN" else found
                known.setdefault(actor, "f" if before in _FEMININE else "m")
    return called | found


def gender_here(scene: Scene, position: int, known: str) -> str:
    """The gender of the noun by which an actor is called in one place ("*la junte*"), or the ``known`` one of a name.

    A person's is what is known of the person.
    """
    noun = scene.doc[position]
    if noun.pos_ != "NOUN" or scene.person_at(position) is not None:
        return known
    before = scene.forms[position - 1] if position else ""
    if before in _FEMININE | _MASCULINE:
        return "f" if before in _FEMININE else "m"
    return next((_GENDERS[gender] for gender in noun.morph.get("Gender", []) if gender in _GENDERS), known)


def _feminine(name: Token) -> bool:
    """Whether what describes a person is feminine: "*la* ministre, X", "X, *dernière* otage", "X est *née*"."""
    titles = [name.head] if name.dep_ in ("appos", "flat", "flat:name", "nmod") else []
    titles += [child for child in name.children if child.dep_ == "appos" and child.pos_ == "NOUN"]
    words = (word for title in titles for word in title.children if word.i < name.i + _CLOSE)
    beside = [word for word in words if word.dep_ in ("det", "amod")]
    if name.dep_ in ("nsubj", "nsubj:pass") and any(child.lemma_ == "être" for child in name.head.children):
        beside.append(name.head)
    beside += [child for child in name.children if child.dep_ == "det"]
    return any("Fem" in word.morph.get("Gender", []) for word in beside)
