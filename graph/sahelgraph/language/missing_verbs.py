"""Sentences that have a verb, and a tree with a noun at its root: their main verb hangs below that noun.

Which room mends a tree depends on what is wrong with it:

- The verb hangs below its subject: here. On its object, as an adjective: :mod:`~sahelgraph.language.lost_verbs` and
  :mod:`~sahelgraph.language.french_lost_verbs`. Below a participle: :mod:`~sahelgraph.language.reduced_relatives`.
- The verb is in its place and lacks its subject: :mod:`~sahelgraph.language.missing_subjects`; a time that opens the
  sentence has taken it: :mod:`~sahelgraph.language.fronted_times`; an insertion parts the two:
  :mod:`~sahelgraph.language.french_insertions`.
- A bare clause or a gerund is taken for a part of a name: :mod:`~sahelgraph.language.bare_clauses`.
- Verb and subject are right and another word hangs on the wrong one: :mod:`~sahelgraph.language.english_repairs`,
  :mod:`~sahelgraph.language.french_phrases`; on what it does not agree with: :mod:`~sahelgraph.language.agreement`; the
  complements of a verb of naming: :mod:`~sahelgraph.language.appointments`.
- People are joined to the wrong word: :mod:`~sahelgraph.language.named_pairs`; a name hangs on anything but its noun:
  :mod:`~sahelgraph.language.named_nouns`; a clause hangs on a name: :mod:`~sahelgraph.language.astray_clauses`.
- A subject goes to the clause before: :mod:`~sahelgraph.language.second_clauses`; a main verb is joined to a relative
  clause: :mod:`~sahelgraph.language.joined_relatives`; whoever did alike is taken for
  whomever it was done to: :mod:`~sahelgraph.language.comparisons`; the verb of a headline passes for a noun:
  :mod:`~sahelgraph.language.headlines`; that behind a quotation for an adjective:
  :mod:`~sahelgraph.language.inverted_speech`.
- One word is taken for another part of speech: :mod:`~sahelgraph.language.english_slips`,
  :mod:`~sahelgraph.language.french_slips`.
- The same in either language: :mod:`~sahelgraph.language.repairs`; what commas or "and" tear apart:
  :mod:`~sahelgraph.language.torn_phrases`.
"""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import (
    NOMINAL,
    PAST,
    SUBJECTS,
    behind_comma,
    crown,
    has_child,
    is_closed,
    is_finite,
    is_parted,
    retag,
)

_PREDICATED: Final = SUBJECTS | {"cop"}
_JOINED: Final = SUBJECTS | {"mark", "cc"}
"""What a verb has that belongs to a clause of its own."""
_INSERTED: Final = frozenset({"acl:relcl", "advcl", "advcl:relcl", "ccomp", "xcomp", "acl", "csubj"})
_TELLING: Final = frozenset({"acl:relcl", "acl", "appos"})
_ASIDES: Final = frozenset({"acl", "acl:relcl"})
_UNDERGOING: Final = SUBJECTS | {"aux", "aux:pass", "obl:agent"}
_COMPLEMENTS: Final = frozenset({"obj", "iobj", "obl", "ccomp", "xcomp", "advcl"})
_OPENING: Final = frozenset({"DET", "PROPN", "PRON", "NUM", "ADJ", "NOUN", "ADP", "ADV"})
"""What may stand right behind a verb that is not passive."""


def repair_missing_verbs(doc: Doc) -> None:
    """Make a verb the root of its sentence and the noun that was its root its subject, in place.

    A sentence has a verb. English forms are ambiguous between the past tense and the participle ("named", "left"), so
    that in English the one that is there counts, as long as nobody is said to do it.

    - "Togo, which did not attend, *cut* ties": two verbs that only a comma parts are not joined.
    - "X, who has been touring Africa, *flew* to Abuja": a finite verb beside its subject.
    - "Le départ *commencera*": a future describes nothing.
    - "Eritrea *denied* on Friday that it had": what "that" opens is what the verb says.
    - "Togo, accused of theft, *denied* it": a past form behind the comma that ends an aside.
    - "A delegation, which included X and Y, *left* Nairobi".
    """
    for sentence in list(doc.sents):
        root = sentence.root
        if root.pos_ not in NOMINAL or has_child(root, _PREDICATED):
            continue
        verb = _behind_relative(root) or _beside(root) or _described(root)
        if verb is None and doc.lang_ == "en" and is_closed(sentence):
            verb = _ambiguous(root) or _behind_aside(root) or _behind_insertion(root)
        if verb is not None:
            _restore(verb, root)


