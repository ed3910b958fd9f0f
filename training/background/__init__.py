"""Makes the table of how common each word is in news and other open texts."""
