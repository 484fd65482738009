"""sahelgraph: who did what to whom in the Sahel, with the sentence behind every edge."""

__version__ = "0.1.0"
