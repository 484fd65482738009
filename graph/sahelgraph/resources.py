"""Where the project's data files are: the only module that knows, in a checkout and in an installed wheel alike."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_DATA = _HERE / "data" if (_HERE / "data").is_dir() else _HERE.parents[1]


def ontology(*parts: str) -> Path:
    """Path of a file or folder under ``ontology/``, for example ``ontology("lexicon", "en")``."""
    return _DATA.joinpath("ontology", *parts)


def seeds(*parts: str) -> Path:
    """Path of a file or folder under ``seeds/``."""
    return _DATA.joinpath("seeds", *parts)


def models(*parts: str) -> Path:
    """Path of a shipped language model, for example ``models("en")``."""
    return _HERE.joinpath("language", "models", *parts)


def pages(*parts: str) -> Path:
    """Path of a source file of the interactive page (template, style, script)."""
    return _HERE.joinpath("export", "page", *parts)
