"""French sentences whose main verb, subject or auxiliary the tree takes for something else.

What parts them is an insertion ("a, *à son tour*, suspendu"), a participle before the verb ("X, *dit* Y, a menacé") or
a phrase at the head of the sentence ("*Solidaires*, le Togo et le Ghana ont").
"""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import PRESENT, SEATED, crown, has_child, is_finite, is_lone, retag, take_place

_HAVE: Final = "a ont avait avaient aura auront aurait auraient eut ait aient".split()
_BE: Final = "est sont était étaient sera seront serait seraient fut furent soit soient".split()
_HELPING: Final = frozenset(_HAVE + _BE)
_NOMINAL: Final = frozenset({"NOUN", "PROPN"})
_ELIDED: Final = frozenset({"l'", "l’"})
_GONE: Final = ("arrivé", "venu", "revenu", "reparti", "parti", "allé", "né", "mort", "resté", "devenu", "entré")
"""Participles whose "être" makes a tense and no passive."""


def repair_main_verbs(doc: Doc) -> None:
    """Give French sentences their verbs and subjects back, in place.

    - "Le Togo *a*, à son tour, *suspendu* X": the auxiliary belongs to the participle behind the insertion.
    - "X *a* maintes fois assuré": without its accent "a" is no preposition.
    - "Les deux radios *sont interdites*": with its participle, "être" makes a passive.
    - "X, dit Y, *a menacé*": no two verbs are joined by nothing, where the first is no finite one.
    - "*X, l'épouse de Y*, et leur fils *sont détenus*": no noun is joined to a clause.
    - "*Solidaires*, le Togo et le Ghana ont": what a comma parts from the subject is none of its list.
    - "Depuis 2023 et *le départ* de X, le Togo": what is joined to the opening phrase is no subject.
    - "mais l'*accuse* de mentir": behind a conjunction that joins verbs, with an infinitive of its own.
    - "Le juge l'*accuse* de fraude": with a subject and no copula.
    - "Dans une vidéo, *X* appelle la population à": who stands before the verb acts, who stands behind it undergoes.
    """
    for token in doc:
        if token.lower_ in _HELPING and token.pos_ in ("VERB", "AUX"):
            _help(token)
        if token.pos_ == "NOUN" and (token.dep_ == "ROOT" or (token.dep_ == "conj" and token.head.pos_ == "VERB")):
            _act(token)
    for sentence in list(doc.sents):
        root = sentence.root
        if root.pos_ == "VERB":
            _outlive(root)
        elif root.pos_ in _NOMINAL:
            _resume(root)
            _lift(root)
        _join_opening(sentence.root)
        _open(sentence.root)
        _turn(sentence.root)


def _help(auxiliary: Token) -> None:
    if auxiliary.lower_ == "a" and auxiliary.dep_ == "case" and auxiliary.head.head.pos_ == "VERB":
        _join(auxiliary, auxiliary.head.head)
    elif auxiliary.dep_ == "cop" and _participle(auxiliary.head) and auxiliary.lower_ in _BE:
        _make_passive(auxiliary)
    elif auxiliary.i + 1 < auxiliary.sent.end and auxiliary.nbor().text == "," and auxiliary.dep_ != "aux:tense":
        verb = _behind_insertion(auxiliary)
        if verb is not None:
            _take_over(auxiliary, verb)


def _participle(token: Token) -> bool:
    return token.pos_ == "VERB" and "Past" in token.morph.get("Tense", []) and "Part" in token.morph.get("VerbForm", [])


def _join(auxiliary: Token, verb: Token) -> None:
    """Make "a" the auxiliary of the verb that its supposed noun hangs on, if that has none."""
    if verb.i > auxiliary.i and not any(child.dep_.startswith("aux") for child in verb.children):
        auxiliary.head, auxiliary.dep_ = verb, "aux:tense"
        for child in verb.lefts:
            child.dep_ = "nsubj" if child.dep_ == "nsubj:pass" else child.dep_


def _make_passive(auxiliary: Token) -> None:
    verb = auxiliary.head
    if verb.lower_.startswith(_GONE) or has_child(verb, ("obj", "expl", "expl:comp")):
        return
    auxiliary.dep_ = "aux:pass"
    for child in verb.lefts:
        child.dep_ = "nsubj:pass" if child.dep_ == "nsubj" else child.dep_


def _behind_insertion(auxiliary: Token) -> Token | None:
    """The participle behind the comma that closes what is inserted after an auxiliary."""
    doc, end = auxiliary.doc, min(auxiliary.sent.end, auxiliary.i + 14)
    closing = next((i for i in range(auxiliary.i + 2, end) if doc[i].text == ","), None)
    if closing is None or any(is_finite(t) for t in doc[auxiliary.i + 1 : closing] if t.pos_ in ("VERB", "AUX")):
        return None
    place = closing + 1
    while place < end and doc[place].pos_ == "ADV":
        place += 1
    return doc[place] if place < end and _participle(doc[place]) else None


def _take_over(auxiliary: Token, verb: Token) -> None:
    """Put a participle in the place that its auxiliary has in the tree."""
    if verb.is_ancestor(auxiliary):
        return
    take_place(verb, auxiliary)
    for child in list(auxiliary.children):
        if child != verb:
            child.head = verb
    auxiliary.head, auxiliary.dep_, auxiliary.pos_ = verb, "aux:tense", "AUX"


