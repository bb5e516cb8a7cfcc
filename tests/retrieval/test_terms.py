"""Terms: what is said where and how much it counts, and from which other words it can be reached. With small values."""

from collections.abc import Iterable
from itertools import pairwise

import pytest

from sitegen.language import Language, Word
from sitegen.retrieval.documents import WEIGHTS, Document
from sitegen.retrieval.terms import IMPACT, MOST, Terms, Weights, phrases_of, synonyms

LANGUAGE = Language(
    {
        "de": Word(700, "de", ()),
        "bus": Word(470, "bus", ()),
        "bussen": Word(400, "bus", ()),
        "halte": Word(350, "halt", ()),
        "haltes": Word(330, "halt", ()),
        "huis": Word(570, "huis", ()),
        "kerk": Word(480, "kerk", ()),
        "kerkbus": Word(160, "kerkbus", ("kerk", "bus")),
        "taxi": Word(450, "taxi", ()),
    }
)


def terms(*texts: str, phrases: Iterable[str] = ()) -> Terms:
    """Return the terms of documents that each say one of ``texts`` in their samenvatting."""
    return of([{"samenvatting": text} for text in texts], phrases)


def of(rows: Iterable[dict[str, str]], phrases: Iterable[str] = ()) -> Terms:
    """Return the terms of documents with the fields of ``rows``."""
    documents = [Document(f"initiatieven/{place}", fields) for place, fields in enumerate(rows)]
    return Terms(LANGUAGE, documents, phrases_of([phrases]))


# ── what is said where ───────────────────────────────────────────────────────────────────────────────────────


def test_forms_of_a_word_are_one_term() -> None:
    there = terms("Een bus.", "Twee bussen en nog een bus.", "Een taxi.")
    assert set(there.by_stem["bus"].postings) == {0, 1}
    assert there.by_stem["bus"].forms == {"bus": 2, "bussen": 1}
    assert there.forms == {"bus": "bus", "bussen": "bus", "twee": "twee", "taxi": "taxi"}


def test_words_of_every_sentence_are_no_terms() -> None:
    assert set(terms("De bus en de hulp voor iemand.").by_stem) == {"bus"}


def test_saying_it_more_often_counts_for_more_and_ever_less_so() -> None:
    found = (
        terms("bus kerk kerk kerk", "bus bus kerk kerk", "bus bus bus kerk", "bus bus bus bus").by_stem["bus"].postings
    )
    impacts = [found[place] for place in range(4)]
    steps = [after - before for before, after in pairwise(impacts)]
    assert all(step > 0 for step in steps)
    assert all(later < sooner for sooner, later in pairwise(steps))
    assert max(impacts) < IMPACT * 2.2  # what BM25 never exceeds with k1 = 1.2


def test_a_word_counts_for_more_in_a_short_text() -> None:
    found = terms("bus", "bus taxi", "bus taxi huis kerk halte").by_stem["bus"].postings
    assert found[0] > found[1] > found[2]


def test_a_word_counts_for_the_weight_of_its_field() -> None:
    order = sorted(WEIGHTS, key=lambda name: -WEIGHTS[name])
    found = of([{name: "bus"} for name in order]).by_stem["bus"].postings
    impacts = [found[place] for place in range(len(order))]
    assert impacts == sorted(impacts, reverse=True)
    assert impacts[0] > impacts[-1]
    for (one, weight), (other, less) in pairwise(zip(impacts, (WEIGHTS[name] for name in order), strict=True)):
        assert (one > other) == (weight > less)


def test_fields_add_up() -> None:
    rows = [{"naam": "bus", "tekst": "taxi"}, {"naam": "taxi", "tekst": "bus"}, {"naam": "bus", "tekst": "bus"}]
    found = of(rows).by_stem["bus"].postings
    assert found[2] > found[0] > found[1]


def test_a_word_of_few_documents_weighs_more() -> None:
    there = terms("bus kerk", "bus taxi", "bus huis", "bus kerk").by_stem
    assert there["taxi"].idf > there["kerk"].idf > there["bus"].idf > 0


def test_of_a_word_that_everybody_uses_only_who_uses_it_most_is_kept() -> None:
    found = terms(*["bus kerk"] * 20, *["bus"] * MOST).by_stem["bus"]
    assert len(found.postings) == MOST
    assert not set(range(20)) & set(found.postings)
    assert found.idf < 0.01


def test_telephone_numbers_are_terms() -> None:
    there = Terms(LANGUAGE, [Document("x/0", {}, numbers="0781000001 0612345678"), Document("x/1", {"naam": "bus"})])
    assert there.by_stem["0612345678"].postings == {0: IMPACT}


def test_without_documents_there_are_no_terms() -> None:
    assert terms().by_stem == {}
    assert terms("").by_stem == {}


# ── phrases and synonyms ─────────────────────────────────────────────────────────────────────────────────────


def test_phrases_are_the_synonyms_of_several_words() -> None:
    assert phrases_of([["Bus", "Openbaar vervoer"], ["in de Wmo-rit"]]) == [
        ("openbaar", "vervoer"),
        ("in", "de", "wmo", "rit"),
    ]


