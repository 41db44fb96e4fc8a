"""Nabra and scikit-learn in turn on one thread: text to rows, one fit, and the classification of texts.

    compare.py NABRA BENCHMARKS LABELLED.jsonl [ARTICLES.jsonl]

Both make rows of words 1-2 and characters 2-5 (sublinear tf-idf) from the same labelled texts and fit multinomial
logistic regression. The fit is timed on one matrix, which Nabra wrote, to an objective at most 1e-4 above the
optimum on both sides. Classification is a whole command of Nabra's (mentions, head, JSON Lines out) against
`predict_proba` in a warm process. Medians of five, in turn, seconds of processor time for the commands.
"""
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import warnings

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ[name] = "1"

import numpy
import sklearn
from sklearn.datasets import load_svmlight_file
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_union

# A classifier that is only timed need not converge.
warnings.filterwarnings("ignore")

nabra, benchmarks, data = sys.argv[1:4]
articles = sys.argv[4] if len(sys.argv) > 4 else None
RUNS = 5
C = 10
GAP = 1e-4


def label(record):
    """The label that the data has for all of a text: a sentiment, or the stance toward a given target."""
    return record.get("sentiment") or record.get("stance")


stance = all("target" in r for r in map(json.loads, open(data, encoding="utf-8")))
records = [r for r in map(json.loads, open(data, encoding="utf-8")) if label(r)]
texts = [" ".join(r["text"].split()) for r in records]
names = [r["stance"] if stance else label(r) for r in records]
classes = sorted(set(names))
labels = [classes.index(name) for name in names]
many = []
while sum(map(len, many)) < 1_000_000:
    many += texts
folder = tempfile.mkdtemp()


def write(name, lines):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)
    return path


training = write("training.tsv", (f"{l}\t{t}" for l, t in zip(labels, texts)))
texts_file = write("texts.tsv", (f"0\t{t}" for t in many))
lines = write("lines.txt", many)
labelled = write("labelled.jsonl", (
    json.dumps({"id": str(i), "text": t, "sentiment": ["positive", "negative", "neutral"][l], "parties": []}, ensure_ascii=False)
    for i, (t, l) in enumerate(zip(texts, labels))))
matrix = os.path.join(folder, "matrix.svm")
model = os.path.join(folder, "model")
size = os.path.getsize(lines) / 1e6


def clock(work):
    start = time.process_time()
    work()
    return time.process_time() - start


def run(*arguments):
    """The processor seconds of a command, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    output = subprocess.run(arguments, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, output


def vectorizer():
    return make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True))


def objective(fitted, X, y):
    scores = X @ fitted.coef_.T + fitted.intercept_
    if scores.shape[1] == 1:
        scores = numpy.hstack([numpy.zeros_like(scores), scores])
    top = scores.max(axis=1)
    losses = numpy.log(numpy.exp(scores - top[:, None]).sum(axis=1)) + top - scores[numpy.arange(len(y)), y]
    return C * losses.sum() + (fitted.coef_ ** 2).sum() / 2


# The matrix and its optimum, then the loosest stopping rule with which scikit-learn comes as near to it.
optimum = json.loads(run(benchmarks, "fit", training, str(C), "1e-8", matrix)[1])["objective"]
X, y = load_svmlight_file(matrix, dtype=numpy.float64)
y = y.astype(int)
tolerance = 1e-2
while True:
    fitted = LogisticRegression(C=C, max_iter=10_000, tol=tolerance).fit(X, y)
    if objective(fitted, X, y) <= optimum * (1 + GAP) or tolerance < 1e-9:
        break
    tolerance /= 3
run(nabra, "train", "Benchmarks/recipe.yaml", "--data", f"train={labelled}", "-o", model, "--force")

times = {}
for _ in range(RUNS):
    ours = json.loads(run(benchmarks, "rows", training, texts_file)[1])
    union = vectorizer()
    times.setdefault("fit of the vocabulary", []).append((ours["fit"], clock(lambda: union.fit(texts))))
    times.setdefault("text to rows", []).append((ours["rows"], clock(lambda: union.transform(many))))
    ours = json.loads(run(benchmarks, "fit", training, str(C), str(GAP), matrix)[1])
    times.setdefault("one fit", []).append(
        (ours["fit"], clock(lambda: LogisticRegression(C=C, max_iter=10_000, tol=tolerance).fit(X, y))))
    rows = union.transform(texts)
    classifier = LogisticRegression(C=C, max_iter=30).fit(rows, y)
    ours, _ = run(nabra, "classify", lines, "--input", "lines", "--model", model, "--threads", "1", "-o", os.devnull)
    times.setdefault("classify", []).append((ours, clock(lambda: classifier.predict_proba(union.transform(many)))))

print(f"{len(texts)} labelled texts, {X.shape[1]} features, {X.nnz} entries, C {C}; {size:.2f} MB to vectorize and label")
print(f"scikit-learn {sklearn.__version__}, numpy {numpy.__version__}; one thread, medians of {RUNS} in turn, (least, most)")
for what, pairs in times.items():
    ours, theirs = (sorted(column) for column in zip(*pairs))
    ratio = sorted(b / a for a, b in pairs)
    print(
        f"{what:22} Nabra {statistics.median(ours):8.4f} s   scikit-learn {statistics.median(theirs):8.4f} s   "
        f"ratio {statistics.median(ratio):6.1f} ({ratio[0]:.1f}, {ratio[-1]:.1f})")
print(f"{'':22} text to rows {size / statistics.median(a for a, _ in times['text to rows']):.1f} MB/s")
if articles:
    size = os.path.getsize(articles) / 1e6
    speeds = sorted(
        size / run(nabra, "classify", articles, "--threads", "1", "-o", os.devnull)[0] for _ in range(RUNS))
    print(f"classify, whole way of articles: {statistics.median(speeds):.1f} MB/s ({speeds[0]:.1f}, {speeds[-1]:.1f}) of {size:.1f} MB")
