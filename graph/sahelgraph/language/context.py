"""Names that are common words too, or that mean someone only in company: Orange, Total, Serval, FACT, "Red Cross"."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sahelgraph.language.mentions import Match
from sahelgraph.language.titles import Titles
from sahelgraph.language.words import Words
from sahelgraph.model import Actor, ActorId
from sahelgraph.registry import Surface

_ENDS = frozenset({". ", "! ", "? ", ": ", "; ", "\n\n", ".\n"})
"""Gaps after which a capital tells nothing."""


class Context:
    """What the rest of a report says for or against such a name."""

    def __init__(self, words: Words, titles: Titles, sure: Collection[ActorId], countries: Collection[str]) -> None:
        """Remember a report.

        Args:
            words: its words.
            titles: the title words of its language.
            sure: the actors that it names beyond doubt.
            countries: the countries of these.
        """
        self.words = words
        self.titles = titles
        self.sure = sure
        self.countries = countries

    def allows(self, surface: Surface, match: Match, actors: Mapping[ActorId, Actor]) -> bool:
        """Whether a surface may be what it says here; where several actors share it, that is decided elsewhere."""
        if not surface.needs_context or len(match.actors) > 1 or surface.actor in self.sure:
            return True
        actor = actors[surface.actor]
        beside = self._beside(match)
        if actor.kind == "Person":
            return actor.country in self.countries or beside in self.titles.ranks | self.titles.offices
        if beside in self.titles.bodies:
            return True
        # A company makes news where it works, not where its head office is.
        home = actor.kind == "Company" or actor.country is None or actor.country in self.countries
        if surface.text.isupper():
            return home
        return home and " " not in surface.text and surface.text[0].isupper() and not self._opens(match)

    def _beside(self, match: Match) -> str:
        """The word before a name or, if that is none of a body or a rank, the word after it."""
        before = self.words.folded[match.first - 1] if match.first else ""
        after = self.words.folded[match.last] if match.last < len(self.words) else ""
        known = self.titles.bodies | self.titles.ranks | self.titles.offices
        return before if before in known else after

    def _opens(self, match: Match) -> bool:
        return match.first == 0 or any(self.words.gaps[match.first].endswith(end) for end in _ENDS)
