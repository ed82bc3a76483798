"""From a folder of seeds to the finished pages: the stages in order, and what changed since last time.

Both doors call `build`. Work is kept by what it was made from: each article as read, each analysis, and
the woven explainer. A build in which nothing changed therefore loads neither the language pipeline nor
the matcher; it still proves every sentence. What one seed costs at most is its own pages, with a warning.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from functools import cache as once
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from mkdocs_explainer.articles import Piece, Progress, analysed
from mkdocs_explainer.cache import Cache, code_version, digest
from mkdocs_explainer.config import Options
from mkdocs_explainer.errors import ExplainerError, PageError, SeedError
from mkdocs_explainer.faults import Fault, fault
from mkdocs_explainer.judge import LockedJudge, load_judge
from mkdocs_explainer.model import Explainer, Site, TopicFile, Value, Web
from mkdocs_explainer.proof import prove, without
from mkdocs_explainer.seeds import TOPIC_FILE, Folder, read_folder

if TYPE_CHECKING:
    from mkdocs_explainer.render import Machines


_ELSEWHERE = "shares hardly a name or a word with the other articles, and is left out of the wiki"
_BELONGS = "Move it to a folder of its own; if it does belong here, name it under `sources` in `_topic.yml`"
"""What is said of an article on something else."""
_LISTED = 20
"""Files that one note names."""


class Counts(Value):
    """What the one line about a build says."""

    articles: int
    origins: int
    questions: int
    terms: int
    from_cache: int
    """Articles whose analysis was at hand."""
    left_out: int
    """Sentences, pages and the like that were left out because they did not hold or something went wrong."""


class Result(Value):
    """What a build gives to a door."""

    site: Site
    explainer: Explainer | None
    """None when no article could be read: then there are no pages either."""
    warnings: tuple[SeedError, ...]
    notes: tuple[str, ...]
    """What went wrong without concerning one seed; as grave as a warning."""
    hints: tuple[str, ...]
    """What an editor can make better; nothing is wrong."""
    counts: Counts
    uncached: str | None
    """Why the work of this build could not be kept, and what to do about it; as grave as a note."""
    key: str
    """Hash of all that went in; a later build with the same key has the same result."""


def build(
    options: Options,
    root: Path,
    *,
    theme_language: str | None = None,
    before: Result | None = None,
    progress: Progress | None = None,
) -> Result:
    """Build the wiki of a seeds folder.

    Args:
        options: what to do.
        root: the folder that the options' folders are relative to.
        theme_language: of the site around the wiki, for when no option says another.
        before: the result of an earlier build in the same process; returned as it is, but for what concerns
            the cache, when nothing has changed since.
        progress: told about every article analysed.

    Raises:
        ExplainerError: something that concerns the whole build: no seeds folder, a faulty `_topic.yml`,
            a language pipeline that is not installed, a template that does not work, a cache in a folder
            that holds more than the cache, or that somebody else has filled.
    """
    _refuse_wide_cache(options, root)
    store = Cache(root / options.cache)
    templates = options.templates_folder(root)
    folder = read_folder(root / options.seeds)
    judge = load_judge(options.judge, options.judge_options or {}, root)
    settings = (*_settings(options), judge.fingerprint if judge else "")
    key = digest(settings, theme_language, _files_below(templates), _contents(folder), _version_of_all())
    if before is not None and before.key == key:
        counts = msgspec.structs.replace(before.counts, from_cache=before.counts.articles)
        return msgspec.structs.replace(before, counts=counts, uncached=store.trouble)

    from mkdocs_explainer.read import read_topic_file
    from mkdocs_explainer.render import choose

    # before the long work: an option that cannot be is said at once
    language = choose(options.language, theme_language, templates)
    topic = read_topic_file(folder.topic) if folder.topic is not None else TopicFile()
    articles = analysed(folder.seeds, topic, options, store, progress)
    warnings = [SeedError(one.path, one.what, one.remedy) for one in articles.failures]
    warnings += [*folder.errors, *_unknown_files(topic, folder)]
    whole = not warnings

    def make(pieces: Sequence[Piece]) -> _Made:
        # what an unreadable article was asked about is not forgotten
        prune = whole and len(pieces) == len(articles.pieces)
        faults: list[Fault] = []
        title = options.title or topic.title
        woven = _weave(pieces, title, options, store, judge, prune, faults, frozenset(topic.sources))
        faults += [Fault(path=path, what=_ELSEWHERE, remedy=_BELONGS) for path in woven.strangers]
        proved = prove(woven.explainer, [p.article for p in pieces if p.article.path not in woven.strangers])
        made = _rendered(proved.explainer, templates, options.no_link or (), language)
        return msgspec.structs.replace(made, faults=(*faults, *proved.faults, *made.faults))

    made = _without_culprits(articles.pieces, make)
    explainer = made.explainer
    warnings += [SeedError(one.path, one.what, one.remedy) for one in (*articles.doubts, *made.faults)]
    store.prune()
    return Result(
        site=made.site,
        explainer=explainer,
        warnings=tuple(sorted(warnings, key=lambda warning: (warning.path, str(warning)))),
        notes=(
            *(judge.warnings if judge else ()),
            *_nothing_answered(explainer, options.seeds),
        ),
        hints=_unnamed([piece.article.path for piece in articles.pieces if not piece.article.outlet]),
        counts=_counts(explainer, articles.from_cache, len(made.faults)),
        uncached=store.trouble,
        key=key,
    )


def for_machines(
    result: Result,
    options: Options,
    root: Path,
    web: Web,
    *,
    theme_language: str | None = None,
    replaced: Collection[str] = (),
    faults: list[Fault] | None = None,
) -> Machines | None:
    """What machines read of a wiki, or None where there is no wiki or nobody wants it.

    Args:
        result: of a build with the same options.
        options: as for the build.
        root: as for the build.
        web: where the wiki stands, and what of it is published.
        theme_language: as for the build.
        replaced: paths of the pages in whose place the user has put others.
        faults: given what goes wrong over one of its files or pages, also later; without it the exception goes
            through.
    """
    if result.explainer is None or not options.machines:
        return None

    from mkdocs_explainer.render import Machines, choose, load

    templates = options.templates_folder(root)
    strings = load(choose(options.language, theme_language, templates), templates)
    own = [page for page in result.site.pages if page.path in web.places and page.path not in replaced]
    return Machines(result.explainer, own, strings, web, faults)


def summary(counts: Counts, seconds: float) -> str:
    """The one line about a build: "5 articles, 1 origin, 6 questions, 18 terms, 0.9 s, 4 from cache"."""
    named = {"article": counts.articles, "origin": counts.origins}
    named |= {"question": counts.questions, "term": counts.terms}
    parts = [f"{count} {name if count == 1 else name + 's'}" for name, count in named.items()]
    cached = [f"{counts.from_cache} from cache"] if counts.from_cache else []
    left_out = [f"{counts.left_out} left out"] if counts.left_out else []
    return ", ".join([*parts, f"{seconds:.1f} s", *cached, *left_out])


class _Woven(Value):
    """An explainer, and the paths of the articles that are on something else and not in it."""

    explainer: Explainer
    strangers: tuple[str, ...]


class _Made(Value):
    """The pages of an explainer, and all that was left out of it; no explainer where there is no article."""

    explainer: Explainer | None
    site: Site
    faults: tuple[Fault, ...]


def _without_culprits(pieces: Sequence[Piece], make: Callable[[Sequence[Piece]], _Made]) -> _Made:
    """What is made of some articles, without any over which the whole of it would fail.

    Raises:
        ExplainerError: as `make` does: it says already what is wrong.
    """
    if not pieces:
        return _Made(explainer=None, site=Site(pages=(), assets=()), faults=())
    try:
        return make(pieces)
    except ExplainerError:
        raise
    except Exception as error:  # an article must not cost the others, whatever is wrong with it
        culprit = _culprit(pieces, make)
        rest = _without_culprits([piece for piece in pieces if piece is not culprit], make)
        left_out = fault(culprit.article.path, "left out of the wiki", error)
        return msgspec.structs.replace(rest, faults=(left_out, *rest.faults))


def _culprit(pieces: Sequence[Piece], make: Callable[[Sequence[Piece]], _Made]) -> Piece:
    """The article with which a wiki of these fails, by itself or beside those before it; found by halves."""
    good, bad = 0, len(pieces)
    while bad - good > 1:
        middle = (good + bad) // 2
        if _fails(pieces[:middle], make):
            bad = middle
        else:
            good = middle
    return pieces[good]


def _fails(pieces: Sequence[Piece], make: Callable[[Sequence[Piece]], _Made]) -> bool:
    try:
        make(pieces)
    except ExplainerError:
        return False
    except Exception:
        return True
    return False


def _rendered(explainer: Explainer, templates: Path | None, no_link: Sequence[str], language: str) -> _Made:
    """The pages of an explainer, without any that cannot be made."""
    from mkdocs_explainer.render import render

    faults: list[Fault] = []
    while True:
        try:
            site = render(explainer, templates=templates, no_link=no_link, language=language)
        except PageError as error:
            # the other pages must not speak of it: all are made again
            cause = error.__cause__ if isinstance(error.__cause__, Exception) else error
            faults.append(fault(_path_of(explainer, error.part), f"left out the page “{error.title}”", cause))
            explainer = _without_part(explainer, error.part)
        else:
            return _Made(explainer=explainer, site=site, faults=tuple(faults))


def _without_part(explainer: Explainer, part: str) -> Explainer:
    if part == "differences":
        return without(explainer, {difference.id for difference in explainer.differences})
    if part in {"timeline", "figures"}:
        return msgspec.structs.replace(explainer, **{part: ()})
    return without(explainer, {part})


def _path_of(explainer: Explainer, part: str) -> str:
    """The file of the first sentence that a question or a term prints; "." for anything else."""
    claims = {one.id: one.claims for one in explainer.questions} | {one.id: one.claims for one in explainer.terms}
    source = next((claim.evidence[0].source for claim in explainer.claims if claim.id in claims.get(part, ())), None)
    return next((one.path for one in explainer.sources if one.id == source), ".")


def _weave(
    pieces: Sequence[Piece],
    title: str | None,
    options: Options,
    store: Cache,
    judge: LockedJudge | None,
    prune: bool,
    faults: list[Fault],
    known: frozenset[str],
) -> _Woven:
    """The explainer, from the cache where nothing it is made of has changed. A judge's answers are kept; what went
    wrong is looked at again."""

    def key() -> str:
        keys = [piece.key for piece in pieces]
        settings = (title, options.max_share, options.min_words, judge.fingerprint if judge else "", sorted(known))
        return digest("explainer", keys, settings, _version_of_weaving())

    if (found := store.get(key(), _Woven)) is not None:
        return found

    from mkdocs_explainer.weave import strangers, weave

    apart = strangers([piece.article for piece in pieces], known)
    articles = [piece.article for piece in pieces if piece.article.path not in apart]
    analyses = [piece.analysis for piece in pieces if piece.article.path not in apart]
    explainer = weave(
        articles,
        analyses,
        title=title,
        max_share=options.max_share,
        min_words=options.min_words,
        judge=judge,
        faults=faults,
    )
    woven = _Woven(explainer=explainer, strangers=tuple(sorted(apart)))
    if judge is not None:
        judge.save(prune=prune)
    if not faults and (judge is None or judge.complete):
        store.put(key(), woven)  # the judge's answers are part of the key: it is another one now
    return woven


def _refuse_wide_cache(options: Options, root: Path) -> None:
    """A cache is made to be deleted and marks its folder as ignorable: it must not hold the user's own files."""
    cache = Path(os.path.realpath(root / options.cache))  # unlike `resolve`, it takes a link that leads to itself
    for name, folder in (("the project's folder", root), ("the seeds folder", root / options.seeds)):
        if folder.resolve().is_relative_to(cache):
            raise ExplainerError(
                f"The option `cache` ({options.cache}) is the folder {cache}, and {name} is in it or is that "
                "folder. Give the cache one of its own, such as `.cache/plugin/explainer`."
            )


