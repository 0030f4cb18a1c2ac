"""Our side of Slack: the client, the sockets, and the desks that show what was saved."""
