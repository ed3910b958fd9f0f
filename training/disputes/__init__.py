"""Fits the weights by which clauses are taken to dispute each other."""
