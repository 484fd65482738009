"""Evidence to RDF on disk and back: fusion, validation, SPARQL."""
