"""The analysis of a whole article: order, offsets, blocks, and the same result every time."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_explainer.analyse import Analyser
from mkdocs_explainer.model import Analysis, Article, Block

TEXT = """# What is Northlight?
Northlight (NLT) is a charity. It began in Kenya in 2019.

# How big is it?
“We have 40 workers,” Helen Brandt told reporters. Brandt added that 12 were new.
"""

INLINE = "In *March 2022*, the **Tarn Valley Dam** broke.\nIt fell."


def of(text: str, *blocks: Block, language: str = "en") -> Article:
    return Article(path="x.txt", title="", outlet="", text=text, blocks=blocks, language=language)


def test_sentences_come_in_reading_order_with_their_paragraph(analyse: Callable[[str], Analysis]) -> None:
    analysis = analyse(TEXT)

    assert [(s.text, s.block) for s in analysis.sentences] == [
        ("Northlight (NLT) is a charity.", 1),
        ("It began in Kenya in 2019.", 1),
        ("“We have 40 workers,” Helen Brandt told reporters.", 3),
        ("Brandt added that 12 were new.", 3),
    ]
    assert all(TEXT[s.start : s.end] == s.text for s in analysis.sentences)


def test_a_sentence_holds_what_the_rules_find(analyse: Callable[[str], Analysis]) -> None:
    first, second, third, fourth = analyse(TEXT).sentences

    assert [(d.name, d.phrase) for d in first.definitions] == [("Northlight", "a charity")]
    assert (second.dangling, [d.year for d in second.dates]) == ("pronoun", [2019])
    assert [(s.speaker, s.cue) for s in third.speech] == [("Helen Brandt", "tell")]
    assert [(q.value, q.unit) for q in third.quantities] == [(40, "worker")]
    assert [(n.text, n.label) for n in fourth.names] == [("Brandt", "PERSON")]


def test_markup_between_words_is_no_part_of_a_sentence(analyser: Analyser) -> None:
    ranges = ((0, 3), (4, 14), (15, 21), (23, 38), (40, len(INLINE)))
    text = " ".join("".join(INLINE[a:b] for a, b in ranges).split())

    first, second = analyser.analyse(of(INLINE, Block(kind="paragraph", text=text, ranges=ranges))).sentences

    assert first.text == "In March 2022, the Tarn Valley Dam broke."
    assert INLINE[first.start : first.end] == INLINE[: INLINE.index("\n")]
    assert INLINE[second.start : second.end] == "It fell."


CURLY = """“We’ll rebuild the ‘Old Lock’,” Helen Brandt told reporters – as planned.
Brandt’s “Stage 4” plan would cost $3 million — and keep the crane, the harbour’s council said on Monday.
“It isn’t over,” Brandt said. The Tarn Post’s “Lock Diary” calls it a “second-rate idea”."""
STRAIGHT = CURLY.translate(str.maketrans("“”‘’–", "\"\"''—"))


def test_the_marks_that_an_outlet_types_change_nothing(analyse: Callable[[str], Analysis]) -> None:
    def plain(found: Analysis) -> str:
        sentences = msgspec.json.encode(found.sentences).decode()
        return sentences.replace('\\"', "'").translate(str.maketrans("“”‘’–", "''''—"))

    curly, straight = analyse(CURLY), analyse(STRAIGHT)

    assert len(curly.sentences) == 4
    assert plain(curly) == plain(straight)
    assert [s.text for s in curly.sentences] == [CURLY[s.start : s.end] for s in curly.sentences]
    for s in curly.sentences:
        assert all(s.text[n.start : n.end] == n.text for n in s.names)


def test_an_article_without_paragraphs_has_no_sentences(analyser: Analyser) -> None:
    heading = Block(kind="heading", text="What?", ranges=((0, 5),))

    assert analyser.analyse(of("What?", heading)) == Analysis(path="x.txt", sentences=())


def test_another_language_is_cut_into_sentences_all_the_same(analyser: Analyser) -> None:
    text = "Der Damm brach am Montag. Niemand wurde verletzt."
    block = Block(kind="paragraph", text=text, ranges=((0, len(text)),))

    analysis = analyser.analyse(of(text, block, language="de"))

    assert [s.text for s in analysis.sentences] == ["Der Damm brach am Montag.", "Niemand wurde verletzt."]


def test_the_same_article_gives_the_same_bytes(analyser: Analyser, analyse: Callable[[str], Analysis]) -> None:
    again = analyse("Something else about Kenya.\n" + TEXT)
    first, second = analyse(TEXT), analyse(TEXT)

    assert again.sentences
    assert msgspec.msgpack.encode(first) == msgspec.msgpack.encode(second)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(first), type=Analysis) == first


WORDS = (
    "the Ruiz not no said that 40 65-70 $6 million % , . ? “ ” ( ) U.S. who whom is a of in March 2022 lack "
    "however The It According to one another 737 MAX – ’s n’t without was by 日本 \u200b 🙂 <b> {{x}} [["
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=40).map(" ".join))
def test_any_words_are_analysed_with_offsets_inside_the_sentence(analyser: Analyser, text: str) -> None:
    analysis = analyser.analyse(of(text, Block(kind="paragraph", text=text, ranges=((0, len(text)),))))

    for s in analysis.sentences:
        assert " ".join(text[s.start : s.end].split()) == s.text
        for part in (*s.names, *s.quantities, *s.dates):
            assert s.text[part.start : part.end] == part.text != ""
        assert all(0 <= x.start < x.end <= len(s.text) and x.speaker for x in s.speech)
        assert all(x.name and x.phrase and x.phrase in s.text for x in s.definitions)
