"""Opting out: what somebody asked of our mail, obeyed everywhere, with a receipt."""
