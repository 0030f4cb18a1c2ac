"""Opt-outs at both ends of politeness, language by language (`form.py` tells how it is written).

"Forget my address", "how do I get rid of this", "enough", curses; and the lawyers' "erasure of
all personal data" (GDPR, article 17).
"""

from nurture.inbox.words.form import Words

OUTSPOKEN: tuple[Words, ...] = (
    Words(  # English
        groups={
            "DATA": "data details information address* record* entry profile email* name contact*",
            "MAIL": "email* mail* newsletter* message* spam these this junk stuff",
        },
        alone="basta / that is|s enough / enough is enough / drop dead / jog on / bog off",
        wish="""
            erasure|deletion|removal of .. DATA / forget|scrub|trash|bin my|our DATA
            article|art 17|21 .. gdpr|dsgvo|rgpd|avg|rodo|lgpd|kvkk|ds / be|get|been excluded from / exclude|excluding my|our|this DATA
            get rid of .. MAIL / how .. get rid of|out / no interest|need|use .. MAIL
            why .. still .. get*|receiv*|send*|mail* / despite .. unsubscrib*|opting|asking
            shove|stick|stuff|screw your|you|off / sick|tired|fed of|up .. MAIL
            never|not again .. MAIL|send* / stay|keep out of|away .. inbox|from
            end to this|these|your|the .. MAIL / removed from .. further|future|all|any
            make sure|certain i|we .. not .. receive|get|hear|any / put .. on .. not contact
            not|no .. do not contact list / last warning / stop clogging|filling|flooding
        """,
        cold="not ever? ordered|requested|asked",
    ),
    Words(  # German
        groups={
            "MAIL": "mail* email* newsletter* post spam* werbung rundschreiben* nachrichten",
            "DATA": "daten adresse* mailadresse* emailadresse* eintrag kontakt* profil name*",
        },
        alone="""
            weg|schluss|ende|genug|raus damit / es|jetzt reicht|reichts es? / reicht jetzt?
            verschwinde*|verpiss*|haut|hau dich|euch|sie? ab? / nicht bestellt
        """,
        wish="""
            loschung .. DATA / vergesst|vergessen|vergiss sie? meine|unsere|diese DATA
            art|artikel 17|21 .. gdpr|dsgvo|rgpd|avg|rodo|lgpd|kvkk|ds / stornier*|beend*|kundig*|abbestell* .. abo*|newsletter*|rundschreiben*
            keinen|kein|keine bedarf|interesse|verwendung|lust .. an|fur|auf .. MAIL
            warum|wieso|weshalb .. immer? noch .. MAIL / trotz .. abmeldung|widerspruch|kundigung
            verpiss*|verschwinde* .. mit|MAIL / verpiss* dich|euch|sie / geht|gehen mir .. MAIL
            nicht|nie bestellt .. loschen|weg|abmelden / MAIL .. einstellen|unterlassen|beenden
            nicht|keine|kein|keinen .. MAIL .. mehr bekommen|erhalten|kriegen|haben|lesen|empfangen
            spart|sparen sie? .. euch|sich .. MAIL / dankbar .. nicht mehr
            nimmer .. schick*|schreib*|mail* / nicht mehr .. im verteiler|auf der
        """,
        weak="nicht|nie bestellt|angefordert|abonniert / weg damit",
        cold="nicht|nie bestellt|angefordert|abonniert",
    ),
    Words(  # French
        groups={
            "DATA": "donnees adresse* mail email coordonnees nom courriel numero existence",
            "MAIL": "mail* email* courriel* pub* newsletter* spam* message* envois lettre*",
        },
        alone="""
            lachez|lache|oubliez|oublie|effacez moi|nous / ca suffit / assez|basta / du balai
            degage*|cassez|barrez vous? / foutez le camp
        """,
        wish="""
            lachez|lache moi|nous / oubli* mon|mes|notre|nos|cette DATA / effacement|suppression .. DATA
            article|art 17|21 .. gdpr|dsgvo|rgpd|avg|rodo|lgpd|kvkk|ds / debarrass* .. MAIL|de vos|ca / pas|aucun besoin|interet .. vos? MAIL
            pourquoi .. encore|toujours .. MAIL|envoy*|recois / malgre .. desinscription|desabonnement
            allez au|vous .. diable|faire / degag* .. MAIL|vos / si .. ne m ecriv*|contact*|envoy* plus
            ne plus|jamais etre .. contacte*|sollicite*|demarche*|destinataire*
            fin a|de .. ces|vos|cet MAIL / ne .. plus faire partie|figurer
            effac* .. mes|mon|ma|toutes|les DATA|traces / rien demande
        """,
    ),
    Words(  # Spanish
        groups={
            "DATA": "datos direccion correo email mail nombre contacto informacion numero",
            "MAIL": "correo* email* mail* publicidad boletin* newsletter* spam propaganda mensaje*",
        },
        alone="basta|ya ya|basta? / no mas|jodan|molesten / largo|fuera / se|me acabo / dejenme|dejadme",
        wish="""
            supresion|eliminacion|cancelacion|borrado de .. DATA / articulo|art 17|21 .. gdpr|dsgvo|rgpd|avg|rodo|lgpd|kvkk|ds
            olvid* .. mi|mis|este DATA / como me|puedo .. borr*|quit*|salgo|salir*|elimin*|desapunt*
            me|nos borro|quito|desapunto|elimino|salgo de|del / deshacer*|librar* .. MAIL
            no ser .. contactad*|molestad*|incluid* / no seamos|sea .. contactad*
            por que .. siguen|sigue|todavia|aun .. MAIL|enviando|mandando|escribiendo|llegando
            vayan*|vete|iros a|al .. mierda|diablo|carajo / hart* de|del .. MAIL
            no .. necesito|necesitamos|interesan .. MAIL / metan*|metete .. MAIL
            fin a .. MAIL|envios / no .. pedi|pedimos .. esto|nada / den* por .. baja
        """,
    ),
    Words(  # Portuguese
        groups={
            "DATA": "dados endereco email mail nome contato contacto informacoes numero",
            "MAIL": "email* mail* newsletter* spam propaganda* publicidade mensagens boletim lixo",
        },
        spellings="vcs = voces / naum = nao / qro = quero",
        alone="basta|chega ja|disso? / fora / vazem|vaza / ja chega",
        wish="""
            esquec* .. meu|meus|o|este DATA / exclusao|eliminacao|remocao|apagamento .. DATA
            artigo|art 17|18|21 .. gdpr|dsgvo|rgpd|avg|rodo|lgpd|kvkk|ds / livrar* .. MAIL|disto|disso / vao|va .. merda|inferno|passear
            por? que|porque .. ainda|continuo|continuam .. MAIL|receb*|envi*|mand*
            nao ser .. contactad*|contatad*|incomodad* / nao .. preciso|precisamos|interess* .. MAIL
            pare|parem|parar de encher|incomodar|chatear|perturbar / nao .. pedi .. isto|isso|nada
            fim a|aos .. MAIL|envios / n quero .. MAIL|receber / apag* .. DATA / apaguem no|na|os
        """,
    ),
    Words(  # Italian
        groups={
            "DATA": "dati indirizzo mail email nome nominativo contatto recapito numero",
            "MAIL": "mail* email* spam newsletter* pubblicita messaggi* posta",
        },
        alone="basta|ora cosi|basta? / sparite|sparisci / adesso|ora basta / andate via / fuori",
        wish="""
            dimentica* .. mio|mia|miei DATA / come .. cancell*|disiscriv*|togli*|esc*
            cancellazione|rimozione|eliminazione .. DATA / articolo|art 17|21 .. gdpr|dsgvo|rgpd|avg|rodo|lgpd|kvkk|ds
            liberar*|sbarazzar* .. MAIL / avete|hai rotto|stancato|stufato|scocciato
            perche .. ancora|continuo|continuate .. MAIL|ricevo|ricevere|mand*|invi*|scriv*
            andate .. paese|diavolo|quel / non .. serve|servono|interess* .. vostr* MAIL
            non essere .. contattat*|disturbat* / non .. chiesto .. niente|nulla|io
            fine a|alle .. MAIL|invii / non .. figurare|comparire / eliminatelo|cancellatelo
        """,
    ),
    Words(  # Dutch
        groups={
            "DATA": "adres* mailadres* emailadres* gegevens naam email mail persoonsgegevens nummer",
            "MAIL": "mail* email* nieuwsbrie* spam* reclame* troep berichten rommel bericht*",
        },
        alone="het? is genoeg|klaar|mooi geweest? / rot|donder|sodemieter|flikker op / opzouten|oprotten|kappen",
        wish="""
            vergeet .. mijn|ons DATA / wissing|verwijdering .. DATA / artikel|art 17|21 .. gdpr|dsgvo|rgpd|avg|rodo|lgpd|kvkk|ds
            rot|donder|sodemieter|flikker op / hoef|hoeven .. MAIL .. niet|geen
            hoef|hoeven .. geen|niets .. MAIL / hoe kom|raak .. af|kwijt
            waarom .. nog .. steeds? MAIL|krijg|stur* / achterwege .. laten|te
            van .. MAIL af|verlost / ME .. van|uit .. LIST .. schrapt|verwijdert|haalt|haalde
            mij|ons .. schrapt|verwijdert|haalt|haalde|schrapte .. $ / niet .. benaderd|gecontacteerd
            mij|ons .. niet|geen meer|langer .. mailt|stuurt|schrijft|benadert|zou
            geen behoefte|belang|trek .. aan .. MAIL / nooit om gevraagd / ziek van .. MAIL
        """,
    ),
    Words(  # Polish
        groups={
            "DATA": "adres* mail* email* dan* nazwisk* numer* istnieni*",
            "MAIL": "mail* email* newsletter* spam* reklam* ofert* wiadomosc*",
        },
        alone="dosc|starczy|basta|wystarczy|wynocha|spadaj|spadajcie tego|juz?",
        wish="""
            zapomn* o .. mo*|nasz* DATA / usuniecia|usuniecie|skasowania|wymazania .. DATA
            art|artykul 17|21 .. gdpr|dsgvo|rgpd|avg|rodo|lgpd|kvkk|ds / pozby* sie .. MAIL|tego / dlaczego|czemu .. nadal|wciaz|ciagle|jeszcze
            spadaj*|wynos* .. z|sie|MAIL / nie potrzebuj* .. MAIL / nie interesuj* .. wasz* MAIL
            nie byc .. kontaktowan*|nekan*|niepokojon* / mimo .. rezygnacji|wypisania
            koniec z .. MAIL / o niewysylanie|nieprzysylanie|niekontaktowanie / wdzieczn* .. usun*|skresl*
        """,
    ),
    Words(  # Swedish
        groups={
            "DATA": "adress* mejladress* mailadress* uppgifter personuppgifter namn mejl mail nummer",
            "MAIL": "mejl* mail* nyhetsbrev* spam* reklam* utskick* epost*",
        },
        alone="""
            det? racker nu|tack? / nu|nog racker det? / nog nu / stick / dra at helvete
            glom|radera|stryk|slopa mig|oss
        """,
        wish="""
            glom .. min|mina|var DATA / radering|borttagning .. DATA / artikel|art 17|21 .. gdpr|dsgvo|rgpd|avg|rodo|lgpd|kvkk|ds
            bli|blir|komma|kommer jag|vi|man? av med / dra|drag|stick at|med .. helvete|MAIL
            plocka|ta|lyft|stryk bort mig|oss|min|mina|mitt / strok|struke|raderade|tog mig|oss
            varfor .. fortfarande|anda .. MAIL|far|skickar / har NO? bestallt .. MAIL|detta
            behover|intresserad inte|inga|av .. MAIL / kontaktas|kontaktad .. inte|igen
            inte|ej .. bli .. kontaktad|stord|kontaktade / less|trott pa .. MAIL|er
            tacksam .. slapp|slipper|sluta* / fri fran .. MAIL
        """,
    ),
    Words(  # Danish
        groups={
            "DATA": "adresse* mailadresse* mail email oplysninger personoplysninger data navn nummer",
            "MAIL": "mail* email* nyhedsbrev* spam* reklame* beskeder henvendelser",
        },
        alone="sa|nu er det nok / det er|raekker nok / nok er nok / skrid|smut / hold op",
        wish="""
            glem .. min|mit|mine|vores DATA / sletning|fjernelse .. DATA / artikel|art 17|21 .. gdpr|dsgvo|rgpd|avg|rodo|lgpd|kvkk|ds
            slet|fjern|stryg den|det|dem|min|mit|mine|vores $ / hvor|hvordan har|fik i|du .. min .. DATA
            slippe*|slipper .. af|for .. MAIL|med / skrid|smut|rend med|mig .. MAIL
            hvorfor .. stadig|fortsat .. MAIL|far|sender / slettede|fjernede|strog|tog mig|os
            ikke|ej .. kontaktes|kontaktet|forstyrres / har ikke brug .. MAIL / traet af .. MAIL|jer
            fri for .. MAIL / skaan|spar|skan mig|os / stop .. jeres MAIL / bedt om det her|dette
        """,
    ),
    Words(  # Turkish
        groups={
            "DATA": "adres* mail* eposta* bilgi* veri* numara* isim ismi* adimi",
            "MAIL": "mail* eposta* mesaj* bulten* reklam* spam* ileti*",
        },
        alone="artik? yeter|bikti* artik? / defol*|kaybol* gidin|git? / istemez / gonderme artik?",
        wish="""
            DATA .. unut* / beni|bizi unut* / verilerimi*|bilgilerimi* .. sil* / madde 17|21|7 .. gdpr|dsgvo|rgpd|avg|rodo|lgpd|kvkk|ds
            MAIL .. kurtul* / nasil .. kurtul* / defol* / MAIL .. bikti*|usandi* / daha fazla .. gonderme*|yazma*|atma*
            neden|niye .. hala .. MAIL|geliyor|gonder* / hala .. MAIL .. geliyor|gonder*
            MAIL .. ihtiyacim|ihtiyacimiz yok / MAIL .. ilgilenmiyor* / iletisime .. gecilme*|gecme*
            almak istemem|istemiyor* $ / rahatsiz .. etme* / listenizde .. istemiyor*|olmak
        """,
    ),
)
