"""What each shipped model is made from: treebanks, size and schedule. A change here is a new model."""

from __future__ import annotations

from dataclasses import dataclass, field

from sahelgraph.training.augment import Rates


@dataclass(frozen=True, slots=True, kw_only=True)
class Treebank:
    """A CoNLL-U file. ``share`` is the part of its paragraphs that each epoch draws; ``group`` see ``conllu.read``."""

    name: str
    share: float = 1.0
    group: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """One model.

    ``width`` and ``depth`` are those of the encoder, ``hidden`` the parser's. ``words`` is the length of training in
    words read; over the last ``fall`` of them the learning rate falls linearly to nothing. ``dropout`` and ``rates``
    hold in the epochs before, ``late_dropout`` and ``late_rates`` in those of the fall, when the weights would begin to
    know the treebank by heart. ``tuning`` words follow at ``tuning_rate``, which falls likewise, with ``tuning_rates``:
    the names and verbs of our reports.
    """

    language: str
    train: tuple[Treebank, ...]
    dev: tuple[Treebank, ...]
    test: tuple[Treebank, ...]
    width: int = 192
    depth: int = 6
    hidden: int = 128
    rows: tuple[int, ...] = (10_000, 1_500, 5_000, 2_500)
    words: int = 6_200_000
    batch: int = 1000
    rate: float = 0.001
    warm: int = 100
    fall: int = 4_000_000
    dropout: float = 0.15
    late_dropout: float = 0.25
    rarest_action: int = 10
    seed: int = 1
    rates: Rates = field(default_factory=Rates)
    late_rates: Rates = field(default_factory=Rates)
    tuning: int = 0
    tuning_rate: float = 0.0003
    tuning_rates: Rates = field(default_factory=Rates)

    @property
    def total(self) -> int:
        """Words read in all stages."""
        return self.words + self.tuning


ENGLISH = Recipe(
    language="en",
    train=(
        Treebank(name="en_ewt-train"),
        Treebank(name="en_gumfree-train"),
        Treebank(name="en_gumfree-dev"),
        Treebank(name="en_gumfree-test"),
        Treebank(name="en_gumnews-train"),
        Treebank(name="en_gumnews-extra"),
    ),
    dev=(Treebank(name="en_ewt-dev"), Treebank(name="en_gumnews-dev")),
    test=(Treebank(name="en_ewt-test"), Treebank(name="en_pud"), Treebank(name="en_gumnews-test")),
    late_rates=Rates(verb=0.2, rename=0.25, unknown=0.05),
    tuning=700_000,
    tuning_rates=Rates(verb=0.2, known=0.35, rename=0.1, unknown=0.05),
)

FRENCH = Recipe(
    language="fr",
    train=(
        Treebank(name="fr_sequoia-train"),
        Treebank(name="fr_gsd-dev"),
        Treebank(name="fr_pud"),
        Treebank(name="fr_fqb", share=0.5),
        Treebank(name="fr_parisstories-train", share=0.3),
        Treebank(name="fr_rhapsodie-train", share=0.3),
    ),
    dev=(Treebank(name="fr_sequoia-dev"),),
    test=(Treebank(name="fr_gsd-test"), Treebank(name="fr_sequoia-test")),
    words=3_600_000,
    fall=1_770_000,
    dropout=0.2,
    late_dropout=0.3,
    late_rates=Rates(rename=0.25, unknown=0.03),
    tuning=450_000,
    tuning_rates=Rates(known=0.35, rename=0.1, unknown=0.03),
)

RECIPES = {"en": ENGLISH, "fr": FRENCH}
