"""Rules one by one: what each takes, and the sentences of a report that it must leave."""

from __future__ import annotations

from time import perf_counter

import pytest

from mkdocs_explainer.read import read_seed
from mkdocs_explainer.read.boilerplate import boilerplate, without_link_boxes
from mkdocs_explainer.read.credits import byline, credit, publication_date
from mkdocs_explainer.read.dateline import dateline
from mkdocs_explainer.read.headings import is_question
from mkdocs_explainer.read.interviews import speakers
from mkdocs_explainer.read.pieces import left_out, piece_of
from mkdocs_explainer.read.signatures import signatures

TAKEN = {
    "gallery caption": [
        "Photos: Photos: The bridge Photos: Photos: The bridge The bridge – Divers look at the bridge. " * 3,
        "Divers look at the bridge of Arnby on Monday. Hide Caption 2 of 9 The mayor arrives. Hide Caption 3 of 9",
        "open image in gallery",
        "View gallery",
        "Slideshow (12 images)",
        "prev Image 2 of 9 next",
    ],
    "media furniture": [
        "Image caption The bridge at dawn",
        "Divers at the bridge. Photographer: Jane Roe/Westland Pictures",
        "Divers at the bridge, March 4, 2025. REUTERS/Jane Roe",
        "Mayor Greta Holm arrives at the bridge in Lower Tarn, Kenya March 4, 2025. REUTERS/Roe/Pool",
        "Divers at the bridge (AP Photo/Jane Roe)",
        "Watch: Divers at the bridge",
        "Timeline Arnby’s bridge crisis Show Hide The bridge opens The first trams cross the bridge. Rust is found.",
        "CLOSE Divers looked at the bridge of Arnby on Monday. (March 4) WR",
        "Enlarge this image toggle caption Jane Roe/WR",
    ],
    "advertisement": [
        "ADVERTISEMENT",
        "- Advertisement -",
        "Story continues below advertisement",
        "Sponsored content",
    ],
    "share line": ["Share", "Facebook Twitter Email", "Share this story", "Follow us on Facebook", "@janeroe"],
    "newsletter box": [
        "Sign up for our weekly newsletter.",
        "Get the best stories in your inbox every morning",
        "Subscribe to The Bridge, our weekly letter.",
    ],
    "correction note": [
        "This story has been corrected to say that the bridge was closed in May.",
        "Correction: A previous version of this article misstated the age of the bridge.",
        "Editor’s note: Jane Roe has written about bridges since 1998.",
        "• This article was amended on 4 March 2025. An earlier version said that two divers had drowned.",
        "An earlier version of this report gave a wrong date.",
        "In a story March 11 about the bridge, Westland Radio reported erroneously that two divers had drowned.",
    ],
    "subscription plea": ["Already a subscriber? Log in", "Log in", "You have read your last free article"],
    "donation plea": [
        "Donate today",
        "Please support our newsroom.",
        "The Examiner has no paywall. You can help.",
        "Examiner Health is free to read because readers like you pay for it. Please consider a donation.",
        "Bridges matter. Support our newsroom from $2 a week.",
        "Become a member",
        "Your gift helps us report.",
    ],
    "read more": [
        "Read more",
        "Read more: Ten bridges",
        "Read more: Which bridge is the oldest?",
        "Related stories",
        "Click here for the plans",
        "( ALSO READ: Ten bridges )",
        "https://a.example/b",
        "( PODCAST: Ten bridges, and who built them?)",
        "Bridge vote:Mayor calls council to a last meeting",
        "Explain it:What's going on with the bridge?",
        "THE BRIDGE:‘Nobody saw the cracks’",
        "Like what you're reading?:Download the Examiner app for more",
        "READ THE BRIDGE MEMO",
        "Read the transcript: Mayor's talk with the council about the bridge",
        "Related Coverage Timeline: the bridge of Arnby",
        "More On This... Mayor Risks it All for a Bridge",
        "See now: County tells divers to improve",
        "WATCH MORE",
        "Here's what to know about the bridge:",
    ],
    "navigation": [
        "12 comments",
        "Join the conversation",
        "© Examiner",
        "4 min read",
        "Back to top",
        "Accept all cookies",
    ],
    "stray symbol": ["***", "___", "|", "181206130850129"],
}
LEFT = [
    "The judgment is free to read on the court’s website and runs to 80 pages.",
    "The library has no paywall, and 3,000 people a day use it.",
    "The newspaper, which has no paywall, lives on gifts, the mayor said.",
    "Your support means a lot to us, the mayor told the divers, who had come from the coast.".replace(
        "Your", "“Your", 1
    ),
    "Support for the bridge is growing in the county.",
    "Donations to the bridge fund rose to two million crowns on Monday.",
    "Read the small print, the engineer told the council on Monday.",
    "More than forty families had to leave their homes.",
    "Related firms were asked too, the county said.",
    "Sign-ups for the volunteers’ list went on until Friday.",
    "Watch towers stood on the bridge until 1840.",
    "MODERATOR:What did the divers see?",
    "The mayor had one wish:Nobody should drown.",
    "The ferry leaves at 10:30 from the old pier of Arnby",
    "Read the memo to us, the mayor asked the clerk.",
    "Related talks in Kenya ended without a deal",
    "See the memorandum of the council for details.",
    "Video from the bridge shows two men in a boat.",
    "Images of the cracks were shown to the council.",
    "Play at the school was stopped at noon, the county said.",
    "Comments on the plan may be sent to the county until May.",
    "Subscribers to the ferry will get their money back by June.",
    "Copyright law does not cover bridges, said the professor.",
    "Close to the bridge stands a mill.",
    "The two towns signed the treaty of the bridge in Lower Tarn, Kenya, March 4, 2025.",
    "An earlier version of this report, leaked to the town in May, blamed the mayor for the cracks.",
    "The original version of this article of the constitution was written by monks in 1840.",
    "This report was updated by the auditors in June and says that the bridge was sold.",
    "This transcript was edited by the council to leave out the question about the paint.",
    "In an interview on Monday, Holm said she had been incorrectly reported to have left.",
    "In a report the council wrongly stated that the bridge was safe.",
    "The report was updated every ten years by the county, the engineer said.",
    "The story was edited out of the town’s book in 1912.",
    "Corrections officers searched the mill on Monday.",
    "“This report has been revised so often that nobody reads it,” the mayor said.",
    "Facebook said it would take the picture down.",
    "The mayor said this on Monday. (Reuters)",
    "We use boats, said the owner of the mill.",
    "Get out of the valley, the police told families on Sunday.",
    "Listen to the river, the old monk is said to have told the builders.",
    "Follow the money, the mayor said on Twitter.".replace("Follow the money", "“Follow the money”"),
    "2019",
]


