"""The pages' own words: complete in each language, replaceable, inert, and nowhere else than in the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_explainer.english.outlets import UNNAMED
from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.model import Excluded, Explainer, Page
from mkdocs_explainer.read.rules import RULES
from mkdocs_explainer.render import render, strings
from mkdocs_explainer.render.apart import REPORT
from mkdocs_explainer.render.moments import Moment, moment
from mkdocs_explainer.render.strings import choose, languages, load, slots

from .rendering import read, to_html

FOLDER = Path(strings.__file__).parent
TABLES = {file.stem: yaml.safe_load(file.read_text("utf-8")) for file in sorted((FOLDER / "strings").glob("*.yml"))}
TEMPLATES = sorted((FOLDER / "templates").glob("*.j2"))
OTHERS = sorted(TABLES.keys() - {"en"})


def test_english_and_german_ship() -> None:
    assert languages() == sorted(TABLES)
    assert {"en", "de"} <= TABLES.keys()


@pytest.mark.parametrize("language", OTHERS)
def test_each_language_has_the_strings_of_all(language: str) -> None:
    english, other = TABLES["en"], TABLES[language]
    assert list(other) == list(english), "the same keys, in the same order"
    for key, entry in other.items():
        assert isinstance(entry, dict) == isinstance(english[key], dict), key
        assert slots(entry) - {"n"} == slots(english[key]) - {"n"}, key
        assert not isinstance(entry, dict) or "other" in entry, key


def texts_of(entry: object) -> list[str]:
    return list(entry.values()) if isinstance(entry, dict) else [str(entry)]


@pytest.mark.parametrize("language", OTHERS)
def test_no_string_was_left_in_english(language: str) -> None:
    same = {
        key
        for key, entry in TABLES[language].items()
        if entry == TABLES["en"][key] and re.search(r"[A-Za-z]{3}", re.sub(r"\{\w+\}", "", str(entry)))
    }
    # words that are the same in both
    assert same <= {"kind.person", "reason.navigation", "reason.code"}, language


@pytest.mark.parametrize("language", sorted(TABLES))
def test_a_table_gives_each_key_once(language: str) -> None:
    keys = re.findall(r'^"([^"]+)":', (FOLDER / "strings" / f"{language}.yml").read_text("utf-8"), re.M)
    assert len(keys) == len(set(keys))


def literal(template: Path) -> Iterator[str]:
    """The words of a template that stand outside of all tags and attributes."""
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", template.read_text("utf-8"), flags=re.DOTALL)
    text = re.sub(r"<[^>]*>|\{ [^}]*\}", "", text)
    yield from re.findall(r"[^\W\d_]+", text)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: file.name)
def test_templates_hold_no_words(template: Path) -> None:
    assert list(literal(template)) == []
    assert not re.findall(r'(?:aria-label|title|alt)="[^{"]', template.read_text("utf-8"))


def test_every_string_is_used_and_every_used_string_is_there() -> None:
    code = "\n".join(file.read_text("utf-8") for file in [*TEMPLATES, *FOLDER.glob("*.py")])
    english = TABLES["en"]
    asked = re.findall(r'(?:\bt|plain|say|strings)\("([^"]+)"[,)]', code)
    assert len(asked) > 60
    assert not [key for key in asked if key not in english]
    made_from_data = ("date.", "kind.", "kinds.", "reason.", "made.", "difference.", "list.", "number.", "versions.")
    assert not [key for key in english if f'"{key}"' not in code and not key.startswith(made_from_data)]


def words(site_text: str) -> str:
    return read(to_html(site_text.split("---\n", 2)[2]))[0]


def furniture(made: Page) -> str:
    """What a reader sees of a page but for the words of sources and the names of things."""
    text = re.sub(r'<span lang="en">.*?</span>(?!</span>)', "", made.text.split("---\n", 2)[2], flags=re.DOTALL)
    return read(to_html(text))[0]


@pytest.mark.parametrize("language", OTHERS)
def test_a_build_in_another_language_has_no_english_furniture(water: Explainer, language: str) -> None:
    english, other = TABLES["en"], TABLES[language]
    parts = {
        part.strip()
        for key, entry in english.items()
        if entry != other[key] and not key.startswith(("made.", "date.", "kind."))
        for text in texts_of(entry)
        for part in re.split(r"\{\w+\}", text)
    }
    theirs = " ".join(text for entry in other.values() for text in texts_of(entry))
    named = msgspec.json.encode(water).decode()
    parts = {part for part in parts if len(part) > 4 and part not in theirs and part not in named}
    assert len(parts) > 80
    for made in render(water, language=language).pages:
        shown = furniture(made)
        assert not [part for part in parts if re.search(rf"(?<!\w){re.escape(part)}(?!\w)", shown)], made.path


def test_german_words_stand_on_german_pages(water: Explainer) -> None:
    pages = {made.path: made for made in render(water, language="de").pages}
    assert pages["timeline.md"].title == "Chronologie"
    asked = furniture(pages["questions/what-happened-in-brackwater.md"])
    assert "Die ganze Antwort" in asked
    assert "3. Mai 2024" in asked
    assert "2 Quellen, 1 Ursprung: Tidewater Wire" in asked


@pytest.mark.parametrize(
    ("known", "english", "german"),
    [
        (moment("2025-03-16", "day"), "16 March 2025", "16. März 2025"),
        (moment("2022-03", "month"), "March 2022", "März 2022"),
        (moment("2010", "decade"), "the 2010s", "die 2010er-Jahre"),
        (moment("1701", "century"), "the 18th century", "das 18. Jahrhundert"),
        (moment("2001", "century"), "the 21st century", "das 21. Jahrhundert"),
        (moment("2025-03-15", "weekend"), "the weekend of 15–16 March 2025", "das Wochenende vom 15./16. März 2025"),
        (
            moment("2025-05-31", "weekend"),
            "the weekend of 31 May–1 June 2025",
            "das Wochenende vom 31. Mai/1. Juni 2025",
        ),
        (
            moment("2022-12-31", "weekend"),
            "the weekend of 31 December 2022–1 January 2023",
            "das Wochenende vom 31. Dezember 2022/1. Januar 2023",
        ),
        (moment("2025-03-17", "week"), "the week of 17 March 2025", "die Woche vom 17. März 2025"),
    ],
)
def test_dates_in_words(known: Moment, english: str, german: str) -> None:
    assert read(to_html("x " + load("en").when(known)))[0] == f"x {english}"
    assert read(to_html("x " + load("de").when(known)))[0] == f"x {german}"
    assert load("en").when_first(known)[0] in "0123456789MT"


def test_a_date_at_the_head_of_a_line_opens_no_list() -> None:
    said, tags = read(to_html(str(load("de").day("2024-05-03"))))
    assert said == "3. Mai 2024"
    assert [tag for tag, _ in tags] == ["p"]


@pytest.mark.parametrize(
    ("text", "german"),
    [
        ("it says so: “Source: Tidewater Wire”", "er sagt es selbst: „Source: Tidewater Wire“"),
        (
            "27 sentences told again in the same order, as in Tidewater Wire",
            "27 Sätze stehen in derselben Reihenfolge wie bei",
        ),
        ("it is this outlet’s own report", "es ist der eigene Bericht dieses Mediums"),
        ("“on Sunday”: published 17 March 2025", "„on Sunday“, erschienen am 17.\u00a0März 2025"),
        ("“a year later”: counted from the 2010s", "„a year later“, gezählt ab: die 2010er-Jahre"),
        ("The Post: “on Sunday”: published 1 May 2024", "The Post: „on Sunday“, erschienen am 1.\u00a0Mai 2024"),
        ("how much or how many: 12 people", "wie viel oder wie viele: 12 people"),
        ("Article 3 of 5", "Artikel 3 von 5"),
        (
            "Article 3 of 5: “on Sunday”: published 1 May 2024",
            "Artikel 3 von 5: „on Sunday“, erschienen am 1.\u00a0Mai",
        ),
        ("words of no known form", "words of no known form"),
    ],
)
def test_what_weaving_wrote_is_said_in_the_language_of_the_pages(text: str, german: str) -> None:
    assert load("de").made(text).startswith(german)
    assert load("en").made(text) == text


def test_an_article_without_an_outlet_is_called_by_its_number_in_the_language_of_the_pages(water: Explainer) -> None:
    unnamed = UNNAMED.format(number=1, all=2)
    sources = (msgspec.structs.replace(water.sources[0], outlet=unnamed), *water.sources[1:])
    origins = (msgspec.structs.replace(water.origins[0], name=unnamed), *water.origins[1:])
    made = msgspec.structs.replace(water, sources=sources, origins=origins)
    told = load("de").named(made)
    assert (told.sources[0].outlet, told.origins[0].name) == ("Artikel 1 von 2", "Artikel 1 von 2")
    assert told.sources[1:] == water.sources[1:]
    assert load("en").named(made) == made
    pages = {page.path: page.text for page in render(made, language="de").pages}
    assert "Artikel 1 von 2" in pages["sources/index.md"]
    assert not [path for path, text in pages.items() if unnamed in text]


DIFFERENCES = FOLDER.parent / "weave" / "differences"
ABOUT = re.compile(r'\babout\s*=\s*\(?\s*f?"([^"]+)"')


def test_every_label_of_a_difference_has_a_form() -> None:
    written = [text for file in DIFFERENCES.glob("*.py") for text in ABOUT.findall(file.read_text("utf-8"))]
    labels = [re.sub(r"\{[^{}]*\}", "x", text) for text in written]
    assert labels
    assert not [label for label in labels if load("de").made(label) == label]


def test_every_reason_has_a_string() -> None:
    excluded = Excluded.__doc__ or ""
    reasons = {*REPORT, *(rule.reason for rule in RULES), *re.findall(r'"([a-z ]+)"', excluded), "heading not used"}
    assert len(reasons) > 20
    assert not [reason for reason in reasons if f"reason.{reason}" not in TABLES["en"]]


def test_numbers_decide_between_forms_and_have_their_thousands_apart() -> None:
    english, german = load("en"), load("de")
    assert [english("count.sources", n) for n in (0, 1, 2, 41000)] == [
        *("0 sources", "1 source", "2 sources", "41,000 sources"),
    ]
    assert german("count.sources", 41000) == "41.000 Quellen"


@settings(deadline=None)  # the first example makes the converter
@given(st.text())
def test_what_is_filled_in_is_inert(text: str) -> None:
    _, tags = read(to_html("x " + load("en")("newest", date=text)))
    assert {tag for tag, _ in tags} == {"p"}


@pytest.mark.parametrize(
    ("asked", "theme", "chosen"),
    [
        (None, None, "en"),
        (None, "de", "de"),
        (None, "de_AT", "de"),
        (None, "xx", "en"),
        ("de", "en", "de"),
        ("de-CH", None, "de"),
        ("en", "de", "en"),
    ],
)
def test_the_option_comes_before_the_theme(asked: str | None, theme: str | None, chosen: str) -> None:
    assert choose(asked, theme) == chosen


def test_an_unknown_language_is_refused_with_those_that_ship() -> None:
    with pytest.raises(ExplainerError, match=r"'xx'.* There are some for: de, en"):
        choose("xx")


def own(folder: Path, name: str, text: str) -> Path:
    (folder / "strings").mkdir()
    (folder / "strings" / name).write_text(text, encoding="utf-8")
    return folder


def test_a_user_changes_some_strings(water: Explainer, tmp_path: Path) -> None:
    folder = own(
        tmp_path, "en.yml", '"question.full": "More *of* it"\n"count.sources": {1: one, other: "{n} articles"}'
    )
    text = next(made.text for made in render(water, templates=folder).pages if made.kind == "question")
    assert "## More &#x2A;of&#x2A; it\n" in text
    assert "2 articles, 1 origin" in text


def test_a_user_adds_a_language(water: Explainer, tmp_path: Path) -> None:
    folder = own(tmp_path, "fr.yml", '"timeline.title": Chronologie')
    assert choose("fr", None, folder) == choose(None, "fr_CA", folder) == "fr"
    site = render(water, templates=folder, language="fr")
    assert next(made.title for made in site.pages if made.kind == "timeline") == "Chronologie"
    assert next(made.title for made in site.pages if made.kind == "figures") == "In figures", "the rest is English"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('"question.ful": "x"', r"en\.yml has a string 'question\.ful', which no page uses"),
        ('"newest": "of {day}"', r"'newest' in .*en\.yml asks for \{day\}.*It may ask for: date"),
        ('"newest": 3', r"'newest' in .*en\.yml is no text"),
        ('"count.sources": {1: one}', r"'count\.sources' in .*en\.yml is no text"),
        ('"date.months": "January February"', r"'date\.months' in .*en\.yml has to name twelve months"),
        ('"newest": "a', r"en\.yml cannot be read"),
    ],
)
def test_a_faulty_table_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ExplainerError, match=message):
        load("en", own(tmp_path, "en.yml", text))


def test_a_template_that_asks_for_a_string_that_is_not_there_is_named(water: Explainer, tmp_path: Path) -> None:
    (tmp_path / "home.md.j2").write_text('{{ t("home.nothing") }}', encoding="utf-8")
    with pytest.raises(ExplainerError, match=r"home\.md\.j2 asks for the string 'home\.nothing'"):
        render(water, templates=tmp_path)


def test_words_of_a_source_carry_its_language_where_the_page_has_another(water: Explainer) -> None:
    german = {made.path: made.text for made in render(water, language="de").pages}
    text = german["questions/why-did-the-pumps-fail.md"]
    assert '# <span lang="en">Why did the pumps fail?</span> {' in text
    assert '<span lang="en">Inspectors of the' in text
    assert '> <span lang="en">' in text
    assert not [path for path, text in german.items() if text.count("<span lang=") != text.count('<span lang="en">')]
    assert not [made for made in render(water).pages if "lang=" in made.text]
    swiss = tuple(msgspec.structs.replace(source, language="de") for source in water.sources)
    german_sources = render(msgspec.structs.replace(water, sources=swiss), language="de")
    assert not [made for made in german_sources.pages if "lang=" in made.text]


@pytest.mark.parametrize("language", ["en-GB", "EN", "", 'e"><script>'])
def test_no_other_language_is_marked_than_one_that_is_another(water: Explainer, language: str) -> None:
    sources = tuple(msgspec.structs.replace(source, language=language) for source in water.sources)
    assert not [
        made for made in render(msgspec.structs.replace(water, sources=sources)).pages if "lang=" in made.text
    ]


@pytest.mark.parametrize("language", TABLES)
def test_no_string_has_a_form_twice(language: str) -> None:
    """YAML keeps the last of two, and a count would name another thing."""
    twice: list[str] = []

    class Loader(yaml.SafeLoader):
        def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[object, object]:
            names = [self.construct_object(key) for key, _ in node.value]
            twice.extend(f"{name}" for name in names if names.count(name) > 1)
            return super().construct_mapping(node, deep)

    yaml.load((FOLDER / "strings" / f"{language}.yml").read_text("utf-8"), Loader)  # noqa: S506
    assert twice == []
