"""German."""

from nurture.inbox.words.form import Words

GERMAN = Words(
    groups={
        "ME": "mich uns mir meine meinen meiner unsere unseren",
        "MAIL": """
            mail* email* e-mails nachricht* newsletter* werbung werbe* post spam* brief* infos
            information* zusendung* angebot* mull mist zeug rundschreiben kontakt* anschreiben
            einladung* schreiben benachrichtigung* nervereien reklame anfragen
        """,
        "LIST": """
            verteiler* liste* newsletter* mailverteiler emailverteiler mailing* mailingliste
            datenbank system* kartei* adress* datei* abo* bestand datenbestand kontakte* rundmail*
            mails
        """,
        "ADDRESS": """
            adresse* emailadresse* mailadresse* daten email mail name* kontakt* eintrag konto
            emailaddress kontaktdaten emailadressen
        """,
        "NONE": "keine keinerlei kein nie niemals nix",
        "MORE": "mehr wieder weiter* zukunftig kunftig zukunft langer",
        "SEND": """
            schick* send* zusend* zuschick* zugesandt zugeschickt schreib* anschreib* mail*
            kontaktier* belastig* nerv* anmail* versend* zukommen melden zuzusenden zuzuschicken
            anzuschreiben ubersend* zustellen bombardier* stor* spam*
        """,
        "WHO": """
            kolleg* mitarbeiter* kunde* nutzer* user leute empfanger* chef* mann frau vorganger*
            team
        """,
    },
    spellings="kiene = keine / kene = keine / keinen = keine / nich = nicht / nichts = nicht mehr",
    courtesy="""
        bitte danke dank vielen besten herzlichen hallo hi guten tag morgen abend sehr geehrte
        geehrter geehrten damen und herren herr frau liebe lieber mit freundlichen grussen gruss
        grusse mfg vg lg schone viele moin servus sofort umgehend mich ihr ihre freundliche
        freundlicher hochachtungsvoll schonen noch einen
    """,
    repair="""
        abmelden abmeldung abbestellen abbestellung austragen newsletter verteiler widerspruch
        kundigen abbestelle abmelde loschen
    """,
    alone="""
        abmelden|abmeldung|abbestellen|abbestellung|austragen|austragung|kundigen|kundigung|loschen
        abbestelle|abmelde|widerspruch|abo / stopp|stop|stoppen|aufhoren|schluss|ende|genug|raus|weg
        newsletter abmelden|abbestellen|kundigen|stoppen|loschen
        aus dem? verteiler|liste loschen|nehmen|entfernen|austragen|streichen|raus / NONE MAIL mehr?
        NONE .. MAIL mehr / nicht mehr|weiter / adresse|daten|email loschen / unerwunscht / spam
        nehmt|nehmen|nimm ME raus / raus aus dem? verteiler / aus verteiler|liste / will ich nicht
        keine lust mehr / kein interesse abmelden|loschen|austragen / kiene|kene MAIL mehr|mer
    """,
    wish="""
        melde|meld ME? .. newsletter|verteiler|liste .. ab / trag* sie? ME .. aus
        bestell* .. newsletter|MAIL .. ab
        nehm*|nimm|nehmt|streich*|losch*|entfern*|tu*|werf*|schmeiss* sie? ME .. LIST
        ME .. aus|von .. LIST .. nehm*|streich*|losch*|entfern*|herausnehm*|rausnehm*|austragen|raus*
        aus|von .. LIST .. zu? nehmen|streichen|loschen|entfernen|herauszunehmen|rauszunehmen|austragen|herausnehmen|genommen|gestrichen|geloscht|entfernt
        nehm*|nimm|streich*|losch*|entfern* .. aus|von .. LIST
        losch*|entfern*|streich*|vernicht* .. meine|unsere|diese|alle .. ADDRESS
        meine|unsere|diese .. ADDRESS .. zu? loschen|entfernen|streichen|gestrichen|geloscht|sperren
        loschen sie ME|alles / NONE .. MAIL .. MORE / NONE MORE .. MAIL
        NONE .. MAIL .. SEND|erhalten|bekommen|haben / NONE MAIL .. an ME|diese / nicht MORE .. SEND
        nicht MORE .. an|erhalten|bekommen|horen|bekomme|wissen|lesen|haben / nicht .. an? SEND MORE
        nicht mehr an SEND / SEND ME .. NONE .. MAIL
        nicht mehr von ihnen|euch|dir .. horen|lesen|bekommen|erhalten|haben|wissen
        hor* .. auf .. SEND / hor* .. endlich? auf / stopp* .. MAIL
        stellen sie .. MAIL|zusendung|versand .. ein / stellen|stell* .. ein .. SEND
        unterlass* .. SEND|MAIL|zusendung|werbung|weitere|das|dies|es / zu unterlassen
        sehen|sieh .. ab .. SEND|MAIL|weiteren|kontakt*
        abstand .. MAIL|werbung|zusendung*|kontakt*
        widersprech* .. nutzung|verarbeitung|verwendung|werb*|zusendung|kontakt*|daten|weiteren
        widerspruch .. nutzung|verarbeitung|verwendung|werb*|zusendung|daten|ein|gegen
        widerruf* .. einwilligung|zustimmung|einverstandnis|genehmigung
        einwilligung|zustimmung .. widerruf*|zuruck*
        NONE .. einwilligung|zustimmung|genehmigung .. gegeben|erteilt
        nie .. zugestimmt|angemeldet|eingewilligt|erlaubt / lass* sie? ME .. in ruhe|frieden
        in ruhe lassen|gelassen / verschon* sie? ME / kundig* .. newsletter|abo*
        newsletter|abo* .. kundig*|beenden|loschen|stornieren|ende / das|dies ist spam|belastigung
        wunsche|mochte|will|wollen|brauche|brauchen .. NONE .. MAIL
        wunsche|mochte|will|wollen .. nicht MORE .. erhalten|bekommen|MAIL|haben|horen
        MAIL nicht mehr / MAIL .. nicht mehr .. erhalten|bekommen|haben
        ihre|eure|diese .. MAIL .. nicht mehr / verzicht* .. MAIL|weitere|zusendung* / anwalt
        abmeldelink|abmelde link / von .. liste|verteiler runter / art* 21 dsgvo|ds
        nehm*|nimm|nehmt|tut|lasst sie? ME .. raus|heraus
        nicht MORE .. angeschrieben|kontaktiert|belastigt|behelligt|angemailt|genervt|beworben|kontaktier*
        kein interesse .. an .. MAIL / interesse .. mehr .. MAIL
        nicht|NONE .. interess* .. MAIL .. abbestell*|abmelden
        wie kann|melde|komme|werde ich|wir .. ab|abmelden|los|runter|raus|abbestellen
        wie .. abmelden|abbestellen|austragen / keine lust .. MAIL|auf
        will|mochte das|dies .. nicht MORE? $ / will das nicht / abmeldung .. MAIL|vom|von|bitte
        bitte .. abmeldung|austragung|loschung / loschen sie .. bitte? $ / melden sie ME ab
        meldet ME .. ab / SEND ME bitte? nichts|nicht / ersparen|erspar* .. MAIL|ME
        verzichten|verzichte .. auf / entfernung .. aus|LIST / runter von .. LIST
        von .. LIST nehmen / abgemeldet werden / austragen lassen / nicht mehr im|auf .. LIST|stehen
        genug von .. MAIL / bitte aufhoren|stoppen / bin raus / unerwunschte* MAIL
        sperren .. ADDRESS / meinen namen .. LIST / melde* ME .. ab $
        melde* ME .. ab bitte|danke|von|vom / melden sie ME .. ab
        abmelden|abbestellen|austragen|abzumelden|auszutragen|abzubestellen
        ME .. abgemeldet|ausgetragen / SEND sie? ME bitte? nicht MORE / SEND ME .. nicht MORE $
        von weiteren|weiterer .. ab|abzusehen|absehen / kontaktaufnahme* / woher .. meine .. adresse
        abgesehen|absehen von .. MAIL|weiteren / sofort loschen
        NONE weitere* .. nachfragen|mails|anfragen|nachricht*|kontakt*|anrufe / MAIL .. zu viel
        mochte|will raus / newsletterabmeldung|newsletterabbestellung|newsletterkundigung
        bitte loschen $ / loschen bitte|danke $
        um .. abmeldung|austragung|loschung|streichung .. ADDRESS
        um .. abmeldung|austragung|streichung / loschung meiner|unserer|dieser|der .. ADDRESS
        nicht MORE .. SEND $ / belastig* sie? ME / SEND sie bitte? nicht MORE / nerv* sie? ME? nicht
        nicht mehr belastig* / MAIL .. unerwunscht / MAIL .. nicht erwunscht|gewunscht
        aus|von dem|der|ihrem|ihrer|eurem|eurer|der LIST loschen|nehmen|entfernen|streichen|austragen
        losch*|entfern*|streich*|nehm* sie? ME $
        losch*|entfern*|streich* sie? ME bitte|sofort|endlich|umgehend|danke
        SEND sie? ME? nie|niemals wieder|mehr / nie|niemals wieder .. SEND|MAIL|an
        will|mochte|wollen|mochten .. nicht bekommen|erhalten|haben $
    """,
    keyword="abmeld* / abbestell* / austragen",
    weak="""
        nicht|keine|kein ME? SEND|MAIL|kontakt*|nachfragen / nicht mehr .. melden|anrufen
        stopp|stop / raus $ / newsletter* .. zu viel / schluss .. MAIL|damit
    """,
    keep="""
        nicht abmelden|abbestellen|austragen|stoppen|aufhoren|loschen|streichen|entfernen|kundigen
        melde* .. nicht ab / nicht|NONE .. aus .. LIST .. nehmen|streichen|loschen|entfernen
        nehm*|streich*|losch* ME .. nicht .. LIST / hor* .. nicht auf
        nicht .. abgemeldet|ausgetragen|abzumelden
        versehentlich|irrtumlich|aus versehen .. abgemeldet|ausgetragen
        melde* .. sich .. bei|mal|gern*|ab|wenn|unter|telefonisch
        mich .. bei|weiter .. verteiler|liste .. lassen|bleiben
        weiter* .. im|auf .. verteiler|liste
        position|zeile|posten|artikel|punkt|anhang|entwurf .. loschen|streichen|entfernen|aus
        losch*|streich*|entfern* .. position|zeile|posten|artikel|punkt|anhang|entwurf|zeichnung
        NONE .. MAIL .. erhalten .. noch / noch NONE MAIL|angebot|antwort
        NONE|nicht .. MAIL .. angekommen|gefunden|da / letzte .. mail nicht mehr
        nicht mehr .. lange|gefunden|finden|erreicht|liefern|lieferbar
        kann|konnen|darf nicht stoppen|stopp* / abmelden konnen sie|kannst / um sich .. abzumelden
        hier abmelden|klicken / abmelden .. website|webseite|link|homepage
        anlage|maschine|pumpe|produktion|leitung .. stopp*|abmelden|stoppen
        nehm* .. ME .. in .. LIST / nehm* .. ME .. auf / in den|ihren|euren verteiler
        habe*|hab|haben .. NONE .. MAIL .. bekommen|erhalten / nichts mehr gehort
        nicht mehr .. gehort von / losch*|entfern*|streich* .. auftrag|bestellung|termin|rabatt
        melde mich .. ab montag|dienstag|mittwoch|donnerstag|freitag|dem|januar|8|9|10|11|12|13|14|mittag
        termin|anruf|bestellung|call .. absagen|stornieren
        sensoren|sensor|gerat*|anlage*|pumpe*|system .. abmelden / sich .. automatisch .. abmelden
        rechnung|lieferung .. nicht mehr
        melden uns|mich .. ab montag|dienstag|mittwoch|donnerstag|freitag|januar|dem|nachster
        melden uns ab .. wieder / kontaktaufnahme .. freue|gern*|ihrerseits
        NONE pdf|schulung|sorge|problem|eile / SEND .. ME NONE|nicht .. pdf|datei
        noch nicht|keine|kein / aus dem cc / von dem|vom webinar|termin|training|kurs abmelden
        mich .. webinar|termin|training|kurs .. abmelden
        wenn|falls|sollten sie .. nicht|NONE .. wunsch*|mocht*|wollen|erhalten|interessiert / sie konnen .. abmelden|abbestellen
        ich|wir kann|konnen|konnte|konnten .. nicht|NONE
        kann|konnen|konnte|konnten ich|wir .. nicht|NONE / leider nicht|NONE .. verfugbar|moglich
        nicht .. moglich / melde* ich|man .. einen|eine|meinen|unseren|kollegen .. ab
        wir|ich nutze*|verwende*|benutze*|haben|brauche* .. nicht mehr / nutze*|verwende*|benutze*|haben|brauche* wir|ich .. nicht mehr
    """,
    others="""
        WHO .. abmelden|austragen|loschen|abbestellen|entfernen|abzumelden / WHO .. aus .. LIST
        melde* .. WHO .. ab
    """,
    only="""
        nur noch? .. newsletter|rechnung*|produkt*|technische|einladung* / nur .. newsletter
        newsletter .. ja|gern* .. aber|angebot*|werbung / newsletter .. aber|jedoch NONE|nicht
        NONE angebot* .. aber|newsletter / NONE .. einladung*|anrufe|webinar*|veranstaltung*
        nur .. per telefon|post|telefonisch / nur .. wenn|falls|bei bedarf
    """,
    less="""
        seltener|weniger oft|haufig|mails|post / weniger MAIL / nicht so|ganz oft|haufig|viel*
        zu oft|viele|haufig / einmal|1x im|pro quartal|jahr|monat|halbjahr
        reicht|genugt .. quartal|monat|jahr
    """,
    later="""
        nicht|erst vor|ab|im|nach dem|der? fruhjahr|fruhling|sommer|herbst|winter|jahr*|quartal|januar
        kein budget / nachstes|kommendes|im|erst .. jahr|quartal|fruhjahr|herbst|sommer
        spater .. noch? mal|wieder|nochmal / in .. monaten|wochen|jahr .. wieder|nochmal|melden
        gerade NONE|nicht|schlecht|ungunstig / nachstes|kommendes jahr|quartal
        im nachsten|neuen jahr|quartal / melden sie sich .. noch|wieder|nochmal|erneut|im|in
        derzeit|momentan|aktuell|zurzeit .. nicht|NONE / im moment .. nicht|NONE
        wieder melden|kontaktieren|anrufen|schreiben / erst im|nach|ab .. wieder
    """,
    wrong_person="""
        nicht .. zustandig|verantwortlich|ansprechpartner*|betreu*
        falsche* person|adresse|ansprechpartner*|abteilung|adressat*|empfanger*
        nicht .. richtige ansprechpartner*|person / wenden sie sich .. an
        nicht mehr .. im unternehmen|firma|tatig|beschaftigt|zustandig|arbeite|bei
        in rente|ruhestand|pension / ausgeschieden|gewechselt
        sprechen|fragen|schreiben|kontaktieren sie .. stattdessen|lieber|besser
        bitte an herrn|frau .. wenden / an herrn|frau .. wenden
        nicht .. mein* bereich|abteilung|thema|aufgabe / entscheide .. nicht
        macht|entscheidet .. kolleg*|andere* / nicht mehr tatig|zustandig|verantwortlich
        hat .. ubernommen / ist jetzt .. zustandig
    """,
    cold="""
        NONE interesse|bedarf|verwendung / nicht interess* / nein danke / nicht|NONE .. fur uns|mich
        passt nicht / brauche*|benotig* .. nicht|NONE $ / brauchen .. wir nicht|NONE
    """,
    interest="""
        preis* / kostet|kosten / angebot uber|fur / termin* / rufen|ruf mich|sie / melde mich
        bestell* wir|ich|wollen|mochten / liefer* / demo* / interess* an|am|fur / datenblatt
        muster / bespreche / dringend / testen / schicken|senden sie mir|uns ein*|das|die|den|bitte
        gern* / klingt gut|interessant
        senden|schicken sie .. bitte|auftragsbestatigung|rechnung|vertrag|uns / auftrag* / vertrag*
        bestatig*
    """,
)
