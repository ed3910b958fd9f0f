"""Many readings into one account: who is one, what is claimed and denied, when, and in which story."""

from entente.stories.assemble import assemble

__all__ = ["assemble"]
