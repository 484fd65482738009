"""English heads that the tree itself gives away as wrong, on hand-written trees."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from sahelgraph.language.english_repairs import (
    repair_charges,
    repair_english,
    repair_meetings,
    repair_openings,
    repair_opinions,
    repair_recipients,
    repair_verbless,
    repair_which,
)
from sahelgraph.language.tokenisers import LANGUAGES


def tree(line: str) -> Doc:
    """A tree from ``form|POS|dep|head`` (heads count from 1, 0 is the word itself); past participles end in -ed."""
    rows = [row.split("|") for row in line.split()]
    doc = Doc(
        LANGUAGES["en"]().vocab,
        words=[row[0] for row in rows],
        pos=[row[1] for row in rows],
        deps=[row[2] for row in rows],
        heads=[int(row[3]) - 1 if row[3] != "0" else place for place, row in enumerate(rows)],
    )
    for token in doc:
        if token.pos_ == "VERB" and token.text.endswith("ed"):
            token.set_morph("Tense=Past|VerbForm=Part")  # type: ignore[attr-defined]  # missing in the types of spaCy
    return doc


def heads(doc: Doc) -> dict[str, tuple[str, str]]:
    return {token.text: (token.dep_, token.head.text) for token in doc}


WITHOUT_A_VERB = (
    "Togo|PROPN|ROOT|0 denied|VERB|acl|1 on|ADP|case|4 Friday|PROPN|obl|2 that|PRON|obj|7 it|PRON|nsubj|7"
    " helped|VERB|acl:relcl|1 them|PRON|obj|7 .|PUNCT|punct|1"
)


def test_a_participle_that_is_all_the_verb_of_a_sentence_is_its_verb() -> None:
    doc = tree(WITHOUT_A_VERB)
    repair_verbless(doc)
    found = heads(doc)
    assert found["Togo"] == ("nsubj", "denied")
    assert found["denied"][0] == "ROOT"
    assert found["helped"] == ("ccomp", "denied")
    assert found["that"][0] == "mark"
    assert "VerbForm=Fin" in str(doc[1].morph)


@pytest.mark.parametrize(
    "line",
    [
        WITHOUT_A_VERB.replace("on|ADP", "by|ADP"),
        WITHOUT_A_VERB.removesuffix(" .|PUNCT|punct|1"),
        "Togo|PROPN|ROOT|0 is|AUX|cop|1 denied|VERB|acl|1 aid|NOUN|obj|3 .|PUNCT|punct|1",
        "Togo|PROPN|ROOT|0 denied|VERB|acl|1 .|PUNCT|punct|1",
        "Togo|PROPN|ROOT|0 ,|PUNCT|punct|3 denied|VERB|acl|1 aid|NOUN|obj|3 .|PUNCT|punct|1",
    ],
    ids=["done by somebody", "a headline", "a predicate", "without anything it is done to", "set off by a comma"],
)
def test_a_participle_that_describes_a_name_stays(line: str) -> None:
    doc = tree(line)
    repair_verbless(doc)
    assert doc[0].dep_ == "ROOT"


def test_a_past_tense_behind_an_aside_is_the_verb_of_the_sentence() -> None:
    line = (
        "Togo|PROPN|ROOT|0 ,|PUNCT|punct|3 accused|VERB|acl|1 of|SCONJ|mark|5 lying|VERB|advcl|3 ,|PUNCT|punct|7"
        " denied|VERB|conj|5 wrongdoing|NOUN|obj|7 .|PUNCT|punct|1"
    )
    doc = tree(line)
    repair_verbless(doc)
    assert [heads(doc)[word] for word in ("Togo", "accused", "denied")] == [
        ("nsubj", "denied"),
        ("acl", "Togo"),
        ("ROOT", "denied"),
    ]
    joined = tree(line.replace(",|PUNCT|punct|7", "and|CCONJ|cc|7"))
    repair_verbless(joined)
    assert heads(joined)["Togo"][0] == "ROOT"


def test_a_gerund_before_the_comma_goes_along_with_the_clause() -> None:
    doc = tree("Defying|VERB|csubj|5 it|PRON|obj|1 ,|PUNCT|punct|4 Togo|PROPN|nsubj|5 voted|VERB|ROOT|0")
    repair_openings(doc)
    assert doc[0].dep_ == "advcl"


def test_a_gerund_may_be_what_a_clause_is_about() -> None:
    doc = tree("Defying|VERB|csubj|3 it|PRON|obj|1 helped|VERB|ROOT|0 Togo|PROPN|obj|3")
    repair_openings(doc)
    assert doc[0].dep_ == "csubj"


def test_who_is_given_a_sum_does_not_count_it() -> None:
    doc = tree("gave|VERB|ROOT|0 Togo|PROPN|compound|3 7|NUM|nummod|4 dollars|NOUN|obj|1")
    repair_recipients(doc)
    assert heads(doc)["Togo"] == ("iobj", "gave")


def test_a_name_before_a_number_that_nobody_is_given_stays() -> None:
    doc = tree("Group|PROPN|compound|2 7|NUM|nummod|3 leaders|NOUN|nsubj|4 met|VERB|ROOT|0")
    repair_recipients(doc)
    assert doc[0].dep_ == "compound"


def test_a_charge_that_somebody_denies_is_no_name_of_his() -> None:
    line = (
        "blamed|VERB|ROOT|0 Togo|PROPN|obj|1 ,|PUNCT|punct|7 a|DET|det|6 charge|NOUN|amod|6 Lomé|PROPN|nsubj|7"
        " denies|VERB|parataxis|1"
    )
    doc = tree(line)
    repair_charges(doc)
    assert heads(doc)["charge"] == ("parataxis", "blamed")
    assert heads(doc)["denies"] == ("acl:relcl", "charge")
    titled = tree(line.replace("a|DET", "the|DET"))
    repair_charges(titled)
    assert heads(titled)["charge"] == ("amod", "Lomé")


def test_what_is_dismissed_as_something_hangs_on_the_verb() -> None:
    doc = tree("dismissed|VERB|ROOT|0 as|ADP|case|3 absurd|ADJ|obl|1 claims|NOUN|obj|3")
    repair_opinions(doc)
    assert heads(doc)["claims"] == ("obj", "dismissed")


def test_all_are_mended_together() -> None:
    doc = tree(WITHOUT_A_VERB)
    repair_english(doc)
    assert doc[1].dep_ == "ROOT"


def test_a_clause_with_a_relative_pronoun_hangs_on_the_noun_before_the_comma() -> None:
    line = "Togo|PROPN|nsubj|7 ,|PUNCT|punct|6 with|ADP|case|4 which|PRON|obl|6 Benin|PROPN|nsubj|6 froze|VERB|advcl|7"
    doc = tree(f"{line} left|VERB|ROOT|0")
    repair_which(doc)
    assert heads(doc)["froze"] == ("acl:relcl", "Togo")


def test_a_clause_that_no_comma_parts_stays_where_it_is() -> None:
    doc = tree("Togo|PROPN|nsubj|5 with|ADP|case|3 which|PRON|obl|4 froze|VERB|advcl|5 left|VERB|ROOT|0")
    repair_which(doc)
    assert heads(doc)["froze"] == ("advcl", "left")


def test_who_attends_is_said_of_the_meeting_not_of_the_speaker() -> None:
    line = "He|PRON|nsubj|2 spoke|VERB|ROOT|0 after|ADP|case|5 a|DET|det|5 summit|NOUN|obl|2 ,|PUNCT|punct|7"
    doc = tree(f"{line} attended|VERB|advcl|2 by|ADP|case|9 six|NOUN|obl:agent|7")
    repair_meetings(doc)
    assert heads(doc)["attended"] == ("acl", "summit")
