"""Trains who is heard where no verb says so, on invented articles with every sentence marked by who puts it forward."""
