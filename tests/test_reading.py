"""The command that shows what is made of a file: what it says, as a table and as JSON, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sites import command

from mkdocs_explainer.cli import main

HERON = """Herons return to Ostry marsh

By Ada Quill, May 14, 2024

The herons have come back to the Ostry marsh after eleven years, the wardens of the reserve said on Tuesday.

What drew them back?

The water stands higher since the old sluice was taken out, and the reeds have grown on both banks of the river.
"""
PAGE = """<html lang="en"><head><title>Ferry to run at night | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2025-03-26"></head><body><article><h1>Ferry to run at night</h1>
<p>The ferry to Marrow Island will run until midnight from June on, the harbour office said in a statement.</p>
<p>Islanders had asked for a later boat for years, and two hundred of them signed a letter in the winter.</p>
</article></body></html>"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with seeds; the command is run in it."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "heron.txt").write_text(HERON, encoding="utf-8")
    (tmp_path / "seeds" / "ferry.html").write_text(PAGE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str, width: int = 80) -> Result:
    return CliRunner().invoke(main, ["read", *words], env={"COLUMNS": str(width)})


def test_the_data_of_each_file_come_in_the_order_given(folder: Path) -> None:
    done = run("--json", "seeds/heron.txt", "seeds/ferry.html")
    assert (done.exit_code, done.stderr) == (0, "")
    heron, ferry = json.loads(done.stdout)
    assert heron["path"] == "seeds/heron.txt"
    assert heron["title"] == "Herons return to Ostry marsh"
    assert heron["headings"] == ["What drew them back?"]
    first, second = heron["text"].split("\n\n")
    assert first.startswith("The herons have come back")
    assert second.endswith("both banks of the river.")
    assert (ferry["outlet"], ferry["date"], ferry["language"]) == ("Harbour Post", "2025-03-26", "en")
    assert (ferry["authors"], ferry["url"]) == ([], None)


def test_what_was_set_apart_stands_where_it_says(folder: Path) -> None:
    (heron,) = json.loads(run("--json", "seeds/heron.txt").stdout)
    assert heron["apart"]
    for piece in heron["apart"]:
        assert piece["reason"]
        assert HERON[piece["start"] : piece["end"]] == piece["text"]


