"""Prepositions as the lexicon writes them: contractions undone, long ones joined, clitics that hide one.

"du Mali" is "de"; "au sein de la Cédéao", "in favour of Chad" hang in trees as a noun with an of-phrase of its own,
and count as one preposition where a word list or a slot of the lexicon names it; "en" and
"dont" are "de" and their noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sahelgraph.extraction.forms import OBLIQUES, SUBJECTS
from sahelgraph.extraction.lexicon import Grammar

if TYPE_CHECKING:
    from spacy.tokens import Token

CLITICS = {"en": "de", "y": "à", "dont": "de"}
"""French pronouns that stand for a noun with its preposition."""
HIDDEN = {
    "auquel": "à", "auxquels": "à", "auxquelles": "à", "duquel": "de", "desquels": "de", "desquelles": "de",
}  # fmt: skip
"""French pronouns that hold their preposition, or the last word of it: "*auquel*", "auprès *duquel*"."""


class Prepositions:
    """Reads the prepositions of one language off trees."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self._long = grammar.long_prepositions()
        self._adverbial = grammar["adverbial"]
        self._adverbs = frozenset(phrase.partition(" ")[0] for phrase in self._adverbial)

    def form(self, word: Token) -> str:
        """A word in lower case, its contraction undone."""
        form: str = word.lower_.replace("’", "'")
        return self.grammar.contractions.get(form, form)

    def of(self, noun: Token) -> str:
        """The adposition of a noun phrase, or ``""``."""
        words = [child for child in noun.children if child.dep_ == "case" and child.i < noun.i]
        words += [grandchild for word in words for grandchild in word.children if grandchild.dep_ == "fixed"]
        found = [self.form(word) for word in sorted(words, key=lambda word: word.i)]
        return " ".join([*found, HIDDEN[noun.lower_]] if noun.lower_ in HIDDEN else found)

    def read(self, noun: Token) -> Iterator[tuple[str, Token]]:
        """The phrase of an oblique as (preposition, head): of a long preposition the noun after it."""
        word = self.of(noun)
        inner = [child for child in noun.children if child.i > noun.i and self.of(child)]
        if inner and word:
            first = min(child.i for child in noun.children if child.dep_ == "case")
            stem = " ".join(self.form(token) for token in noun.doc[first : noun.i + 1])
            found = [(f"{stem} {self.of(child)}", child) for child in inner]
            if long := [(phrase, child) for phrase, child in found if phrase in self._long]:
                yield from long[:1]
                return
        clitic = noun.pos_ == "PRON" or noun.lower_ == "dont"
        yield word or (CLITICS.get(noun.lower_, "") if clitic else ""), noun

    def in_company(self, token: Token, preposition: str) -> bool:
        """Whether a phrase names more of what a noun names; bare "with" does so only beside a name or a pronoun."""
        if self.of(token) in self.grammar["by"]:
            return preposition in self.grammar["including"]  # "was kidnapped by A *with B*"
        aside = preposition in self.grammar["at_side"] and token.dep_ not in SUBJECTS  # "fights rebels *alongside*"
        named = not aside and (" " in preposition or token.pos_ in ("PROPN", "PRON"))
        return preposition in self.grammar["including"] or (named and preposition in self.grammar["along"])

    def where_spoken(self, verb: Token, phrase: Token, word: str) -> bool:
        """Whether a phrase says where a deed is judged or ordered, not where it was: "*in Rome* the UN condemned"."""
        before = phrase.i < verb.i and word in self.grammar["in"]
        return before and verb.lemma_.lower() in self.grammar["judging"]

    def holds(self, token: Token) -> bool:
        """Whether a token heads a phrase with a preposition; parsers may take it for a second object."""
        if token.dep_ in ("obj", "expl", "expl:comp"):
            return bool(self.of(token)) or (token.pos_ == "PRON" and token.lower_ in CLITICS)
        return token.dep_ in OBLIQUES

    def behind_adverb(self, adverb: Token) -> Iterator[tuple[str, Token]]:
        """The phrase of a preposition whose first word the parser takes for an adverb: "tués *lors* d'une attaque"."""
        if adverb.lower_ not in self._adverbs:
            return
        for child in adverb.children:
            if child.dep_ in OBLIQUES and (phrase := f"{adverb.lower_} {self.of(child)}") in self._adverbial:
                yield phrase, child

    def after_particle(self, child: Token, verb: Token) -> bool:
        """Whether a phrase is an object, its verb's particle taken for its preposition ("brushed *aside* a call")."""
        behind = verb.doc[min(verb.i + 1, len(verb.doc) - 1)].head == child
        return child.dep_ in OBLIQUES and behind and self.of(child) in self.grammar["particles"]

    def beside(self, word: str, border: Token) -> bool:
        """Whether a phrase says that something is at a border, and not on both sides of several of them."""
        return word in self.grammar["in"] and not (word == "across" and border.lower_.endswith("s"))

    def object_behind(self, verb: Token) -> list[Token]:
        """The object after a set phrase, which parsers hang on its noun: "mettre en garde *Paris*"."""
        bare = (child for child in verb.children if child.dep_ in OBLIQUES and 0 < child.i - verb.i <= 2)
        below = [child for phrase in bare if self.of(phrase) for child in phrase.children if child.i > phrase.i]
        return [child for child in below if child.dep_ in ("appos", "nmod") and not self.of(child)][:1]


def neighbours(participle: Token) -> Iterator[tuple[str, Token]]:
    """The phrase in "spread *to neighbouring Chad*", where the participle was taken for a verb."""
    marks = [child.lower_ for child in participle.children if child.dep_ in ("mark", "case")]
    yield from ((marks[0], child) for child in participle.children if child.dep_ == "obj" and marks)


def where(verb: Token) -> Token | None:
    """The place that "where" takes up, at a verb or at what governs it ("Mali, *where* they are said to be")."""
    clause = verb
    while clause.dep_ in ("xcomp", "ccomp", "conj") and clause.head != clause:
        clause = clause.head
    if clause.dep_ not in ("acl:relcl", "advcl:relcl", "acl", "advcl"):
        return None
    adverb = next((t for t in (*verb.children, *clause.children) if t.lower_ in ("where", "où")), None)
    return clause.head if adverb is not None and clause.head.i < adverb.i else None
