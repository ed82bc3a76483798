"""What analysis finds in one article: its sentences, and what each of them holds."""

from __future__ import annotations

from typing import Literal

from mkdocs_explainer.model.value import Value


class Name(Value):
    """A proper name in a sentence; offsets are into `Sentence.text`."""

    text: str
    label: str
    """The pipeline's entity label (PERSON, ORG, GPE, LAW…); a hint, often wrong."""
    start: int
    end: int


class Quantity(Value):
    """A number with what it counts ("40,000 inmates", "$6 million", "65 to 70 prisoners").

    `high` is the upper end of a range, else equal to `value`. `unit` is a currency sign, a measure
    ("kilometer", "percent") or the lemma of the noun that is counted; "" when none is found.
    """

    text: str
    value: float
    high: float
    unit: str
    qualifier: Literal["", "about", "at least", "at most", "more than", "less than"]
    start: int
    end: int


class DateMention(Value):
    """A date as the sentence gives it, not yet resolved against the day of publication.

    Absolute parts are None where the words do not give them. `shift` and `shift_unit` hold relative
    dates: "last year" is (-1, "year"), "today" (0, "day"), "a year later" (1, "year") with
    `anchor` "text", because it counts from another date in the text and not from publication.
    `weekday` is 0 for Monday. `part` is "early", "mid" or "late".
    """

    text: str
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str = ""
    shift: int | None = None
    shift_unit: Literal["", "day", "weekend", "week", "month", "year", "decade", "century"] = ""
    anchor: Literal["publication", "text"] = "publication"
    role: Literal["event", "saying", "aside", "name"] = "event"
    """What it dates: what the sentence tells, only the saying of it, something told beside it, or nothing: it is part
    of what a noun names."""
    tense: Literal["past", "present", "future", ""] = ""
    """Of the verb that it hangs on; "" where that leaves open whether it lies behind or ahead."""
    bound: Literal["", "since", "until"] = ""
    """Whether it only bounds when that was."""
    quoted: bool = False
    """Whether it stands within quotation marks or brackets."""


class Speech(Value):
    """Who says (some of) a sentence: "according to Cristosal", "Trump claimed".

    `start` and `end` bound the words of the attribution itself in `Sentence.text`, speaker and cue.
    """

    speaker: str
    cue: str
    """Lemma of the reporting verb, or "according to"."""
    start: int
    end: int


class Definition(Value):
    """A phrase of a sentence that says what a named thing is.

    `pattern` is copula (X is a …), appositive (X, a …,), role (President X), acronym (Long Form (X)), origin (X began
    in …). `name` is as written.
    """

    name: str
    phrase: str
    pattern: Literal["copula", "appositive", "role", "acronym", "origin"]


class Sentence(Value):
    """One sentence with all that weaving compares.

    `text` has its white space folded to single blanks; `start` and `end` are offsets into
    `Article.text`, so that the words between them are the words of `text`.
    """

    text: str
    start: int
    end: int
    block: int
    """Index of its paragraph in `Article.blocks`."""
    lemmas: tuple[str, ...]
    """Lower-case lemmas of the content words, in order; numbers and names included."""
    names: tuple[Name, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    speech: tuple[Speech, ...] = ()
    definitions: tuple[Definition, ...] = ()
    dangling: Literal["", "pronoun", "connective", "definite", "fragment", "item", "quoted"] = ""
    """Why it does not stand alone: how it leans on the sentence before it; that it needs the line above its list, or
    the paragraph below that names who says it ("item"); or that it stands within a quotation begun before it."""
    mode: Literal["done", "state", "planned", "possible", "general", "said"] = "done"
    """What it tells: what happened, how things stand, what is to come or may be, what is so at all times, or what
    somebody said."""
    pieces: bytes = b""
    vectors: bytes = b""
    """What the judge keeps of it: its word pieces, and a few numbers each."""


class Analysis(Value):
    """All sentences of one article's paragraphs, in reading order."""

    path: str
    sentences: tuple[Sentence, ...]
    acronyms: tuple[tuple[str, str], ...] = ()
    """Pairs (short, long) that the article itself declares: ("CECOT", "Terrorism Confinement Center")."""
