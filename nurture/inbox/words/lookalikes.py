"""What only sounds like an opt-out, language by language (`form.py` tells how it is written).

Stopping that is told of oneself or asked after ("why did you stop?"), counted ("unsubscribe
rate"), or done to a thing and not to mail ("cancel our old CRM").
"""

from nurture.inbox.words.form import Words

LOOKALIKES: tuple[Words, ...] = (
    Words(  # English
        groups={"GONE": "unsubscribed cancelled canceled stopped quit dropped left ended"},
        keep="""
            remove|delete|drop|take|strike .. vat|tax|discount|invoice*|bill|quote|offer|order|clause / why did|have you stop*|quit|cease*|discontinue*
            unsubscribe|unsubscription|opt out? rate*|figure*|number*|percentage*|ratio*
            rate|number|share|percentage of .. unsubscribe*|unsubscription* / how many .. unsubscribe*
            we|i stop|stopped|quit|cancelled|canceled .. with|using|our|at / GONE from? our|an|another|their / GONE .. old|former
            GONE .. previous supplier|vendor|contract|provider|crm|tool / not ever? want|wish|like to stop*|unsubscribe* / please? never stop
            stop*|take|remove|delete .. delivery|alarm*|parts|pump*|valve*|machine*|first message / list of .. parts|items|spares
            not going to unsubscribe / landed|went|was|in to|in spam / stop* .. leak*|machine*|pump*|line*|production|flow|valve*
            did|have you .. remove*|removed|deleted|dropped|stopped|taken|unsubscribed .. me|us
            are|am not|no getting|receiving .. more|anymore|longer|lately / no longer get|getting|receive|receiving your|the .. did|have|why
            delete|remove|ignore|disregard|recall my|the? last|previous|earlier|first|other message|mail|email
            unsubscribes|unsubscribed|opt outs|unsubscribe .. in your|our|the system|tool|dashboard|app|report*|statistics
            enough|sick|tired|fed of|up|with with|of? our|my|the old|current|own|small
            not WANT .. to? be a? bother|nuisance|pain|pest|burden|difficult / remove|hide|add|put|insert|change|move the|your|an|our? unsubscribe|opt
            most newsletters / cancel my registration|seat|place|ticket|booking|spot / another subscription
            signed|subscribed up? for|to the|a|any? training|webinar|trial|course|event|plan|package|service
            receive|get|want .. invoice*|statement*|bill|bills|parcel* .. post|paper|mail|fax
        """,
        interest="""
            send|mail|email over? the|an|your? offer|quote*|price*|invoice|contract / order|po follows|is|will|coming / no rush|hurry|urgency
            would|will take|prefer|go .. the|with
        """,
    ),
    Words(  # German
        groups={
            "WHY": "warum wieso weshalb weswegen",
            "GONE": "abgemeldet abbestellt gekundigt verabschiedet getrennt gestoppt beendet",
        },
        keep="""
            nehm*|streich*|losch*|entfern* .. rechnung*|steuer|mehrwertsteuer|rabatt|angebot|auftrag|klausel / WHY .. keine|keinen|kein|nicht .. mehr
            WHY haben|habt|hast .. aufgehort|eingestellt / abmelderate*|abmeldequote*|abmeldezahl*|abbestellrate*|abbestellquote*|kundigungsrate*
            wie viele .. abmeld*|abbestell* / zahl|anzahl|quote .. abmeld*|abbestell* / wir|ich hore*|horen .. auf / anwalt pruft|liest|schaut|sieht
            anwalt .. vertrag* / alten|altes|alte|bisherigen|fruheren|unserem|unseren .. GONE / stopp* .. lieferung*|produktion|bestellung*|alarm
            im spam* / erste|letzte|alte .. loschen / abmelden .. will|mochte|mochten|werde .. nicht / will|mochte|wollen .. nicht abmelden|abbestellen
            losch*|streich* .. nachricht|stuckliste / keine|kein .. mails .. portal*|system*|shop*|server*|konto*
            haben|habt sie|ihr .. geloscht|entfernt|gestrichen|abgemeldet|rausgenommen|vergessen
            wir|ich bekomme*|erhalte*|kriege* .. nicht|nichts mehr / wir|ich bekomme*|erhalte*|kriege* keine|keinen .. mehr
            letzte*|vorherige*|vorige*|erste* mail|nachricht|email / abmeldungen|abmeldezahlen .. system|tool|angezeigt|statistik|ubersicht|portal
            genug von unserer|unserem|meinem|meiner|der|dem .. alte*|bisherige*|anlage|system|anbieter
            abmeldelink .. entfernen|einbauen|andern|hinzufugen|ausblenden / anmeldung|ticket|platz|teilnahme .. stornier*|absag*|losch*
            losch*|streich*|vergess*|ignorier* .. letzte*|vorherige*|vorige*|erste* mail|nachricht|email
            benutzer*|nutzer*|anwender*|konto|zugang .. abmelden|loschen|entfernen|anlegen|sperren
        """,
        interest="""
            bestellung|auftrag folgt|kommt|ist / schicken|senden|mailen sie .. angebot|preis*|rechnung / keine|kein eile|stress|hektik
        """,
    ),
    Words(  # French
        groups={"GONE": "desabonne* desinscri* resili* annule* arrete* quitte*"},
        keep="""
            retir*|supprim*|enlev*|ray* .. tva|taxe*|facture*|devis|remise|commande|clause / pourquoi ne|n .. plus
            pourquoi avez|as vous|tu .. arrete*|cesse* / taux|nombre|pourcentage de|d .. desabonne*|desinscri* / combien .. desabonne*|desinscri*
            comment .. operateur|alarme|machine|pompe / livraison / dans les spam* / premier message / retir* .. pompe*|nomenclature|pieces
            ne .. veux|souhaite pas .. me desabonn*|desinscri* / GONE .. ancien*|vieux|vieil|vieille / nous arretons / on arrete
            nous|j avons|ai arrete* / avez vous|as tu .. supprime*|retire*|enleve*|change*|arrete*|oublie* / nous|je|on ne recevons|recois|recoit plus
            dernier|precedent|premier message|mail|courriel / desabonnements|desinscriptions .. outil|systeme|tableau|affich*|statistiques
            assez|marre de notre|nos|mon|l .. ancien*|standard|operateur|systeme
            inscription a|au|aux|pour .. webinaire|salon|evenement|seminaire|formation|atelier / retir*|enlev*|ajout*|masqu* le lien de
            supprim*|effac*|ignor* .. dernier|precedent|premier message|mail|courriel / facture* .. courrier|papier|poste
        """,
        interest="""
            commande|bon suit|arrive / envoyez|envoie* .. devis|offre|tarif*|facture / pas d|de urgence|presse / rien d urgent / rien ne presse
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
            quit*|borr*|elimin*|retir*|saqu* .. iva|factura*|presupuesto|descuento|pedido|clausula|oferta
            por que dejaron|dejo|dejasteis|pararon|paro|cesaron / por que han|ha|habeis dejado|parado
            tasa|porcentaje|numero|indice de .. baja|bajas|cancelacion*|desuscripcion* / cuantas|cuantos .. bajas|desuscri*
            dar*|damos|dimos|demos|dado .. de baja .. THING / lista de piezas|partes|materiales / primer mensaje / par*|deten* .. entrega|alarma|bomba
            en spam / no .. quiero .. darme|dar de baja / de la lista de / de baja .. viej*|antigu*
            nos|me han|habeis|has|ha borrado|quitado|eliminado|dado|sacado / ya no recibo|recibimos|llegan / ya no me|nos llega*
            ultimo|anterior|primer mensaje|correo|mail / bajas .. sistema|panel|herramienta|informe*|estadisticas
            hart*|cansad* de nuestr*|mi centralita|sistema|operador|proveedor
            plaza|inscripcion|entrada en|a|para|al el|la? webinar|seminario|evento|curso|feria|taller
            borr*|elimin*|ignor* .. ultimo|anterior|primer mensaje|correo|mail / factura* .. papel|postal|impres*
        """,
        interest="""
            pedido llega|sigue|va / envie|mande|envien|manden .. oferta|cotizacion|presupuesto|factura|precio* / sin|no hay prisa|prisas
        """,
    ),
    Words(  # Portuguese
        groups={"WHO": "colega* cliente* chefe* usuario* utilizador* funcionario*"},
        keep="""
            retir*|remov*|tir*|apag*|exclu* .. iva|fatura*|orcamento|desconto|pedido|clausula|proposta / por que|porque? pararam|parou|deixaram|deixou
            taxa|percentagem|porcentagem|indice|numero de .. cancelamento*|descadastr*|saida* / quantos|quantas .. cancel*|descadastr*
            cancelamos|encerramos|cancelei|descadastramos .. antig*|velh* / lista de pecas|materiais / primeira mensagem / par* .. entrega|alarme|bomba
            no spam / nao .. quero .. cancelar|sair / tir* .. bomba*|valvula*|linha*|maquina*
            cancelar .. maquina*|linha*|contrato*|visita*|equipamento* / nos|me|fomos|fui removeram|tiraram|apagaram|removid*|apagad*
            deixamos|deixei de receber / ja? nao recebo|recebemos .. desde|newsletter|o|os|a / ultima|anterior|primeira mensagem
            cancelamentos|saidas|descadastros .. sistema|painel|ferramenta|relatorio* / fart*|cansad* da|do|de nosso|nossa|minha|meu
            inscricao|lugar|vaga|bilhete no|na|para .. webinar|seminario|evento|curso|feira
            apag*|elimin*|ignor* .. ultima|anterior|primeira mensagem|email / fatura* .. papel|correio
        """,
        others="WHO .. quer|queria|deseja|pretende|gostaria .. cancel*|descadastr*|sair|remov*",
        interest="""
            encomenda|pedido segue|vai|chega / mande|envie|mandem|enviem .. proposta|cotacao|orcamento|fatura|preco* / sem|nao ha pressa
        """,
    ),
    Words(  # Italian
        groups={"GONE": "cancellat* disiscritt* disdett* annullat* smesso lasciat*"},
        keep="""
            tog*|cancell*|rimuov*|elimin*|levat* .. iva|fattura*|preventivo|sconto|ordine|clausola|offerta
            perche avete|ha|hai|hanno .. smesso|interrotto|sospeso|GONE / perche non .. piu / tasso|numero|percentuale di .. disiscri*|cancellazion*
            quant* .. disiscri*|cancellazion* / primo messaggio / ferm* .. consegna|allarme|pompa / nello spam / non voglio cancellar*
            tog*|cancell*|rimuov* .. pompa|valvola|distinta|linea|macchina|messaggio / GONE .. vecchi*|nostro
            ci|mi avete|ha tolto|tolti|cancellat*|rimoss*|eliminat* / non ricevo|riceviamo piu / ultimo|precedente|primo messaggio|mail
            ultima|precedente mail|email / disiscrizioni|cancellazioni .. sistema|pannello|strumento|report|statistiche
            stuf*|stanc* del|della|di nostr*|mio|mia / iscrizione|posto|biglietto al|alla|per .. webinar|seminario|evento|corso|fiera
            cancell*|elimin*|ignor* .. ultimo|ultima|precedente|primo messaggio|mail|email / fattur* .. carta|posta|cartace*
        """,
        interest="""
            ordine segue|arriva|seguira / segue|seguira .. ordine / mandi|invii|mandate|inviate .. offerta|preventivo|fattura / senza|nessuna fretta
        """,
    ),
    Words(  # Dutch
        groups={"GONE": "opgezegd afgemeld uitgeschreven gestopt beeindigd"},
        keep="""
            haal|verwijder*|schrap* .. btw|factuur|offerte|korting|bestelling|clausule / waarom .. geen|niet .. meer / waarom .. gestopt|opgehouden
            hoeveel|aantal|percentage .. afmeld*|uitschrijv* / afmeldpercentage*|uitschrijfpercentage* / aarzel .. niet / in de spam / eerste bericht
            stop* .. levering|alarm|pomp|lijn / stuklijst|onderdelenlijst / wil .. me niet .. afmelden|uitschrijven / oude pomp|machine|lijn
            we|wij|ik stop|stoppen|stopten .. om|op|in|tegen|met / oude .. GONE / vorige leverancier|systeem|crm|contract .. GONE
            zijn|ben we|wij|ik .. verwijderd|uitgeschreven|afgemeld / hebben|heeft jullie|u .. verwijderd|geschrapt
            we|wij|ik krijg*|ontvang* .. niet|geen meer / krijg*|ontvang* we|wij|ik .. niet|geen .. meer / we|wij|ik krijg*|ontvang* .. niet .. meer
            laatste|vorige|eerste bericht|mail / afmeldingen|uitschrijvingen .. systeem|dashboard|tool|rapport*
            genoeg van onze|ons|mijn|de .. oude|huidige|centrale|systeem / aanmelding|plaats|ticket|inschrijving voor .. webinar|beurs|evenement|cursus
            verwijder*|wis|negeer .. laatste|vorige|eerste bericht|mail / factu* .. post|papier
        """,
        interest="bestelling|order volgt|komt / mail|stuur .. offerte|prijs*|factuur / geen haast",
    ),
    Words(  # Polish
        groups={"OLD": "star* dawn* dotychczasow*"},
        keep="""
            usun*|skresl*|wykresl* .. vat|faktur*|wycen*|rabat*|zamowien*|klauzul* / nie zgadzam sie z|co / dlaczego|czemu .. przestal*
            dlaczego|czemu nie .. juz / wskaznik|liczba|odsetek|procent|ile|ilu .. rezygnac*|wypis* / zrezygnowalismy z|ze
            usun*|skasowa*|skasuj* .. pomp*|czesc*|wiadomosc* / list* czesci / w spamie / moz* usunac .. pomp*|czesc*|stara|stary|stare
            zatrzyma*|wstrzyma* .. dostaw*|alarm* / nie chce sie wypis* / wypisalismy|wypisalem|wypisalam sie? z|ze .. OLD|naszego / rezygn* .. OLD
            usuneliscie|usunieto|skresliliscie|wypisaliscie nas|mnie / nie dostaj*|otrzymuj*|dostalem|przychodz* juz
            ostatni*|poprzedni*|pierwsz* wiadomosc|mail* / wypisy|rezygnacje|wypisania .. systemie|panelu|narzedziu|raporcie
            dosc nasz*|swoj*|starej|starego / rejestracj*|miejsce|bilet na .. webinar*|wydarzeni*|targi|szkoleni*
            usun*|skasuj*|zignoruj* .. ostatni*|poprzedni*|pierwsz* wiadomosc|mail*
        """,
        interest="zamowienie w|jest|bedzie / wyslac|przyslac|prosze .. oferte|wycene|fakture / bez pospiechu / nie ma pospiechu",
    ),
    Words(  # Swedish
        groups={"OLD": "gaml* tidigare"},
        keep="""
            ta|stryk|radera .. moms*|faktura*|offert*|rabatt*|order*|klausul* / varfor .. slutat|slutade / varfor .. inte|inga|inget .. langre|mer
            hur manga .. avregistrering*|avanmalning* / antal*|andel* avregistrering*|avanmalning* / vi|jag slutar|slutade / stycklist*|reservdelslist*
            stopp* .. leverans*|larm*|pump*|linje* / skraeppost*|i skrappost* / forsta meddelande* / vill inte avregistr* / tveka inte
            sagt|sade|avregistrerat|avslutat|lamnat .. OLD / avregistreringsgrad* / har ni|du .. tagit|raderat|strukit|glomt
            vi|jag far inte|inga .. langre|mer / sista|forra|tidigare|forsta meddelande*|mejl*
            avregistreringar|avanmalningar .. system*|verktyg*|panel*|rapport* / nog|trott|less av|pa var|vart|vara|min .. gamla|vaxel|system*
            anmalan|plats|biljett till|pa .. webbinari*|massa*|event*|kurs* / radera*|ta|ignorera .. sista|forra|tidigare|forsta meddelande*|mejl*
        """,
        interest="order|bestallning foljer|kommer / skicka|mejla .. offert*|pris*|faktura* / ingen bradska|stress",
    ),
    Words(  # Danish
        groups={"OLD": "gaml* tidligere"},
        keep="""
            fjern|slet|tag|stryg .. moms*|faktura*|tilbud*|rabat*|ordre*|klausul* / hvorfor .. holdt|stoppet|ophort
            hvorfor .. ikke|ingen .. mere|laengere / hvor mange .. afmelding*|framelding* / antal*|andel* afmelding*|framelding*
            vi|jeg stopper|lukker|slutter / stykliste*|reservedelsliste* / stop* .. levering*|alarm*|pumpe*|linje* / i spam*
            forste|sidste|min besked|mail|tegning / slet* min forste|sidste / vil ikke afmeld* / tov ikke
            opsagt|afmeldt|frameldt|stoppet|forladt .. OLD / frameld|stryg|meld mig|os ikke / afmeldingsrate*|frameldingsrate*|afmeldingsprocent*
            har i|du .. slettet|fjernet|taget|glemt / vi|jeg far ikke|ingen .. laengere|mere / sidste|forrige|tidligere|forste besked|mail
            afmeldinger|frameldinger .. system*|vaerktoj*|panel*|rapport* / nok|traet af vores|min|mit .. gamle|central*|system*
            afmeld|frameld|slet|fjern mig|os .. ikke / tilmelding|plads|billet til|pa .. webinar*|messe*|event*|kursus*
            slet|fjern|ignorer .. sidste|forrige|tidligere|forste besked|mail
        """,
        interest="ordre|ordren|bestilling* folger|kommer / send|mail .. tilbud*|pris*|faktura* / ingen hast / haster ikke",
    ),
    Words(  # Turkish
        keep="""
            fatura*|kdv|teklif*|indirim*|siparis* .. cikar*|sil*|kaldir* / neden|niye|nicin .. biraktiniz|kestiniz|durdurdunuz|gelmiyor|gondermiyorsunuz
            abonelikten|uyelikten|listeden? cikma|cikis|iptal|ayrilma oran*|sayi* / eski .. iptal|cik*|ayril* / iptal ettik / parca listesi*
            teslimat*|alarm*|pompa* .. durdur* / ilk mesaj* / spam klasor* / cekinmeyin / abonelikten cikmak istemiyor* / kac kisi .. cik*|ayril*|iptal
            bizi|beni .. sildiniz|cikardiniz|unuttunuz / bulten*|mail* .. gelmiyor|gelmez|ulasmiyor / son|onceki|ilk mesaj*|mail* .. sil*|dikkate
            sistem*|panel* .. cikan*|ayrilan*|abonelik* / abonelikten cikanlar* / eski .. biktik|usandik|yeter
            kaydim*|yerim*|biletim* .. webinar*|etkinlik*|fuar*|egitim*
        """,
        interest="siparis* gelecek|geliyor|verecegiz / teklif* .. at*|gonder*|yolla* / acelesi|acele yok",
    ),
)
