"""Prepared questions to the system of agreements: what an attack between states in conflict would oblige whom to do."""

from entente.dossier.views.whatif.answers import AnswerView, answer_view
from entente.dossier.views.whatif.changes import ChangeView, change_view
from entente.dossier.views.whatif.prepared import PreparedView, WhatIfView, what_if_view

__all__ = ["AnswerView", "ChangeView", "PreparedView", "WhatIfView", "answer_view", "change_view", "what_if_view"]
