"""Headlines without an article or a full stop, whose verb looks like a noun."""

from __future__ import annotations

import pytest
from small_trees import arcs, small_tree

from sahelgraph.language.headlines import repair_headlines


def mended(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    doc = small_tree(*rows)
    repair_headlines(doc)
    return arcs(doc)


@pytest.mark.parametrize("taken_for", ["appos", "flat", "obj", "vocative"])
def test_a_plural_between_two_bare_nouns_is_the_verb(taken_for: str) -> None:
    rows = ("Zambian ADJ sanctions amod", "junta NOUN sanctions compound", "sanctions NOUN sanctions ROOT")
    tree = mended(*rows, f"Togo PROPN sanctions {taken_for}", "after ADP talks case", "talks NOUN sanctions nmod")
    assert tree["sanctions"] == ("ROOT", "sanctions")
    assert tree["junta"] == ("nsubj", "sanctions")
    assert tree["Zambian"] == ("amod", "junta")
    assert tree["Togo"] == ("obj", "sanctions")
    assert tree["talks"] == ("obl", "sanctions")


def test_its_particle_may_stand_before_the_object() -> None:
    tree = mended(
        "Chad PROPN orders compound",
        "orders NOUN orders ROOT",
        "out ADV orders compound:prt",
        "four NUM envoys nummod",
        "envoys NOUN orders obj",
    )
    assert tree["Chad"] == ("nsubj", "orders")


@pytest.mark.parametrize(
    "rows",
    [
        (
            "Bloc NOUN sanctions compound",
            "sanctions NOUN sanctions ROOT",
            "on ADP Togo case",
            "Togo PROPN sanctions nmod",
        ),
        (
            "Bloc NOUN sanctions compound",
            "sanctions NOUN sanctions ROOT",
            ", PUNCT Togo punct",
            "Togo PROPN sanctions appos",
        ),
        (
            "the DET sanctions det",
            "bloc NOUN sanctions compound",
            "sanctions NOUN sanctions ROOT",
            "Togo PROPN sanctions appos",
        ),
        (
            "Bloc NOUN sanctions compound",
            "sanctions NOUN sanctions ROOT",
            "Togo PROPN sanctions appos",
            ". PUNCT sanctions punct",
        ),
    ],
)
def test_a_plural_with_a_preposition_a_comma_an_article_or_a_full_stop_stays_a_noun(rows: tuple[str, ...]) -> None:
    assert "nsubj" not in {relation for relation, _ in mended(*rows).values()}


def test_another_finite_verb_is_the_verb() -> None:
    tree = mended(
        "Bloc NOUN sanctions compound",
        "sanctions NOUN sanctions ROOT",
        "Togo PROPN sanctions appos",
        "left VERB sanctions parataxis Mood=Ind|Tense=Past|VerbForm=Fin",
    )
    assert tree["Togo"] == ("appos", "sanctions")


def test_withdraws_is_a_verb_even_before_its_object() -> None:
    tree = mended(
        "Chad PROPN withdraws compound",
        "withdraws NOUN troops compound",
        "troops NOUN troops ROOT",
        "from ADP Togo case",
        "Togo PROPN troops nmod",
    )
    assert tree["withdraws"] == ("ROOT", "withdraws")
    assert tree["Chad"] == ("nsubj", "withdraws")
    assert tree["troops"] == ("obj", "withdraws")
    assert tree["Togo"] == ("obl", "withdraws")


def test_withdraws_needs_no_object() -> None:
    tree = mended(
        "Chad PROPN withdraws compound",
        "withdraws NOUN withdraws ROOT",
        "from ADP bloc case",
        "bloc NOUN withdraws nmod",
    )
    assert tree["Chad"] == ("nsubj", "withdraws")
    assert tree["bloc"] == ("obl", "withdraws")
