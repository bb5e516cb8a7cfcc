"""Language: forms of a word meet, words that are not forms do not, and compounds fall into their parts."""

from itertools import pairwise

import pytest

from sitegen.language import BEGINNING, STOP, UNKNOWN, Language, Word, dutch, part_zipf, snowball, split

SMALL = Language(
    {
        "bus": Word(470, "bus", ()),
        "halte": Word(350, "halt", ()),
        "haltes": Word(330, "halt", ()),
        "bushalte": Word(320, "bushalt", ("bus", "halte")),
        "huis": Word(570, "huis", ()),
        "taxi": Word(450, "taxi", ()),
    }
)


# ── forms ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "forms",
    [
        "financiele financieel", "boeken boek", "huizen huis", "schulden schuld", "brieven brief", "eenzame eenzaam",
        "problemen probleem", "gelopen loopt lopen", "gebracht brengen", "leest lezen", "opruimt opruimen", "dove doof",
        "vrijwilligers vrijwilliger", "rolstoelen rolstoel", "boodschappen boodschap", "vluchtelingen vluchteling",
    ],
)  # fmt: skip
def test_forms_of_a_word_meet(forms: str) -> None:
    assert len({dutch().stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("gewoon", "woon"), ("gewoon", "wonen"), ("wonen", "woning"), ("gemeente", "gemeen"), ("regen", "regel")],
)
def test_words_that_only_look_alike_do_not(one: str, other: str) -> None:
    assert dutch().stem(one) != dutch().stem(other)


def test_a_word_that_the_table_does_not_have_gets_a_stem_all_the_same() -> None:
    assert "schaakmiddag" not in dutch().table
    assert dutch().stem("schaakmiddagen") == snowball("schaakmiddagen") == dutch().stem("schaakmiddag")


def test_a_text_gives_a_stem_a_word() -> None:
    assert SMALL.stems("De háltes van bus 12") == [snowball("de"), "halt", snowball("van"), "bus", "12"]


def test_how_common_a_word_is() -> None:
    assert SMALL.zipf("huis") == 570
    assert SMALL.zipf("xqzwvk") == UNKNOWN
    common = [dutch().zipf(word) for word in ("de", "huis", "rolstoel", "schuldhulpverlening")]
    assert all(more > fewer for more, fewer in pairwise(common))
    assert common[-1] > UNKNOWN


def test_the_table_is_in_order_and_without_accents() -> None:
    table = dutch().table
    assert list(table) == sorted(table)
    assert all(word.isascii() and word == word.lower() and word.isalpha() for word in table)
    assert all(known.zipf > UNKNOWN and known.stem for known in table.values())


def test_words_of_every_sentence_say_nothing() -> None:
    assert {"de", "ik", "hulp", "mevrouw", "niet"} <= STOP
    assert not {"schaken", "thuis", "geld", "eenzaam", "alleen"} & STOP


# ── compounds ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "parts",
    [
        "schuld hulpverlening", "geld zorgen", "rolstoel taxi vervoer", "boodschappen dienst", "kerk bus", "thuis zorg",
        "sport vereniging", "schaak club", "kleding bank", "buurt kamer", "huisartsen praktijk", "belasting aangifte",
        "daklozen opvang", "taal coach", "mantelzorg ondersteuning", "tuin onderhoud", "honden uitlaat service",
        "huiswerk begeleiding", "rollator spreekuur", "buren ruzie", "gehandicapten parkeerkaart",
    ],
)  # fmt: skip
def test_a_compound_falls_into_its_parts(parts: str) -> None:
    assert dutch().parts(parts.replace(" ", "")) == tuple(parts.split())


@pytest.mark.parametrize(
    ("compound", "parts"),
    [("scheidingsproblemen", "scheiding problemen"), ("jeugdhulpverlening", "jeugdhulp verlening")],
)
def test_what_links_the_parts_is_no_part(compound: str, parts: str) -> None:
    assert dutch().parts(compound) == tuple(parts.split())


