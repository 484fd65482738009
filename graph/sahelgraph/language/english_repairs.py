"""English heads that trees give wrongly: where a past tense looks like a participle, or a name counts what is given."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.torn_phrases import is_finite

_WHICH: Final = frozenset({"which", "whom", "whose"})
_ATTENDED: Final = frozenset(
    {"attended", "hosted", "chaired", "convened", "mediated", "brokered", "organised", "organized"}
)
_MEETINGS: Final = frozenset("meeting summit conference talks ceremony session gathering forum negotiations".split())
_COMPLEMENTS: Final = frozenset({"obj", "iobj", "obl", "ccomp", "xcomp", "advcl"})
_ASIDES: Final = frozenset({"acl", "acl:relcl"})
_MODALS: Final = frozenset({"would", "could", "might", "should", "will", "can", "may"})
_PAST: Final = "Mood=Ind|Tense=Past|VerbForm=Fin"


def repair_english(doc: Doc) -> None:
    """Mend the heads of English sentences, in place."""
    repair_verbless(doc)
    repair_openings(doc)
    repair_recipients(doc)
    repair_charges(doc)
    repair_opinions(doc)
    repair_which(doc)
    repair_meetings(doc)
    repair_tenses(doc)


def repair_verbless(doc: Doc) -> None:
    """Make the participle that seems to describe the root of a sentence its verb, in place.

    "Eritrea *denied* on Friday that ...": English verbs look alike in the past and as participles, and where a sentence
    has no other verb and nobody by whom it is done, the noun is not described but acts. What "that" opens is then what
    the verb says.
    """
    for sentence in list(doc.sents):
        subject = sentence.root
        if subject.pos_ not in ("NOUN", "PROPN"):
            continue
        verb = _verb_taken_for_participle(subject) or _verb_behind_aside(subject)
        if verb is None:
            continue
        _head(verb)
        for child in (subject, *[child for child in subject.rights if child.i > verb.i]):
            child.head = verb
            if child.dep_ == "acl:relcl" and doc[child.left_edge.i].lower_ == "that":
                child.dep_, doc[child.left_edge.i].dep_ = "ccomp", "mark"
        subject.dep_ = "nsubj"


def repair_openings(doc: Doc) -> None:
    """Let a gerund before the comma of a clause go along with it, in place: "*Defying* the bloc, Togo postponed"."""
    for verb in doc:
        if verb.dep_ != "csubj" or not verb.lower_.endswith("ing") or verb.head.i < verb.i:
            continue
        behind = [child for child in verb.head.children if child.dep_.startswith("nsubj") and child.i > verb.i]
        if behind and any(token.text == "," for token in doc[verb.right_edge.i : behind[0].i]):
            verb.dep_ = "advcl"


def repair_recipients(doc: Doc) -> None:
    """Hang a name on the verb that gives what it seems to count, in place: "gave *Togo* 7 billion dollars"."""
    for name in doc:
        if name.pos_ != "PROPN" or name.dep_ != "compound" or name.head.pos_ not in ("NUM", "SYM"):
            continue
        sum_ = name.head
        while sum_.pos_ in ("NUM", "SYM") and sum_.dep_ in ("nummod", "compound"):
            sum_ = sum_.head
        if sum_.dep_ == "obj" and sum_.head.pos_ == "VERB" and sum_.head.i < name.left_edge.i:
            name.head, name.dep_ = sum_.head, "iobj"


def repair_charges(doc: Doc) -> None:
    """Hang a clause on the noun before it that it is about, in place: "blamed Togo, *a charge* Lomé *denies*"."""
    for noun in doc[2:]:
        subject, verb = noun.head, noun.head.head
        if noun.pos_ != "NOUN" or doc[noun.i - 1].lower_ not in ("a", "an") or doc[noun.i - 2].text != ",":
            continue
        clause = subject.i > noun.i and subject.dep_ == "nsubj" and verb.i > subject.i and verb.head != verb
        if clause and not any(child.dep_ in ("obj", "ccomp", "xcomp") for child in verb.children):
            noun.head, noun.dep_ = verb.head, "parataxis"
            verb.head, verb.dep_ = noun, "acl:relcl"


def repair_opinions(doc: Doc) -> None:
    """Hang on its verb what an adjective in between seems to have for an object: "dismissed as *absurd* the claim"."""
    for token in doc:
        word = token.head
        if token.dep_ == "obj" and word.pos_ == "ADJ" and word.head.pos_ == "VERB" and word.head.i < word.i:
            token.head = word.head


def repair_which(doc: Doc) -> None:
    """Hang a clause on the noun before its relative pronoun, in place: "*Togo*, with which Benin *froze* a pact"."""
    for pronoun in doc[2:]:
        if pronoun.lower_ not in _WHICH:
            continue
        verb = next((t for t in pronoun.ancestors if t.pos_ == "VERB"), pronoun)
        case = next((child for child in pronoun.children if child.dep_ == "case"), pronoun)
        first = min(case.i, pronoun.i)
        if verb.dep_ != "advcl" or verb.i < pronoun.i or first < 2 or doc[first - 1].text != ",":
            continue
        noun = doc[first - 2]
        if noun.pos_ in ("NOUN", "PROPN") and not verb.is_ancestor(noun):
            verb.head, verb.dep_ = noun, "acl:relcl"


def repair_meetings(doc: Doc) -> None:
    """Hang "attended by" on the meeting before it, in place: "spoke after *a summit* in Lomé, *attended* by six"."""
    for verb in doc:
        below = {child.dep_ for child in verb.children}
        if verb.dep_ != "advcl" or verb.lower_ not in _ATTENDED or "obl:agent" not in below:
            continue
        if verb.head.i > verb.i or any(dep.startswith(("nsubj", "aux", "mark")) for dep in below):
            continue
        nouns = (doc[i] for i in range(verb.i - 1, verb.head.i, -1))
        meeting = next((noun for noun in nouns if noun.lower_ in _MEETINGS), None)
        if meeting is not None:
            verb.head, verb.dep_ = meeting, "acl"


def repair_tenses(doc: Doc) -> None:
    """Join a past tense to the verb of saying rather than to what was said to come, in place.

    "Togo said it *would not leave* but *called* for talks": what is told in the past is no part of a plan.
    """
    for verb in doc:
        planned, said = verb.head, verb.head.head
        if verb.dep_ != "conj" or planned.dep_ != "ccomp" or verb.pos_ != "VERB" or not _past(verb) or not _past(said):
            continue
        if any(child.dep_ == "aux" and child.lower_ in _MODALS for child in planned.children):
            verb.head = said
            verb.set_morph(_PAST)  # type: ignore[attr-defined]  # missing in the types of spaCy


def _past(verb: Token) -> bool:
    """Whether a verb is in the past by itself, finite or looking like a participle."""
    return "Past" in verb.morph.get("Tense", []) and not any(child.dep_.startswith("aux") for child in verb.children)


def _verb_behind_aside(subject: Token) -> Token | None:
    """The past tense behind the comma that ends an aside: "Togo, accused of it, *denied* it", ", who did, *left*"."""
    if any(child.dep_ in ("cop", "nsubj") for child in subject.children):
        return None
    for aside in subject.rights:
        if aside.dep_ not in _ASIDES or "," not in (aside.doc[aside.left_edge.i - 1].text, aside.left_edge.text):
            continue
        for verb in aside.subtree:
            own = {child.dep_.split(":")[0] for child in verb.children}
            astray = verb.dep_ == "acl" and aside.dep_ == "acl:relcl" and bool(own & _COMPLEMENTS)
            joined = (verb.dep_ == "conj" or astray) and verb.pos_ == "VERB" and "Past" in verb.morph.get("Tense", [])
            if joined and verb.doc[verb.i - 1].text == "," and not own & {"cc", "nsubj", "aux"}:
                return verb
    return None


def _head(verb: Token) -> None:
    """Make a word the finite verb at the root of its sentence."""
    verb.pos_ = "VERB"
    verb.set_morph(_PAST)  # type: ignore[attr-defined]  # missing in the types of spaCy
    verb.head, verb.dep_ = verb, "ROOT"


def _verb_taken_for_participle(subject: Token) -> Token | None:
    """The past participle right behind a noun or its apposition that is all that a sentence has for a verb."""
    sentence, below = subject.sent, {child.dep_ for child in subject.children}
    if below & {"cop", "case", "nsubj"} or not any(token.text == "." for token in sentence[-2:]):
        return None
    verb = next((child for child in subject.rights if child.dep_ == "acl" and child.pos_ == "VERB"), None)
    if verb is None or "Past" not in verb.morph.get("Tense", []):
        return None
    own = {child.dep_ for child in verb.children}
    by = any(token.lower_ == "by" for token in verb.subtree)
    if by or not own & _COMPLEMENTS or any(dep.startswith(("aux", "nsubj", "obl:agent")) for dep in own):
        return None
    parted = any(token.text == "," for token in verb.doc[subject.i : verb.i])
    if parted and not below & {"appos", "acl:relcl"}:
        return None
    inside = {token.i for token in verb.subtree} | {t.i for c in subject.children if c != verb for t in c.subtree}
    others = (token for token in sentence if token.pos_ in ("VERB", "AUX") and token.i not in inside)
    return None if any(is_finite(token) for token in others if token != verb) else verb
