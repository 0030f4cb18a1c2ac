"""Ideas in Dutch, English and German, Danish and Swedish (`ideas.py` tells what they are)."""

from nurture.inbox.words.ideas import Ideas

NORTHERN: tuple[Ideas, ...] = (
    Ideas(  # English
        want="""
            want wish like please pls plz kindly rather prefer ask asking request* demand* insist* expect* require grateful obliged
            appreciate* ensure must mind thank thanks policy consider pleased glad happy hope need reason point possible should shall /
            can|could|would|will you / see to? it|that / make sure / can|could|may|might i|we|my|our / how do|can|to|on|would
        """,
        no="not no never nothing none nobody neither nor cannot / free of|from / rid of",
        more="more again anymore further longer future continu* another henceforth onwards else",
        end="""
            stop stops stopped stopping cease* quit refrain desist halt discontinu* avoid ends end enough finish
        """,
        send="""
            send sending sent sends write writing written writes wrote contact contacted contacting contacts mail mailing mailed email
            emailing emailed emails messag* approach* bother* pester* spam* solicit* target* chas* includ* market* pitch* coming
            arriving use using / reach* out / follow* up
        """,
        get="have receiv* get getting gets hear hearing see seeing read reading / be on|part|in|of",
        mail="""
            mail mails email* message* newsletter* mailing* letter* advert* ads marketing promotion* solicitation* communication*
            correspondence outreach sequence* campaign* spam pitch* sales blast* bulletin* circular* these those cadence
        """,
        list="""
            list lists database* mailing* spreadsheet* records books system outreach crm sequence* campaign* distribution recipient*
            rota audience inbox* cadence file files subscriber*
        """,
        drop="""
            remov* delet* drop dropped strike struck stricken eras* scratch* cross crossed purg* wip* exclud* suppress* unsubscrib*
            disappear* vanish* unlist* delist* opt discard* omit* withdraw* / take|taken|taking|get|leave|leaving|cut|pull|pulled ..
            off|out|down|from / get rid of / off|of|out of? this|your|the|that|any|whatever
        """,
        we="i we",
        us="me my us our ours myself mine / this company|office|business|firm|address|inbox|mailbox|number",
        name="""
            name names address* adress emailaddress details data inbox domain account number entry record mailbox
        """,
        refuse="object* objection withdraw* revoke* oppose consent",
        data="processing process data marketing advertis* promotional commercial purposes gdpr profiling",
        thing="""
            quote* quotation invoice* order* price* pricing contract* meeting* item* line lines demo* trial agency colleague* customer*
            client* employee* ticket* seat* user* licen* machine* drawing* sample* part parts product* call calls tuesday thursday
            monday wednesday friday alert* notification* appointment slot deposit delivery payment* proposal* questions hesitate package
            option options plan fee recording recordings feature greeting miss missing lose lost
        """,
        told="""
            whose they he she his her him their / can|could not find|open|read|see|access|get|reach|download / why ..
            did|do|does|have|has|is|are|no|not|nothing / forgot|forget to / have|has|had not / not|never ever? got|received|seen|saw /
            not .. without / did|does you|they|he|she / did not get|receive|see|find|hear / do|does not get|see|understand|know
            how|why|what|the|it|your|where / were you|your / if you want|wish|prefer|no|ever|need|like|do|are|have / do i|we need|have /
            should|must i|we
        """,
    ),
    Ideas(  # German
        want="""
            mochte* will wollen wunsch* bitte* bitten bat konnten konnen konntet wurde* wurden dankbar verlang* forder* ersuch* erwart*
            gern gerne lieber verbunden sorg* vorzieh* bevorzug* legen lege verbitte* muss mussen wie brauch* notig grund moglich*
            sollte*
        """,
        no="nicht nichts kein keine keinen keiner keinerlei nie niemals frei unerwunscht* weder",
        more="""
            mehr wieder weiter* kunftig* zukunft langer nochmal* erneut jemals andauernd noch fortan hinfort
        """,
        end="""
            aufhor* aufzuhor* hor hort horen stopp* einstell* einzustell* unterlass* unterblei* unterblieb* beend* schluss ende absehen
            abzusehen abseh* verzicht* ersparen erspart verschon* genug lassen lasst lass sein
        """,
        send="""
            schick* geschickt send* zusend* zugesandt gesendet zuschick* zugeschickt zuzuschicken zuzusenden schreib* geschrieben
            anschreib* anzuschreib* angeschrieben kontaktier* belastig* behellig* anmail* angemailt mailen mailt bewerb* beworben
            spammen gespamme gespamt beliefer* versorg* bombardier* verwend* nutzen benutz* zustell*
        """,
        get="erhalt* bekomm* krieg* empfang* hor* gefuhrt stehen stehe auftauchen lesen sehen",
        mail="""
            mail mails email* nachricht* newsletter* werbung werbe* post zusendung* schreiben rundschreiben rundmail* infos
            informationen aussendung* angebotsmail* spam benachrichtigung* zuschrift* botschaft*
        """,
        list="""
            liste listen verteiler* mailverteiler datenbank kartei datei bestand system adressliste adressbestand newsletter* empfanger*
            empfangerkreis posteingang postfach aussendung* abo
        """,
        drop="""
            losch* geloscht streich* gestrichen entfern* nehm* nimm nehmt austrag* auszutragen ausgetragen rausnehm* herausnehm* raus
            heraus abmeld* abzumelden runter vergess* vernicht* tilg* sperr* schmeiss* werft werfen
        """,
        we="ich wir",
        us="mich mir uns mein meine meiner meinen meinem unser unsere unserer unseren unserem",
        name="""
            name namen adresse* emailadresse* emailaddress mailadresse* daten postfach kontaktdaten eintrag email
        """,
        refuse="widersprech* widerspruch* widerruf* untersag* verbiete* einwillig*",
        data="""
            verarbeitung nutzung verwendung daten werbung direktwerbung werbezweck* dsgvo speicherung datennutzung
        """,
        thing="""
            angebot angebote rechnung* auftrag* bestell* preis* vertrag* termin* position* zeile* demo* kolleg* kund* mitarbeiter*
            nutzer* benutzer* lizenz* maschine* zeichnung* muster ticket* platz platze montag dienstag mittwoch donnerstag freitag
            meldungen alarm* geliefert lieferung* anhang zahlung* herrn frau fragen paket option optionen aufnahme gebuhr ansage
            verpass* verlier* verlor*
        """,
        told="""
            warum wieso weshalb / habe|hatte|hatten|haben .. nicht|nichts|keine|kein / er|sie hat|haben / nicht|kein|keine .. ohne /
            falls|wenn sie mogen|wollen|mochten|wunschen|interess* / muss|mussen|soll|sollen|kann ich|wir .. erst|zuerst|vorher /
            muss|soll ich
        """,
    ),
    Ideas(  # Dutch
        want="""
            wil willen wilt wens* graag verzoek* vraag vragen liever gelieve alsjeblieft alstublieft aub ajb kunt kun kunnen zou zouden
            dank bedankt zorg* stel stellen prijs eis* verlang* hoe hoef hoeven verwacht* nodig mogelijk
        """,
        no="niet niets geen nooit niks nimmer noch",
        more="meer weer verder* langer voortaan nogmaals toekomst opnieuw ooit nog vervolg steeds",
        end="""
            stop stoppen stopt ophoud* op staak* staken beeindig* einde afzien genoeg kappen kap laat laten achterwege bespaar
        """,
        send="""
            stur* stuur* gestuurd toestur* toegestuurd zend* toezend* schrijv* schrijf* aanschrijv* aangeschreven mail mailen gemaild
            mailt contacteer* gecontacteerd benader* lastig* bestook* spammen gebruik* opnemen geschreven gespam*
        """,
        get="ontvang* krijg* horen hoor lezen zien staan sta voorkomen blijven",
        mail="""
            mail mails email* bericht* nieuwsbrie* reclame post mailing* aanbieding* spam informatie correspondentie folders
            advertentie* uitnodiging*
        """,
        list="""
            lijst lijsten mailinglijst maillijst bestand bestanden database adressenbestand adresbestand verzendlijst systeem mailing*
            nieuwsbrie* abonnement geadresseerden inbox mailbox contacten
        """,
        drop="""
            verwijder* schrap* haal halen haalt gehaald wis wissen gewist afmeld* uitschrijv* uitgeschreven afgemeld weg eruit uit af
            vanaf eraf vergeet streep doorhal*
        """,
        we="ik wij we",
        us="mij me mijn ons onze",
        name="""
            adres* emailadres* mailadres* naam gegevens email mail emailaddress persoonsgegevens mailbox inbox account domein
        """,
        refuse="bezwaar intrek* trek verzet toestemming",
        data="verwerking gegevens persoonsgegevens marketing avg gebruik reclame direct commerciele",
        thing="""
            offerte* factuur facturen bestelling* order* prijzen contract* afspraak afspraken regel* demo* proef* collega* klant*
            medewerker* gebruiker* licentie* machine* tekening* monster* maandag dinsdag woensdag donderdag vrijdag melding* levering*
            betaling* aarzel* vraag vragen versie dashboard pakket optie opname missen mis
        """,
        told="""
            waarom / hij|zij heeft / niet|geen .. zonder / heb|hebben .. niet|geen / als u wilt|wenst / sinds gisteren / moet|moeten
            ik|we|wij
        """,
    ),
    Ideas(  # Swedish
        want="""
            vill ville skulle onskar onskas snalla vanligen tack ber bedjer helst garna hellre foredrar kan kunde begar kraver undanber
            avsager hur tacksam* uppskatt* forvant* / se till|maste
        """,
        no="inte inga inget ingen aldrig ej slipp* slapp* fri ifran undanber",
        more="mer mera fler flera igen langre framover framtid* fortsatt* ytterligare nagonsin vidare nagra",
        end="sluta* slutar upphor* stopp* stoppa racker nog avsta* avbryt* lagg lat lamna",
        send="""
            skick* sand* mejla* maila* skriv* skrev kontakt* spamma* stor stora storas trakassera* bombard* tjat* anvand* utsatt* / hora
            av
        """,
        get="fa far fick fatt hora hor lasa se motta* / ta emot|sta|star|vara|finnas|ligga",
        mail="""
            mejl* mail mailen mails email* epost* utskick* nyhetsbrev* reklam* meddelande* erbjudande* spam* brev brevet post saljmejl*
            information marknadsforing*
        """,
        list="""
            lista* listor* register* registret databas* sandlist* mejllist* maillist* utskick* nyhetsbrev* system mottagar*
            prenumeration* adresslist* inkorg*
        """,
        drop="""
            / ta|tar|tas|tog .. bort|ur|av / stryk*|radera*|avregistrera*|plocka .. bort|ur / bort|slang*|rensa*|glom*|ta
            mig|oss|bort|min
        """,
        we="jag vi",
        us="mig mej min mitt mina oss var vart vara",
        name="""
            adress* epostadress* mejladress* mailadress* namn uppgifter personuppgifter emailaddress inkorg* konto nummer doman*
        """,
        refuse="motsatter invand* invander aterkallar samtycke samtycker protesterar",
        data="""
            behandling behandlas personuppgifter uppgifter marknadsforing gdpr direktreklam direktmarknadsforing anvand*
        """,
        thing="""
            paket* inspelning* tillval* missa missar tappa offert* faktura* order* bestallning* pris priser priset avtal* mote* moten
            rad rader demo* kollega* kund* medarbetar* anvandar* licens* maskin* ritning* prov mandag tisdag onsdag torsdag fredag larm*
            notis* leverans* betalning* tveka fraga* version* plats
        """,
        told="""
            varfor / han|hon|de har / om ni vill|onskar / sedan igar / inte|aldrig .. utan / inte|aldrig fatt / har inte|inga /
            maste|ska|bor jag|vi
        """,
    ),
    Ideas(  # Danish
        want="""
            vil ville onsker onskes gerne venligst venlig tak beder bedes helst hellere foretraekker kan kunne kraever forlanger hvordan
            gider frabeder skal sorg* taknemmelig* forvent* orker
        """,
        no="ikke ingen intet aldrig ej fri slippe slipper undga frabeder fritag*",
        more="mere mer flere igen laengere fremover fremtid* yderligere nogensinde videre fortsaet* flera",
        end="stop* holde hold holder ophor* afslut* nok undlad* undlade lade lad spar* drop*",
        send="""
            send* maile* mailer skriv* skrev kontakt* spam* forstyr* henvend* chikan* bombard* plag* brug* anvend* rykke
        """,
        get="modtag* fa far hore horer laese se sta star vaere blive optraede",
        mail="""
            mail mails mailen email* epost* nyhedsbrev* reklame* besked* tilbudsmail* spam* brev breve post henvendelse* materiale
            markedsforing udsendelse* information* slags
        """,
        list="""
            liste* lister* database* kartotek* register* mailingliste* mailliste* nyhedsbrev* system systemet modtager* abonnement*
            adresseliste* udsendelse* indbakke*
        """,
        drop="""
            / slet*|fjern*|afmeld*|framel*|stryg*|tag .. af|ud|vaek / meld .. fra|ud|af / ud af|fra / vaek|glem*|udmeld*|fa mig|os|min
        """,
        we="jeg vi",
        us="mig mej min mit mine os vores vort",
        name="""
            adresse* mailadresse* navn navnet oplysninger personoplysninger data emailaddress indbakke* konto nummer domaene*
        """,
        refuse="indsigelse modsaetter tilbagekalder samtykke protesterer traekker",
        data="behandling behandles personoplysninger oplysninger markedsforing gdpr brug reklame*",
        thing="""
            pakke* optagelse* tilvalg* miste misse tilbud* faktura* ordre* bestilling* pris priser prisen aftale* kontrakt* mode modet
            moder linje* demo* kollega* kolleg* kunde* medarbejder* bruger* licens* maskine* tegning* prove mandag tirsdag onsdag
            torsdag fredag alarm* notifikation* levering* betaling* tov* sporgsmal* version* plads
        """,
        told="""
            hvorfor / han|hun|de har / hvis i|du vil|onsker / siden i / ikke|aldrig .. uden / ikke|aldrig faet / har ikke|ingen /
            skal|bor|behover jeg|vi
        """,
    ),
)
