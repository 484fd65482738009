"""French clauses that a parser joins to the wrong verb: the second half of a sentence, a charge, who said what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import (
    NOUNS,
    OBLIQUES,
    SUBJECTS,
    behind_comma,
    behind_quotation,
    crown,
    has_case,
    has_child,
    has_mark,
    is_finite,
    retag,
)
from sahelgraph.language.time_nouns import is_in_calendar

_DE: Final = frozenset({"de", "d'", "d’"})
_QUI: Final = frozenset({"qui"})
_BEING: Final = frozenset({"est", "sont", "était", "étaient", "fut", "furent", "sera", "seront"})
_CHARGING: Final = ("accus", "soupçonn", "suspect", "blâm")
"""How verbs begin by which somebody is charged with a deed, which stands behind "de"."""
_OBJECTS: Final = frozenset({"obj", "iobj"})
_HAPPENING: Final = ("perpétré", "commis", "survenu", "mené", "organisé", "signé", "conclu", "tenu")
"""How participles begin that tell of what happened somewhere."""
_IN: Final = frozenset({"à", "au", "aux", "en", "dans", "près"})
_LONGEST: Final = 10
"""Words between whoever is charged and the deed: when and where."""
_SAID: Final = frozenset({"nsubj", "nsubj:pass", "expl:subj", "ccomp", "xcomp"})
_MISPLACED: Final = frozenset({"obj", "obl", "obl:unmarked", "appos", "conj", "nmod", "dislocated"})


def repair_clauses(doc: Doc) -> None:
    """Hang such clauses on their own verb, in place.

    - "la junte a rompu avec la France, dont les soldats s'en vont, *et s'est rapprochée* de la Russie": a verb behind
      "et" goes on from a subject that it agrees with.
    - "qui avait accusé Alger, trois jours plus tôt, *de soutenir* les rebelles": a charge belongs to who makes it.
    - "a appelé Niamey à agir *et condamné* l'attaque": a participle goes on from what has an auxiliary, no infinitive.
    - "« ... », *justifiait*, lundi, *le ministre*": whoever stands behind the verb of what is quoted says it, though it
      may be told first when.
    - "à la demande du chef de la junte, *le colonel X*": a verb with an object has no other behind a comma.
    - "*à partir* du 15 août": nobody leaves from a day.
    - "s'est rendu au Ghana après l'attaque *perpétrée à Lomé*": a place right behind what happened is where it did.
    """
    for token in doc:
        if token.dep_ == "conj" and token.pos_ == "VERB" and is_finite(token):
            _go_on(token)
        elif token.dep_ == "conj" and token.pos_ == "VERB" and _bare_participle(token):
            _share_auxiliary(token)
        elif token.pos_ == "VERB" and token.dep_ in ("advcl", "xcomp", "acl") and has_mark(token, _DE):
            _charge(token)
        elif token.dep_ == "obj" and token.pos_ in NOUNS:
            _stand_beside(token)
        elif token.lower_ == "partir" and token.pos_ == "VERB":
            _begin(token)
        elif token.dep_ == "acl" and token.lower_.startswith(_HAPPENING):
            _happen(token)
    for token in doc:
        if token.pos_ == "VERB" and token.dep_ in ("conj", "parataxis") and behind_quotation(token):
            _say(token)


def _go_on(verb: Token) -> None:
    """Join a verb without a subject to the nearest verb around whose subject it agrees with."""
    if has_child(verb, SUBJECTS) or not has_child(verb, ("cc",)):
        return
    for around in (verb.head, *verb.head.ancestors):
        subject = _subject(around)
        if subject is None or around.i > verb.i or _differs(verb, subject):
            continue
        if around != verb.head and around.pos_ == "VERB" and _agrees(verb, subject):
            verb.head = around
        return


def _bare_participle(verb: Token) -> bool:
    """Whether a verb is a participle of the past with no auxiliary of its own, in the form that "avoir" asks for."""
    past = "Part" in verb.morph.get("VerbForm", []) and "Past" in verb.morph.get("Tense", [])
    plain = "Plur" not in verb.morph.get("Number", []) and "Fem" not in verb.morph.get("Gender", [])
    return past and plain and not any(child.dep_.startswith(("aux", "cop")) for child in verb.children)


def _share_auxiliary(verb: Token) -> None:
    """Join a bare participle behind "et" to the nearest verb around that has an auxiliary of tense."""
    if "Inf" not in verb.head.morph.get("VerbForm", []) or not has_child(verb, ("obj", "obl", "ccomp", "xcomp")):
        return
    around = (above for above in verb.head.ancestors if above.i < verb.i)
    composed = next((above for above in around if has_child(above, ("aux:tense",))), None)
    if composed is not None:
        verb.head = composed


def _subject(verb: Token) -> Token | None:
    """The subject of a clause, for "qui" the noun that it takes up; an infinitive has none."""
    found = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    if found is not None and found.lower_ in _QUI and verb.dep_ == "acl:relcl":
        return verb.head
    return found


def _finite(verb: Token) -> Token:
    return next((child for child in verb.lefts if child.dep_.startswith("aux")), verb)


def _features(verb: Token, subject: Token) -> Iterator[tuple[list[str], list[str]]]:
    """What must be alike in a verb and its subject: the number, and of a participle with "être" the gender."""
    single = ["Sing"] if subject.pos_ == "PROPN" else []
    several = ["Plur"] if has_child(subject, ("conj",)) else subject.morph.get("Number", []) or single
    yield _finite(verb).morph.get("Number", []), several
    if _finite(verb).lower_ in _BEING and subject.pos_ == "NOUN" and not has_child(subject, ("conj",)):
        yield verb.morph.get("Gender", []), subject.morph.get("Gender", [])


def _differs(verb: Token, subject: Token) -> bool:
    return any(own and its and own != its for own, its in _features(verb, subject))


def _agrees(verb: Token, subject: Token) -> bool:
    return all(own == its for own, its in _features(verb, subject) if own) and not _differs(verb, subject)


def _charge(deed: Token) -> None:
    """Hang a deed behind "de" on the verb of charging before it that names who is charged and no deed."""
    first = deed.left_edge.i
    for place in range(first - 1, max(deed.sent.start, first - _LONGEST) - 1, -1):
        verb = deed.doc[place]
        if verb.pos_ != "VERB":
            continue
        charged = has_child(verb, _OBJECTS) and not has_child(verb, ("xcomp", "ccomp", "obl:arg"))
        if verb.lower_.startswith(_CHARGING) and charged and not deed.is_ancestor(verb) and deed.head != verb:
            deed.head, deed.dep_ = verb, "xcomp"
        return


def _stand_beside(noun: Token) -> None:
    """Make the second object of a verb, behind a comma and "le", a name for the noun that ends before the comma."""
    verb, article = noun.head, next((child for child in noun.lefts if child.dep_ == "det"), noun)
    others = [c for c in verb.rights if c.dep_ == "obj" and c.i < noun.i]
    named = any(child.pos_ == "PROPN" and child.dep_ in ("nmod", "appos", "flat:name") for child in noun.rights)
    if not others or not named or article.lower_ not in ("le", "la") or not behind_comma(article):
        return
    beside = article.nbor(-2)
    beside = beside.head if beside.pos_ == "ADJ" else beside
    while beside.head.pos_ == "NOUN" and beside.head.i > verb.i and beside.head not in others:
        if has_case(beside, _DE | {"du"}) and beside.dep_ == "nmod" and beside.head.dep_ == "obl":
            break
        beside = beside.head
    if beside.pos_ == "NOUN" and beside not in others:
        noun.head, noun.dep_ = beside, "appos"


def _begin(word: Token) -> None:
    """Make a preposition of "à partir de" before a day, a month or a year, which takes the place of a verb there."""
    doc, last = word.doc, word.sent.end - 1
    opens = not word.is_sent_start and doc[word.i - 1].lower_ == "à" and word.i + 1 < last
    if not opens or doc[word.i + 1].lower_ not in _DE | {"du"} or not _is_time(doc[word.i + 2]):
        return
    time = doc[word.i + 1].head
    if word.head != word and word.dep_ != "fixed" and time.i > word.i:
        time.head, time.dep_ = word.head, "obl" if word.head.pos_ == "VERB" else "nmod"
        doc[word.i - 1].head, doc[word.i - 1].dep_ = time, "case"
        word.head, word.dep_ = time, "case"
    retag(word, "ADP", "")


def _is_time(word: Token) -> bool:
    return word.pos_ == "NUM" or word.like_num or is_in_calendar(word)


def _happen(deed: Token) -> None:
    """Hang on a participle the place right behind it that the tree hangs on a word before it."""
    behind = deed.nbor() if deed.i + 1 < deed.sent.end else deed
    place = behind.head
    if behind.dep_ == "case" and behind.lower_ in _IN and place.dep_ in OBLIQUES | {"nmod"} and place.head.i < deed.i:
        place.head, place.dep_ = deed, "obl"


def _say(verb: Token) -> None:
    """Make the speaker of the noun behind a verb that hangs, as the verb does, on a word of the quotation."""
    if not is_finite(verb) or has_child(verb, _SAID):
        return
    for noun in verb.doc[verb.i + 1 : verb.sent.end]:
        misplaced = noun.dep_ in _MISPLACED and noun.head.i < verb.i and not has_child(noun, ("case",))
        if misplaced and (noun.pos_ == "PROPN" or (noun.pos_ == "NOUN" and has_child(noun, ("det",)))):
            top = verb.sent.root
            if top != verb:
                crown(verb, noun)
                top.head, top.dep_ = verb, "parataxis"
            return
