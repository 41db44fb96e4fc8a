#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Shortcuts: how far stance is guessed without reading what is said of the party.

    python shortcuts.py press-train.jsonl written-train.jsonl --test press-test.jsonl unseen.jsonl

scikit-learn's logistic regression on four views of labelled sentences with their text (`nabra import
standoff`): the party's name alone; the sentence with all parties masked alike; the other parties alone;
and, as a baseline that reads, the sentence with target and others masked, with windows around the target.
C is chosen by five folds of whole articles of train. Macro-F1 with 95 % intervals (articles resampled),
on all pairs and on those of sentences in which one party is favored and another opposed.
What a model of Nabra scores on the same pairs, `nabra evaluate` tells.
"""

import argparse
import collections
import json
import random

import numpy
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold

LABELS = ["favor", "against", "none"]


def pairs(path):
    """The pairs of a file with their views."""
    rows = []
    for line in open(path, encoding="utf-8"):
        sentence = json.loads(line)
        text = sentence["text"]
        scored = [p for p in sentence["parties"] if "context" not in p.get("tags", [])]
        stances = {p["stance"] for p in scored}
        marks = sorted((span[0], span[1], p["party"]) for p in sentence["parties"]
                       for span in p.get("spans") or [])
        for party in scored:
            masked, blind, windows, end = "", "", [], 0
            for start, stop, name in marks:
                masked += text[end:start] + (" TARGET " if name == party["party"] else " PARTY ")
                blind += text[end:start] + " PARTY "
                end = stop
            masked += text[end:]
            blind += text[end:]
            words = masked.split()
            for place, word in enumerate(words):
                if word == "TARGET":
                    windows += ["b_" + w for w in words[max(0, place - 6):place]]
                    windows += ["a_" + w for w in words[place + 1:place + 7]]
            names = [text[a:b] for a, b, name in marks if name == party["party"]]
            rows.append({
                "article": sentence.get("article") or sentence["id"], "stance": party["stance"],
                "opposite": {"favor", "against"} <= stances,
                "name": " ".join([party["party"]] + names), "blind": blind, "masked": masked,
                "others": " ".join(p["party"] for p in sentence["parties"] if p is not party) or "alone",
                "windows": " ".join(windows)})
    return rows


WORDS = {"token_pattern": r"\S+", "ngram_range": (1, 2), "min_df": 2, "sublinear_tf": True}
LETTERS = {"analyzer": "char_wb", "ngram_range": (3, 5), "min_df": 3, "sublinear_tf": True}
VIEWS = {
    "the party's name alone": [("name", WORDS | {"min_df": 1}), ("name", LETTERS)],
    "the sentence, not which party": [("blind", WORDS), ("blind", LETTERS)],
    "the other parties alone": [("others", WORDS | {"min_df": 1})],
    "masked text with windows": [("masked", WORDS), ("masked", LETTERS), ("windows", WORDS)],
}


def matrix(rows, vectorizers, fit):
    parts = []
    for field, vectorizer in vectorizers:
        texts = [row[field] for row in rows]
        parts.append(vectorizer.fit_transform(texts) if fit else vectorizer.transform(texts))
    return hstack(parts).tocsr()


def fitted(rows, y, C):
    return LogisticRegression(C=C, class_weight="balanced", max_iter=2000).fit(rows, y)


def chosen(train, view):
    """The vectorizers and the model of the C that cross-validation finds best."""
    y = numpy.array([row["stance"] for row in train])
    vectorizers = [(field, TfidfVectorizer(**options)) for field, options in view]
    x = matrix(train, vectorizers, fit=True)
    groups = [row["article"] for row in train]
    scores = {}
    for C in (0.1, 0.3, 1, 3):
        guesses = numpy.empty(len(y), dtype=object)
        for rest, held in GroupKFold(5).split(x, y, groups):
            guesses[held] = fitted(x[rest], y[rest], C).predict(x[held])
        scores[C] = f1_score(y, guesses.astype(str), labels=LABELS, average="macro")
    best = max(scores, key=scores.get)
    return vectorizers, fitted(x, y, best), best


def interval(rows, guesses, rounds=1000):
    """Macro-F1 with its 95 % interval."""
    articles = collections.defaultdict(list)
    for row, guess in zip(rows, guesses):
        articles[row["article"]].append((LABELS.index(row["stance"]), LABELS.index(guess)))
    tables = [numpy.zeros((3, 3), dtype=int) for _ in articles]
    for table, members in zip(tables, articles.values()):
        for gold, guess in members:
            table[gold, guess] += 1

    def macro(table):
        total = table.sum(0) + table.sum(1)
        return numpy.mean([2 * table[i, i] / total[i] if total[i] else 0 for i in range(3)])

    generator = random.Random(1)
    values = sorted(macro(sum(generator.choices(tables, k=len(tables)))) for _ in range(rounds))
    return macro(sum(tables)), values[int(rounds * 0.025)], values[int(rounds * 0.975)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("train", nargs="+")
    parser.add_argument("--test", nargs="+", required=True)
    options = parser.parse_args()
    train = [row for path in options.train for row in pairs(path)]
    for name, view in VIEWS.items():
        vectorizers, model, C = chosen(train, view)
        for path in options.test:
            rows = pairs(path)
            guesses = model.predict(matrix(rows, vectorizers, fit=False))
            for part, keep in (("all", lambda row: True), ("opposite", lambda row: row["opposite"])):
                kept = [(row, guess) for row, guess in zip(rows, guesses) if keep(row)]
                if kept:
                    value, low, high = interval(*zip(*kept))
                    print(f"{name} (C {C}), {path.split('/')[-1]}, {part}: {len(kept)} pairs, "
                          f"macro-F1 {value:.3f} [{low:.3f}, {high:.3f}]", flush=True)


if __name__ == "__main__":
    main()
