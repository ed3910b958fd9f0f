"""Scenarios: what happens, step by step, in a grammar that people and scripts write."""
