"""Not wanted here, blocked, not for this address, and a summary instead, language by language.

`form.py` tells how it is written. With the lookalikes that are said of a package or a recording.
"""

from nurture.inbox.words.form import Words

UNWANTED: tuple[Words, ...] = (
    Words(  # English
        groups={"MAIL": "email* mail* message* newsletter* these those ones updates posts"},
        alone="""
            not now not ever / not now or ever / not ever / blocked|reported|deleted and? reported|blocked|deleted? / already? no / no way / no means no
            go away / that is enough / enough now|already|please / make it stop / enough / enough please
        """,
        wish="""
            end these|this|your|all|the MAIL|mailing* / none|nobody|no one of us|here wants|want|reads|read|needs|need
            cut|cutting|cutdown down on .. MAIL / no need|reason|point to|in .. keep|keeping|have|having ME? me|us on|in
            address|mailbox|inbox .. not for|meant|intended .. marketing|promotion*|commercial|advert*
            not .. commercial|marketing|promotional|advertising purposes
            blocking|block|filter|filtering|junking your|this|these|future MAIL|address|domain
            address|account|inbox|mailbox|email .. not|no .. for|meant|intended|used .. ads|advertising|marketing|promotion*|sales|newsletters
            live|do|be|am|happier|better|fine without these|this|your|them|it / no more of? this|that / not need|want .. reminding|reminders|reminded
            turn|switch it|this|that|them|these off / leave our|my|all .. alone|be / close|bin|shred|delete .. file|record|dossier .. on me|us
            no need to .. send .. anything|more|further|these / this|that|it .. will|would|should be .. last MAIL / get rid of you|this|these|your
            should not be|have on|in|received / rule|policy .. no .. MAIL / my|our .. suppressed
            can|could|possible .. this|these|that|it be? stopped|disabled|ended / can|could|possible .. this|these|that|it be? turned|switched off
        """,
        less="""
            instead|rather|in place of|than so|all|that|these|every many|of? MAIL / every|each other week|month
            a|one summary|digest|roundup a|per|each month|quarter|week
        """,
        only="""
            only|just|have|keep the former|latter|first|second / can i have|keep only|just / notes|updates|news|alerts only
            only|just .. notes|updates|alerts
        """,
        wrong_person="""
            handed|passed|given .. over|on to / contact|ask|write|email|mail|speak to|with? him|her|them .. from now|instead
            contact|ask|write my colleague / handles|does|deals .. only|just in|the
        """,
        keep="""
            do you|they delete|erase|remove|keep|store / delete|remove|drop .. option|fee|recording|feature|package|module|greeting
            removed|added|remove|added as / vendor|vendors|supplier|provider|competitor|others .. stop*|quit
            stop .. renewal|recording|trial|payment|charge|charging|billing / should not be a? problem|hard|difficult|long|too
        """,
        weak="too many|much $ / stop|end|turned off this|these|it? / turn|switch .. off",
    ),
    Words(  # German
        groups={"MAIL": "mail* email* nachricht* newsletter* zusendung*"},
        alone="""
            blockiert|gesperrt|gemeldet|geloscht und? gemeldet|geloscht|blockiert? / nie wieder|mehr / nein heisst nein / schluss jetzt|damit
            es reicht jetzt|langsam
        """,
        wish="""
            adresse|postfach .. nicht fur .. werb*|kommerziell*|marketing / niemand|keiner .. liest|will|braucht .. das|MAIL
            nicht notig .. zu? schick*|schreib* / kein grund .. zu? schick*|schreib*
            adresse|konto|postfach|mailadresse .. nicht|keine|kein .. werbung|werbe*|reklame|newsletter|marketing / sehen sie .. von .. .. ab
            ohne diese|ihre .. auskommen|leben|besser / kann|konnen|lasst man|wir|ich? .. das|dies|diese .. abstellen|ausschalten|abschalten
            kann|konnen|lasst man|sich .. das|dies .. abstellen|ausschalten|abschalten
        """,
        less="""
            statt|anstatt|anstelle so|der|dieser|all|vieler vielen|ganzen|vielen? MAIL / jede zweite woche|monat
            zusammenfassung|uberblick im|pro monat|quartal
        """,
        wrong_person="""
            an .. weitergegeben|ubergeben / wende*|schreib*|kontaktier* .. meine|meinen|unsere|unseren kollegin|kollegen
            macht unser|unsere|der|die einkauf|kollege|kollegin
        """,
        keep="streich*|entfern*|losch*|nehm* .. option|paket|aufnahme|gebuhr|modul|ansage",
    ),
    Words(  # French
        groups={"MAIL": "mail* email* courriel* message* newsletter* envois"},
        alone="""
            ca suffit maintenant|la|comme|deja ca? / bloque|signale et? signale|bloque|supprime? / plus jamais / c est non / non c est non
        """,
        wish="""
            adresse|boite .. pas .. fins|usage commercia*|publicitaire* / ne .. servir|utilise* .. fins commercia*|publicitaire*
            personne .. ne lit|veut|besoin / pas besoin|necessaire de .. envoyer|ecrire|garder
            adresse|compte|boite|messagerie .. pas|ne .. publicite*|pub|demarchage|prospection|promotion*
            adresse|compte|boite|messagerie .. pas .. .. publicite*|pub|demarchage|prospection / passer|passe de vos|ces|tout
            sortir|partir de cette|ce|la|votre liste|boucle|fichier / peut|peux|pouvez|pourriez|possible .. arreter|stopper|desactiver ca|cela|ceci|tout
        """,
        less="""
            lieu|place de tous? ces|tant|autant d|de? MAIL / plutot qu|que tous? ces|autant MAIL / resume|recapitulatif par|du mois|trimestre
        """,
        wrong_person="transmis|confie .. a mon|ma|notre / contact*|ecri*|adress* .. mon|ma collegue / c est ma|mon|notre collegue",
        keep="retir*|supprim*|enlev* .. option|forfait|enregistrement|frais|module|annonce / arret* la recherche",
    ),
    Words(  # Spanish
        groups={"MAIL": "correo* email* mail* mensaje* boletin*"},
        alone="""
            bloqueado|denunciado|reportado y? denunciado|bloqueado|reportado? / nunca mas / no es no / basta ya? / ya esta bien / se acabo
        """,
        wish="""
            direccion|correo|buzon .. no .. fines|uso comercial* / no .. usar*|usen|utilic* .. fines|comercial* / nadie .. lee|quiere|necesita
            no hace falta .. tener*|mant* .. lista / direccion|cuenta|correo|buzon .. no .. publicidad|propaganda|promocion*|boletines
            prescindir|prescindo de / salir de esta|la|su|vuestra lista / puede|pueden|podria|podrian|posible .. parar|detener|desactivar esto|eso|todo
        """,
        less="vez|lugar de tant*|todos? los|estos|esos? MAIL / resumen mensual|al|por mes|trimestre? / prefiero .. resumen",
        wrong_person="""
            contact*|habl*|escrib* .. con|a mi companer*|colega / ella|el lleva|ve|gestiona estos|este|esto|eso|los|las / lo he|hemos pasado a
        """,
        keep="quit*|elimin*|saqu* .. opcion|paquete|grabacion|modulo|cuota",
    ),
    Words(  # Portuguese
        groups={"MAIL": "email* mail* mensagens newsletter*"},
        alone="bloqueado|denunciado e? denunciado|bloqueado? / nunca mais / nao e nao / ja chega|basta / acabou",
        wish="""
            endereco|email|caixa .. nao .. fins|uso comercia* / nao .. usad*|usar|utiliz* .. fins|comercia* / ninguem .. le|quer|precisa
            nao e? preciso .. manter|enviar / endereco|conta|email|caixa .. nao .. publicidade|propaganda|promoc*|divulgacao
            sair desta|dessa|da|deste|disto lista|grupo|mailing? / da|pode|podem|poderiam|possivel .. parar|desativar com? isto|isso
        """,
        less="vez|lugar de tant*|todos? os|esses|estes? MAIL / resumo por|ao|mensal mes? / prefiro .. resumo",
        wrong_person="fal*|contact*|contat*|escrev* .. com|a|para? minha|meu colega / ela|ele e|que quem|que? trata|cuida|ve",
        keep="tir*|remov*|retir* .. opcao|pacote|gravacao|modulo|taxa|plano",
    ),
    Words(  # Italian
        groups={"MAIL": "mail* email* messaggi newsletter"},
        alone="bloccato|segnalato e? segnalato|bloccato? / mai piu / no e|significa no / adesso|ora basta / e ora di finirla",
        wish="""
            indirizzo|casella .. non .. fini|finalita|uso commercial* / non .. usat*|usar*|utilizz* .. fini|commercial* / nessuno .. legge|vuole
            non serve|occorre .. tener*|mandar*|inviar* / indirizzo|casella|account|conto .. non .. pubblicita|promozion*|newsletter|spam
            uscire da|dalla questa|vostra|la? lista|elenco|giro / fare|faccio a meno
            si|puo|potete|potreste|possibile .. fermare|bloccare|disattivare|smettere questa|questo|con cosa?
        """,
        less="""
            invece|posto di|delle tante|tutte|queste queste|quelle? MAIL / riepilogo|riassunto al|ogni|mensile mese?
            preferirei|preferisco .. riepilogo|riassunto
        """,
        wrong_person="parl*|contatt*|scriv* .. con|a|alla|al mia|mio|collega collega? / se ne occupa lei|lui / l ho|abbiamo passat* a",
        keep="tog*|rimuov*|elimin* .. opzione|pacchetto|registrazione|modulo|costo",
    ),
    Words(  # Dutch
        groups={"MAIL": "mail* email* berichten nieuwsbrieven"},
        alone="geblokkeerd|gemeld en? gemeld|geblokkeerd? / nooit meer / nee is|betekent nee / nu is het genoeg / genoeg nu",
        wish="""
            adres|mailbox|inbox .. niet .. commerciele|reclame|marketing / niemand .. leest|wil|nodig / niet nodig .. te? houden|sturen|mailen
            adres|account|mailbox|inbox .. niet|geen .. reclame|marketing|nieuwsbrieven|advertenties
            schrijf|mail|stuur|benader|contacteer|bel mij|me|ons niet .. meer|langer|verder / van deze|de|jullie|uw lijst .. af|weg
            wel zonder deze|die|jullie / kan|kunnen|mogelijk dit|dat|deze .. uit|uitzetten|stoppen|afzetten
        """,
        less="""
            dan|plaats al|van|zoveel die|deze|al? MAIL / samenvatting|overzicht per|in|elke de? maand|kwartaal / liever een overzicht|samenvatting
        """,
        wrong_person="""
            contact|opnemen|mail|schrijf|neem .. met|naar|op mijn|onze collega / zij|hij gaat hierover|daarover|over / doorgegeven aan
        """,
        keep="haal|verwijder|schrap .. opname|optie|pakket|module|kosten",
    ),
    Words(  # Polish
        groups={"MAIL": "mail* email* wiadomosc*"},
        alone="zablokowan*|zgloszon* i? zgloszon*|zablokowan*? / nigdy wiecej / nie znaczy nie / dosc juz|tego / koniec z tym",
        wish="""
            zostaw* .. w spokoju / dajcie .. spokoj / adres*|skrzynk* .. nie .. cel* handlow*|marketing* / nikt .. nie czyta|chce|potrzebuje
            nie ma potrzeby .. wysyl*|pisa* / adres*|skrzynk*|konto .. nie .. reklam*|marketing*|newsletter*|ofert*
            zejsc|zniknac|wyjsc z tej|waszej|listy / obejde|obejdziemy sie bez / da|mozna sie? to wylaczyc|zatrzymac|wstrzymac
        """,
        less="zamiast tylu|tych|wszystkich|takiej MAIL / podsumowanie w|na|co miesi*|kwartal* / wol* .. podsumowanie",
        wrong_person="kontakt*|pisa*|napis* .. z|do kolezank*|kolegi|kolega / ona|on sie tym zajmuje / przekazal*|przekazan* .. do",
        keep="usun* .. opcj*|pakiet*|nagryw*|nagran*|modul*",
        weak="rezygnuje $",
    ),
    Words(  # Swedish
        groups={"MAIL": "mejl* mail* utskick*"},
        alone="""
            blockerad|blockerat|anmald|anmalt och? anmald|anmalt|blockerad? / aldrig mer|igen / nej ar|betyder nej / nu racker det / racker nu
        """,
        wish="""
            adress*|inkorg* .. inte .. kommersiell*|reklam|marknads* / ingen .. laser|vill|behover
            behover|behovs inte .. skicka|mejla|ha|sta .. mer|oss|mig|lista*
            adress*|konto*|inkorg* .. inte|ej .. reklam*|marknadsforing|utskick*|nyhetsbrev* / bort|av fran den|er|denna har? lista*
            klarar mig|oss utan / gar|kan .. stanga|sla av det|detta
        """,
        less="""
            an|stallet alla|for|sa dessa|de|alla|manga? MAIL / sammanfattning i|per|varje manaden|manad|kvartalet / hellre en sammanfattning
        """,
        wrong_person="kontakta|mejla|skriv|prata .. min|med|till min? kollega / hon|han har hand|ansvaret|ansvarar / lamnat .. over till",
        keep="ta|plocka .. bort .. paketet|inspelningen|tillvalet|avgiften|modulen",
    ),
    Words(  # Danish
        groups={"MAIL": "mail* mails nyhedsbreve"},
        alone="blokeret|anmeldt og? anmeldt|blokeret? / aldrig mere|igen / nej er|betyder nej / nu er det nok / nok nu",
        wish="""
            adresse*|indbakke* .. ikke .. kommerciel*|reklame*|markedsforing / ingen .. laeser|vil|behov
            ikke nodvendigt|behov .. sende|skrive|sta .. til|os|mig|liste* / adresse*|konto*|indbakke* .. ikke .. reklame*|markedsforing|nyhedsbrev*
            vil|gerne|ma .. af|fra den|denne|jeres her? liste* / klare|klarer mig|os uden / kan .. det her slas|stoppes|sla* / kan .. sla det her fra
        """,
        less="""
            end|stedet alle|for|sa de|disse|mange? MAIL / resume|oversigt om|pr|hver maneden|maned|kvartalet / hellere et|en resume|oversigt
        """,
        wrong_person="kontakt|skriv|tal .. min|med|til min? kollega / hun|han tager|star sig? af|for / givet .. videre til",
        keep="fjern|slet|tag .. optagelsen|pakken|tilvalget|gebyret|modulet",
    ),
    Words(  # Turkish
        groups={"MAIL": "mail* eposta* mesaj*"},
        alone="engellendi|engelledim|sikayet ve? sikayet|engelledim? ettim? / bir daha asla / hayir hayirdir / yeter artik|ama",
        wish="""
            adres* .. ticari|reklam amac* .. kullanma* / kimse .. okumuyor|istemiyor / istememektedir|istememekteyiz|istememekteyim
            ticari .. istemiyor*|istememek*|kabul / adres*|hesap*|hesab*|kutu* .. reklam*|tanitim*|bulten* .. degil*|istemi*|kapali*
            bunu|bunlari kapat*|durdur*|kes* .. misiniz|miyiz|mi / bunu|bunlari kapat*|durdur* $
        """,
        less="kadar .. MAIL yerine / ayda|haftada bir ozet / MAIL yerine .. ozet*",
        wrong_person="arkadasim*|meslektasim* .. ilgileniyor|bakiyor / ona yaz* / ilgileniyor ona",
        keep="paket*|teklif*|sozlesme* .. cikar*|sil*|kaldir* / kaydi|kayit* .. paket*",
    ),
)
