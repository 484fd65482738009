"""Tags and heads that their own tree contradicts."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import BY, HAVING, has_case, has_child, retag, seat, take_place

_CLOSED: Final = frozenset({"ADP", "CCONJ", "DET", "INTJ", "PART", "SCONJ"})
_ARGUMENTS: Final = frozenset({"nsubj", "nsubj:pass", "obj"})
_OPEN: Final = frozenset({"ADJ", "NOUN", "PROPN", "ADV"})
_PARTICIPLES: Final = ("é", "ée", "és", "ées", "mis", "mise", "mises", "pris", "prise", "prises")
_OF_GROUPS: Final = ("affilié", "lié", "rallié", "affiliated", "linked", "allied")
_BEFORE_CONTENT: Final = frozenset({"obj", "iobj", "obl", "obl:unmarked"})
"""Relations of what may stand between a verb and what it says: to whom, and when."""
_OPENING: Final = frozenset(["that", "que", "qu'", "qu’"])
_RELATIVE: Final = frozenset("qui laquelle lequel lesquels lesquelles auquel auxquels duquel which whom".split())
_NEAR: Final = 12
"""Words before a phrase among which the one is sought that it stands beside."""
_PHRASES: Final = frozenset({"nmod", "obl", "obl:arg", "obl:mod"})
_CLAUSES: Final = frozenset({"acl", "advcl"})


def repair_tags(doc: Doc) -> None:
    """Tag as verbs what the tree treats as verbs, in place.

    What has a subject or an object but the tag of a function word or an adverb is a finite verb: one that the treebanks
    never print ("nie", denies; "négocient", negotiate) may look to the tagger like the word that it resembles ("ni",
    nor; adverbs in "-ment"), while the parser, which weighs the sentence, sees the verb. What has an auxiliary of tense
    is a participle ("avaient *rompu*"), and so is a French adjective like one beside a doer ("*évincée* par la junte").
    """
    for token in doc:
        if token.pos_ == "NOUN" and token.lower_.endswith("ing") and _progresses(token):
            retag(token, "VERB", "VerbForm=Ger")
        elif token.pos_ in _OPEN and (_composed(token) or _undergoes(token)):
            retag(token, "VERB", "Tense=Past|VerbForm=Part")
        elif token.pos_ == "AUX" and not token.dep_.startswith(("aux", "cop")) and has_child(token, ("obj",)):
            token.pos_ = "VERB"  # "accusé d'*avoir* recours à"
        elif token.pos_ == "ADJ" and _acts(token):
            retag(token, "VERB", "Mood=Ind|VerbForm=Fin")
        elif token.pos_ in _CLOSED or token.pos_ == "ADV":
            deps = {child.dep_ for child in token.children}
            meant = token.pos_ == "ADV" and token.lower_.endswith("ent") and "xcomp" in deps  # "*entendent* relancer"
            if meant or (deps & _ARGUMENTS and not (token.pos_ == "ADV" and "cop" in deps)):
                retag(token, "VERB", "Mood=Ind|VerbForm=Fin")


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
    return any(has_case(child, BY) for child in token.children)


def repair_participles(doc: Doc) -> None:
    """Hang a past participle on the name that it describes, which stands before it and a comma, in place.

    "Ils ont rompu avec Doha, *accusé* de ...": without an auxiliary it is no clause of its own. Where the tree takes it
    for a remark on the whole clause, only a subject that it does not agree with tells that the name is meant, or what
    is said of groups only ("affronte le Front, *affilié* à").
    """
    for token in doc:
        if token.dep_ == "conj" and (noun := _noun_before(token)) is not None:
            token.head, token.dep_ = noun, "acl"
        name = _name_before(token)
        if name is None or (token.is_ancestor(name) and name.head.i != token.i):
            continue
        own = token.lower_.startswith(_OF_GROUPS) or _disagrees(token)
        if token.dep_ == "ccomp" or (token.dep_ == "advcl" and own):
            if name.head.i == token.i:
                name.head = token.head
            token.head, token.dep_ = name, "acl"


def _name_before(participle: Token) -> Token | None:
    doc, i = participle.doc, participle.i
    past = "Part" in participle.morph.get("VerbForm", []) and "Past" in participle.morph.get("Tense", [])
    below = {child.dep_.split(":")[0] for child in participle.children}
    if not past or below & {"aux", "nsubj", "cop", "mark"} or i - 2 < participle.sent.start:
        return None
    if doc[i - 1].text != ",":
        return None
    name = doc[i - 2]
    if name.text == ")" and i - 5 >= participle.sent.start and doc[i - 4].text == "(":
        name = doc[i - 5]  # "the Front (FLM), *led* by"
    return name if name.pos_ == "PROPN" else None


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

    "Il a rencontré le ministre à Bamako *et le président*": the tree of a long list may hang its end on the verb, and
    the second of two phrases with a preposition on the noun of both: "un prêt au Togo *et au Bénin*".
    """
    for token in doc:
        if token.dep_ != "conj" or token.pos_ not in ("NOUN", "PROPN"):
            continue
        beside = _name_of_list(token) or (_phrase_beside(token) if token.head.pos_ in ("NOUN", "PROPN") else None)
        if beside is not None:
            token.head = beside
        if token.head.pos_ != "VERB":
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


