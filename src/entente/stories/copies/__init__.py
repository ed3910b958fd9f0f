"""Which article was made from which."""
