"""What can go wrong, in words of the trade."""


class LeadbellError(Exception):
    """The family; nothing outside it is expected below `bot`."""


class Refused(LeadbellError):
    """The rules say no. The message is fit to show to the person who asked.

    about: the name of what was given and can't be taken, "" if it is about none of it.
    """

    def __init__(self, message: str, about: str = "") -> None:
        super().__init__(message)
        self.about = about


class Stale(LeadbellError):
    """Somebody else saved a record since it was read: read again and decide anew."""


class Undelivered(LeadbellError):
    """A mail was not handed over, as far as we know.

    permanent: trying again cannot help (RFC 5321, 4.2.1: a 5yz reply).
    code: the server's three-digit reply, None if there was none.
    in_doubt: the connection broke after the text had gone, so it may have arrived.
    before_it: the relay did not get as far as this mail, so the answer is about none.
    """

    def __init__(
        self,
        message: str,
        *,
        permanent: bool,
        code: int | None = None,
        in_doubt: bool = False,
        before_it: bool = False,
    ) -> None:
        super().__init__(message)
        self.permanent = permanent
        self.code = code
        self.in_doubt = in_doubt
        self.before_it = before_it


class KeyTaken(Refused):
    """The idempotency key was used before, for something else."""
