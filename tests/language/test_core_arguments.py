"""The hand-made check: who did what to whom in news sentences about the region, written before any model read them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from core_arguments import Case, cases, outcomes
from spacy.tokens import Doc

from sahelgraph.language.pipeline import Pipeline
from sahelgraph.language.tokenisers import LANGUAGES

HERE = Path(__file__).parent
CORE = ("agent", "patient", "partner")


def sentences(language: str) -> list[Case]:
    return cases(HERE / f"who_did_what_{language}.jsonl")


@pytest.mark.parametrize(("language", "number"), [("en", 120), ("fr", 60)])
def test_every_case_speaks_of_words_of_its_sentence(language: str, number: int) -> None:
    found = sentences(language)
    assert len(found) == number
    for case in found:
        stated = [case.verb, *case.agent, *case.patient, *case.partner.values(), case.planned, case.reported]
        assert all(word in case.text for word in stated if word), case.text


def test_the_yardstick_reads_a_correct_tree_and_fails_a_wrong_one() -> None:
    case = Case(text="Rebels killed soldiers", verb="killed", agent=["Rebels"], patient=["soldiers"])
    words, vocab = case.text.split(), LANGUAGES["en"]().vocab
    right = Doc(vocab, words=words, heads=[1, 1, 1], deps=["nsubj", "ROOT", "obj"], pos=["NOUN", "VERB", "NOUN"])
    wrong = Doc(vocab, words=words, heads=[1, 1, 1], deps=["obj", "ROOT", "nsubj"], pos=["NOUN", "VERB", "NOUN"])
    assert [is_right for _, _, is_right in outcomes(case, right)] == [True, True]
    assert [is_right for _, _, is_right in outcomes(case, wrong)] == [False, False]


@pytest.mark.model
@pytest.mark.parametrize(("language", "floor"), [("en", 0.88), ("fr", 0.93)])
def test_the_share_of_core_arguments_that_the_parser_gets_right(language: str, floor: float) -> None:
    pipeline = Pipeline.load(language)
    found = sentences(language)
    docs = pipeline.parse(pipeline.tokenise(case.text) for case in found)
    stated: Counter[bool] = Counter()
    missed = []
    for case, doc in zip(found, docs, strict=True):
        for kind, word, is_right in outcomes(case, doc):
            if kind in CORE:
                stated[is_right] += 1
                missed += [] if is_right else [f"{kind} {word!r} of {case.verb!r}: {case.text}"]
    assert stated[True] / stated.total() >= floor, "\n".join(missed)
