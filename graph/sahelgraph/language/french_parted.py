"""French phrases whose parts stand apart: the subject behind the verb, "dont" before a list, the object of a deed."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import (
    BY,
    FINITE,
    NOUNS,
    OF,
    SUBJECTS,
    behind_quotation,
    has_case,
    has_child,
    has_mark,
    is_finite,
    is_parted,
    retag,
    seat,
    take_place,
)

_QUE: Final = frozenset({"que", "qu'", "qu’"})
_BETWEEN: Final = frozenset({"entre"})
_CLAUSAL: Final = SUBJECTS | {"cop", "obj", "aux", "aux:tense", "aux:pass"}
_MATRIX: Final = frozenset({"parataxis", "conj"})
_COMPLEMENTS: Final = frozenset({"obj", "obl", "obl:arg"})
_TO_THE: Final = frozenset({"aux"})
_DESCRIBING: Final = frozenset({"obj", "acl", "amod", "obl"})
_PARTS: Final = frozenset({"det", "case", "amod", "nummod"})
_SAID: Final = SUBJECTS | {"xcomp"}
_FOR: Final = frozenset({"pour"})


def repair_parted(doc: Doc) -> None:
    """Join such parts, in place.

    - "le mouvement, *que* soutient *le Togo*, avance": a verb has one object, and where "que" is it, the noun behind
      the verb is the subject.
    - "quatre pays, *dont le Togo*, ont signé": what "dont" opens without a verb is among those before it.
    - "l'expulsion par *le Togo* de l'ambassadeur": who is expelled belongs to the deed and not to the doer's name.
    - "les pourparlers *entre* le Togo *et le Ghana* ont repris": what is between two has both.
    - "le Togo, *dont* les hommes combattent au Mali, *a protesté*": a verb has one subject.
    - "« ... », a martelé *Robert Dussey*": whoever stands behind the verb of what is quoted says it.
    - "le Togo a signé, *de même que* le Ghana", "tout *comme*": whoever does the same behind a comma is a subject too,
      and without one another of what stands before.
    - "combat les insurgés *aux côtés* du Togo": beside whom one fights is told of the fight.
    - "a appelé X *pour* le féliciter": it is a verb that has a purpose, no name.
    """
    for token in doc:
        form = token.lower_
        if form in _QUE and token.dep_ == "obj" and token.i < token.head.i:
            _turn(token)
        elif form == "dont" and token.dep_ == "nmod":
            _include(token)
            _part(token)
        elif form == "même" or form == "comme":
            _do_likewise(token)
        elif form == "côtés" and token.head.pos_ in ("NOUN", "ADJ"):
            _stand_beside(token)
        elif token.dep_ == "case" and form in BY and token.head.dep_ == "nmod":
            _undergo(token.head)
        elif token.dep_ in SUBJECTS and token.pos_ in NOUNS:
            _pair(token)
        elif token.dep_ == "xcomp" and token.head.pos_ == "PROPN":
            _aim(token)
        elif (token.dep_ == "obj" and token.pos_ in NOUNS) or (token.dep_, token.pos_) == ("xcomp", "PROPN"):
            _speak(token)


def _turn(pronoun: Token) -> None:
    """Make the noun behind the verb its subject, and no main verb of the verb of a relative clause."""
    verb = pronoun.head
    behind = [c for c in verb.rights if c.dep_ == "obj" and c.pos_ in NOUNS and not has_child(c, ("case",))]
    before = [c for c in verb.lefts if c.dep_ in SUBJECTS]
    if not behind or any(c.i > pronoun.i for c in before) or not is_finite(verb):
        return
    if before and not _free(verb, before[0]):
        before[0].dep_ = "dislocated"
    if before or verb.dep_ == "acl:relcl":
        seat(behind[0], verb)


def _part(pronoun: Token) -> None:
    """Give the first of two subjects, which "dont" describes, to the verb of the clause around."""
    subject = pronoun.head
    verb = subject.head
    first = [c for c in verb.lefts if c.dep_ in SUBJECTS and c.i < pronoun.i]
    if subject.dep_ in SUBJECTS and first and subject.i > pronoun.i:
        _free(verb, first[0])


def _free(verb: Token, subject: Token) -> bool:
    """Put the verb of the clause around a relative clause where the verb of that stands, if there is one."""
    matrix = next((c for c in verb.rights if c.dep_ in _MATRIX and _is_verb(c) and is_parted(c)), None)
    if matrix is None or has_child(matrix, ("cc",)):
        return False
    if matrix.pos_ == "NOUN":
        retag(matrix, "VERB", FINITE)
    take_place(matrix, verb)
    for noun in [c for c in matrix.rights if c.dep_ in SUBJECTS and c.pos_ in NOUNS]:
        noun.dep_ = "obj"
    verb.head, verb.dep_ = subject, "acl:relcl"
    seat(subject, matrix)
    return True


def _is_verb(word: Token) -> bool:
    """Whether a word is a verb, or a noun without an article that has a subject: "que soutient X, *combat* le Togo"."""
    return word.pos_ == "VERB" or (word.pos_ == "NOUN" and not has_child(word, _PARTS) and has_child(word, SUBJECTS))


def _speak(noun: Token) -> None:
    """Make the speaker of the noun behind a verb that follows the end of a quotation."""
    verb = noun.head
    if not (behind_quotation(verb) and noun.i > verb.i and verb.pos_ == "VERB"):
        return
    said = [child for child in verb.lefts if child.dep_ in SUBJECTS and has_child(child, ("cop",))]
    if not any(child.dep_ in _SAID and child not in (noun, *said) for child in verb.children):
        for clause in said:  # "« C'est *la dernière* », a dit X": what is said passes for who says it
            clause.dep_ = "ccomp"
        noun.dep_ = "nsubj"


def _do_likewise(word: Token) -> None:
    """Join the noun behind "de même que" or "tout comme" to the subject, or without a comma to the noun before it."""
    doc, same = word.doc, word.lower_ == "même"
    if word.is_sent_start or word.i + 2 >= word.sent.end:
        return
    opening, case = doc[word.i - 1], doc[word.i + 1] if same else word
    if opening.lower_ != ("de" if same else "tout") or (same and case.lower_ not in _QUE):
        return
    noun = case.head
    if noun.pos_ not in NOUNS or noun.i < word.i or opening.i == word.sent.start:
        return
    before = opening.nbor(-1)
    verb = next((a for a in before.ancestors if a.pos_ == "VERB" and a.i < opening.i), None)
    wanted = SUBJECTS if before.text == "," else _COMPLEMENTS
    heads = [c for c in verb.children if c.dep_ in wanted and c.i < word.i] if verb is not None else []
    if heads and (before.text == "," or same):
        noun.head, noun.dep_ = heads[-1], "conj"
        opening.head, opening.dep_, opening.pos_ = noun, "cc", "ADV"
        case.head, case.dep_ = opening if same else noun, "fixed" if same else "cc"


def _stand_beside(sides: Token) -> None:
    """Hang "aux côtés de" on the verb of the clause."""
    verb = next((a for a in sides.ancestors if a.pos_ == "VERB" and is_finite(a)), None)
    if verb is not None and has_case(sides, _TO_THE) and sides.head.dep_ in _DESCRIBING and sides.i > verb.i:
        sides.head, sides.dep_ = verb, "obl"


def _aim(verb: Token) -> None:
    """Hang an infinitive behind "pour" on the verb of the name that it hangs on."""
    name = verb.head
    if has_mark(verb, _FOR) and name.head.pos_ == "VERB" and name.i > name.head.i:
        verb.head, verb.dep_ = name.head, "advcl"


def _include(pronoun: Token) -> None:
    """Make members of a list of what "dont" opens, where that has no verb."""
    noun = pronoun.head
    if noun.dep_ != "acl:relcl":
        return
    opens = all(token.is_punct for token in noun.doc[noun.left_edge.i : pronoun.i])
    if noun.pos_ in NOUNS and not has_child(noun, _CLAUSAL) and opens:
        noun.dep_, pronoun.dep_ = "conj", "cc"


def _undergo(doer: Token) -> None:
    """Hang on a deed what the tree hangs on the name, or on the adjective of a state, behind "par"."""
    deed = doer.head
    if deed.pos_ != "NOUN" or any(c.dep_ == "nmod" and has_case(c, OF) and c.i < doer.i for c in deed.rights):
        return
    fellows = [c for c in (*doer.rights, *deed.rights) if c.dep_ == "conj" and c.i > doer.i and has_child(c, ("cc",))]
    for fellow in fellows[:1]:
        fellow.head = doer
    for owner in (doer, *fellows[:1]):
        described = any(c.dep_ == "amod" and c.i > owner.i for c in owner.children)
        if owner.pos_ == "PROPN" or described:
            for noun in [c for c in owner.rights if c.dep_ == "nmod" and has_case(c, OF)]:
                noun.head = deed


def _pair(second: Token) -> None:
    """Join the second of two subjects behind "et" to the noun that "entre" opens in the first."""
    verb, before = second.head, second.left_edge.i - 1
    first = next((c for c in verb.lefts if c.dep_ in SUBJECTS and c.i < second.i and c != second), None)
    if first is None or before <= first.i or second.doc[before].dep_ != "cc":
        return
    between = next((c for c in first.rights if c.dep_ == "nmod" and has_case(c, _BETWEEN)), None)
    if between is not None and not has_child(between, ("conj",)):
        second.head, second.dep_ = between, "conj"
        second.doc[before].head = second
