"""What is shown in Slack: records become Block Kit, and nothing here saves."""
