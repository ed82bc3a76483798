"""Bytes to text."""

from __future__ import annotations

import pytest

from mkdocs_explainer.errors import SeedError
from mkdocs_explainer.read.decode import MAX_BYTES, decode

TEXT = (
    "“The café is closed,” the mayor’s office said – and the river, which rose by two metres on Monday, "
    "is expected to fall by Friday. Forty families had to leave their homes in the lower town, it added."
)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        b"\xff\xfe\x00\x00" + TEXT.encode("utf-32-le"),
        TEXT.encode("cp1252"),
        TEXT.encode("mac_roman"),
        b'<meta charset="windows-1252">'.ljust(30) + TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8-bom", "utf-16-le", "utf-16-be", "utf-32-le", "cp1252", "mac-roman", "declared"],
)
def test_text_comes_out_as_written(data: bytes) -> None:
    assert decode("a.txt", data).endswith(TEXT)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b" \n\t", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"GIF89a\x00\x01\x00\xff\x80", "is an image"),
        (b"text with\x00a hole in it", "binary"),
        (b"\x01\x02\x03\x04 text", "binary"),
        (b"\xff\xfea", "UTF-16-LE"),
        (b"\xff\xfe\x00\xd8", "UTF-16-LE"),
        (b"a" * (MAX_BYTES + 1), "2.0 MB"),
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(data: bytes, what: str) -> None:
    with pytest.raises(SeedError) as caught:
        decode("folder/a.txt", data)
    assert str(caught.value).startswith("folder/a.txt: ")
    assert what in caught.value.what
    assert caught.value.remedy


def test_a_file_of_exactly_the_limit_is_read() -> None:
    assert len(decode("a.txt", b"a" * MAX_BYTES)) == MAX_BYTES


def test_a_northern_name_in_an_english_text_stays_itself() -> None:
    text = "The harbour of Tønder was closed on Monday. Its mayor, who lives in Århus, said it would open again soon."
    assert decode("a.txt", text.encode("cp1252")) == text
