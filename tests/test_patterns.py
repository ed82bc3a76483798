"""No text makes one of our regular expressions explode: each is tried with bait made from itself."""

from __future__ import annotations

import re
import signal
from pathlib import Path
from types import ModuleType

import bait
import patterns
import pytest

from mkdocs_explainer.render import strings

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no clock that can stop a search")

MODULES = patterns.package_modules()
USES = patterns.uses(MODULES)
# these are made from the strings of the pages, when those are loaded
FORMS = [
    patterns.Use(where, pattern, {"fullmatch"})
    for where, _, pattern in patterns.within("render.strings", "", vars(strings.load()), 3)
]

EXPLODING = {
    "starts again at each letter": (r"\s+$", "search"),
    "reads an open quotation to the end, from each mark": (r"“[^”]*”", "finditer"),
    "starts again at each word": (r"(?:[A-Z]\w*\s)*[A-Z]\w*[’']s?$", "search"),
    "repeats a repeat": (r"(a+)+b", "match"),
    "takes a full stop in two ways": (r"By (?:[A-Z][\w.]*[,;.]*\s+){1,60}", "fullmatch"),
    "takes one word or two": (r"(?:(?:share|post|share post) )*!", "fullmatch"),
    "takes a hyphen in two ways, some times": (r"[A-Z][A-Z-]+(?:[ -]+[A-Z][A-Z-]*){0,5}:", "match"),
    "repeats blanks beside blanks": (r"#*[ \t]*(?:\{\w+\})?[ \t]*$", "fullmatch"),
    "looks ahead at each place": (r"(?:(?!.*;)\w)*", "match"),
    "joins two that go on to the end": (r"why.*\bsince", "search"),
    "has a bound that is no bound": (r"<[^>]{0,20000}>", "search"),
    "splits at blanks that nothing follows": (r"\s*\(", "split"),
}
HARMLESS = {
    "begins at a word": (r"(?<!\w)\w+$", "search"),
    "never gives back": (r"(?:[A-Z][\w.]*+\s+)+!", "match"),
    "is bounded": (r"[\w.]{1,60}$", "search"),
    "is long, but has no choice": (r"(?:one|two|three|four) (?:hundred|thousand) \w+ of the [a-z]+", "search"),
}


@pytest.mark.parametrize("use", [*USES, *FORMS], ids=lambda use: use.where)
def test_four_times_the_text_takes_no_pattern_eight_times_as_long(use: patterns.Use) -> None:
    assert bait.explosion(use.pattern, use.methods) is None


@pytest.mark.parametrize("kind", EXPLODING)
def test_a_pattern_that_explodes_is_found(kind: str) -> None:
    pattern, method = EXPLODING[kind]

    found = bait.explosion(re.compile(pattern), {method})

    assert found is not None
    assert found.factor >= bait.MOST


@pytest.mark.parametrize("kind", HARMLESS)
def test_a_pattern_that_does_not_is_none(kind: str) -> None:
    pattern, method = HARMLESS[kind]

    assert bait.explosion(re.compile(pattern), {method}) is None


def test_a_pattern_is_found_wherever_it_is_kept_or_written(tmp_path: Path) -> None:
    code = """
import re
from typing import NamedTuple

class Rule(NamedTuple):
    reason: str
    form: re.Pattern

END = "x+$"
ALONE = re.compile("a+")
TABLE = ((re.compile("b+"), 1), (re.compile("c+", re.IGNORECASE), 2))
RULES = [Rule("", re.compile("d+"))]
TEXTS = (("e+", "é"), ("f+", ""))

def first(text, name):
    for pattern, _ in TABLE:
        pattern.fullmatch(text)
    any(rule.form.match(text) for rule in RULES)
    for pattern, plain in TEXTS:
        text = re.sub(pattern, plain, text)
    local = re.compile(rf"{re.escape(name)}g+{END}")
    return given(ALONE, text), re.split(f"h{3}", text), re.compile("i+").findall(text), local.match(text)

def given(any_pattern, text):
    return any_pattern.search(text)
"""
    module = ModuleType("code")
    module.__file__ = str(tmp_path / "code.py")
    Path(module.__file__).write_text(code, encoding="utf-8")
    exec(code, vars(module))  # noqa: S102 - the lines above

    found = {use.pattern.pattern: use.methods for use in patterns.uses([module])}

    assert found == {
        "a+": {"search"},
        "b+": {"fullmatch"},
        "c+": {"fullmatch"},
        "d+": {"match"},
        "e+": {"sub"},
        "f+": {"sub"},
        "Xyg+x+$": {"match"},
        "h3": {"split"},
        "i+": {"findall"},
        "Xy": {"sub"},
    }


def test_the_packages_own_patterns_are_found() -> None:
    places = {use.where.rpartition(".")[0] or use.where for use in USES}

    assert {"read.rules", "analyse.sentences", "english.cues", "links.tree", "render.linking"} <= {
        place.partition(".RULES")[0] for place in places
    }
    assert len(USES) > 400
    assert FORMS
