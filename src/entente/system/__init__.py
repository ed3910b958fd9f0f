"""The state system: what the library of agreements obliges to, and what articles say of it."""
