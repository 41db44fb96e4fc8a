"""Prints scores.json: labels and probabilities at random, and what scikit-learn makes of them.

python make_fixtures.py > scores.json
"""
import json

import numpy as np
import sklearn
from sklearn import metrics

rng = np.random.default_rng(7)
n, k = 240, 4  # the last label is never predicted and has two pairs
gold = rng.choice(k, size=n, p=[0.3, 0.2, 0.49, 0.01])
logits = rng.normal(size=(n, k)) + 1.2 * np.eye(k)[gold]
logits[:, 3] -= 50
probabilities = np.round(np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True), 6)
predicted = probabilities.argmax(axis=1)
precision, recall, f1, support = metrics.precision_recall_fscore_support(
    gold, predicted, labels=range(k), zero_division=0)


def average(kind):
    p, r, f, _ = metrics.precision_recall_fscore_support(
        gold, predicted, labels=range(k), average=kind, zero_division=0)
    return [p, r, f]


confidence = probabilities.max(axis=1)
edges = np.linspace(0, 1, 11)
ece = sum(
    m.mean() * abs((gold == predicted)[m].mean() - confidence[m].mean())
    for low, high in zip(edges, edges[1:])
    if (m := (confidence > low) & (confidence <= high)).any())
sample = np.round(rng.normal(size=37), 3)
print(json.dumps({
    "sklearn": sklearn.__version__, "numpy": np.__version__,
    "gold": gold.tolist(), "predicted": predicted.tolist(),
    "probabilities": probabilities.ravel().tolist(),
    "precision": precision.tolist(), "recall": recall.tolist(), "f1": f1.tolist(),
    "support": support.tolist(), "accuracy": metrics.accuracy_score(gold, predicted),
    "macro": average("macro"), "weighted": average("weighted"),
    "kappa": metrics.cohen_kappa_score(gold, predicted),
    "brier": float(((probabilities - np.eye(k)[gold]) ** 2).sum(axis=1).mean()),
    "ece": float(ece),
    "sample": sorted(sample.tolist()),
    "quantiles": np.quantile(sample, [0.025, 0.5, 0.975]).tolist(),
}, separators=(",", ":")))
