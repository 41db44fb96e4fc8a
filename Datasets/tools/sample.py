#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Draws windows of sentences for labelling from articles that `nabra classify` has cut.

    nabra import saudinewsnet … --output sna.jsonl; nabra import ant … --output ant.jsonl
    nabra classify sna.jsonl --output sna.cut.jsonl; nabra classify ant.jsonl --output ant.cut.jsonl
    python3 sample.py --articles sna.jsonl ant.jsonl --sentences sna.cut.jsonl ant.cut.jsonl \\
        --output draw.jsonl

Of the predictions only the cuts and the mentions are read, never a label.
"""

import argparse
import collections
import itertools
import random
import re

import press

# Pairs wanted of the whole corpus, by group of outlets and kind.
PLAN = {
    "saudinewsnet": {"column": 4950, "politics": 1150, "world": 650, "economy": 250, "sport": 350,
                     "local": 350},
    "broadcasters": {"politics": 1350, "world": 1300, "economy": 250, "sport": 400},
    "jawhara": {"politics": 700, "world": 300, "local": 200, "sport": 130, "economy": 100},
}
# The share of each part; `enriched` goes to train.
PARTS = {"test": 0.195, "dev": 0.120, "pilot1": 0.013, "pilot2": 0.013, "random": 0.349,
         "enriched": 0.310, "favor": 1}
# Days and months that train does not have.
HELD_OUT = {
    "saudinewsnet": ({"2015-08-10", "2015-08-11"}, {"2015-08-07", "2015-08-09"}),
    "alarabia": ({"2018-07"}, {"2018-06"}), "bbc": ({"2018-09"}, {"2018-08"}),
    "cnn": ({"2018-09"}, {"2018-08"}), "france24": ({"2018-07"}, {"2018-06"}),
    "skynews": ({"2018-09"}, {"2018-08"}), "jawhara": ({"2017-05"}, {"2017-04"}),
}
LONGEST_SENTENCE = 450

# The part `favor` of train, after the rest: windows in which praise, help or defence stands before
# a party, since favor is the rarest label. Pairs wanted by group of outlets and kind.
FAVOR_PLAN = {
    "saudinewsnet": {"column": 1300, "politics": 450, "world": 150, "local": 200, "sport": 150},
    "broadcasters": {"politics": 250, "world": 200, "sport": 80},
    "jawhara": {"politics": 150, "world": 40, "local": 40, "sport": 40},
}
HELP = re.compile(
    r"\b(?:و|ف|ب|ل|ال)*(?:[أن]?شاد\w*|يشيد\w*|[إا]شادة|مشيد\w*|نو[ّ]?ه\w*|منو[ّ]?ه\w*|ثمّن\w*|يثم[ّ]?ن\w*|مثم[ّ]?ن\w*|[أا]ثن[ىت]\w*|"
    r"يثني|ثناء|شكر\w*|[يأن]شكر\w*|امتنان\w*|تقدير(?:ه|ها|هم|نا|ي)|تضامن\w*|مساند\w*|ساند\w*|نصرة|تأييد\w*|[أا]ي[ّ]?د(?:ت|وا)?|"
    r"يؤي[ّ]?د\w*|مؤي[ّ]?د\w*|دعم(?:ه|ها|هم|نا|ت|ا)?|يدعم\w*|داعم\w*|دافع(?:ت|وا)?|يدافع\w*|[تد]فاع[اً]* عن|وقوف\w*|كر[ّ]?م(?:ت|ه)?|تكريم|"
    r"نفخر|فخر\w*|فخور\w*|نعتز|اعتزاز\w*|[إا]عجاب\w*|معجب\w*|[إا]غاثة|بفضل|نجاح|[إا]نجاز\w*|"
    r"بطولات|حكمة|حنكة|تعاطف\w*|عزاء|تعاز\w*|يستحق\w*|جهود|مواقف|ريادة|قيادة حكيمة|مفخرة|تحية|براءة|تبرئة|ثقته|ثقتنا|نثق)\b")

FAVOR = re.compile(
    r"\b[وف]?ي?ت?(?:[أا]شاد|ثم[ّ]?ن|نو[ّ]?ه|شكر|[أا]ثن[ىت]|هن[ّ]?[أا]|ساند|دعم|تضامن|رحب|كر[ّ]?م|دافع|بارك|افتخر)\w*|"
    r"\bال?(?:إشادة|دعم|تضامن|فخر|شكر|امتنان|وفاء)\b|بطول[يةا]|إنجاز|مشر[ّ]?ف|حكيم|شجاع|ناجح|نجاح|رائد|عظيم|مخلص|صديق|حليف|شقيق")
BLAME = re.compile(
    r"\b[وف]?ي?ت?(?:انتقد|[أا]?دان|استنكر|اتهم|ند[ّ]?د|هاجم|حم[ّ]?ل|هدد|فش[ّ]?ل|رفض|شجب|كذب|خان|قمع|قصف|عاقب)\w*|"
    r"عدوان|إرهابي|جرائم|جريمة|مجزر|مجازر|خيان|تآمر|مؤامر|فساد|فاسد|كارث|تهديد|عقوبات|احتلال|ميليشيا|انقلاب|تدخل|فوضى|عبث|عجز")
SARCASM = re.compile(r"؟\s*!|!\s*[!؟]|يا سلام|طبعا[ً،!]|«\w+»\s*!|يا للعجب|سبحان الله|ما شاء الله|نكتة|سخري|مضحك|عجبي")


def group(outlet):
    return "jawhara" if outlet == "jawhara" else (
        "broadcasters" if outlet in press.ANT_OUTLETS.values() else "saudinewsnet")


def held_out(corpus, outlet, date):
    test, dev = HELD_OUT["saudinewsnet" if corpus == "saudinewsnet" else outlet]
    for split, days in (("test", test), ("dev", dev)):
        if date in days or date[:7] in days:
            return split
    return "train"


def sentences(paths):
    """article id -> its sentences as (number, field, start, end, mentions by party)."""
    cut = collections.defaultdict(list)
    for path in paths:
        for record in press.read_lines(path):
            start = record["start"]
            parties = [
                (p["party"], [(m["start"] - start, m["end"] - start) for m in p["mentions"]])
                for p in record["parties"]]
            cut[record["article"]].append(
                (record["sentence"], record["field"], start, record["end"], parties))
    return cut


def windows(cut, parties=1.0):
    """All windows of an article: the title, and sentences that follow each other."""
    title = [s for s in cut if s[1] == "title"]
    text = [s for s in cut if s[1] == "text"]
    for length in range(3, 8):
        size = length - len(title)
        for first in range(len(text) - size + 1):
            window = title + text[first:first + size]
            if any(s[3] - s[2] > LONGEST_SENTENCE for s in window):
                continue
            if sum(len(s[4]) for s in window) >= parties * length:
                yield length, window


def text_of(article, sentence):
    source = article["title"] if sentence[1] == "title" else article["text"]
    return source[sentence[2]:sentence[3]]


def cue(article, window):
    """Which words of a window, by themselves, promise a rare label."""
    for sentence in window:
        if len(sentence[4]) < 2:
            continue
        text = text_of(article, sentence)
        favor, blame = FAVOR.search(text), BLAME.search(text)
        if favor and blame:
            return "opposite"
        if SARCASM.search(text):
            return "sarcasm"
        if favor:
            return "favor"
    return None


def praised(article, window):
    """In how many pairs of a window a word of praise or help stands before the party, and no blame."""
    hits = 0
    for sentence in window:
        text = text_of(article, sentence)
        words = [m.end() for m in HELP.finditer(text)]
        for _, mentions in sentence[4]:
            hits += any(
                -1 <= start - word <= 35 and not BLAME.search(text[word:start])
                for start, _ in mentions for word in words)
    return hits


def rich(article, window):
    """Whether such words bear on a third of the window's parties."""
    hits = praised(article, window)
    return hits > 0 and 3 * hits >= sum(len(s[4]) for s in window)


