"""A person beside an office, however the two were found."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from sahelgraph.language.offices import DETERMINERS, Phrase
from sahelgraph.language.scene import BODIES, Scene
from sahelgraph.language.titles import Titles
from sahelgraph.model import ActorId

OF = frozenset({"of", "du", "de", "d'"})
COMMAS = frozenset({",", "(", "-", "–", "—"})
OCCASIONS = frozenset(
    "summit meeting session conference ceremony talks gathering sommet reunion seance ceremonie rencontre audience"
    " pourparlers discussions ouverture cloture".split()
)
"""What somebody chairs for a day, which makes him nobody's leader: "a présidé un *sommet* de la Cédéao"."""
WHO = frozenset({"who", "qui"})
POSSESSIVE = frozenset({"'s", "’s"})
_NOT = frozenset({"pas", "jamais", "not", "never", "n't"})


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


def bracketed(scene: Scene) -> Iterator[Holding]:
    """Who speaks for the state in brackets behind his name, as minutes of meetings print it: "X (Kenya) said"."""
    forms = scene.forms
    for place in range(1, len(forms) - 2):
        if forms[place] != "(" or forms[place + 2] != ")" or scene.person_at(place - 1) is None:
            continue
        for actor in scene.owners(place + 1):
            if scene.kind(actor) == "State":
                yield Holding(place - 1, place - 1, place + 3, None, actor)


def of_occasion(forms: list[str], body: int) -> bool:
    """Whether a body is named for an occasion of it: "la *réunion* de l'Union a été présidée par X"."""
    link = body - 1 - (forms[body - 1] in ("l'", "la", "le", "the"))
    return link > 0 and forms[link] in OF and forms[link - 1] in OCCASIONS


def denied(scene: Scene, verb: int) -> tuple[bool, bool]:
    """Whether a verb of leading is over ("*no longer* leads", "ne dirige *plus*"), and whether it never was so."""
    forms = scene.forms
    before, behind = forms[max(0, verb - 3) : verb], forms[verb + 1 : verb + 2]
    french = not {"ne", "n'"}.isdisjoint(before)
    over = before[-2:] == ["no", "longer"] or (french and "plus" in (*before, *behind))
    return over, not over and not _NOT.isdisjoint((*before, *behind) if french else before)


def set_off_member(scene: Scene, titles: Titles, person: int, kinds: Container[str]) -> Iterator[Holding]:
    """Whose somebody is between commas, if that is of some kinds: "X, *de Human Rights Watch*, estime"."""
    forms, comma = scene.forms, person + 1
    if scene.person_at(person) is None:
        return
    if forms[comma : comma + 1] != [","] or forms[comma + 1 : comma + 2] == [] or forms[comma + 1] not in OF:
        return
    last, owner = own_state(scene, titles, comma)
    if owner is not None and scene.kind(owner) in kinds and forms[last : last + 1] == [","]:
        yield Holding(person, person, last, None, owner, role="member")
