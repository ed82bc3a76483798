"""Markdown is read as a reader of the rendered page sees it: what is read lies beside what a renderer makes of it."""

from __future__ import annotations

import re

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mkdocs_explainer.read import read_seed
from mkdocs_explainer.read.markdown import read_markdown

RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
REPORT = "The old stone bridge over the Lorne was closed on Tuesday, the county said, and nobody crossed it."
BEHIND = "\n\nNobody in Arnby knows when the ferry will come back to the lower pier of the town.\n"

SAME = [
    "The **old** *bridge* is __shut__ and _cold_, ***all*** of it.",
    "A snake_case_name and 5 * 3 * 2 and 2*3*4 and a_b_ _c_d and __init__.py stay.",
    "Stars*in*words and **bold*italic*bold** and *a **b** c* and **a *b** c*.",
    "*one **two* three** and **open and *open and closed*.",
    'Read [the *report*](https://a.example/x_(y) "River") of [the [old] mill](<b c.html>) at [noon]( /x ).',
    "Not [a link] (x), nor [this](a b), nor ]( that, nor [that one][none].",
    "Read [the plan][Plan], [Plan][], [plan] and [no plan].\n\n[plan]: https://a.example/plan 'The plan'",
    "[Editor]: the county paid.",
    "See <https://a.example/b?c=d> or write to <ana.roe@a.example>.",
    "They paid <US$5m for <50 people> and 3 < 4 > 2, said <3 and <- of them.",
    "Salt &amp; water, 4&nbsp;km &mdash; it&#8217;s &#x201C;wet&#x201D; &lt;so&gt; &nosuch; &amp;amp; AT&T &copy;.",
    "Type `a & b`, `` x`y ``, `**no** &amp; <b>` or `\\` and not ` open.",
    "Two \\*stars\\*, a \\[bracket\\], a\\\\b, C:\\dir and \\&amp; stay.",
    "It rose  \nby two metres\\\nand then fell.",
    "It was <b>bold</b>, <i class=\"x\">thin</i>, <SPAN>loud</SPAN> and <a href='#'>linked</a>.",
    "First<!-- not --> second <!-- nor -- this --> third.",
    "> The baker said\n> that **she** was not\nasked at all.",
    "1. The mill.\n2. The [bridge](x).\n\n   And the pier.\n\n- The *ferry*.\n  - The boat.\n",
    "The bridge was built in\n1911. It is old.",
    "# The **bridge** &amp; the mill #\n\nIt *stands*.",
    "![the mill](mill.png) stands by [![the ferry](a.png)the pier](pier.html).",
    "`a` `` and [`b`](c) and *`d*` e*.",
    "[a](b)[c](d) and [e]\\(f) and \\[g](h).",
    "He said: “*No*”, (**yes**), *“maybe”*, **so**—*there*.",
    "**Bold:** text and **“quoted.”**now and *,a*b.",
    "The Lorne\u00a0rose by 4\u202fm.",
    "It is *very **very** wet* and ****four**** and *****five*****.",
    "_a_b_ and *a*b* and **a**b** and a**b**c.",
    "[not *a](link*) and *[a*](b).",
    "<https://a.example/*b*> and `<b>`*c*.",
    "a\\\nb and c  \n  d.",
]


def rendered(text: str) -> str:
    """The visible words of a text, as a renderer shows it."""
    page = lxml.html.fromstring(f"<body>{RENDERER.render(text)}</body>")
    for node in page.iter("br"):
        node.tail = f" {node.tail or ''}"
    return " ".join(" ".join(part.text_content() for part in page.iterchildren("*")).split())


def seen(text: str) -> str:
    """The words that are read."""
    return " ".join(" ".join(piece.text for piece in read_markdown("a.md", text).pieces).split())


@pytest.mark.parametrize("text", SAME)
def test_what_is_read_is_what_a_page_shows(text: str) -> None:
    text = f"{REPORT}\n\n{text}{BEHIND}"
    assert seen(text) == rendered(text)


SNIPPETS = st.sampled_from(
    """
    * ** *** _ __ ` `` [ ] ) ](x) [a](b) ![ ![a](b) ![a][p] [p] [p][] [b][p] <b> </b> <i<a.b> <50 > & &amp; &lt;
    &#8212; &#x27; &nope; \\* \\[ \\` x<!--x--> <https://a.b/c_d> "“" ” . , ! - a b river Lorne
    é — 4 40 $5 snake_case (a) 'q' <br> : \n
    """.split()
)
WRITTEN = st.lists(SNIPPETS | st.just(" "), min_size=1, max_size=14).map("".join)


@given(written=WRITTEN.filter(lambda text: not re.search(r"\[\s*\d|<river", text)))  # marks, and no tag
@settings(deadline=None, max_examples=400, derandomize=True)
def test_marks_in_any_order_are_read_as_a_page_shows_them(written: str) -> None:
    text = f"{REPORT} {written} so.\n\n[p]: x{BEHIND}".replace("\\n", "\n")
    assert seen(text) == rendered(text)


def test_a_credit_signs_its_own_quotation_only() -> None:
    other = "> The council said it would close the pool."
    own = "> It stays open.\n>\n> We will pay.\n>\n> — Ana Ruiz"
    text = f"The council met on Monday, and many of its members spoke.\n\n{other}\n\n{own}\n\nIt rained on Monday.\n"
    signed = [(block.text, block.signer) for block in read_seed("a.md", text.encode()).blocks if block.signer]
    assert signed == [("It stays open.", "Ana Ruiz"), ("We will pay.", "Ana Ruiz")]
