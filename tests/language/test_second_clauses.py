"""Clauses joined to another whose subject the tree gives to the clause before."""

from __future__ import annotations

from small_trees import arcs, small_tree

from sahelgraph.language.second_clauses import repair_second_clauses

FIRST = ("Togo PROPN accused nsubj", "accused VERB accused ROOT", "Ghana PROPN accused obj", ", PUNCT Kenya punct")
KENYA = ("and CCONJ Kenya cc", "Kenya PROPN Ghana conj")
ASIDE = (", PUNCT neighbour punct", "neighbour NOUN Kenya appos", ", PUNCT left punct")
PAST = "Mood=Ind|Tense=Past|VerbForm=Fin"
LEFT = f"left VERB accused conj {PAST}"


def mended(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    doc = small_tree(*rows)
    repair_second_clauses(doc)
    return arcs(doc)


def test_a_name_with_an_aside_is_the_subject_of_the_verb_behind_it() -> None:
    tree = mended(*FIRST, *KENYA, *ASIDE, LEFT)
    assert tree["Kenya"] == ("nsubj", "left")
    assert tree["and"] == ("cc", "left")
    assert tree["left"] == ("conj", "accused")


def test_a_name_right_before_a_verb_is_its_subject() -> None:
    assert mended(*FIRST, *KENYA, LEFT)["Kenya"] == ("nsubj", "left")


def test_a_verb_of_the_aside_is_taken_out_of_it() -> None:
    rows = (
        ", PUNCT chairs punct",
        "chairs VERB Kenya acl:relcl",
        ", PUNCT left punct",
        f"left VERB chairs conj {PAST}",
    )
    assert mended(*FIRST, *KENYA, *rows)["left"] == ("conj", "accused")


def test_the_last_of_several_verbs_shares_their_subject() -> None:
    rows = (*ASIDE[:2], "and CCONJ left cc", LEFT)
    assert mended(*FIRST, *KENYA, *rows)["Kenya"] == ("conj", "Ghana")


def test_a_verb_before_the_last_of_several_shares_it_too() -> None:
    rows = (*KENYA, *ASIDE, LEFT, "and CCONJ fled cc", f"fled VERB accused conj {PAST}")
    assert mended(*FIRST, *rows)["Kenya"] == ("conj", "Ghana")


def test_a_list_that_after_opens_is_not_torn() -> None:
    rows = ("Togo PROPN fell nsubj", "fell VERB fell ROOT", "after ADP Ghana case", "Ghana PROPN fell obl")
    assert mended(*rows, *KENYA, f"left VERB fell conj {PAST}")["Kenya"] == ("conj", "Ghana")


def test_a_list_of_three_is_not_torn() -> None:
    rows = ("Chad PROPN Ghana conj", *KENYA, LEFT)
    assert mended(*FIRST[:3], *rows)["Kenya"] == ("conj", "Ghana")
