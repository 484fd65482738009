"""Arithmetic on spans of days: which of them can be one event or one period, and what they say together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from sahelgraph.timespan import TimeSpan

T = TypeVar("T")
Bounds = tuple[date, date]
"""First and last day, both included; ``date.min`` and ``date.max`` where that end is open."""


def periods(items: Sequence[tuple[Bounds, T]]) -> list[list[T]]:
    """Group items whose spans overlap, directly or through others; groups from the earliest to the latest."""
    groups: list[list[T]] = []
    end = date.min
    for (first, last), item in sorted(items, key=lambda pair: pair[0]):
        if groups and first <= end:
            groups[-1].append(item)
        else:
            groups.append([item])
        end = max(end, last)
    return groups


def events(items: Sequence[tuple[Bounds, T]]) -> list[list[T]]:
    """Group items that can only mean one event, by the rules 1 and 2 of :mod:`sahelgraph.store.fusion`.

    Takes n log n steps for n items.
    """
    by_span: dict[Bounds, list[T]] = {}
    for span, item in items:
        by_span.setdefault(span, []).append(item)
    precise = _precise(by_span)
    clusters = _cliques(precise)
    groups = [[item for span in cluster for item in by_span[span]] for cluster in clusters]
    starts = [cluster[0][0] for cluster in clusters]
    ends = [cluster[-1][1] for cluster in clusters]
    for span in sorted(by_span.keys() - set(precise)):
        touched = range(bisect_left(ends, span[0]), bisect_right(starts, span[1]))
        if len(touched) == 1:
            groups[touched[0]].extend(by_span[span])
        else:
            groups.append(list(by_span[span]))
    return groups


def _precise(spans: dict[Bounds, list[T]]) -> list[Bounds]:
    """The spans that hold no other, sorted: both their first and their last days then ascend."""
    found: list[Bounds] = []
    for span in sorted(spans, key=lambda span: (span[1], -span[0].toordinal())):
        # Every span seen so far ends no later; the one that begins last is the last that was found.
        if not found or span[0] > found[-1][0]:
            found.append(span)
    return found


def _cliques(precise: Sequence[Bounds]) -> list[list[Bounds]]:
    """Chains of overlapping spans: together if all of a chain share a day, each alone if not."""
    clusters: list[list[Bounds]] = []
    for chain in periods([(span, span) for span in precise]):
        one_day_in_all = chain[-1][0] <= chain[0][1]
        clusters.extend([chain] if one_day_in_all else ([span] for span in chain))
    return clusters


def shared(spans: Sequence[TimeSpan]) -> TimeSpan:
    """The days that lie in all spans (there must be one), in the words of the source where a source has them."""
    earliest = max((span.earliest for span in spans if span.earliest), default=None)
    latest = min((span.latest for span in spans if span.latest), default=None)
    return _worded(earliest, latest, spans)


def hull(spans: Sequence[tuple[TimeSpan, date]]) -> TimeSpan:
    """From the first day to the last of spans that form one period.

    Args:
        spans: each span with the last day that it testifies for, which counts where its end is open: the period stays
            open only if no closed span reaches as far. If both ends would be open ("since 2022", "until 2023"), each
            report knows the end that the other does not.
    """
    told = [span for span, _ in spans]
    last = max(end for _, end in spans)
    open_start = any(span.earliest is None for span in told)
    open_end = any(span.latest is None and end == last for span, end in spans)
    both = open_start and open_end
    earliest = None if open_start and not both else min(span.earliest for span in told if span.earliest)
    latest = None if open_end and not both else max(span.latest for span in told if span.latest)
    return _worded(earliest, latest, told)


def _worded(earliest: date | None, latest: date | None, spans: Sequence[TimeSpan]) -> TimeSpan:
    """A span from day to day, with the coarsest wording that one of ``spans`` gives for it or for its ends."""
    whole = [span.edtf or "" for span in spans if (span.earliest, span.latest) == (earliest, latest)]
    if whole:
        return TimeSpan.parse(min(whole, key=_coarseness))
    starts = [_ends(span)[0] for span in spans if span.earliest == earliest]
    stops = [_ends(span)[1] for span in spans if span.latest == latest]
    start = ".." if earliest is None else min(starts, key=_coarseness)
    stop = ".." if latest is None else min(stops, key=_coarseness, default=latest.isoformat())
    return TimeSpan.parse(f"{start}/{stop}")


def _ends(span: TimeSpan) -> tuple[str, str]:
    """How a span words its first and its last day: ``2017`` words both."""
    first, _, second = (span.edtf or "").partition("/")
    return first, second or first


def _coarseness(text: str) -> tuple[int, str]:
    return len(text), text
