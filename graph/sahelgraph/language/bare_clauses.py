"""English clauses without a subject of their own that a parser takes for a name: "helped *Niger fight* rebels"."""

from __future__ import annotations

import re
from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import NOUNS, PAST_PARTICIPLE, has_case, retag, take_place

_HELPING: Final = frozenset("help helps helped helping let lets letting".split())
_DEEDS: Final = frozenset(
    "attack battle capture chase combat conquer control counter crush defeat defend destroy dislodge end expel fight"
    " free halt hold hunt oust patrol protect raid recapture repel rescue resist retake secure seize stop target track"
    " train".split()
)
"""Verbs of war in the form that some share with a noun, which a tagger prefers behind a name."""
_CHARGING: Final = re.compile(
    r"(?:accus|suspect|convict|acquit|charg|blam|criticis|criticiz|condemn|denounc|absolv|clear|(?:in)?capabl|guilty"
    r"|accusation|allegation|suspicion|claim)(?:e[sd]?|s|ed|ing|t(?:ed|ing)?)?"
)
"""Words behind which "of", "for" or "with" and a gerund tell of a deed."""
_DOING: Final = re.compile(
    r"(?:den(?:y|ies|ied|ying)|admit(?:s|ted|ting)?|(?:avoid|consider|suggest|recommend|contemplat|resum|start|continu"
    r"|oppos|ceas|finish|halt|risk|discontinu|propos|discuss|confess|mull|favou?r|regret(?:t)?|rul)(?:e?[sd]|e|ing)?"
    r"|st(?:ops?|opped|opping)|beg(?:in|ins|an|un|inning)|keep|keeps|kept|end|ends|ended)"
)
"""Forms of verbs behind which a gerund tells what is done or not done."""
_TO_DO: Final = frozenset({"of", "for", "with"})
_DESCRIBING: Final = frozenset(
    "competing conflicting continuing damning deepening disturbing ensuing escalating existing following"
    " growing incoming increasing lasting leading living missing mounting neighboring neighbouring ongoing"
    " outgoing outstanding pending pressing recurring remaining resulting retiring rising ruling shocking"
    " sitting standing surrounding visiting warring worsening".split()
)
"""Participles that say which or what sort, though they might be gerunds."""
_NARROWING: Final = frozenset({"amod", "compound"})
_PERFECT: Final = frozenset({"have", "has", "had"})
_NAMING: Final = frozenset({"compound", "amod", "nmod:poss", "det", "flat", "nummod"})
_WITHIN: Final = frozenset({"PROPN", "NOUN", "ADJ", "DET", "NUM", "PART", "PRON", "CCONJ"})
_FAR: Final = 12
"""Words between a charge and its deed: whom it is laid on, and when."""
_OBJECTS: Final = frozenset({"obj", "obl", "obl:unmarked", "xcomp", "compound", "ccomp"})


def repair_bare_clauses(doc: Doc) -> None:
    """Give such clauses back to their verbs, in place. As one name, those who are fought would be helped.

    - "helped *Niger fight* rebels", "will help the *army counter* them": the name is helped, and does the deed to
      whoever follows.
    - "accused it of *arming* rebels", "denied *arming* rebels": a gerund without an article is what somebody is said to
      do, and tells of no rebels who arm.
    - "is said to have *armed* rebels": what follows "have" and opens a noun without an article was done.
    """
    for token in doc:
        if token.lower_ in _HELPING and token.pos_ == "VERB":
            deed = _deed(token)
            if deed is not None and (deed.dep_ != "xcomp" or deed.head != token or _lacks_object(deed)):
                _part(token, deed)
        elif token.dep_ in _NARROWING and token.lower_.endswith("ing") and token.head.i > token.i:
            holder = _holder(token)
            if holder is not None and token.lower_ not in _DESCRIBING:
                _free(token, holder)
        elif token.dep_ in _NARROWING and token.head.i > token.i and "Past" in token.morph.get("Tense", []):
            _complete(token)


