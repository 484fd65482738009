"""Tags and heads that their own tree contradicts."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

_CLOSED: Final = frozenset({"ADP", "CCONJ", "DET", "INTJ", "PART", "SCONJ"})
_ARGUMENTS: Final = frozenset({"nsubj", "nsubj:pass", "obj"})
_JOINED: Final = frozenset({"cc", "mark", "nsubj", "nsubj:pass"})
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON"})


_HAVING: Final = frozenset(
    "a ont avait avaient aura auront aurait auraient eut eurent ait aient avoir ayant has have had having".split()
)


def repair_tags(doc: Doc) -> None:
    """Tag as verbs what the tree shows to be one but has the tag of a function word or an adverb, in place.

    A verb that the treebanks never print ("nie", denies; "négocient", negotiate) may look to the tagger like the word
    that it resembles ("ni", nor; adverbs in "-ment"), while the parser, which weighs the sentence, sees the verb.
    A participle after "have" may look like the adjective of the same form ("avaient rompu").
    """
    for token in doc:
        if token.pos_ == "ADJ" and _compound_tense(token):
            token.pos_ = "VERB"
            token.set_morph("Tense=Past|VerbForm=Part")  # type: ignore[attr-defined]  # as below
        if token.pos_ not in _CLOSED and token.pos_ != "ADV":
            continue
        deps = {child.dep_ for child in token.children}
        if deps & _ARGUMENTS and not (token.pos_ == "ADV" and "cop" in deps):
            token.pos_ = "VERB"
            token.set_morph("Mood=Ind|VerbForm=Fin")  # type: ignore[attr-defined]  # missing in the types of spaCy


def repair_clauses(doc: Doc) -> None:
    """Give a sentence its main verb back that was joined to the relative clause before it, in place.

    "Togo, which did not attend, cut ties": a sentence has a verb, and two verbs that only a comma parts are not joined.
    The noun at the root of the tree becomes the subject of the verb, which thereby leaves the scope of a negation in
    the relative clause.
    """
    for sentence in list(doc.sents):
        subject = sentence.root
        verb = _verb_behind(subject) if subject.pos_ in _NOMINAL else None
        if verb is None:
            continue
        verb.head, verb.dep_ = verb, "ROOT"
        for child in (subject, *[child for child in subject.rights if child.i > verb.i]):
            child.head = verb
        subject.dep_ = "nsubj"


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


def _compound_tense(token: Token) -> bool:
    """Whether an auxiliary "have" and no copula hang on a word."""
    having = any(child.dep_.startswith("aux") and child.lower_ in _HAVING for child in token.children)
    return having and not any(child.dep_ == "cop" for child in token.children)
