"""One actor in one slot of a trigger, and how it was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Filler:
    """One actor in one slot: the token that names it, how sure the way to it is, in (0, 1], and the way by name.

    The name is empty for an argument by the tree, else ``order`` (of words), ``place`` (for its state), ``terms`` (of
    an agreement) or ``near`` (elsewhere in the sentence).
    """

    actor: ActorId
    token: Token
    factor: float = 1.0
    way: str = ""
