"""Time expressions in the tree: which token carries one, and the small facts about clauses that dating them needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sahelgraph.language.parsed import TimeExpression
from sahelgraph.language.time_rules import reaches_date

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_CLAUSES: Final = frozenset(
    {"ROOT", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "advcl:relcl", "csubj", "parataxis"}
)
_CARRYING: Final = frozenset({"NOUN", "PROPN", "NUM", "ADV", "ADJ"})
_OF: Final = frozenset({"of", "de", "d'", "du"})
_WHICH: Final = frozenset({"that", "which", "qui"})
_YEAR: Final = 4
"""Digits of a year."""

_STATE: Final = frozenset({"état", "etat"})
_PARTICIPLES: Final = ("é", "ée", "és", "ées", "is", "ise", "ises", "u", "ue", "us", "ues", "uit", "uite", "uites")
_SINCE: Final = frozenset({"since", "depuis"})
_WHO: Final = frozenset({"who", "whom", "whose", "which", "qui", "dont"})
_INSIDE_OF: Final = frozenset({"in", "during", "at"})
_WITHIN_A_DAY: Final = frozenset({"hour", "minute", "heure"})
WHEN: Final = frozenset({"when", "lorsque", "lorsqu'", "quand", "où"})
WHILE: Final = WHEN | {"while", "as", "alors", "tandis", "comme", "pendant", "where"}


@dataclass(frozen=True, slots=True)
class Placed:
    """A time expression, the token that carries it in the tree, and the indices of all its tokens."""

    time: TimeExpression
    root: Token
    tokens: frozenset[int]

    @property
    def governor(self) -> Token | None:
        """The first token outside the expression on the way up; ``None`` if the expression is the sentence's root."""
        token = self.root
        while token.i in self.tokens:
            if token.head == token:
                return None
            token = token.head
        # Parsers hang the date of a "coup d'État" on the state.
        if plain(token) in _STATE and plain(token.head) == "coup":
            return token.head
        return self._office_before() or self._participle_before() or token

    def _office_before(self) -> Token | None:
        """The noun that says what somebody has been "since" then: "met Abdel Aziz, *president since 2009*"."""
        first = self.root.doc[min(self.tokens)]
        if plain(first) not in _SINCE or first.i == 0:
            return None
        noun = first.nbor(-1)
        return noun if noun.dep_ == "appos" and noun.pos_ == "NOUN" else None

    def _participle_before(self) -> Token | None:
        """The French participle right before it that was taken for an adjective: "l'attaque *commise* le 7 mai"."""
        if self.root.lang_ != "fr":
            return None
        first = self.root.doc[min(self.tokens)]
        before = first.nbor(-1) if not first.is_sent_start else first
        described = before.dep_ == "amod" and before.head.pos_ == "NOUN" and before.head.i < before.i
        return before if described and before.lower_.endswith(_PARTICIPLES) else None

    @property
    def fronted(self) -> bool:
        """Whether it opens its sentence and is cut off by a comma; parsers often hang it elsewhere."""
        sentence, first, after = self.root.sent, min(self.tokens), max(self.tokens) + 1
        lead = [token for token in sentence if token.i < first and not token.is_space and not token.is_punct]
        short = len(lead) <= 2 and all(token.pos_ in ("ADP", "DET", "ADV") for token in lead)
        if not short or after >= sentence.end:
            return False
        # Without a comma ("On 21 May its president named ...") it is one if parsers hang it on the subject behind it.
        phrase = bool(lead) and lead[0].pos_ == "ADP"
        head = self.root.head
        subject = head.dep_.startswith("nsubj") or (head.dep_ == "ROOT" and head.pos_ in ("NOUN", "PROPN"))
        inverted = phrase and head.i >= after and subject
        return sentence.doc[after].text == "," or inverted

    @property
    def aside(self) -> bool:
        """Whether it stands in a relative clause, which tells of something else than its sentence.

        That of a cleft ("it is the delay *that they granted on Monday*") is what its sentence tells. Nor is what came
        next, "before flying on to Niamey on Monday".
        """
        token = self.root
        while token.head != token and token.dep_ != "acl:relcl":
            if comes_next(token):
                return True
            token = token.head
        return token.dep_ == "acl:relcl" and token.head != token.sent.root

    def opens(self, verb: Token) -> bool:
        """Whether it stands in the phrase that opens the sentence of a verb: "*Since last July's coup* they have"."""
        phrase = self.root
        while phrase.head not in (phrase, verb):
            phrase = phrase.head
        words = (token for token in verb.sent if not token.is_punct and not token.is_space)
        first = next(words, verb)
        return phrase.head == verb and phrase.dep_.startswith("obl") and phrase.left_edge.i <= first.i < verb.i

    def modifies(self, noun: Token) -> bool:
        """Whether it is part of a noun's name, as in "the July coup", "the agreement of 2012": it dates only that."""
        if self.governor != noun or noun.pos_ not in ("NOUN", "PROPN") or self.begins_with(noun):
            return False
        # No French time stands before the noun that it names.
        before = max(self.tokens) < noun.i and noun.lang_ != "fr"
        return before or bool(adposition(self.root) & _OF)

    def just_before(self, verb: Token) -> bool:
        """Whether it stands right before a verb: what parsers hang on a participle of the verb's subject."""
        last, hung = max(self.tokens), self.governor
        if hung is not None and adposition(self.root) & _OF and hung.pos_ in ("NOUN", "PROPN"):
            return False
        if hung is not None and hung.dep_ == "acl:relcl":
            return False
        between = verb.doc[last + 1 : verb.i] if last < verb.i else ()
        return verb.pos_ == "VERB" and last < verb.i and all(token.pos_ in ("AUX", "ADV") for token in between)

    @property
    def preposition(self) -> Token | None:
        """The "after" or "before" with which it ends: "two days *after* they left"."""
        last = self.root.doc[max(self.tokens)]
        return last if last.dep_ in ("case", "mark") else None

    @property
    def same_day(self) -> bool:
        """Whether it counts hours, so that what it counts from and what it dates are of one day."""
        return any(self.root.doc[i].lemma_.lower() in _WITHIN_A_DAY for i in self.tokens)

    def begins_with(self, noun: Token) -> bool:
        """Whether its last word is the preposition of a noun: "two days *after the coup*"."""
        return self.preposition is not None and self.preposition.head == noun

    def reaches(self, others: Sequence[Placed]) -> bool:
        """Whether what it counts from has a date of its own: "two days after *the coup of 26 July*"."""
        end, sentence = self.time.span.end, self.root.sent
        after = [other.time.span.start for other in others if other.time.span.start >= end]
        here = sentence.start_char
        return bool(after) and reaches_date(sentence.text[end - here : min(after) - here])

    def counts_from(self, token: Token) -> bool:
        """Whether it says how long after or before a predicate something else was: "two days after *they left*".

        Parsers may hang "after" on the subject of the clause instead of its verb.
        """
        preposition = self.preposition
        if preposition is None:
            return False
        first = preposition.head
        if first == token or token.pos_ != "VERB" or first.head != token or not preposition.i < first.i < token.i:
            return first == token
        # What is cut off from the verb is what the days count from: "two days after the vote, they left".
        between = token.doc[first.i : token.i]
        return first.dep_.startswith("nsubj") or not any(word.text == "," for word in between)

    def cleft(self, verb: Token) -> bool:
        """Whether its sentence puts it first and says after "that" what happened then: "it was *in 2021* that they"."""
        head, begins = verb.head, marks(verb) | {plain(child) for child in verb.children if child.i < verb.i}
        if not begins & {"that", "que", "qu'"} or head != verb.sent.root or max(self.tokens) > verb.i:
            return False
        subject = next((child for child in head.children if child.dep_ in ("nsubj", "expl")), None)
        empty = subject is not None and plain(subject) in ("it", "c'", "ce")
        return empty and (head.i in self.tokens or (head.lemma_ in ("être", "be") and self.governor == head))

    def explained_by(self, verb: Token) -> bool:
        """Whether a clause right after it says what happened then.

        It says so with "when" ("on 26 July, when the army ousted him"), or goes on from an event in the past tense
        ("an ambush in July that killed scores").
        """
        before = (child for child in verb.children if child.i < verb.i and not child.is_punct)
        opener = min(before, key=lambda child: child.i, default=None)
        if opener is None or opener.i <= max(self.tokens):
            return False
        goes_on = plain(opener) in _WHICH and opener.dep_.startswith("nsubj") and "Past" in verb.morph.get("Tense", [])
        between = verb.doc[max(self.tokens) + 1 : opener.i]
        if plain(opener) in _WHICH and {plain(child) for child in opener.children} & _INSIDE_OF:
            # "An ambush in July *in which* rebels killed scores".
            return opener.left_edge.i == max(self.tokens) + 1 and "Past" in verb.morph.get("Tense", [])
        goes_on = goes_on or (plain(opener) == "where" and "Pres" not in verb.morph.get("Tense", []))
        return (plain(opener) in WHEN or goes_on) and all(token.is_punct for token in between)