@pytest.mark.parametrize(("reason", "text"), [(reason, text) for reason, texts in TAKEN.items() for text in texts])
def test_furniture_is_told_by_itself(reason: str, text: str) -> None:
    assert boilerplate(piece_of(text, 0, len(text))) == reason


@pytest.mark.parametrize("text", LEFT)
def test_a_sentence_of_a_report_is_left(text: str) -> None:
    assert boilerplate(piece_of(text, 0, len(text))) is None


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("PARIS (AFP) – The", 14),
        ("(ArnbyNews.com) - As promised, the mayor", 18),
        ("(ArnbyNews.com) As promised, the mayor", 0),
        ("Paris (AFP) - The", 14),
        ("(Reuters) — The", 12),
        ("(CNN) The", 6),
        ("ST. PAUL, Minn. — The", 18),
        ("BERLIN/PARIS, March 3 (Reuters) - The", 34),
        ("NEW YORK—The", 9),
        ("WASHINGTON –", 12),
        ("NATO — the alliance", 0),
        ("CECOT — The prison", 0),
        ("LOCUST — The drill", 0),
        ("LOCUST — The drill was called off. LOCUST had been planned for a year.", 0),
        ("UNESCO — The body met on Monday.", 0),
        ("MINSK — The buses stopped on Monday.", 8),
        ("MINSK — “The buses stopped.”", 8),
        ("MINSK, Belarus — The", 17),
        ("The bridge — Which one?", 0),
        ("U.S. — The", 0),
    ],
)
def test_datelines(text: str, length: int) -> None:
    assert dateline(text, first=True) == length


def test_only_a_dateline_with_an_agency_is_believed_further_down() -> None:
    assert dateline("PARIS (AP) — The", first=False) == 13
    assert dateline("PARIS — The", first=False) == 0


@pytest.mark.parametrize(
    ("text", "top", "names"),
    [
        ("By Jane Roe", True, ("Jane Roe",)),
        ("BY JANE ROE AND ANN POE", True, ("JANE ROE AND ANN POE",)),
        ("By Jane Roe, Ann Poe and John Doe", True, ("Jane Roe", "Ann Poe", "John Doe")),
        ("Jane Roe, Staff Writer", True, ("Jane Roe",)),
        ("Jane Roe | Associated Press", True, ("Jane Roe",)),
        ("By Jane Roe, Asia correspondent", False, ("Jane Roe",)),
        ("By Jane Roe, Example News, Paris", False, ("Jane Roe",)),
        ("By Any Means Necessary", False, None),
        ("By The Numbers", False, None),
        ("By Lending More Broadly, the Bank Wins", True, None),
        ("By the river, the mill stands still.", True, None),
        ("Jane Roe, a reporter, was there.", True, None),
    ],
)
def test_bylines(text: str, names: tuple[str, ...] | None, *, top: bool) -> None:
    assert byline(text, top=top) == names


