"""How far a statement can be trusted and what a stretch of time is, in words: the same wherever a person meets them."""

from __future__ import annotations

import calendar
from datetime import date

from sahelgraph.model import Statement, Status


def trust(statement: Statement, *, ending: str | None = None) -> tuple[str, ...]:
    """What a reader must know before relying on a statement, most important first.

    Args:
        statement: the statement.
        ending: when the state ended that it opened or tells of, in words; empty where that it ended is all that is
            known, ``None`` where it goes on as far as is told or where there is no state.

    Returns:
        Any of: its status where that is not ``asserted``; ``ended``, with the date where it is known; ``contested``;
        ``single source``, or the number of independent sources; ``undated``. Never empty.
    """
    words: list[str] = []
    if statement.status is not Status.ASSERTED:
        words.append(statement.status.value)
    if ending is not None and statement.status is not Status.ENDED:
        words.append(f"ended {ending}".rstrip())
    elif Status.ENDED in statement.statuses and statement.status is not Status.ENDED:
        words.append("ended")
    if statement.contested:
        words.append("contested")
    words.append("single source" if statement.publishers <= 1 else f"{statement.publishers} sources")
    if not statement.when.known:
        words.append("undated")
    return tuple(words)


def stretch(first: date | None, last: date | None) -> str:
    """Between which days something lies, no more exactly than is known: a day, a month, a year, or from one to another.

    >>> stretch(date(2024, 3, 16), date(2024, 3, 16))
    '2024-03-16'
    >>> stretch(date(2024, 3, 1), date(2024, 3, 31)), stretch(date(2024, 1, 1), date(2024, 12, 31))
    ('2024-03', '2024')
    >>> stretch(date(2024, 3, 10), date(2024, 3, 16)), stretch(None, date(2024, 3, 16))
    ('between 2024-03-10 and 2024-03-16', '2024-03-16 or before')
    >>> stretch(date(2024, 3, 10), None), stretch(None, None)
    ('2024-03-10 or later', '')
    """
    if first and last:
        if first == last:
            return first.isoformat()
        whole = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1] and first.year == last.year
        if whole and first.month == last.month:
            return f"{first:%Y-%m}"
        if whole and (first.month, last.month) == (1, 12):
            return f"{first:%Y}"
        return f"between {first} and {last}"
    return f"{first} or later" if first else f"{last} or before" if last else ""
