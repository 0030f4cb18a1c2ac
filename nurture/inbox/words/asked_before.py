"""Opt-outs of people who asked before or see no point in it, language by language.

`form.py` tells how it is written. "For the third time", "there is no point in sending me
anything", "consider me gone", "go bother somebody else".
"""

from nurture.inbox.words.form import Words

ASKED_BEFORE: tuple[Words, ...] = (
    Words(  # English
        groups={
            "TIMES": "third fourth fifth second last final umpteenth 3rd 4th 2nd",
            "COUNT": "twice thrice times already repeatedly before",
            "SEND": "send* writ* email* mail* contact* keep* continu* follow*",
        },
        wish="""
            TIMES time i|we|of|please|ask* / TIMES time lucky / said|say|told|answered no COUNT|three|two|four
            asked|told|said .. COUNT .. stop|remove*|no|off / answer is|stays|remains no / no|little point|sense|use in|of .. SEND
            not .. worth .. SEND / pointless|useless to .. SEND / wasting your time / consider me|us|it gone|out|done|unsubscribed|removed
            go bother|annoy|pester|find .. else / enough with|of .. follow*|chas*|remind*|this|these|emails / stop|end|kill these|those|them please? $
            in my|our inbox .. not|no / not .. in my|our inbox / i am|we are done with
            part of|in|on your|this|the audience|mailing|outreach|list .. not|no / not .. part of|in your audience|mailing|outreach
            cease all|any|every / do not|not|never get|getting .. further|more|any .. from you
            how many|often times? .. tell|say|ask|write|repeat|unsubscribe|click|request / get|make you|them|it to? stop
            not ever? agreed|consented|opted|gave|requested .. to|in|this|contacted|contact|mail*|these / way to get off|out of? this|these|it|your|here
        """,
        weak="i|we said|say no / erase|delete|remove|scrub them|those|these / undo that|this / out $",
        spellings="immediatly = immediately / imediately = immediately",
    ),
    Words(  # German
        groups={
            "TIMES": "dritten dritte vierte vierten zweiten zweite letzte letzten x ten wiederholt",
            "SEND": "schick* schreib* send* mail* kontaktier* anzuschreiben melden nachhaken nachfassen",
        },
        wish="""
            zum|das TIMES mal|male / TIMES mail .. reicht|genug
            schon|bereits|jetzt zweimal|dreimal|mehrfach|mehrmals .. gebeten|gesagt|geschrieben|nein / keinen|kein sinn|zweck .. SEND|zu
            zwecklos|sinnlos|uberflussig .. SEND / sparen|spart sie|ihr? sich|euch / betrachten|betrachtet mich|uns .. als|abgemeldet
            sucht|suchen .. andere* .. opfer|dumme* / kontakt mehr $ / kein|keinen weiteren? kontakt / bitte abstellen|unterlassen
            aus ihren|euren unterlagen|akten|daten|kontakten / es|jetzt reicht .. mail*|mal / in meinem|unserem postfach|posteingang .. nicht|nichts
            nicht .. in meinem|unserem postfach|posteingang / antwort ist|bleibt nein / unterlass* sie? das|dies|es
            wie oft|lange muss|soll|sollen|darf ich|wir .. sagen|schreiben|bitten|wiederholen|erklaren
            nie|niemals .. zugestimmt|angefordert|gebeten|eingewilligt
        """,
        weak="dritte|vierte|funfte mail / habe .. nein gesagt / abstellen",
    ),
    Words(  # French
        groups={
            "FOIS": "troisieme quatrieme deuxieme derniere enieme",
            "SEND": "envoy* ecri* relanc* contact* insist* continu*",
        },
        wish="""
            FOIS fois que|je|qu / dit non .. fois|deja / non .. deux|trois|plusieurs fois / deja demande|ecrit|dit .. fois|arret*|stop|retir*
            inutile de|d|que SEND / sert a rien de|d SEND / aucun interet a|de SEND / perd* votre temps / considerez moi|nous .. comme|desinscrit*
            allez embeter|deranger|voir .. d? autre*|ailleurs / rayer|rayez .. tablettes|fichiers|listes / ma reponse est|reste non
            dans ma|notre boite|messagerie .. plus|pas|ne / plus|pas .. dans ma|notre boite|messagerie / ne plus solliciter
            combien de fois .. dire|repeter|ecrire|demander / jamais|n ai pas accepte|consenti|demande|autorise .. vos|a|ces|etre|recevoir|que
        """,
        weak="j ai|on a dit non / c est non",
    ),
    Words(  # Spanish
        groups={
            "VEZ": "tercera cuarta segunda ultima enesima",
            "SEND": "envi* mand* escrib* contact* insist* sig*",
        },
        wish="""
            VEZ vez que|se|lo|les / por VEZ vez / dije|dijimos|dicho que? no .. veces|ya / ya .. dije|pedi|hemos|he .. veces|no
            no tiene sentido|hace falta|merece|vale .. SEND / inutil|no sirve .. SEND / pierd*|pierdan|perdiendo .. el|su tiempo
            consideren|considereme .. fuera|de|baja / molest* a otr* / vayan a molestar / mi respuesta es|sigue no
            dejen|deje|paren de insist*|molest*|perseguir* / en mi|nuestro buzon|bandeja .. no / no .. en mi|nuestro|nuestra buzon|bandeja
            no recibir mas|nada / cuantas veces .. decir*|repetir*|pedir*|escribir* / nunca|jamas .. acepte|autorice|pedi|consenti|solicite
        """,
        weak="ya dije|les que? no / he dicho que no",
    ),
    Words(  # Portuguese
        groups={
            "VEZ": "terceira quarta segunda ultima enesima",
            "SEND": "envi* mand* escrev* contact* contat* insist* continu*",
        },
        wish="""
            VEZ vez que|pela|lhes / pela VEZ vez / ja .. disse|pedi|pedimos .. vezes|nao / disse que? nao .. vezes / nao adianta|vale|faz .. SEND
            inutil|escusado|escusam .. SEND / perd*|perdendo .. tempo / considerem|considere .. fora|removid* / vao chatear|incomodar outr*
            a? minha resposta e|continua nao / parem|deixem|pare de insist*|chatear|perseguir / na minha|nossa caixa .. nao
            nao .. na minha|nossa caixa / quantas vezes .. dizer|repetir|pedir|escrever / nunca|jamais .. aceitei|autorizei|pedi|consenti|solicitei
        """,
        weak="ja disse que? nao / eu disse nao",
    ),
    Words(  # Italian
        groups={
            "VOLTA": "terza quarta seconda ultima ennesima",
            "SEND": "invi* mand* scriv* contatt* insist* continu*",
        },
        wish="""
            VOLTA volta che|lo|ve / per la VOLTA volta / gia .. detto|chiesto .. volte|no|di / detto di? no .. volte|gia
            inutile|non serve|ha|vale .. SEND / perd*|perdete .. tempo / considerat*|considerate* .. fuori|cancellat*
            andate a disturbare|infastidire|scocciare / la? mia risposta e|resta no / smett*|piant*|finite* .. insist*|assillar*|disturb*
            nella mia|nostra casella .. non / non .. nella mia|nostra casella / quante volte .. dir*|ripeter*|chieder*|scriver*
            non|mai .. mai? accettato|autorizzato|acconsentito|richiesto|chiesto
        """,
        weak="ho detto di? no / vi ho detto",
    ),
    Words(  # Dutch
        groups={
            "MAIL": "mail* berichten nieuwsbrie* reclame post",
            "KEER": "derde vierde tweede laatste zoveelste",
            "SEND": "stur* mail* schrijv* contact* benader* verder door",
        },
        wish="""
            KEER keer|maal dat|ik|op / voor de KEER keer|maal / al .. keer|maal .. gevraagd|gezegd / gezegd .. nee .. keer
            heeft|geen geen? zin .. SEND / nutteloos|zinloos|onnodig .. SEND / verspil* .. tijd / beschouw mij|me|ons .. als
            val .. iemand|anderen anders? .. lastig / mijn antwoord is|blijft nee / in mijn|onze inbox|mailbox .. niet|geen
            niet|geen .. in mijn|onze inbox|mailbox / geen verdere|nadere mails|berichten|contact|post / van de lijst af
            mag|wil|kan ik .. van|uit .. lijst .. af|weg / hoe vaak|lang moet|moeten ik|we .. zeggen|schrijven|vragen|herhalen
            nooit .. ingestemd|toegestemd|toestemming|gevraagd|aangevraagd / wil|willen|hoef|hoeven jullie|uw|die|je MAIL niet
        """,
        weak="ik|we zei|zeggen|heb nee / ik zei .. nee",
    ),
    Words(  # Polish
        groups={
            "RAZ": "trzeci* czwart* drugi* ostatni* kolejny ktorys",
            "SEND": "wysyl* pisa* pisz* przysyl* kontakt* nalega*",
        },
        wish="""
            niewysyl*|nieprzysyl*|nieprzesyl*|niekontakt*|niepisa*|nieprzesyla* / RAZ raz .. prosze|mowie|pisze|przesta* / po|juz RAZ raz
            mowil*|prosil*|pisal* .. juz .. raz|razy / nie ma|warto|trzeba sensu? .. SEND / szkoda|strata .. czasu / uznac|uznajcie mnie|nas .. za
            idzcie|niech .. meczyc|dreczyc .. kogos|innych / odpowiedz brzmi|to nie / w mojej|naszej skrzynce .. nie / nie .. w mojej|naszej skrzynce
            prosze|prosimy przestac|skonczyc|zaprzestac / ile razy .. mowic|powtarzac|pisac|prosic / nigdy .. nie .. zgadzal*|wyrazal*|prosil*|zamawial*
        """,
        weak="powiedzialem|powiedzialam|mowilem|mowilam nie|ze",
    ),
    Words(  # Swedish
        groups={
            "GANG": "tredje fjarde andra sista femtielfte",
            "SEND": "skicka skriva mejla kontakta fortsatta",
        },
        wish="""
            GANG gangen jag|vi|ni / for GANG gangen / redan .. sagt|bett|skrivit .. ganger|nej / sagt nej .. ganger / ingen|inte ide|mening|lont .. SEND
            meningslost|onodigt .. SEND / sloser .. tid / betrakta mig|oss .. som / ga och stor / stor nagon annan / svaret ar|forblir nej
            i min|var inkorg .. inte / inte .. i min|var inkorg / om ni inte skrev|skriver|skickar|mejlar|kontaktar
            hur manga ganger|lange .. saga|skriva|be|upprepa|tjata / aldrig .. godkant|samtyckt|bett|gatt med
        """,
        weak="jag|vi sa|sagt nej / har sagt nej",
    ),
    Words(  # Danish
        groups={
            "GANG": "tredje fjerde anden sidste gud",
            "SEND": "sende skrive maile kontakte fortsaette",
        },
        wish="""
            GANG gang jeg|vi|i / for GANG gang / allerede .. sagt|bedt|skrevet .. gange|nej / sagt nej .. gange / ingen|ikke grund|mening|noget .. SEND
            nytteslost|meningslost|unodvendigt .. SEND / spilder .. tid / betragt mig|os .. som / ga og plag* / plag* nogle|nogen andre
            svaret er|forbliver nej / i min|vores indbakke .. ikke / ikke .. i min|vores indbakke / hvis i ikke skrev|skriver|sender|mailer|kontakter
            hvor mange gange|laenge .. sige|skrive|bede|gentage / aldrig .. accepteret|samtykket|bedt|sagt ja
        """,
        weak="jeg|vi sagde|sagt|siger nej / har sagt nej",
    ),
    Words(  # Turkish
        wish="""
            ucuncu|dorduncu|ikinci|son kez|defa .. soyluyorum|yaziyorum|istiyorum|rica|uyariyorum / kac kez|kere|defa .. soyle*|yaz*
            yazmazsaniz|gondermezseniz|atmazsaniz|aramazsaniz|iletmezseniz / yazmamanizi|gondermemenizi|atmamanizi|aramamanizi|iletmemenizi
            gonderilmemesini|yazilmamasini|aranmamasini|iletilmemesini / gerek yok .. yaz*|gonder*|mail* / yazmaniza|gondermenize|aramaniza .. gerek
            bosuna .. yaz*|gonder*|ugras* / bundan boyle|sonra .. yazma*|gonderme*|atma*|arama* / cevabim .. hayir
            baska .. gondermeyin*|yazmayin*|atmayin* / kutumda .. istemi* / kac kez|kere|defa .. soyle*|yaz*|iste*|tekrar*
            hic|asla .. onay|izin|kabul .. vermedim|etmedim
        """,
        weak="hayir dedim|dedik",
    ),
)
