"""People with what they are before their names, and others behind "and": "*aid worker Ama Obi and envoy Kofi Mensah*".

Parsers of this size join the second to whatever of the first they come across, or take both for one.
"""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import NOUNS, SUBJECTS, crown, has_child, is_parted, take_place
from sahelgraph.language.time_nouns import is_in_calendar

_TITLING: Final = frozenset({"NOUN", "PROPN", "ADJ", "PART", "NUM", "DET"})
_NAMING: Final = frozenset({"appos", "flat", "flat:name", "nmod", "nmod:desc"})
_WITHIN: Final = _NAMING | {"compound", "nmod:unmarked", "amod", "dep"}
"""What a tree takes the first of two names for when it holds both for one."""
_OBJECTS: Final = frozenset({"obj", "iobj"})
_STRAY: Final = frozenset({"obj", "iobj", "obl", "conj"})
"""What a tree takes a name for behind the noun that says what its bearer is."""
_OFFICES: Final = frozenset(
    "ambassador chairman chairwoman chief commander counterpart director envoy founder general governor head leader"
    " lawyer minister negotiator premier president secretary spokesman spokesperson spokeswoman".split()
)
_NARROWING: Final = frozenset({"DET", "ADJ", "NOUN", "PRON", "PART"})
_MEMBER: Final = frozenset({"appos", "conj", "obj", "nsubj", "nsubj:pass", "ROOT", "obl"})
_JOINING: Final = frozenset({"and", "or", "et", "ou"})


def repair_named_pairs(doc: Doc) -> None:
    """Join the second of two names to the first, in place, as what they have before them is joined.

    - "freed aid worker *Ama Obi* and envoy *Kofi Mensah*": what "and" follows narrows nobody down who is named behind.
    - "President *Ama Obi* and Prime Minister *Kofi Mensah* met": nor is the second a part of the first name.
    - "freed *journalist Ama Obi*": nobody is freed by two words side by side.
    - "arrested *Ama Obi* and envoy *Kofi Mensah*": nor is anybody given anybody else.
    - "*Ama Obi*, the minister, and *Kofi Mensah* met": what a name has between commas is no further person.
    - "the head of the army, *Ama Obi*, and": nor is the name that an office has between commas.
    - "l'envoyée de l'ONU Ama Obi et *le président*": what French joins to the complement of a noun repeats its "de".
    """
    english = doc.lang_ == "en"
    for token in doc:
        if english and token.pos_ == "PROPN" and token.dep_ in _STRAY and not token.is_sent_start:
            _name(token)
            _bear(token)
        elif english and token.lower_ in _OFFICES and token.dep_ in _MEMBER:
            _explain(token)
        if token.lower_ in _JOINING and not token.is_sent_start and 0 < token.i < len(doc) - 1:
            if english:
                _join_names(token)
            else:
                _join_nouns(token)


def _name(name: Token) -> None:
    """Put a name in the place of the object of the same verb right before it, which says what its bearer is."""
    noun = name.nbor(-1)
    alike = noun.pos_ == "NOUN" and noun.dep_ == "obj" and noun.head == name.head and noun.i > noun.head.i
    bare = not (has_child(name, ("case", "cc")) or has_child(noun, ("det", "nmod:poss")))
    if alike and bare and not is_in_calendar(name):
        take_place(name, noun)
        noun.head, noun.dep_ = name, "compound"


def _bear(name: Token) -> None:
    """Make a name between commas an apposition to the office before them, which a tree took for a list with it."""
    if name.dep_ != "conj" or not is_parted(name) or not _goes_on(name) or has_child(name, ("cc",)):
        return
    office = next((above for above in name.ancestors if above.lower_ in _OFFICES), None)
    if office is None or not all(_inside(t, office) for t in _above(name, office)):
        return
    later = [child for child in name.head.rights if child.i > name.i and child.dep_ == "conj"]
    name.head, name.dep_ = office, "appos"
    for member in later:
        member.head = office


def _above(name: Token, office: Token) -> list[Token]:
    steps = []
    for step in name.ancestors:
        if step == office:
            break
        steps.append(step)
    return steps


def _inside(word: Token, office: Token) -> bool:
    """Whether a word only says of what an office is: "the head *of the army*"."""
    return office.i < word.i and word.dep_ == "nmod"


def _explain(office: Token) -> None:
    """Make an office between commas an apposition to the name before them, which has the place of both then."""
    commas = (t for t in office.doc[office.sent.start + 1 : office.i] if t.text == "," and _bare(t, office))
    opening = next(commas, None)
    if opening is None or not _goes_on(office) or opening.nbor(-1).pos_ != "PROPN":
        return
    name = opening.nbor(-1)
    if name.head == office and name.dep_ != "nmod:poss":
        take_place(name, office)
    elif not (office.head in (name, name.head) or name.is_ancestor(office)):
        return
    members = [child for child in office.rights if child.dep_ == "conj"]
    members += [child for child in name.head.rights if child.i > office.i and _beside(child, name)]
    office.head, office.dep_ = name, "appos"
    for member in members:
        member.head, member.dep_ = name, "conj"
        name.dep_ = "obj" if name.dep_ == "iobj" else name.dep_
        subject = next((child for child in member.lefts if child.dep_ in SUBJECTS), None)
        if member.pos_ == "VERB" and subject is not None:
            crown(member, name)
            _add(name, subject, member)


