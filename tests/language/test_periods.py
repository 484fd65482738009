"""Arithmetic on spans of time keeps the precision of the words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelgraph.language import periods
from sahelgraph.timespan import TimeSpan

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("anchor", "count", "unit", "edtf"),
    [
        ("2024-01-31", 1, "day", "2024-02-01"),
        ("2024-01-31", 1, "month", "2024-02"),
        ("2024-01-31", -1, "month", "2023-12"),
        ("2024-01", 14, "month", "2025-03"),
        ("2024-02-29", 1, "year", "2025"),
        ("2024", -3, "year", "2021"),
        ("2024-04-12", -1, "week", "2024-04-05"),
        ("2024-04-12", -2, "week", "2024-03-25/2024-03-31"),
        ("2024-04", 2, "day", None),
        ("2024", 2, "month", None),
        ("2024-04-12", 10**6, "week", None),
        ("2024-04-12", 10**6, "year", None),
        ("../2024", 2, "day", None),
    ],
)
def test_moving(anchor: str, count: int, unit: str, edtf: str | None) -> None:
    assert periods.moved(TimeSpan.parse(anchor), count, unit).edtf == edtf


@pytest.mark.parametrize(
    ("first", "last", "edtf"),
    [
        ("2013", "2022", "2013/2022"),
        ("2023-07-26", "2023-08", "2023-07-26/2023-08"),
        ("2023", "2023", "2023"),
        ("2022", "2013", None),
        ("2013/..", "2022", "2013/2022"),
        ("../2013", "2022", None),
    ],
)
def test_ranges(first: str, last: str, edtf: str | None) -> None:
    assert periods.between(TimeSpan.parse(first), TimeSpan.parse(last)).edtf == edtf


def test_the_unknown_date_stays_unknown() -> None:
    unknown = TimeSpan.UNKNOWN
    assert periods.since(unknown) == periods.until(unknown) == periods.moved(unknown, 1, "day") == unknown
    assert periods.real(2023, 2, 29) == periods.real(2023, 13, 1) == periods.year(0) == unknown


@given(DAYS, st.integers(-50, 50))
def test_months_there_and_back_are_the_same_month(day: date, count: int) -> None:
    there = periods.moved(periods.day(day), count, "month")
    assert periods.moved(there, -count, "month") == periods.month(day.year, day.month)


@given(DAYS, st.integers(0, 6), st.booleans())
def test_a_weekday_is_within_six_days_on_the_right_side(day: date, number: int, ahead: bool) -> None:
    found = periods.weekday(number, day, ahead=ahead)
    assert found.weekday() == number
    assert timedelta(0) <= (found - day if ahead else day - found) < timedelta(days=7)


@given(DAYS, st.integers(1, 12), st.booleans())
def test_a_month_without_a_year_is_the_nearest_on_the_right_side(day: date, month: int, ahead: bool) -> None:
    year = periods.nearest_year(month, None, day, ahead=ahead)
    apart = (year - day.year) * 12 + month - day.month
    assert 0 <= (apart if ahead else -apart) < 12


@given(DAYS)
def test_a_week_and_its_weekend_hold_the_day_or_follow_it(day: date) -> None:
    week, weekend = periods.week(day), periods.weekend(day)
    assert week.earliest is not None
    assert week.earliest <= day
    assert week.latest == weekend.latest
    assert week.overlaps(TimeSpan.day(day))
