"""The `mkdocs-explainer` command: the same wiki without MkDocs, as Markdown files or as data.

Results go to the folder or to standard output; everything said about them goes to standard error, so that
`--json -` can be piped. Exit codes: 0 built, 1 not built (or built with warnings under `--strict`), 2 the
command was called wrongly. What goes wrong is told in a sentence, never in a traceback.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO

import click
import yaml
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress

from mkdocs_explainer import __version__
from mkdocs_explainer.config import Options
from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.faults import Fault
from mkdocs_explainer.files import write
from mkdocs_explainer.model import Web
from mkdocs_explainer.output import export as write_site
from mkdocs_explainer.output import files_of
from mkdocs_explainer.pipeline import Result, build, for_machines, summary

DEFAULTS = Options()


def _judge_options(context: click.Context, option: click.Parameter, given: Sequence[str]) -> dict[str, object] | None:
    """NAME=VALUE flags as a mapping; values are read as they would be in mkdocs.yml."""
    options: dict[str, object] = {}
    for one in given or ():
        name, sign, value = one.partition("=")
        if not (sign and name):
            raise click.BadParameter(f"{one!r} is not of the form NAME=VALUE.", context, option)
        try:
            options[name] = yaml.safe_load(value)
        except yaml.YAMLError:
            raise click.BadParameter(
                f"the value in {one!r} is not YAML; put it in quotes.", context, option
            ) from None
    return options or None


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="mkdocs-explainer")
def main() -> None:
    """Turn a folder of news articles into a question-and-answer wiki with checked footnotes."""


@main.command()
@click.option("--seeds", default=DEFAULTS.seeds, show_default=True, help="Folder with the articles.")
@click.option("--to", "to", type=click.Path(path_type=Path), help="Folder to write the pages into.")
@click.option("--json", "json", metavar="FILE", help="File to write the data alone into; - for the screen.")
@click.option("--title", default=DEFAULTS.title, help="Title of the topic.")
@click.option(
    "--pipeline",
    default=DEFAULTS.pipeline,
    show_default=True,
    help="Name of an installed spaCy pipeline for English.",
)
@click.option(
    "--max-share",
    type=str,  # a fraction is a number, too: `Options` reads it
    default=DEFAULTS.max_share,
    show_default="one third",
    help="Largest share of any article's words that may be printed.",
)
@click.option(
    "--min-words",
    type=int,
    default=DEFAULTS.min_words,
    show_default=True,
    help="Words that may be printed of a short article, and with these three sentences.",
)
@click.option("--templates", default=DEFAULTS.templates, help="Folder with templates of your own.")
@click.option(
    "--language", default=DEFAULTS.language, show_default="en", help="Language of headings and labels: en, de."
)
@click.option(
    "--no-link",
    "no_link",
    metavar="NAME",
    multiple=True,
    default=DEFAULTS.no_link,
    callback=lambda _context, _option, given: list(given) or None,
    help="Name that is never linked; may be given several times.",
)
@click.option(
    "--machines/--no-machines",
    default=DEFAULTS.machines,
    show_default="on",
    help="Whether to write `llms.txt` and plain Markdown versions.",
)
@click.option("--cache", default=DEFAULTS.cache, show_default=True, help="Folder for what can be made again.")
@click.option(
    "--processes",
    type=int,
    default=DEFAULTS.processes,
    show_default=True,
    help="Processes that analyse articles; 0 chooses.",
)
@click.option(
    "--judge", default=DEFAULTS.judge, show_default=True, help="Who is asked where the learnt judge is unsure."
)
@click.option(
    "--judge-option",
    "judge_options",
    metavar="NAME=VALUE",
    multiple=True,
    default=DEFAULTS.judge_options,
    callback=_judge_options,
    help="An option of the judge; may be given several times.",
)
@click.option("--strict", is_flag=True, help="Fail when a seed could not be used or a file was kept.")
def export(to: Path | None, json: str | None, strict: bool, **values: Any) -> None:
    """Write the wiki as plain Markdown with relative links, for any site generator.

    Only files that an earlier export wrote, and that nobody has changed since, are replaced or removed.
    """
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    if to is None and json is None:
        raise click.UsageError("Say where to: --to FOLDER for the pages, --json FILE for the data, or both.")
    try:
        warnings = _export(Options(**values), to, json, console)
    except ExplainerError as error:
        console.print(f"[red]Error:[/] {escape(str(error))}")
        sys.exit(1)
    if warnings and strict:
        counted = "1 warning" if warnings == 1 else f"{warnings} warnings"
        console.print(f"[red]Error:[/] {counted}, and --strict is set.")
        sys.exit(1)


@main.command("read")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "json", is_flag=True, help="Print JSON: a list with one object for each file.")
@click.option("--seeds", default=DEFAULTS.seeds, show_default=True, help="Folder whose `_topic.yml` counts.")
@click.option("--sentences", is_flag=True, help="Show when each sentence of a folder of articles holds.")
@click.option("--cache", default=DEFAULTS.cache, show_default=True, help="Folder where analyses are kept.")
@click.option("--pipeline", default=DEFAULTS.pipeline, show_default=True, help="Name of an installed spaCy pipeline.")
def read_command(files: tuple[Path, ...], json: bool, seeds: str, sentences: bool, cache: str, pipeline: str) -> None:
    """Show what is made of files: title, outlet, authors, date, text, and what was set apart and why.

    Nothing is analysed or written. A file that cannot be read is told on standard error and makes the command end
    with 1; the others are shown.

    With --sentences, FILE is a folder of articles, which are analysed together: for each sentence whether it tells
    what was done, how things stand, what is planned or possible, what is so at all times or what was said, and when
    that was, as far as it is sure.
    """
    if sentences:
        _show_times(files, json, Options(cache=cache, pipeline=pipeline))
        return
    from mkdocs_explainer.reading import look, to_json, to_table

    console, errors = Console(highlight=False), Console(stderr=True, highlight=False, soft_wrap=True)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that lacks a letter is no reason to stop
    looks = []
    for one in look(files, Path.cwd() / seeds):
        for trouble in one.trouble:
            errors.print(f"[red]Error:[/] {escape(trouble)}")
        for note in one.notes:
            errors.print(f"[yellow]Warning:[/] {escape(note)}")
        if one.article is not None and not json:
            console.print(to_table(one.path, one.article))
        looks.append(one)
    if json:
        click.echo(to_json(looks), nl=False)
    if any(one.trouble for one in looks):
        sys.exit(1)


def _show_times(folders: tuple[Path, ...], json: bool, options: Options) -> None:
    from mkdocs_explainer.times import sentences_of, to_json, to_table

    console, errors = Console(highlight=False), Console(stderr=True, highlight=False, soft_wrap=True)
    try:
        [folder] = folders if len(folders) == 1 else [None]
        if folder is None or not folder.is_dir():
            raise ExplainerError("--sentences looks at one folder of articles, which are read together. Name one.")
        articles, failures = sentences_of(folder, options, Path.cwd())
    except ExplainerError as error:
        errors.print(f"[red]Error:[/] {escape(str(error))}")
        sys.exit(1)
    for failure in failures:
        errors.print(f"[yellow]Warning:[/] {escape(str(failure))}")
    if json:
        click.echo(to_json(articles), nl=False)
        return
    for article in articles:
        console.print(to_table(article))


@main.command("why")
@click.argument("words")
@click.option("--seeds", default=DEFAULTS.seeds, show_default=True, help="Folder with the articles.")
@click.option("--cache", default=DEFAULTS.cache, show_default=True, help="Folder where analyses are kept.")
@click.option("--pipeline", default=DEFAULTS.pipeline, show_default=True, help="Name of an installed spaCy pipeline.")
@click.option("--json", "json", is_flag=True, help="Print JSON.")
def why_command(words: str, seeds: str, cache: str, pipeline: str, json: bool) -> None:
    """Tell why a sentence is credited to a source, or is not.

    WORDS are some words of the sentence, as its article has them. For each other source: whether it is credited with
    all of the sentence or with part of it, its words that decided it, how likely they say some and all of it, what
    they lack, and the passages that came next.
    """
    from mkdocs_explainer.why import reasons, to_json, to_table

    console = Console(highlight=False)
    try:
        found = reasons(words, Options(seeds=seeds, cache=cache, pipeline=pipeline), Path.cwd())
    except ExplainerError as error:
        Console(stderr=True, highlight=False, soft_wrap=True).print(f"[red]Error:[/] {escape(str(error))}")
        sys.exit(1)
    if json:
        click.echo(to_json(found), nl=False)
        return
    for one in found:
        console.print(to_table(one))


@main.command("judge")
@click.argument("pairs", metavar="PAIRS.jsonl", type=click.File("rb"))
@click.option(
    "--stories",
    required=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of stories, a folder of articles each.",
)
def judge_command(pairs: BinaryIO, stories: Path) -> None:
    """Say of pairs of sentences who says what: a line of JSON for each on standard output."""
    from mkdocs_explainer.judging import judged

    try:
        for line in judged(pairs, stories):
            click.echo(line, nl=False)
    except ExplainerError as error:
        Console(stderr=True, highlight=False, soft_wrap=True).print(f"[red]Error:[/] {escape(str(error))}")
        sys.exit(1)


@main.command()
def schema() -> None:
    """Print the JSON Schema of explainer.json."""
    from mkdocs_explainer.render import json_schema

    click.echo(json_schema(), nl=False)


def _export(options: Options, to: Path | None, json: str | None, console: Console) -> int:
    """Build and write; the number of warnings."""
    from mkdocs_explainer.render import names

    started = time.perf_counter()
    result = _build(options, console)
    seeds = Path.cwd() / options.seeds
    for warning in result.warnings:
        console.print(f"[yellow]Warning:[/] {escape(f'{options.seeds}/{warning}')}")
    notes = [*result.notes, *([result.uncached] if result.uncached else [])]
    for note in notes:
        console.print(f"[yellow]Warning:[/] {escape(note)}")
    for hint in result.hints:
        console.print(f"[cyan]Note:[/] {escape(hint)}")
    warnings = len(result.warnings) + len(notes)
    if result.explainer is None:
        raise ExplainerError(
            f"No article in {seeds} could be used, so there is nothing to write. "
            "Put articles (.txt, .md or .html) into it, one a file."
        )
    files = files_of(result.site)
    # the pages are files here, so each stands at its own path
    places = {path: path for path in (*files, *names(result.site.pages))}
    web = Web(name=result.explainer.topic.title, places=places)
    faults: list[Fault] = []
    machines = for_machines(result, options, Path.cwd(), web, faults=faults)
    files |= machines.files() if machines else {}
    for fault in faults:
        console.print(f"[yellow]Warning:[/] {escape(f'{options.seeds}/{fault}')}")
    warnings += len(faults)
    if to is not None:
        _refuse_overlap(to, seeds)
        done = write_site(to, files)
        for path in done.kept:
            console.print(
                f"[yellow]Warning:[/] {escape(str(to / path))} was not written by an earlier export, or was "
                "changed since; it stays as it is. Move it away to get the wiki's own."
            )
        warnings += len(done.kept)
        console.print(
            f"{escape(str(to))}: {done.written} written, {done.unchanged} unchanged, {done.removed} removed"
        )
    if json is not None:
        _write_json(json, files["explainer.json"])
    console.print(summary(result.counts, time.perf_counter() - started))
    return warnings


def _build(options: Options, console: Console) -> Result:
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Analysing articles", total=None, visible=False)

        def progress(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, visible=True)

        return build(options, Path.cwd(), progress=progress)


def _refuse_overlap(to: Path, seeds: Path) -> None:
    """Pages written among the seeds would be read as articles next time."""
    if to.resolve().is_relative_to(seeds.resolve()):
        raise ExplainerError(f"{to} lies in the seeds folder {seeds}. Choose a folder outside of it.")


def _write_json(target: str, data: bytes) -> None:
    if target == "-":
        click.echo(data, nl=False)
        return
    path = Path(target)
    try:
        if path.is_dir():
            raise IsADirectoryError(21, os.strerror(21))
        write(path, data)
    except OSError as error:
        raise ExplainerError(
            f"{path} cannot be written ({error.strerror or error}). Name another file, or mend its folder."
        ) from error
