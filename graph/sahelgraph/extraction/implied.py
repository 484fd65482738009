"""What a claim says of its speaker: who says that a state helps rebels accuses it, who asks for a deed demands it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sahelgraph.extraction.confidence import confidence
from sahelgraph.extraction.earlier import ASKING
from sahelgraph.extraction.kinds import Kinds
from sahelgraph.model import ActorId, Evidence, RelationId, Status
from sahelgraph.timespan import TimeSpan

_HELPING: Final = frozenset({"aided", "suppliedArmsTo", "trained", "expressedSupportFor"})
_ARMED: Final = ("ArmedGroup", "Collective")
_ACCUSERS: Final = ("State", "Person", "Organisation", "ArmedGroup")
_ACCUSED: Final = ("State", "Person", "Company", "CivilSociety", "InternationalOrganisation")
_ACCUSED_OF: Final = RelationId("accused")
_DEMANDED: Final = RelationId("demandedOf")
_WORDS: Final = frozenset({"accused", "criticised"})
_GRANTED: Final = frozenset({"liftedSanctionsOn", "released", "withdrewForcesFrom"})
"""What only those can grant who imposed it, hold somebody or have troops there."""
_ASKERS: Final = ("State", "Person", "Organisation", "ArmedGroup", "Company")


def accusations(evidence: Sequence[Evidence], kinds: Kinds) -> Iterator[Evidence]:
    """The accusations that allegations of one report amount to, where the report does not say so in other words.

    Args:
        evidence: All evidence of the report.
        kinds: The kinds of its actors.

    Yields:
        For whoever is cited for the claim that another helps an armed group, that the one accused the other. The date
        of the claim is not that of its content, so it stays unknown.
    """
    told = {(item.sentence, item.subject, item.object) for item in evidence if item.relation in _WORDS}
    for item in evidence:
        speaker = item.speaker
        if speaker is None or not _blames(item, speaker, kinds):
            continue
        if (item.sentence, speaker, item.subject) not in told:
            told.add((item.sentence, speaker, item.subject))
            yield _said(item, speaker, _ACCUSED_OF, "political", f"{item.rule}+told")


def demands(evidence: Sequence[Evidence], kinds: Kinds) -> Iterator[Evidence]:
    """The demands that lie in what is asked for, where the sentence does not say of whom it is asked.

    Args:
        evidence: All evidence of the report.
        kinds: The kinds of its actors.

    Yields:
        For whoever asks for the end of sanctions, a release or a withdrawal, that it is demanded of those who can
        grant it: "closed the border with Togo. Lomé demands *that it be reopened*".
    """
    told = {(item.sentence, item.subject) for item in evidence if item.relation in ASKING}
    given: set[tuple[str, ActorId, ActorId]] = set()
    for item in evidence:
        asker = item.speaker
        if asker is None or item.status is not Status.REQUESTED or item.relation not in _GRANTED:
            continue
        own = asker == item.subject or kinds.side(asker) == item.subject or kinds.home(item.subject) == asker
        if own or not kinds.is_any(asker, _ASKERS) or kinds.is_any(asker, ("Media",)):
            continue
        key = item.sentence, asker, item.subject
        if (item.sentence, asker) not in told and key not in given:
            given.add(key)
            yield _said(item, asker, _DEMANDED, "diplomatic", f"{item.rule}+asked")


def alleged(evidence: Sequence[Evidence], kinds: Kinds) -> list[Evidence]:
    """The same evidence, in which what one actor says to another's blame is alleged, however the report puts it.

    Args:
        evidence: All evidence of the report.
        kinds: The kinds of its actors.

    Returns:
        The evidence in its order. That a state helps an armed group is a fact by nobody's word but the report's own.
    """
    return [
        replace(item, status=Status.ALLEGED)
        if item.speaker is not None and item.status is Status.ASSERTED and _blames(item, item.speaker, kinds)
        else item
        for item in evidence
    ]


def _blames(item: Evidence, speaker: ActorId, kinds: Kinds) -> bool:
    """Whether an item is somebody's claim that somebody else helps an armed group."""
    own = kinds.side(speaker) == item.subject  # whoever says it of his own state owns up to it
    if own or speaker in (item.subject, item.object) or item.relation not in _HELPING:
        return False
    if item.status not in (Status.ALLEGED, Status.ASSERTED) or not kinds.is_any(item.object, _ARMED):
        return False
    media = kinds.is_any(speaker, ("Media",))
    return not media and kinds.is_any(speaker, _ACCUSERS) and kinds.is_any(item.subject, _ACCUSED)


def _said(item: Evidence, speaker: ActorId, relation: RelationId, context: str, rule: str) -> Evidence:
    """What a claim says of its speaker towards whom it is about."""
    return replace(
        item,
        subject=speaker,
        relation=relation,
        object=item.subject,
        status=Status.ASSERTED,
        speaker=None,
        when=TimeSpan.UNKNOWN,
        context=context,
        confidence=round(confidence(rule), 3),
        rule=rule,
    )
