"""Whose deed is announced to somebody, on small trees: one's own is a threat, that of another a forecast."""

from __future__ import annotations

import pytest
from report_trees import told

NAMES = {"Kenya": "kenya", "Somalia": "somalia", "Uganda": "uganda", "it": "kenya"}
SAID = "Kenya|PROPN|nsubj|2 said=say|VERB|root|0 that|SCONJ|mark|6 "
OWN = SAID + "it|PRON|nsubj|6 would|AUX|aux|6 strike|VERB|ccomp|2 Somalia|PROPN|obj|6"


@pytest.mark.parametrize(
    ("tree", "threatened"),
    [
        (OWN, True),
        (OWN.replace("it|PRON", "she|PRON"), True),
        (OWN.replace("it|PRON", "Uganda|PROPN"), False),
        (OWN.replace("it|PRON", "rebels=rebel|NOUN"), False),
        (OWN.replace("would|AUX", "did|AUX"), False),
        (SAID + "Somalia|PROPN|nsubj:pass|6 be|AUX|aux:pass|6 struck=strike|VERB|ccomp|2 would|AUX|aux|6", False),
    ],
    ids=["its own", "an unknown pronoun's", "another's", "of nobody named", "a report", "a passive"],
)
def test_who_says_that_he_will_strike_threatens(tree: str, threatened: bool) -> None:
    assert (("kenya", "threatened", "somalia") in told([tree], NAMES)) is threatened
