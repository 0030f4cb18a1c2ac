"""What people call the columns of their lists, in several languages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from nurture.calendar.zones import folded
from nurture.errors import Refused
from nurture.leads.people import address_key

TO_MEND = "leadbell: what to mend"

# By field; case, spaces, marks and accents do not matter. Sources: the exports of badge
# scanners and form tools, and what people type.
ALIASES: Mapping[str, str] = {
    "email": "email, e-mail, email address, e-mail address, mail, work email, business email, "
    "contact email, email 1, your email, e-mail-adresse, emailadresse, adresse mail, courriel, "
    "adresse e-mail, adresse électronique, correo, correo electrónico, indirizzo email, "
    "e-mailadres",
    "name": "name, full name, fullname, contact, contact name, attendee name, attendee, "
    "lead name, your name, vor- und nachname, vollständiger name, ansprechpartner, "
    "nom complet, nom et prénom, nombre completo, nombre y apellidos, nome, nome completo",
    "first_name": "first name, first, given name, forename, fname, vorname, prénom, nombre",
    "last_name": "last name, last, surname, family name, lname, nachname, familienname, "
    "nom, nom de famille, apellido, apellidos",
    "company": "company, company name, organization, organisation, account, account name, "
    "employer, business, business name, firma, unternehmen, firmenname, société, entreprise, "
    "raison sociale, empresa, compañía, azienda, bedrijf",
    "title": "title, job title, position, role, job, job role, function, jobtitel, "
    "berufsbezeichnung, funktion, stelle, poste, fonction, intitulé du poste, cargo, puesto",
    "phone": "phone, phone number, telephone, tel, mobile, mobile phone, cell, cell phone, "
    "work phone, business phone, telefon, telefonnummer, handy, mobil, téléphone, portable, "
    "teléfono, móvil, telefono",
    "country": "country, country code, nation, land, staat, pays, país, paese",
    "region": "region, state, province, state province, state/province, county, bundesland, "
    "kanton, région, département, provincia, comunidad autónoma, estado",
    "city": "city, town, ort, stadt, wohnort, ville, ciudad, città",
    "zone": "zone, time zone, timezone, tz, zeitzone, fuseau horaire, zona horaria",
    "language": "language, lang, locale, preferred language, sprache, langue, idioma, lingua",
    "employees": "employees, number of employees, company size, headcount, size, employee count, "
    "no of employees, mitarbeiter, mitarbeiterzahl, anzahl mitarbeiter, effectif, "
    "nombre d'employés, empleados, número de empleados",
    "consent": "consent, opt in, optin, marketing consent, email consent, gdpr, gdpr consent, "
    "newsletter consent, einwilligung, zustimmung, consentement, consentimiento, consenso, "
    "ok to e-mail, ok to email, may we e-mail you, may we email you, newsletter ok, werbung ok, "
    "werbung erlaubt, opt in e-mail, e-mail opt in",
    "former_buyer": "former buyer, former customer, existing customer, altkunde, bestandskunde, "
    "ancien client, cliente anterior",
    "words": "note, notes, comment, comments, message, remark, remarks, question, your message, "
    "notiz, notizen, bemerkung, bemerkungen, nachricht, kommentar, remarque, commentaire, "
    "nota, notas, comentario, mensaje",
    "channel": "channel, origin, lead origin, medium, utm medium, kanal, herkunft, canal, origine, "
    "origen",
    "campaign": "campaign, campaign name, utm campaign, kampagne, campagne, campaña",
    "at": "date, act date, datetime, date time, timestamp, when, created, created at, "
    "created date, submitted, submitted at, submission date, submit date, registered at, "
    "registration date, registration time, scanned date, scan date, scan time, scan date/time, "
    "captured date/time, captured at, first contact date, occurred at, datum, zeitpunkt, "
    "zeitstempel, erstellt am, eingangsdatum, date de création, fecha, fecha de creación",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Which column holds what. A field may be spread over several: the first that is filled counts.

    `unread` are headers that mean nothing to us.
    """

    places: Mapping[str, tuple[int, ...]]
    unread: tuple[str, ...]

    def value(self, cells: Sequence[str], field: str) -> str:
        """Give what a line holds for a field, "" if nothing."""
        found = (cells[place].strip() for place in self.places.get(field, ()))
        return next(filter(None, found), "")


def field_of(header: str) -> str | None:
    """Give the field a header means, None if none."""
    return _fields().get(bare(header))


def bare(header: str) -> str:
    """Fold a header to letters and digits: "E-Mail_Adresse" is "emailadresse"."""
    return folded(header).replace(" ", "")


@cache
def _fields() -> Mapping[str, str]:
    return {
        bare(alias): field for field, aliases in ALIASES.items() for alias in aliases.split(",")
    }


def columns_of(header: Sequence[str], date_column: str | None = None) -> Columns:
    """Read the header.

    Raises Refused if it is none, if two columns are called the same, or if none is for e-mail.
    """
    _must_be_header(header)
    fields = [field_of(cell) for cell in header]
    _must_differ(header, fields)
    columns = _placed(header, fields, date_column)
    if "email" not in columns.places:
        raise Refused(f"No column is called “email”.{_nearest('email', header)}")
    return columns


def columns_as_told(
    header: Sequence[str], told: Mapping[str, str], date_column: str | None = None
) -> Columns:
    """Read the header as a person confirmed it: `told` gives the field of a folded name."""
    _must_be_header(header)
    return _placed(header, [told.get(bare(cell)) for cell in header], date_column)


def _placed(
    header: Sequence[str], fields: list[str | None], date_column: str | None = None
) -> Columns:
    if date_column:
        fields = [None if field == "at" else field for field in fields]
        fields[_place_of(header, date_column)] = "at"
    places = {
        field: tuple(no for no, found in enumerate(fields) if found == field)
        for field in fields
        if field
    }
    unread = (cell for cell, field in zip(header, fields, strict=True) if not field)
    return Columns(
        places=places, unread=tuple(cell for cell in unread if cell.strip() and cell != TO_MEND)
    )


def _must_be_header(header: Sequence[str]) -> None:
    for cell in header:
        if "@" in cell and _is_address(cell):
            raise Refused(
                "Line 1 holds an address, so the columns have no names. "
                "Write a first line that names them: email,name,company"
            )


def _is_address(text: str) -> bool:
    try:
        address_key(text)
    except Refused:
        return False
    return True


def _must_differ(header: Sequence[str], fields: Iterable[str | None]) -> None:
    seen: dict[str, int] = {}
    for no, (cell, field) in enumerate(zip(header, fields, strict=True)):
        first = seen.setdefault(bare(cell), no)
        if field and first != no:
            raise Refused(
                f"Columns {first + 1} and {no + 1} are both called “{cell.strip()}”. "
                "Rename one of them, or delete it."
            )


def _place_of(header: Sequence[str], wanted: str) -> int:
    for no, cell in enumerate(header):
        if bare(cell) == bare(wanted):
            return no
    raise Refused(f"No column is called “{wanted}”.{_nearest(wanted, header)}")


def _nearest(wanted: str, header: Sequence[str]) -> str:
    by_bare = {bare(cell): cell.strip() for cell in header if cell.strip()}
    near = get_close_matches(bare(wanted), by_bare, n=1, cutoff=0.5)
    if near:
        return f" Is it “{by_bare[near[0]]}”? Then rename that column."
    return f" There are: {', '.join(f'“{cell}”' for cell in by_bare.values())}."
