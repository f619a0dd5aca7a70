"""What appears and vanishes between two versions, from the outputs of both."""

import json

import pytest

from tests.benchmarks.versions import ROOT, compared, main

SUM = {
    "rule": "sums/sum-mismatch",
    "class": "sum-mismatch",
    "severity": "error",
    "message": "61 and 12 make 73, not 80.",
    "spans": [{"block": "paragraph 1", "text": "80"}],
}
NAME = {
    "rule": "names/name-spelling",
    "class": "name-spelling",
    "severity": "warning",
    "message": "Meyer or Mayer?",
    "spans": [{"block": "headline", "text": "Meyer"}, {"block": "paragraph 2", "text": "Mayer"}],
}


def written(**documents):
    return [json.dumps({"id": ident, "findings": findings}) for ident, findings in documents.items()]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ({"a": [SUM]}, {"a": [SUM]}, ["1 findings are the same; 0 appear, 0 vanish"]),
        ({"a": [SUM]}, {"a": [{**SUM, "message": "It is 73."}]}, ["1 findings are the same"]),
        ({"a": [SUM]}, {"a": [{**SUM, "rule": "sums/tally"}]}, ["1 findings are the same"]),
        ({"a": []}, {"a": [NAME]}, ["names/name-spelling: 1 appear, 0 vanish", "+ a (warning)", "Mayer"]),
        ({"a": [SUM]}, {"a": [NAME]}, ["0 findings are the same; 1 appear, 1 vanish", "- a (error)"]),
        (
            {"a": [SUM]},
            {"a": [{**SUM, "severity": "note"}]},
            ["sums/sum-mismatch: 1 appear, 1 vanish", "+ a (note)"],
        ),
        ({"a": [], "b": [SUM]}, {"a": []}, ["0 findings are the same; 0 appear", "not in both: b"]),
    ],
)
def test_changes(before, after, told):
    lines = "\n".join(compared(written(**before), written(**after)).lines())
    assert all(each in lines for each in told), lines


def test_files_stand_for_versions(tmp_path, capsys):
    old, new = tmp_path / "old.jsonl", tmp_path / "new.jsonl"
    old.write_text("\n".join(written(a=[])), "utf-8")
    new.write_text("\n".join(written(a=[SUM])), "utf-8")
    main([str(old), "--after", str(new)])
    assert "61 and 12 make 73" in capsys.readouterr().out


def test_the_working_tree_is_run(tmp_path, capsys):
    article = tmp_path / "ferry.txt"
    article.write_text("# Ferry sinks\n\nOf the 80 on board, 71 were rescued and 12 died.\n", "utf-8")
    before = tmp_path / "old.jsonl"
    before.write_text(json.dumps({"id": "ferry", "findings": []}), "utf-8")
    main([str(before), str(article)])
    assert "+ ferry" in capsys.readouterr().out


def test_a_revision_is_run(tmp_path, capsys):
    if not (ROOT / ".git").exists():
        pytest.skip("not a clone")
    article = tmp_path / "ferry.txt"
    article.write_text("# Ferry sinks\n\nOf the 80 on board, 71 were rescued and 12 died.\n", "utf-8")
    main(["HEAD", str(article)])
    assert "findings are the same" in capsys.readouterr().out


def test_a_version_that_is_none(tmp_path):
    with pytest.raises(SystemExit, match="neither a file of JSON lines nor a revision"):
        main(["no-such-revision", str(tmp_path), str(ROOT / "README.md")])
