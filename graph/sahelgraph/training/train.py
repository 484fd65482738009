"""The training itself: epochs of varied trees, one step a batch, a rate that falls to nothing at the end."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.language import Language
from thinc.api import Adam, fix_random_seed
from thinc.optimizers import Optimizer

from sahelgraph.language.pipeline import Pipeline
from sahelgraph.language.weights import save_shipped, use_blas
from sahelgraph.training import checkpoint, common_words, lemma_rules
from sahelgraph.training.augment import Rates, vary
from sahelgraph.training.evaluate import evaluate
from sahelgraph.training.network import build
from sahelgraph.training.recipe import Recipe, Treebank
from sahelgraph.training.sources import trees_of
from sahelgraph.training.trees import Tree, example, split

_LOG = logging.getLogger(__name__)

# Longer paragraphs cost the parser's oracle more than it learns from them.
_PIECE = 60


def train(recipe: Recipe, data: Path, work: Path, *, evaluate_every: int = 2) -> Path:
    """Train a model of a recipe, or go on where an earlier call with the same folder was cut off.

    The result depends on the recipe and the data alone (and on the last bits of the machine's arithmetic).

    Args:
        recipe: What to train.
        data: Folder of the treebanks.
        work: Folder for the checkpoint and the result.
        evaluate_every: Epochs between evaluations on the development set, which go to the log.

    Returns:
        The folder of the trained model, in the shipped form.
    """
    work.mkdir(parents=True, exist_ok=True)
    fix_random_seed(recipe.seed)
    nlp = build(recipe)
    sources = [(bank, _pieces(nlp, data, bank)) for bank in recipe.train]
    dev = [tree for bank in recipe.dev for tree in trees_of(nlp, data, bank)]
    nlp.initialize(lambda: [example(nlp.vocab, tree) for _, trees in sources for tree in trees])
    use_blas(nlp)
    optimizer = Adam(recipe.rate, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    kept = work / "checkpoint.npz"
    epoch, words, steps = checkpoint.load(kept, nlp, optimizer) if kept.exists() else (0, 0, 0)
    began = time.monotonic()
    while words < recipe.total:
        fix_random_seed(recipe.seed + epoch)
        falling = words >= recipe.words - recipe.fall
        rates = recipe.late_rates if falling else recipe.rates
        stage_end = recipe.words
        if words >= recipe.words:
            rates, stage_end = recipe.tuning_rates, recipe.total
        for batch in _batches(_draw(sources, rates, recipe, epoch), recipe.batch):
            optimizer.learn_rate = rate(recipe, words, steps)
            losses = _step(nlp, optimizer, batch, recipe.late_dropout if falling else recipe.dropout)
            words, steps = words + sum(map(len, batch)), steps + 1
            if words >= stage_end:
                break
        epoch += 1
        _LOG.info("epoch %d, %d words, %.0f s, losses %s", epoch, words, time.monotonic() - began, _short(losses))
        checkpoint.save(kept, nlp, optimizer, epoch=epoch, words=words, steps=steps)
        if epoch % evaluate_every == 0:
            _evaluate(nlp, optimizer, recipe, dev, work / "averaged")
    _LOG.info("last weights %s", evaluate(Pipeline(recipe.language, nlp), dev))
    result = _evaluate(nlp, optimizer, recipe, dev, work / "result")
    save_word_lists([tree for _, trees in sources for tree in trees], recipe.language, result)
    return result


def save_word_lists(trees: Sequence[Tree], language: str, folder: Path) -> None:
    """Add to a model what is counted, not trained: lemma rules and common words."""
    lemma_rules.save(lemma_rules.with_tables(lemma_rules.pairs_of(trees), language), folder)
    common_words.save(common_words.common_words(trees, language), folder)


def rate(recipe: Recipe, words: int, steps: int) -> float:
    """The learning rate: it rises over the first steps, stays, and falls to nothing over the last words."""
    if words >= recipe.words:
        return recipe.tuning_rate * max((recipe.total - words) / recipe.tuning, 0.01)
    left = (recipe.words - words) / recipe.fall
    return recipe.rate * min(1.0, (steps + 1) / recipe.warm, max(left, 0.01))


def _step(nlp: Language, optimizer: Optimizer, batch: Sequence[Tree], dropout: float) -> dict[str, float]:
    """Learn from one batch.

    The weights are moved after all components have passed their gradients down, not by ``nlp.update``: that one moves
    the encoder before the gradients of the batch have reached it.
    """
    losses: dict[str, float] = nlp.update([example(nlp.vocab, tree) for tree in batch], sgd=False, drop=dropout)  # type: ignore[arg-type]
    for _, pipe in nlp.pipeline:
        pipe.finish_update(optimizer)  # type: ignore[attr-defined]  # Pipe does not declare it
    return losses


def _pieces(nlp: Language, data: Path, bank: Treebank) -> list[Tree]:
    return [piece for tree in trees_of(nlp, data, bank) for piece in split(tree, _PIECE)]


def _draw(sources: Sequence[tuple[Treebank, list[Tree]]], rates: Rates, recipe: Recipe, epoch: int) -> Iterator[Tree]:
    """The trees of one epoch, shuffled and varied; the same for the same epoch."""
    dice = random.Random(1000 * recipe.seed + epoch)  # noqa: S311  # repeatable on purpose
    drawn = [tree for bank, trees in sources for tree in dice.sample(trees, round(bank.share * len(trees)))]
    dice.shuffle(drawn)
    return (vary(tree, dice, rates, language=recipe.language) for tree in drawn)


def _batches(trees: Iterator[Tree], size: int) -> Iterator[list[Tree]]:
    batch: list[Tree] = []
    for tree in trees:
        batch.append(tree)
        if sum(map(len, batch)) >= size:
            yield batch
            batch = []
    if batch:
        yield batch


def _evaluate(nlp: Language, optimizer: Optimizer, recipe: Recipe, dev: Sequence[Tree], folder: Path) -> Path:
    """Score the average of the recent weights, which is better than the last ones, and keep it."""
    with nlp.use_params(optimizer.averages):
        _LOG.info("averaged weights %s", evaluate(Pipeline(recipe.language, nlp), dev))
        save_shipped(nlp, folder)
    return folder


def _short(losses: dict[str, float]) -> str:
    return " ".join(f"{name} {float(loss):.0f}" for name, loss in losses.items())
