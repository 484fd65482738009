"""A tiny model is really trained here: a few sentences, a few seconds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sahelgraph.language.lemmas import Lemmas
from sahelgraph.language.pipeline import Pipeline
from sahelgraph.language.tokenisers import LANGUAGES
from sahelgraph.language.weights import WEIGHTS, load_shipped
from sahelgraph.training.evaluate import evaluate
from sahelgraph.training.recipe import RECIPES, Recipe, Treebank
from sahelgraph.training.sources import trees_of
from sahelgraph.training.train import rate, train

BANK = Treebank(name="tiny")
NAMES = "Mali Niger Chad Togo Benin Ghana".split()
VERBS = "left joined praised accused".split()


def write_treebank(folder: Path) -> None:
    lines = []
    for subject in NAMES:
        for verb in VERBS:
            rows = (
                (subject, "PROPN", 2, "nsubj", "_"),
                (verb, "VERB", 0, "root", "_"),
                ("Gabon", "PROPN", 2, "obj", "SpaceAfter=No"),
                (".", "PUNCT", 2, "punct", "_"),
            )
            for number, (form, upos, head, dep, misc) in enumerate(rows, 1):
                lines.append("\t".join((str(number), form, form, upos, "_", "_", str(head), dep, "_", misc)))
            lines.append("")
    (folder / "tiny.conllu").write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def recipe(tmp_path: Path) -> Recipe:
    write_treebank(tmp_path)
    small = Recipe(language="en", train=(BANK,), dev=(BANK,), test=(BANK,), width=16, depth=1, hidden=16)
    return replace(small, rows=(50, 50, 50, 50), batch=24, words=960, fall=400, warm=2, rate=0.02, rarest_action=1)


def test_a_small_treebank_is_learned_and_the_result_loads_as_a_shipped_model(recipe: Recipe, tmp_path: Path) -> None:
    folder = train(recipe, tmp_path, tmp_path / "work")
    pipeline = Pipeline("en", load_shipped(folder, LANGUAGES["en"]), lemmas=Lemmas.load(folder))
    scores = evaluate(pipeline, trees_of(LANGUAGES["en"](), tmp_path, BANK))
    assert scores.las > 0.9
    assert scores.upos > 0.9


def test_a_run_that_was_cut_off_ends_like_one_that_was_not(recipe: Recipe, tmp_path: Path) -> None:
    whole = train(recipe, tmp_path, tmp_path / "whole")
    first = replace(recipe, words=288, fall=1)  # three epochs, none of them at the falling rate
    train(first, tmp_path, tmp_path / "parts")
    resumed = train(replace(recipe), tmp_path, tmp_path / "parts")
    assert (resumed / WEIGHTS).read_bytes() == (whole / WEIGHTS).read_bytes()


def test_the_rate_rises_stays_and_falls_to_next_to_nothing() -> None:
    recipe = replace(RECIPES["en"], words=1000, fall=500, warm=10, rate=1.0, tuning=100)
    assert [rate(recipe, words, steps) for words, steps in ((0, 0), (400, 50), (500, 50), (750, 90))] == [
        0.1,
        1,
        1,
        0.5,
    ]
    assert rate(recipe, 999, 100) == 0.01
    assert rate(recipe, 1050, 100) == recipe.tuning_rate / 2


@pytest.mark.parametrize("language", sorted(RECIPES))
def test_no_test_set_is_trained_on(language: str) -> None:
    recipe = RECIPES[language]
    trained = {bank.name for bank in recipe.train}
    assert trained.isdisjoint(bank.name for bank in (*recipe.test, *recipe.dev))
