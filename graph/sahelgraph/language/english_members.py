"""English words that trees take for others: members that a plural announces, clauses with "after", battles, goods."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import NOMINAL, PAST, SUBJECTS, crown, has_child, is_finite, retag, seat, take_place

_NAMELY: Final = frozenset({"namely", "notably", "particularly", "especially"})
_THEM: Final = frozenset({"them", "whom"})
_CONJUNCTIONS: Final = frozenset({"after", "before", "since", "until"})
_BATTLES: Final = frozenset({"fighting", "clashes", "shooting", "shelling"})
_BREAKING: Final = frozenset(
    "broke breaks break broken erupted erupts erupt flared resumed resumes continued continues raged rages spread"
    " intensified subsided escalated".split()
)
_GIVING: Final = frozenset(
    "give gives gave given giving sell sells sold selling send sends sent sending supply supplies supplied supplying"
    " lend lent offer offers offered offering grant granted hand handed".split()
)
_LOOSE: Final = frozenset({"dep", "parataxis", "appos", "conj", "nmod", "obl", "ROOT", "advcl", "obj", "flat", "xcomp"})
_CAPTIVE: Final = frozenset({"hostage", "captive", "prisoner"})
_LOYAL: Final = frozenset({"loyal", "faithful", "hostile", "opposed", "close", "sympathetic"})
_LINKED: Final = frozenset({"linked", "affiliated", "backed", "aligned", "led", "allied"})
_ARGUMENTS: Final = frozenset({"obj", "nsubj", "nsubj:pass", "obl", "obl:agent", "iobj"})
_FILLING: Final = frozenset({"appointed", "named", "designated", "chosen", "installed", "nominated"})
_INNER: Final = frozenset({"det", "compound", "amod", "nmod:desc", "nmod:poss", "flat"})
_PARTED: Final = frozenset({";", ","})


def repair_members(doc: Doc) -> None:
    """Hang words of English sentences on what governs them, in place.

    - "urged the parties, *namely* Togo and Benin, to": what names the members of a plural is its apposition.
    - "leaders, *among them* Ama Mensah, denounced": so is this, and this: "new partners: *Peru*, whose ...; *Chile*".
    - "freed by al-Qaeda-*linked* JNIM": JNIM freed them. "*Among* those freed were X and Y": they were freed.
    - "two days *after* the country announced", "*after* rebels killed ten": a finite verb is a clause.
    - "*fighting* broke out": what breaks out is a noun.
    - "has sold it *drones*": so is what somebody is given.
    """
    for token in doc:
        word = token.lower_
        if word in _NAMELY:
            _name(token)
        elif word in _THEM and token.i and token.nbor(-1).lower_ == "among":
            _count(token)
        elif word == ":" and token.i + 1 < token.sent.end:
            _list(token)
        elif word in _LINKED and token.i > token.sent.start + 1:
            _link(token)
        elif word == "among" and token.i == token.sent.start:
            _number(token)
        elif word in _LOYAL and token.i + 2 < token.sent.end:
            _follow(token)
        elif word in _CAPTIVE and token.dep_ == "obj":
            _capture(token)
        elif word == "well" and token.dep_ == "fixed" and token.head.lower_ == "as":
            _join(token.head)
        elif word in _CONJUNCTIONS and token.dep_ == "case":
            _open(token)
        elif word in _BATTLES and token.pos_ == "VERB":
            _break(token)
        elif token.dep_ == "conj" and token.pos_ == "NOUN" and token.head.pos_ == "VERB":
            _explain(token)
        elif token.dep_ == "appos" and token.pos_ == "PROPN":
            _entitle(token)
        elif token.dep_ == "xcomp" and token.pos_ == "VERB" and word.endswith("s") and token.head.lower_ in _GIVING:
            _give(token)


def _name(namely: Token) -> None:
    """Make what "namely" introduces the apposition of the plural before its comma."""
    noun, first = namely.head, _plural_before(namely)
    if first is None or noun.is_ancestor(first):
        return
    if noun.pos_ in NOMINAL and noun.i > namely.i and noun.dep_ in _LOOSE - {"ROOT"}:
        noun.head, noun.dep_ = first, "appos"


def _plural_before(word: Token) -> Token | None:
    """The head of the plural phrase that ends at the comma before a word."""
    if word.i < word.sent.start + 2 or word.nbor(-1).text != ",":
        return None
    inner = word.nbor(-2)
    chain = [inner, *inner.ancestors]
    return next((t for t in chain if t.pos_ == "NOUN" and "Plur" in t.morph.get("Number", []) and t.i < word.i), None)


def _count(them: Token) -> None:
    """Make the name behind "among them" the apposition of the plural."""
    noun = _plural_before(them.nbor(-1))
    name = them.nbor() if them.i + 1 < them.sent.end else them
    while name.head.i > name.i and name.dep_ in _INNER:
        name = name.head
    if noun is None or name == them or name.pos_ not in NOMINAL or name.is_ancestor(them) != (noun.head == name):
        return
    someone = name.pos_ == "PROPN" or any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in name.rights)
    if not someone or (name.is_ancestor(noun) and noun.head != name):
        return
    if noun.head == name:
        if noun.dep_ not in SUBJECTS:
            return
        take_place(noun, name)
    elif name.head != them and name.dep_ not in _LOOSE | SUBJECTS:
        return
    name.head, name.dep_ = noun, "appos"
    them.head, them.dep_ = name, "nmod"


def _list(colon: Token) -> None:
    """Join the names behind a colon, and those behind the semicolons after it, to the plural before it."""
    plural, doc = colon.nbor(-1) if colon.i > colon.sent.start else colon, colon.doc
    if plural.pos_ != "NOUN" or "Plur" not in plural.morph.get("Number", []):
        return
    first = doc[colon.i + 1]
    if first.pos_ != "PROPN" or first.dep_ not in _LOOSE or has_child(first, ("nsubj",)):
        return
    if first.is_ancestor(plural):
        return
    ends = [place for place in (first.i + 1, first.right_edge.i + 1) if place < colon.sent.end]
    if not any(doc[place].text in _PARTED for place in ends):
        return
    first.head, first.dep_ = plural, "appos"
    for token in doc[colon.i + 2 : colon.sent.end - 1]:
        if token.text == ";":
            other = token.nbor(2) if token.nbor().pos_ == "CCONJ" else token.nbor()
            if other.pos_ == "PROPN" and other.dep_ in _LOOSE and not other.is_ancestor(first):
                other.head, other.dep_ = first, "conj"


def _open(conjunction: Token) -> None:
    """Make a clause of what follows "after" with a verb that has an object, or that has no other subject."""
    noun = conjunction.head
    verb = next((c for c in noun.rights if c.dep_ == "acl" and c.pos_ == "VERB" and has_child(c, ("obj",))), None)
    if verb is not None:
        own = {child.dep_ for child in verb.children}
        if verb.lower_.endswith("ing") or own & {"obl:agent", "aux", "mark"} or verb.nbor(-1).text == ",":
            return
        holder, relation = noun.head, "advcl"
        if noun.dep_ == "nmod" and holder.dep_ == "obl:unmarked":
            holder.dep_, holder = "obl:unmarked", holder.head
        elif holder.pos_ not in ("VERB", "AUX", "ADJ"):
            return
        for child in [c for c in noun.rights if c.i > verb.i]:
            child.head = verb
        retag(verb, "VERB", PAST)
        verb.head, verb.dep_ = holder, relation
    else:
        time = noun.head
        verb = time.head
        if noun.dep_ != "nmod" or time.dep_ != "obl:unmarked" or verb.i < noun.i or verb.dep_ != "advcl":
            return
        if not is_finite(verb) or has_child(verb, SUBJECTS):
            return
        time.head = verb
    seat(noun, verb)
    conjunction.head, conjunction.dep_ = verb, "mark"


def _break(battle: Token) -> None:
    """Make a battle the subject of what it does."""
    if battle.i + 1 >= battle.sent.end:
        return
    verb = battle.nbor()
    if verb.lower_ not in _BREAKING or verb.pos_ != "VERB" or has_child(battle, ("obj", "nsubj", "aux")):
        return
    if battle.is_ancestor(verb):
        return
    mark = next((child for child in battle.lefts if child.dep_ == "mark"), None)
    retag(battle, "NOUN", "Number=Sing")
    if mark is not None:
        mark.head = verb
    if not has_child(verb, SUBJECTS):
        seat(battle, verb)


def _give(goods: Token) -> None:
    """Make goods in the plural the object of a verb, and the pronoun or name right before them whom it is given."""
    verb, taker = goods.head, goods.nbor(-1)
    if taker.head != verb or taker.dep_ not in ("obj", "iobj") or goods.n_rights or taker.pos_ not in ("PRON", "PROPN"):
        return
    retag(goods, "NOUN", "Number=Plur")
    goods.dep_, taker.dep_ = "obj", "iobj"


def _link(linked: Token) -> None:
    """Give the noun behind "al-Qaeda-*linked*" the place that the name before the hyphen seems to have."""
    name, noun = linked.nbor(-2), linked.head
    if linked.nbor(-1).text != "-" or name.pos_ != "PROPN" or noun.i < linked.i or name.head in (linked, noun):
        return
    if noun.is_ancestor(name):
        return
    if name.head.is_ancestor(noun) or noun.dep_ in SUBJECTS:
        noun.head, noun.dep_ = name.head, name.dep_
        for child in [child for child in name.lefts if child.dep_ in ("case", "det")]:
            child.head = noun
        name.head, name.dep_ = linked, "obl:unmarked"


def _number(among: Token) -> None:
    """Make those who "were among those freed" the subjects of that: "*Among* those freed by X were *Y and Z*"."""
    those = among.head
    freed = next((child for child in those.rights if child.dep_ == "acl" and child.pos_ == "VERB"), None)
    copula = next((child for child in those.head.lefts if child.dep_ == "cop"), None)
    named = those.head
    if freed is None or copula is None or those.lower_ != "those" or named.pos_ not in NOMINAL or named.head != named:
        return
    freed.head, freed.dep_ = freed, "ROOT"
    copula.head, copula.dep_ = freed, "aux:pass"
    named.head, named.dep_ = freed, "nsubj:pass"
    those.head, those.dep_ = freed, "obl"
    for child in [child for child in named.children if child.i < copula.i and child != those]:
        child.head = freed


def _join(as_: Token) -> None:
    """Join what ", as well as" adds to the noun before the comma rather than to what is inside its phrase."""
    other, inner = as_.head, as_.head.head
    outer = inner.head
    if other.dep_ != "conj" or inner.dep_ != "nmod" or outer.pos_ != "NOUN" or outer.i > inner.i:
        return
    if as_.nbor(-1).text == "," and outer.dep_ in _ARGUMENTS:
        other.head = outer


def _explain(noun: Token) -> None:
    """Make "*a faction* led by X" behind a name and a comma say what the name is of, and no second thing done."""
    article, verb = noun.left_edge, noun.head
    if article.text == ",":
        article = article.nbor()
    if article.lower_ not in ("a", "an") or article.i < 2 or article.nbor(-1).text != "," or has_child(noun, ("cc",)):
        return
    name = article.nbor(-2)
    described = any(child.dep_ == "acl" and child.pos_ == "VERB" for child in noun.rights)
    apart = verb.is_ancestor(name) and not noun.is_ancestor(name)
    if name.pos_ == "PROPN" and described and apart and not has_child(noun, SUBJECTS):
        noun.head, noun.dep_ = name, "appos"


def _entitle(name: Token) -> None:
    """Give a name behind a comma to the office that is filled: "the minister *appointed* by the junta, *X*"."""
    inner = name.head
    if name.left_edge.i == 0 or "," not in (name.left_edge.text, name.left_edge.nbor(-1).text):
        return
    filled = next((a for a in inner.ancestors if a.dep_ == "acl" and a.lower_ in _FILLING), None)
    office = filled.head if filled is not None else None
    if filled is not None and office is not None and office.pos_ in NOMINAL and office.i < filled.i < inner.i < name.i:
        name.head = office


def _capture(captive: Token) -> None:
    """Make what somebody is held as no object of the passive: "*held hostage* by X"."""
    if not any(True for _ in captive.children) and has_child(captive.head, ("obl:agent", "aux:pass")):
        captive.dep_ = "xcomp"


def _follow(loyal: Token) -> None:
    """Let "fighters *loyal to* X" do what the verb behind it tells, and be loyal."""
    to, name = loyal.nbor(), loyal.nbor(2)
    while name.head.i > name.i and name.dep_ in _INNER and name.head.pos_ in ("NOUN", "PROPN"):
        name = name.head
    verb = to.head
    if to.lower_ != "to" or name.pos_ not in NOMINAL:
        return
    if to.dep_ == "mark" and verb.pos_ == "VERB" and verb.i > name.i and name.head == verb and loyal.dep_ == "amod":
        to.head, to.dep_, to.pos_ = name, "case", "ADP"
        name.head, name.dep_ = loyal, "obl"
        return
    subject = next((child for child in loyal.lefts if child.dep_ in SUBJECTS), None)
    deed = next((c for c in loyal.rights if c.dep_ in ("conj", "ccomp", "parataxis") and c.pos_ == "VERB"), None)
    if loyal.dep_ != "ROOT" or subject is None or deed is None or has_child(loyal, ("cop",)):
        return
    if deed.i == name.right_edge.i + 1 and not has_child(deed, SUBJECTS | {"cc"}):
        crown(deed, subject)
        loyal.head, loyal.dep_ = subject, "amod"
