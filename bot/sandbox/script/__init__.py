"""The way of `leadbell demo --script`, step by step, each seen at the outside."""
