"""Second verbs behind "and" that a parser takes for adjectives of their objects."""

from __future__ import annotations

from small_trees import FINITE, PARTICIPLE, arcs, mended

from sahelgraph.language.joined_verbs import repair_joined

LEFT = ("Togo PROPN left nsubj", f"left VERB left ROOT {FINITE}")


def joined(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    return arcs(mended(repair_joined, *LEFT, *rows))


def test_two_objects_that_a_tree_makes_one_belong_to_a_verb_each() -> None:
    tree = joined(
        "the DET ties det", "bloc NOUN ties compound", "and CCONJ severed cc", f"severed VERB bloc conj {PARTICIPLE}",
        "ties NOUN left obj", "yesterday NOUN left obl",
    )  # fmt: skip
    assert tree["severed"] == ("conj", "left")
    assert tree["bloc"] == ("obj", "left")
    assert tree["the"] == ("det", "bloc")
    assert tree["ties"] == ("obj", "severed")
    assert tree["yesterday"] == ("obl", "severed")


def test_the_second_of_two_objects_belongs_to_the_participle_before_it() -> None:
    tree = joined(
        "bloc NOUN left obj", "and CCONJ bombed cc", f"bombed VERB Ghana amod {PARTICIPLE}", "Ghana PROPN left obj"
    )
    assert tree["bombed"] == ("conj", "left")
    assert tree["Ghana"] == ("obj", "bombed")


def test_what_is_one_of_two_things_that_are_left_keeps_its_adjective() -> None:
    tree = joined(
        "food NOUN left obj",
        "and CCONJ clothes cc",
        f"donated VERB clothes amod {PARTICIPLE}",
        "clothes NOUN food conj",
    )
    assert tree["donated"] == ("amod", "clothes")
