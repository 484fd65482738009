"""Who bears a relational noun ("member", "ally"): by the tree, else by the order of words where the tree errs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahelgraph.extraction import forms
from sahelgraph.extraction.forms import SUBJECTS
from sahelgraph.extraction.tree import NAMING, Tree
from sahelgraph.language.heads import behind_comma

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sahelgraph.extraction.cast import Cast
    from sahelgraph.model import ActorId

_AS = frozenset({"as", "comme"})
_INNER = frozenset({"det", "nmod:poss", "amod", "nummod", "compound", "det:poss"})

NO_SECOND = frozenset(
    """
    se s' s’ themselves itself himself herself each other lui-même elle-même eux-mêmes elles-mêmes même mêmes
    everyone everybody anyone anybody someone somebody nobody all those these many some several others most few both
    ceux celles tous toutes tout chacun chacune certains certaines plusieurs beaucoup personne quelqu'un d'autres autres
    """.split()
)
"""Pronouns for somebody whom the clause has named already, or for people at large: "the release of *everyone* held"."""


def bearers(tree: Tree, noun: Token) -> list[Token]:
    """Whom a relational noun describes: subject of "is", apposition either way, a name it stands before.

    Args:
        tree: the walkers of the language.
        noun: a noun such as "member", "ally", "leader".
    """
    subjects = [child for child in noun.children if child.dep_ in SUBJECTS]
    if forms.copular(noun) or subjects:
        return [tree.antecedent(child) for child in subjects] or tree.understood(noun)
    if noun.dep_ in SUBJECTS and noun.head.pos_ == "PROPN" and forms.copular(noun.head):
        return [noun.head]  # "the members are *Togo and Ghana*"
    some = noun.dep_ == "nmod" and noun.head.pos_ in ("NUM", "PRON")
    if some and (forms.copular(noun.head) or noun.head.dep_ == "appos"):
        return bearers(tree, noun.head)  # "is *one* of the members of", "Togo, *one* of the members of"
    if noun.dep_ in ("appos", "acl", "parataxis", "list") and noun.head.pos_ in ("NOUN", "PROPN", "PRON"):
        beside = _apposed_by_order(noun) if noun.dep_ == "appos" else []
        return [name for name in beside if noun.head.i < name.i < noun.i and name.dep_ == "appos"] or [noun.head]
    if noun.dep_ in ("compound", "nmod:desc", "amod", "flat") and noun.head.pos_ in ("PROPN", "NOUN"):
        return [noun.head]
    if noun.dep_ in ("advcl", "obl", "obl:mod", "obl:unmarked", "dislocated") and _fronted(noun):
        return tree.surface_subjects(noun.head)  # "*Mediator* in the crisis, Togo received the rebels"
    if noun.dep_ in ("xcomp", "obl", "obj") and noun.head.lemma_.lower() in tree.grammar["become"]:
        others = [t for t in tree.patients(noun.head) if t != noun] if tree.preposition(noun) in _AS else []
        return others or tree.surface_subjects(noun.head)
    if noun.dep_ == "conj" and noun.head.pos_ == "PROPN" and _follows_bare(noun):
        others = [child for child in noun.head.children if child.dep_ == "conj" and child.i < noun.i]
        return [noun.head, *(others if _of_all(noun) else [])]
    if noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        return bearers(tree, noun.head)
    named = [c for c in noun.children if c.dep_ in NAMING and (c.dep_ != "compound" or c.i > noun.i)]
    if any(child.dep_ == "appos" for child in named):  # "its branches, A, B and C": parsers join B to the branches
        named += [c for c in noun.children if c.dep_ == "conj" and c.pos_ == "PROPN" and c.i > named[0].i]
    return named or _apposed_by_order(noun) or _set_off_behind(noun)


def _apposed_by_order(noun: Token) -> list[Token]:
    """The name that a noun stands between commas after: parsers often hang such an apposition on the verb."""
    doc = noun.doc
    own = (child.left_edge.i for child in noun.lefts if child.dep_ in _INNER)
    first = min(own, default=noun.i)
    ends = {noun.i + 1, noun.right_edge.i, noun.right_edge.i + 1}
    closed = any(doc[end].text in (",", ".", ";", ")") for end in ends if end < len(doc))
    named = first > 1 and doc[first - 1].text == "," and doc[first - 2].pos_ == "PROPN"
    if named and closed and first - 2 >= noun.sent.start:
        return [doc[first - 2]]
    behind = doc[noun.i + 1] if noun.pos_ == "NOUN" and noun.i + 1 < len(doc) else noun
    return [behind] if behind.pos_ == "PROPN" and not behind.is_sent_start else []


def _fronted(noun: Token) -> bool:
    """Whether a bare noun opens its sentence and a comma parts what belongs to it from the subject."""
    opens = bool(noun.is_sent_start) and noun.head.i > noun.i and noun.head.pos_ == "VERB"
    behind = noun.right_edge.i + 1
    parted = noun.right_edge.text == "," or (behind < len(noun.doc) and noun.doc[behind].text == ",")
    return opens and parted and not any(child.dep_ in ("case", "mark") for child in noun.children)


def _set_off_behind(noun: Token) -> list[Token]:
    """The name between commas that ends the phrase of a noun: "the chief ally of Togo in the region, *Ghana*,"."""
    doc = noun.doc
    return [
        token
        for token in noun.subtree
        if token.pos_ == "PROPN"
        and token.i > noun.i + 1
        and behind_comma(token.left_edge)
        and token.i + 1 < len(doc)
        and doc[token.i + 1].text == ","
        and token.dep_ in ("appos", "nmod:unmarked", "list")
    ][:1]


def _follows_bare(noun: Token) -> bool:
    """Whether a noun follows its head after a comma and without an article: no list but an apposition."""
    joined = any(child.dep_ in ("cc", "det") and child.lower_ not in ("its", "his", "her") for child in noun.children)
    if _of_all(noun):
        return behind_comma(noun.left_edge)
    return not joined and noun.left_edge.i - noun.head.i <= 2


def _of_all(noun: Token) -> bool:
    """Whether a noun takes up several names before it: "Kenya and Ghana, *both members* of the bloc"."""
    return noun.left_edge.lower_ in ("both", "all", "each", "tous", "toutes")


def pronominal(owner: Token) -> bool:
    """Whether an owner is told by a possessive ("its", "ses")."""
    return owner.pos_ in ("PRON", "DET")


def _states(cast: Cast, actors: list[ActorId]) -> bool:
    return bool(actors) and all(cast.kinds.is_any(actor, ("State",)) for actor in actors)


def of_person(cast: Cast, noun: Token) -> bool:
    """Whether a noun only says what the person named beside it is: "the French *journalist*, Ama Obi, was freed".

    A state's envoy stands for it, named or not.
    """
    if noun.lemma_.lower() in cast.envoys and _states(cast, cast.owners(noun)):
        return False
    named = (actor for child in noun.children if child.dep_ == "appos" for actor in cast.own(child))
    return any(cast.kinds.is_any(actor, ("Person",)) for actor in named)


def within(name: Token, noun: Token) -> bool:
    """Whether a name only says whose a body of people is: "the junta *of General Doe*", not "the president, *Doe*"."""
    steps = []
    for step in (name, *name.ancestors):
        if step == noun:
            break
        steps.append(step)
    return noun.is_ancestor(name) and noun.pos_ == "NOUN" and any(step.dep_ == "nmod" for step in steps)
