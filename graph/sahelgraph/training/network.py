"""The pipeline before training: one shared encoder, a morphologizer and a transition-based parser."""

from __future__ import annotations

from typing import Any

from spacy.language import Language

from sahelgraph.language.tokenisers import LANGUAGES
from sahelgraph.training.recipe import Recipe


def build(recipe: Recipe) -> Language:
    """A pipeline of a recipe's size, without labels and weights yet."""
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": recipe.width, "upstream": "tok2vec"}
    nlp = LANGUAGES[recipe.language]()
    nlp.add_pipe("tok2vec", config={"model": _encoder(recipe)})
    nlp.add_pipe(
        "morphologizer", config={"overwrite": True, "model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}}
    )
    nlp.add_pipe(
        "parser",
        config={
            "min_action_freq": recipe.rarest_action,
            "model": {
                "@architectures": "spacy.TransitionBasedParser.v2",
                "state_type": "parser",
                "extra_state_tokens": True,
                "hidden_width": recipe.hidden,
                "maxout_pieces": 2,
                "use_upper": True,
                "tok2vec": listener,
            },
        },
    )
    return nlp


def _encoder(recipe: Recipe) -> dict[str, Any]:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": recipe.width,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
            "rows": list(recipe.rows),
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": recipe.width,
            "depth": recipe.depth,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }
