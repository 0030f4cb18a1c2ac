"""French."""

from nurture.inbox.words.form import Words

FRENCH = Words(
    groups={
        "ME": "me m moi nous mon ma mes notre nos",
        "MAIL": """
            mail* email* mel mels courriel* courrier* message* newsletter* infolettre* lettre* pub
            pubs publicite* spam* sollicitation* offre* communication* information* infos info
            envois envoi demarchage prospection relance* annonce* promotion* conneries merde* rien
            correspondance
        """,
        "LIST": """
            liste* fichier* base bases diffusion mailing* newsletter* carnet repertoire contacts
            abonne* systeme donnees emailing* destinataires
        """,
        "ADDRESS": """
            adresse* coordonnees donnees email mail nom compte contact courriel infos informations
            emailaddress numero
        """,
        "SEND": """
            envoy* ecri* contact* adress* sollicit* spam* harcel* embet* ennuy* derang* importun*
            relanc* demarch* solicit* transmet* bombard* inond* polluer emmerd*
        """,
        "DROP": """
            retir* supprim* enlev* effac* ray* radi* elimin* ot* sort* exclu* vir* desinscri*
            desabonn*
        """,
        "WHO": """
            collegue* client* utilisateur* employe* salarie* collaborateur* abonnes gens
            predecesseur
        """,
    },
    spellings="svp = s il vous plait / stp = s il te plait / mrc = merci / slt = salut",
    courtesy="""
        merci s il vous te plait bonjour bonsoir salut madame monsieur mme m cher chere cordialement
        bien a vous sinceres salutations meilleures cdlt cdt immediatement d avance par beaucoup de
        veuillez distinguees agreer l expression mes svp prie je
    """,
    repair="""
        desabonnement desabonner desinscription desinscrire desabonnez desinscrivez desinscris
        newsletter desabonne supprimer supprimez retirer retirez
    """,
    alone="""
        desabonnement|desabonner|desabonnez|desabonne|desinscription|desinscrire|desinscrivez|desinscris
        desinscription newsletter
        resiliation|resilier|arret|arreter|arretez|suppression|supprimer|supprimez|retrait|annuler
        stop tout|mail|mails|pub|spam|newsletter / ne plus recevoir|envoyer|contacter
        plus de? rien|mails|mail|pub|spam|message|messages / ca suffit / se desabonner|desinscrire
        me desabonner|desinscrire|retirer|supprimer / arretez s il vous plait
        arretez tout|maintenant / retirez|supprimez|enlevez moi / enlever adresse|mail|moi / liste
    """,
    wish="""
        desabonn* ME|cette|adresse / ME desabonn*|desinscri* / desinscri* ME|cette|adresse
        desinscri*|desabonn* .. liste*|newsletter*|lettre / me? desinscrire|desabonner
        pas .. a .. desinscrire|desabonner / lien .. desabonnement|desinscription
        mon|ma desabonnement|desinscription|retrait|suppression|radiation
        ME DROP .. de|des|d .. LIST / ME DROP / DROP moi|nous
        DROP mon|mes|ma|notre|nos|cette|ces|toutes .. ADDRESS / ne .. plus .. recevoir|etre
        plus recevoir|SEND / ne|n ME? .. SEND plus / ne plus ME? SEND / ne ME SEND plus|rien|jamais
        ne ME SEND pas .. MAIL / plus de? MAIL / plus aucun* MAIL / plus jamais
        veux|veut|souhait*|desir*|voudrais|voulons plus .. recevoir|MAIL|etre|entendre|avoir|de
        veux pas|plus de? vos? MAIL / arret* .. SEND|MAIL|ca|tout|cela
        arretez immediatement|tout|de me / cess* .. SEND|MAIL|envois|tout
        stop* .. MAIL|SEND|envois / stop merci / suffit .. MAIL
        oppos* .. utilisation|traitement|prospection|donnees|reception|usage
        droit .. opposition|effacement|oubli|suppression / retir* .. consentement|accord
        ni .. jamais .. accord|consenti*|demande|inscrit*|autoris*|donne
        jamais .. demande .. recevoir|MAIL / jamais .. accord|consenti*|inscrit*|abonne*|autoris*
        inutile .. de ME? .. SEND|recontacter|insister
        fich*|foute*|lach*|laiss* moi|nous .. paix|tranquille / laiss* moi|nous / paix avec vos
        cnil / c est du? spam|harcelement / resili*|annul* .. abonnement|inscription|newsletter*
        signal* .. spam|indesirable* / ne .. recontact* pas|plus|jamais / ne plus .. recontact*
        ne figurer|apparaitre plus / plus .. figurer|apparaitre|faire partie .. LIST
        oubliez moi|nous / suppression .. ADDRESS / effacement .. ADDRESS / plus ME? SEND
        plus .. recevoir|etre|recois|vos .. MAIL / plus etre|recevoir|SEND / arret* $
        arretez maintenant|immediatement|svp|ces|cette|cela|vos|votre|de / d arreter|cesser
        marre de|des .. MAIL / en ai marre|assez / comment .. desabonner|desinscrire|retirer|arreter
        desabonner|desinscrire $
        me|m enlever|enlevez|retirer|retirez|supprimer|supprimez|sortir|sortez|rayer|rayez
        enlev* .. mon|mes|ma / retir*|supprim*|enlev* mail|adresse|email
        interesse pas|plus .. supprim*|retir*|desabonn* / vous .. demande .. ne plus|cesser|arreter
        ne pas ME? SEND|contacter|recontacter / merci de .. retirer|supprimer|arreter|cesser
        ne veux|souhaite|desire pas|plus ME? .. recevoir|recois|MAIL
        plus contacte*|sollicite*|derange*|demarche* / non sollicite* / ne .. plus rien recevoir
        veuillez .. retirer|supprimer|desabonner|desinscrire|cesser|arreter|enlever
        opposition .. traitement|prospection|marketing / pas|plus interess* .. MAIL
        je quitte|quitter .. LIST / MAIL .. indesirable*|importun* / ou .. desabonner|desinscrire
        marre|ras le bol|assez .. de|des / DROP ME .. de|des .. LIST
        DROP .. mon|ma|mes|cette .. de|des .. LIST / sors|sortez|sortir moi
        DROP de|des votre|vos|ta|cette .. LIST
        demande de desinscription|desabonnement|suppression|retrait|radiation
    """,
    keyword="desabonn* / desinscri*",
    weak="""
        ne ME? SEND pas|plus / plus|aucun|pas ME? SEND|MAIL / stop / assez .. MAIL|de
        arretez|arrete|arreter $ / retirez|supprimez moi|mon|ma
    """,
    keep="""
        ne ME? desinscri*|desabonn*|retir*|supprim*|enlev*|ray* pas|surtout
        ne .. pas .. desinscri*|desabonn*|retirer|supprimer|arreter / ne .. arret* pas
        pas .. desabonn* .. erreur / erreur .. desabonn*|desinscri*
        desabonn*|desinscri* .. par erreur / arret* .. a|au|chez notre|nos|vous|votre|stand|bureau
        arrete|arreter avec|d|la|le production|utiliser
        ligne|position|article|poste|piece|document .. supprim*|retir*|enlev*
        supprim*|retir*|enlev* .. ligne|position|article|poste|piece|document|remise
        plus recu|votre brochure|documentation|le|la
        plus de? renseignements|details|precisions|informations|infos|prix|temps|pieces
        n .. plus .. brochure|catalogue|stock / pour .. vous desabonner|desinscrire
        cliquez .. desabonn*|desinscri* / desabonn* .. cliquez
        rester|reste|garder|continuer .. liste|inscrit|abonne|recevoir / en savoir|apprendre plus
        arretez moi si / m ajouter|inscrire / plus attendre / pas recu / voulons plus attendre
        d arreter|arretez la|le|l|ma|notre commande|production|livraison|ligne|machine
        ne ME? SEND pas .. pdf|fichier / ne supprim*|retir* rien
        pas .. trouve|lu|vu|recu .. MAIL|votre / pas|rien encore / ne .. pas encore
        si vous .. ne|n .. souhait*|voul*|desir* / vous pouvez .. desabonner|desinscrire
        peux|peut|pouvons|pourrai|pu pas|plus SEND / ne peux|peut|pouvons pas .. SEND
        n|ne arret* .. pas / arretez surtout pas / surtout pas
    """,
    others="""
        desabonn*|desinscri*|retirer|supprimer mon|ma|notre|un|une|des|le|la|ancien|nos .. WHO
        WHO .. desabonn*|desinscri*
    """,
    only="""
        ne|n .. que .. newsletter*|lettre|infolettre|factures|actualites / seulement|uniquement|juste .. newsletter*|lettre|infolettre|factures|actualites|technique
        newsletter*|infolettre|lettre .. mais pas|plus|sans
        newsletter*|infolettre seulement|uniquement / pas .. offres commerciales
        plus d? invitation*|appels|sms|webinaire*|evenement*
        uniquement|seulement par telephone|courrier|sms / uniquement|seulement si|quand|pour
    """,
    less="""
        moins souvent|frequemment|regulierement|de mails|messages / pas .. si|aussi|trop souvent
        trop souvent|de mails|messages|frequent* / une fois par trimestre|an|mois|semestre
        reduire|diminuer .. frequence|nombre / espacer
    """,
    later="""
        pas avant le|la|l|fin|janvier|septembre / pas .. de budget / l an|annee prochain*
        plus tard / apres|au .. printemps|ete|automne|hiver|vacances|rentree
        pas .. pour le moment|l|instant / recontact* .. dans|en|au|apres / dans .. mois|semaines
        mauvais moment
        revenez|recontactez|rappelez .. moi? .. rentree|printemps|automne|ete|hiver|mois|annee|an
        a la rentree / annee|trimestre|printemps|automne prochain*
        attendez|attendre .. printemps|ete|automne|hiver|rentree|annee
        recontacter|recontactez .. printemps|plus|annee|mois
    """,
    wrong_person="""
        mauvaise* personne|interlocuteur|adresse|destinataire / erreur de destinataire|personne
        voyez|voir .. avec mme|m|mon|ma|le|la|notre / adress* vous .. a / ne travaille plus
        plus .. dans|chez|de .. entreprise|societe|service|poste
        quitte .. entreprise|societe|poste / change de poste|service|fonction / a la retraite
        ne .. occupe pas|plus / demandez a / ne ME? occupe plus|pas / m occupe plus|pas
        contactez|contacter m|mme|monsieur|madame|plutot|mon|ma
        ne suis plus|pas .. charge|responsable|en / pas .. bonne personne
        pas .. bon interlocuteur|contact / pas .. responsable|concerne par|de
    """,
    cold="""
        pas .. interess* / aucun interet|besoin / non merci / pas .. besoin / pas pour nous|moi
        sans interet|suite / pas concern* / ne .. interesse pas
    """,
    interest="""
        prix / tarif* / devis / cout* / delai* / livr* / demo* / appel* moi|nous|vous / rendez vous
        rdv / command* / nous|m interesse / interess* par / essai
        fiche|documentation|catalogue|brochure / convient / reviens vers
    """,
)
