"""Who does what a participle without a doer tells, on small trees."""

from __future__ import annotations

import pytest
from report_trees import told

NAMES = {"Benin": "benin", "Niger": "niger"}
SANCTIONS = (
    "sanctions=sanction|NOUN|obj|2 imposed=impose|VERB|acl|3|Tense=Past&VerbForm=Part on|ADP|case|6 Niger|PROPN|obl|4"
)


@pytest.mark.parametrize("verb", ["lifted=lift", "maintains=maintain"])
def test_whoever_lifts_or_upholds_sanctions_imposed_them(verb: str) -> None:
    assert ("benin", "sanctioned", "niger") in told([f"Benin|PROPN|nsubj|2 {verb}|VERB|root|0 {SANCTIONS}"], NAMES)


def test_whoever_regrets_them_did_not() -> None:
    facts = told([f"Benin|PROPN|nsubj|2 regrets=regret|VERB|root|0 {SANCTIONS}"], NAMES)
    assert ("benin", "sanctioned", "niger") not in facts
