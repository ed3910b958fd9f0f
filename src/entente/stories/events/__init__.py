"""Reports of one event as one, and the timeline."""