def test_a_phrase_is_a_term_in_any_form_but_not_over_a_border() -> None:
    there = terms(
        "Bus naar huis.", "Met bussen naar huis toe", "De bus. Naar huis!", "huis naar bus", "bus naar; huis",
        phrases=["bus naar huis"],
    )  # fmt: skip
    found = there.by_stem["bus nar huis"]
    assert set(found.postings) == {0, 1}
    assert found.forms == {"bus naar huis": 1, "bussen naar huis": 1}
    assert "bus naar huis" not in there.forms  # only single words are corrected to


def meaning_the_same(there: Terms, *groups: Iterable[str]) -> dict[str, Weights]:
    return synonyms(there, groups)


def test_synonyms_lead_both_ways() -> None:
    there = terms("bus", "taxi")
    found = meaning_the_same(there, ["bus", "taxi"])
    assert found.keys() == {"bus", "taxi"}
    assert found["bus"].keys() == {"taxi"}
    assert found["taxi"].keys() == {"bus"}
    assert 0 < found["bus"]["taxi"] < 1


def test_a_word_that_nobody_uses_leads_to_its_synonyms_and_nothing_leads_to_it() -> None:
    found = meaning_the_same(terms("bus", "kerk"), ["koets", "bus", "kerk"])
    assert found["koets"].keys() == {"bus", "kerk"}
    assert found["bus"].keys() == {"kerk"}
    assert meaning_the_same(terms("huis"), ["bus", "taxi"]) == {}


def test_groups_that_share_a_word_stay_two_groups() -> None:
    there = terms("bus", "taxi", "kerk")
    found = meaning_the_same(there, ["bus", "taxi"], ["taxi", "kerk"])
    assert found["taxi"].keys() == {"bus", "kerk"}
    assert found["bus"].keys() == {"taxi"}


def test_a_phrase_leads_to_words_and_words_to_a_phrase() -> None:
    there = terms("bus naar huis", "taxi", phrases=["bus naar huis", "taxi"])
    found = meaning_the_same(there, ["bus naar huis", "taxi"])
    assert found["bus naar huis"].keys() == {"taxi"}
    assert found["taxi"].keys() == {"bus nar huis"}


def test_forms_of_one_word_are_no_synonyms() -> None:
    assert meaning_the_same(terms("bus"), ["bus", "bussen"]) == {}


# ── parts, wholes and beginnings ─────────────────────────────────────────────────────────────────────────────


def test_a_part_leads_to_the_whole() -> None:
    there = terms("De kerkbus rijdt.", "De kerk.").by_stem
    assert there["kerk"].postings.keys() == {1}
    assert there["kerk"].related.keys() == {"kerkbus"}
    assert there["bus"].postings == {}  # nobody says it by itself
    assert there["bus"].related.keys() == {"kerkbus"}


def test_a_part_that_is_more_of_the_whole_leads_there_more() -> None:
    there = terms("De kerkbus rijdt.").by_stem
    assert there["kerk"].related["kerkbus"] > there["bus"].related["kerkbus"] > 0
    assert there["kerk"].related["kerkbus"] < 0.5


def test_a_part_that_only_wholes_have_is_as_rare_as_those() -> None:
    there = terms("kerkbus", "kerkbus", "huis", "taxi", "halte").by_stem
    assert there["bus"].idf == pytest.approx(there["kerkbus"].idf)
    assert there["bus"].idf < there["taxi"].idf


def test_a_whole_leads_to_its_parts() -> None:
    there = terms("De kerk.", "De bus.", "De bussen.")
    found = there.parts("kerkbus")
    assert found.keys() == {"kerk", "bus"}
    assert found["kerk"] > found["bus"]
    assert sum(found.values()) < 1
    assert terms("De kerk.").parts("kerkbus").keys() == {"kerk"}
    assert there.parts("bus") == {}


def test_a_word_leads_to_its_own_term_in_full() -> None:
    there = terms("De bussen.")
    assert there.own("bus") == there.own("bussen") == {"bus": 1.0}
    assert there.own("taxi") == {}


def test_the_beginning_of_a_word_leads_to_it() -> None:
    there = terms("Wij organiseren.", "De organisatie.", "Een organist.")
    assert there.beginning("organisator").keys() == {"organisatie"}  # all but two letters
    assert there.beginning("organi").keys() == {"organisatie", "organiser", "organist"}
    assert there.beginning("organogram") == {}
    assert there.beginning("orga") == {}  # too short to tell


def test_the_more_of_a_word_has_been_said_the_more_it_leads_there() -> None:
    found = terms("telefoontje", "telefooncentrale").beginning("telefoon")
    assert found[LANGUAGE.stem("telefoontje")] > found[LANGUAGE.stem("telefooncentrale")] > 0


def test_a_word_that_is_a_term_needs_no_beginning() -> None:
    there = terms("Een wandeling.", "Een wandelclub.")
    assert there.beginning("wandelclub") == {}
    assert there.by_stem[LANGUAGE.stem("wandeling")].related == {}


def test_a_word_leads_to_longer_ones_that_begin_with_it() -> None:
    there = terms("De telefoon.", "De telefooncirkel.", "De televisie.").by_stem
    assert there["telefon"].related.keys() == {"telefooncirkel"}
    assert there["telefooncirkel"].related == {}
    assert there["televisie"].related == {}


def test_words_of_the_table_that_lead_somewhere() -> None:
    assert terms("De bus.").reached() == {"bus", "bussen", "kerkbus"}
    assert terms("De haltes.").reached() == {"halte", "haltes"}
    assert terms("De kerkbus.").reached() == {"kerk", "bus", "bussen", "kerkbus"}
