"""What content may say: every kind of thing, its keys, and the small types of their values.

Keys are Dutch because partners edit them; a word means one thing from file to template. pydantic reports all
mistakes of a thing at once; ``validate`` turns those into findings. Input is text, lists and dicts of text only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, get_args
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

ENTRY_FOLDERS = ("organisaties", "initiatieven", "vragen", "paginas")
VOCABULARY_FILES = (
    "site.yaml",
    "leefgebieden.yaml",
    "categorieen.yaml",
    "doelgroepen.yaml",
    "wijken.yaml",
    "synoniemen.yaml",
)
EVERYWHERE = "overal"
DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
PARTNER_TYPES = frozenset(
    [
        "veilig-thuis",
        "woningcorporatie",
        "politie",
        "huisarts",
        "wijkteam",
        "welzijn",
        "ggz",
        "school",
        "geloofsgemeenschap",
        "sportvereniging",
        "voedselbank",
        "gemeente",
        "thuiszorg",
        "verslavingszorg",
        "maatschappelijke-opvang",
        "jeugdhulp",
        "jeugdgezondheid",
        "bibliotheek",
        "rechtshulp",
        "vluchtelingenhulp",
        "mantelzorg",
        "ouderen",
        "cultuur",
        "kinderopvang",
        "werk",
        "zelforganisatie",
        "ziekenhuis",
        "apotheek",
        "palliatieve-zorg",
        "ggd",
        "geldzorgen",
    ]
)

# ── small types ──────────────────────────────────────────────────────────────────────────────────────────────


def _fault(kind: str, **context: Any) -> PydanticCustomError:  # noqa: ANN401 - pydantic's own type
    return PydanticCustomError(kind, kind, context)


def _date(value: object) -> date:
    """Read ``2026-11-24``; ISO 8601 calendar dates only, because 03-04-2026 means two things."""
    try:
        if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise _fault("date")


def _time(value: object) -> str:
    """Read a time of day as ``HH:MM`` (24:00 is the end of the day)."""
    match = re.fullmatch(r"([0-9]{1,2})[:.]([0-9]{2})", value) if isinstance(value, str) else None
    if match:
        hour, minute = int(match[1]), int(match[2])
        if (hour < 24 and minute < 60) or (hour, minute) == (24, 0):  # noqa: PLR2004 - a clock
            return f"{hour:02}:{minute:02}"
    raise _fault("time")


_PHONE = re.compile(
    r"(?:\+31|0031|0)(?!0)[0-9]{9}"  # geographic, mobile, 085, 088
    r"|0(?:800|900|906|909)[0-9]{4}(?:[0-9]{3})?"  # free and paid service numbers
    r"|14[0-9]{3,4}|112|113|144|116[0-9]{3}"  # municipalities, emergency, European helplines
)  # Dutch numbering plan (Nummerplan telefoon- en ISDN-diensten)


# A word processor makes other blanks and hyphens of those that were typed.
_TYPED = str.maketrans("\u00a0\u2009\u202f\u2010\u2011\u2012\u2013", "   ----")


def _phone(value: str) -> str:
    value = value.translate(_TYPED)
    if not re.fullmatch(r"[+(0-9][0-9 ()./-]*", value) or not _PHONE.fullmatch(
        re.sub(r"\(0\)|\D", "", value.replace("+", "00"))
    ):
        raise _fault("phone")
    return value


LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"  # of a host name (RFC 1123)
_LONGEST_EMAIL = 254  # RFC 5321


def _email(value: str) -> str:
    if len(value) > _LONGEST_EMAIL or not re.fullmatch(rf"[\w.+-]+@(?:{LABEL}\.)+[A-Za-z]{{2,}}", value, re.ASCII):
        raise _fault("email")
    return value


def _url(value: str) -> str:
    """Read a web address: a host of plain letters (no .nl domain has others), and nothing that hides after it."""
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
        good = parts.scheme in {"http", "https"} and re.fullmatch(rf"(?:{LABEL}\.)+{LABEL}", host) and parts.port != 0
    except ValueError:
        good = False
    if not good or "@" in parts.netloc or not value.isprintable() or re.search(r"[\s<>\"'\\]", value):
        raise _fault("url")
    return value


def _postcode(value: str) -> str:
    match = re.fullmatch(r"([1-9][0-9]{3}) *([A-Za-z]{2})", value.translate(_TYPED))
    if not match:
        raise _fault("postcode")
    return f"{match[1]} {match[2].upper()}"


@dataclass(frozen=True, slots=True)
class Number:
    """Reads a number from ``low`` to ``high``, with a decimal comma or point unless ``whole``."""

    low: float
    high: float
    expected: str
    whole: bool = True

    def __call__(self, value: object) -> float:
        """Return the number that ``value`` says."""
        pattern = r"-?[0-9]+" if self.whole else r"-?[0-9]+([.,][0-9]+)?"
        if isinstance(value, str) and re.fullmatch(pattern, value):
            number = float(value.replace(",", "."))
            if self.low <= number <= self.high:
                return int(number) if self.whole else number
        raise _fault("number", expected=self.expected)


def _number(low: float, high: float, *, whole: bool = True, words: str) -> BeforeValidator:
    return BeforeValidator(Number(low, high, words, whole))


def _one_or_more(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _closed_day(value: object) -> str:
    return "feestdagen" if value == "feestdagen" else _date(value).isoformat()


@dataclass(frozen=True, slots=True)
class Code:
    """Takes text of the form ``pattern`` only; ``expected`` says it in Dutch."""

    pattern: str
    expected: str

    def __call__(self, value: str) -> str:
        """Return ``value`` as it is."""
        if not re.fullmatch(self.pattern, value):
            raise _fault("code", expected=self.expected)
        return value


def _code(pattern: str, expected: str) -> AfterValidator:
    return AfterValidator(Code(pattern, expected))


Text: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Name: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
Summary: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
# Python-Markdown takes quadratic time for some texts, so the body is bounded; the longest of the demo has 2,910 characters.
Body: TypeAlias = Annotated[str, StringConstraints(max_length=8_000)]
LongBody: TypeAlias = Annotated[str, StringConstraints(max_length=20_000)]
Id: TypeAlias = Annotated[
    str,
    StringConstraints(min_length=1, max_length=100),
    _code(r"[a-z0-9]+(-[a-z0-9]+)*", "kleine letters, cijfers en streepjes"),
]
Reference: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=140)]
Date: TypeAlias = Annotated[date, BeforeValidator(_date)]
Time: TypeAlias = Annotated[str, BeforeValidator(_time)]
Phone: TypeAlias = Annotated[Text, AfterValidator(_phone)]
Email: TypeAlias = Annotated[Text, AfterValidator(_email)]
Url: TypeAlias = Annotated[Text, AfterValidator(_url)]
Address: TypeAlias = Annotated[Url, _code(r"[^?#]*", "het webadres van de site, zonder ? of #")]
Postcode: TypeAlias = Annotated[Text, AfterValidator(_postcode)]
Tristate: TypeAlias = Literal["ja", "nee", "onbekend"]
Days: TypeAlias = Annotated[int, _number(1, 3650, words="een aantal dagen van 1 tot 3650")]
Weeks: TypeAlias = Annotated[int, _number(0, 520, words="een aantal weken van 0 tot 520")]
Age: TypeAlias = Annotated[int, _number(0, 120, words="een leeftijd van 0 tot 120")]
Amount: TypeAlias = Annotated[int, _number(0, 20_000_000, words="een heel getal")]
Figure: TypeAlias = Annotated[float, _number(0, 20_000_000, whole=False, words="een getal, bijvoorbeeld 21 of 21,5")]
Latitude: TypeAlias = Annotated[
    float, _number(50.7, 53.7, whole=False, words="een breedtegraad in Nederland, bijvoorbeeld 51.93")
]
Longitude: TypeAlias = Annotated[
    float, _number(3.2, 7.3, whole=False, words="een lengtegraad in Nederland, bijvoorbeeld 4.47")
]
ClosedDay: TypeAlias = Annotated[str, BeforeValidator(_closed_day)]
Language: TypeAlias = Annotated[Text, _code(r"[a-z]{2,3}", "een taalcode van twee letters, bijvoorbeeld nl, tr of ar")]


class Block(BaseModel):
    """A group of keys; unknown keys are mistakes, and nothing changes once read."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# ── blocks that several kinds share ──────────────────────────────────────────────────────────────────────────


