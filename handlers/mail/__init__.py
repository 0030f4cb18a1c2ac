"""Returned mail: kept, read, and put where it belongs."""
