"""The commands, as a person types them, on a real store."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import Run

from sahelgraph.cli import sahelgraph
from sahelgraph.commands.extract import FIELDS
from sahelgraph.decisions.records import Passage, Review, Verdict, now, to_line
from sahelgraph.export.formats import SUFFIXES
from sahelgraph.knowledge_graph import KnowledgeGraph

pytestmark = pytest.mark.model

COMMANDS = sorted(sahelgraph.list_commands(None))  # type: ignore[arg-type]  # our group asks nothing of the context
FILES = ("sahel.html", "sahel.ttl", "sahel.trig", "statements.csv", "sahel.gexf", "sahel.graphml")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.code == 0
    assert f"sahelgraph {command}" in result.out.split("Example", 1)[1]


def test_build_writes_what_people_open(built: Path) -> None:
    for name in FILES:
        assert (built / "out" / name).stat().st_size > 0


def test_build_says_what_it_did(run: Run, reports: Path, tmp_path: Path) -> None:
    result = run("build", reports, "--db", tmp_path / "db", "--out", tmp_path / "out")
    assert result.code == 0
    assert "2 reports read, 2 new or changed" in result.out
    assert "Most central" in result.out
    assert str(tmp_path / "out" / "sahel.html") in result.out


def test_building_again_changes_nothing_and_writes_the_same_bytes(run: Run, reports: Path, tmp_path: Path) -> None:
    def build() -> dict[str, bytes]:
        result = run("build", reports, "--db", tmp_path / "db", "--out", tmp_path / "out")
        assert ("0 new or changed" in result.out) is bool(before)
        return {name: (tmp_path / "out" / name).read_bytes() for name in FILES}

    before: dict[str, bytes] = {}
    before = build()
    assert build() == before


def test_a_fresh_build_writes_the_same_bytes(run: Run, reports: Path, built: Path, tmp_path: Path) -> None:
    run("build", reports, "--fresh", "--db", tmp_path / "db", "--out", tmp_path / "out")
    for name in FILES:
        assert (tmp_path / "out" / name).read_bytes() == (built / "out" / name).read_bytes(), name


def test_fresh_leaves_a_folder_alone_that_is_no_store(run: Run, reports: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("years of work", encoding="utf-8")
    result = run("build", reports, "--fresh", "--db", tmp_path, "--out", tmp_path / "out")
    assert result.code in (2, 3)
    assert (tmp_path / "thesis.docx").exists()


def test_what_cannot_be_read_is_listed_and_the_rest_goes_on(run: Run, reports: Path, tmp_path: Path) -> None:
    mixed = tmp_path / "mixed"
    mixed.mkdir()
    (mixed / "good.md").write_bytes((reports / "pact.md").read_bytes())
    (mixed / "broken.txt").write_bytes(bytes(range(256)) * 20)
    result = run("build", mixed, "--db", tmp_path / "db", "--out", tmp_path / "out")
    assert result.code == 1
    assert "1 reports read" in result.out
    assert "broken.txt" in result.out


def test_strict_stops_at_what_cannot_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "broken.txt").write_bytes(bytes(range(256)) * 20)
    result = run("build", tmp_path, "--strict", "--db", tmp_path / "db", "--out", tmp_path / "out")
    assert result.code == 2
    assert "broken.txt" in result.err


def test_extract_prints_lines_in_the_fixed_format(run: Run, reports: Path) -> None:
    result = run("extract", reports)
    rows = [json.loads(line) for line in result.out.splitlines()]
    texts = {path.stem: path.read_text(encoding="utf-8").split("---\n", 2)[2] for path in reports.iterdir()}
    assert rows
    for row in rows:
        assert tuple(row) == FIELDS
        assert texts[row["doc"]][row["start"] : row["end"]] == row["quote"]
        assert row["quote"] in row["sentence"] or row["sentence"] in row["quote"]
    assert {(r["subject"], r["relation"], r["object"], r["date"]) for r in rows} >= {
        ("mali", "signedMilitaryAgreementWith", "togo", "2024-05-13"),
    }


def test_query_finds_a_plain_edge_in_either_direction(run: Run, built: Path) -> None:
    for ends in ("actor:mali {} actor:togo", "actor:togo {} actor:mali"):
        pattern = ends.format("sg:signedMilitaryAgreementWith")
        result = run("query", f"ASK {{ {pattern} }}", "--db", built / "sahel.db")
        assert (result.code, result.out) == (0, "yes\n")


def test_an_accusation_gives_no_plain_edge_for_what_it_says(run: Run, built: Path) -> None:
    result = run("query", "ASK { actor:ukraine ?tie actor:jihadist-groups }", "--db", built / "sahel.db")
    assert result.out == "no\n"


def test_query_answers_as_csv_and_json(run: Run, built: Path) -> None:
    sparql = "SELECT ?who WHERE { ?who sg:severedTiesWith actor:ukraine }"
    as_csv = run("query", sparql, "--format", "csv", "--db", built / "sahel.db")
    assert as_csv.out.splitlines() == ["who", "https://w3id.org/sahelgraph/actor/niger"]
    as_json = json.loads(run("query", sparql, "--format", "json", "--db", built / "sahel.db").out)
    assert as_json["results"]["bindings"][0]["who"]["value"].endswith("/actor/niger")


@pytest.mark.parametrize(
    ("sparql", "said"),
    [
        ("SELECT ?x WHERE { ?x", "line"),
        ("SELECT * WHERE { SERVICE <http://example.org/sparql> { ?s ?p ?o } }", "SERVICE"),
        ("DELETE WHERE { ?s ?p ?o }", "sahelgraph:"),
    ],
)
def test_a_query_that_will_not_do_gets_one_line(run: Run, built: Path, sparql: str, said: str) -> None:
    result = run("query", sparql, "--db", built / "sahel.db")
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert result.err.count("\n") == 1


def test_show_tells_the_ties_with_their_sentences(run: Run, built: Path) -> None:
    result = run("show", "Mali", "--db", built / "sahel.db")
    assert result.code == 0
    assert "military agreement with Togo" in result.out
    assert "“Mali signed a military agreement with Togo on Monday" in result.out
    assert "single source" in result.out


def test_show_leaves_out_the_states_that_the_relations_asked_for_do_not_bear_on(run: Run, built: Path) -> None:
    lines = run("show", "Mali", "--relation", "memberOf", "--db", built / "sahel.db").out.splitlines()
    over_time = lines[lines.index("Over time:") + 1 :]
    assert over_time[: over_time.index("")]
    assert all("member of" in line for line in over_time[: over_time.index("")])


def test_path_explains_each_hop_with_a_quote(run: Run, built: Path) -> None:
    result = run("path", "togo", "ukraine", "--db", built / "sahel.db")
    assert result.code == 0
    assert "Togo → " in result.out
    assert "“" in result.out


def test_path_says_which_filter_closed_the_way(run: Run, built: Path) -> None:
    result = run("path", "mali", "togo", "--until", "2001", "--dated", "--db", built / "sahel.db")
    assert result.code == 1
    assert "closed by --since and --until" in result.out


@pytest.fixture
def denial(tmp_path: Path) -> Path:
    """A report of one day with a fact and a denial."""
    path = tmp_path / "denial.md"
    path.write_text(
        "---\ndate: 2024-05-14\n---\nTogo severed ties with Ghana on Monday. "
        "Ghana denied arming Benin, foreign minister Shirley Ayorkor Botchwey said.\n",
        "utf-8",
    )
    return path


def test_explain_tells_what_was_read_with_status_speaker_date_and_rule(run: Run, denial: Path) -> None:
    lines = run("explain", denial, "--sentence", "severed").out.splitlines()
    [read] = [line for line in lines if line.startswith("  read")]
    assert "togo severedTiesWith ghana (asserted, nobody cited, 2024-05-13, confidence 0." in read
    assert read.endswith("by sever.verb")
    told = run("explain", denial, "--sentence", "denied").out
    assert "ghana suppliedArmsTo benin (denied, according to " in told


def test_explain_lists_rules_that_lacked_something_only_when_asked(run: Run, denial: Path) -> None:
    assert "  not  " not in run("explain", denial).out
    assert "  not  " in run("explain", denial, "--all").out


def test_explain_as_json_has_one_sentence_a_line_with_dates_as_edtf(run: Run, denial: Path) -> None:
    first = json.loads(run("explain", denial, "--format", "json").out.splitlines()[0])
    assert [item["when"] for item in first["evidence"]] == ["2024-05-13"]
    assert [word for word, _ in first["mentions"]] == ["Togo", "Ghana"]


@pytest.mark.parametrize("measure", ["degree", "betweenness", "pagerank", "closeness", "eigenvector"])
def test_rank_puts_someone_first(run: Run, built: Path, measure: str) -> None:
    result = run("rank", "--by", measure, "--format", "json", "--db", built / "sahel.db")
    first = json.loads(result.out)[0]
    assert first["place"] == 1
    assert float(first[measure]) > 0


@pytest.mark.parametrize("form", list(SUFFIXES))
def test_export_writes_every_format(run: Run, built: Path, tmp_path: Path, form: str) -> None:
    result = run("export", form, "--out", tmp_path / f"graph.{form}", "--db", built / "sahel.db")
    assert result.code == 0
    assert (tmp_path / f"graph.{form}").stat().st_size > 0


def test_a_built_store_is_valid(run: Run, built: Path) -> None:
    result = run("validate", "--db", built / "sahel.db")
    assert (result.code, result.out) == (0, "valid: nothing is stored that the shapes forbid\n")


@pytest.mark.parametrize(("typed", "found"), [("tiani", "abdourahamane-tchiani"), ("cédéao", "ecowas")])
def test_actors_are_found_with_and_without_accents(run: Run, typed: str, found: str) -> None:
    assert found in run("actors", typed).out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("show", "nobody-of-this-name"), 2, "unknown actor"),
        (("show", "CNSP"), 2, "may be"),
        (("rank", "--since", "yesterday"), 2, "no date"),
        (("rank", "--status", "certain"), 2, "asserted"),
        (("rank", "--relation", "xyz"), 2, "unknown relation 'xyz'; one of: leads, hasRoleIn"),
        (("rank", "--relation", "acused"), 2, "unknown relation 'acused'; did you mean accused?"),
        (("ask", "member-on"), 2, "did you mean members-on?"),
        (("nonsense",), 2, "No such command"),
    ],
)
def test_what_a_user_got_wrong_is_one_line_that_helps(
    run: Run, built: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    where = () if arguments == ("nonsense",) else ("--db", str(built / "sahel.db"))
    result = run(*arguments, *where)
    assert result.code == code
    assert said in result.err
    assert result.err.count("\n") == 1


def test_a_store_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    result = run("rank", "--db", tmp_path / "nothing")
    assert result.code == 3
    assert "nothing" in result.err


@pytest.mark.parametrize("what", ["missing", "empty"])
def test_a_path_without_reports_is_refused(run: Run, tmp_path: Path, what: str) -> None:
    (tmp_path / "empty").mkdir()
    result = run("build", tmp_path / what, "--db", tmp_path / "db", "--out", tmp_path / "out")
    assert result.code == 2
    assert what in result.err


def test_debug_shows_the_traceback() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sahelgraph", "actors", "qqqq", "--debug"], capture_output=True, text=True, check=False
    )
    assert "Traceback" in done.stderr


def test_the_reader_of_a_pipe_may_stop_early() -> None:
    done = subprocess.run(
        f"{sys.executable} -m sahelgraph actors | head -n 1", shell=True, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""


def test_a_build_applies_the_decisions_of_a_file(run: Run, reports: Path, built: Path, tmp_path: Path) -> None:
    with KnowledgeGraph.open(built / "sahel.db", read_only=True) as kg:
        piece = next(e for s in kg.statements() for e in kg.evidence(s) if s.relation == "severedTiesWith")
    made = Review(verdict=Verdict.REJECT, passage=Passage.of(piece), user="ann", when=now(), why="a caption")
    file = tmp_path / "team.decisions.jsonl"
    file.write_text(to_line(made) + "\n", encoding="utf-8")
    for fresh in ((), ("--fresh",)):
        where = ("--db", tmp_path / "s.db", "--out", tmp_path / "out")
        assert run("build", reports, "--decisions", file, *fresh, *where).code == 0
        asked = run("query", "ASK { ?who sg:severedTiesWith actor:ukraine }", "--db", tmp_path / "s.db")
        assert asked.out == "no\n"
    file.write_text("no decision\n", encoding="utf-8")
    refused = run("build", reports, "--decisions", file, "--fresh", *where)
    assert (refused.code, refused.err.count("\n")) == (2, 1)
    assert (tmp_path / "s.db").is_dir()


@pytest.mark.parametrize(
    ("command", "then", "later"),
    [
        (("show", "niger"), "severed ties with Ukraine", "as-of"),
        (("rank", "--format", "csv"), "ukraine", "as-of"),
        (("ask", "linked", "a=niger", "b=ukraine"), "severed", "as-of"),
        (("query", "SELECT ?who WHERE { ?who sg:severedTiesWith ?whom }"), "niger", "between"),
    ],
)
def test_every_command_can_be_asked_what_was_so(
    run: Run, built: Path, command: tuple[str, ...], then: str, later: str
) -> None:
    asked = {"as-of": ("--as-of", "{}-10-01"), "between": ("--between", "{}-10", "{}-11")}[later]
    answers = [
        run(*command, *(part.format(year) for part in asked), "--db", built / "sahel.db") for year in (2023, 2022)
    ]
    assert [answer.code for answer in answers] == [0, 0]
    assert [then in answer.out for answer in answers] == [True, False]


@pytest.mark.parametrize("form", list(SUFFIXES))
def test_every_format_can_be_written_of_a_day(run: Run, built: Path, tmp_path: Path, form: str) -> None:
    sizes = []
    for number, day in enumerate(("2023-10-01", "2000-01-01")):
        path = tmp_path / f"{number}.{form}"
        assert run("export", form, "--as-of", day, "--out", path, "--db", built / "sahel.db").code == 0
        sizes.append(path.stat().st_size)
    assert sizes[0] > sizes[1]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--as-of", "2023", "--between", "2023", "2024"), "not both"),
        (("--between", "2024", "2023"), "ends before it begins"),
        (("--dated", "--undated"), "not both"),
        (("--as-of", "yesterday"), "no date"),
    ],
)
def test_times_that_make_no_sense_are_refused(run: Run, built: Path, options: tuple[str, ...], said: str) -> None:
    result = run("rank", *options, "--db", built / "sahel.db")
    assert result.code == 2
    assert said in result.err


def test_query_answers_a_stored_question_by_name(run: Run, built: Path) -> None:
    result = run("query", "--name", "military-agreements", "--format", "json", "--db", built / "sahel.db")
    assert result.code == 0
    assert isinstance(json.loads(result.out), list)
