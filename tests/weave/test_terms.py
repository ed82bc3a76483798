"""Which names get a page, what they are called, and whose words define them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from mkdocs_explainer.weave.names.kinds import Usage, kind_of
from mkdocs_explainer.weave.names.merging import normal_form
from mkdocs_explainer.weave.terms.defining import find_defining


def seed(name: str, text: str, outlet: str = "Sample Wire") -> str:
    return f"=== {name}.md\n---\ntitle: {name.title()} news\noutlet: {outlet}\n---\n\n{text}\n\n"


def terms_of(made: Any) -> dict[str, Any]:
    return {term.name: term for term in made.weave(max_share=1).terms}


@pytest.fixture(scope="session")
def ferry(folder: Callable[..., Any]) -> Any:
    return folder("ferry")


def test_what_two_sources_name_has_a_page(ferry: Any) -> None:
    terms = {term.name for term in ferry.explainer.terms}
    assert {"Tarn Queen", "Norvik Lines", "Arnby", "Lake Orsa"} <= terms


def test_a_person_named_in_full_by_one_source_has_a_page(ferry: Any) -> None:
    terms = terms_of(ferry)
    assert terms["Pia Lund"].kind == "person"
    assert terms["Greta Holm"].aliases == ("Holm",)


def test_what_one_source_names_in_passing_has_no_page(folder: Callable[..., Any]) -> None:
    made = folder(seed("one", "The train from Tarn to Hovin was late on Friday because of snow on the rails."))
    assert {made.thing(name).name for name in ("Tarn", "Hovin")} == {"Tarn", "Hovin"}
    assert not {"Tarn", "Hovin"} & set(terms_of(made))


NOT_NOTABLE = {
    "a country that the story passes through": ("Kenya", "A ship from Kenya came to the port of Tarn."),
    "an American state the story passes through": ("Nebraska", "Trucks from Nebraska came to the port of Tarn."),
    "a service that something was posted on": ("Chirper", "The mayor of Tarn said on Chirper that she was glad."),
    "somebody whom only a quotation names": ("Ana Ruiz", "“It is less Ana Ruiz than Bo Ek,” the mayor of Tarn said."),
    "initials that nobody explains": ("U.S.", "The plane came to the port of Tarn from the U.S. on Friday."),
    "an adjective": ("Kurdish", "The Kurdish mayor of Tarn was late on Friday."),
}


@pytest.mark.parametrize(("name", "text"), NOT_NOTABLE.values(), ids=NOT_NOTABLE)
def test_what_is_merely_named_has_no_page(folder: Callable[..., Any], name: str, text: str) -> None:
    filler = " ".join(f"Clerk number {n} of Tarn counted {n} barrels of herring." for n in range(2, 20))
    made = folder(seed("one", f"{text} {filler}") + seed("two", f"{text} {filler}", "Example Post"))
    assert name in {thing.name for thing in made.naming.things}
    assert name not in terms_of(made)


def test_a_place_that_something_went_to_has_a_page(folder: Callable[..., Any]) -> None:
    text = (
        "Officials said an aid ship sailed to Larne. The statement said that food would go to Larne. Larne was shut."
    )
    made = folder(seed("one", text) + seed("two", "The harbor at Larne was shut on Friday.", "Example Post"))
    assert "Larne" in terms_of(made)


def test_whom_somebody_is_cleared_of_robbing_he_does_not_belong_to(folder: Callable[..., Any]) -> None:
    charged = (
        "Police cleared Ana Holm of any role at Northlight Bank. Prosecutors accused Ana Holm of Northlight Bank."
    )
    made = folder(
        seed("one", f"{charged} Ana Holm sued Northlight Bank, and Northlight Bank apologized to Ana Holm.")
    )
    assert not [found for found in find_defining(made.story) if found.form == "member"]


def test_somebody_whom_one_source_lists_once_has_no_page(folder: Callable[..., Any]) -> None:
    ends = "Nine clerks of the harbor office in Tarn, angry and tired, went home with Pia Lund and Mirela Dahl."
    made = folder(seed("one", ends))
    assert made.thing("Mirela Dahl").kind == "person"
    assert "Mirela Dahl" not in terms_of(made)
    assert "Mirela Dahl" in terms_of(folder(seed("one", "Mirela Dahl went home from the harbor office in Tarn.")))


def test_a_single_word_that_a_source_explains_has_a_page(folder: Callable[..., Any]) -> None:
    text = "Brucellosis is a disease that cattle give to people. Two farmers of Tarn fell ill with brucellosis."
    assert terms_of(folder(seed("one", text)))["brucellosis"].definition


def test_a_country_that_the_story_is_about_has_a_page(folder: Callable[..., Any]) -> None:
    text = "A ship from Kenya came to Tarn. Kenya had sent 40 tons of tea. The mayor of Tarn thanked Kenya for it."
    made = folder(seed("one", text) + seed("two", "Tea came to Tarn from Kenya.", "Example Post"))
    assert "Kenya" in terms_of(made)


def test_an_agency_that_two_sources_name_by_its_initials_has_a_page(folder: Callable[..., Any]) -> None:
    text = "The CIA said on Friday that its agents had left Tarn. The mayor asked the CIA to tell her why."
    made = folder(seed("one", text) + seed("two", "The CIA said its agents had left Tarn.", "Example Post"))
    assert "CIA" in terms_of(made)


def test_what_a_source_defines_has_a_page(folder: Callable[..., Any]) -> None:
    text = "Cristal Watch, a human rights organization, counted 40 arrests in the town on Friday."
    terms = terms_of(folder(seed("one", text)))
    assert terms["Cristal Watch"].kind == "organisation"
    assert terms["Cristal Watch"].definition.text == "a human rights organization"


def test_definitions_are_words_of_the_sources(ferry: Any) -> None:
    texts = {
        source: article.text for source, article in zip(ferry.corpus.sources, ferry.corpus.articles, strict=True)
    }
    defined = [term for term in ferry.explainer.terms if term.definition]
    assert len(defined) >= 4
    for term in defined:
        first = term.definition.evidence[0]
        assert term.definition.text in first.quote
        assert " ".join(texts[first.source][first.start : first.end].split()) == first.quote
        assert any(name in first.quote for name in (term.name, *term.aliases))


def test_a_definition_is_more_than_the_name(ferry: Any) -> None:
    for term in ferry.explainer.terms:
        names = {normal_form(name) for name in (term.name, *term.aliases)}
        assert term.definition is None or normal_form(term.definition.text) not in names
    [board] = [term for term in ferry.explainer.terms if "TSB" in (term.name, *term.aliases)]
    assert board.definition is None


def test_another_name_does_not_tell_what_it_is(folder: Callable[..., Any]) -> None:
    first = "The Lomark Sea Leader (LSL) closed on Friday. LSL is the Lomark Sea Leader. LSL was rebuilt."
    made = folder(seed("one", first), seed("two", "Doctors came to LSL, and LSL thanked them.", "Example Herald"))
    assert any(d.phrase == "the Lomark Sea Leader" for d in made.sentence("LSL is the Lomark").definitions)
    assert made.thing("LSL") == made.thing("Lomark Sea Leader")
    assert made.thing("LSL").kind == "thing"
    assert terms_of(made)[made.thing("LSL").name].definition is None


def test_the_definition_that_most_sources_share_is_printed(folder: Callable[..., Any]) -> None:
    seeds = {
        "one": "Cristal Watch, an early riser of the town, counted 40 arrests on Friday.",
        "two": "Cristal Watch, a human rights organization, wants a trial for the men.",
        "three": "Cristal Watch, a human rights organization in Arnby, wrote to the council.",
        "four": "The men are innocent, according to Cristal Watch, a human rights organization.",
    }
    made = folder(*(seed(name, text, f"Paper {name}") for name, text in seeds.items()))
    definition = terms_of(made)["Cristal Watch"].definition
    assert definition.text == "a human rights organization"
    assert len({evidence.source for evidence in definition.evidence}) == 3


@pytest.mark.parametrize(
    ("one", "other", "printed"),
    [
        ("Tarn, a town, was flooded.", "Tarn, a town on Lake Orsa, was flooded.", "a town on Lake Orsa"),
        ("Tarn, a town, was flooded.", "The river at Tarn fell on Friday.", "Tarn, a town, was flooded."),
    ],
)
def test_a_bare_noun_defines_only_what_nobody_says_more_of_and_with_its_sentence(
    one: str, other: str, printed: str, folder: Callable[..., Any]
) -> None:
    made = folder(seed("one", one), seed("other", other, "Example Herald"))
    assert terms_of(made)["Tarn"].definition.text == printed


def test_a_couple_is_two_people(folder: Callable[..., Any]) -> None:
    text = "Mr. Holm met the council of Arnby on Monday. Mrs. Holm met the doctors of Arnby on Friday."
    made = folder(seed("one", text), seed("two", "Mrs. Holm thanked the doctors.", "Example Herald"))
    assert made.thing("Mr. Holm") != made.thing("Mrs. Holm")
    assert made.naming.find("Holm") is None
    assert {mention.text for mention in made.thing("Ms. Holm").mentions} == {"Mrs. Holm"}
    one = folder(seed("one", text.replace("Mrs.", "Mr.")))
    assert one.thing("Mr. Holm") == one.thing("Holm") == one.thing("Mrs. Holm")


def test_outlets_of_the_folder_are_no_terms(ferry: Any) -> None:
    outlets = {article.outlet for article in ferry.corpus.articles}
    assert ferry.thing("Sample Wire").sources
    assert not outlets & {term.name for term in ferry.explainer.terms}


def test_agencies_and_papers_are_no_terms(folder: Callable[..., Any]) -> None:
    text = "The mayor of Arnby resigned on Friday, The New York Times and Reuters reported."
    terms = terms_of(
        folder(seed("one", text), seed("two", text.replace("Friday", "Friday morning"), "Example Herald"))
    )
    assert not {"Reuters", "The New York Times", "New York Times"} & set(terms)


def test_the_longer_name_and_its_acronym_are_one_term(ferry: Any) -> None:
    [term] = [t for t in ferry.explainer.terms if "Transport Safety Board" in (t.name, *t.aliases)]
    assert "TSB" in (term.name, *term.aliases)
    assert len([t for t in ferry.explainer.terms if "TSB" in (t.name, *t.aliases)]) == 1


def test_a_person_is_called_by_the_full_name_without_title(folder: Callable[..., Any]) -> None:
    made = folder(
        seed("one", "President Greta Holm of Arnby met teachers. Holm promised them 300 new schools by June."),
        seed("two", "President Holm met teachers. Greta Holm wants 300 schools, and Holm wants them soon.", "Post"),
    )
    thing = made.thing("Holm")
    assert thing.name == "Greta Holm"
    assert thing.kind == "person"
    assert made.thing("President Holm") == made.thing("Greta Holm’s") == thing


def test_two_people_of_one_surname_are_two(folder: Callable[..., Any]) -> None:
    made = folder(
        seed("one", "Greta Holm met Erik Holm in Tarn. Holm left early. Greta Holm and Erik Holm are not related.")
    )
    assert made.thing("Greta Holm") != made.thing("Erik Holm")
    assert made.thing("Holm") not in (made.thing("Greta Holm"), made.thing("Erik Holm"))


def test_mentions_point_at_the_name(ferry: Any) -> None:
    for thing in ferry.naming.things:
        for mention in thing.mentions:
            text = ferry.corpus.units[mention.unit].sentence.text
            assert text[mention.start : mention.end] == mention.text
            assert thing.index in ferry.naming.of_unit[mention.unit]
            assert ferry.naming.find(mention.text) == thing.index


def test_terms_and_claims_know_each_other(ferry: Any) -> None:
    explainer = ferry.explainer
    claims = {claim.id: claim for claim in explainer.claims}
    for term in explainer.terms:
        assert term.claims
        assert all(term.id in claims[claim].terms for claim in term.claims)
        assert term.id not in term.related
        assert len(term.related) <= 6
    for claim in explainer.claims:
        assert all(claim.id in term.claims for term in explainer.terms if term.id in claim.terms)


def test_terms_stand_in_alphabetical_order(ferry: Any) -> None:
    names = [term.name.casefold() for term in ferry.explainer.terms]
    assert names == sorted(names)


@pytest.mark.parametrize(
    ("titles", "topic"),
    [
        (
            ("The Lomark tram: what to know", "Lomark tram divides a town", "Who wants the Lomark tram?"),
            "Lomark tram",
        ),
        (("A town divided", "Rails"), None),
    ],
)
def test_the_topic_is_what_most_headlines_share(
    titles: tuple[str, ...], topic: str | None, folder: Callable[..., Any]
) -> None:
    body = "The council of Lomark voted for the tram on Friday after a debate of nine hours."
    made = folder(
        "".join(
            f'=== a{n}.md\n---\ntitle: "{title}"\noutlet: Paper {n}\n---\n\n{body}\n\n'
            for n, title in enumerate(titles)
        )
    )
    title = made.explainer.topic.title
    assert title
    assert topic is None or title.casefold() == topic.casefold()
    assert made.weave(title="Rails for all").topic.title == "Rails for all"


@pytest.mark.parametrize(
    ("name", "label", "times", "within", "kind"),
    [
        ("Fort Holm", "PERSON", 10, 6, "thing"),  # what so much happens in is nobody
        ("Ana Holm", "PERSON", 10, 1, "person"),
        ("Greta Holm Bridge", "ORG", 6, 2, "place"),
        ("Tarn Canal", "FAC", 1, 0, "place"),
        ("Jane Park", "PERSON", 4, 0, "person"),
        ("Bridge", "ORG", 4, 0, "organisation"),
    ],
)
def test_kinds_by_the_words_of_a_name_and_around_it(
    name: str, label: str, times: int, within: int, kind: str
) -> None:
    usage = Usage(total=times, within=within, standing=times)
    assert kind_of(Counter({name: times}), Counter({label: times}), [], usage) == kind


def test_who_is_called_mr_is_a_person() -> None:
    forms, labels = Counter({"Daniels": 5}), Counter({"ORG": 3, "GPE": 2})
    assert kind_of(forms, labels, []) == "thing"
    assert kind_of(forms, labels, [], polite=True) == "person"
    assert kind_of(forms, labels, [], Usage(total=5).seen("Sgt. Daniels left", 5, 12)) == "person"
    assert kind_of(forms, labels, ["a software company"], polite=True) == "organisation"


def test_what_speaks_with_an_article_and_in_initials_is_a_body() -> None:
    usage = Usage(total=9, standing=4, definite=4)
    forms, labels = Counter({"FBI": 9}), Counter({"PERSON": 7, "ORG": 2})
    assert kind_of(forms, labels, [], usage, speaks=True) == "organisation"
    assert kind_of(forms, labels, [], usage) == "thing"
    assert kind_of(Counter({"UAE": 9}), Counter({"GPE": 9}), [], usage, speaks=True) == "place"
    street = Counter({"State Street": 9})
    assert kind_of(street, Counter({"ORG": 9}), [], usage, speaks=True) == "organisation"
    assert kind_of(Counter({"JFK": 9}), labels, [], Usage(total=9, standing=4), speaks=True) != "organisation"


def test_a_family_is_no_term(folder: Callable[..., Any]) -> None:
    text = "Greta Holm and Max Holm met in Kenya. The Holms left Kenya on Monday, and the Holms came back."
    made = folder(*(f"=== {name}.md\n---\ntitle: A visit\n---\n\n{text}\n" for name in "ab"))
    assert "Holms" not in {term.name for term in made.weave(max_share=1).terms}


@pytest.mark.parametrize(
    ("people", "kept"),
    [
        ("Canadians", False),
        ("Germans", False),
        ("Americans", False),
        ("Texans", True),
        ("Kurds", True),
        ("Democrats", True),
    ],
)
def test_the_people_of_a_country_are_no_term(folder: Callable[..., Any], people: str, kept: bool) -> None:
    text = f"The {people} met in Arnby on Monday. Holm said that the {people} would stay. The {people} agreed."
    made = folder(*(f"=== {name}.md\n---\ntitle: A visit\n---\n\n{text}\n" for name in "ab"))
    assert (people in {term.name for term in made.weave(max_share=1).terms}) == kept


def test_a_name_that_joins_two_others_has_no_page(folder: Callable[..., Any]) -> None:
    text = "The Arnby-Norway deal is long, Greta Holm of Arnby said. The Arnby-Norway deal is a win for Norway."
    made = folder(seed("one", text) + seed("two", f"The deal is a lie. {text}", "Example Post"))
    assert "Arnby-Norway" in {thing.name for thing in made.naming.things}
    assert "Arnby-Norway" not in terms_of(made)
    assert "Arnby" in terms_of(made)


@pytest.mark.parametrize(
    ("form", "label", "kind"),
    [("USS Porter", "PERSON", "thing"), ("Hong Kong", "PERSON", "place"), ("Hawaii", "ORG", "place")],
)
def test_ships_are_no_people_and_lands_of_the_world_are_places(form: str, label: str, kind: str) -> None:
    assert kind_of(Counter({form: 3}), Counter({label: 3}), ["director"], speaks=True) == kind


@pytest.mark.parametrize(
    ("forms", "usage", "speaks", "kind"),
    [
        ({"Greta Holm": 1, "Holm": 5}, Usage(total=6), True, "person"),
        ({"Greta Holm": 1, "Holm": 5}, Usage(total=6, within=2), True, "place"),
        ({"Greta Holm": 1, "Holm": 5}, Usage(total=6), False, "place"),
        ({"Lomark County": 1, "County": 5}, Usage(total=6), True, "place"),
    ],
)
def test_who_speaks_and_is_called_by_a_surname_is_a_person(
    forms: dict[str, int], usage: Usage, speaks: bool, kind: str
) -> None:
    assert kind_of(Counter(forms), Counter({"GPE": 6}), [], usage, speaks=speaks) == kind


def test_a_company_that_is_called_by_its_last_word_is_no_person() -> None:
    forms = Counter({"Arnby Lund": 1, "Lund": 5})
    assert kind_of(forms, Counter({"ORG": 6}), [], Usage(total=6), speaks=True) == "organisation"
