"""Who "we" and "I" are in what somebody is quoted with."""

from __future__ import annotations

import pytest
from scenes import STATES, scene

from sahelgraph.language.first_person import take_up_first_person
from sahelgraph.language.salience import Record
from sahelgraph.language.scene import Scene


def taken_up(language: str, line: str) -> Scene:
    found = scene(language, line)
    record = Record(found, STATES)
    for position in found.heads():
        record.note(position)
    take_up_first_person(record)
    return found


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "en",
            '" We:PRON:nsubj>condemn condemn:VERB:ccomp>say it:PRON:obj>condemn " , '
            "Lavrov:PROPN:nsubj>say=sergey-lavrov say:VERB:root .",
        ),
        (
            "fr",
            "« Nous:PRON:nsubj>condamnons condamnons:VERB:parataxis>dire cela:PRON:obj>condamnons » , "
            "dire:VERB:root Lavrov:PROPN:nsubj>dire=sergey-lavrov .",
        ),
    ],
)
def test_we_in_a_quotation_is_who_is_quoted(language: str, line: str) -> None:
    assert taken_up(language, line).owners(1) == ("sergey-lavrov",)


def test_we_outside_a_quotation_is_nobody_known() -> None:
    found = taken_up(
        "en", "We:PRON:nsubj>think think:VERB:ccomp>say Lavrov:PROPN:nsubj>say=sergey-lavrov say:VERB:root ."
    )
    assert found.owners(0) == ()


def test_we_is_not_one_of_two_speakers() -> None:
    found = taken_up(
        "en",
        '" We:PRON:nsubj>condemn condemn:VERB:ccomp>say it:PRON:obj>condemn " , Lavrov:PROPN:nsubj>say=sergey-lavrov '
        "and Diop:PROPN:conj>Lavrov=abdoulaye-diop say:VERB:root .",
    )
    assert found.owners(1) == ()
