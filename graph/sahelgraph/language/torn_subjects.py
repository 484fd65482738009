"""Subjects of several members, and objects, that an aside between commas tears from their verb."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import NOUNS, SUBJECTS, behind_comma, crown, has_case, has_child, is_parted

_INSERTED: Final = frozenset({"PROPN", "NUM"})
"""What may be inserted right behind a verb: "in *May*", "in *2019*", "in *Lomé*"."""
_SOURCES: Final = frozenset({"selon"})


def repair_subjects(doc: Doc) -> None:
    """Join members of a subject that an aside parts, and objects to their verb, in place.

    - "Togo, which chairs the bloc, *and Ghana* have signed": the last member alone is no subject of another clause.
    - "On Friday, Komla Dei, the minister, *and his colleague* met": nor is the first an apposition to the day.
    - "at the end of the summit *Komla Dei* met": nor to the last noun of what opens the sentence.
    - "published, in May, *a report*": what follows an inserted phrase is what the verb before it is about.
    - "the men who replaced *Komla Dei* met": a verb has one subject, and a name right behind the verb of the clause
      that describes it is the object there.
    - "figure, selon RFI, *Komla Dei*": a name behind a source is the verb's and tells nothing of the source.
    """
    for token in doc:
        if token.dep_ == "cc" and not token.is_sent_start:
            _join_to_root(token)
            _join_to_opening(token)
            _join_to_subject(token)
        elif token.dep_ in SUBJECTS and token.pos_ in NOUNS and token.head.i > token.i:
            _object_in_clause(token)
        elif token.dep_ == "appos" and token.pos_ == "NOUN":
            _object_behind(token)
        elif token.dep_ == "appos" and token.pos_ == "PROPN" and token.head.pos_ == "PROPN":
            _behind_source(token)
        elif token.dep_ == "appos" and token.pos_ == "PROPN":
            _behind_opening(token)


def _behind_opening(name: Token) -> None:
    """Make a name right before a verb without a subject that subject: "at the end of the summit *Doe* met"."""
    top = name.head
    while top.dep_ == "nmod":
        top = top.head
    verb = top.head
    if not (top.dep_.startswith("obl") and verb.pos_ == "VERB" and name.i < verb.i) or has_child(verb, SUBJECTS):
        return
    if all(token.pos_ in ("AUX", "ADV") for token in verb.doc[name.right_edge.i + 1 : verb.i]):
        name.head, name.dep_ = verb, "nsubj:pass" if has_child(verb, ("aux:pass",)) else "nsubj"


def _object_in_clause(noun: Token) -> None:
    """Make a second subject the object of the clause that describes the first: "the men who replaced *Doe* met"."""
    verb, before = noun.head, noun.left_edge.nbor(-1) if noun.left_edge.i > noun.sent.start else noun
    first = next((c for c in verb.lefts if c.dep_ in SUBJECTS and c.i < noun.i and c.pos_ in NOUNS), None)
    while before.pos_ in ("ADV", "AUX") and before.i > noun.sent.start:
        before = before.nbor(-1)
    describes = first is not None and before.dep_ == "acl:relcl" and before.head == first
    if describes and before.pos_ == "VERB" and has_child(before, SUBJECTS) and not has_child(before, ("obj", "ccomp")):
        noun.head, noun.dep_ = before, "obj"


def _behind_source(name: Token) -> None:
    """Make a name between commas behind a source the subject of the verb: "figure, selon RFI, *Doe*, condamné"."""
    verb, cited = name.head.head, has_case(name.head, _SOURCES)
    if cited and verb.pos_ == "VERB" and verb.i < name.head.i and is_parted(name) and not has_child(verb, SUBJECTS):
        for child in [child for child in name.head.rights if child.i > name.i and child.dep_ in ("acl", "acl:relcl")]:
            child.head = name
        name.head, name.dep_ = verb, "nsubj"


def in_aside(one: Token, other: Token) -> bool:
    """Whether a name only stands in an aside on the word that another name behind it is joined to.

    "Togo, which chairs *ECOWAS*, and *Ghana*" lists Togo and Ghana.
    """
    first = other.head
    if other.dep_ != "conj" or first.i >= one.i or not is_parted(other):
        return False
    for step in (one, *one.ancestors):
        if step.head == first:
            return step.dep_ in ("acl", "acl:relcl") or (step.dep_ == "appos" and step != one)
    return False


def _join_to_root(conjunction: Token) -> None:
    """Make the name that seems to be a sentence by itself the first subject of the verb joined to it."""
    verb, root = conjunction.head, conjunction.sent.root
    if verb.pos_ not in ("VERB", "AUX") or verb.dep_ != "conj" or root.pos_ not in NOUNS or root.i > conjunction.i:
        return
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS and c.left_edge.i == conjunction.i + 1), None)
    alone = has_child(root, ("cop", "nsubj", "case"))
    if subject is None or alone or not behind_comma(conjunction) or root not in verb.ancestors or _singular(verb):
        return
    crown(verb, root)
    _add(subject, root, conjunction)


def _join_to_opening(conjunction: Token) -> None:
    """Make the name that seems to explain the phrase before a comma the first subject of the verb."""
    _give_verb(conjunction)
    subject = conjunction.head
    verb = subject.head
    if subject.dep_ not in SUBJECTS or conjunction.i != subject.left_edge.i or subject.i > verb.i:
        return
    place = conjunction.i - (2 if behind_comma(conjunction) else 1)
    if place < conjunction.sent.start:
        return
    before = conjunction.doc[place]
    chain = [before, *before.ancestors]
    phrase = next((t for t in chain if t.head == verb and t.dep_.startswith("obl")), None)
    if phrase is None or _singular(verb):
        return
    names = (child for child in phrase.rights if child.dep_ in ("appos", "conj") and child.pos_ == "PROPN")
    name = next((child for child in names if is_parted(child) and child.i < conjunction.i), None)
    if name is None:
        return
    for child in [child for child in phrase.rights if name.i < child.i < conjunction.i]:
        child.head = name
        child.dep_ = "appos" if child.dep_ == "conj" else child.dep_
    name.head, name.dep_ = verb, subject.dep_
    _add(subject, name, conjunction)


def _give_verb(conjunction: Token) -> None:
    """Make the verb that seems to be joined to an opening phrase the main one: "On *Friday* ..., and X met"."""
    verb, phrase = conjunction.head, conjunction.sent.root
    opens = any(child.dep_ == "case" and child.i == phrase.sent.start for child in phrase.children)
    if not opens or verb.dep_ != "conj" or verb.head != phrase or verb.pos_ != "VERB":
        return
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS and c.left_edge.i == conjunction.i + 1), None)
    if subject is not None:
        verb.head, verb.dep_ = verb, "ROOT"
        phrase.head, phrase.dep_ = verb, "obl"
        conjunction.head = subject
        for child in [child for child in phrase.rights if child.i > verb.i]:
            child.head = verb


def _join_to_subject(conjunction: Token) -> None:
    """Join to the subject of a plural verb what stands right before the verb and seems to go on with an aside."""
    last = conjunction.head
    verb = next((t for t in last.ancestors if t.i > last.i and t.pos_ == "VERB"), None)
    if last.dep_ != "conj" or verb is None or not is_parted(last) or not _plural(verb):
        return
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS and child.pos_ == "PROPN"), None)
    first = min((t.i for t in (verb, *verb.lefts) if t.i > last.i), default=verb.i)
    if subject is None or not subject.is_ancestor(last) or last.right_edge.i + 1 != first:
        return
    aside = next((child for child in subject.children if child.is_ancestor(last)), None)
    single = not any(child.dep_ == "conj" for child in subject.children)
    if aside is not None and aside.dep_ == "acl:relcl" and single:
        last.head = subject


def _add(subject: Token, first: Token, conjunction: Token) -> None:
    """Join the last member of a subject to the first."""
    subject.head, subject.dep_ = first, "conj"
    conjunction.head = subject


def _singular(verb: Token) -> bool:
    """Whether a verb or its auxiliary tells of one only: "*has* signed"."""
    return "Sing" in _numbers(verb)


def _plural(verb: Token) -> bool:
    """Whether a verb or its auxiliary tells of several: "*have* signed"."""
    return "Plur" in _numbers(verb)


def _numbers(verb: Token) -> list[str]:
    """The numbers of the finite forms of a verb."""
    forms = (verb, *(child for child in verb.children if child.dep_.startswith(("aux", "cop"))))
    finite = (form for form in forms if "Fin" in form.morph.get("VerbForm", []))
    return [number for form in finite for number in form.morph.get("Number", [])]


def _object_behind(noun: Token) -> None:
    """Give a verb without an object the noun that seems to explain what is inserted behind it."""
    inserted = noun.head
    verb = inserted.head
    if inserted.pos_ not in _INSERTED or not inserted.dep_.startswith("obl") or verb.pos_ != "VERB":
        return
    own = {child.dep_.split(":")[0] for child in verb.children}
    if own & {"obj", "ccomp", "xcomp", "iobj"} or any(child.dep_ == "aux:pass" for child in verb.children):
        return
    close = verb.i + 1 < inserted.i and verb.nbor().text == "," and is_parted(noun)
    if close and has_child(noun, ("det", "nummod")):
        noun.head, noun.dep_ = verb, "obj"
