#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Sheets for labellers: made from a draw, checked when filled, joined to standoff labels.

    python3 sheets.py make draw.jsonl --output sheets/
    python3 sheets.py check answers/first/train-001.txt
    python3 sheets.py join answers/first/train-*.txt --output train.jsonl
    python3 sheets.py settle first.jsonl second.jsonl --draw draw.jsonl --name settle-test --output sheets/
    python3 sheets.py settled first.jsonl second.jsonl answers/settled/*.txt --output test.jsonl
"""

import argparse
import collections
import difflib
import pathlib
import random
import re
import sys

import press

SENTENCES_A_SHEET = 60
CATALOGUE = pathlib.Path(__file__).resolve().parents[1] / "parties.yaml"

HEADER = """\
# {sheet}: {sentences} sentences, {pairs} marked pairs. Rules: GUIDELINES.md. Answer file: {sheet}.txt, its first line "by YOUR-NAME".
# "==" opens an article (outlet, kind, date), "~~" shows how its text began where the window starts later: context, not labelled.
# "S12" opens a sentence ("T": it is the title); under it the finder's parties: number, id | mentions ("@2": its second occurrence there).
# For EVERY sentence write a line with its sentiment, also where nothing else is to say:    S12 neg        (pos, neg, neu)
# Under it a line for each pair that is not plain "none":  number stance holder tags        1 a author
#   stance f (favor), a (against), n (none); pairs without a line are n.                    2 f 3 reported,deed
#   holder, for f and a only: author, other, the number of a party of the sentence, or its id.
#   tags, if any, with commas: reported deed negation flip implicit title sarcasm conditional question noise; on none too:  3 n title
# Wrong mark (no mention of that party, a mere place, part of another's name):              4 x
# Other mentions than those marked, all of them:                                            ~1 | طهران@2, الإيراني
# A party that was missed, by its id (parties.yaml) or, where it has none, by name: (its full usual name, the same each time):
#   + iran | الإيرانيون                          (none)          + name:حزب الواحة | الحزب | a | author | flip
#   Added parties are numbered on after the marked ones, in the order of their lines. Mentions are copied from the sentence as they stand.
# Mark every party named: persons, states, bodies, clubs, firms, movements, groups. Two ids for one party: keep one, x the other.
# Then: python3 Datasets/tools/sheets.py check ANSWER    and mend until it says "clean"."""


# Mentions as text

def occurrences(text, part):
    found, at = [], text.find(part)
    while at >= 0:
        found.append(at)
        at = text.find(part, at + 1)
    return found


def written(text, span):
    part = text[span[0]:span[1]]
    nth = occurrences(text, part).index(span[0]) + 1
    part = shown(part)
    return part if nth == 1 else f"{part}@{nth}"


INVISIBLE = re.compile(r"[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")


def shown(text):
    return re.sub(r"\s", " ", text)


def folded(text):
    """A text without marks and doubled spaces, and where each of its scalars came from."""
    out, places = [], []
    for i, c in enumerate(text):
        if INVISIBLE.match(c):
            continue
        if c.isspace():
            if out and out[-1] == " ":
                continue
            c = " "
        out.append(c)
        places.append(i)
    return "".join(out), places


def find(text, mention):
    """The span of `name` or `name@k`: as it stands, or but for marks and spaces."""
    match = re.fullmatch(r"(.*?)\s*@\s*(\d+)", mention)
    part, nth = (match[1], int(match[2])) if match else (mention, 1)
    part = part.strip()
    if not part or nth < 1:
        return None
    plain = shown(text)
    at = occurrences(plain, part)
    if len(at) >= nth:
        return [at[nth - 1], at[nth - 1] + len(part)]
    plain, places = folded(text)
    part = folded(part)[0]
    at = occurrences(plain, part) if part else []
    if len(at) >= nth:
        first = at[nth - 1]
        return [places[first], places[first + len(part) - 1] + 1]
    return None


# Making

def make(options):
    parts = collections.defaultdict(list)
    for record in press.read_lines(options.draw):
        part = "train" if record["part"] in ("random", "enriched") else record["part"]
        parts[part].append(record)
    output = pathlib.Path(options.output)
    output.mkdir(parents=True, exist_ok=True)
    for part, records in sorted(parts.items()):
        random.Random(f"{options.seed} {part}").shuffle(records)
        total = sum(len(r["sentences"]) for r in records)
        limit = min(SENTENCES_A_SHEET, total // -(-total // SENTENCES_A_SHEET) + 5)
        sheets, size = [[]], 0
        for record in records:
            if sheets[-1] and size + len(record["sentences"]) > limit:
                sheets.append([])
                size = 0
            sheets[-1].append(record)
            size += len(record["sentences"])
        for number, sheet in enumerate(sheets, options.first):
            write_sheet(output, f"{part}-{number:03}", sheet)
        print(f"{part}: {len(sheets)} sheets, {len(records)} articles,",
              sum(len(r["sentences"]) for r in records), "sentences,",
              sum(len(s["parties"]) for r in records for s in r["sentences"]), "marked pairs")


def again(options):
    """The sheets of labelled sentences as they were before anybody filled them, and their draw."""
    labels = collections.defaultdict(lambda: collections.defaultdict(list))
    for path in options.labels:
        for record in press.read_lines(path):
            labels[record["sheet"]][record["article"]].append(record)
    wanted = {article for articles in labels.values() for article in articles}
    articles = {a["id"]: a for path in options.articles for a in press.read_lines(path) if a["id"] in wanted}
    marked = collections.defaultdict(list)
    for path in options.sentences:
        for sentence in press.read_lines(path):
            if sentence["article"] in wanted:
                for party in sentence["parties"]:
                    spans = [[m["start"], m["end"]] for m in party["mentions"]]
                    marked[sentence["article"], sentence["field"]].append((party["party"], spans))
    output = pathlib.Path(options.output)
    output.mkdir(parents=True, exist_ok=True)
    draw = []
    for name, windows in sorted(labels.items()):
        records = [window(article, articles, marked, rows) for article, rows in windows.items()]
        write_sheet(output, name, records)
        draw += records
    press.write_lines(options.draw, draw)
    print(f"{len(labels)} sheets, {len(draw)} articles")


def window(article, articles, marked, rows):
    """The sentences of an article as a draw has them: with text and with the finder's parties."""
    sentences = []
    for row in rows:
        source = articles[article]["title" if row["field"] == "title" else "text"]
        parties = collections.defaultdict(list)
        for party, spans in marked[article, row["field"]]:
            for start, end in spans:
                if row["start"] <= start and end <= row["end"]:
                    parties[party].append([start - row["start"], end - row["start"]])
        sentences.append({key: row[key] for key in ("id", "field", "start", "end", "sha256")} | {
            "text": source[row["start"]:row["end"]],
            "parties": [{"party": p, "spans": sorted(s)} for p, s in sorted(parties.items(), key=lambda i: i[1])]})
    begins = min((r["start"] for r in rows if r["field"] == "text"), default=0)
    lead = articles[article]["text"][:200] if begins else None
    return {key: rows[0][key] for key in ("article", "source", "outlet", "kind", "date", "split", "sampling")} | {
        "part": rows[0]["sheet"].split("-")[0], "lead": lead, "sentences": sentences}


def write_sheet(output, name, records):
    lines, number, pairs = [], 0, 0
    for record in records:
        lines.append(f"\n== {record['outlet']}, {record['kind']}, {record['date']}")
        if record["lead"]:
            lead = shown(record["lead"])
            lines.append("~~ " + (lead if len(lead) <= 200 else lead[:200].rsplit(" ", 1)[0] + " …"))
        for sentence in record["sentences"]:
            number += 1
            sentence["number"] = number
            mark = " T" if sentence["field"] == "title" else ""
            lines.append(f"S{number}{mark} {shown(sentence['text'])}")
            for i, party in enumerate(sentence["parties"], 1):
                pairs += 1
                names = ", ".join(written(sentence["text"], s) for s in party["spans"])
                lines.append(f"  {i} {party['party']} | {names}")
    header = HEADER.format(sheet=name, sentences=number, pairs=pairs)
    (output / f"{name}.txt").write_text(header + "\n" + "\n".join(lines) + "\n", encoding="utf-8")
    press.write_lines(output / f"{name}.jsonl", records)


# Reading answers

def catalogue(path):
    """id -> name, and every name and alias -> id, of the catalogue's parties."""
    names, forms, current = {}, {}, None
    for line in open(path, encoding="utf-8"):
        if line.startswith("offices:"):
            break
        if match := re.match(r"\s+- id: (\S+)", line):
            current = match[1]
        elif match := re.match(r"\s+name: (.+)", line):
            names[current] = match[1].strip().strip("\"'")
            forms[names[current]] = current
        elif match := re.match(r"\s+aliases: \[(.*)\]", line):
            for alias in match[1].split(","):
                forms.setdefault(alias.strip().strip("\"'"), current)
    return names, forms


class Answer:
    """An answer file, read strictly; `errors` and `notes` are (line, text)."""

    def __init__(self, path, sheet, parties):
        self.path, self.by = path, None
        self.errors, self.notes, self.labels = [], [], {}
        self.ids, self.forms = parties
        self.sheet = list(press.read_lines(sheet))
        self.sentences = {s["number"]: s for r in self.sheet for s in r["sentences"]}
        blocks = []
        with open(path, encoding="utf-8-sig") as file:
            for number, line in enumerate(file, 1):
                line = line.strip()
                if not line or line.startswith(("#", "==", "~~", "```")):
                    continue
                if match := re.fullmatch(r"by\s+(\S+)", line):
                    self.by = match[1]
                elif match := re.fullmatch(r"[Ss](\d+)\s+(\S+)", line):
                    blocks.append((number, int(match[1]), match[2].lower(), []))
                elif re.match(r"[Ss]\d+", line):
                    self.error(number, f"«{line}»: expected S, its number and one of pos, neg, neu")
                elif blocks:
                    blocks[-1][3].append((number, line))
                else:
                    self.error(number, f"«{line}» stands before the first sentence")
        if self.by is None:
            self.error(1, "the first line must be: by YOUR-NAME")
        for block in blocks:
            self.read(*block)
        for number in self.sentences:
            if number not in self.labels:
                self.error(0, f"S{number} is missing")

    def error(self, line, text):
        self.errors.append((line, text))

    def read(self, line, number, sentiment, rows):
        sentence = self.sentences.get(number)
        if sentence is None:
            return self.error(line, f"the sheet has no S{number}")
        if number in self.labels:
            return self.error(line, f"S{number} was answered before")
        short = {v: k for k, v in press.SENTIMENTS.items()}
        sentiment = short.get(sentiment, sentiment)
        if sentiment not in press.SENTIMENTS:
            self.error(line, f"S{number}: sentiment is «{sentiment}»; expected pos, neg or neu")
        pairs = {i: {"party": p["party"], "spans": p["spans"], "stance": "n", "tags": [], "line": line}
                 | (p.get("agreed") or {})
                 for i, p in enumerate(sentence["parties"], 1)}
        self.labels[number] = (press.SENTIMENTS.get(sentiment), pairs)
        marked, seen, added = len(pairs), set(), len(pairs)
        for at, row in rows:
            if row.startswith("+"):
                added += 1
                pairs[added] = self.addition(at, row, sentence)
                continue
            match = re.fullmatch(r"~?\s*(\d+)\b\s*(.*)", row)
            if not match:
                self.error(at, f"«{row}»: expected a party's number, ~ or +")
                continue
            index = int(match[1])
            if not 1 <= index <= marked:
                self.error(at, f"S{number} has no marked party {index}")
            elif row.startswith("~"):
                pairs[index]["spans"] = self.spans(at, match[2].lstrip("| "), sentence)
            elif index in seen:
                self.error(at, f"S{number}: party {index} was answered before")
            else:
                seen.add(index)
                pairs[index].pop("holder", None)
                self.pair(at, pairs[index], re.split(r"[\s,|]+", match[2].strip()))
        for index, party in enumerate(sentence["parties"], 1):
            if "disputed" in party and index not in seen:
                self.error(line, f"S{number}: party {index} is disputed and needs a line")
        for index in [i for i, p in pairs.items() if p is None or p["stance"] == "x"]:
            pairs[index] = None
        self.settle(number, pairs)

    def pair(self, line, pair, words):
        pair["line"] = line
        full = {v: k for k, v in press.STANCES.items()}
        stance = full.get(words[0].lower(), words[0].lower())
        if stance not in ("f", "a", "n", "x"):
            return self.error(line, f"stance is «{words[0]}»; expected f, a, n or x")
        pair["stance"] = stance
        rest = [w for w in words[1:] if w and w != "-"]
        if stance in ("f", "a"):
            if not rest or rest[0] in press.TAGS:
                self.error(line, "holder is missing: author, other, a number or an id")
            else:
                pair["holder"] = rest.pop(0)
                while pair["holder"].startswith("name:") and rest and rest[0] not in press.TAGS:
                    pair["holder"] += " " + rest.pop(0)
                pair["holder"] = re.sub(r"^name: ", "name:", pair["holder"])
        for tag in rest:
            if tag not in press.TAGS:
                near = difflib.get_close_matches(tag, press.TAGS, 1)
                self.error(line, f"unknown tag «{tag}»" + (f"; is it {near[0]}?" if near else "")
                           + ("" if stance in ("f", "a") else " (a pair of stance n has no holder)"))
        pair["tags"] = [t for t in press.TAGS if t in rest]

    def addition(self, line, row, sentence):
        cells = [c.strip() for c in row[1:].split("|")]
        if len(cells) < 2:
            self.error(line, "expected: + party | mentions | stance | holder | tags")
            return None
        party = re.sub(r"\s+", " ", cells[0])
        if party.startswith("name:"):
            name = party[5:].strip()
            party = "name:" + name
            if not name:
                self.error(line, "the name after name: is empty")
            elif (known := self.forms.get(name)) and self.ids.get(known) == name:
                self.error(line, f"«{name}» has an id: {known}")
            elif known:
                self.notes.append((line, f"«{name}» is an alias of {known}; is it that party?"))
        elif party not in self.ids:
            near = difflib.get_close_matches(party, self.ids, 3)
            self.error(line, f"unknown id «{party}»"
                       + (f"; near: {', '.join(near)}" if near else "") + "; else write name:…")
        pair = {"party": party, "spans": self.spans(line, cells[1], sentence), "stance": "n", "tags": [],
                "line": line}
        words = [w for cell in cells[2:3] for w in cell.split()]
        words += [w for w in cells[3:4] if w]
        words += [w for cell in cells[4:] for w in re.split(r"[\s,]+", cell) if w]
        if words:
            self.pair(line, pair, words)
        if pair["stance"] == "x":
            self.error(line, "an added party cannot be x: leave the line out")
        return pair

    def spans(self, line, cell, sentence):
        text = sentence["text"]
        whole = find(text, cell)
        spans = [whole] if whole else []
        for mention in [] if whole else cell.split(","):
            span = find(text, mention.strip())
            if span is None:
                self.error(line, f"«{mention.strip()}» is not in the sentence, letter by letter"
                           if "@" not in mention else f"«{mention.strip()}»: not so often in the sentence")
            else:
                spans.append(span)
        spans.sort()
        if any(a[1] > b[0] for a, b in zip(spans, spans[1:])):
            self.error(line, "two mentions overlap; use @2 for the second occurrence")
        return spans

    def settle(self, number, pairs):
        """Holders become ids, and parties of one sentence must differ."""
        present = {p["party"]: p for p in pairs.values() if p}
        if len(present) < sum(p is not None for p in pairs.values()):
            names = [p["party"] for p in pairs.values() if p]
            twice = next(n for n in names if names.count(n) > 1)
            self.error(max(p["line"] for p in pairs.values() if p),
                       f"S{number}: {twice} stands twice; put all mentions in one line")
        for pair in filter(None, pairs.values()):
            holder = pair.get("holder")
            if holder is None or holder in ("author", "other"):
                continue
            if holder.isdigit():
                if pairs.get(int(holder)) is None:
                    self.error(pair["line"], f"S{number}: the holder, party {holder}, is not there")
                else:
                    pair["holder"] = pairs[int(holder)]["party"]
            elif holder not in present:
                self.error(pair["line"], f"S{number}: the holder «{holder}» is no party of the sentence; add it or write other")
        taken = [(s, p) for p in pairs.values() if p for s in p["spans"]]
        for i, (one, a) in enumerate(taken):
            for two, b in taken[i + 1:]:
                if a is not b and one[0] < two[1] and two[0] < one[1]:
                    self.notes.append((max(a["line"], b["line"]),
                                       f"S{number}: mentions of {a['party']} and {b['party']} overlap: the longest name wins"))


def open_answer(path, options):
    path = pathlib.Path(path)
    sheets = pathlib.Path(options.sheets) if options.sheets else path.resolve().parents[2] / "sheets"
    sheet = sheets / f"{path.stem}.jsonl"
    if not sheet.exists():
        sys.exit(f"{path}: error: no sheet {sheet}; an answer is named as its sheet, or say --sheets")
    return Answer(path, sheet, catalogue(options.parties))


def report(answer):
    for line, text in sorted(answer.notes):
        print(f"{answer.path}:{line}: note: {text}")
    for line, text in sorted(answer.errors):
        print(f"{answer.path}:{line}: error: {text}" if line else f"{answer.path}: error: {text}")
    return not answer.errors


def check(options):
    clean = True
    for path in options.answers:
        answer = open_answer(path, options)
        if report(answer):
            stances = collections.Counter(p["stance"] for _, pairs in answer.labels.values()
                                          for p in pairs.values() if p)
            print(f"{path}: clean: {len(answer.labels)} sentences, {sum(stances.values())} pairs:",
                  ", ".join(f"{stances[k]} {v}" for k, v in press.STANCES.items()))
        else:
            clean = False
    sys.exit(0 if clean else 1)


def join(options):
    records, bad = [], 0
    for path in options.answers:
        answer = open_answer(path, options)
        if answer.errors:
            report(answer)
            bad += 1
            continue
        name = options.sheet_pass or pathlib.Path(path).resolve().parent.name
        for record in answer.sheet:
            for sentence in record["sentences"]:
                records.append(standoff(record, sentence, answer, name, pathlib.Path(path).stem))
    if bad and not options.skip:
        sys.exit(f"{bad} answers have errors; mend them, or leave them out with --skip")
    if twice := [i for i, n in collections.Counter(r["id"] for r in records).items() if n > 1]:
        sys.exit(f"{len(twice)} sentences are answered twice, {twice[0]} first")
    press.write_lines(options.output, records)
    print(f"{len(records)} sentences, {sum(len(r['parties']) for r in records)} pairs")


# Settling two passes

SETTLE_HEADER = """\
# {sheet}: {sentences} sentences on which two labellers differ. Answer file: {sheet}.txt, its first line "by YOUR-NAME".
# Answer as on other sheets: for EVERY sentence "S12 neg", below it a line for each pair marked "?": 2 a author reported
#   "=" is what both gave: no line needed, but you may overrule it. "?" shows the first / the second labeller; "-": not marked by that one.
#   Neither need be right. A pair that is no mention: 2 x. Other mentions: ~2 | …  A party that both missed: + id | mention | a | author
# Then: python3 Datasets/tools/sheets.py check ANSWER    and mend until it says "clean"."""


def short(party):
    """A labelled party as a labeller writes it: stance, holder, tags."""
    if party is None:
        return "-"
    stance = {v: k for k, v in press.STANCES.items()}[party["stance"]]
    return " ".join([stance] + ([party["holder"]] if "holder" in party else [])
                    + ([",".join(party["tags"])] if party.get("tags") else []))


def merged(one, two):
    """Two labellings of a sentence as one: its parties, each with what both gave or with `disputed`."""
    found, left, right = press.matched(one, two)
    names = {b["party"]: better(a, b) for a, b in found} | {a["party"]: better(a, b) for a, b in found}
    parties = []
    for a, b in found:
        party = {"party": names[a["party"]], "spans": together(a["spans"], b["spans"])}
        a, b = ({**p, "holder": names.get(p["holder"], p["holder"])} if "holder" in p else p for p in (a, b))
        if a["stance"] == b["stance"] and a.get("holder") == b.get("holder"):
            stance = {v: k for k, v in press.STANCES.items()}[a["stance"]]
            tags = [t for t in press.TAGS if t in a.get("tags", []) + b.get("tags", [])]
            party["agreed"] = {"stance": stance, "tags": tags}
            if "holder" in a:
                party["agreed"]["holder"] = a["holder"]
        else:
            party["disputed"] = [short(a), short(b)]
        parties.append(party)
    for a, b in [(a, None) for a in left] + [(None, b) for b in right]:
        only = a or b
        parties.append({"party": only["party"], "spans": only["spans"], "disputed": [short(a), short(b)]})
    return sorted(parties, key=lambda p: p["spans"])


def better(a, b):
    """Of two names of one party the id of the catalogue, else the longer name."""
    known = [p["party"] for p in (a, b) if not p["party"].startswith("name:")]
    return known[0] if known else max((a["party"], b["party"]), key=len)


def together(one, two):
    """The mentions of both, the longer of two that overlap."""
    spans = []
    for span in sorted(one + two, key=lambda s: s[0] - s[1]):
        if not any(span[0] < s[1] and s[0] < span[1] for s in spans):
            spans.append(span)
    return sorted(spans)


def passes(options):
    first = {r["id"]: r for r in press.read_lines(options.first)}
    second = {r["id"]: r for r in press.read_lines(options.second)}
    return [(first[i], second[i], merged(first[i], second[i])) for i in first if i in second]


def settle(options):
    both = {one["id"]: (one, two, parties) for one, two, parties in passes(options)}
    sheets, size = [[]], 0
    for record in press.read_lines(options.draw):
        sentences = []
        for sentence in record["sentences"]:
            one, two, parties = both.get(sentence["id"], (None, None, []))
            if one and (one["sentiment"] != two["sentiment"] or any("disputed" in p for p in parties)):
                tones = [{v: k for k, v in press.SENTIMENTS.items()}[r["sentiment"]] for r in (one, two)]
                sentences.append(sentence | {"parties": parties, "tones": tones})
        if sentences:
            if size + len(sentences) > SENTENCES_A_SHEET:
                sheets.append([])
                size = 0
            sheets[-1].append(record | {"sentences": sentences})
            size += len(sentences)
    for number, sheet in enumerate(sheets, 1):
        write_settlement(pathlib.Path(options.output), f"{options.name}-{number:03}", sheet)
    print(f"{len(sheets)} sheets, {sum(len(r['sentences']) for s in sheets for r in s)} of {len(both)} sentences")


def write_settlement(output, name, records):
    lines, number = [], 0
    for record in records:
        lines.append(f"\n== {record['outlet']}, {record['kind']}, {record['date']}")
        if record["lead"]:
            lines.append("~~ " + shown(record["lead"])[:200])
        for sentence in record["sentences"]:
            number += 1
            sentence["number"] = number
            a, b = sentence["tones"]
            tone = f"= {a}" if a == b else f"? {a} / {b}"
            mark = " T" if sentence["field"] == "title" else ""
            lines.append(f"S{number}{mark} {shown(sentence['text'])}   [{tone}]")
            for i, party in enumerate(sentence["parties"], 1):
                names = ", ".join(written(sentence["text"], s) for s in party["spans"])
                if "disputed" in party:
                    labels = "? " + " / ".join(party["disputed"])
                else:
                    agreed = party["agreed"]
                    labels = "= " + " ".join([agreed["stance"]] + [agreed[k] for k in ("holder",) if k in agreed])
                lines.append(f"  {i} {party['party']} | {names} {labels}")
    header = SETTLE_HEADER.format(sheet=name, sentences=number)
    (output / f"{name}.txt").write_text(header + "\n" + "\n".join(lines) + "\n", encoding="utf-8")
    press.write_lines(output / f"{name}.jsonl", records)


def audit(options):
    """Sheets of settled sentences at random: the reader overrules what is wrong."""
    records = [r for path in options.labels for r in press.read_lines(path)]
    random.Random(options.seed).shuffle(records)
    chosen, pairs = {}, 0
    for record in records:
        if pairs >= options.pairs:
            break
        if record["parties"]:
            chosen[record["id"]] = record
            pairs += len(record["parties"])
    windows = []
    for record in press.read_lines(options.draw):
        sentences = []
        for sentence in record["sentences"]:
            if label := chosen.get(sentence["id"]):
                tone = {v: k for k, v in press.SENTIMENTS.items()}[label["sentiment"]]
                sentences.append(sentence | {"tones": [tone, tone], "parties": merged(label, label)})
        if sentences:
            windows.append(record | {"sentences": sentences})
    sheets = [[]]
    for window in windows:
        if sum(len(r["sentences"]) for r in sheets[-1] + [window]) > SENTENCES_A_SHEET:
            sheets.append([])
        sheets[-1].append(window)
    for number, sheet in enumerate(sheets, 1):
        write_settlement(pathlib.Path(options.output), f"{options.name}-{number:03}", sheet)
    print(f"{len(sheets)} sheets, {len(chosen)} sentences, {pairs} pairs")


def settled(options):
    final = {}
    for path in options.answers:
        answer = open_answer(path, options)
        if not report(answer):
            sys.exit(f"{path} has errors")
        for record in answer.sheet:
            for sentence in record["sentences"]:
                final[sentence["id"]] = standoff(record, sentence, answer, "settled", pathlib.Path(path).stem)
    records, open_ = [], 0
    for one, two, parties in passes(options):
        if one["id"] in final:
            records.append(final[one["id"]] | {"sheet": one["sheet"]})
        elif one["sentiment"] == two["sentiment"] and all("agreed" in p for p in parties):
            agreed = {i: p | p["agreed"] for i, p in enumerate(parties)}
            records.append(one | {
                "parties": labelled(agreed), "labeller": f"{one['labeller']}+{two['labeller']}",
                "pass": "agreed"})
        else:
            open_ += 1
    press.write_lines(options.output, records)
    print(f"{len(records)} sentences, {sum(len(r['parties']) for r in records)} pairs; {open_} not settled yet")


def standoff(record, sentence, answer, name, sheet):
    sentiment, pairs = answer.labels[sentence["number"]]
    return {
        "id": sentence["id"], "source": record["source"], "article": record["article"],
        "field": sentence["field"], "start": sentence["start"], "end": sentence["end"],
        "sha256": sentence["sha256"], "sentiment": sentiment, "parties": labelled(pairs),
        "outlet": record["outlet"], "kind": record["kind"], "date": record["date"],
        "split": record["split"], "sampling": record["sampling"], "sheet": sheet,
        "labeller": answer.by, "pass": name}


def labelled(pairs):
    """The pairs of a sentence as standoff labels, in the order of their mentions."""
    parties = []
    for pair in sorted(filter(None, pairs.values()), key=lambda p: p["spans"]):
        party = {"party": pair["party"]}
        if pair["party"].startswith("name:"):
            party["name"] = pair["party"][5:]
        party["spans"] = pair["spans"]
        party["stance"] = press.STANCES[pair["stance"]]
        if pair.get("holder"):
            party["holder"] = pair["holder"]
        if pair["tags"]:
            party["tags"] = pair["tags"]
        parties.append(party)
    return parties


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("make", help="write the sheets of a draw")
    command.add_argument("draw")
    command.add_argument("--output", required=True)
    command.add_argument("--seed", type=int, default=1)
    command.add_argument("--first", type=int, default=1, help="number of the first sheet (default: 1)")
    command.set_defaults(run=make)
    command = commands.add_parser("again", help="write the sheets of labels anew, blank, for another pass")
    command.add_argument("labels", nargs="+")
    command.add_argument("--articles", nargs="+", required=True)
    command.add_argument("--sentences", nargs="+", required=True, help="what `nabra classify` made of them")
    command.add_argument("--draw", required=True, help="where to write the draw, for `settle` and `audit`")
    command.add_argument("--output", required=True)
    command.set_defaults(run=again)
    for name, run, text in (("check", check, "say what is wrong in answers"),
                            ("join", join, "write standoff labels of answers")):
        command = commands.add_parser(name, help=text)
        command.add_argument("answers", nargs="+")
        command.add_argument("--sheets", help="folder of the sheets (default: ../../sheets)")
        command.add_argument("--parties", default=CATALOGUE)
        command.set_defaults(run=run)
    command.add_argument("--output", required=True)
    command.add_argument("--pass", dest="sheet_pass", help="name of the pass (default: the answers' folder)")
    command.add_argument("--skip", action="store_true", help="leave answers with errors out")
    command = commands.add_parser("settle", help="write sheets of what two passes differ on")
    command.add_argument("first")
    command.add_argument("second")
    command.add_argument("--draw", required=True)
    command.add_argument("--name", required=True)
    command.add_argument("--output", required=True)
    command.set_defaults(run=settle)
    command = commands.add_parser("audit", help="write sheets of settled sentences for a fresh reader")
    command.add_argument("labels", nargs="+")
    command.add_argument("--draw", required=True)
    command.add_argument("--name", default="audit")
    command.add_argument("--pairs", type=int, default=300)
    command.add_argument("--seed", type=int, default=1)
    command.add_argument("--output", required=True)
    command.set_defaults(run=audit)
    command = commands.add_parser("settled", help="write what two passes agree on, and the settled rest")
    command.add_argument("first")
    command.add_argument("second")
    command.add_argument("answers", nargs="*")
    command.add_argument("--sheets")
    command.add_argument("--parties", default=CATALOGUE)
    command.add_argument("--output", required=True)
    command.set_defaults(run=settled)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
