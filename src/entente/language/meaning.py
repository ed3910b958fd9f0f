"""What a text means, as a vector: texts of like meaning have vectors that point the same way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from entente.language.labels import model_file

WIDTH = 384
"""Numbers in a vector."""
LONGEST_PIECES = 256
"""Word pieces of a text that count; what comes after is not seen."""

Vectors = NDArray[np.float32]


class Meaning(Protocol):
    """Turns texts into vectors of length one."""

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """(texts, WIDTH), one row a text in the order given; an empty text gets a row of zeros."""
        ...


class ShippedMeaning:
    """The shipped sentence encoder, loaded once; `threads` of the machine's cores, 0 for all."""

    def __init__(self, *, threads: int = 0) -> None:
        import onnxruntime as runtime
        from tokenizers import Tokenizer

        options = runtime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        file = str(model_file("meaning.onnx"))
        self._graph = runtime.InferenceSession(file, options, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer.from_file(str(model_file("tokenizer.json")))

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """See `Meaning.vectors`.

        Each text runs alone: int8 kernels scale by all that runs together, and a vector must not depend
        on what else is asked for.
        """
        found = np.zeros((len(texts), WIDTH), dtype=np.float32)
        for number, text in enumerate(texts):
            if text.strip():
                found[number] = self._vector(text)
        return found

    def _vector(self, text: str) -> Vectors:
        ids = np.array([self._tokenizer.encode(text).ids[:LONGEST_PIECES]], dtype=np.int64)
        outputs: list[Any] = self._graph.run(None, {"ids": ids, "mask": np.ones_like(ids)})
        vector: Vectors = outputs[0][0]
        return vector
