"""What has the arguments of a verb is one, and objects and appositions hang on the right word."""

from __future__ import annotations

import pytest
from small_trees import FINITE, PARTICIPLE, arcs, mended, tags

from sahelgraph.language.french_predicates import repair_predicates


def repaired(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    return arcs(mended(repair_predicates, *rows, language="fr"))


def test_a_noun_with_a_subject_and_an_object_is_a_verb() -> None:
    rows = ("Celle-ci PRON maintient nsubj", "maintient NOUN maintient ROOT", "hommes NOUN maintient obj")
    assert tags(mended(repair_predicates, *rows, language="fr"))["maintient"] == "VERB"


def test_a_noun_with_an_article_is_none() -> None:
    rows = ("Togo PROPN soutien nsubj", "le DET soutien det", "soutien NOUN soutien ROOT", "hommes NOUN soutien obj")
    assert tags(mended(repair_predicates, *rows, language="fr"))["soutien"] == "NOUN"


ACCUSED = ("dernière ADJ accuse amod", "l' DET accuse det", "accuse NOUN accuse ROOT", "d' ADP tuer mark")


def test_what_somebody_is_charged_with_makes_a_verb_of_the_charge() -> None:
    doc = mended(repair_predicates, *ACCUSED, "tuer VERB accuse xcomp VerbForm=Inf", language="fr")
    assert arcs(doc)["dernière"] == ("nsubj", "accuse")
    assert arcs(doc)["l'"] == ("obj", "accuse")
    assert tags(doc)["accuse"] == "VERB"


def test_a_participle_behind_an_aside_goes_with_avoir() -> None:
    tree = repaired(
        "Togo PROPN a nsubj", f"a VERB a ROOT {FINITE}", "au ADP contraire case", "contraire NOUN a obl",
        f"rendu VERB contraire acl {PARTICIPLE}", "hommage NOUN rendu obj",
    )  # fmt: skip
    assert tree["rendu"] == ("ROOT", "rendu")
    assert tree["Togo"] == ("nsubj", "rendu")
    assert tree["a"] == ("aux:tense", "rendu")


def test_avoir_with_an_object_is_the_verb() -> None:
    tree = repaired(
        "Togo PROPN a nsubj", f"a VERB a ROOT {FINITE}", "dans NOUN a obl", f"rendu VERB dans acl {PARTICIPLE}",
        "peine NOUN a obj",
    )  # fmt: skip
    assert tree["a"] == ("ROOT", "a")


def test_a_place_has_no_object() -> None:
    tree = repaired(
        f"reçu VERB reçu ROOT {PARTICIPLE}", "mardi NOUN reçu obj", "à ADP Alger case", "Alger PROPN reçu obl",
        "délégation NOUN Alger obj",
    )  # fmt: skip
    assert tree["délégation"] == ("obj", "reçu")
    assert tree["mardi"] == ("obl", "reçu")


def test_a_verb_with_an_object_needs_none() -> None:
    tree = repaired(
        f"reçu VERB reçu ROOT {PARTICIPLE}", "Diop PROPN reçu obj", "à ADP Alger case", "Alger PROPN reçu obl",
        "délégation NOUN Alger obj",
    )  # fmt: skip
    assert tree["délégation"] == ("obj", "Alger")


def test_a_noun_between_commas_says_who_the_object_is() -> None:
    tree = repaired(
        f"accuse VERB accuse ROOT {FINITE}", "partenaire NOUN accuse obj", ", PUNCT Etat punct", "l' DET Etat det",
        "Etat NOUN accuse conj",
    )  # fmt: skip
    assert tree["Etat"] == ("appos", "partenaire")


def test_an_ally_of_somebody_is_no_participle() -> None:
    rows = (
        "Kenya PROPN Kenya ROOT", ", PUNCT allié punct", "allié VERB Kenya acl", "du ADP Rwanda case",
        "Rwanda PROPN allié obl",
    )  # fmt: skip
    assert arcs(mended(repair_predicates, *rows, language="fr"))["allié"] == ("appos", "Kenya")


def test_one_allied_with_somebody_is() -> None:
    rows = (
        "Kenya PROPN Kenya ROOT", ", PUNCT allié punct", "allié VERB Kenya acl", "au ADP Rwanda case",
        "Rwanda PROPN allié obl",
    )  # fmt: skip
    assert arcs(mended(repair_predicates, *rows, language="fr"))["allié"] == ("acl", "Kenya")


def test_what_somebody_is_about_to_do_makes_no_verb_of_the_point() -> None:
    rows = (
        "Togo PROPN point nsubj", "est AUX point cop", "sur ADP point case", "le DET point det",
        "point NOUN point ROOT", "d' ADP ouvrir mark", "ouvrir VERB point xcomp VerbForm=Inf",
    )  # fmt: skip
    assert tags(mended(repair_predicates, *rows, language="fr"))["point"] == "NOUN"


def test_what_stands_behind_an_infinitive_completes_it_and_not_its_modal() -> None:
    tree = repaired(
        "Togo PROPN peut nsubj", f"peut VERB peut ROOT {FINITE}", "compter VERB peut xcomp VerbForm=Inf",
        "sur ADP appui case", "appui NOUN peut obl",
    )  # fmt: skip
    assert tree["appui"] == ("obl", "compter")
    assert tree["Togo"] == ("nsubj", "peut")


@pytest.mark.parametrize(
    ("verb", "preposition", "there"),
    [("est", "à", True), ("reste", "à", False), ("est", "pour", False)],
    ids=["is at", "stays at", "is for"],
)
def test_the_place_where_somebody_is_is_the_predicate(verb: str, preposition: str, there: bool) -> None:
    tree = repaired(
        f"Togo PROPN {verb} nsubj", f"{verb} AUX {verb} ROOT {FINITE}", f"{preposition} ADP Niamey case",
        f"Niamey PROPN {verb} obl",
    )  # fmt: skip
    assert (tree["Niamey"] == ("ROOT", "Niamey")) is there
    assert (tree[verb] == ("cop", "Niamey")) is there


def test_a_predicate_that_stands_there_already_stays_one() -> None:
    tree = repaired(
        "Togo PROPN est nsubj", f"est AUX est ROOT {FINITE}", "à ADP Niamey case", "Niamey PROPN est obl",
        "ami NOUN est obj",
    )  # fmt: skip
    assert tree["Niamey"] == ("obl", "est")
