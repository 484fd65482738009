"""What somebody who is quoted with "we" does himself: what is said, and none of the deeds that he tells of."""

from __future__ import annotations

from collections.abc import Iterable

from sahelgraph.extraction.earlier import SPEAKING
from sahelgraph.extraction.fillers import Filler
from sahelgraph.language.first_person import FIRST
from sahelgraph.model import RelationId

SAID = SPEAKING | {"recognised"}
"""Relations that somebody brings about by what he says: "*we* condemn"."""


def without_we(subjects: Iterable[Filler], relation: RelationId) -> list[Filler]:
    """Those who do something, but for the speaker behind "we" where it takes more than words."""
    return [filler for filler in subjects if relation in SAID or filler.token.lower_ not in FIRST]
