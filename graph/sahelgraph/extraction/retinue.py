"""Who travels with whom: members of a delegation and those who accompany somebody go and meet as he does.

"A delegation, led by X, left Niamey; Y and Z were part of it": reports tell the journey once, of the delegation or of
whoever heads it, and name the others beside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sahelgraph.extraction import forms
from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.confidence import confidence
from sahelgraph.extraction.tree import Tree
from sahelgraph.language.parsed import Parsed
from sahelgraph.model import ActorId, Evidence, Status

if TYPE_CHECKING:
    from spacy.tokens import Token

WAY: Final = "retinue"
_SHARED: Final = frozenset({"visited", "metWith"})
_REACH: Final = 700
"""Characters of text between the sentence that names companions and the words that tell of the journey.

Some five sentences, in which a report goes from the arrival to whom the party met: with none, those meetings
are lost. Whoever heads a delegation is taken to have been where its own sentence says
only: its later stages are told of it."""
_HAPPENED: Final = frozenset({Status.ASSERTED, Status.PLANNED})
_DESCRIBING: Final = frozenset({"acl", "acl:relcl", "advcl", "amod", "appos", "parataxis", "conj"})


def companions(evidence: Sequence[Evidence], parsed: Parsed, cast: Cast, tree: Tree) -> Iterator[Evidence]:
    """The journeys and meetings of those who were with whoever the report tells them of.

    Args:
        evidence: all evidence of one report.
        parsed: the report.
        cast: its actors by token.
        tree: the walkers of its language.

    Yields:
        For each companion the journeys told nearby of the same people, and the meetings: nothing that is denied.
    """
    told = {(item.subject, item.relation, item.object) for item in evidence}
    for word, leaders, members in _retinues(parsed, cast, tree):
        reach = 0 if word.lemma_.lower() in tree.grammar["heading"] else _REACH
        near = [item for item in evidence if item.relation in _SHARED and _beside(item, word, reach)]
        for item in near:
            ends = (item.subject, item.object)
            if item.status not in _HAPPENED or not any(end in leaders for end in ends) or set(ends) & set(members):
                continue
            for member in members:
                shared = _of_member(item, leaders, member, cast)
                key = shared and (shared.subject, shared.relation, shared.object)
                if shared is not None and key not in told and (key and (key[2], key[1], key[0])) not in told:
                    told.add((shared.subject, shared.relation, shared.object))
                    yield shared


def _beside(item: Evidence, word: Token, reach: int) -> bool:
    """Whether an evidence stands in the sentence of a word or so many characters from it."""
    sentence = word.sent
    return sentence.start_char - reach <= item.span.start < sentence.end_char + reach


def _of_member(item: Evidence, leaders: Sequence[ActorId], member: ActorId, cast: Cast) -> Evidence | None:
    """What an evidence says of a member of the party of those it is about; ``None`` for a journey home."""
    first = item.subject in leaders
    other = item.object if first else item.subject
    home = cast.kinds.home(member)
    if item.relation == "visited" and not first:
        return None
    if item.relation == "metWith" and cast.kinds.is_any(other, ("State",)):
        return None  # it is the delegation that meets a state
    if home is not None and home in (other, cast.kinds.home(other)):
        return None
    rule = f"{item.rule}+{WAY}"
    subject, target = (member, item.object) if first else (item.subject, member)
    return replace(item, subject=subject, object=target, rule=rule, confidence=round(confidence(rule), 3))


def _retinues(parsed: Parsed, cast: Cast, tree: Tree) -> Iterator[tuple[Token, list[ActorId], list[ActorId]]]:
    """The words that join companions to somebody, with both sides: first those whose journey it is."""
    for sentence in parsed.sentences():
        for word in sentence:
            lemma = word.lemma_.lower()
            if word.pos_ not in ("VERB", "ADJ"):
                continue
            if lemma in tree.grammar["comprising"] or lemma in tree.grammar["heading"]:
                yield from _delegation(word, cast, tree, leads=lemma in tree.grammar["heading"])
            elif lemma in tree.grammar["accompanying"]:
                yield from _company(word, cast, tree)


def _delegation(
    verb: Token, cast: Cast, tree: Tree, *, leads: bool
) -> Iterator[tuple[Token, list[ActorId], list[ActorId]]]:
    """The members of a delegation, or whoever leads it."""
    passive = forms.passive(verb)
    if leads and not passive:
        bodies, persons = tree.patients(verb), tree.agents(verb)
    elif leads:
        bodies, persons = tree.surface_subjects(verb) or [verb.head], tree.agents(verb)
    else:
        bodies = tree.surface_subjects(verb) or ([verb.head] if verb.dep_ in _DESCRIBING else [])
        persons = (
            tree.patients(verb)
            if not passive
            else [head for word, head in tree.phrases(verb) if word in tree.grammar["of"]]
        )
    parties = [body for body in bodies if body.lemma_.lower() in tree.grammar["delegations"]]
    members = _people(persons, cast)
    whose = [actor for body in parties for actor in (cast.own(body) or cast.owners(body))]
    if parties and members and whose:
        yield verb, whose, members


def _company(verb: Token, cast: Cast, tree: Tree) -> Iterator[tuple[Token, list[ActorId], list[ActorId]]]:
    """Whoever accompanies a person, in either voice: "X, accompanied by Y", "Y accompanied X"."""
    if forms.passive(verb):
        leaders = tree.surface_subjects(verb)
        persons = tree.by_phrases(verb) or [head for word, head in tree.phrases(verb) if word in tree.grammar["of"]]
    else:
        leaders, persons = tree.patients(verb), tree.agents(verb)
    travellers, members = _people(leaders, cast), _people(persons, cast)
    if travellers and members:
        yield verb, travellers, [member for member in members if member not in travellers]


def _people(heads: Sequence[Token], cast: Cast) -> list[ActorId]:
    """The persons that noun phrases name, with those listed beside them."""
    return [actor for actor in cast.actors(*heads) if cast.kinds.is_any(actor, ("Person",))]
