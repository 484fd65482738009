"""``sahelgraph build``: the main job."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from sahelgraph import resources
from sahelgraph.commands.options import database, model_option, models_of
from sahelgraph.commands.printing import print_rows, progress
from sahelgraph.decisions.journal import Journal
from sahelgraph.knowledge_graph import KnowledgeGraph, Summary
from sahelgraph.model import Skipped
from sahelgraph.store.store import Store

_FILES = {
    "html": "sahel.html",
    "turtle": "sahel.ttl",
    "trig": "sahel.trig",
    "csv": "statements.csv",
    "gexf": "sahel.gexf",
    "graphml": "sahel.graphml",
}
_SKIPPED_SHOWN = 20


@click.command("build")
@click.argument("reports", nargs=-1, type=click.Path(path_type=Path))
@database
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("exports"),
    show_default=True,
    help="Folder for the page and the other files.",
)
@click.option(
    "--decisions",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="File of decisions to apply, made with resolve and review; by default sahel.decisions.jsonl beside sahel.db.",
)
@click.option("--fresh", is_flag=True, help="Forget what the store holds and start over.")
@click.option("--strict", is_flag=True, help="Stop at the first report that cannot be read.")
@model_option
def command(
    *,
    reports: tuple[Path, ...],
    db: Path,
    out: Path,
    decisions: Path | None,
    fresh: bool,
    strict: bool,
    models: tuple[str, ...],
) -> int:
    r"""Read REPORTS (files and folders) into the graph and write what people open.

    Without REPORTS the seed reports that come with sahelgraph are read. Reading the same reports again changes
    nothing; a report that has changed replaces its own evidence only. Exit code 1 means that some report was skipped.

    \b
    Examples:
      sahelgraph build
      sahelgraph build reports/ extra.pdf --db niger.db --out niger/
      sahelgraph build --fresh --decisions team.decisions.jsonl
    """
    if decisions is not None:
        Journal.read(decisions)  # before anything is erased or read: a file that is none is refused at once
    if fresh:
        Store.erase(db)
    with KnowledgeGraph.open(db, decisions=decisions) as kg:
        with progress("reading report") as step:
            step(0, "(loading the parsers)")
            summary = kg.read(
                *(reports or (resources.seeds("reports"),)), models=models_of(models), strict=strict, progress=step
            )
        violations = kg.validate()
        out.mkdir(parents=True, exist_ok=True)
        files = []
        with progress("writing file") as step:
            for number, (form, name) in enumerate(_FILES.items(), 1):
                step(number, name)
                files.append(kg.export(form, out / name))
        _print_summary(summary, db)
        _print_skipped(summary.skipped)
        _print_central(kg)
        click.echo(
            "\nvalid" if not violations else f"\n{len(violations)} violations; see: sahelgraph validate --db {db}"
        )
        _print_files(files)
    return 1 if summary.skipped or violations else 0


def _print_summary(summary: Summary, db: Path) -> None:
    click.echo(
        f"{summary.read} reports read, {summary.changed} new or changed. {db} holds {summary.reports} reports, "
        f"{summary.evidence} pieces of evidence, {summary.statements} statements, {summary.actors} actors."
    )


def _print_skipped(skipped: tuple[Skipped, ...]) -> None:
    if skipped:
        click.echo(f"\n{len(skipped)} skipped:")
        for one in skipped[:_SKIPPED_SHOWN]:
            click.echo(f"  {one.where}: {one.why}")
        if len(skipped) > _SKIPPED_SHOWN:
            click.echo(f"  and {len(skipped) - _SKIPPED_SHOWN} more")


def _print_central(kg: KnowledgeGraph) -> None:
    names = kg.store.actors()
    ranked = kg.rank(by="degree", top=10)
    if ranked:
        click.echo("\nMost central (tied to most others; sahelgraph rank knows other measures):")
        rows = ((r.place, names[r.actor].label(), r.ties) for r in ranked)
        print_rows(("", "actor", "tied to"), rows, form="table")


def _print_files(files: Iterable[Path]) -> None:
    click.echo("\nWritten:")
    for file in files:
        click.echo(f"  {file}")
