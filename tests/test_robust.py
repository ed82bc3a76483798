"""No article stops a build: whatever stands in the seeds, there are pages, and all that is printed is proved.

With `EXPLAINER_TOPICS=folder` the mixtures are made of the sentences of that folder's articles, too, and each of its
sub-folders is built.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mkdocs_explainer.config import Options
from mkdocs_explainer.faults import REMEDY
from mkdocs_explainer.model import Web
from mkdocs_explainer.pipeline import Result, build, for_machines
from mkdocs_explainer.seeds import read_folder

TOPICS = os.environ.get("EXPLAINER_TOPICS", "")
FURTHER = sorted(path for path in Path(TOPICS).iterdir() if path.is_dir()) if TOPICS else []

SENTENCES = (
    "The Long Bridge in Arnby opened on Monday, March 3, 2025, nine years after work on it began.",
    "Arnby's bridge, which cost $48 million, opened in front of about 2,000 visitors, Sample Wire reported.",
    "Mayor Greta Holm cut a ribbon and said that the town had waited long enough.",
    "Holm did not say who will pay.",
    "“We paid for it,” said Per Dahl, a councillor. “Nobody asked us.”",
    "@nytimes and @3 wrote “@arnby @12: it leaks” on Tuesday.",
    "The post by @nytimes, @7, @arnby and @GretaHolm was shared 40,000 times.",
    "The bridge [which is 640 meters long] carries {{ 4 }} lanes… and <b>a path</b> for bicycles.",
    "It cost 1.2.3 km of steel, 5-6 %, $.5 and −3 °C; 10^6 rivets.",
    "The council denied that it knew. Reporting by A. B. Roe, C. D. Poe; editing by E. F. Doe.",
    "ARNBY, Westland (AP) — The river rose by two metres on Monday, officials said.",
    "The Arnby Road Authority (ARA) is the agency that builds roads. The ARA is “new.”",
    "Each cell holds 80 to 90 inmates, and 40,000 inmates are held.",
    "No. 5 Dr. J. R. Roe of the U.S. said at 5 a.m. Mr. Dahl left.",
    "“Let's ask,” Holm said. Moving along, let’s say that 47% say the bridge is fine; ] said no.",
    "Why did it take so long?",
    "What is the Long Bridge? The Long Bridge is a cable-stayed bridge across the Tarn River.",
    "🔥 The bridge burned 🌉 on Friday, and 3 people were hurt, the police said.",
    "The bridge opened “on Monday.",
    "According to the mayor, the bridge (which opened on Monday) had cost 37 million euros by 2015.",
    "By Ann Roe",
    "Read more: the bridge",
    "A-A-A-A B. C. D. --- ... ?!?! “”()[]{}",
    "İstanbul ß \u2028 \u00ad \u200b \ufeff \x0c 東京 العربية",
)
"""Sentences that rules look at, in words that share names, numbers and days, so that claims meet one another."""

FACTS = (
    ("The Long Bridge in Arnby opened on Monday", "the bridge carries four lanes of traffic and a path for bicycles"),
    ("The new bridge of Arnby cost $48 million", "the Arnby Road Authority paid $37 million of it in 2015"),
    ("Engineers found cracks in one of the two pylons in 2018", "Norvik Works built the northern pylon again"),
    ("Each cell of the prison holds 80 to 90 inmates", "40,000 inmates are held there, said @arnby, @3 and @nytimes"),
    ("Mayor Greta Holm cut a ribbon before 2,000 visitors", "she said the town had waited long enough"),
)
"""Two clauses each, for one sentence here and two there."""

TITLES = ("The bridge opens", "\\ud83d\\udd25 Bridge", "\\ud83d", "What is [the] bridge?", "@nytimes", "", "1984")


def sentences_of(folder: Path) -> list[str]:
    """Pieces of a folder's text files, cut roughly where sentences end."""
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.rglob("*.[tm][xd]*"))]
    return [piece for text in texts for piece in re.split(r"(?<=[.?!])\s+|\n+", text) if piece.strip()][:20_000]


POOL = (*SENTENCES, *(piece for folder in FURTHER[:40] for piece in sentences_of(folder)))


def whole(sentence: str) -> str:
    return sentence


