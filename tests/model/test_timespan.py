"""Dates as reports give them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelgraph.errors import InputError
from sahelgraph.timespan import TimeSpan


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2023-12-04", date(2023, 12, 4), date(2023, 12, 4)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2017", date(2017, 1, 1), date(2017, 12, 31)),
        ("2020/2023-06", date(2020, 1, 1), date(2023, 6, 30)),
        ("2013/..", date(2013, 1, 1), None),
        ("../2013-01-11", None, date(2013, 1, 11)),
    ],
)
def test_a_date_keeps_its_precision(edtf: str, earliest: date | None, latest: date | None) -> None:
    assert TimeSpan.parse(edtf) == TimeSpan(earliest, latest, edtf)


@pytest.mark.parametrize(
    "text", ["yesterday", "2023-13", "2023-02-30", "2023/2020", "../..", "12/04/2024", "0000", "/"]
)
def test_what_is_no_date_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(InputError) as error:
        TimeSpan.parse(text)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("text", [None, ""])
def test_no_date_is_unknown_and_overlaps_nothing(text: str | None) -> None:
    unknown = TimeSpan.parse(text)
    assert unknown is TimeSpan.UNKNOWN
    assert not unknown.known
    assert not unknown.overlaps(TimeSpan.parse("2013/.."))
    assert str(unknown) == "date unknown"


@given(st.dates(), st.dates())
def test_two_days_overlap_only_when_they_are_one(a: date, b: date) -> None:
    assert TimeSpan.day(a).overlaps(TimeSpan.day(b)) == (a == b)


@pytest.mark.parametrize(
    ("a", "b", "expected"), [("2013/..", "2012", False), ("2013/..", "2030", True), ("../2013", "2013-12-31", True)]
)
def test_open_ends_reach_for_ever(a: str, b: str, *, expected: bool) -> None:
    assert TimeSpan.parse(a).overlaps(TimeSpan.parse(b)) is expected
    assert TimeSpan.parse(b).overlaps(TimeSpan.parse(a)) is expected
