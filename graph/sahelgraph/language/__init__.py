"""Reports to parsed text: trained pipelines, mentions, coreference, dates."""
