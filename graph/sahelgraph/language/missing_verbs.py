"""Sentences whose main verb the tree takes for something else: a participle of its subject, a noun.

English forms are ambiguous ("named", "plans"), and a sentence has a verb: where the tree has none, the word that may
be one is. For those that are taken for adjectives of their objects see :mod:`sahelgraph.language.lost_verbs`.
"""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Span, Token

from sahelgraph.language.torn_phrases import is_finite

_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON"})
_OPENING: Final = frozenset({"DET", "PROPN", "PRON", "NUM", "ADJ", "NOUN"})
_ASIDE: Final = frozenset({"acl:relcl", "advcl", "ccomp", "xcomp", "advcl:relcl", "acl", "csubj"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass", "csubj"})
_OWN: Final = _SUBJECTS | {"mark", "cc"}
_TIMES: Final = frozenset("minutes hours days weeks months years day week month year".split())
_MAKING: Final = frozenset(
    "have has had having get gets got getting see sees saw seen keep keeps kept leave leaves left want wants wanted"
    " hear heard find finds found make makes made consider considers considered call called deem deemed declare"
    " declared pronounce pronounced report reported need needs needed".split()
)
"""Verbs of which a participle behind their object says what becomes of it."""
_RELATING: Final = frozenset({"after", "before", "later", "earlier", "ago"})
_CLOSING: Final = frozenset({".", "!", "?"})


def repair_missing_verbs(doc: Doc) -> None:
    """Give English sentences their main verb back, in place.

    - "General X *named* General Y prime minister.": a past form right behind the name at the root, with an object.
    - "A delegation, which included X and Y, *left* Nairobi.": a past form behind the comma that ends an insertion.
    - "X, who has been touring Africa, *flew* to Abuja.": a verb without a subject beside the name at the root.
    - "cut ties with Peru *hours* after": the time is no part of the name before it.
    - "left the talks *entrusted* to Peru": the participle describes the object.
    - "Peru *plans* to sign an accord, the minister said": a noun with a subject and an infinitive.
    """
    for token in doc:
        if token.pos_ == "NOUN" and token.lower_.endswith("s"):
            _plan(token)
        if token.dep_ == "xcomp" and _past(token):
            _describe(token)
        if token.lower_ in _TIMES and token.dep_ in ("nmod", "obl"):
            _part_time(token)
    for sentence in list(doc.sents):
        root = sentence.root
        if root.pos_ in _NOMINAL and _verbless(sentence, root):
            verb = _right_behind(root) or _behind_insertion(sentence, root)
            if verb is not None:
                _crown(sentence, root, verb)
        elif root.pos_ in _NOMINAL and (verb := _beside(root)) is not None:
            _crown(sentence, root, verb)


def _plan(noun: Token) -> None:
    """Make a noun in -s a verb that has a subject right before it and an infinitive behind it."""
    subject = next((child for child in noun.lefts if child.dep_ == "nsubj"), None)
    clause = next((child for child in noun.rights if child.dep_ == "acl" and child.pos_ == "VERB"), None)
    if subject is None or clause is None or subject.i + 1 != noun.i or clause.left_edge.lower_ != "to":
        return
    if clause.left_edge.i != noun.i + 1 or any(child.dep_ == "cop" for child in noun.children):
        return
    noun.pos_ = "VERB"
    noun.set_morph("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin")  # type: ignore[attr-defined]  # as in repairs
    clause.dep_ = "xcomp"
    if noun.dep_ in _SUBJECTS and any(c.dep_ in _SUBJECTS and c.i > noun.i for c in noun.head.children):
        noun.dep_ = "ccomp"


def _describe(participle: Token) -> None:
    """Hang a participle on the object right before it: "left the talks *entrusted* to Peru"."""
    governor, before = participle.head, participle.nbor(-1) if participle.i else participle
    apart = governor.lower_ not in _MAKING and not any(child.dep_ in _OWN for child in participle.children)
    if apart and before.dep_ == "obj" and before.head == governor and before.pos_ == "NOUN":
        participle.head, participle.dep_ = before, "acl"


def _part_time(time: Token) -> None:
    """Free a name that was taken for a compound of the time behind it: "with *Peru* hours after"."""
    name = time.nbor(-1)
    following = time.nbor().lower_ if time.i + 1 < time.sent.end else ""
    if name.head != time or name.dep_ != "compound" or name.pos_ != "PROPN" or following not in _RELATING:
        return
    name.head, name.dep_ = time.head, time.dep_
    for child in [child for child in time.lefts if child.i < name.i]:
        child.head = name
    verb = name.head
    while verb.pos_ != "VERB" and verb.head != verb:
        verb = verb.head
    time.head, time.dep_ = verb, "obl:unmarked"


def _verbless(sentence: Span, root: Token) -> bool:
    """Whether a sentence that ends as one has no finite verb in its main clause."""
    if not any(token.text in _CLOSING for token in list(sentence)[-2:]):
        return False
    if any(child.dep_ == "cop" or child.dep_ in _SUBJECTS for child in root.children):
        return False
    finite = (token for token in sentence if token.pos_ in ("VERB", "AUX") and is_finite(token))
    return all(any(above.dep_ in _ASIDE for above in (token, *token.ancestors)) for token in finite)


def _past(token: Token) -> bool:
    return token.pos_ == "VERB" and "Past" in token.morph.get("Tense", []) and not token.lower_.endswith("ing")


def _right_behind(root: Token) -> Token | None:
    """The past form right behind the name at the root, if an object follows it."""
    for verb in root.rights:
        between = root.doc[root.i + 1 : verb.i]
        if verb.dep_ == "acl" and _past(verb) and all(token.pos_ == "ADV" for token in between):
            following = root.doc[verb.i + 1] if verb.i + 1 < len(root.doc) else verb
            acted = any(child.dep_ == "obl:agent" or _by(child) for child in verb.rights)
            has_object = following.pos_ in _OPENING and following.sent == root.sent
            return verb if has_object and not acted and root.pos_ == "PROPN" else None
    return None


def _by(phrase: Token) -> bool:
    return any(child.dep_ == "case" and child.lower_ == "by" for child in phrase.children)


def _behind_insertion(sentence: Span, root: Token) -> Token | None:
    """The past form behind the comma that closes a relative clause of the root."""
    doc = root.doc
    relative = (child for child in root.rights if child.dep_ == "acl:relcl")
    inserted = next((c for c in relative if "," in (c.left_edge.text, doc[c.left_edge.i - 1].text)), None)
    if inserted is None:
        return None
    for token in sentence:
        parted = token.i > inserted.i and doc[token.i - 1].text == "," and token.dep_ not in ("acl:relcl", "ROOT")
        if parted and _past(token) and not any(child.dep_ in _OWN for child in token.children):
            following = doc[token.i + 1] if token.i + 1 < len(doc) else token
            if following.pos_ in _OPENING | {"ADP", "ADV"} and following.lower_ != "by":
                return token
    return None


def _beside(root: Token) -> Token | None:
    """The finite verb without a subject behind the comma that closes a relative clause of the root."""
    doc = root.doc
    if any(child.dep_ == "cop" or child.dep_ in _SUBJECTS for child in root.children):
        return None
    relative = next((child for child in root.rights if child.dep_ == "acl:relcl"), None)
    for verb in root.rights:
        free = verb.dep_ == "parataxis" and verb.pos_ == "VERB" and is_finite(verb)
        if free and relative is not None and verb.i > relative.i and doc[verb.left_edge.i].text in (",", verb.text):
            return None if any(child.dep_ in _OWN for child in verb.children) else verb
    return None


def _crown(sentence: Span, subject: Token, verb: Token) -> None:
    """Make a word the main verb of its sentence and the root its subject; what stands behind the verb hangs on it."""
    holder = verb.head
    verb.head, verb.dep_ = verb, "ROOT"
    helped = [child.dep_ for child in verb.children if child.dep_.startswith("aux")]
    if not helped and not is_finite(verb):
        verb.set_morph("Mood=Ind|Tense=Past|VerbForm=Fin")  # type: ignore[attr-defined]  # as in repairs
    subject.head, subject.dep_ = verb, "nsubj:pass" if "aux:pass" in helped else "nsubj"
    if holder.i > verb.i and holder != subject:
        holder.head, holder.dep_ = verb, "obj"
    for token in sentence:
        if token.i > verb.i and token.head.i < verb.i:
            token.head = verb
            if token.dep_ in ("appos", "nmod"):
                token.dep_ = "obl" if any(child.dep_ == "case" for child in token.children) else "obl:unmarked"
