"""Leads: who somebody is, what they did, how hot that makes them, and where they stand."""