def _nothing_answered(explainer: Explainer | None, seeds: str) -> tuple[str, ...]:
    """A note when there are articles and no page of a question: a wiki without answers looks like a success."""
    if explainer is None or explainer.questions:
        return ()
    note = (
        f"The articles in {seeds} answer no question, so the wiki has no answers: they are too short, or have no "
        "sentence that stands alone (whole, naming what it speaks of). Check on the pages of the sources what was "
        "read, and put in longer articles that report in whole sentences."
    )
    return (note,)


def _unnamed(paths: Sequence[str]) -> tuple[str, ...]:
    """A hint on articles of which nobody knows whose they are: a reader weighs a sentence by its outlet."""
    if not paths:
        return ()
    named = ", ".join(sorted(paths)[:_LISTED])
    more = f" and {len(paths) - _LISTED} more" if len(paths) > _LISTED else ""
    one = len(paths) == 1
    note = (
        f"{'An article names' if one else f'{len(paths)} articles name'} no outlet and "
        f"{'is' if one else 'are'} called by {'its' if one else 'their'} number (“Article 1 of 5”): {named}{more}. "
        f"Say in {TOPIC_FILE} whose it is: `sources:`, in it the file's name, in that `outlet:`."
    )
    return (note,)


def _settings(options: Options) -> tuple[object, ...]:
    """The options that change what is written; where it goes and how fast is none of them."""
    return (options.title, options.pipeline, options.max_share, options.min_words, options.language, options.no_link)


