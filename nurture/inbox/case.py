"""All that a line of the table may look at, each thing worked out once and only when asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from nurture.inbox.footers import without_footers
from nurture.inbox.keys import Keys
from nurture.inbox.mail import Mail
from nurture.inbox.own_words import own_words
from nurture.inbox.sayings import Saying, sayings


@dataclass(frozen=True, kw_only=True)
class Case:
    """One mail on the table.

    ours: our own mailboxes. sent: gives the text of a mail of ours by its Message-ID.
    """

    mail: Mail
    keys: Keys
    ours: frozenset[str]
    sent: Callable[[str], str | None]

    @cached_property
    def words(self) -> str:
        """The person's own words: of the plain text, or of the HTML if that holds none."""
        ours = [text for text in map(self.sent, self.keys.answers[:5]) if text]
        return own_words(self.mail.plain, ours) or own_words(self.mail.html, ours)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The sender's name and address, which say nothing when they sign with them."""
        return (self.mail.header("from"),)

    @cached_property
    def said(self) -> tuple[Saying, ...]:
        """The person's own words, sentence by sentence."""
        return sayings(without_footers(self.words), self.names)
