"""Spanish."""

from nurture.inbox.words.form import Words

SPANISH = Words(
    groups={
        "ME": "me nos mi mis nuestro* nuestra* mi esta este",
        "MAIL": """
            correo* email* mail* mensaje* publicidad boletin* newsletter* spam propaganda
            informacion comunicacion* promocion* oferta* nada basura anuncio* noticias
            correspondencia cosas emilios
        """,
        "LIST": """
            lista* base bases boletin* newsletter* registro* suscripcion* distribucion fichero*
            sistema archivo* mailing envios correos contactos publicidad
        """,
        "ADDRESS": """
            direccion* datos correo email mail nombre cuenta contacto informacion emailaddress
            numero
        """,
        "SEND": """
            envi* mand* escrib* contact* molest* remit* spam* acos* dirij* comuni* bombarde* reciba*
            lleg*
        """,
        "DROP": """
            elimin* borr* quit* sac* retir* suprim* saqu* remuev* remov* excluy* tach* cancel* dese
        """,
        "WHO": """
            companero* companera* colega* cliente* usuario* empleado* empleada* jefe jefa
            trabajador*
        """,
    },
    spellings="kiero = quiero / vaja = baja / porfa = por favor / xfavor = por favor",
    courtesy="""
        por favor gracias hola buenos dias buenas tardes estimado estimada estimados senor senora
        senores saludos un saludo atentamente cordial cordialmente muchas de antemano ya
        inmediatamente sr sra muy les ruego solicito
    """,
    repair="""
        desuscribirme desuscribir desuscripcion suscripcion desuscriban cancelar desapuntarme
        eliminar subscripcion
    """,
    alone="""
        baja / dar|darme|darse|dame|denme|deme de baja
        baja boletin|newsletter|lista|correo|inmediata|definitiva / solicito|quiero|pido? la? baja
        desuscrib*|desuscripcion|desapunt* / cancelar|cancelen|cancelacion|anular
        cancelar suscripcion|boletin
        eliminar|eliminarme|borrar|borrarme|borrenme|eliminenme|remover / no mas MAIL / no mas MAIL?
        no quiero / no enviar mas? / borrar|eliminar mi? correo|email|mail|direccion|datos|cuenta
        salir de la? lista|boletin / desuscribir* / darme|dame|denme baja / basta|parar|paren|alto
        ya basta
    """,
    wish="""
        dar* de baja / dame|denme|deme|den|demos|dad* .. de baja
        me|nos den|de|diera*|den|dieran|dad de baja / dadme|darnos|dados de baja
        causar|solicito|solicitar|tramitar|pedir|pido|quiero .. baja / de baja de|del|en .. LIST
        baja de|del .. LIST / mi|nuestra baja / desuscrib*|desapunt*|desinscrib*|dessuscrib*
        DROP ME .. de|del .. LIST
        eliminenme|eliminarme|elimineme|eliminame|borrenme|borrarme|borreme|borrame|quitenme|quitarme|quiteme|quitame|saquenme|sacarme|saqueme|sacame|retirenme|retirarme|remuevanme|removerme|eliminadme|quitadme|borradme|sacadme|excluyanme
        eliminen*|eliminar|borren*|borrar|quiten*|quitar|retiren*|retirar|supriman|suprimir|elimine|borre|quite|cancelen .. mi|mis|nuestro*|nuestra*|esta|este .. ADDRESS
        DROP .. mi|mis|nuestro*|esta .. ADDRESS
        ME eliminen|borren|quiten|saquen|retiren|elimine|borre|quite|saque
        no ME? .. SEND mas|nunca|nada / no ME? SEND .. mas / no ME SEND .. MAIL
        no ME? .. vuelv* a SEND / no vuelv* .. SEND / no mas .. MAIL
        no .. quiero|deseo|queremos|deseamos|quisiera .. recibir|recib* .. mas|MAIL
        no .. quiero|deseo|queremos saber nada|mas / no .. quiero|deseo .. que .. SEND
        no|ya recibir .. mas|MAIL / dej* de SEND / dejen|deje|dejad .. molestar|ya|escribir
        dejenme|dejeme|dejame|dejadme|dejennos .. paz|tranquil* / en paz / par* de SEND
        paren|basta .. MAIL|SEND|de / cesen|cese .. SEND|envio*|MAIL
        cancel*|anul* .. suscripcion*|boletin*|newsletter / cancelacion .. suscripcion|datos
        opong* .. tratamiento|uso|datos / me opongo
        derecho .. oposicion|supresion|cancelacion|olvido
        retiro|revoco .. consentimiento|autorizacion|permiso
        nunca .. autoric*|suscrib*|di|pedi|solicite|autoriz*|consenti*|acepte
        no .. autoric*|autorizo|autorizado|pedi|solicite .. MAIL / denuncio|denunciar*
        esto|es es? spam|acoso / marcar* como spam / olvidense|olviden* de mi / excluir* de .. LIST
        dejar de recibir / dejen de / como .. me? doy|doy|dar|darme|puedo .. baja / me doy de baja
        no .. interesa .. recib*|seguir|sus|este / no .. seguir recibiendo|recibir
        quiero|quisiera|deseo|gustaria|necesito .. salir|salirme|borrarme|eliminarme|baja
        no .. deseo|quiero seguir / no enviar .. mas / no ME? .. molest*
        dejar|dejen|deje|deja .. SEND|MAIL / no .. mas .. SEND $ / ya no .. recibir
        mis datos .. borr*|elimin*|cancel* / no sigan|siga .. SEND
        no .. autorizacion|consentimiento / cancel* .. envio*|MAIL / sus MAIL .. no
        abstengan*|abstenga* .. SEND / stop MAIL
        solicito|pido|ruego|exijo .. elimin*|borr*|cancel*|baja|dejen|no / desuscrib* ME?
        no .. quiero|deseo|queremos|deseamos|quisiera .. MAIL / hart* .. de|con .. MAIL / cansad* de
        donde .. cancel*|baja|desuscri* / de donde|como sacaron|consiguieron|obtuvieron .. mi
        prefiero no .. recib*|MAIL / sacar|quitar|eliminar|borrar ME de .. LIST
        ya no quiero|deseo|queremos .. recib*|MAIL|SEND|nada|saber|estar|seguir
    """,
    keyword="desuscri* / darme de baja",
    weak="""
        no|ni|nada ME? SEND|MAIL / basta / parar|paren|pare / baja $ / elimin*|borr* ME|MAIL
    """,
    keep="""
        no ME? den|de|dar|des de baja / no .. dar|darme .. de baja / no ME elimin*|borr*|quit*|saqu*
        no dej* de / no paren / por error .. baja / baja por error
        no he|hemos recibido .. mas / no recibi|recibimos|recibo mas .. informacion|noticias|respuesta
        presion|temperatura|tension|velocidad|parte es? baja
        baja presion|temperatura|tension|velocidad|viscosidad|frecuencia|calidad|conductividad
        linea|posicion|articulo|partida|plano|adjunto .. elimin*|borr*|quit*
        elimin*|borr*|quit* .. linea|posicion|articulo|partida|plano|adjunto|descuento
        dejamos|deje|hemos dejado .. de usar|utilizar|trabajar / para darse|darte de baja
        darse de baja .. haga|visite|pulse|clic|web|enlace|responda
        estoy|esta|esta de baja medica|laboral|por|maternal|hasta / no mas de|tiempo
        saber|conocer mas|algo / quiero seguir|continuar / darme|dar|darse de alta
        queremos esperar / no recibi su|el|la / no queremos|quiero esperar|perder|cancelar
        no .. quiero .. oferta|informacion .. sino|pero / no ME? SEND .. pdf|archivo|fichero
        aun|todavia no / no .. aun|todavia / si no|ya desea|quiere|deseas|quieres|no
        de alta como? / no puedo|podemos|pude|pudo|pudimos / no elimin*|borr*|quit*|saqu* .. lista
    """,
    others="""
        doy|dar|den|damos|eliminar|quitar de? baja? a? un|una|mi|nuestro*|al|los|las|otro .. WHO
        dar de baja a .. WHO / doy de baja a / WHO .. darse|den|dar de baja
    """,
    only="""
        solo|solamente|unicamente .. boletin*|newsletter*|facturas|noticias|novedades
        boletin*|newsletter* .. pero no|nada / boletin*|newsletter* solamente|unicamente|solo
        no .. ofertas .. pero|si|solo / solo|unicamente por telefono|correo|whatsapp
        solo|unicamente si|cuando|para / no mas invitaciones|llamadas|sms|eventos|webinars
    """,
    less="""
        menos frecuen*|correos|mensajes|veces|seguido|a / no tan seguido|frecuente|a
        demasiad* correos|mensajes|frecuen*|a|seguido / una vez al|por trimestre|ano|mes|semestre
        con menos|menor frecuencia / reducir|bajar .. frecuencia
    """,
    later="""
        no|nada antes de|del|que / no .. presupuesto / sin presupuesto / ano que viene
        proximo|siguiente ano|trimestre|semestre / mas adelante
        despues de .. verano|primavera|navidad|vacaciones
        en primavera|verano|otono|invierno|septiembre|enero / por ahora|el momento / de momento no
        en .. meses|semanas / mal momento
        escrib*|contact*|llam*|hable* .. ano|mes|trimestre|primavera|otono
        el ano|mes|trimestre que viene|proximo
        espere*|esperen|esperar .. hasta|primavera|otono|verano|enero
    """,
    wrong_person="""
        no soy .. persona|responsable|encargad*|indicad*|adecuad* / persona equivocada|incorrecta
        equivocad* .. persona|direccion|destinatario
        hable|contacte|escriba|pregunte|dirijase|consulte .. con|a .. mejor|en / hable con
        pregunte a / no me encargo|ocupo / cambi* de puesto|departamento|empresa|trabajo
        me jubile|jubilado|jubilada / no .. corresponde|compete / ya no trabaj*|llevo|estoy|soy
        ya no me encargo|ocupo|dedico / le corresponde a / encarga|lleva de? esto|eso|ese
    """,
    cold="""
        no .. interes* / no .. interesad* / no gracias / sin interes / no .. necesit*
        no .. es para nosotros|mi
    """,
    interest="""
        precio* / cotiz* / presupuesto de|para / cuesta|cuanto / demo* / plazo* / entreg* / llam*
        pedido* / reunion* / pero si / me|nos interesa el|la|mucho|un|una / interesa mucho / ficha
        catalogo / muestra* / prueba* / viene bien / quede* bien / digo algo
    """,
)
