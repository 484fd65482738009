"""Scores of a pipeline on treebanks, with its own tokens and sentence boundaries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sahelgraph.language.pipeline import Pipeline
from sahelgraph.training.trees import Tree, sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Shares in [0, 1] over all tokens but punctuation; ``sentences`` is the F measure of exact sentences.

    ``upos`` counts every token. ``las`` asks for head and relation with its subtype, ``uas`` for the head.
    """

    tokens: int
    upos: float
    feats: float
    lemmas: float
    uas: float
    las: float
    sentences: float

    def __str__(self) -> str:
        return (
            f"UPOS {self.upos:.4f}  feats {self.feats:.4f}  lemma {self.lemmas:.4f}  UAS {self.uas:.4f}  "
            f"LAS {self.las:.4f}  sentences {self.sentences:.4f}  ({self.tokens} tokens)"
        )


def evaluate(pipeline: Pipeline, trees: Sequence[Tree]) -> Scores:
    """Parse the running text of each tree and compare.

    The text is tokenised anew; our tokens of the text are the tokens of the tree, by construction of the latter, so
    that tokens can be compared one by one.
    """
    docs = pipeline.parse(pipeline.tokenise(tree.text) for tree in trees)
    right = dict.fromkeys(("upos", "feats", "lemmas", "uas", "las"), 0)
    tokens = words = found = gold = same = 0
    for doc, tree in zip(docs, trees, strict=True):
        if len(doc) != len(tree):  # plain signs can change how a rare sequence of them is split
            continue
        solid = [i for i in range(len(tree)) if tree.deps[i] != "punct"]
        tokens += len(tree)
        words += len(solid)
        right["upos"] += sum(doc[i].pos_ == tree.pos[i] for i in range(len(tree)))
        right["feats"] += sum(str(doc[i].morph) == _sorted(tree.feats[i]) for i in range(len(tree)))
        right["lemmas"] += sum(doc[i].lemma_.lower() == tree.lemmas[i].lower() for i in solid)
        heads = [i for i in solid if doc[i].head.i == tree.heads[i]]
        right["uas"] += len(heads)
        right["las"] += sum(doc[i].dep_ == tree.deps[i] for i in heads)
        ours, theirs = _bounds([token.sent.start for token in doc]), _bounds(sentences(tree))
        found, gold, same = found + len(ours), gold + len(theirs), same + len(ours & theirs)
    return Scores(
        tokens=tokens,
        upos=right["upos"] / tokens,
        feats=right["feats"] / tokens,
        lemmas=right["lemmas"] / words,
        uas=right["uas"] / words,
        las=right["las"] / words,
        sentences=2 * same / (found + gold),
    )


def _sorted(feats: str) -> str:
    return "|".join(sorted(feats.split("|"), key=str.lower))


def _bounds(marks: Sequence[int]) -> set[tuple[int, int]]:
    """Sentences as stretches of equal marks."""
    starts = [i for i in range(len(marks)) if i == 0 or marks[i] != marks[i - 1]]
    return set(zip(starts, [*starts[1:], len(marks)], strict=True))
