"""The rows of rows.yml and the files of fixtures/, and what reading makes of each, in a form that a person can check.

Above rows stands what they are; in a row " / " parts lines, and behind " => " stands what is read from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from mkdocs_explainer.errors import ExplainerError, SeedError
from mkdocs_explainer.model import Article, Block
from mkdocs_explainer.read import is_seed, read_seed, read_topic_file
from mkdocs_explainer.read.boilerplate import boilerplate
from mkdocs_explainer.read.credits import agency_only, byline, credit, names_only, people, publication_date
from mkdocs_explainer.read.dateline import dateline
from mkdocs_explainer.read.gate import refused
from mkdocs_explainer.read.headings import is_question, kind_of
from mkdocs_explainer.read.html import parsed
from mkdocs_explainer.read.interviews import speakers
from mkdocs_explainer.read.language import language_of
from mkdocs_explainer.read.opinion import is_opinion
from mkdocs_explainer.read.outlets import outlet_of, outlet_said, without_outlet
from mkdocs_explainer.read.pieces import Piece, piece_of
from mkdocs_explainer.read.run_ins import run_ins
from mkdocs_explainer.read.shown import shown as blocks_of
from mkdocs_explainer.read.signatures import signatures

HERE = Path(__file__).parent
TABLE: dict[str, Any] = yaml.safe_load((HERE / "rows.yml").read_text(encoding="utf-8"))
FILES = sorted(path for path in (HERE / "fixtures").iterdir() if is_seed(path.name))

REPORT = "The old stone bridge over the Lorne was closed on Tuesday, the county said."
"""A paragraph of a report; in rows of articles ¶ stands for it."""


class Row(NamedTuple):
    """One text: its name, what makes something of it, and what is expected of that."""

    name: str
    outcome: Callable[[], str]
    expected: str


def rows() -> Iterator[Row]:
    """All rows, those first that take least time."""
    for section, make in SECTIONS.items():
        for kind, texts in TABLE[section].items():
            for row in texts:
                text, _, read = row.partition(" => ")
                yield Row(f"{section}: {text}", partial(_told, make, text), f"{kind} => {read}")
    for of, seeds in TABLE["articles"].items():
        for number, seed in enumerate(seeds, 1):
            data = seed["text"].replace("¶", REPORT).encode(seed.get("encoding", "utf-8"))
            yield Row(f"{of} {number}", partial(_brief, seed.get("name", "a.txt"), data), seed["read"])
    for path in FILES:
        expected = path.with_name(path.name + ".expected").read_text(encoding="utf-8")
        yield Row(path.name, partial(shown, path.name, path.read_bytes()), expected)
    for row in yaml.safe_load((HERE / "shown.yml").read_text(encoding="utf-8")):
        yield Row(
            f"shown: {row['name']}", partial(_blocks, row["page"]), "\n".join([*row["shown"], row.get("apart", "")])
        )
    for number, row in enumerate(yaml.safe_load((HERE / "page_head.yml").read_text(encoding="utf-8")), 1):
        yield Row(f"page head {number}", partial(_known, row), row["known"])
    yield from sizes()


def sizes() -> Iterator[Row]:
    """What is as large as may be, and what is larger by one."""
    page = "<html><body><article>" + f"<p>{REPORT}</p>" * 3 + "</article>{}</body></html>"
    inside = page.replace("</article>{}", "{}</article>")
    short, word = "It rose on Monday. " * 7500, "abcdefghijklmn "
    tags, lines = 59_998 - page.count("<"), "".join(f"<div>menu {number}</div>" for number in range(200))
    menu = "\n\n".join([*(f"menu {number}" for number in range(200)), "home"])

    def cells(number: int) -> str:
        return (
            "<table>" + "".join(f"<tr><td>Arch {n}</td><td>{n} cracks</td></tr>" for n in range(number)) + "</table>"
        )

    def words(number: int, ends: int) -> str:
        menu = "Home News Politics Business Sport Weather Subscribe Newsletter Login Share".split() * 10
        for end in range(ends):
            menu[10 + 20 * end] = "bar."
        return " ".join(menu[:number])

    for name, text, expected in (
        ("a.txt", f"{REPORT}\n\n" * 8 + words(90, 2), f"read, and set apart {words(90, 2)}"),
        ("a.txt", f"{REPORT}\n\n" * 8 + words(91, 1), f"read, and set apart {words(91, 1)}"),
        ("a.txt", f"{REPORT}\n\n" * 8 + words(91, 2), "read"),
        ("a.txt", short, "read"),
        ("a.txt", f"{short}So.", "has 30,001 words, more than an article's 30,000"),
        ("a.txt", word * 19_999 + "abcdefghijklmno", "read"),
        ("a.txt", word * 19_999 + "abcdefghijklmnop", "has 300,001 characters, more than an article's 300,000"),
        ("a.txt", "It rose. " + " " * 1_999_991, "read"),
        ("a.txt", "It rose. " + " " * 1_999_992, "is 2.0 MB, more than the 2 MB that are read"),
        ("a.html", page.format(f"<script>{'<' * tags}</script>"), "read"),
        ("a.html", page.format(f"<script>{'<' * (tags + 1)}</script>"), "has more than 60,000 HTML tags"),
        ("a.html", page.format("<i" + " a" * 2_999 + ">"), "read"),
        ("a.html", page.format("<i" + " a" * 3_000 + ">"), "has a tag with more than 3,000 attributes"),
        ("a.html", page.format(f"<i title='{' a' * 3_000}'>"), "read"),
        ("a.html", page.format(f"<nav>{lines}</nav>"), "read, and set apart menu 199"),
        ("a.html", page.format(f"<nav>{lines}<div>home</div></nav>"), f"read, and set apart {menu}"),
        ("a.html", inside.format(cells(17)), "read, and set apart 16 cracks"),
        (
            "a.html",
            inside.format(cells(18)),
            "read, and set apart 17 cracks, but keeps 42 of the 86 words that its article seems to have",
        ),
        ("a.md", f"# It {{{'r' * 199}}}\n\n{REPORT}", "read, and set apart It"),
        ("a.md", f"# It {{{'r' * 200}}}\n\n{REPORT}", f"read, and set apart It {{{'r' * 200}}}"),
        ("a.md", f"{REPORT} <!--{' and' * 2_000} -->", f"read, and set apart <!--{' and' * 2_000} -->"),
        ("a.txt", f"{REPORT} {'r' * 1_000}", "read"),
        ("a.txt", f"{REPORT} {'r' * 1_001}", f"read, and set apart {'r' * 1_001}"),
    ):
        yield Row(f"{name} of {len(text):,} characters", partial(_size, name, text.encode()), expected)


def _size(name: str, data: bytes) -> str:
    try:
        read = read_seed(name, data)
    except SeedError as error:
        return error.what
    told = "".join(f", but {doubt.what}" for doubt in read.doubts)
    return (f"read, and set apart {read.excluded[-1].text}" if read.excluded else "read") + told


def _blocks(page: str) -> str:
    found = blocks_of(parsed(f"<!doctype html><body>{page}</body>"))
    return "\n".join([*(block.text for block in found), " ".join(sorted({block.apart for block in found})).strip()])


def _known(row: dict[str, str]) -> str:
    head, above, below = (
        row.get(part, "")
        .replace("{data}", '<script type="application/ld+json">')
        .replace("{end}", "</script>")
        .replace("{words33}", " ".join(["word"] * 33))
        for part in ("head", "above", "below")
    )
    page = f"<html><head><title>Bridge closed</title>{head}</head><body><article><h1>Bridge closed</h1>{above}"
    read = read_seed("a.html", f"{page}{f'<p>{REPORT}</p>' * 3}</article>{below}</body></html>".encode())
    return " / ".join((read.outlet, " + ".join(read.authors), read.published or ""))


def _told(make: Callable[[str], tuple[str, str]], text: str) -> str:
    return " => ".join(make(text))


def _brief(name: str, data: bytes) -> str:
    lines = shown(name, data).splitlines(keepends=True)
    told = "".join(line for line in lines if line not in {"language: en\n", "\n"})
    return told.replace(REPORT, "¶")


def shown(name: str, data: bytes) -> str:
    """A file's metadata and, in reading order, its blocks and what was set apart; ⏎ is a line end."""
    try:
        return _shown(read_seed(name, data))
    except SeedError as error:
        return f"{error}\n"


