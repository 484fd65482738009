"""English verbs between a quotation and whoever says it, taken for adjectives: '"It is false," *insisted* Ada Doe'."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import NOMINAL, PAST, SUBJECTS, behind_quotation, has_child, retag, take_place

_INSIDE: Final = frozenset({"det", "amod", "compound", "nmod:desc", "nmod:poss", "nummod", "flat"})
"""Relations of the words of a noun phrase to its head behind them."""
_IRREGULAR: Final = frozenset({"said", "wrote", "went", "came"})
_CLOSING: Final = frozenset({'"', "”", "'", "’", "''"})
_ENDS: Final = frozenset({",", "?", "!"})
_TAKEN: Final = frozenset({"obj", "iobj", "xcomp", "vocative", "appos", "dep", "parataxis", "obl:unmarked", "nsubj"})
"""What whoever speaks passes for."""


def repair_inverted_speech(doc: Doc) -> None:
    """Make such words the verbs of their sentences and the noun behind them the subject, in place."""
    for token in list(doc):
        if _may_say(token):
            speaker = _speaker(token)
            if speaker is not None:
                _restore(token, speaker)


def _may_say(word: Token) -> bool:
    """Whether a word has the form of a past tense and follows a quotation of which nothing is said before."""
    if not word.is_lower or word.i < 2 or not (word.lower_.endswith("ed") or word.lower_ in _IRREGULAR):
        return False
    before, last = word.nbor(-1), word.nbor(-2)
    quoted = before.text in _CLOSING and last.text in _ENDS
    return (quoted or behind_quotation(word)) and word.dep_ != "conj" and not has_child(word, SUBJECTS)


def _speaker(verb: Token) -> Token | None:
    """The head of the noun phrase right behind a verb that passes for something else."""
    noun, end = verb.nbor() if verb.i + 1 < verb.sent.end else verb, verb.sent.end
    while noun.dep_ in _INSIDE and noun.i < noun.head.i < end:
        noun = noun.head
    fits = noun.i > verb.i and noun.pos_ in NOMINAL and noun.dep_ in _TAKEN and not has_child(noun, ("case", "cop"))
    above = noun.head == verb or (verb in noun.subtree and noun.head.i < verb.i)
    return noun if fits and above else None


def _restore(verb: Token, speaker: Token) -> None:
    said = speaker.head
    retag(verb, "VERB", PAST)
    if said != verb:  # the verb passes for an adjective of the speaker, who hangs on what is said
        verb.head = said
        take_place(verb, said)
        said.head, said.dep_ = verb, "ccomp"
    speaker.head, speaker.dep_ = verb, "nsubj"
