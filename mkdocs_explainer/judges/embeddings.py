"""The judge `embeddings`: likeness of meaning by a BERT-style sentence model that lies on this machine.

Each text goes through the model alone: in a batch, padding and the shared scale of int8 kernels move the result
by up to 0.06. The token vectors are averaged, two texts are compared by cosine, and the cosine is rounded to four
decimals, so that the last bits of another processor's sums decide nothing.

Likeness is symmetric and blind to numbers and negation. So this judge has an opinion only at the ends of the
scale; what lies between is left to the rules, and it never says that two texts contradict each other.
"""

from __future__ import annotations

import hashlib
import importlib.util
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Protocol

import msgspec

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.judges.base import JudgeOptions, Unanswered, missing_extra, read_options, wrong_option
from mkdocs_explainer.judges.wordpiece import WordPiece
from mkdocs_explainer.model import Judgement

NAME = "embeddings"

NONE_BELOW = 0.3
"""Cosine below which the texts speak of different things. Not measured: within one topic hardly any two
sentences are that unlike, so that it rules out strays and little else."""
PARTIAL_FROM = 0.62
"""Cosine from which one says part of the other: where F1 was best on an annotated topic with a six-layer model
of 384 dimensions. Another model has another scale."""
FULL_FROM = 0.9
"""Cosine from which one says all of the other. Not measured; chosen high, because a wrong citation is worse than
a missing one."""

METHOD = "1"
"""Raised when the way from a text to its vector changes."""

Cosine = Annotated[float, msgspec.Meta(ge=-1, le=1)]


class Options(JudgeOptions):
    """What `judge_options` may hold for this judge."""

    folder: str | None = None
    """Folder with `model.onnx` and `vocab.txt`, relative to mkdocs.yml."""
    package: str | None = None
    """Name of an installed Python package that carries the two files."""
    file: str = "model.onnx"
    """The model's file, when the folder or package has several."""
    fingerprint: str | None = None
    """The model's own fingerprint: with it the files are needed only when something is to be asked."""
    lowercase: bool = True
    max_tokens: Annotated[int, msgspec.Meta(ge=8, le=4096)] = 256
    none_below: Cosine = NONE_BELOW
    partial_from: Cosine = PARTIAL_FROM
    full_from: Cosine = FULL_FROM


class Input(Protocol):
    """An input of a model, as onnxruntime tells it."""

    name: str


class Session(Protocol):
    """What is used of `onnxruntime.InferenceSession`."""

    def get_inputs(self) -> Sequence[Input]: ...

    def run(self, output_names: Any, input_feed: dict[str, Any]) -> Sequence[Any]: ...


class Files(msgspec.Struct, frozen=True):
    """The two files of a model."""

    model: Path
    vocabulary: Path

    def fingerprint(self) -> str:
        """Hash of what is in them: 16 hex digits."""
        # large models keep their weights beside: model.onnx_data, model.onnx.data
        beside = [path for path in self.model.parent.iterdir() if path.name.startswith(self.model.name)]
        digests = []
        for path in (*sorted(beside), self.vocabulary):
            with path.open("rb") as file:
                digests.append(hashlib.file_digest(file, "sha256").digest())
        return hashlib.sha256(b"".join(digests)).hexdigest()[:16]


class EmbeddingJudge:
    """Compares two texts by the cosine of their vectors."""

    def __init__(
        self, options: Options, fingerprint: str, files: Files | None, session: Session | None = None
    ) -> None:
        """Take what is known of the model; it is loaded by the first question.

        Args:
            options: thresholds and the like.
            fingerprint: of the model's files.
            files: the files, or None when they are not on this machine.
            session: a loaded model, for whoever has one; made from the files otherwise.
        """
        self._options = options
        self._files = files
        self._session = session
        self._tokenizer: WordPiece | None = None
        self._vectors: dict[str, tuple[float, ...]] = {}
        self.model = fingerprint
        self.version = (
            f"{METHOD} {options.none_below:g} {options.partial_from:g} {options.full_from:g} {options.max_tokens}"
            f"{'' if options.lowercase else ' cased'}"
        )

    def judge(self, printed: str, candidate: str) -> Judgement | None:
        """A verdict where the cosine is very low or high, else None.

        Raises:
            ExplainerError: onnxruntime or the model's files are missing or do not work.
            Unanswered: the model gave no number.
        """
        likeness = self.likeness(printed, candidate)
        reason = f"cosine {likeness:.4f}"
        if likeness < self._options.none_below:
            return Judgement(verdict="none", reason=reason)
        if likeness >= self._options.full_from:
            return Judgement(verdict="full", reason=reason)
        if likeness >= self._options.partial_from:
            return Judgement(verdict="partial", reason=reason)
        return None

    def likeness(self, one: str, other: str) -> float:
        """Cosine of two texts' vectors, -1 to 1, to four decimals; 0 when one has no direction."""
        a, b = self._vector(one), self._vector(other)
        size = math.sqrt(math.fsum(x * x for x in a)) * math.sqrt(math.fsum(x * x for x in b))
        # fsum is exact: the order of the sums, which differs between machines, does not matter
        product = math.fsum(x * y for x, y in zip(a, b, strict=True))
        if not (math.isfinite(size) and math.isfinite(product)):
            raise Unanswered("the model's vector holds values that are no numbers")
        return round(product / size, 4) if size else 0.0

    def _vector(self, text: str) -> tuple[float, ...]:
        if text not in self._vectors:
            self._vectors[text] = self._encoded(text)
        return self._vectors[text]

    def _encoded(self, text: str) -> tuple[float, ...]:
        import numpy as np

        session, tokenizer = self._loaded()
        numbers = tokenizer.numbers(text, self._options.max_tokens)
        tokens = np.array([numbers], dtype=np.int64)
        known = {
            "input_ids": tokens,
            "attention_mask": np.ones_like(tokens),
            "token_type_ids": np.zeros_like(tokens),
        }
        asked = [one.name for one in session.get_inputs()]
        if strange := [name for name in asked if name not in known]:
            raise self._unfit(f"asks for the input {strange[0]!r}; a BERT-style model asks for {', '.join(known)}")
        try:
            outputs = session.run(None, {name: known[name] for name in asked})
        except Exception as error:  # onnxruntime's errors share no base, and all of them mean this
            raise self._unfit(f"fails on {len(numbers)} tokens ({' '.join(str(error).split())[:200]})") from error
        vectors = next((np.asarray(one) for one in outputs if np.ndim(one) == 3), None)
        if vectors is None or vectors.shape[:2] != tokens.shape:
            raise self._unfit("gives no vector for each token")
        # one text and no padding: the mean over its tokens is the mean under the mask
        mean = vectors[0].astype(np.float64).mean(axis=0)
        return tuple(float(value) for value in mean)

    def _loaded(self) -> tuple[Session, WordPiece]:
        if self._session is None:
            self._session = _session(self._needed().model, self._unfit)
        if self._tokenizer is None:
            path = self._needed().vocabulary
            try:
                text = path.read_text(encoding="utf-8")
                self._tokenizer = WordPiece(text, lowercase=self._options.lowercase)
            except (OSError, ValueError) as error:
                raise wrong_option(NAME, "folder", f"{path} is no vocabulary of WordPiece ({error}).") from error
        return self._session, self._tokenizer

    def _needed(self) -> Files:
        if self._files is None:
            raise wrong_option(
                NAME,
                "fingerprint",
                "the lock file lacks answers, and to get them the model's files are needed, which are not here. "
                "Put them where `folder` or `package` says, or set `offline: true` to leave these to the rules.",
            )
        return self._files

    def _unfit(self, what: str) -> ExplainerError:
        name = self._files.model if self._files is not None else "the model"
        return wrong_option(NAME, "file", f"{name} {what}. Name another model.")