def _shown(read: Article) -> str:
    lines = [f"title: {read.title}", *([f"outlet: {read.outlet}"] if read.outlet else [])]
    lines += [f"author: {name}" for name in read.authors]
    lines += [f"published: {read.published}"] if read.published else []
    lines += [f"url: {read.url}"] if read.url else []
    lines += ["opinion: yes"] if read.opinion else []
    lines += [f"language: {read.language}", *(f"DOUBT: {doubt.what}" for doubt in read.doubts), ""]
    parts = [
        (
            block.ranges[0][0],
            ("ITEM" if _is_item(block) else block.kind.upper())
            + "?" * block.question
            + (f" signed by {block.signer}" if block.signer else ""),
            block.text,
        )
        for block in read.blocks
    ]
    parts += [(one.start, f"EXCLUDED ({one.reason})", one.text) for one in read.excluded]
    return "\n".join([*lines, *(f"{kind}: {text.replace(chr(10), '⏎')}" for _, kind, text in sorted(parts))]) + "\n"


def _is_item(block: Block) -> bool:
    return block.item and block.kind == "paragraph"


def _furniture(text: str) -> tuple[str, str]:
    return boilerplate(_piece(text)) or "report", ""


def _line(text: str) -> tuple[str, str]:
    """The line stands in the middle of a report of which nothing is refused."""
    above = "Engineers had found fourteen cracks in two of its five arches, and water had come into the third."
    below = "Two ferries carry people over the river in the meantime, the ministry of roads said on Wednesday."
    reasons = refused([_piece(line) for line in (REPORT, above, text.strip(), below, REPORT)])
    return reasons.pop(2) or "report", " + ".join(filter(None, reasons))