def _act(noun: Token) -> None:
    """Make a verb of the noun in "X l'*accuse* de mentir", and its article the object."""
    article = noun.nbor(-1) if noun.i else noun
    clause = next((c for c in noun.rights if c.dep_ in ("acl", "xcomp") and "Inf" in c.morph.get("VerbForm", [])), None)
    joined = clause is not None and article.i > 0 and article.nbor(-1).dep_ == "cc" and article.nbor(-1).head == noun
    seated = noun.dep_ == "ROOT" and has_child(noun, SEATED) and not has_child(noun, ("cop",))
    if not (joined or seated) or article.lower_ not in _ELIDED or not noun.lower_.endswith("e"):
        return
    retag(noun, "VERB", PRESENT)
    for child in noun.rights:
        child.dep_ = "xcomp" if child == clause else "obl" if child.dep_ == "nmod" else child.dep_
    article.pos_, article.dep_ = "PRON", "obj"


def _outlive(participle: Token) -> None:
    """Make the verb behind a participle between commas the one of the sentence."""
    subject = next((child for child in participle.lefts if child.dep_ in SEATED), None)
    bare = not any(child.dep_.startswith("aux") or child.dep_ in ("cop", "cc") for child in participle.children)
    if subject is None or not bare or participle.nbor(-1).text != "," or subject.i > participle.i:
        return
    main = next((child for child in participle.rights if child.dep_ == "conj" and is_lone(child)), None)
    if main is not None and has_child(main, ("aux:tense",)):
        crown(main, subject)
        participle.head, participle.dep_ = subject, "acl"


def _resume(noun: Token) -> None:
    """Make the finite verb that is joined to a participle of the noun at the root the verb of the sentence."""
    for participle in noun.rights:
        tenseless = participle.dep_ in ("acl", "advcl") and participle.pos_ == "VERB" and not is_finite(participle)
        for verb in participle.rights:
            if tenseless and verb.dep_ == "conj" and is_lone(verb) and verb.nbor(-1).text == ",":
                crown(verb, noun)
                return


def _lift(noun: Token) -> None:
    """Make the verb whose subject ends a list the verb of the noun at the root, which begins the list."""
    if has_child(noun, SEATED | {"cop"}):
        return
    verb = next((c for c in noun.rights if c.dep_ == "conj" and c.pos_ == "VERB" and is_finite(c)), None)
    subject = next((c for c in verb.lefts if c.dep_ in SEATED), None) if verb is not None else None
    joining = next((c for c in verb.lefts if c.dep_ == "cc"), None) if verb is not None else None
    if verb is None or subject is None or joining is None or subject.left_edge.i != joining.i + 1:
        return
    crown(verb, noun)
    subject.head, subject.dep_ = noun, "conj"
    joining.head = subject


def _join_opening(verb: Token) -> None:
    """Join to the phrase that opens a sentence what "and" joins to it, though it passes for a first subject."""
    subjects = [child for child in verb.lefts if child.dep_ in SEATED]
    if len(subjects) != 2 or not any(child.dep_ == "cc" for child in subjects[0].lefts):
        return
    opening = next((child for child in verb.lefts if child.right_edge.i + 1 == subjects[0].left_edge.i), None)
    parted = any(token.text == "," for token in verb.doc[subjects[0].i : subjects[1].i])
    if opening is not None and parted and any(child.dep_ == "case" for child in opening.lefts):
        subjects[0].head, subjects[0].dep_ = opening, "conj"


def _open(verb: Token) -> None:
    """Take the adjective that opens a sentence out of the list of names behind its comma."""
    first = verb.doc[verb.sent.start]
    if first.dep_ not in SEATED or first.head != verb or first.pos_ not in ("NOUN", "ADJ"):
        return
    members = [child for child in first.rights if child.dep_ == "conj"]
    if not members or members[0].pos_ != "PROPN" or first.nbor().text != ",":
        return
    subject, others = members[0], members[1:]
    if has_child(subject, ("cc",)) or subject.left_edge.i > first.i + 2:
        return
    subject.head, subject.dep_ = verb, first.dep_
    for other in others:
        other.head = subject
        bare = other.pos_ == "NOUN" and not has_child(other, ("det", "cc"))
        other.dep_ = "appos" if bare else "conj"
    first.dep_, first.pos_ = "advcl", "ADJ"


def _turn(verb: Token) -> None:
    """Make the name before a verb its subject, and what stands between the verb and its infinitive the object."""
    subjects = [child for child in verb.children if child.dep_ in SEATED]
    clause = next((child for child in verb.rights if child.dep_ == "xcomp"), None)
    if verb.pos_ != "VERB" or len(subjects) != 1 or clause is None or not verb.i < subjects[0].i < clause.i:
        return
    undergoer = subjects[0]
    name = next((t for t in verb.doc[verb.sent.start : verb.i] if _stands_alone(t)), None)
    if undergoer.pos_ == "NOUN" and name is not None and not has_child(verb, ("obj",)):
        name.head, name.dep_ = verb, "nsubj"
        undergoer.dep_ = "obj"


def _stands_alone(token: Token) -> bool:
    """Whether a token is a name behind the comma that ends the opening phrase of its sentence."""
    opening = token.head
    if token.pos_ != "PROPN" or token.dep_ != "appos" or token.i < 2 or token.nbor(-1).text != ",":
        return False
    while opening.head.i < opening.i and opening.head.pos_ in _NOMINAL | {"VERB"}:
        opening = opening.head
    return any(part.dep_ == "case" and part.i == token.sent.start for part in opening.subtree)