class Contact(Block):
    """How to reach it. ``adres_zichtbaar: verborgen`` means: no address in any output at all (see assemble)."""

    telefoon: Phone | None = None
    email: Email | None = None
    website: Url | None = None
    adres: Text | None = None
    postcode: Postcode | None = None
    plaats: Text | None = None
    locatie: tuple[Latitude, Longitude] | None = None
    adres_zichtbaar: Literal["volledig", "wijk", "verborgen"] = "volledig"

    @property
    def direct(self) -> bool:
        """Whether there is more than an address."""
        return bool(self.telefoon or self.email or self.website)

    @property
    def reachable(self) -> bool:
        """Whether there is any way in at all."""
        return self.direct or self.adres is not None


def _reachable(contact: Contact) -> Contact:
    if not contact.reachable:
        raise _fault("contact_empty")
    return contact


class ContactProfessional(Block):
    """The way in for professionals: a function, not a person."""

    rol: Text
    telefoon: Phone | None = None
    email: Email | None = None
    bereikbaar: Text | None = None
    naam: Text | None = None
    toestemming: Date | None = None

    @model_validator(mode="after")
    def _consent(self) -> "ContactProfessional":
        if self.naam and not self.toestemming:
            raise _fault("name_without_consent")
        return self


class Controle(Block):
    """One check: somebody asked or looked whether the entry is still true."""

    datum: Date
    door: Text
    methode: Literal["telefoon", "e-mail", "bezoek", "website", "pull-request"]
    uitkomst: Literal["bevestigd", "gewijzigd", "geen-gehoor", "betwist"]
    opmerking: Text | None = None


