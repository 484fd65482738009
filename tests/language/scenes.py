"""Small scenes written by hand: tokens with their tree and their actors, for tests that load no model.

A scene is a line of tokens ``form:POS:relation>governor``; all but the form may be left out. ``_`` in a form is a
space within a merged name, ``*`` behind a part of speech says that it is a plural, ``=actor`` after a token gives it a
mention, ``|`` ends a sentence. A governor is written as its form; where a form stands twice, the nearer one is meant.
"""

from __future__ import annotations

from collections.abc import Mapping

import spacy
from spacy.tokens import Doc

from sahelgraph.language.lexicon import Lexicon
from sahelgraph.language.scene import Scene
from sahelgraph.model import Actor, ActorId, Mention, Report, ReportId, Via

VOCABULARIES = {language: spacy.blank(language).vocab for language in ("en", "fr")}
LEXICONS = {language: Lexicon.load(language) for language in ("en", "fr")}


def actor(id: str, kind: str, country: str | None = None, parent: str | None = None, *names: str) -> Actor:
    return Actor(
        id=ActorId(id),
        kind=kind,
        names={"en": names or (id,), "fr": names or (id,)},
        country=country,
        parent=ActorId(parent) if parent else None,
    )


ACTORS: Mapping[ActorId, Actor] = {
    found.id: found
    for found in (
        actor("niger", "State", "NER"),
        actor("mali", "State", "MLI"),
        actor("chad", "State", "TCD"),
        actor("france", "State", "FRA"),
        actor("russia", "State", "RUS"),
        actor("ecowas", "InternationalOrganisation"),
        actor("ecowas-commission", "InternationalOrganisation", None, "ecowas", "ECOWAS Commission"),
        actor("ecowas-force", "MilitaryMission", None, "ecowas", "force conjointe de la ecowas"),
        actor("un", "InternationalOrganisation"),
        actor("minusma", "MilitaryMission", "MLI", "un"),
        actor("al-qaeda", "ArmedGroup"),
        actor("jnim", "ArmedGroup", None, "al-qaeda"),
        actor("katiba-macina", "ArmedGroup", "MLI", "jnim"),
        actor("wagner-group", "ArmedGroup", "RUS"),
        actor("jihadist-groups", "Collective"),
        actor("orano", "Company", "FRA"),
        actor("niamey", "Place", "NER"),
        actor("sergey-lavrov", "Person", "RUS"),
        actor("abdoulaye-diop", "Person", "MLI"),
        actor("assimi-goita", "Person", "MLI"),
        actor("abdourahamane-tchiani", "Person", "NER"),
        actor("mohamed-bazoum", "Person", "NER"),
        actor("antonio-guterres", "Person", "PRT", "un"),
        actor("zibo-kouro", "Person"),
        actor("idriss-deby", "Person", "TCD", None, "Idriss Deby"),
        actor("mahamat-deby", "Person", "TCD", None, "Mahamat Idriss Deby Itno", "Mahamat Deby"),
    )
}
STATES = {found.country: found.id for found in ACTORS.values() if found.kind == "State" and found.country}
_BEFORE_NOUN = frozenset({"DET", "ADJ", "NUM", "ADP", "PART"})
DEMONYMS = frozenset({"ADJ"})


def scene(language: str, line: str, *, report: Report | None = None) -> Scene:
    """Build a scene from a line as described above; adjectives with an actor are demonyms, all others names."""
    sentences = [part.split() for part in line.split("|")]
    cells = [(number, token) for number, part in enumerate(sentences) for token in part]
    forms, poses, morphs, deps, governors, actors, starts = [], [], [], [], [], [], []
    for number, token in cells:
        token, _, who = token.partition("=")
        form, pos, relation = [*token.split(":", 2), "X", "dep"][:3] if ":" in token else (token, "X", "dep")
        dep, _, governor = relation.partition(">")
        forms.append(form.replace("_", " "))
        morphs.append("Number=Plur" if pos.endswith("*") else "")
        pos = pos.removesuffix("*")
        poses.append(pos if pos != "X" or form.isalnum() else "PUNCT")
        deps.append(dep)
        governors.append(governor.replace("_", " "))
        actors.append(who)
        starts.append(number)
    heads = [_head(position, governors, forms, poses, starts) for position in range(len(forms))]
    sent_starts: list[bool | int | None] = [p == 0 or starts[p] != starts[p - 1] for p in range(len(forms))]
    deps = ["ROOT" if head == position else dep for position, (head, dep) in enumerate(zip(heads, deps, strict=True))]
    doc = Doc(
        VOCABULARIES[language],
        words=forms,
        pos=poses,
        morphs=morphs,
        deps=deps,
        heads=heads,
        sent_starts=None if len(sentences) == 1 else sent_starts,
    )
    built = Scene(report or Report(id=ReportId("x"), text=doc.text, language=language), doc, LEXICONS[language], ACTORS)
    built.states = STATES
    for position, who in enumerate(actors):
        for one in filter(None, who.split("+")):
            via = Via.DEMONYM if poses[position] in DEMONYMS else Via.NAME
            built.add(position, position + 1, ActorId(one), via)
    return built


def _head(position: int, governors: list[str], forms: list[str], poses: list[str], starts: list[int]) -> int:
    """Position of a token's governor.

    That is the nearest token of the form given; else, for what stands before a noun, the next noun; else the root of
    the sentence, which is its first verb or else its first word without a governor.
    """
    same = [other for other in range(len(forms)) if starts[other] == starts[position]]
    if governors[position]:
        fitting = [other for other in same if forms[other] == governors[position] and other != position]
        return min(fitting, key=lambda other: abs(other - position))
    free = [other for other in same if not governors[other] and poses[other] not in _BEFORE_NOUN | {"PUNCT"}]
    root = next((other for other in free if poses[other] == "VERB"), free[0])
    nouns = [other for other in same if other > position and poses[other] in ("NOUN", "PROPN")]
    return nouns[0] if poses[position] in _BEFORE_NOUN and nouns else root


def said(built: Scene) -> list[tuple[str, str]]:
    """The mentions of a scene as pairs of printed words and actor, in text order."""
    text = built.doc.text
    return [(text[m.span.start : m.span.end], str(m.actor)) for m in built.mentions()]


def only(mentions: tuple[Mention, ...]) -> str:
    """The actor of a single mention."""
    (mention,) = mentions
    return str(mention.actor)
