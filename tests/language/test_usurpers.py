"""Soldiers whose clause tells that they took power stand for the state where they did."""

from __future__ import annotations

import pytest
from scenes import STATES, scene

from sahelgraph.language.usurpers import find_usurpers

THE_SOLDIERS = "the:DET:det>soldiers soldiers:NOUN*:obj>met"


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        (
            "en",
            f"they:PRON met:VERB {THE_SOLDIERS} who:PRON:nsubj>seize seize:VERB:acl:relcl>soldiers "
            "power:NOUN:obj>seize in:ADP:case>Niger Niger:PROPN:obl>seize=niger",
            ("niger",),
        ),
        (
            "en",
            f"they:PRON met:VERB {THE_SOLDIERS} who:PRON:nsubj>topple topple:VERB:acl:relcl>soldiers "
            "Bazoum:PROPN:obj>topple=mohamed-bazoum",
            ("niger",),
        ),
        (
            "en",
            f"they:PRON met:VERB {THE_SOLDIERS} who:PRON:nsubj>seize seize:VERB:acl:relcl>soldiers "
            "cattle:NOUN:obj>seize in:ADP:case>Niger Niger:PROPN:obl>seize=niger",
            (),
        ),
        (
            "en",
            "they:PRON met:VERB some:DET:det>soldiers soldiers:NOUN*:obj>met who:PRON:nsubj>seize "
            "seize:VERB:acl:relcl>soldiers power:NOUN:obj>seize in:ADP:case>Niger Niger:PROPN:obl>seize=niger",
            (),
        ),
        (
            "fr",
            "ils:PRON menacent:VERB les:DET:det>militaires militaires:NOUN*:obj>menacent qui:PRON:nsubj>prendre "
            "prendre:VERB:acl:relcl>militaires pouvoir:NOUN:obj>prendre au:ADP:case>Niger "
            "Niger:PROPN:obl>prendre=niger",
            ("niger",),
        ),
    ],
)
def test_they_are_the_state_in_which_they_took_power(language: str, line: str, expected: tuple[str, ...]) -> None:
    found = scene(language, line)
    for token in found.doc:
        token.lemma_ = token.lower_
    find_usurpers(found, STATES)
    place = next(token.i for token in found.doc if token.text in ("soldiers", "militaires"))
    assert found.owners(place) == expected
