"""The day of publication as printed in the head of a report."""

from __future__ import annotations

from datetime import date

import pytest

from sahelgraph.reading.published import parse_date, printed_date

BODY = "\n\nThe army took the town on 3 January 2020 after a siege of two weeks, officials said.\n"
DAY = date(2024, 4, 12)


@pytest.mark.parametrize(
    "line",
    [
        "Fri Apr 12 2024",
        "Fri 12th April 2024 | 12:49 PM",
        "Friday, April 12, 2024",
        "12 April 2024",
        "April 12, 2024 10:15 am",
        "Published on April 12, 2024",
        "Published: 12 Apr 2024 at 10:15 GMT",
        "Posted by admin on April 12, 2024",
        "By John Smith | April 12, 2024",
        "By John Smith, 12 April 2024",
        "April 12, 2024 by John Smith",
        "Politics | 12 April 2024 | 3 min read",
        "2024-04-12",
        "2024-04-12T10:15:00Z",
        "2024-04-12 10:15",
        "2024/04/12",
        "NIAMEY, 12 April 2024",
        "NIAMEY (Niger) | Friday 12 April 2024",
        "NIAMEY, April 12, 2024 (Desk) - The army left.",
        "BAMAKO, 12 avril 2024 – L'armée est partie.",
        "BAMAKO (Mali), le 12 avril 2024 (AFP) — L'armée est partie.",
        "Publié le 12 avril 2024 à 10h",
        "Publié le vendredi 12 avril 2024 à 10h15",
        "Publié le : 12/04/2024 - 10:15 Modifié le : 13/04/2024 - 16:00",
        "Le 12 avril 2024",
        "Par Jean Dupont, le 12 avril 2024",
        "Mis en ligne le 12 avril 2024",
        "Updated April 14, 2024 | Published April 12, 2024",
    ],
)
def test_date_lines_are_read(line: str) -> None:
    language = "fr" if "/04/" in line and line.startswith("Publi") else "en"
    assert printed_date(f"A headline\n\n{line}{BODY}", language) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "NIAMEY, Dec 24 (Desk) - The army left.",
        "Friday",
        "Nothing like a date",
        "The army took the town on 12 April 2024.",
        "On 12 April 2024 the army took the town, and two days later the camp.",
        "04/12/2024",
        "31 February 2024",
        "12 April 1024",
        "3 hours ago",
    ],
)
def test_a_date_in_prose_or_without_a_year_or_with_two_readings_is_none(line: str) -> None:
    assert printed_date(f"A headline\n\n{line}{BODY}", "en") is None


def test_numbers_have_the_day_first_in_french_and_where_only_that_is_possible() -> None:
    assert printed_date("Titre\n12/04/2024", "fr") == DAY
    assert printed_date("Title\n13/04/2024", "en") == printed_date("Title\n04/13/2024", "en") == date(2024, 4, 13)


def test_an_update_counts_only_where_no_publication_is_printed() -> None:
    assert printed_date("Title\nUpdated April 14, 2024", "en") == date(2024, 4, 14)


def test_a_date_far_down_is_not_the_head() -> None:
    assert printed_date("Title\n" + "A line of text\n" * 40 + "12 April 2024", "en") is None


@pytest.mark.parametrize(
    ("field", "day"),
    [
        ("2024-04-12", DAY),
        ("2024-04-12T23:30:00+02:00", DAY),
        ("Fri, 12 Apr 2024 10:15:00 GMT", DAY),
        ("12 avril 2024", DAY),
        ("yesterday", None),
        ("2024-13-45", None),
        ("", None),
    ],
)
def test_metadata_fields(field: str, day: date | None) -> None:
    assert parse_date(field) == day
