"""The stand-in mail server: a relay, a mailbox, and who answers."""
