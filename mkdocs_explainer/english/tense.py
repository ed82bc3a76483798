"""Verbs and words that tell whether what is told lies behind or ahead."""

from __future__ import annotations

from mkdocs_explainer.english import word_set

IRREGULAR_PAST = (
    "said told was were had did took went came became gave got made saw sent brought began broke rose fell held "
    "kept led left lost met paid ran sought shot sold spoke stood struck swept thought threw won wrote built "
    "caught drew drove felt flew found fought grew heard knew laid showed shook spent stole swore taught "
    "understood woke wore withdrew sank bought chose died lay sat rang sang hit put cut set spread quit hurt "
    "been seen taken given done gone made known written broken fallen driven shown worn spoken"
).split()
"""Past forms that do not end in "ed"."""

WILL = word_set("will wo shall ’ll 'll")
"""Helping verbs that put what is told ahead; "wo" is what the tokenizer leaves of "won't"."""
OPEN = word_set("would could should may might can ca must cannot")
"""Helping verbs that leave open whether it happens."""
AHEAD = word_set("plan hope intend go aim prepare promise vow pledge agree want expect need")
"""Lemmas of verbs whose infinitive lies ahead: "plans to open"."""
PLANNED = word_set(
    "set scheduled due slated planned forecast expected supposed poised likely unlikely about ready postponed delayed"
)
"""Words that put an infinitive, or a day, ahead: "is due on Friday"."""
SINCE = word_set("since after from")
"""Words before a date since which it holds, or which it follows."""
UNTIL = word_set("before until till by")
"""Words before a date until which it holds, or by which it is to be done."""
DAY_PARTS = word_set("morning afternoon evening night noon midnight midday dawn dusk")
"""Nouns that a day stands before and still tells when: "on Friday night"."""
WHICH_DAYS = word_set("every each any a an its first second third fourth fifth other")
"""Words before a weekday that is no day of its own: "every Sunday", "the second Tuesday of June"."""
SHOWING = word_set("if whether unless expected likely scheduled planned still now currently already ago after when")
"""Words anywhere in a sentence that show how it holds; their weights were learnt."""
