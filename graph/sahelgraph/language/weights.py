"""The shipped models on disk: ``config.cfg``, the weights of each component at half precision, and lemma rules.

Half precision halves the files and changes no score in the second decimal. In memory the weights are single precision
again, as the engine computes in it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import srsly
from spacy.language import Language
from spacy.util import load_config
from thinc.api import Config, Model, NumpyOps

from sahelgraph.errors import OntologyError

CONFIG = "config.cfg"
WEIGHTS = "weights.msgpack"


def load_shipped(folder: Path, language: type[Language]) -> Language:
    """Build a pipeline from a folder that :func:`save_shipped` wrote.

    Raises:
        OntologyError: The folder is not there, or its files are not those of a model.
    """
    try:
        config = load_config(folder / CONFIG)
        parts = srsly.read_msgpack(folder / WEIGHTS)
    except (OSError, ValueError) as error:
        raise OntologyError(f"the shipped model in {folder} cannot be read; reinstall sahelgraph") from error
    nlp = language.from_config(config)
    for name, part in parts.items():
        nlp.get_pipe(name).from_bytes(_with_weights(part, np.float32))  # type: ignore[attr-defined]
    use_blas(nlp)
    return nlp


def save_shipped(nlp: Language, folder: Path) -> None:
    """Write what :func:`load_shipped` reads; strings and tokeniser are not written, as our code gives them."""
    folder.mkdir(parents=True, exist_ok=True)
    Config({section: nlp.config[section] for section in ("nlp", "components")}).to_disk(folder / CONFIG)
    parts = {
        name: _with_weights(pipe.to_bytes(exclude=["vocab"]), np.float16)  # type: ignore[attr-defined]
        for name, pipe in nlp.pipeline
    }
    srsly.write_msgpack(folder / WEIGHTS, parts)


def use_blas(nlp: Language) -> None:
    """Let numpy multiply matrices: three times as fast as the kernels that the engine brings for some processors."""
    ops = NumpyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        if isinstance(model, Model):
            for node in model.walk():
                node.ops = ops


def _with_weights(part: bytes, precision: type[np.floating[Any]]) -> bytes:
    """The bytes of one component with its arrays of numbers in another precision."""
    content = srsly.msgpack_loads(part)
    model = srsly.msgpack_loads(content["model"])
    model["params"] = [
        {name: array.astype(precision) if isinstance(array, np.ndarray) else array for name, array in node.items()}
        for node in model["params"]
    ]
    content["model"] = srsly.msgpack_dumps(model)
    packed: bytes = srsly.msgpack_dumps(content)
    return packed
