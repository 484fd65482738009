from __future__ import annotations

from pathlib import Path

import pytest

from sahelgraph import resources
from sahelgraph.errors import OntologyError
from sahelgraph.language.lemmas import Lemmas


def test_exceptions_come_before_endings_and_long_endings_before_short_ones() -> None:
    lemmas = Lemmas({"VERB": {"went": "go"}}, {"VERB": {"ed": "", "ied": "y"}})
    assert [lemmas.of(form, "VERB") for form in ("went", "signed", "denied", "sign")] == ["go", "sign", "deny", "sign"]


def test_proper_nouns_and_infinitives_are_their_own_lemmas() -> None:
    lemmas = Lemmas({}, {"PROPN": {"s": ""}, "VERB": {"er": "ir"}})
    assert lemmas.of("Cotonous", "PROPN") == "Cotonous"
    assert lemmas.of("Signer", "VERB", infinitive=True) == "signer"


def test_an_ending_never_swallows_the_whole_form() -> None:
    assert Lemmas({}, {"NOUN": {"s": ""}}).of("s", "NOUN") == "s"


def test_missing_rules_are_an_error_of_the_installation(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="reinstall"):
        Lemmas.load(tmp_path)


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "pos", "forms", "lemma"),
    [
        ("en", "VERB", "severed severs severing", "sever"),
        ("en", "VERB", "withdrew withdrawn withdraws", "withdraw"),
        ("en", "VERB", "accused accuses", "accuse"),
        ("en", "VERB", "bans banned banning", "ban"),
        ("en", "NOUN", "Countries country", "country"),
        ("en", "AUX", "is was were been ’s", "be"),
        ("fr", "VERB", "rompu rompt rompait rompra rompirent", "rompre"),
        ("fr", "VERB", "annonçait annonça annoncé annoncerait", "annoncer"),
        ("fr", "VERB", "suspendue suspendait suspendrait", "suspendre"),
        ("fr", "VERB", "soutient soutenu soutiendra soutint", "soutenir"),
        ("fr", "VERB", "déploie déployait déploiera", "déployer"),
        ("fr", "VERB", "élu élisent", "élire"),
        ("fr", "AUX", "a ont avait aura", "avoir"),
        ("fr", "NOUN", "généraux général", "général"),
        ("fr", "ADJ", "maliennes malienne maliens", "malien"),
        ("fr", "DET", "l' l’ la les", "le"),
    ],
)
def test_all_forms_of_a_word_have_its_lemma(language: str, pos: str, forms: str, lemma: str) -> None:
    rules = Lemmas.load(resources.models(language))
    assert {form: rules.of(form, pos) for form in forms.split()} == dict.fromkeys(forms.split(), lemma)
