"""What is claimed and denied, by whom, from how many independent origins."""
