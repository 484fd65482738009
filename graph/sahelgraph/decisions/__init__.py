"""What people decide about the graph: who is who, and what evidence is right; on record, and undone at will."""