def _contents(folder: Folder) -> tuple[object, ...]:
    errors = [str(error) for error in folder.errors]
    return (folder.seeds, folder.topic, folder.unread, errors)


def _files_below(folder: Path | None) -> dict[str, bytes]:
    if folder is None:
        return {}
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def _unknown_files(topic: TopicFile, folder: Folder) -> list[SeedError]:
    there = {seed.path for seed in folder.seeds} | {error.path for error in folder.errors} | {*folder.unread}
    return [
        SeedError(
            TOPIC_FILE,
            f"speaks of {path!r}, which is not in the seeds folder",
            "Correct the name (relative to the folder, with its suffix), or remove the entry.",
        )
        for path in sorted(topic.sources)
        if path not in there
    ]


def _counts(explainer: Explainer | None, from_cache: int, left_out: int) -> Counts:
    if explainer is None:
        return Counts(articles=0, origins=0, questions=0, terms=0, from_cache=from_cache, left_out=left_out)
    return Counts(
        articles=len(explainer.sources),
        origins=len({origin for source in explainer.sources for origin in source.origins}),
        questions=len(explainer.questions),
        terms=len(explainer.terms),
        from_cache=from_cache,
        left_out=left_out,
    )


@once
def _version_of_weaving() -> str:
    packages = ("scikit-learn", "scipy", "numpy", "python-slugify", "nicknames", "msgspec", "onnxruntime")
    return code_version("model", "faults.py", "linear.py", "english", "judge", "weave", packages=packages)


@once
def _version_of_all() -> str:
    return code_version(".", packages=("spacy", "scikit-learn", "trafilatura", "jinja2"))
