"""Italian."""

from nurture.inbox.words.form import Words

ITALIAN = Words(
    groups={
        "ME": "mi ci mio mia miei nostro nostra nostri questo questa me noi",
        "MAIL": """
            mail* email* messaggi* pubblicita newsletter* spam comunicazion* informazion* promozion*
            offert* niente nulla posta lettere robaccia spazzatura proposte corrispondenza avvisi
            materiale contatti inviti aggiornamenti
        """,
        "LIST": """
            lista liste elenc* newsletter* mailing* database archivi* indirizzari* iscrizion* base
            banca contatti rubrica sistema distribuzione invii registri
        """,
        "ADDRESS": """
            indirizz* dati email mail nome nominativo account contatt* recapit* emailaddress numero
        """,
        "SEND": """
            invi* mand* scriv* contatt* disturb* spedi* spam* import* tormentar* stress* sped*
            assill* ricontatt* cerc*
        """,
        "DROP": """
            rimuov* rimoz* cancell* tolg* toglier* toglietemi elimin* levat* depenn* disiscriv*
            esclud* togli
        """,
        "WHO": """
            collega colleghi client* utent* dipendent* capo moglie marito predecessore persone
        """,
    },
    spellings="nn = non / xfavore = per favore / cmq = comunque / grz = grazie",
    courtesy="""
        per favore grazie buongiorno buonasera salve ciao gentile gentili egregio spettabile signore
        signora signori cordiali saluti distinti cordialmente prego cortesemente subito
        immediatamente sig dott mille anticipo in buona giornata la ringrazio vi le chiedo cortesia
    """,
    repair="""
        disiscrivetemi disiscrivermi disiscrivere disiscrizione cancellatemi cancellazione
        disiscrivimi voglio
    """,
    alone="""
        disiscri*|disiscrizione / cancellazione iscrizione|newsletter|dati
        basta|stop|smettetela|smettila|fermatevi|finitela / basta|stop|no|niente|nessuna MAIL
        niente|nessuna|non altre|piu|ulteriori MAIL
        rimuovi|rimuovimi|rimuovetemi|rimozione|rimuovere|elimina|eliminami|eliminatemi|toglietemi|toglimi
        recesso|disdetta|annulla|annullare|revoca / non piu
        annullare|disdire|revocare .. iscrizione|abbonamento / non voglio
        cancellare|cancellazione|rimuovere|rimozione .. indirizzo|nominativo|email|dati|iscrizione
        rimuovere / stop alle? MAIL / no grazie cancellatemi / non inviare|inviate|mandate piu
        basta / cancellami|cancellatemi|cancellarmi|cancellazione|cancella|cancellate
    """,
    wish="""
        disiscriv* .. dalla|da|dal|mi|me|newsletter|lista
        disiscrivermi|disiscrivetemi|disiscrivimi|disiscrivermici|disiscrivi / mi disiscriv*
        mi cancell*|tolga|tolg*|rimuov*|elimin*|lev*
        DROP .. mio|mia|miei|nostro|nostra|nostri|questo|questa|i .. ADDRESS
        DROP .. dalla|dalle|dal|dai|da|dagli .. LIST / cancellazione .. ADDRESS
        cancellazione .. LIST|miei|dalla|mio / rimozione .. ADDRESS|LIST
        non .. piu .. ricevere|ricev* .. MAIL / non .. ricevere piu|altr*|ulterior*|vostr*|MAIL
        non ricevere .. MAIL
        non .. voglio|desidero|vorrei|gradisco|intendo|vogliamo|desideriamo .. ricevere|ricev*
        non .. voglio|desidero|vogliamo|desideriamo .. piu .. MAIL|essere|avere|sentire|sapere|ricevere
        non .. voglio|desidero .. vostr* .. MAIL / non ME? SEND piu
        non SEND .. piu|altr*|MAIL|nulla|niente / non ME SEND .. piu|altr*|MAIL
        non scrivetemi|scrivermi|scrivete|contattatemi|contattarmi|contattate|mandatemi|mandarmi|inviatemi|inviarmi|inviate .. piu
        non scrivetemi|contattatemi|mandatemi|inviatemi|disturbatemi / di non .. SEND
        smett* .. di .. SEND / smett* .. MAIL|SEND / smettetela|finitela|piantatela .. di|con
        basta .. MAIL|SEND|con|di / stop .. MAIL / niente|nessun*|no piu|altr*|ulterior* .. MAIL
        cess* .. di? .. SEND|invio|MAIL / interromp*|sospend* .. invio|MAIL
        disdi*|annull*|revoc* .. iscrizione|abbonamento|newsletter|consenso
        revoc*|ritir* .. consenso|autorizzazione / oppong* .. trattamento|utilizzo|uso|mi
        mi oppongo / diritto .. opposizione|oblio|cancellazione
        mai .. consenso|autorizz*|iscritt*|chiesto|richiesto|acconsentito
        non .. autorizz*|acconsent* .. trattamento|MAIL|uso
        lasciatemi|lasciami|lasciateci .. pace|stare / in pace / segnal* .. spam / e|questo e? spam
        uscire dalla .. LIST / dimenticatevi|dimenticate di me / non ne posso piu
        cancellatemi|cancellarmi|cancellami|toglietemi|togliermi|toglimi|rimuovetemi|rimuovermi|rimuovimi
        eliminatemi|eliminarmi|eliminami|levatemi|levarmi|escludetemi|depennatemi|escludermi
        disiscriv* / mi cancelli|tolga|rimuova|elimini|levi|escluda|disiscriva
        DROP il|l mio|mia? .. ADDRESS / cancell*|rimuov*|elimin* .. ADDRESS $
        come .. cancell*|disiscriv*|faccio a .. cancell* / non SEND piu
        non .. piu .. SEND|ricevere|ricev* / non .. mand*|invi*|scriv* piu / stop alle|ai|con
        smett* .. inviar*|mandar*|scriver*|SEND
        chiedo|richiedo|vorrei|prego|desidero .. cancell*|rimoz*|rimuov*|elimin*|disiscri*|togli*
        non .. autorizzato|dato / non sono .. interess* .. toglie*|cancell*|rimuov*|basta
        mi .. stufato|stancat* / vi diffido / non desidero|voglio .. MAIL / fuori dalla .. LIST
        toglie* .. dalla / non intendo .. ricev* / stuf* .. MAIL|delle|di
        toglie*|cancell*|rimuov*|elimin* .. mio|mia|miei|nostro .. ADDRESS|nome
        dove .. cancell*|annull*|disiscriv* / preferi* non .. ricev*|MAIL / dove .. avete .. mio
        DROP .. mia? .. iscrizione|abbonamento|nome|nominativo
        chied*|vorrei|vorremmo|desider*|voglio|vogliamo|gradi*|prego|richiedo|preferi* .. essere .. cancellat*|rimoss*|tolt*|disiscritt*|eliminat*|esclus*|depennat*
        interrompere|cessare|sospendere|terminare .. MAIL|invio|invii|iscrizione
        richiesta di cancellazione|rimozione|disiscrizione|recesso / al|dal garante
    """,
    keyword="disiscri* / cancellarmi",
    weak="""
        non|niente|nessun* ME? SEND|MAIL / basta / smett* / cancell*|rimuov*|togli* .. iscrizione|ME
    """,
    keep="""
        non cancell*|rimuov*|tolg*|toglietemi|elimin*|disiscriv*|levatemi
        non mi cancell*|tolg*|rimuov*|elimin* / non smett* di / non .. disiscriver*|cancellar*
        per errore|sbaglio .. disiscri*|cancell* / non ho|abbiamo .. ricevuto
        riga|voce|posizione|articolo|disegno|allegato .. DROP
        DROP .. riga|voce|posizione|articolo|disegno|allegato|sconto / abbiamo|ho smesso di
        per .. cancellarsi|disiscriversi|cancellarti
        cancellarsi|disiscriversi .. cliccare|clicca|link|cliccando / continuare|vorrei continuare a
        restare|rimanere .. iscritt*|lista / saperne|sapere di piu
        cancell*|annull* .. riunione|ordine|appuntamento|chiamata|contratto
        non vogl* aspettare|perdere|cancellare / non vogl* .. la|il|lo versione|base|modello
        aggiung*|aggiunger* .. LIST / non ME? SEND .. pdf|file / ancora non / non .. ancora
        se non|lei desidera|vuole|volete|desideri|desiderate / qualora non desideri|desideriate|voglia
        non posso|possiamo|riesco|riusciamo|potuto / non usiamo|utilizziamo|lavoriamo|abbiamo .. piu
        non smett*
    """,
    others="""
        disiscriver*|cancellar*|rimuover*|togliere|eliminare un|una|il|la|mio|mia|i|nostri .. WHO
        WHO .. disiscriver*|cancellar*
        disiscriv*|cancell*|rimuov* un|una|il|la|mio|mia|i|nostri .. WHO
    """,
    only="""
        solo|soltanto|solamente|unicamente .. newsletter*|fatture|novita|aggiornamenti
        newsletter .. ma non|niente|no / newsletter soltanto|solamente|unicamente
        non .. offerte .. ma|solo / solo|soltanto per telefono|posta|telefonicamente
        solo|soltanto se|quando / niente|non piu inviti|telefonate|chiamate|sms|eventi|webinar
    """,
    less="""
        meno spesso|frequent*|mail|messaggi / non cosi spesso / troppo spesso|frequent*
        troppe|troppi MAIL / una volta a|al|ogni trimestre|anno|mese|semestre
        ridurre|diminuire .. frequenza|numero / diradare
    """,
    later="""
        non prima di|del|della|dell / non .. budget / senza budget / anno prossimo|venturo
        prossim* anno|trimestre|semestre|primavera|autunno / piu avanti|tardi
        dopo .. estate|primavera|natale|ferie|vacanze / al momento|per ora .. non
        non .. al momento|ora / tra|fra .. mesi|settimane / momento sbagliato
        ricontatt*|sent*|scriv* .. anno|mese|trimestre|primavera|autunno / l anno prossimo
        riscriv*|ricontatt*|risent* .. autunno|primavera|settembre|gennaio|anno|mese / adesso|ora no
        aspett* .. primavera|autunno|estate|gennaio|settembre|anno
    """,
    wrong_person="""
        non sono .. persona|responsabile|referente|giust*|io / persona sbagliata|errata
        sbagliat* .. persona|indirizzo|destinatario
        chieda|chiedete|contatti|contattate|parli|parlate|scriva|scrivete .. a|alla|al|con|la|il|rivolga
        si rivolga / non lavoro piu / non .. piu .. azienda|societa|ufficio / non me ne occupo
        non .. mi occupo|competenza / cambiato reparto|lavoro|azienda|ruolo|ufficio / in pensione
        non mi occupo / non .. di mia competenza / si occupa|decide
    """,
    cold="""
        non .. interess* / nessun interesse / no grazie / non .. serve|bisogno|necessita
        non .. fa per noi|me
    """,
    interest="""
        prezz* / preventiv* / costa|quanto|costo / demo* / consegn* / tempi|tempo di / chiam*
        ordin* / incontr* / invece si / ma si / interessa il|la|molto|un|una / mi interessa / scheda
        catalogo / campion* / prov* / va bene / faccio sapere / ne parlo
    """,
)
