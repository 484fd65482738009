"""Whom a title and a surname mean that several people of the registry bear: "President Traoré" is who presided then."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from sahelgraph.background import GOVERNMENT, HAS_ROLE, HEAD, Offices
from sahelgraph.ids import fold
from sahelgraph.language.titles import Titles
from sahelgraph.model import Actor, ActorId, Fact

_TITLE = 2
"""Words of the longest title that the office facts tell apart: "prime minister"."""


class Namesakes:
    """The people of the registry by the last word of their names, and what office they held when."""

    def __init__(self, actors: Iterable[Actor], titles: Titles, background: Offices) -> None:
        """``titles`` are those of the language of the reports, ``background`` knows who held which office when."""
        self._titles = titles
        self._background = background
        self._actors = {actor.id: actor for actor in actors if actor.kind == "Person"}
        self._by: dict[str, set[ActorId]] = {}
        for actor in self._actors.values():
            for name in actor.names.values():
                self._by.setdefault(fold(name[0].split()[-1]), set()).add(actor.id)

    def bearers(self, surname: str) -> Collection[ActorId]:
        """Everyone of a folded surname."""
        return self._by.get(surname, ())

    def meant(self, surname: str, title: Sequence[str], countries: Collection[str], day: date | None) -> ActorId | None:
        """Whom a title before a surname means; ``None`` where that cannot be told.

        Args:
            surname: the folded surname.
            title: the folded words before it, the last one beside it.
            countries: the countries that the report speaks of.
            day: the date of the report. Who holds such an office on it, alone of that name, is meant; else the only
                one of the report's countries.
        """
        bearers = self._by.get(surname, set())
        seated = [one for one in bearers if day is not None and self._holds(one, title, day)]
        near = [one for one in bearers if self._actors[one].country in countries]
        meant = seated if len(seated) == 1 else near
        return meant[0] if len(meant) == 1 else None

    def _holds(self, person: ActorId, title: Sequence[str], day: date) -> bool:
        return any(self._fits(fact, title) for fact in self._background.offices_of(person, day))

    def _fits(self, fact: Fact, title: Sequence[str]) -> bool:
        """Whether an office of the facts is what a title says: the head's of a state, of a government, a minister's."""
        words = title[-_TITLE:]
        if not words or not self._titles.former.isdisjoint(title):
            return False
        if " ".join(words) in self._titles.ministers or words[-1] in self._titles.ministers:
            return fact.role == GOVERNMENT
        if words[-1] in self._titles.portfolios:
            return fact.relation == HAS_ROLE and (fact.role or "").endswith("minister")
        return words[-1] in self._titles.state_top and fact.role == HEAD
