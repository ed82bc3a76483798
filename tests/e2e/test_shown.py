"""The blocks that reading sees in a page are the lines that a browser shows of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser

from mkdocs_explainer.config import Options
from mkdocs_explainer.pipeline import build
from mkdocs_explainer.read.html import parsed
from mkdocs_explainer.read.shown import shown

ROWS = yaml.safe_load((Path(__file__).parents[1] / "read" / "shown.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", [row for row in ROWS if "differs" not in row], ids=lambda row: row["name"])
def test_as_the_browser_shows_it(browser: Browser, row: dict[str, Any]) -> None:
    html = f"<!doctype html><html><head><title>Page</title></head><body>{row['page']}</body></html>"
    page = browser.new_page()
    page.set_content(html)
    text = page.evaluate("document.body.innerText").replace("\u00ad", "")
    page.close()
    lines = [" ".join(line.split()) for line in re.split(r"[\n\t]", text)]
    assert [block.text for block in shown(parsed(html))] == [line for line in lines if line]


WAYS = (
    "<button>{}</button>",
    "<output>{}</output>",
    "<label>{}</label>",
    "<code>{}</code>",
    "<time>{}</time>",
    "<data value='1'>{}</data>",
    "<span class='caption'>{}</span>",
    "<span class='related-links'>{}</span>",
    "<span class='tags'>{}</span>",
    "<span class='byline'>{}</span>",
    "<span class='social'>{}</span>",
    "<span class='teaser'><a href='/'>{}</a></span>",
    "<span aria-hidden='true'>{}</span>",
    "<mark>{}</mark>",
    "<ins>{}</ins>",
    "<x-word>{}</x-word>",
    "<font>{}</font>",
    "<span class='ad'>{}</span>",
    "<small>{}</small>",
    "<a href='/' class='share'>{}</a>",
    "<i>{}<!-- once --></i>",
    "{}<wbr>",
    "{}<span hidden> once</span>",
    "{}<span style='display:none'> once</span>",
    "{}<template> once</template>",
    "{}<script>once()</script>",
    "<abbr title='once'>{}</abbr>",
    "<bdo dir='ltr'>{}</bdo>",
    "<kbd>{}</kbd>",
    "{}<noscript> once</noscript>",
    "<b class='related'>{}</b>",
    "<em class='newsletter'>{}</em>",
    "{}<span style='visibility:hidden'> once</span>",
    "<i style='visibility:hidden'><b style='visibility:visible'>{}</b> once</i>",
    "{}<span popover> once</span>",
    "<object>{}</object>",
    "<embed src='x'>{}",
    "<source src='x'>{}",
    "<applet>{}</applet>",
    "<picture><source><img alt='once'></picture>{}",
    "<ruby>{}<rt></rt></ruby>",
    "<s>{}</s>",
    "<span style='font-size:0'>{}</span>",
    "<span style='opacity:0'>{}</span>",
    "<span style='float:left'>{}</span>",
    "<span style='display:block'>{}</span>",
    "<span style='display:contents'>{}</span>",
    "<bdo dir='rtl'>{}</bdo>",
)
TOWNS = "Arnby Belmont Corley Dunmore Elmside Farrow Garth Holm Ilsey Jarrow Kelby Lorne Marlow Norby Oakley Penby"


def test_every_printed_quote_is_shown_by_the_browser(browser: Browser, tmp_path: Path) -> None:
    names = [f"{town} {kind}" for kind in ("bridge", "tower", "gate") for town in TOWNS.split()]
    lines = [
        f"<p>The council of {name.split()[0]} did {way.format('not')} close the {name} in the year {1900 + n}, "
        f"after a storm had taken {n + 3} of its stones.</p>"
        for n, (name, way) in enumerate(zip(names, WAYS, strict=True))
    ]
    html = f"<html><head><title>After the storm</title></head><body><article>{''.join(lines)}</article></body></html>"
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "bridges.html").write_text(html, encoding="utf-8")
    explainer = build(Options(max_share=1), tmp_path).explainer
    assert explainer is not None
    page = browser.new_page()
    page.set_content(html)
    text = " ".join(page.evaluate("document.body.innerText").split())
    page.close()
    quotes = [piece.quote for claim in explainer.claims for piece in claim.evidence]
    assert len(quotes) > len(lines) / 2
    assert [quote for quote in quotes if quote not in text] == []
