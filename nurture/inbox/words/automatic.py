"""What absence notices and ticket systems say, language by language (`form.py` tells how it is written).

Two signs make an automatic answer where no header says so.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Automatic:
    """away: a person's notice that they are not there. machine: what only a robot says of itself."""

    away: str
    machine: str


AUTOMATIC: tuple[Automatic, ...] = (
    Automatic(  # English
        away="""
            out of the? office / ooo / on annual|parental|maternity|paternity|sick|medical? leave
            on leave|vacation|holiday|holidays|pto / away from .. desk|office|email|mail
            away until|from / limited|no|intermittent access to / back in the? office|on
            back on|at|in the? / return* on|to the office|in / will not be forwarded|read|checking
            in my absence / during my absence / while i am away|out|gone
            for|in urgent|emergency|emergencies|case / respond|reply|answer .. return|back|when|as
            no longer works|work|with|employed / currently|i out|away|travelling|traveling
            office|offices|we is|are|will closed|be closed? / we will answer|reply|respond|read|be from|on|after|back|again / travelling|traveling .. week|until|with
            upon|on|after my return / respond to your .. upon|when|after
            has|have left the company|organisation|organization|firm
        """,
        machine="""
            not reply|respond $ / not reply|respond to .. email|mail|message / thank|thanks you? for contacting
            request|ticket|case|enquiry|inquiry .. created|opened|assigned|logged|registered / representative*|agent*|specialist*|advisor*|colleague*|team|member* .. will .. follow|respond|reply|contact|get|review|be
            add|provide additional comments|information / new ticket|case|request|enquiry
            automated|automatic|auto* message|reply|response|email|mail|generated
            automatically generated / not reply|respond to this
            your|a request|ticket|enquiry|inquiry|message|case|email has been|was received|created|registered|logged
            we have received your / we received your / received your message|email|request|enquiry
            approved senders / confirm .. you .. human|person|robot|spammer
            has been held|quarantined / add comments .. reply / reply above|below this line
            get back to you within|shortly|as / within 24|48|two|2|1|one .. hours|days
            ticket|case|reference number|id / support team|staff / click .. link .. deliver*
            is an unattended|unmonitored / mailbox|inbox|address .. not monitored|read|checked / cannot|not receive replies / nothing you send .. read|seen|stored
            protect* .. junk|spam / complete .. verification / got your request|message|ticket|email / shortly $
        """,
    ),
    Automatic(  # German
        away="""
            nicht im? buro|haus|erreichbar|anwesend / ausser haus / im urlaub / urlaub / abwesen*
            elternzeit|mutterschutz|krank* / wieder erreichbar|im|da|zuruck|fur / zuruck .. am|ab
            kehre|komme .. zuruck / beantworte* .. danach|ruckkehr|zuruck / danach beantworte*
            wird nicht|weder weitergeleitet|gelesen / nicht .. weitergeleitet|gelesen
            in dringenden|dringlichen|eiligen fallen|angelegenheiten
            dringende* fall*|angelegenheit* / vertretung / nach meiner ruckkehr
            eingeschrankt* .. zugriff|erreichbar / nicht mehr .. tatig|beschaftigt|unternehmen
        """,
        machine="""
            ticket|anfrage|vorgang|fall .. eroffnet|erstellt|angelegt|erfasst|zugewiesen / mitarbeiter*|team|berater* .. meld*|kummer*|setzt / nicht auf diese .. antworten|mail|nachricht / vielen dank fur ihre anfrage|kontaktaufnahme|nachricht
            automatisch* .. nachricht|antwort|mail|email|generiert*|erstellt*|erzeugt*|versendet
            antworten sie nicht|bitte .. diese|darauf
            ihre anfrage|nachricht|mitteilung|ticket .. eingegangen|erhalten
            haben .. anfrage|nachricht|mail .. erhalten
            schnellstmoglich|umgehend|baldmoglichst .. bearbeit*|bei|antwort*
            bearbeiten .. schnellstmoglich|umgehend|so / innerhalb von .. stunden|werktagen|tagen
            ticketnummer|vorgangsnummer|bearbeitungsnummer
            wartet auf zustellung|freigabe|bestatigung / postfach|adresse .. nicht gelesen|uberwacht|betreut|empfangen / schutze* .. spam|junk|werbemail* / einmalig* .. bestatig*|verifi* / keine|kein spammer|roboter
        """,
    ),
    Automatic(  # French
        away="""
            absent* / absence / en conge*|vacances|deplacement|arret / hors .. bureau / de retour
            a|des mon retour / jusqu au / en cas d urgence / pour toute urgence|question urgente
            urgence* contact*|vous / acces limite / conge maternite|paternite|parental|maladie
            ne sera|seront pas lu*|transfere*|transmis / ne fait|travaille plus
        """,
        machine="""
            ticket|demande|dossier .. cree|creee|ouvert|ouverte|enregistre*|attribue* / merci de nous avoir contacte* / merci de votre|d message|demande|avoir
            message|reponse|courriel|mail automatique* / automatiquement / ne pas|merci .. repondre
            pas y repondre / bien recu votre|vos demande|message|mail|courriel|email
            accus* .. reception / votre demande .. enregistree|prise|recue
            repondr* .. sous|dans les|delais|meilleurs / conseiller|equipe .. repondra|contactera
            sous 24|48|72 / boite|adresse .. pas consultee|lue|surveillee|relevee / protege* .. spam|indesirable* / verification .. une .. fois / numero de dossier|ticket|demande
        """,
    ),
    Automatic(  # Spanish
        away="""
            fuera de la|mi oficina / de vacaciones / vacaciones hasta|del / ausente* / ausencia
            estare fuera / regres* el|a / volver* el|a / a mi vuelta|regreso|retorno / hasta el|mi
            si es urgente / en caso de urgencia|emergencia / asunto* urgente*
            urgente* .. contact*|escrib*|llam* / de baja medica|maternal|por|paternal
            acceso limitado / no sera leid*|reenviad* / ya no trabaja
            permiso de maternidad|paternidad
        """,
        machine="""
            ticket|caso|solicitud|consulta .. cread*|abiert*|registrad*|asignad* / gracias por contactar*|comunicarse|ponerse / agente|equipo|asesor .. respondera|contactara|atendera
            mensaje|respuesta|correo automatic* / automaticamente
            no responda|responder|conteste .. a|este / hemos recibido su|tu|correctamente
            recibimos su|tu solicitud|mensaje|consulta
            recibido su|tu solicitud|mensaje|consulta|correo|peticion / en un plazo de|maximo
            en breve .. pondremos|contactar*|responder* / numero de caso|ticket|incidencia|solicitud
            nos pondremos en contacto / buzon|direccion .. no .. atendid*|leid*|supervis*|revis*|recib* / proteg* .. spam|deseado* / verificacion .. una .. vez / dentro de las proximas|24|48
        """,
    ),
    Automatic(  # Portuguese
        away="""
            fora do|da escritorio|empresa / de|em ferias / ausente* / ausencia
            volto|regresso|retorno|voltarei|regressarei|retornarei no|na|em|a|ao|dia / quando voltar|regressar / ate o? dia
            assim que regressar|voltar|retornar|possivel / no meu regresso|retorno
            urgente*|urgencia* .. contat*|contact*|fale|ligue|favor / assuntos|casos urgentes
            acesso limitado / licenca maternidade|paternidade|medica|de
            nao sera lid*|reencaminhad*|encaminhad* / ja nao trabalha / nao trabalha mais
        """,
        machine="""
            ticket|chamado|pedido|solicitacao .. criad*|abert*|registad*|registrad*|atribuid* / obrigad* por entrar|contactar|contatar / agente|equipe|equipa .. respondera|entrara|contactara
            mensagem|resposta|email|correio automatic* / automaticamente
            nao responda|responder|responda* / recebemos .. sua|seu|o
            sua|seu solicitacao|pedido|mensagem|email foi recebid*|registad*|registrad*
            responderemos|entraremos .. em|ate|dentro / dentro de|das 24|48|proximas / dias uteis
            caixa|endereco .. nao .. monitorad*|lid*|recebe* / proteg* .. spam|lixo / verificacao .. uma .. vez / numero do|de ticket|protocolo|chamado|caso|pedido / entraremos em contato|contacto
        """,
    ),
    Automatic(  # Italian
        away="""
            fuori ufficio|sede / in ferie|vacanza|trasferta|malattia|maternita|congedo / assente
            assenza / rientr* il|al|in / torn* il|in / al mio rientro|ritorno / fino al|a
            per urgenze|questioni|emergenze / in caso di urgenza|emergenza|necessita
            urgent* .. contattar*|rivolgersi|scrivere / accesso limitato
            non .. sara|verra lett*|inoltrat* / non lavora piu
        """,
        machine="""
            ticket|richiesta|segnalazione .. creat*|apert*|registrat*|assegnat* / grazie per averci|aver contattat*|scritto / operatore|team .. rispondera|contattera
            messaggio|risposta|email|mail automatic* / automaticamente / non rispond*
            abbiamo|e stata? ricevuto|ricevuta .. tua|sua|vostra|la|il
            sua|tua|vostra richiesta|messaggio .. ricevut*|presa|registrat*
            rispond* .. entro|prima / entro 24|48 / presa|preso in carico
            numero di ticket|pratica|richiesta / casella|indirizzo .. non .. presidiat*|monitorat*|lett*|riceve* / protegg* .. spam|indesiderat* / verifica .. una .. volta / ti|la|vi ricontatteremo|contatteremo
        """,
    ),
    Automatic(  # Dutch
        away="""
            afwezig* / niet op kantoor|aanwezig|bereikbaar / niet aanwezig|bereikbaar
            met|op vakantie|verlof|reis / weer bereikbaar|aanwezig|terug|op / ik ben terug
            zodra ik terug / na terugkomst|mijn / tot en|met / bij|voor dringende|spoed|urgente
            spoed* .. contact|bel|mail / beperkt .. bereikbaar|toegang
            niet .. doorgestuurd|gelezen / zwangerschapsverlof|ouderschapsverlof|ziek
            werkt niet meer
        """,
        machine="""
            ticket|verzoek|melding|zaak .. aangemaakt|geopend|geregistreerd|toegewezen / bedankt voor uw|je|het bericht|contact|opnemen / medewerker|team .. neemt|beantwoordt|reageert
            automatisch* .. bericht|antwoord|mail|gegenereerd|verzonden|reactie
            niet .. beantwoord*|antwoord*|reageren .. op|bericht|mail
            uw|je bericht|vraag|aanvraag|melding|verzoek|mail .. ontvangen / hebben .. ontvangen
            zo snel mogelijk .. behandel*|antwoord*|reactie|contact|in / in behandeling
            postvak|mailbox|adres .. niet gelezen|bekeken|beheerd / bescherm* .. spam|reclame / verificatie .. eenmalig / binnen 24|48|twee|een .. uur|werkdagen / ticketnummer|meldingsnummer|zaaknummer
        """,
    ),
    Automatic(  # Polish
        away="""
            poza biurem / na|urlop urlopie|urlopu / jestem na urlopie / nieobecn* / wracam|wroce
            po powrocie|moim / do dnia / w pilnych|naglych sprawach|przypadkach
            pilne* sprawy|sprawach / ograniczony dostep
            nie bedzie|beda czytan*|przekierowan*|przekazan* / zwolnieni* lekarski*|chorobow*
            nie pracuje .. w
        """,
        machine="""
            zgloszenie|ticket|sprawa .. utworzon*|otwart*|przypisan* / konsultant|zespol|pracownik .. odpowie|skontaktuje
            wiadomosc|odpowiedz .. automatyczn*|wygenerowan* / automatyczn* wiadomosc|odpowiedz
            automatycznie / nie odpowiadac|odpowiadaj* / prosimy .. nie odpowiadac
            zgloszenie|wiadomosc|zapytanie .. zostalo|zostala zarejestrowan*|przyjet*|otrzyman*
            otrzymalismy .. zgloszenie|wiadomosc|zapytanie / potwierdz* otrzyman*
            odpowiemy|skontaktujemy .. wkrotce|ciagu|najszybciej|sie|w / numer* zgloszenia|sprawy
            dziekujemy za kontakt|zgloszenie / skrzynka|adres .. nie .. monitorowan*|obslugiwan*|czytan*|odbiera* / chroni* .. spam* / weryfikacj* .. raz|jednorazow*
        """,
    ),
    Automatic(  # Swedish
        away="""
            inte pa|i kontoret|tjanst|plats / ar inte pa|i / semester* / ledig*
            foraldraledig*|sjukskriven|tjanstledig|tjansteresa / franvar*
            tillbaka den|pa|i|igen|mandag / ar ater|tillbaka / till och med / t o m
            vid|i bradskande|akuta|brådskande .. arenden|fall|fragor / bradskande arende*
            begransad .. tillgang|mojlighet / vidarebefordras inte|ej / har slutat
        """,
        machine="""
            arende*|ticket .. skapat*|oppnat*|tilldelat* / tack for att du kontaktar|kontaktat / handlaggare|team .. aterkommer|kontaktar
            automatiskt .. meddelande|svar|mejl|mail|genererat|skickat / autosvar / svara inte|ej
            gar inte att svara / har mottagit|tagit|fatt .. ditt|din|er|emot
            ditt|din|ert arende|meddelande|forfragan .. mottagits|registrerats|mottaget|mottagen
            aterkommer .. sa snart|inom / inom 24|48|tva|en .. timmar|arbetsdagar|dagar
            arendenummer / adress*|brevlada* .. inte lases|bevakas|overvakas / skydd* .. spam|skrappost / verifiering* .. en gang / tack for .. kontaktar|ditt .. meddelande
        """,
    ),
    Automatic(  # Danish
        away="""
            ikke pa|til kontoret|stede / er ikke pa / pa|holder|har ferie|orlov|barsel / fravaer*
            tilbage den|pa|igen|mandag|d / er tilbage|retur / til og med
            ved|i hastende|akutte|presserende .. sager|tilfaelde|henvendelser / hastende sag*
            begraenset .. adgang|mulighed / videresendes ikke / ikke laengere ansat
            ude af kontoret|huset / bortrejst / svarer .. nar|efter / barselsorlov|sygemeldt
        """,
        machine="""
            sag|sagen|ticket .. oprettet|abnet|tildelt / tak fordi du kontakt* / medarbejder|team .. kontakter|svarer|vender
            automatisk* .. besked|svar|mail|genereret|sendt / autosvar / kan ikke besvares
            svar|besvar ikke|venligst .. denne|ikke|pa / har modtaget .. din|jeres|dit
            din|dit|jeres henvendelse|sag|besked|mail .. modtaget|registreret|oprettet
            vender tilbage .. hurtigst|inden|snarest / inden for|24|48 .. timer|hverdage
            sagsnummer / adresse*|postkasse* .. ikke laeses|overvages / beskytt* .. spam|junk / bekraeft* .. en gang / tak for din henvendelse|besked
        """,
    ),
    Automatic(  # Turkish
        away="""
            ofis disinda* / ofiste degil* / izinde*|izinli* / tatilde* / yillik izin*
            donusumde|dondugumde / donecegim|donuyorum|gorevimin / tarihine kadar
            kadar .. ofis*|izin*|yok* / acil durum*|konular*|isler*|ihtiyac* / sinirli erisim*
            izindeyim / dogum izn* / rapor* .. nedeniyle / artik .. calismamaktad*
            yonlendirilmeyecek*|yonlendirilmemektedir|yoneltilmeyecek|okunmayacak*
        """,
        machine="""
            talep*|destek|bilet* .. olusturul*|acil*|atan* / bizimle iletisime gectiginiz / temsilci*|ekib* .. iletisime|donus|yanit*
            otomatik* .. mesaj*|yanit*|cevap*|eposta*|email*|olarak|gonder*|olustur*
            yanitlamayin*|cevaplamayin*|yanit vermeyin*
            talebiniz*|mesajiniz*|basvurunuz*|kaydiniz* .. alin*|ulas*|olustur*|kaydedil*
            en kisa surede .. donus|yanit*|cevap*|size|iletisim* / is gunu|saat .. icinde|icerisinde
            talep|destek|kayit numara* / adres*|kutu* .. okunma*|izlenme*|takip / istenmeyen .. koru* / dogrulama* .. bir kez / bize ulastiginiz icin
        """,
    ),
)

