"""Lets the tests import the scorer that stands beside them, which is also a script of its own."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
