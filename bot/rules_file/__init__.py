"""`leadbell.toml`: read, judged, and turned into the rule book."""