def make(options: Mapping[str, object], root: Path) -> EmbeddingJudge:
    """The judge `embeddings`; the entry point.

    Args:
        options: see `Options`.
        root: the folder that `folder` is relative to.

    Raises:
        ExplainerError: an option does not fit, or the model's files are not there and no fingerprint is given.
    """
    given = read_options(Options, options, NAME)
    if (given.folder is None) == (given.package is None):
        raise wrong_option(
            NAME, "folder", "name either a folder with model.onnx and vocab.txt, or the `package` that carries them."
        )
    if not given.none_below <= given.partial_from <= given.full_from:
        raise wrong_option(NAME, "partial_from", "`none_below`, `partial_from` and `full_from` have to rise.")
    folder = root / given.folder if given.folder is not None else _folder_of(given.package or "")
    files = _find(folder, given) if folder is not None else None
    if files is None and given.fingerprint is None:
        where = folder if folder is not None else f"the package {given.package!r}, which is not installed"
        raise wrong_option(
            NAME,
            "folder" if given.folder is not None else "package",
            f"there is no {given.file} with a vocab.txt in {where}. Put them there, or correct the name.",
        )
    fingerprint = files.fingerprint() if files is not None else given.fingerprint or ""
    if given.fingerprint not in (None, fingerprint):
        raise wrong_option(
            NAME,
            "fingerprint",
            f"it is {given.fingerprint!r}, but the files in {folder} have {fingerprint!r}. "
            "Get the right files, or, if the model was changed on purpose, write that.",
        )
    return EmbeddingJudge(given, fingerprint, files)


def _folder_of(package: str) -> Path | None:
    """Where an installed package lies, without running its code."""
    if "." in package:
        # the parent of a submodule would be run
        return None
    try:
        spec = importlib.util.find_spec(package)
    except (ImportError, ValueError):
        return None
    places = list(spec.submodule_search_locations or []) if spec is not None else []
    return Path(places[0]) if places else None


def _find(folder: Path, options: Options) -> Files | None:
    """The model's file with the vocabulary beside it or above it; anywhere in a package."""
    if Path(options.file).is_absolute():
        raise wrong_option(NAME, "file", f"{options.file!r} has to be a path within the folder or package.")
    direct = folder / options.file
    models = [direct] if direct.is_file() or options.package is None else sorted(folder.rglob(options.file))
    if len(models) > 1:
        names = ", ".join(path.relative_to(folder).as_posix() for path in models)
        raise wrong_option(NAME, "file", f"the package has several: {names}. Name one, with its folder.")
    for model in models:
        for place in (model.parent, *model.parent.parents):
            if not place.is_relative_to(folder):
                break
            if model.is_file() and (place / "vocab.txt").is_file():
                return Files(model, place / "vocab.txt")
    return None


def _session(path: Path, unfit: Any) -> Session:
    try:
        import onnxruntime
    except ImportError as error:
        raise missing_extra(NAME, "embeddings", error) from error
    settings = onnxruntime.SessionOptions()
    # more threads add up in another order
    settings.intra_op_num_threads = settings.inter_op_num_threads = 1
    settings.log_severity_level = 4
    try:
        session: Session = onnxruntime.InferenceSession(str(path), settings, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's errors share no base, and all of them mean this
        raise unfit(f"cannot be loaded by onnxruntime ({' '.join(str(error).split())[:200]})") from error
    return session
