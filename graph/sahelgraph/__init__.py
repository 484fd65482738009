"""sahelgraph: who did what to whom in the Sahel, with the sentence behind every edge."""

__version__ = "0.1.0"

from sahelgraph.errors import SahelgraphError
from sahelgraph.knowledge_graph import KnowledgeGraph, Summary
from sahelgraph.model import Actor, Evidence, Filter, Report, Statement, Status
from sahelgraph.timespan import TimeSpan

__all__ = [
    "Actor",
    "Evidence",
    "Filter",
    "KnowledgeGraph",
    "Report",
    "SahelgraphError",
    "Statement",
    "Status",
    "Summary",
    "TimeSpan",
]
