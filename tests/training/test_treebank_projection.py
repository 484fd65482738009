from __future__ import annotations

from pathlib import Path

import pytest

from sahelgraph.errors import InputError
from sahelgraph.language.tokenisers import LANGUAGES
from sahelgraph.training.conllu import read
from sahelgraph.training.project import features, project, relation
from sahelgraph.training.recipe import Treebank
from sahelgraph.training.sources import trees_of
from sahelgraph.training.trees import Tree


def row(number: str, form: str, upos: str, head: int, dep: str, *, misc: str = "_", lemma: str = "_") -> str:
    return "\t".join((number, form, lemma, upos, "_", "_", str(head), dep, "_", misc))


def contraction(number: str, form: str, *, misc: str = "_") -> str:
    return "\t".join((number, form, *"________")[:9]) + f"\t{misc}"


def treebank(folder: Path, *sentences: list[str], name: str = "bank.conllu") -> Path:
    path = folder / name
    path.write_text("".join("\n".join(rows) + "\n\n" for rows in sentences), encoding="utf-8")
    return path


def only_tree(language: str, path: Path) -> Tree:
    (paragraph,) = read(path)
    tree = project(LANGUAGES[language](), paragraph)
    assert tree is not None
    return tree


DU = [
    row("1", "retrait", "NOUN", 0, "root", lemma="retrait"),
    contraction("2-3", "du"),
    row("2", "de", "ADP", 4, "case", lemma="de"),
    row("3", "le", "DET", 4, "det", lemma="le"),
    row("4", "Mali", "PROPN", 1, "nmod", lemma="Mali"),
]


def test_a_french_contraction_is_one_token_with_the_preposition_on_top(tmp_path: Path) -> None:
    tree = only_tree("fr", treebank(tmp_path, DU))
    assert tree.text == "retrait du Mali"
    assert tree.words == ("retrait", "du", "Mali")
    assert tree.heads == (0, 2, 0)
    assert tree.deps == ("ROOT", "case", "nmod")
    assert tree.pos[1] == "ADP"


def test_an_english_contraction_is_split_as_our_tokeniser_splits_it(tmp_path: Path) -> None:
    rows = [
        row("1", "They", "PRON", 4, "nsubj"),
        contraction("2-3", "didn't"),
        row("2", "did", "AUX", 4, "aux"),
        row("3", "n't", "PART", 4, "advmod"),
        row("4", "leave", "VERB", 0, "root", misc="SpaceAfter=No"),
        row("5", ".", "PUNCT", 4, "punct"),
    ]
    tree = only_tree("en", treebank(tmp_path, rows))
    assert (tree.text, tree.words) == ("They didn't leave.", ("They", "did", "n't", "leave", "."))
    assert tree.heads == (3, 3, 3, 3, 3)


def test_of_a_word_of_several_tokens_one_takes_its_place_and_the_rest_hang_on_it(tmp_path: Path) -> None:
    rows = [
        row("1", "al-Qaeda", "PROPN", 2, "nsubj", lemma="al-Qaeda"),
        row("2", "struck", "VERB", 0, "root"),
    ]
    tree = only_tree("en", treebank(tmp_path, rows))
    assert tree.words == ("al", "-", "Qaeda", "struck")
    assert tree.heads == (3, 0, 0, 3)
    assert tree.deps == ("nsubj", "punct", "flat", "ROOT")


def test_typographic_signs_become_the_plain_ones_that_the_parser_sees(tmp_path: Path) -> None:
    rows = [row("1", "“", "PUNCT", 2, "punct", misc="SpaceAfter=No"), row("2", "No", "INTJ", 0, "root")]
    assert only_tree("en", treebank(tmp_path, rows)).words == ('"', "No")


def test_sentences_of_a_paragraph_stay_together_and_those_without_marks_are_joined_in_runs(tmp_path: Path) -> None:
    sentence = [row("1", "Stop", "VERB", 0, "root", misc="SpaceAfter=No"), row("2", ".", "PUNCT", 1, "punct")]
    marked = treebank(tmp_path, ["# newpar", *sentence], sentence, ["# newpar", *sentence])
    assert [paragraph.text for paragraph in read(marked)] == ["Stop. Stop.", "Stop."]
    plain = treebank(tmp_path, *[sentence] * 6, name="plain.conllu")
    assert [paragraph.text.count(".") for paragraph in read(plain, group=3)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("dep", "kept"),
    [("obl:arg", "obl"), ("flat:name", "flat"), ("acl:relcl", "acl:relcl"), ("nsubj:pass", "nsubj:pass"),
     ("acl:cleft", "acl:relcl"), ("obl:agent@x", "obl:agent")],
)  # fmt: skip
def test_relations_are_those_that_both_languages_share(dep: str, kept: str) -> None:
    assert relation(dep) == kept


def test_only_features_that_rules_read_are_kept() -> None:
    assert features("Case=Acc,Nom|Foreign=Yes|Number=Sing") == "Case=Acc|Number=Sing"


def test_a_missing_treebank_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no treebank en_ewt-train"):
        trees_of(LANGUAGES["en"](), tmp_path, Treebank(name="en_ewt-train"))
