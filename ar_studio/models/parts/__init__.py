"""What families of models are built of, by subject; no family's own."""
