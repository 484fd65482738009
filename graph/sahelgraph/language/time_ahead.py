"""Whether the clause around a time expression speaks of the future, by the signs of tense in it."""

from __future__ import annotations

import re
from typing import Final

from sahelgraph.language.time_rules import Tongue

_CLAUSE_END: Final = re.compile(
    r"[,;:()—]|\b(?:and|but|which|who|that|when|after|before|as|et|mais|qui|que|dont|lorsque|apres)\b"
)

_CLAUSES: Final = 300
"""How many characters around an expression the clauses are looked at; sentences are rarely longer."""

_AND: Final = ("and", "et")


def speaks_of_the_future(flat: str, lower: str, tongue: Tongue, *, sentence: range, time: range) -> bool | None:
    """Whether a time lies ahead by what its clause says: the sign of tense that stands nearest to it.

    Args:
        flat: The text as patterns see it.
        lower: The same in lower case with its accents.
        tongue: The signs of tense of its language.
        sentence: Where the sentence lies in both.
        time: Where the time expression lies in it.

    Returns:
        Whether the sign is one of the future; ``None`` if the clause has none.
    """
    begin, end = max(sentence.start, time.start - _CLAUSES), min(sentence.stop, time.stop + _CLAUSES)
    cuts = [match.span() for match in _CLAUSE_END.finditer(flat, begin, end)]
    opened = max((cut[1] for cut in cuts if cut[1] <= time.start), default=begin)
    closed = min((cut[0] for cut in cuts if cut[0] >= time.stop), default=end)
    stretches = [(opened, time.start, -1), (time.stop, closed, 0)]
    if not flat[begin : time.start].strip(" \"'").count(" "):
        # Nothing but a preposition before it: "In October, Niger is due to sign" has its verb in the next clause.
        stretches.append((closed, end, 0))
    elif flat[begin:opened].endswith(_AND):
        # "And" without a verb behind it cuts off no clause: "is due to see envoys and friends on Monday".
        stretches.append((begin, opened, -1))
    for first, last, pick in stretches:
        future = [match.span() for match in tongue.future.finditer(flat, first, last)]
        past = [match.span() for match in tongue.past.finditer(lower, first, last)]
        # "is to be sent": the participle belongs to the sign of future before it.
        past = [span for span in past if not any(start <= span[0] < stop for start, stop in future)]
        signs = sorted([(span, True) for span in future] + [(span, False) for span in past])
        if signs:
            return signs[pick][1]
    return None
