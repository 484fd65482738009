"""Participles of founding describe the body before their comma."""

from __future__ import annotations

from small_trees import arcs, mended

from sahelgraph.language.founded import repair_founded


def test_an_exit_is_not_founded() -> None:
    doc = mended(
        repair_founded,
        "exit NOUN exit ROOT",
        "from ADP Alliance case",
        "Alliance PROPN exit nmod",
        "( PUNCT AES punct",
        "AES PROPN Alliance appos",
        ") PUNCT AES punct",
        ", PUNCT founded punct",
        "founded VERB exit acl",
    )
    assert arcs(doc)["founded"] == ("acl", "Alliance")


def test_without_a_comma_the_tree_is_left_alone() -> None:
    doc = mended(
        repair_founded,
        "branche NOUN branche ROOT",
        "de ADP Orano case",
        "Orano PROPN branche nmod",
        "créée VERB branche acl",
        language="fr",
    )
    assert arcs(doc)["créée"] == ("acl", "branche")


def test_other_participles_stay() -> None:
    doc = mended(
        repair_founded,
        "exit NOUN exit ROOT",
        "from ADP Alliance case",
        "Alliance PROPN exit nmod",
        ", PUNCT announced punct",
        "announced VERB exit acl",
    )
    assert arcs(doc)["announced"] == ("acl", "exit")