class Sampler:
    def __init__(self, articles, cut, seed, factor):
        self.random = random.Random(seed)
        self.articles, self.cut, self.factor = articles, cut, factor
        self.used = set()
        self.windows, self.sentences = press.NearCopies(), press.NearCopies()
        self.pools = collections.defaultdict(dict)
        cells = collections.defaultdict(list)
        for article in articles.values():
            kind, outlet = press.kind(article), press.outlet(article)
            date = article.get("date") or ""
            if kind is None or not date or article["id"] not in cut:
                continue
            split = held_out(press.corpus(article), outlet, date)
            cells[group(outlet), kind, split, (outlet, date[:7])].append(article["id"])
        for (name, kind, split, cell), ids in sorted(cells.items()):
            self.random.shuffle(ids)
            self.pools[name, kind, split][cell] = ids

    def leave(self, records):
        """Articles that are labelled already, and copies of their sentences, are not drawn again."""
        for article, sentences in itertools.groupby(records, key=lambda r: r["article"]):
            if article not in self.articles:
                continue
            self.used.add(article)
            texts = [self.articles[article]["title" if s["field"] == "title" else "text"][s["start"]:s["end"]]
                     for s in sentences]
            self.windows.add(press.shingles(" ".join(texts)))
            for text in texts:
                if len(text) > 40:
                    self.sentences.add(press.shingles(text))

    def draw(self, part, name, kind, wanted):
        split = part if part in ("test", "dev") else "train"
        pools = {cell: list(ids) for cell, ids in self.pools[name, kind, split].items()}
        got = 0.0
        while got < wanted:
            cells = [c for c in pools if pools[c]]
            if not cells:
                break
            weights = [len(self.pools[name, kind, split][c]) ** 0.5 for c in cells]
            cell = self.random.choices(cells, weights)[0]
            article = self.articles[pools[cell].pop()]
            if article["id"] in self.used:
                continue
            window = self.pick(article, part)
            if window is None:
                continue
            self.used.add(article["id"])
            got += self.factor * sum(len(s[4]) for s in window)
            yield self.record(article, window, part, name, kind)

    def pick(self, article, part):
        choices = collections.defaultdict(list)
        for length, window in windows(self.cut[article["id"]], 2 / 3 if part == "favor" else 1):
            if part == "favor" and not rich(article, window):
                continue
            if part != "enriched" or cue(article, window):
                choices[length].append(window)
        if not choices:
            return None
        window = self.random.choice(choices[self.random.choice(sorted(choices))])
        if (part == "enriched" and not press.kind(article) == "column"
                and cue(article, window) == "favor" and self.random.random() < 0.5):
            return None
        texts = [text_of(article, s) for s in window]
        whole = press.shingles(" ".join(texts))
        parts = [press.shingles(t) for t in texts if len(t) > 40]
        if self.windows.finds(whole) or any(self.sentences.finds(p) for p in parts):
            return None
        self.windows.add(whole)
        for part in parts:
            self.sentences.add(part)
        return window

    def record(self, article, window, part, name, kind):
        corpus = press.corpus(article)
        short = article["id"] if corpus == "ant" else (
            article["source"] + "-" + press.sha256(article["id"])[:8])
        first = next((s for s in self.cut[article["id"]] if s[1] == "text"), None)
        sentences = []
        for sentence in window:
            text = text_of(article, sentence)
            sentences.append({
                "id": f"{short}#{sentence[0]}", "field": sentence[1], "start": sentence[2],
                "end": sentence[3], "sha256": press.sha256(text), "text": text,
                "parties": [{"party": p, "spans": [list(m) for m in spans]}
                            for p, spans in sentence[4]]})
        return {
            "article": article["id"], "source": corpus, "outlet": press.outlet(article),
            "kind": kind, "date": article["date"], "part": part,
            "split": part if part in ("test", "dev") else "train",
            "sampling": "enriched" if part in ("enriched", "favor") else "random",
            "lead": text_of(article, first) if first and first not in window else None,
            "sentences": sentences}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--articles", nargs="+", required=True)
    parser.add_argument("--sentences", nargs="+", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--factor", type=float, default=1.15,
                        help="labelled pairs for each pair that the finder marks")
    parser.add_argument("--parts", nargs="+", metavar="PART=SHARE",
                        default=[f"{part}={share}" for part, share in PARTS.items()],
                        help="what to draw, and how much of the plan (default: all)")
    parser.add_argument("--labelled", nargs="+", default=[],
                        help="labels of earlier draws: their articles are not drawn again")
    options = parser.parse_args()
    articles = {a["id"]: a for path in options.articles for a in press.read_lines(path)
                if a.get("source") and (press.corpus(a) == "saudinewsnet"
                                        or a["id"][:2] in press.ANT_OUTLETS)}
    sampler = Sampler(articles, sentences(options.sentences), options.seed, options.factor)
    labelled = [r for path in options.labelled for r in press.read_lines(path)]
    sampler.leave(sorted(labelled, key=lambda r: (r["article"], r["field"] != "title", r["start"])))
    records = []
    for part, share in (part.split("=") for part in options.parts):
        plan = FAVOR_PLAN if part == "favor" else PLAN
        records += [record for name, kinds in plan.items() for kind, pairs in kinds.items()
                    for record in sampler.draw(part, name, kind, pairs * float(share))]
    sampler.random.shuffle(records)
    press.write_lines(options.output, records)

    table = collections.defaultdict(lambda: [0, 0, 0])
    for record in records:
        pairs = sum(len(s["parties"]) for s in record["sentences"])
        for key in ((record["part"], "", ""), (record["part"], group(record["outlet"]), record["kind"]),
                    ("all", group(record["outlet"]), ""), ("all", "", "")):
            for i, n in enumerate((1, len(record["sentences"]), pairs)):
                table[key][i] += n
    print("part group kind articles sentences marked-pairs expected-pairs")
    for key, (a, s, p) in sorted(table.items()):
        print(*(k or "-" for k in key), a, s, p, round(p * options.factor))


if __name__ == "__main__":
    main()
