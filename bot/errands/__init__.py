"""Errands: what a command asks of the memory, and the hatch to the server that has it open."""
