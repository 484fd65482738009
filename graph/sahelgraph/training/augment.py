"""Variants of a tree that reports show and treebanks lack: merged names, regional names, other case, no accents."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from random import Random

from sahelgraph.language.view import one_word
from sahelgraph.training.known_names import make_known
from sahelgraph.training.trees import Tree
from sahelgraph.training.verbs import reverb


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """How often each variant is drawn: names and verbs one by one, case and accents by paragraph.

    Values are probabilities; ``verb`` is for English alone, ``unknown`` goes word by word.
    More regional names than this cost more on ordinary text than they gain on ours.
    """

    merge: float = 0.25
    rename: float = 0.10
    title: float = 0.03
    upper: float = 0.01
    bare: float = 0.02
    verb: float = 0.0
    known: float = 0.0
    unknown: float = 0.0


# Names as they are built in the region, none of them a public figure's.
_GIVEN = (
    "Aminata Boubacar Djibril Fatoumata Hamidou Issoufou Kadiatou Lamine Mariam Moussa Oumarou Ousmane Rabiatou "
    "Seydou Souleymane Yacouba Zeinabou Alhassane Ag-Bilal Idrissa"
).split()
_FAMILY = (
    "Barry Bâ Cissé Coulibaly Dembélé Diarra Diakité Doumbia Fofana Garba Guindo Hassane Kaboré Kéita Kondé Koné "
    "Laouali Maïga Mahamane Nikiéma Ouattara Ouédraogo Sawadogo Sidibé Sissoko Souna Tamboura Tapsoba Touré "
    "Yaméogo Zongo"
).split()
_PLACES = (
    "Ansongo Aribinda Ayorou Bandiagara Banibangou Barsalogho Bourem Dori Filingué Fada Goundam Kaya Koutiala "
    "Labbezanga Maradi Mopti Niafunké Ouahigouya Sebba Ségou Sikasso Tahoua Téra Torodi Zinder"
).split()
_OPEN = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})
_SMALL = frozenset("a an the of in on to and for with at by as from de la le les et des du en à au aux un une".split())
_LINKS = frozenset("of for and the de du des de la et d' l'".split())


def vary(tree: Tree, random: Random, rates: Rates, *, language: str = "en") -> Tree:
    """Draw one variant of a tree; with every rate at 0 it is the tree itself."""
    for start, end in reversed(names(tree)):
        if end - start > 1 and random.random() < rates.merge:
            tree = merge(tree, start, end)
            end = start + 1
        if random.random() < rates.rename and tree.pos[start] == "PROPN":
            tree = rename(tree, start, end, random)
        if rates.known and end - start == 1 and tree.pos[start] == "PROPN" and random.random() < rates.known:
            tree = make_known(tree, start, language, random)
    if rates.verb:
        tree = reverb(tree, random, rates.verb)
    if rates.unknown:
        tree = make_unknown(tree, random, rates.unknown)
    drawn = random.random()
    words = tree.words
    if drawn < rates.title:
        words = tuple(w if w.lower() in _SMALL and i else w[:1].upper() + w[1:] for i, w in enumerate(words))
    elif drawn < rates.title + rates.upper:
        words = tuple(word.upper() for word in words)
    if random.random() < rates.bare:
        words = tuple(without_accents(word) for word in words)
    return replace(tree, words=words)


def names(tree: Tree) -> list[tuple[int, int]]:
    """Proper names as half-open stretches of tokens that hang on the rest by one token, in order, without overlap."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(tree):
        end = at
        while end < len(tree) and (_of_name(tree, end) or (end > at and tree.words[end].lower() in _LINKS)):
            end += 1
        while end > at and not _of_name(tree, end - 1):
            end -= 1
        if end == at:
            at += 1
            continue
        if "PROPN" in tree.pos[at:end] and len(_outer(tree, at, end)) == 1:
            found.append((at, end))
        at = end
    return found


def _of_name(tree: Tree, i: int) -> bool:
    return tree.words[i][:1].isupper() and (tree.pos[i] == "PROPN" or (tree.pos[i] in ("ADJ", "NOUN") and i > 0))


def _outer(tree: Tree, start: int, end: int) -> list[int]:
    inside = range(start, end)
    return [i for i in inside if tree.heads[i] not in inside or tree.heads[i] == i]


def merge(tree: Tree, start: int, end: int) -> Tree:
    """Make one token of a name, as the pipeline does with the names of the registry."""
    (top,) = _outer(tree, start, end)
    full = "".join(w + " " * s for w, s in zip(tree.words[start:end], tree.spaces[start:end], strict=True)).strip()
    shrink = end - start - 1

    def moved(i: int) -> int:
        return i if i < start else start if i < end else i - shrink

    keep = [*range(start), top, *range(end, len(tree))]
    return Tree(
        words=tuple(one_word(full) if i == top else tree.words[i] for i in keep),
        spaces=tuple(tree.spaces[end - 1] if i == top else tree.spaces[i] for i in keep),
        lemmas=tuple(full if i == top else tree.lemmas[i] for i in keep),
        pos=tuple("PROPN" if i == top else tree.pos[i] for i in keep),
        feats=tuple(tree.feats[i] for i in keep),
        heads=tuple(moved(tree.heads[i]) for i in keep),
        deps=tuple(tree.deps[i] for i in keep),
    )


def rename(tree: Tree, start: int, end: int, random: Random) -> Tree:
    """Put a regional name in the place of another, token by token: places for lone names, people for flat ones."""
    words = list(tree.words)
    lone = end - start == 1
    if not lone and any(tree.deps[i] != "flat" for i in range(start + 1, end)):
        return tree
    for i in range(start, end):
        words[i] = random.choice(_PLACES if lone else _FAMILY if i > start else _GIVEN)
    return replace(tree, words=tuple(words))


def make_unknown(tree: Tree, random: Random, rate: float) -> Tree:
    """Put words that nobody has seen in the place of some nouns, verbs and adjectives: only start and ending stay.

    A treebank knows a small part of the words of the next report: the network must not lean on knowing each of them.
    """
    words = list(tree.words)
    for i, word in enumerate(words):
        ordinary = tree.pos[i] in _OPEN and len(word) > 4 and word.isalpha() and word[1:].islower()
        if ordinary and random.random() < rate:
            middle = "".join(random.choice("aeioubcdglmnprst") for _ in word[1:-3])
            words[i] = word[0] + middle + word[-3:]
    return replace(tree, words=tuple(words))


def without_accents(word: str) -> str:
    """A word with its base letters only ("Sénégal": Senegal)."""
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(c for c in decomposed if not unicodedata.combining(c)) or word
