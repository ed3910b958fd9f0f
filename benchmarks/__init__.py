"""One file a benchmark: `python -m benchmarks.NAME [--data PATH] [--out PREDICTIONS]`, from the project's root."""
