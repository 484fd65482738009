"""The grammatical gender of actors, as French articles and titles show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahelgraph.language.scene import Scene
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

_FEMININE = frozenset(["la", "cette", "une"])
_MASCULINE = frozenset(["le", "du", "au", "ce", "un"])
_CLOSE = 8
"""Words behind a name that may still describe it."""


def genders(scene: Scene) -> dict[ActorId, str]:
    """Grammatical gender of actors, ``m`` or ``f``, where a French article or the context of a name shows it."""
    found: dict[ActorId, str] = {}
    for position in scene.heads():
        before = scene.forms[position - 1] if position else ""
        for actor in scene.owners(position):
            if scene.kind(actor) == "Person":
                if before in ("mme", "presidente", "cheffe") or _feminine(scene.doc[position]):
                    found[actor] = "f"
                else:
                    found.setdefault(actor, "m")
            elif before in _FEMININE:
                found.setdefault(actor, "f")
            elif before in _MASCULINE:
                found.setdefault(actor, "m")
    return found


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
