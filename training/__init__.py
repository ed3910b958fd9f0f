"""How each shipped model is made, from named corpora, with one command each."""
