from __future__ import annotations

from pathlib import Path

import pytest
from spacy.tokens import Doc

from sahelgraph import resources
from sahelgraph.errors import OntologyError
from sahelgraph.language.casing import is_title_case, load_common_words, running
from sahelgraph.language.tokenisers import LANGUAGES
from sahelgraph.language.view import views

COMMON = frozenset("ends army defence agreement with attack convoy the says".split())


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("Chad Ends Defence Agreement With Paris", True),
        ("Chad Ends Defence Agreement with Paris", True),
        ("CHAD ENDS DEFENCE AGREEMENT WITH PARIS", True),
        ("Army attacked in Moura by Katiba Macina", False),
        ("President Goita met Lavrov, Putin and Belousov in Moscow yesterday", False),
        ("Chad Ends", False),
        ("", False),
    ],
)
def test_title_case_is_told_from_running_text(line: str, answer: bool) -> None:
    assert is_title_case(line.split()) is answer


def test_common_words_are_shown_small_and_names_are_not() -> None:
    assert running("Chad Ends Defence Agreement With Paris".split(), COMMON) == [
        "Chad", "ends", "defence", "agreement", "with", "Paris",
    ]  # fmt: skip


def test_only_the_headline_of_a_report_is_changed_for_the_parser() -> None:
    words = "Chad Ends Defence Agreement The Army Says No".split()
    doc = Doc(LANGUAGES["en"]().vocab, words=[*words[:4], "\n", "the", "Army", "says", "no"])
    doc[5].is_sent_start = True
    (view,) = views(doc, COMMON)
    assert [token.text for token in view.doc] == ["Chad", "ends", "defence", "agreement", "the", "Army", "says", "no"]
    assert doc[1].text == "Ends"


def test_a_missing_list_is_an_error_of_the_installation(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="reinstall"):
        load_common_words(tmp_path)


@pytest.mark.model
@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_shipped_lists_hold_words_and_no_countries(language: str) -> None:
    words = load_common_words(resources.models(language))
    assert not words & {"mali", "niger", "burkina", "france", "sahel", "algeria", "tchad", "wagner"}
    assert {"en": {"ends", "sanctions", "with"}, "fr": {"rompt", "sanctions", "avec"}}[language] <= words
