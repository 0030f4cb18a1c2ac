"""The wiring: runs Leadbell, and talks to Slack, mail and the web."""
