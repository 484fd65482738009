"""Trees that no grammar would give: the reader may be wrong about them, but it answers."""

from __future__ import annotations

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from sahelgraph.extraction.stance import Stances
from sahelgraph.language.parsed import Parsed
from sahelgraph.model import ActorId, Mention, Report, ReportId, Span, Status, Via

VOCABULARIES = {language: spacy.blank(language).vocab for language in ("en", "fr")}
WORDS = {
    "en": [
        "Mali",
        "said",
        "that",
        "deny",
        "not",
        "attack",
        "of",
        "nothing",
        "but",
        "according",
        "to",
        "AFP",
        ",",
        '"',
        "if",
        "no",
    ],
    "fr": [
        "Mali",
        "dit",
        "que",
        "nier",
        "pas",
        "attaque",
        "de",
        "rien",
        "selon",
        "AFP",
        ",",
        "«",
        "»",
        "si",
        "ne",
        "aurait",
    ],
}
PARTS = ["NOUN", "VERB", "PROPN", "ADJ", "ADV", "ADP", "AUX", "PUNCT", "SCONJ", "PRON"]
DEPS = [
    "nsubj", "obj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "conj", "parataxis", "appos", "nmod", "obl",
    "mark", "case", "advmod", "aux", "cop", "det", "punct", "obl:agent", "nsubj:pass",
]  # fmt: skip
MORPHS = [
    "",
    "VerbForm=Ger",
    "VerbForm=Inf",
    "VerbForm=Fin|Tense=Past",
    "VerbForm=Part|Tense=Past",
    "Mood=Cnd|VerbForm=Fin",
]
TOKEN = st.tuples(st.integers(0, 15), st.sampled_from(PARTS), st.sampled_from(DEPS), st.sampled_from(MORPHS))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["en", "fr"]), st.lists(TOKEN, min_size=1, max_size=9), st.data())
def test_every_token_of_every_tree_has_a_stance(
    language: str, tokens: list[tuple[int, str, str, str]], data: st.DataObject
) -> None:
    words = [WORDS[language][number] for number, *_ in tokens]
    # A head before each token but the first makes a tree; swapping ends now and then makes it run the other way.
    heads = [0] + [data.draw(st.integers(0, i - 1)) for i in range(1, len(tokens))]
    if data.draw(st.booleans()):
        heads = [len(tokens) - 1 - head for head in reversed(heads)]
    deps = ["ROOT" if head == i else dep for i, (head, (_, _, dep, _)) in enumerate(zip(heads, tokens, strict=True))]
    doc = Doc(
        VOCABULARIES[language],
        words=words,
        lemmas=words,
        pos=[part for _, part, _, _ in tokens],
        morphs=[morph for *_, morph in tokens],
        heads=heads,
        deps=deps,
    )
    mentions = tuple(
        Mention(span=Span(token.idx, token.idx + len(token)), actor=ActorId(token.lower_), via=Via.NAME)
        for token in doc
        if token.text in ("Mali", "AFP")
    )
    report = Report(id=ReportId("any"), text=doc.text, language=language)
    stances = Stances(Parsed(report=report, doc=doc, mentions=mentions))
    for token in doc:
        stance = stances.of(token)
        assert stance.status in set(Status)
        assert stance.speaker in (None, "mali", "afp")
