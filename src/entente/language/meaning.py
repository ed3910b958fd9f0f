"""What a text means, as a vector: texts of like meaning have vectors that point the same way."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from entente.language.labels import model_file

WIDTH = 384
"""Numbers in a vector."""
LONGEST_PIECES = 256
"""Word pieces of a text that count; what comes after is not seen."""

Vectors = NDArray[np.float32]
_STEPS = 127


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
        return unpacked(packed(outputs[0][0]))


def packed(vector: Vectors) -> bytes:
    """A vector as WIDTH bytes: its largest number becomes 127, the others go in proportion."""
    largest = float(np.abs(vector).max()) or 1.0
    return bytes(np.rint(vector / largest * _STEPS).astype(np.int8).tobytes())


def unpacked(raw: bytes) -> Vectors:
    """The vector of length one that the bytes stand for; that of zeros where all are zero."""
    vector = np.frombuffer(raw, dtype=np.int8).astype(np.float32)
    length = float(np.linalg.norm(vector))
    return vector / np.float32(length) if length else vector


class RememberedMeaning:
    """Another meaning whose vectors are kept somewhere, so that no text is encoded twice."""

    def __init__(
        self,
        meaning: Meaning,
        find: Callable[[Collection[bytes]], Mapping[bytes, bytes]],
        keep: Callable[[Mapping[bytes, bytes]], None],
    ) -> None:
        self._meaning, self._find, self._keep = meaning, find, keep

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """See `Meaning.vectors`."""
        keys = [hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest() for text in texts]
        known = dict(self._find(set(keys)))
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        made = self._meaning.vectors(list(missing.values()))
        new = {key: packed(vector) for key, vector in zip(missing, made, strict=True)}
        self._keep(new)
        known |= new
        if not keys:
            return np.zeros((0, WIDTH), dtype=np.float32)
        return np.stack([unpacked(known[key]) for key in keys])
