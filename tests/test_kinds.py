"""Files of other kinds under the suffix of an article, by their first bytes."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile

import pytest

from mkdocs_explainer.errors import SeedError
from mkdocs_explainer.kinds import kind_of_bytes
from mkdocs_explainer.read import read_seed

REPORT = b"The old bridge over the Lorne was closed on Tuesday, the county said. Divers had found two cracks in it.\n"


def packed(*names: str, first: str = "") -> bytes:
    """A zip archive of files; `first` is what a file `mimetype` at its head holds."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        if first:
            archive.writestr("mimetype", first)
        for name in names:
            archive.writestr(name, REPORT)
    return out.getvalue()


def tar() -> bytes:
    """A tar archive of one file."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        member = tarfile.TarInfo("a.txt")
        member.size = len(REPORT)
        archive.addfile(member, io.BytesIO(REPORT))
    return out.getvalue()


@pytest.mark.parametrize("name", ["report.txt", "report.md", "report.html"])
@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF file"),
        (b"\xef\xbb\xbf\n%PDF-1.4 text only", "a PDF file"),
        (b"{\\rtf1\\ansi " + REPORT, "a Rich Text file"),
        (gzip.compress(REPORT), "a packed file"),
        (bz2.compress(REPORT), "a packed file"),
        (lzma.compress(REPORT), "a packed file"),
        (tar(), "a packed file"),
        (packed("a.txt"), "a packed file"),
        (packed("[Content_Types].xml", "word/document.xml"), "an office document"),
        (packed("content.xml", first="application/vnd.oasis.opendocument.text"), "an office document"),
        (packed("OEBPS/1.xhtml", first="application/epub+zip"), "an e-book"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "an office document"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "an image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "an image"),
        (b"GIF89a\x01\x00", "an image"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "an image"),
        (b"\x00\x00\x00\x18ftypmp42", "a recording"),
        (b"ID3\x03\x00" + bytes(20), "a recording"),
        (b"From: <Saved by Blink>\nMIME-Version: 1.0\n", "an archive of a web page"),
        (b"bplist00\xd1\x01\x02", "an archive of a web page"),
    ],
)
def test_a_file_of_another_kind_is_named(name: str, data: bytes, what: str) -> None:
    with pytest.raises(SeedError) as caught:
        read_seed(name, data)
    assert caught.value.what == f"is {what}, whatever its suffix says"
    assert caught.value.remedy


@pytest.mark.parametrize(
    "head", [b"<!DOCTYPE html>\n<html>", b"\xef\xbb\xbf<HTML lang=en>", b"<?xml version='1.0'?>\n<html >"]
)
def test_a_page_is_named_under_any_suffix_but_its_own(head: bytes) -> None:
    page = head + b"<body><article><p>" + REPORT * 4 + b"</p></article></body></html>"
    for name in ("page.txt", "page.md"):
        with pytest.raises(SeedError, match=r"is a web page.*ends in \.html"):
            read_seed(name, page)
    assert read_seed("page.html", page).blocks


@pytest.mark.parametrize(
    "text",
    [
        "PK stands for a penalty kick in the reports of the Westland league, the referee said on Monday.",
        "ID3 is the name of the new car, and the works at Arnby will build it from June on.",
        "{The mayor} is how the letter begins, and it goes on for nine pages, the paper reported.",
        "From: the mayor. To: the county. So begins a letter that was found on Monday in Arnby.",
        "From the mayor came no word on Monday, and the county said nothing about the bridge.",
        "<html> is the first word of a page, the teacher told the class on Monday in Arnby.",
        "%PDF files have taken the place of paper in the town hall, the clerk said on Monday.",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_somebody_wrote_is_no_other_kind(text: str, encoding: str) -> None:
    assert kind_of_bytes("a.html", text.encode(encoding)) is None
