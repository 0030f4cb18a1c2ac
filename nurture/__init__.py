"""Leads, and the rules they live by. No I/O, no clock, no framework."""
