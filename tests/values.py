"""Small hand-made values that tests of several modules share."""

from __future__ import annotations

from mkdocs_explainer.model import (
    Article,
    Block,
    Claim,
    Evidence,
    Explainer,
    Heading,
    Origin,
    Question,
    Source,
    Term,
    TermDefinition,
    Topic,
)

TEXT = "A bridge opened\n\nThe bridge opened on Monday. It cost $3.5 million,\nthe mayor said."


def article(path: str = "bridge.txt", text: str = TEXT) -> Article:
    """An article of one heading and one paragraph, split at the empty line."""
    head = text.index("\n\n")
    blocks = (
        Block(kind="heading", text=text[:head], ranges=((0, head),)),
        Block(kind="paragraph", text=" ".join(text[head + 2 :].split()), ranges=((head + 2, len(text)),)),
    )
    return Article(path=path, title=text[:head], outlet="Sample Wire", text=text, blocks=blocks)


def evidence(quote: str, source: str = "src-bridge", text: str = TEXT) -> Evidence:
    """Evidence for words that stand in the text as they are, but for white space."""
    folded = text.replace("\n", " ")
    start = folded.index(quote)
    return Evidence(source=source, quote=quote, start=start, end=start + len(quote))


OPENED = Claim(id="c-1", text="The bridge opened on Monday.", evidence=(evidence("The bridge opened on Monday."),))
COST = Claim(
    id="c-2",
    text="[The bridge] … cost $3.5 million, the mayor said.",
    evidence=(evidence("It cost $3.5 million, the mayor said."),),
    origins=("origin-1",),
    terms=("term-bridge",),
)


def explainer() -> Explainer:
    """One article, two claims, one question, one term: everything in it holds."""
    return Explainer(
        version=1,
        topic=Topic(id="bridge", title="The bridge", summary=("c-1",)),
        sources=(
            Source(
                id="src-bridge",
                path="bridge.txt",
                title="A bridge opened",
                outlet="Sample Wire",
                authors=(),
                published=None,
                url=None,
                language="en",
                words=14,
                words_printed=12,
                origins=("origin-1",),
            ),
        ),
        origins=(
            Origin(
                id="origin-1",
                name="Sample Wire",
                sources=("src-bridge",),
                why="credit line",
                confidence=1.0,
                reasons={"src-bridge": "its own report"},
            ),
        ),
        claims=(OPENED, COST),
        questions=(
            Question(
                id="q-bridge",
                title="What is the bridge?",
                path="questions/bridge.md",
                from_="heading",
                headings=(Heading(source="src-bridge", text="A bridge opened"),),
                short_answer=("c-1",),
                claims=("c-1", "c-2"),
                paragraphs=(("c-1", "c-2"),),
            ),
        ),
        terms=(
            Term(
                id="term-bridge",
                name="The bridge",
                path="terms/bridge.md",
                kind="thing",
                definition=TermDefinition(text=OPENED.text, evidence=OPENED.evidence),
                claims=("c-1",),
                questions=("q-bridge",),
            ),
        ),
    )
