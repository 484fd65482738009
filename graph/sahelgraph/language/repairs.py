"""Tags and heads that their own tree contradicts."""

from __future__ import annotations

import re
from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.torn_phrases import is_finite

_CLOSED: Final = frozenset({"ADP", "CCONJ", "DET", "INTJ", "PART", "SCONJ"})
_ARGUMENTS: Final = frozenset({"nsubj", "nsubj:pass", "obj"})
_JOINED: Final = frozenset({"cc", "mark", "nsubj", "nsubj:pass"})
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON"})
_OPEN: Final = frozenset({"ADJ", "NOUN", "PROPN", "ADV"})
_PARTICIPLES: Final = ("é", "ée", "és", "ées", "mis", "mise", "mises", "pris", "prise", "prises")
_OF_COUNTRIES: Final = re.compile(r"(?:ais|aises?|ois|oises?|iens?|iennes?|ains?|aines?|ans?|éens?|éennes?)$")
"""Endings of French adjectives for what is of a country or a city, which no participle has."""
_THAT: Final = frozenset(["que", "qu'", "qu’"])
_OPENING: Final = frozenset(["that", "que", "qu'", "qu’"])
_RELATIVE: Final = frozenset("qui laquelle lequel lesquels lesquelles auquel auxquels duquel which whom".split())
_CLAUSES: Final = frozenset({"acl", "advcl"})
_HAVING: Final = frozenset(
    "a ont avait avaient aura auront aurait auraient eut eurent ait aient avoir ayant has have had having".split()
)


def repair_tags(doc: Doc) -> None:
    """Tag as verbs what the tree treats as verbs, in place.

    What has a subject or an object but the tag of a function word or an adverb is a finite verb: one that the treebanks
    never print ("nie", denies; "négocient", negotiate) may look to the tagger like the word that it resembles ("ni",
    nor; adverbs in "-ment"), while the parser, which weighs the sentence, sees the verb. What has an auxiliary of tense
    is a participle ("avaient *rompu*"), and so is a French adjective like one beside a doer ("*évincée* par la junte").
    """
    for token in doc:
        if token.pos_ == "NOUN" and token.lower_.endswith("ing") and _progresses(token):
            _retag(token, "VerbForm=Ger")
        elif token.pos_ in _OPEN and (_composed(token) or _undergoes(token)):
            _retag(token, "Tense=Past|VerbForm=Part")
        elif token.pos_ == "ADJ" and _acts(token):
            _retag(token, "Mood=Ind|VerbForm=Fin")
        elif token.pos_ in _CLOSED or token.pos_ == "ADV":
            deps = {child.dep_ for child in token.children}
            if deps & _ARGUMENTS and not (token.pos_ == "ADV" and "cop" in deps):
                _retag(token, "Mood=Ind|VerbForm=Fin")


def repair_adjectives(doc: Doc) -> None:
    """Give French adjectives their tag back that were taken for participles, in place.

    "Le meurtre de policiers *kényans* par des rebelles": beside a doer, an adjective that the treebanks never print
    looks like a participle, which the doer then hangs on; it belongs to what the adjective describes.
    """
    for token in doc:
        if token.pos_ == "VERB" and token.dep_ == "acl" and _OF_COUNTRIES.search(token.text.lower()):
            token.pos_, token.dep_ = "ADJ", "amod"
            token.set_morph("")  # type: ignore[attr-defined]  # missing in the types of spaCy
            noun = token.head.head if token.head.dep_ == "nmod" else token.head
            for child in [child for child in token.children if child.i > token.i]:
                child.head = noun


def _retag(token: Token, morph: str) -> None:
    token.pos_ = "VERB"
    token.set_morph(morph)  # type: ignore[attr-defined]  # missing in the types of spaCy


def _composed(token: Token) -> bool:
    below = {child.dep_ for child in token.children if child.i < token.i}
    return ("aux:tense" in below and "cop" not in below) or (token.pos_ == "ADJ" and _compound_tense(token))


def _acts(token: Token) -> bool:
    """Whether an adjective has what only a verb has: a subject and an object, and no copula ("*impute* le rapt à")."""
    deps = {child.dep_ for child in token.children}
    return {"nsubj", "obj"} <= deps and "cop" not in deps


def _progresses(token: Token) -> bool:
    """Whether a noun in -ing has what only a verb has: an auxiliary and an object ("are *training* soldiers")."""
    deps = {child.dep_ for child in token.children}
    return {"aux", "obj"} <= deps


