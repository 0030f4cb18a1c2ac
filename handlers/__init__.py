"""What comes in: each edge parses, makes one trip, and answers."""
