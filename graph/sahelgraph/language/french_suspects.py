"""French nouns that a tree hangs on the word behind them: "jihadistes *présumés*", "où sévissent *des rebelles*"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import NOUNS, OF, SUBJECTS, has_case, has_child, retag, take_place

_SUPPOSED: Final = ("présumé", "supposé", "soupçonné")
_PLURALS: Final = ("", "e", "s", "es")
_WORDS: Final = frozenset(stem + ending for stem in _SUPPOSED for ending in _PLURALS)
_SHARES: Final = frozenset({"partie", "majorité"})
_IN: Final = frozenset({"en"})


def repair_suspects(doc: Doc) -> None:
    """Put such nouns where the words around them say that they stand, in place.

    - "dix *jihadistes présumés*": what is supposed to be so describes the noun before it.
    - "les membres présumés *du groupe*": whose members they are belongs to the noun.
    - "le pays, où sévissent *des rebelles*": a clause has a subject, and no verb behind "où" has only an object.
    - "des rebelles, en grande partie *chassés*": the words say how many of those before the comma.
    - "*le président* est en résidence surveillée": the subject of a copula is that of its clause.
    """
    for token in doc:
        if token.lower_ in _WORDS and not token.is_sent_start:
            _suppose(token)
        elif token.lower_ == "où" and token.head.pos_ == "VERB" and token.head.i > token.i:
            _dwell(token.head)
        elif token.lower_ in _SHARES and has_case(token, _IN):
            _share(token)
        elif token.dep_ == "cop":
            _be(token)


def _suppose(word: Token) -> None:
    noun = word.nbor(-1)
    if noun.head == word and noun.dep_ == "amod":
        take_place(noun, word)
        retag(noun, "NOUN", "Number=Plur" if noun.lower_.endswith("s") else "Number=Sing")
        for child in [child for child in word.children if child != noun]:
            child.head = noun
        word.head, word.dep_ = noun, "amod"
        retag(word, "ADJ", str(word.morph))
    elif word.dep_ == "acl" and word.head == noun and noun.pos_ in NOUNS:
        word.dep_ = "amod"
        retag(word, "ADJ", str(word.morph))
    for child in [child for child in word.rights if has_case(child, OF)]:
        child.head, child.dep_ = noun, "nmod"
    for child in [child for child in noun.rights if child.dep_.startswith("obl") and has_case(child, OF)]:
        child.dep_ = "nmod"


def _dwell(verb: Token) -> None:
    behind = [child for child in verb.rights if child.dep_ == "obj" and child.pos_ in NOUNS]
    if behind and not has_child(verb, SUBJECTS | {"expl:subj", "aux:tense", "aux:caus"}):
        behind[0].dep_ = "nsubj"


def _share(noun: Token) -> None:
    first = noun.left_edge
    comma = first if first.text == "," or first.i == noun.sent.start else first.nbor(-1)
    before = comma.nbor(-1) if comma.text == "," and comma.i > noun.sent.start else noun
    for participle in [child for child in noun.rights if child.dep_ == "acl" and child.pos_ == "VERB"]:
        if before != noun and before.pos_ in NOUNS:
            participle.head, participle.dep_ = before, "acl"
            noun.head, noun.dep_ = participle, "obl:mod"


def _be(copula: Token) -> None:
    if not has_child(copula.head, SUBJECTS):
        for child in [child for child in copula.lefts if child.dep_ in SUBJECTS]:
            child.head = copula.head
