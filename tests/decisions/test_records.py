"""A decision is a record that a line of JSON holds as a whole."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelgraph.decisions.records import (
    CORRECTABLE,
    Identity,
    Passage,
    Record,
    Review,
    Undo,
    Verdict,
    from_line,
    to_line,
)
from sahelgraph.errors import InputError
from sahelgraph.model import ActorId, RelationId, ReportId

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SAID: dict[str, Any] = {"user": "ann", "when": NOON, "why": "both names stand in the decree"}
PASSAGE = Passage(
    ReportId("a"), "l’« accord »\nde Niamey", ActorId("niger"), RelationId("metWith"), ActorId("new:Idi Oumarou")
)

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)
COMMON: dict[str, Any] = {
    "user": WORDS,
    "why": WORDS,
    "when": st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)).map(
        lambda when: when.replace(microsecond=0)
    ),
}
IDENTITIES = st.builds(
    Identity,
    verdict=st.sampled_from([Verdict.SAME, Verdict.DIFFERENT, Verdict.UNDECIDED]),
    actors=st.tuples(WORDS.map(lambda name: ActorId("new:" + name)), st.just(ActorId("niger"))),
    **COMMON,
)
PASSAGES = st.builds(Passage, WORDS, WORDS, WORDS, WORDS, WORDS)
REVIEWS = st.builds(Review, verdict=st.sampled_from([Verdict.ACCEPT, Verdict.REJECT]), passage=PASSAGES, **COMMON)
CORRECTIONS = st.builds(
    Review,
    verdict=st.just(Verdict.CORRECT),
    passage=PASSAGES,
    changes=st.lists(
        st.sampled_from([("status", "alleged"), ("when", "2024-03"), ("speaker", ""), ("object", "mali")]),
        min_size=1,
        unique=True,
    ).map(tuple),
    **COMMON,
)


@given(IDENTITIES | REVIEWS | CORRECTIONS | st.builds(Undo, undoes=WORDS, **COMMON))
def test_a_record_comes_back_from_its_line(record: Record) -> None:
    line = to_line(record)
    assert "\n" not in line
    assert from_line(line) == record


def test_a_line_reads_as_what_was_decided() -> None:
    decision = Identity(verdict=Verdict.SAME, actors=(ActorId("tiani"), ActorId("new:Tchiani")), **SAID)
    assert to_line(decision) == (
        '{"actors": ["new:Tchiani", "tiani"], "decision": "same", "why": "both names stand in the decree",'
        ' "user": "ann", "date": "2026-03-01T12:00:00Z"}'
    )


def test_a_day_is_date_enough() -> None:
    line = '{"undoes": "d1", "why": "no longer sure", "user": "ann", "date": "2026-03-01"}'
    assert from_line(line).when == datetime(2026, 3, 1, tzinfo=UTC)


def test_the_id_does_not_depend_on_the_order_of_the_actors_nor_on_the_reason() -> None:
    one, other = ActorId("new:A"), ActorId("new:B")
    first = Identity(verdict=Verdict.SAME, actors=(one, other), **SAID)
    assert first.id == Identity(verdict=Verdict.SAME, actors=(other, one), **{**SAID, "why": "a typo mended"}).id
    assert first.id != Identity(verdict=Verdict.SAME, actors=(other, one), **{**SAID, "user": "bo"}).id


@pytest.mark.parametrize(
    ("actors", "said"),
    [(("niger", "mali"), "both of the registry"), (("new:A", "new:A"), "one actor, not two")],
)
def test_some_pairs_are_nothing_to_decide(actors: tuple[ActorId, ActorId], said: str) -> None:
    with pytest.raises(InputError, match=said):
        Identity(verdict=Verdict.SAME, actors=actors, **SAID)


@pytest.mark.parametrize("missing", ["why", "user"])
def test_a_decision_has_a_reason_and_somebody_who_decides(missing: str) -> None:
    with pytest.raises(InputError, match=f"--{missing}"):
        Undo(undoes="d1", **{**SAID, missing: " "})


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ((("quote", "x"),), "'quote' cannot be corrected"),
        ((("status", "maybe"),), "no such status"),
        ((("status", ""),), "without its status"),
        ((("when", "12 March"),), "12 March"),
        ((("subject", "mali"), ("object", "mali")), "both ends"),
        ((), "says what is right"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(changes: tuple[tuple[str, str], ...], said: str) -> None:
    with pytest.raises(InputError, match=said):
        Review(verdict=Verdict.CORRECT, passage=PASSAGE, changes=changes, **SAID)


def test_what_is_corrected_is_part_of_what_identifies_evidence() -> None:
    assert set(CORRECTABLE).isdisjoint({"report", "span", "quote", "sentence", "confidence"})


@pytest.mark.parametrize(
    "line",
    [
        "same",
        "[]",
        "{}",
        '{"actors": ["new:A"], "decision": "same", "why": "x", "user": "ann", "date": "2026-03-01"}',
        '{"actors": ["new:A", "b"], "decision": "maybe", "why": "x", "user": "ann", "date": "2026-03-01"}',
        '{"actors": ["new:A", "b"], "decision": "same", "why": "x", "user": "ann", "date": "yesterday"}',
        '{"undoes": "d1", "why": "x", "user": "ann", "date": "2026-03-01", "colour": "red"}',
    ],
)
def test_a_line_that_is_no_decision_is_refused(line: str) -> None:
    with pytest.raises(InputError, match="no decision"):
        from_line(line)
