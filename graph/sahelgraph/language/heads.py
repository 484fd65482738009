"""The steps that mending a tree is made of: is there a verb, does its sentence end as one, and make this its verb.

The rooms that mend trees say where a parser errs and how one sees it. What it takes to put a word into its right place
stands here, once.
"""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NOUNS: Final = frozenset({"NOUN", "PROPN"})
NOMINAL: Final = NOUNS | {"PRON"}
OBLIQUES: Final = frozenset({"obl", "obl:arg", "obl:mod"})
SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass"})
SEATED: Final = SUBJECTS | {"expl", "expl:subj"}
"""Relations of subjects and of words that only hold their place: "*it* rains", "*il* y a"."""
PAST: Final = "Mood=Ind|Tense=Past|VerbForm=Fin"
FINITE: Final = "Mood=Ind|Tense=Pres|VerbForm=Fin"
PRESENT: Final = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
PAST_PARTICIPLE: Final = "Tense=Past|VerbForm=Part"
OF: Final = frozenset({"of", "de", "du", "des", "d'", "d’"})
BY: Final = frozenset({"by", "par"})
HAVING: Final = frozenset(
    "a ont avait avaient aura auront aurait auraient eut eurent ait aient avoir ayant has have had having".split()
)
"""Forms of the verbs that make compound tenses."""
_CLOSING: Final = frozenset({".", "!", "?"})
_QUOTED: Final = frozenset({"»", "”", '"'})


def is_finite(verb: Token) -> bool:
    """Whether a verb, or its auxiliary or copula, is finite: such a verb has a subject of its own."""
    forms = (verb, *(child for child in verb.children if child.dep_.startswith(("aux", "cop"))))
    return any("Fin" in form.morph.get("VerbForm", []) for form in forms)


def is_lone(verb: Token) -> bool:
    """Whether a verb is finite and nothing before it joins it or is its subject."""
    before = {child.dep_ for child in verb.lefts}
    return verb.pos_ == "VERB" and is_finite(verb) and before.isdisjoint(SEATED | {"cc", "mark"})


def is_closed(sentence: Span) -> bool:
    """Whether a sentence ends as one, and so has a verb; a heading need not."""
    return any(token.text in _CLOSING for token in list(sentence)[-2:])


def has_child(token: Token, relations: Container[str]) -> bool:
    """Whether one of these relations joins something to a word."""
    return any(child.dep_ in relations for child in token.children)


def has_case(phrase: Token, words: Container[str]) -> bool:
    """Whether one of some prepositions opens a phrase."""
    return any(child.dep_ == "case" and child.lower_ in words for child in phrase.children)


def has_mark(verb: Token, words: Container[str]) -> bool:
    """Whether one of some words opens the clause of a verb."""
    return any(child.dep_ == "mark" and child.lower_ in words for child in verb.lefts)


def has_origin(noun: Token) -> bool:
    """Whether an adjective with a capital says whence somebody comes: "*Caribbean* leaders in Jamaica" are guests."""
    return any(t.dep_ in ("amod", "compound") and t.text[:1].isupper() and not t.is_sent_start for t in noun.lefts)


def behind_comma(token: Token) -> bool:
    """Whether a comma stands right before a word."""
    return token.i > 0 and token.nbor(-1).text == ","


def behind_quotation(verb: Token) -> bool:
    """Whether a quotation ends right before a verb and its auxiliaries: "« ... », *a déclaré* le ministre"."""
    first = min([verb.i, *(child.i for child in verb.lefts if child.dep_.startswith(("aux", "expl")))])
    before = [token.text for token in verb.doc[max(verb.sent.start, first - 2) : first]]
    return before[-1:] == ["»"] or (before[-1:] == [","] and before[0] in _QUOTED)


def is_parted(phrase: Token) -> bool:
    """Whether a comma stands before a phrase, whether the tree hangs it on the phrase or on something else."""
    return phrase.left_edge.text == "," or behind_comma(phrase.left_edge)


def retag(token: Token, tag: str, features: str) -> None:
    """Make a word another part of speech with other features."""
    token.pos_ = tag
    token.set_morph(features)  # type: ignore[attr-defined]  # missing in the types of spaCy


def seat(subject: Token, verb: Token) -> None:
    """Make a word the subject of a verb, that of a passive if the verb is one."""
    passive = any(child.dep_ == "aux:pass" for child in verb.children)
    subject.head, subject.dep_ = verb, "nsubj:pass" if passive else "nsubj"


def take_place(word: Token, other: Token) -> None:
    """Put a word where another stands: at the root of its sentence, or where the other hangs."""
    word.head, word.dep_ = (word, "ROOT") if other.head == other else (other.head, other.dep_)


def crown(verb: Token, subject: Token) -> None:
    """Make a word the main verb of its sentence and another its subject.

    What stands behind the verb hangs on the verb from then on, and not on what stands before it.
    """
    sentence = list(verb.sent)
    verb.head, verb.dep_ = verb, "ROOT"
    seat(subject, verb)
    for token in sentence:
        if token.i > verb.i and token.head.i < verb.i:
            hand_over(token, verb)


def hand_over(token: Token, verb: Token) -> None:
    """Hang on a verb what hung on a noun; what described the noun tells the circumstances of the verb."""
    token.head = verb
    if token.dep_ in ("appos", "nmod"):
        token.dep_ = "obl" if has_child(token, ("case",)) else "obl:unmarked"
