"""The sandbox: Leadbell with its whole outside on this machine."""
