"""Training of the shipped reader: one MiniLM encoder, heads for tags, syntax and names."""
