"""One article in, one analysis out: sentences, and what each of them holds.

Every sentence is parsed as a text of its own, so that the same sentence gives the same analysis wherever
it stands, and the parser cannot undo our boundaries.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from mkdocs_explainer.analyse import pipeline as pipelines
from mkdocs_explainer.analyse.acronyms import find_acronyms
from mkdocs_explainer.analyse.agreement import agree, relabel
from mkdocs_explainer.analyse.capitals import model_numbers
from mkdocs_explainer.analyse.dangling import Dangling, why_dangling
from mkdocs_explainer.analyse.dates import find_dates
from mkdocs_explainer.analyse.definitions import find_definitions
from mkdocs_explainer.analyse.hanging import hang
from mkdocs_explainer.analyse.lists import leaning_items
from mkdocs_explainer.analyse.modes import features_of, mode_of, vector_of
from mkdocs_explainer.analyse.names import find_names
from mkdocs_explainer.analyse.quantities import find_quantities
from mkdocs_explainer.analyse.sentences import between_marks, block_sentences, plain_marks
from mkdocs_explainer.analyse.speech import find_speech
from mkdocs_explainer.analyse.within import told_below, within_quotations
from mkdocs_explainer.analyse.words import content_lemmas
from mkdocs_explainer.model import Analysis, Article, Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


Leaning = Dangling | Literal["item"]
_COPIED = ("SENT_START", "TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE")
"""What a pipeline says of a token."""


class Analyser:
    """Finds what the sentences of an article hold.

    Args:
        pipeline: name of an installed spaCy pipeline for English.
    """

    def __init__(self, pipeline: str = "en_core_web_sm") -> None:
        self._pipeline = pipeline

    @cached_property
    def fingerprint(self) -> str:
        """Pipeline and spaCy with their versions, found without loading either.

        Raises:
            ExplainerError: the pipeline is not installed.
        """
        return pipelines.fingerprint(self._pipeline)

    @cached_property
    def _nlp(self) -> Language:
        return pipelines.load(self._pipeline)

    def analyse(self, article: Article) -> Analysis:
        """The sentences of the article's paragraphs, in reading order, and the acronyms it declares.

        Raises:
            ExplainerError: the pipeline is not installed or cannot be loaded.
        """
        from mkdocs_explainer.judge.learnt import encode

        paragraphs = {
            i: block_sentences(article.text, block)
            for i, block in enumerate(article.blocks)
            if block.kind == "paragraph"
        }
        found = [(i, *sentence) for i, sentences in paragraphs.items() for sentence in sentences]
        if not found:
            return Analysis(path=article.path, sentences=())
        texts = [text for _, text, _, _ in found]
        parsed = self._nlp.pipe(self._whole(text) for text in texts)
        docs = [_written(doc, text) for doc, text in zip(parsed, texts, strict=True)]
        models = model_numbers(texts)
        marks = [between_marks(text) for text in texts]
        dates = [
            hang(doc, find_dates(text), between_marks(text, "“(")) for doc, text in zip(docs, texts, strict=True)
        ]
        names = agree(texts, [find_names(doc, d, models) for doc, d in zip(docs, dates, strict=True)])
        acronyms = dict.fromkeys((short, long) for text in texts for long, short in find_acronyms(text))
        definitions = [find_definitions(doc, n) for doc, n in zip(docs, names, strict=True)]
        names = relabel(names, definitions)
        speech = [find_speech(doc, n) for doc, n in zip(docs, names, strict=True)]
        leaning = leaning_items(article.blocks, {block: doc for doc, (block, *_) in zip(docs, found, strict=True)})
        spoken = {block for one, (block, *_) in zip(speech, found, strict=True) if one}
        needing = leaning | told_below(
            [
                (block.text.strip() if block.kind == "paragraph" and not block.signer else "", i in spoken)
                for i, block in enumerate(article.blocks)
            ]
        )
        quoted = [
            within and not article.blocks[i].signer
            for i, sentences in paragraphs.items()
            for within in within_quotations([text for text, _, _ in sentences])
        ]
        encoded = [encode(text) for text in texts]
        leans: list[Leaning] = [
            "item"
            if block in needing
            else why_dangling(doc, names[i], speech[i], signed=bool(article.blocks[block].signer), quoted=quoted[i])
            for i, (doc, (block, *_)) in enumerate(zip(docs, found, strict=True))
        ]
        sentences = tuple(
            Sentence(
                text=text,
                start=start,
                end=end,
                block=block,
                lemmas=content_lemmas(doc),
                names=names[i],
                quantities=find_quantities(doc, dates[i], names[i], models),
                dates=dates[i],
                speech=speech[i],
                definitions=definitions[i],
                pieces=encoded[i].pieces,
                vectors=encoded[i].vectors,
                dangling=leans[i],
                mode=mode_of(
                    features_of(doc, dates[i], speech[i], marks[i], leans[i], i), vector_of(doc, encoded[i])
                ),
            )
            for i, (doc, (block, text, start, end)) in enumerate(zip(docs, found, strict=True))
        )
        return Analysis(path=article.path, sentences=sentences, acronyms=tuple(acronyms))

    def _whole(self, text: str) -> Doc:
        doc = self._nlp.make_doc(plain_marks(text))
        for token in doc[1:]:
            token.is_sent_start = False
        return doc


def _written(doc: Doc, text: str) -> Doc:
    """The same analysis over the words as the article writes them."""
    if doc.text == text:
        return doc
    words = [text[token.idx : token.idx + len(token)] for token in doc]
    made = type(doc)(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
    return made.from_array(list(_COPIED), doc.to_array(list(_COPIED)))  # type: ignore[arg-type]
