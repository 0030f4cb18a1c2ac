"""English."""

from nurture.inbox.words.form import Words

ENGLISH = Words(
    groups={
        "ME": "me us myself ourselves",
        "MY": "my our this these his her",
        "MAIL": """
            email* mail* message* newsletter* letter* spam* correspondence communication* advert*
            ads marketing promotion* offer* solicitation* junk stuff crap rubbish garbage nonsense
            these them anything notification* texts contact updates outreach
        """,
        "LIST": """
            list* mailing* maillist* mailinglist* database* db record* file* system* distribution
            contacts crm books subscri* campaign* email* mail* newsletter* sequence* audience
        """,
        "ADDRESS": """
            emailaddress address* adress email emails mail details data name info* contact* account number
            record*
        """,
        "SEND": """
            send* email* mail* writ* contact* messag* spam* bother* pester* bombard* harass*
            approach* hassl* bug bugging disturb* solicit* annoy* target*
        """,
        "DROP": "remov* delet* tak* drop* strik* eras* scrub* cross* get pull exclud* wipe purge",
        "MORE": "again anymore more further ever any longer future",
        "WANT": "want wish like care need desire intend",
        "STOP": "stop* quit cease discontinu* halt",
        "WHO": """
            colleague* coworker* employee* customer* client* user* people subscriber* recipient*
            boss wife husband assistant predecessor team friend* everyone someone staff they
            lead* prospect* visitor* member* contacts attendee* applicant* guest*
        """,
    },
    spellings="""
        dont = do not / doesnt = does not / didnt = did not / cant = can not / cannot = can not / wont = will not
        never = not ever / pls = please / plz = please / plse = please / nomore = no more
        unsub = unsubscribe / usubscribe = unsubscribe / unsubs = unsubscribe / optout = opt out
        emial = email / emials = emails
    """,
    courtesy="""
        please thanks thank you thx ty cheers hi hello hey dear sir madam sirs mr mrs ms team all
        best kind regards warm sincerely yours br rgds now asap immediately today me this sent good
        morning afternoon ken thankyou ta just and effective kindly u
    """,
    repair="""
        unsubscribe unsubscribed unsubscription remove removed newsletter mailing subscription
        emails receive receiving unsubscribing
    """,
    alone="""
        stop / stop it|now|all|emails|mails / stop stop / stop stop stop / unsubscribe
        unsubscribe unsubscribe / remove / remove from LIST
        remove from the|your|mailing|email LIST / remove .. email|address / delete
        delete me|account|data / opt out / cancel / cancel subscription|it / quit
        no emails|mails|more / no more / no spam / spam / i do not want / stop this|that|them
        please? remove from / unsubscribe from all|list|this|newsletter
        all emails|mail unsubscribe / remove my? name|contact|address|email / no more emails|mails
        enough already|now
    """,
    wish="""
        unsubscribe ME / unsubscribe .. ADDRESS / unsubscribe from your|this|these|all|the|any
        unsubscribing / be|get|been|being unsubscribed / how .. i .. unsubscribe
        want|like|wish|trying|tried|try to unsubscribe / can not unsubscribe
        unsubscribe link|button|option / unsubscribe .. list*|mailing*|email*|newsletter*
        DROP ME off|from|out / remove|delete|drop|exclude|erase ME
        DROP .. off|from .. your|all .. LIST / DROP it|that from your|all .. LIST / DROP MY ADDRESS
        DROP all of? my ADDRESS / take it off your|the|all / off your|this|the .. list*|mailing*
        DROP both .. and / opt* ME? out / my|our opt out / want|like|wish out / STOP SEND
        STOP .. SEND ME / STOP .. email*|mail*|newsletter*|spam*|messages
        STOP this spam|nonsense|harassment|rubbish / desist / no more MAIL / no further MAIL
        no more of MAIL / no MAIL please / no more from you / no MAIL anymore
        not ever? SEND ME .. MORE / not ever? SEND ME no? MAIL / not ever? SEND .. MORE MAIL
        not ever? send ME no? .. more|any|further .. MAIL
        not ever? contact|bother|pester|disturb|email|spam|solicit ME
        not ever? SEND to? this|my|our address|email|inbox|account|number
        not ever? SEND to? ME again|anymore / not send ME these|this|such|your MAIL?
        not email|mail|contact|SEND anymore|again|further / not WANT .. to? receive|get|hear|be
        not WANT .. MAIL / not WANT any more / i do not want this / not WANT you .. SEND
        no longer WANT .. receive|get|hear|be / no longer WANT .. MAIL
        no longer receive|get .. MAIL / not receive .. more|further|any MAIL
        did not send|email ME .. more|any MAIL / not WANT .. receive|get|hear .. more|anymore|again
        rather|prefer not .. hear|receive|get|be / rather|prefer not to .. hear|receive|get|be
        appreciate it .. not send|contact|email|write / let us|me not hear
        leave|let me|us alone|be / leave|left alone
        cancel|end|terminate .. subscription*|newsletter*|mailing*|membership
        withdraw*|revok* .. consent|permission / object to .. processing|marketing|use|using
        right to object|erasure|be / erase|delete .. personal data|information / get|take me off
        lose my number|address|email|details|contact / lose MY .. number too / get lost / go away
        fuck|piss|bugger|sod off / this is spam|harassment / is .. unsolicited
        report* you|this .. spam / report* you to / mark* .. as spam / blocking|block you
        suppress|blacklist|block MY .. address|email|domain / off your .. list
        no longer|not WANT .. on your .. list* / not .. consent|permission|agree|ask|sign .. MAIL
        not ever? want .. hear from / i not ever? signed|subscribed|subscribe|asked
        did not sign|subscribe|ask for / drop ME|it from / no permission .. SEND / take the hint
        please stop $ / please stop this|it|that|now|immediately|all|with
        please just|finally? stop $ / stop this|it|that|now|immediately $ / stop it? already
        asked .. to stop / told .. to stop / told .. stop / make it|this|them stop
        WANT this|it|these|them|that to stop|end / forget about? ME $ / forget ME / no longer WANT to $
        no longer WANT .. receive*|receiving|hear*|be
        no longer interested .. receiv*|MAIL|your|in? this / refrain from .. SEND / refrain .. MAIL
        not interested .. remove|unsubscribe|stop|delete|off|drop
        no interest .. remove|unsubscribe|stop|delete / take|pull|get our|my|this|the .. off
        off the|of your|this|ur|ya .. list* / stop SEND*? this|me|us|to / not continue .. SEND
        cease|discontinue .. this|these|all|any / not WANT .. contacted|emailed|bothered|disturbed
        not be contacted|emailed|bothered / exclude ME / not interested in .. receiving|MAIL
        unwanted MAIL / what part of / i am not a? .. list / how do|can|to .. off .. list*
        how do|can i|we|one .. stop .. MAIL|this|these|receiving / stop receiving
        still getting|receiving .. MAIL / still on .. list* / turn off|them|these / i am out
        not give|gave .. permission|consent / do not have .. permission|consent
        without .. consent|permission / not my? subscribe
        i did not .. subscribe*|sign*|opt|register|request
        unsubscribe please|now|immediately|asap|from / please|just|to|and unsubscribe $
        unsubscribe $ / please remove|delete|unsubscribe $ / no more $ / not .. any? more MAIL $
        remove|delete .. contact info*|details|data|information|record* / off ur .. list*
        no longer .. contacted|emailed|written|bothered / that i am not .. contacted
        remove|delete|take|drop emailaddress / DROP emailaddress .. LIST
        MY address .. delete|remove|erase it / delete|remove|erase|forget it $
        where|how did you get|find my / who gave you my / not SEND another
        was|is unwelcome|unwanted / update .. records|list .. so|accordingly|hear
        see .. no longer|more / not hear from / remove|delete .. emailaddress / DROP MY .. ADDRESS
        stop following|follow up / not follow up .. again|more|further
        no need to .. follow up|contact|write|email / you are spamming / spamming me|us
        warning stop / not follow* up .. more|again / stop follow* / unsubscribe this
        want|like|wish|ask*|request*|prefer|please|need|to .. be|get removed|erased|dropped|deleted|taken|unsubscribed
        get removed|erased|dropped / be taken|deleted|removed from|off .. your|this|all|list*
        deactivate|disable .. subscription|newsletter*
        not ever? SEND to? him|her|them again|anymore / remove|delete the .. ADDRESS from
        want|like|wish MY .. ADDRESS .. taken|removed|deleted|off|erased / ADDRESS taken off
        exclude|remove|delete|drop my|our company|firm|name|organisation|organization|business
        not wanted|welcome|welcomed / cease $
        i want|wish|like .. off your|this|the|whatever .. list*
    """,
    keyword="unsubscribe* / unsubscription / opt out / ubsubscribe",
    weak="""
        no MAIL $ / no MAIL please|again|thanks / not ME? SEND ME / not ME? SEND $ / not follow* up
        stop / quit .. it|this / enough of|with / spamming|spammers|spammer / no .. follow* up
        no more $ / unwanted / harassment
    """,
    keep="""
        not WANT .. to unsubscribe|stop / not WANT .. to be unsubscribed|removed|deleted|dropped
        not WANT to unsubscribe|be unsubscribed|removed
        not WANT .. to lose|miss|wait|delay|risk|spend|pay
        not ask|mean|request .. unsubscribe*|removed|be|stop
        rather not unsubscribe|stop|be removed|unsubscribed / without unsubscribing
        not ever? unsubscribed / unsubscribed by|in mistake|accident*|error
        accidentally|mistakenly unsubscribed / why .. i .. unsubscribed|removed / was unsubscribed
        keep|kept|leave|put ME on|subscribed / stay on|subscribed / keep subscribed
        stop* by|in|over|at|off|working|production|using / can not|could not stop / not stop
        non|bus|full|full one stop / no more than|questions|time|space|budget
        not want to .. unsubscribe / not unsubscribe / object to .. price*|clause|terms
        not email|send|contact .. until|before|but|yet
        not send ME the|a|your .. pdf|quote|invoice|drawing|file|sample|order
        not receive|get|got|received your|the|my / did not receive|get
        have|has not received|got|get / not WANT .. to? be rude|late
        to unsubscribe click|visit|reply|go|use|please|follow|write|send / click here to unsubscribe
        unsubscribe here|at
        remove|delete|drop|take MY? .. line|item|position|attachment|drawing|message|sensor|pump|meter|part
        instead of unsubscrib* / thought|tempted|about .. unsubscrib*
        unsubscribed? page|feature|rate*|function*|header*|requirement*|law
        unsubscribe .. as well|too by / stop the .. clock|pump|line|machine|test|process|leak*|flow
        stop working|leaking / not unsubscribe* / do want to|you / no more $ .. questions
        remove the|a|that|your|one|two .. watermark|logo|meeting|line|item|part|cover|cap
        reach*|check*|help*|try*|work*|turn*|find*|found|figure*|set|sort*|fill*|roll*|point*|carr* .. out
        mail|message|it|that|this .. was|got|were|been marked as spam|junk / can not receive .. replies|answers|mail at|on|here|to
        if you did|do not ask|request|sign|subscribe|expect / did not ask .. ignore
        unsubscribe from our / stop wasting|losing|guessing|looking|comparing|searching
        unsubscribe is|was not / not what i meant / i meant|mean subscribe
        remove|delete|take it $ from the|your quote|offer|order / stop in|on|for|at|during|every
        to unsubscribe from our / delete|remove|close .. old .. account
        cancel the subscription of|if / not .. any|hard feelings|rush|problem|worries
        no problem|worries|rush|hurry|need to apologize / no attachments
        not contact my boss|manager / not send .. pdf|attachment*|file* / not worry
        not seen|found|read|opened|checked|reached|arrived .. MAIL / not my? .. MAIL .. yet
        no MAIL yet|so|from / not mind|hesitate .. MAIL|SEND / not have .. MAIL|address / not .. yet
        no MAIL .. yet|so|arrived|came
        unsubscribe|cancel|remove|take ME .. from the webinar|meeting|event|call|session|invitation|invite
        off|from cc / not check|open|read / if you .. no|not .. wish|want|like|prefer|longer
        if you wish|want|would|prefer .. to? unsubscribe|stop|opt / you can|may unsubscribe|opt
        you may .. unsubscribe / can|could not SEND / can|could not .. send|mail|email|write|receive
        not please? ever? unsubscribe|remove|stop|delete|drop|take|cancel|block|exclude ME?
        not please? ever? remove|take|delete|drop ME .. off|from .. LIST
        not unsubscribe|remove|take us|me off|from
    """,
    others="""
        unsubscribe|remove|delete|take|opt my|our|a|the|his|an|former|his|her .. WHO
        WHO .. unsubscribe* / WHO .. opt out / let|allow|allows|lets|enable .. unsubscribe|opt
        support* .. unsubscrib* / handle* .. unsubscrib*|opt / stop contacting|emailing|calling WHO
    """,
    only="""
        only|just|rather .. want|need|like|get|keep|receive|send .. newsletter*|updates|news|invoices
        want|like|keep|get|receive|send .. only .. newsletter*|updates|news|invoices|invitations
        only|just the|your newsletter* / newsletter* only
        newsletter*|invoices|updates .. but not|no
        no more event*|webinar*|invitation*|survey*|sms|calls|whatsapp|sales|phone
        stop .. event*|webinar*|invitation*|survey*|sms|calls
        stay|keep|remain|keeping|staying .. on .. list .. but / happy|glad to stay
        only .. contact|email|mail|write|call ME .. by|about|if|when|for / only when|if .. SEND
        not .. sales emails|mails|offers .. but / not these sales / only .. by phone|email|post
        if not|so .. remove|take|drop|delete|unsubscribe / updates|news|newsletter* are fine|welcome|ok .. but
        or stop / but nothing else / keep|like|want|receive .. newsletter* .. but|only|nothing
        nothing else $ / newsletter* please no / just|only the .. newsletter*
        no sales pitches|pitch|mails|emails|stuff
    """,
    less="""
        less often|frequent*|mail|email* / fewer emails|mails|messages|letters
        not so|as many|often|frequent* / too many emails|mails|messages / too often|frequent*
        once|twice a|per quarter|month|year / every quarter|month|year|week .. enough
        keep it down|short / not sure .. want / pause .. MAIL|subscription
        reduce|lower|limit|decrease .. number|frequency|amount|volume
        one|two|1|2 per|a month|quarter|year|week
    """,
    later="""
        not before|until .. spring|summer|autumn|fall|winter|year|quarter|month|christmas|budget
        no budget / not .. this year|quarter
        next|after the year|quarter|spring|summer|autumn|fall|winter|budget
        next year|quarter|spring|summer|autumn / maybe|perhaps .. later|next
        try|ask|contact|write .. again|back in .. months|year|spring|autumn|q1|q2|q3|q4|while
        not right? now / bad|wrong time / in six|three|twelve|6|3|12 months / get back to ME in
        come back in
        contact|write|email|call|try|ask|reach|check|ping ME? .. again|back|next .. year|month*|quarter|spring|summer|autumn
        again next|in|after .. year|month*|quarter|spring|summer|autumn / wait until|till
        until .. spring|summer|autumn|fall|winter|next|new
    """,
    wrong_person="""
        wrong person|contact|address|department|guy / not the right|correct person|contact|one
        no longer work*|with|responsible|employed|in / not work* here|there|anymore
        not responsible|in charge / left the company|firm|business
        moved to .. department|role|team|company|job / changed|new jobs|job|role|position / retired
        talk|speak|write|reach|ask .. instead / i do not deal|handle
        not my area|department|responsibility|job / mistaken identity / not the one who
        not the? person|contact .. decid*|for this|responsible / decides that|this
        try our|my|the|asking .. head|manager|team|department|colleague|instead
        not handle|deal|manage|decide .. this|that|such / handled by / someone|somebody|anyone else
        right|correct|better|best contact|person .. for|is|would / not me
        has left|taken .. over|the / took over / not responsible for
        ask|try|contact john|jill|mr|ms|mrs|my colleague|our
    """,
    cold="""
        not interested / no interest / no thanks|thank / not for us|me / not relevant
        we are all? set / not need|require|want .. this|it|anything|one|any / no need / pass on this
        no use for / went|gone with another|someone
    """,
    interest="""
        price* / quot* / cost* / demo* / call me / send me|us the|your|a|prices|more|it / order*
        deliver* / love to|a / looking forward / when can|could|will / could|can|would you / trial
        brochure / data sheet / datasheet / budget for / interested in the|a|your / loop* in / cc
        best price / sign ME|us? up / keep me posted / talk / meet|meeting*
    """,
)
