"""Whether an actor is of the sort that a noun, an adjective or a verb asks for: "its parliament", "the jihadist group".

A group has no parliament and a state no founder; what lapses or crashes is no actor at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sahelgraph.language.scene import Scene, folded, is_subject
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

_QUOTES: Final = frozenset({"«", '"', "“"})
_GRADE: Final = 7
"""Words from a rank within which a name follows its grade."""
_OF: Final = frozenset({"of", "de", "d'", "du", "des"})


def owns(scene: Scene, actor: ActorId, noun: str) -> bool:
    """Whether an actor may own what a folded noun names."""
    kind = scene.kind(actor)
    if noun in scene.lexicon.of_states:
        return kind in ("State", "Person")
    if noun in scene.lexicon.of_bodies:
        return kind not in ("State", "Place")
    return True


def beside(scene: Scene, place: int, possessive: Token) -> bool:
    """Whether a name is one of several that act, or what a possessive describes: "*Togo*, *its* ally, and Peru"."""
    name = scene.doc[place]
    others = [c for c in name.children if c.dep_ == "conj" and c.pos_ == "PROPN" and not c.is_ancestor(possessive)]
    of = possessive.head.head if possessive.head.dep_ == "appos" else None
    first, of = (word.head if word is not None and word.dep_ == "conj" else word for word in (name, of))
    described = of is not None and first == of  # "*Togo and Peru*, its allies"
    return described or (bool(others) and is_subject(name) and others[-1].i < possessive.i)


def acting(scene: Scene, verb: Token, possessive: Token) -> list[Token]:
    """The forces or authorities that do what a verb says: "the *army* left and renewed *its* pact"."""
    while verb.dep_ == "conj" and not any(map(is_subject, verb.children)) and verb.head.pos_ == "VERB":
        verb = verb.head
    nouns = scene.lexicon.bare | scene.lexicon.forces | scene.lexicon.members
    doers = (child for child in verb.children if is_subject(child) and child.pos_ == "NOUN")
    return [doer for doer in doers if scene.forms[doer.i] in nouns and not doer.is_ancestor(possessive)]


def believes(scene: Scene, actor: ActorId, words: list[str], *, proper: bool = False) -> bool:
    """Whether an armed group is of the creed that the words beside a noun tell; any actor where they tell none.

    A creed without groups is that of all who fight, and of nobody else.

    A ``proper`` noun, with a capital, is the short name of an institution: "l'*Organisation*" is no armed group.
    """
    if proper and scene.kind(actor) == "ArmedGroup":
        return False
    for creed, roots in scene.lexicon.creeds:
        if creed.intersection(words) and scene.kind(actor) == "ArmedGroup":
            return not roots or bool(roots.intersection((actor, *scene.above(actor))))
        if creed.intersection(words) and not roots:
            return False
    return True


def quotes_name(scene: Scene, position: int) -> bool:
    """Whether a name in quotation marks begins at a place: "l'opération *« Colère »*"."""
    quoted = scene.doc[position : position + 1].text in _QUOTES
    return quoted and scene.doc[position + 1 : position + 2].text[:1].isupper()


def ties_to(scene: Scene, position: int) -> bool:
    """Whether a participle behind a plural says to whom its people are tied: "groups *affiliated with al-Qaeda*"."""
    behind = scene.doc[position + 1 : position + 2]
    tied = len(behind) and scene.plural(position) and scene.forms[position + 1] in scene.lexicon.tied
    return bool(tied) and any(scene.at(token.i) for token in behind[0].subtree if token.i > position)


def is_violent(scene: Scene, position: int) -> bool:
    """Whether those whom a noun means attack or kill: "an assault by *the same group*", "*the group* abducted"."""
    token, words = scene.doc[position], scene.lexicon.violence
    governor = token.head
    while governor.pos_ in ("AUX", "DET") and governor.head != governor:
        governor = governor.head
    doer = is_subject(token) or (governor.pos_ == "NOUN" and token.i > governor.i)
    return doer and not words.isdisjoint({scene.forms[governor.i], folded(governor.lemma_)})


def hired(scene: Scene, actor: ActorId) -> bool:
    """Whether an armed group fights for pay, and so is never meant by "the insurgents"."""
    hiring = (actors for creed, actors in scene.lexicon.creeds if creed & scene.lexicon.hiring)
    return any(actors.intersection((actor, *scene.above(actor))) for actors in hiring)


def befalls_things(scene: Scene, pronoun: Token) -> bool:
    """Whether a verb says that a pronoun means a thing: "it lapsed", "it was terminated", "lifted it"."""
    verb = pronoun.head
    words = {verb.lemma_, scene.forms[verb.i]}
    if pronoun.dep_ in ("nsubj:pass", "obj") and {folded(verb.lemma_), scene.forms[verb.i]} & scene.lexicon.papers:
        return True
    return pronoun.dep_.split(":")[0] in ("nsubj", "expl") and bool(words & scene.lexicon.inanimate)


def opens_charge(scene: Scene, position: int) -> bool:
    """Whether the "of" behind a noun belongs to its verb ("accused *the bloc of* bias") and does not narrow it down."""
    token = scene.doc[position]
    if scene.forms[position + 1 : position + 2] == [] or scene.forms[position + 1] not in _OF:
        return False
    return token.dep_ in ("obj", "nsubj:pass") and bool(
        {folded(token.head.lemma_), scene.forms[token.head.i]} & scene.lexicon.charging
    )


def has_grade(scene: Scene, rank: int) -> bool:
    """Whether a rank goes on with its grade and the name of who has it: "le général *de corps d'armée* X"."""
    forms = scene.forms
    if forms[rank + 1 : rank + 2] not in (["de"], ["d'"]):
        return False
    name = next((p for p in range(rank + 2, min(rank + _GRADE, len(forms))) if scene.person_at(p) is not None), None)
    return name is not None and all(scene.doc[place].pos_ in ("NOUN", "ADP") for place in range(rank + 1, name))


def acts_on(scene: Scene, place: int, description: int) -> bool:
    """Whether a name is, or helps to describe, who does to a description what its verb says, and so is not meant.

    "*The bloc* left the organisation"; "the states, united *in the bloc*, accused the organisation".
    """
    token, noun = scene.doc[place], scene.doc[description]
    subjects = [child for child in noun.head.children if is_subject(child) and child != noun]
    return any(subject in (token, *token.ancestors) for subject in subjects)


def has_word(scene: Scene, place: int, word: str) -> bool:
    """Whether a mention is worded with a folded word: "la *force* conjointe"."""
    spans = (scene.tokens(mention.span.start, mention.span.end) for mention in scene.at(place))
    return any(word in form.split() for first, last in spans for form in scene.forms[first:last])
