from __future__ import annotations

import pytest

from sahelgraph.language.french_tenses import mood_and_tense

CONDITIONAL, FUTURE = ("Cnd", "Pres"), ("Ind", "Fut")


@pytest.mark.parametrize(
    ("form", "lemma", "answer"),
    [
        ("quitterait", "quitter", CONDITIONAL),
        ("seraient", "être", CONDITIONAL),
        ("pourrait", "pouvoir", CONDITIONAL),
        ("mourrait", "mourir", CONDITIONAL),
        ("ouvrirait", "ouvrir", CONDITIONAL),
        ("rendraient", "rendre", CONDITIONAL),
        ("livrera", "livrer", FUTURE),
        ("enverront", "envoyer", FUTURE),
        ("aura", "avoir", FUTURE),
        ("ira", "aller", FUTURE),
        ("préparait", "préparer", None),
        ("prépara", "préparer", None),
        ("livra", "livrer", None),
        ("mourait", "mourir", None),
        ("ouvraient", "ouvrir", None),
        ("courez", "courir", None),
        ("entrions", "entrer", None),
        ("acquérait", "acquérir", None),
        ("sont", "être", None),
        ("a", "avoir", None),
    ],
)
def test_a_stem_in_r_that_the_other_tenses_lack_makes_a_future_or_conditional(
    form: str, lemma: str, answer: tuple[str, str] | None
) -> None:
    assert mood_and_tense(form, lemma) == answer
