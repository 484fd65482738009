"""Treebank files to trees over our tokens."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language

from sahelgraph.errors import InputError
from sahelgraph.training.conllu import read
from sahelgraph.training.project import project
from sahelgraph.training.recipe import Treebank
from sahelgraph.training.trees import Tree


def trees_of(nlp: Language, data: Path, bank: Treebank) -> list[Tree]:
    """All paragraphs of a treebank that fit our tokens.

    Raises:
        InputError: The folder has no such file.
    """
    for suffix in (".conllu", ".conllu.xz"):
        path = data / f"{bank.name}{suffix}"
        if path.exists():
            return [tree for paragraph in read(path, group=bank.group) if (tree := project(nlp, paragraph))]
    raise InputError(f"no treebank {bank.name}.conllu or .conllu.xz in {data}")