@pytest.mark.parametrize(
    ("text", "last", "is_credit"),
    [
        ("— Jane Roe reported from Paris.", True, True),
        ("Jane Roe and Ann Poe contributed to this report.", False, True),
        ("Jane Roe contributed reporting from Paris.", False, True),
        ("Reporting by Jane Roe in Paris; Editing by Ann Poe", False, True),
        ("— With assistance by Jane Roe", False, True),
        ("This article was originally published by Westland Wire.", False, True),
        ("Associated Press", False, True),
        ("AP writers Jane Roe in Paris and Ann Poe contributed.", True, True),
        ("Jane Roe covers rivers for the Examiner.", True, True),
        ("Jane Roe covers rivers for the Examiner.", False, False),
        ("-- Jane Roe, global river analyst", False, False),
        ("The Examiner reported from Paris that the bridge was safe.", True, False),
        ("BBC correspondent Jane Roe reported that the bridge was safe.", True, False),
        ("Three engineers contributed to the report, the county said.", True, False),
        ("Rain contributed to the flood, the county said.", True, False),
        ("Written by a monk in 1350, the book says how to build one.", True, False),
        ("Reporting by the Examiner showed that the bridge was unsafe.", True, False),
        ("The report was published on Monday, the county said, and nobody has read it.", True, False),
        ("This report was published by the county on Monday.", True, False),
    ],
)
def test_credit_lines(text: str, *, last: bool, is_credit: bool) -> None:
    assert credit(text, last=last) is is_credit


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("March 4, 2025", ("2025-03-04", True)),
        ("Published: Tue 4 March 2025, 10:14 GMT", ("2025-03-04", True)),
        ("Updated 4:10 p.m. ET, March 4, 2025", ("2025-03-04", False)),
        ("On March 4, 2025 the bridge fell", None),
        ("March 4", None),
    ],
)
def test_publication_dates(text: str, found: tuple[str | None, bool] | None) -> None:
    assert publication_date(text) == found


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("What is the dam?", True),
        ("2. What is the dam?", True),
        ("Why did the U.S. firm leave?", True),
        ("DAM: WHAT IS IT?", True),
        ("‘A mistake?’", True),
        ("“What is the dam?”", False),
        ("It broke. Why?", False),
        ("What is the dam", False),
        ("?", False),
        ("What is it that makes a wall of earth and stone in a small valley break on a dry day in May?", False),
    ],
)
def test_questions(text: str, *, question: bool) -> None:
    assert is_question(text) is question


def test_a_piece_keeps_its_place_through_cuts() -> None:
    text = "ab--cd--ef"
    piece = piece_of(text, 0, 10).without([(2, 4), (6, 8)])
    assert (piece.text, piece.ranges) == ("abcdef", ((0, 2), (4, 6), (8, 10)))
    assert piece.cut(1, 5).ranges == ((1, 2), (4, 6), (8, 9))
    assert left_out([(0, 10)], piece.ranges) == [(2, 4), (6, 8)]
    assert left_out([(0, 3), (5, 10)], [(1, 2), (6, 7), (9, 10)]) == [(0, 1), (2, 3), (5, 6), (7, 9)]


LETTER = "The bridge had ten years to be painted, and nobody but the gulls ever looked at it."
HOLM, DAHL, LUND = ("Ana Holm", "Lower Tarn"), ("Dr Per Dahl", "Arnby, North Tarn"), ("Greta Lund", "Kirkby on Sea")


def test_letters_are_their_writers() -> None:
    lines = (None, LETTER, LETTER, *HOLM, "Will it stand?", *DAHL, LETTER, *LUND, None)
    signing, signed = signatures(lines, of_letters=True)
    assert signing == {3, 4, 6, 7, 9, 10}
    assert signed == {1: "Ana Holm", 2: "Ana Holm", 5: "Dr Per Dahl", 8: "Greta Lund"}


