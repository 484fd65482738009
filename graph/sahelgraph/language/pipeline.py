"""The trained pipelines: tokens, parts of speech, lemmas and trees in the labels of Universal Dependencies."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.util import filter_spans

from sahelgraph import resources
from sahelgraph.errors import InputError
from sahelgraph.language.agreement import repair_agreement
from sahelgraph.language.appointments import repair_appointments, repair_bearers, repair_respective
from sahelgraph.language.astray_clauses import repair_astray_clauses
from sahelgraph.language.bare_clauses import repair_bare_clauses
from sahelgraph.language.casing import load_common_words
from sahelgraph.language.charge_phrases import repair_charges
from sahelgraph.language.comparisons import repair_comparisons
from sahelgraph.language.english_repairs import repair_english
from sahelgraph.language.english_slips import repair_slips
from sahelgraph.language.french_arguments import repair_arguments
from sahelgraph.language.french_clauses import repair_clauses
from sahelgraph.language.french_insertions import repair_insertions
from sahelgraph.language.french_lost_verbs import restore_french_verbs
from sahelgraph.language.french_parted import repair_parted
from sahelgraph.language.french_phrases import repair_french_phrases
from sahelgraph.language.french_predicates import repair_predicates
from sahelgraph.language.french_slips import repair_french_slips
from sahelgraph.language.french_suspects import repair_suspects
from sahelgraph.language.french_tenses import correct_tenses
from sahelgraph.language.french_told_orders import repair_told_orders
from sahelgraph.language.fronted_times import repair_fronted_times
from sahelgraph.language.headlines import repair_headlines
from sahelgraph.language.inverted_speech import repair_inverted_speech
from sahelgraph.language.joined_relatives import repair_joined_relatives
from sahelgraph.language.joined_verbs import repair_joined
from sahelgraph.language.lemmas import Lemmas
from sahelgraph.language.linked_groups import repair_linked_groups
from sahelgraph.language.lost_verbs import restore_verbs
from sahelgraph.language.missing_subjects import find_subjects, repair_fronted, split_clauses
from sahelgraph.language.missing_verbs import repair_missing_verbs
from sahelgraph.language.named_nouns import repair_named_nouns
from sahelgraph.language.named_pairs import repair_named_pairs
from sahelgraph.language.reduced_relatives import repair_reduced_relatives
from sahelgraph.language.repairs import (
    repair_asides,
    repair_contents,
    repair_lists,
    repair_participles,
    repair_tags,
)
from sahelgraph.language.second_clauses import repair_second_clauses
from sahelgraph.language.second_look import graft, torn_clauses
from sahelgraph.language.tokenisers import LANGUAGES
from sahelgraph.language.told_and_done import repair_told
from sahelgraph.language.torn_phrases import repair_phrases
from sahelgraph.language.torn_subjects import repair_subjects
from sahelgraph.language.view import View, bring_back, seat_opening, views
from sahelgraph.language.weights import load_shipped
from sahelgraph.language.who_clauses import repair_who_clauses
from sahelgraph.model import Span

_BATCH = 32
"""Documents taken at a time."""
_PIECES = 8
"""Pieces of documents that the network computes together. More are hardly faster and take more memory."""

_SHARED: Final = (
    repair_named_nouns,
    repair_appointments,
    repair_bearers,
    repair_respective,
    repair_subjects,
    repair_reduced_relatives,
    repair_fronted,
    repair_participles,
    repair_lists,
    repair_contents,
    repair_asides,
    repair_comparisons,
    repair_second_clauses,
)
REPAIRS: Final[Mapping[str, tuple[Callable[[Doc], None], ...]]] = {
    "en": (
        repair_tags,
        repair_inverted_speech,
        repair_phrases,
        repair_missing_verbs,
        *_SHARED,
        restore_verbs,
        repair_headlines,
        repair_slips,
        repair_who_clauses,
        repair_bare_clauses,
        repair_joined,
        repair_told,
        repair_english,
        repair_linked_groups,
        repair_joined_relatives,
        repair_named_pairs,
        repair_astray_clauses,
        repair_fronted_times,
        split_clauses,
        find_subjects,
        repair_charges,
    ),
    "fr": (
        repair_tags,
        repair_phrases,
        repair_missing_verbs,
        *_SHARED,
        restore_french_verbs,
        repair_french_phrases,
        repair_french_slips,
        repair_told_orders,
        repair_suspects,
        repair_told,
        repair_agreement,
        repair_arguments,
        repair_parted,
        repair_predicates,
        repair_insertions,
        repair_clauses,
        repair_joined_relatives,
        repair_named_pairs,
        repair_charges,
    ),
}
"""What mends the trees of each language, in order: main verbs first, then what hangs on them."""

# Relations that every UD parser of English or French knows and that no other scheme has all of.
_UD: Final = frozenset({"nsubj", "obj", "obl", "case", "conj", "flat", "acl:relcl"})


class Pipeline:
    """One language's pipeline. The tokens that :meth:`parse` returns carry UD labels, UPOS, UD features and lemmas."""

    def __init__(
        self, language: str, nlp: Language, *, lemmas: Lemmas | None = None, common: frozenset[str] = frozenset()
    ) -> None:
        self.language = language
        self._nlp = nlp
        self._lemmas = lemmas
        self._common = common

    @classmethod
    def load(cls, language: str, *, model: str | Path | None = None) -> Pipeline:
        """Load the shipped pipeline of a language, or a user's own.

        Args:
            language: ``en`` or ``fr``.
            model: Folder or package name of another spaCy pipeline of that language whose labels are UD.

        Raises:
            InputError: The language is not one we read, the model is not there, is of another language, or does not
                speak UD.
        """
        if language not in LANGUAGES:
            raise InputError(f"no pipeline for language {language!r}; there are: {', '.join(LANGUAGES)}")
        shipped = resources.models(language)
        lemmas, common = Lemmas.load(shipped), load_common_words(shipped)
        if model is None:
            return cls(language, load_shipped(shipped, LANGUAGES[language]), lemmas=lemmas, common=common)
        try:
            nlp = spacy.load(model)
        except OSError as error:
            raise InputError(f"no spaCy model {str(model)!r}; give a folder or an installed package") from error
        except ValueError as error:  # a damaged configuration, or parts that this spaCy does not know
            raise InputError(f"model {str(model)!r} cannot be loaded: {' '.join(str(error).split())}") from error
        _require_ud(nlp, language, str(model))
        return cls(language, nlp, lemmas=lemmas, common=common)

    def tokenise(self, text: str) -> Doc:
        """Split a text into tokens; nothing is parsed yet, and ``token.idx`` counts in ``text``."""
        self._nlp.max_length = max(self._nlp.max_length, len(text) + 1)
        return self._nlp.make_doc(text)

    def parse(self, docs: Iterable[Doc]) -> Iterator[Doc]:
        """Parse documents in their order, in batches.

        Args:
            docs: From :meth:`tokenise`, perhaps after :func:`prepare`. Sentence starts that are set stay.

        Yields:
            The same documents, annotated.
        """
        stream = iter(docs)
        while batch := list(islice(stream, _BATCH)):
            seen = [views(doc, self._common) for doc in batch]
            for _ in self._nlp.pipe((view.doc for pieces in seen for view in pieces), batch_size=_PIECES):
                pass  # the copies are annotated in place
            for doc, pieces in zip(batch, seen, strict=True):
                bring_back(doc, pieces)
            again = [(doc, clauses) for doc in batch for clauses in torn_clauses(doc)]
            for _ in self._nlp.pipe((view.doc for _, clauses in again for view in clauses), batch_size=_PIECES):
                pass
            for doc, clauses in again:
                graft(doc, clauses)
            yield from map(self._finish, batch, seen)

    def _finish(self, doc: Doc, seen: Sequence[View]) -> Doc:
        """Add what rules know better than weights."""
        for repair in REPAIRS[self.language]:
            repair(doc)
        seat_opening(doc, seen)
        if self._lemmas is not None:
            self._lemmas.fill(doc)
        if self.language == "fr":
            correct_tenses(doc)
        return doc


