"""Fits the weights by which clauses in words far apart are taken for one claim."""
