"""The main verb of a sentence, found again behind the participle that describes its subject."""

from __future__ import annotations

from test_repairs import clause

from sahelgraph.language.reduced_relatives import repair_reduced_relatives

JAILED = (
    ("Agents", "NOUN", 1, "nsubj"),
    ("jailed", "VERB", 1, "ROOT"),
    ("in", "ADP", 3, "case"),
    ("Lagos", "PROPN", 1, "obl"),
    ("were", "AUX", 5, "aux:pass"),
    ("freed", "VERB", 1, "conj"),
)
HELD_SINCE = (
    ("Soldiers", "NOUN", 0, "ROOT"),
    ("held", "VERB", 0, "acl"),
    ("since", "SCONJ", 5, "mark"),
    ("July", "PROPN", 5, "nsubj:pass"),
    ("were", "AUX", 5, "aux:pass"),
    ("freed", "VERB", 1, "advcl"),
)


def repaired(*rows: tuple[str, str, int, str]) -> list[tuple[str, str, str]]:
    doc = clause(*rows)
    for token in doc:
        if token.text == "were":
            token.set_morph("VerbForm=Fin")  # type: ignore[attr-defined]  # missing in the types of spaCy
    repair_reduced_relatives(doc)
    return [(token.text, token.head.text, token.dep_) for token in doc]


def test_a_participle_and_a_verb_with_nothing_between_them_are_not_joined() -> None:
    found = repaired(*JAILED)
    assert ("freed", "freed", "ROOT") in found
    assert ("Agents", "freed", "nsubj:pass") in found
    assert ("jailed", "Agents", "acl") in found


def test_a_participle_that_a_conjunction_joins_to_the_verb_stays_the_root() -> None:
    joined = (*JAILED[:4], ("and", "CCONJ", 6, "cc"), ("were", "AUX", 6, "aux:pass"), ("freed", "VERB", 1, "conj"))
    assert ("jailed", "jailed", "ROOT") in repaired(*joined)


def test_a_comma_before_the_verb_leaves_the_participle_the_root() -> None:
    parted = (*JAILED[:4], (",", "PUNCT", 6, "punct"), ("were", "AUX", 6, "aux:pass"), ("freed", "VERB", 1, "conj"))
    assert ("jailed", "jailed", "ROOT") in repaired(*parted)


def test_a_month_behind_since_is_no_subject() -> None:
    found = repaired(*HELD_SINCE)
    assert ("Soldiers", "freed", "nsubj:pass") in found
    assert ("July", "held", "obl") in found
    assert ("since", "July", "case") in found


def test_whoever_is_behind_since_stays_its_subject_if_he_is_no_month() -> None:
    spoken = [row if row[0] != "July" else ("Togo", *row[1:]) for row in HELD_SINCE]
    assert ("Soldiers", "Soldiers", "ROOT") in repaired(*spoken)
