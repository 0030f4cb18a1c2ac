"""What servers say of a mail's way, in twelve languages, as regular expressions over folded text.

Read only where a header or the sender already says that a machine wrote.
"""

UNDELIVERED = (
    r"(?:could ?n[o']t|can ?not|can't|failed to|unable to) (?:be )?deliver|not (?:yet )?been delivered|(?:message|mail) .{0,60}\bdelayed\b"
    r"|nicht (?:zugestellt|ausgeliefert|ubermittelt) werden|nicht zustellbar|unzustellbar|zustellung .{0,60}(?:verzoger|fehlgeschlagen|nicht moglich)"
    r"|(?:impossible de|n['’]?\s?a pas pu|n['’]ont pas pu) .{0,20}(?:remettre|remis|distribu|livrer|livre|delivr|achemin)|(?:remise|distribution) .{0,40}(?:retard|echou)"
    r"|no (?:se pudo|se ha podido|pudo ser|fue posible|ha sido posible) (?:ser )?entreg|imposible entregar|entrega .{0,40}(?:retras|fallid|fracas)"
    r"|nao (?:pode|foi possivel|foi) (?:ser )?entreg|impossivel entregar|entrega .{0,40}(?:atrasad|adiad|falh)"
    r"|(?:impossibile|non e stato possibile|non e possibile) (?:recapitare|consegnare)|non (?:recapitabil|consegnat|recapitat)|mancata consegna|avviso di non accettazione|consegna .{0,40}(?:ritard|fallit)"
    r"|(?:kon|kan|konden) niet .{0,20}(?:afgeleverd|bezorgd|besteld)|onbestelbaar|(?:bezorging|aflevering) .{0,40}(?:vertraagd|mislukt)"
    r"|nie (?:mozna|udalo sie|moglo zostac|moze zostac|zostala?) (?:bylo )?(?:dostarcz|doreczon)|niedostarczon|dostarczeni\w{1,3} .{0,40}(?:opozni|nie powiod)"
    r"|(?:kunde|kan|gick) inte (?:att )?(?:leverera|lamnas)|olevererbar|leverans\w{0,3} .{0,40}(?:forsena|fordroj|misslyckad)"
    r"|(?:kunne|kan) ikke (?:leveres|afleveres|blive leveret)|uleverbar|levering\w{0,3} .{0,40}(?:forsink|mislyk)"
    r"|(?:teslim edile|iletile|ulastirila|gonderile)(?:medi|miyor|mez)|(?:teslim|iletim)\w{0,6} .{0,40}gecik"
    r"|配信でき|配達でき|届けることができ|送信できませ|配信不能|(?:配信|配達)が?遅"
)
DELAYED = (  # tried again without our doing
    r"verzoger|\bretarde|retrasad|atrasad|in ritardo|ritardat|\bpreavviso\b|vertraagd|opoznion|forsenad|fordrojd|forsinket|gecik|遅延|遅れて"
)
NEEDS_NOTHING = (  # it arrived, was looked at, or waits for the recipient: nothing for us to do
    r"ricevuta di (?:avvenuta consegna|accettazione|presa in carico)|successfully delivered to|delivery (?:confirmation|receipt)\b"
    r"|scan (?:result|report)|links? (?:checked|scanned|analy[sz]ed)|verdict ?: ?(?:clean|safe|allowed)"
    r"|(?:is|was|has been) (?:being )?held (?:until|for|pending)|awaiting (?:the )?(?:recipient|approval|moderat)"
    r"|erfolgreich zugestellt|(?:zuruckgehalten|angehalten), bis|prufergebnis"
    r"|remis avec succes|(?:retenu|en attente) .{0,40}(?:jusqu|approbation|validation)|resultat de l['’]analyse"
    r"|entregad[oa] (?:correctamente|con exito)|retenid[oa] .{0,40}(?:hasta|aprob)|resultado d[eo] (?:analisis|analise|escaneo|la verificacion)"
    r"|entregue com (?:exito|sucesso)|retid[oa] .{0,40}(?:ate|aprov)"
    r"|consegnato nella casella|recapitato correttamente|trattenut[oa] .{0,40}(?:fino|approv)|esito della scansione"
    r"|succesvol (?:afgeleverd|bezorgd)|vastgehouden .{0,40}(?:tot|goedkeur)|scanresultaat"
    r"|dostarczon[oay] pomyslnie|pomyslnie dostarczon|wstrzyman[aoy] .{0,40}(?:do|zatwierdz)|wynik skanowania"
    r"|levererats|halls kvar .{0,40}(?:tills|godkann)|skanningsresultat"
    r"|er (?:blevet )?leveret til|tilbageholdes? .{0,40}(?:indtil|godkend)|scanningsresultat"
    r"|basariyla (?:teslim|iletil)|onaylan\w{0,6} kadar (?:bekle|tutul)|tarama sonucu"
    r"|配信されました|承認(?:される)?まで|保留|スキャン結果"
)
REPORTED = (  # an abuse desk, of a mail of ours
    r"(?:reported|marked|flagged) .{0,60}as (?:spam|junk|unsolicited|abus)|spam (?:complaint|report)|unsolicited (?:bulk )?(?:e-?mail|mail|message)"
    r"|als spam (?:gemeldet|markiert|gemeld|gemarkeerd)|unerwunschte (?:e-?mail|werbung)|ongevraagde (?:e-?mail|reclame)"
    r"|(?:signale|marque) .{0,60}comme (?:spam|indesirable|pourriel)|(?:denunci|report|marc)ad[oa] .{0,60}como spam|no (?:deseado|solicitado)|nao solicitad"
    r"|segnalat[oa] .{0,60}come spam|indesiderat[oa]|zgloszon[aoy] .{0,60}jako spam|niechcian"
    r"|rapporterat? .{0,60}som (?:spam|skrappost)|anmalt .{0,60}som (?:spam|skrappost)|(?:rapporteret|anmeldt) .{0,60}som (?:spam|uonsket)"
    r"|(?:spam|istenmeyen) olarak (?:bildir|isaretle)|(?:迷惑メール|スパム)(?:として|の)(?:報告|通報|苦情)"
)
