"""The sales floor: rings and their ladder, whose turn it is, claims, and what nobody may forget."""
