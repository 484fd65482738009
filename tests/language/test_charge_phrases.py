"""What belongs to the noun of an accusation, or to a coup."""

from __future__ import annotations

from small_trees import arcs, mended

from sahelgraph.language.charge_phrases import repair_charges

ACCUSED = ("Togo PROPN accused nsubj", "accused VERB accused ROOT", "Benin PROPN accused obj", "of ADP attacks case")


def read(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    return arcs(mended(repair_charges, *rows))


def test_what_follows_the_noun_of_an_accusation_is_the_noun_s() -> None:
    rows = (*ACCUSED, "attacks NOUN Benin nmod", "against ADP civilians case", "civilians NOUN accused obl")
    assert read(*rows)["civilians"] == ("nmod", "attacks")


def test_a_day_is_not() -> None:
    rows = (*ACCUSED, "attacks NOUN Benin nmod", "on ADP Monday case", "Monday PROPN accused obl")
    assert read(*rows)["Monday"] == ("obl", "accused")


def test_nor_what_stands_behind_other_words() -> None:
    rows = (*ACCUSED, "attacks NOUN Benin nmod", "yesterday ADV accused advmod", "to ADP Kenya case")
    assert read(*rows, "Kenya PROPN accused obl")["Kenya"] == ("obl", "accused")


def test_a_coup_has_whom_it_was_against() -> None:
    rows = ("Togo PROPN imposed nsubj", "imposed VERB imposed ROOT", "after ADP coup case", "coup NOUN imposed obl")
    assert read(*rows, "against ADP Doe case", "Doe PROPN imposed obl")["Doe"] == ("nmod", "coup")
