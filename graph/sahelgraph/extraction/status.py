"""How what a clause says of itself combines with what governs it.

Statuses are those of :class:`sahelgraph.model.Status`. A predicate starts as asserted; each mark and each governor,
from the inside out, may change that: :func:`under` for governors by their force, :func:`within` for marks.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sahelgraph.extraction.cues import Force
from sahelgraph.extraction.scope import base, form, marker
from sahelgraph.model import Status

if TYPE_CHECKING:
    from spacy.tokens import Token

ASSERTED, ALLEGED, PLANNED = Status.ASSERTED, Status.ALLEGED, Status.PLANNED
POSSIBLE, REQUESTED, DENIED, ENDED = Status.POSSIBLE, Status.REQUESTED, Status.DENIED, Status.ENDED

CONTENT: Mapping[Force, Status] = {
    Force.REPORT: ASSERTED,
    Force.ANNOUNCE: PLANNED,
    Force.CLAIM: ALLEGED,
    Force.ACCUSE: ALLEGED,
    Force.DENY: DENIED,
    Force.REQUEST: REQUESTED,
    Force.DECIDE: PLANNED,
    Force.PLAN: PLANNED,
    Force.PROMISE: PLANNED,
    Force.THREATEN: POSSIBLE,
    Force.POSSIBLE: POSSIBLE,
    Force.DOUBT: POSSIBLE,
    Force.FAIL: DENIED,
    Force.CEASE: ENDED,
    Force.HEARSAY: ALLEGED,
}
"""What plain content becomes under each force."""

_UNDER: Mapping[Force, Mapping[Status, Status]] = {
    # "claimed that X will / did not / might": the party's word is about a plan, a denial, a possibility.
    Force.CLAIM: {PLANNED: PLANNED, POSSIBLE: POSSIBLE, DENIED: DENIED, REQUESTED: REQUESTED, ENDED: ENDED},
    # "accused X of failing to help"; but "accused X of planning an attack" is an accusation all the same.
    Force.ACCUSE: {DENIED: DENIED},
    Force.HEARSAY: {PLANNED: PLANNED, POSSIBLE: POSSIBLE, DENIED: DENIED, REQUESTED: REQUESTED, ENDED: ENDED},
    # "denied that it had refused" says little: nobody says that it did.
    Force.DENY: {DENIED: POSSIBLE, ENDED: POSSIBLE},
    # "demanded that X stop arming Y" presupposes, as the demander's claim, that X arms Y.
    Force.REQUEST: {ENDED: ALLEGED, DENIED: POSSIBLE},
    Force.ANNOUNCE: {DENIED: DENIED, ENDED: ENDED, REQUESTED: REQUESTED, POSSIBLE: POSSIBLE, ALLEGED: ALLEGED},
    Force.DECIDE: {DENIED: DENIED, ENDED: ENDED, REQUESTED: REQUESTED, POSSIBLE: POSSIBLE},
    # What somebody plans, promises, threatens or tries to end goes on: "agreed to stop training them".
    Force.PLAN: {DENIED: DENIED, ENDED: ASSERTED, REQUESTED: REQUESTED, POSSIBLE: POSSIBLE},
    Force.PROMISE: {DENIED: DENIED, ENDED: ASSERTED, REQUESTED: REQUESTED, POSSIBLE: POSSIBLE},
    Force.THREATEN: {ENDED: ASSERTED},
    Force.POSSIBLE: {ENDED: ASSERTED},
    Force.DOUBT: {DENIED: POSSIBLE},
    Force.FAIL: {DENIED: ASSERTED, ENDED: ASSERTED},
    # "scrapped a plan to send troops": they were not sent.
    Force.CEASE: {DENIED: ASSERTED, PLANNED: DENIED},
}

_NEGATED: Mapping[Force, Status] = {
    # "did not say / claim / ask / rule out that X" leaves X open.
    Force.REPORT: POSSIBLE,
    Force.ANNOUNCE: POSSIBLE,
    Force.CLAIM: POSSIBLE,
    Force.ACCUSE: POSSIBLE,
    Force.DENY: POSSIBLE,
    Force.REQUEST: POSSIBLE,
    Force.HEARSAY: DENIED,
    # "does not plan / promise / threaten to X", "cannot X": not so.
    Force.DECIDE: DENIED,
    Force.PLAN: DENIED,
    Force.PROMISE: DENIED,
    Force.THREATEN: DENIED,
    Force.POSSIBLE: DENIED,
    # "nobody doubts", "did not fail to", "has not stopped".
    Force.DOUBT: ASSERTED,
    Force.FAIL: ASSERTED,
    Force.CEASE: ASSERTED,
}


_UNDOING = frozenset({Force.DENY, Force.FAIL, Force.CEASE})
"""Forces under which something is not so; if that lies ahead, it may be so still."""


def under(force: Force, inner: Status, *, plain: bool = True) -> Status:
    """The status of content under a governor of some force.

    Args:
        force: The governor's.
        inner: What the content says of itself.
        plain: Whether the force changes plain content; not so for a clause that is announced ("that it had left").

    Returns:
        The status that the governor leaves.
    """
    if force is Force.REPORT or not plain:
        return inner
    if inner is ASSERTED:
        return CONTENT[force]
    return _UNDER.get(force, {}).get(inner, CONTENT[force])


def within(mark: Status | None, inner: Status, *, force: Force | None = None) -> Status:
    """The status of something carried or governed by a word that bears a mark ("will sign", "did not deny").

    Args:
        mark: What the word's own clause says: denied for "not", planned for "will", and so on; ``None`` for nothing.
        inner: The status so far.
        force: The word's force, where it governs; ``None`` where it only carries.
    """
    if mark is None:
        return inner
    if mark in (DENIED, ENDED) and force is not None:
        return _NEGATED[force]
    if mark in (PLANNED, POSSIBLE, REQUESTED) and force in _UNDOING:
        if inner is ENDED:
            return ASSERTED  # "will stop arming them": so far it does
        return POSSIBLE if inner is DENIED and mark is not PLANNED else inner  # "could cancel the sale"
    if mark is DENIED:
        return ASSERTED if inner is ENDED else DENIED
    if mark is ENDED:
        return ENDED if inner is ASSERTED else inner
    if mark is POSSIBLE:
        return inner if inner in (DENIED, ALLEGED) else POSSIBLE
    return mark if inner is ASSERTED else inner


def at_word(mark: Status | None, inner: Status) -> Status:
    """The status of what a word says under its own mark: "n'a pas donné suite" says no by words that are denied.

    Args:
        mark: As for :func:`within`.
        inner: What the word says by itself.
    """
    if inner is DENIED and mark in (DENIED, ENDED):
        return ASSERTED
    return within(mark, inner)


def still(status: Status) -> Status:
    """The status of what somebody means to end: "sent envoys to end the war", "efforts to end" one, which goes on."""
    return ASSERTED if status is ENDED else status


def imputed(force: Force, status: Status) -> Status:
    """What an accusation or a claim makes of what stands beside its content: "of building bases to train rebels"."""
    turned = {Force.CLAIM: (ASSERTED,), Force.ACCUSE: (ASSERTED, PLANNED)}
    return ALLEGED if status in turned.get(force, ()) else status


def for_another(wish: Token, node: Token) -> bool:
    """Whether what is wished is another's doing: "wants France to leave", "ordonne à la France de partir"."""
    if base(node) == "xcomp":
        return any((c.dep_ == "obj" or (c.pos_ == "PROPN" and marker(c) == "à")) and c != node for c in wish.children)
    return base(node) == "ccomp" and any(base(child) == "nsubj" for child in node.children)


def indefinite(noun: Token) -> bool:
    """Whether a noun has the indefinite article."""
    return any(form(child) in ("a", "an", "un", "une") for child in noun.children if base(child) == "det")


def about(node: Token) -> bool:
    """Whether a noun is what a verb is about: "rejected the *charge*", "the *charge* was rejected"."""
    return node.pos_ == "NOUN" and base(node) in ("obj", "nsubj", "obl")
