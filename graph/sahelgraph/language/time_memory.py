"""The dates that a report has told so far, from which "the next day" and "two weeks later" count."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from sahelgraph.language.periods import precision
from sahelgraph.timespan import TimeSpan

_PRECISE: Final = {
    "hour": {"day"},
    "day": {"day"},
    "week": {"day"},
    "month": {"day", "month"},
    "year": {"day", "month", "year"},
}
_RECENT: Final = 3
"""Sentences back in which the date is looked for that "the next day" counts from."""

_SHORT: Final = frozenset({"minute", "hour", "day", "week"})
"""Units for which it matters what they count from."""

_KEPT: Final = 4
"""Dates back that are looked at."""

_NEWS: Final = 14
"""Days before the report that it is about; "a day earlier" in a later sentence counts from these, not from history."""


_NAMED: Final = re.compile(r"\b(?:agreement|accord|pact|treaty|deal|convention|traite|pacte) (?:of|de) $")
"""What stands before the year in a name of a treaty; "that year" in the same sentence is not that one."""

_OF: Final = re.compile(r"\w{3,} (?:of(?: the)?|du) $")
_FROM: Final = re.compile(r"\b(?:compter|partir|cours|nuit|soiree|matinee|journee) du $")
"""What stands before a day that tells one event from others ("the vote of 26 August"), and what does not."""

_ASIDE: Final = re.compile(
    r", (?:who|whom|which|whose|where|after|since|following|\w+ed|held|qui|que|dont|où|après|depuis"
    r"|\w+(?:é|ée|és|ées|tenu|tenue|tenus|tenues))\b[^,;:]*$"
)
"""What stands before a date in a participle or clause behind a comma: "seized the men, *held since* 8 May"."""

_CLAUSE: Final = 120
"""Characters to the left of a date in which its clause begins."""

_NEAR: Final = 60
"""Characters to the left of a date in which words stand that go with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A date that a report told: in which sentence, where in the text, and whether it only tells one thing from others.

    The year in the name of a treaty and the day in "the vote of 26 August" do that. What stands in a participle or in a
    clause behind a comma is an ``aside``, from which no later sentence goes on if there is another date.
    """

    sentence: int
    at: int
    when: TimeSpan
    names: bool = False
    aside: bool = False


def placed(flat: str, lower: str, when: TimeSpan, start: int, *, sentence: int, begin: int) -> Told:
    """A date with what the words before it say of its place in its sentence.

    Args:
        flat: The text as patterns see it.
        lower: The same in lower case with its accents.
        when: The date.
        start: Where its words begin.
        sentence: The number of its sentence.
        begin: Where that begins.
    """
    left, exact = max(0, start - _NEAR), precision(when)
    named = exact == "year" and _NAMED.search(flat, left, start)
    told_apart = exact == "day" and _OF.search(flat, left, start) and not _FROM.search(flat, left, start)
    aside = _ASIDE.search(lower, max(begin, start - _CLAUSE), start)
    return Told(sentence=sentence, at=start, when=when, names=bool(named or told_apart), aside=bool(aside))


@dataclass(slots=True)
class Memory:
    """What was told, in reading order, in a report of some day."""

    published: date | None
    told: list[Told] = field(default_factory=list)

    def remember(self, told: Told) -> None:
        """Keep a date, if it is known."""
        if told.when.known:
            self.told.append(told)

    def last(self) -> TimeSpan:
        """The date last told."""
        return self.told[-1].when if self.told else TimeSpan.UNKNOWN

    def anchor(self, sentence: int, unit: str, *, same_day: bool, opens: bool) -> TimeSpan:
        """The date that "the same month" or "two days later" counts from.

        It is the one last mentioned, or the one before where the last is too vague for the unit ("January 11 ...
        occupied since 2012 ... by the end of that month"), if that is not long ago. A date in the name of something
        counts in its own sentence, or if the next one goes on from it with its first words, and so does one to come.

        Args:
            sentence: Number of the sentence in which the words stand.
            unit: What they count: ``day``, ``week``, ``month`` ...
            same_day: Whether they are "the same day", which after a digression into history is that of the news.
            opens: Whether their sentence begins with them.
        """
        if not self.told:
            return TimeSpan.UNKNOWN
        enough = _PRECISE.get(unit, _PRECISE["year"])
        recent = [item for item in reversed(self.told[-_KEPT:]) if sentence - item.sentence <= _RECENT]
        fit = [item for item in recent if precision(item.when) in enough]
        fit = [item for item in fit if not self._is_aside(item, unit, near=sentence - item.sentence <= opens)]
        fit = [item for item in fit if item.sentence == sentence or not item.aside] or fit
        if not fit:
            return self._of_news(same_day=same_day)
        news = [i.when for i in fit if unit != "year" and (i.sentence == sentence or self._is_news(i.when))]
        return news[0] if news else fit[0].when

    def said(self, sentence: int, apart: Callable[[int], bool]) -> TimeSpan:
        """The date last mentioned, if it was in this sentence and not ``apart`` from what comes now."""
        if self.told and self.told[-1].sentence == sentence and not apart(self.told[-1].at):
            return self.told[-1].when
        return TimeSpan.UNKNOWN

    def _is_aside(self, item: Told, unit: str, *, near: bool) -> bool:
        """Whether a date is none from which a story goes on; one that is ``near`` may be what the words count from."""
        if precision(item.when) != "day":
            return item.names
        ahead = self.published is not None and item.when.earliest is not None and item.when.earliest > self.published
        return unit in _SHORT and not near and (item.names or ahead)

    def _of_news(self, *, same_day: bool) -> TimeSpan:
        days = [item.when for item in reversed(self.told) if precision(item.when) == "day" and self._is_news(item.when)]
        if days and same_day:
            return days[0]
        return TimeSpan.UNKNOWN if self.told[-1].names else self.told[-1].when

    def _is_news(self, when: TimeSpan) -> bool:
        """Whether a date lies in the days that a report is about, not in what it recalls."""
        published = self.published
        return published is None or (when.latest is not None and (published - when.latest).days <= _NEWS)
