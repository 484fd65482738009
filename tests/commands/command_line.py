"""What tests of the command line share: reports of our own, and what a command leaves behind."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

REPORTS = {
    "pact.md": """---
title: Mali and Togo sign a defence pact
published: 2024-05-14
publisher: Lomé Courier
language: en
url: https://example.org/pact
---
Mali and Togo sign a defence pact

Mali signed a military agreement with Togo on Monday, the Togolese government said.

Mali accused Ukraine of supporting terrorism. Niger severed diplomatic relations with Ukraine in August 2023.
""",
    "visite.md": """---
title: Le président togolais à Bamako
published: 2024-06-03
publisher: Le Fleuve
language: fr
---
Le Togo a signé un accord militaire avec le Niger en janvier 2022.

La Russie a livré des armes au Mali.
""",
}


class Result(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]