class Melding(Block):
    """A temporary notice, shown from ``van`` up to and including ``tot``."""

    tekst: Text
    van: Date | None = None
    tot: Date


class Leeftijd(Block):
    """An age range in years; an absent end is open."""

    van: Age | None = None
    tot: Age | None = None


class Kosten(Block):
    """What it costs; ``gratis`` excludes ``bedrag``."""

    soort: Literal["gratis", "bijdrage", "tarief", "verzekerd", "eigen-bijdrage", "onbekend"]
    bedrag: Text | None = None
    toelichting: Text | None = None


class Voorwaarden(Block):
    """Formal conditions: where the chain fails in practice. Unknown never counts as no."""

    vast_adres: Tristate = "onbekend"
    verwijzing: Tristate = "onbekend"
    indicatie: Tristate = "onbekend"
    legitimatie: Tristate = "onbekend"
    regiobinding: Tristate = "onbekend"
    digid: Tristate = "onbekend"
    verzekering: Tristate = "onbekend"


class Overdracht(Block):
    """Whether a warm handover is possible."""

    warm: Tristate
    hoe: Text | None = None


class Spoed(Block):
    """What to do when it is urgent."""

    hoe: Text
    reactie_binnen: Text | None = None


class Wachttijd(Block):
    """Waiting time in weeks as it was on ``peildatum``."""

    weken_van: Weeks | None = None
    weken_tot: Weeks | None = None
    peildatum: Date


class Tijd(Block):
    """When it is open: one or more weekdays, from and until (``HH:MM``)."""

    dag: Annotated[tuple[Literal[DAYS], ...], BeforeValidator(_one_or_more), Field(min_length=1)]  # type: ignore[valid-type]
    van: Time | None = None
    tot: Time | None = None
    weken: Annotated[
        tuple[Literal["even", "oneven", "eerste", "tweede", "derde", "vierde", "laatste"], ...],
        BeforeValidator(_one_or_more),
    ] = ()
    geldig_van: Date | None = None
    geldig_tot: Date | None = None
    toelichting: Text | None = None


class Vereist(Block):
    """How much of a categorie there must be, per wijk or per gemeente."""

    per: Literal["wijk", "gemeente"]
    minimaal: Amount = 1
    informeel: Amount = 0
    doelgroepen: tuple[Reference, ...] = ()


# ── kinds ────────────────────────────────────────────────────────────────────────────────────────────────────


class Thing(Block):
    """Anything with a page of its own; ``ref`` names it across kinds and is its path in the site."""

    kind: ClassVar[str]
    id: Id

    @property
    def ref(self) -> str:
        """``initiatieven/schaakmaatje``."""
        return f"{self.kind}/{self.id}"


class Entry(Thing):
    """What organisaties and initiatieven have in common."""

    naam: Name
    ook_bekend_als: tuple[Text, ...] = ()
    samenvatting: Summary
    wijken: Annotated[tuple[Reference, ...], Field(min_length=1)]
    contact: Contact | None = None
    contact_professional: ContactProfessional | None = None
    beheerder: Email | None = None
    controles: tuple[Controle, ...] = ()
    melding: Melding | None = None
    vroeger: tuple[Id, ...] = ()
    tekst: Body = ""


