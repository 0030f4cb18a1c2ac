"""Ideas in French, Italian, Portuguese and Spanish (`ideas.py` tells what they are)."""

from nurture.inbox.words.ideas import Ideas

SOUTHERN: tuple[Ideas, ...] = (
    Ideas(  # French
        want="""
            veux veut voulons voudr* souhait* desir* aimer* prefer* demand* pri* merci veuillez vouloir svp plait gre pourriez pouvez
            peux peut pouvoir faites fasse faire exig* reconnaissant* attend* comment apprecier* inutile possible
        """,
        no="ne n pas plus jamais aucun* rien ni inutile non",
        more="plus encore davantage jamais avenir desormais dorenavant nouveau autre autres continu*",
        end="""
            arret* cess* stop stopp* fin terme suffit interromp* suspend* abstenir eviter evitez epargn* dispens* renonc*
        """,
        send="""
            envoy* envoi* ecri* contact* adress* sollicit* relanc* demarch* importun* derang* harcel* spam* transmett* inond* utilis*
            joindre mailer bombard*
        """,
        get="recev* recoi* recu* entendre lire voir figur* etre apparai* trouv* / faire partie",
        mail="""
            mail mails email* courriel* message* newsletter* infolettre* publicite* pub pubs sollicitation* envoi envois communication*
            prospection demarchage relance* courrier* spam* lettre* promotion*
        """,
        list="""
            liste* fichier* base bases destinataire* diffusion mailing* carnet abonne* contacts envois repertoire boite messagerie
            newsletter*
        """,
        drop="""
            retir* supprim* suppression enlev* effac* radi* ray* desinscri* desabonn* sort* exclu* ote* otez vir* oubli* disparai*
            elimin* bloqu* desinscription retrait
        """,
        we="je j on",
        us="me m moi nous mon ma mes notre nos",
        name="adresse* nom coordonnees donnees email mail courriel emailaddress boite contact domaine numero",
        refuse="oppos* opposition retire refus* consent* autoris*",
        data="""
            traitement utilisation donnees prospection commercial* marketing rgpd demarchage fins publicitaire*
        """,
        thing="""
            devis facture* commande* prix tarif* contrat* rendez reunion* ligne* demo* essai collegue* client* salarie* utilisateur*
            licence* machine* plan plans echantillon* poste postes lundi mardi mercredi jeudi vendredi alerte* notification* livraison*
            offre paiement* hesit* question* suite option* forfait enregistrement annonce recherche manqu* perd*
        """,
        told="""
            pourquoi ils elles avais avait depuis hier / si vous voulez|souhaitez|desirez / n ai|avons / ne|n|pas|plus .. sans / dois je
            / devons nous / faut il
        """,
    ),
    Ideas(  # Spanish
        want="""
            quier* querem* quisier* dese* gustari* prefer* prefier* favor porfa rog* rueg* pid* ped* solicit* exij* exig* agradec*
            podri* pued* podeis hagan haga asegur* necesit* gracias como posible espero tengan
        """,
        no="no ni nunca jamas nada ningun* tampoco ninguna",
        more="""
            mas vuelv* volver volvais volvieran otra nuevo seguir sigan siga adelante futuro nunca jamas continu* insist*
        """,
        end="""
            dej* par* ces* cese basta detener* deten* suspend* interrump* fin absten* evit* ahorr* acaben terminen stop
        """,
        send="""
            envi* mand* escrib* contact* molest* remit* comuniq* comunic* dirij* spame* acos* bombarde* insist* utili* us usen usar
            lleg* inclu* llam*
        """,
        get="recib* reciba* lleg* saber sab* ver leer figurar estar aparecer oir seguir",
        mail="""
            correo* email* mail mails mensaje* publicidad boletin* newsletter* propaganda comunicacion* envio envios promocion* spam
            cosas circular* ofertas anuncio*
        """,
        list="""
            lista* base bases boletin* registro* fichero* archivo* sistema destinatario* suscripcion* distribucion envios contactos
            mailing buzon bandeja
        """,
        drop="""
            elimin* borr* quit* sac* saqu* retir* suprim* supresion tach* baja excluy* exclui* cancel* olvid* desaparec* desuscri*
            remuev* remov* salir salgo
        """,
        we="yo nosotros",
        us="me mi mis nos nuestr* conmigo denme quitenme borrenme",
        name="direccion* correo email mail nombre datos contacto cuenta emailaddress numero dominio buzon",
        refuse="opong* oposicion opon* revoc* retiro autoriz* consent* consiento",
        data="tratamiento datos comercial* publicitari* marketing rgpd uso fines lssi",
        thing="""
            presupuesto* factura* pedido* precio* contrato* reunion* cita linea* demo* prueba companer* colega* cliente* emplead*
            usuario* licencia* maquina* plano* muestra* puesto* lunes martes miercoles jueves viernes alerta* aviso* llamada* entrega*
            oferta cotizacion* pago* dude* duda* version catalogo opcion* paquete grabacion busqueda perder* pierd*
        """,
        told="""
            hemos habiamos dejamos dejado / por que / no .. sin / el|ella|ellos|les dijo / si usted|ustedes / si quiere* / desde ayer /
            tengo|tenemos|debo|debemos|hay que?
        """,
    ),
    Ideas(  # Portuguese
        want="""
            quero quer queremos quis* queria* desej* gostari* gostava* prefir* prefer* favor peco pedi* pedimos solicit* exij* exig*
            agradec* poder* pode podem podiam facam faca assegur* gentileza como possivel pfv pf espero
        """,
        no="nao n nem nunca jamais nada nenhum* tampouco",
        more="mais volt* novamente novo continu* futuro adiante nunca jamais insist* outra outras outros",
        end="""
            par* deix* cess* chega basta interromp* suspend* fim abster* abstenham evit* dispens* poup* acab* terminem
        """,
        send="""
            envi* mand* escrev* contact* contat* incomod* remet* remet spam* import* perturb* chate* insist* utiliz* us usem usar cheg*
            inclu* lig*
        """,
        get="receb* recebo saber ver ler constar estar figurar ouvir aparecer",
        mail="""
            email* mail* mensag* publicidade newsletter* boletim boletins propaganda* comunicac* envio* divulgac* promoc* spam lixo
            correio* contactos contatos marketing anuncio*
        """,
        list="""
            lista* base bases cadastro registo* registro* mailing* ficheiro* sistema destinatario* distribuicao boletim newsletter*
            banco contactos contatos caixa
        """,
        drop="""
            remov* elimin* exclu* retir* apag* delet* tir* descadastr* desinscrev* risc* cancel* esquec* desaparec* sair saio remocao
            exclusao baixa
        """,
        we="eu",
        us="me mim meu meus minha minhas nos nosso nossos nossa nossas comigo connosco conosco",
        name="""
            endereco* email mail nome dados contacto contato conta emailaddress numero dominio caixa cadastro
        """,
        refuse="opon* oposicao opo* revog* retiro autoriz* consent* consinto",
        data="tratamento dados comercia* publicitari* marketing rgpd lgpd uso fins",
        thing="""
            orcamento* fatura* pedido pedidos encomenda* preco* contrato* reuniao linha* item itens demo* teste colega* cliente*
            funcionari* utilizador* usuario* licenca* maquina* desenho* amostra* segunda terca quarta quinta sexta alerta* aviso*
            entrega* oferta proposta* pagamento* hesit* duvida* versao catalogo opcao pacote gravacao plano perder*
        """,
        told="""
            porque deixamos cancelamos encerramos / por que / nao .. sem / se voce|quiser* / desde ontem / tenho|temos|preciso|devo
            que|de
        """,
    ),
    Ideas(  # Italian
        want="""
            vorrei vorremmo vogl* desider* prefer* gradir* prego preghiamo prega pregati favore cortesia gentilmente cortesemente chied*
            richied* esig* grato grati potete potreste puo potrebbe fate faccia assicur* grazie come possibile piacere pretend*
        """,
        no="non nessun* niente nulla mai ne neanche",
        more="piu ancora altre altra altri altro ulterior* nuovo futuro avanti mai continu* insist*",
        end="""
            smett* smetter* cess* basta ferm* interromp* sospend* fine termin* evit* asten* piant* risparmi* finir* stop
        """,
        send="""
            invi* mand* scriv* scritto contatt* ricontatt* disturb* spedi* import* assill* tempest* spam* bombard* utilizz* usat* usar*
            inser* recapit* sollecit*
        """,
        get="ricev* ricevut* sentir* leggere vedere figurare essere comparire stare trovar* arriv* sapere",
        mail="""
            mail* email* messagg* pubblicita newsletter* comunicazion* promozion* posta invii invio corrispondenza proposte offerte spam
            robaccia lettere materiale aggiornamenti
        """,
        list="""
            lista liste elenc* database archivi* indirizzari* mailing* rubrica banca base sistema distribuzione destinatari* newsletter*
            registri casella
        """,
        drop="""
            rimuov* rimoz* cancell* togl* tolt* elimin* levat* depenn* disiscriv* disiscri* esclu* uscire esco dimentic* sparire rimoss*
        """,
        we="io noi",
        us="mi me mio mia miei mie ci nostro nostra nostri nostre",
        name="""
            indirizz* email mail nome nominativo dati contatto contatti recapit* account emailaddress numero dominio casella
        """,
        refuse="oppong* opposizione oppon* revoc* nego autorizz* consens* acconsent*",
        data="trattamento dati commercial* marketing gdpr utilizzo finalita promozional* pubblicitari*",
        thing="""
            preventiv* fattur* ordin* prezz* contratt* riunion* appuntament* riga righe voce demo* prova collega colleghi client*
            dipendent* utent* licenz* macchin* disegn* campion* postazion* lunedi martedi mercoledi giovedi venerdi avviso avvisi
            allert* consegn* offerta pagament* esit* domand* pannello versione catalogo opzion* pacchett* registrazion* perder*
        """,
        told="""
            perche / lui|lei ha / se vuole|volete|desidera / da ieri / non ho|abbiamo / non .. senza / devo|dobbiamo
        """,
    ),
)
