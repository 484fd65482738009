"""English words that trees hang on the wrong word, though verb and subject are right."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import (
    NOUNS,
    PAST,
    SUBJECTS,
    behind_comma,
    crown,
    has_case,
    has_child,
    is_parted,
    retag,
    seat,
    take_place,
)
from sahelgraph.language.time_nouns import UNITS, is_month

_OWN: Final = SUBJECTS | {"mark", "cc"}
_COUNTED: Final = frozenset({"compound", "nmod:unmarked"})
_NUMBERS: Final = frozenset({"NUM", "SYM"})
_COUNTABLE: Final = _NUMBERS | NOUNS
_MAKING: Final = frozenset(
    "have has had having get gets got getting see sees saw seen keep keeps kept leave leaves left want wants wanted"
    " hear heard find finds found make makes made consider considers considered call called deem deemed declare"
    " declared pronounce pronounced report reported need needs needed".split()
)
"""Verbs of which a participle behind their object says what becomes of it."""
_BETWEEN: Final = frozenset({"between"})
_WHICH: Final = frozenset({"which", "whom", "whose"})
_ATTENDED: Final = frozenset("attended hosted chaired convened mediated brokered organised organized".split())
_MEETINGS: Final = frozenset("meeting summit conference talks ceremony session gathering forum negotiations".split())
_LOOSE: Final = frozenset({"advcl", "obl", "nmod", "appos", "conj", "parataxis", "dep"})
"""What a tree takes a relative clause for, or a noun that is the predicate of one."""
_MODALS: Final = frozenset({"would", "could", "might", "should", "will", "can", "may"})
_PASSIVE: Final = frozenset({"aux:pass", "nsubj:pass", "obl:agent"})
_COMPLETING: Final = frozenset({"for", "of", "over"})
_AROUND: Final = frozenset({"after", "before"})
_RELATING: Final = frozenset({"after", "before", "later", "earlier", "ago"})


def repair_english(doc: Doc) -> None:
    """Hang words of English sentences on what governs them, in place.

    - "*Defying* the bloc, Togo postponed": a gerund before the comma of a clause goes along with it.
    - "gave *Togo* 7 billion dollars": a name is given what it seems to count.
    - "blamed Togo, *a charge* Lomé *denies*": a noun with an article behind a comma is no name of whoever follows.
    - "lent *Togo* two planes": of two objects the first is given the second.
    - "*officials*, they allege, *armed* rebels": what is said between commas parts a subject from its verb.
    - "dismissed as absurd *the claim*": an adjective behind "as" has no object.
    - "left the talks *entrusted* to Peru": a participle describes the object right before it.
    - "cut ties with *Peru* hours after": the time is no part of the name before it.
    - "left in May, a year after *Togo* broke with it": who stands behind "after" does what follows, and not the year.
    - "spoke after a *summit* in Lomé, *attended* by six": a meeting is attended, nobody who speaks.
    - "Togo said it *would not leave* but *called* for talks": what is told in the past is no part of a plan.
    - "*Togo*, with which Benin *froze* a pact": a clause hangs on the noun before its relative pronoun.
    - "blames the group, which it outlawed, *for bombings*": a comma closes a relative clause.
    - "summoned him over remarks, which it condemned, and *recalled* its envoy": what has an object of its own is no
      part of a clause whose object is the pronoun.
    - "the president, *Ama Mensah*, told": a name is no adverb.
    - "the talks *between* Togo *and Benin failed*": what is between two has both, and no clause begins at the second.
    - "a speech in which *Ama Mensah*, the minister, accused": no name belongs to a relative pronoun.
    - "its neighbours, *Togo and Benin*, have": names between commas say who is meant, and are no further ones.
    - "said it was unfair, and *called* on Togo": what joins a verb that nothing makes passive is not passive either.
    """
    for token in doc:
        if token.dep_ == "conj" and "Pass" in token.morph.get("Voice", []):
            _go_on(token)
        if token.dep_ == "csubj":
            _open(token)
        elif token.dep_ in _COUNTED and token.pos_ == "PROPN" and token.head.pos_ in _COUNTABLE:
            _give(token)
        elif token.dep_ == "obj" and token.head.pos_ == "ADJ" and token.head.i < token.i:
            _judge(token)
        elif token.dep_ == "obj" and token.pos_ == "PROPN" and token.head.i == token.left_edge.i - 1:
            _receive(token)
        elif token.dep_ == "xcomp" and token.pos_ == "VERB" and "Past" in token.morph.get("Tense", []):
            _describe(token)
        elif token.dep_ == "advcl" and token.lower_ in _ATTENDED:
            _attend(token)
        elif token.dep_ == "acl:relcl" and is_parted(token):
            _close(token)
        elif token.dep_ == "conj" and token.head.dep_ == "ccomp" and token.pos_ == "VERB":
            _tell(token)
        elif token.dep_ == "conj" and token.head.dep_ == "acl:relcl" and token.pos_ == "VERB":
            _leave_clause(token)
        elif token.dep_ == "conj" and token.pos_ == "PROPN" and token.head.pos_ == "NOUN":
            _name_them(token)
        elif token.dep_ == "advmod" and token.pos_ == "PROPN":
            _explain(token)
        elif token.dep_ == "nsubj" and token.pos_ in NOUNS and token.head.dep_ == "conj":
            _pair(token)
        elif token.dep_ == "dislocated" and token.i < token.head.i:
            _allege(token)
        elif token.lower_ in UNITS and token.dep_ in ("nmod", "obl") and token.i:
            _part_time(token)
        elif token.lower_ in UNITS and token.dep_ in SUBJECTS:
            _since(token)
        if token.pos_ == "NOUN" and token.i > 1 and token.nbor(-1).lower_ in ("a", "an"):
            _charge(token)
        elif token.lower_ in _WHICH:
            _relate(token)
            _seat_in_clause(token)


def _seat_in_clause(pronoun: Token) -> None:
    """Make a name that hangs on a relative pronoun the subject of the clause; an apposition does not act for it."""
    name = next((c for c in pronoun.rights if c.pos_ == "PROPN" and c.dep_ in ("compound", "flat", "nmod")), None)
    verb = pronoun.head
    if name is None or verb.pos_ != "VERB" or verb.i < name.i or has_child(name, ("case",)):
        return
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    if subject is not None and not (subject.i > name.i and behind_comma(subject.left_edge)):
        return
    if subject is not None:
        subject.head, subject.dep_ = name, "appos"
    name.head, name.dep_ = verb, "nsubj"


def _close(verb: Token) -> None:
    """Hang on the verb before a relative clause, whose object it describes, what follows the comma that closes it."""
    noun, above = verb.head, verb.head.head
    if noun.dep_ not in ("obj", "obl") or above.pos_ != "VERB" or above.i > noun.i:
        return
    for child in [c for c in verb.rights if c.dep_ == "obl" and is_parted(c)]:
        if any(case.lower_ in _COMPLETING for case in child.lefts if case.dep_ == "case"):
            child.head = above


def _since(unit: Token) -> None:
    """Make a clause of a stretch of time, a name behind "after" or "before" and the verb that has the time as subject.

    What stands before the time belongs to the verb above.
    """
    verb, above = unit.head, unit.head.head
    behind = (c for c in unit.rights if c.dep_ == "nmod" and any(m.lower_ in _AROUND for m in c.lefts))
    name = next(behind, None)
    if name is None or verb.pos_ != "VERB" or verb.i < name.i or unit.nbor().i != name.left_edge.i:
        return
    for mark in [child for child in name.lefts if child.lower_ in _AROUND]:
        mark.head, mark.dep_ = verb, "mark"
    unit.dep_, name.head, name.dep_ = "obl:unmarked", verb, unit.dep_
    if verb != above and above.i < unit.i:
        verb.dep_ = "advcl"
        for child in [c for c in verb.lefts if c.right_edge.i < unit.left_edge.i and c.dep_.startswith("obl")]:
            child.head = above


def _open(gerund: Token) -> None:
    """Let a gerund go along with a verb that has a subject behind the gerund's comma."""
    verb = gerund.head
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS and child.i > gerund.i), None)
    if subject is None or not gerund.lower_.endswith("ing") or verb.i < gerund.i:
        return
    if any(token.text == "," for token in gerund.doc[gerund.right_edge.i : subject.i]):
        gerund.dep_ = "advcl"


