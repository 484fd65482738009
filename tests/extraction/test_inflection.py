"""Regular forms of verbs, as the grammars give them."""

from __future__ import annotations

import pytest

from sahelgraph.extraction.inflection import english, french, inflected
from sahelgraph.extraction.lexicon import load


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("tuer", "tue tuent tué tuées tuait tuera tueraient tuèrent"),
        ("boycotter", "boycotte boycottait boycottera boycotté"),
        ("amnistier", "amnistie amnistient amnistiait"),
        ("menacer", "menace menaçait menaçant menaça menacera"),
        ("exiger", "exige exigeait exigea exigeant exigés"),
        ("céder", "cède cèdent cédait cédé cèdera cédera"),
        ("achever", "achève achevait achevé achèvera"),
        ("appeler", "appelle appelait appellera"),
        ("employer", "emploie employait emploiera"),
        ("payer", "paie paye payait paiera"),
        ("trahir", "trahit trahissait trahissant trahira trahie"),
        ("vendre", "vend vendent vendait vendu vendra"),
    ],
)
def test_french_verbs_keep_to_the_spelling_of_their_conjugation(verb: str, forms: str) -> None:
    assert set(forms.split()) <= set(french(verb))


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("blockade", "blockades blockaded blockading"),
        ("combat", "combats combated combating combatted"),
        ("annul", "annuls annulled annulling"),
        ("clash", "clashes clashed clashing"),
        ("decry", "decries decried decrying"),
        ("deploy", "deploys deployed deploying"),
        ("free", "frees freed freeing"),
        ("tie", "ties tied tying"),
    ],
)
def test_english_verbs_drop_double_and_change_letters(verb: str, forms: str) -> None:
    assert set(forms.split()) <= set(english(verb))


def test_a_form_of_two_verbs_tells_nothing() -> None:
    found = inflected(["convier", "convenir"], "fr")
    assert found["conviait"] == "convier"
    assert "bar" not in found
    shared = inflected(["bat", "bate"], "en")
    assert "bated" not in shared
    assert shared["bats"] == "bat"


def test_the_lexicon_finds_a_verb_by_a_form_that_no_treebank_prints() -> None:
    assert load("fr").verbs["boycottaient"] == "boycotter"
    assert load("en").verbs["blockading"] == "blockade"


def test_the_past_of_verbs_that_parsers_take_for_nouns_is_known() -> None:
    assert inflected(["tear", "throw"], "en")["tore"] == "tear"
