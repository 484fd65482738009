"""Ranking, paths and exports from the command line: filters, views, years, doubts, and why there is no path."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from command_line import Run

pytestmark = pytest.mark.model


@pytest.fixture
def rows(run: Run, built: Path) -> Any:
    """Runs ``rank`` and gives its table as a dictionary for each actor."""

    def rows(*arguments: str) -> dict[str, dict[str, Any]]:
        result = run("rank", *arguments, "--format", "json", "--db", built / "sahel.db")
        assert result.code == 0, result.err
        return {row["id"]: row for row in json.loads(result.out)}

    return rows


def test_a_ranking_says_in_words_what_it_measures(run: Run, built: Path) -> None:
    assert "share of the other actors" in run("rank", "--db", built / "sahel.db").out
    assert "shortest way" in run("rank", "--by", "betweenness", "--db", built / "sahel.db").out


def test_a_ranking_by_year_has_a_column_for_each_year(rows: Any) -> None:
    found = rows("--by-year")
    assert {"2022", "2023", "2024"} <= found["niger"].keys()
    assert found["togo"]["2022"] == 1
    assert found["ukraine"]["2022"] is None
    assert "2022" not in rows("--by-year", "--since", "2023")["niger"]


def test_robustness_gives_the_places_without_what_can_be_doubted(run: Run, built: Path, rows: Any) -> None:
    found = rows("--robust")["mali"]
    assert found["without_single_source"] is None
    assert found["without_unconfirmed"] is not None
    told = run("rank", "--robust", "--db", built / "sahel.db").out
    assert "without_single_source: 0 of" in told
    assert "Kendall" in told


def test_years_and_doubts_are_not_one_table(run: Run, built: Path) -> None:
    result = run("rank", "--by-year", "--robust", "--db", built / "sahel.db")
    assert result.code == 2
    assert "one at a time" in result.err


@pytest.mark.parametrize(
    ("option", "kept", "gone"),
    [
        (("--of", "ukraine"), "niger", "togo"),
        (("--avoid", "togo"), "ukraine", "togo"),
        (("--not-relation", "signedMilitaryAgreementWith"), "ukraine", "togo"),
        (("--relation", "severedTiesWith"), "ukraine", "togo"),
        (("--family", "agree"), "togo", "ukraine"),
        (("--not-family", "agree"), "ukraine", "togo"),
        (("--not-during", "2022/2024", "--dated", "--status", "asserted"), None, "togo"),
        (("--not-status", "asserted"), None, "togo"),
    ],
)
def test_filters_keep_and_leave_out(rows: Any, option: tuple[str, ...], kept: str | None, gone: str) -> None:
    found = rows(*option)
    assert gone not in found
    assert kept is None or kept in found


def test_a_bloc_and_its_members_count_as_one(rows: Any) -> None:
    found = rows("--bloc", "ecowas", "--dated")
    assert "ecowas" in found
    assert "togo" not in found
    assert "togo" in rows("--dated")


def test_a_path_can_be_made_to_pass_an_actor_and_says_when_it_cannot(run: Run, built: Path) -> None:
    found = run("path", "togo", "ukraine", "--through", "mali", "--db", built / "sahel.db")
    assert found.code == 0
    assert all("→ Mali →" in line for line in found.out.splitlines() if "cost" in line)
    closed = run("path", "togo", "ukraine", "--through", "russia", "--max-hops", "2", "--db", built / "sahel.db")
    assert closed.code == 1
    assert "--through" in closed.out


@pytest.mark.parametrize(
    ("closing", "named"),
    [
        (("--until", "2001", "--dated"), "--since and --until"),
        (("--status", "denied"), "--status"),
        (("--not-status", "asserted", "--not-status", "alleged"), "--not-status"),
        (("--not-during", "2024", "--dated"), "--not-during"),
        (("--relation", "metWith"), "--relation and --family"),
        (("--not-family", "agree", "--not-family", "consult"), "--not-relation and --not-family"),
        (("--kind", "Person"), "--kind"),
        (("--of", "ukraine"), "--of"),
        (("--min-sources", "2"), "--min-sources"),
    ],
)
def test_nothing_found_names_the_condition_that_closed_the_way(
    run: Run, built: Path, closing: tuple[str, ...], named: str
) -> None:
    result = run("path", "mali", "togo", "--max-hops", "1", *closing, "--db", built / "sahel.db")
    assert result.code == 1
    assert named in result.out


def test_a_path_in_order_uses_dated_ties_and_says_when_none_fits(run: Run, built: Path) -> None:
    # Togo's agreement with Niger is of 2022, Mali's with Togo of 2024: one can follow the other, not the reverse.
    there = run(
        "path", "niger", "mali", "--in-order", "--max-hops", "2", "--avoid", "ukraine", "--db", built / "sahel.db"
    )
    back = run(
        "path", "mali", "niger", "--in-order", "--max-hops", "2", "--avoid", "ukraine", "--db", built / "sahel.db"
    )
    assert "Niger → Togo → Mali" in there.out
    assert back.code == 1
    assert "--in-order" in back.out


def test_the_simple_graph_is_written_signed_and_weighted(run: Run, built: Path, tmp_path: Path) -> None:
    for form in ("edges", "gexf", "graphml"):
        out = tmp_path / form
        assert run("export", form, "--simple", "--out", out, "--db", built / "sahel.db").code == 0
    ties = list(csv.DictReader(io.StringIO((tmp_path / "edges").read_text(encoding="utf-8"))))
    told = {(tie["source"], tie["target"]): (int(tie["weight"]), int(tie["sign"])) for tie in ties}
    assert told["mali", "togo"] == (1, 1)
    assert told["niger", "ukraine"][1] == -1
    for graph in (nx.read_gexf(tmp_path / "gexf", version="1.3"), nx.read_graphml(tmp_path / "graphml")):
        found = {tuple(sorted(ends)): (tie["weight"], tie["sign"]) for *ends, tie in graph.edges(data=True)}
        assert found == told


@pytest.mark.parametrize(("form", "option"), [("csv", "--simple"), ("trig", "--roll-up"), ("evidence", "--roll-up")])
def test_a_view_of_what_has_none_is_refused(run: Run, built: Path, tmp_path: Path, form: str, option: str) -> None:
    result = run("export", form, option, "--out", tmp_path / "x", "--db", built / "sahel.db")
    assert result.code == 2
    assert not (tmp_path / "x").exists()
