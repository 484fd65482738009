"""Time expressions in the text of a report, resolved against the report's date and against each other.

The rules of each language are tables (:mod:`sahelgraph.language.time_english`, ``time_french``); here they are found in
the text, joined with what stands around them ("since", "between ... and") and resolved in reading order, since "two
days later" hangs on what was said before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sahelgraph.language.parsed import TimeExpression
from sahelgraph.language.periods import between, precision, running, since, until
from sahelgraph.language.resolving import LATEST_YEAR, Context, resolve
from sahelgraph.language.time_ahead import speaks_of_the_future
from sahelgraph.language.time_english import ENGLISH
from sahelgraph.language.time_french import FRENCH
from sahelgraph.language.time_memory import Memory, placed
from sahelgraph.language.time_rules import Meaning, Rule, flatten, reaches_date
from sahelgraph.model import Span
from sahelgraph.timespan import TimeSpan

TONGUES: Final = {"en": ENGLISH, "fr": FRENCH}
"""Languages whose time expressions are read."""

_SENTENCE_END: Final = re.compile(
    r"(?<!\b[a-z])(?<!\b(?:jan|feb|aug|oct|nov|dec|gen|col|avr))(?<!\b(?:sept|janv|fevr|juil))[.!?…][\"'”»)]*\s|\n\s*\n"
)
_IN_NAME: Final = re.compile(r"[\w-] $")
"""What stands before "Today" in the name of a newspaper, and never before one that opens a sentence."""

_AROUND: Final = 45
"""How many characters around a word of time an expression may reach; the longest have some forty."""

_LEFT: Final = 60
"""How many characters to the left of an expression its prepositions and qualifiers are looked for."""

_FAR_PAST: Final = 300
_NEAR_FUTURE: Final = 45
"""Days. Without any sign of tense, "on 26 July" in a report of 24 July is two days off and not a year back."""

_CUT_IN: Final = re.compile(r", (?:who|which|whose|where|qui|dont|ou)\b[^,;]*$")
"""What stands before a date in a clause that is cut into another; after the next comma the other goes on."""

_COMES: Final = re.compile(r"\b(?:comes|come|intervient|interviennent|survient|surviennent) $")
"""What stands before "two months after" in a report of what happens now."""

_PARTS: Final = re.compile(
    r"\b(?:beginning|start|end|close|turn|middle|months?|years?|summer|spring|hours|evening|night|morning"
    r"|fin|debut|milieu|cours|courant|mois|annee|nuit|soiree|matinee|journee|days?|weeks?|jours|semaine|quinzaine)\b"
)
"""Nouns that name a part of a time, or its unit, before it."""

_LASTS: Final = re.compile(r"until|till|up to|through|jusqu")
"""Words before the end of what lasts; what is due "by" or "before" that end happens once."""

_BARE: Final = frozenset({Meaning.MONTH, Meaning.DAY, Meaning.WEEKDAY, Meaning.SEASON})
_NO_RANGE: Final = frozenset(
    {Meaning.AFTER, Meaning.BEFORE, Meaning.VAGUE, Meaning.THEN, Meaning.SINCE_THEN, Meaning.BY_THEN}
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A stretch of the flattened text that a rule matched."""

    start: int
    end: int
    rule: Rule
    match: re.Match[str]

    @property
    def dated(self) -> bool:
        """Whether the words themselves name the year."""
        groups = self.match.groupdict()
        return bool(groups.get("y") or groups.get("rel"))


def find_times(
    text: str, language: str, published: date | None, *, ahead: Sequence[Span] | None = None
) -> tuple[TimeExpression, ...]:
    """Find the time expressions of a text and resolve them.

    "Wednesday", "in January" and "4 December" are the latest such day or month up to the report's date, or the first
    from it on where the clause speaks of the future. Words such as "since", "until" and "between" belong to the
    expression and make an interval; "early", "late" and parts of the day do not change it.

    Args:
        text: The report's text; spans count in it.
        language: ``en`` or ``fr``.
        published: The report's date; without it what is relative stays unknown.
        ahead: Stretches of the text that speak of the future; if ``None``, words in the clause decide (will, due to,
            prévu ...).

    Returns:
        Expressions in text order, without overlap. ``when`` is unknown for those that nothing resolves.

    Raises:
        KeyError: the language is not one of :data:`TONGUES`.
    """
    return tuple(_Reading(text, language, published, ahead).expressions())