_PHRASAL = re.compile(
    r"\b(?:pull|draw|hand|take|break|crack|build|run|roll|fall|wind|stand|lock|bail|phase)-(?:out|down|over|up|off|back)s?\b"
    r"|\bco-(?:operat|ordinat)\w+",
    re.IGNORECASE,
)
"""Nouns of a verb and its particle ("*pull-out*"), and "co-operation": one word where our English tokens part at
hyphens."""

_AGAIN = {
    "en": re.compile(r"\b(?:on (?:several|many|numerous|various) occasions|time and again)\b", re.IGNORECASE),
    "fr": re.compile(
        r"\b(?:une (?:nouvelle fois|fois (?:de plus|encore))|plusieurs fois|à nouveau"
        r"|à (?:plusieurs|maintes|(?:de )?(?:multiples|nombreuses)) reprises)\b",
        re.IGNORECASE,
    ),
}
"""Phrases that say how often, between an auxiliary and its participle ("a *une nouvelle fois* accusé"): one adverb."""

_GENITIVE = frozenset({"'s", "’s"})
_CLOSING = frozenset('"”»')
_QUOTES = frozenset('"“«')
_OPEN = frozenset(",([")
_LONGEST_SHORT: Final = 3
"""Letters that an abbreviation with a full stop may have; those that our tokenisers know are one token with it."""


