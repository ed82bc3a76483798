"""Proof that nothing is printed that no source says; every build runs it, and stops where it fails.

It trusts nothing that weaving did: the words of every evidence are cut out of the article again by its offsets,
every printed sentence is laid against the quote of its first evidence, and every id must lead somewhere. A printed
sentence is that quote, word by word and in order, but for two things that a reader can see: `[words put in]` and
`…` where words were left out. As editors do, brackets may also stand for a word that only ties the sentence to the
one before ("However, the …" as "[The] …", "He" as "[Bukele]"). A definition may be a phrase of its sentence, with
one bracket before or behind it. What a box of differences sets against each other stands in the quotes below it, or
is the name of somebody; a figure stands in its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from mkdocs_explainer.model import Article, Claim, Evidence, Explainer, Position, ProofError, Question

_ARTICLES = ("a", "the", "this", "that", "these", "those", "there", "here", "it", "its")
_PERSONS = ("he", "her", "his", "i", "my", "our", "she", "their", "they", "we")
_LINKS = (
    "also",
    "although",
    "and",
    "besides",
    "but",
    "consequently",
    "furthermore",
    "hence",
    "however",
    "instead",
)
_MORE_LINKS = (
    "later",
    "meanwhile",
    "moreover",
    "nevertheless",
    "nonetheless",
    "so",
    "still",
    "then",
    "therefore",
)
_PHRASES = (
    "thus",
    "yet",
    "as",
    "in",
    "at",
    "for",
    "result",
    "addition",
    "additionally",
    "example",
    "instance",
)

LEANING = frozenset((*_ARTICLES, *_PERSONS, *_LINKS, *_MORE_LINKS, *_PHRASES))
"""Words for which brackets may stand: pronouns, articles and connectives. No name, number, negation or verb
is among them: what a sentence asserts, and who asserts it, can never be replaced."""

REPLACED_LIMIT = 5
"""Most words and signs for which one pair of brackets stands ("As a result, the" has five)."""

INSERT_LIMIT = 12
"""Most words in one pair of brackets: enough for a long name with its role, too few for a sentence."""

_TOKEN = re.compile(r"[$€£¥#@]?\w+(?:[.,:/’'–-]\w+)*%?|[^\w\s]")
"""A word with what changes its meaning when it is cut off ("$3.5", "O’Brien’s", "7%"), or a sign."""

_JOINED = re.compile(r"[^\W\d_]\0[^\W\d_]|\d\0\d|\d[.,]\0\d|\d\0[.,]\d")
"""A cut (NUL) within a word or a number. Between a number and a letter there may be one: "20m", "US$5"."""


def prove(explainer: Explainer, articles: Sequence[Article]) -> None:
    """Check every printed sentence against the articles.

    Args:
        explainer: what is going to be printed.
        articles: the articles as read; each source of the explainer is one of them.

    Raises:
        ProofError: naming the sentence, the file and what does not hold.
    """
    by_path = {article.path: article for article in articles}
    sources: dict[str, Article] = {}
    for source in explainer.sources:
        if source.path not in by_path:
            raise _fault(f"The source {source.id} names the file {source.path}, which was not read.")
        sources[source.id] = by_path[source.path]
    _prove_ids(explainer)
    for claim in explainer.claims:
        _prove_evidence(claim.text, claim.evidence, sources)
        _prove_text(claim.text, claim.evidence[0], sources)
    for term in explainer.terms:
        if term.definition is not None:
            _prove_evidence(term.definition.text, term.definition.evidence, sources)
            if not is_phrase(term.definition.text, term.definition.evidence[0].quote):
                _prove_text(term.definition.text, term.definition.evidence[0], sources)
    names = _names(explainer)
    for difference in explainer.differences:
        for position in difference.positions:
            _prove_evidence(position.value, position.evidence, sources)
            _prove_value(position, names, sources)
    texts = {claim.id: claim.text for claim in explainer.claims}
    for figure in explainer.figures:
        for part in (figure.value, figure.what):
            if not stands_in(part, texts[figure.claim]):
                raise _fault(f"The figure “{part}” does not stand in its sentence, “{texts[figure.claim]}”.")
    for question in explainer.questions:
        for heading in question.headings:
            _prove_heading(heading.text, sources[heading.source])


def words_of(article: Article, start: int, end: int) -> str:
    """The words of an article between two offsets, without the markup between them.

    Args:
        article: the article as read.
        start: first character, an offset into `Article.text`.
        end: one past the last character.

    Returns:
        The text of all blocks within these bounds, white space folded to single blanks.
    """
    pieces: list[str] = []
    for block in article.blocks:
        clipped = [(max(low, start), min(high, end)) for low, high in block.ranges]
        pieces.append("".join(article.text[low:high] for low, high in clipped if low < high))
    return fold(" ".join(pieces))


def fold(text: str) -> str:
    """A text with every run of white space as one blank."""
    return " ".join(text.split())


def follows(text: str, quote: str) -> bool:
    """Whether a sentence is a quote but for `[inserted]` words and `…` for words left out.

    Only whole words may be left out, at least one for each `…`; a bracket may stand for a few `LEANING`
    words; something of the quote must be left. Brackets and dots of the quote itself count as its own.
    """
    if fold(text) == fold(quote):
        return bool(text.strip())
    if "[" not in text and "…" not in text:
        return False
    printed, said = _TOKEN.findall(text), _TOKEN.findall(quote)
    # states: how many tokens of the quote are used up, and whether a word of it was printed
    reached: dict[int, set[tuple[int, bool]]] = {0: {(0, False)}}
    for at in range(len(printed)):
        for used, literal in reached.pop(at, set()):
            word = printed[at]
            if used < len(said) and said[used] == word:
                reached.setdefault(at + 1, set()).add((used + 1, literal or _is_word(word)))
            if word == "…":
                after = {(later, literal) for later in range(used + 1, len(said) + 1)}
                reached.setdefault(at + 1, set()).update(after)
            if word == "[" and (close := _closing(printed, at)):
                replaced = _replaceable(said, used, {inner.casefold() for inner in printed[at + 1 : close]})
                after = {(later, literal) for later in range(used, replaced + 1)}
                reached.setdefault(close + 1, set()).update(after)
    return (len(said), True) in reached.get(len(printed), set())


def is_phrase(text: str, quote: str) -> bool:
    """Whether a text is some words of a quote that stand there one after the other; the last may be a possessive
    there ("the northern country" in "the northern country's rivers"). Before or behind them may be one bracket with
    words put in ("[one of the] northern rivers")."""
    some, said = _without_bracket(_TOKEN.findall(text)), _TOKEN.findall(quote)
    starts = range(len(said) - len(some) + 1)
    pieces = [said[at : at + len(some)] for at in starts] if some else []
    return any(map(_is_word, some)) and any(
        piece == some or (piece[:-1] == some[:-1] and piece[-1] in {f"{some[-1]}'s", f"{some[-1]}’s"})
        for piece in pieces
    )


def _without_bracket(tokens: list[str]) -> list[str]:
    """The tokens of a phrase without the bracket that it begins or ends with."""
    opens = tokens.index("[") if "[" in tokens else None
    close = _closing(tokens, opens) if opens is not None else None
    if opens is None or close is None or not _only_names(tokens[opens + 1 : close]):
        return tokens
    if opens == 0:
        return tokens[close + 1 :]
    return tokens[:opens] if close == len(tokens) - 1 else tokens


def _only_names(inner: list[str]) -> bool:
    """Whether a bracket says "one of", "in", or whose something is by name: nothing that asserts more."""
    if inner in (["one", "of"], ["one", "of", "the"], ["in"]):
        return True
    signs = {"’", "'", "&", "-", "of", "the", "and", "de", "la", "del", "van", "von", "al"}
    return any(map(_is_word, inner)) and all(token in signs or token[:1].isupper() for token in inner)


def stands_in(part: str, text: str) -> bool:
    """Whether some words stand in a text as they are, white space folded, and not as half a word or number."""
    part, text = fold(part), fold(text)
    at = text.find(part) if part else -1
    while at >= 0:
        before, after = text[max(0, at - 2) : at], text[at + len(part) :][:2]
        if not _JOINED.search(f"{before}\0{part[0]}") and not _JOINED.search(f"{part[-1]}\0{after}"):
            return True
        at = text.find(part, at + 1)
    return False


def _replaceable(said: Sequence[str], used: int, inserted: set[str]) -> int:
    """Up to which token of the quote a bracket may stand for words: `LEANING` ones, or its own."""
    for at in range(used, min(used + REPLACED_LIMIT, len(said))):
        word = said[at].casefold()
        if word != "," and word not in LEANING and word not in inserted:
            return at
    return min(used + REPLACED_LIMIT, len(said))


def _is_word(token: str) -> bool:
    return any(character.isalnum() for character in token)


def _closing(tokens: Sequence[str], at: int) -> int | None:
    """Where the bracket that opens at `at` closes, if there are words in it, and not too many."""
    for close in range(at + 1, min(at + 2 + 2 * INSERT_LIMIT, len(tokens))):
        if tokens[close] == "[":
            return None
        if tokens[close] == "]":
            words = sum(_is_word(token) for token in tokens[at + 1 : close])
            return close if 0 < words <= INSERT_LIMIT else None
    return None


def _prove_evidence(text: str, evidence: Sequence[Evidence], sources: Mapping[str, Article]) -> None:
    if not fold(text):
        raise _fault("A printed sentence is empty.")
    if not evidence:
        raise _fault(f"No source is named for the sentence “{text}”.")
    for piece in evidence:
        article = sources.get(piece.source)
        if article is None:
            raise _fault(f"The sentence “{text}” is credited to {piece.source}, which is no source.")
        if not 0 <= piece.start < piece.end <= len(article.text):
            raise _fault(
                f"{article.path}: the sentence “{text}” is said to stand at {piece.start}–{piece.end}, "
                f"which is outside of the file's {len(article.text)} characters."
            )
        words = words_of(article, piece.start, piece.end)
        if words != fold(piece.quote) or not words:
            raise _fault(
                f"{article.path}: the quote “{piece.quote}” for the sentence “{text}” does not stand there. "
                f"The file has “{words}”."
            )


def _prove_text(text: str, first: Evidence, sources: Mapping[str, Article]) -> None:
    if not follows(text, first.quote):
        raise _fault(
            f"{sources[first.source].path}: the printed sentence “{text}” is not what the source says: "
            f"“{first.quote}”."
        )


def _names(explainer: Explainer) -> frozenset[str]:
    """What terms and speakers are called, white space folded."""
    called = [fold(name) for term in explainer.terms for name in (term.name, *term.aliases)]
    speakers = [fold(claim.attribution.speaker) for claim in explainer.claims if claim.attribution]
    return frozenset(name for name in (*called, *speakers) if name)


def _prove_value(position: Position, names: frozenset[str], sources: Mapping[str, Article]) -> None:
    """The words of one side of a difference stand in one of its quotes, unless they name somebody."""
    value = fold(position.value)
    if value in names or any(stands_in(value, piece.quote) for piece in position.evidence):
        return
    # "Ann Roe" for "Roe said": the article, or another, has the name in full
    if any(_is_full_name(value, piece.quote) for piece in position.evidence) and any(
        stands_in(value, words_of(article, 0, len(article.text))) for article in sources.values()
    ):
        return
    quotes = "”, “".join(piece.quote for piece in position.evidence)
    raise _fault(f"The words “{value}” of a difference stand in none of its quotes: “{quotes}”.")


def _is_full_name(value: str, quote: str) -> bool:
    """Whether a text is a capitalised name without digits whose last word the quote has."""
    words = value.split()
    capital = words[0][0].isupper() and words[-1][0].isupper()
    return capital and not any(map(str.isdigit, value)) and stands_in(words[-1], quote)


def _prove_heading(text: str, article: Article) -> None:
    wanted = fold(text)
    titles = (article.title, *(block.text for block in article.blocks))
    if not wanted or not any(wanted in fold(title) for title in titles):
        raise _fault(f"{article.path}: the heading “{text}” does not stand there.")


def _prove_ids(explainer: Explainer) -> None:
    """Every id is given once, and every id that is spoken of was given."""
    given: dict[str, set[str]] = {}
    groups: tuple[tuple[str, Iterable[str]], ...] = (
        ("source", (source.id for source in explainer.sources)),
        ("origin", (origin.id for origin in explainer.origins)),
        ("claim", (claim.id for claim in explainer.claims)),
        ("question", (question.id for question in explainer.questions)),
        ("term", (term.id for term in explainer.terms)),
        ("difference", (difference.id for difference in explainer.differences)),
    )
    for kind, ids in groups:
        given[kind] = set()
        for one in ids:
            if one in given[kind]:
                raise _fault(f"The {kind} id {one} is given twice.")
            given[kind].add(one)
    for where, kind, ids in _spoken_of(explainer):
        for one in ids:
            if one not in given[kind]:
                raise _fault(f"{where} speaks of the {kind} {one}, which does not exist.")
    for question in explainer.questions:
        if question.paragraphs:
            printed = {claim for paragraph in question.paragraphs for claim in paragraph}
            if printed | {*question.short_answer} != {*question.claims}:
                raise _fault(f"The paragraphs of the question “{question.title}” are not its claims.")
        _prove_parts(question)


def _prove_parts(question: Question) -> None:
    """The parts of an answer are its last paragraphs, whole and in order."""
    below = [claim for part in question.parts for claim in part.claims]
    body = [claim for paragraph in question.paragraphs for claim in paragraph]
    opening = {paragraph[0] for paragraph in question.paragraphs if paragraph}
    begun = all(part.title.strip() and part.claims and part.claims[0] in opening for part in question.parts)
    if not begun or body[len(body) - len(below) :] != below:
        raise _fault(f"The parts of the question “{question.title}” are not its last paragraphs.")


def _spoken_of(explainer: Explainer) -> Iterator[tuple[str, str, Iterable[str]]]:
    """Where an id is spoken of: (place, kind of id, ids)."""
    yield "The summary", "claim", explainer.topic.summary
    for source in explainer.sources:
        yield f"The source {source.path}", "origin", source.origins
    for origin in explainer.origins:
        yield f"The origin {origin.name}", "source", (*origin.sources, *origin.reasons)
    for claim in explainer.claims:
        yield _place(claim), "origin", claim.origins
        yield _place(claim), "term", claim.terms
    for question in explainer.questions:
        place = f"The question “{question.title}”"
        yield place, "claim", (*question.short_answer, *question.claims, *question.more)
        yield place, "question", question.related
        yield place, "source", (heading.source for heading in question.headings)
    for term in explainer.terms:
        place = f"The term “{term.name}”"
        yield place, "claim", term.claims
        yield place, "question", term.questions
        yield place, "term", term.related
    for difference in explainer.differences:
        yield f"The difference about “{difference.about}”", "question", difference.questions
    yield "The timeline", "claim", (entry.claim for entry in explainer.timeline)
    yield "The list of figures", "claim", (figure.claim for figure in explainer.figures)
    yield "The list of what is not printed", "source", (left.source for left in explainer.excluded)


def _place(claim: Claim) -> str:
    return f"The sentence “{claim.text}”"


def _fault(what: str) -> ProofError:
    return ProofError(
        f"{what} Nothing is printed that no source says, so the build stops here. This is a fault of "
        "mkdocs-explainer and not of the article: please report it. Until it is mended, a seed can be kept "
        "out by putting _ before its name."
    )
