"""What the benchmarks share to score predictions against gold."""
