"""A name behind a time that opens its sentence without a comma is the subject, and no part of the time."""

from __future__ import annotations

import pytest
from small_trees import FINITE, arcs, mended, tags

from sahelgraph.language.fronted_times import repair_fronted_times


@pytest.mark.parametrize(("opening", "time"), [("In", "June"), ("On", "Sunday")])
def test_a_name_behind_a_month_or_a_day_does_what_follows(opening: str, time: str) -> None:
    tree = arcs(mended(
        repair_fronted_times, f"{opening} ADP Togo case", f"{time} PROPN Togo compound", "Togo PROPN left obl",
        f"left VERB left ROOT {FINITE}", "it PRON left obj",
    ))  # fmt: skip
    assert tree["Togo"] == ("nsubj", "left")
    assert tree[time] == ("obl", "left")
    assert tree[opening] == ("case", time)


def test_a_title_before_the_name_stays_with_it() -> None:
    tree = arcs(mended(
        repair_fronted_times, "In ADP Doe case", "May PROPN Mr compound", "Mr PROPN Doe nmod:desc",
        "Doe PROPN left obl", f"left VERB left ROOT {FINITE}",
    ))  # fmt: skip
    assert tree["Doe"] == ("nsubj", "left")
    assert tree["Mr"] == ("nmod:desc", "Doe")


def test_what_passes_for_a_participle_is_the_verb_of_the_sentence() -> None:
    doc = mended(
        repair_fronted_times, "On ADP forces case", "Sunday PROPN forces compound", "forces NOUN forces ROOT",
        "dispersed VERB forces acl", "crowds NOUN dispersed obj",
    )  # fmt: skip
    assert arcs(doc)["forces"] == ("nsubj", "dispersed")
    assert tags(doc)["dispersed"] == "VERB"


def test_a_verb_that_has_a_subject_keeps_it() -> None:
    tree = arcs(mended(
        repair_fronted_times, "In ADP talks case", "June PROPN talks compound", "talks NOUN left obl",
        "Togo PROPN left nsubj", f"left VERB left ROOT {FINITE}",
    ))  # fmt: skip
    assert tree["talks"] == ("obl", "left")


def test_a_name_behind_last_month_does_what_follows() -> None:
    tree = arcs(mended(
        repair_fronted_times, "Last ADJ month amod", "month NOUN said obl:unmarked", "Togo PROPN month vocative",
        f"said VERB said ROOT {FINITE}",
    ))  # fmt: skip
    assert tree["Togo"] == ("nsubj", "said")