AUTOMATIC_JAPANESE = Automatic(
    away=r"""
        (?:不在|休暇|出張|休業|外出|夏季休|冬季休|年末年始|育休|産休|病欠)(?:に|の|と|中|して|です|いた|を|期間|のため)
        (?:お急ぎ|緊急|至急)の(?:場合|方|際|ご用|件)
        (?:以降|戻り次第|出社後|後日|復帰後).{0,12}(?:返信|返事|連絡|回答|対応|確認)
        (?:確認|返信|対応).{0,6}(?:遅れ|できませ|でき(?:ない|かね))
        (?:まで|から).{0,6}(?:不在|休み|休暇|お休み)
        (?:曜日|日|週|月)(?:に|から|より).{0,4}(?:戻り|戻る|復帰|出社)
        退職(?:いた|し)まし
    """,
    machine=r"""
        (?:自動(?:返信|応答|送信|配信|的)|システムより)
        (?:返信|ご返信)(?:し|いただ|は|され).{0,8}(?:ないで|できま|でき(?:ない|かね)|ご遠慮|不要|お答え)
        (?:お問い合わせ|問合せ|お申し込み|ご依頼|リクエスト|チケット).{0,10}(?:受け付け|受付|承り|受領|受信|ありがとう)
        (?:営業日|時間)以内に
        送信専用|このアドレスは.{0,10}(?:受信|確認|監視)(?:して|でき)|(?:迷惑メール|スパム).{0,6}(?:防止|対策).{0,20}(?:認証|確認)
        (?:チケット|お問い合わせ番号|受付番号|整理番号)
    """,
)