def _beside(noun: Token, name: Token) -> bool:
    """Whether a noun or name, which hangs on the same verb, goes on with a list that a name begins."""
    joined = any(child.dep_ == "cc" and child.i > name.i for child in noun.subtree)
    alike = noun.dep_ == "conj" or (noun.dep_ == "obj" and name.dep_ == "iobj")
    return joined and alike and noun.pos_ in NOUNS and noun.head.i < name.i


def _add(name: Token, subject: Token, verb: Token) -> None:
    """Join the subject of a verb to a name before it, with the conjunction between them."""
    name.dep_ = subject.dep_
    subject.head, subject.dep_ = name, "conj"
    for child in [child for child in verb.lefts if child.dep_ == "cc" and child.i < subject.i]:
        child.head = subject


def _bare(comma: Token, office: Token) -> bool:
    """Whether nothing but an article and what narrows an office down stands between a comma and the office."""
    between = office.doc[comma.i + 1 : office.i]
    return comma.i + 1 < office.i and all(token.pos_ in _NARROWING or office.is_ancestor(token) for token in between)


def _goes_on(word: Token) -> bool:
    """Whether a comma and "and" follow a word."""
    doc, behind = word.doc, word.i + 1
    return behind + 1 < len(doc) and doc[behind].text == "," and doc[behind + 1].lower_ == "and"


def _join_names(conjunction: Token) -> None:
    """Join two English names, each of which follows what its bearer is."""
    doc = conjunction.doc
    first, second = doc[conjunction.i - 1], _name_behind(conjunction)
    if first.pos_ != "PROPN" or second is None:
        return
    between = range(first.i, second.i)
    if second.is_ancestor(first) and first.dep_ in _WITHIN and second.head.i not in between:
        _lead(first, conjunction, second)
    elif first.head == second.head and {first.dep_, second.dep_} == _OBJECTS:
        first.dep_ = "obj"
    elif not (second.head in (first, _leader(first)) and second.dep_ in _WITHIN) and not _astray(first, second):
        return
    _join(first, conjunction, second)
    if first.dep_ in _STRAY and not first.is_sent_start:
        _name(first)


def _leader(name: Token) -> Token:
    """The first name of the list that a name is in."""
    return name.head if name.dep_ == "conj" and name.head.pos_ == "PROPN" else name


def _astray(first: Token, second: Token) -> bool:
    """Whether the second name is joined to the verb of which the first is the object."""
    return second.dep_ == "conj" and first.dep_ == "obj" and second.head == first.head


def _name_behind(conjunction: Token) -> Token | None:
    """The name behind "and" with at least one word before it that says what it is."""
    for token in conjunction.doc[conjunction.i + 1 : conjunction.sent.end]:
        goes_on = token.i + 1 < len(token.doc) and token.nbor().pos_ in ("PROPN", "NOUN", "PART")
        if token.pos_ == "PROPN" and not goes_on:
            return token if token.i > conjunction.i + 1 else None
        if token.pos_ not in _TITLING:
            return None
    return None


def _lead(first: Token, conjunction: Token, second: Token) -> None:
    """Put the first name in the place of the second, with the words before it that hold both together."""
    word = first.head
    take_place(first, second)
    while word.i < first.i:
        above = word.head
        word.head, word.dep_ = first, "nmod:desc"
        word = above
    for child in [child for child in second.lefts if child.i < conjunction.i and child != first]:
        child.head = first


def _join(first: Token, conjunction: Token, second: Token) -> None:
    second.head, second.dep_ = _leader(first), "conj"
    conjunction.head, conjunction.dep_ = second, "cc"
    for word in second.doc[conjunction.i + 1 : second.i]:
        if not conjunction.i < word.head.i <= second.i:
            word.head, word.dep_ = second, "compound" if word.pos_ != "ADJ" else "amod"


def _join_nouns(conjunction: Token) -> None:
    """Join what follows a French noun with a name behind it to the noun, and not to its complement or to the name."""
    name, second = conjunction.doc[conjunction.i - 1], conjunction.head
    noun = _described(name)
    if noun is None or second.i < conjunction.i or second.pos_ not in NOUNS or has_child(second, ("case",)):
        return
    _give_name(name, second)
    inside = second.head != noun and second.dep_ == "conj" and noun.is_ancestor(second.head)
    seated = second.dep_ == noun.dep_ and second.head == noun.head and noun.dep_ in SUBJECTS
    if inside or seated:
        second.head, second.dep_ = noun, "conj"


def _described(name: Token) -> Token | None:
    """The noun at the head of the phrase that ends with a name which has no preposition of its own."""
    if name.pos_ != "PROPN" or name.dep_ not in _NAMING or has_child(name, ("case",)):
        return None
    noun = name.head
    while noun.dep_ in ("appos", "nmod") and noun.head.pos_ in NOUNS and noun.head.i < noun.i:
        noun = noun.head
    return noun if noun.pos_ == "NOUN" and noun.i < name.i else None


def _give_name(first: Token, second: Token) -> None:
    """Hang on a noun the name right behind its phrase, which a tree took for one more name of whoever stands before."""
    later = next((t for t in second.doc[second.i + 1 : second.sent.end] if t.pos_ not in ("ADJ", "DET", "ADP")), None)
    if later is None or later.pos_ != "PROPN" or second.pos_ != "NOUN" or has_child(later, ("case",)):
        return
    if later.head in (first, first.head) and later.dep_ in _NAMING:
        later.head, later.dep_ = second, "appos"
