"""Lines in the window: texts of their own, each given another."""
