"""What the sandbox's page asks of its server."""
