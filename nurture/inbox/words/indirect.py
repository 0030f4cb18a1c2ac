"""Opt-outs that name no list and no leaving, language by language (`form.py` tells how it is written).

"Block my address", "your mails are not welcome", "see to it that I get nothing", "this is a
private address", "the next one goes to my lawyer". And, in a short mail, a bare "delete".
"""

from nurture.inbox.words.form import Words

INDIRECT: tuple[Words, ...] = (
    Words(  # English
        groups={
            "DATA": "address* email* details data name number domain inbox",
            "MAIL": "mail* email* message* newsletter* advert* ads spam marketing updates contact",
        },
        spellings="dnt = do not / nething = anything / tnx = thanks / recieve = receive",
        wish="""
            remove|delete|erase|drop all of? our|my DATA
            block|ban|bar|blocklist my|our|this DATA / MAIL .. not .. welcome|wanted|appreciated|desired
            make|sure|ensure|see|certain .. i|we|my|us .. no|not .. more|get|receive|appear|hear|contacted
            get|receive|hear no more of|from / my|our DATA .. not .. appear|be .. list*|database|more
            one|next more? .. lawyer*|solicitor*|report*|complain*
            not write|talk to me|us / call|inform|instruct my|our lawyer* / no longer interested in .. receiv*|MAIL|hearing|getting
            all|any|further|every contact .. stop*|cease*|end / not .. use .. advertising|marketing
            private|personal address|email|inbox|account .. not / nothing more|further from
            not need|require .. your|these|any .. MAIL / not subscribe* to / stop this at once
        """,
        weak="not know you $ / not know who you / off|out now? $ / remov*|delet*|eras* $ / never|not read .. MAIL|these|them",
    ),
    Words(  # German
        groups={
            "DATA": "adresse* mailadresse* emailadresse* email mail name* daten postfach",
            "MAIL": "mail* email* werbung newsletter* post zusendung* nachricht* spam*",
            "DROP": "loschen streichen entfernen rausnehm* herausnehm* austragen abstellen einstellen",
        },
        spellings="schiken = schicken / abbestelen = abbestellen / ned = nicht",
        wish="""
            mit .. MAIL aufhor*|aufzuhor* / gebeten .. abgemeldet|ausgetragen|austragung|loschung|abmeldung
            losch*|streich*|nehm*|entfern* emailaddress / emailaddress .. DROP|nehmen
            sperr*|blockier* .. mein|meine|unser|unsere|diese DATA / MAIL .. nicht|NONE .. erwunscht|willkommen
            privat* DATA .. nicht|keine|kein / sorg*|stell* .. dass .. nicht|nichts|keine|keinerlei
            dass ich|wir nicht|nichts|keine|keinerlei .. MAIL|bekomm*|erhalt*|krieg*|hore*|lese*|angeschrieben|kontaktiert|belastigt
            verschont / datenloschung|adressloschung / meine|unsere DATA .. DROP
            schreib*|schick*|send*|mail* sie? mir|uns bitte? nicht / nicht mehr schick*|send*|schreib*
            jeden|jegliche|jeglichen|jeder kontakt* .. unterlass*|einzustell*|einstell*|beend*|ab
            sofortiger wirkung .. aus / interesse .. erloschen / nichts|nix mehr .. zu? schick*|send*|schreib* / nicht|keine fur werbung|werbezwecke
        """,
        alone="DROP",
        weak="DROP $ / kenne* sie|euch nicht / lese .. nie|nicht",
    ),
    Words(  # French
        groups={
            "DATA": "adresse* mail email courriel nom donnees coordonnees numero",
            "MAIL": "mail* email* courriel* publicite* pub* message* envois lettre* newsletter*",
            "DROP": "supprim* retir* enlev* effac* radi*",
        },
        wish="""
            etre desinscrit*|desabonne*|retire*|supprime*|radie*|efface*
            DROP|otez|sortez emailaddress / plus d|aucun* MAIL / comment .. sort*|quitt* .. liste*
            bloqu* .. mon|ma|mes|notre|nos|cette|ce DATA / MAIL .. ne|pas .. bienvenu*|desire*|souhaite*
            adresse privee|personnelle .. ne|pas / faites .. que je|nous .. ne|n .. plus|rien
            ne ME? utilis* pas|plus .. pour / ne l utilis* pas|plus / porte*|depose* plainte
            clore|clotur*|mettre|mettez .. abonnement|fin / cess* .. contact / ne recoive plus
            MAIL .. agace*|derange*|ennuie*|enerve*|saoul* / ne ME? ecri* pas|plus|jamais
            ne souhait* pas|plus .. contact*|MAIL
        """,
        alone="DROP",
        weak="DROP $ / ne .. connais pas / lis jamais|pas / DROP moi",
    ),
    Words(  # Spanish
        groups={
            "DATA": "direccion* correo email mail datos nombre numero cuenta",
            "MAIL": "correo* email* mail* publicidad mensaje* boletin* noticias novedades",
            "DROP": "elimin* borr* quit* suprim* retir*",
        },
        wish="""
            ser eliminad*|borrad*|excluid*|quitad*|retirad*
            DROP|quiten|saquen emailaddress / como salgo|salir|salimos / como se sale
            bloque* .. mi|mis|nuestra|nuestro|nuestros|esta|este DATA / MAIL .. no .. bienvenid*|desead*|grat*
            direccion|correo privad*|personal .. no / asegur* .. que .. no .. reciba|recibir|mas|nada
            no la|lo|me us*|utilic* .. publicidad|promocion* / denunci* / presentare|pondre .. denuncia|queja
            MAIL .. harto|harta|molestan|cansad* / ces* .. contacto|comunicacion|envios
            a pesar|pese .. baja|cancelado .. MAIL|recib* / no me|nos escriban|contacten|manden|envien
            no .. interesan .. MAIL
        """,
        alone="DROP",
        weak="DROP $ / no .. conozco / nunca leo|lei",
    ),
    Words(  # Portuguese
        groups={
            "DATA": "endereco* email mail dados nome numero conta contato contacto",
            "MAIL": "email* mail* publicidade propaganda* mensagens newsletter* novidades",
            "DROP": "remov* apag* exclu* elimin* retir* delet*",
        },
        wish="""
            ser removid*|retirad*|excluid*|apagad*|eliminad*|descadastrad*
            DROP|tirem|tire|tirar emailaddress / como saio|saimos|sair da|do|desta|deste / nao quero|queremos|desejo .. MAIL
            bloque* .. meu|nosso|nossos|este|o DATA / MAIL .. nao .. bem|desejad*|bemvind*
            endereco|email privado|pessoal .. nao / endereco e privado|pessoal / garant* .. nao .. receb*|mais|nada
            nao o|a us*|utiliz* .. publicidade|propaganda|marketing
            apresent*|fare*|vou .. queixa|denuncia / cess* .. contacto|contato|comunicac*|envios
            apesar de .. cancelad*|removid*|descadastr* / continuo a receber|recebendo
            MAIL .. fart*|cansad*|cheia|cheio / nao me|nos escrevam|contactem|mandem|enviem
        """,
        alone="DROP",
        weak="DROP $ / nao .. conheco / nunca leio|li",
    ),
    Words(  # Italian
        groups={
            "DATA": "indirizz* email mail dati nome numero contatto casella",
            "MAIL": "mail* email* pubblicita messaggi* newsletter* comunicazion* novita",
            "DROP": "cancell* rimuov* elimin* togli* tolga* togl*",
        },
        wish="""
            essere cancellat*|rimoss*|tolt*|disiscritt*|eliminat*|esclus*
            DROP|tolgano|levate emailaddress / come esco|esce|uscire da|dalla|di
            blocc* .. mio|mia|nostro|nostra|questo|questa DATA / MAIL .. non .. gradit*|benvenut*|desiderat*
            indirizzo|casella privat*|personale .. non / fate|faccia|assicur* .. che .. non .. riceva|ricevere|piu|niente
            non usat*|usar*|utilizz* .. pubblicita|marketing / vi|la|ti denunci* / sporg* .. denuncia
            cess* .. contatto|contatti / inutile .. scriver*|contattar*|mandar* / nonostante .. disiscri*|cancell*
            indirizzo .. venga|sia|essere tolto|cancellato|rimosso|eliminato / mi .. fate|fanno schifo
            MAIL .. stancat*|stufat*|infastid*|disturb* / continuo a ricevere .. MAIL
            non .. interess* cancell*|rimuov*|togli*|elimin*
        """,
        alone="DROP",
        weak="DROP $ / non .. conosco / non leggo mai? / mai letto",
    ),
    Words(  # Dutch
        groups={
            "DATA": "adres* emailadres* mailadres* email mail gegevens naam nummer",
            "MAIL": "mail* email* reclame* bericht* nieuwsbrie* post",
            "DROP": "verwijder* schrap* wis wissen uitschrijv* weghalen",
        },
        wish="""
            uitgeschreven|afgemeld|verwijderd|geschrapt te? worden|zijn
            DROP|haal|haalt emailaddress / DROP .. ons|onze .. DATA
            blokke* .. mijn|ons|onze|dit DATA / MAIL .. niet .. gewenst|welkom / prive* adres*|mail* .. niet|geen
            priveadres|priveemail|priveadres* / zorg* .. dat .. niet|niets|geen|niks / dien|doe .. klacht|aangifte
            MAIL .. liever niet / liever niet .. MAIL|ontvang* / stak* .. contact / contact .. staken|verbreken
            kunnen|kunt|mag me|mij|ons .. DROP / me|mij|ons DROP / schrijf|mail|stuur me|mij|ons .. niet
            gebruik .. niet .. reclame|marketing / ondanks .. afmelding|uitschrijving
            hoef* .. me|mij .. niet meer
        """,
        alone="DROP",
        weak="DROP $ / ken u|jullie|je niet / lees .. nooit|niet",
    ),
    Words(  # Polish
        groups={
            "DATA": "adres* mail* email* dan* numer* nazwisk* skrzynk*",
            "MAIL": "mail* email* reklam* wiadomosc* newsletter* ofert* nowosc*",
            "DROP": "usun* wykresl* skresl* skasuj* skasowa* kasuj* wypis*",
        },
        wish="""
            byc wypisan*|usuniet*|skreslon*|wykreslon*
            DROP emailaddress
            zablok* .. moj*|nasz*|ten DATA / MAIL .. nie .. mile|widzian*|chcian*|zyczon*
            prywatn* adres*|skrzynk*|mail* / zadba* .. nic|nie .. otrzymyw*|dostaw*
            zaprzestani* .. kontakt* / mam .. nosie|dosc|dosyc / nie .. uzywac .. reklam*|marketing*
            nie piszcie|pisz|pisac .. mnie|nas / zgloszen* .. uodo / mimo .. rezygnacj*|wypis*
            nie interesuj* .. wypis*|usun* / nie trzeba .. pisac
        """,
        alone="DROP",
        weak="DROP $ / nie znam / nigdy .. nie czytam",
    ),
    Words(  # Swedish
        groups={
            "DATA": "adress* mejladress* mejl mail uppgifter namn nummer epost*",
            "MAIL": "mejl* mail* reklam* meddeland* nyhetsbrev* utskick* nyheter*",
        },
        wish="""
            bli|blir borttagen|borttagna|struken|raderad|avregistrerad
            ta|stryk|radera|plocka bort? emailaddress / radera*|stryk*|ta .. var|vart .. DATA
            sparra|blockera .. min|mina|var|vart|vara|denna DATA / MAIL .. inte .. valkom*|onska*
            privat adress*|mejl*|epost* .. inte / se .. till att jag|vi .. inte|inget|inga
            anmaler er|detta|jag / anmala er / all|vidare|ytterligare kontakt .. upphor*|slut*
            inte|ej intresserad ta bort / helst .. slippa|inte .. MAIL|fa|dessa|de
            anvand .. inte .. reklam|marknad* / trots .. avregistrering|avanmalan / gor polisanmalan
        """,
        weak="ta|tas bort $ / radera* $ / kanner er inte / laser aldrig|inte|det",
    ),
    Words(  # Danish
        groups={
            "DATA": "adresse* mailadresse* mail email oplysninger navn nummer",
            "MAIL": "mail* email* reklame* besked* nyhedsbrev* henvendelser nyheder",
        },
        spellings="ikk = ikke",
        wish="""
            blive|bliver fjernet|slettet|afmeldt|frameldt
            slet|fjern|tag|stryg emailaddress / hvordan kommer|slipper|kan jeg|vi .. af|fra|ud
            spaer|bloker* .. min|mit|mine|vores|denne DATA / MAIL .. ikke .. velkom*|onske*
            privat adresse*|mail* .. ikke / sorg .. for at jeg|vi .. ikke|ingen|intet
            klager jeg / klage til|over / al|yderligere|enhver kontakt .. ophor*|stop*|slut*
            helst ikke .. MAIL|modtag*|have|fa|hore / brug .. ikke .. reklame*|marked* / trods .. afmelding
            anmelder jer / melder jer til
        """,
        weak="slet*|fjern* $ / kender jer|dig ikke / laeser .. aldrig|ikke",
    ),
    Words(  # Turkish
        groups={
            "DATA": "adres* mail* eposta* numara* bilgi* veri*",
            "MAIL": "mail* eposta* mesaj* bulten* reklam* ileti* haber*",
        },
        wish="""
            cikarilmayi|cikarilmak|silinmeyi|silinmek iste*
            emailaddress .. sil*|cikar*|kaldir*
            DATA .. engelle*|blokla*|bloke / ozel bir? adres* / reklam icin kullanma*
            MAIL .. almamayi|alma* .. tercih|istem* / iletisim* .. kesilme*|kesin|sonlandir*
            ilgimi cekmiyor .. cikar*|sil* / sikayet* .. edece*|bulun*|ederim / MAIL .. hosgeldi*
            MAIL .. almamak|almamayi / yazmaniza gerek yok / MAIL .. rahatsiz / ragmen .. MAIL
        """,
        weak="silin*|silme*|cikar* $ / tanimiyor* / okumuyor*",
    ),
)
