"""The wording of opting out and of interest, one file a language, and of automatic answers.

Five files go by subject, since what they hold was found in every language at once.
"""

from nurture.inbox.words.automatic import AUTOMATIC, AUTOMATIC_JAPANESE
from nurture.inbox.words.da import DANISH
from nurture.inbox.words.de import GERMAN
from nurture.inbox.words.en import ENGLISH
from nurture.inbox.words.es import SPANISH
from nurture.inbox.words.form import Words
from nurture.inbox.words.fr import FRENCH
from nurture.inbox.words.indirect import INDIRECT
from nurture.inbox.words.it import ITALIAN
from nurture.inbox.words.ja import JAPANESE
from nurture.inbox.words.lookalikes import LOOKALIKES
from nurture.inbox.words.nl import DUTCH
from nurture.inbox.words.outspoken import OUTSPOKEN
from nurture.inbox.words.parts import PARTS
from nurture.inbox.words.pl import POLISH
from nurture.inbox.words.pt import PORTUGUESE
from nurture.inbox.words.sv import SWEDISH
from nurture.inbox.words.tr import TURKISH
from nurture.inbox.words.weary import WEARY

__all__ = ["AUTOMATIC", "AUTOMATIC_JAPANESE", "JAPANESE", "LANGUAGES", "Words"]

# All but Japanese part their words; they are looked for at once, since a terse mail
# ("stop", "baja") does not say which language it is in.
LANGUAGES: tuple[Words, ...] = (
    *(ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN),
    *(DUTCH, POLISH, SWEDISH, DANISH, TURKISH),
    *(*LOOKALIKES, *OUTSPOKEN, *INDIRECT, *WEARY, *PARTS),
)
