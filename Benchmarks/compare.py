"""Whole-command times of Nabra and of a scikit-learn pipeline on one thread, in turn, five times each.

Both read the labelled JSON Lines, make rows of words 1-2 and characters 2-5, fit at C = 1 on the sentiment
labels; then both label a million letters of the same sentences. Prints medians and ratios.
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ[name] = "1"

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union

nabra, data = sys.argv[1:3]
records = [r for r in map(json.loads, open(data, encoding="utf-8")) if r.get("sentiment")]
texts, labels = [r["text"] for r in records], [r["sentiment"] for r in records]
many = []
while sum(map(len, many)) < 1_000_000:
    many += texts
folder = tempfile.mkdtemp()
lines = os.path.join(folder, "lines.txt")
with open(lines, "w", encoding="utf-8") as file:
    file.writelines(text.replace("\n", " ") + "\n" for text in many)
size = os.path.getsize(lines) / 1e6


def clock(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def run(*arguments):
    subprocess.run([nabra, *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


model = os.path.join(folder, "model")
times = {"nabra train": [], "sklearn train": [], "nabra classify": [], "sklearn classify": []}
for _ in range(5):
    times["nabra train"].append(
        clock(lambda: run("train", "Benchmarks/recipe.yaml", "--data", f"train={data}", "-o", model, "--force", "--threads", "1")))
    pipeline = make_pipeline(
        make_union(
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
            TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)),
        LogisticRegression(C=1, max_iter=1000, tol=1e-4))
    times["sklearn train"].append(clock(lambda: pipeline.fit(texts, labels)))
    times["nabra classify"].append(
        clock(lambda: run("classify", lines, "--input", "lines", "--model", model, "--threads", "1")))
    times["sklearn classify"].append(clock(lambda: pipeline.predict_proba(many)))
median = {name: statistics.median(values) for name, values in times.items()}
print(f"{len(texts)} sentences to train on, {size:.1f} MB to label, one thread, medians of 5")
for what in ("train", "classify"):
    ours, theirs = median[f"nabra {what}"], median[f"sklearn {what}"]
    print(f"{what:9} nabra {ours:.3f} s  scikit-learn {theirs:.3f} s  ratio {theirs / ours:.1f}")
print(f"the whole way of a sentence (mentions, head, JSON Lines): {size / median['nabra classify']:.1f} MB/s")
