"""Trade shows: who was there, and the letter on the Monday after."""
