"""The wording of opting out and of interest, one file a language, and of automatic answers.

Eleven files go by subject, since what they hold was found in every language at once.
"""

from nurture.inbox.words.asked_before import ASKED_BEFORE
from nurture.inbox.words.automatic import AUTOMATIC, AUTOMATIC_JAPANESE
from nurture.inbox.words.da import DANISH
from nurture.inbox.words.de import GERMAN
from nurture.inbox.words.en import ENGLISH
from nurture.inbox.words.es import SPANISH
from nurture.inbox.words.form import Words
from nurture.inbox.words.fr import FRENCH
from nurture.inbox.words.handed_over import HANDED_OVER
from nurture.inbox.words.howto import HOWTO
from nurture.inbox.words.ideas import Ideas
from nurture.inbox.words.ideas_east import EASTERN
from nurture.inbox.words.ideas_north import NORTHERN
from nurture.inbox.words.ideas_south import SOUTHERN
from nurture.inbox.words.indirect import INDIRECT
from nurture.inbox.words.instead import INSTEAD
from nurture.inbox.words.it import ITALIAN
from nurture.inbox.words.ja import JAPANESE
from nurture.inbox.words.lookalikes import LOOKALIKES
from nurture.inbox.words.nl import DUTCH
from nurture.inbox.words.offhand import OFFHAND
from nurture.inbox.words.outspoken import OUTSPOKEN
from nurture.inbox.words.parts import PARTS
from nurture.inbox.words.pl import POLISH
from nurture.inbox.words.pt import PORTUGUESE
from nurture.inbox.words.sv import SWEDISH
from nurture.inbox.words.tr import TURKISH
from nurture.inbox.words.unwanted import UNWANTED
from nurture.inbox.words.weary import WEARY

__all__ = ["AUTOMATIC", "AUTOMATIC_JAPANESE", "IDEAS", "JAPANESE", "LANGUAGES", "Words"]

# All but Japanese part their words; they are looked for at once, since a terse mail
# ("stop", "baja") does not say which language it is in.
LANGUAGES: tuple[Words, ...] = (
    *(ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN),
    *(DUTCH, POLISH, SWEDISH, DANISH, TURKISH),
    *(
        *LOOKALIKES,
        *OUTSPOKEN,
        *INDIRECT,
        *OFFHAND,
        *HOWTO,
        *INSTEAD,
        *ASKED_BEFORE,
        *UNWANTED,
        *WEARY,
        *PARTS,
        *HANDED_OVER,
    ),
)

# What a wish is put together from, where no phrase is found. Japanese does with phrases.
IDEAS: tuple[Ideas, ...] = (*NORTHERN, *SOUTHERN, *EASTERN)
