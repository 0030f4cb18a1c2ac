"""The wiring: the only place that builds things."""
