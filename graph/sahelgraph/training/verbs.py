"""English verbs of the field put in the place of others, so that the network meets them as verbs at all.

Treebanks of this size never print ``retook`` or ``looted``; a parser that has not met a verb takes its past tense for
an adjective. Only verbs with an object are replaced, by verbs that take one, in the same form.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from random import Random

from sahelgraph.training.conjugation import transitive_verbs
from sahelgraph.training.trees import Tree

# What says that a verb governs more than its object, so that another verb would not fit.
_OWN_FRAME = frozenset({"xcomp", "ccomp", "iobj", "compound:prt", "expl"})


def reverb(tree: Tree, random: Random, rate: float) -> Tree:
    """Replace each verb that has an object by another one with a probability of ``rate``."""
    words = list(tree.words)
    for i, slot in _slots(tree):
        if random.random() < rate:
            form = random.choice(_verbs(slot))
            words[i] = form.capitalize() if words[i][:1].isupper() else form
    return replace(tree, words=tuple(words))


@cache
def _verbs(slot: str) -> list[str]:
    return sorted({forms[slot] for forms in transitive_verbs()})


def _slots(tree: Tree) -> list[tuple[int, str]]:
    """Verbs that may be replaced, each with the name of its form."""
    below: dict[int, set[str]] = {}
    for i, head in enumerate(tree.heads):
        below.setdefault(head, set()).add(tree.deps[i])
    found = []
    for i, pos in enumerate(tree.pos):
        children = below.get(i, set())
        if pos == "VERB" and children & {"obj", "nsubj:pass"} and not children & _OWN_FRAME:
            slot = form_of(tree.feats[i])
            if slot is not None:
                found.append((i, slot))
    return found


def form_of(feats: str) -> str | None:
    """Which of the five forms of an English verb UD features describe, if any."""
    has = set(feats.split("|"))
    if "VerbForm=Inf" in has:
        return "base"
    if "VerbForm=Ger" in has or {"VerbForm=Part", "Tense=Pres"} <= has:
        return "ing"
    if {"VerbForm=Part", "Tense=Past"} <= has:
        return "participle"
    if {"VerbForm=Fin", "Tense=Past"} <= has:
        return "past"
    if {"VerbForm=Fin", "Tense=Pres"} <= has:
        return "third" if {"Number=Sing", "Person=3"} <= has else "base"
    return None
