"""The post office: what writes our letters, as the settings and the rules say."""

from bot.mail.dkim_signer import signer
from bot.paper import letter_texts, own_letters
from bot.settings import Settings
from nurture.mail.press import Press, unsigned
from nurture.rulebook import Rulebook


def press_for(settings: Settings, book: Rulebook) -> Press:
    """Make the press: the shipped letters and the firm's own, signed if the rules say how."""
    folder, dkim = settings.config.with_name("letters"), book.mail.dkim
    return Press(
        letter_texts(folder),
        [secret.get_secret_value() for secret in settings.secrets],
        settings.base_url,
        own=own_letters(folder),
        sign=signer(dkim) if dkim else unsigned,
    )
