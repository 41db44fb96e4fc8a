#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the published files of joined labels: train, dev, test, test-unseen-parties.

    python3 assemble.py --train train.jsonl pilots.jsonl --dev dev.jsonl --test test.jsonl --output Datasets/press

Names that the catalogue has meanwhile become ids. The parties of test-unseen-parties lose their labels
in train and dev: there they are marked with the tag `context`, which is neither trained on nor scored;
in test-unseen-parties all other parties are.
"""

import argparse
import collections
import pathlib
import random

import press
import sheets

UNSEEN = 40
FEWEST, MOST_IN_TRAIN = 3, 40


def catalogued(record, names, forms):
    """A record whose names are ids where the catalogue has them and the sentence has not."""
    ids = {p["party"] for p in record["parties"]}
    renamed = {}
    for party in record["parties"]:
        known = forms.get(party.get("name"))
        if known and known not in ids:
            renamed[party["party"]] = known
            ids.add(known)
    parties = []
    for party in record["parties"]:
        party = dict(party)
        if party["party"] in renamed:
            party["party"] = renamed[party["party"]]
            del party["name"]
        if party.get("holder") in renamed:
            party["holder"] = renamed[party["holder"]]
        parties.append(party)
    return record | {"parties": parties}


def without_labels(record, hidden):
    """A record in which the parties of `hidden` are only marked."""
    parties = []
    for party in record["parties"]:
        if hidden(party["party"]):
            party = {k: v for k, v in party.items() if k not in ("holder", "tags")}
            party |= {"stance": "none", "tags": ["context"]}
        parties.append(party)
    return record | {"parties": parties}


def unseen(train, test, seed):
    """Parties that test names often enough and train not too often, at random."""
    def count(records):
        return collections.Counter(p["party"] for r in records for p in r["parties"])
    seen, wanted = count(train), count(test)
    stances = collections.Counter(p["party"] for r in test for p in r["parties"] if p["stance"] != "none")
    articles = collections.Counter(p for _, p in {(r["article"], p["party"]) for r in test for p in r["parties"]})
    candidates = sorted(p for p, n in wanted.items()
                        if n >= FEWEST and articles[p] >= 2 and seen[p] <= MOST_IN_TRAIN)
    # Half of them at least with an attitude toward them, or there is little to score.
    told = [p for p in candidates if stances[p]]
    generator = random.Random(seed)
    generator.shuffle(told)
    chosen = set(told[:UNSEEN * 3 // 4])
    rest = [p for p in candidates if p not in chosen]
    generator.shuffle(rest)
    return chosen | set(rest[:UNSEEN - len(chosen)])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for part in ("train", "dev", "test"):
        parser.add_argument(f"--{part}", nargs="+", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--parties", default=sheets.CATALOGUE)
    parser.add_argument("--unseen", help="parties that were kept for testing before (default: draw them)")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    names, forms = sheets.catalogue(options.parties)
    parts = {}
    for part in ("train", "dev", "test"):
        records = [catalogued(r, names, forms) for path in getattr(options, part)
                   for r in press.read_lines(path)]
        for record in records:
            record["split"] = part
        parts[part] = sorted(records, key=lambda r: (r["article"], r["field"] != "title", r["start"]))
    if options.unseen:
        held = set(pathlib.Path(options.unseen).read_text(encoding="utf-8").split("\n")) - {""}
    else:
        held = unseen(parts["train"], parts["test"], options.seed)
    for part in ("train", "dev"):
        parts[part] = [without_labels(r, held.__contains__) for r in parts[part]]
    parts["test-unseen-parties"] = [
        without_labels(r, lambda party: party not in held) for r in parts["test"]
        if any(p["party"] in held for p in r["parties"])]
    output = pathlib.Path(options.output)
    output.mkdir(parents=True, exist_ok=True)
    for part, records in parts.items():
        press.write_lines(output / f"{part}.jsonl", records)
        labelled = [p for r in records for p in r["parties"] if "context" not in p.get("tags", [])]
        counts = collections.Counter(p["stance"] for p in labelled)
        print(part, len(records), "sentences", len(labelled), "pairs", dict(counts))
    (output / "unseen-parties.txt").write_text("\n".join(sorted(held)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