def _holder(gerund: Token) -> Token | None:
    """The word that a gerund tells what is charged, denied or begun: right before it, or before a preposition."""
    doc, first = gerund.doc, gerund.sent.start
    if gerund.i <= first:
        return None
    before = doc[gerund.i - 1]
    if before.dep_ == "compound:prt" and before.lower_ == "out":
        before = before.head  # "ruled out"
    if _DOING.fullmatch(before.lower_) and before.pos_ == "VERB":
        return before
    if before.lower_ not in _TO_DO:
        return None
    for place in range(before.i - 1, max(first, before.i - _FAR) - 1, -1):
        word = doc[place]
        if _CHARGING.fullmatch(word.lower_) and word.pos_ in ("VERB", "ADJ", "NOUN"):
            return word
        if word.pos_ in ("VERB", "AUX") or word.text == ";":
            return None
    return None


def _free(gerund: Token, holder: Token) -> None:
    """Make a gerund the verb of a clause below a word, and an object of the noun that it seems to describe."""
    noun = gerund.head
    if gerund in holder.ancestors or noun in holder.ancestors:
        return
    opening = gerund.nbor(-1)
    direct = opening == holder or opening.dep_ == "compound:prt"
    retag(gerund, "VERB", "VerbForm=Ger")
    gerund.head, gerund.dep_ = holder, "xcomp" if direct else "advcl"
    noun.head, noun.dep_ = gerund, "obj"
    if not direct:
        opening.head, opening.dep_ = gerund, "mark"
    for child in [child for child in noun.children if child.i < gerund.i and child != gerund]:
        child.head = gerund


def _complete(participle: Token) -> None:
    """Put a participle in the place of the "have" right before it, which then only helps it."""
    noun, having = participle.head, participle.nbor(-1) if not participle.is_sent_start else participle
    if having.lower_ not in _PERFECT or having.pos_ != "VERB" or noun.head != having or noun.dep_ != "obj":
        return
    take_place(participle, having)
    retag(participle, "VERB", PAST_PARTICIPLE)
    for child in list(having.children):
        if child != participle:
            child.head = participle
    having.head, having.dep_, having.pos_ = participle, "aux", "AUX"


def _deed(helping: Token) -> Token | None:
    """The bare verb behind the noun phrase that follows a verb of helping."""
    for token in helping.doc[helping.i + 1 : helping.sent.end - 1]:
        verb = token.pos_ == "VERB" and "Part" not in token.morph.get("VerbForm", [])
        bare = verb and not token.lower_.endswith(("ing", "ed"))
        if token.i > helping.i + 1 and (bare or token.lower_ in _DEEDS) and token.nbor(-1).pos_ in NOUNS:
            return token if not token.nbor().is_punct and not has_case(token, ("of",)) else None
        if token.pos_ not in _WITHIN or token.lower_ == "to":
            return None
    return None


def _lacks_object(deed: Token) -> bool:
    return not any(child.dep_ == "obj" and child.i > deed.i for child in deed.children)


def _part(helping: Token, deed: Token) -> None:
    """Part the name before a deed from the one behind it."""
    whole = {token.i for token in deed.doc[helping.i + 1 : deed.i]}
    helped = deed.nbor(-1)
    while helped.head.i in whole and helped.dep_ == "conj":
        helped = helped.head
    behind = _done_to(helping, deed)
    for below in (deed, helped):
        if below.is_ancestor(helping):
            take_place(helping, below)
    deed.head, deed.dep_ = helping, "xcomp"
    retag(deed, "VERB", "VerbForm=Inf")
    helped.head, helped.dep_ = helping, "obj"
    for token in deed.doc[helping.i + 1 : deed.i]:
        if token.head.i not in whole and token != helped:
            token.head, token.dep_ = helped, token.dep_ if token.dep_ in _NAMING else "compound"
    if behind is not None:
        behind.head, behind.dep_ = deed, "obj"


def _done_to(helping: Token, deed: Token) -> Token | None:
    """The noun behind a deed to which it is done: the next one that hangs on the verb of helping or around the deed."""
    for token in deed.doc[deed.i + 1 : deed.sent.end]:
        if token.is_punct or token.pos_ in ("ADP", "SCONJ", "VERB", "AUX"):
            return None
        hangs = token.head == helping or token.head == deed or token.head.i < helping.i
        if token.pos_ in (*NOUNS, "PRON") and hangs and token.dep_ in _OBJECTS:
            return token
    return None
