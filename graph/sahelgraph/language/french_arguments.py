"""French names and objects that hang on a word nearby: on a month, on a title, on the receiver before them."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import OBLIQUES, OF, SUBJECTS, behind_comma, has_case, has_child, retag
from sahelgraph.language.time_nouns import is_month

_FELLOWS: Final = frozenset(
    "homologue collègue prédécesseur successeur prédécesseure successeure consœur confrère adjoint adjointe".split()
)
"""Nouns that tell who somebody is by whom he stands beside, and that a name follows."""
_TO_SOMEBODY: Final = (
    "attribu", "imput", "inflig", "impos", "livr", "fourn", "remis", "reproch", "accord", "offer", "offr", "vers",
    "promis", "prêt", "demand", "réclam", "transmis",
)  # fmt: skip
"""How verbs begin that take an object and somebody to whom."""
_PARTS: Final = frozenset({"début", "fin", "mi"})
"""Parts of a month, without an article before its name."""
_ARTICLES: Final = frozenset({"le", "la", "l'", "l’", "les"})
_TO: Final = frozenset({"à", "au", "aux"})
_WITH: Final = frozenset({"avec"})
_NEAR: Final = frozenset({"auprès"})
_MEMBERS: Final = frozenset({"membre", "membres"})
_OBJECTS: Final = frozenset({"obj", "ccomp", "xcomp", "aux:pass", "nsubj:pass", "expl", "expl:comp"})
_PENALTIES: Final = frozenset({"prison", "réclusion", "détention", "emprisonnement", "perpétuité", "ferme", "amende"})
_BESIDE: Final = frozenset({"appos", "nmod", "conj", "flat:name", "amod", "obj"})


def repair_arguments(doc: Doc) -> None:
    """Hang such names and objects where they belong, in place.

    - "a renversé le 30 août *X*": nobody belongs to a month.
    - "X et son homologue togolais *Y*": a name without a comma belongs to the noun right before it.
    - "a dénoncé *fin mars* des exécutions": when it was is no object, and the noun behind it is one.
    - "a imputé aux deux camps *des exécutions*": whoever imputes imputes something.
    - "l'alliance, *dont* font partie le Togo et le Ghana": a verb has one subject.
    - "la force, *dont* le Togo finance *le déploiement*": a name belongs to nobody, nor do "les rebelles *du Mali*".
    - "appelé *leurs alliés* à la retenue": a noun with its article that follows a verb without object is that.
    - "a condamné à dix ans de prison *X*": no penalty bears a name.
    - "membres avec le Togo *de l'alliance*": members are members of something.
    - "a enlevé *des touristes*": an article that was taken for a preposition makes no phrase of an object.
    - "s'est ravitaillé *auprès de* la Serbie": "auprès" is no adverb where "de" and a noun follow it.
    """
    for token in doc:
        if token.pos_ == "PROPN" and token.i:
            _free_from_month(token)
            _join_fellow(token)
            if token.head.lower_ in _PENALTIES and token.dep_ in ("appos", "nmod", "flat:name") and _bare(token):
                _sentence(token)
        elif token.lower_ == "dont" and token.dep_ in ("nsubj", "nsubj:pass"):
            _take_part(token)
        elif token.lower_ == "dont" and token.dep_ == "nmod" and token.head.dep_ in SUBJECTS:
            _own_object(token)
        elif token.lower_ in _PARTS and token.dep_ == "obj":
            _tell_when(token)
        elif token.lower_ in _NEAR and token.pos_ == "ADV" and token.dep_ in ("advmod", *OBLIQUES):
            _stand_before(token)
        elif token.lower_ in _FELLOWS:
            _stand_beside(token)
        elif token.lower_ in _MEMBERS:
            _belong(token)
        elif token.dep_ == "xcomp" and token.pos_ == "NOUN":
            _undergo(token)
        elif token.dep_ == "case" and token.lower_ == "des" and token.head.dep_ == "nmod":
            _give_object(token)
        elif token.dep_ == "det" and token.pos_ == "ADP" and token.lower_ == "des" and token.head.dep_ == "obl":
            _take_object(token)


def _sentence(name: Token) -> None:
    """Make whoever is named behind a penalty the object of the verb: "a condamné à dix ans de prison *Jane Doe*"."""
    verb = next((above for above in name.ancestors if above.pos_ == "VERB"), None)
    if verb is not None and not has_child(verb, _OBJECTS) and not behind_comma(name.left_edge):
        name.head, name.dep_ = verb, "obj"


def _take_object(article: Token) -> None:
    """Make the noun of "des" the object of the verb that it follows, if that has none."""
    noun, verb = article.head, article.head.head
    if verb.pos_ == "VERB" and article.i == verb.i + 1 and not has_child(verb, _OBJECTS):
        noun.dep_ = "obj"
        retag(article, "DET", "Definite=Ind|Number=Plur|PronType=Art")


def _own_object(pronoun: Token) -> None:
    """Give "dont" to the object of its clause where the subject that it hangs on is a name or has an owner already."""
    subject = pronoun.head
    if subject.pos_ not in ("PROPN", "PRON") and not any(c.dep_ == "nmod" and has_case(c, OF) for c in subject.rights):
        return
    verb = subject.head
    below = [c for c in verb.children if c.dep_ == "xcomp" and c.i > verb.i]
    objects = [c for v in (verb, *below) for c in v.children if c.dep_ == "obj" and c.pos_ == "NOUN" and c.i > v.i]
    for noun in objects[:1]:
        if any(c.lower_ in _ARTICLES for c in noun.lefts) and not any(has_case(c, OF) for c in noun.rights):
            pronoun.head = noun


def _bare(name: Token) -> bool:
    return not any(child.dep_ in ("case", "det") and child.i < name.i for child in name.children)


def _tell_when(part: Token) -> None:
    """Make "fin mars" the time of its verb, and the plural behind it that hangs on it the object."""
    month = next((child for child in part.rights if is_month(child)), None)
    if month is None or part.nbor() != month:
        return
    part.dep_ = "obl"
    for noun in [child for child in (*part.rights, *month.rights) if child.dep_ == "nmod" and child.pos_ == "NOUN"]:
        article = noun.left_edge
        if article.lower_ == "des" and article.head == noun:
            noun.head, noun.dep_ = part.head, "obj"
            retag(article, "DET", "Definite=Ind|Number=Plur|PronType=Art")
            article.dep_ = "det"
            break


def _free_from_month(name: Token) -> None:
    month = name.head
    if month.i >= name.i or not is_month(month) or not _bare(name) or name.dep_ == "conj":
        return
    if name.nbor(-1).text == ",":
        return
    verb = month.head
    while verb.pos_ in ("NUM", "NOUN") and verb.head != verb:
        verb = verb.head
    if verb.pos_ == "VERB" and verb.i < name.i and not has_child(verb, _OBJECTS):
        name.head, name.dep_ = verb, "obj"


def _join_fellow(name: Token) -> None:
    place, describing = name.i - 1, []
    while place > name.sent.start and name.doc[place].pos_ == "ADJ":
        describing.append(name.doc[place])
        place -= 1
    fellow = name.doc[place]
    if fellow.lower_ not in _FELLOWS or fellow == name.head or name.dep_ not in _BESIDE or not _bare(name):
        return
    if fellow.is_ancestor(name) or any(word.is_ancestor(fellow) for word in (name, *describing)):
        return
    name.head, name.dep_ = fellow, "appos"
    for adjective in describing:
        adjective.head, adjective.dep_ = fellow, "amod"


def _stand_beside(fellow: Token) -> None:
    """Join "et son homologue" to the title before it, not to the name of whoever bears that."""
    name = fellow.head
    if fellow.dep_ == "conj" and name.pos_ == "PROPN" and name.dep_ in ("appos", "nmod") and _bare(name):
        title = name.head
        if title.pos_ == "NOUN" and title.i < name.i:
            fellow.head = title


def _undergo(noun: Token) -> None:
    verb = noun.head
    articled = any(child.dep_ == "det" for child in noun.lefts) and noun.left_edge.i == verb.i + 1
    if verb.pos_ == "VERB" and articled and not any(child.dep_ in _OBJECTS - {"xcomp"} for child in verb.children):
        noun.dep_ = "obj"


def _take_part(pronoun: Token) -> None:
    """Make no subject of "dont" where another stands behind the verb: "*dont* font partie le Togo et le Ghana"."""
    if any(child.dep_ in ("nsubj", "nsubj:pass") and child != pronoun for child in pronoun.head.children):
        pronoun.dep_ = "obl:arg"


def _belong(member: Token) -> None:
    """Hang on "membres" of what they are members, which seems to be of those with whom they are."""
    for fellow in [child for child in member.rights if child.pos_ == "PROPN" and has_case(child, _WITH)]:
        for whole in [child for child in fellow.rights if child.dep_ == "nmod" and has_case(child, OF)]:
            whole.head = member


def _give_object(article: Token) -> None:
    noun = article.head
    receiver = noun.head
    verb = receiver.head
    if verb.pos_ != "VERB" or receiver.dep_ not in OBLIQUES or not verb.lower_.startswith(_TO_SOMEBODY):
        return
    given = has_case(receiver, _TO) and not has_child(verb, _OBJECTS) and verb.i < receiver.i < noun.i
    if given and "Plur" in noun.morph.get("Number", ["Plur"]):
        noun.head, noun.dep_, article.dep_, article.pos_ = verb, "obj", "det", "DET"


def _stand_before(adverb: Token) -> None:
    """Make the first word of a preposition of an adverb that its noun hangs on."""
    for noun in [child for child in adverb.rights if child.dep_ in (*OBLIQUES, "nmod") and has_case(child, OF)][:1]:
        governor = adverb.head
        noun.head, noun.dep_ = governor, "obl" if governor.pos_ == "VERB" else "nmod"
        adverb.head, adverb.dep_, adverb.pos_ = noun, "case", "ADP"
