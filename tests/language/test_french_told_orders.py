from __future__ import annotations

from small_trees import arcs, small_tree

from sahelgraph.language.french_told_orders import repair_told_orders


def mended(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    doc = small_tree(*rows, language="fr")
    repair_told_orders(doc)
    return arcs(doc)


def test_a_noun_behind_the_only_comma_is_in_apposition_to_the_name_before_it() -> None:
    tree = mended(
        "Koffi PROPN connaît nsubj",
        "connaît VERB connaît ROOT",
        "bien ADV connaît advmod",
        "Doe PROPN connaît obj",
        ", PUNCT cheffe punct",
        "la DET cheffe det",
        "cheffe NOUN connaît obj",
    )
    assert tree["cheffe"] == ("appos", "Doe")


def test_an_object_behind_an_insertion_between_two_commas_stays_one() -> None:
    tree = mended(
        "Koffi PROPN perdu nsubj",
        "perdu VERB perdu ROOT",
        ", PUNCT mot punct",
        "mot NOUN perdu obl",
        ", PUNCT hommes punct",
        "des DET hommes det",
        "hommes NOUN perdu obj",
    )
    assert tree["hommes"] == ("obj", "perdu")


def test_an_order_that_opens_a_quotation_is_said_by_whoever_stands_behind_the_verb() -> None:
    tree = mended(
        "« PUNCT Libérez punct",
        "Libérez PROPN ordonné nsubj",
        "Doe PROPN Libérez flat",
        "» PUNCT Libérez punct",
        ", PUNCT ordonné punct",
        "a AUX ordonné aux:tense",
        "ordonné VERB ordonné ROOT",
        "le DET ministre det",
        "ministre NOUN ordonné obj",
    )
    assert tree["Libérez"] == ("ccomp", "ordonné")
    assert tree["Doe"] == ("obj", "Libérez")
    assert tree["ministre"] == ("nsubj", "ordonné")


def test_a_name_that_opens_a_quotation_is_no_order() -> None:
    tree = mended(
        "« PUNCT Gomez punct",
        "Gomez PROPN ment nsubj",
        "ment VERB ment ROOT",
        "» PUNCT ment punct",
    )
    assert tree["Gomez"] == ("nsubj", "ment")
