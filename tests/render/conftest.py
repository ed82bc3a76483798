"""The fixture explainer of the rendering tests: an invented town and its water plant."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from mkdocs_explainer.model import Explainer

WATER = Path(__file__).parent / "water"


@pytest.fixture(scope="session")
def water() -> Explainer:
    return msgspec.yaml.decode((WATER / "explainer.yml").read_bytes(), type=Explainer)
