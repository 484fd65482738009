"""``sahelgraph actors``: search the registry."""

from __future__ import annotations

import click

from sahelgraph.commands.printing import FORMATS, print_rows
from sahelgraph.errors import UnknownActor
from sahelgraph.registry import Registry


@click.command("actors")
@click.argument("text", required=False, default="")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
def command(*, text: str, form: str) -> int:
    r"""Search the registry of actors by name, in English or French, with or without accents.

    Without TEXT all are listed. Exit code 2 means that nobody was found.

    \b
    Example:
      sahelgraph actors cedeao
    """
    registry = Registry.load()
    found = registry.search(text) if text else list(registry.actors.values())
    if not found:
        raise UnknownActor(text)
    rows = ((a.id, a.label("en"), a.label("fr"), a.kind, a.country, a.active.edtf, a.wikidata) for a in found)
    print_rows(("id", "English", "French", "kind", "country", "active", "wikidata"), rows, form=form)
    return 0
