"""Writes the files of formats/ and plain/: one article in every form. Run it in this folder."""

import csv
import io
import json

TITLE = "خلاف على ميناء «الياسمين»"
TEXT = """أدانت فرنسا، أمس، قرار مجلس الميناء وقالت إنه "خطأ جسيم"؛ ووصفه الوزير سليم عرفان بأنه ظالم.

ورحّبت إيران بالقرار: هل يعود العمل؟ لا يدري أحد, غير أن العبّارة عادت.
"""
ARTICLE = {
    "id": "article", "title": TITLE, "text": TEXT, "date": "2024-05-01",
    "source": "بريد الميناء", "author": "هدى الراوي", "url": "http://example.org/1",
    "قسم": "اقتصاد، موانئ", "page": "12",
}
ARABIC = ["الرقم", "العنوان", "المحتوى", "التاريخ", "المصدر", "الكاتب", "الرابط", "قسم", "page"]
UTF8_MARK, LE_MARK, BE_MARK = b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"


def write(path, content):
    with open(path, "wb") as file:
        file.write(content)


def table(delimiter, names=None, end="\r\n", quoting=csv.QUOTE_MINIMAL):
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=quoting)
    writer.writerow(names or list(ARTICLE))
    writer.writerow(list(ARTICLE.values()))
    return text.getvalue()


line = json.dumps(ARTICLE, ensure_ascii=False, separators=(",", ":"))
write("formats/article.jsonl", line.encode() + b"\n")
write("formats/article-bom-crlf.jsonl", UTF8_MARK + line.encode() + b"\r\n")
write("formats/article-utf16le.jsonl", LE_MARK + (line + "\n").encode("utf-16-le"))
write("formats/article-windows1256.jsonl", (line + "\n").encode("cp1256"))
write("formats/article.csv", table(",", end="\n").encode())
write("formats/article-excel.csv", UTF8_MARK + table(";").encode())
write("formats/article-sep.csv", b"sep=;\r\n" + table(";", quoting=csv.QUOTE_ALL).encode())
write("formats/article.tsv", table("\t", end="\n").encode())
write("formats/article-utf16le.tsv", LE_MARK + table("\t").encode("utf-16-le"))
write("formats/article-utf16be.csv", BE_MARK + table(",").encode("utf-16-be"))
write("formats/article-windows1256.csv", table(";").encode("cp1256"))
write("formats/article-arabic-columns.csv", table(",", names=ARABIC).encode())

plain = TITLE + "\n" + TEXT
write("plain/article.txt", plain.encode())
write("plain/article-bom.txt", UTF8_MARK + plain.encode())
write("plain/article-utf16le.txt", LE_MARK + plain.encode("utf-16-le"))
write("plain/article-utf16be.txt", BE_MARK + plain.encode("utf-16-be"))
write("plain/article-utf16-no-mark.txt", plain.encode("utf-16-le"))
write("plain/article-windows1256.txt", plain.encode("cp1256"))
write("plain/article-lossy.txt", plain.encode())
simple = json.dumps({"id": "article", "title": TITLE, "text": TEXT}, ensure_ascii=False)
write("plain/article.jsonl", simple.encode() + b"\n")
