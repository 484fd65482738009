"""What is lifted or let go without a word of by whom, on small trees: whoever imposed it, whoever held them."""

from __future__ import annotations

import pytest
from report_trees import RAINED, told

NAMES = {"ECOWAS": "ecowas", "Togo": "togo", "Ghana": "ghana", "Mali": "mali", "JNIM": "jnim", "Chinese": "china"}
IMPOSED = (
    "ECOWAS|PROPN|nsubj|2 imposed=impose|VERB|root|0 sanctions=sanction|NOUN|obj|2|Number=Plur on|ADP|case|5 "
    "Togo|PROPN|obl|2"
)
SUSPENDED = "ECOWAS|PROPN|nsubj|2 suspended=suspend|VERB|root|0 Togo|PROPN|obj|2"
LIFTED = "The|DET|det|2 {noun}|NOUN|nsubj:pass|4 was=be|AUX|aux:pass|4 lifted=lift|VERB|root|0"
BY_GHANA = f"{LIFTED} by|ADP|case|6 Ghana|PROPN|obl:agent|4"
KIDNAPPED = (
    "JNIM|PROPN|nsubj|2 kidnapped=kidnap|VERB|root|0 two|NUM|nummod|5 Chinese|ADJ|amod|5 "
    "engineers=engineer|NOUN|obj|2|Number=Plur"
)
RELEASED = "{who}|PRON|nsubj:pass|3 were=be|AUX|aux:pass|3 released=release|VERB|root|0"
BACK = ("ecowas", "liftedSanctionsOn", "togo")


@pytest.mark.parametrize(("imposed", "noun"), [(IMPOSED, "embargo"), (IMPOSED, "blockade"), (SUSPENDED, "suspension")])
def test_what_is_lifted_is_lifted_by_whoever_imposed_it(imposed: str, noun: str) -> None:
    assert BACK in told([imposed, LIFTED.format(noun=noun)], NAMES)


@pytest.mark.parametrize(
    "trees",
    [
        [IMPOSED, LIFTED.format(noun="suspension")],
        [LIFTED.format(noun="embargo")],
        [IMPOSED, RAINED, RAINED, RAINED, LIFTED.format(noun="embargo")],
        [IMPOSED, BY_GHANA.format(noun="embargo")],
    ],
    ids=["of another sort", "nothing was imposed", "too far back", "somebody else lifts it"],
)
def test_nothing_else_is_undone(trees: list[str]) -> None:
    assert BACK not in told(trees, NAMES)


def test_those_who_were_seized_are_let_go_by_whoever_seized_them() -> None:
    assert ("jnim", "released", "china") in told([KIDNAPPED, RELEASED.format(who="They")], NAMES)


def test_one_alone_is_not_those_who_were_seized() -> None:
    assert not {one for one in told([KIDNAPPED, RELEASED.format(who="It")], NAMES) if one[1] == "released"}
