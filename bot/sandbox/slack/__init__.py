"""The stand-in for Slack: what it does not model, it refuses."""
