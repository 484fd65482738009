"""Parsed text to evidence: frames over the dependency tree, status, speakers, time."""
