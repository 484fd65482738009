"""Lists of names by the order of words, wherever the tree hangs their members ("Mali, Niger and Chad")."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from sahelgraph.language.heads import SUBJECTS
from sahelgraph.language.torn_subjects import in_aside

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_PARTS = frozenset({"nmod:poss", "compound", "amod", "nmod:desc", "det"})
"""Relations of a name within a larger noun phrase ("Niger and *Russia's* president"), which is no member of a list."""


_HALVES = frozenset({"as", "que"})
_OTHER_HALVES = frozenset({"well", "ainsi"})
"""Words that join names only together: "as well as", "ainsi que"; by itself "que" opens a clause."""


class NameLists:
    """Reads the lists of one report."""

    def __init__(
        self,
        doc: Doc,
        starts: Mapping[int, int],
        links: Collection[str],
        *,
        persons: Collection[int],
        states: Collection[int],
    ) -> None:
        """``starts`` has the first token of each name by its head, the last two the heads of names of such actors."""
        self._doc = doc
        self._starts = starts
        self._links = links
        self._persons = persons
        self._states = states

    def read(self) -> Iterator[tuple[int, list[Token]]]:
        """Names that follow each other with nothing but commas, articles and a last "and" between them, by head."""
        doc = self._doc
        runs: list[list[int]] = [[]]
        joined = False
        for i in sorted(self._starts):
            between = doc[runs[-1][-1] + 1 : self._starts[i]] if runs[-1] and self._starts[i] > runs[-1][-1] else None
            linked = between is not None and len(between) and all(self._joins(t) or self._titles(t, i) for t in between)
            apart = _described(doc[i], runs[-1]) or _of_member(doc[i], runs[-1])
            apart = apart or (len(runs[-1]) == 1 and _begins_clause(doc[i], runs[-1]))
            apart = apart or any(in_aside(doc[place], doc[i]) for place in runs[-1][-1:])
            linked = linked and doc[i].dep_ not in _PARTS and not (apart or _is_clitic(doc[i]) or _only_words(between))
            if linked and between is not None and not joined and between[0].sent == doc[i].sent:
                runs[-1].append(i)
                joined = any(t.pos_ == "CCONJ" for t in between)
            else:
                runs.append([i])
                joined = False
            if joined or self._comma_pair(runs[-1]):
                yield from ((place, [doc[other] for other in runs[-1]]) for place in runs[-1])

    def _joins(self, token: Token) -> bool:
        """Whether a word may stand between two names of a list: a comma, "and", an article, a title."""
        if token.lower_ in _HALVES and not {t.lower_ for t in token.doc[token.i - 1 : token.i + 2]} & _OTHER_HALVES:
            return False
        return token.lower_ in self._links or (token.pos_ == "PROPN" and token.dep_ in ("compound", "nmod:desc"))

    def _titles(self, word: Token, place: int) -> bool:
        """Whether a word right before a name is the title of a person: "et le *colonel* Goïta", "*Captain* Traoré"."""
        return word.pos_ in ("NOUN", "PROPN") and word.i == self._starts[place] - 1 and place in self._persons

    def _comma_pair(self, run: list[int]) -> bool:
        """Whether a comma joins two states before the verb of a headline: "*Ghana, Togo* sign a pact"."""
        doc = self._doc
        if len(run) != 2 or run[1] + 1 >= len(doc) or doc[run[1] + 1].pos_ != "VERB":
            return False
        closed = any(token.text in (".", "!", "?") for token in list(doc[run[0]].sent)[-2:])
        return all(i in self._states for i in run) and not closed and doc[run[0]].is_sent_start is True


def _only_words(between: Span | None) -> bool:
    """Whether no comma nor conjunction stands between two names: "la visite de X *au* Tchad et au Togo"."""
    signs = between or ()
    return not any(token.text == "," or token.pos_ == "CCONJ" or token.lower_ in _OTHER_HALVES for token in signs)


def _is_clitic(word: Token) -> bool:
    """Whether a word is a French object pronoun, which begins what its verb tells: "a reçu X et *l'*a remercié"."""
    return word.pos_ == "PRON" and word.dep_ in ("obj", "iobj") and word.head.i > word.i


def _described(name: Token, run: Sequence[int]) -> bool:
    """Whether a name only says who is meant by a phrase that ends in the one before: "a branch of X, *Y*"."""
    within = any(ancestor == name.head for place in run[-1:] for ancestor in name.doc[place].ancestors)
    return name.dep_ == "appos" and name.head.pos_ == "NOUN" and within


def _begins_clause(name: Token, run: Sequence[int]) -> bool:
    """Whether a name is the subject of a clause joined to another: "accused *Togo*, and *Benin* left"."""
    verb = name.head
    own = name.dep_ in SUBJECTS and verb.dep_ == "conj" and verb.i > name.i
    before = [name.doc[i] for i in run[-1:] if verb.head.i < i]
    return own and any(verb.head in token.ancestors for token in before)


def _of_member(name: Token, run: Sequence[int]) -> bool:
    """Whether the name before one tells where the member before it is of: "X *of Togo* and Y"."""
    before = [name.doc[i] for i in run[-1:] if name.dep_ == "conj"]
    return any(country.dep_ == "nmod" and country.head == name.head for country in before)


def is_described_alone(name: Token) -> bool:
    """Whether a clause in the singular tells of the last of several names: "Mali and *Russia*, which has armed"."""
    clauses = [child for child in name.rights if child.dep_ == "acl:relcl"] if name.dep_ == "conj" else []
    words = (word for clause in clauses for word in (clause, *clause.lefts) if word.pos_ in ("VERB", "AUX"))
    numbers = {number for word in words for number in word.morph.get("Number", [])}
    return bool(clauses) and "Plur" not in numbers and "Sing" in numbers
