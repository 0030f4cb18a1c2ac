"""Enough of our mailings, language by language (`form.py` tells how it is written).

"Fed up with your newsletters", "you keep on mailing", "leave me out of the next round", "put an
end to it". Whatever the verb, it is the mailing that they are tired of.
"""

from nurture.inbox.words.form import Words

WEARY: tuple[Words, ...] = (
    Words(  # English
        groups={
            "MAILING": "mail* email* newsletter* mailing* mailshot* campaign* spam list* shots these",
            "SEND": "emailing mailing sending writing spamming contacting bothering messaging",
        },
        wish="""
            fed up? with|of .. MAILING / sick|tired|weary of .. MAILING / had it|enough of|with .. MAILING
            deregister|deregistration|delist|disenroll / not include|involve|consider|count|put me|us|my
            you|they keep|continue|continued|kept on|to? SEND|email|mail|send|write
            leave|keep|count me|us out of? / asked|told|begged .. you not / put .. end .. MAILING
            hate|detest|despise .. MAILING
        """,
        only="""
            monthly|weekly|quarterly digest|summary|update|newsletter only / only the monthly|weekly|quarterly
            only|just .. digest|summary
        """,
        wrong_person="ask .. manager|director|boss|head|superior / too junior",
        later="after .. summer|winter|christmas|holiday* break|holidays|vacation",
        keep="did|does|it|they|may|must have? .. get|got lost / subscription .. include*|contract|price",
    ),
    Words(  # German
        groups={
            "MAILING": "mail* email* newsletter* aussendung* rundmail* werbung spam* mailing* post",
        },
        wish="""
            nase|schnauze|faxen voll|dicke / satt .. MAILING / MAILING .. satt / leid .. MAILING
            rausschmeiss*|rauswerf*|rauswerft|rauskicken|loswerden / schmeiss*|werf*|kick* mich|uns raus|aus
            immer noch .. MAILING / schick*|schreib*|send* .. immer noch|weiterhin .. MAILING
            berucksichtig*|einbezieh*|bezieh* .. mich|uns .. nicht / nicht mehr .. berucksichtig*|einbezieh*
            keine|kein wert auf .. MAILING / hasse .. MAILING / MAILING .. nervt|nerven|reicht
            wurd* .. gern* .. nicht mehr / keine MAILING mehr
        """,
        only="nur .. monatlich*|zusammenfassung* / nur die|den|das monat*|quartal*",
        wrong_person="fragen|sprechen sie unseren|unsere|meinen|meine .. leiter*|chef*|werksleiter*",
        later="nach .. sommerpause|sommerferien|ferien|urlaub",
        interest="melden sie sich .. gern* / meldet euch gern*",
    ),
    Words(  # French
        groups={
            "MAILING": "mail* email* newsletter* envois courriel* pub* publicite* message* lettre* spam*",
        },
        spellings="plu = plus",
        wish="""
            marre|ras|assez|soule|fatigue* .. bol? de|des|par? .. MAILING / continu* .. a m|me|nous envoy*|ecri*
            continuez a .. envoyer|ecrire|mailer / ne pas ME? me|nous compter|inclure|mettre|faire
            ne m|me|nous inclu*|compt* plus|pas / deteste|hais .. MAILING
            je|nous veux|voulons|veut plus de? MAILING / mettre un? terme|fin .. MAILING / fin .. MAILING
        """,
        only="seulement|uniquement|juste .. resume|mensuel* / resume mensuel seulement|uniquement",
        wrong_person="demandez|adressez|voyez .. directeur|directrice|chef|responsable / demandez plutot",
        later="apres les vacances|conges|ete",
    ),
    Words(  # Spanish
        groups={
            "MAILING": "correo* email* mail* boletin* newsletter* envio* publicidad mensaje* spam",
        },
        wish="""
            narices|gorro|coronilla de .. MAILING / hart*|cansad*|aburrid*|fastidiad* .. de|con .. MAILING
            siguen|sigue|continuan|seguis mandand*|enviand*|escribiend*|molestand*
            no me|nos inclu*|pong*|tengan|met* .. MAILING|lista / den|dar por finalizad*|terminad*
            me|nos podeis|pueden|puede|podrian .. quitar|borrar|sacar|eliminar / odio .. MAILING
            fin|final|cese de|a .. MAILING / no deseo|quiero que se me
        """,
        only="solo|unicamente .. resumen|mensual*",
        wrong_person="pregunt* .. director|directora|jefe|jefa|gerente / pregunt* mejor",
        later="despues de las|el vacaciones|verano",
    ),
    Words(  # Portuguese
        groups={
            "MAILING": "email* mail* boletin* boletim newsletter* envio* publicidade mensagens spam",
        },
        wish="""
            nao .. aguento|suporto .. MAILING / fart*|cansad*|saturad*|cheio|cheia de|dos|das|com .. MAILING
            continuam|continua|seguem|insistem|ficam a|em? mandar*|enviar*|escrever*|mandando|enviando
            nao me|nos inclu*|coloqu*|ponham|considerem / odeio .. MAILING / fim|termino|cessacao destes|dos|de|a .. MAILING
            nao .. desejo|quero|queremos ser contactad*|contatad*|incomodad*
            podem|pode|poderiam me tirar|remover|excluir|apagar
        """,
        only="so|somente|apenas .. resumo|mensal*",
        wrong_person="pergunte|perguntem .. diretor*|chefe|gerente / pergunt* antes",
        later="depois|apos das|da|as .. ferias",
    ),
    Words(  # Italian
        groups={
            "MAILING": "mail* email* newsletter* invii invio pubblicita messaggi* spam",
        },
        wish="""
            capelli|scatole|stufo|stufa|stanco|stanca|pieno|piena piene? delle|di|della .. MAILING
            continuate|continua|seguitate|insistete a|con mandar*|inviar*|scriver*|spedir*
            non includ*|inserit*|consider*|contat* .. invii|lista|mi|me / non includetemi|inseritemi|consideratemi
            non .. desidero|voglio|desideriamo|vogliamo essere|piu? contattat*|ricontattat*|disturbat*
            fine|cessazione|termine di|a .. MAILING / odio .. MAILING / potete|puo|potreste togliermi|cancellarmi|rimuovermi
        """,
        alone="piantatela|piantala|smettila|smettetela|finitela|finiscila",
        only="solo|soltanto .. riassunto|riepilogo|mensile",
        wrong_person="chied*|rivolg* .. direttore|direttrice|capo|responsabile / chied* piuttosto",
        later="dopo le|l vacanze|ferie|estate",
    ),
    Words(  # Dutch
        groups={
            "MAILING": "mail* email* gemail nieuwsbrie* mailing* reclame spam berichten lijst*",
        },
        wish="""
            buik vol .. MAILING / zat|moe|beu van .. MAILING / ben .. MAILING .. zat|moe|beu
            blijf*|blijven .. mij|me|ons .. mailen|schrijven|sturen|mailt / neem .. niet .. op in
            me|mij|ons eraf|af|vanaf halen|gooien|schrappen / haal dit|deze|mijn .. MAILING / geen MAILING meer
            mailings|mails|nieuwsbrief te? beeindigen|stoppen|staken
            wil|wens|wensen .. niet .. gecontacteerd|benaderd|gemaild
        """,
        only="alleen|enkel het|de|een .. maandoverzicht|samenvatting|maandelijkse",
        wrong_person="vraag .. directeur|chef|baas|manager / vraag .. liever aan",
        later="na de zomervakantie|vakantie|zomer|feestdagen",
    ),
    Words(  # Polish
        groups={
            "MAILING": "mail* newsletter* wysylk* reklam* spam* wiadomosc* email* ofert*",
        },
        wish="""
            dosc|dosyc|powyzej .. uszu? .. MAILING / nadal|wciaz|ciagle przysyl*|wysyl*|pisz*|dostaj*
            nie uwzgledn*|wlacza*|wlaczaj* .. mnie|nas / zakonczeni* .. MAILING|tych / nienawidz* .. MAILING
            nie chce* byc .. kontaktowan*|nekan* / mozecie mnie|nas usunac|wypisac|skreslic
        """,
        alone="przestancie|przestan|skonczcie wreszcie|juz|z|tym?",
        keep="wylacz* .. alarm*|czujnik* / alarm* .. wylacz*",
        only="tylko .. podsumowani*|miesieczn*",
        wrong_person="zapytac|pytac|spytac .. dyrektor*|kierownik*|szef* / raczej zapytac|pytac",
        later="po wakacjach|urlopie|swietach|feriach",
    ),
    Words(  # Swedish
        groups={
            "MAILING": "mejl* mail* nyhetsbrev* utskick* reklam* spam* epost*",
        },
        wish="""
            less|trott|trotta|utled pa .. MAILING / fortsatter .. mejla|skicka|skriva|maila
            ta inte med mig|oss / inkludera inte / utskick* .. upphor*|slutar
            bett er .. sluta / vill inte .. bli .. kontaktad
        """,
        keep="kan .. sagas upp / ta inte med .. pump*|sensor*|rad*",
        only="bara|endast .. manads*|sammanfattning*",
        wrong_person="fraga .. chef*|platschef*|vd / fraga hellre",
        later="efter sommar*|semester*|jul*",
    ),
    Words(  # Danish
        groups={
            "MAILING": "mail* nyhedsbrev* udsendelse* reklame* spam* email*",
        },
        wish="""
            traet|traette af .. MAILING / bliver|fortsaetter .. ved? med at .. maile|sende|skrive
            medtag|inkluder* .. mig|os? ikke / udsendelse* .. ophor*|stopper
            bedt jer .. stoppe / hold nu|dog|bare|sa .. op / vil ikke kontaktes
        """,
        keep="tak for alt / kan .. opsiges",
        only="kun .. maneds*|oversigt*|sammenfatning*",
        wrong_person="sporg .. chef*|fabrikschef*|direktor* / sporg hellere",
        later="efter sommer*|ferie*|jul*",
    ),
    Words(  # Turkish
        groups={
            "MAILING": "mail* bulten* gonderim* reklam* mesaj* spam* eposta*",
        },
        spellings="iptl = iptal",
        wish="""
            MAILING .. gina|bikkinlik|usandim|biktim|nefret / atmaya|gondermeye|yazmaya devam
            dahil etmeyin*|etme / kesin|birakin .. artik|sunu / gonderim* .. durdur*
            gecilmesini istemi*
        """,
        only="sadece|yalnizca .. ozet*|aylik",
        wrong_person="mudur* .. sorun|danisin|yazin",
        later="tatil*|tatilinden|yaz sonra",
    ),
)
