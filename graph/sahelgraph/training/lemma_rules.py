"""Lemma rules learned from pairs of form and lemma: endings that most pairs share, and the forms that defy them."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from sahelgraph.language.lemmas import FILE, Lemmas
from sahelgraph.training.conjugation import verb_forms
from sahelgraph.training.trees import Tree

Pairs = dict[str, dict[str, str]]
"""For a part of speech the lemma of each form, in lower case."""

_LONGEST = 7
_OPEN = ("NOUN", "VERB", "ADJ", "ADV", "AUX")


def pairs_of(trees: Iterable[Tree]) -> Pairs:
    """The most frequent lemma of each form and part of speech in treebanks."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for tree in trees:
        for word, lemma, pos in zip(tree.words, tree.lemmas, tree.pos, strict=True):
            part = "-" in lemma and "-" not in word  # the lemma of a whole word that is several tokens here
            if pos not in ("PROPN", "PUNCT", "X", "SYM", "NUM") and lemma not in ("", "_") and not part:
                counts[pos, word.lower()][lemma.lower()] += 1
    pairs: Pairs = defaultdict(dict)
    for (pos, form), lemmas in counts.items():
        pairs[pos][form] = lemmas.most_common(1)[0][0]
    return pairs


def with_tables(pairs: Pairs, language: str) -> Pairs:
    """Pairs with the verb forms of the tables; where treebank and table differ the table stands."""
    return {**pairs, "VERB": {**pairs.get("VERB", {}), **verb_forms(language)}}


def learn(pairs: Pairs) -> Lemmas:
    """Rules that give every pair its lemma and that guess the lemmas of other forms by their endings."""
    return Lemmas(*_rules(pairs))


def save(pairs: Pairs, folder: Path) -> None:
    """Write the rules of pairs where :meth:`Lemmas.load` reads them."""
    forms, endings = _rules(pairs)
    content = {"forms": forms, "endings": endings}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (folder / FILE).write_text(text, encoding="utf-8")


def _rules(pairs: Pairs) -> tuple[Pairs, Pairs]:
    endings = {pos: _endings(pairs[pos]) for pos in _OPEN if pos in pairs}
    guess = Lemmas({}, endings)
    forms = {
        pos: {form: lemma for form, lemma in known.items() if guess.of(form, pos) != lemma}
        for pos, known in pairs.items()
    }
    return forms, endings


def _endings(known: dict[str, str]) -> dict[str, str]:
    """Endings whose commonest replacement covers two forms and half of all; the shorter where it says the same."""
    counts: dict[str, Counter[str | None]] = defaultdict(Counter)
    for form, lemma in known.items():
        for start in range(max(1, len(form) - _LONGEST), len(form)):
            counts[form[start:]][lemma[start:] if lemma.startswith(form[:start]) else None] += 1
    rules: dict[str, str] = {}
    for ending in sorted(counts, key=len):
        other, support = counts[ending].most_common(1)[0]
        if other is None or support < 2 or 2 * support < counts[ending].total():
            continue
        shorter = next((ending[i:] for i in range(1, len(ending)) if ending[i:] in rules), None)
        implied = ending if shorter is None else ending.removesuffix(shorter) + rules[shorter]
        if other != implied:
            rules[ending] = other
    return rules
