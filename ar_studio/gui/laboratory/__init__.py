"""Laboratory: a coin, the chain rule of four pixels, and how models grow."""
