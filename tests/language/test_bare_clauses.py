"""Whoever is helped to do something does it, and to whoever follows; a charge is no name."""

from __future__ import annotations

import pytest
from small_trees import arcs, mended, tags

from sahelgraph.language.bare_clauses import repair_bare_clauses

HELPED = ("Kenya PROPN helped nsubj", "helped VERB helped ROOT")


def test_a_name_in_front_of_a_deed_is_helped() -> None:
    doc = mended(
        repair_bare_clauses, *HELPED, "Chad PROPN fight compound", "fight NOUN rebels compound",
        "rebels NOUN helped obj", ". PUNCT helped punct",
    )  # fmt: skip
    tree = arcs(doc)
    assert (tree["Chad"], tree["fight"], tree["rebels"]) == (("obj", "helped"), ("xcomp", "helped"), ("obj", "fight"))
    assert tags(doc)["fight"] == "VERB"


def test_all_that_describes_the_noun_goes_with_it() -> None:
    tree = arcs(
        mended(
            repair_bare_clauses, *HELPED, "the DET fight det", "army NOUN fight compound", "fight NOUN helped obj",
            "rebels NOUN helped obj", ". PUNCT helped punct",
        )
    )  # fmt: skip
    assert (tree["the"], tree["army"]) == (("det", "army"), ("obj", "helped"))


def test_both_names_of_a_list_are_helped() -> None:
    tree = arcs(
        mended(
            repair_bare_clauses, *HELPED, "Chad PROPN stop compound", "and CCONJ Togo cc", "Togo PROPN Chad conj",
            "stop VERB rebels compound", "rebels NOUN helped obj", ". PUNCT helped punct",
        )
    )  # fmt: skip
    assert (tree["Chad"], tree["Togo"], tree["stop"]) == (("obj", "helped"), ("conj", "Chad"), ("xcomp", "helped"))


@pytest.mark.parametrize(
    "rows",
    [
        ("Chad PROPN forces compound", "defence NOUN forces compound", "forces NOUN helped obj"),
        ("Chad PROPN helped obj", "in ADP fight case", "fight NOUN helped obl"),
        ("the DET fight det", "fight NOUN helped obj", "spread VERB helped xcomp"),
    ],
    ids=["a noun that is no deed", "a preposition between", "nobody before it"],
)
def test_other_nouns_are_left_alone(rows: tuple[str, ...]) -> None:
    tree = [*HELPED, *rows, ". PUNCT helped punct"]
    assert arcs(mended(repair_bare_clauses, *tree)) == arcs(mended(lambda _: None, *tree))


def test_what_somebody_is_accused_of_is_a_deed() -> None:
    tree = arcs(
        mended(
            repair_bare_clauses, "Kenya PROPN accused nsubj", "accused VERB accused ROOT", "Chad PROPN accused obj",
            "of ADP rebels case", "arming VERB rebels amod", "rebels NOUN Chad nmod", ". PUNCT accused punct",
        )
    )  # fmt: skip
    assert (tree["arming"], tree["rebels"], tree["of"]) == (("advcl", "accused"), ("obj", "arming"), ("mark", "arming"))


def test_what_is_denied_is_a_deed() -> None:
    tree = arcs(
        mended(
            repair_bare_clauses, "Chad PROPN denied nsubj", "denied VERB denied ROOT", "arming VERB rebels amod",
            "rebels NOUN denied obj", ". PUNCT denied punct",
        )
    )  # fmt: skip
    assert (tree["arming"], tree["rebels"]) == (("xcomp", "denied"), ("obj", "arming"))


@pytest.mark.parametrize(
    ("verb", "participle"), [("denied", "growing"), ("met", "warring")], ids=["what sort", "another verb"]
)
def test_a_participle_that_describes_stays_with_its_noun(verb: str, participle: str) -> None:
    tree = arcs(
        mended(
            repair_bare_clauses, f"Chad PROPN {verb} nsubj", f"{verb} VERB {verb} ROOT",
            f"{participle} VERB factions amod", f"factions NOUN {verb} obj", f". PUNCT {verb} punct",
        )
    )  # fmt: skip
    assert tree[participle] == ("amod", "factions")
