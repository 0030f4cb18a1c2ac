"""Half wishes, language by language (`form.py` tells how it is written).

They would be spared the invitations and keep the news, hear from us twice a year, or name a
colleague: a person has to look.
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
            no EVENT please? / no webinar|event invitation* / without the|your? EVENT / KEEP me|us .. but drop|remove|stop|no|not|take
            keep|continue .. sending|send .. but stop|drop|no|not|skip
        """,
        less="twice|once|two|three|couple .. year|quarter|month .. enough|every|than|do|fine / rather .. than every",
        wrong_person="my colleague .. is|handles|deals|looks|in / not in charge",
    ),
    Words(  # German
        groups={"EVENT": "einladung* messeeinladung* event* veranstaltung* webinar*"},
        only="""
            aber|nur|und|bitte keine|ohne .. EVENT / mit|von den|der .. EVENT .. aufhoren|verschonen|aus
            gern* weiter* / aus .. EVENT .. nehmen|streichen|raus / ohne|keine EVENT / keine webinar|messe einladung* / EVENT .. nicht|keine
        """,
        less="einmal|zweimal|dreimal im|pro jahr|quartal|monat",
        later="in .. monaten|wochen|jahr noch|wieder|erneut|einmal|nochmal",
        wrong_person="kollege|kollegin .. verantwortlich|zustandig|kummert|macht / dafur ist .. verantwortlich|zustandig",
    ),
    Words(  # French
        groups={"EVENT": "invitation* evenement* salon* webinaire* seminaire* sondage*"},
        only="""
            retir*|enlev*|desabonn*|desinscri*|supprim* moi|nous? des|d|aux|de|vos EVENT
            mais|et|sans pas|plus|les? d|les|de? EVENT / sans|pas les|vos|d|des EVENT
            garde*|laisse* moi|nous .. mais / continue* .. mais pas|plus|sans
        """,
        less="une|deux|trois fois par an|mois|trimestre|semestre",
        later="reessayez|revenez|recontactez .. dans|mois|printemps / dans .. mois",
        wrong_person="collegue .. qui|occupe|charge / s en|y occupe|charge",
    ),
    Words(  # Spanish
        groups={"EVENT": "invitacion* evento* feria* seminario* webinar* encuesta*"},
        only="""
            pero|y no|sin las|los|a|de|mas? EVENT / sin EVENT / nada de EVENT
            quit*|saqu*|borr*|elimin* me? de las|los|sus EVENT
            quitenme|saquenme|borrenme|eliminenme|quitadme de las|los|sus EVENT
            sig*|continu* .. pero no|quit*|saqu*|sin
        """,
        less="una|dos|tres vez|veces al|por ano|mes|trimestre|semestre",
        later="intente* .. en|dentro .. meses|semanas",
        wrong_person="se encarga|ocupa .. companer*|colega|mi|el|la / companer*|colega .. encarga|ocupa|lleva",
    ),
    Words(  # Portuguese
        groups={"EVENT": "convite* evento* feira* seminario* webinar*"},
        only="""
            mas|e nao|sem os|as|mais? EVENT / sem EVENT / nada de EVENT
            tir*|remov*|retir* me? dos|das|de|os EVENT / manten*|mantem* .. mas|nao|sem
            continu* .. mas nao|sem|tir*|remov*
        """,
        less="uma|duas|tres vez|vezes por|ao ano|mes|trimestre|semestre",
        later="tente* .. daqui|em|dentro .. meses|semanas",
        wrong_person="quem trata|cuida .. colega / colega .. trata|cuida|responsavel",
    ),
    Words(  # Italian
        groups={"EVENT": "invit* event* fiera fiere seminari* webinar*"},
        only="""
            ma|e non|niente|senza gli|i|le|piu? inviti|invito|eventi|fiere|webinar
            niente|no|senza inviti|invito|eventi / tenetemi|tenermi|lasciatemi .. ma|per
            toglietemi|cancellatemi|rimuovetemi|levatemi dagli|dai|dalle inviti|eventi|webinar|fiere
            continuate .. ma non|toglietemi|senza
        """,
        less="una|due|tre volta|volte a|al|all|l anno|mese|trimestre",
        later="riprov* .. tra|fra|mesi",
        wrong_person="se ne occupa / collega .. occupa|segue|responsabile",
    ),
    Words(  # Dutch
        groups={"EVENT": "uitnodiging* evenement* beurs* beurzen webinar* seminar*"},
        only="""
            maar|en|wel geen|niet|zonder .. EVENT / geen|zonder EVENT / haal|schrap|verwijder me|mij|ons van|uit de .. EVENT
            houd|hou me|mij|ons .. maar
        """,
        less="een|twee|drie keer|maal per jaar|maand|kwartaal",
        later="probeer .. over|later",
        wrong_person="daar|hier gaat .. over / mijn collega .. gaat|doet|over|verantwoordelijk",
    ),
    Words(  # Polish
        groups={"EVENT": "zaproszen* wydarzen* targ* webinar* szkolen*"},
        only="""
            ale|i bez|nie|prosze .. EVENT / wypis*|usun*|skresl* mnie|nas? z|ze zaproszen*|wydarzen*
            bez EVENT / zostawcie|zostaw* mnie .. ale
        """,
        less="raz|dwa|trzy razy? w|na roku|rok|miesiacu|kwartal",
        later="sprobowac|prosze .. za .. roku|miesiac*|miesiecy",
        wrong_person="tym|to zajmuje sie / zajmuje sie .. kolezanka|kolega",
    ),
    Words(  # Swedish
        groups={"EVENT": "inbjud* event* massor mass* webbinari* seminari* evenemang*"},
        only="""
            men|och inga|inte|utan .. EVENT / inga|slipp* EVENT / ta|stryk mig|oss? bort? fran inbjud*|event*
            behall|ha kvar|mig .. men / garna .. men inte|inga
        """,
        less="en|tva|tre gang|ganger om|i|per aret|ar|manaden|kvartalet",
        later="forsok .. igen|om|senare / om ett halvar",
        wrong_person="kollega .. skoter|ansvarar|ansvarig|hand / det ar min kollega",
    ),
    Words(  # Danish
        groups={"EVENT": "invitation* event* messe* webinar* arrangement*"},
        only="""
            men|og ingen|ikke|uden .. EVENT / ingen|uden EVENT / tag|slet|fjern mig|os? af|fra invitation*|event*
            behold mig|os .. men / gerne .. men ikke|ingen
        """,
        less="en|to|tre gang|gange om|i|pr aret|ar|maneden|kvartalet",
        later="prov .. igen|om|senere / om et halvt",
        wrong_person="er den|det forkerte / forkert* person|modtager|adresse|afdeling / kollega .. star|ansvarlig|tager / det er min kollega",
    ),
    Words(  # Turkish
        groups={"EVENT": "etkinlik* davet* fuar* webinar* seminer*"},
        only="ama|fakat|yalniz .. EVENT .. istemi*|cikar*|gonderme* / EVENT .. olmasin|cikar*|sil*|istemi*",
        less="yilda|ayda|senede bir|iki|uc kez|kere|defa",
        later="ay|hafta sonra .. dene*|yaz*|ara*",
        wrong_person="arkadasim|meslektasim .. bakiyor|ilgileniyor / bu konuya|konuyla .. bakiyor|ilgileniyor",
    ),
)
