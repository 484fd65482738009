from __future__ import annotations

import pytest
from small_trees import arcs, small_tree

from sahelgraph.language.missing_subjects import find_subjects, repair_fronted, split_clauses


def completed(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    doc = small_tree(*rows)
    find_subjects(doc)
    return arcs(doc)


OPENING = ("After ADP coup case", "the DET coup det", "coup NOUN signed obl", ", PUNCT coup punct")
INSERTION = (", PUNCT Ghana punct", "like ADP Ghana case", "Ghana PROPN signed obl", ", PUNCT Ghana punct")
VERB = ("has AUX signed aux VerbForm=Fin", "signed VERB signed ROOT")


def test_a_bare_name_that_an_insertion_parts_from_its_verb_is_the_subject() -> None:
    tree = completed(*OPENING, "Togo PROPN coup appos", *INSERTION, *VERB)
    assert tree["Togo"] == ("nsubj", "signed")
    assert tree["Ghana"] == ("obl", "signed")


def test_of_a_passive_it_is_the_passive_subject() -> None:
    tree = completed("Togo PROPN signed obl", *INSERTION, "was AUX signed aux:pass VerbForm=Fin", VERB[1])
    assert tree["Togo"] == ("nsubj:pass", "signed")


def test_a_verb_with_a_subject_keeps_it() -> None:
    tree = completed(*OPENING, "Togo PROPN coup appos", *INSERTION, "it PRON signed nsubj", *VERB)
    assert tree["Togo"] == ("appos", "coup")


@pytest.mark.parametrize(
    "phrase",
    [
        ("In ADP Togo case", "Togo PROPN signed obl"),  # it has a preposition
        ("Monday PROPN signed obl",),  # it is a day
        ("this PRON signed obl", ": PUNCT Togo punct", "Togo PROPN signed obl"),  # it follows no comma
    ],
)
def test_nothing_else_is_made_a_subject(phrase: tuple[str, ...]) -> None:
    tree = completed(*phrase, ", PUNCT signed punct", *VERB)
    assert "nsubj" not in {relation for relation, _ in tree.values()}


AFTER = (
    "Paris PROPN waited nsubj",
    "waited VERB waited ROOT VerbForm=Fin",
    "after ADP Goita case",
    "Goita PROPN waited obl",
    ", PUNCT led punct",
    "who PRON led nsubj",
    "led VERB Goita acl:relcl VerbForm=Fin",
    ", PUNCT ousted punct",
)


def test_a_verb_behind_the_relative_clause_of_who_stands_after_a_conjunction_is_theirs() -> None:
    doc = small_tree(*AFTER, "ousted VERB waited conj VerbForm=Fin")
    split_clauses(doc)
    tree = arcs(doc)
    assert tree["ousted"] == ("advcl", "waited")
    assert tree["Goita"] == ("nsubj", "ousted")
    assert tree["after"] == ("mark", "ousted")


def test_a_verb_that_and_joins_is_left_to_the_first_subject() -> None:
    doc = small_tree(*AFTER, "and CCONJ ousted cc", "ousted VERB waited conj VerbForm=Fin")
    split_clauses(doc)
    assert arcs(doc)["ousted"] == ("conj", "waited")


LISTED = (
    "With ADP Togo case",
    "Togo PROPN left obl",
    ", PUNCT Benin punct",
    "Benin PROPN Togo conj",
    "and CCONJ Ghana cc",
    "Ghana PROPN Togo conj",
    "left VERB left ROOT VerbForm=Fin",
)


def test_a_verb_without_a_subject_takes_the_names_behind_the_comma_of_the_opening_phrase() -> None:
    doc = small_tree(*LISTED)
    repair_fronted(doc)
    tree = arcs(doc)
    assert [tree[name] for name in ("Togo", "Benin", "Ghana")] == [
        ("obl", "left"),
        ("nsubj", "left"),
        ("conj", "Benin"),
    ]


def test_a_verb_with_a_subject_leaves_the_list_to_the_opening_phrase() -> None:
    doc = small_tree(*LISTED, "it PRON left nsubj")
    repair_fronted(doc)
    tree = arcs(doc)
    assert [tree[name] for name in ("Benin", "Ghana")] == [("conj", "Togo"), ("conj", "Togo")]