def _dateline(text: str) -> tuple[str, str]:
    anywhere, first = dateline(text, first=False), dateline(text, first=True)
    return _where(anywhere, first), text[:first].strip()


def _byline(text: str) -> tuple[str, str]:
    anywhere, first = byline(text, top=False), byline(text, top=True)
    return _where(anywhere, first), " + ".join(first or ())


def _people(text: str) -> tuple[str, str]:
    """Behind " / " stands the article's own outlet."""
    names, _, outlet = text.partition(" / ")
    found = people([names], [outlet] if outlet else [])
    return "people" if found else "nobody", " + ".join(found)


def _headline(text: str) -> tuple[str, str]:
    """Behind " / " stands what is known of the outlet."""
    title, _, outlet = text.partition(" / ")
    whole, named = without_outlet(title, outlet)
    return "whole" if whole == title else "cut", " / ".join(filter(None, (whole, named)))


def _file(text: str) -> tuple[str, str]:
    """Behind " / " in blanks stands the title."""
    path, _, title = text.partition(" / ")
    outlet = outlet_of(path, title)
    return "outlet" if outlet else "none", outlet


def _pleads(text: str) -> tuple[str, str]:
    outlet = outlet_said([("donation plea", text)])
    return "outlet" if outlet else "none", outlet


def _first_person(text: str) -> tuple[str, str]:
    """B believes, I speaks of himself, A is a speaker's, N nobody's; B60 has 60 words about the author."""
    told = {
        "B": "I believe that the bridge will stand for another hundred years.",
        "I": "On Monday I went over the bridge with my brother and his dog.",
        "A": "ROE: The bridge has stood here for as long as anybody can remember.",
        "N": "The bridge has stood here for as long as anybody can remember it.",
        "K": "Opinion",
        "L": "Bridges",
    }
    kinds = [part for part in text.split() if not part[1:]]
    lines = [told[kind] for kind in kinds]
    for part in text.split():
        if part[1:]:
            lines.append(f"Ada Poe is a columnist for Harbour Lights{' again' * (int(part[1:]) - 8)}.")
    found = is_opinion(title="T", outlet="O", url=None, section=None, lines=lines, paragraphs=lines)
    return "column" if found else "report", ""


def _page_date(text: str) -> tuple[str, str]:
    """D is a date, P one of publication, H the heading, R the report, x something else; r39 has 39 characters."""
    told = {
        "D": "<div>March 4, 2025</div>",
        "P": "<div>Posted March 4, 2025</div>",
        "S": "<div>Westland Wire and others of the county of Arnby, March 4, 2025</div>",
        "T": "<div>Westland Wire and many others of the county of Arnby, March 4, 2025</div>",
        "M": '<div><time datetime="2025-03-04">2 days ago</time></div>',
        "F": "<footer>Posted March 4, 2025</footer>",
        "H": "<h1>The bridge is closed</h1>",
        "x": "<div>Something else</div>",
        "R": f"<p>{REPORT}</p><p>{REPORT} It was built by monks.</p><p>{REPORT} It has five arches.</p>",
    }
    parts = [
        told[part] if part in told else f"<p>The bridge {'o' * (int(part[1:]) - 11)}</p>" for part in text.split()
    ]
    page = f"<html><head><title>The bridge is closed</title></head><body><main>{''.join(parts)}</main></body></html>"
    date = read_seed("a.html", page.encode()).published
    return "dated" if date else "undated", date or ""


def _agency(text: str) -> tuple[str, str]:
    if agency_only(text):
        return "agency", ""
    names = names_only(text)
    return "names" if names else "neither", " + ".join(names or ())


def _credit(text: str) -> tuple[str, str]:
    return _where(credit(text, last=False), credit(text, last=True)), ""


def _date(text: str) -> tuple[str, str]:
    date = publication_date(text)
    return ("none", "") if date is None else ("published" if date[1] else "updated", str(date[0]))


def _where(anywhere: object, here: object) -> str:
    return "anywhere" if anywhere else "in its place" if here else "nowhere"


def _question(text: str) -> tuple[str, str]:
    return "asks" if is_question(text) else "asks nothing", ""


