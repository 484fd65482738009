"""Whoever is linked to somebody does what the verb behind says."""

from __future__ import annotations

from small_trees import FINITE, PARTICIPLE, arcs, mended

from sahelgraph.language.linked_groups import repair_linked_groups


def repaired(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    return arcs(mended(repair_linked_groups, *rows))


LINKED = (
    "rebels NOUN linked nsubj",
    f"linked VERB linked ROOT {FINITE}",
    "to ADP Togo case",
    "Togo PROPN linked obl",
)


def test_the_verb_behind_the_linked_is_that_of_their_clause() -> None:
    tree = repaired(*LINKED, f"killed VERB linked xcomp {PARTICIPLE}", "ten NUM killed obj")
    assert tree["killed"] == ("ROOT", "killed")
    assert tree["rebels"] == ("nsubj", "killed")
    assert tree["linked"] == ("acl", "rebels")
    assert tree["Togo"] == ("obl", "linked")


def test_who_is_linked_after_when_acts_in_that_clause() -> None:
    tree = repaired(
        "ended VERB ended ROOT", "when ADV linked advmod", "rebels NOUN linked nsubj",
        f"linked VERB ended advcl {FINITE}", "to ADP Togo case", "Togo PROPN linked obl",
        f"fled VERB linked ccomp {FINITE}",
    )  # fmt: skip
    assert tree["fled"] == ("advcl", "ended")
    assert tree["when"] == ("advmod", "fled")


def test_a_name_that_hangs_on_the_verb_behind_it_is_whom_they_are_linked_to() -> None:
    tree = repaired(
        "rebels NOUN linked nsubj", f"linked VERB linked ROOT {FINITE}", "to ADP operate case",
        "Togo PROPN operate compound", "operate VERB linked obl",
    )  # fmt: skip
    assert tree["operate"] == ("ROOT", "operate")
    assert tree["Togo"] == ("obl", "linked")
    assert tree["to"] == ("case", "Togo")


def test_the_second_of_those_they_are_linked_to_does_nothing() -> None:
    tree = repaired(
        "calm ADJ calm ROOT", "where ADV linked advmod", "rebels NOUN linked nsubj",
        f"linked VERB calm acl:relcl {FINITE}", "to ADP Togo case", "Togo PROPN linked obl", "and CCONJ killed cc",
        "Benin PROPN killed nsubj", f"killed VERB calm conj {FINITE}",
    )  # fmt: skip
    assert tree["Benin"] == ("conj", "Togo")
    assert tree["rebels"] == ("nsubj", "killed")
    assert tree["killed"] == ("acl:relcl", "calm")


def test_what_has_an_auxiliary_is_the_verb() -> None:
    tree = repaired("rebels NOUN linked nsubj", "were AUX linked aux:pass", *LINKED[1:], "fled VERB linked conj")
    assert tree["linked"] == ("ROOT", "linked")


def test_behind_a_comma_another_clause_begins() -> None:
    tree = repaired(*LINKED, ", PUNCT fled punct", f"fled VERB linked conj {FINITE}")
    assert tree["linked"] == ("ROOT", "linked")


def test_the_subject_of_the_verb_behind_is_whom_they_are_linked_to() -> None:
    tree = repaired(
        "rebels NOUN allied nsubj", f"allied VERB allied ROOT {FINITE}", "to PART killed mark",
        "Togo PROPN killed nsubj", f"killed VERB allied xcomp {FINITE}", "ten NUM killed obj",
    )  # fmt: skip
    assert tree["Togo"] == ("obl", "allied")
    assert tree["to"] == ("case", "Togo")
    assert tree["rebels"] == ("nsubj", "killed")


def test_the_second_of_those_they_are_linked_to_is_nothing_either() -> None:
    tree = repaired(
        "rebels NOUN linked nsubj", f"linked VERB linked ROOT {FINITE}", "to ADP Togo case", "Togo PROPN linked obl",
        "and CCONJ active cc", "Benin PROPN active nsubj", "are AUX active cop", "active ADJ linked conj",
    )  # fmt: skip
    assert tree["Benin"] == ("conj", "Togo")
    assert tree["rebels"] == ("nsubj", "active")


def test_ties_belong_to_whom_the_noun_before_them_names() -> None:
    tree = repaired(
        "Togo PROPN fights nsubj", f"fights VERB fights ROOT {FINITE}", "rebels NOUN fights obj", "with ADP ties case",
        "ties NOUN fights obl", "to ADP Benin case", "Benin PROPN ties nmod",
    )  # fmt: skip
    assert tree["ties"] == ("nmod", "rebels")
