from __future__ import annotations

import pytest
from small_trees import arcs, small_tree

from sahelgraph.language.torn_subjects import in_aside, repair_subjects

CHAIRS = (
    "Togo PROPN Togo ROOT",
    "which PRON chairs nsubj",
    "chairs VERB Togo acl:relcl VerbForm=Fin",
    "Ecowas PROPN chairs obj",
)


def mended(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    doc = small_tree(*rows)
    repair_subjects(doc)
    return arcs(doc)


def joined(*auxiliaries: str, comma: str = ",") -> dict[str, tuple[str, str]]:
    """ "Togo, which chairs Ecowas, and Ghana ... signed", with the last clause joined to the aside."""
    return mended(
        *CHAIRS,
        f"{comma} PUNCT signed punct",
        "and CCONJ signed cc",
        "Ghana PROPN signed nsubj",
        *auxiliaries,
        "signed VERB chairs conj",
    )


def test_a_name_that_an_aside_follows_is_the_first_subject_of_what_others_do_with_it() -> None:
    tree = joined("have AUX signed aux VerbForm=Fin|Number=Plur")
    assert tree["signed"] == ("ROOT", "signed")
    assert tree["Togo"] == ("nsubj", "signed")
    assert tree["Ghana"] == ("conj", "Togo")
    assert tree["and"] == ("cc", "Ghana")
    assert tree["Ecowas"] == ("obj", "chairs")


def test_it_is_so_of_those_who_undergo_it() -> None:
    assert joined("were AUX signed aux:pass VerbForm=Fin|Number=Plur")["Togo"] == ("nsubj:pass", "signed")


@pytest.mark.parametrize(
    ("auxiliary", "comma"),
    [("has AUX signed aux VerbForm=Fin|Number=Sing", ","), ("have AUX signed aux VerbForm=Fin", ";")],
    ids=["of one only", "another clause"],
)
def test_one_who_acts_alone_stays_alone(auxiliary: str, comma: str) -> None:
    assert joined(auxiliary, comma=comma)["Ghana"] == ("nsubj", "signed")


def test_a_name_that_seems_to_explain_the_day_is_the_first_subject() -> None:
    tree = mended(
        "On ADP Friday case",
        "Friday PROPN met obl",
        ", PUNCT Dei punct",
        "Dei PROPN Friday appos",
        "minister NOUN Friday conj",
        "and CCONJ Ayeva cc",
        "Ayeva PROPN met nsubj",
        "met VERB met ROOT VerbForm=Fin",
    )
    assert tree["Dei"] == ("nsubj", "met")
    assert tree["minister"] == ("appos", "Dei")
    assert tree["Ayeva"] == ("conj", "Dei")


def inserted(*rows: str, article: str = "a DET report det") -> dict[str, tuple[str, str]]:
    """ "Togo published, in May, a report", with the report taken for an apposition to May."""
    return mended(
        "Togo PROPN published nsubj",
        "published VERB published ROOT VerbForm=Fin",
        ", PUNCT May punct",
        "May PROPN published obl",
        "; PUNCT report punct" if rows else ", PUNCT report punct",
        article,
        "report NOUN May appos",
        *rows,
    )


def test_a_noun_behind_an_inserted_day_is_the_object_of_the_verb() -> None:
    assert inserted()["report"] == ("obj", "published")


def test_a_verb_with_an_object_needs_no_other() -> None:
    assert inserted("books NOUN published obj")["report"] == ("appos", "May")


def test_a_bare_noun_explains_what_is_inserted() -> None:
    assert inserted(article="busy ADJ report amod")["report"] == ("appos", "May")


@pytest.mark.parametrize(("one", "apart"), [("Ecowas", True), ("Togo", False)])
def test_a_name_inside_an_aside_is_in_no_list_with_the_name_behind_it(one: str, apart: bool) -> None:
    doc = small_tree(
        *CHAIRS,
        ", PUNCT Ghana punct",
        "and CCONJ Ghana cc",
        "Ghana PROPN Togo conj",
    )
    word = {token.text: token for token in doc}
    assert in_aside(word[one], word["Ghana"]) is apart


def test_an_opening_phrase_is_no_sentence() -> None:
    tree = mended(
        "On ADP Friday case",
        "Friday PROPN Friday ROOT",
        ", PUNCT Dei punct",
        "Dei PROPN Friday appos",
        ", PUNCT met punct",
        "and CCONJ met cc",
        "Ayeva PROPN met nsubj",
        "met VERB Friday conj VerbForm=Fin",
    )
    assert tree["met"] == ("ROOT", "met")
    assert tree["Friday"] == ("obl", "met")
    assert tree["Ayeva"] == ("conj", "Dei")


@pytest.mark.parametrize(("number", "governor"), [("Plur", "Togo"), ("Sing", "Benin")])
def test_what_several_do_is_done_by_the_name_before_the_verb_too(number: str, governor: str) -> None:
    tree = mended(
        "Togo PROPN left nsubj",
        "which PRON borders nsubj",
        "borders VERB Togo acl:relcl",
        "Benin PROPN borders obj",
        ", PUNCT Ghana punct",
        "and CCONJ Ghana cc",
        "Ghana PROPN Benin conj",
        f"have AUX left aux VerbForm=Fin|Number={number}",
        "left VERB left ROOT",
    )
    assert tree["Ghana"] == ("conj", governor)


@pytest.mark.parametrize(("word", "expected"), [("selon", ("nsubj", "figure")), ("avec", ("appos", "Amnesty"))])
def test_a_name_behind_a_source_tells_nothing_of_the_source(word: str, expected: tuple[str, str]) -> None:
    tree = mended(
        "figure VERB figure ROOT",
        ", PUNCT Amnesty punct",
        f"{word} ADP Amnesty case",
        "Amnesty PROPN figure obl",
        ", PUNCT Ada_Roe punct",
        "Ada_Roe PROPN Amnesty appos",
    )
    assert tree["Ada Roe"] == expected


def test_a_name_behind_the_opening_of_a_sentence_is_the_subject() -> None:
    opening = ("after ADP summit case", "summit NOUN met obl", "Ada_Roe PROPN summit appos")
    assert mended(*opening, "met VERB met ROOT", "Togo PROPN met obj")["Ada Roe"] == ("nsubj", "met")
    seated = ("Kenya PROPN met nsubj", "met VERB met ROOT", "Togo PROPN met obj")
    assert mended(*opening, ", PUNCT met punct", *seated)["Ada Roe"] == ("appos", "summit")


def test_a_name_behind_the_verb_of_a_clause_on_the_subject_is_its_object() -> None:
    tree = mended(
        "men NOUN met nsubj",
        "who PRON replaced nsubj",
        "replaced VERB men acl:relcl",
        "Doe PROPN met nsubj",
        "met VERB met ROOT",
    )
    assert tree["Doe"] == ("obj", "replaced")
    assert tree["men"] == ("nsubj", "met")


def test_a_name_behind_a_clause_that_has_its_object_stays_the_subject() -> None:
    tree = mended(
        "day NOUN met nsubj",
        "which PRON saw nsubj",
        "saw VERB day acl:relcl",
        "war NOUN saw obj",
        "Doe PROPN met nsubj",
        "met VERB met ROOT",
    )
    assert tree["Doe"] == ("nsubj", "met")
