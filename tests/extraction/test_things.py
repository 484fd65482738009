"""What thing a pronoun takes up, on small trees."""

from __future__ import annotations

import pytest
from report_trees import parsed

from sahelgraph.extraction.things import thing

IMPOSED = "Togo|PROPN|nsubj|2 imposed=impose|VERB|root|0 sanctions=sanction|NOUN|obj|2|Number=Plur"
A_PACT = "The|DET|det|2 pact|NOUN|nsubj:pass|3|Number=Sing&Gender=Masc signed=sign|VERB|root|0"
UNE_LOI = "Le|DET|det|2 Togo|PROPN|nsubj|3 vote=voter|VERB|root|0 une|DET|det|5 loi|NOUN|obj|3|Number=Sing&Gender=Fem"


def found(language: str, pronoun: str, *trees: str) -> str | None:
    report = parsed(list(trees), language, apart=False)
    (token,) = (token for token in report.doc if token.lower_ == pronoun and token.pos_ == "PRON")
    noun = thing(token, {t.i for t in report.doc if t.pos_ == "PROPN"})
    return noun.text if noun is not None else None


@pytest.mark.parametrize(
    ("language", "trees", "pronoun", "wanted"),
    [
        ("en", (f"{IMPOSED} and|CCONJ|cc|5 lifted=lift|VERB|conj|2 them|PRON|obj|5",), "them", "sanctions"),
        ("en", (IMPOSED, "It|PRON|nsubj|2 lifted=lift|VERB|root|0 them|PRON|obj|2"), "them", "sanctions"),
        ("en", (A_PACT, "It|PRON|nsubj:pass|2 ended=end|VERB|root|0"), "it", "pact"),
        ("fr", (A_PACT, "Il|PRON|nsubj:pass|2 dénoncé=dénoncer|VERB|root|0"), "il", "pact"),
        ("fr", (UNE_LOI, "Elle|PRON|nsubj:pass|2 abrogée=abroger|VERB|root|0"), "elle", "loi"),
        ("fr", (UNE_LOI, "Lomé|PROPN|nsubj|3 l'|PRON|obj|3 abroge=abroger|VERB|root|0"), "l'", "loi"),
    ],
)
def test_a_pronoun_takes_up_the_noun_before_it_that_agrees(
    language: str, trees: tuple[str, ...], pronoun: str, wanted: str
) -> None:
    assert found(language, pronoun, *trees) == wanted


@pytest.mark.parametrize(
    ("language", "trees", "pronoun"),
    [
        ("en", (IMPOSED, "It|PRON|nsubj|2 ended=end|VERB|root|0"), "it"),
        ("en", (A_PACT, "They|PRON|nsubj|2 ended=end|VERB|root|0"), "they"),
        ("fr", (UNE_LOI, "Il|PRON|nsubj:pass|2 abrogé=abroger|VERB|root|0"), "il"),
        ("en", ("It|PRON|nsubj|2 ended=end|VERB|root|0",), "it"),
        ("en", (IMPOSED, "Who|PRON|nsubj|2 ended=end|VERB|root|0"), "who"),
    ],
    ids=["one, not several", "several, not one", "another gender", "nothing before", "no such pronoun"],
)
def test_nothing_is_taken_up_that_does_not_agree(language: str, trees: tuple[str, ...], pronoun: str) -> None:
    assert found(language, pronoun, *trees) is None
