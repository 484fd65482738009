"""French relative clauses that open with "dont", "où" or a form of "lequel": which noun they describe."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import OF, SUBJECTS, has_case, has_child, seat

_FORMS: Final = {
    "lequel": ("Masc", "Sing"),
    "duquel": ("Masc", "Sing"),
    "auquel": ("Masc", "Sing"),
    "laquelle": ("Fem", "Sing"),
    "lesquels": ("Masc", "Plur"),
    "desquels": ("Masc", "Plur"),
    "auxquels": ("Masc", "Plur"),
    "lesquelles": ("Fem", "Plur"),
    "desquelles": ("Fem", "Plur"),
    "auxquelles": ("Fem", "Plur"),
}
"""Gender and number of the noun that each form takes up."""
_PLAIN: Final = frozenset({"dont", "où"})
_ARTICLES: Final = {"le": ("Masc", "Sing"), "la": ("Fem", "Sing"), "les": ("", "Plur"), "du": ("Masc", "Sing")}
"""What an article, or a preposition that holds one, tells of the noun behind it."""
_HOLDING: Final = frozenset({"du", "des", "au", "aux"})
_DETERMINED: Final = frozenset({"det", "nummod"})
_LONG: Final = frozenset({"auprès", "autour", "lors", "hors"})
_PLURALS: Final = frozenset({"les", "des", "aux"})
_CLOSING: Final = frozenset({")", "»", '"', "”"})
_OPENING: Final = frozenset({"(", "«", '"', "“"})
_ASTRAY: Final = frozenset({"ROOT", "advcl", "parataxis", "ccomp", "acl", "conj", "dep"})
"""Relations of verbs that the tree takes for no relative clause."""
_MATRIX: Final = frozenset({"parataxis", "conj", "advcl", "ccomp", "advmod", "dep"})
_PHRASES: Final = frozenset({"ADP", "ADV", "NOUN", "DET", "ADJ"})
_LONGEST: Final = 4
"""Words that a preposition before the pronoun may have: "au premier rang *desquels*"."""


def repair_relatives(doc: Doc) -> None:
    """Hang such a clause on the noun before it that it agrees with, in place.

    "Le principal bailleur de la force, *à laquelle* elle a promis des fonds, se plaint": what opens with a relative
    pronoun is no main clause, and the form of the pronoun tells which noun it describes.
    """
    for token in doc:
        form = token.lower_
        if form == "qui" and token.dep_ in SUBJECTS:
            _count(token)
        if form not in _FORMS and not (form in _PLAIN and token.pos_ in ("PRON", "ADV")) and not _governed(token):
            continue
        _join_preposition(token)
        if form == "dont":
            _own_object(token)
        verb = _verb_of(token)
        noun = _described(token) if verb is not None else None
        if verb is None or noun is None or noun == verb or noun.i > token.i:
            continue
        if verb.dep_ == "acl:relcl" and verb.head.i < token.i:
            if form in _FORMS and verb.head != noun and not _subject(token) and not verb.is_ancestor(noun):
                verb.head = noun
        elif verb.dep_ in _ASTRAY:
            _hang(verb, noun, token)


def _governed(pronoun: Token) -> bool:
    """Whether "qui" stands behind a preposition and a comma: "le Togo, *avec qui* un accord est signé"."""
    case = next((c for c in pronoun.children if c.dep_ == "case"), None) if pronoun.lower_ == "qui" else None
    return case is not None and case.i > case.sent.start and case.nbor(-1).text == ","


def _join_preposition(pronoun: Token) -> None:
    """Make one preposition of "auprès de", whose first word the tree hangs on what stands before it."""
    of = next((c for c in pronoun.children if c.dep_ == "case" and c.i == pronoun.i - 1), None)
    if of is None or of.lower_ not in OF or of.i == of.sent.start:
        return
    first = of.nbor(-1)
    if first.lower_ in _LONG and not first.is_ancestor(pronoun):
        first.head, first.dep_, first.pos_ = pronoun, "case", "ADP"


def _count(pronoun: Token) -> None:
    """Hang a clause with "qui" on the noun farther up that its verb agrees with in number, if a name does not.

    "Des groupes affiliés à *Al-Qaïda* qui *menacent* le Togo": one name threatens nobody in the plural.
    """
    verb = pronoun.head
    name = verb.head
    finite = next((c for c in verb.lefts if c.dep_.startswith(("aux", "cop"))), verb)
    if verb.dep_ != "acl:relcl" or name.pos_ != "PROPN" or "Plur" not in finite.morph.get("Number", []):
        return
    if has_child(name, ("conj",)) or name.dep_ == "conj" or name.nbor(-1).lower_ in _PLURALS:
        return
    above = name
    while above.head != above and above.head.i < above.i and above.pos_ in ("PROPN", "NOUN", "ADJ", "VERB"):
        above = above.head
        if above.pos_ == "NOUN" and "Plur" in above.morph.get("Number", []):
            verb.head = above
            return


def _own_object(pronoun: Token) -> None:
    """Give "dont" to the object of its clause where the subject that it hangs on is a name or has an owner already.

    "La force, *dont* le Togo finance *le déploiement*": a name belongs to nobody, nor do "les rebelles *du Mali*".
    """
    subject = pronoun.head
    owned = subject.pos_ in ("PROPN", "PRON") or any(c.dep_ == "nmod" and has_case(c, OF) for c in subject.rights)
    if pronoun.dep_ != "nmod" or subject.dep_ not in SUBJECTS or not owned:
        return
    verb = subject.head
    below = [c for c in verb.children if c.dep_ == "xcomp" and c.i > verb.i]
    objects = [c for v in (verb, *below) for c in v.children if c.dep_ == "obj" and c.pos_ == "NOUN" and c.i > v.i]
    for noun in objects[:1]:
        if any(c.lower_ in _ARTICLES for c in noun.lefts) and not any(has_case(c, OF) for c in noun.rights):
            pronoun.head = noun


def _verb_of(pronoun: Token) -> Token | None:
    """The verb of the clause that a pronoun opens, below which it or a noun that it belongs to stands."""
    for above in pronoun.ancestors:
        if above.pos_ in ("VERB", "AUX"):
            while above.dep_ == "xcomp" and pronoun.i < above.head.i < above.i:
                above = above.head
            return above if above.i > pronoun.i else None
    return None


def _subject(pronoun: Token) -> bool:
    return pronoun.dep_ in SUBJECTS


def _described(pronoun: Token) -> Token | None:
    """The nearest noun before a pronoun, and before the preposition of that, whose gender and number are not others."""
    doc, first = pronoun.doc, pronoun.i
    while first > pronoun.sent.start and pronoun.i - first < _LONGEST and doc[first - 1].pos_ in _PHRASES:
        if not pronoun.is_ancestor(doc[first - 1]) and doc[first - 1].head != pronoun.head:
            break
        first -= 1
    if first > pronoun.sent.start and doc[first - 1].pos_ == "CCONJ" and (same := _before_joined(doc, first - 1)):
        return same
    wanted = _FORMS.get(pronoun.lower_)
    for noun in _before(doc, first, pronoun.sent.start):
        if wanted is None or not _differs(noun, wanted):
            return noun
    return None


def _before_joined(doc: Doc, place: int) -> Token | None:
    """The noun that the relative clause right before a conjunction describes, which another goes on to describe."""
    if place == 0:
        return None
    clauses = [t for t in (doc[place - 1], *doc[place - 1].ancestors) if t.dep_ == "acl:relcl" and t.head.i < t.i]
    return clauses[-1].head if clauses else None


def _before(doc: Doc, first: int, start: int) -> Iterator[Token]:
    """Nouns that may be described by what begins at a place: those of the phrase that ends there, the nearest first.

    Behind an aside with a participle, those before it come first: "*la force*, financée par le Togo, à laquelle".
    """
    at = _ends_at(doc, first - 1, start)
    inside: list[Token] = []
    while at is not None:
        if at.pos_ in ("NOUN", "PROPN") and (at.pos_ == "PROPN" or has_child(at, _DETERMINED) or _contracted(at)):
            inside.append(at)
        if at.pos_ in ("VERB", "AUX") or at.head == at or at.head.i > at.i:
            break
        at = at.head
    if at is not None and at.pos_ == "VERB" and at.dep_ in ("acl", "advcl"):
        opening = next((i for i in range(at.i - 1, start, -1) if doc[i].pos_ != "ADV"), start)
        if doc[opening].text == ",":
            yield from _before(doc, opening, start)
    yield from inside


def _ends_at(doc: Doc, place: int, start: int) -> Token | None:
    """The word with which a phrase ends, across punctuation and whatever stands in brackets."""
    while place >= start and (doc[place].is_punct or doc[place].is_space) and doc[place].text not in _CLOSING:
        place -= 1
    if place >= start and doc[place].text in _CLOSING:
        opening = next((i for i in range(place - 1, start - 1, -1) if doc[i].text in _OPENING), place)
        place = opening - 1
    return doc[place] if place >= start else None


def _contracted(noun: Token) -> bool:
    """Whether a noun has its article in a preposition: "*du* conseil"."""
    return has_case(noun, _HOLDING)


def _differs(noun: Token, wanted: tuple[str, str]) -> bool:
    """Whether a noun is known to be of another gender or number."""
    known = {"Gender": noun.morph.get("Gender", []), "Number": noun.morph.get("Number", [])}
    for child in noun.children:
        gender, number = _ARTICLES.get(child.lower_, ("", "")) if child.dep_ in ("det", "case") else ("", "")
        known["Gender"] = [gender] if gender else known["Gender"]
        known["Number"] = [number] if number else known["Number"]
    return any(its and its[0] != own for its, own in zip(known.values(), wanted, strict=True))


def _hang(verb: Token, noun: Token, pronoun: Token) -> None:
    """Make a relative clause of a verb, and give what stands before its pronoun to the clause around it."""
    matrix = _matrix(verb, pronoun)
    if matrix is None and (verb.head == verb or verb.is_ancestor(noun)):
        return
    if matrix is not None:
        matrix.head, matrix.dep_ = (matrix, "ROOT") if verb.head == verb else (verb.head, verb.dep_)
        for child in [c for c in verb.children if c.i < pronoun.left_edge.i and c != matrix]:
            child.head = matrix
            if child.dep_ in ("nsubj", "nsubj:pass"):
                seat(child, matrix)
        for child in [c for c in verb.rights if c.i > matrix.i]:
            child.head = matrix
    if not verb.is_ancestor(noun):
        verb.head, verb.dep_ = noun, "acl:relcl"


def _matrix(verb: Token, pronoun: Token) -> Token | None:
    """The verb of the clause around, which the tree hangs on that of the relative clause before it."""
    subjects = [c for c in verb.lefts if c.dep_ in ("nsubj", "nsubj:pass") and c.i < pronoun.left_edge.i]
    if not subjects:
        return None
    return next((c for c in verb.rights if c.pos_ == "VERB" and c.dep_ in _MATRIX), None)
