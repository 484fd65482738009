"""The interactive page: one file that opens from disk, asks no network for anything, and shows reports as text only.

pyvis builds the network; the page around it is our own template and our own script and style, real files under
``page/``. Text enters the file at one place only, :func:`_json`, and the page writes it with ``textContent``.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sahelgraph import resources
from sahelgraph.export.drawing import draw
from sahelgraph.export.layout import places
from sahelgraph.export.payload import Source, by_importance, payload

if TYPE_CHECKING:
    import networkx as nx

    from sahelgraph.analysis.views import Belonging
    from sahelgraph.model import Actor, ActorId, Evidence, Report, ReportId, StatementId
    from sahelgraph.ontology import Ontology

SCRIPTS = (
    "words.js",
    "text.js",
    "dates.js",
    "data.js",
    "state.js",
    "together.js",
    "filters.js",
    "ties.js",
    "search.js",
    "paths.js",
    "library.js",
    "address.js",
    "elements.js",
    "downloads.js",
    "look.js",
    "labels.js",
    "canvas.js",
    "legend.js",
    "timeline.js",
    "facets.js",
    "evidence.js",
    "details.js",
    "pathpanel.js",
    "table.js",
    "finder.js",
    "desk.js",
    "controls.js",
    "menu.js",
    "app.js",
)
"""The modules of the page's script, each after those that it imports from."""

STYLES = (
    "theme.css",
    "layout.css",
    "controls.css",
    "filters.css",
    "signs.css",
    "panels.css",
    "paths.css",
    "tables.css",
    "phone.css",
    "print.css",
)
"""The parts of the page's style, in the order of the cascade."""

HEADING: Final = {"en": "Sahel knowledge graph", "fr": "Graphe de connaissances du Sahel"}
"""Heading of a page that nobody has given another, in the languages of the interface."""

_IMPORT = re.compile(r'^import\s[^;]*?\sfrom\s"[^"]+";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=const|let|function|class|async)", re.MULTILINE)
_COMMENT = re.compile(r"[ ]*/\*(?:[^*]|\*(?!/))*\*/\n?|^\s*//[^\n]*\n", re.MULTILINE)
_INDENT = re.compile(r"^[ ]+", re.MULTILINE)


def write_html(
    graph: nx.MultiDiGraph[ActorId],
    path: Path,
    *,
    evidence: Mapping[StatementId, Sequence[Evidence]],
    reports: Mapping[ReportId, Report],
    actors: Mapping[ActorId, Actor],
    ontology: Ontology,
    offices: Sequence[Belonging] = (),
    members: Sequence[Belonging] = (),
    ended: Collection[StatementId] = frozenset(),
    title: str | None = None,
    language: str = "en",
) -> Path:
    """Write the interactive page of a graph.

    Args:
        graph: the mirror.
        path: file to write; its folder is made if it is missing.
        evidence: what stands behind each statement of the graph.
        reports: the reports that the evidence cites.
        actors: names of actors, for search and for speakers who are no node.
        ontology: relations and labels.
        offices: who acted for what from when to when, so that the reader can take persons and states together.
        members: who was a member of what from when to when, likewise.
        ended: statements that opened or tell of a state that is over.
        title: heading of the page; without one it has :data:`HEADING`, in the language of the interface.
        language: language that the interface opens in, ``en`` or ``fr``.

    Returns:
        The path. The same input gives the same bytes.

    Raises:
        OSError: the file cannot be written.
    """
    source = Source(
        graph=graph,
        evidence=evidence,
        reports=reports,
        actors=actors,
        ontology=ontology,
        offices=offices,
        members=members,
        ended=ended,
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(page(source, title=title, language=language).encode("utf-8", "replace"))
    return path


def page(source: Source, *, title: str | None = None, language: str = "en") -> str:
    """The text of the page; :func:`write_html` says what goes in."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    titles = HEADING if title is None else dict.fromkeys(HEADING, title)
    where = places(source.graph)
    network = draw(source.graph, by_importance(source.graph), where, source.ontology)
    network.templateEnv = Environment(
        loader=FileSystemLoader(resources.pages()), autoescape=True, undefined=StrictUndefined
    )
    network.path = "page.html"
    library, script, style = _library(), joined_script(), _style()
    network.templateEnv.filters.update(json=_json, columns=_columns, loads=json.loads)
    network.templateEnv.globals.update(
        title=titles[language],
        language=language,
        payload=payload(source, where, titles=titles, language=language),
        style=_markup(style),
        script=_markup(script),
        library=_packed(library),
        licence=_markup(library[: library.index("*/") + 2]),
        policy=_policy(scripts=(library, script), style=style),
    )
    text: str = network.generate_html()
    return text


def _policy(*, scripts: Iterable[str], style: str) -> str:
    """A content security policy under which only these scripts and this style run, and nothing is ever fetched."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(_digest(script) for script in scripts)}",
            f"style-src {_digest(style)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _json(value: Any) -> Any:
    """JSON that cannot end the element it stands in: the one place where text enters the page."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _markup(text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))


def _markup(text: str) -> Any:
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - our own source files, and JSON with `<` escaped


def _columns(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Rows of equal keys as columns; a column in which all values are equal is that value alone, in a list of one."""
    if not rows:
        return {}
    found = {key: [row[key] for row in rows] for key in rows[0]}
    return {key: values[:1] if all(value == values[0] for value in values) else values for key, values in found.items()}


@cache
def _library() -> str:
    """vis-network as pyvis ships it, with its licence note, without the address of its source map."""
    import pyvis

    path = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
    return re.sub(r"\n//# sourceMappingURL=\S*\s*$", "\n", path.read_text(encoding="utf-8"))


def _packed(text: str) -> str:
    """Deflated and in base 64: a third of the size; the page inflates it and runs it by its digest."""
    return base64.b64encode(zlib.compress(text.encode(), 9)).decode()


def joined_script() -> str:
    """The modules of the page as one script: imports and exports dropped, since all share one scope."""
    joined = "".join(_EXPORT.sub("", _IMPORT.sub("", _source(name))) for name in SCRIPTS)
    return f'"use strict";\n(() => {{\n{joined}}})();\n'


def _style() -> str:
    return "".join(_source(name) for name in STYLES)


@cache
def _source(name: str) -> str:
    """A source file of the page without its comments and indentation, which only its authors need."""
    text = resources.pages(name).read_text(encoding="utf-8")
    return _INDENT.sub("", _COMMENT.sub("", text))
