"""The graph in the formats that people open: one-file page, tables, graph files, RDF."""
