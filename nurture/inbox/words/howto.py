"""Questions about others, lists that are not ours, and mail in other doses, language by language.

`form.py` tells how it is written. "How do I take a colleague off the alarms?" is a question to
support; "off the waiting list" is an order; "one a month would do" and "send them to Grace
instead" are half a wish; "let this be the last" is a whole one.
"""

from nurture.inbox.words.form import Words

HOWTO: tuple[Words, ...] = (
    Words(  # English
        groups={
            "WHO": "colleague* coworker* employee* user* customer* teammate* member* person someone somebody technician* staff leaver*",
            "MAIL": "one mail email message newsletter time of note",
        },
        others="""
            how .. WHO / how|where|which .. remov*|delet*|unsubscrib*|deactivat*|drop|take .. WHO
            remov*|delet*|deactivat*|unsubscrib* a|an|one|our|my|the .. WHO
        """,
        keep="""
            off|from|on|onto the|your|our|a? waiting|wait|guest|price|short|parts|attendee|speaker list|waitlist / waitlist
            can|could not stop|quit reading|watching|using|laughing / too many calls|leads|questions|options|enquiries|orders
        """,
        only="send|forward|address|mail them|these|those|your emails|mails to .. instead / only .. promotions|offers|ads .. not|drop|skip",
        less="""
            one|an|a|1 email|mail|message|newsletter a|per|every|each month|quarter|year|week
            once a|per|every week|month|quarter|year .. fine|enough|plenty|ok|do / an? avalanche|flood
        """,
        wish="""
            hope|appreciate|like|want|prefer|glad|let|make|be|was|were this|it|that|if|to .. be|was|is|were? .. the? last MAIL
            let|make this .. the? last / not expect|want|need|have to hear|see|get|read .. from you
            not contact|email|mail|write|call this|our company|office|business|firm|address|number / reported .. as spam|junk / marked .. as spam|junk
            consider .. unsubscribed|opted|removed
        """,
        alone="discontinue / desist / cease / cease and desist / no contact / do not contact",
        stay="are|is|still|remain .. useful|helpful|handy / useful|helpful to me|us|keep",
        until="after that|then|which we|i|you .. can|could|talk|speak",
    ),
    Words(  # German
        groups={
            "WHO": "kolleg* mitarbeiter* nutzer* benutzer* kunde* kunden anwender* person team teammitglied* techniker*",
            "MAIL": "mail* email* nachricht* newsletter* mal",
        },
        others="wie|wo|womit .. WHO / wie kann|konnen|muss ich|wir|man .. WHO / damit er|sie|diese* .. mehr|nicht",
        keep="von|aus|auf der|die|einer|ihrer warteliste|gasteliste|preisliste|stuckliste|teilnehmerliste / nicht aufhoren .. zu? lesen",
        only="schick*|send* .. stattdessen|lieber an / nur die|den|das|diese .. brauche*|will|mochte .. nicht",
        less="""
            eine|einmal MAIL im|pro|jeden monat|quartal|jahr|woche / im|pro monat|quartal|jahr .. reicht|genugt|reichen|genugen|gern|ok|okay
        """,
        wish="""
            das|dies .. letzte MAIL .. war|ist|bleibt|sein / letzte MAIL .. sein|bleiben|gewesen / hoffe|ware|schon .. letzte MAIL
            als spam gemeldet|markiert
        """,
        alone="unterlassen|einstellen|abstellen / bitte? unterlassen|einstellen",
        stay="sind|ist|bleiben .. nutzlich|hilfreich|interessant|wichtig|brauchbar / die|das lese|brauche|nehme ich .. gern|weiter|schon",
        until="danach|dann konnen|konnten|gern* wir|ich|sie",
    ),
    Words(  # French
        groups={
            "WHO": "collegue* collaborat* salarie* utilisat* employe* client* personne* membre*",
            "MAIL": "mail email message courriel envoi",
        },
        others="comment .. WHO / ou .. supprim*|desinscri*|retir* .. WHO / pour qu il|elle ne",
        keep="""
            liste d attente|invites|prix|pieces|participants / ne|n .. peux|arrive pas .. arreter de lire|m arreter
            trop d|de appels|questions|demandes
        """,
        only="envoy*|adress*|transmett* .. plutot a|au / seul*|uniquement .. dispens*|passe*",
        less="un|une|1 MAIL par mois|trimestre|semaine|an / par mois|trimestre|an .. suffi*|ira|bien / c est .. avalanche|deluge",
        wish="que ce|c|ceci soit|sera|est|etait .. le? dernier MAIL / le dernier MAIL .. merci|svp / signale* .. spam|indesirable",
        alone="cessez / cesser / desistez",
        stay="sont|est|restent|reste .. utile*|pratique* / m|nous sont|est .. utile*",
        until="apres|ensuite on|nous pourr*|peut",
    ),
    Words(  # Spanish
        groups={
            "WHO": "companer* colega* emplead* usuari* trabajador* cliente* persona* miembro*",
            "MAIL": "correo mail email mensaje envio",
        },
        others="como .. WHO / donde .. quit*|borr*|elimin*|baja .. WHO / para que no le|les|siga",
        keep="""
            lista de espera|precios|invitados|materiales|asistentes / no puedo|podemos .. dejar|parar de leer*
            demasiadas|muchas llamadas|preguntas|consultas
        """,
        only="envi*|mand*|escrib* .. mejor|en su lugar|vez .. a / en lugar de .. a mi / solo las|los .. no|sobran|dispens*",
        less="un|uno|una|1 MAIL? al|por|cada mes|trimestre|ano|semana / al mes|trimestre|ano .. basta*|bien|suficiente|vale / avalancha",
        wish="que este|esto|sea .. el? ultimo MAIL? / este .. ultimo MAIL / marcad*|denunciad*|reportad* .. como spam|correo",
        alone="cesen / desistan / cese",
        stay="son|es|siguen|sigue|resultan .. util*|practic* / me|nos vienen|viene|sirven|sirve .. bien?",
        until="despues|luego ya? podemos|hablamos|podriamos",
    ),
    Words(  # Portuguese
        groups={
            "WHO": "colega* colaborador* funcionari* usuari* utilizador* cliente* pessoa* membro*",
            "MAIL": "email mail mensagem",
        },
        others="como .. WHO / onde .. remov*|tir*|apag*|exclu* .. WHO / para que ele|ela nao",
        keep="""
            lista de espera|precos|convidados|pecas|presenca / nao consigo|conseguimos|consegui .. parar|deixar de ler
            muitas|demasiadas chamadas|perguntas
        """,
        only="envi*|mand*|encaminh* .. antes|em vez .. para|a / so|apenas|somente as|os|a|o .. dispens*|nao",
        less="um|uma|1 MAIL? por|ao|cada mes|trimestre|ano|semana / por|ao mes|trimestre|ano .. basta|chega|suficiente|bem|bom / avalanche",
        wish="que este|esta|isto|seja .. o|a? ultimo|ultima MAIL? / este|esta seja .. ultim* / marcad*|denunciad*|reportad* .. como spam",
        alone="cessem / desistam / interrompam",
        stay="sao|e|continuam|continua .. util|uteis|interessantes|sendo / me|nos servem|ajudam",
        until="depois ja? podemos|falamos|conversamos",
    ),
    Words(  # Italian
        groups={
            "WHO": "collega colleghi collaborator* dipendent* utent* client* person* membr*",
            "MAIL": "mail email messaggio",
        },
        others="come .. WHO / dove .. togl*|cancell*|rimuov*|elimin* .. WHO / in modo che non",
        keep="""
            lista d|di attesa|prezzi|invitati|listino / non riesco|riusciamo .. smettere|fermarmi|staccarmi / troppe|troppi chiamate|domande|richieste
        """,
        only="mand*|invi*|scriv* .. invece|piuttosto a / al posto mio / solo le|gli|i .. non|lascerei",
        less="un|una|1 MAIL? al|ogni|per mese|trimestre|anno|settimana / al mese|trimestre|anno .. basta*|bene|sufficiente / valanga",
        wish="che questa|questo|sia .. l? ultima|ultimo MAIL? / sia l ultima|ultimo / segnalat*|contrassegnat* .. come spam",
        alone="cessate / desistete / interrompete",
        stay="sono|restano|rimangono|e .. util* / mi|ci sono|tornano .. util*",
        until="poi|dopo possiamo|sentiamoci|ci",
    ),
    Words(  # Dutch
        groups={
            "WHO": "collega* medewerker* gebruiker* klant* persoon personen werknemer* teamlid*",
            "MAIL": "mail email bericht mailtje",
        },
        others="hoe .. WHO / waar .. verwijder*|afmeld* .. WHO / zodat hij|zij|ze .. meer|niet",
        keep="""
            van|op|uit de|een|jullie wachtlijst|prijslijst|gastenlijst|stuklijst / kan niet .. stoppen|ophouden met lezen
            te veel telefoontjes|oproepen|vragen
        """,
        only="stuur|mail .. liever|in plaats .. naar|aan / alleen de|het .. hoef|wil|hoeft .. niet",
        less="een|1 MAIL per|elke|iedere maand|kwartaal|jaar|week / per maand|kwartaal|jaar .. genoeg|prima|volstaat|voldoende / lawine",
        wish="""
            dat dit|deze .. de laatste MAIL? / laat dit .. de? laatste / dit .. laatste MAIL .. is|was|blijft / als spam gemeld|gemarkeerd
        """,
        alone="staken / stoppen graag?",
        stay="zijn|is|blijven .. nuttig|handig|bruikbaar|interessant / die lees|wil|houd ik",
        until="daarna kunnen|kan|mag|praten",
    ),
    Words(  # Polish
        groups={
            "WHO": "koleg* kolezank* pracowni* uzytkowni* klient* osob* czlonk*",
            "MAIL": "mail* email* wiadomosc*",
        },
        others="jak .. WHO / gdzie .. usun*|wypis* .. WHO / zeby on|ona nie",
        keep="list* oczekujac*|rezerwow*|gosci|plac / nie moge|mozemy .. przesta*|oderwac / za duzo|wiele telefonow|polaczen|pytan",
        only="prosze|prosimy .. wysylac|pisac|kierowac .. zamiast|raczej do / tylko .. nie potrzebuj*|chc*",
        less="jeden|jedna|1 MAIL na|w miesi*|kwartal*|rok*|tygod* / na|w miesiac*|kwartal*|rok* .. wystarczy|starczy / lawina",
        wish="""
            to|ta .. ostatni* MAIL / niech .. ostatni* / oby .. ostatni* / zglos* .. jako spam / oznacz* .. jako spam / nie .. odzywa* .. wiecej|juz|do
            prosze sie? nie .. odzywac
        """,
        alone="zaprzestac|zaprzestancie",
        stay="sa|jest|nadal .. przydatn*|uzyteczn* / przydaj* sie",
        until="potem|pozniej mozemy|mozna|chetnie",
    ),
    Words(  # Swedish
        groups={
            "WHO": "kollega* medarbetar* anvandar* anstalld* kund* person* medlem*",
            "MAIL": "mejl* mail* utskick* gang*",
        },
        others="hur .. WHO / var .. ta|radera*|avregistrer* .. WHO / sa att han|hon .. inte|slipper",
        keep="""
            vantelista*|vantelistan|kolista* / prislista*|stycklista*|gastlista* / kan inte .. sluta lasa|titta / for manga samtal|fragor
        """,
        only="skicka|mejla .. istallet|hellre till / bara .. kan ni|vill jag .. slippa|skippa|inte",
        less="""
            ett|1 MAIL i|per manaden|manad|kvartalet|kvartal|ar|vecka / i|per manaden|manad|kvartalet|kvartal .. racker|lagom|bra / lavin
        """,
        wish="""
            detta|det .. sista MAIL / bli|blir|var|ar det sista .. fran|jag|vi|mejl / lat .. det .. sista
            anmalt|rapporterat|markerat .. som? spam|skrappost
        """,
        alone="upphor / avsta / avbryt",
        stay="ar|fortfarande .. nyttig*|anvandbar*|bra|vardefull* att? ha?",
        until="sen|sedan|darefter kan|far|pratar",
    ),
    Words(  # Danish
        groups={
            "WHO": "kollega* medarbejder* bruger* ansat* kunde* person* medlem*",
            "MAIL": "mail* email* besked* gang",
        },
        others="hvordan .. WHO / hvor .. slet*|fjern*|afmeld* .. WHO / sa han|hun .. ikke|slipper",
        keep="""
            venteliste*|prisliste*|gaesteliste*|stykliste* / af|fra ventelisten / kan ikke .. holde op|stoppe med at laese / for mange opkald|sporgsmal
        """,
        only="send|skriv .. i stedet|hellere til / kun .. kan|vil .. undvaere|ikke",
        less="en|1 MAIL om|pr|hver maneden|maned|kvartalet|kvartal|aret|ar|uge / om maneden|kvartalet|aret .. nok|rigeligt|fint / lavine",
        wish="""
            det|dette .. sidste MAIL / lad .. det .. sidste / var|er|bliver den sidste .. fra|jeg|vi|mail / anmeldt|rapporteret|markeret .. som spam
        """,
        alone="ophor / indstil / stop venligst",
        stay="er|stadig .. nyttig*|brugbar*|gode|relevant* / kan bruges",
        until="sa|bagefter|derefter kan|snakker|taler",
    ),
    Words(  # Turkish
        groups={
            "WHO": "arkadas* calisan* kullanici* musteri* personel* kisi* meslektas*",
            "MAIL": "mail* eposta* mesaj*",
        },
        others="WHO .. nasil / nasil .. WHO / WHO .. nereden",
        keep="bekleme listesi* / fiyat listesi* / birakamiyor*|duramiyor* / okumay* birakam*",
        only="yerine .. gonder*|yaz*|yolla* / sadece|yalnizca .. gereksiz|istemi*",
        less="ayda|haftada|yilda bir|1|tek MAIL? / ayda bir* .. yeter*|uygun|iyi / cig gibi",
        wish="son MAIL .. olsun|olur|umarim / bu .. son olsun|mail / spam olarak isaretle*|bildir*",
        stay="faydali|ise yariyor*|yararli|kullanisli*|gerekli",
        until="sonra .. konus*|gorus*|haberles*",
    ),
)