def _leave_clause(verb: Token) -> None:
    """Join to the verb of the sentence what a relative clause, of which a pronoun is the object, cannot govern."""
    clause = verb.head
    objects = [child for child in clause.children if child.dep_ == "obj"]
    relative = [child for child in objects if child.lower_ in _WHICH | {"that"} and child.i < clause.i]
    if not relative or not has_child(clause, SUBJECTS) or has_child(verb, SUBJECTS) or not has_child(verb, ("obj",)):
        return
    main = next((above for above in clause.head.ancestors if above.pos_ == "VERB"), None)
    if main is not None:
        verb.head = main


def _explain(name: Token) -> None:
    """Make a name between commas behind a subject an apposition to it, and one right before a verb its subject."""
    subject = next((child for child in name.head.children if child.dep_ in SUBJECTS and child.i < name.i), None)
    if subject is not None and subject.right_edge.i == name.i - 2 and name.nbor(-1).text == ",":
        name.head, name.dep_ = subject, "appos"
    elif name.is_sent_start and name.head.i == name.i + 1 and name.head.pos_ == "VERB" and subject is None:
        name.dep_ = "nsubj"  # "*Burkina Faso* denied it"


def _give(name: Token) -> None:
    """Hang a name on the verb whose object is the sum behind it; a month is given nothing."""
    sum_ = name.head
    if is_month(name) or (sum_.pos_ in NOUNS and not _large(name, sum_)):
        return
    while sum_.pos_ in _NUMBERS and sum_.dep_ in ("nummod", "compound"):
        sum_ = sum_.head
    if sum_.dep_ == "obj" and sum_.head.pos_ == "VERB" and sum_.head.i < name.left_edge.i:
        name.head, name.dep_ = sum_.head, "iobj"


