"""Questions that researchers ask, kept as files in ``ontology/questions/`` and answered over a store."""
