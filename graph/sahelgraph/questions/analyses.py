"""The analyses by the name that question files use: answers that are no query."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sahelgraph.questions.brokers import allies_by_half_year, brokers, robust_brokers
from sahelgraph.questions.factions import foes_and_friends, lineage
from sahelgraph.questions.membership import members_on
from sahelgraph.questions.routes import intermediaries, linked
from sahelgraph.questions.sequences import departures, measures, mediations
from sahelgraph.questions.sources import accusations, differing, first_to_report, unknowns
from sahelgraph.questions.telling import Findings
from sahelgraph.questions.turns import changes, suspensions, turns

ANALYSES: Mapping[str, Callable[..., Findings]] = {
    "accusations": accusations,
    "allies-by-half-year": allies_by_half_year,
    "brokers": brokers,
    "changes": changes,
    "departures": departures,
    "differing": differing,
    "first-to-report": first_to_report,
    "foes-and-friends": foes_and_friends,
    "intermediaries": intermediaries,
    "lineage": lineage,
    "linked": linked,
    "measures": measures,
    "mediations": mediations,
    "members-on": members_on,
    "robust-brokers": robust_brokers,
    "suspensions": suspensions,
    "turns": turns,
    "unknowns": unknowns,
}
"""Each takes a :class:`sahelgraph.questions.view.View` and the parameters of the question as keywords."""