class _Reading:
    """The reading of one text; what was said last changes what comes next."""

    def __init__(self, text: str, language: str, published: date | None, ahead: Sequence[Span] | None) -> None:
        self.tongue = TONGUES[language]
        self.text = text
        self.flat, self.offsets = flatten(text)
        self.lower = text.lower()
        if len(self.lower) != len(self.flat):
            self.lower = "".join(text[offset].lower()[0] for offset in self.offsets[:-1])
        # A name may look like a verb: Moura like a French future, May like a modal.
        names = self.tongue.like_verbs.finditer(text) if len(text) == len(self.flat) else ()
        self.verbal = self.flat
        for name in names:
            self.verbal = self.verbal[: name.start()] + "_" * len(name[0]) + self.verbal[name.end() :]
        self.spans_ahead = ahead
        self.blank = Context(tongue=self.tongue, day_first=language == "fr", published=published)
        self.ends = [match.end() for match in _SENTENCE_END.finditer(self.flat)]
        self.memory = Memory(published=published)

    def expressions(self) -> Iterator[TimeExpression]:
        """All expressions, resolved in reading order."""
        found = self._chosen()
        index = 0
        while index < len(found):
            item = found[index]
            after = found[index + 1] if index + 1 < len(found) else None
            start, end = self._part(item.start), item.end
            left, wrap = self._left(item.start)
            if after and self._is_range(item, after):
                when = self._between(item, after)
                start, end = left, after.end
                index += 1
            else:
                when = self._resolve(item, self._beside(item, after), self._told_next(item, after))
                self._remember(when, item.start)
                if wrap is since and self.tongue.record.search(self.flat, max(0, left - _LEFT), left):
                    start, when = left, TimeSpan.UNKNOWN
                elif wrap:
                    start, when = left, when if wrap is until and self._is_due(when, left, item) else wrap(when)
            index += 1
            yield TimeExpression(span=Span(self.offsets[start], self.offsets[end]), when=when)

    # -- finding -----------------------------------------------------------------------------------------------------

    def _chosen(self) -> list[_Found]:
        """Matches without overlap: the earliest first, the longest of those, the first rule of equals."""
        windows = {kind: self._windows(pattern) for kind, pattern in self.tongue.triggers.items()}
        names = sorted(
            match.span()
            for kind in ("month", "weekday")
            for start, end in windows[kind]
            for match in self.tongue.never.finditer(self.flat, start, end)
        )
        matches = (
            _Found(match.start(), match.end(), rule, match)
            for rule in self.tongue.rules
            for first, last in windows[rule.trigger]
            for match in rule.pattern.finditer(self.flat, first, last)
            if not _touches(match.span(), names)
        )
        chosen: list[_Found] = []
        for item in sorted(matches, key=lambda item: (item.start, -item.end)):
            if (not chosen or item.start >= chosen[-1].end) and self._plausible(item, chosen):
                chosen.append(item)
        return chosen

    def _windows(self, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
        """Stretches of the text around the words of a kind, at white space where there is some, without overlap."""
        found: list[tuple[int, int]] = []
        for match in pattern.finditer(self.flat):
            first, last = max(0, match.start() - _AROUND), min(len(self.flat), match.end() + _AROUND)
            start = self.flat.rfind(" ", max(0, first - _AROUND), first) + 1 or first
            end = self.flat.find(" ", last, last + _AROUND)
            end = last if end < 0 else end
            if found and start <= found[-1][1]:
                start = found.pop()[0]
            found.append((start, end))
        return found

    def _plausible(self, item: _Found, chosen: Sequence[_Found]) -> bool:
        """Whether the words mean a time here: May may be a verb, 2000 a number of soldiers."""
        groups = item.match.groupdict()
        left = self.flat[max(0, item.start - _LEFT) : item.start]
        name = item.match.start("m") if groups.get("m") else item.match.start("w") if groups.get("w") else -1
        if (
            item.rule.meaning is Meaning.BESIDE
            and item.rule.offset
            and re.match(r" [^\W\d_]", self.text[self.offsets[item.end] :][:2])
        ):
            after = self.text[self.offsets[item.end] + 1]
            if after.isupper() and item.match[0].endswith(("before", "after")):
                return False
        capital = name < 0 or self.text[self.offsets[name]].isupper()
        if self.tongue.capitals and not capital:
            return False
        if item.rule.meaning is Meaning.MONTH and not item.dated and not groups.get("dir"):
            named = self.text[self.offsets[item.end] :][1:2].isupper()
            beside = (
                bool(chosen) and chosen[-1].rule.meaning is Meaning.MONTH and self._joined(chosen[-1].end, item.start)
            )
            doubtful = named or (groups["m"] in self.tongue.weak_months and not beside)
            if doubtful and self.tongue.weak_left.search(left):
                return False
            return beside or bool(self.tongue.month_left.search(left)) or (not self.tongue.capitals and not capital)
        named = item.rule.meaning is not Meaning.FEAST and groups.get("w") is None and name < 0
        if named and self.text[self.offsets[item.start]].isupper():
            return not _IN_NAME.search(left)
        if item.rule.meaning is Meaning.WEEKDAY and self.tongue.habit_left.search(left):
            return False
        if item.rule.meaning is Meaning.LASTING and not self.tongue.lasting_left.search(left):
            return False
        if item.rule.meaning is Meaning.YEAR:
            latest = (self.blank.published.year if self.blank.published else 2050) + LATEST_YEAR
            return (
                int(groups["y"]) <= latest
                and not self.tongue.counted.match(self.flat, item.end)
                and not self.tongue.number_left.search(left)
            )
        return True

    def _joined(self, end: int, start: int) -> bool:
        between_them = self.flat[end:start]
        return bool(self.tongue.to.fullmatch(between_them) or self.tongue.also.fullmatch(between_them)) or (
            between_them in (", ", " or ", " ou ")
        )

    # -- what stands around ------------------------------------------------------------------------------------------

    def _left(self, start: int) -> tuple[int, Callable[[TimeSpan], TimeSpan] | None]:
        """Where the preposition before an expression begins, and what it makes of the span; ``None`` if nothing."""
        at = self._qualified(start)
        left = self.flat[max(0, at - _LEFT) : at]
        for pattern, wrap in ((self.tongue.since, since), (self.tongue.until, until)):
            if match := pattern.search(left):
                return at - len(left) + match.start(), wrap
        return at, None

    def _is_due(self, when: TimeSpan, left: int, item: _Found) -> bool:
        """Whether something is due by the end of the month or year in which the report appears: in it, therefore."""
        lasts, now = _LASTS.match(self.flat, left), self.blank.published
        return not lasts and now is not None and running(when, now) and self._ahead(item) is not False

    def _qualified(self, start: int) -> int:
        """Where the qualifiers ("early", "the end of") before an expression begin."""
        while match := self.tongue.qualifier.search(self.flat[max(0, start - _LEFT) : start]):
            start -= len(match[0])
        return start

    def _part(self, start: int) -> int:
        """Where the noun begins that names a part of the time ("the *end of* March"); ``start`` if there is none.

        Trees hang such a time by that noun.
        """
        left = self._qualified(start)
        noun = _PARTS.search(self.flat, left, start)
        return noun.start() if noun else start

    def _is_range(self, first: _Found, last: _Found) -> bool:
        if first.rule.meaning in _NO_RANGE or last.rule.meaning in _NO_RANGE:
            return False
        gap = self.flat[first.end : last.start]
        left = self.flat[max(0, first.start - _LEFT) : self._qualified(first.start)]
        if self.tongue.between.search(left):
            return bool(self.tongue.also.fullmatch(gap))
        return bool(self.tongue.to.fullmatch(gap)) and (
            first.rule.meaning is last.rule.meaning or bool(self.tongue.coming_from.search(left))
        )

    # -- resolving ---------------------------------------------------------------------------------------------------

    def _resolve(
        self, item: _Found, beside: TimeSpan = TimeSpan.UNKNOWN, next_told: TimeSpan = TimeSpan.UNKNOWN
    ) -> TimeSpan:
        context = replace(
            self.blank,
            previous=next_told if next_told.known else self._anchor(item),
            said=self._said(item.start),
            opens=self._opens(item),
            beside=beside,
        )
        if item.rule.meaning is Meaning.AFTER and not context.said.known and _COMES.search(self.flat, 0, item.start):
            context = replace(context, previous=context.now)
        if item.rule.meaning not in _BARE | {Meaning.WEEKEND, Meaning.FEAST}:
            return resolve(item.rule, item.match, context)
        deadline = self._left(item.start)[1] is until
        ahead = self._ahead(item)
        if ahead is None and deadline:
            ahead = True
        context = replace(context, ahead=bool(ahead), past=ahead is False, deadline=deadline)
        when = resolve(item.rule, item.match, context)
        published = self.blank.published
        if (
            ahead is None
            and published
            and when.latest
            and (published - when.latest).days > _FAR_PAST
            and not item.dated
        ):
            later = resolve(item.rule, item.match, replace(context, ahead=True))
            if later.earliest and 0 < (later.earliest - published).days <= _NEAR_FUTURE:
                return later
        return when

    def _between(self, first: _Found, last: _Found) -> TimeSpan:
        """The range that two expressions make; a year named only once is for both."""
        end = self._resolve(last)
        if first.rule.meaning in _BARE and last.dated and not first.dated and end.latest:
            start = resolve(first.rule, first.match, replace(self.blank, published=end.latest))
        else:
            start = self._resolve(first)
            self._remember(start, first.start)
            end = self._resolve(last)
        when = between(start, end)
        self._remember(end if end.known else start, last.start)
        return when

    def _beside(self, item: _Found, after: _Found | None) -> TimeSpan:
        """The date that "two days after" counts from, where one follows in the sentence."""
        if after is None or item.rule.meaning not in (Meaning.AFTER, Meaning.BEFORE):
            return TimeSpan.UNKNOWN
        near = self._sentence(item.start) == self._sentence(after.start)
        return self._resolve(after) if near and reaches_date(self.flat[item.end : after.start]) else TimeSpan.UNKNOWN

    def _told_next(self, item: _Found, after: _Found | None) -> TimeSpan:
        """The date that "the day before" counts from in a clause cut into one that gives its date only then.

        "Algeria, which had recalled its envoy *the day before*, closed its airspace on Sunday."
        """
        if after is None or item.rule.meaning is not Meaning.BESIDE or after.rule.meaning is Meaning.BESIDE:
            return TimeSpan.UNKNOWN
        near = self._sentence(item.start) == self._sentence(after.start)
        cut_in = _CUT_IN.search(self.flat, self._begin(item.start), item.start)
        if not near or not cut_in or "," not in self.flat[item.end : after.start]:
            return TimeSpan.UNKNOWN
        when = self._resolve(after)
        return when if precision(when) == "day" else TimeSpan.UNKNOWN

    def _remember(self, when: TimeSpan, start: int) -> None:
        begin, sentence = self._begin(start), self._sentence(start)
        self.memory.remember(placed(self.flat, self.lower, when, start, sentence=sentence, begin=begin))

    def _anchor(self, item: _Found) -> TimeSpan:
        """The date that "the same month" or "two days later" counts from."""
        if item.rule.meaning in (Meaning.THEN, Meaning.SINCE_THEN, Meaning.BY_THEN):
            return self.memory.last()
        unit = item.rule.unit or self.tongue.units.get(item.match.groupdict().get("u") or "", "year")
        same = item.rule.meaning is Meaning.BESIDE and unit == "day" and not item.rule.offset
        return self.memory.anchor(self._sentence(item.start), unit, same_day=same, opens=self._opens(item))

    def _opens(self, item: _Found) -> bool:
        """Whether a sentence begins with an expression."""
        return not self.flat[self._begin(item.start) : item.start].strip()

    def _said(self, start: int) -> TimeSpan:
        """The date last mentioned, if it was in the clause that goes on at ``start``."""

        def apart(at: int) -> bool:
            begin = self._begin(start)
            return "," in self.flat[at:start] and bool(_CUT_IN.search(self.flat[begin:at]))

        return self.memory.said(self._sentence(start), apart)

    def _sentence(self, start: int) -> int:
        return bisect_right(self.ends, start)

    def _begin(self, start: int) -> int:
        number = self._sentence(start)
        return self.ends[number - 1] if number else 0

    def _ahead(self, item: _Found) -> bool | None:
        """Whether the clause around an expression speaks of the future; ``None`` if nothing tells."""
        if self.spans_ahead is not None:
            start = self.offsets[item.start]
            return any(span.start <= start < span.end for span in self.spans_ahead)
        number, begin = self._sentence(item.start), self._begin(item.start)
        end = self.ends[number] if number < len(self.ends) else len(self.flat)
        return speaks_of_the_future(
            self.verbal, self.lower, self.tongue, sentence=range(begin, end), time=range(item.start, item.end)
        )


def _touches(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    """Whether a stretch shares a character with one of others, which are sorted and hardly overlap."""
    place = bisect_right(others, span)
    return any(start < span[1] and span[0] < end for start, end in others[max(0, place - 2) : place + 1])
