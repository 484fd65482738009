"""How far a statement can be trusted, in words: the same words wherever a person meets it."""

from __future__ import annotations

from sahelgraph.model import Statement, Status


def trust(statement: Statement) -> tuple[str, ...]:
    """What a reader must know before relying on a statement, most important first.

    Returns:
        Any of: its status where that is not ``asserted``; ``contested``; ``single source``, or the number of
        independent sources; ``undated``. Never empty.
    """
    words: list[str] = []
    if statement.status is not Status.ASSERTED:
        words.append(statement.status.value)
    if statement.contested:
        words.append("contested")
    words.append("single source" if statement.publishers <= 1 else f"{statement.publishers} sources")
    if not statement.when.known:
        words.append("undated")
    return tuple(words)