def _undergoes(token: Token) -> bool:
    if token.dep_ not in _CLAUSES | {"amod"} or not token.lower_.endswith(_PARTICIPLES):
        return False
    return any(word.lower_ == "par" and word.dep_ == "case" for child in token.children for word in child.children)


def repair_clauses(doc: Doc) -> None:
    """Give a sentence its main verb back that was joined to the relative clause before it, in place.

    "Togo, which did not attend, cut ties": a sentence has a verb, and two verbs that only a comma parts are not joined.
    The noun at the root of the tree becomes the subject of the verb, which thereby leaves the scope of a negation in
    the relative clause.
    """
    for sentence in list(doc.sents):
        subject = sentence.root
        verb = (_verb_behind(subject) or _finite_behind(subject)) if subject.pos_ in _NOMINAL else None
        if verb is None:
            continue
        verb.head, verb.dep_ = verb, "ROOT"
        for child in (subject, *[child for child in subject.rights if child.i > verb.i]):
            child.head = verb
        subject.dep_ = "nsubj"


def repair_participles(doc: Doc) -> None:
    """Hang a past participle on the name that it describes, which stands before it and a comma, in place.

    "Ils ont rompu avec Doha, *accusé* de ...": without an auxiliary it is no clause of its own. Where the tree takes it
    for a remark on the whole clause, only a subject that it does not agree with tells that the name is meant.
    """
    for token in doc:
        if token.dep_ == "conj" and (noun := _noun_before(token)) is not None:
            token.head, token.dep_ = noun, "acl"
        name = _name_before(token)
        if name is None or (token.is_ancestor(name) and name.head.i != token.i):
            continue
        if token.dep_ == "ccomp" or (token.dep_ == "advcl" and _disagrees(token)):
            if name.head.i == token.i:
                name.head = token.head
            token.head, token.dep_ = name, "acl"


def _name_before(participle: Token) -> Token | None:
    doc, i = participle.doc, participle.i
    past = "Part" in participle.morph.get("VerbForm", []) and "Past" in participle.morph.get("Tense", [])
    below = {child.dep_.split(":")[0] for child in participle.children}
    if not past or below & {"aux", "nsubj", "cop", "mark"} or i - 2 < participle.sent.start:
        return None
    return doc[i - 2] if doc[i - 1].text == "," and doc[i - 2].pos_ == "PROPN" else None


def _noun_before(participle: Token) -> Token | None:
    """The noun before a comma that a participle agrees with and its governor does not: "la France, *accusée*"."""
    below = {child.dep_.split(":")[0] for child in participle.children}
    past = "Part" in participle.morph.get("VerbForm", []) and "Past" in participle.morph.get("Tense", [])
    if not past or below & {"aux", "nsubj", "cop", "mark", "cc", "obj"}:
        return None
    doc, place = participle.doc, participle.i - 1
    while place > participle.sent.start and doc[place].pos_ == "ADV":
        place -= 1
    if doc[place].text != "," or _agree(participle, participle.head):
        return None
    noun = doc[place - 1]
    while noun.head.i < noun.i and noun.pos_ not in ("VERB", "AUX"):
        if noun.pos_ in ("NOUN", "PROPN") and _agree(participle, noun):
            return noun
        noun = noun.head
    return None


def _agree(one: Token, other: Token) -> bool:
    return all(one.morph.get(feature, []) == other.morph.get(feature, []) for feature in ("Gender", "Number"))


def repair_lists(doc: Doc) -> None:
    """Join a noun behind "and" to the noun before it that stands as it does, not to the verb, in place.

    "Il a rencontré le ministre à Bamako *et le président*": the tree of a long list may hang its end on the verb.
    """
    for token in doc:
        if token.dep_ != "conj" or token.pos_ not in ("NOUN", "PROPN") or token.head.pos_ != "VERB":
            continue
        below = {child.dep_.split(":")[0] for child in token.children}
        if "cc" not in below or below & {"nsubj", "cop", "aux", "obj", "acl"}:
            continue
        alike = [
            child
            for child in token.head.children
            if token.head.i < child.i < token.i and child.pos_ in ("NOUN", "PROPN") and _cases(child) == _cases(token)
        ]
        if alike and alike[-1].dep_ in ("obj", "obl", "obl:arg", "nsubj"):
            token.head = alike[-1]


def _cases(noun: Token) -> list[str]:
    return [child.lemma_ or child.lower_ for child in noun.children if child.dep_ == "case"]


