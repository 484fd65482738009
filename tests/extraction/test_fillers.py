"""A slot is filled once for the triggers of a word that ask alike, and anew for those that do not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from report_trees import parsed
from spacy.tokens import Token

from sahelgraph.extraction.fillers import Filled, Filler, once_for_alike
from sahelgraph.extraction.lexicon import Trigger, load
from sahelgraph.model import ActorId

TRIGGER = replace(next(t for t in load("en").triggers if t.part == "verb"), relation="attacked", object=("patient",))


class Counting:
    """Fills every slot with Togo, and counts how often it had to."""

    def __init__(self) -> None:
        self.filled: Filled = {}
        self.asked = 0

    @once_for_alike
    def fill(self, slot: str, trigger: Trigger, predicate: Token) -> Iterator[Filler]:
        """Whoever is in a slot: Togo, by a way with a name."""
        self.asked += 1
        yield Filler(ActorId("togo"), predicate, way=f"{trigger.part} {slot}")


@pytest.mark.parametrize(
    ("other", "times"),
    [
        (replace(TRIGGER, name="any other", relation="fought"), 1),
        (replace(TRIGGER, relation="accused"), 2),
        (replace(TRIGGER, part="noun"), 2),
        (replace(TRIGGER, genitive="patient"), 2),
        (replace(TRIGGER, object=("with",)), 2),
    ],
    ids=["another relation", "telling", "a noun", "a genitive", "no object"],
)
def test_triggers_that_are_alike_share_what_was_found(other: Trigger, times: int) -> None:
    word = next(token for token in parsed(["left=leave|VERB|root|0"], "en").doc if token.text == "left")
    slots = Counting()
    assert len(list(slots.fill("agent", TRIGGER, word))) == 1
    assert [filler.actor for filler in slots.fill("agent", other, word)] == ["togo"]
    assert slots.asked == times


def test_each_slot_is_filled_for_itself() -> None:
    word = next(token for token in parsed(["left=leave|VERB|root|0"], "en").doc if token.text == "left")
    slots = Counting()
    found = [filler.way for slot in ("agent", "patient", "agent") for filler in slots.fill(slot, TRIGGER, word)]
    assert found == ["verb agent", "verb patient", "verb agent"]
    assert slots.asked == 2
