"""Phrases that a tree tears apart: subjects that commas cut off, prepositions taken for conjunctions."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import (
    NOMINAL,
    SUBJECTS,
    behind_comma,
    crown,
    has_case,
    has_child,
    is_finite,
    is_parted,
    take_place,
)

_ASIDE: Final = frozenset({"discourse", "vocative", "dislocated"})
_CLAUSES: Final = frozenset({"advcl", "ccomp", "conj"})
_SAID: Final = frozenset(
    "accusé affirmé ajouté annoncé assuré averti confié déclaré dénoncé déploré dit estimé expliqué indiqué lancé"
    " martelé précisé prévenu rappelé regretté répété reconnu souligné".split()
)
"""Participles of verbs that a French sentence may end with before whoever says it."""
_PHRASES: Final = frozenset({"nmod", "obl"})
_WITH: Final = frozenset({"with", "avec"})
_AT: Final = frozenset({"at", "in", "à", "au", "dans", "en"})
_WHO: Final = frozenset({"which", "who", "that", "qui"})
_TALKS: Final = frozenset(
    "talks meeting meetings discussions negotiations consultations session agreement agreements accord accords deal"
    " deals memorandum treaty pact contract entretien entretiens réunion séance pourparlers mémorandum traité pacte"
    " protocole convention contrat discussion consultation".split()
)
_OF: Final = frozenset({"of", "de"})
_AS: Final = frozenset({"as", "comme", "pour"})
_PLAIN: Final = {"du": "de", "des": "de", "d'": "de", "d’": "de", "au": "à", "aux": "à"}
_NEIGHBOURING: Final = frozenset({"neighbouring", "neighboring"})


def repair_phrases(doc: Doc) -> None:
    """Put back together phrases that the tree tears apart, in place.

    - "between Togo *and* Ghana was welcomed": a verb has one subject, so that what "and" joins to the noun before it is
      no second one.
    - "*Togo, together with Ghana,* signed": what is together with somebody hangs on the verb as he does.
    - "accused *neighbouring* Togo": the participle describes the name behind it.
    - "*Togo*, Ghana's neighbour, signed": a name at the head of a sentence is called out to nobody.
    - "*Togo*, said Ghana, signed": the verb between the commas has its subject behind it.
    - "Togo, partner of Ghana *in the bloc*, signed": what follows inside an apposition is of the apposition.
    - "between Togo and *Ghana*, which has lifted them": a clause in the singular is of the last of several names.
    - "held talks at the palace *with Ghana*": with whom is of the talks and not of the place.
    - "*with* Togo and Benin, and *to* Ghanaian soldiers": what "and" joins by another preposition is joined to the
      phrase that has that one.
    - "Doe of Togo, *Roe* of Ghana": who is of another country is listed with the first, not with his country.
    - "thanked Togo and Ghana, *its allies*": what follows the last of a list says of all who they are.
    - "between Doe and Roe, *in Lomé*": where they meet is none of those who do.
    - "reached an accord, *with Ghana as go-between*": a clause of its own, of which Ghana is the subject.
    - "said *by* Ghana to have signed", "an agreement *with* Ghana was signed": no clause begins there.
    """
    for token in doc:
        if token.dep_ == "cc" and token.i > 0:
            _join(token)
            _join_alike(token)
        elif token.dep_ in ("conj", "appos") and token.pos_ == token.head.pos_ == "PROPN":
            _list(token)
            _stand_apart(token)
        elif token.dep_ == "conj" and token.pos_ == "NOUN" and has_child(token, ("nmod:poss",)):
            _close(token)
        elif token.dep_ in _ASIDE and token.pos_ == "PROPN":
            _head(token)
        elif token.dep_ == "parataxis" and token.pos_ == "VERB":
            _insert(token)
        elif token.dep_ in _CLAUSES and token.pos_ == "VERB" and token.head.i < token.i:
            _outlive(token)
            _say(token)
        elif token.dep_ == "mark" and token.lower_ == "by":
            _do(token)
        elif token.dep_ == "mark" and token.lower_ == "with":
            _accord(token)
        elif token.lower_ == "together" and token.dep_ == "advmod":
            _accompany(token)
        elif token.dep_ in _PHRASES:
            _keep_inside(token)
            _meet(token)
            _serve(token)
        elif token.dep_ == "acl:relcl" and token.pos_ == "VERB":
            _agree(token)
        elif token.lower_ in _NEIGHBOURING and token.pos_ == "VERB":
            _describe(token)


def _serve(name: Token) -> None:
    """Make a clause of "with X as host": what he is there is its predicate, and he its subject."""
    doc, end, mark = name.doc, name.sent.end, next((c for c in name.children if c.dep_ == "case"), None)
    if mark is None or mark.lower_ not in _WITH or name.i + 2 >= end or doc[name.i + 1].lower_ not in _AS:
        return
    if name.pos_ != "PROPN" or mark.is_sent_start or mark.nbor(-1).text != ",":
        return
    place = next((i for i in range(name.i + 2, end) if doc[i].pos_ not in ("DET", "ADJ", "ADV")), end)
    if place == end or doc[place].pos_ != "NOUN" or doc[place].is_ancestor(name):
        return
    role = doc[place]
    role.head, role.dep_ = name.head, "advcl"
    name.head, name.dep_ = role, "nsubj"
    mark.head, mark.dep_ = role, "mark"


def _join_alike(conjunction: Token) -> None:
    """Join a phrase to the one above, or below, that has its preposition, not to a name that has another, or none."""
    phrase = conjunction.head
    if phrase.dep_ != "conj" or phrase.pos_ not in NOMINAL or phrase.i < conjunction.i:
        return
    own, first = _preposition(phrase), phrase.head
    if not own or _preposition(first) == own:
        return
    if not _preposition(first):  # "the minister of justice and *of defence*"
        before = [child for child in first.rights if child.i < conjunction.i and child.dep_ == "nmod"]
        alike = [child for child in before if own in _OF and _preposition(child) == own]
        phrase.head = alike[-1] if alike else first
        return
    for above in first.ancestors:
        if above.i < first.i and above.dep_ in _PHRASES and _preposition(above) == own:
            phrase.head = above
            return


def _list(name: Token) -> None:
    """List a name that has a country with one that has one: "Doe of Togo, *Roe* of Ghana"."""
    home, own = name.head, [child for child in name.rights if child.dep_ == "nmod" and child.pos_ == "PROPN"]
    bearer = home.head
    of = _preposition(home) in _OF and any(_preposition(child) == _preposition(home) for child in own)
    if of and home.dep_ == "nmod" and bearer.pos_ == "PROPN" and not _preposition(name):
        name.head, name.dep_ = bearer, "conj"


def _stand_apart(name: Token) -> None:
    """Take out of a list what a comma and a preposition of its own part from it: "between Doe and Roe, *in Lomé*"."""
    first, own = name.head, _preposition(name)
    joined = any(child.dep_ == "cc" for child in name.children) or any(child.dep_ == "conj" for child in name.rights)
    if name.dep_ != "conj" or joined or own in ("", _preposition(first)) or not _preposition(first):
        return
    if is_parted(name) and first.head != first:
        name.head, name.dep_ = first.head, "obl" if first.head.pos_ == "VERB" else "nmod"


def _close(noun: Token) -> None:
    """Make a noun with a possessive behind a list an apposition to it: "Togo and Ghana, *its allies*"."""
    ended = any(c.dep_ == "conj" and c.i < noun.i and has_child(c, ("cc",)) for c in noun.head.children)
    if ended and is_parted(noun) and noun.head.pos_ == "PROPN" and not has_child(noun, ("cc", "case")):
        noun.dep_ = "appos"


def _preposition(phrase: Token) -> str:
    """The one preposition that opens a phrase, without the French article in it; empty where there are several."""
    cases = [child.lower_ for child in phrase.children if child.dep_ == "case" and child.i < phrase.i]
    return _PLAIN.get(cases[0], cases[0]) if len(cases) == 1 else ""


def _agree(verb: Token) -> None:
    """Give a relative clause in the singular to the last of several names, which stands right before it."""
    joined = [child for child in verb.head.rights if child.dep_ == "conj" and child.i < verb.left_edge.i]
    relative = any(child.dep_ in SUBJECTS and child.lower_ in _WHO for child in verb.lefts)
    if not (joined and relative and joined[-1].pos_ == "PROPN" and has_child(joined[-1], ("cc",))):
        return
    between = verb.doc[joined[-1].right_edge.i + 1 : verb.left_edge.i]
    words = (verb, *(child for child in verb.lefts if child.dep_.startswith("aux")))
    if all(token.text == "," for token in between) and any("Sing" in w.morph.get("Number", []) for w in words):
        verb.head = joined[-1]


def _meet(company: Token) -> None:
    """Hang with whom somebody talks on the verb, where the tree hangs it on the place between the two."""
    place, verb = company.head, company.head.head
    behind = company.dep_ == "nmod" and place.dep_ == "obl" and verb.pos_ == "VERB" and verb.i < place.i
    talks = behind and any(child.dep_ == "obj" and child.lower_ in _TALKS for child in verb.rights)
    if talks and has_case(company, _WITH) and has_case(place, _AT):
        company.head, company.dep_ = verb, "obl"


def _join(conjunction: Token) -> None:
    """Make the second subject of a verb a member of the coordination that begins right before its "and"."""
    verb, before = conjunction.head, conjunction.nbor(-1)
    subjects = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    if len(subjects) != 2 or not subjects[0].i < conjunction.i < subjects[1].i or before.pos_ not in NOMINAL:
        return
    if subjects[1].left_edge.i == conjunction.i + 1 and not conjunction.is_ancestor(before):
        subjects[1].head, subjects[1].dep_ = before, "conj"
        conjunction.head = subjects[1]


def _keep_inside(phrase: Token) -> None:
    """Hang on an apposition between commas a phrase in it that a tree hangs on what stands before the first comma."""
    first = phrase.left_edge
    if first.i <= phrase.head.i or first.is_sent_start or first.i == 0 or first.nbor(-1).is_punct:
        return
    inside = first.nbor(-1)
    for step in (inside, *inside.ancestors):
        if step == phrase.head:
            return
        if step.dep_ == "appos" and is_parted(step) and phrase.head.i < step.left_edge.i:
            end = phrase.right_edge.i + 1
            if end < len(phrase.doc) and phrase.doc[end].text == "," and step.pos_ != "PROPN":
                phrase.head, phrase.dep_ = step, "nmod"
            return


def _accompany(together: Token) -> None:
    """Hang the phrase with "together with" on the verb, and both words on the phrase."""
    for phrase in [*together.rights, *(child for child in together.head.rights if child.i > together.i)]:
        beside = together.i + 1 < len(together.doc) and together.nbor().lower_ == "with"
        if phrase.dep_ in ("obl", "nmod") and beside and phrase in (together.nbor().head, together.nbor().head.head):
            phrase.head, phrase.dep_ = together.head, "obl"
            together.head, together.dep_ = phrase, "case"
            return


def _describe(participle: Token) -> None:
    """Turn the verb "neighbouring" and its object into an adjective and what it describes."""
    name = next((child for child in participle.rights if child.dep_ == "obj" and child.pos_ == "PROPN"), None)
    if name is None or participle.head == participle or name.i != participle.i + 1:
        return
    name.head = participle.head
    name.dep_ = "obj" if participle.dep_ == "xcomp" else "obl"
    for child in [child for child in participle.children if child != name]:
        child.head = name
        if child.dep_ == "mark":
            child.dep_ = "case"
    participle.head, participle.dep_, participle.pos_ = name, "amod", "ADJ"


def _head(name: Token) -> None:
    """Make a name that a comma parts from the subject of its verb the subject, and that an apposition to it."""
    verb = name.head
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    if subject is None or subject.pos_ != "NOUN" or not name.i < subject.left_edge.i <= subject.i < verb.i:
        return
    doc = name.doc
    parted = name.right_edge.i + 1 < subject.left_edge.i or doc[name.right_edge.i].text == ","
    if parted and behind_comma(subject.left_edge) and "," in (doc[subject.right_edge.i].text, _after(subject)):
        name.dep_ = subject.dep_
        subject.head, subject.dep_ = name, "appos"


def _after(token: Token) -> str:
    """The form of the word behind a phrase; empty at the end of the text."""
    last = token.right_edge.i
    return token.doc[last + 1].text if last + 1 < len(token.doc) else ""


def _insert(verb: Token) -> None:
    """Give the subject before an inserted "*said* X" to the verb of the sentence, and X to the inserted one."""
    main = verb.head
    subjects = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    behind = [child for child in verb.rights if child.pos_ in NOMINAL and child.dep_ in ("ccomp", "obj", "xcomp")]
    if len(subjects) != 1 or not behind or main.i < verb.i or any(c.dep_ in SUBJECTS for c in main.children):
        return
    if verb.nbor(-1).text == "," and subjects[0].i < verb.i:
        subjects[0].head = main
        behind[0].dep_ = "nsubj"


def _outlive(main: Token) -> None:
    """Make the verb behind an insertion the one of the sentence: "Togo, *has said* Ghana, has signed"."""
    verb = main.head
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    behind = [child for child in verb.rights if child.dep_ == "obj" and child.i < main.i]
    joined = any(child.dep_ in ("cc", "mark", *SUBJECTS) for child in main.children)
    if subject is None or joined or len(behind) != 1 or not is_finite(main) or verb.pos_ != "VERB":
        return
    opens = min((child.i for child in verb.lefts if child.dep_.startswith("aux")), default=verb.i)
    if opens != verb.left_edge.i and behind_comma(main.doc[opens]) and subject.i < opens and is_parted(main):
        take_place(main, verb)
        subject.head, behind[0].dep_ = main, "nsubj"
        verb.head, verb.dep_ = main, "parataxis"


def _say(verb: Token) -> None:
    """Make whoever stands behind a last verb of saying the one who says it: ", a accusé *Accra*."."""
    behind = [child for child in verb.rights if child.dep_ != "punct"]
    parted = any(child.dep_ == "punct" and child.text == "," for child in verb.lefts)
    others = any(child.dep_ in ("cc", "mark", *SUBJECTS) for child in verb.lefts)
    if verb.lower_ in _SAID and parted and not others and [child.dep_ for child in behind] == ["obj"]:
        behind[0].dep_ = "nsubj"
        verb.dep_ = "parataxis"


def _do(by: Token) -> None:
    """Give the doer in "said by X to have" back to the passive verb."""
    clause, verb = by.head, by.head.head
    subject = next((child for child in clause.lefts if child.dep_ in SUBJECTS and child.i > by.i), None)
    infinitive = any(child.lower_ == "to" and child.dep_ == "mark" for child in clause.lefts)
    if subject is not None and infinitive and any(child.dep_ == "aux:pass" for child in verb.children):
        subject.head, subject.dep_ = verb, "obl:agent"
        by.head, by.dep_ = subject, "case"
        clause.dep_ = "xcomp"


def _accord(preposition: Token) -> None:
    """Undo a clause that was opened by "with" and has a finite verb: what stands before it is the verb's subject."""
    verb = preposition.head
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS and child.i > preposition.i), None)
    noun = verb.head
    while noun.dep_ in ("acl", "nmod") and noun.head.i < noun.i:
        noun = noun.head
    if subject is None or not is_finite(verb) or noun.pos_ != "NOUN" or noun.dep_ != "ROOT" or noun.i > preposition.i:
        return
    holder = verb.head
    subject.head, subject.dep_ = holder, "nmod" if holder.pos_ in NOMINAL else "obl"
    preposition.head, preposition.dep_ = subject, "case"
    crown(verb, noun)