def prepare(doc: Doc, names: Sequence[Span], blocks: Sequence[Span]) -> Doc:
    """Merge names into single tokens and set the sentence starts that are certain, in place.

    Args:
        doc: Tokens of a report, not yet parsed.
        names: Where names of several words, and acronyms, stand. A name that touches a token in part takes the whole of
            it; of two that overlap the longer stays.
        blocks: Stretches that no sentence crosses, from :func:`sahelgraph.language.segments.blocks`.

    Returns:
        ``doc`` itself.
    """
    starts = [token.idx for token in doc]
    nouns = [found for found in _PHRASAL.finditer(doc.text) if doc.lang_ == "en"]
    joined = [*nouns, *(_AGAIN[doc.lang_].finditer(doc.text) if doc.lang_ in _AGAIN else ())]
    phrasal = [doc.char_span(found.start(), found.end(), alignment_mode="expand") for found in joined]
    spans = [doc[bisect_right(starts, name.start) - 1 : bisect_right(starts, name.end - 1)] for name in names]
    with doc.retokenize() as retokenizer:
        for span in filter_spans(spans):
            retokenizer.merge(span, attrs={"POS": "PROPN"})
        for noun in phrasal:
            if noun is not None and not any(noun.start < span.end and span.start < noun.end for span in spans):
                retokenizer.merge(noun)
    edges = sorted({edge for block in blocks for edge in (block.start, block.end)})
    for token in (*_first_at_or_after(doc, edges), *_after_quotations(doc), *_after_full_stops(doc)):
        token.is_sent_start = True
    for token in doc:
        if token.is_sent_start is None and token.i:
            if _opens_quotation(token):
                token.is_sent_start = True
            elif not _parts(doc[token.i - 1], token):
                token.is_sent_start = False
    return doc


def _parts(before: Token, token: Token) -> bool:
    """Whether a sentence may begin at a token: none does with "'s", nor right behind it or a word or comma.

    "*President* John Mahama returned": what looks like a heading stands on a line of its own.
    """
    opens = before.text in _QUOTES and not before.whitespace_ and _is_free(before)
    within = before.text[-1].isalnum() or before.text in _OPEN or opens
    return not within and not {before.text, token.text} & _GENITIVE


def _opens_quotation(token: Token) -> bool:
    """Whether a token opens a quotation behind a sentence: "... left. *"*We stay," he said."""
    if token.text not in _QUOTES or token.whitespace_:
        return False
    before = token.nbor(-1)
    return before.text in ".?!" and bool(before.whitespace_)


def _is_free(quote: Token) -> bool:
    """Whether nothing stands close before a quotation mark, so that it opens what follows."""
    return quote.i == 0 or bool(quote.nbor(-1).whitespace_) or quote.nbor(-1).is_space


def _after_quotations(doc: Doc) -> Iterator[Token]:
    """What begins with a capital behind a sentence that is quoted to its end: "We go on." *They* left."""
    for token in doc[2:]:
        closed = doc[token.i - 1].text in _CLOSING and not doc[token.i - 2].whitespace_ and doc[token.i - 1].whitespace_
        if closed and doc[token.i - 2].text == "." and token.text[0].isupper():
            yield token


def _after_full_stops(doc: Doc) -> Iterator[Token]:
    """What begins with a capital behind a full stop that ends no abbreviation: "le général Adjei. *Arrivé* lundi"."""
    for token in doc[2:]:
        before, stop = doc[token.i - 2], doc[token.i - 1]
        closed = stop.text == "." and stop.whitespace_ and not before.whitespace_ and len(before.text) > _LONGEST_SHORT
        if doc.lang_ == "fr" and closed and token.text[0].isupper():
            yield token


def _first_at_or_after(doc: Doc, edges: Sequence[int]) -> Iterator[Token]:
    """For each offset the first token that begins there or later and is not white space."""
    tokens = (token for token in doc if not token.is_space)
    token = next(tokens, None)
    for edge in edges:
        while token is not None and token.idx < edge:
            token = next(tokens, None)
        if token is None:
            return
        yield token


def _require_ud(nlp: Language, language: str, name: str) -> None:
    if nlp.lang != language:
        raise InputError(f"model {name!r} is for language {nlp.lang!r}, not {language!r}")
    if "parser" not in nlp.pipe_names:
        raise InputError(f"model {name!r} has no parser; it has: {', '.join(nlp.pipe_names) or 'nothing'}")
    missing = _UD - set(nlp.get_pipe("parser").labels)  # type: ignore[attr-defined]  # Pipe declares no labels
    if missing:
        raise InputError(f"model {name!r} does not speak Universal Dependencies: no label {', '.join(sorted(missing))}")
