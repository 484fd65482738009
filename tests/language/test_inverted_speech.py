"""Verbs between a quotation and whoever says it."""

from __future__ import annotations

from small_trees import arcs, small_tree

from sahelgraph.language.inverted_speech import repair_inverted_speech

QUOTED = ('" PUNCT false punct', "is AUX false cop", "false ADJ false ROOT", ", PUNCT false punct")


def mended(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    doc = small_tree(*rows)
    repair_inverted_speech(doc)
    return arcs(doc)


def test_what_passes_for_an_adjective_of_the_speaker_is_the_verb() -> None:
    tree = mended(*QUOTED, "” PUNCT false punct", "insisted VERB Ada amod", "Ada PROPN false vocative")
    assert tree["insisted"] == ("ROOT", "insisted")
    assert tree["Ada"] == ("nsubj", "insisted")
    assert tree["false"] == ("ccomp", "insisted")


def test_what_passes_for_the_object_speaks() -> None:
    rows = (*(row.replace("false ROOT", "declared ccomp") for row in QUOTED), "” PUNCT false punct")
    tree = mended(*rows, "declared VERB declared ROOT", "the DET nun det", "nun NOUN declared obj")
    assert tree["nun"] == ("nsubj", "declared")


def test_a_verb_of_another_subject_keeps_its_object() -> None:
    rows = (*QUOTED, "” PUNCT false punct", "Obi PROPN condemned nsubj", "condemned VERB false parataxis")
    assert mended(*rows, "raids NOUN condemned obj")["raids"] == ("obj", "condemned")


def test_without_a_quotation_a_participle_describes() -> None:
    rows = ("Togo PROPN left nsubj", "left VERB left ROOT", "armed VERB men amod", "men NOUN left obj")
    assert mended(*rows)["armed"] == ("amod", "men")
