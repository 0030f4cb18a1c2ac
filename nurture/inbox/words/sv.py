"""Swedish."""

from nurture.inbox.words.form import Words

SWEDISH = Words(
    groups={
        "ME": "mig oss mej min mitt mina var vart vara",
        "MAIL": """
            mail* mejl* email* epost* utskick* nyhetsbrev* reklam* spam* meddelande* brev*
            erbjudande* information info skrap* post skit annonser marknadsforing inbjudningar
            kontakt saljmejl
        """,
        "LIST": """
            lista* listor* sandlist* mejllist* maillist* epostlist* utskick* nyhetsbrev* register
            databas* system* prenumeration* mejlinglist* adresslist* kundregist* mottagar*
        """,
        "ADDRESS": """
            adress* uppgifter personuppgifter email epost* mail mejl namn konto* kontakt*
            emailaddress mailadress* mejladress* nummer
        """,
        "NO": "inga ingen inget inte aldrig ej",
        "SEND": """
            skick* mejl* mail* skriv* kontakt* spam* sand* stor* trakass* bombard* hor* tjat*
            spamma*
        """,
        "DROP": "ta tar tog tas stryk* radera* avregistrer* plocka* rensa* slang* lyft",
        "WHO": """
            kollega* kund* anvandar* medarbetar* anstalld* chef* man fru foretradare* personer
        """,
    },
    spellings="oxa = ocksa / icke = inte",
    courtesy="""
        tack hej hejsan mvh vanliga halsningar med vanlig halsning snalla vanligen omedelbart nu
        basta halsn god morgon dag pa forhand ni er kare kara genast omgaende var god
    """,
    repair="""
        avregistrera avregistrering avanmalan avanmala avprenumerera avsluta prenumeration
        nyhetsbrev
    """,
    alone="""
        avregistrera|avregistrering|avregistreras|avanmalan|avanmala|avprenumerera|avbestall|avbestalla
        avsluta|avbryt|stopp|stoppa|sluta|slut|nog|radera|stryk
        avregistrera|avanmal|radera|stryk|avprenumerera mig / ta bort
        ta bort mig|adress|adressen|mailen / avsluta prenumeration*|utskick|nyhetsbrev
        NO mer|fler|mera MAIL / NO MAIL / inte mer / nej / sag upp / vill inte
    """,
    wish="""
        avregistrer*|avanmal*|avprenumerer* .. mig|oss|min|fran|denna
        mig .. avregistrera*|avanmala* / jag|vi .. avregistrera|avanmala|avprenumerera
        bli|blir|blev avregistrerad|borttagen|struken / ta|tar|tog|tas bort .. ME|ADDRESS
        ta .. bort .. LIST / ta|tar|tog .. ME .. bort / ta .. bort mig|oss|min|mitt|mina
        tog bort|tar mig|oss / stryk*|radera*|plocka*|rensa*|lyft .. ME .. LIST
        stryk*|radera*|rensa* .. min|mitt|mina|mig|oss|vara|denna|alla .. ADDRESS
        stryk*|radera* mig|oss / DROP .. fran|ur|av .. er*|alla|den|list* .. LIST
        mig|oss fran .. LIST / NO .. fler|mer|mera .. MAIL / NO fler|mer|mera .. fran
        NO .. MAIL .. tack / vill NO .. ha|fa .. MAIL
        NO .. vill|onskar .. ha|fa|motta .. MAIL|mer|fler / NO SEND .. mer|fler|igen|till|mig|langre
        NO SEND ME .. igen|mer|langre|MAIL / SEND .. NO .. mer|fler|igen|till
        SEND mig|oss NO .. igen|mer|MAIL / SEND inget|aldrig|inga .. mer|till|fler / slut* .. SEND
        slut* .. med .. MAIL|detta|det / slut|sluta .. nu|genast / upphor* .. med|SEND
        avsta .. fran|SEND / stopp* .. MAIL|utskick*
        avslut*|sag*|avbryt*|avbestall* .. prenumeration*|nyhetsbrev*|utskick*|upp
        saga upp .. prenumeration*|nyhetsbrev* / slippa .. MAIL|fler|fa
        tacka nej till .. MAIL|fler / undanber mig|oss / motsatt* .. behandling|mig|anvandning
        invand* .. mot .. behandling|direktmarknadsforing / aterkall*|drar tillbaka .. samtycke
        ratt .. att invanda|bli / aldrig .. bett|godkant|samtyckt|anmalt|prenumererat|registrerat
        inte .. bett om|samtyckt|godkant / lamna ME? .. i fred|ifred / lat ME .. vara
        det har|detta ar spam / anmal* .. imy|spam / som spam / glom bort mig|oss
        bort fran .. LIST / NO .. langre .. fa|ha|motta .. MAIL|fran|det
        vill|onskar .. NO .. fler|mer|mera .. MAIL|fran
        hur .. avregistrer*|avanmal*|avslutar|slipper|avprenumerer*
        vill .. avregistrera*|avprenumerera|avanmala|avsluta|bli|slippa / bort .. fran .. LIST
        NO SEND mer|fler|mig / skicka inte / kontakta|mejla|maila|skriv inte|aldrig|ej
        mig NO .. mer|igen / inte intresserad .. ta|sluta|avregistr*|bort / slipp* .. MAIL
        min adress .. bort|radera*|ta / ta bort|radera .. adress*|mail|mejl*|epost*|uppgifter|namn
        har fatt nog / trott pa / NO hora av er / var .. avregistrer*|avanmal*|avslut*
        SEND ME inte|aldrig|ej / avsluta|saga .. abonnemang* / aterkallar|drar .. samtycke
        samtycke .. tillbaka / vill|onskar NO .. fa|ha|motta|hora .. nagot|nagonting|nat
        lamna ME? ifred / vill|onskar NO .. fa|ha|motta|hora .. fler|mer|mera|MAIL
        vill|onskar NO .. motta|hora|prenumerera .. langre|MAIL|fran|av
        vill|onskar NO langre .. ha|fa|motta|prenumerera|vara .. MAIL|med|pa|er|fran
    """,
    keyword="avregistr* / avanmal* / avprenumerer*",
    weak="NO ME? SEND|MAIL / sluta|stopp / SEND ME? NO / ta bort mig|min|mitt",
    keep="""
        NO avregistrera|avanmal|ta|stryk|radera|sluta .. bort|mig|oss|er
        ta|plocka inte|aldrig bort ME? .. LIST? / sluta inte / stryk|radera inte
        misstag .. avregistr*|bort / avregistr* .. av misstag
        ta|tar bort .. rad|raden|position|artikel|bilaga|ritning|post|punkt|rabatt*|sensor*|pump*
        rad|position|artikel|bilaga|ritning .. ta|tas bort / slutat|slutade med|anvanda|jobba|arbeta
        NO .. fatt .. mail|mejl|svar|offert|an / inte fatt
        avregistrera dig|er .. via|har|lank*|genom / vara|bli|sta kvar / mer information|om|an
        boka|ta av mote / stopp i|av|pa produktion|linjen|drift / inte vanta langre / vanta langre
        ta bort .. rad|raden|priset|bilden / inte hort .. mer|nagot|fran|av / NO hort
        SEND inte .. pdf|fil*|bilagan / inget|inga problem|bradska / inte .. an|annu / annu inte
        om du|ni .. inte|NO .. vill|onskar|langre / kan|kunde jag|vi inte|ej / kan|kunde inte|ej
        avregistrera|avanmal|ta|stryk ME inte|aldrig|ej / anvander .. inte .. langre
    """,
    others="""
        avregistrer*|avanmal*|ta .. en|min|var|vara|en .. WHO / WHO .. avregistr*|bort
        kan WHO .. avregistr*
    """,
    only="""
        bara|endast|enbart .. nyhetsbrev*|fakturor|nyheter / nyhetsbrev* .. men inte|inga
        nyhetsbrev* .. inte erbjudande* / inte erbjudande* / bara|endast|enbart per telefon|post
        bara|endast|enbart om|nar / inga fler inbjudningar|samtal|event|webbinarier|sms
    """,
    less="""
        mindre ofta / mer sallan / mer? sallan / farre MAIL / inte sa ofta|manga
        for ofta|manga|mycket mail|mejl|utskick / for ofta
        en gang i|per kvartalet|aret|manaden|kvartal|ar|manad|halvaret / glesare|glesa
    """,
    later="""
        inte|forst fore|innan|till|efter varen|sommaren|hosten|vintern|arsskiftet|januari|nasta
        ingen|inte .. budget / nasta ar|kvartal|var|host / till varen|hosten|sommaren / senare
        om .. manader|veckor|halvar / just nu .. inte|ingen / inte .. just nu|nu / inte aktuellt
        dalig tid*|tajming / hor|horer|aterkom|kontakta .. av? .. nasta|ar|manad*|senare|igen
        nasta ar / vanta .. till|med
    """,
    wrong_person="""
        fel person|adress|avdelning|mottagare / inte ratt person|adress|kontakt
        hor|kontakta|fraga|prata|vand .. med|dig|hellre|istallet / hor med
        inte .. ansvarig|ansvarar / ansvarar inte|ej / jobbar|arbetar inte|ej .. kvar|langre|har
        inte langre .. jobbar|arbetar|kvar|anstalld / bytt jobb|tjanst|avdelning|roll
        gatt i pension / slutat .. pa|har / ansvarar .. inte
        inte mitt|min omrade|avdelning|ansvar|bord / kontakta|hor eva|med|istallet|hellre
        inte jag som
    """,
    cold="""
        inte .. intresse* / inget|ingen intresse|behov / nej tack / behover inte|ej|inget
        inte .. for oss|mig
    """,
    interest="""
        pris* / offert* / kostar|kostnad / demo* / lever* / ring|ringer|ringa / bestall* / mote*
        boka* / skicka garna|prislista|mer / men .. ar det / garna / datablad* / prov* / testa*
        passar / aterkommer / pratar med
    """,
)
