"""Sounds in the window: waveforms that are zoomed, heard, pointed at and filled in."""