def _phrase_beside(token: Token) -> Token | None:
    """The phrase with the preposition of a word behind "and", where what the tree joins that to has another or none."""
    cases, noun = _cases(token), token.head
    if not cases or cases == _cases(noun) or not any(child.dep_ == "cc" for child in token.children):
        return None
    for before in reversed(token.doc[max(token.sent.start, token.i - _NEAR) : token.i]):
        if before.pos_ in ("VERB", "AUX"):
            return None
        if before.dep_ in _PHRASES and before != noun and _cases(before) == cases and not token.is_ancestor(before):
            return before
    return None


def _name_of_list(token: Token) -> Token | None:
    """The name right before a name of a list, where the tree joins that to a word before both.

    "Le maréchal, appuyé par le Qatar, *le Ghana* et le Togo": what follows a comma and goes on is of the same list.
    """
    if token.pos_ != "PROPN" or not any(child.dep_ == "conj" for child in token.rights) or _cases(token):
        return None
    first = token.left_edge.i
    if first < 2 or token.doc[first].text != "," or token.doc[first - 1].pos_ != "PROPN":
        return None
    before = token.doc[first - 1]
    if any(child.dep_ == "nmod" and _cases(child) == _cases(before) for child in token.rights):
        return None  # "Doe of Togo, *Roe* of Ghana and Poe of Benin"
    inside = token.head.i < before.i and token.head != before and bool(_cases(before))
    return before if inside and not before.is_ancestor(token) and not token.is_ancestor(before) else None


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


def repair_contents(doc: Doc) -> None:
    """Make a clause what its verb says where the pronoun that opens it has nothing to stand for, in place.

    "warned Togo *that it would close* its border", "told him last week *that it had armed* rebels": whose verb has an
    object of its own describes nobody.
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
        elif clause.dep_ == "acl:relcl" and noun.dep_ in _BEFORE_CONTENT and noun.i == that.i - 1:
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
        before = verb.dep_ in ("parataxis", "csubj", "advcl") and verb.head.i > verb.i
        main = verb.head if before else next(iter(later), None)
        if main is not None:
            _set_aside(verb, main, subjects[0])


def _set_aside(verb: Token, main: Token, subject: Token) -> None:
    if main.head == verb:
        take_place(main, verb)
    for child in main.rights:
        if child.dep_ == "nsubj":
            child.dep_ = "obj"
    seat(subject, main)
    verb.head, verb.dep_ = subject, "acl:relcl"


def _compound_tense(token: Token) -> bool:
    """Whether an auxiliary "have" and no copula hang on a word."""
    having = any(child.dep_.startswith("aux") and child.lower_ in HAVING for child in token.children)
    return having and not any(child.dep_ == "cop" for child in token.children)
