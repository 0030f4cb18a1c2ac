"""Portuguese, of Brazil and of Portugal."""

from nurture.inbox.words.form import Words

PORTUGUESE = Words(
    groups={
        "ME": "me nos meu minha meus nosso* nossa* este esta mim",
        "MAIL": """
            email* mail* mensagem mensagens publicidade newsletter* boletim boletins spam
            propaganda* informac* comunicac* promoc* oferta* nada lixo correio* correspondencia
            anuncio* imails contato* contacto* divulgac* noticias marketing
        """,
        "LIST": """
            lista* base* newsletter* boletim cadastro* registo* registro* mailing* distribuicao
            sistema ficheiro* arquivo* banco contatos contactos envios emails divulgacao
        """,
        "ADDRESS": """
            endereco* dados email mail nome conta contato contacto cadastro informac* emailaddress
            numero
        """,
        "SEND": """
            envi* mand* escrev* contat* contact* incomod* remet* spam* import* perturb* chate*
            receb*
        """,
        "DROP": """
            remov* exclu* retir* apag* elimin* delet* tir* descadastr* desinscrev* risc* cancel*
        """,
        "WHO": """
            colega* cliente* usuario* utilizador* funcionari* colaborador* chefe empregad*
            antecessor*
        """,
    },
    spellings="""
        vcs = voces / vc = voce / naum = nao / pf = por favor / pfv = por favor / obg = obrigado
    """,
    courtesy="""
        por favor obrigado obrigada bom dia boa tarde noite ola caro cara prezado prezada prezados
        senhor senhora senhores atenciosamente cumprimentos com os melhores abraco abracos att grato
        grata imediatamente ja sr sra gentileza favor peco a o desde exmos
    """,
    repair="""
        descadastrar descadastramento descadastre desinscrever desinscricao inscricao cancelar
        remover
    """,
    alone="""
        descadastr*|descadastramento|desinscrev*|desinscricao
        cancelar|cancelem|cancelamento|anular
        cancelar inscricao|assinatura|subscricao|newsletter|cadastro|registo / sair|saida
        sair da lista|newsletter
        remover|remova|removam|remocao|excluir|exclua|apagar|eliminar|parar|pare|parem|chega|basta
        remover email|lista|da / remover da|do LIST / me tira|tire|remova|remove|exclua / nao MAIL
        sem? mais MAIL / stop mail|email / quero sair / chega de MAIL / nao quero mais?
        nao enviar mais? / pare|parem com? isto|isso|agora / sair
        remova|remove|remover me|meu? email|contato|contacto / tirar|tire|tira me? da? lista
    """,
    wish="""
        descadastr* meu|este|minha|ME|da|do|email|desta
        ME descadastr*|desinscrev*|remov*|exclu*|retir*|apag*|tir*|delet*
        desinscrev* me|da|do|desta / desinscrev*|descadastr* .. LIST
        removam|remova|retirem|retire|tirem|tire|excluam|exclua|apaguem|eliminem|descadastrem ME
        remover me|retirar me|excluir me|apagar me
        DROP .. ME .. da|do|das|dos|desta|dessa|deste|vossa|sua .. LIST
        DROP .. meu|minha|meus|nosso|nossa|este|esta|os|o .. ADDRESS .. da|do|das|dos .. LIST
        remova*|remover|excluir|excluam|exclua|apagar|apaguem|apague|eliminar|eliminem|elimine|retirar|retirem|retire|deletar|deletem|delete .. meu|minha|meus|nosso|nossos|este|esta|todos .. ADDRESS
        remocao|exclusao|eliminacao .. ADDRESS / remocao .. LIST / sair .. da|desta|dessa|de LIST
        nao .. ME? SEND .. mais|nada|nunca / nao ME? SEND .. mais / nao ME SEND .. MAIL
        nao mais? .. receber|recebe* .. mais|MAIL
        nao .. quero|desejo|queremos|desejamos|pretendo|pretendemos|gostaria .. mais .. MAIL|receber|ser
        nao .. quero|desejo|queremos|desejamos|pretendo|pretendemos|gostaria .. receber
        nao .. quero|desejo .. que .. SEND / nao .. volte* .. a? SEND / nao SEND mais / nao torne* a
        sem mais MAIL / mais nenhum* MAIL / par* de ME? SEND
        parem|pare|chega|basta .. MAIL|SEND|de|com / deix* de ME? SEND / deixar de receber
        deixem|deixe me|nos? .. paz|sossego / em paz / cess* .. SEND|envio|MAIL
        interromp*|suspend* .. envio|MAIL
        cancel*|anul* .. inscricao|assinatura|subscricao|newsletter|cadastro|registo|MAIL|envio
        cancelamento .. inscricao|assinatura|subscricao|cadastro|newsletter
        oponho .. tratamento|uso|utilizacao|me / me oponho
        direito .. oposicao|eliminacao|apagamento|esquecimento
        retiro|revogo .. consentimento|autorizacao
        nunca .. autoriz*|dei|inscrevi|pedi|solicitei|subscrevi|consenti*|cadastr*
        nao .. autoriz*|solicitei|pedi|subscrevi .. MAIL|isto|isso / denunci* / isto|isso|e e? spam
        marcar como spam / nao .. enviar|mandar mais / nao mais? enviar|enviem|mandem|envie|mande
        parem|pare com .. isto|isso|MAIL / tirem|tire|tirar me|o|a .. LIST
        gostaria|quero|queria|pretendo|desejo|preciso .. sair|deixar|cancelar|descadastr*|remov*|desinscrev*
        deixar de .. receb* / me tir*|remov*|exclu*|retir*|apag*
        exclua|excluam|apague|apaguem|remova|removam|retire|retirem meu|minha|o|os|a|meus
        nao .. receber|recebo .. mais / nao .. mais .. receber|SEND / ja nao quero|desejo|pretendo
        nao ME? mande*|envie*|escrev*|contact*|contat*|incomod* mais?
        solicito|peco|exijo .. remoc*|exclus*|elimin*|cancelamento|remov*|retir*|que
        nao .. autorizac*|consentimento|permissao / cansei|farto|cansado .. MAIL
        abstenham*|abstenha .. SEND / nao sei como .. lista|emails / fart* .. de|dos|das .. MAIL
        onde .. cancel*|descadastr*|saio / prefiro nao .. receb*|MAIL
        onde .. conseguiram|arranjaram .. meu / como .. descadastr*|sair|cancel*|desinscrev*
        pedido|solicitacao de remocao|cancelamento|exclusao|eliminacao|descadastramento
        esquecam|esqueca me|nos / esquecam|esqueca de mim
    """,
    keyword="descadastr* / desinscrev* / desinscricao",
    weak="""
        nao|nem|nada ME? SEND|MAIL / chega|basta / parem|pare / remov*|apag*|exclu* ME|MAIL
    """,
    keep="""
        nao ME remov*|retir*|exclu*|apag*|descadastr*|tir*|desinscrev*|cancel*
        nao remov*|retir*|exclu*|descadastr*|tir*|cancel* me|meu|minha|da
        nao parem|pare|deixem|deixe de / por engano|erro .. descadastr*|remov*|cancel*
        nao recebi|recebemos .. mais|ainda|o|a / nao recebi|recebemos
        linha|item|posicao|artigo|desenho|anexo .. remov*|retir*|apag*|exclu*
        remov*|retir*|apag*|exclu*|tir* .. linha|item|posicao|artigo|desenho|anexo|desconto
        paramos|deixamos|parei|deixei de usar|utilizar|trabalhar
        para cancelar|sair .. clique|visite|link|use|responda|site
        cancelar .. use|clique o|aqui|no / mais informacoes|detalhes|sobre|tarde / quero continuar
        continuar .. recebendo|receber|na|a / nao mais que|do
        cancel* .. reuniao|pedido|encomenda|chamada|contrato|visita
        nao queremos|quero esperar|perder|cancelar / recebi o|a|os|as / me cadastr* / para continuar
        nao ME? SEND .. pdf|ficheiro|arquivo / ainda nao / nao .. ainda
        se nao|ja deseja|quiser|quer|desejar / caso nao deseje|queira
        nao posso|podemos|consigo|conseguimos|pude|pudemos|consegui / nao parem|pare
    """,
    others="""
        descadastr*|remov*|cancel*|retir*|exclu* .. um|uma|meu|minha|nosso|nossos|o|os .. WHO
        WHO .. descadastr*|cancel*|remov* .. LIST|inscricao
    """,
    only="""
        so|somente|apenas .. newsletter*|boletim|faturas|novidades|noticias
        newsletter*|boletim .. mas nao|sem / newsletter*|boletim apenas|somente|so
        nao .. ofertas .. mas|so|apenas / so|somente|apenas por telefone|email|whatsapp|correio
        so|somente|apenas se|quando|para / nao|sem mais convites|chamadas|sms|eventos|webinars
    """,
    less="""
        menos frequen*|vezes|emails|mensagens|mails / nao tao frequente* / nao com tanta
        demasiad*|muitos emails|mensagens|mails|frequen* / uma vez por|ao trimestre|ano|mes|semestre
        menor frequencia / reduzir|diminuir .. frequencia|quantidade
    """,
    later="""
        nao antes de|da|do / antes de|da|do .. nao / nao .. orcamento|verba / sem orcamento|verba
        ano que vem / proximo|proxima ano|trimestre|semestre / mais tarde|para frente
        depois|apos da|do|de|o|as .. verao|primavera|natal|ferias|carnaval / por enquanto|ora
        neste|no momento .. nao / nao .. neste|no momento / em|daqui .. meses|semanas
        ma|mau altura|momento / no proximo|ano / fale*|contat*|contact*|escrev*|lig* .. proximo|ano
        volte* .. contact*|contat*|escrever|falar|ligar
        em setembro|janeiro|marco|abril|outubro .. nao|agora / agora nao
        espere*|aguarde* .. ate|primavera|outono|verao|janeiro / ate a primavera|ao|janeiro|setembro
    """,
    wrong_person="""
        nao sou .. pessoa|responsavel|indicad*|certa / pessoa errada|incorreta
        errad* .. pessoa|destinatario|contato|contacto
        fale|falem|contate|contacte|escreva|pergunte|procure|dirija* .. com|a|ao|o
        ja nao|mais trabalho / nao trabalho mais / mudei de area|departamento|empresa|cargo|funcao
        aposentei|reformei me / nao .. minha area|responsabilidade / nao sou eu / nao sou a
        trata disso|disto / quem trata|decide|cuida / nao trato|cuido disso|disto|de|desse
    """,
    cold="""
        nao .. interess* / sem interesse / nao obrigad* / nao .. precis*|necessit*
        nao .. para nos|mim
    """,
    interest="""
        preco* / cotac* / orcamento de|para / custa|quanto / demo* / prazo* / entreg* / lig* me|para
        voce|eu liga|ligo / pedido* / reuniao / mas .. sim / interessa o|a|muito / ficha / catalogo
        amostra* / teste* / otimo|perfeito|combinado / retorno ainda|ate
    """,
)
