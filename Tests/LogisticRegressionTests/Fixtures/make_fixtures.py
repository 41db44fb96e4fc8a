# SPDX-License-Identifier: Apache-2.0
"""Makes optima.json: small problems and their optima by scikit-learn.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install scikit-learn
    /tmp/venv/bin/python make_fixtures.py

Every feature is a multiple of 1/16, so Float32 holds it exactly. The optimum is scikit-learn's
L-BFGS to a tolerance far below what the tests ask, in Float64.
"""

import json
import pathlib

import numpy as np
import scipy
import sklearn
from sklearn.linear_model import LogisticRegression


def problem(seed, n, d, m, k, C, weighted, balanced):
    r = np.random.default_rng(seed)
    sparse = r.integers(-24, 25, (n, d)) * (r.random((n, d)) < 0.3) / 16
    dense = r.integers(-16, 17, (n, m)) / 16
    both = np.hstack([sparse, dense])
    truth = r.normal(size=(both.shape[1], k))
    labels = np.argmax(both @ truth + r.gumbel(size=(n, k)) + np.arange(k) * 0.5, axis=1)
    weights = r.integers(0, 9, n) / 4 if weighted else np.ones(n)
    model = LogisticRegression(
        C=C, tol=1e-12, max_iter=100_000, class_weight="balanced" if balanced else None)
    model.fit(both, labels, sample_weight=weights)
    assert len(model.classes_) == k

    factors = weights.copy()
    if balanced:
        for c in range(k):
            factors[labels == c] *= weights.sum() / (k * weights[labels == c].sum())
    scores = model.decision_function(both)
    if k == 2:
        scores = np.stack([np.zeros(n), scores], axis=1)
    losses = scipy.special.logsumexp(scores, axis=1) - scores[np.arange(n), labels]
    objective = C * (factors * losses).sum() + 0.5 * (model.coef_**2).sum()
    return {
        "name": f"k={k} d={d} m={m} C={C} weighted={weighted} balanced={balanced}",
        "classCount": k, "C": C, "balanced": balanced, "sparseColumns": d, "denseColumns": m,
        "sparse": sparse.ravel().tolist(), "dense": dense.ravel().tolist(),
        "labels": labels.tolist(), "weights": weights.tolist(), "objective": objective,
        "coefficients": model.coef_.T.ravel().tolist(), "intercepts": model.intercept_.tolist(),
        "iterations": int(model.n_iter_[0]),
    }


fixture = {
    "versions": {
        "numpy": np.__version__, "scipy": scipy.__version__, "scikit-learn": sklearn.__version__},
    "problems": [
        problem(1, 60, 20, 0, 3, 1.0, False, False),
        problem(2, 60, 20, 0, 2, 1.0, False, False),
        problem(3, 80, 12, 5, 3, 10.0, True, False),
        problem(4, 80, 12, 5, 2, 0.25, True, True),
        problem(5, 70, 8, 4, 4, 100.0, False, True),
        problem(6, 50, 0, 6, 3, 2.0, False, False),
        problem(7, 30, 60, 0, 3, 4.0, True, True),
    ],
}
path = pathlib.Path(__file__).with_name("optima.json")
text = json.dumps(fixture, separators=(",", ":")).replace('{"name"', '\n{"name"') + "\n"
path.write_text(text)
print(path, fixture["versions"], [p["iterations"] for p in fixture["problems"]])
