"""Texts in the window: characters in their lines, coloured by surprise, pointed at and typed."""
