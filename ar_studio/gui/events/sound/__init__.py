"""Sounds in the window: samples by their number, which are drawn and looked into one by one."""
