"""What all values have in common: they are frozen, and compared by content."""

from __future__ import annotations

from typing import dataclass_transform

import msgspec


# tells type checkers that sub-classes are frozen too, which they are
@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class Value(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all values: immutable, compared by content."""