def _large(name: Token, noun: Token) -> bool:
    """Whether what stands between a name and a noun says how many there are: "Togo *more than 20 million* dollars"."""
    about = noun.i > name.i + 1 and name.nbor().pos_ in ("ADV", "SYM")
    return noun.dep_ == "obj" and about and any(token.pos_ in _NUMBERS for token in noun.doc[name.i + 1 : noun.i])


def _pair(second: Token) -> None:
    """Join what seems the subject of a further clause to the one name that "between" opens before it.

    The noun that is between them is the subject of that clause then, where no verb stood before.
    """
    verb, before = second.head, second.left_edge.i - 1
    if before < 1 or second.doc[before].dep_ != "cc" or second.doc[before].lower_ != "and":
        return
    first = second.doc[before - 1]
    if first.pos_ not in NOUNS or not has_case(first, _BETWEEN) or has_child(first, ("conj",)):
        return
    noun = first.head
    while noun.pos_ == "VERB" and noun.dep_ == "acl":  # "talks *brokered* by Kenya between"
        noun = noun.head
    if noun.pos_ not in NOUNS or verb.head not in (noun, first.head) or noun.dep_ not in ("ROOT", *SUBJECTS):
        return
    and_ = second.doc[before]
    second.head, second.dep_, and_.head = first, "conj", second
    if noun.dep_ == "ROOT":
        crown(verb, noun)


