"""Shards: every row in one of them, in order, and none of them small but the last."""

import json

import pytest

from sitegen.retrieval.shards import compact, cut, joined


def test_json_without_blanks_and_with_letters_as_they_are() -> None:
    assert compact({"é": [1, "a b"], "x": None}) == '{"é":[1,"a b"],"x":null}'


@pytest.mark.parametrize("size", [1, 10, 37, 1000])
def test_rows_are_cut_in_order_in_groups_that_are_large_enough(size: int) -> None:
    rows = [compact([f"woord{number}", number]) for number in range(20)]
    groups = list(cut(rows, size))
    assert [row for group in groups for row in group] == rows
    assert all(len(joined(group)) > size for group in groups[:-1])
    assert all(sum(len(row) + 1 for row in group[:-1]) < size for group in groups)  # no larger than need be


def test_a_group_is_a_list() -> None:
    assert json.loads(joined(["[1]", '{"a":2}'])) == [[1], {"a": 2}]


def test_nothing_makes_no_group() -> None:
    assert list(cut([], 10)) == []
