"""Rankings, paths with evidence, communities and change over a mirrored graph."""
