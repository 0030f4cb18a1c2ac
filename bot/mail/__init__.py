"""Our side of mail: SMTP out, IMAP in, and who signs."""
