"""Dutch."""

from nurture.inbox.words.form import Words

DUTCH = Words(
    groups={
        "ME": "mij me ons mijn onze",
        "MAIL": """
            mail* email* bericht* nieuwsbrie* reclame* spam* post brie* informatie aanbieding* onzin
            rommel rotzooi mailing* correspondentie troep ongein advertenties info communicatie
            uitnodigingen
        """,
        "LIST": """
            lijst* mailinglijst* mailinglist* maillijst* bestand* database* nieuwsbrie* systeem
            systemen adresbestand* verzendlijst* administratie mailing* abonnement* contacten mails
        """,
        "ADDRESS": """
            adres* gegevens email mail naam contact* account emailadres* mailadres* emailaddress
            nummer persoonsgegevens
        """,
        "NONE": "geen nooit niks niets",
        "SEND": """
            stur* stuur* gestuurd mail* schrijv* schrijf* contact* benader* lastig* toestur*
            toezend* zend* spam* bestook* toegestuurd sturen opnemen verzenden verstur* versturen
            aanschrijven
        """,
        "WHO": """
            collega* klant* gebruiker* medewerker* baas man vrouw voorganger* mensen werknemer*
        """,
    },
    spellings="aub = alstublieft / gr = groet",
    courtesy="""
        alstublieft alsjeblieft graag bedankt dank u je wel hallo hoi dag beste geachte heer mevrouw
        met vriendelijke groet groeten hoogachtend mvg onmiddellijk direct nu a b hartelijke vr
        goedemorgen goedemiddag a u b s v p alvast per omgaande
    """,
    repair="""
        uitschrijven uitschrijving afmelden afmelding opzeggen nieuwsbrief uitgeschreven afgemeld
        verwijderen verwijder ontvangen
    """,
    alone="""
        afmelden|afmelding|afmeld|meld / uitschrijven|uitschrijving|uitschrijf
        opzeggen|opzegging|verwijderen|verwijder|verwijdering|wissen|stop|stoppen|genoeg|ophouden
        nieuwsbrief|abonnement uitschrijven|afmelden|opzeggen|stoppen
        afmelden|uitschrijven van|voor de|deze? nieuwsbrief|mailing|mails|lijst / NONE MAIL
        NONE MAIL meer / niet meer mailen|sturen / mail|MAIL stoppen / niet meer / van de? lijst
        NONE interesse stop|afmelden|uitschrijven / haal|schrijf|meld mij|me eraf|uit|af
    """,
    wish="""
        schrijf|schrijft|schrijven ME .. uit / meld|meldt ME .. af / af te melden / uit te schrijven
        mij|me|ons .. afmelden|uitschrijven
        haal|haalt|halen|verwijder*|schrap*|gooi|gooit|neem .. ME .. LIST
        ME .. van|uit .. LIST .. halen|verwijderen|schrappen|gooien|te|haalt|afhalen
        ME .. halen|verwijderen|schrappen .. LIST / haal|verwijder|schrap ME .. van|uit|eraf
        verwijder*|wis|wissen|schrap* .. mijn|onze|dit|alle .. ADDRESS
        mijn|onze|dit .. ADDRESS .. te? verwijderen|wissen|schrappen|verwijderd|gewist
        NONE .. MAIL .. meer / NONE .. meer .. MAIL|ontvang*|SEND|krijgen
        NONE .. MAIL .. ontvang*|krijgen|sturen|SEND / NONE verdere|nieuwe MAIL
        MAIL .. niet meer .. ontvang*|hebben|krijgen
        niet meer SEND|te SEND|ontvangen|benaderd|gemaild|krijgen
        niet meer .. ontvangen|krijgen|benader*|horen|lastig / niet meer .. contact
        niet langer .. ontvangen|krijgen|MAIL / SEND ME .. NONE|niet meer / SEND ME .. NONE .. MAIL
        SEND .. NONE .. meer / niet .. meer .. SEND / SEND .. niks|niets meer
        hou|houd|houdt .. op .. met|SEND / ophouden .. met / stop* met .. SEND|MAIL|deze|die|dit
        stop* .. MAIL|SEND / stopt|stop .. hiermee|daarmee|ermee|nu / laat ME .. met rust
        met rust .. laten|gelaten / zeg .. op .. abonnement|nieuwsbrief
        opzeggen .. abonnement|nieuwsbrief / bezwaar .. gebruik|verwerking|gegevens|tegen
        toestemming .. intrek*|in|ingetrokken / intrek* .. toestemming
        nooit .. toestemming|om gevraagd|aangemeld|ingeschreven|gevraagd
        NONE toestemming .. gegeven / niet .. om gevraagd / dit|is is? spam / als spam
        klacht .. in|indienen / prijs .. stellen .. NONE|niet
        wens|wil|willen|wensen .. NONE .. MAIL / ongewenst* MAIL
        zit niet|helemaal? niet? te wachten / NONE behoefte .. MAIL|nieuwsbrief
        vergeet|vergeten .. mijn gegevens / van jullie|uw|de lijst .. af
        wil|wens|wou|graag .. uitschrijven|afmelden|uitgeschreven|afgemeld
        hoe kan|meld|schrijf|kom .. af|uit|afmelden|uitschrijven|vanaf
        van .. lijst .. halen|gehaald|af|verwijderen|verwijderd
        uit .. bestand|systeem|database .. halen|gehaald|verwijderen / liever NONE|geen .. MAIL
        NONE MAIL graag|meer|aub|alstublieft / niet .. SEND $ / nooit meer
        stop ermee|hiermee|nu|daarmee|met / wil|wens dit .. niet / verwijdering .. gegevens|LIST|uit
        schrap* .. ME|mijn / ongevraagde MAIL / benader ME .. niet / gelieve .. NONE|niet|ME|mijn
        verzoek .. verwijder*|NONE|niet|stoppen / kap* .. mee|met / haal ME .. af|weg|uit|eraf
        niks|niets meer .. SEND|ontvangen|krijgen / wil .. niks|niets meer .. horen|ontvangen|van
        ME .. uit|van .. LIST .. willen|verwijder*|halen
        uit|van uw|jullie|je|het .. adressenbestand|bestand .. verwijder*|halen
        waar|hoe .. uitschrijven|afmelden|uit|af / zat|beu van|die .. MAIL / gek van .. MAIL
        niet meer .. contacteren / NONE contact .. meer|op / neem NONE contact
        afmelden|uitschrijven / afgemeld|uitgeschreven te? worden
        abonnement|nieuwsbrief .. opzeggen|stopzetten|beeindigen|stoppen|annuleren
        zou .. waarderen .. verwijder*|NONE|niet
        wil|wens|wou .. niks|niets|NONE .. ontvangen|krijgen|horen|MAIL
        verwijderen|verwijder|schrappen|halen uit|van .. LIST / niet om gevraagd
        schrap|verwijder dit .. adres*|email*
    """,
    keyword="uitschrijv* / afmeld*",
    weak="""
        niet|NONE ME? SEND|MAIL|contact* / stop|stoppen / ophouden / NONE contact .. meer|op
    """,
    keep="""
        niet afmelden|uitschrijven|stoppen|verwijderen|opzeggen|afgemeld|uitgeschreven
        schrijf ME .. niet .. uit|af / meld|haal|verwijder ME .. niet / niet van|uit de|jullie lijst / hou|houd .. niet op
        per ongeluk|vergissing .. afgemeld|uitgeschreven
        regel|positie|artikel|bijlage|tekening .. verwijder*|schrap*
        verwijder*|schrap*|haal .. regel|positie|artikel|bijlage|tekening|korting / gestopt met
        NONE .. mail .. ontvangen .. nog / nog NONE MAIL|antwoord|offerte
        niet ontvangen|gekregen|binnen / uitschrijven|afmelden .. kan|via|website|klik
        blijf* .. op .. lijst / niet meer dan|leverbaar|lang|nodig|gevonden
        afspraak|bestelling|order|overleg .. afmelden|annuleren / niet langer wachten
        me inschrijven / inschrijven voor / niet meer wachten / SEND .. NONE|niet .. pdf|bestand
        NONE zorgen|probleem|haast / nog niet|NONE / als|indien|wanneer u|je .. niet|NONE .. wens*|wil*
        ik|we|wij kan|kunnen|kon|konden .. niet|NONE / kan|kunnen|kon ik|we|wij .. niet|NONE
        stop .. niet met / gebruiken|hebben|werken .. niet meer / schrijf|meld ik .. WHO
    """,
    others="""
        WHO .. afmelden|uitschrijven|verwijderen / afmelden|uitschrijven|verwijderen .. WHO
        schrijf|meld .. WHO .. uit|af
    """,
    only="""
        alleen|enkel|uitsluitend .. nieuwsbrie*|facturen|nieuws|updates
        nieuwsbrie* .. maar NONE|niet / nieuwsbrie* alleen|wel
        NONE aanbiedingen .. wel|maar|nieuwsbrief
        alleen|enkel|uitsluitend per|telefonisch telefoon|post / alleen als|wanneer|bij|indien
        NONE uitnodigingen|telefoontjes|webinars|evenementen .. meer
    """,
    less="""
        minder vaak|frequent|mails|berichten|veel / niet zo vaak|veel / te vaak|veel
        een|1 keer|maal|x per kwartaal|jaar|maand|halfjaar / eens per kwartaal|jaar|maand
        frequentie .. omlaag|verlagen|minder / een|1 mail per maand|kwartaal|jaar|week
        per maand|kwartaal|jaar is|genoeg
    """,
    later="""
        niet|pas voor|na|in het|de? voorjaar|lente|zomer|herfst|najaar|winter|jaar|kwartaal|januari
        NONE .. budget / volgend jaar|kwartaal|voorjaar|najaar / komend voorjaar|jaar|najaar
        later .. nog|terug|eens / over .. maanden|weken .. weer|nog|opnieuw
        op dit moment|momenteel|nu .. niet|NONE / komt nu niet|slecht / liever niet / volgend jaar
        in het najaar|voorjaar|nieuwe / neem|bel|mail|schrijf|probeer .. volgend*|later|weer
        wacht* tot|met .. voorjaar|najaar|zomer|jaar|januari|contact
    """,
    wrong_person="""
        niet .. juiste persoon|contactpersoon|degene|adres
        verkeerde persoon|adres|contactpersoon|afdeling / vraag|vraagt .. het? .. aan
        ga|gaat daar|hier niet .. over / niet .. verantwoordelijk|bevoegd / werk|werkt .. niet meer
        niet meer werkzaam / contact .. opnemen met .. beter|liever|hiervoor
        wend|richt u|je .. tot / met pensioen / andere functie|baan|afdeling / ga .. niet over
        niet mijn afdeling|verantwoordelijkheid|taak|gebied / probeer|benader .. liever|collega|jan
        andere collega|persoon
    """,
    cold="""
        NONE interesse|belangstelling|behoefte / niet .. geinteresseerd / nee bedankt|dank
        niet .. nodig / niets voor ons|mij / niet voor ons|mij
    """,
    interest="""
        prijs|prijzen|prijslijst* / offerte* / kost|kosten / demo* / lever* / bel|bellen|belt
        bestel* / afspraak / stuur maar|gerust|me de|het|een / wel / geinteresseerd in
        proef|monster|test / prima|akkoord / kom .. op terug / bespreek
    """,
)
