#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What more data brings: trains on shares of the articles and on each source alone, scores on all tests.

    python learning_curve.py nabra Training/news.yaml --train A.jsonl B.jsonl --test C.jsonl D.jsonl

All files are labelled sentences with their text. C is the recipe's only value or, of several, the one in
the middle: a search for every point would cost more than it tells. The folds are those of the second stage. Articles are taken by the hash of their
names, so that a smaller share is a part of a larger one.
"""

import argparse
import hashlib
import json
import pathlib
import re
import subprocess
import tempfile


def articles(paths):
    groups = {}
    for path in paths:
        for line in open(path, encoding="utf-8"):
            record = json.loads(line)
            groups.setdefault(record.get("article") or record["id"], []).append(line)
    order = sorted(groups, key=lambda name: hashlib.sha256(name.encode()).hexdigest())
    return [groups[name] for name in order]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("nabra")
    parser.add_argument("recipe")
    parser.add_argument("--train", nargs="+", required=True)
    parser.add_argument("--test", nargs="+", required=True)
    options = parser.parse_args()
    text = pathlib.Path(options.recipe).read_text(encoding="utf-8")
    values = [float(c) for c in re.search(r"C: \[([^\]]*)\]", text).group(1).split(",")]
    text = re.sub(r"search: .*", f"search: {{C: [{values[len(values) // 2]}], folds: 5}}", text)
    text = re.sub(r"  dev: .*\n", "", text)
    everything = articles(options.train)
    points = [(f"{share} % of articles", everything[:round(len(everything) * share / 100)])
              for share in (10, 25, 50, 100)]
    if len(options.train) > 1:
        points += [(pathlib.Path(path).parent.name + " alone", articles([path])) for path in options.train]
    with tempfile.TemporaryDirectory() as folder:
        recipe = pathlib.Path(folder, "recipe.yaml")
        recipe.write_text(text, encoding="utf-8")
        for name, chosen in points:
            data = pathlib.Path(folder, "train.jsonl")
            data.write_text("".join(line for lines in chosen for line in lines), encoding="utf-8")
            model = f"{folder}/model"
            subprocess.run([options.nabra, "train", recipe, "--data", f"train={data}", "--output", model,
                            "--force", "--quiet"], check=True)
            pairs = sum(len(json.loads(line)["parties"]) for lines in chosen for line in lines)
            for test in options.test:
                output = subprocess.run(
                    [options.nabra, "evaluate", test, "--model", model, "--format", "json"],
                    check=True, capture_output=True, text=True).stdout
                report = json.loads(output)
                figures = [f"{head} {f['value']:.3f} [{f['low']:.3f}, {f['high']:.3f}]" for head, f in (
                    ("stance", report["stance"]["macroF1"]), ("holder", report["holder"]["accuracy"]),
                    ("sentiment", report["sentiment"]["macroF1"]))]
                print(f"{name}: {len(chosen)} articles, {pairs} pairs; "
                      f"{'/'.join(pathlib.Path(test).parts[-2:])}: {'; '.join(figures)}", flush=True)


if __name__ == "__main__":
    main()
