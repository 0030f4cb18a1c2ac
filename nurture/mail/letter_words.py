"""The fixed words of a letter, in the languages of our readers: greeting, closing, how to stop."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Words:
    """One language. `dear` takes a name, `day` a number and a month."""

    dear: str
    good_day: str
    regards: str
    no_more: str
    or_answer: str
    answer_or: str
    day: str
    months: str

    def spoken(self, day: date) -> str:
        """Say a day as one writes it in a letter: "20 November"."""
        return self.day.format(day.day, self.months.split()[day.month - 1])


ENGLISH = "en"

WORDS: dict[str, Words] = {
    "en": Words(
        "Dear {}",
        "Good day",
        "Kind regards,",
        "Write to me no more",
        "or answer “stop”. Either works at once.",
        "Answer “stop”, or write to",
        "{} {}",
        "January February March April May June July August September October November December",
    ),
    "de": Words(
        "Guten Tag {}",
        "Guten Tag",
        "Freundliche Grüße",
        "Schreiben Sie mir nicht mehr",
        "oder antworten Sie „stop“. Beides wirkt sofort.",
        "Antworten Sie „stop“, oder schreiben Sie an",
        "{}. {}",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    ),
    "fr": Words(
        "Bonjour {}",
        "Bonjour",
        "Cordialement,",
        "Ne plus m’écrire",
        "ou répondez « stop ». L’un comme l’autre prend effet aussitôt.",
        "Répondez « stop », ou écrivez à",
        "{} {}",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    ),
    "es": Words(
        "Hola, {}",
        "Buenos días",
        "Un cordial saludo,",
        "No me escriban más",
        "o responda «stop». Cualquiera de las dos cosas surte efecto al instante.",
        "Responda «stop», o escriba a",
        "{} de {}",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ),
    "it": Words(
        "Gentile {}",
        "Buongiorno",
        "Cordiali saluti,",
        "Non scrivetemi più",
        "oppure rispondete «stop». Entrambi hanno effetto immediato.",
        "Rispondete «stop», oppure scrivete a",
        "{} {}",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    ),
    "nl": Words(
        "Beste {}",
        "Goedendag",
        "Met vriendelijke groet,",
        "Schrijf mij niet meer",
        "of antwoord “stop”. Beide werken meteen.",
        "Antwoord “stop”, of schrijf naar",
        "{} {}",
        "januari februari maart april mei juni juli augustus september oktober november december",
    ),
    "pt": Words(
        "Caro(a) {}",
        "Bom dia",
        "Com os melhores cumprimentos,",
        "Não me escrevam mais",
        "ou responda «stop». Qualquer das duas formas tem efeito imediato.",
        "Responda «stop», ou escreva para",
        "{} de {}",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    ),
    "pl": Words(
        "Dzień dobry, {}",
        "Dzień dobry",
        "Z poważaniem",
        "Proszę więcej do mnie nie pisać",
        "albo proszę odpowiedzieć „stop”. Jedno i drugie działa od razu.",
        "Proszę odpowiedzieć „stop” albo napisać na adres",
        "{} {}",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    ),
    "sv": Words(
        "Hej {}",
        "Hej",
        "Med vänlig hälsning",
        "Skriv inte mer till mig",
        "eller svara ”stop”. Båda gäller genast.",
        "Svara ”stop”, eller skriv till",
        "{} {}",
        "januari februari mars april maj juni juli augusti september oktober november december",
    ),
    "da": Words(
        "Kære {}",
        "Goddag",
        "Med venlig hilsen",
        "Skriv ikke mere til mig",
        "eller svar “stop”. Begge dele virker straks.",
        "Svar “stop”, eller skriv til",
        "{}. {}",
        "januar februar marts april maj juni juli august september oktober november december",
    ),
    "tr": Words(
        "Sayın {}",
        "İyi günler",
        "Saygılarımla",
        "Bana artık yazmayın",
        "ya da “stop” diye yanıtlayın. İkisi de hemen geçerli olur.",
        "“stop” diye yanıtlayın ya da şu adrese yazın:",
        "{} {}",
        "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    ),
    "ja": Words(
        "{}様",
        "こんにちは",
        "よろしくお願いいたします。",
        "今後の配信を停止する",
        "または「stop」とご返信ください。どちらもすぐに反映されます。",
        "「stop」とご返信いただくか、次の宛先へお送りください:",
        "{1}{0}日",
        "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
    ),
}


def words_in(language: str) -> Words:
    """Give the words of a language, English for one that we do not know."""
    return WORDS.get(language, WORDS[ENGLISH])


def language_of(text: str) -> str:
    """Give the language of "de-AT", "DE" or "German" as two letters; "" for one we don't know."""
    code = text.strip().casefold().replace("_", "-").partition("-")[0]
    return code if code in WORDS else _NAMES.get(code, "")


def language_name(code: str) -> str:
    """Name a language that we have words in, in English."""
    return next(name for name, known in _NAMES.items() if known == code).capitalize()


_NAMES = {
    "english": "en",
    "german": "de",
    "deutsch": "de",
    "french": "fr",
    "français": "fr",
    "spanish": "es",
    "español": "es",
    "italian": "it",
    "italiano": "it",
    "dutch": "nl",
    "nederlands": "nl",
    "portuguese": "pt",
    "português": "pt",
    "polish": "pl",
    "polski": "pl",
    "swedish": "sv",
    "svenska": "sv",
    "danish": "da",
    "dansk": "da",
    "turkish": "tr",
    "türkçe": "tr",
    "japanese": "ja",
    "日本語": "ja",
}
