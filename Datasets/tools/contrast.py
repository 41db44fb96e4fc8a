"""Makes contrast/pairs.jsonl of its readable source, contrast/pairs.txt.

usage: python3 contrast.py pairs.txt > pairs.jsonl

A block a pair: `## id kind changes|same party[/party of b]`, then `a sentence`, `= labels`, `b sentence`,
`= labels`, with marks and labels as in the marked articles.
"""

import json
import re
import sys

MARK = re.compile(r"⟦([^|⟦⟧]+)\|([a-z0-9-]+)⟧")
LABEL = re.compile(r"(\S+) (favor|against|none)(?: < (\S+))?((?: #[a-z]+)*)$")


def sentence(pair, side, marked, labels):
    text, spans, end = "", {}, 0
    for mark in MARK.finditer(marked):
        text += marked[end : mark.start()]
        spans.setdefault(mark[2], []).append([len(text), len(text) + len(mark[1])])
        text += mark[1]
        end = mark.end()
    text += marked[end:]
    sentiment, *pairs = [part.strip() for part in labels.split(";")]
    parties = []
    for part in pairs:
        party, stance, holder, tags = LABEL.match(part).groups()
        record = {"party": party, "spans": spans[party], "stance": stance}
        if holder:
            record["holder"] = holder
        if tags:
            record["tags"] = [tag[1:] for tag in tags.split()]
        parties.append(record)
    return {"id": f"{pair}-{side}", "article": pair, "text": text, "sentiment": sentiment, "parties": parties}


def main(path):
    with open(path, encoding="utf-8") as file:
        blocks = file.read().strip().split("\n\n")
    for block in blocks:
        head, first, first_labels, second, second_labels = block.split("\n")
        _, pair, kind, changes, party = head.split(" ")
        parties = party.split("/") if "/" in party else [party, party]
        record = {
            "id": pair,
            "kind": kind,
            "changes": changes == "changes",
            "parties": parties,
            "first": sentence(pair, "a", first[2:], first_labels[1:]),
            "second": sentence(pair, "b", second[2:], second_labels[1:]),
        }
        print(json.dumps(record, ensure_ascii=False, separators=(",", ":")))


main(sys.argv[1])
