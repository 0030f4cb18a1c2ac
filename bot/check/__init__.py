"""What `leadbell check` looks at."""