def _kind(text: str) -> tuple[str, str]:
    before, line, after = (_piece(part) if part else None for part in text.split(" / "))
    return kind_of(line or _piece(""), before, after), ""


def _run_ins(text: str) -> tuple[str, str]:
    known = {
        "Q": "What is wrong with it? Two of its five arches have cracks, said the engineer on Monday.",
        "P": REPORT,
    }
    pieces = [_piece(known.get(part, part)) for part in text.split(" / ")]
    lengths = run_ins(pieces, questions=False, statements=False)
    heads = [piece.text[:length] for piece, length in zip(pieces, lengths, strict=True) if length]
    return "heads" if heads else "none", " / ".join(heads)


def _letters(text: str) -> tuple[str, str]:
    """L is a letter, - no part of the report; told is for each line the first letter of the one who signed it."""
    long = "The bridge had ten years to be painted, and nobody but the gulls ever looked at it."
    lines = [{"L": long, "-": None}.get(line, line) for line in text.split(" / ")]
    found = signatures(lines, of_letters=True)
    return _signers("letters", len(lines), *found)


def _talk(text: str) -> tuple[str, str]:
    """A capital is a name, t a text, - no part of the report; told is for each line the first letter of the name."""
    names = {"A": "Ana Ruiz", "B": "Bo Ek", "C": "Cy Dal", "N": "New York", "X": "Xi Lo Mi", "-": None}
    lines = [names.get(word, "It is old, and nobody paints it.") for word in text.split()]
    return _signers("an interview", len(lines), *speakers(lines))


def _credited(text: str) -> tuple[str, str]:
    """P is a paragraph; told is for each block its signer or a point, for each signature set apart an equals sign."""
    lines = "\n\n".join(REPORT if line == "P" else line for line in text.split(" / "))
    read = read_seed("a.txt", f"{REPORT}\n\n{lines}".encode())
    parts = [(block.ranges[0][0], block.signer or ".") for block in read.blocks[1:]]
    parts += [(one.start, "=" if one.reason == "signature" else one.reason) for one in read.excluded]
    told = [what for _, what in sorted(parts)]
    return "signed" if "=" in told else "unsigned", " / ".join(told)


def _markdown(text: str) -> tuple[str, str]:
    read = read_seed("a.md", f"{REPORT}\n\n{text}\n\n{REPORT}".encode())
    parts = [
        (block.ranges[0][0], "item" if _is_item(block) else block.kind, block.text) for block in read.blocks[1:-1]
    ]
    parts = sorted(parts + [(one.start, one.reason, one.text) for one in read.excluded])
    return " + ".join(kind for _, kind, _ in parts), " / ".join(text.replace("\n", "⏎") for _, _, text in parts)


def _language(text: str) -> tuple[str, str]:
    return language_of(text, "xx"), ""


def _front_matter(text: str) -> tuple[str, str]:
    plain = read_seed("a.md", REPORT.encode())
    read = read_seed("a.md", f"---\n{text}\n---\n{REPORT}".encode())
    names = ("title", "outlet", "authors", "published", "url", "language")
    given = {name: str(getattr(read, name)) for name in names if getattr(read, name) != getattr(plain, name)}
    return " + ".join(given), " / ".join(given.values())


def _topic(text: str) -> tuple[str, str]:
    try:
        read_topic_file(text.encode())
    except ExplainerError as error:
        return "refused", str(error)
    return "read", ""


def _signers(what: str, lines: int, signing: frozenset[int], signed: dict[int, str]) -> tuple[str, str]:
    told = ["=" if number in signing else signed.get(number, ".")[0] for number in range(lines)]
    return (what, " ".join(told)) if signing else ("none", "")


def _piece(text: str) -> Piece:
    bold, mark, rest = text.removeprefix("**").partition("**")
    return (
        replace(piece_of(bold + rest, 0, len(bold + rest)), bold=len(bold)) if mark else piece_of(text, 0, len(text))
    )


SECTIONS: dict[str, Callable[[str], tuple[str, str]]] = {
    "furniture": _furniture,
    "lines": _line,
    "datelines": _dateline,
    "bylines": _byline,
    "people": _people,
    "headlines": _headline,
    "files": _file,
    "first person": _first_person,
    "dates of pages": _page_date,
    "pleas of": _pleads,
    "agencies": _agency,
    "credits": _credit,
    "dates": _date,
    "questions": _question,
    "kinds": _kind,
    "run-ins": _run_ins,
    "letters": _letters,
    "interviews": _talk,
    "credited": _credited,
    "markdown": _markdown,
    "languages": _language,
    "front matter": _front_matter,
    "topic files": _topic,
}
"""What is made of a row of each part of the table: what it is, and what is read from it."""
