"""Who does what to whom in a parsed sentence, read straight off the tree: the yardstick of the hand-made check.

Deliberately smaller than what extraction does, so that it measures the parser.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from spacy.tokens import Doc, Token

_BY = ("by", "par")
_CLAUSES = ("xcomp", "ccomp", "acl", "advcl", "csubj", "conj", "parataxis", "obl", "obj", "nmod")
_ACCORDING = ("according", "selon", "d'après")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One sentence with what a reader takes from it about one verb or verbal noun.

    ``agent``, ``patient`` and the values of ``partner`` are words of the sentence; any one of ``agent`` found makes it
    right only if none of the others is missed (see ``outcomes``). ``planned`` is the word that makes it a plan.
    """

    text: str
    verb: str
    agent: list[str] = field(default_factory=list)
    patient: list[str] = field(default_factory=list)
    partner: dict[str, str] = field(default_factory=dict)
    negated: bool = False
    planned: str | None = None
    reported: str | None = None


def cases(path: Path) -> list[Case]:
    """Read the cases of a file of JSON lines."""
    return [Case(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def outcomes(case: Case, doc: Doc) -> Iterator[tuple[str, str, bool]]:
    """For each thing that a case states: its kind, the word, and whether the tree says so."""
    verb = next(token for token in doc if token.text == case.verb)
    core = {"agent": (case.agent, agents(verb)), "patient": (case.patient, patients(verb))}
    for kind, (words, found) in core.items():
        for word in words:
            yield kind, word, _among(doc, word, found)
    for preposition, word in case.partner.items():
        yield "partner", word, _among(doc, word, partners(verb, preposition))
    if case.negated:
        yield "negated", case.verb, negated(verb)
    if case.planned:
        yield "planned", case.planned, any(token.text == case.planned for token in governors(verb))
    if case.reported:
        yield "reported", case.reported, _among(doc, case.reported, speakers(verb))


def agents(verb: Token) -> list[Token]:
    """Subjects of an active verb, agents of a passive one, shared ones and the antecedents of relative pronouns."""
    passive = _passive(verb)
    found = [] if passive else _children(verb, "nsubj", "nsubj:outer")
    found += [t for t in _children(verb, "obl:agent", "obl", "nmod") if _preposition(t) in _BY]
    if not found and not passive:
        found = _controller(verb)
    return _spread(_antecedents(found))


def patients(verb: Token) -> list[Token]:
    """Objects of an active verb, subjects of a passive one, the noun that a participle hangs on."""
    found = _children(verb, "obj", "nsubj:pass") or _children(verb, "iobj")
    if _passive(verb) and verb.dep_.startswith("acl") and verb.dep_ != "acl:relcl":
        found.append(verb.head)
    if verb.dep_ == "acl:relcl" and not found and not _children(verb, "nsubj:pass"):
        found.append(verb.head)
    if verb.pos_ in ("NOUN", "PROPN"):
        found += [t for t in _children(verb, "nmod") if _preposition(t) in ("of", "de", "d'", "des", "du")]
    if not found and verb.dep_ == "conj":
        found = patients(verb.head)
    return _spread(_antecedents(found))


def partners(verb: Token, preposition: str) -> list[Token]:
    """What a preposition ties to the verb or to its object."""
    places = [verb, *_children(verb, "obj", "nsubj:pass", "obl", "xcomp")]
    found = [t for place in places for t in _children(place, "obl", "nmod", "iobj", "obl:agent", "acl", "advcl")]
    return _spread([t for t in found if _preposition(t) == preposition])


def negated(verb: Token) -> bool:
    """Whether the verb carries a negation."""
    return any(
        t.lower_ in ("not", "n't", "never", "pas", "jamais", "plus", "cannot", "ne", "n'") for t in verb.children
    )


def governors(verb: Token) -> list[Token]:
    """Auxiliaries of the verb, and the words whose complement it is."""
    found = _children(verb, "aux")
    at = verb
    while at.head is not at and at.dep_.split(":")[0] in _CLAUSES:
        at = at.head
        found.append(at)
    return found


def speakers(verb: Token) -> list[Token]:
    """Subjects of the verbs that report the verb, before or after it, and whoever it is according to."""
    reporting = [t for t in governors(verb) if t.pos_ == "VERB"]
    near = [verb, *(t for t in governors(verb))]
    reporting += [t for place in near for t in place.children if t.dep_ in ("parataxis", "ccomp")]
    found = [t for place in reporting for t in _children(place, "nsubj")]
    found += [t for place in near for t in _children(place, "obl", "advmod") if _introduced(t, _ACCORDING)]
    return _spread(found)


def _children(token: Token, *labels: str) -> list[Token]:
    return [t for t in token.children if t.dep_ in labels]


def _passive(verb: Token) -> bool:
    if any(t.dep_ in ("aux:pass", "nsubj:pass") for t in verb.children):
        return True
    if _children(verb, "nsubj"):
        return False
    return verb.dep_ == "acl" and "VerbForm=Part" in str(verb.morph) and not verb.text.endswith(("ing", "ant"))


def _controller(verb: Token) -> list[Token]:
    """Who does what an infinitive or a second verb names: the object or subject of the verb above."""
    if verb.dep_ in ("xcomp", "ccomp", "advcl") and verb.head is not verb:
        above = verb.head
        return (
            _children(above, "obj", "iobj")
            or [t for t in _children(above, "obl") if _preposition(t) in ("on", "upon", "à")]
            or agents(above)
        )
    if verb.dep_ == "conj":
        return _children(verb.head, "nsubj:pass") or agents(verb.head)
    if verb.dep_.startswith("acl"):
        return [verb.head]
    return []


def _antecedents(tokens: list[Token]) -> list[Token]:
    relative = ("which", "who", "that", "whom", "qui", "que", "qu'", "qu’")
    found = []
    for token in tokens:
        clause = next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX") or t.dep_ == "acl:relcl"), token)
        is_relative = token.lower_ in relative and clause.head.pos_ in ("NOUN", "PROPN", "PRON", "NUM")
        found.append(clause.head if is_relative else token)
    return found


def _spread(tokens: list[Token]) -> list[Token]:
    """Coordinated, apposed and flat parts of a phrase stand for it too, and so does what a quantity is of."""
    found = list(tokens)
    for token in found:
        found += [t for t in token.children if t.dep_ in ("conj", "appos", "flat", "compound", "nmod:desc")]
        if token.dep_ in ("flat", "appos", "compound", "nmod:desc") and token.head not in found:
            found.append(token.head)
        if token.lower_ in ("thousands", "centaines"):
            found += _children(token, "nmod")
    return found


def _preposition(token: Token) -> str:
    return next((t.lower_ for t in token.children if t.dep_ == "case"), "")


def _introduced(token: Token, words: tuple[str, ...]) -> bool:
    return any(t.lower_ in words for t in token.children) or token.lower_ in words


def _among(doc: Doc, word: str, found: list[Token]) -> bool:
    """Whether a found token lies within the word, or the name of several words, as printed."""
    places = [at for at in range(len(doc.text)) if doc.text.startswith(word, at)]
    return any(at <= token.idx < at + len(word) for token in found for at in places)
