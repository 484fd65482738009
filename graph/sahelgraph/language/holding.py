"""A person beside an office, however the two were found."""

from __future__ import annotations

from dataclasses import dataclass

from sahelgraph.language.offices import DETERMINERS, Phrase
from sahelgraph.language.scene import BODIES, Scene
from sahelgraph.language.titles import Titles
from sahelgraph.model import ActorId

OF = frozenset({"of", "du", "de", "d'"})
COMMAS = frozenset({",", "(", "-", "–", "—"})
WHO = frozenset({"who", "qui"})
POSSESSIVE = frozenset({"'s", "’s"})


@dataclass(frozen=True, slots=True)
class Holding:
    """A person beside an office: the tokens of both, the person's token, the phrase, and whose office it is.

    ``phrase`` is ``None`` where a verb or a bare genitive says the office ("X, who leads Y", "Y's X"): then ``owner``
    says whose, and ``leads`` whether it is the highest. ``planned`` says that it is still to come ("will become").
    """

    person: int
    first: int
    last: int
    phrase: Phrase | None
    owner: ActorId | None = None
    leads: bool = False
    role: str = ""
    former: bool = False
    planned: bool = False


def own_state(scene: Scene, titles: Titles, person: int) -> tuple[int, ActorId | None]:
    """The state or body that a person brings along ("Faure Gnassingbé of Togo"), and the token after it."""
    forms, place = scene.forms, person + 1
    if place + 2 < len(forms) and forms[place] == "(" and forms[place + 2] == ")":
        return next(((place + 3, a) for a in scene.owners(place + 1) if has_offices(scene, a)), (person + 1, None))
    if place < len(forms) and forms[place] in OF:
        place += 1
        while place < len(forms) and forms[place] in DETERMINERS[titles.language]:
            place += 1
        for actor in scene.owners(place) if place < len(forms) else ():
            if has_offices(scene, actor):
                return place + 1, actor
    return person + 1, None


def has_offices(scene: Scene, actor: ActorId) -> bool:
    """Whether an actor is a state or a body, so that people hold offices in it."""
    return scene.kind(actor) == "State" or scene.kind(actor) in BODIES
