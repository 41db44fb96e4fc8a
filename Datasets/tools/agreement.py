#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How far two passes of labels agree, and which sheets are far off the others.

    python3 agreement.py first.jsonl second.jsonl
    python3 agreement.py first.jsonl          # shares of labels only
"""

import argparse
import collections
import random

import press


def kappa(pairs):
    """Cohen's kappa of (one, two) labels; None where there is nothing to compare."""
    if not pairs:
        return None
    n = len(pairs)
    same = sum(a == b for a, b in pairs) / n
    left, right = collections.Counter(a for a, _ in pairs), collections.Counter(b for _, b in pairs)
    chance = sum(left[k] * right[k] for k in left) / n / n
    return 1.0 if chance == 1 else (same - chance) / (1 - chance)


def interval(items, value, seed=1, rounds=1000):
    """The 95 % bootstrap interval of `value`, resampled by article; items are (article, pair)."""
    groups = collections.defaultdict(list)
    for article, pair in items:
        groups[article].append(pair)
    groups, generator = list(groups.values()), random.Random(seed)
    values = sorted(
        value([p for group in generator.choices(groups, k=len(groups)) for p in group])
        for _ in range(rounds if len(groups) > 1 else 0))
    return (values[int(0.025 * len(values))], values[int(0.975 * len(values)) - 1]) if values else None


def row(name, items):
    pairs = [p for _, p in items]
    if len(pairs) < 2:
        return
    ends = interval(items, kappa)
    same = sum(a == b for a, b in pairs) / len(pairs)
    span = f"[{ends[0]:.3f}, {ends[1]:.3f}]" if ends else ""
    print(f"  {name:28} kappa {kappa(pairs):6.3f} {span:16} same {same:6.1%}  n {len(pairs)}")


def compare(first, second):
    both = [(first[i], second[i]) for i in first if i in second]
    sentiment, stance, holder, missing = [], [], [], []
    by = collections.defaultdict(list)
    only_one, only_two = [], []
    for one, two in both:
        article = one["article"]
        if one["sha256"] != two["sha256"]:
            raise SystemExit(f"{one['id']}: the passes do not label the same text")
        sentiment.append((article, (one["sentiment"], two["sentiment"])))
        by["sentiment"].append(sentiment[-1])
        found, left, right = press.matched(one, two)
        same_id = {a["party"]: b["party"] for a, b in found}
        only_one += [(one["id"], p) for p in left]
        only_two += [(one["id"], p) for p in right]
        for a, b in found:
            pair = (article, (a["stance"], b["stance"]))
            stance.append(pair)
            by["outlet " + one["outlet"]].append(pair)
            by["kind " + one["kind"]].append(pair)
            by["sheet " + one.get("sheet", "-")].append(pair)
            if a["stance"] == b["stance"] != "none":
                holder.append((article, (same_id.get(a.get("holder"), a.get("holder")), b.get("holder"))))
        missing += [(article, (p["stance"], "none")) for p in left]
        missing += [(article, ("none", p["stance"])) for p in right]
    print(f"sentences of both passes: {len(both)}; only first {len(first) - len(both)}, "
          f"only second {len(second) - len(both)}")
    total = len(stance) + len(only_one) + len(only_two)
    if not total:
        return
    print(f"parties: {len(stance)} marked by both, {len(only_one)} only by the first, "
          f"{len(only_two)} only by the second: F1 {2 * len(stance) / (total + len(stance)):.3f}")
    row("stance", stance)
    row("stance, unmarked is none", stance + missing)
    for label in press.STANCES.values():
        row(f"  {label} or not", [(g, (a == label, b == label)) for g, (a, b) in stance])
    row("holder, stance agreed", holder)
    for label in ("author", "other"):
        row(f"  {label} or not", [(g, (a == label, b == label)) for g, (a, b) in holder])
    row("sentiment", sentiment)
    for label in press.SENTIMENTS.values():
        row(f"  {label} or not", [(g, (a == label, b == label)) for g, (a, b) in sentiment])
    for name in sorted(by):
        if name != "sentiment":
            row(name, by[name])
    for name, items in (("stance", stance), ("sentiment", sentiment)):
        counts = collections.Counter(p for _, p in items)
        labels = list(press.STANCES.values() if name == "stance" else press.SENTIMENTS.values())
        print(f"{name}, rows first, columns second: " + " ".join(labels))
        for a in labels:
            print(f"  {a:10}", *(f"{counts[a, b]:6}" for b in labels))


def shares(records):
    """Labels by sheet, with how far a sheet's share of stances is from what its kinds lead to expect."""
    rate = collections.defaultdict(lambda: [0, 0])
    for record in records:
        for party in record["parties"]:
            cell = rate[record["kind"], record["source"], record["sampling"]]
            cell[0] += party["stance"] != "none"
            cell[1] += 1
    sheets = collections.defaultdict(list)
    for record in records:
        sheets[record.get("labeller") or "-", record.get("sheet") or "-"].append(record)
    print("labeller sheet sentences pairs favor against none positive negative neutral z")
    for (labeller, sheet), members in sorted(sheets.items()):
        stance = collections.Counter(p["stance"] for r in members for p in r["parties"])
        tone = collections.Counter(r["sentiment"] for r in members)
        pairs, expected, variance = sum(stance.values()), 0.0, 0.0
        for record in members:
            cell = rate[record["kind"], record["source"], record["sampling"]]
            p = cell[0] / cell[1] if cell[1] else 0
            expected += p * len(record["parties"])
            variance += 2 * p * (1 - p) * len(record["parties"])  # pairs of a text resemble each other
        z = (stance["favor"] + stance["against"] - expected) / variance ** 0.5 if variance else 0.0
        print(labeller, sheet, len(members), pairs,
              *(f"{stance[k] / max(pairs, 1):.0%}" for k in press.STANCES.values()),
              *(f"{tone[k] / len(members):.0%}" for k in press.SENTIMENTS.values()),
              f"{z:+.1f}" + ("  <- far off" if abs(z) > 2.5 else ""))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("first")
    parser.add_argument("second", nargs="?")
    options = parser.parse_args()
    first = {r["id"]: r for r in press.read_lines(options.first)}
    if options.second:
        second = {r["id"]: r for r in press.read_lines(options.second)}
        compare(first, second)
        shares(list(second.values()))
    shares(list(first.values()))


if __name__ == "__main__":
    main()
