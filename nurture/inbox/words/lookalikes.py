"""What only sounds like an opt-out, language by language (`form.py` tells how it is written).

Stopping that is told of oneself or asked after ("why did you stop?"), counted ("unsubscribe
rate"), or done to a thing and not to mail ("cancel our old CRM").
"""

from nurture.inbox.words.form import Words

LOOKALIKES: tuple[Words, ...] = (
    Words(  # English
        groups={"GONE": "unsubscribed cancelled canceled stopped quit dropped left ended"},
        keep="""
            remove|delete|drop|take|strike .. vat|tax|discount|invoice*|bill|quote|offer|order|clause
            why did|have you stop*|quit|cease*|discontinue*
            unsubscribe|unsubscription|opt out? rate*|figure*|number*|percentage*|ratio*
            rate|number|share|percentage of .. unsubscribe*|unsubscription* / how many .. unsubscribe*
            we|i stop|stopped|quit|cancelled|canceled .. with|using|our|at
            GONE from? our|an|another|their / GONE .. old|former / GONE .. previous supplier|vendor|contract|provider|crm|tool
            not ever? want|wish|like to stop*|unsubscribe* / please? never stop
            stop*|take|remove|delete .. delivery|alarm*|parts|pump*|valve*|machine*|first message
            list of .. parts|items|spares / not going to unsubscribe / landed|went|was|in to|in spam
            stop* .. leak*|machine*|pump*|line*|production|flow|valve*
        """,
        interest="send|mail|email over? the|an|your? offer|quote*|price*|invoice|contract / order|po follows|is|will|coming",
    ),
    Words(  # German
        groups={
            "WHY": "warum wieso weshalb weswegen",
            "GONE": "abgemeldet abbestellt gekundigt verabschiedet getrennt gestoppt beendet",
        },
        keep="""
            nehm*|streich*|losch*|entfern* .. rechnung*|steuer|mehrwertsteuer|rabatt|angebot|auftrag|klausel
            WHY .. keine|keinen|kein|nicht .. mehr / WHY haben|habt|hast .. aufgehort|eingestellt
            abmelderate*|abmeldequote*|abmeldezahl*|abbestellrate*|abbestellquote*|kundigungsrate*
            wie viele .. abmeld*|abbestell* / zahl|anzahl|quote .. abmeld*|abbestell* / wir|ich hore*|horen .. auf
            anwalt pruft|liest|schaut|sieht / anwalt .. vertrag*
            alten|altes|alte|bisherigen|fruheren|unserem|unseren .. GONE
            stopp* .. lieferung*|produktion|bestellung*|alarm / im spam* / erste|letzte|alte .. loschen
            abmelden .. will|mochte|mochten|werde .. nicht
            will|mochte|wollen .. nicht abmelden|abbestellen / losch*|streich* .. nachricht|stuckliste
            keine|kein .. mails .. portal*|system*|shop*|server*|konto*
        """,
        interest="bestellung|auftrag folgt|kommt|ist / schicken|senden|mailen sie .. angebot|preis*|rechnung",
    ),
    Words(  # French
        groups={"GONE": "desabonne* desinscri* resili* annule* arrete* quitte*"},
        keep="""
            retir*|supprim*|enlev*|ray* .. tva|taxe*|facture*|devis|remise|commande|clause
            pourquoi ne|n .. plus / pourquoi avez|as vous|tu .. arrete*|cesse*
            taux|nombre|pourcentage de|d .. desabonne*|desinscri* / combien .. desabonne*|desinscri*
            comment .. operateur|alarme|machine|pompe / livraison / dans les spam* / premier message
            retir* .. pompe*|nomenclature|pieces / ne .. veux|souhaite pas .. me desabonn*|desinscri*
            GONE .. ancien*|vieux|vieil|vieille / nous arretons / on arrete / nous|j avons|ai arrete*
        """,
        interest="commande|bon suit|arrive / envoyez|envoie* .. devis|offre|tarif*|facture",
    ),
    Words(  # Spanish
        groups={
            "THING": """
                maquina* equipo* linea* contrato* bomba* sensor* sistema* crm licencia* proveedor*
                servicio* vehiculo* instalacion* usuario* medidor* modelo* producto*
            """,
        },
        keep="""
            quit*|borr*|elimin*|retir*|saqu* .. iva|factura*|presupuesto|descuento|pedido|clausula|oferta
            por que dejaron|dejo|dejasteis|pararon|paro|cesaron / por que han|ha|habeis dejado|parado
            tasa|porcentaje|numero|indice de .. baja|bajas|cancelacion*|desuscripcion*
            cuantas|cuantos .. bajas|desuscri* / dar*|damos|dimos|demos|dado .. de baja .. THING
            lista de piezas|partes|materiales / primer mensaje / par*|deten* .. entrega|alarma|bomba
            en spam / no .. quiero .. darme|dar de baja / de la lista de
            de baja .. viej*|antigu*
        """,
        interest="pedido llega|sigue|va / envie|mande|envien|manden .. oferta|cotizacion|presupuesto|factura|precio*",
    ),
    Words(  # Portuguese
        groups={"WHO": "colega* cliente* chefe* usuario* utilizador* funcionario*"},
        keep="""
            retir*|remov*|tir*|apag*|exclu* .. iva|fatura*|orcamento|desconto|pedido|clausula|proposta
            por que|porque? pararam|parou|deixaram|deixou
            taxa|percentagem|porcentagem|indice|numero de .. cancelamento*|descadastr*|saida*
            quantos|quantas .. cancel*|descadastr*
            cancelamos|encerramos|cancelei|descadastramos .. antig*|velh*
            lista de pecas|materiais / primeira mensagem / par* .. entrega|alarme|bomba
            no spam / nao .. quero .. cancelar|sair / tir* .. bomba*|valvula*|linha*|maquina*
            cancelar .. maquina*|linha*|contrato*|visita*|equipamento*
        """,
        others="WHO .. quer|queria|deseja|pretende|gostaria .. cancel*|descadastr*|sair|remov*",
        interest="encomenda|pedido segue|vai|chega / mande|envie|mandem|enviem .. proposta|cotacao|orcamento|fatura|preco*",
    ),
    Words(  # Italian
        groups={"GONE": "cancellat* disiscritt* disdett* annullat* smesso lasciat*"},
        keep="""
            tog*|cancell*|rimuov*|elimin*|levat* .. iva|fattura*|preventivo|sconto|ordine|clausola|offerta
            perche avete|ha|hai|hanno .. smesso|interrotto|sospeso|GONE / perche non .. piu
            tasso|numero|percentuale di .. disiscri*|cancellazion* / quant* .. disiscri*|cancellazion*
            primo messaggio / ferm* .. consegna|allarme|pompa / nello spam / non voglio cancellar*
            tog*|cancell*|rimuov* .. pompa|valvola|distinta|linea|macchina|messaggio
            GONE .. vecchi*|nostro
        """,
        interest="ordine segue|arriva|seguira / segue|seguira .. ordine / mandi|invii|mandate|inviate .. offerta|preventivo|fattura",
    ),
    Words(  # Dutch
        groups={"GONE": "opgezegd afgemeld uitgeschreven gestopt beeindigd"},
        keep="""
            haal|verwijder*|schrap* .. btw|factuur|offerte|korting|bestelling|clausule
            waarom .. geen|niet .. meer / waarom .. gestopt|opgehouden
            hoeveel|aantal|percentage .. afmeld*|uitschrijv* / afmeldpercentage*|uitschrijfpercentage*
            aarzel .. niet / in de spam / eerste bericht / stop* .. levering|alarm|pomp|lijn
            stuklijst|onderdelenlijst / wil .. me niet .. afmelden|uitschrijven / oude pomp|machine|lijn
            we|wij|ik stop|stoppen|stopten .. om|op|in|tegen|met / oude .. GONE / vorige leverancier|systeem|crm|contract .. GONE
        """,
        interest="bestelling|order volgt|komt / mail|stuur .. offerte|prijs*|factuur",
    ),
    Words(  # Polish
        groups={"OLD": "star* dawn* dotychczasow*"},
        keep="""
            usun*|skresl*|wykresl* .. vat|faktur*|wycen*|rabat*|zamowien*|klauzul* / nie zgadzam sie z|co
            dlaczego|czemu .. przestal* / dlaczego|czemu nie .. juz
            wskaznik|liczba|odsetek|procent|ile|ilu .. rezygnac*|wypis* / zrezygnowalismy z|ze
            usun*|skasowa*|skasuj* .. pomp*|czesc*|wiadomosc* / list* czesci / w spamie
            moz* usunac .. pomp*|czesc*|stara|stary|stare / zatrzyma*|wstrzyma* .. dostaw*|alarm*
            nie chce sie wypis* / wypisalismy|wypisalem|wypisalam sie? z|ze .. OLD|naszego / rezygn* .. OLD
        """,
        interest="zamowienie w|jest|bedzie / wyslac|przyslac|prosze .. oferte|wycene|fakture",
    ),
    Words(  # Swedish
        groups={"OLD": "gaml* tidigare"},
        keep="""
            ta|stryk|radera .. moms*|faktura*|offert*|rabatt*|order*|klausul*
            varfor .. slutat|slutade / varfor .. inte|inga|inget .. langre|mer
            hur manga .. avregistrering*|avanmalning* / antal*|andel* avregistrering*|avanmalning* / vi|jag slutar|slutade
            stycklist*|reservdelslist* / stopp* .. leverans*|larm*|pump*|linje* / skraeppost*|i skrappost*
            forsta meddelande* / vill inte avregistr* / tveka inte
            sagt|sade|avregistrerat|avslutat|lamnat .. OLD / avregistreringsgrad*
        """,
        interest="order|bestallning foljer|kommer / skicka|mejla .. offert*|pris*|faktura*",
    ),
    Words(  # Danish
        groups={"OLD": "gaml* tidligere"},
        keep="""
            fjern|slet|tag|stryg .. moms*|faktura*|tilbud*|rabat*|ordre*|klausul*
            hvorfor .. holdt|stoppet|ophort / hvorfor .. ikke|ingen .. mere|laengere
            hvor mange .. afmelding*|framelding* / antal*|andel* afmelding*|framelding* / vi|jeg stopper|lukker|slutter
            stykliste*|reservedelsliste* / stop* .. levering*|alarm*|pumpe*|linje* / i spam*
            forste|sidste|min besked|mail|tegning / slet* min forste|sidste / vil ikke afmeld* / tov ikke
            opsagt|afmeldt|frameldt|stoppet|forladt .. OLD / frameld|stryg|meld mig|os ikke
            afmeldingsrate*|frameldingsrate*|afmeldingsprocent*
        """,
        interest="ordre|ordren|bestilling* folger|kommer / send|mail .. tilbud*|pris*|faktura*",
    ),
    Words(  # Turkish
        keep="""
            fatura*|kdv|teklif*|indirim*|siparis* .. cikar*|sil*|kaldir*
            neden|niye|nicin .. biraktiniz|kestiniz|durdurdunuz|gelmiyor|gondermiyorsunuz
            abonelikten|uyelikten|listeden? cikma|cikis|iptal|ayrilma oran*|sayi* / eski .. iptal|cik*|ayril* / iptal ettik
            parca listesi* / teslimat*|alarm*|pompa* .. durdur* / ilk mesaj* / spam klasor*
            cekinmeyin / abonelikten cikmak istemiyor*
            kac kisi .. cik*|ayril*|iptal
        """,
        interest="siparis* gelecek|geliyor|verecegiz / teklif* .. at*|gonder*|yolla*",
    ),
)
