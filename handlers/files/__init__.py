"""Lists as files: cells, columns and dates as people wrote them."""
