"""Ideas in Polish and Turkish (`ideas.py` tells what they are)."""

from nurture.inbox.words.ideas import Ideas

EASTERN: tuple[Ideas, ...] = (
    Ideas(  # Polish
        want="""
            chc* chce* chcia* prosz* prosi* zycz* wol* wola* zadam zadamy wnosz* bylbym bylabym wdzieczn* mozecie moglib* mozna mozliwe
            moge dziekuj* rezygnuj* oczekuj* upraszam jak prosba spraw* zgadzam
        """,
        no="nie nic zadn* nigdy ani niczego przeciw* sprzeciw*",
        more="wiecej juz dalsz* ponown* przyszlos* nigdy dluzej kolejn* jeszcze nadal wciaz znowu wiec",
        end="""
            przesta* zaprzesta* koniec dosc dosyc stop skonc* wstrzym* zakoncz* starczy wystarczy zaniech* daruj* odpusc*
        """,
        send="""
            wysyl* wysla* przesyl* przysyl* przysla* przesla* pisa* pisz* kontakt* nekac* nekaj* odzyw* odezw* spamow* spamuj* kierow*
            mailow* zawrac* slac dzwon* uzywa* wykorzyst* dreczyc kierujcie niepoko*
        """,
        get="otrzym* dostaw* dostaj* byc widziec czytac slysze* figurow* widniec znajdow* odbier*",
        mail="""
            mail* email* wiadomosc* newsletter* reklam* ofert* spam* korespondenc* informacj* poczt* komunikat* tresci meil* zaproszen*
        """,
        list="""
            list* lisci* baz* newsletter* mailing* subskrypc* system* rejestr* wysyl* odbiorc* kartotek* zbior* spis* skrzynk* skrzynce
        """,
        drop="""
            usun* wypis* wykresl* skresl* skas* kasuj* usuwa* wyrejestr* wymaz* wyrzuc* zapomn* wycofa* zdejm* zejsc wyjsc
        """,
        we="ja my",
        us="mnie mi moj* nas nam nasz* mna nami",
        name="adres* email* nazwisk* dane danych kontakt* emailaddress skrzynk* numer* firm* domen* mail",
        refuse="sprzeciw* cofam wycofuj* zgod* zgadzam zgody odwoluj*",
        data="przetwarz* danych marketing* rodo cel* handlow* wykorzystyw*",
        thing="""
            wycen* faktur* zamowien* cen cena ceny cennik* umow* spotkan* pozycj* demo koleg* kolezank* klient* pracownik* uzytkownik*
            licenc* maszyn* rysun* probk* poniedzialek wtorek sroda srode czwartek piatek powiadomien* alert* dostaw dostawy platnosc*
            wahaj* pytan* wersj* ofertowa rozdzial* pakiet* opcj* nagryw* nagran* przegap* strac*
        """,
        told="""
            dlaczego czemu on ona oni jesli zrezygnowal* odszed* / od wczoraj / nie .. bez / czy musz*|musimy|powin*
        """,
    ),
    Ideas(  # Turkish
        want="""
            istiyor* isterim isteriz istemiyor* istemem* lutfen rica arz talep dilerim misiniz musunuz gerek* tercih nasil ederim
            bekliyor* tesekkur* artik
        """,
        no="""
            istemi* istemem* degil hic* asla yok gondermey* yazmay* atmay* gonderilmesin* gonderilmemesi* yollamay* aramay* rahatsiz
            gelmesin* olmadan onay* etmiyor*
        """,
        more="bir daha bundan artik sonra baska tekrar yine fazla hala surekli",
        end="son kes* birak* durdur* yeter* vazgec* biraksan* sonlandir* bitir*",
        send="gonder* yaz* atm* atil* yolla* ilet* rahatsiz* arama* ulas* kullan* mesgul*",
        get="alma* almak gelme* gelen gormek duymak okumak yer",
        mail="""
            mail* email* eposta* posta* mesaj* bulten* reklam* ileti* tanitim* bildirim* kampanya* spam* duyuru*
        """,
        list="""
            liste* sistem* veritaban* kayit* kayd* uyelik* abonelik* abonelig* rehber* gonderim* bulten* kutu*
        """,
        drop="cikar* sil* kaldir* iptal* dusur* cik* ayril* unut* sonlandir*",
        we="ben biz",
        us="""
            beni bana benim bizi bize bizim tarafima tarafimiza adim* adresim* bilgilerim* aboneligim* kaydim*
        """,
        name="adres* isim ismi* adim* bilgi* veri* numara* emailaddress hesap* hesab* kutu*",
        refuse="itiraz onay* riza* izin* geri kabul",
        data="islen* isleme* verileri* kisisel pazarlama ticari kvkk tanitim reklam* elektronik ileti*",
        thing="""
            teklif* fatura* siparis* fiyat* sozlesme* toplanti* satir* kalem* demo* firma* arkadas* musteri* calisan* kullanici* lisans*
            makine* cizim* numune* pazartesi sali carsamba persembe cuma uyari* teslim* odeme* soru* surum* randevu* panel* paket*
            secenek* kacir*
        """,
        told="neden niye nicin eger isterseniz dunden biraktik ayrildik / gerekir|gerekiyor|lazim mi|mu",
    ),
)
