"""``resolve`` and ``review`` as a person types them: decide, see what it did, take it back."""

from __future__ import annotations

import io
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from command_line import Run

from sahelgraph.errors import UnknownActor
from sahelgraph.knowledge_graph import KnowledgeGraph
from sahelgraph.model import Actor, ActorId, Evidence, RelationId, Report, ReportId, Span

IDI, UMARU = ActorId("new:Idi Oumarou"), ActorId("new:Idi Umaru")
TEXT = "{} met the mediators of Togo in Lomé. {} thanked Togo."


def _told(name: str, actor: ActorId) -> tuple[Report, list[Evidence]]:
    text = TEXT.format(actor.removeprefix("new:"), actor.removeprefix("new:"))
    report = Report(id=ReportId(name), text=text, language="en", title="Talks", publisher="Le Fleuve")
    end = text.index(".")
    piece = Evidence(
        report=report.id,
        span=Span(0, end),
        quote=text[:end],
        sentence=text[: end + 1],
        subject=actor,
        relation=RelationId("metWith"),
        object=ActorId("togo"),
        confidence=0.7,
        rule="test",
    )
    return report, [piece]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two reports of one meeting, under two spellings of a name that the registry lacks."""
    path = tmp_path_factory.mktemp("made") / "sahel.db"
    with KnowledgeGraph.open(path) as kg:
        for name, actor in (("a", IDI), ("b", UMARU)):
            person = Actor(id=actor, kind="Person", names={"en": (actor.removeprefix("new:"),)})
            kg.store.put(*_told(name, actor), introduced=[person])
    return path


@pytest.fixture
def db(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "sahel.db"))


def exported(db: Path) -> bytes:
    out = io.BytesIO()
    with KnowledgeGraph.open(db, read_only=True) as kg:
        kg.store.dump(out, "trig")
    return out.getvalue()


def statements(db: Path) -> set[tuple[str, str, str]]:
    with KnowledgeGraph.open(db, read_only=True) as kg:
        return {(s.subject, s.relation, s.object) for s in kg.statements()}


def listed(run: Run, command: str, db: Path) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(run(command, "--list", "--format", "json", "--db", db).out)
    return found


def test_two_spellings_become_one_and_two_again(run: Run, db: Path) -> None:
    before = exported(db)
    done = run("resolve", "--same", "Idi Umaru", IDI, "--why", "one man", "--user", "ann", "--db", db)
    assert (done.code, done.err) == (0, "")
    assert "2 statements changed" in done.out
    assert statements(db) == {(IDI, "metWith", "togo")}
    (decision,) = listed(run, "resolve", db)
    assert (decision["user"], decision["why"], decision["state"]) == ("ann", "one man", "stands")
    undone = run("resolve", "--undo", decision["id"], "--user", "ann", "--db", db)
    assert undone.code == 0
    assert exported(db) == before
    assert [one["state"] for one in listed(run, "resolve", db)] == ["undone"]


def test_decisions_made_elsewhere_are_applied_from_their_file(run: Run, db: Path, made: Path, tmp_path: Path) -> None:
    run("resolve", "--same", UMARU, IDI, "--why", "one man", "--user", "ann", "--db", db)
    other = Path(shutil.copytree(made, tmp_path / "other" / "sahel.db"))
    shutil.copy(db.parent / "sahel.decisions.jsonl", tmp_path / "shared.jsonl")
    with KnowledgeGraph.open(other, decisions=tmp_path / "shared.jsonl") as kg:
        assert kg.actor(UMARU).id == IDI
    assert exported(other) == exported(db)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--same", UMARU, IDI), "--why"),
        (("--same", "niger", "mali", "--why", "x"), "both of the registry"),
        (("--same", "new:Idi Omaru", "mali", "--why", "x"), "did you mean new:Idi Oumarou, new:Idi Umaru?"),
        (("--same", UMARU, IDI, "--different", UMARU, IDI, "--why", "x"), "one decision at a time"),
        (("--undo", "d0", "--why", "x"), "no decision 'd0' stands"),
    ],
)
def test_what_cannot_be_resolved_is_refused_in_one_line(
    run: Run, db: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = exported(db)
    result = run("resolve", *arguments, "--user", "ann", "--db", db)
    assert result.code == 2
    assert said in result.err
    assert result.err.count("\n") == 1
    assert exported(db) == before
    assert not (db.parent / "sahel.decisions.jsonl").exists()


def test_a_contradiction_names_both_decisions(run: Run, db: Path) -> None:
    run("resolve", "--same", UMARU, IDI, "--why", "one man", "--user", "ann", "--db", db)
    (first,) = listed(run, "resolve", db)
    result = run("resolve", "--different", UMARU, IDI, "--why", "two men", "--user", "bo", "--db", db)
    assert result.code == 2
    assert first["id"] in result.err
    assert "contradicts" in result.err
    assert [one["id"] for one in listed(run, "resolve", db)] == [first["id"]]


def test_suggestions_are_shown_with_their_sentences_and_answered_by_key(
    run: Run, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("y\nthe same interview\n"))
    result = run("resolve", "--user", "ann", "--db", db)
    assert result.code == 0
    assert "spellings of one name" in result.out
    assert "“Idi Oumarou met the mediators of Togo in Lomé.” (report a)" in result.out
    assert [one["why"] for one in listed(run, "resolve", db)] == ["the same interview"]
    assert "no two actors look like one" in run("resolve", "--user", "ann", "--db", db).out


def test_a_store_that_keeps_to_decisions_of_another_file_loses_none_of_them(run: Run, db: Path, tmp_path: Path) -> None:
    file = tmp_path / "shared.jsonl"
    run("resolve", "--same", UMARU, IDI, "--why", "one man", "--user", "ann", "--db", db, "--decisions", file)
    before = exported(db)
    result = run("resolve", "--undecided", UMARU, "mali", "--why", "who knows", "--user", "ann", "--db", db)
    assert result.code == 2
    assert "name their file" in result.err
    assert exported(db) == before


def test_examples_in_the_help_keep_their_lines(run: Run) -> None:
    assert "\n    sahelgraph resolve --list\n" in run("resolve", "--help").out
    assert "\b" not in run("--help").out
    assert "\\b" not in run("--help").out


@pytest.mark.parametrize("keys", ["q\n", "", "s\n"])
def test_who_leaves_decides_nothing(run: Run, db: Path, monkeypatch: pytest.MonkeyPatch, keys: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(keys))
    assert run("resolve", "--user", "ann", "--db", db).code == 0
    assert listed(run, "resolve", db) == []


def test_evidence_is_corrected_and_restored(run: Run, db: Path) -> None:
    before = exported(db)
    piece = _told("a", IDI)[1][0]
    changes = ("relation=criticised", "status=alleged", "when=2024-03", "speaker=togo")
    done = run("review", "--correct", piece.id, *changes, "--why", "it says so", "--user", "ann", "--db", db)
    assert (done.code, done.err) == (0, "")
    assert (IDI, "criticised", "togo") in statements(db)
    (decision,) = listed(run, "review", db)
    assert "status=alleged" in decision["about"]
    run("review", "--undo", decision["id"], "--user", "ann", "--db", db)
    assert exported(db) == before


def test_the_graph_is_read_anew_without_what_was_rejected(run: Run, db: Path) -> None:
    report, (piece,) = _told("a", IDI)
    run("review", "--reject", piece.id, "--why", "a caption", "--user", "ann", "--db", db)
    with KnowledgeGraph.open(db) as kg:
        kg.store.forget(report.id)
        kg.store.put(report, [piece])
    assert statements(db) == {(UMARU, "metWith", "togo")}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--reject", "e0", "--why", "x"), "no evidence 'e0'"),
        (("--correct", "PIECE", "relation=marriedTo", "--why", "x"), "unknown relation 'marriedTo'"),
        (("--correct", "PIECE", "status=maybe", "--why", "x"), "no such status"),
        (("--correct", "PIECE", "status", "--why", "x"), "FIELD=VALUE"),
        (("--correct", "PIECE", "status=asserted", "--why", "x"), "says that already"),
        (("--correct", "PIECE", "--why", "x"), "says what is right"),
        (("--accept", "PIECE"), "--why"),
        (("status=alleged",), "--correct EVIDENCE"),
    ],
)
def test_what_cannot_be_reviewed_is_refused_in_one_line(
    run: Run, db: Path, arguments: tuple[str, ...], said: str
) -> None:
    piece = _told("a", IDI)[1][0].id
    given = [piece if argument == "PIECE" else argument for argument in arguments]
    result = run("review", *given, "--user", "ann", "--db", db)
    assert result.code == 2
    assert said in result.err
    assert result.err.count("\n") == 1


def test_evidence_is_shown_with_its_sentence_and_reviewed_by_key(
    run: Run, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("a\n\nc\nobject=new:Idi Oumarou status=denied\nclear\n"))
    result = run("review", "--user", "ann", "--db", db)
    assert result.code == 0
    assert "“Idi Umaru met the mediators of Togo in Lomé.”" in result.out
    assert sorted(one["decision"] for one in listed(run, "review", db)) == ["accept", "correct"]
    assert {frozenset((one, other)) for one, _, other in statements(db)} == {
        frozenset((IDI, "togo")),
        frozenset((IDI, UMARU)),
    }
    assert "all evidence has been reviewed" in run("review", "--user", "ann", "--db", db).out


def test_a_list_tells_which_decisions_rest_on_nothing_any_more(run: Run, db: Path) -> None:
    report, (piece,) = _told("a", IDI)
    run("review", "--reject", piece.id, "--why", "a caption", "--user", "ann", "--db", db)
    run("resolve", "--same", UMARU, IDI, "--why", "one man", "--user", "ann", "--db", db)

    def states() -> list[str]:
        return [one["state"] for command in ("review", "resolve") for one in listed(run, command, db)]

    assert states() == ["stands", "stands"]
    rewritten = replace(report, text="Nothing of the kind.")
    with KnowledgeGraph.open(db) as kg:
        kg.store.put(rewritten, [])
    gone = f"stands, but no report names {IDI}"
    assert states() == ["stands, but the report no longer has the quote", gone]
    with KnowledgeGraph.open(db) as kg:
        kg.store.forget(report.id)
    assert states() == ["stands, but the report is not in the store", gone]
    with KnowledgeGraph.open(db) as kg:
        kg.store.put(report, [piece])
    assert states() == ["stands", "stands"]


def test_actors_are_found_by_rank_and_name(db: Path) -> None:
    with KnowledgeGraph.open(db, read_only=True) as kg:
        for name in ("General Tiani", "Gen. Tiani", "le général Tiani", "President Tchiani"):
            assert kg.actor(name).id == "abdourahamane-tchiani"
        for name in ("General Umaru", "General", "Moussa Tiani"):
            with pytest.raises(UnknownActor):
                kg.actor(name)


def test_the_last_decision_of_a_kind_is_undone_without_its_id(run: Run, db: Path) -> None:
    before = exported(db)
    run("resolve", "--same", UMARU, IDI, "--why", "one man", "--user", "ann", "--db", db)
    run("review", "--reject", _told("a", IDI)[1][0].id, "--why", "a caption", "--user", "ann", "--db", db)
    assert run("resolve", "--undo", "last", "--user", "ann", "--db", db).code == 0
    assert [one["state"] for one in listed(run, "review", db)] == ["stands"]
    assert run("resolve", "--undo", "last", "--user", "ann", "--db", db).code == 2
    assert run("review", "--undo", "last", "--user", "ann", "--db", db).code == 0
    assert exported(db) == before


def test_who_reads_beside_a_writer_is_told_how_old_the_answer_is(run: Run, db: Path) -> None:
    with KnowledgeGraph.open(db):
        shown = run("show", IDI, "--db", db)
        assert (shown.code, shown.err.count("\n")) == (0, 1)
        assert "is being written; this is how it was at" in shown.err
        refused = run("resolve", "--same", UMARU, IDI, "--why", "one man", "--user", "ann", "--db", db)
        assert (refused.code, refused.err.count("\n")) == (3, 1)
    assert run("show", IDI, "--db", db).err == ""
