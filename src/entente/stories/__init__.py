"""Many readings into accounts of stories: who is one, what is claimed and denied, when, and from whom.

`assemble(readings, knowledge, …)` does it all in memory. A store does it by steps, as articles come in:
`gist` and `regroup` find which stories they touch, `tell` tells one of these, and `compare` and `moves`
say what is new in it.
"""

from entente.stories.assemble import assemble
from entente.stories.changes import compare, moves
from entente.stories.grouping.gist import gist
from entente.stories.grouping.regroup import regroup
from entente.stories.tell import tell

__all__ = ["assemble", "compare", "gist", "moves", "regroup", "tell"]
