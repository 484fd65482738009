"""What must never be read as fact, or as somebody else; the sentences are in ``traps_en.txt`` and ``traps_fr.txt``."""

from __future__ import annotations

import pytest
from traps import Trap, read, traps, wrong

from sahelgraph.model import Status

TRAPS = [trap for language in ("en", "fr") for trap in traps(language)]


@pytest.mark.model
@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_the_reader_does_not_fall_into_the_trap(trap: Trap) -> None:
    assert not wrong(trap)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_traps_are_of_many_classes_and_have_plain_counterparts(language: str) -> None:
    signs: dict[str, set[str]] = {}
    for trap in traps(language):
        signs.setdefault(trap.kind, set()).add(trap.sign)
    assert set().union(*signs.values()) == {"-", "0", "+"}
    assert len(signs) > 8


@pytest.mark.model
def test_a_predicate_is_put_and_cited_alike_by_the_true_parser() -> None:
    text = "France has withdrawn its troops from Chad, Reuters reported. Mali denied that it had attacked Algeria."
    stances = {(item.relation, item.status, item.speaker) for item in read("en", text)}
    assert ("withdrewForcesFrom", Status.ASSERTED, "reuters") in stances
    assert ("attacked", Status.DENIED, "mali") in stances


def test_no_trap_stands_twice() -> None:
    assert len(set(TRAPS)) == len(TRAPS)