def place(sentence: Span, times: Sequence[TimeExpression]) -> list[Placed]:
    """The time expressions of a sentence with their places in its tree, in text order."""
    return list(_place(sentence, times))


def _place(sentence: Span, times: Sequence[TimeExpression]) -> Iterator[Placed]:
    for time in times:
        if sentence.start_char <= time.span.start and time.span.end <= sentence.end_char:
            span = sentence.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
            if span is not None:
                yield Placed(time, _core(span), frozenset(token.i for token in span))


def _core(span: Span) -> Token:
    """The word of an expression that the tree hangs it by: its last noun, name, number or adverb that leads outside."""
    outside = [token for token in span if token.head.i < span.start or token.head.i >= span.end or token.head == token]
    words = [token for token in outside if token.pos_ in _CARRYING and token.dep_ != "case"]
    # "In January 2022 was": parsers may make a subject of the year alone.
    words = words[:1] if len(words) > 1 and words[-1].text.isdigit() and len(words[-1]) == _YEAR else words
    return words[-1] if words else span.root


def main_verb(sentence: Span) -> Token:
    """The main verb of a sentence; the root if it has none.

    Where a time or a name is the root by the parser's mistake, it is the first verb below it.
    """
    root = sentence.root
    if root.pos_ in ("VERB", "AUX", "ADJ") or any(child.dep_ == "cop" for child in root.children):
        return root
    below = ("conj", "parataxis", "acl", "acl:relcl", "dep", "punct")
    verbs = (child for child in root.children if child.pos_ == "VERB" and child.dep_ in below)
    return next((verb for verb in verbs if not any(plain(child) in _WHO for child in verb.children)), root)


