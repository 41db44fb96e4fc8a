"""Prints rows of scikit-learn's TfidfVectorizer over a few short Arabic texts."""

import json
import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer

TEXTS = [
    "رفض الوزير القرار رفض",
    "أيد الوزير القرار",
    "القرار القرار القرار القرار جديد",
    "وصل الوفد",
]

settings = {
    "binary": dict(use_idf=False, binary=True),
    "logtf": dict(use_idf=False, sublinear_tf=True),
    "tfidf": dict(use_idf=True, smooth_idf=True, sublinear_tf=True),
}
cases = []
for weight, arguments in settings.items():
    for norm in ("l2", None):
        vectorizer = TfidfVectorizer(token_pattern=r"\S+", norm=norm, **arguments)
        matrix = vectorizer.fit_transform(TEXTS)
        names = vectorizer.get_feature_names_out()
        rows = [
            {names[c]: row[0, c] for c in row.nonzero()[1]}
            for row in (matrix[i] for i in range(matrix.shape[0]))
        ]
        cases.append(dict(weight=weight, normalizes=norm is not None, rows=rows))
print(json.dumps(dict(version=sklearn.__version__, texts=TEXTS, cases=cases),
                 ensure_ascii=False, indent=1, sort_keys=True))
