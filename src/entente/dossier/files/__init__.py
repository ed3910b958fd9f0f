"""A collection as files for other tools: the record contract, spreadsheets, a network.

Each writer is a plain function from a collection to text: the same records give the same bytes, in
whatever order the collection holds them. Writing to disk is the caller's.
"""

from entente.dossier.files.jsonl import escaped, jsonl_lines
from entente.dossier.files.names import Names
from entente.dossier.files.network import graphml
from entente.dossier.files.order import ordered
from entente.dossier.files.spreadsheets import spreadsheets

__all__ = ["Names", "escaped", "graphml", "jsonl_lines", "ordered", "spreadsheets"]