def is_clause(token: Token) -> bool:
    """Whether a token heads a clause: a verb, a noun or adjective with a subject, or what a relative clause hangs by.

    "Which one report dates to March": a verb that was taken for a noun still heads its clause.
    """
    if token.dep_ == "acl:relcl":
        return True
    if token.pos_ in ("VERB", "AUX"):
        return token.dep_ in _CLAUSES or token.dep_ == "conj"
    return token.dep_ in _CLAUSES and any(child.dep_ in ("cop", "nsubj", "nsubj:pass") for child in token.children)


def marks(token: Token) -> set[str]:
    """Conjunctions and prepositions that introduce a clause, with the adverbs "when" and "where"."""
    return {
        plain(child)
        for child in token.children
        if child.i < token.i and (child.dep_ in ("mark", "case") or (child.dep_ == "advmod" and plain(child) in WHILE))
    }


def comes_next(verb: Token) -> bool:
    """Whether a clause tells without a subject what came next: "met him *before flying* on to Niamey"."""
    finite = "Fin" in verb.morph.get("VerbForm", []) or any(child.dep_.startswith("nsubj") for child in verb.children)
    return verb.dep_ == "advcl" and not finite and bool(marks(verb) & {"before", "avant"})


def adposition(token: Token) -> set[str]:
    """The words of a noun phrase's preposition, those of a long one too."""
    words = [child for child in token.children if child.dep_ == "case" and child.i < token.i]
    words += [below for word in words for below in word.children if below.dep_ == "fixed"]
    return {plain(word) for word in words}


def plain(token: Token) -> str:
    """A word in lower case with a straight apostrophe."""
    form: str = token.lower_.replace("’", "'")
    return form
