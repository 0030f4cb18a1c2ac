"""What only sounds like an opt-out, language by language (`form.py` tells how it is written).

Stopping that is told of oneself or asked after ("why did you stop?"), counted ("unsubscribe
rate"), or done to a thing and not to mail ("cancel our old CRM").
"""

from nurture.inbox.words.form import Words

LOOKALIKES: tuple[Words, ...] = (
    Words(  # English
        groups={"GONE": "unsubscribed cancelled canceled stopped quit dropped left ended"},
        keep="""
            why did|have you stop*|quit|cease*|discontinue*
            unsubscribe|unsubscription|opt out? rate*|figure*|number*|percentage*|ratio*
            rate|number|share|percentage of .. unsubscribe*|unsubscription* / how many .. unsubscribe*
            we|i stop|stopped|quit|cancelled|canceled .. with|using|our|at
            GONE from? our|an|another|their / GONE .. old|previous|former
            not ever? want|wish|like to stop*|unsubscribe* / please? never stop
            stop* .. leak*|alarm*|machine*|pump*|line*|production|flow|valve*
        """,
    ),
    Words(  # German
        groups={
            "WHY": "warum wieso weshalb weswegen",
            "GONE": "abgemeldet abbestellt gekundigt verabschiedet getrennt gestoppt beendet",
        },
        keep="""
            WHY .. keine|keinen|kein|nicht .. mehr / WHY haben|habt|hast .. aufgehort|eingestellt
            abmelderate*|abmeldequote*|abmeldezahl*|abbestellrate*|abbestellquote*|kundigungsrate*
            wie viele .. abmeld*|abbestell* / zahl|anzahl|quote .. abmeld*|abbestell* / wir|ich hore*|horen .. auf
            alten|altes|alte|bisherigen|fruheren|unserem|unseren .. GONE
            keine|kein .. mails .. portal*|system*|shop*|server*|konto*
        """,
    ),
    Words(  # French
        groups={"GONE": "desabonne* desinscri* resili* annule* arrete* quitte*"},
        keep="""
            pourquoi ne|n .. plus / pourquoi avez|as vous|tu .. arrete*|cesse*
            taux|nombre|pourcentage de|d .. desabonne*|desinscri* / combien .. desabonne*|desinscri*
            GONE .. ancien*|vieux|vieil|vieille / nous arretons / on arrete / nous|j avons|ai arrete*
        """,
    ),
    Words(  # Spanish
        groups={
            "THING": """
                maquina* equipo* linea* contrato* bomba* sensor* sistema* crm licencia* proveedor*
                servicio* vehiculo* instalacion* usuario* medidor* modelo* producto*
            """,
        },
        keep="""
            por que dejaron|dejo|dejasteis|pararon|paro|cesaron / por que han|ha|habeis dejado|parado
            tasa|porcentaje|numero|indice de .. baja|bajas|cancelacion*|desuscripcion*
            cuantas|cuantos .. bajas|desuscri* / dar*|damos|dimos|demos|dado .. de baja .. THING
            de baja .. viej*|antigu*|anterior*
        """,
    ),
    Words(  # Portuguese
        groups={"WHO": "colega* cliente* chefe* usuario* utilizador* funcionario*"},
        keep="""
            por que|porque? pararam|parou|deixaram|deixou
            taxa|percentagem|porcentagem|indice|numero de .. cancelamento*|descadastr*|saida*
            quantos|quantas .. cancel*|descadastr*
            cancelamos|encerramos|cancelei|descadastramos .. antig*|velh*|anterior
            cancelar .. maquina*|linha*|contrato*|visita*|equipamento*
        """,
        others="WHO .. quer|queria|deseja|pretende|gostaria .. cancel*|descadastr*|sair|remov*",
    ),
    Words(  # Italian
        groups={"GONE": "cancellat* disiscritt* disdett* annullat* smesso lasciat*"},
        keep="""
            perche avete|ha|hai|hanno .. smesso|interrotto|sospeso|GONE / perche non .. piu
            tasso|numero|percentuale di .. disiscri*|cancellazion* / quant* .. disiscri*|cancellazion*
            GONE .. vecchi*|precedente|nostro
        """,
    ),
    Words(  # Dutch
        groups={"GONE": "opgezegd afgemeld uitgeschreven gestopt beeindigd"},
        keep="""
            waarom .. geen|niet .. meer / waarom .. gestopt|opgehouden
            hoeveel|aantal|percentage .. afmeld*|uitschrijv* / afmeldpercentage*|uitschrijfpercentage*
            we|wij|ik stop|stoppen|stopten .. om|op|in|tegen|met / oude|vorige .. GONE
        """,
    ),
    Words(  # Polish
        groups={"OLD": "star* poprzedni* dawn* dotychczasow*"},
        keep="""
            dlaczego|czemu .. przestal* / dlaczego|czemu nie .. juz
            wskaznik|liczba|odsetek|procent|ile|ilu .. rezygnac*|wypis* / zrezygnowalismy z|ze
            wypisalismy|wypisalem|wypisalam sie? z|ze .. OLD|naszego / rezygn* .. OLD
        """,
    ),
    Words(  # Swedish
        groups={"OLD": "gaml* tidigare forra"},
        keep="""
            varfor .. slutat|slutade / varfor .. inte|inga|inget .. langre|mer
            hur manga .. avregistrering*|avanmalning* / antal*|andel* avregistrering*|avanmalning* / vi|jag slutar|slutade
            sagt|sade|avregistrerat|avslutat|lamnat .. OLD / avregistreringsgrad*
        """,
    ),
    Words(  # Danish
        groups={"OLD": "gaml* tidligere forrige"},
        keep="""
            hvorfor .. holdt|stoppet|ophort / hvorfor .. ikke|ingen .. mere|laengere
            hvor mange .. afmelding*|framelding* / antal*|andel* afmelding*|framelding* / vi|jeg stopper|lukker|slutter
            opsagt|afmeldt|frameldt|stoppet|forladt .. OLD / frameld|stryg|meld mig|os ikke
            afmeldingsrate*|frameldingsrate*|afmeldingsprocent*
        """,
    ),
    Words(  # Turkish
        keep="""
            neden|niye|nicin .. biraktiniz|kestiniz|durdurdunuz|gelmiyor|gondermiyorsunuz
            abonelikten|uyelikten|listeden? cikma|cikis|iptal|ayrilma oran*|sayi* / eski .. iptal|cik*|ayril* / iptal ettik
            kac kisi .. cik*|ayril*|iptal
        """,
    ),
)