def _disagrees(participle: Token) -> bool:
    """Whether a participle differs in gender or number from the subject of the clause that it hangs on."""
    subjects = [child for child in participle.head.children if child.dep_ in ("nsubj", "nsubj:pass")]
    return any(
        (own := participle.morph.get(feature, [])) and (other := subject.morph.get(feature, [])) and own != other
        for subject in subjects
        for feature in ("Gender", "Number")
    )


def repair_relatives(doc: Doc) -> None:
    """Hang a French clause with "que" on the noun before its comma, in place: "X et Y, *que* des soldats ont emmenés".

    What a verb says or wants follows it without a comma, and what the clause has an object for is said or wanted.
    """
    for token in doc:
        if token.dep_ not in ("ccomp", "advcl") or token.pos_ != "VERB":
            continue
        that = next((child for child in token.children if child.dep_ == "mark" and child.text.lower() in _THAT), None)
        if that is None or that.i - 2 < token.sent.start or doc[that.i - 1].text != ",":
            continue
        noun, below = doc[that.i - 2], {child.dep_ for child in token.children}
        if noun.pos_ == "PROPN" and "nsubj" in below and "obj" not in below and not token.is_ancestor(noun):
            token.head, token.dep_, that.dep_ = noun, "acl:relcl", "obj"


def repair_names(doc: Doc) -> None:
    """Hang a name on the noun before it, not on the adjective between the two: "son homologue rwandais *Kagame*"."""
    for name in doc:
        adjective = name.head
        if name.pos_ == "PROPN" and adjective.pos_ == "ADJ" and adjective.i == name.i - 1 and adjective.dep_ == "amod":
            noun = adjective.head
            if (
                noun.i < adjective.i
                and noun.pos_ == "NOUN"
                and not any(child.dep_ == "case" for child in name.children)
            ):
                name.head, name.dep_ = noun, "appos"


def repair_gerunds(doc: Doc) -> None:
    """Make a verb of a French noun in -ant that has a complement as verbs have: ", *l'accusant de* mentir"."""
    for token in doc[2:]:
        article = doc[token.i - 1]
        if token.pos_ != "NOUN" or not token.text.endswith("ant") or article.pos_ != "DET" or article.head != token:
            continue
        if doc[token.i - 2].text == "," and any(child.dep_ in ("xcomp", "ccomp") for child in token.children):
            token.pos_, token.dep_ = "VERB", "advcl"
            token.set_morph("Tense=Pres|VerbForm=Part")  # type: ignore[attr-defined]  # missing in the types of spaCy
            article.pos_, article.dep_ = "PRON", "obj"


def repair_contents(doc: Doc) -> None:
    """Make a clause what its verb says where the pronoun that opens it has nothing to stand for, in place.

    "warned Togo *that it would close* its border": whose verb has an object of its own describes nobody.
    """
    for that in doc:
        clause = that.head
        if that.dep_ != "obj" or that.text.lower() not in _OPENING or clause.i < that.i:
            continue
        own = {child.dep_ for child in clause.children if child != that}
        if "obj" not in own or not own & {"nsubj", "nsubj:pass"}:
            continue
        noun = clause.head
        if clause.dep_ == "ccomp":
            that.dep_ = "mark"
        elif clause.dep_ == "acl:relcl" and noun.dep_ in ("obj", "iobj") and noun.i == that.i - 1:
            that.dep_, clause.head, clause.dep_ = "mark", noun.head, "ccomp"


def repair_asides(doc: Doc) -> None:
    """Make a relative clause of the verb that two subjects share around a relative pronoun, in place.

    "The force, *to which* the bloc *promised* millions, has yet to begin": the first subject is that of the next verb.
    """
    for pronoun in doc:
        verb = pronoun.head
        if pronoun.text.lower() not in _RELATIVE or verb.pos_ != "VERB" or verb.i < pronoun.i:
            continue
        subjects = [child for child in verb.lefts if child.dep_ == "nsubj"]
        if len(subjects) != 2 or not subjects[0].i < pronoun.i < subjects[1].i:
            continue
        if not any(child.dep_ == "case" for child in pronoun.children):
            continue
        later = [child for child in verb.rights if child.dep_ in ("conj", "ccomp") and child.i > verb.i]
        main = verb.head if verb.dep_ == "parataxis" and verb.head.i > verb.i else next(iter(later), None)
        if main is not None:
            _set_aside(verb, main, subjects[0])


