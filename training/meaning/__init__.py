"""Makes the shipped sentence encoder from the open MiniLM weights."""
