#!/usr/bin/env bash
# Nabra against scikit-learn on the same labelled tweets or sentences, in turn, medians of five.
# Usage: run.sh NABRA [LABELLED.jsonl [ARTICLES.jsonl]]; scikit-learn goes into a folder of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
nabra=$1
data=${2:-Datasets/written/train.jsonl}
venv=.build-bench/venv
if [ ! -x "$venv/bin/python" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install -q scikit-learn
fi
swift build -c release --package-path Benchmarks --scratch-path .build-bench --product NabraBenchmarks >&2
"$venv/bin/python" Benchmarks/compare.py "$nabra" .build-bench/release/NabraBenchmarks "$data" "${@:3}"
