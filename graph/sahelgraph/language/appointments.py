"""Who is named what by whom, and who of where: "named *General X* prime minister", "Presidents X of Togo *and Y* of".

A verb of naming has two complements and in the passive a doer, of which parsers make one phrase; a list of people each
with a country they take for one of countries.
"""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import BY, OF, has_case, has_child

_NAMING: Final = frozenset(
    "named appointed elected nominated chosen designated picked names appoints nommé nommée nommés nommées"
    " nomme nomment désigne désignent désigné désignée désignés"
    " désignées élu élue élus élues promu promue choisi choisie proclamé proclamée reconduit reconduite".split()
)
_TAKEN_IN: Final = frozenset({"compound", "nmod:desc", "flat", "det", "amod"})
"""How parsers hang a name on the office that follows it."""
_POSTS: Final = frozenset({"poste", "postes", "fonctions", "fonction", "rang", "post", "position"})
_OFFICE: Final = frozenset({"xcomp", "obj", "obl"})


def repair_appointments(doc: Doc) -> None:
    """Hang the person and the doer on the verb of naming, in place."""
    for verb in doc:
        if verb.lower_ not in _NAMING or verb.pos_ != "VERB":
            continue
        for office in [child for child in verb.rights if child.dep_ in _OFFICE and child.pos_ == "NOUN"]:
            _free_person(verb, office)
            _free_doer(verb, office)
            _free_behind(verb, office)


def repair_bearers(doc: Doc) -> None:
    """Join the second person of "X of Togo and *Y of Senegal*" to the first, in place."""
    for person in doc:
        country = person.head
        if person.dep_ != "conj" or person.pos_ != "PROPN" or country.dep_ != "nmod" or not has_case(country, OF):
            continue
        first = country.head
        if first.pos_ not in ("PROPN", "NOUN") or first.i > country.i or person.i + 2 >= len(doc):
            continue
        behind = doc[person.i + 1]
        own = behind.head
        if behind.lower_ in OF and behind.dep_ == "case" and own.pos_ == "PROPN" and own.head in (person, country):
            person.head, own.head = first, person


def repair_respective(doc: Doc) -> None:
    """Make an apposition of the list behind another that "and" has closed, in place.

    "The presidents of Togo and Benin, *X and Y*": what "and" joins ends a list, so that another begins behind it.
    """
    for first in doc:
        listed = [child for child in first.rights if child.dep_ == "conj"]
        noun = first.head
        if len(listed) < 3 or first.dep_ != "nmod" or noun.pos_ != "NOUN" or not has_case(first, OF):
            continue
        ends = [place for place, member in enumerate(listed) if has_child(member, ("cc",))]
        begin = ends[0] + 1 if len(ends) == 2 and ends[1] == len(listed) - 1 else 0
        if 0 < begin < ends[-1] and listed[begin].nbor(-1).text == ",":
            leader = listed[begin]
            leader.head, leader.dep_ = noun, "appos"
            for member in listed[begin + 1 :]:
                member.head = leader


def _free_person(verb: Token, office: Token) -> None:
    """Make a name that stands right behind the verb, as part of its second complement, its object."""
    if any(child.dep_ == "obj" and child != office for child in verb.children) or office.dep_ == "obl":
        return
    person = next((c for c in office.lefts if c.pos_ == "PROPN" and c.dep_ in _TAKEN_IN), None)
    if person is None or any(token.pos_ not in ("PROPN", "ADJ", "NOUN") for token in verb.doc[verb.i + 1 : person.i]):
        return
    person.head, person.dep_ = verb, "obj"
    office.dep_ = "xcomp"
    for child in [child for child in office.lefts if child.i < person.i]:
        child.head, child.dep_ = person, "nmod:desc"


def _free_doer(verb: Token, office: Token) -> None:
    """Make a phrase with "by" below the office the doer of a passive verb."""
    undergone = has_child(verb, ("aux:pass",))
    if not undergone and any(child.dep_.startswith("aux") or child.dep_ == "nsubj" for child in verb.children):
        return
    doer = next((child for child in office.rights if child.dep_ == "nmod" and has_case(child, BY)), None)
    if doer is not None and not has_child(office, ("det",)):
        doer.head, doer.dep_ = verb, "obl:agent"
        office.dep_ = "xcomp"


def _free_behind(verb: Token, office: Token) -> None:
    """Make a name that stands right behind the post its holder's: "a nommé au poste de ministre *X*"."""
    if office.lower_ not in _POSTS or has_child(verb, ("obj", "aux:pass")):
        return
    named = (t for t in office.subtree if t.pos_ == "PROPN" and t.i > office.i and t.dep_ in ("appos", "nmod", "flat"))
    person = next((name for name in named if not has_child(name, ("case",))), None)
    if person is not None:
        person.head, person.dep_ = verb, "obj"
