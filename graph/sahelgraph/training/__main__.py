"""``python -m sahelgraph.training``: train and score the shipped parsers."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import click

from sahelgraph.errors import SahelgraphError
from sahelgraph.language.pipeline import Pipeline
from sahelgraph.language.tokenisers import LANGUAGES
from sahelgraph.training.evaluate import evaluate
from sahelgraph.training.recipe import RECIPES
from sahelgraph.training.sources import trees_of
from sahelgraph.training.train import train

_LANGUAGE = click.argument("language", type=click.Choice(sorted(RECIPES)))
_DATA = click.option(
    "--data", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True, help="Folder of treebanks."
)


@click.group()
def main() -> None:
    """Train the shipped parsers from Universal Dependencies treebanks, and score them."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")


@main.command("train")
@_LANGUAGE
@_DATA
@click.option("--work", type=click.Path(path_type=Path), required=True, help="Folder for checkpoint and result.")
def train_command(language: str, data: Path, work: Path) -> None:
    """Train one language; a call that was cut off goes on from its last epoch."""
    click.echo(train(RECIPES[language], data, work))


@main.command("evaluate")
@_LANGUAGE
@_DATA
@click.option("--model", type=click.Path(path_type=Path), help="Another spaCy model than the shipped one.")
def evaluate_command(language: str, data: Path, model: Path | None) -> None:
    """Score a pipeline on the test sets of a language, with its own tokens and sentences."""
    pipeline = Pipeline.load(language, model=model)
    for bank in RECIPES[language].test:
        trees = trees_of(LANGUAGES[language](), data, bank)
        click.echo(f"{bank.name:<20}{evaluate(pipeline, trees)}")


def run() -> None:
    """Run a command; our own errors become one line."""
    try:
        main()
    except SahelgraphError as error:
        click.echo(f"error: {error}", err=True)
        sys.exit(error.exit_code)


if __name__ == "__main__":
    run()
