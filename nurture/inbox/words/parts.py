"""Wishes for a part, language by language (`form.py` tells how it is written).

They would be spared the invitations and keep the news: a person has to look.
"""

from nurture.inbox.words.form import Words

PARTS: tuple[Words, ...] = (
    Words(  # English
        groups={
            "EVENT": "event* invitation* invite* webinar* trade fair* survey* seminar*",
            "KEEP": "keep leave",
        },
        only="""
            drop|remove|take|exclude|unsubscribe me|us from|off the|your|all? EVENT
            but|just no|not|without|spare|skip .. EVENT / KEEP me|us on .. news* but|only|without
            without the|your? EVENT / KEEP me|us .. but drop|remove|stop|no|not|take
            keep|continue .. sending|send .. but stop|drop|no|not|skip
        """,
    ),
    Words(  # German
        groups={"EVENT": "einladung* messeeinladung* event* veranstaltung* webinar*"},
        only="""
            aber|nur|und|bitte keine|ohne .. EVENT / mit|von den|der .. EVENT .. aufhoren|verschonen|aus
            gern* weiter* / aus .. EVENT .. nehmen|streichen|raus / ohne EVENT / EVENT .. nicht|keine
        """,
    ),
    Words(  # French
        groups={"EVENT": "invitation* evenement* salon* webinaire* seminaire* sondage*"},
        only="""
            retir*|enlev*|desabonn*|desinscri*|supprim* moi|nous? des|d|aux|de|vos EVENT
            mais|et|sans pas|plus|les? d|les|de? EVENT / sans les|vos EVENT
            garde*|laisse* moi|nous .. mais / continue* .. mais pas|plus|sans
        """,
    ),
    Words(  # Spanish
        groups={"EVENT": "invitacion* evento* feria* seminario* webinar* encuesta*"},
        only="""
            pero|y no|sin las|los|a|de|mas? EVENT / sin EVENT
            quit*|saqu*|borr*|elimin* me? de las|los|sus EVENT
            quitenme|saquenme|borrenme|eliminenme|quitadme de las|los|sus EVENT
            sig*|continu* .. pero no|quit*|saqu*|sin
        """,
    ),
    Words(  # Portuguese
        groups={"EVENT": "convite* evento* feira* seminario* webinar*"},
        only="""
            mas|e nao|sem os|as|mais? EVENT / sem EVENT
            tir*|remov*|retir* me? dos|das|de|os EVENT / manten*|mantem* .. mas|nao|sem
            continu* .. mas nao|sem|tir*|remov*
        """,
    ),
    Words(  # Italian
        groups={"EVENT": "invit* event* fiera fiere seminari* webinar*"},
        only="""
            ma|e non|niente|senza gli|i|le|piu? inviti|invito|eventi|fiere|webinar
            tenetemi|tenermi|lasciatemi .. ma|per
            toglietemi|cancellatemi|rimuovetemi|levatemi dagli|dai|dalle inviti|eventi|webinar|fiere
            continuate .. ma non|toglietemi|senza
        """,
    ),
    Words(  # Dutch
        groups={"EVENT": "uitnodiging* evenement* beurs* beurzen webinar* seminar*"},
        only="""
            maar|en|wel geen|niet|zonder .. EVENT / haal|schrap|verwijder me|mij|ons van|uit de .. EVENT
            houd|hou me|mij|ons .. maar
        """,
    ),
    Words(  # Polish
        groups={"EVENT": "zaproszen* wydarzen* targ* webinar* szkolen*"},
        only="""
            ale|i bez|nie|prosze .. EVENT / wypis*|usun*|skresl* mnie|nas? z|ze zaproszen*|wydarzen*
            zostawcie|zostaw* mnie .. ale
        """,
    ),
    Words(  # Swedish
        groups={"EVENT": "inbjud* event* massor mass* webbinari* seminari* evenemang*"},
        only="""
            men|och inga|inte|utan .. EVENT / ta|stryk mig|oss? bort? fran inbjud*|event*
            behall|ha kvar|mig .. men / garna .. men inte|inga
        """,
    ),
    Words(  # Danish
        groups={"EVENT": "invitation* event* messe* webinar* arrangement*"},
        only="""
            men|og ingen|ikke|uden .. EVENT / tag|slet|fjern mig|os? af|fra invitation*|event*
            behold mig|os .. men / gerne .. men ikke|ingen
        """,
        wrong_person="er den|det forkerte / forkert* person|modtager|adresse|afdeling",
    ),
    Words(  # Turkish
        groups={"EVENT": "etkinlik* davet* fuar* webinar* seminer*"},
        only="ama|fakat|yalniz .. EVENT .. istemi*|cikar*|gonderme* / EVENT .. cikar*|sil* ama",
    ),
)
