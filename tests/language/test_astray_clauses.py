"""English clauses that a tree hangs on a name or noun before them, to which they cannot belong."""

from __future__ import annotations

import pytest
from small_trees import FINITE, PARTICIPLE, arcs, mended

from sahelgraph.language.astray_clauses import repair_astray_clauses


def english(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    return arcs(mended(repair_astray_clauses, *rows))


@pytest.mark.parametrize(
    ("comma", "governor"), [(", PUNCT wants punct", "announced"), ("today ADV announced advmod", "Benin")]
)
def test_no_relative_that_follows_a_comma(comma: str, governor: str) -> None:
    tree = english(
        "Togo PROPN announced nsubj", "announced VERB announced ROOT", "with ADP Benin case",
        "Benin PROPN announced obl", comma, "that SCONJ wants mark", "it PRON wants nsubj",
        "wants VERB Benin acl:relcl",
    )  # fmt: skip
    assert tree["wants"] == (("ccomp" if governor == "announced" else "acl:relcl"), governor)


def test_what_a_verb_says_already_leaves_the_clause_where_it_is() -> None:
    tree = english(
        "Togo PROPN signed nsubj", "signed VERB signed ROOT", "deal NOUN signed obj", ", PUNCT wants punct",
        "that SCONJ wants mark", "it PRON wants nsubj", "wants VERB deal acl:relcl",
    )  # fmt: skip
    assert tree["wants"] == ("acl:relcl", "deal")


def test_a_name_between_after_and_a_verb_is_the_subject_of_a_clause() -> None:
    tree = english(
        "left VERB left ROOT", "after ADP Ama case", "Ama PROPN left obl", ", PUNCT minister punct",
        "the DET minister det", "minister NOUN left dep", ", PUNCT spoke punct", f"spoke VERB minister acl {FINITE}",
        "to ADP Kofi case", "Kofi PROPN spoke obl",
    )  # fmt: skip
    assert (tree["spoke"], tree["Ama"]) == (("advcl", "left"), ("nsubj", "spoke"))
    assert (tree["minister"], tree["after"]) == (("appos", "Ama"), ("mark", "spoke"))


def test_a_participle_with_a_doer_makes_no_clause_of_after() -> None:
    tree = english(
        "left VERB left ROOT", "after ADP Ama case", "Ama PROPN left obl", ", PUNCT minister punct",
        "minister NOUN Ama appos", ", PUNCT hired punct", f"hired VERB Ama acl {PARTICIPLE}", "by ADP Kofi case",
        "Kofi PROPN hired obl:agent",
    )  # fmt: skip
    assert (tree["hired"], tree["Ama"]) == (("acl", "Ama"), ("obl", "left"))


@pytest.mark.parametrize(("deed", "governor"), [("release", "women"), ("party", "party")])
def test_nobody_kidnaps_a_release(deed: str, governor: str) -> None:
    tree = english(
        "sought VERB sought ROOT", f"{deed} NOUN sought obj", "of ADP women case", f"women NOUN {deed} nmod",
        f"kidnapped VERB {deed} acl {PARTICIPLE}",
    )  # fmt: skip
    assert tree["kidnapped"] == ("acl", governor)