def _set_aside(verb: Token, main: Token, subject: Token) -> None:
    if main.head == verb:
        if verb.dep_ == "ROOT":
            main.head, main.dep_ = main, "ROOT"
        else:
            main.head, main.dep_ = verb.head, verb.dep_
    for child in main.rights:
        if child.dep_ == "nsubj":
            child.dep_ = "obj"
    subject.head, subject.dep_ = main, "nsubj"
    verb.head, verb.dep_ = subject, "acl:relcl"


def _verb_behind(subject: Token) -> Token | None:
    """The verb that commas part from the relative clause of a noun, though the tree joins the two."""
    for clause in subject.rights:
        if clause.dep_ != "acl:relcl" or subject.doc[clause.left_edge.i].text != ",":
            continue
        for verb in clause.rights:
            deps = {child.dep_ for child in verb.children}
            parted = subject.doc[verb.left_edge.i].text == ","
            if verb.dep_ == "conj" and verb.pos_ == "VERB" and parted and deps.isdisjoint(_JOINED):
                return verb
    return None


def _finite_behind(subject: Token) -> Token | None:
    """The French verb in the future or the imperfect that the tree takes for a participle: "le départ *commencera*"."""
    if any(child.dep_ == "cop" for child in subject.children):
        return None
    for verb in subject.rights:
        finite = verb.dep_ == "acl" and verb.pos_ == "VERB" and {"Fut", "Imp"} & set(verb.morph.get("Tense", []))
        if finite and not any(child.dep_ in ("nsubj", "nsubj:pass", "mark") for child in verb.children):
            return verb
    return None


def _compound_tense(token: Token) -> bool:
    """Whether an auxiliary "have" and no copula hang on a word."""
    having = any(child.dep_.startswith("aux") and child.lower_ in _HAVING for child in token.children)
    return having and not any(child.dep_ == "cop" for child in token.children)


def repair_there(doc: Doc) -> None:
    """Give a French participle its subject back that looks like that of "il y a", in place.

    "*Il* y a rencontré le président", "*il* y dénonce": where the auxiliary has a participle of its own, or the verb is
    another, nothing is said to be there.
    """
    for token in doc:
        verb = token.head
        if token.text.lower() != "il" or not token.dep_.startswith("expl") or verb.pos_ != "VERB":
            continue
        there = token.i + 1 < len(doc) and token.nbor().text.lower() == "y" and token.nbor().head == verb
        composed = any(child.dep_ == "aux:tense" and child.i == token.i + 2 for child in verb.children)
        simple = verb.i == token.i + 2 and verb.text.lower() not in _HAVING
        own = any(child.dep_ in ("nsubj", "ccomp", "csubj") for child in verb.children)
        if there and (composed or simple) and not own:
            token.dep_ = "nsubj"


def repair_fronted(doc: Doc) -> None:
    """Give a verb without a subject the names that its opening phrase seems to list, in place.

    "According to Togo, *Benin and Ghana* have signed": a list that takes in all names leaves none for a subject.
    """
    for verb in doc:
        if verb.pos_ != "VERB" or verb.head != verb or not is_finite(verb):
            continue
        subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass", "csubj", "expl")]
        astray = [child for child in subjects if _opening(child)]
        if len(subjects) > len(astray) or (names := _behind_comma(verb)) is None:
            continue
        first, *others = names
        passive = any(child.dep_ == "aux:pass" for child in verb.children)
        for subject in astray:
            subject.dep_ = "obl"
        first.head, first.dep_ = verb, "nsubj:pass" if passive else "nsubj"
        for other in others:
            other.head = first


def _opening(phrase: Token) -> bool:
    """Whether a phrase with a preposition opens its sentence."""
    return phrase.left_edge.i == phrase.sent.start and any(child.dep_ == "case" for child in phrase.children)


def _behind_comma(verb: Token) -> list[Token] | None:
    """The names between the comma of an opening phrase and the verb, if the tree joins them to the phrase."""
    doc, i = verb.doc, verb.i - 1
    while i > verb.sent.start and doc[i].pos_ in ("AUX", "ADV", "PART"):
        i -= 1
    last = doc[i]
    while last.dep_ in ("flat", "flat:name") and last.head.i < last.i:
        last = last.head
    listed = [child for child in last.head.children if child.dep_ == "conj"] if last.dep_ == "conj" else []
    opens = any(_opening(phrase) for phrase in (last.head, *last.head.ancestors) if phrase != verb)
    joined = any(child.dep_ == "cc" for child in last.children)
    if len(listed) < 2 or not opens or not joined:
        return None
    edge = listed[0].left_edge  # the comma hangs on the name behind it
    if "," not in (edge.text, doc[edge.i - 1].text):
        return None
    return listed
