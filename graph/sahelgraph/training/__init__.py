"""Training of the shipped parsers from treebanks: ``python -m sahelgraph.training``. No user's run imports this."""
