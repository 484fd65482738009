"""Sentences whose main verb hangs below the noun at the root of their tree."""

from __future__ import annotations

import pytest
from small_trees import FINITE, PARTICIPLE, arcs, mended

from sahelgraph.language.missing_verbs import repair_missing_verbs

STOP = ". PUNCT Togo punct"
ABSTAINED = ("Togo PROPN Togo ROOT", ", PUNCT abstained punct", "which PRON abstained nsubj")
DENIED = (
    "Togo PROPN Togo ROOT",
    f"denied VERB Togo acl {PARTICIPLE}",
    "on ADP Friday case",
    "Friday PROPN denied obl",
    "that PRON helped obj",
    "it PRON helped nsubj",
    f"helped VERB Togo acl:relcl {FINITE}",
    "them PRON helped obj",
)


def crowned(*rows: str, language: str = "en") -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    return arcs(mended(repair_missing_verbs, *rows, language=language))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_verb_that_a_comma_parts_from_a_relative_clause_is_the_main_verb(language: str) -> None:
    tree = crowned(
        *ABSTAINED,
        f"abstained VERB Togo acl:relcl {FINITE}",
        ", PUNCT cut punct",
        f"cut VERB abstained conj {FINITE}",
        "ties NOUN cut obj",
        STOP,
        language=language,
    )
    assert tree["cut"] == ("ROOT", "cut")
    assert tree["Togo"] == ("nsubj", "cut")
    assert tree["abstained"] == ("acl:relcl", "Togo")
    assert tree["."] == ("punct", "cut")


def test_two_verbs_of_one_relative_clause_stay_joined() -> None:
    tree = crowned(
        *ABSTAINED, f"abstained VERB Togo acl:relcl {FINITE}", "and CCONJ cut cc", f"cut VERB abstained conj {FINITE}"
    )
    assert tree["Togo"] == ("ROOT", "Togo")


def test_a_finite_verb_beside_the_name_at_the_root_has_it_for_its_subject() -> None:
    touring = f"touring VERB Togo acl:relcl {FINITE}"
    flew = f"flew VERB Togo parataxis {FINITE}"
    assert crowned(*ABSTAINED[:1], "who PRON touring nsubj", touring, flew, STOP)["Togo"] == ("nsubj", "flew")
    assert crowned(*ABSTAINED[:1], flew, STOP)["Togo"] == ("ROOT", "Togo")


@pytest.mark.parametrize(("tense", "relation"), [("Fut", "nsubj"), ("Pres", "ROOT")])
def test_a_future_describes_nothing(tense: str, relation: str) -> None:
    departure = "départ NOUN départ ROOT"
    begins = f"commencera VERB départ acl Tense={tense}|VerbForm=Fin"
    assert crowned(departure, begins, ". PUNCT départ punct", language="fr")["départ"][0] == relation


def test_a_participle_that_is_all_the_verb_of_a_sentence_is_its_verb() -> None:
    doc = mended(repair_missing_verbs, *DENIED, STOP)
    tree = arcs(doc)
    assert tree["Togo"] == ("nsubj", "denied")
    assert tree["helped"] == ("ccomp", "denied")
    assert tree["that"][0] == "mark"
    assert "VerbForm=Fin" in str(doc[1].morph)


@pytest.mark.parametrize(
    "rows",
    [
        (*DENIED[:2], "by ADP Ghana case", "Ghana PROPN denied obl:agent", STOP),
        DENIED,
        ("Togo PROPN Togo ROOT", "is AUX Togo cop", *DENIED[1:], STOP),
        (*DENIED[:2], STOP),
        (DENIED[0], ", PUNCT denied punct", *DENIED[1:4], STOP),
    ],
    ids=["done by somebody", "a headline", "a predicate", "without anything it is done to", "set off by a comma"],
)
def test_a_participle_that_describes_a_name_stays(rows: tuple[str, ...]) -> None:
    assert crowned(*rows)["Togo"] == ("ROOT", "Togo")


def test_in_french_a_participle_is_no_past_tense() -> None:
    assert crowned(*DENIED, STOP, language="fr")["Togo"] == ("ROOT", "Togo")


ACCUSED = (
    "Togo PROPN Togo ROOT",
    ", PUNCT accused punct",
    f"accused VERB Togo acl {PARTICIPLE}",
    "of SCONJ lying mark",
    "lying VERB accused advcl",
)


def test_a_past_form_behind_an_aside_is_the_verb_of_a_sentence() -> None:
    verb = (f"denied VERB accused conj {PARTICIPLE}", "wrongdoing NOUN denied obj", STOP)
    tree = crowned(*ACCUSED, ", PUNCT denied punct", *verb)
    assert [tree[word] for word in ("Togo", "accused", "denied")] == [
        ("nsubj", "denied"),
        ("acl", "Togo"),
        ("ROOT", "denied"),
    ]
    assert crowned(*ACCUSED, "and CCONJ denied cc", *verb)["Togo"][0] == "ROOT"


DELEGATION = (
    "Togo PROPN Togo ROOT",
    ", PUNCT included punct",
    "which PRON included nsubj",
    f"included VERB Togo acl:relcl {FINITE}",
    "Ghana PROPN included obj",
    ", PUNCT left punct",
)


def test_a_past_form_behind_an_insertion_is_the_verb_of_a_sentence_wherever_it_hangs() -> None:
    tree = crowned(
        *DELEGATION,
        f"left VERB Nairobi amod {PARTICIPLE}",
        "Nairobi PROPN Ghana appos",
        "without SCONJ meeting mark",
        "meeting VERB included advcl",
        STOP,
    )
    assert tree["Togo"] == ("nsubj", "left")
    assert tree["Nairobi"] == ("obj", "left")
    assert tree["meeting"] == ("advcl", "left")


def test_a_past_form_behind_an_insertion_stays_where_somebody_does_it_or_another_verb_is_finite() -> None:
    by = (f"left VERB Ghana acl {PARTICIPLE}", "by ADP rebels case", "rebels NOUN left obl:agent", STOP)
    assert crowned(*DELEGATION, *by)["Togo"][0] == "ROOT"
    other = (f"left VERB Nairobi amod {PARTICIPLE}", "Nairobi PROPN went obj", f"went VERB Togo conj {FINITE}", STOP)
    assert crowned(*DELEGATION, *other)["Togo"][0] == "ROOT"


def test_a_past_form_behind_an_apposition_is_the_main_verb() -> None:
    tree = crowned(
        "spokesman NOUN spokesman ROOT", ", PUNCT Doe punct", "Doe PROPN spokesman appos", ", PUNCT complained punct",
        f"complained VERB Doe acl {PARTICIPLE}", "of ADP attitude case", "attitude NOUN complained obl",
        ". PUNCT spokesman punct",
    )  # fmt: skip
    assert tree["complained"] == ("ROOT", "complained")
    assert tree["spokesman"] == ("nsubj", "complained")
