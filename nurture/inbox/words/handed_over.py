"""They left, and somebody else has it now, language by language (`form.py` tells how it is written).

It names another person, so a person has to look: neither a wish to stop nor a talk to go on with.
"""

from nurture.inbox.words.form import Words

HANDED_OVER: tuple[Words, ...] = (
    Words(  # English
        wrong_person="""
            handed in|given .. notice / my last day / took over from me / she|he|who has taken over|replaced
            whoever|who replaces me / my successor|replacement / i have left / am|is leaving the firm|company|post
        """,
    ),
    Words(  # German
        wrong_person="""
            mein|meinem letzter|letzten tag|arbeitstag / habe .. gekundigt / ich .. firma|unternehmen verlassen
            er|sie hat .. ubernommen / mein|meine nachfolger*
        """,
    ),
    Words(  # French
        wrong_person="""
            mon dernier jour / ai demissionne|quitte .. entreprise|societe|poste / il|elle|qui a repris
            mon successeur|remplacant / ma remplacante / qui me remplace
        """,
    ),
    Words(  # Spanish
        wrong_person="""
            mi ultimo dia / deje|dejado .. empresa|puesto / me sustituye|reemplaza|releva
            mi sucesor*|sustitut*|reemplazo / el|ella ha tomado|cogido .. relevo
        """,
    ),
    Words(  # Portuguese
        wrong_person="""
            meu ultimo dia / sai|deixei|saio .. da empresa|firma|funcao / meu|minha sucessor*|substitut*
            ele|ela|quem assumiu|ficou .. lugar|cargo|funcao
        """,
    ),
    Words(  # Italian
        wrong_person="""
            mio ultimo giorno / lasciato|lascio .. azienda|ditta|incarico / mi sostituisce|sostituira
            mio|mia successor*|sostitut* / preso il mio posto / al mio posto
        """,
    ),
    Words(  # Dutch
        wrong_person="""
            mijn laatste dag|werkdag / heb .. ontslag / heb .. bedrijf .. verlaten / hij|zij heeft .. overgenomen
            mijn opvolg*|vervang*
        """,
    ),
    Words(  # Polish
        wrong_person="""
            moj ostatni dzien / odchodze|odszedlem|odeszlam .. firmy|pracy / on|ona przejal*|przejela
            moj|moja nastepc*|zastepc* / zastapi*|zastepuje mnie
        """,
    ),
    Words(  # Swedish
        wrong_person="""
            min sista dag|arbetsdag / sagt upp mig / slutat|slutade hos|pa / hon|han har|tog tagit|over
            min eftertradare|ersattare
        """,
    ),
    Words(  # Danish
        wrong_person="""
            min sidste dag|arbejdsdag / sagt .. op / stoppet|stoppede hos / hun|han har overtaget / hun|han overtog
            min efterfolger|afloser
        """,
    ),
    Words(  # Turkish
        wrong_person="""
            son is? gunum / yerime .. bakiyor|bakacak|geldi|gecti|gelen|gecen / gorev* .. devral*|devret*
        """,
    ),
)
