"""Where people live inside countries of many clocks: a hand-written table, kept by tests.

Codes are those of ISO 3166-2. A state that two zones share stands with the one in which
most of its people live.
"""

# "CODE Name" or "CODE Name / Other name", by country and zone.
REGIONS: dict[str, dict[str, str]] = {
    "US": {
        "America/New_York": (
            "CT Connecticut; DC District of Columbia / Washington DC; DE Delaware; FL Florida; "
            "GA Georgia; IN Indiana; KY Kentucky; MA Massachusetts; MD Maryland; ME Maine; "
            "NC North Carolina; NH New Hampshire; NJ New Jersey; NY New York; OH Ohio; "
            "PA Pennsylvania; RI Rhode Island; SC South Carolina; VA Virginia; VT Vermont; "
            "WV West Virginia"
        ),
        "America/Detroit": "MI Michigan",
        "America/Chicago": (
            "AL Alabama; AR Arkansas; IA Iowa; IL Illinois; KS Kansas; LA Louisiana; "
            "MN Minnesota; MO Missouri; MS Mississippi; ND North Dakota; NE Nebraska; "
            "OK Oklahoma; SD South Dakota; TN Tennessee; TX Texas; WI Wisconsin"
        ),
        "America/Denver": "CO Colorado; MT Montana; NM New Mexico; UT Utah; WY Wyoming",
        "America/Boise": "ID Idaho",
        "America/Phoenix": "AZ Arizona",
        "America/Los_Angeles": "CA California; NV Nevada; OR Oregon; WA Washington",
        "America/Anchorage": "AK Alaska",
        "Pacific/Honolulu": "HI Hawaii",
    },
    "CA": {
        "America/St_Johns": "NL Newfoundland and Labrador / Newfoundland / Terre-Neuve",
        "America/Halifax": (
            "NS Nova Scotia / Nouvelle-Écosse; PE Prince Edward Island / Île-du-Prince-Édouard"
        ),
        "America/Moncton": "NB New Brunswick / Nouveau-Brunswick",
        "America/Toronto": "ON Ontario; QC Quebec",
        "America/Iqaluit": "NU Nunavut",
        "America/Winnipeg": "MB Manitoba",
        "America/Regina": "SK Saskatchewan",
        "America/Edmonton": "AB Alberta; NT Northwest Territories / Territoires du Nord-Ouest",
        "America/Whitehorse": "YT Yukon",
        "America/Vancouver": "BC British Columbia / Colombie-Britannique",
    },
    "AU": {
        "Australia/Sydney": "NSW New South Wales; ACT Australian Capital Territory",
        "Australia/Melbourne": "VIC Victoria",
        "Australia/Brisbane": "QLD Queensland",
        "Australia/Hobart": "TAS Tasmania",
        "Australia/Adelaide": "SA South Australia",
        "Australia/Darwin": "NT Northern Territory",
        "Australia/Perth": "WA Western Australia",
    },
    "BR": {
        "America/Sao_Paulo": (
            "DF Distrito Federal; ES Espírito Santo; GO Goiás; MG Minas Gerais; PR Paraná; "
            "RJ Rio de Janeiro; RS Rio Grande do Sul; SC Santa Catarina; SP São Paulo"
        ),
        "America/Bahia": "BA Bahia",
        "America/Recife": "PE Pernambuco",
        "America/Maceio": "AL Alagoas; SE Sergipe",
        "America/Fortaleza": (
            "CE Ceará; MA Maranhão; PB Paraíba; PI Piauí; RN Rio Grande do Norte"
        ),
        "America/Belem": "AP Amapá; PA Pará",
        "America/Araguaina": "TO Tocantins",
        "America/Campo_Grande": "MS Mato Grosso do Sul",
        "America/Cuiaba": "MT Mato Grosso",
        "America/Manaus": "AM Amazonas",
        "America/Porto_Velho": "RO Rondônia",
        "America/Boa_Vista": "RR Roraima",
        "America/Rio_Branco": "AC Acre",
    },
    "MX": {
        "America/Mexico_City": (
            "AGU Aguascalientes; CHP Chiapas; CMX Ciudad de México / Mexico City / CDMX; "
            "COL Colima; GRO Guerrero; GUA Guanajuato; HID Hidalgo; JAL Jalisco; "
            "MEX México / Estado de México; MIC Michoacán; MOR Morelos; OAX Oaxaca; PUE Puebla; "
            "QUE Querétaro; SLP San Luis Potosí; TAB Tabasco; TLA Tlaxcala; VER Veracruz; "
            "ZAC Zacatecas"
        ),
        "America/Monterrey": "COA Coahuila; DUR Durango; NLE Nuevo León; TAM Tamaulipas",
        "America/Merida": "CAM Campeche; YUC Yucatán",
        "America/Cancun": "ROO Quintana Roo",
        "America/Chihuahua": "CHH Chihuahua",
        "America/Mazatlan": "BCS Baja California Sur; NAY Nayarit; SIN Sinaloa",
        "America/Hermosillo": "SON Sonora",
        "America/Tijuana": "BCN Baja California",
    },
    "ES": {
        "Europe/Madrid": (
            "AN Andalucía / Andalusia; AR Aragón; AS Asturias / Principado de Asturias; "
            "CB Cantabria; CL Castilla y León / Castilla León / Castile and León; "
            "CM Castilla-La Mancha / Castile-La Mancha; CT Cataluña / Catalunya / Catalonia; "
            "EX Extremadura; GA Galicia; IB Illes Balears / Islas Baleares / Balearic Islands; "
            "MC Murcia / Región de Murcia; MD Madrid / Comunidad de Madrid; "
            "NC Navarra / Navarre / Comunidad Foral de Navarra; "
            "PV País Vasco / Euskadi / Basque Country; RI La Rioja; "
            "VC Valencia / Comunidad Valenciana / Comunitat Valenciana"
        ),
        "Atlantic/Canary": "CN Canarias / Canary Islands / Islas Canarias",
    },
    "PT": {
        "Europe/Lisbon": (
            "01 Aveiro; 03 Braga; 06 Coimbra; 08 Faro / Algarve; 10 Leiria; 11 Lisboa / Lisbon; "
            "13 Porto; 14 Santarém; 15 Setúbal"
        ),
        "Atlantic/Azores": "20 Açores / Azores",
        "Atlantic/Madeira": "30 Madeira",
    },
}

