"""Polish."""

from nurture.inbox.words.form import Words

POLISH = Words(
    groups={
        "ME": "mnie mi nas nam moj* nasz*",
        "MAIL": """
            mail* email* meil* wiadomosc* newsletter* reklam* spam* ofert* informac* korespondenc*
            list* smieci* nic niczego tresci poczt* zaproszen* marketing* komunikat* bzdur* syf*
        """,
        "LIST": """
            list* baz* newsletter* mailing* subskrypc* system* rejestr* kontakt* dystrybuc* zbior*
            wysyl* odbiorc* kartotek*
        """,
        "ADDRESS": "adres* dan* email* mail* nazwisk* kont* kontakt* emailaddress numer*",
        "SEND": """
            wysyl* wysla* przesyl* przysyl* przysla* pis* kontakt* nekac* nekaj* spamow* spamuj*
            kierow* mail* zawrac* drecz* nachodz* slij* slac dostawac dzwon*
        """,
        "DROP": """
            usun* wypis* wykresl* skresl* skasow* skasuj* kasuj* usuwa* wyrejestr* wymaz* zdejm*
        """,
        "WHO": """
            koleg* klient* uzytkownik* pracownik* wspolpracowni* szef* zon* maz meza osoba osobe osoby ludzi*
        """,
    },
    spellings="prosz = prosze / niechce = nie chce / dzieki = dziekuje",
    courtesy="""
        prosze dziekuje dzien dobry witam szanowny pan panie szanowna pani panstwo z powazaniem
        pozdrawiam pozdrowienia uprzejmie bardzo natychmiast serdecznie czesc hej z gory o juz
        szanowni drogi
    """,
    repair="""
        wypisac wypisanie wypisz wypiszcie wypisany zrezygnowac rezygnuje rezygnacja usuniecie
        usunac
    """,
    alone="""
        wypisz|wypisac|wypisanie|wypiszcie|wypisuje|wypis
        rezygnuje|rezygnacja|zrezygnowac|rezygnujemy / DROP ME
        usun|usunac|usuniecie|usuncie|skasuj|skasowac|kasuj / usun adres|email|konto|dane
        stop|dosc|koniec|przestan|przestancie|wystarczy / nie .. wiecej MAIL
        nie wysylac|wysylaj|wysylajcie|pisac|pisz|piszcie
        bez|zadnych|dosc reklam|spamu|ofert|maili
        anuluj|anulowac|anulowanie .. subskrypcje|subskrypcji|newsletter
        wypis* z newslettera|listy|bazy / koniec .. MAIL / nie chce / usuncie|usunac ME / wypisujemy
        prosze? o usuniecie|wypisanie
    """,
    wish="""
        DROP ME / ME DROP / wypis* .. z|ze .. LIST
        wypisanie|usuniecie|wykreslenie|skasowanie .. LIST|ADDRESS / DROP .. z|ze .. LIST
        DROP .. moj*|nasz*|ten|swoj*|wszystk* .. ADDRESS / o wypisanie|usuniecie|wykreslenie
        nie .. SEND .. wiecej / nie .. wiecej .. SEND / nie .. SEND .. MAIL
        nie SEND .. juz|nic|ofert|do / nie .. chce|chcemy|zycze|zyczymy .. SEND / nie zycze sobie
        nie zgadzam|wyrazam|wyrazilem|wyrazilam .. MAIL|zgody|SEND|przetwarzanie|sie
        nigdy nie wyraz*|zgadz*|zapisyw*|podaw*|prosil*|zamawial*
        nie zapisywal*|zamawial*|prosil* .. MAIL|o|sie / zadnych|zadnej wiecej? .. MAIL
        wiecej nie .. SEND / przesta* .. SEND|MAIL / przesta* mi|mnie|nam|nas
        zaprzesta* .. SEND|wysylki|wysylania|MAIL / prosze nie .. SEND
        rezygn* .. z|ze .. LIST|MAIL|otrzymywania|dalsz* / zrezygn* .. z|ze|LIST
        rezygnacj* .. newsletter*|subskrypc*|z / anulow*|anuluj* .. subskrypc*|newsletter*
        wylacz*|wstrzym* .. MAIL|wysylk*|subskrypc* / sprzeciw .. wobec|przetwarzan*|marketing*|dan*
        wnosze|zglaszam|skladam sprzeciw / cofam|wycofuje|odwoluje .. zgode
        dajcie|daj|dac .. spokoj / zostawcie|zostaw .. ME .. spokoju / to jest? spam|nekanie
        oznacz* .. spam / uodo / prawo .. sprzeciwu|bycia|usuniecia
        nie kontaktuj*|kontaktowac .. ME|wiecej|juz|sie / odczep* sie / dosc .. MAIL
        nie .. chce|chcemy|zycze|zyczymy .. dostawac|otrzymywac|MAIL|tego
        nie .. chce|chcemy .. wiecej|juz .. MAIL|SEND|otrzymywac|dostawac|slyszec|byc
        jak .. wypis*|zrezygnowac|usunac
        moge|mozna|chce|chcialbym|chcialabym|pragne .. wypis*|zrezygnowac|usunac
        usuncie|usunac|usun|skasowac|skasujcie .. ADDRESS / wiecej nie|nic
        nie piszcie|pisz|wysylajcie|wysylaj|przysylajcie|dzwoncie|przesylajcie|kontaktujcie
        o .. zaprzestanie|wstrzymanie|niewysylanie|nieprzesylanie|niekontaktowanie / mam dosc|dosyc
        nie zyczymy / wypisuje|wypisujemy sie
        prosze o .. usuniecie|wypisanie|skasowanie|wykreslenie|rezygnacje / sobie nie zycze
        bez mojej zgody / niechcian* MAIL / prosze .. go|je usunac|skasowac
        skad .. moj|adres|macie / usuniecia moich|danych / zadam|domagam usuniecia|sie
        gdzie|jak .. wypis* / niepotrzebn* MAIL / zablokuj* .. adres*|mail*
    """,
    keyword="wypis* / wyrejestr*",
    weak="""
        nie|zadn* ME? SEND|MAIL / rezygn* / usun*|wypis* mnie|moj*|mail*|email*
        stop|dosc|przestan*
    """,
    keep="""
        nie wypis*|usuwa*|wykresl*|skresl*|rezygn*|usun*|kasow*|kasuj*|przesta*
        nie .. wypisywac|usuwac|wykreslac / nie przesta* / przez pomylke|omylkowo .. wypis*|usun*
        DROP .. pozycj*|wiersz*|linijk*|rysun*|zalacznik*|rabat*|artykul*
        pozycj*|wiersz*|rysun*|zalacznik* .. DROP
        przestalismy|przestalem|przestalam uzywac|korzystac|stosowac
        nie otrzymal*|dostal* .. jeszcze|od|odpowiedzi|ofert* / nie otrzymal*|dostal*|dotarl*
        wypisac sie .. mozna|na|kliknij|strony / aby .. wypisac|zrezygnowac .. kliknij|kliknac
        zostac na liscie / wiecej informacji|szczegolow|niz|o / cennik*|oferte .. przeslac
        prosze przeslac|wyslac|o przeslanie / wystarczy .. rysunek|zdjecie|mail
        nie chce* .. dluzej czekac / juz dluzej czekac / nie chce* .. czekac|zwlekac
        chce sie zapisac|zarejestrowac / nie SEND .. pdf|plik* / jeszcze nie / nie .. jeszcze
        nie mam nic / jesli|jezeli nie .. chce*|zycz*
        nie moge|mozemy|moglem|moglam|mozna|udalo|potrafie
    """,
    others="DROP .. WHO / WHO .. DROP",
    only="""
        tylko|jedynie|wylacznie .. newsletter*|faktur*|aktualnosc*|nowosc*
        newsletter* .. ale nie|bez / newsletter* .. bez ofert
        tylko|jedynie|wylacznie telefonicznie|poczta|telefon / tylko jesli|gdy|kiedy
        bez ofert|zaproszen|telefonow
    """,
    less="""
        rzadziej / mniej MAIL / nie tak czesto / zbyt|za czesto|duzo|wiele
        raz na|w kwartal|rok|roku|miesiac|miesiacu|pol|kwartale
    """,
    later="""
        nie wczesniej|przed niz|wiosna|latem|jesienia|zima|rokiem|styczniem
        dopiero .. wiosna|latem|jesienia|zima|roku|kwartale|po|od / nie .. budzetu|srodkow
        brak budzetu|srodkow / przyszlym|nastepnym|kolejnym roku|kwartale / w przyszlym roku
        pozniej / za .. miesiac*|miesiecy|tygodni|rok / obecnie|na razie|w tej chwili|teraz nie
        nie teraz / zly moment / kontakt .. w .. przyszlym|nastepnym|nowym
        prosze o kontakt w|za|po|wiosna
        napisac|zadzwonic|odezwac .. jesienia|wiosna|pozniej|za|po|latem|zima / teraz nie
        poczekac|zaczekac .. do|z / do wiosny|jesieni|lata|zimy|nowego
    """,
    wrong_person="""
        nie .. sie tym zajmuj* / nie .. wlasciw* osob*|adres* / niewlasciw*|zla|bledn* osob*|adres*
        pomylka|pomylil* / nie odpowiadam|jestem .. za|odpowiedzialn*|osoba
        prosze pisac|zwrocic|kontaktowac|pytac|skontaktowac .. do|z|sie / nie pracuje .. juz
        juz .. nie pracuj* / zmienil* prace|stanowisko|dzial / na emeryture|emeryturze
        zapyta* pania|pana|w / nie moj|moja dzial|dzialka|dziedzina|sprawa|kompetencje
        prosze pytac|pisac|zwracac / nie decyduje
    """,
    cold="""
        nie .. zainteresowan* / nie .. interesuj* / brak zainteresowania / nie dziekuj*
        nie potrzebuj* / nie .. dla nas|mnie
    """,
    interest="""
        cen* / kosztuj* / ile / ofert* na|dla / demo* / dostaw* / dostarcz* / termin* / zadzwon*
        zamow* / spotka* / ale .. tak / interesuje nas|mnie / katalog* / probk* / test* / pasuje
        dam znac / porozmawiam
    """,
)
