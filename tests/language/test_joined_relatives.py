"""Verbs joined to a relative clause: with an object of their own they go on with the main clause."""

from __future__ import annotations

from small_trees import arcs, small_tree

from sahelgraph.language.joined_relatives import repair_joined_relatives

MAIN = ("Kenya PROPN made nsubj", "made VERB made ROOT", "offer NOUN made obj")
RELATIVE = ("that PRON refused obj", "Togo PROPN refused nsubj", "refused VERB offer acl:relcl")


def mended(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    doc = small_tree(*rows)
    repair_joined_relatives(doc)
    return arcs(doc)


def test_a_verb_with_an_object_of_its_own_goes_on_with_the_main_clause() -> None:
    tree = mended(*MAIN, *RELATIVE, "and CCONJ accused cc", "accused VERB refused conj", "Ghana PROPN accused obj")
    assert tree["accused"] == ("conj", "made")


def test_a_verb_without_an_object_shares_the_one_that_the_relative_is() -> None:
    tree = mended(*MAIN, *RELATIVE, "and CCONJ mocked cc", "mocked VERB refused conj")
    assert tree["mocked"] == ("conj", "refused")


def test_a_verb_with_a_subject_of_its_own_stays() -> None:
    rows = ("and CCONJ saw cc", "Ghana PROPN saw nsubj", "saw VERB refused conj", "risks NOUN saw obj")
    assert mended(*MAIN, *RELATIVE, *rows)["saw"] == ("conj", "refused")


def test_where_the_relative_is_the_subject_its_clause_goes_on() -> None:
    relative = ("that PRON angered nsubj", "angered VERB offer acl:relcl", "Togo PROPN angered obj")
    rows = ("and CCONJ pleased cc", "pleased VERB angered conj", "Ghana PROPN pleased obj")
    assert mended(*MAIN, *relative, *rows)["pleased"] == ("conj", "angered")
