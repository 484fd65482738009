"""The words that running text prints in lower case: what a headline in title case is read back with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from sahelgraph.language.casing import FILE
from sahelgraph.training.conjugation import verb_forms
from sahelgraph.training.trees import Tree, sentences


def common_words(trees: Iterable[Tree], language: str) -> list[str]:
    """Words more often small than capital within sentences, and the verb forms of our tables, sorted."""
    small: Counter[str] = Counter()
    for tree in trees:
        roots = sentences(tree)
        for i, word in enumerate(tree.words):
            if i and roots[i] == roots[i - 1] and word.isalpha():
                small[word.lower()] += 1 if word.islower() and tree.pos[i] != "PROPN" else -1
    return sorted({word for word, surplus in small.items() if surplus > 0} | set(verb_forms(language)))


def save(words: Iterable[str], folder: Path) -> None:
    """Write the list where :func:`sahelgraph.language.casing.load_common_words` reads it."""
    (folder / FILE).write_text("\n".join(words), encoding="utf-8")