@pytest.mark.parametrize(
    "word",
    [
        "gewoon", "gemeente", "vrijwilliger", "vergadering", "eenzaamheid", "wandelen", "begeleiding", "verzekering",
        "ontspanning", "afspraak", "zelfstandig", "moeilijk", "regeling", "betalen", "dementie", "medicijnen", "mantelzorger",
        "formulieren", "inburgering", "computer",
    ],
)  # fmt: skip
def test_other_words_stay_whole(word: str) -> None:
    assert dutch().parts(word) == ()


def test_of_two_ways_to_read_a_word_the_one_with_fewer_and_commoner_parts_wins() -> None:
    zipf = {
        "school": 500,
        "plein": 400,
        "schoolplein": 350,
        "feest": 480,
        "pleinfeest": 200,
        "scho": 100,
        "olplein": 100,
    }
    assert split("schoolplein", lambda part: 0 if part == "schoolplein" else zipf.get(part, 0)) == ("school", "plein")
    assert split("schoolpleinfeest", lambda part: zipf.get(part, 0)) == ("schoolplein", "feest")


def test_a_link_stands_between_parts_only() -> None:
    zipf = {"zorg": 500, "station": 450, "kantoor": 450}
    assert split("stationskantoor", lambda part: zipf.get(part, 0)) == ("station", "kantoor")
    assert split("kantoorstations", lambda part: zipf.get(part, 0)) == ()


@pytest.mark.parametrize("word", ["busbus", "06busbus12", "taxi-huis"])
def test_what_is_short_or_has_more_than_letters_is_no_compound(word: str) -> None:
    assert split(word, lambda part: 500 * (part in {"bus", "taxi", "huis"})) == ()


@pytest.mark.parametrize(
    ("word", "zipf"),
    [("taxi", 450), ("bus", 470), ("uit", 0), ("heid", 0), ("xqzwvk", 0)],
    ids=["a word", "three letters, common", "three letters, rare", "an ending", "unknown"],
)
def test_what_can_be_a_part(word: str, zipf: int) -> None:
    table = {**SMALL.table, "uit": Word(390, "uit", ()), "heid": Word(450, "heid", ())}
    assert part_zipf(table, word) == zipf


def test_parts_share_a_compound_by_their_letters() -> None:
    assert SMALL.shares("bushalte") == {"bus": 3 / 8, "halt": 5 / 8}
    assert SMALL.shares("bus") == {}


def test_parts_of_parts_and_neighbours_together_share_too() -> None:
    language = Language({**SMALL.table, "hokje": Word(300, "hok", ())})
    assert language.parts("bushaltehokje") == ("bushalte", "hokje")
    assert language.shares("bushaltehokje") == {"bushalt": 8 / 13, "bus": 3 / 13, "halt": 5 / 13, "hok": 5 / 13}
    assert {"rolstoel", "vervoer", dutch().stem("rolstoeltaxi"), dutch().stem("taxivervoer")} <= dutch().shares(
        "rolstoeltaxivervoer"
    ).keys()


def test_a_part_that_every_sentence_has_is_no_way_in() -> None:
    assert dutch().parts("burenhulp") == ("buren", "hulp")
    assert dutch().shares("burenhulp").keys() == {dutch().stem("buren")}


# ── the table the other way round ────────────────────────────────────────────────────────────────────────────


def test_words_by_what_they_share() -> None:
    assert SMALL.by_stem["halt"] == ["halte", "haltes"]
    assert SMALL.by_part == {"bus": ["bushalte"], "halt": ["bushalte"]}
    assert SMALL.by_beginning == {"halte": ["halte", "haltes"], "busha": ["bushalte"]}
    assert all(len(beginning) == BEGINNING for beginning in SMALL.by_beginning)


def test_words_by_letter_the_commonest_first() -> None:
    assert SMALL.by_letter == {"h": ["huis", "halte", "haltes"], "t": ["taxi"], "b": ["bus", "bushalte"]}
