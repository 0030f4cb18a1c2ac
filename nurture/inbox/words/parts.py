"""Half wishes, language by language (`form.py` tells how it is written).

They would be spared the invitations and keep the news, hear from us twice a year, or name a
colleague: a person has to look.
"""

from nurture.inbox.words.form import Words

PARTS: tuple[Words, ...] = (
    Words(  # English
        groups={
            "TIME": "january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec spring summer autumn fall winter next new year quarter q1 q2 q3 q4 week* month* easter christmas holidays the then we i you later further season",
            "EVENT": "event* invitation* invite* webinar* trade fair* survey* seminar*",
            "KEEP": "keep leave",
        },
        only="""
            drop|remove|take|exclude|unsubscribe me|us from|off the|your|all? EVENT / but|just no|not|without|spare|skip .. EVENT
            KEEP me|us on .. news* but|only|without / no EVENT please? / no webinar|event invitation* / without the|your? EVENT
            KEEP me|us .. but drop|remove|stop|no|not|take / keep|continue .. sending|send .. but stop|drop|no|not|skip
        """,
        less="twice|once|two|three|couple .. year|quarter|month .. enough|every|than|do|fine / rather .. than every",
        wrong_person="my colleague .. is|handles|deals|looks|in / not in charge",
        until="""
            until|till|til|before .. TIME / until|till then|we|i|you|after|further|later / not before
            for a|the|two|three|four|six|few|couple|next .. week*|month*|while / after that|then|which .. ok|fine|again|happy|gladly / for now
            in the new|next / pause|hold .. TIME
        """,
        stay="""
            do|still|would|still do want|need|like|read|enjoy .. the|your|to|those|my|them|it / want|like|need|happy|glad to keep|continue|stay|get
            keep|leave .. coming|going / i|we can|may|should stay|continue|keep / can|may|should i|we stay|continue|keep / still want|need|like|enjoy|read / is|are still? welcome
        """,
    ),
    Words(  # German
        groups={
            "EVENT": "einladung* messeeinladung* event* veranstaltung* webinar*",
            "TIME": "januar februar marz april mai juni juli august september oktober november dezember fruhjahr fruhling sommer* herbst winter* jahr* neuen nachsten nachste quartal weihnachten ostern ferien urlaub sommerpause messe monat* woche* dahin saison",
        },
        only="""
            aber|nur|und|bitte keine|ohne .. EVENT / mit|von den|der .. EVENT .. aufhoren|verschonen|aus / gern* weiter*
            aus .. EVENT .. nehmen|streichen|raus / ohne|keine EVENT / keine webinar|messe einladung* / EVENT .. nicht|keine
        """,
        less="einmal|zweimal|dreimal im|pro jahr|quartal|monat",
        later="in .. monaten|wochen|jahr noch|wieder|erneut|einmal|nochmal",
        wrong_person="kollege|kollegin .. verantwortlich|zustandig|kummert|macht / dafur ist .. verantwortlich|zustandig",
        until="""
            bis|vor|erst .. TIME / vorerst|vorlaufig|einstweilen / fur die|drei|zwei|sechs|ein|einige|paar .. monat*|woche*|zeit
            danach|dann|anschliessend .. gern*|wieder / nach .. TIME .. wieder|gern*
        """,
        stay="""
            gern|gerne .. weiter*|behalten|haben|lesen|erhalten|bekommen / lese|nehme|hatte .. gern|gerne
            weiterhin .. erhalten|bekommen|haben|lesen|behalten|zuschick*|schicken / durfen|durft|konnen|konnt|kann .. bleiben|weiter*
            brauche|brauchen|mochte|mochten .. weiter*|schon|aber behalten|haben|lesen? / weiter* gern* / gern* weiter* / behalt* ich|wir
        """,
    ),
    Words(  # French
        groups={
            "EVENT": "invitation* evenement* salon* webinaire* seminaire* sondage*",
            "TIME": "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre printemps ete automne hiver an annee prochain* trimestre noel paques rentree vacances conges mois semaine* la saison la",
        },
        only="""
            retir*|enlev*|desabonn*|desinscri*|supprim* moi|nous? des|d|aux|de|vos EVENT / mais|et|sans pas|plus|les? d|les|de? EVENT
            sans|pas les|vos|d|des EVENT / garde*|laisse* moi|nous .. mais / continue* .. mais pas|plus|sans
        """,
        less="une|deux|trois fois par an|mois|trimestre|semestre",
        later="reessayez|revenez|recontactez .. dans|mois|printemps / dans .. mois",
        wrong_person="collegue .. qui|occupe|charge / s en|y occupe|charge",
        until="""
            avant|jusque|jusqu .. TIME / pas avant / pendant un|deux|trois|quelques|six .. mois|semaines|temps / pour l|le instant|moment
            apres .. TIME .. volontiers|nouveau / ensuite|puis .. volontiers|nouveau|oui
        """,
        stay="""
            je|nous garde*|conserve*|veux|voudr*|souhait*|aimer* .. bien|volontiers|continuer|garder|conserver|rester / continu* .. recevoir|lire|suivre
            m|nous restent|reste|sont|est utile* / en revanche .. oui|interesse*|garde* / oui|si .. m|nous interess*
        """,
    ),
    Words(  # Spanish
        groups={
            "EVENT": "invitacion* evento* feria* seminario* webinar* encuesta*",
            "TIME": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre primavera verano otono invierno ano proximo trimestre navidad* vacaciones mes meses semana* entonces temporada",
        },
        only="""
            pero|y no|sin las|los|a|de|mas? EVENT / sin EVENT / nada de EVENT / quit*|saqu*|borr*|elimin* me? de las|los|sus EVENT
            quitenme|saquenme|borrenme|eliminenme|quitadme de las|los|sus EVENT / sig*|continu* .. pero no|quit*|saqu*|sin
        """,
        less="una|dos|tres vez|veces al|por ano|mes|trimestre|semestre",
        later="intente* .. en|dentro .. meses|semanas",
        wrong_person="se encarga|ocupa .. companer*|colega|mi|el|la / companer*|colega .. encarga|ocupa|lleva",
        until="""
            hasta|antes .. TIME / hasta entonces|que|pasad* / durante unos|dos|tres|seis|un .. meses|semanas|tiempo / por ahora|el momento
            despues|luego|entonces si|hablamos|retomamos|con / despues de .. TIME
        """,
        stay="""
            si me|nos|lo|la|los|las interes*|hacen|hace|quiero|sirve*|gust*|leo|necesit* / si que|los|las|lo|la? quier*|queremos|leo|necesit*
            seguir|sigo|sigan recib*|queriendo|con|mand*|envi* / me|nos siguen|sigue interes*|siendo
            quiero|queremos|prefiero mantener|conservar|seguir
        """,
    ),
    Words(  # Portuguese
        groups={
            "EVENT": "convite* evento* feira* seminario* webinar*",
            "TIME": "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro primavera verao outono inverno ano proximo trimestre natal ferias mes meses semana* la entao epoca",
        },
        only="""
            mas|e nao|sem os|as|mais? EVENT / sem EVENT / nada de EVENT / tir*|remov*|retir* me? dos|das|de|os EVENT / manten*|mantem* .. mas|nao|sem
            continu* .. mas nao|sem|tir*|remov*
        """,
        less="uma|duas|tres vez|vezes por|ao ano|mes|trimestre|semestre",
        later="tente* .. daqui|em|dentro .. meses|semanas",
        wrong_person="quem trata|cuida .. colega / colega .. trata|cuida|responsavel",
        until="""
            ate|antes .. TIME / ate la|entao|que|depois / durante|por uns|dois|tres|seis|um|alguns .. meses|semanas|tempo / por agora|enquanto|ora
            depois|entao sim|falamos|retomamos|volt* / depois|apos .. TIME / so em TIME / so depois
        """,
        stay="""
            sim|ainda|continu* quero|queremos|leio|interess*|preciso|precisamos|gosto / continuar|continuo .. receb*|com|interess*|querendo|a
            quero|gostava|gostaria|prefiro manter|continuar|ficar / essas|esses|esse|essa sim|quero|pode*|podem
        """,
    ),
    Words(  # Italian
        groups={
            "EVENT": "invit* event* fiera fiere seminari* webinar*",
            "TIME": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre primavera estate autunno inverno anno prossim* trimestre natale pasqua ferie vacanze mese mesi settiman* allora stagione",
        },
        only="""
            ma|e non|niente|senza gli|i|le|piu? inviti|invito|eventi|fiere|webinar / niente|no|senza inviti|invito|eventi
            vanno bene|volentieri .. ma / bene gli aggiornamenti .. ma|e / EVENT .. risparmi* / tenetemi|tenermi|lasciatemi .. ma|per / toglietemi|cancellatemi|rimuovetemi|levatemi dagli|dai|dalle inviti|eventi|webinar|fiere
            continuate .. ma non|toglietemi|senza
        """,
        less="una|due|tre volta|volte a|al|all|l anno|mese|trimestre",
        later="riprov* .. tra|fra|mesi",
        wrong_person="se ne occupa / collega .. occupa|segue|responsabile",
        until="""
            fino|prima|sino .. TIME / fino ad|a allora|quando / per|durante qualche|un|due|tre|sei|alcuni .. mesi|mese|settimane|tempo
            per ora|adesso|il momento / poi|dopo .. volentieri|riparliamo|sentiamo / dopo .. TIME
        """,
        stay="""
            si|invece|ancora mi|ci interess*|serv*|fa|piacciono|fanno / mi|ci interessano|servono|piacciono ancora|invece / quell* si
            continuare|continuo|continuate a ricever*|legger*|seguir*|mandar* / vorrei|voglio|preferisco tener*|mantener*|conservar*|continuare|restare
        """,
    ),
    Words(  # Dutch
        groups={
            "EVENT": "uitnodiging* evenement* beurs* beurzen webinar* seminar*",
            "TIME": "januari februari maart april mei juni juli augustus september oktober november december voorjaar lente zomer* herfst najaar winter* jaar nieuwe volgend* kwartaal kerst pasen vakantie maand* week weken dan seizoen",
        },
        only="""
            maar|en|wel geen|niet|zonder .. EVENT / geen|zonder EVENT / haal|schrap|verwijder me|mij|ons van|uit de .. EVENT
            houd|hou me|mij|ons .. maar
        """,
        less="een|twee|drie keer|maal per jaar|maand|kwartaal",
        later="probeer .. over|later",
        wrong_person="daar|hier gaat .. over / mijn collega .. gaat|doet|over|verantwoordelijk",
        until="""
            tot|voor|pas .. TIME / tot dan|die|nader / voor een|twee|drie|zes|enkele|paar .. maanden|weken|tijdje / voorlopig
            daarna|dan .. graag|weer|prima / na .. TIME / even niet
        """,
        stay="""
            wel graag|houden|blijven|ontvangen|krijgen|nodig / graag wel|houden|behouden|blijven / blijf|blijven .. graag|welkom|ontvangen|lezen
            mag|mogen|kan|kunnen .. blijven|wel|gewoon / wil|willen .. wel|blijven|houden|nog ontvangen|houden|krijgen|lezen|hebben?
        """,
    ),
    Words(  # Polish
        groups={
            "EVENT": "zaproszen* wydarzen* targ* webinar* szkolen*",
            "TIME": "stycz* lut* marc* kwie* maj* czerw* lip* sierp* wrzes* pazdziern* listopad* grud* wiosn* lat* jesie* zim* rok* kwartal* swi* wakac* urlop* miesi* tygod* sezon* nowym nowego czas*",
        },
        only="""
            ale|i bez|nie|prosze .. EVENT / wypis*|usun*|skresl* mnie|nas? z|ze zaproszen*|wydarzen* / bez EVENT / zostawcie|zostaw* mnie .. ale
        """,
        less="raz|dwa|trzy razy? w|na roku|rok|miesiacu|kwartal",
        later="sprobowac|prosze .. za .. roku|miesiac*|miesiecy",
        wrong_person="tym|to zajmuje sie / zajmuje sie .. kolezanka|kolega",
        until="""
            do|przed|dopiero .. TIME / przez pare|kilka|dwa|trzy|najblizsze .. miesi*|tygod* / na razie|ta / potem|pozniej|wtedy .. chetnie|znow*
            po .. TIME .. chetnie|znow*|dopiero
        """,
        stay="""
            chetnie|nadal|dalej .. czytam|dostaw*|otrzym*|poczytam|zostan*|chc*|przyd* / chce|chcemy|chcialb* .. nadal|dalej|zostac|zachowac|dostawac
            niech zostan*|przychodz* / moga zostac|przychodzic|byc
        """,
    ),
    Words(  # Swedish
        groups={
            "EVENT": "inbjud* event* massor mass* webbinari* seminari* evenemang*",
            "TIME": "januari februari mars april maj juni juli augusti september oktober november december varen sommar* hosten vintern var host ar aret nasta nyar kvartal* jul* pask* semester* manad* veck* dess sasong*",
        },
        only="""
            men|och inga|inte|utan .. EVENT / inga|slipp* EVENT / ta|stryk mig|oss? bort? fran inbjud*|event* / behall|ha kvar|mig .. men
            garna .. men inte|inga
        """,
        less="en|tva|tre gang|ganger om|i|per aret|ar|manaden|kvartalet",
        later="forsok .. igen|om|senare / om ett halvar",
        wrong_person="kollega .. skoter|ansvarar|ansvarig|hand / det ar min kollega",
        until="""
            till|fram|fore|innan .. TIME / tills vidare|vi|jag / i nagra|tva|tre|sex|ett .. manader|veckor|tag / darefter|sen|sedan .. garna|igen
            efter .. TIME / inte innan|fore
        """,
        stay="""
            vill .. garna|fortfarande|ha kvar|fortsatta|ha / garna|kvar .. ha|lasa|fa|komma|dem / far|kan|ska garna / laser|tar garna|fortfarande
        """,
    ),
    Words(  # Danish
        groups={
            "EVENT": "invitation* event* messe* webinar* arrangement*",
            "TIME": "januar februar marts april maj juni juli august september oktober november december foraret sommer* efteraret vinter* forar efterar ar aret naeste nytar kvartal* jul* paske* ferie* maned* uge* da saeson*",
        },
        only="""
            men|og ingen|ikke|uden .. EVENT / ingen|uden EVENT / tag|slet|fjern mig|os? af|fra invitation*|event* / behold mig|os .. men
            gerne .. men ikke|ingen
        """,
        less="en|to|tre gang|gange om|i|pr aret|ar|maneden|kvartalet",
        later="prov .. igen|om|senere / om et halvt",
        wrong_person="""
            er den|det forkerte / forkert* person|modtager|adresse|afdeling / kollega .. star|ansvarlig|tager / det er min kollega
        """,
        until="""
            til|indtil|inden|for .. TIME / indtil videre|vi|jeg|da / i nogle|to|tre|seks|et|par .. maneder|uger|stykke
            derefter|bagefter|sa .. gerne|igen / efter .. TIME / ikke for
        """,
        stay="""
            vil .. gerne|stadig|fortsat .. have|beholde|lese|laese|modtage|fa / stadig|fortsat gerne|have|laese|modtage
            ma|kan gerne .. fortsaette|komme|blive / laeser|beholder .. gerne|stadig / gerne .. fortsaette|beholde
        """,
    ),
    Words(  # Turkish
        groups={
            "EVENT": "etkinlik* davet* fuar* webinar* seminer*",
            "TIME": "ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik ocaga bahar* yaz* sonbahar* kis* yil* ceyrek* bayram* tatil* ay* hafta* sezon*",
        },
        only="ama|fakat|yalniz .. EVENT .. istemi*|cikar*|gonderme* / EVENT .. olmasin|cikar*|sil*|istemi*",
        less="yilda|ayda|senede bir|iki|uc kez|kere|defa",
        later="ay|hafta sonra .. dene*|yaz*|ara*",
        wrong_person="arkadasim|meslektasim .. bakiyor|ilgileniyor / bu konuya|konuyla .. bakiyor|ilgileniyor",
        until="""
            TIME .. kadar|once|sonra / kadar .. yazmay*|gondermey*|atmay*|istemi* / simdilik / once|oncesinde .. yazmay*|gondermey*|atmay*
            sonra .. yaz*|gorus*|olur|uygun
        """,
        stay="""
            almaya devam|istiyor* / devam etsin|edin|edebilir / gelsin|kalsin|gelmeye / hala|yine istiyor*|okuyor* / almak istiyor* / ihtiyac* var
        """,
    ),
)
