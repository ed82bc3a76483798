"""When things happened: the time of every sentence, and which of them make the timeline.

Decided here: when an article was published, the day, month or year that a date means, counted from that day, which
date is that of the sentence, and which printed sentences tell one event.
"""

from __future__ import annotations

from mkdocs_explainer.weave.time.moments import Moment, moments
from mkdocs_explainer.weave.time.timeline import make_timeline

__all__ = ["Moment", "make_timeline", "moments"]
