"""What is switched off acts no more while that lasts, and all is as before afterwards."""

from __future__ import annotations

from collections import Counter

import pytest
from switches import counted, switched_off, switches

from mkdocs_explainer.read.credits import byline
from mkdocs_explainer.weave import corpus
from mkdocs_explainer.weave.corpus.counting import words
from mkdocs_explainer.weave.differences import finding as differences


def test_everything_has_a_name_and_a_kind() -> None:
    kinds = Counter(switch.kind for switch in switches().values())
    assert min(kinds[kind] for kind in ("rule", "pattern", "list", "number")) > 50
    assert switches()["weave.corpus.counting.words"].value is words


def test_a_pattern_finds_nothing_while_it_is_off() -> None:
    assert words("two words") == 2
    with switched_off("weave.corpus.counting.WORD"):
        assert words("two words") == 0
    assert words("two words") == 2


def test_a_rule_finds_nothing_wherever_it_was_imported_and_in_a_table_of_rules() -> None:
    rules = differences._RULES
    with switched_off("weave.differences.numbers.find_numbers", "weave.corpus.counting.words"):
        assert corpus.length is not None
        assert corpus.words("two words") == 0
        assert [rule(None) for rule in differences._RULES if rule not in rules] == [[]]  # type: ignore[call-arg, arg-type]
    assert rules is differences._RULES


def test_a_pattern_in_a_row_of_a_table_of_rules_finds_nothing() -> None:
    assert byline("By Jane Roe", top=True) == ("Jane Roe",)
    with switched_off("english.credits.BYLINE"):
        assert byline("By Jane Roe", top=True) is None


def test_a_list_is_empty_and_a_number_nothing_while_it_is_off() -> None:
    with switched_off("weave.corpus.ids._RESERVED"):
        assert corpus.unique_slug("con", set()) == "con"
    assert corpus.unique_slug("con", set()) == "con-2"


def test_what_finds_something_is_told() -> None:
    fired: Counter[str] = Counter()
    with counted(lambda name: fired.update([name])):
        corpus.unique_slug("con", set())
        corpus.words("two words")
    assert fired["weave.corpus.counting.WORD"] == 1
    assert fired["weave.corpus.ids._RESERVED"] >= 1
    fired.clear()
    corpus.words("two more words")
    assert not fired


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(KeyError), switched_off("weave.corpus.folder.NONE"):
        pass
