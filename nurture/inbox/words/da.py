"""Danish; a Norwegian is mostly understood, too."""

from nurture.inbox.words.form import Words

DANISH = Words(
    groups={
        "ME": "mig os mej min mit mine vores meg oss mitt",
        "MAIL": """
            mail* email* epost* nyhedsbrev* nyhetsbrev* reklame* spam* besked* brev* tilbud*
            information henvendelse* materiale* post lort skrammel markedsforing beskeder mials
            invitationer meldinger
        """,
        "LIST": """
            liste* lister* mailingliste* mailliste* maillister nyhedsbrev* nyhetsbrev* database*
            kartotek* register* system* abonnement* adresseliste* udsendelse* modtager*
        """,
        "ADDRESS": """
            adresse* oplysninger personoplysninger data email* mail* navn konto* kontakt*
            emailaddress mailadresse* opplysninger nummer
        """,
        "NO": "ingen intet ikke aldrig ikkje aldri ej",
        "MORE": "flere mere mer laengere lenger igen igjen yderligere fler",
        "SEND": """
            send* mail* skriv* kontakt* spam* forstyrr* henvend* chikan* bombard* plag* maile hor*
            sende*
        """,
        "DROP": "slet* fjern* afmeld* frameld* stryg* meld meldt tag tage slett* stryk*",
        "WHO": """
            kollega* kolleg* kunde* bruger* medarbejder* ansat* chef* mand kone forganger* folk
        """,
    },
    spellings="venligt = venligst",
    courtesy="""
        tak hej hejsa mvh venlig hilsen med venligst kaere straks nu vh dbh pa forhand god dag
        goddag venlige hilsner omgaende hilsen please takk vennlig bedste
    """,
    repair="""
        afmelding afmelde afmeld framelding frameld nyhedsbrev afmeldes afmeldt opsige abonnement
    """,
    alone="""
        afmeld|afmelding|afmelde|afmeldes|frameld|framelding|framelde|avmeld|avmelding|meld
        slet|slette|slettes|fjern|fjernes|stop|stoppe|nok|slut|opsig|opsige|opsigelse
        slet|fjern|afmeld|frameld|stop mig|meg / afmeld|opsig|stop nyhedsbrev*|abonnement*|mails
        NO MORE MAIL / NO MAIL / NO MORE / nej / slet adresse|email|mail|data / vil ikke
        fjern fra liste*
    """,
    wish="""
        afmeld*|frameld*|avmeld* .. ME|fra|denne|nyhedsbrev*
        ME .. afmeldt|frameldt|slettet|fjernet|afmelde|framelde
        jeg|vi .. afmeldes|framelde|slettes|fjernes|afmelde|afmeldt
        blive afmeldt|slettet|fjernet|frameldt / melde ME .. fra|af / meld ME .. fra|af
        slet*|fjern*|stryg*|slett*|stryk* ME / slet*|fjern*|stryg*|slett*|stryk* .. ME .. LIST
        slet*|fjern*|stryg*|slett* .. min|mit|mine|vores|denne|alle .. ADDRESS
        DROP .. fra .. jeres|din|deres|alle|listen|dine .. LIST / tag|tage ME .. af|fra|ud
        af .. jeres|listen|din LIST / NO .. MORE .. MAIL / NO MORE .. fra
        NO SEND .. MORE|MAIL|til|mig / NO SEND ME .. MORE|MAIL / SEND .. NO .. MORE|MAIL
        SEND ME .. NO .. MORE|MAIL / SEND ME ikke|aldrig / SEND ME|venligst ikke|aldrig .. MORE
        vil gerne frabede|slippe|afmeldes|slettes / frabed* .. MAIL|MORE|mig|os / frabeder mig|os
        hold* op .. med|SEND / hold op / lad* vaere med / stop* .. med .. SEND|MAIL|det|dette|at
        stop* .. MAIL|SEND / indstil* .. MAIL|SEND|henvendelser / ophor* .. med
        opsig*|afslut* .. abonnement*|nyhedsbrev* / indsigelse .. mod|behandling / gor indsigelse
        modsaett* .. mig|behandling / traekker|tilbagekald* .. samtykke
        ret .. indsigelse|slettet|til / aldrig .. sagt ja|bedt|tilmeldt|samtykket|givet|accepteret
        ikke .. bedt om|tilmeldt|samtykket / ikke givet .. samtykke|tilladelse
        lad ME .. vaere|fred|i / lade .. i fred / det her|dette er spam / som spam
        klage* .. datatilsynet|over|til / glem .. mig|min / slippe for .. MAIL|MORE
        NO .. MORE .. modtage|have|fa / NO SEND .. MORE
        hvordan .. afmeld*|frameld*|slipper|stopper|melder
        vil|onsker .. afmeldes|frameldes|slettes|fjernes|afmelde|framelde|slippe
        onsker .. at? blive slettet|fjernet|afmeldt|frameldt / fjern|slet|stryg ME .. fra|venligst / fjern|slet|stryg .. fra .. LIST
        fjern|slet .. adresse*|mail*|email*|oplysninger|navn / stop med / SEND ikke
        kontakt|skriv|mail ikke|aldrig / ME ikke .. MORE|igen
        ikke interesseret .. fjern|slet|afmeld|stop / har faet nok / traet af / meld ME
        vil NO ha flere|mere|mails / NO ha flere|mere|mails / stop det|dette|nu
        hvor .. afmeld*|frameld* / ma ikke .. kontakte|skrive / undlad* .. SEND
        hold* .. op med .. SEND / hold* venligst|nu|bare|straks op
        vil|onsker NO .. have|fa|modtage|hore .. noget
        onsker|vil|gider|onskes NO .. MAIL|modtage|hore
        onsker|vil|gider NO .. have|fa .. MAIL|mere|flere|fra
        NO .. onsker|onske|vil|gider .. modtage|MAIL|hore
        onsker|vil|gider NO .. MORE .. MAIL|modtage|hore / ikke flere|mere mals|mial|mials
    """,
    keyword="afmeld* / frameld* / avmeld*",
    weak="NO ME? SEND|MAIL / stop|stoppe / SEND ME? NO / afmeld|frameld",
    keep="""
        NO afmeld*|frameld*|slet*|fjern*|stop* ME? / slet|fjern|afmeld|stop NO|ikke
        afmeld|fjern|slet ME ikke / endelig ikke .. afmelde|slette|fjerne / hold ikke op
        fejl|fejltagelse .. afmeldt|frameldt|slettet / afmeldt .. ved en? fejl*
        fjern*|slet*|stryg* .. linje*|position*|post*|bilag*|tegning*|punkt*|rabat*|sensor*|pumpe*
        linje*|position*|bilag*|tegning* .. fjern*|slet*
        stoppet|holdt|holdt op med|med .. at|bruge|flowtech / er stoppet
        NO .. modtaget|faet .. mail*|svar|tilbud|endnu / ikke modtaget|faet
        afmeld .. vores nyhedsbrev|via|her|linket / blive pa|ved / forblive pa
        mere information|om|end|at / flere oplysninger|detaljer / aflys*|afmeld* .. mode*|aftale*
        ikke vente laengere / vente laengere / ikke hort .. mere|fra|noget / SEND ikke .. pdf|fil*
        intet|ingen problem|hast / ikke .. endnu / endnu ikke / hvis du|i .. NO .. onsker|vil
        kan|kunne ikke / kan|kunne jeg|vi ikke / stop endelig? ikke
    """,
    others="""
        afmeld* .. en|min|vores|et .. WHO / WHO .. afmeld*|slet*|fjern*
        fjern*|slet* .. en|min|vores .. WHO
    """,
    only="""
        kun|udelukkende|bare .. nyhedsbrev*|faktura*|nyheder / nyhedsbrev* .. men ikke|ingen
        nyhedsbrev* .. ikke tilbud* / ikke tilbud* / kun pr|per|via telefon|post|mail
        kun|udelukkende hvis|nar / ikke flere invitationer|opkald|webinarer|arrangementer|sms
    """,
    less="""
        mindre ofte|hyppigt / lidt? sjaeldnere / faerre MAIL / ikke sa ofte|mange|tit
        for ofte|tit|mange|meget mails|mail / for ofte|tit
        en gang i|om|pr|per kvartalet|aret|maneden|kvartal|ar|maned|halvaret
    """,
    later="""
        ikke|forst for|inden|til|efter foraret|sommeren|efteraret|vinteren|nytar|januar|naeste
        ikke|intet|ingen .. budget / naeste ar|kvartal|forar|efterar
        til foraret|efteraret|sommer|sommeren / senere / om .. maneder|uger|halvar
        lige nu|ojeblikket .. ikke / ikke .. lige nu|nu|ojeblikket / ikke aktuelt
        darligt tidspunkt
        skriv|kontakt|vend|ring .. naeste|igen|senere|tilbage .. ar|maned|kvartal / naeste ar
        igen naeste / vent .. til|med
    """,
    wrong_person="""
        forkert* person|adresse|afdeling|modtager / ikke .. den rette|rigtige|ansvarlig*
        rette person / prov .. at? spor*|kontakt* / spor|kontakt .. i|hellre|hellere|stedet
        snak|tal med .. i / arbejder ikke .. her|laengere|mere / ikke laengere ansat|arbejder|i
        skiftet job|afdeling|stilling / pa|gaet pension / har ikke .. ansvar*|at
        ikke mit|min omrade|afdeling|ansvar|bord / kontakt eva|i|hellere / ikke mig der|som
    """,
    cold="""
        ikke .. interesse* / ingen interesse|behov / nej tak / ikke brug|behov for / har ikke brug
        ikke .. noget? for os|mig
    """,
    interest="""
        pris* / tilbud pa / koster / demo* / lever* / ring|ringer|ringe / bestil* / mode* / aftale*
        send gerne|mig|et|en|jeres / men .. er / gerne / datablad* / prove* / test* / passer
        vender tilbage / taler med
    """,
)
