"""Writes the files of errors/: each has one fault. Run it in this folder."""

import os

FILES = {
    # Articles.
    "good.txt": "وصل الوفد إلى الميناء.\n",
    "pictures/notes.md": "لا مقال هنا\n",
    "report.pdf": b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n",
    "news.xlsx": b"PK\x03\x04\x14\x00\x06\x00",
    "news.jsonl.gz": b"\x1f\x8b\x08\x00",
    "program.txt": "نص".encode() + b"\x00\x01\x02",
    "broken.txt": "عاد الوفد\nوصل ".encode() + b"\xff" + " أمس\n".encode(),
    "old.txt": "أدانت الرابطة قرار مجلس الميناء\n".encode("cp1256"),
    "excel.csv": b"\xff\xfe" + "id\ttext\n1\tوصل الوفد\n".encode("utf-16-le"),
    "half.txt": b"\xff\xfe" + "وصل".encode("utf-16-le") + b"\x27",
    "cut.jsonl": '{"id":"a","text":"وصل الوفد."}\n{"id":"b","text":"عاد الو',
    "number.jsonl": '{"id":"a","text":5}\n',
    "no-text.jsonl": '{"id":"a","title":"عودة الوفد"}\n',
    "no-id.jsonl": '{"text":"وصل الوفد."}\n',
    "twice.jsonl": '{"id":"a","text":"وصل."}\n{"id":"a","text":"عاد."}\n',
    "array.json": '[{"id":"a","text":"وصل."}]\n',
    "trailing.jsonl": '{"id":"a","text":"وصل.",}\n',
    "control.jsonl": '{"id":"a","text":"وصل\tالوفد"}\n',
    "party.jsonl": '{"id":"a","text":"وصل.","parties":[{"id":"p","nam":"ن"}]}\n',
    "body.csv": "id,body\n1,وصل الوفد\n",
    "arabic.csv": "الرقم;المحتوى\n1;وصل الوفد\n",
    "titel.csv": "id,text,headline\n1,وصل,عودة\n",
    "unclosed.csv": 'id,text\n1,"وصل الوفد\n2,عاد الوفد\n',
    "after.csv": 'id,text\n1,"وصل" الوفد\n',
    "ragged.csv": "id,text\n1,وصل الوفد، ثم عاد, أمس\n",
    "short.csv": "id,title,text\n1,وصل\n",
    "columns.csv": "id,text,text\n1,وصل,عاد\n",
    "twice.csv": "id,text\n1,وصل\n1,عاد\n",
    # Labelled sentences.
    "label.jsonl": '{"id":"a","text":"أدانت الرابطة المجلس","parties":[{"party":"council","stance":"agianst"}]}\n',
    "tone.jsonl": '{"id":"a","text":"أدانت الرابطة المجلس","parties":[{"party":"council","stance":"negative"}]}\n',
    "reversed.jsonl": '{"id":"a","text":"أدانت الرابطة المجلس","parties":[{"party":"council","spans":[[20,14]],"stance":"against"}]}\n',
    "overlap.jsonl": '{"id":"a","text":"أدانت الرابطة المجلس","parties":[{"party":"council","spans":[[6,13],[10,20]],"stance":"against"}]}\n',
    "beyond.jsonl": '{"id":"a","text":"أدانت الرابطة المجلس","parties":[{"party":"council","spans":[[14,21]],"stance":"against"}]}\n',
    "same-id.jsonl": '{"id":"a","text":"وصل","parties":[]}\n{"id":"a","text":"عاد","parties":[]}\n',
    "field.jsonl": '{"id":"a","text":"وصل","partys":[]}\n',
    "holder.jsonl": '{"id":"a","text":"وصل","parties":[{"party":"p","stance":"none","holder":"author"}]}\n',
    "no-stance.csv": "id,text,party,label\n1,أدانت الرابطة المجلس,المجلس,against\n",
    "label.csv": "id,text,party,stance\n1,أدانت الرابطة المجلس,المجلس,favour\n",
    "texts.csv": "id,text,party,stance\n1,أدانت الرابطة المجلس,المجلس,against\n1,أدانت,الرابطة,none\n",
    "label.txt": "id: a\n---\nأدانت ⟦الرابطة|league⟧ القرار\n: negativ; league none\n",
    # Catalogues.
    "no.yaml": "parties: [\n  - id: a\n",
    "id-twice.yaml": "parties:\n  - {id: port, name: هيئة الميناء}\n  - {id: port, name: مجلس الميناء}\n",
    "shared.yaml": "parties:\n  - {id: port, name: هيئة الميناء, aliases: [الهيئة]}\n  - {id: lake, name: هيئة البحيرة, aliases: [الهيئة]}\n",
    "key.yaml": "parties:\n  - {id: port, name: هيئة الميناء, alias: [الهيئة]}\n",
    "nameless.yaml": "parties:\n  - {id: port}\n",
    "kind.yaml": "parties:\n  - {id: port, name: هيئة الميناء, kind: organization}\n",
    "office.yaml": "parties:\n  - {id: port, name: هيئة الميناء}\noffices:\n  - {titles: [رئيس الهيئة], of: prot}\n",
    # Recipes.
    "recipe-key.yaml": "name: mine\nblock: {}\n",
    "recipe-search.yaml": "name: mine\ndata: {train: [label.jsonl]}\nblocks: {sentenceWords: {}}\nsearch: {C: []}\n",
    "recipe-block.yaml": "name: mine\nblocks: {sentenceWord: {}}\n",
    "recipe-data.yaml": "name: mine\nlabels: [sentiment]\nblocks: {sentenceWords: {}}\n",
    "recipe-ngrams.yaml": "name: mine\nblocks: {sentenceWords: {ngrams: [2, 1]}}\n",
    # Models.
    "empty-model/notes.md": "no model\n",
}

for path, content in FILES.items():
    folder = os.path.dirname("errors/" + path)
    os.makedirs(folder, exist_ok=True)
    with open("errors/" + path, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())
