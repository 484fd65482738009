"""The command line: it parses, calls the facade and prints. Commands live in ``commands/``, loaded when called."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

import click

from sahelgraph import __version__
from sahelgraph.errors import SahelgraphError

_COMMANDS = {
    "build": "Read reports and build the graph: store, page, RDF, tables.",
    "extract": "Print the evidence that reports give, without a store.",
    "query": "Ask the graph in SPARQL.",
    "ask": "Answer one of the stored questions.",
    "show": "Show an actor: who it is, and its ties with their sentences.",
    "path": "Find how two actors are linked, with the sentence behind each step.",
    "rank": "Rank the actors by a measure of centrality.",
    "export": "Write the graph in another format.",
    "resolve": "Decide which actors are one and the same, and undo it.",
    "review": "Accept, reject or correct evidence, and undo it.",
    "validate": "Check the store against the shapes of the ontology.",
    "actors": "Search the registry of actors.",
    "explain": "Show how each sentence of a report was read, and why not otherwise.",
    "evaluate": "Score extracted evidence against annotated gold.",
}
_INTERRUPTED = 130
_DEFECT = 70


def _keeping_lines(text: str | None) -> str | None:
    """A help text with click's mark of a paragraph that keeps its lines, which raw docstrings spell in two letters."""
    return text and text.replace("\\b\n", "\b\n")


class _LazyGroup(click.Group):
    """A group that imports a command only when it is run, so that help starts fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (likewise)
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"sahelgraph.commands.{cmd_name}").command
        command.help = _keeping_lines(command.help)
        return command

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.help = _keeping_lines(self.help)
        super().format_help_text(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="sahelgraph")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def sahelgraph(*, debug: bool) -> None:
    r"""A knowledge graph of the Sahel from news reports, with the sentence behind every edge.

    \b
    Example:
      sahelgraph build reports/
      sahelgraph path niger russia --since 2023
    """


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code; see :mod:`sahelgraph.errors` for the codes."""
    arguments = sys.argv[1:] if arguments is None else arguments
    debug = "--debug" in arguments
    try:
        # `--debug` is accepted anywhere, since one adds it to a command that has just failed.
        code: Any = sahelgraph.main([a for a in arguments if a != "--debug"] or ["--help"], standalone_mode=False)
    except (SahelgraphError, click.ClickException) as error:
        if debug:
            raise
        message = error.format_message() if isinstance(error, click.ClickException) else str(error)
        if isinstance(error, click.UsageError) and error.ctx is not None:
            message = f"{message.rstrip('.')}; see: {error.ctx.command_path} --help"
        click.secho(f"sahelgraph: {' '.join(message.split())}", err=True, fg="red")
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        click.echo("sahelgraph: interrupted; everything read before is kept, the report being read is not", err=True)
        sys.exit(_INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()  # the reader of a pipe, such as `head`, has seen enough
        sys.exit(0)
    except Exception as error:  # the last resort: a person gets one line, and a developer the rest on request
        if debug:
            raise
        problem = " ".join(f"{type(error).__name__}: {error}".split())
        click.secho(f"sahelgraph: {problem}; this is a defect of ours, --debug shows where", err=True, fg="red")
        sys.exit(_DEFECT)
    sys.exit(code if isinstance(code, int) else 0)
