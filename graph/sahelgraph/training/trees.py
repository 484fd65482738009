"""A stretch of text with its tokens and tree: what training and evaluation hand around."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """One paragraph, token by token; all sequences are of the same length.

    ``heads`` are positions of tokens (a root is its own head), ``deps`` UD relations, ``feats`` UD features,
    ``spaces`` whether a space follows. Several sentences are several roots.
    """

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    lemmas: tuple[str, ...]
    pos: tuple[str, ...]
    feats: tuple[str, ...]
    heads: tuple[int, ...]
    deps: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.words)

    @property
    def text(self) -> str:
        """The running text."""
        return "".join(word + " " * space for word, space in zip(self.words, self.spaces, strict=True)).rstrip()


def split(tree: Tree, most: int) -> Iterator[Tree]:
    """Cut a paragraph between sentences into pieces of ``most`` tokens at most; a longer sentence stays whole."""
    start = 0
    last = 0
    for end in _ends(tree):
        if end - start > most and last > start:
            yield part(tree, start, last)
            start = last
        last = end
    yield part(tree, start, last)


def part(tree: Tree, start: int, end: int) -> Tree:
    """The tokens of whole sentences as a tree of their own."""
    return Tree(
        words=tree.words[start:end],
        spaces=tree.spaces[start:end],
        lemmas=tree.lemmas[start:end],
        pos=tree.pos[start:end],
        feats=tree.feats[start:end],
        heads=tuple(head - start for head in tree.heads[start:end]),
        deps=tree.deps[start:end],
    )


def sentences(tree: Tree) -> list[int]:
    """For each token the number of its root: tokens of one sentence share it."""
    roots = list(tree.heads)
    for i in range(len(roots)):
        at = i
        while tree.heads[at] != at:
            at = tree.heads[at]
        roots[i] = at
    return roots


def _ends(tree: Tree) -> Iterator[int]:
    """Positions after the last token of each sentence."""
    roots = sentences(tree)
    yield from (i + 1 for i in range(len(roots)) if i + 1 == len(roots) or roots[i + 1] != roots[i])


def blank_doc(vocab: Vocab, tree: Tree) -> Doc:
    """The tokens alone."""
    return Doc(vocab, words=list(tree.words), spaces=list(tree.spaces))


def gold_doc(vocab: Vocab, tree: Tree) -> Doc:
    """The tokens with all that is known of them."""
    return Doc(
        vocab,
        words=list(tree.words),
        spaces=list(tree.spaces),
        lemmas=list(tree.lemmas),
        pos=list(tree.pos),
        morphs=list(tree.feats),
        heads=list(tree.heads),
        deps=list(tree.deps),
    )


def example(vocab: Vocab, tree: Tree) -> Example:
    """What one step of training learns from."""
    return Example(blank_doc(vocab, tree), gold_doc(vocab, tree))
