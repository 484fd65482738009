"""How long somebody was in power, where a report tells both ends of it: "president from 1987 to 2014", "ruled from"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.echoes import one_date
from sahelgraph.extraction.lexicon import Lexicon, load
from sahelgraph.extraction.placing import Placed, place
from sahelgraph.extraction.power import holder, is_office, risen
from sahelgraph.extraction.reaching import own_time
from sahelgraph.language.parsed import Parsed
from sahelgraph.language.periods import closing, opening
from sahelgraph.model import ActorId, Evidence, Status
from sahelgraph.timespan import TimeSpan

if TYPE_CHECKING:
    from spacy.tokens import Token

_OFFICE: Final = 6
"""Words between an office and how long it was held: "president *of the Republic of Togo* from 1987 to 2014"."""
_BRACKETS: Final = frozenset({"(", "[", ","})


def reigns(parsed: Parsed, cast: Cast) -> dict[ActorId, TimeSpan]:
    """From when to when people were in power, where a report tells one such time of them, over by the report's date.

    Args:
        parsed: The report.
        cast: Its actors by token.

    Returns:
        For each person an interval with both ends.
    """
    found: dict[ActorId, set[TimeSpan]] = {}
    lexicon = load(parsed.report.language)
    over = [time for time in parsed.times if _is_over(time.when, parsed.report.published)]
    for sentence in parsed.sentences() if over else ():
        placed = place(sentence, over)
        for token in sentence if placed else ():
            people, when = _ruled(token, placed, cast, lexicon)
            for person in people if when.known else ():
                found.setdefault(person, set()).add(when)
    days = {person: one_date(dates) for person, dates in found.items()}
    return {person: when for person, when in days.items() if when.known}


def _is_over(when: TimeSpan, published: date | None) -> bool:
    """Whether a time has two ends, years or finer, the last of them not after the report."""
    first, last = opening(when), closing(when)
    past = published is None or (when.latest is not None and when.latest <= published)
    return bool(first and last) and "/" in (when.edtf or "") and past


def _ruled(token: Token, placed: Sequence[Placed], cast: Cast, lexicon: Lexicon) -> tuple[list[ActorId], TimeSpan]:
    """Who ruled, by a verb or by a noun for the office, and how long."""
    if token.pos_ == "VERB" and token.lemma_.lower() in lexicon.words("leading"):
        return risen(token, cast), own_time(token, placed)
    if token.pos_ == "NOUN" and is_office(token, lexicon):
        return holder(token, cast), _held(token, placed)
    return [], TimeSpan.UNKNOWN


def _held(office: Token, placed: Sequence[Placed]) -> TimeSpan:
    """The time that follows an office before any verb, comma or bracket but the one in front of the time."""
    for item in placed:
        first = min(item.tokens)
        between = office.doc[office.i + 1 : first] if office.i < first <= office.i + _OFFICE else None
        if between is None:
            continue
        words = [word for word in between if word.i < first - 1 or word.text not in _BRACKETS]
        if not any(word.is_punct or word.pos_ in ("VERB", "AUX") for word in words):
            return item.time.when
    return TimeSpan.UNKNOWN


def bound_power(evidence: Iterable[Evidence], told: Mapping[ActorId, TimeSpan]) -> tuple[Evidence, ...]:
    """End the leadership of those of whom the same report says how long it lasted, and date it so."""
    over = (Status.ASSERTED, Status.ENDED)
    return tuple(
        replace(item, status=Status.ENDED, when=told[item.subject])
        if item.relation == "leads"
        and item.status in over
        and item.subject in told
        and (not item.when.known or item.when == told[item.subject])
        else item
        for item in evidence
    )
