"""Whom an attack hit of which another clause says who claimed it or is blamed for it.

"Ten *Malian* soldiers were killed in an ambush, the army said, blaming Ansaru"; "An attack on a *Kenyan* base killed
twelve. Al-Shabaab claimed responsibility." News tells the losses first, and the claim often a sentence later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sahelgraph.extraction.earlier import sentences
from sahelgraph.extraction.fillers import Filler
from sahelgraph.extraction.kinds import Kinds
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

VICTIM: Final = "victim"
"""The slot of whom an attack hit that is told of elsewhere."""

ATTACKED: Final = "attacked"
HARMING: Final = frozenset({ATTACKED, "abducted"})
"""Relations whose victims may be civilians at large."""
_CLAIMED: Final = 0.8
"""Factor for a victim that another clause names."""

_OBJECTS: Final = frozenset({"obj", "obl", "nmod"})
_INDEFINITE: Final = frozenset(
    "a an another several some other similar un une autre autres plusieurs quelques des".split()
)


@dataclass(frozen=True, slots=True)
class Loss:
    """What a word says of an attack: whom it hit, and who did it where that is said."""

    victims: tuple[Filler, ...]
    doers: tuple[Filler, ...]


Tell = Callable[["Token"], Iterable[Loss]]


def victims(claim: Token, own: Iterable[ActorId], kinds: Kinds, tell: Tell) -> list[Filler]:
    """Whom the attack hit that a word claims or lays to somebody's charge.

    Args:
        claim: the word of the claim.
        own: who claims or is blamed; nobody attacks himself.
        kinds: the kinds of the actors.
        tell: what a word says of an attack.

    Returns:
        The victims that its sentence names, else those of the nearest of the few sentences before it, each with the
        word that tells of the attack; of an attack that the word brings up only what is said with it. Places where
        forces or people are hit too are where it happened, and no victims.
    """
    barred = set(own)
    # "claimed responsibility for *an attack that killed* ten": none that was told before.
    told: Iterable[Iterable[Token]] = [claim.subtree] if _anew(claim) else sentences(claim)
    for words in told:
        found: dict[ActorId, Filler] = {}
        for token in words:
            for loss in tell(token) if token != claim else ():
                if all(kinds.is_any(doer.actor, ("Collective",)) for doer in loss.doers):
                    for victim in loss.victims:
                        found.setdefault(victim.actor, Filler(victim.actor, token, _CLAIMED, "earlier"))
        fitting = [filler for actor, filler in found.items() if actor not in barred]
        if fitting:
            return [filler for filler in fitting if kinds.of(filler.actor) != "Place"] or fitting
    return []


def _anew(claim: Token) -> bool:
    """Whether what is claimed is told for the first time: "claimed *another* attack", "responsibility for *a* raid"."""
    behind = [child for child in claim.rights if child.dep_ in _OBJECTS and child.pos_ == "NOUN"]
    behind += [below for child in behind for below in child.rights if below.pos_ == "NOUN"]
    return any(part.lower_ in _INDEFINITE or part.pos_ == "NUM" for noun in behind for part in noun.lefts)
