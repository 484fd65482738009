"""French main verbs that a tree takes for others: "Le Mali *abroge* des accords", "La Hongrie *prévoit* d'aider"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import FINITE, has_child, is_closed, is_finite, retag, seat

_PRESENT: Final = ("e", "t", "d", "ent", "ont")
"""How the third person of a French present ends."""
_NO_PARTICIPLE: Final = ("e", "ent")
"""How a present ends that is no participle: in headlines, "Le président kényan *félicite* le Togo"."""
_TAKEN: Final = frozenset({"ROOT", "amod", "appos", "nmod", "acl", "conj", "flat", "dep"})
_OWN: Final = frozenset({"acl:relcl", "advcl", "ccomp", "csubj", "parataxis"})
_OF: Final = frozenset({"de", "d'", "d’", "à"})
_ARTICLES: Final = frozenset({"des", "du"})
"""Articles that are spelt as a preposition with one: with a verb before them they are articles."""


def restore_french_verbs(doc: Doc) -> None:
    """Make the word behind a noun phrase the verb of a sentence that has none, in place.

    A sentence that ends with a full stop has a verb, and between a noun and the article of the next, or an infinitive
    with its preposition, nothing else can stand. In a headline that is so of what the tree takes for a participle.
    """
    for sentence in list(doc.sents):
        root = sentence.root
        _promote(root)
        root = root if root.head == root else root.head
        verb = next((token for token in (root, *root.rights) if _may_be_verb(token)), None)
        if verb is None or root.pos_ not in ("NOUN", "PROPN", "ADJ") or not _verbless(root, verb):
            continue
        subject = _subject(verb) if verb == root else root
        if subject is not None:
            _restore(verb, subject)


def _promote(noun: Token) -> None:
    """Make the word between a subject and the noun at the root the verb: "L'accord *prévoit* le retrait"."""
    subject = next((child for child in noun.lefts if child.dep_ == "nsubj"), None)
    if subject is None or noun.pos_ != "NOUN" or has_child(noun, ("cop",)):
        return
    verb = next((child for child in subject.rights if _may_be_verb(child) and child.nbor().head == noun), None)
    if verb is None or not is_closed(noun.sent):
        return
    verb.head, verb.dep_ = verb, "ROOT"
    retag(verb, "VERB", FINITE)
    subject.head, noun.head, noun.dep_ = verb, verb, "obj"


def _verbless(root: Token, verb: Token) -> bool:
    clause = [token for token in root.sent if not any(a.dep_ in _OWN for a in (token, *token.ancestors))]
    finite = any(is_finite(token) for token in clause if token.pos_ in ("VERB", "AUX") and token != verb)
    headline = verb.pos_ == "VERB" and verb.dep_ == "acl" and verb.text.endswith(_NO_PARTICIPLE)
    return (is_closed(root.sent) or headline) and not finite and not has_child(root, ("cop",))


def _may_be_verb(token: Token) -> bool:
    if token.dep_ not in _TAKEN or token.pos_ not in ("ADJ", "NOUN", "VERB", "AUX") or not token.is_lower:
        return False
    if token.is_sent_start or not token.lower_.endswith(_PRESENT) or token.nbor(-1).pos_ in ("DET", "ADP"):
        return False
    if token.i + 2 >= len(token.doc):
        return False
    after, then = token.nbor(), token.nbor(2)
    infinitive = after.lower_ in _OF and "Inf" in then.morph.get("VerbForm", [])
    counted = token.pos_ == "VERB" and after.pos_ == "NUM"
    return infinitive or counted or after.pos_ == "DET" or after.lower_ in _ARTICLES


def _subject(verb: Token) -> Token | None:
    """The noun phrase before a verb at the root, whatever the tree takes it for."""
    before = next((child for child in verb.lefts if child.dep_ in ("nsubj", "amod", "compound", "nmod")), None)
    articled = before is not None and (before.pos_ == "PROPN" or any(c.dep_ == "det" for c in before.lefts))
    opens = before is not None and any(c.dep_ == "det" and c.i < before.i for c in verb.lefts)
    return before if articled or opens else None


def _restore(verb: Token, subject: Token) -> None:
    governor = verb.nbor(2) if verb.nbor().lower_ in _OF else verb.nbor().head
    verb.head, verb.dep_ = verb, "ROOT"
    retag(verb, "VERB", FINITE)
    for child in [child for child in verb.lefts if child.dep_ == "det" and child.i < subject.i]:
        child.head = subject
    subject.pos_ = "NOUN" if subject.pos_ == "ADJ" else subject.pos_
    for child in [child for child in subject.rights if child.i > verb.i]:
        child.head = verb
        child.dep_ = "obl" if child.dep_ in ("nmod", "appos", "amod") else child.dep_
    seat(subject, verb)
    if governor == verb:
        return
    if governor.pos_ == "VERB":
        governor.head, governor.dep_ = verb, "xcomp"
    elif governor.i > verb.i and governor.pos_ in ("NOUN", "PROPN"):
        governor.head, governor.dep_ = verb, "obj"
        if verb.nbor().head == governor and verb.nbor().pos_ != "NUM":
            verb.nbor().pos_, verb.nbor().dep_ = "DET", "det"
