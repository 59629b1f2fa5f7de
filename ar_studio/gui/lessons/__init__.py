"""Lessons: a page beside the workspaces that opens and sets what it speaks of."""
