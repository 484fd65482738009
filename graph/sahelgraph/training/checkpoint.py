"""Where training stood at the end of an epoch: weights, the optimiser's memory, words read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from thinc.api import Model
from thinc.optimizers import Optimizer
from thinc.types import FloatsXd

_MEMORIES = ("mom1", "mom2", "averages")


def save(path: Path, nlp: Language, optimizer: Optimizer, *, epoch: int, words: int, steps: int) -> None:
    """Write all that :func:`load` needs to go on as if nothing had happened."""
    arrays: dict[str, FloatsXd | int] = {"epoch": epoch, "words": words, "steps": steps}
    for label, node, name in _parameters(nlp):
        arrays[f"{label}.weights"] = node.get_param(name)
        for memory in _MEMORIES:
            kept = getattr(optimizer, memory).get((node.id, name))
            if kept is not None:
                arrays[f"{label}.{memory}"] = kept
        arrays[f"{label}.updates"] = optimizer.nr_update[(node.id, name)]
    fresh = path.with_suffix(".new.npz")
    np.savez(fresh, **arrays)  # type: ignore[arg-type]  # numpy's stub leaves no keyword but its own
    fresh.replace(path)


def load(path: Path, nlp: Language, optimizer: Optimizer) -> tuple[int, int, int]:
    """Put a checkpoint into a pipeline and an optimiser of the same recipe.

    Returns:
        Epochs, words and steps done.
    """
    with np.load(path) as arrays:
        for label, node, name in _parameters(nlp):
            node.set_param(name, arrays[f"{label}.weights"])
            for memory in _MEMORIES:
                if f"{label}.{memory}" in arrays:
                    getattr(optimizer, memory)[(node.id, name)] = arrays[f"{label}.{memory}"]
            optimizer.nr_update[(node.id, name)] = int(arrays[f"{label}.updates"])
        return int(arrays["epoch"]), int(arrays["words"]), int(arrays["steps"])


def _parameters(nlp: Language) -> Iterator[tuple[str, Model[Any, Any], str]]:
    """Every weight of a pipeline under a label that does not depend on the run."""
    for component, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        if isinstance(model, Model):
            for number, node in enumerate(model.walk()):
                for name in node.param_names:
                    if node.has_param(name):
                        yield f"{component}.{number}.{name}", node, name
