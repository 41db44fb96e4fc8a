"""Holds Nabra's optimum against scikit-learn's on the very same rows.

Usage: objective.py NABRA LABELLED.jsonl [RECIPE.yaml]
Trains the recipe (default: word 1-2 and character 2-5 TF-IDF at C = 10, stance head), writes the rows with
`nabra vectorize`, fits scikit-learn's LogisticRegression on them at the same C and prints the objective
J = C · Σ log-loss + ½ ‖W‖² of both. Fails where they differ by more than 1e-4 of it.
"""
import json
import os
import struct
import subprocess
import sys
import tempfile

import numpy as np
from scipy.special import logsumexp
from sklearn.datasets import load_svmlight_file
from sklearn.linear_model import LogisticRegression

RECIPE = """\
name: objective
labels: [stance]
blocks:
  sentenceWords: {ngrams: [1, 2], minCount: 1, weight: tfidf}
  sentenceCharacters: {ngrams: [2, 5], minCount: 2, weight: tfidf}
classWeights: none
search: {C: [10], folds: 0}
"""


def tensors(path):
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = file.read()
    def array(name):
        entry = header[name]
        start, end = entry["data_offsets"]
        return np.frombuffer(data[start:end], dtype="<f4").reshape(entry["shape"])
    return array


def objective(rows, labels, weights, intercepts, C):
    scores = rows @ weights + intercepts
    losses = logsumexp(scores, axis=1) - scores[np.arange(len(labels)), labels]
    return C * losses.sum() + 0.5 * (weights ** 2).sum()


nabra, data = sys.argv[1:3]
folder = tempfile.mkdtemp()
recipe = sys.argv[3] if len(sys.argv) > 3 else os.path.join(folder, "recipe.yaml")
if len(sys.argv) <= 3:
    with open(recipe, "w", encoding="utf-8") as file:
        file.write(RECIPE)
model, rows_file = os.path.join(folder, "model"), os.path.join(folder, "rows.svm")
subprocess.run([nabra, "train", recipe, "--data", f"train={data}", "-o", model], check=True)
subprocess.run([nabra, "vectorize", data, "--model", model, "-o", rows_file], check=True)

array = tensors(os.path.join(model, "model.safetensors"))
weights, intercepts = (array(f"stance.{name}").astype(float) for name in ("weights", "intercepts"))
rows, labels = load_svmlight_file(rows_file, n_features=len(weights), dtype=np.float64)
labels = labels.astype(int)
with open(os.path.join(model, "config.json"), encoding="utf-8") as file:
    C = json.load(file)["heads"]["stance"]["C"]
ours = objective(rows, labels, weights, intercepts, C)
reference = LogisticRegression(C=C, tol=1e-8, max_iter=10_000).fit(rows, labels)
theirs = objective(rows, labels, reference.coef_.T, reference.intercept_, C)
gap = (ours - theirs) / theirs
agree = (np.argmax(rows @ weights + intercepts, axis=1) == reference.predict(rows)).mean()
print(f"{rows.shape[0]} rows, {rows.shape[1]} columns, {rows.nnz} values, C {C}")
print(f"objective nabra {ours:.6f}, scikit-learn {theirs:.6f}, difference {gap:+.1e}; same labels {agree:.4f}")
sys.exit(0 if abs(gap) <= 1e-4 else 1)