class Organisatie(Entry):
    """Who: an organisation, church, club, company or authority."""

    kind: ClassVar[str] = "organisaties"
    soort: Literal["formeel", "informeel", "overheid", "onderneming"]
    partnertype: tuple[Reference, ...] = ()
    website: Url | None = None
    kvk: Annotated[Text, _code(r"[0-9]{8}", 'acht cijfers tussen aanhalingstekens, bijvoorbeeld "01234567"')] | None = (
        None
    )
    contact: Annotated[Contact, AfterValidator(_reachable)]


class Initiatief(Entry):
    """What they do: a service, activity, project or residents' initiative."""

    kind: ClassVar[str] = "initiatieven"
    organisatie: Reference | None = None
    soort: Literal["formeel", "informeel"]
    status: Literal["actief", "aanmeldstop", "tijdelijk-dicht", "gestopt"]
    goed_in: tuple[Text, ...] = ()
    categorieen: Annotated[tuple[Reference, ...], Field(min_length=1)]
    doelgroepen: tuple[Reference, ...] = ()
    leeftijd: Leeftijd | None = None
    vorm: tuple[Literal["inloop", "groep", "individueel", "aan-huis", "telefonisch", "online"], ...] = ()
    talen: tuple[Language, ...] = ()
    kosten: Kosten
    toegang: Literal["inloop", "zelf-aanmelden", "via-verwijzer", "via-gemeente", "indicatie", "onbekend"]
    voorwaarden: Voorwaarden = Voorwaarden()
    wel_voor: tuple[Text, ...] = ()
    niet_voor: tuple[Text, ...] = ()
    aanmelden: tuple[Text, ...] = ()
    klaarleggen: tuple[Text, ...] = ()
    overdracht: Overdracht | None = None
    spoed: Spoed | None = None
    wachttijd: Wachttijd | None = None
    wettelijk_kader: tuple[
        Literal["wmo", "jeugdwet", "wlz", "zvw", "participatiewet", "wgs", "wpg", "passend-onderwijs"], ...
    ] = ()
    middelen: tuple[Text, ...] = ()
    werkt_samen_met: tuple[Reference, ...] = ()
    lichter_alternatief: tuple[Reference, ...] = ()
    tijden: tuple[Tijd, ...] = ()
    gesloten_op: tuple[ClosedDay, ...] = ()
    einddatum: Date | None = None


class Vraag(Thing):
    """A question in the client's words, and what solved it."""

    kind: ClassVar[str] = "vragen"
    vraag: Summary
    ook_zo_gevraagd: tuple[Summary, ...] = ()
    categorieen: Annotated[tuple[Reference, ...], Field(min_length=1)]
    doelgroepen: tuple[Reference, ...] = ()
    doorvragen: tuple[Text, ...] = ()
    opgelost_met: tuple[Reference, ...] = ()
    datum: Date | None = None
    tekst: Body = ""

    @property
    def naam(self) -> str:
        """The question itself: what a list shows."""
        return self.vraag


class Pagina(Thing):
    """A page of the site's own: about, privacy, accessibility."""

    kind: ClassVar[str] = "paginas"
    titel: Name
    samenvatting: Summary | None = None
    volgorde: Amount = 100
    tekst: LongBody = ""

    @property
    def naam(self) -> str:
        """The title."""
        return self.titel


class Leefgebied(Thing):
    """A life domain (Zelfredzaamheid-Matrix 2017)."""

    kind: ClassVar[str] = "leefgebieden"
    naam: Name
    omschrijving: Text | None = None
    woorden: tuple[Text, ...] = ()


class Categorie(Thing):
    """A category of service, under one or more leefgebieden."""

    kind: ClassVar[str] = "categorieen"
    naam: Name
    leefgebieden: Annotated[tuple[Reference, ...], Field(min_length=1)]
    omschrijving: Text | None = None
    woorden: tuple[Text, ...] = ()
    vereist: Vereist | None = None
    controle_om_de: Days | None = None
    bij_gevaar: tuple[Literal["zelfdoding", "geweld", "medisch"], ...] = ()  # what comes first when a question says so


class Doelgroep(Thing):
    """A group of people whom an initiatief is for."""

    kind: ClassVar[str] = "doelgroepen"
    naam: Name
    omschrijving: Text | None = None
    woorden: tuple[Text, ...] = ()


