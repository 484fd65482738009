from __future__ import annotations

from pathlib import Path

import pytest

from sahelgraph.language.lemmas import Lemmas
from sahelgraph.training.conjugation import verb_forms
from sahelgraph.training.lemma_rules import learn, save, with_tables

PAIRS = {
    "NOUN": {
        "wars": "war",
        "cars": "car",
        "armies": "army",
        "parties": "party",
        "war": "war",
        "car": "car",
        "men": "man",
    },
    "ADP": {"d'": "de"},
}


def test_every_learned_pair_comes_out_right() -> None:
    lemmas = learn(PAIRS)
    assert {form: lemmas.of(form, pos) for pos, known in PAIRS.items() for form in known} == {
        form: lemma for known in PAIRS.values() for form, lemma in known.items()
    }


def test_endings_that_several_pairs_share_serve_new_words() -> None:
    lemmas = learn(PAIRS)
    assert [lemmas.of(form, "NOUN") for form in ("bars", "treaties", "tar")] == ["bar", "treaty", "tar"]


def test_saved_rules_are_loaded_again(tmp_path: Path) -> None:
    save(PAIRS, tmp_path)
    assert Lemmas.load(tmp_path).of("d’", "ADP") == "de"


def test_where_treebank_and_table_differ_the_table_stands() -> None:
    assert with_tables({"VERB": {"fled": "flead"}}, "en")["VERB"]["fled"] == "flee"


@pytest.mark.parametrize(
    ("language", "form", "verb"),
    [
        ("fr", "assiégeait", "assiéger"),
        ("fr", "engageons", "engager"),
        ("fr", "menaçaient", "menacer"),
        ("fr", "rejette", "rejeter"),
        ("fr", "gèlera", "geler"),
        ("fr", "enverra", "envoyer"),
        ("fr", "reçut", "recevoir"),
        ("fr", "promulgua", None),
        ("fr", "sont", "être"),
        ("fr", "installe", "installer"),
        ("fr", "connu", "connaître"),
        ("fr", "renaît", "renaître"),
        ("fr", "instva", None),
        ("en", "denies", "deny"),
        ("en", "agreeing", "agree"),
        ("en", "banned", "ban"),
        ("en", "annulled", "annul"),
        ("en", "overran", "overrun"),
        ("en", "overthrown", "overthrow"),
        ("en", "found", "find"),
    ],
)
def test_the_tables_conjugate(language: str, form: str, verb: str | None) -> None:
    assert verb_forms(language).get(form) == verb
