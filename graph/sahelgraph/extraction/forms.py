"""Small facts about the form of a word: voice, finiteness, and where a parser took a verb for something else."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from sahelgraph.calendar_names import MONTHS, WEEKDAYS
from sahelgraph.ids import fold
from sahelgraph.language.heads import behind_comma

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubj:outer", "nsubj:caus", "csubj"})
_GONE = "arrivé venu revenu reparti parti allé débarqué né tombé entré resté intervenu".split()
_STATING = frozenset({"has", "have", "had", "was", "were", "is", "are", "did", "does"})
_ARRIVED = frozenset(form + ending for form in _GONE for ending in ("", "e", "s", "es"))
"""French participles of verbs that have no passive: "*arrivé* lundi à Lomé, le ministre a rencontré"."""
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"})
FREE_RELATIVES = frozenset({"whoever", "whomever", "whichever", "whatever", "what", "quiconque"})
"""Pronouns that open a clause and take up nobody before them."""
_INDEFINITE = frozenset({"a", "an", "any", "some", "un", "une", "des", "aucun", "aucune"})
_RELATIVE = frozenset(
    "which whom whose lequel laquelle lesquels lesquelles duquel desquels auquel auxquels dont".split()
)
OBLIQUES = frozenset(
    {"obl", "obl:arg", "obl:mod", "obl:agent", "obl:unmarked", "nmod", "nmod:unmarked", "iobj", "obl:npmod", "obl:tmod"}
)
ADDRESSED = frozenset({"you", "vous", "tu"})
"""Pronouns for whoever is spoken to, whom a report of what is said seldom names."""


_BEING = frozenset({"est", "sont", "était", "étaient", "été", "s'est", "fut", "furent", "sera", "seront"})
"""Forms of the auxiliary of passives and of verbs of motion: what they join may be passive."""


def passive(verb: Token) -> bool:
    """Whether a verb form is passive; a past participle that modifies a noun is."""
    if stray(verb) or reflexive(verb) or gerund_before(verb):
        return False
    if verb.lower_ in _ARRIVED:
        return False
    roles = {child.dep_ for child in verb.children}
    if "obj" in roles and "aux:pass" not in roles:
        return False  # "ECOWAS lifted in May the sanctions", its subject taken for one of the passive
    if roles & (PASSIVE_SUBJECTS | {"aux:pass", "expl:pass"}):
        return True
    bare = not any(child.dep_.startswith("aux") for child in verb.children)
    set_off = not verb.is_sent_start and verb.nbor(-1).text == ","
    if "obl:agent" in roles and bare and set_off and "obj" not in roles:
        return True  # "the accord, concluded by Mali, has collapsed": parsers give it a subject of its own
    # "Kenya stood by Ethiopia": with a subject of its own, "by" makes nothing passive.
    if "obl:agent" in roles and "nsubj" not in roles:
        return True
    if roles & {"obj", "nsubj"}:
        return False
    if "Pass" in verb.morph.get("Voice", []):
        return not _goes_on(verb, roles)
    if verb.pos_ not in ("VERB", "ADJ") or any(child.dep_.startswith("aux") for child in verb.children):
        return False
    return (
        "Part" in verb.morph.get("VerbForm", [])
        and "Past" in verb.morph.get("Tense", [])
        and verb.dep_ in ("acl", "amod", "advcl", "ROOT", "parataxis")
    )


def _goes_on(verb: Token, roles: Container[str]) -> bool:
    """Whether a French participle goes on with a compound tense: "a fermé la frontière et *menacé* de riposter"."""
    first = verb.head
    composed = any(child.dep_ == "aux:tense" for child in first.children)
    joined = verb.dep_ == "conj" and first.pos_ == "VERB" and composed and "aux:pass" not in roles
    return joined and all(c.dep_ != "aux:pass" and c.lower_ not in _BEING for c in first.children)


def accused(verb: Token, blamed: Container[str], bodies: Container[str] = ()) -> list[Token]:
    """Who is charged, where the tree hangs the charge on somebody else.

    "*Togo* was accused by Mali of *arming* them": not on whoever brings it. "In a letter to *Togo*, accused of arming
    them": on the name before the comma, not on the letter; but "the junta of General Doe, accused" is the junta.
    """
    doer, governor = verb.head, verb.head.head
    before = verb.doc[max(verb.i - 2, verb.sent.start) : verb.i]
    if verb.lemma_.lower() in blamed and [t.pos_ for t in before] == ["PROPN", "PUNCT"] and before[1].text == ",":
        return [doer if doer.lemma_.lower() in bodies and doer.is_ancestor(before[0]) else before[0]]
    marked = any(child.dep_ in ("mark", "case") and child.i < verb.i for child in verb.children)
    if not marked or doer.dep_ != "obl:agent" or not passive(governor):
        return []
    return [child for child in governor.children if child.dep_ in PASSIVE_SUBJECTS]


def describes(name: Token, other: Token) -> bool:
    """Whether a name stands in a participle that belongs to another name: "JNIM, *affiliated with* al-Qaeda"."""
    above = name
    while above != other and above.head != above:
        if above.dep_ in ("acl:relcl", "ccomp", "advcl"):
            return False
        above = above.head
    return above == other and other.pos_ == "PROPN"


def name_before(pronoun: Token, noun: Token) -> Token:
    """The name right before a relative pronoun, rather than the noun that it belongs to ("of *MINUSMA*, whose").

    Persons are the exception: "the head of MINUSMA, who" is the head.
    """
    joined = pronoun.i > 0 and pronoun.nbor(-1).pos_ == "CCONJ"  # "the force that X leads and *whose* funds"
    if noun.pos_ == "PROPN" or joined or pronoun.lower_ in ("who", "whom", "qui"):
        return noun
    before = pronoun.doc[max(noun.i + 1, pronoun.i - 2) : pronoun.i]
    return next((token for token in reversed(list(before)) if token.pos_ == "PROPN"), noun)


def restricts(clause: Token) -> bool:
    """Whether a relative clause says which of a kind is meant, of a bare noun or after "a": "bases *where* they train".

    It is part of whatever is said, asked or denied of the noun; "the soldiers who left" are known to have left.
    """
    noun, first = clause.head, clause.left_edge
    if clause.dep_ != "acl:relcl" or noun.pos_ != "NOUN" or first.nbor(-1 if first.i else 0).text == ",":
        return False
    known = (c for c in noun.children if c.dep_.startswith(("det", "nmod:poss")))
    return all(c.lower_ in _INDEFINITE for c in known)


def resumed(verb: Token) -> list[Token]:
    """The noun before a relative clause whose comma is closed right before the verb, which the clause cannot hold.

    "*Togo*, from which the soldiers left, *signed*": trees hang the subject of the clause on the verb behind it.
    """
    if verb.dep_ not in ("acl", "acl:relcl") or verb.is_sent_start or verb.nbor(-1).text != ",":
        return []
    opened = (t for t in verb.children if t.i < verb.i and t.pos_ == "PRON" and t.lower_ in _RELATIVE)
    return [verb.head] if any(behind_comma(t.left_edge) for t in opened) else []


def reflexive(verb: Token) -> bool:
    """Whether a French verb carries a reflexive pronoun."""
    return any(
        child.lower_ in ("se", "s'", "s’") or "Yes" in child.morph.get("Reflex", [])
        for child in verb.children
        if child.pos_ == "PRON" and child.i < verb.i
    )


def infinitive(verb: Token) -> bool:
    """Whether a verb is an infinitive."""
    return "Inf" in verb.morph.get("VerbForm", [])


def composed(verb: Token) -> bool:
    """Whether an auxiliary of tense makes a verb tell of what is over: "pour *avoir* soutenu"."""
    return any(child.dep_ == "aux:tense" for child in verb.children)


def agrees_before(verb: Token) -> bool:
    """Whether a participle with "avoir" agrees with the noun before it, which it does with its object alone.

    "Les sanctions économiques que le Togo a *imposées*": where the tree takes "que" for a conjunction.
    """
    if verb.dep_ != "acl" or not verb.lower_.endswith(
        ("ée", "ées", "és", "ie", "ies", "is", "ue", "ues", "us", "ises")
    ):
        return False
    opens = any(child.lower_ in ("que", "qu'", "qu’") and child.i > verb.head.i for child in verb.children)
    return opens and any(child.lemma_ == "avoir" for child in verb.children)


def negated(word: Token, denying: Container[str]) -> bool:
    """Whether a word has or is a word of denial; :func:`sahelgraph.extraction.cues.denying` has those of a language."""
    beside = (token for token in (word, *word.children) if not step(token))
    return any(token.lower_.replace("’", "'") in denying for token in beside)


def step(word: Token) -> bool:
    """Whether a word of denial is the noun of the same form: "emboîter *le pas*"."""
    return word.pos_ == "NOUN" or (word.i > 0 and word.nbor(-1).lower_ in ("le", "un"))


def stray(verb: Token) -> bool:
    """Whether a finite verb was taken for an adjective of its object.

    Parsers of this size read "have *cut* ties" and "Togo, a neighbour, *praised* Benin" so. An auxiliary before the
    participle gives it away, or a comma before it in a sentence that is left without a verb.
    """
    if verb.dep_ == "acl":
        comma = any(t.text == "," for t in verb.doc[verb.head.i + 1 : verb.i])
        return _sole_verb(verb) and (comma or _intransitive_main(verb))
    if verb.dep_ != "amod" or verb.head.i < verb.i or "Part" not in verb.morph.get("VerbForm", ["Part"]):
        return False
    if verb.is_sent_start:
        return False
    before = verb.i - 1
    while not verb.doc[before].is_sent_start and (
        verb.doc[before].pos_ == "ADV" or verb.doc[before].lower_.endswith(("self", "selves"))
    ):
        before -= 1
    neighbour = verb.doc[before]
    if before == verb.i - 1 and neighbour.pos_ == "PROPN" and neighbour != verb.head:
        return not any(t.pos_ in ("VERB", "AUX") and t.i != verb.i for t in verb.sent)
    return neighbour.lemma_.lower() in ("have", "be") or (neighbour.text == "," and _sole_verb(verb))


def _sole_verb(verb: Token) -> bool:
    """Whether a sentence has a noun for its root, before the verb, and nothing that makes it a clause."""
    root = verb.sent.root
    return root.pos_ in ("NOUN", "PROPN") and root.i < verb.i and not copular(root)


def _intransitive_main(verb: Token) -> bool:
    """Whether a participle behind the first noun of a sentence is its verb ("Troops *crossed* into Libya.")."""
    ended = any(token.text == "." for token in list(verb.sent)[-2:])
    prepositions = [child.i for child in verb.children if child.dep_ in OBLIQUES]
    acted = any(child.dep_ == "obl:agent" for child in verb.children)
    others = any(t.pos_ in ("VERB", "AUX") and t.i != verb.i and not infinitive(t) for t in verb.sent)
    return ended and bool(prepositions) and not acted and not others and verb.head == verb.sent.root


def gerund_before(verb: Token) -> bool:
    """Whether a gerund was taken for an adjective of its object ("discussed *combating* piracy").

    True adjectives stand behind a hyphen, an article or another adjective ("a long-*running* insurgency").
    """
    if verb.dep_ != "amod" or verb.pos_ != "VERB" or verb.i > verb.head.i or not verb.lower_.endswith("ing"):
        return False
    before = verb.nbor(-1) if not verb.is_sent_start else verb
    return before.pos_ not in ("DET", "ADJ", "NUM") and before.text not in ("-", "'s", "’s")


def copular(token: Token) -> bool:
    """Whether a noun or adjective is a predicate ("is an ally")."""
    return any(child.dep_ == "cop" for child in token.children)


def modifies_next(token: Token) -> bool:
    """Whether an adjective stands before the title or noun that it belongs to: "Togo and *Russian* minister Lavrov"."""
    following = token.nbor() if token.i + 1 < len(token.doc) else token
    return token.pos_ == "ADJ" and following.pos_ in ("ADJ", "NOUN", "PROPN") and following.i > token.i


def after_conjunction(verb: Token, conjunctions: Container[str]) -> list[Token]:
    """The noun phrase between "after" or the like and a verb that was taken for no clause: "after *Togo* left".

    An apposition may stand between the two ("after *Togo*, its neighbour, left").
    """
    before = verb.i - 1
    while before > verb.sent.start and verb.doc[before].pos_ in ("ADV", "AUX", "PART"):
        before -= 1
    noun = verb.doc[before]
    if noun.text == ",":  # "after *Togo*, the holder of the chair, left"
        ending = (
            child
            for child in verb.head.children
            if child.dep_ in OBLIQUES and child.right_edge.i in (before - 1, before)
        )
        noun = next(ending, noun)
    while noun.dep_ == "conj" and noun.head.i < noun.i:
        noun = noun.head
    marks = [child for child in noun.children if child.dep_ == "case" and child.i < noun.i]
    opened = len(marks) == 1 and marks[0].lower_ in conjunctions
    return [noun] if opened and noun.pos_ in ("NOUN", "PROPN", "PRON") and noun.i < verb.i else []


def undergone(verb: Token, words: Container[str]) -> Token | None:
    """The reflexive verb by which a subject undergoes an infinitive: "il *s'est vu* infliger des sanctions"."""
    if any(c.dep_ == "aux:caus" and c.lemma_.lower() in words for c in verb.children) and reflexive(verb):
        return verb
    governor = verb.head
    infinitive = "Inf" in verb.morph.get("VerbForm", []) and verb.dep_ in ("xcomp", "ccomp", "obj")
    return governor if infinitive and governor.lemma_.lower() in words and reflexive(governor) else None


def singled_out(token: Token) -> list[Token]:
    """The clauses behind what a cleft sentence singles out: "c'est à sa demande que le Bénin est *intervenu*"."""
    clauses = (c for c in token.children if c.dep_ in ("advcl", "ccomp", "csubj", "acl:relcl") and c.i > token.i)
    return list(clauses) if copular(token) else []


def moves(noun: Token, verb: Token, support: Container[str]) -> bool:
    """Whether what a noun does to another has phrases of its own: "the threats *pushed* Togo closer to Benin"."""
    acts = noun.dep_ == "nsubj" and verb.lemma_.lower() not in support
    return acts and any(child.dep_ == "obj" for child in verb.children)


def cleft(head: Token) -> Token | None:
    """The clause for which a cleft sentence singles somebody out: "it was Chad that *armed* them"."""
    opened = any(child.lower_ in ("it", "c'", "c’", "ce") for child in head.children)
    if not (opened and copular(head)):
        return None
    return next((child for child in head.children if child.dep_ in ("acl:relcl", "advcl:relcl")), None)


def finite_head(verb: Token) -> Token:
    """What a finite verb is coordinated with: parsers tend to attach it to a gerund just before it."""
    head: Token = verb.head
    while (
        "Fin" in verb.morph.get("VerbForm", [])
        and "Fin" not in head.morph.get("VerbForm", [])
        and head.dep_ in ("advcl", "xcomp", "acl")
        and not any(child.dep_.startswith("aux") for child in head.children)
        and head.head != head
    ):
        head = head.head
    return head


def second_participle(verb: Token) -> bool:
    """Whether a verb goes on describing a noun as the participle before it does: "led by X and *linked* to Y"."""
    first, below = verb.head, {child.dep_ for child in verb.children}
    described = first.dep_ == "acl" and any(child.dep_ == "obl:agent" for child in first.children)
    return described and verb.lower_.endswith("ed") and below.isdisjoint({"obj", "aux", "nsubj", "ccomp", "xcomp"})


def narrated(verb: Token) -> Token | None:
    """The main verb of the sentence before an infinitive that goes on with it: "Et *d'inviter* Doha à ..."."""
    first = verb.sent[0]
    joined = first.pos_ == "CCONJ" and any(child.dep_ == "mark" and child.i == first.i + 1 for child in verb.children)
    if not joined or "Inf" not in verb.morph.get("VerbForm", []) or first.i == 0:
        return None
    return first.nbor(-1).sent.root


def told(clause: Token) -> bool:
    """Whether a clause says what the subject of its verb tells of somebody else: it has a subject of its own."""
    return clause.dep_ == "ccomp" and any(child.dep_ in ("nsubj", "nsubj:pass") for child in clause.children)


def whose(noun: Token) -> list[Token]:
    """The antecedent of "dont" where a noun is the predicate of its clause: "*la Cédéao*, dont le Togo est membre"."""
    before = noun.doc[noun.left_edge.i : noun.i]
    relative = noun.dep_ == "acl:relcl" and any(token.lower_ == "dont" for token in before)
    return [noun.head] if relative else []


def unknown(noun: Token) -> bool:
    """Whether a word is for somebody of whom nothing is known: a name, but of no day or month, or who is addressed."""
    if noun.lower_ in ADDRESSED:
        return True
    return noun.pos_ == "PROPN" and noun.text[:1].isupper() and fold(noun.text) not in MONTHS.keys() | WEEKDAYS.keys()


def relative(token: Token) -> bool:
    """Whether a word opens a relative clause, with or without a preposition: "which", "dont"."""
    if token.dep_ == "obj" and token.lower_ in ("que", "qu'", "qu’"):
        return True
    if token.pos_ not in ("PRON", "DET", "ADV", "SCONJ") or token.lower_ in FREE_RELATIVES:
        return False
    listed = ("who", "whom", "whose", "which", "qui", "lequel", "laquelle", "lesquels", "lesquelles", "dont")
    return "Rel" in token.morph.get("PronType", []) or token.lower_ in listed


def said_to_be(verb: Token) -> list[Token]:
    """The nouns of which somebody says what they are, or what something is: "'It is *an attack* on ...', said X"."""
    said = [child for child in verb.children if child.dep_ in ("ccomp", "parataxis")]
    subjects = (child for clause in said if clause.pos_ == "ADJ" for child in clause.children if child.dep_ in SUBJECTS)
    return [*(clause for clause in said if clause.pos_ == "NOUN"), *subjects]


def of_other_verb(doer: Token, predicate: Token) -> bool:
    """Whether another participle stands right before the preposition of a phrase."""
    before = doer.doc[max(doer.left_edge.i - 1, 0)]
    return before.pos_ == "VERB" and before.i > predicate.i


def reason(verb: Token) -> bool:
    """Whether a clause says for what something is done to somebody: "*for hiding* them", "*pour avoir caché*"."""
    if verb.dep_ != "advcl":
        return False
    marks = {child.lower_ for child in verb.children if child.dep_ == "mark"}
    perfect = any(child.dep_.startswith("aux") and infinitive(child) for child in verb.children)
    return ("for" in marks and verb.lower_.endswith("ing")) or ("pour" in marks and perfect)


def stated(clause: Token) -> bool:
    """Whether a clause tells what is so, and not what somebody is to do: "insisted that Togo *has left*"."""
    return any(child.dep_.startswith("aux") and child.lower_ in _STATING for child in clause.children)


def verbal(word: Token) -> bool:
    """Whether a word may be a verb whose arguments stand around it, as a bare "*suspected* jihadists" has none."""
    noun = word.head
    attributive = (
        word.dep_ == "amod" and noun.i == word.i + 1 and word.is_lower and not any(True for _ in word.children)
    )
    return word.pos_ in ("VERB", "AUX", "ADJ", "NOUN") and not attributive


def undergoing(head: Token) -> bool:
    """Whether others shall do something to a name after "for": "called for *Bazoum* to be freed"."""
    named = head.dep_ == "obl" and head.pos_ in ("PROPN", "PRON")
    if not named or not any(child.dep_ == "case" and child.lower_ == "for" for child in head.children):
        return False
    after = (child for child in head.head.children if child.dep_ in ("xcomp", "ccomp", "advcl") and child.i > head.i)
    return any(passive(c) and any(mark.dep_ == "mark" and mark.lower_ == "to" for mark in c.children) for c in after)


def astray(token: Token, verb: Token) -> bool:
    """Whether a phrase behind a verb is another's that stands between: "left, *followed* by talks with *Togo*"."""
    return undergoing(token) or any(above.pos_ == "VERB" and verb.i < above.i < token.i for above in token.ancestors)
