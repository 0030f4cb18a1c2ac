"""Mail that came back: what we do about each, and the talk that it may begin."""
