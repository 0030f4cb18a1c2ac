"""What comes over HTTP, and the pages that answer it."""
