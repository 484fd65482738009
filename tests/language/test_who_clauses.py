from __future__ import annotations

from small_trees import arcs, small_tree

from sahelgraph.language.who_clauses import repair_who_clauses


def mended(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    doc = small_tree(*rows)
    repair_who_clauses(doc)
    return arcs(doc)


def test_who_is_not_told_of_hands_but_of_those_whose_they_are() -> None:
    tree = mended(
        "fell VERB fell ROOT",
        "into ADP hands case",
        "hands NOUN fell obl",
        "of ADP rebels case",
        "rebels NOUN hands nmod",
        ", PUNCT freed punct",
        "who PRON freed nsubj",
        "freed VERB hands acl:relcl",
    )
    assert tree["freed"] == ("acl:relcl", "rebels")


def test_who_is_not_told_of_a_verb() -> None:
    tree = mended(
        "Doe PROPN met nsubj",
        "met VERB met ROOT",
        "rebels NOUN met obj",
        ", PUNCT freed punct",
        "who PRON freed nsubj",
        "freed VERB met advcl:relcl",
    )
    assert tree["freed"] == ("acl:relcl", "rebels")


def test_the_president_of_a_country_stays_who_is_told_of() -> None:
    tree = mended(
        "president NOUN left nsubj",
        "of ADP Togo case",
        "Togo PROPN president nmod",
        ", PUNCT fell punct",
        "who PRON fell nsubj",
        "fell VERB president acl:relcl",
        "left VERB left ROOT",
    )
    assert tree["fell"] == ("acl:relcl", "president")