def _restore(verb: Token, subject: Token) -> None:
    """Crown a verb that hangs below its subject, or as an adjective on its object."""
    holder = verb.head
    if not is_finite(verb):
        retag(verb, "VERB", PAST)
    crown(verb, subject)
    if holder.i > verb.i:
        holder.head, holder.dep_ = verb, "obj"
    for child in verb.rights:
        if child.dep_ == "acl:relcl" and child.left_edge.lower_ == "that":
            child.dep_, child.left_edge.dep_ = "ccomp", "mark"


def _behind_relative(root: Token) -> Token | None:
    """The verb that commas part from the relative clause of a noun, though the tree joins the two."""
    clauses = (child for child in root.rights if child.dep_ == "acl:relcl" and child.left_edge.text == ",")
    verbs = (child for clause in clauses for child in clause.rights if child.dep_ == "conj" and child.pos_ == "VERB")
    return next((verb for verb in verbs if verb.left_edge.text == "," and not has_child(verb, _JOINED)), None)


def _beside(root: Token) -> Token | None:
    """The finite verb without a subject behind the relative clause of a noun."""
    relative = next((child for child in root.rights if child.dep_ == "acl:relcl"), None)
    if relative is None:
        return None
    behind = (child for child in root.rights if child.i > relative.i and child.dep_ == "parataxis")
    verbs = (verb for verb in behind if verb.pos_ == "VERB" and is_finite(verb) and not has_child(verb, _JOINED))
    return next((verb for verb in verbs if verb.left_edge.text in (",", verb.text)), None)


def _described(root: Token) -> Token | None:
    """The verb in the future or the imperfect that seems to describe a noun."""
    verbs = (child for child in root.rights if child.dep_ == "acl" and child.pos_ == "VERB")
    timed = (verb for verb in verbs if {"Fut", "Imp"}.intersection(verb.morph.get("Tense", [])))
    return next((verb for verb in timed if not has_child(verb, _JOINED)), None)


def _past(token: Token) -> bool:
    return token.pos_ == "VERB" and "Past" in token.morph.get("Tense", []) and not token.lower_.endswith("ing")


def _ambiguous(root: Token) -> Token | None:
    """The past form behind a noun or its apposition that has complements and is done by nobody."""
    verb = next((child for child in root.rights if child.dep_ == "acl" and child.pos_ == "VERB"), None)
    if verb is None or not _past(verb) or has_child(root, ("case",)) or has_child(verb, _UNDERGOING):
        return None
    if not has_child(verb, _COMPLEMENTS) or any(token.lower_ == "by" for token in verb.subtree):
        return None
    parted = any(token.text == "," for token in verb.doc[root.i : verb.i])
    return verb if not parted or has_child(root, ("appos", "acl:relcl")) else None


def _behind_aside(root: Token) -> Token | None:
    """The past form behind the comma that ends an aside on a noun, and that the tree makes a part of the aside."""
    for aside in root.rights:
        if aside.dep_ not in _ASIDES or not is_parted(aside):
            continue
        for verb in aside.subtree:
            astray = verb.dep_ == "acl" and aside.dep_ == "acl:relcl" and has_child(verb, _COMPLEMENTS)
            free = (verb.dep_ == "conj" or astray) and not has_child(verb, _JOINED | {"aux", "aux:pass"})
            if free and _past(verb) and behind_comma(verb):
                return verb
    return None


def _behind_insertion(root: Token) -> Token | None:
    """The past form behind the comma that ends what tells more of a noun, wherever the tree hangs it."""
    doc = root.doc
    telling = (child for child in root.rights if child.dep_ in _TELLING)
    inserted = next((c for c in telling if is_parted(c)), None)
    if inserted is None or not _verbless(root):
        return None
    for token in doc[inserted.i + 1 : root.sent.end]:
        parted = behind_comma(token) and token.dep_ != "ROOT"
        if parted and _past(token) and not has_child(token, _JOINED):
            following = doc[token.i + 1] if token.i + 1 < len(doc) else token
            if following.pos_ in _OPENING and following.lower_ != "by":
                return token
    return None


def _verbless(root: Token) -> bool:
    """Whether no finite verb of a sentence is outside the clauses inserted into it."""
    finite = (token for token in root.sent if token.pos_ in ("VERB", "AUX") and is_finite(token))
    return all(any(above.dep_ in _INSERTED for above in (token, *token.ancestors)) for token in finite)
