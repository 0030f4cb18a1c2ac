"""What is heard in Slack: clicks, forms, files and messages; each makes one trip and answers."""
