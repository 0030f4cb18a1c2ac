"""Half wishes: to somebody else instead, at another time, without the rest (`form.py` tells how).

"The right person is Laura", "write again after the fair, not before", "only the news, the rest
can go". A person has to look. With lookalikes: the meeting is called off, an address is changed.
"""

from nurture.inbox.words.form import Words

INSTEAD: tuple[Words, ...] = (
    Words(  # English
        groups={
            "TIME": "summer winter spring autumn fall holidays vacation fair january february march april june july august september october november december christmas easter month* quarter year",
            "PART": "webinar* invitation* invite* event* promotion* promo* offers survey* digest*",
        },
        only="""
            rest|everything|anything|others else? .. not|no|skip|leave|drop|go / skip|spare|drop|lose the|your|all? PART / rather than to? me|us
            send these|this|them|it to .. rather|instead / hear .. only when|if|about / only .. when|if there|you|something / no PART $
            PART no thanks|please
        """,
        less="""
            less is more / month|quarter|year|week tops|max|maximum|please|only / rather|prefer .. quarterly|monthly|weekly|yearly
            quarterly|monthly .. enough|fine|please|instead / snooze me|us|it
        """,
        later="""
            write|mail|email|call|contact|try|ping .. after|in|from TIME / not before .. TIME|then|that / leave it until|till / not earlier / until then
        """,
        wrong_person="""
            right|correct|proper person|contact is|for|would / person you want|need is / you want|need to? talk|speak|write
            only an|the intern|trainee|temp / successor|replacement is|will|would|has|took
        """,
        keep="""
            no longer|more work|working|worked with|for them|him|her|that|those / calls .. lose|miss|lost|missed
            before|earlier|until then i|we can|could not / old number|address|account|email|mail .. .. new|with
            take|remove .. off|from the|that meeting|call|invite|thread|chat|cc / unsubscribed from your competitor*|their|our|a
            no need to answer|reply|respond|hurry|rush|call|come|worry|explain|apologize|apologise|decide
        """,
    ),
    Words(  # German
        groups={
            "TIME": "sommer* winter* fruhjahr fruhling herbst ferien urlaub messe januar februar marz april mai juni juli august september oktober november dezember weihnachten ostern monat* quartal jahr*",
            "PART": "webinar* einladung* veranstaltung* aktion* angebote umfrage* messe*",
        },
        only="""
            rest|ubrige*|andere .. nicht|nein|weglassen|sparen|weg / alles andere .. nicht|nein|weg / ohne PART / PART nein|nicht danke? $
            bitte nur .. noch
        """,
        less="""
            quartalsbrief|monatsbrief|quartalsmail|jahresbrief .. reich*|genug* / zu viele|oft MAIL
            vierteljahrlich*|monatlich*|quartalsweise|halbjahrlich* .. lieber|reich*|genug*|gern*|ware|besser
        """,
        later="""
            schreib*|meld*|kontaktier*|ruf* .. nach|ab|im TIME / nach|ab|im TIME .. wieder|gern* / gern* .. nach|ab TIME
            vorher .. nicht|nichts|nix|keine* / nicht vor .. TIME
        """,
        wrong_person="""
            richtige* person|ansprechpartner* .. ist|ware / schreib*|wend* .. lieber|besser an / nur|blosser praktikant*|azubi|vertretung|aushilfe
            da mussen sie .. fragen|an|zu / nachfolger* ist|heisst|ubernimmt|schreib*|wende* / nicht mehr im|in .. vertrieb|einkauf|abteilung|firma
        """,
        keep="""
            anrufe|anruf .. verlieren|verpassen|verloren|verpasst / vorher|fruher .. kann|konnen|geht .. nicht
            nicht mehr mit denen|ihnen|dem|der|diesem .. zusammen*|arbeit* / arbeite*|zusammen* .. nicht mehr|langer mit|zusammen
            alte* nummer|adresse|mailadresse .. .. neue* / aus|von dem|der termin|besprechung|meeting|einladung|chat
            zu viele anrufe|fragen|leads|anfragen
        """,
    ),
    Words(  # French
        groups={
            "TIME": "ete hiver printemps automne vacances rentree salon janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre noel paques mois trimestre annee",
            "PART": "webinaire* invitation* evenement* promo* offres sondage* salon*",
        },
        only="""
            reste .. non|pas|inutile|dispens* / pas|sans|ni les|de|vos? PART / veux|voulons bien .. pas|mais|sans
            uniquement|seulement .. les|la nouveaut*|lettre
        """,
        later="""
            recontact*|ecri*|rappel*|reven* .. a|apres|en|plutot .. TIME / d ici la .. pas|rien|aucun / pas avant .. TIME / a partir de .. TIME
        """,
        wrong_person="""
            bonne personne|interlocut* .. est|serait / c est elle|lui|madame|monsieur qui / adressez|voyez vous? plutot? a|avec / personne a contacter
            simple stagiaire / successeur|remplacante|remplacant .. est|s|appelle / mon|ma|notre successeur|remplacant|remplacante
            plus aux|a|au achats|commercial|service
        """,
        keep="""
            avant .. ne|n .. peux|pouvons|possible / plus avec eux|lui|elle|ce|cette / travaill* plus avec / perdre|manquer d appels
            ancien|ancienne numero|adresse|mail .. .. nouve* / retir*|enlev* .. de|du la? reunion|appel|invitation|fil
        """,
        less="prefer* .. par|chaque|tous trimestre|mois|semaine|an / trimestriel*|mensuel* .. suffi*|mieux|svp",
    ),
    Words(  # Spanish
        groups={
            "TIME": "verano invierno primavera otono vacaciones feria enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre navidad* mes* trimestre ano",
            "PART": "webinar* invitacion* evento* promocion* ofertas encuesta* feria*",
        },
        only="""
            resto|demas .. no|sobra* / sin|ni las|los? PART / solo|solamente|unicamente .. me|nos? interesa* .. novedades / PART no gracias? $
        """,
        later="""
            vuelv*|escrib*|llam*|contact* .. en|despues|pasad* .. TIME / antes no|nada / no antes .. TIME / a partir de .. TIME / hasta entonces
        """,
        wrong_person="""
            persona|interlocut* indicad*|adecuad*|correct* .. es|seria / eso es .. cosa|tema de / tien* que|debe* hablar|escribir con|a / soy .. becari*
            mi|su|la|el sucesor|sucesora|reemplazo|sustituto|sustituta
        """,
        keep="""
            antes no puedo|podemos|podria|podre|llego|estoy / ya no trabaj* con / perder .. llamadas / numero|direccion|correo antigu*|viej* .. .. nuev*
            quit*|sac* .. de la|el reunion|llamada|chat|invitacion
        """,
        less="prefer* .. cada|al|por trimestre|mes|semana|ano|tres / trimestral*|mensual* .. suficiente|mejor|basta",
    ),
    Words(  # Portuguese
        groups={
            "TIME": "verao inverno primavera outono ferias feira janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro natal mes* trimestre ano",
            "PART": "webinar* convite* evento* promoc* ofertas inquerito* feira*",
        },
        only="resto|restante|demais .. nao|dispens* / sem|nem as|os? PART / so|somente|apenas .. novidades / PART nao obrigad*? $",
        later="""
            escrev*|lig*|contact*|contat*|volt*|fal* .. em|depois|so .. TIME / antes nao|nada / nao antes .. TIME / a partir de .. TIME / ate la
        """,
        wrong_person="""
            pessoa|interlocut* certa|indicada|correta .. e|seria / isso|isto e com|da|do / tem que|de falar com / sou .. estagiari*
            meu|minha|o|a sucessor|sucessora|substituto|substituta
        """,
        keep="""
            antes nao posso|podemos|consigo|da|estou / ja? nao trabalh* mais? com / perder .. chamadas|ligacoes
            parar|foi|caiu|parou .. ao|no|na|em spam|lixo|lixeira / numero|endereco|email antigo|antiga|velho .. .. nov*
            tir*|remov* .. da|do reuniao|chamada|chat|convite
        """,
        less="prefer* .. cada|por|ao|em tres|trimestre|mes|ano / trimestral*|mensal* .. chega|melhor|basta / de tres em tres meses",
    ),
    Words(  # Italian
        groups={
            "TIME": "estate inverno primavera autunno ferie vacanze fiera gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre natale pasqua mese mesi trimestre anno",
            "PART": "webinar inviti invito eventi promozioni offerte sondaggi fiere",
        },
        only="resto|altro .. no|non / senza gli|i|le? PART / solo|soltanto|solamente .. novita / PART no grazie? $",
        later="""
            scriv*|riscriv*|ricontatt*|richiam*|risent* .. a|in|dopo|da .. TIME / prima no|niente|non / non prima .. TIME / a partire da .. TIME
        """,
        wrong_person="""
            persona|interlocut* giusta|giusto|adatta|corretta .. e|sarebbe / deve|dovete parlare|scrivere con|a / e .. cosa di / sono .. stagista
            mio|mia|il|la successore|sostituto|sostituta / chi mi ha sostituit*
        """,
        keep="""
            prima non posso|possiamo|riesco|potrei|sono / non lavor* piu con / perdere .. chiamate / finit* .. spam
            numero|indirizzo|vecchi* .. .. nuov* / tog*|rimuov*|lev* .. dalla|dal|dall riunione|chiamata|chat|invito|appuntamento
        """,
        less="prefer* .. ogni|al|a tre|mese|mesi|trimestre|anno / trimestral*|mensil* .. basta|meglio",
    ),
    Words(  # Dutch
        groups={
            "TIME": "zomer* winter voorjaar herfst vakantie beurs januari februari maart april mei juni juli augustus september oktober november december kerst pasen maand* kwartaal jaar",
            "PART": "webinar* uitnodiging* evenement* actie* aanbieding* enquete* beurzen",
        },
        only="""
            rest|overige .. niet|geen|hoeft|hoef / zonder de? PART / alleen|enkel .. productnieuws|nieuws|updates / PART niet|nee bedankt? $ / geen PART
        """,
        later="mail|schrijf|bel|neem|contacteer .. na|in|over|pas .. TIME / eerder|daarvoor niet|geen / niet voor .. TIME / vanaf TIME",
        wrong_person="""
            juiste persoon|contactpersoon .. is / daarvoor|hiervoor moet|kunt .. bij|naar|terecht / vraag|mail liever|beter / maar stagiair*
            mijn|onze opvolger|opvolgster|vervanger
        """,
        keep="""
            eerder|daarvoor kan|kunnen|lukt .. niet / niet meer|langer met hen|hem|haar|die|ze / gesprekken|oproepen .. missen / in de spam*
            oude nummer|adres|mailadres .. .. nieuwe / haal .. uit|van de|het vergadering|afspraak|gesprek|chat
        """,
        less="liever|graag .. eens? per|elk kwartaal|maand|jaar / driemaandelijks|maandelijks .. genoeg|liever",
    ),
    Words(  # Polish
        groups={
            "TIME": "lat* zim* wiosn* jesie* wakac* urlop* targ* styczn* lut* marc* kwiet* maj* czerw* lip* sierp* wrzes* pazdziern* listopad* grud* swiet* miesi* kwartal* rok*",
            "PART": "webinar* zaproszen* wydarzen* promoc* ankiet* targ*",
        },
        only="reszt*|pozostal* .. nie|niepotrzeb* / bez PART / tylko .. nowosci* / PART nie dziekuj*? $",
        later="""
            napis*|pisz*|pisac|odez*|zadzwon*|kontakt* .. po|w|od .. TIME / wczesniej|przedtem .. nie / nie przed|wczesniej .. TIME / dopiero .. TIME
        """,
        wrong_person="""
            wlasciw*|odpowiedni* osob* .. jest|to|bedzie / za to|tym odpowiada|zarzadza / prosze .. raczej do / jestem .. stazyst*
            moj|moja|moje|do nastepc*|nastepczyn*|zastepc* / pisac do nastep*
        """,
        keep="""
            wczesniej nie moge|mozemy|dam|damy|zdaze|jestem / juz|nie .. z nimi|nim|nia .. prac* / nie prac* juz? z / tracic|stracic polaczen*
            do|w spamu|spamie / star* numer*|adres* .. .. now* / usun*|skresl* .. ze|z spotkan*|rozmow*|czatu
        """,
        less="wol* .. raz|co na|kwartal*|miesi*|rok / kwartalnie|miesiecznie .. wystarczy|lepiej",
    ),
    Words(  # Swedish
        groups={
            "TIME": "sommar* vinter* varen hosten semester* massan januari februari mars april maj juni juli augusti september oktober november december jul* pask* manad* kvartal* ar aret",
            "PART": "webbinari* inbjud* event* kampanj* erbjudand* enkat* massor",
        },
        only="""
            resten|annat|andra .. inte|inga|hoppa|skippa|slippa|strunta / utan PART / bara|endast .. nyhet*|produktnyhet* / PART nej tack? $
        """,
        later="skriv|hor|mejla|ring|kontakta .. efter|i|till .. TIME|dess / inte innan|fore|forran / tidigast .. TIME",
        wrong_person="""
            ratt|riktig person .. ar|heter / prata|tala|kolla med .. istallet|pa / far|maste ni|du vanda / jag ar bara praktikant
            min|till|var eftertrad*|ersattare
        """,
        keep="""
            innan|fore|tidigare kan .. inte / inte langre med dem|honom|henne|den / missa|tappa .. samtal / i skrapposten
            gamla numret|adressen|mejlen .. .. nya / ta bort .. fran motet|samtalet|tradden|chatten
            vi|jag sager upp .. den|det|var|vart|avtal*|andra|gamla
        """,
        less="hellre|helst .. en gang? i|per|varje kvartal*|manad*|ar* / kvartalsvis|manadsvis .. racker|hellre",
    ),
    Words(  # Danish
        groups={
            "TIME": "sommer* vinter* forar* efterar* ferie* messen januar februar marts april maj juni juli august september oktober november december jul* paske* maned* kvartal* ar aret",
            "PART": "webinar* invitation* event* kampagne* tilbud* sporgeskema* messer",
        },
        only="""
            resten|andet .. ikke|ingen|springe|skip*|undvaere|droppe / uden PART / kun|bare|blot .. nyhed*|produktnyhed* / PART nej tak? $
        """,
        later="skriv|ring|kontakt|prov|vend .. efter|i|til .. TIME|da / ikke for $ / ikke for .. TIME|da / tidligst .. TIME",
        wrong_person="""
            rette|rigtige person|kontakt .. er|hedder / tal|snak med .. i|stedet / skal i|du tale|skrive / jeg er bare|kun praktikant|elev
            min|til|vores efterfolger*|afloser*
        """,
        keep="""
            for|inden|tidligere kan .. ikke / ikke laengere med dem|ham|hende|den / miste|misse .. opkald / i spam / gamle nummer|adresse|mail .. .. nye
            fjern|tag .. fra modet|opkaldet|traden|chatten / vi|jeg opsiger .. den|det|vores|aftale*|andre|gamle
        """,
        less="hellere|helst .. en gang? i|om|pr|hvert|hver kvartal*|maned*|ar* / kvartalsvis|manedligt .. nok|hellere",
    ),
    Words(  # Turkish
        groups={
            "TIME": "yaz* kis* bahar* tatil* bayram* fuar* ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik ay* yil*",
            "PART": "webinar* davet* etkinlik* kampanya* anket* fuar*",
        },
        only="gerisi*|digerleri*|kalani* .. gerekme*|istemi*|olmasin / sadece|yalnizca .. haber*|yenilik*",
        later="TIME sonra .. yaz*|ara*|ulas* / once|oncesinde degil|olmaz|yazma* / TIME .. once .. olmaz|degil",
        wrong_person="""
            dogru|ilgili kisi .. ben|o|degil|ise / ile|le gorus*|konus*|irtibat* $ / ben .. stajyer* / yerime|yerimde .. gelen|bakan|gecen
            artik .. departman*|satin|bolum* .. degilim
        """,
        keep="""
            once .. olmaz|uygun|musait / onlarla|onunla .. calism* / cagri* kacir* / spam* dus* / eski numara*|adres* .. .. yeni
            toplantidan|gorusmeden .. cikar*|sil*
        """,
        less="ayda|haftada|yilda bir* .. tercih|isterim|yeter* / uc ayda bir",
    ),
)
