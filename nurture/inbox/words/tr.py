"""Turkish. It builds its words of many endings, so most are written as stems."""

from nurture.inbox.words.form import Words

TURKISH = Words(
    groups={
        "ME": "beni bana bizi bize benim bizim benimle bizimle tarafima tarafimiza adima",
        "MAIL": """
            mail* email* eposta* posta* mesaj* bulten* reklam* spam* ileti* tanitim* bildirim*
            mektup* bir birsey* sey* kampanya* elektronik bilgilendirme* sms* teklif* haber* cop*
        """,
        "LIST": """
            liste* uyelik* uyelig* abonelik* abonelig* bulten* sistem* kayit* kayd* veritaban*
            gonderim* mailing* rehber* dagitim*
        """,
        "ADDRESS": """
            adres* email* eposta* mail* bilgi* veri* kayit* kayd* isim ismi* hesab* numara*
            emailaddress iletisim
        """,
        "WHO": """
            arkadas* calisan* musteri* kullanici* personel* esim* mudur* kisi* meslektas* is
        """,
    },
    spellings="""
        birdaha = bir daha / lutfn = lutfen / istiyrum = istiyorum / istemiyom = istemiyorum
        abonelikden = abonelikten
    """,
    courtesy="""
        lutfen tesekkurler tesekkur ederim ederiz merhaba merhabalar selam sayin saygilarimla
        saygilar iyi calismalar gunler bey hanim sagolun simdiden acilen derhal hemen yetkili rica
        iyi aksamlar sevgiler kolay gelsin
    """,
    repair="""
        abonelikten aboneligimi abonelik uyelikten uyeligimi listeden istemiyorum istiyorum
        gondermeyin
    """,
    alone="""
        abonelikten cik*|ayril* / listeden cik*|sil*|ayril*|cikart* / uyelikten cik*|ayril*
        ME .. listeden cik*|sil* / iptal et*|edin|istiyorum|ediniz|edilsin / iptal
        abonelik|abonelig*|uyelik|uyelig* iptal*
        cik*|cikis|ayril*|cikar*|sil|silin|siliniz|silinsin|silme
        dur|durdur*|yeter|kes|kesin|son|birak|birakin / ret|red / istemiyorum|istemiyoruz
        MAIL istemiyorum|istemiyoruz / gondermeyin|gonderme|atmayin|atma|yazmayin|yollamayin
        mail|mesaj|sms|eposta atmayin|atma|gondermeyin|gonderme / MAIL istemiyor* / beni cikar*|sil*
        cikmak istiyor* / artik istemiyor*|yeter
    """,
    wish="""
        abonelik*|abonelig*|uyelik*|uyelig*|bulten* .. iptal|cik*|sonlandir*|ayril*|bitir*|kapat*|sil*|son
        LIST .. cikar*|cikart*|cikmak|ciki*|cikabil*|silin*|silmen*|siler*|silebil*|sil|ayril*|dusur*
        ME .. LIST .. cik*|sil* / ME .. cikar*|silin|siliniz|siler|silmeniz*
        ADDRESS .. silin|siliniz|sil|silinme*|silmeniz*|siler|silinsin|cikar*|cikart*|kaldir*|silebilir
        MAIL .. gondermeyin*|gonderme|gondermeyiniz|gonderilmesin*|gonderilmeme*|gondermemen*|gondermez*|gondermekten|atmayin*|atma|atmayiniz|atmamaniz*|yollamayin*|yollama|yazmayin*|istemiyor*|istemem|almak|gelmesin|gelmemesi*|kesin|durdur*|almayi|gondermeyi
        ME .. gondermeyin*|gonderme|gondermeyiniz|gonderilmesin*|gonderilmeme*|gondermemen*|atmayin*|atma|atmayiniz|yollamayin*|yazmayin*|ulasmayin*|aramayin*|rahatsiz
        bir daha|daha? .. gonderme*|gonderilme*|atma*|yazma*|yollama*|ulasma*|iletisim*|rahatsiz|mail*
        gondermeyin artik / almak|alma|gormek|duymak istemiyor*
        iletisim* .. gecmeyin*|gecilme*|gecme|kurmayin*|kurulma*|istemiyor*
        rahatsiz .. etme*|edilme*|ediyor* / rahat birak* / pesimi birak* / durdur* .. MAIL|gonderim*
        gonderim* .. durdur*|kes*|son|iptal / son verin|vermeniz*|verilme* / vazgec* .. MAIL
        itiraz .. ediyor*|ederim|etmek|hakk* / izin* .. vermedim|vermiyorum|vermemistim|geri
        riza* .. geri|vermedim|yok|vermiyorum|cek* / onay* .. geri|vermedim|vermiyorum|iptal / kvkk
        sikayet ed* / bu .. spam / spam .. bildir*|olarak|isaretle*
        ilgilenmiyor* .. gonderme*|yazma*|arama*|atma* / unutulma hakk* / cikmak istiyor*
        kaydimi|kaydimizi|kaydini sil* / adimi .. sil*|cikar* / nasil .. cik*|iptal|ayril*|abonelik*
        gelen .. MAIL .. istemiyor* / uyelig*|abonelig* .. istemiyor* / MAIL .. kes*|son / taciz
        ilgilenmiyor* .. sil*|cikar* / kayit* .. sil* / yazmayin|gondermeyin|atmayin|aramayin
        hemen|derhal sil* / adresimi nere* / bulten* iptal* / nereden .. adres*|cik*|iptal
        sil|silin|silsin|siliniz|silinsin $ / yazmayi|gondermeyi|atmayi|yollamayi .. birak*|kes*
        sizi engelle* / artik .. gonderme*|atma*|yazma*|yollama*|gelmesin|rahatsiz
        artik istemiyor* $ / artik .. almak|MAIL istemiyor* / MAIL .. artik .. istemiyor*
        istemiyor* artik $ / hicbir|bir sey .. gonderme*|almak|istemiyor*
    """,
    keyword="abonelikten / uyelikten / listeden",
    weak="""
        MAIL .. istemi* / yazmayi|gondermeyi|atmayi|yollamayi .. birak*|kes* / dur|durun|yeter / sil|silin|cikar*|cikart*
    """,
    keep="""
        cikarmayin*|cikartmayin*|cikarmayiniz|silmeyin*|cikarma|silme
        LIST .. cikarmayin*|silmeyin*|cikmak istemiyor*|cikarmayiniz|cikarma
        ME .. cikarmayin*|silmeyin* / iptal etmeyin*|etme|etmek istemiyor*
        yanlislikla .. cik*|iptal|sil* / gondermeyi birakmayin*|kesmeyin* / durdurmayin*|birakmayin*
        satir*|kalem*|urun*|cizim*|ek|eki|pozisyon* .. cikar*|sil*
        teklif* .. satir*|kalem* .. cikar* / kullanmayi birak* / birak* .. fiyat*|teklif*
        mail*|mesaj*|eposta* .. almadim|almadik|ulasmadi|gelmedi / almaya devam
        cikmak icin .. tikla*|baglanti*|link* / cikmak|iptal icin
        toplanti*|siparis*|randevu* .. iptal* / kaydol*|kayit olmak
        makine*|hat|hatti*|pompa*|uretim* .. dur* / daha fazla bilgi|detay / beklemek istemiyor*
        kacirmak istemiyor* / satir* .. sil|silin $ / pdf|dosya* gonderme* / henuz gonderme*
        henuz .. gonderme* / istemiyorsaniz*|istemezseniz
    """,
    others="""
        WHO .. listeden|abonelikten|uyelikten .. cik*|sil*|nasil / WHO .. LIST .. cik*|sil*|nasil
        WHO .. abonelig*|uyelig* .. iptal*
    """,
    only="""
        sadece|yalniz*|yalnizca .. bulten*|fatura*|haber*|duyuru* / bulten* .. ama|fakat|degil
        teklif* .. degil / sadece|yalnizca telefon*|posta*
        sadece|yalnizca .. gerek*|oldugunda|durumunda / etkinlik*|davet*|webinar* .. istemiyor*
    """,
    less="""
        daha? seyrek / daha az / bu kadar sik / cok sik|fazla mail*|mesaj*|geliyor|gonder* / cok sik
        haftada|ayda|gunde .. mail|eposta|mesaj .. fazla|cok / uc ayda|ayda|yilda|senede bir|bire / sikligi* .. azalt*
        ayda|haftada|yilda|senede bir* .. yeter*|tane|kez|yeterli / ayda bir
    """,
    later="""
        ilkbahar*|yaz|sonbahar*|kis|bahar*|yil*|ocak|mart* .. once|sonra|kadar / butce* .. yok
        butcemiz yok / daha? sonra / ay|hafta sonra / su an|anda|siralar|aralar / simdilik
        uygun zaman degil / tekrar yazin|arayin|ulasin / simdi olmaz|degil
        sonbaharda|ilkbaharda|yazin|kisin tekrar|yaz*
        gelecek|onumuzdeki yil|sene|ceyrek|bahar|donem / seneye / bekle* .. kadar / kadar bekle*
    """,
    wrong_person="""
        dogru kisi .. degil* / yanlis kisi*|adres*|departman* / ben degilim / sorumlu* .. degil*
        ile gorusun*|gorusebilir*|konusun*|iletisime / artik .. calismiyor* / isten ayril*
        emekli oldum / gorev* .. degis* / baska .. departman*|bolum* gec*
        ilgilenen|ilgili kisi ben / ben ilgilenmiyor* / ilgilenen .. degil*|baska
        e|a|ya|ye|bey e|hanim a yazin|sorun|ulasin / beye|hanima|beyle|hanimla
        sorun|sorunuz|danisin* $ / sorabilir*
    """,
    cold="""
        ilgilenmiyor* / ilgimi* .. cekmiyor* / ihtiyac* .. yok / hayir tesekkur* / gerek yok
        bize .. uygun degil
    """,
    interest="""
        fiyat* / teklif* .. gonder* / kac|ne kadar / demo* / teslim* / ara*r misiniz
        ararsiniz|arayin|arar / siparis* / toplanti* / gorusme*|gorusmek / lazim / katalog*
        numune* / deneme* / uygun / donecegim|doneriz / konusup
    """,
)
