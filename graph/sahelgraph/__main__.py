"""``python -m sahelgraph``: the command line."""

from sahelgraph.cli import main

main()
