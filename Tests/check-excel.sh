#!/usr/bin/env bash
# Opens the CSV of `nabra classify --format csv --excel` in LibreOffice, saves it anew as plain CSV, and
# compares both cell by cell with Python's reader.
#   bash Tests/check-excel.sh .build/release/nabra
set -euo pipefail
nabra=$1
command -v soffice > /dev/null || { echo "soffice is missing: install libreoffice-calc" >&2; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/page.txt" << 'TEXT'
قال "رئيس النادي": إنّ إيران، وروسيا؛ تدعمان الاتفاق
=1+1 أشادت فرنسا بلبنان، وقالت: «شكراً»
TEXT
"$nabra" classify "$folder/page.txt" --format csv --excel --output "$folder/nabra.csv"
mkdir "$folder/saved"
HOME=$folder soffice --headless --infilter='CSV:44,34,76,1' --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1' \
  --outdir "$folder/saved" "$folder/nabra.csv" > /dev/null
python3 - "$folder/nabra.csv" "$folder/saved/nabra.csv" << 'PYTHON'
import csv, sys
one, two = (list(csv.reader(open(path, encoding="utf-8-sig", newline=""))) for path in sys.argv[1:])
assert len(one) > 2 and len(one) == len(two), (len(one), len(two))
for row, (a, b) in enumerate(zip(one, two), 1):
    assert len(a) == len(b), f"row {row}: {len(a)} cells, {len(b)} in LibreOffice"
    for x, y in zip(a, b):
        try:
            same = x == y or abs(float(x) - float(y)) < 1e-9
        except ValueError:
            same = False
        assert same, f"row {row}: {x!r} is {y!r} in LibreOffice"
print(f"{len(one)} rows of {len(one[0])} cells are the same in LibreOffice")
PYTHON