def without_its_end(sentence: str) -> str:
    return sentence[: len(sentence) * 2 // 3]


def with_curly_quotes_straight(sentence: str) -> str:
    return sentence.replace("“", '"').replace("”", '"')


def in_another_voice(sentence: str) -> str:
    return f"“{sentence}” @wire said."


SENTENCE = st.builds(
    lambda change, sentence: change(sentence),
    st.sampled_from((whole, whole, whole, without_its_end, with_curly_quotes_straight, in_another_voice)),
    st.sampled_from(POOL) | st.text(max_size=30),
)
# one blank missing after a full stop is as common as a paragraph
GAP = st.sampled_from((" ", " ", " ", "", "\n\n", "\n\n", "\n", "</p><p>", " | ", "\t"))


@st.composite
def body(draw: st.DrawFn, facts: list[tuple[str, str]]) -> str:
    """What a file says: facts, each in one sentence or in two, among sentences of any kind."""
    pieces = []
    for first, second in draw(st.permutations(facts)):
        gap = draw(st.sampled_from((" ", "", "", "\n\n")))
        apart = f"{first}.{gap}{second[0].upper()}{second[1:]}."
        pieces += [draw(st.sampled_from((f"{first}, and {second}.", apart))), draw(GAP)]
        for sentence, between in draw(st.lists(st.tuples(SENTENCE, GAP), max_size=4)):
            pieces += [sentence, between]
    return "".join(pieces)


@st.composite
def seeds(draw: st.DrawFn) -> dict[str, bytes]:
    """Some files by name, which tell much the same."""
    files = {}
    facts = draw(st.lists(st.sampled_from(FACTS), min_size=1, max_size=3, unique=True))
    for number in range(draw(st.integers(1, 4))):
        text, title = draw(body(facts)), draw(st.sampled_from(TITLES))
        suffix = draw(st.sampled_from(("txt", "md", "html")))
        if suffix == "md":
            text = f'---\ntitle: "{title}"\noutlet: "Wire {title}"\n---\n\n{text}'
        if suffix == "html":
            text = f"<html><head><title>{title}</title></head><body><article><p>{text}</p></article></body></html>"
        # half a character stands in a file as another program writes it: as bytes that are no UTF-8
        files[f"{number}.{suffix}"] = text.encode("utf-8", "surrogatepass")
    return files


def complaints(result: Result) -> list[str]:
    """What was left out over a fault of ours; that a file cannot be read is none."""
    return [str(warning) for warning in (*result.warnings, *result.notes) if REMEDY in str(warning)]


def built(root: Path, **options: object) -> Result:
    """Build a folder, and all that machines read of its pages."""
    result = build(Options(processes=1, **options), root)  # type: ignore[arg-type]
    if result.explainer is not None:
        web = Web(name="x", places={page.path: page.path for page in result.site.pages}, base="https://x.example/")
        machines = for_machines(result, Options(), root, web)
        assert machines is not None
        machines.files()
        for page in result.site.pages:
            machines.head(page.path, "<html><head></head><body></body></html>")
        data = next(asset.data for asset in result.site.assets if asset.path == "explainer.json")
        assert len(json.loads(data)["sources"]) == len(result.explainer.sources)
    return result


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(files=seeds())
def test_any_mixture_of_sentences_becomes_a_wiki_without_a_fault(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "seeds").mkdir()
        for path, data in files.items():
            (Path(name) / "seeds" / path).write_bytes(data)
        result = built(Path(name))
        assert complaints(result) == []
        read = {source.path for source in result.explainer.sources} if result.explainer else set()
        # nothing vanishes in silence: a file is read, or a warning names it
        assert read | {warning.path for warning in result.warnings} == {*files}


@pytest.mark.skipif(not TOPICS, reason="EXPLAINER_TOPICS names no folder with further topics")
@pytest.mark.parametrize("topic", FURTHER, ids=lambda path: path.name)
def test_a_further_topic_becomes_a_wiki_without_a_fault(topic: Path, tmp_path: Path) -> None:
    result = built(tmp_path, seeds=str(topic.resolve()))
    assert complaints(result) == []
    assert (result.explainer is None) is (not read_folder(topic).seeds)
