"""The pipeline: same input, same bytes; no work twice; one bad seed costs one warning."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sites import BRIDGE, environment

from mkdocs_explainer import cache
from mkdocs_explainer.config import Options
from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.model import Article
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

WITH_WORKERS = """
import multiprocessing, signal, sys, threading, time
from pathlib import Path
from mkdocs_explainer.config import Options
from mkdocs_explainer.pipeline import build

def tell():
    while len(workers := multiprocessing.active_children()) < 2:
        time.sleep(0.01)
    time.sleep(0.2)  # in the middle of their loading, where they have only begun
    print(*(worker.pid for worker in workers), flush=True)

def stay(done, total):
    if when == "at work":
        tell()
    time.sleep(600)

root, when = sys.argv[1:]
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background may have switched it off
if when == "starting":
    threading.Thread(target=tell, daemon=True).start()
try:
    build(Options(processes=2), Path(root), progress=stay)
except KeyboardInterrupt:
    sys.exit("interrupted")
"""
"""Analyses with two workers and tells their numbers; then it waits, and never ends by itself."""

PATIENCE = 120
"""Seconds for processes to end: they take one or two, but the machine may be busy."""


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


class Deadly(Article):
    """An article that ends the worker it is given to, at once, as the system does when memory runs out."""

    def __reduce__(self) -> tuple[Callable[[int], None], tuple[int]]:
        return signal.raise_signal, (signal.SIGKILL,)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="nothing ends a process like that")
def test_what_a_worker_that_was_ended_has_not_analysed_is_analysed(
    root: Path,
    warm: tuple[Path, Result],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    import mkdocs_explainer.read as read

    real = read.read_seed

    def deadly(path: str, *rest: object) -> Article:
        article = real(path, *rest)  # type: ignore[arg-type]
        return Deadly(**msgspec.structs.asdict(article)) if path == "letter.md" else article

    monkeypatch.setattr(read, "read_seed", deadly)
    seen: list[tuple[int, int]] = []
    result = build(Options(processes=2), root, progress=lambda done, total: seen.append((done, total)))
    assert files_of(result.site) == files_of(warm[1].site)
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert (result.warnings, result.notes) == ((), ())
    assert "Traceback" not in capfd.readouterr().err


def stopped(root: Path, when: str, how: Callable[[int], None]) -> tuple[int, str]:
    """How a build with workers ends, and what it says, when it is stopped; fails when a worker lives on."""
    process = subprocess.Popen(
        [sys.executable, "-c", WITH_WORKERS, str(root), when],
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    with process:
        assert process.stdout is not None
        workers = [int(number) for number in process.stdout.readline().split()]
        try:
            assert len(workers) == 2
            how(process.pid)
            # the workers have these pipes, too: they are closed when the last of them is gone
            _, said = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            pytest.fail("a worker lives on without the process that started it")
        finally:
            if process.poll() is None:
                process.kill()
            for worker in workers:
                with suppress(ProcessLookupError):
                    os.kill(worker, signal.SIGKILL)
    return process.returncode, said


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="has no such signals")
@pytest.mark.parametrize("number", ["SIGTERM", "SIGKILL"])
def test_workers_end_with_the_process_that_started_them(root: Path, number: str) -> None:
    code, _ = stopped(root, "at work", lambda process: os.kill(process, signal.Signals[number]))
    assert code == -signal.Signals[number]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="has no groups of processes")
@pytest.mark.parametrize("when", ["starting", "at work"])
def test_an_interrupt_from_the_keyboard_ends_a_build_without_a_word_from_the_workers(root: Path, when: str) -> None:
    # a terminal sends it to the whole group
    code, said = stopped(root, when, lambda process: os.killpg(process, signal.SIGINT))
    assert (code, said) == (1, "interrupted\n")


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
    "options",
    [Options(title="Another title"), Options(max_share=0.2, min_words=0), Options(min_words=20)],
    ids=["title", "max_share", "min_words"],
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


@pytest.mark.parametrize("place", [".cache", ".cache/plugin/explainer"])
def test_without_a_cache_the_same_is_built_and_the_reason_told(
    root: Path, warm: tuple[Path, Result], place: str
) -> None:
    (root / place).parent.mkdir(parents=True, exist_ok=True)
    (root / place).write_text("in the way")
    result = build(Options(), root)
    assert files_of(result.site) == files_of(warm[1].site)
    assert (result.warnings, result.notes) == ((), ())
    assert f"{root / place} is no folder" in str(result.uncached)
    assert "the option `cache`" in str(result.uncached)
    assert (root / place).read_text() == "in the way"
    # nothing was to be kept this time
    assert build(Options(), root, before=result).uncached is None


def test_a_link_that_leads_to_itself_is_no_cache(root: Path) -> None:
    (root / ".cache").symlink_to(".cache")
    assert f"{root / '.cache'} is no folder" in str(build(Options(), root).uncached)


def test_a_cache_that_holds_all_that_is_needed_need_not_be_written(
    root: Path, warm: tuple[Path, Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(warm[0] / ".cache", root / ".cache")

    def refused(path: Path, data: bytes) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(cache, "write", refused)
    result = build(Options(), root)
    assert (result.counts.from_cache, result.uncached) == (3, None)
    assert warm[1].uncached is None
    (root / "seeds" / "letter.md").write_text("A bridge too late?\n\nThe bridge in Arnby came nine years too late.\n")
    result = build(Options(), root)
    assert result.counts.from_cache == 2
    assert os.strerror(errno.EROFS) in str(result.uncached)


def test_bad_seeds_cost_a_warning_each_and_the_good_ones_are_built(root: Path) -> None:
    (root / "seeds" / "empty.txt").write_bytes(b"")
    (root / "seeds" / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (root / "seeds" / "page.html").write_text("<html><body></body></html>")
    (root / "seeds" / "photo.jpg").write_bytes(b"x")
    result = build(Options(), root)
    assert [warning.path for warning in result.warnings] == ["empty.txt", "page.html", "picture.txt"]
    assert all(warning.what and warning.remedy for warning in result.warnings)
    assert result.counts.articles == 3


GERMAN = (
    "Der Stadtrat von Arnby hat am Montag beschlossen, die alte Brücke im kommenden Frühjahr zu schließen.\n\n"
    "Die Reparatur würde mehr kosten, als die Stadt in zehn Jahren einnimmt, sagte die Kämmerin nach der Sitzung.\n"
)


def test_an_article_in_another_language_is_left_out_with_a_warning(root: Path) -> None:
    (root / "seeds" / "rat.txt").write_text(f"Brücke schließt\n\n{GERMAN}", encoding="utf-8")
    (root / "seeds" / "wrong.html").write_text(
        "<html lang='de'><body><article><h1>Bridge reopens</h1><p>The bridge at Arnby was opened again on Monday, "
        "the mayor said, after it had been closed for a week.</p><p>The county had sent divers to look at its "
        "piers, and they found no cracks in any of them.</p></article></body></html>"
    )
    result = build(Options(), root)
    (warning,) = result.warnings
    assert warning.path == "rat.txt"
    assert "is in German, and only English can be analysed" in warning.what
    assert warning.remedy.startswith("Put _ before its name")
    assert result.explainer is not None
    assert {source.path: source.language for source in result.explainer.sources} == {
        "gazette.txt": "en",
        "letter.md": "en",
        "wire.txt": "en",
        "wrong.html": "en",
    }


def test_the_editor_says_which_language_it_is(root: Path) -> None:
    (root / "seeds" / "rat.txt").write_text(f"Brücke schließt\n\n{GERMAN}", encoding="utf-8")
    (root / "seeds" / "_topic.yml").write_text("sources: {rat.txt: {language: en}, wire.txt: {language: nl}}")
    result = build(Options(), root)
    assert [warning.path for warning in result.warnings] == ["wire.txt"]


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
    (unnamed,), (note,) = result.hints, result.notes
    assert "An article names no outlet and is called by its number (“Article 1 of 5”): a.txt." in unnamed
    assert "_topic.yml" in unnamed
    assert "too short" in note
    assert "put in longer articles" in note
    assert build(Options(), tmp_path).notes == result.notes


def test_an_article_that_names_no_outlet_is_called_by_its_number_everywhere(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    body = "The bridge of Arnby was closed on Monday after {} cracks had been found, the county of Arnby said."
    for number, name in enumerate(("000_a1b2c3d4e5f60718.txt", "harbour-lights.txt", "scan 12.txt"), 11):
        (seeds / name).write_text(body.format(number) + "\n", encoding="utf-8")
    result = build(Options(max_share=1), tmp_path)
    assert result.explainer is not None
    assert [source.outlet for source in result.explainer.sources] == [
        "Article 1 of 3",
        "Harbour Lights",
        "Article 3 of 3",
    ]
    assert result.explainer.sources[0].title.startswith("The bridge of Arnby was closed on Monday")
    assert not result.notes
    note = result.hints[0]
    assert "2 articles name no outlet" in note
    assert "000_a1b2c3d4e5f60718.txt, scan 12.txt" in note
    assert not [page.path for page in result.site.pages if "a1b2c3d4e5f60718" in page.title]
    many = seeds / "2024"
    many.mkdir()
    for number in range(20):
        (many / f"{number}.txt").write_text(body.format(number) + "\n", encoding="utf-8")
    assert "22 articles name" in build(Options(max_share=1), tmp_path).hints[0]
    assert " and 2 more." in build(Options(max_share=1), tmp_path).hints[0]
    (seeds / "_topic.yml").write_text("sources: {scan 12.txt: {outlet: Tarn Echo}}\n", encoding="utf-8")
    assert "21 articles name" in build(Options(max_share=1), tmp_path).hints[0]


def test_articles_that_answer_something_are_not_noted(warm: tuple[Path, Result]) -> None:
    assert warm[1].notes == ()


@pytest.mark.parametrize("folder", [".", "..", "seeds"])
def test_a_cache_that_would_hold_the_users_files_is_refused(root: Path, folder: str) -> None:
    before = sorted(root.parent.rglob("*"))
    with pytest.raises(ExplainerError, match="`cache`"):
        build(Options(cache=folder), root)
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


def test_an_article_on_something_else_is_told_and_left_out_until_it_is_named(root: Path) -> None:
    own = len([seed for seed in (root / "seeds").iterdir() if not seed.name.startswith("_")])
    stray = "Bo Lund, who is eleven, won the chess title of Velmora in April. He gives lessons in Port Venn.\n"
    (root / "seeds" / "chess.txt").write_text(f"Youngest champion\n\n{stray}", encoding="utf-8")
    first, again = build(Options(), root), build(Options(), root)
    for result in (first, again):
        (warning,) = result.warnings
        assert (warning.path, result.counts.articles) == ("chess.txt", own)
        assert "left out" in warning.what
        assert "_topic.yml" in warning.remedy
    (root / "seeds" / "_topic.yml").write_text("sources:\n  chess.txt:\n", encoding="utf-8")
    named = build(Options(), root)
    assert (named.warnings, named.counts.articles) == ((), own + 1)


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
        ((5, 1, 6, 18, 4, 0), "5 articles, 1 origin, 6 questions, 18 terms, 0.9 s, 4 from cache"),
        ((1, 1, 1, 1, 0, 0), "1 article, 1 origin, 1 question, 1 term, 0.9 s"),
        ((2, 0, 0, 0, 2, 3), "2 articles, 0 origins, 0 questions, 0 terms, 0.9 s, 2 from cache, 3 left out"),
    ],
)
def test_the_line_about_a_build(counts: tuple[int, ...], line: str) -> None:
    names = ("articles", "origins", "questions", "terms", "from_cache", "left_out")
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
