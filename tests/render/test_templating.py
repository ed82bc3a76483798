"""Templates: replaceable one by one, safe by default, and clear about what is wrong."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.model import Explainer
from mkdocs_explainer.render import render


def test_a_users_template_replaces_one_and_leaves_the_others(water: Explainer, tmp_path: Path) -> None:
    (tmp_path / "term.md.j2").write_text("# Own {{ page.name }}\n", encoding="utf-8")
    own, shipped = render(water, templates=tmp_path), render(water)
    for mine, theirs in zip(own.pages, shipped.pages, strict=True):
        if mine.kind == "term":
            assert mine.text.endswith(f"---\n\n# Own {mine.title.replace(chr(39), '&apos;')}\n")
        else:
            assert mine == theirs


def test_a_users_macros_replace_the_packages(water: Explainer, tmp_path: Path) -> None:
    shipped = Path(render.__code__.co_filename).with_name("templates") / "macros.md.j2"
    text = shipped.read_text(encoding="utf-8").replace("explainer-partial", "own-partial")
    (tmp_path / "macros.md.j2").write_text(text, encoding="utf-8")
    assert "own-partial" in render(water, templates=tmp_path).pages[0].text


@pytest.mark.parametrize(
    "print_it",
    [
        "{{ page.title }}",
        "{{ page.title | upper }}",
        "{{ [page.title, page.title] | join(' ') }}",
        "{{ 'see ' ~ page.title }}",
        "{{ page.title | replace('T', 't') }}",
        "{% set all %}{{ page.title }}{% endset %}{{ all }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(page.title) }}",
        "{{ '%s' | format(page.title) }}",
    ],
)
def test_a_template_that_forgets_to_escape_is_still_safe(water: Explainer, tmp_path: Path, print_it: str) -> None:
    (tmp_path / "home.md.j2").write_text(print_it, encoding="utf-8")
    topic = msgspec.structs.replace(water.topic, title="T [a](b) <i> *x*")
    body = render(msgspec.structs.replace(water, topic=topic), templates=tmp_path).pages[0].text.split("---\n")[2]
    assert not set(body) & set("[]<>*")


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{{ page.titel }}", r"home\.md\.j2 cannot be rendered: .*titel.*Compare it with"),
        ("\n{% if %}", r"home\.md\.j2, line 2 cannot be read"),
        ("{% include 'nothing.md.j2' %}", r"home\.md\.j2 cannot be rendered: .*nothing\.md\.j2"),
    ],
)
def test_a_broken_template_is_named(water: Explainer, tmp_path: Path, source: str, message: str) -> None:
    (tmp_path / "home.md.j2").write_text(source, encoding="utf-8")
    with pytest.raises(ExplainerError, match=message):
        render(water, templates=tmp_path)