@pytest.mark.parametrize(
    ("first", "introduces"),
    [
        ("Readers have written to us about the bridge of Arnby; these are some of their letters.", True),
        ("After the flood, Holm and Lund, among others, have written about the bridge of Arnby.", True),
        ("Your letter writers (4 March) have never stood below the bridge of Arnby in a storm.", False),
        ("As Dahl says (Letters, 4 March), nobody has ever stood below the bridge of Arnby in a storm.", False),
        ("The lights on the bridge of Arnby are those of Lundby, and not those of the Holmes.", False),
    ],
)
def test_an_outlet_introduces_letters_in_its_own_name(first: str, introduces: bool) -> None:
    _, signed = signatures((first, LETTER, *HOLM, LETTER, *DAHL, LETTER, *LUND), of_letters=True)
    assert (0 not in signed) == introduces
    assert signed[1] == "Ana Holm"


@pytest.mark.parametrize(
    "lines",
    [
        # too few
        (LETTER, *HOLM, LETTER, *DAHL),
        # names and homes above what is told of them, however short that is
        (LETTER, *HOLM, LETTER, *DAHL, LETTER, *LUND, LETTER),
        (LETTER, *HOLM, LETTER, *DAHL, LETTER, *LUND, "A nurse."),
        # a letter between that somebody signed otherwise
        (LETTER, *HOLM, LETTER, "Max Terne", LETTER, *DAHL, LETTER, *LUND),
        (LETTER, *HOLM, LETTER, "Name and address supplied", LETTER, *DAHL, LETTER, *LUND),
        # headings, links, lists without places
        (LETTER, "Ana Holm, Sheriff", LETTER, "Per Dahl, Nurse", LETTER),
        ("Share", "Play Chirper", "Clipper", "More", "Play Chirper", "Clipper"),
        (LETTER, "Ana Holm", None, LETTER, "Per Dahl", None),
    ],
)
def test_what_is_no_page_of_letters(lines: tuple[str | None, ...]) -> None:
    assert signatures(lines, of_letters=True) == (frozenset(), {})


def test_a_page_that_speaks_of_no_letters_has_none() -> None:
    assert signatures((LETTER, *HOLM, LETTER, *DAHL, LETTER, *LUND), of_letters=False) == (frozenset(), {})


ANA, BO, TALK = "Ana Ruiz", "Bo Ek", "The bridge is old, and nobody paints it."


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([TALK, *[ANA, TALK, BO, TALK] * 3, TALK], {2: ANA, 4: BO, 6: ANA, 8: BO, 10: ANA, 12: BO}),
        (
            [ANA, "Is it?", TALK, BO, None, TALK] * 3,
            {n: ANA if n % 6 < 3 else BO for n in range(18) if n % 3 and n % 6 != 4 and n != 17},
        ),
        ([TALK, *[ANA, TALK, BO, TALK] * 2], {}),  # too few turns
        ([TALK, *[ANA, TALK, BO, TALK, "Cy Dal", TALK] * 3], {}),  # three: candidates, one by one
        ([TALK, *[ANA, BO, TALK] * 3], {}),  # a couple of authors
        ([TALK, *[ANA, TALK, ANA, TALK, BO, TALK] * 3], {}),  # no turns
        ([TALK, *[ANA, TALK] * 6], {}),  # one who writes
    ],
)
def test_what_is_said_in_an_interview_is_its_speakers(lines: list[str | None], said: dict[int, str]) -> None:
    labels, found = speakers(lines)
    assert found == said
    assert labels == (frozenset(n for n, line in enumerate(lines) if line in (ANA, BO)) if said else frozenset())


@pytest.mark.parametrize("line", ["Ana-" * 5000 + "!", "Ana " * 5000, "Ana," * 5000, "A’" * 9000])
def test_no_line_holds_the_reader_up(line: str) -> None:
    start = perf_counter()
    signatures((LETTER, "Ana Holm", line) * 3, of_letters=True)
    without_link_boxes(piece_of(line, 0, len(line)))
    without_link_boxes(piece_of(f"{line} MORE", 0, len(line) + 5))
    assert perf_counter() - start < 1


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        (
            "The council met. Sen. Ann Holm Ann Marie HolmThree bridges close MORE (R-Arnby) asked why.",
            "The council met.",
        ),
        ("The mayor Ann Holm Ann Marie HolmTown closes. Nobody spoke, and nobody wanted MORE money.", None),
    ],
)
def test_a_box_of_links_takes_its_sentence_only(text: str, rest: str | None) -> None:
    piece, boxes = without_link_boxes(piece_of(text, 0, len(text)))
    assert piece.text == (text if rest is None else rest)
    assert bool(boxes) == (rest is not None)


def test_a_report_is_not_lost_with_the_links_in_it() -> None:
    text = "The council of Arnby met and Ann Holm Ann Marie HolmThree bridges close MORE asked for a survey of it."
    [block] = read_seed("a.txt", f"Bridge\n\n{text}\n".encode()).blocks
    assert block.text == text