def _receive(name: Token) -> None:
    """Make the first of two objects of a verb, a name right behind it, whoever is given the second."""
    behind = [child for child in name.head.rights if child.i > name.right_edge.i]
    sums = (
        child for child in behind if child.pos_ == "SYM" and child.dep_ == "obl" and not has_child(child, ("case",))
    )
    given = next((child for child in behind if child.dep_ == "obj"), None) or next(sums, None)
    if given is not None:
        name.dep_, given.dep_ = "iobj", "obj"


def _allege(subject: Token) -> None:
    """Part "they allege" between commas from the subject before it and the verb behind."""
    saying = subject.head
    pronoun = next((child for child in saying.lefts if child.dep_ in SUBJECTS), None)
    later = next((child for child in saying.rights if child.dep_ in ("conj", "ccomp") and child.pos_ == "VERB"), None)
    if pronoun is None or later is None or pronoun.pos_ != "PRON" or has_child(later, SUBJECTS):
        return
    if behind_comma(pronoun) and later.doc[saying.i + 1].text == ",":
        take_place(later, saying)
        seat(subject, later)
        saying.head, saying.dep_ = later, "parataxis"


def _charge(noun: Token) -> None:
    """Hang a clause on the noun before it that it is about, and that on the verb before its comma."""
    subject, verb = noun.head, noun.head.head
    clause = subject.i > noun.i and subject.dep_ == "nsubj" and verb.i > subject.i and verb.head != verb
    if clause and noun.nbor(-2).text == "," and not has_child(verb, ("obj", "ccomp", "xcomp")):
        noun.head, noun.dep_ = verb.head, "parataxis"
        verb.head, verb.dep_ = noun, "acl:relcl"


def _judge(noun: Token) -> None:
    """Hang what an adjective behind "as" has for an object on the verb before that."""
    adjective, verb = noun.head, noun.head.head
    if verb.pos_ == "VERB" and verb.i < adjective.i and any(word.lower_ == "as" for word in adjective.lefts):
        noun.head = verb


def _describe(participle: Token) -> None:
    """Hang a participle on the object right before it, unless the verb says what becomes of that."""
    verb, before = participle.head, participle.nbor(-1) if participle.i else participle
    if before.dep_ != "obj" or before.head != verb or before.pos_ != "NOUN":
        return
    if not participle.lower_.endswith("ing") and verb.lower_ not in _MAKING and not has_child(participle, _OWN):
        participle.head, participle.dep_ = before, "acl"


def _attend(participle: Token) -> None:
    """Hang "attended by" on the last meeting between it and its verb."""
    below, doc = {child.dep_ for child in participle.children}, participle.doc
    if "obl:agent" not in below or any(relation.startswith(("nsubj", "aux", "mark")) for relation in below):
        return
    nouns = (doc[place] for place in range(participle.i - 1, participle.head.i, -1))
    meeting = next((noun for noun in nouns if noun.lower_ in _MEETINGS), None)
    if meeting is not None and not participle.is_ancestor(meeting):
        participle.head, participle.dep_ = meeting, "acl"


def _tell(verb: Token) -> None:
    """Join a past tense to the verb of saying rather than to what was said to come."""
    planned, said = verb.head, verb.head.head
    modal = any(child.dep_ == "aux" and child.lower_ in _MODALS for child in planned.children)
    if modal and _past(verb) and _past(said):
        verb.head = said
        retag(verb, "VERB", PAST)


def _past(verb: Token) -> bool:
    """Whether a verb is in the past by itself, finite or looking like a participle."""
    return "Past" in verb.morph.get("Tense", []) and not any(child.dep_.startswith("aux") for child in verb.children)


