"""The pipeline: same input, same bytes; no work twice; one bad seed costs one warning."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sites import BRIDGE, environment

from mkdocs_explainer.config import Options
from mkdocs_explainer.model import ExplainerError
from mkdocs_explainer.output import files_of
from mkdocs_explainer.pipeline import Counts, Result, build, summary

IN_A_PROCESS = """
import hashlib, json, sys
from pathlib import Path
from mkdocs_explainer.config import Options
from mkdocs_explainer.output import files_of
from mkdocs_explainer.pipeline import build

result = build(Options(processes=int(sys.argv[2])), Path(sys.argv[1]))
heavy = [name for name in ("spacy", "sklearn", "scipy", "numpy") if name in sys.modules]
files = {path: hashlib.sha256(data).hexdigest() for path, data in files_of(result.site).items()}
print(json.dumps([result.counts.from_cache, heavy, files]))
"""


def in_a_process(root: Path, *, processes: int = 1, **environ: str) -> tuple[int, list[str], dict[str, str]]:
    """Build in a process of its own: articles from the cache, heavy modules loaded, hashes of the files."""
    done = subprocess.run(
        [sys.executable, "-c", IN_A_PROCESS, str(root), str(processes)],
        env=environment(**environ),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    count, heavy, files = json.loads(done.stdout)
    return count, heavy, files


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(BRIDGE, tmp_path / "seeds")
    return tmp_path


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """A folder whose analyses are in its cache, and the result of the build that put them there."""
    folder = tmp_path_factory.mktemp("warm")
    shutil.copytree(BRIDGE, folder / "seeds")
    return folder, build(Options(), folder)


def test_a_build_gives_pages_data_and_counts(warm: tuple[Path, Result]) -> None:
    _, result = warm
    assert result.explainer is not None
    assert result.counts.articles == 3
    assert result.counts.from_cache == 0
    assert result.counts.questions == len(result.explainer.questions)
    assert result.warnings == ()
    assert {"index.md", "terms/index.md", "sources/wire.md", "explainer.json"} <= {*files_of(result.site)}
    assert result.explainer.topic.title == "The Arnby bridge"


@pytest.mark.slow
def test_a_build_in_which_nothing_changed_loads_no_language_pipeline(root: Path) -> None:
    count, heavy, files = in_a_process(root)
    assert count == 0
    assert "spacy" in heavy
    count, heavy, again = in_a_process(root)
    assert (count, heavy) == (3, [])
    assert again == files


@pytest.mark.slow
def test_the_result_depends_on_nothing_but_the_input(root: Path, tmp_path: Path) -> None:
    _, _, files = in_a_process(root, PYTHONHASHSEED="1", TZ="Asia/Tokyo", LC_ALL="C")
    # the same files, made in another order, in another place, analysed by two processes
    other = tmp_path / "elsewhere" / "deeper"
    names = sorted((path.name for path in BRIDGE.iterdir()), reverse=True)
    (other / "seeds").mkdir(parents=True)
    for name in names:
        shutil.copy(BRIDGE / name, other / "seeds" / name)
    _, _, again = in_a_process(other, processes=2, PYTHONHASHSEED="2", TZ="America/Lima", LC_ALL="C.UTF-8")
    assert again == files


def test_an_unchanged_build_in_the_same_process_returns_what_was_there(warm: tuple[Path, Result]) -> None:
    folder, result = warm
    again = build(Options(), folder, before=result)
    assert again.site is result.site
    assert again.counts.from_cache == 3


def test_a_change_is_seen_and_only_it_is_analysed(root: Path, warm: tuple[Path, Result]) -> None:
    folder, result = warm
    shutil.copytree(folder / ".cache", root / ".cache")
    seed = root / "seeds" / "wire.txt"
    seed.write_text(seed.read_text().replace("640 meters", "650 meters"))
    seen: list[tuple[int, int]] = []
    changed = build(Options(), root, before=result, progress=lambda done, total: seen.append((done, total)))
    assert changed.counts.from_cache == 2
    assert seen == [(1, 1)]
    assert any("650 meters" in page.text for page in changed.site.pages)
    assert not any("640 meters" in page.text for page in changed.site.pages)


def test_a_renamed_seed_is_not_analysed_again(root: Path, warm: tuple[Path, Result]) -> None:
    shutil.copytree(warm[0] / ".cache", root / ".cache")
    (root / "seeds" / "_topic.yml").unlink()
    first = build(Options(), root)
    (root / "seeds" / "letter.md").rename(root / "seeds" / "opinion.md")
    second = build(Options(), root)
    assert first.counts.from_cache <= second.counts.from_cache == 3
    assert second.explainer is not None
    assert [source.path for source in second.explainer.sources] == ["gazette.txt", "opinion.md", "wire.txt"]


@pytest.mark.parametrize(
    "options", [Options(title="Another title"), Options(max_share=0.2)], ids=["title", "max_share"]
)
def test_an_option_that_matters_is_no_unchanged_build(warm: tuple[Path, Result], options: Options) -> None:
    folder, result = warm
    other = build(options, folder, before=result)
    assert other.counts.from_cache == 3
    assert files_of(other.site) != files_of(result.site)


def test_a_damaged_cache_is_made_again(root: Path, warm: tuple[Path, Result]) -> None:
    folder, result = warm
    shutil.copytree(folder / ".cache", root / ".cache")
    for number, path in enumerate(sorted((root / ".cache").rglob("*.bin"))):
        data = path.read_bytes()
        path.write_bytes(data[: len(data) // 2] if number % 2 else data[:-3] + b"xyz")
    again = build(Options(), root)
    assert again.counts.from_cache == 0
    assert files_of(again.site) == files_of(result.site)


def test_bad_seeds_cost_a_warning_each_and_the_good_ones_are_built(root: Path) -> None:
    (root / "seeds" / "empty.txt").write_bytes(b"")
    (root / "seeds" / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (root / "seeds" / "page.html").write_text("<html><body></body></html>")
    (root / "seeds" / "photo.jpg").write_bytes(b"x")
    result = build(Options(), root)
    assert [warning.path for warning in result.warnings] == ["empty.txt", "page.html", "picture.txt"]
    assert all(warning.what and warning.remedy for warning in result.warnings)
    assert result.passed_over == ("photo.jpg",)
    assert result.counts.articles == 3


def test_bad_seeds_are_told_again_from_the_cache(root: Path) -> None:
    (root / "seeds" / "empty.txt").write_bytes(b"")
    first = build(Options(), root)
    second = build(Options(), root)
    third = build(Options(), root, before=second)
    told = [[str(warning) for warning in result.warnings] for result in (first, second, third)]
    assert told[0] == told[1] == told[2] != []


def test_without_one_good_seed_there_are_no_pages(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "empty.txt").write_bytes(b"")
    result = build(Options(), tmp_path)
    assert (result.explainer, files_of(result.site)) == (None, {})
    assert len(result.warnings) == 1


def test_articles_that_answer_nothing_are_told(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("A bridge\n\nIt opened. They came.\n")
    result = build(Options(), tmp_path)
    assert result.counts.articles == 1
    assert result.counts.questions == 0
    (note,) = result.notes
    assert "too short" in note
    assert "put in longer articles" in note
    assert build(Options(), tmp_path).notes == result.notes


def test_articles_that_answer_something_are_not_noted(warm: tuple[Path, Result]) -> None:
    assert warm[1].notes == ()


@pytest.mark.parametrize("cache", [".", "..", "seeds"])
def test_a_cache_that_would_hold_the_users_files_is_refused(root: Path, cache: str) -> None:
    before = sorted(root.parent.rglob("*"))
    with pytest.raises(ExplainerError, match="`cache`"):
        build(Options(cache=cache), root)
    assert sorted(root.parent.rglob("*")) == before


def test_a_fault_in_reading_one_seed_stops_no_other(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import mkdocs_explainer.read as read

    real = read.read_seed

    def faulty(path: str, *rest: object) -> object:
        if path == "wire.txt":
            raise RecursionError("maximum recursion depth exceeded")
        return real(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(read, "read_seed", faulty)
    result = build(Options(), root)
    (warning,) = result.warnings
    assert warning.path == "wire.txt"
    assert "RecursionError" in warning.what
    assert result.counts.articles == 2


def test_a_name_in_the_topic_file_that_is_no_seed_is_told(root: Path) -> None:
    topic = root / "seeds" / "_topic.yml"
    topic.write_text(topic.read_text() + "  wier.txt:\n    outlet: Sample Wire\n")
    (warning,) = build(Options(), root).warnings
    assert warning.path == "_topic.yml"
    assert "wier.txt" in warning.what


def test_a_copy_of_a_seed_counts_as_no_further_origin(root: Path, warm: tuple[Path, Result]) -> None:
    (root / "seeds" / "copies").mkdir()
    shutil.copy(root / "seeds" / "letter.md", root / "seeds" / "copies" / "letter.md")
    result = build(Options(), root)
    assert result.counts.articles == 4
    assert result.counts.origins == warm[1].counts.origins


def test_templates_of_the_user_take_part(root: Path, warm: tuple[Path, Result]) -> None:
    shutil.copytree(warm[0] / ".cache", root / ".cache")
    (root / "mine").mkdir()
    template = root / "mine" / "terms.md.j2"
    template.write_text("# Glossary\n\nMy own glossary.\n")
    options = Options(templates="mine")
    first = build(options, root)
    assert any("My own glossary." in page.text for page in first.site.pages)
    template.write_text("# Glossary\n\nMy other glossary.\n")
    assert any("My other glossary." in page.text for page in build(options, root, before=first).site.pages)
    template.write_text("{{ page.no_such_thing }}")
    with pytest.raises(ExplainerError, match=r"terms\.md\.j2"):
        build(options, root)


@pytest.mark.parametrize(
    ("counts", "line"),
    [
        ((5, 1, 6, 18, 4), "5 articles, 1 origin, 6 questions, 18 terms, 0.9 s, 4 from cache"),
        ((1, 1, 1, 1, 0), "1 article, 1 origin, 1 question, 1 term, 0.9 s"),
        ((2, 0, 0, 0, 2), "2 articles, 0 origins, 0 questions, 0 terms, 0.9 s, 2 from cache"),
    ],
)
def test_the_line_about_a_build(counts: tuple[int, int, int, int, int], line: str) -> None:
    names = ("articles", "origins", "questions", "terms", "from_cache")
    assert summary(Counts(**dict(zip(names, counts, strict=True))), 0.94) == line


ANYTHING = st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode))


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.dictionaries(st.sampled_from(["a.txt", "b.md", "c.html", "d/e.txt"]), ANYTHING, min_size=1))
def test_whatever_lies_in_the_folder_is_built_or_told(tmp_path: Path, files: dict[str, bytes]) -> None:
    seeds = tmp_path / "seeds"
    shutil.rmtree(seeds, ignore_errors=True)
    for path, data in files.items():
        (seeds / path).parent.mkdir(parents=True, exist_ok=True)
        (seeds / path).write_bytes(data)
    result = build(Options(), tmp_path)
    assert result.counts.articles + len(result.warnings) == len(files)
