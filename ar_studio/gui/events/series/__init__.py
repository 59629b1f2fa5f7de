"""Time series in the window: windows as curves over their steps."""