# Where most people of a country live; a letter to somebody of whom no more is known is timed there.
MOST_PEOPLE: dict[str, str] = {
    "AQ": "Antarctica/McMurdo",
    "AR": "America/Argentina/Buenos_Aires",
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "CD": "Africa/Kinshasa",
    "CL": "America/Santiago",
    "CN": "Asia/Shanghai",
    "CY": "Asia/Nicosia",
    "DE": "Europe/Berlin",
    "EC": "America/Guayaquil",
    "ES": "Europe/Madrid",
    "FM": "Pacific/Chuuk",
    "GL": "America/Nuuk",
    "ID": "Asia/Jakarta",
    "KI": "Pacific/Tarawa",
    "KZ": "Asia/Almaty",
    "MH": "Pacific/Majuro",
    "MN": "Asia/Ulaanbaatar",
    "MX": "America/Mexico_City",
    "MY": "Asia/Kuala_Lumpur",
    "NZ": "Pacific/Auckland",
    "PF": "Pacific/Tahiti",
    "PG": "Pacific/Port_Moresby",
    "PS": "Asia/Hebron",
    "PT": "Europe/Lisbon",
    "RU": "Europe/Moscow",
    "UA": "Europe/Kyiv",
    "UM": "Pacific/Wake",
    "US": "America/New_York",
    "UZ": "Asia/Tashkent",
}

# They have several zones for the sake of their history; today every clock there shows one hour.
ONE_CLOCK = frozenset({"AR", "CY", "DE", "KZ", "MH", "MY", "PS", "UZ"})