class Wijk(Thing):
    """An area: gemeente > wijk > buurt."""

    kind: ClassVar[str] = "wijken"
    naam: Name
    soort: Literal["gemeente", "wijk", "buurt"]
    binnen: Reference | None = None
    omschrijving: Text | None = None
    cbs: (
        Annotated[
            Text,
            _code(r"GM[0-9]{4}|WK[0-9]{6}|BU[0-9]{8}", "een CBS-code, bijvoorbeeld GM0599, WK059901 of BU05990110"),
        ]
        | None
    ) = None
    postcodes: tuple[
        Annotated[
            Text, _code(r"[1-9][0-9]{3}(-[1-9][0-9]{3})?", 'vier cijfers of een reeks, bijvoorbeeld "3032-3039"')
        ],
        ...,
    ] = ()
    locatie: tuple[Latitude, Longitude] | None = None  # its middle: distances are reckoned from there
    inwoners: Amount | None = None
    cijfers: dict[str, Figure] = Field(default_factory=dict)
    partnertypen_vereist: tuple[Reference, ...] = ()


class Noodnummer(Block):
    """A number that stands on every page."""

    naam: Name
    telefoon: Phone
    toelichting: Text | None = None


class Coordinator(Block):
    """The Spin in 't web: where a question goes that has no answer here."""

    naam: Name
    email: Email
    telefoon: Phone | None = None
    bereikbaar: Text | None = None
    toelichting: Text | None = None


class Intervallen(Block):
    """How often things are checked, in days."""

    crisis: Days = 90
    wachttijd: Days = 60
    informeel: Days = 180
    formeel: Days = 365


class Site(Thing):
    """Settings of this sociale kaart."""

    kind: ClassVar[str] = "site"
    id: Literal["site"] = "site"
    naam: Name
    adres: Address
    taal: Literal["nl"] = "nl"
    omschrijving: Text | None = None
    mededeling: Text | None = None
    repository: Url | None = None
    bewerken: Url | None = None
    coordinator: Coordinator
    intervallen: Intervallen = Intervallen()
    noodnummers: tuple[Noodnummer, ...] = ()
    populaire_vragen: tuple[Reference, ...] = ()
    partnertypen: tuple[Id, ...] = ()

    @property
    def pad(self) -> str:
        """Path under which the site is served: "" or ``/sociale-kaart``."""
        return urlsplit(self.adres).path.rstrip("/")

    @property
    def wijzigen(self) -> str:
        """Address behind which the path of a file is put to change it in the browser; "" when unknown."""
        if self.bewerken:
            return self.bewerken.rstrip("/")
        return f"{self.repository.rstrip('/')}/edit/main" if self.repository else ""


class Synoniemen(Thing):
    """A group of words that mean the same to somebody who searches."""

    kind: ClassVar[str] = "synoniemen"
    woorden: Annotated[tuple[Text, ...], Field(min_length=2)]


@dataclass(frozen=True, slots=True)
class Shape:
    """How a kind stands in a file: ``one`` thing a file, or a list of ``many``."""

    model: type[Thing]
    many: bool


ENTRY_SHAPES: dict[str, Shape] = {
    model.kind: Shape(model, many=False) for model in (Organisatie, Initiatief, Vraag, Pagina)
}
FILE_SHAPES: dict[str, Shape] = {"site.yaml": Shape(Site, many=False)} | {
    f"{model.kind}.yaml": Shape(model, many=True) for model in (Leefgebied, Categorie, Doelgroep, Wijk, Synoniemen)
}


def _keys(block: type[Block]) -> Iterator[str]:
    yield from block.model_fields
    for kind in block.__subclasses__():
        yield from _keys(kind)


KEYS = frozenset(_keys(Block))  # of every kind and block
TOP_KEYS = frozenset(name for kind in (Organisatie, Initiatief, Vraag, Pagina) for name in kind.model_fields)


def _blocks() -> Iterator[tuple[str, frozenset[str]]]:
    for kind in (Organisatie, Initiatief, Site, Categorie):
        for name, field in kind.model_fields.items():
            for part in (field.annotation, *get_args(field.annotation)):
                if isinstance(part, type) and issubclass(part, Block):
                    yield name, frozenset(part.model_fields)


BLOCKS = dict(_blocks())  # keys with keys of their own below them, and those
BLOCK_KEYS = frozenset(BLOCKS)