def test_people_see_the_same(folder: Path) -> None:
    done = run("seeds/heron.txt", "seeds/ferry.html")
    assert done.exit_code == 0
    shown = done.stdout
    order = ["seeds/heron.txt", "Herons return", "en", "have come back", "# What drew them back?", "set apart"]
    order += ["seeds/ferry.html", "Harbour Post", "2025-03-26", "until midnight"]
    places = [shown.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("width", [40, 80, 200])
def test_lines_fit_the_window(folder: Path, width: int) -> None:
    link = "https://example.com/" + "a" * 300
    (folder / "seeds" / "link.md").write_text(f"---\nurl: {link}\n---\n\n{HERON}", encoding="utf-8")
    lines = run("seeds/link.md", "seeds/heron.txt", width=width).stdout.splitlines()
    assert max(map(len, lines)) <= width
    assert link in "".join(line.strip().removeprefix("address").strip() for line in lines)


def test_a_long_piece_that_was_set_apart_is_shown_by_its_first_words(folder: Path) -> None:
    front = "".join(f"key{number}: some words of no use\n" for number in range(30))
    (folder / "seeds" / "front.md").write_text(f"---\n{front}---\n\n{HERON}", encoding="utf-8")
    shown = " ".join(run("seeds/front.md").stdout.split())
    assert "key1:" in shown
    assert "key20:" not in shown
    assert "… (182 words)" in shown


def test_a_file_that_cannot_be_read_does_not_hide_the_others(folder: Path) -> None:
    (folder / "seeds" / "empty.txt").write_bytes(b"")
    for words in ((), ("--json",)):
        done = run("seeds/none.txt", "seeds/heron.txt", "seeds/empty.txt", "seeds", *words)
        assert done.exit_code == 1
        told = done.stderr.splitlines()
        names = ("seeds/none.txt", "seeds/empty.txt", "seeds")
        assert [line.split(": ")[1] for line in told] == [*names]
        assert "have come back" in done.stdout
    assert [one["path"] for one in json.loads(done.stdout)] == ["seeds/heron.txt"]


def test_what_the_topic_file_says_wins_as_in_a_build(folder: Path) -> None:
    topic = "sources:\n  heron.txt:\n    outlet: Marsh Courier\n  more/egret.txt:\n    date: 2024-06-01\n"
    (folder / "seeds" / "_topic.yml").write_text(topic)
    (folder / "seeds" / "more").mkdir()
    (folder / "seeds" / "more" / "egret.txt").write_text(HERON)
    heron, egret = json.loads(run("--json", "seeds/heron.txt", "seeds/../seeds/more/egret.txt").stdout)
    assert heron["outlet"] == "Marsh Courier"
    assert egret["date"] == "2024-06-01"
    (folder / "seeds").rename(folder / "other")
    (heron,) = json.loads(run("--json", "other/heron.txt").stdout)
    assert heron["outlet"] == "Marsh Courier", "beside the file"
    (egret,) = json.loads(run("--json", "--seeds", "other", "other/more/egret.txt").stdout)
    assert egret["date"] == "2024-06-01"


def test_a_faulty_topic_file_is_told_and_costs_no_file(folder: Path) -> None:
    (folder / "seeds" / "_topic.yml").write_text("titel: Herons")
    done = run("--json", "seeds/heron.txt", "seeds/ferry.html")
    assert done.exit_code == 1
    assert done.stderr.count("seeds/_topic.yml") == 1
    assert "titel" in done.stderr
    assert len(json.loads(done.stdout)) == 2


def test_nothing_in_a_file_acts_on_the_terminal(folder: Path) -> None:
    text = HERON.replace("herons have", "[red]herons[/red] \x1b[2J have \\[bold]")
    (folder / "seeds" / "[blue]x.txt").write_text(text, encoding="utf-8")
    shown = " ".join(run("seeds/[blue]x.txt").stdout.split())
    assert "[red]herons[/red] \N{REPLACEMENT CHARACTER}[2J have \\[bold]" in shown
    assert "seeds/[blue]x.txt" in shown
    assert "seeds/[blue]y.txt" in run("seeds/[blue]y.txt").stderr


def test_without_a_file_the_usage_is_told(folder: Path) -> None:
    assert run().exit_code == 2


def test_it_starts_without_what_only_a_build_needs(folder: Path) -> None:
    (folder / "told.py").write_text(
        "import sys\nfrom mkdocs_explainer.cli import main\n"
        "main(['read', 'seeds/heron.txt', 'seeds/ferry.html'], standalone_mode=False)\n"
        "print(*sorted({'spacy', 'sklearn', 'mkdocs'} & set(sys.modules)), file=sys.stderr)\n"
    )
    done = command("told", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "\n")


def test_nothing_is_written(folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    assert run("seeds/heron.txt").exit_code == 0
    assert sorted(folder.rglob("*")) == before


def test_an_article_that_cannot_be_analysed_is_shown_and_told(folder: Path) -> None:
    text = "Der Stadtrat von Ostry hat am Montag beschlossen, das alte Hallenbad im Frühjahr zu schließen. " * 2
    (folder / "seeds" / "bad.txt").write_text(f"Hallenbad schließt\n\n{text}\n", encoding="utf-8")
    done = run("--json", "seeds/bad.txt")
    assert done.exit_code == 0
    assert json.loads(done.stdout)[0]["language"] == "de"
    assert done.stderr.startswith("Warning: seeds/bad.txt: is in German, and only English can be analysed")


def test_a_page_that_loses_most_of_its_words_is_told_with_both_numbers(folder: Path) -> None:
    rows = "".join(f"<tr><td>Runner {n}</td><td>{n} points</td></tr>" for n in range(200))
    report = "<p>The old bridge at mile 3 opened to all traffic again after the repairs that the town paid for.</p>"
    (folder / "race.html").write_text(f"<html><body><article>{report}<table>{rows}</table></article></body></html>")
    done = run("--json", "race.html")
    assert done.exit_code == 0
    assert "race.html: keeps 19 of the 819 words that its article seems to have." in done.stderr
    assert [doubt["what"][:5] for doubt in json.loads(done.stdout)[0]["doubts"]] == ["keeps"]


def test_a_link_in_a_circle_and_a_file_within_a_file_are_told(folder: Path) -> None:
    (folder / "round.txt").symlink_to("round.txt")
    done = run("round.txt", "seeds/heron.txt/part.txt")
    assert done.exit_code == 1
    assert "round.txt: is a link that leads to no file. Put the file itself here." in done.stderr
    assert "seeds/heron.txt/part.txt: is not there. Correct the name." in done.stderr


def test_sentences_of_a_folder_are_told_with_their_times(folder: Path) -> None:
    result = CliRunner().invoke(main, ["read", "seeds", "--sentences", "--json"])

    assert result.exit_code == 0, result.output
    ferry, heron = json.loads(result.stdout)
    assert [ferry["path"], heron["path"]] == ["ferry.html", "heron.txt"]
    first = heron["sentences"][0]
    assert HERON[first["start"] : first["end"]] == first["text"]
    assert first["said"] == "2024-05-14"
    assert first["mode"] in ("done", "said")
    assert first["when"] in ("2024-05-14", "?")
    assert first["alone"] in (True, False)


def test_sentences_are_shown_to_people(folder: Path) -> None:
    result = CliRunner().invoke(main, ["read", "seeds", "--sentences"], env={"COLUMNS": "80"})

    assert result.exit_code == 0, result.output
    assert "heron.txt" in result.stdout
    assert "said" in result.stdout


@pytest.mark.parametrize("words", [["seeds/heron.txt"], ["seeds", "seeds"], ["nowhere"]])
def test_sentences_are_those_of_one_folder(words: list[str], folder: Path) -> None:
    result = CliRunner().invoke(main, ["read", *words, "--sentences"])

    assert result.exit_code == 1
    assert "one folder of articles" in result.stderr


def test_a_folder_without_articles_has_no_sentences(folder: Path) -> None:
    (folder / "empty").mkdir()

    result = CliRunner().invoke(main, ["read", "empty", "--sentences"])

    assert result.exit_code == 1
    assert "Error:" in result.stderr
