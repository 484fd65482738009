"""``sahelgraph review``: whether evidence says what was read from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from sahelgraph.commands.deciding import (
    actor_named,
    decide,
    decision_options,
    key,
    list_decisions,
    one_of,
    reason,
    take_back,
    who,
)
from sahelgraph.commands.options import database
from sahelgraph.decisions.effect import RULE
from sahelgraph.decisions.records import Passage, Review, Verdict, correction, now
from sahelgraph.errors import InputError
from sahelgraph.knowledge_graph import KnowledgeGraph
from sahelgraph.model import Evidence, EvidenceId

_KEYS = {"a": Verdict.ACCEPT, "r": Verdict.REJECT, "c": Verdict.CORRECT}
_ACTORS = frozenset({"subject", "object", "speaker"})


@click.command("review")
@click.argument("changes", nargs=-1, metavar="[FIELD=VALUE]...")
@click.option("--accept", metavar="EVIDENCE", help="The passage says what was read from it.")
@click.option("--reject", metavar="EVIDENCE", help="The passage does not say it.")
@click.option("--correct", metavar="EVIDENCE", help="The passage says something else, namely FIELD=VALUE.")
@decision_options
@database
def command(
    *,
    changes: tuple[str, ...],
    accept: str | None,
    reject: str | None,
    correct: str | None,
    why: str | None,
    user: str | None,
    undo: str | None,
    list_all: bool,
    form: str,
    decisions: Path | None,
    db: Path,
) -> int:
    r"""Accept, reject or correct evidence, by its id.

    Without a decision, evidence that nobody has reviewed is shown, the least certain first: a (accept), r (reject),
    c (correct), s (skip), q (quit). FIELD is subject, relation, object, status, speaker, when or role; an empty VALUE
    takes a speaker, date or role away. A review holds as long as the report has the quote, also when it is read anew.

    \b
    Examples:
      sahelgraph review
      sahelgraph review --reject e5a0c3f1e2b4d6789012 --why "a headline of another story"
      sahelgraph review --correct e5a0c3f1e2b4d6789012 status=alleged speaker=ukraine --why "Kyiv says so"
      sahelgraph review --undo d5a0c3f1e2b4d6789012
    """
    chosen = {"--accept": accept, "--reject": reject, "--correct": correct}
    one_of({**chosen, "--undo": undo, "--list": list_all})
    if changes and not correct:
        raise InputError(f"{changes[0]!r} is a correction; name the evidence with --correct EVIDENCE")
    if list_all:
        list_decisions(db, decisions, reviews=True, form=form)
        return 0
    with KnowledgeGraph.open(db, create=False, decisions=decisions) as kg:
        if undo:
            take_back(kg, undo, reviews=True, user=user, why=why)
        elif not any(chosen.values()):
            _ask(kg, user=who(user), why=why)
        for option, evidence in chosen.items():
            if evidence:
                piece = _piece(kg, evidence)
                _decide(kg, Verdict(option.removeprefix("--")), piece, changes, user=who(user), why=why or "")
    return 0


def _decide(
    kg: KnowledgeGraph, verdict: Verdict, piece: Evidence, changes: tuple[str, ...], *, user: str, why: str
) -> None:
    found = _changes(kg, changes)
    if found and replace(piece, **correction(found)).id == piece.id:
        raise InputError(f"evidence {piece.id} says that already")
    record = Review(
        verdict=verdict, passage=Passage.of(piece), changes=tuple(found.items()), user=user, when=now(), why=why
    )
    decide(kg, record)


def _changes(kg: KnowledgeGraph, changes: tuple[str, ...]) -> dict[str, str]:
    """``("status=alleged",)`` as ``{"status": "alleged"}``, with actors by id."""
    if wrong := [text for text in changes if "=" not in text]:
        raise InputError(f"write a correction as FIELD=VALUE, as in status=alleged, not {wrong[0]!r}")
    found = dict(text.split("=", 1) for text in changes)
    if "relation" in found:
        kg.ontology.relation(found["relation"])
    return {name: actor_named(kg, value).id if value and name in _ACTORS else value for name, value in found.items()}


def _piece(kg: KnowledgeGraph, evidence: str) -> Evidence:
    found = kg.store.pieces([EvidenceId(evidence)])
    if not found:
        raise InputError(f"the store holds no evidence {evidence!r}; sahelgraph review shows evidence with its ids")
    if found[0].rule == RULE:
        raise InputError(f"evidence {evidence} is a correction; undo that instead, see --list")
    return found[0]


def _ask(kg: KnowledgeGraph, *, user: str, why: str | None) -> None:
    """Show evidence piece by piece until the person has had enough."""
    pieces = sorted(_unreviewed(kg), key=lambda piece: (piece.confidence, piece.report, piece.span, piece.id))
    if not pieces:
        click.echo("all evidence has been reviewed")
    for number, piece in enumerate(pieces, 1):
        click.echo(f"\n{number} of {len(pieces)}: {piece.id}, report {piece.report}, certainty {piece.confidence:.2f}")
        _show(piece)
        pressed = key("  right? a(ccept), r(eject), c(orrect), s(kip), q(uit)", "arcsq")
        if pressed == "q":
            return
        if pressed != "s":
            try:
                changes = re.split(r"\s+(?=\w+=)", click.prompt("  FIELD=VALUE ...")) if pressed == "c" else []
                _decide(kg, _KEYS[pressed], piece, tuple(changes), user=user, why=reason(why, "read the sentence"))
            except InputError as error:  # a slip of the pen; the next piece comes
                click.secho(f"  {error}", fg="red")


def _unreviewed(kg: KnowledgeGraph) -> Iterator[Evidence]:
    for report in kg.store.reports():
        for piece in kg.store.evidence_of(report.id):
            if kg.store.decisions.review(piece, report.text) is None:
                yield piece


def _show(piece: Evidence) -> None:
    click.echo(f"  “{' '.join(piece.sentence.split())}”")
    said = f"{piece.subject} {piece.relation} {piece.object}, {piece.status}, {piece.when}"
    click.secho(f"  {said}{f', says {piece.speaker}' if piece.speaker else ''}", bold=True)
