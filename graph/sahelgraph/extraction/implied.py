"""What an allegation says of whoever makes it: to say that a state helps rebels is to accuse it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sahelgraph.extraction.confidence import confidence
from sahelgraph.extraction.kinds import Kinds
from sahelgraph.model import ActorId, Evidence, RelationId, Status
from sahelgraph.timespan import TimeSpan

_HELPING: Final = frozenset({"aided", "suppliedArmsTo", "trained", "expressedSupportFor"})
_ARMED: Final = ("ArmedGroup", "Collective")
_ACCUSERS: Final = ("State", "Person", "Organisation", "ArmedGroup")
_ACCUSED: Final = ("State", "Person", "Company", "CivilSociety", "InternationalOrganisation")
_WORDS: Final = frozenset({"accused", "criticised"})


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
            yield _accusation(item, speaker)


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
    own = kinds.home(speaker) == item.subject  # whoever says it of his own state owns up to it
    if own or speaker in (item.subject, item.object) or item.relation not in _HELPING:
        return False
    if item.status not in (Status.ALLEGED, Status.ASSERTED) or not kinds.is_any(item.object, _ARMED):
        return False
    media = kinds.is_any(speaker, ("Media",))
    return not media and kinds.is_any(speaker, _ACCUSERS) and kinds.is_any(item.subject, _ACCUSED)


def _accusation(item: Evidence, speaker: ActorId) -> Evidence:
    rule = f"{item.rule}+told"
    return replace(
        item,
        subject=speaker,
        relation=RelationId("accused"),
        object=item.subject,
        status=Status.ASSERTED,
        speaker=None,
        when=TimeSpan.UNKNOWN,
        context="political",
        confidence=round(confidence(rule), 3),
        rule=rule,
    )
