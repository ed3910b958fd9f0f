"""Who owes what to whom: the chain of reasoning from attacks and clauses to duties, each with its proof."""
