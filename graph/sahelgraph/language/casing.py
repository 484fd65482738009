"""Headlines In Title Case as running text would print them, for the parser's eyes.

"Chad Ends Defence Agreement" looks like a row of names to a parser that learned from running text. The words that
running text prints small are listed with each model (``sahelgraph.training.common_words`` collects them).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from sahelgraph.errors import OntologyError

FILE: Final = "common_words.txt"

_LONG: Final = 4
"""Letters from which title case capitalises every word but prepositions, on which papers differ."""
_PREPOSITIONS: Final = frozenset("with from into over than that amid upon avec pour dans sous vers chez".split())
_SHARE: Final = 0.9
"""Share of long words with a capital that makes title case; a sentence full of names stays below it by its verb."""
_FEWEST: Final = 3


def load_common_words(folder: Path) -> frozenset[str]:
    """The words of a model's folder that running text prints in lower case.

    Raises:
        OntologyError: There is no list.
    """
    try:
        return frozenset((folder / FILE).read_text(encoding="utf-8").split("\n"))
    except OSError as error:
        raise OntologyError(f"the word list in {folder} cannot be read; reinstall sahelgraph") from error


def is_title_case(words: Sequence[str]) -> bool:
    """Whether a line is printed in title case or in capitals."""
    long = [word for word in words if len(word) >= _LONG and word.isalpha() and word not in _PREPOSITIONS]
    capital = sum(word[0].isupper() for word in long)
    return len(long) >= _FEWEST and capital >= _SHARE * len(long)


def running(words: Sequence[str], common: frozenset[str]) -> list[str]:
    """The words of a line in title case as running text has them; the first keeps its capital."""
    return [word.lower() if at and word.lower() in common else word for at, word in enumerate(words)]
