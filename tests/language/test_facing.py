from __future__ import annotations

import pytest
from scenes import STATES, scene

from sahelgraph.language.facing import Facing
from sahelgraph.language.salience import Record
from sahelgraph.model import ActorId


def pair(line: str, *, language: str = "fr") -> tuple[str, ...]:
    """The two states whom the last word of a line means."""
    found = scene(language, line)
    record = Record(found, STATES)
    for position in found.heads():
        record.note(position)
    return Facing(found, record).pair(len(found.forms) - 1, lambda actor: found.kind(actor) == "State")


OPENING = "Mali:PROPN:nsubj>signent=mali et:CCONJ:cc>Niger Niger:PROPN:conj>Mali=niger signent:VERB:root"


def test_the_two_sides_are_the_pair_that_a_report_opens_with() -> None:
    line = OPENING + " | Chad:PROPN:nsubj>part=chad part:VERB:root | Paris salue:VERB:root parties:NOUN*:obj>salue"
    assert set(pair(line)) == {"mali", "niger"}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "fr",
            "guerre:NOUN:nsubj>oppose oppose:VERB:root Mali:PROPN:obj>oppose=mali"
            " à:ADP:case>Chad Chad:PROPN:obl>oppose=chad",
        ),
        (
            "fr",
            "conflit:NOUN:root entre:ADP:case>Mali Mali:PROPN:nmod>conflit=mali"
            " et:CCONJ:cc>Chad Chad:PROPN:conj>Mali=chad",
        ),
        (
            "en",
            "war:NOUN:nsubj>pits pits:VERB:root Mali:PROPN:obj>pits=mali"
            " against:ADP:case>Chad Chad:PROPN:obl>pits=chad",
        ),
    ],
)
def test_those_whom_a_report_sets_against_each_other_come_before_those_it_opens_with(language: str, line: str) -> None:
    opening = OPENING.replace("et:", "and:") if language == "en" else OPENING
    assert set(pair(f"{opening} | {line} | They left:VERB:root sides:NOUN*:obj>left", language=language)) == {
        "mali",
        "chad",
    }


@pytest.mark.parametrize(
    "line",
    [
        "Mali:PROPN:nsubj>accuse=mali accuse:VERB:root Chad:PROPN:obj>accuse=chad",
        "Mali:PROPN:nsubj>négocie=mali négocie:VERB:root avec:ADP:case>Chad Chad:PROPN:obl>négocie=chad",
        "Mali:PROPN:nsubj>négocier=mali et:CCONJ:cc>Chad Chad:PROPN:conj>Mali=chad négocier:VERB:root",
    ],
)
def test_those_who_accuse_fight_or_talk_to_each_other_are_two_sides(line: str) -> None:
    line = line.replace("accuse:", "accuser:").replace(">accuse", ">accuser").replace("négocie:", "négocier:")
    line = line.replace(">négocie=", ">négocier=")
    assert set(pair(f"{OPENING} | {line} | Paris salue:VERB:root parties:NOUN*:obj>salue")) == {"mali", "chad"}


def test_whoever_acts_upon_the_two_sides_is_none_of_them() -> None:
    line = OPENING + " | Mali:PROPN:nsubj>salue=mali salue:VERB:root parties:NOUN*:obj>salue"
    assert pair(line) == ()


def test_three_are_no_two_sides() -> None:
    line = "Mali:PROPN:nsubj>signent=mali Niger:PROPN:conj>Mali=niger et:CCONJ:cc>Chad Chad:PROPN:conj>Mali=chad"
    assert pair(line + " signent:VERB:root | Paris salue:VERB:root parties:NOUN*:obj>salue") == ()


def test_a_pair_is_of_actors_that_fit() -> None:
    line = "Mali:PROPN:nsubj>signent=mali et:CCONJ:cc>Orano Orano:PROPN:conj>Mali=orano signent:VERB:root"
    assert ActorId("orano") not in pair(line + " | Paris salue:VERB:root parties:NOUN*:obj>salue")
