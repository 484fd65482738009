"""Which evidence is one statement: the rules of fusion, one table for each."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_examples import TEXT, evidence, report

from sahelgraph.model import Evidence, RelationId, Report, ReportId, Statement, Status
from sahelgraph.store.fusion import Rules, fuse

RULES = Rules(
    symmetric=frozenset({RelationId("metWith"), RelationId("signedMilitaryAgreementWith")}),
    lasting=frozenset({RelationId("memberOf")}),
    agencies={"afp": "afp", "agence france-presse": "afp", "reuters": "reuters"},
)


def fused(*pieces: Evidence, reports: tuple[Report, ...] = ()) -> list[Statement]:
    known = {ReportId(piece.report): report(piece.report) for piece in pieces} | {told.id: told for told in reports}
    return fuse(pieces, reports=known, rules=RULES)


def dates(*told: str | None, relation: str = "metWith") -> list[tuple[str | None, int]]:
    """The statements that come of reports with these dates, each as its date and the number of its reports."""
    pieces = [evidence(f"r{number}", relation=relation, when=when) for number, when in enumerate(told)]
    return sorted(((s.when.edtf, s.reports) for s in fused(*pieces)), key=lambda pair: (pair[0] or "", pair[1]))


@pytest.mark.parametrize(
    ("told", "statements"),
    [
        (["2023-12-04", "2023-12-04"], [("2023-12-04", 2)]),
        (["2023-12-04", "2023-12-05"], [("2023-12-04", 1), ("2023-12-05", 1)]),
        (["2023-12-04", "2023-12"], [("2023-12-04", 2)]),
        (["2023-12-04", "2023-12", "2023"], [("2023-12-04", 3)]),
        (["2023-12-04", "2017"], [("2017", 1), ("2023-12-04", 1)]),
        (["2023-12-04", "2023-12-20", "2023-12"], [("2023-12", 1), ("2023-12-04", 1), ("2023-12-20", 1)]),
        (["2023-12", "2023-11", "2023"], [("2023", 1), ("2023-11", 1), ("2023-12", 1)]),
        (["2023-12", "2023"], [("2023-12", 2)]),
        (["2023-12", "2023-12-01/2023-12-31"], [("2023-12", 2)]),
        (["2024-03-01/2024-03-10", "2024-03-08/2024-03-20"], [("2024-03-08/2024-03-10", 2)]),
        (
            ["2024-03-01/2024-03-10", "2024-03-08/2024-03-20", "2024-03-18/2024-03-30"],
            [("2024-03-01/2024-03-10", 1), ("2024-03-08/2024-03-20", 1), ("2024-03-18/2024-03-30", 1)],
        ),
        (["../2023-12-31", "2023-12-04"], [("2023-12-04", 2)]),
        (["2023/..", "2023-12-04", "2024-05-06"], [("2023-12-04", 1), ("2023/..", 1), ("2024-05-06", 1)]),
    ],
)
def test_an_event_is_one_if_the_dates_can_only_mean_one(
    told: list[str | None], statements: list[tuple[str | None, int]]
) -> None:
    assert dates(*told) == statements


@pytest.mark.parametrize(
    ("told", "statements"),
    [
        (["2013", "2013-05"], [("2013", 2)]),
        (["2013/2015", "2015/2018"], [("2013/2018", 2)]),
        (["2013/2015", "2015/2018", "2018-06-01"], [("2013/2018", 3)]),
        (["2013", "2018"], [("2013", 1), ("2018", 1)]),
        (["2013/..", "2022"], [("2013/..", 2)]),
        (["../2013-01-11", "2012-05"], [("../2013-01-11", 2)]),
        (["../2013-01-11", "2012-05/.."], [("2012-05/2013-01-11", 2)]),
        (["2013", None], [("2013", 2)]),
        (["2013", "2018", None], [(None, 1), ("2013", 1), ("2018", 1)]),
    ],
)
def test_a_lasting_tie_is_one_as_long_as_the_periods_touch(
    told: list[str | None], statements: list[tuple[str | None, int]]
) -> None:
    assert dates(*told, relation="memberOf") == statements


def test_an_open_end_testifies_up_to_the_day_of_publication_only() -> None:
    old = report("old", published="2014-06-01")
    pieces = [evidence(old, relation="memberOf", when="2013/.."), evidence("new", relation="memberOf", when="2022")]
    assert sorted(str(s.when) for s in fused(*pieces, reports=(old,))) == ["2013/..", "2022"]


@pytest.mark.parametrize(
    ("told", "statements"),
    [
        ([None, None], [(None, 2)]),
        (["2023-12-04", None], [(None, 1), ("2023-12-04", 1)]),
    ],
)
def test_undated_evidence_of_an_event_from_another_report_stays_apart(
    told: list[str | None], statements: list[tuple[str | None, int]]
) -> None:
    assert dates(*told) == statements


def test_undated_evidence_joins_the_one_event_that_its_own_report_dates() -> None:
    pieces = [evidence(when="2023-12-04"), evidence(start=24, end=40)]
    (statement,) = fused(*pieces)
    assert len(statement.evidence) == 2


def test_undated_evidence_stays_apart_if_its_own_report_dates_two_events() -> None:
    pieces = [evidence(when="2023-12-04"), evidence(when="2017"), evidence(start=24, end=40)]
    assert len(fused(*pieces)) == 3


def test_a_dated_plan_and_its_execution_are_one_statement_with_both_statuses() -> None:
    (statement,) = fused(evidence("a", when="2024-09-15", status="planned"), evidence("b", when="2024-09"))
    assert statement.status is Status.ASSERTED
    assert statement.statuses == (Status.ASSERTED, Status.PLANNED)
    assert statement.plain


def test_an_undated_plan_stays_apart_from_an_undated_assertion() -> None:
    statements = fused(evidence("a", status="planned"), evidence("b"))
    assert sorted(statement.status for statement in statements) == [Status.ASSERTED, Status.PLANNED]


def test_the_ends_of_a_symmetric_tie_may_come_in_either_order() -> None:
    (statement,) = fused(evidence("a", "niger", "metWith", "russia"), evidence("b", "russia", "metWith", "niger"))
    assert (statement.subject, statement.object) == ("niger", "russia")


def test_the_ends_of_any_other_tie_may_not() -> None:
    assert len(fused(evidence("a", "niger", "accused", "russia"), evidence("b", "russia", "accused", "niger"))) == 2


def test_a_denial_contests_and_does_not_support() -> None:
    yes, no = evidence("a", when="2023-12-04"), evidence("b", when="2023-12-04", status="denied")
    (statement,) = fused(yes, no)
    assert statement.contested
    assert (statement.evidence, statement.denials) == ((yes.id,), (no.id,))
    assert (statement.reports, statement.publishers, statement.status) == (1, 1, Status.ASSERTED)


def test_an_undated_denial_contests_what_was_claimed_in_the_year_before() -> None:
    denial = report("denial", published="2021-12-25")
    pieces = [
        evidence("a", when="2021-12-23"),
        evidence("b", when="2024-05-06"),
        evidence("b", when="2017"),
        evidence(denial, status="denied"),
    ]
    statements = {str(statement.when): statement for statement in fused(*pieces, reports=(denial,))}
    assert statements["2021-12-23"].contested
    assert not statements["2024-05-06"].contested
    assert not statements["2017"].contested
    assert statements["date unknown"].status is Status.DENIED


def test_undated_claims_are_denied_by_what_is_published_within_a_year_of_them() -> None:
    early, late = report("early", published="2019-11-29"), report("late", published="2025-07-18")
    near = report("near", published="2025-03-01")
    pieces = [evidence(early, status="denied"), evidence(late), evidence(near, status="denied")]
    statements = {statement.status: statement for statement in fused(*pieces, reports=(early, late, near))}
    assert statements[Status.ASSERTED].denials == (pieces[2].id,)
    assert statements[Status.DENIED].evidence == (pieces[0].id,)


def test_reports_without_publisher_are_told_apart_by_the_hosts_of_their_addresses() -> None:
    addresses = ("https://www.example.org/a", "https://example.org/b", "https://news.example.net:8080/c", "ftp:x")
    reports = tuple(replace(report(f"r{number}", publisher=None), url=url) for number, url in enumerate(addresses))
    (statement,) = fused(*map(evidence, reports), reports=reports)
    assert statement.publishers == 2


def test_denials_alone_are_a_denied_statement_that_nobody_contests() -> None:
    (statement,) = fused(evidence("a", status="denied"), evidence("b", status="denied"))
    assert (statement.status, statement.contested, statement.plain) == (Status.DENIED, False, False)
    assert len(statement.evidence) == 2


@pytest.mark.parametrize(
    ("publishers", "speakers", "independent"),
    [
        (["Wire A", "Wire B"], [None, None], 2),
        (["Wire A", "WIRE A"], [None, None], 1),
        (["Wire A", "Wire B"], ["afp", "afp"], 1),
        (["Wire A", "Agence France-Presse"], ["afp", None], 1),
        (["Wire A", "Wire B"], ["afp", "reuters"], 2),
        (["Wire A", "Wire B"], ["russia", "russia"], 2),
        ([None, None], [None, None], 1),
        (["Wire A", None], [None, None], 1),
    ],
)
def test_independent_publishers(publishers: list[str | None], speakers: list[str | None], independent: int) -> None:
    reports = tuple(report(f"r{number}", publisher=name) for number, name in enumerate(publishers))
    pieces = [evidence(told, speaker=speaker) for told, speaker in zip(reports, speakers, strict=True)]
    (statement,) = fused(*pieces, reports=reports)
    assert statement.publishers == independent
    assert statement.reports == len(reports)


@pytest.mark.parametrize(
    ("text", "independent"),
    [
        ("BAMAKO (AFP) - {} It was the first.", 1),
        ("NIAMEY, 27 March (Agence France-Presse) — {}", 1),
        ("{}\n\nAFP\n\nShare\n\nLeave a reply", 1),
        ("{}\n\n(Avec AFP)\n", 1),
        ("{}\n\nSource: AFP", 1),
        ("{}\n\nAFP\nReuters", 2),
        ("{} An AFP reporter saw it.", 2),
        ("{} The agency (AFP) has its seat in Paris.", 2),
    ],
)
def test_what_is_taken_over_from_one_agency_is_one_source(text: str, independent: int) -> None:
    written = text.format(TEXT)
    start = written.index(TEXT)
    reports = tuple(report(f"r{number}", text=written, publisher=f"Paper {number}") for number in range(2))
    pieces = [evidence(told, start=start, end=start + 23) for told in reports]
    (statement,) = fused(*pieces, reports=reports)
    assert statement.publishers == independent


def test_ids_do_not_depend_on_how_often_or_by_whom_an_event_is_told() -> None:
    (once,) = fused(evidence("a", when="2023-12-04"))
    (again,) = fused(*(evidence(name, when=when) for name, when in (("b", "2023-12"), ("c", "2023-12-04"))))
    assert once.id == again.id


SPANS = st.none() | st.sampled_from(
    "2023 2023-12 2023-11 2023-12-04 2023-12-05 2023-12-01/2023-12-10 2023-12-09/2024-01-03".split()
    + "2022/.. ../2023-12-31 2024-01 2022/2024 ../2023-12-03 2023-12-04/..".split()
)
PIECES = st.builds(
    evidence,
    st.sampled_from(["a", "b", "c", "d"]),
    st.sampled_from(["niger", "russia"]),
    st.sampled_from(["metWith", "accused", "memberOf"]),
    st.sampled_from(["mali", "russia", "niger"]),
    when=SPANS,
    status=st.sampled_from(sorted(Status)),
    speaker=st.sampled_from([None, "afp", "mali"]),
)


@given(st.lists(PIECES, max_size=14), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_evidence_does_not_matter(pieces: list[Evidence], chance: random.Random) -> None:
    shuffled = pieces * 2
    chance.shuffle(shuffled)
    assert fused(*pieces) == fused(*shuffled)


@given(st.lists(PIECES, max_size=14))
@settings(deadline=None)
def test_every_piece_speaks_for_or_against_exactly_one_statement_or_denies_more(pieces: list[Evidence]) -> None:
    statements = fused(*pieces)
    assert len({statement.id for statement in statements}) == len(statements)
    for piece in pieces:
        supported = [s for s in statements if piece.id in s.evidence]
        denied = [s for s in statements if piece.id in s.denials]
        if piece.status is Status.DENIED:
            assert supported or denied
        else:
            assert (len(supported), len(denied)) == (1, 0)


@given(st.lists(PIECES, max_size=14))
@settings(deadline=None)
def test_what_supports_an_event_overlaps_its_date(pieces: list[Evidence]) -> None:
    by_id = {piece.id: piece for piece in pieces}
    for statement in fused(*pieces):
        for when in (by_id[piece].when for piece in statement.evidence):
            assert not when.known or when.overlaps(statement.when)
