"""Opt-outs said in passing, language by language (`form.py` tells how it is written).

"Get me out of there", "get rid of it", "delete all you have on me", "don't insist", "the next
one goes to the regulator", "it is a mailbox for invoices". With their lookalikes, and with more
ways to say that somebody else is in charge, or that a part is welcome.
"""

from nurture.inbox.words.form import Words

OFFHAND: tuple[Words, ...] = (
    Words(  # English
        groups={
            "OUT": "get take pull have leave cut count scratch keep",
            "MAIL": "email* mail* message* newsletter* this these that those stuff spam it",
            "LAW": "ico ftc regulator* authorit* commissioner ombudsman lawyer* solicitor* attorney police",
        },
        wish="""
            OUT me|us|it off|of this|your|the|ur|that list*|mailing* / OUT me|us out|off of? here|there|it|this|that|these
            off|of the|this|your list|mailing please|pls|plz|now|thanks|thx / off the list $
            delete|erase|remove|wipe everything|anything|all you|that have|hold|store* / all|everything you have|hold on|about me|us / forget i|me|we|us exist*
            have .. permission to forget / goes|go|going|write|writing|report*|complain* .. to my|the|our? LAW / involve|informing|inform .. LAW
            not persist|insist / stop|quit insisting|pushing|chasing / enough of your|these|this|the MAIL / not want|need any|all of this|these|that|it
            want|need none of this|these|it / scratch|cross|strike me|us|this / see .. it|this|that ends|stops / be done with this|these|you
            inbox|mailbox|address .. not .. use|used|using .. promotion*|marketing|advert*|sales|newsletter*
            not use it|this|my|our .. promotion*|marketing|advert*|sales|newsletter* / how .. do|can i|we get|come out of|off / make them|these|it|this stop|end
            list .. i|we not .. be on|in / not .. be|belong|stay|remain on it|that|your|this|these|any list*? / was|were told|promised .. removed|off
            count me|us out / bin it|this|these $ / domain|addresses at our .. removed|deleted|blocked|excluded / not .. be written|emailed|mailed to?
        """,
        weak="get rid of it|this|me / take|leave it out|off / out please|now $ / delete it|this|that|all",
        keep="""
            did|have|has|do you .. forget|forgot|forgotten|drop|dropped ME? me|us|it / not get how|why|what|the|it|your
            unsubscribe option|link|page|button|feature for|in the|our|sms|app|tool|alerts|customers|users
            opt out option|link|page|button|feature for|in the|our|sms|app|tool|alerts|customers|users / unsubscribe|out page|form .. looks|seems|appears
            unsubscribe|out page|form on your website|site|homepage / take it .. off the table|agenda|quote|order
        """,
        until="until further",
        wrong_person="is the .. who|you want|person to / you want .. not me / not me $ / who looks after|deals with|handles|runs this|that|it",
    ),
    Words(  # German
        groups={
            "MAIL": "mail* email* newsletter* werbung spam* post nachrichten dieser diesem diesen dem",
            "LAW": "aufsichtsbehorde* datenschutzbehorde* datenschutzbeauftragt* anwalt rechtsanwalt verbraucherzentrale wettbewerbszentrale abmahnung",
            "LIST": "liste* verteiler* newsletter* datenbank kartei adressliste ding",
        },
        wish="""
            aus|von dem|der|diesem|dieser|ihrem|ihrer|eurem|eurer LIST .. raus|runter|weg|wieder / raus|runter aus|von dem|der|diesem|dieser LIST / alles .. loschen
            losch* .. alles was / was sie|ihr .. uber mich|uns .. haben|gespeichert|wissen .. loschen / vergess*|vergiss .. dass es mich|uns / nachste* .. an LAW
            schalt*|einschalt*|meld*|beschwer*|anzeig* .. LAW / LAW .. einschalten|informieren|wenden / nicht .. weiter .. bemuhen|nachhaken|nachfassen|insistieren
            spart|sparen euch|sich .. muhe|zeit / wie komm* .. raus|heraus|hier|runter / da raus / hier raus / macht .. dass .. aufhort
            nicht in ihrem|eurem|dem|diesem LIST .. sein|stehen|gefuhrt / genug von .. MAIL / bleib* mir|uns .. weg|vom
            adresse|postfach .. nicht .. werbung|werbezwecke|newsletter / brauche*|brauchen|will|wollen davon|das|dies|all .. nichts|nicht alles?
            personenbezogen*|gespeichert* daten .. loschen / fordere .. auf .. loschen / direktwerbung / moge|mogen|mochten .. unterbleiben
            keine .. weiteren? zusendungen / stell* sie|ihr das|dies|es .. ein / einstellen $
        """,
        weak="losch*|streich*|entfern* sie? das|dies|sie|es|ihn / weg damit / raus hier",
        only="EVENT konnen|konnt|durfen sie|ihr .. weglassen|sparen|streichen / einladung* .. weglassen|sparen|streichen|lassen|brauche .. nicht?",
        wrong_person="ist .. herr|frau .. zustandig|verantwortlich / kummert|macht|betreut bei uns .. herr|frau / herr|frau .. kummert|betreut",
        keep="abmeldeseite|abmeldeformular|abmeldelink auf ihrer|eurer|der website|webseite|homepage|seite",
    ),
    Words(  # French
        groups={
            "MAIL": "mail* email* courriel* message* pub* newsletter* spam* envois lettres",
            "LAW": "cnil avocat* dgccrf signal justice",
        },
        wish="""
            sort*|retir*|enlev*|vir*|otez|tir* moi|nous de la|ca|cela|ici|cette|votre|vos / effac*|supprim* tout ce? que|qu / effac*|supprim* toutes? mes|les|traces
            oubli* que j|nous|je exist* / prochain* .. c est|sera|va|ira .. LAW / saisir*|porter*|signal*|plainte .. LAW / LAW .. saisie|saisir|prevenu*
            n insist* pas|plus / inutile d|de insister|relancer|nous|me|m / ce n est pas la peine d insister
            veux|voudrais|aimerais|souhaite .. ne|n|pas|plus .. etre|figurer .. liste|fichier*|destinataires / assez|marre de vos|ces|tous|recevoir
            comment .. sort*|quitt* de|d .. ca|ici|la|cette / boite|adresse .. pas .. publicite|demarchage|promotion* / que .. cesse*
            fichez|foutez|laiss* moi|nous .. paix|tranquille / ne me|m|nous sert|servent a? rien .. MAIL / sans interet .. supprim*|retir*|arret*
        """,
        weak="retir*|supprim*|effac*|enlev* le|la|les|moi ca? / a retirer|supprimer $",
        only="mais plus|pas|sans? d|les|de .. invitation* / plus d|les invitation*",
        wrong_person="n est plus|pas moi qui / c est .. qui s|gere|suit|en / m en occupe plus / suivi par",
        keep="""
            page|formulaire de|d desinscription|desabonnement .. votre|le site / alertes depuis hier
            ne recois|recevons plus les|nos|mes|aucune? alert*|notification*
        """,
    ),
    Words(  # Spanish
        groups={
            "MAIL": "correo* email* mail* boletin* publicidad mensaje* spam esto eso estos esas cosas",
            "LAW": "aepd agencia abogad* autoridad* profeco consumidor denuncia",
        },
        wish="""
            quitenme|saquenme|borrenme|quitadme|sacadme|quitame|sacame|saqueme|quiteme|eliminenme de|d ahi|aqui|esto|eso|esa|esta|la|su
            quit*|saqu*|borr* .. de ahi|aqui / borr*|elimin*|suprim* todo lo que / todo lo que tengan|tienen .. de|sobre mi|nosotros
            olvid*|olvidense de que existo|mi|nosotros|que / proxim* .. AEPD|LAW / denunciar*|pondre|acudir* .. LAW / no insist*
            basta|harto|harta|suficiente de|con tanto|tanta|sus|estos|tantos? MAIL / no .. quiero|queremos saber .. de
            no .. quiero|queremos .. estar|figurar|aparecer .. lista|base / como .. salgo|salir|salimos de aqui|esto|ahi|esta|la|su
            correo|buzon|direccion .. no .. publicidad|promocion* / hagan .. que .. pare|cese|no / nada de esto
        """,
        weak="quit*|borr*|elimin*|saqu* lo / quitenlo|borrenlo|eliminenlo|saquenlo|quitala|borrala|quitenla|borrenla",
        less="un|una correo|mail|email|sola? al mes .. basta|vale|suficiente|sobra / al mes .. basta|vale|suficiente|sobra",
        only="pero|y .. EVENT .. no / invitacion*|feria*|evento* .. no $ / pero las|los|sin .. invitacion*|evento*",
        later="despues del|de verano|vacaciones|navidad*|ano / escrib*|contact*|llam* .. despues|luego / ahora no es .. momento|buen",
        wrong_person="de esto|eso|ello se encarga|ocupa|lleva / quien|persona .. lleva|encarga|decide .. es / lo lleva|ve mi|la|el|otra",
        keep="pagina|formulario de baja|cancelacion .. su|la|vuestra web|sitio|pagina",
    ),
    Words(  # Portuguese
        groups={
            "DROP": "tir* remov* retir* apag* elimin* exclu* delet*",
            "HERE": "dai daqui disso disto dessa desse desta deste fora",
            "MAIL": "email* mail* boletim mensagens publicidade propaganda spam isso isto disso disto",
            "LAW": "anpd cnpd procon deco advogad* autoridade* denuncia queixa",
            "ADDRESS": "email mail endereco nome contacto contato numero dados emailaddress",
        },
        wish="""
            DROP o|os|a? meu|meus|nosso|nossos|este|esse ADDRESS HERE / DROP .. ADDRESS HERE / DROP me|nos HERE / me|nos DROP HERE / tirem|tira|tire me|nos? HERE
            apag*|elimin*|exclu*|delet* tudo o? que / esquec* que .. exist* / proxim* .. LAW / denunciar*|apresentar*|queixa .. LAW / nao insist*
            chega|basta|farto|farta|cansad* de|com .. MAIL / nao .. quero|queremos .. estar|constar|ficar|figurar .. lista|base|cadastro
            como .. saio|sair|saimos HERE / caixa|email|endereco .. nao .. publicidade|propaganda|promoc* / facam .. parar|cessar / nada HERE
            nao quero saber .. de voces|mais
        """,
        weak="DROP o|a|isso|isto|no|na $ / tirem|removam|apaguem|retirem no|na|o",
        only="mas|e .. EVENT .. nao / convite*|evento*|feira* .. nao $",
        wrong_person="quem trata|cuida|ve disso|disto|isso / trata|cuida disso|disto .. e|outra|a|o",
        until="ate la",
        keep="pagina|formulario de cancelamento|descadastro|remocao .. site|website",
    ),
    Words(  # Italian
        groups={
            "MAIL": "mail* email* messaggi* pubblicita newsletter* spam roba proposte",
            "LAW": "garante avvocat* autorita denuncia reclamo legale legali",
            "GONE": """
                toglietemi cancellatemi rimuovetemi eliminatemi levatemi toglieteci cancellateci
                rimuoveteci eliminateci levateci tolgami cancellami toglimi
            """,
            "IT": "toglietelo cancellatelo rimuovetelo eliminatelo levatelo toglietela cancellatela rimuovetela eliminatela toglilo cancellalo",
        },
        wish="""
            GONE da|di|dal|dalla|dagli|subito|pure|li|qui|mezzo / IT da|dal|dalla|dagli|dai .. vostr*|lista|elenc*|archivi*|database
            cancell*|elimin* tutto cio|quello|quanto? che / dimentic* che .. esist* / prossim* .. al|il|dal LAW / segnal*|segnalazione|rivolg* .. LAW / non insist*
            basta|stufo|stufa|stanco di|con|delle|dei|queste|questi .. MAIL / non .. voglio|vogliamo .. stare|essere|figurare .. lista|elenco
            come .. esco|uscire da|di|dalla qui|questa|questo|qua|lista / casella|indirizzo .. non|niente .. pubblicita|newsletter|promozion*
            fate .. che .. smetta|finisca|non / niente di tutto
        """,
        weak="IT",
        less="una|uno|un sola? al mese .. basta|sufficiente|avanza / al mese .. basta|sufficiente|avanza",
        only="ma|e gli|i|le? inviti|fiere|eventi .. no / inviti|fiere|eventi no $ / inviti no",
        wrong_person="non sono io / non mi occupo / se ne occupa|occupano / segue|gestisce il|la|un mio|mia|collega",
        keep="pagina|modulo di cancellazione|disiscrizione .. sito",
    ),
    Words(  # Dutch
        groups={
            "MAIL": "mail* email* bericht* reclame nieuwsbrie* spam post dit deze die",
            "LAW": "autoriteit* advocaat acm toezichthouder klacht juridisch*",
            "DROP": "verwijder* schrap* wis",
        },
        wish="""
            DROP mij|me|ons .. alsjeblieft|alstublieft|aub|ajb|svp|graag|direct|nu|meteen|hier|daar / DROP mij|ons $
            haal mij|me|ons .. hieruit|daaruit|eruit|weg|hier|daar / verwijder|wis|verwijderen alles wat|dat / alles wat .. over mij|ons
            vergeet dat ik|wij|we besta* / volgende .. gaat|naar .. LAW / klacht .. in|bij|indienen / meld .. LAW / niet .. aandringen / dring* niet .. aan
            genoeg van .. MAIL / niet .. op|in .. lijst|bestand .. staan|voorkomen / hoe kom .. hier|hieruit|eruit|vanaf
            adres|mailbox|postbus .. niet .. reclame|marketing|nieuwsbrieven / prijs op .. MAIL / stel|stellen geen prijs / bespaar .. moeite
            daar|hier .. uit|vanaf $ / zorg .. dat .. ophoudt|stopt / niets hiervan|daarvan
        """,
        keep="""
            afmeldpagina|uitschrijfpagina|afmeldformulier op jullie|uw|de site|website / DROP mij|me|ons niet / verwijder* .. gebruiker*|collega*|regel*
        """,
        weak="haal|verwijder dit|het|die|hem weg?",
        wrong_person="daar|dat|dit gaat|doet|regelt .. collega|over / is .. van .. verantwoordelijk|aanspreekpunt",
        only="maar|en geen uitnodiging* / uitnodigingen .. niet|hoeven|hoef",
    ),
    Words(  # Polish
        groups={
            "MAIL": "mail* email* wiadomosc* newsletter* reklam* spam* ofert* tych tego",
            "LAW": "uodo urz* prawnik* adwokat* uokik skarg* policj*",
            "DROP": "usun* wypis* skresl* wykresl* wyrzuc* skasuj*",
        },
        wish="""
            DROP mnie|nas stad|z|tego|juz|prosze / usun*|skasuj* wszystk* .. co|o mnie|nas|dane / zapomn* .. ze .. istnie* / nastepn* .. do LAW
            zglosz*|zglasz*|zawiadom*|zlozymy|zloze .. LAW / nie nalegac|nalegaj*|naciskac / wystarczy|dosc|dosyc|koniec .. MAIL
            nie chc* byc .. na|w .. lisci*|baz* / jak .. stad|tego|sie .. wydostac|wypisac|wyjsc / skrzynk*|adres* .. nie .. reklam*|marketing*
            nie .. potrzebuj* tego|nic / nie .. zycz* sobie / dajcie .. spokoj / nie .. chc*|potrzebuj* .. waszych|panstwa|tych MAIL / sprawcie .. zeby|aby .. nie
        """,
        weak="DROP to|go|ten|prosze / usuncie|usun|skasujcie",
        only="ale .. zaproszen*|wydarzen* .. nie|prosze / zaproszen* .. nie .. wysyl*|potrzebuj*|trzeba",
        keep="""
            strona|formularz wypisu|wypisania|rezygnacji .. stronie / nie .. chc* czekac|przegap* / usun*|skasow* .. uzytkownik*|pozycj*|koleg*|konto .. pracownik*?
        """,
        wrong_person="to .. zajmuje|odpowiada .. pani|pan|kto / nie ja .. zajmuj*|odpowiad* / odpowiada za to",
    ),
    Words(  # Swedish
        groups={
            "MAIL": "mejl* mail* utskick* reklam* nyhetsbrev* spam* detta det det* de",
            "LAW": "imy datainspektion* integritetsskydd* advokat* jurist* konsument* anmal* polis*",
        },
        wish="""
            radera|slang|ta bort? allt ni|som .. har|vet|om / allt ni har .. om mig|oss / glom .. att jag|vi finns / nasta .. gar|till|hos .. LAW
            anmal* .. er|till / LAW .. anmal* / inte .. tjata|insistera / sluta tjata / nog|trott|less .. av|med|pa .. MAIL
            vill inte .. sta|vara|finnas .. pa|i .. lista*|register*|utskick* / hur kommer|gar|slipper .. jag|vi .. ur|ut|ifran|undan / bort med mig|oss
            ta mig|oss harifran|darifran|ur / adress*|inkorg* .. inte .. reklam|marknadsforing / fa .. det .. sluta / ingenting av det har
            behover|vill inte .. det har|dessa|era / racker nu|det / det racker / far det racka
        """,
        weak="ta|plocka bort den|det|mig|adressen",
        only="men inte|inga .. inbjudning* / inbjudning* .. inte|slipp*|avsta*",
        wrong_person="det ar .. som skoter|ansvarar|har|tar / skots|hanteras av / inte jag som",
        keep="avregistreringssida*|avregistreringsformular* pa er|hemsidan|webbplats*",
    ),
    Words(  # Danish
        groups={
            "MAIL": "mail* email* nyhedsbrev* reklame* spam* besked* det* den* dem",
            "LAW": "datatilsyn* advokat* forbruger* klage* politi* myndighed*",
        },
        wish="""
            slet alt hvad|det|i|som / alt .. i har .. om mig|os / glem .. at jag|jeg|vi|os findes|eksisterer / naeste .. til|gar .. LAW
            klage*|anmeld* .. til|LAW|jer / lad vaere .. plage|presse / nok .. af|med .. MAIL
            vil|gider|onsker ikke .. sta|vaere|figurere .. pa|i .. liste*|register*|kartotek* / hvordan slipper|kommer .. ud|af|fri|vaek|for
            fjern|slet|tag mig|os .. herfra|derfra|ud|vaek / adresse*|indbakke* .. ikke .. reklame*|markedsforing / fri|fritaget for .. at? MAIL|hore|modtage|fa
            ingenting af det / behover|har .. ikke .. brug for .. MAIL / det .. ma stoppe|holde op / sa er det nok / spar jer .. besvaeret|ulejligheden
            far|fa det .. til at stoppe
        """,
        weak="fjern|slet den|det|mig|adressen",
        only="""
            EVENT .. kan|ma .. spare|undvaere|droppe / invitation* .. kan|ma .. spare|undvaere|droppe / nyhedsbrev* .. kan|ma .. droppe|spare|undvaere
        """,
        wrong_person="det er .. der|som star|tager|har|passer / handteres af / er ikke mig",
        keep="afmeldingsside*|frameldingsside*|afmeldingsformular* pa jeres|hjemmesiden",
    ),
    Words(  # Turkish
        groups={
            "MAIL": "mail* eposta* mesaj* reklam* bulten* ileti* bunlar* bundan sunlar*",
            "LAW": "kvkk kurul* avukat* savcilik* sikayet* iys tuketici*",
        },
        wish="""
            beni|bizi .. buradan|oradan|bundan|sundan .. cikar*|sil*|kurtar*|al / hakkimda* .. her sey*|bilgi*|veri* .. sil*
            tum|butun .. veri*|bilgi*|kayit* .. sil* / beni|bizi unutun / var oldugumu unut* / LAW .. edecegim|edecegiz|basvur*|bildir* / israr etme*
            yeter|biktim|usandim .. MAIL / listenizde .. istemi*|olmak / nasil .. kurtul*|cikarim|cikabilirim|cikacagim
            bu adres* .. reklam* .. degil|gonderme*|istemi* / bir daha .. yazma*|arama*|gonderme* / almak|gormek|duymak istemiyor*
        """,
        weak="silin|cikarin|kaldirin bunu|onu|artik?",
        only="davet*|etkinlik* .. istemi*|gerek|olmasin",
        wrong_person="bu is*|konu* .. bakiyor|bakar|ilgileniyor|yetkili / bakiyor|ilgileniyor $ / ben .. bakmiyorum|ilgilenmiyorum",
        until="oncesinde .. gonderme*|yazma*|atma* / bayramdan|tatilden sonra",
        keep="abonelikten cikma|cikis sayfa* / abonelik iptal sayfa*",
    ),
)
