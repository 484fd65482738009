"""The cue lexicons: complete in both languages, and refused where they are wrong."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import sahelgraph.extraction
from sahelgraph import resources
from sahelgraph.errors import OntologyError
from sahelgraph.extraction import cues
from sahelgraph.extraction.cues import Force
from sahelgraph.ontology import Ontology

LANGUAGES = ("en", "fr")
ROOM = Path(sahelgraph.extraction.__file__).parent


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_force_has_words(language: str) -> None:
    used = {operator.force for found in cues.load(language).operators.values() for operator in found}
    assert used == set(Force)


def test_both_languages_have_the_same_word_lists() -> None:
    english, french = (set(cues.load(language).words) for language in LANGUAGES)
    assert english == french


def test_every_word_list_is_used_and_every_used_one_is_there() -> None:
    used = set()
    for module in ("cues", "scope", "marks", "speakers", "stance", "prospects", "achieved"):
        for node in ast.walk(ast.parse((ROOM / f"{module}.py").read_text("utf-8"))):
            if isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith("cues"):
                used |= {node.slice.value} if isinstance(node.slice, ast.Constant) else set()
    used |= {"conditional_endings", "future_endings"}  # looked up by a loop
    used |= {"outlook_denied", "outlook_planned", "outlook_possible"}
    assert used == set(cues.load("en").words)


def test_relations_that_matter_to_status_are_relations() -> None:
    known = {str(name) for name in Ontology.load().relations}
    for names in cues.relations():
        assert names
        assert names <= known


@pytest.mark.parametrize(
    ("phrase", "lemma", "beside"),
    [
        ("deny", "deny", ()),
        ("rule out", "rule", ("out",)),
        ("s'engager", "engager", ("se",)),
        ("se vanter", "vanter", ("se",)),
    ],
)
def test_a_phrase_is_found_by_its_verb_and_keeps_what_stands_beside_it(
    phrase: str, lemma: str, beside: tuple[str, ...]
) -> None:
    assert cues.split(phrase) == (lemma, beside)


@pytest.mark.parametrize(
    ("text", "message"),
    [("[force.shout]\nverbs = ['shout']\n[words]\n", "no force is called 'shout'"), ("[force", "status_xx.toml")],
)
def test_a_wrong_lexicon_is_refused_by_name(
    text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "status_xx.toml").write_text(text, "utf-8")
    monkeypatch.setattr(resources, "ontology", lambda *parts: tmp_path / parts[-1])
    with pytest.raises(OntologyError, match=message):
        cues.load("xx")


@pytest.mark.parametrize(("language", "words"), [("en", {"not", "n't", "never", "nor"}), ("fr", {"ne", "n'", "pas"})])
def test_small_words_of_denial_are_those_of_status(language: str, words: set[str]) -> None:
    assert words <= cues.denying(language)
    assert cues.load(language)["negations"] <= cues.denying(language)


@pytest.mark.parametrize(
    ("language", "verbs"), [("en", {"deny", "threaten", "plan", "vow"}), ("fr", {"nier", "menacer", "projeter"})]
)
def test_what_is_denied_is_not_sure_and_neither_is_what_lies_ahead(language: str, verbs: set[str]) -> None:
    assert verbs | cues.denials(language) <= cues.unsure(language)
    assert not cues.unsure(language) & {"say", "dire", "confirm", "confirmer"}