def _relate(pronoun: Token) -> None:
    """Hang the clause of a relative pronoun on the noun before the comma that stands before it."""
    _part_title(pronoun)
    verb = next((above for above in pronoun.ancestors if above.pos_ == "VERB" or has_child(above, ("cop",))), pronoun)
    first = min([pronoun.i, *(child.i for child in pronoun.children if child.dep_ == "case")])
    if verb.dep_ not in _LOOSE or verb.i < pronoun.i or first < 2 or pronoun.doc[first - 1].text != ",":
        return
    noun = pronoun.doc[first - 2]
    if verb.dep_ != "advcl" and (first == pronoun.i or verb.pos_ == "VERB"):
        return
    if noun.pos_ in ("NOUN", "PROPN") and not verb.is_ancestor(noun):
        verb.head, verb.dep_ = noun, "acl:relcl"


def _part_title(pronoun: Token) -> None:
    """Give a name the noun before it, which a tree hangs on "which": "in which *French group Areva* has a stake"."""
    noun, verb = pronoun.head, pronoun.head.head
    if pronoun.dep_ != "det" or noun.i + 1 >= noun.sent.end or verb.pos_ != "VERB":
        return
    name, cases = noun.nbor(), [child for child in noun.lefts if child.dep_ == "case" and child.i < pronoun.i]
    if not cases or name.pos_ != "PROPN" or name.dep_ not in SUBJECTS or name.head != verb:
        return
    pronoun.head, pronoun.dep_ = verb, noun.dep_
    for case in cases:
        case.head = pronoun
    noun.head, noun.dep_ = name, "nmod:desc"
    before = pronoun.doc[cases[0].i - 1]
    holder = before.nbor(-1) if before.text == "," and before.i > 0 else before
    if verb.dep_ == "ROOT" and holder.pos_ in ("NOUN", "PROPN"):
        _hang(verb, holder)


def _hang(clause: Token, holder: Token) -> None:
    """Make the main verb of a sentence a relative clause of its subject, and the verb joined to it the main one."""
    main = next((child for child in clause.rights if child.dep_ == "conj" and child.pos_ == "VERB"), None)
    subject = holder
    while subject.dep_ in ("nmod", "conj", "appos") and subject.head.i < subject.i:
        subject = subject.head
    if main is None or subject.head != clause or subject.dep_ not in SUBJECTS:
        return
    main.head, main.dep_ = main, "ROOT"
    subject.head = main
    clause.head, clause.dep_ = subject, "acl:relcl"


def _part_time(time: Token) -> None:
    """Free a name that was taken for a compound of the time behind it, and hang the time on the verb."""
    name, following = time.nbor(-1), time.nbor().lower_ if time.i + 1 < time.sent.end else ""
    if name.head != time or name.dep_ != "compound" or name.pos_ != "PROPN" or following not in _RELATING:
        return
    name.head, name.dep_ = time.head, time.dep_
    for child in [child for child in time.lefts if child.i < name.i]:
        child.head = name
    verb = next((above for above in name.ancestors if above.pos_ == "VERB"), name.sent.root)
    time.head, time.dep_ = verb, "obl:unmarked"


def _name_them(name: Token) -> None:
    noun, last = name.head, name.right_edge.i
    if "Plur" not in noun.morph.get("Number", []) or name.i != noun.i + 2 or noun.nbor().text != ",":
        return
    joined = any(has_child(child, ("cc",)) for child in name.children if child.dep_ == "conj")
    owned = has_child(noun, ("nmod:poss",))
    if joined and owned and last + 1 < len(name.doc) and name.doc[last + 1].text == ",":
        name.dep_ = "appos"


def _go_on(participle: Token) -> None:
    """Make a participle that joins an active verb and has neither auxiliary nor doer a past tense like that verb."""
    verb = participle.head
    below = {child.dep_ for child in participle.children}
    active = verb.pos_ == "VERB" and "Pass" not in verb.morph.get("Voice", []) and not has_child(verb, _PASSIVE)
    if active and not below & _PASSIVE and not any(dep.startswith("aux") for dep in below):
        finite = "Fin" in verb.morph.get("VerbForm", [])
        retag(participle, "VERB", "Tense=Past|VerbForm=Fin" if finite else "Tense=Past|VerbForm=Part")
