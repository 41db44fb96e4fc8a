# SPDX-License-Identifier: Apache-2.0
"""What the tools share: articles, their outlet and kind, near copies, the labels' names."""

import hashlib
import json
import re

STANCES = {"f": "favor", "a": "against", "n": "none"}
SENTIMENTS = {"pos": "positive", "neg": "negative", "neu": "neutral"}
TAGS = [
    "reported", "deed", "negation", "flip", "implicit", "title", "sarcasm", "conditional",
    "question", "noise", "mixed",
]
KINDS = ["column", "politics", "world", "economy", "sport", "local"]


def read_lines(path):
    """The records of a JSON Lines file."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def write_lines(path, records):
    with open(path, "w", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def matched(one, two):
    """The parties that both passes mark: by id, and for names by a mention that overlaps."""
    left, right, found = list(one["parties"]), list(two["parties"]), []
    for a in list(left):
        for b in right:
            if a["party"] == b["party"]:
                found.append((a, b))
                left.remove(a)
                right.remove(b)
                break
    for a in list(left):
        for b in right:
            if "name:" in a["party"][:5] + b["party"][:5] and any(
                    s[0] < t[1] and t[0] < s[1] for s in a["spans"] for t in b["spans"]):
                found.append((a, b))
                left.remove(a)
                right.remove(b)
                break
    return found, left, right


# Corpora, outlets and kinds

ANT_OUTLETS = {
    "AL": "alarabia", "BB": "bbc", "CN": "cnn", "FR": "france24", "SK": "skynews",
    "JA": "jawhara",
}
ANT_KINDS = {
    "economy": "economy", "internationalNews": "world", "middleEast": "politics",
    "politic": "politics", "sport": "sport", "society": "local",
}
NO_PERSON = re.compile(
    r"[-–_:()«»\"“”|0-9a-zA-Z]| ـ |الوطن\b|واس\b|وكالات|رويترز|[أا]\s*\.?\s*ف\s*\.?\s*ب|"
    r"[دأ]\s*\.?\s*ب\s*\.?\s*[أاب]?\b\.?$|مكتب|متابع|الإلكترون|التحرير|المتحدث|سكاي|(^| )من ")


def person(author):
    """Whether an author line is one person's name or a paper's own word, not a news desk."""
    name = re.sub(r"\s+", " ", (author or "").replace("\xa0", " ").replace("&nbsp;", " ")).strip()
    if name.startswith(("كلمة ", "رأي ")):
        return True
    return not NO_PERSON.search(name) and 2 <= len(name.split()) <= 7


def corpus(article):
    return "ant" if re.match(r"[A-Z]{2}-\w+-\d+-", article["id"]) else "saudinewsnet"


def outlet(article):
    if corpus(article) == "ant":
        return ANT_OUTLETS[article["id"][:2]]
    return article["source"]


def is_column(article):
    """Whether an article of saudinewsnet is a signed opinion: by its address or its author line."""
    source, url = article["source"], article["url"]
    if source in ("was", "3alyoum", "arriyadiyah"):
        return False
    if source == "aawsat":
        return bool(re.search(r"/article/\d+/[^/]+/[^/]+", url))
    if source == "alwatan":
        return "/Articles/Detail" in url
    return person(article.get("author"))


TOPICS = {
    "sport": "الدوري المنتخب مباراة المباراة مباريات النادي نادي اللاعب لاعب المدرب مدرب الفيفا الهلال النصر الاتحاد "
             "الأهلي كأس هدف أهداف الملعب البطولة بطولة كرة الكرة مدريد برشلونة الفريق الموسم السوبر",
    "economy": "أسعار النفط برميل الأسهم سهم البورصة مؤشر الاقتصاد اقتصادية الاقتصادية البنك بنك مليار مليون شركة الشركة شركات "
               "السوق أرباح تداول الدولار دولار ريال استثمار الاستثمار التضخم البترول أوبك",
    "local": "أمانة بلدية محافظة المنطقة منطقة مستشفى الصحة التعليم مدرسة المرور الدفاع المدني شرطة جامعة طالبات "
             "المواطنين مركز أهالي سكان مهرجان العيد مدير أمير البلدية حريق المدني الطرق طريق وفاة الطقس الأرصاد",
    "politics": "الحوثي الحوثيين الحوثيون صالح عدن تعز اليمن اليمنية المقاومة التحالف الأسد سوريا السورية العراق العراقية داعش "
                "الإرهاب مصر المصرية السيسي الإخوان لبنان حزب فلسطين الفلسطينية غزة ليبيا البحرين الملك العهد الخارجية الوزراء "
                "الرئيس إيران الإيرانية قطر الكويت الإمارات السودان تونس الجزائر المغرب الأردن القدس الاحتلال",
    "world": "أميركا الأميركية الأمريكية أمريكا أوباما كيري واشنطن روسيا روسية بوتين موسكو أوكرانيا الصين الصينية اليابان كوريا تركيا "
             "التركية أردوغان أنقرة ألمانيا فرنسا الفرنسية بريطانيا البريطانية كاميرون اليونان أوروبا الأوروبي الأمم المتحدة أفغانستان باكستان "
             "طالبان نيجيريا الهند إسرائيل نتنياهو إسبانيا إيطاليا",
}
STATE = re.compile(r"حكوم|رئيس|وزير|وزارة|برلمان|نواب|النائب|حزب|النهضة|نداء|انتخاب|الشاهد|السبسي|الاتحاد العام|الطبوبي|"
                   r"المرزوقي|الغنوشي|قانون|إرهاب|السفير|الدستور|الجبهة|إضراب")
TOPIC_OF = {}
for _topic, _words in TOPICS.items():
    for _word in _words.split():
        TOPIC_OF.setdefault(_word, _topic)
SNA_SECTIONS = [
    (re.compile(p), k) for p, k in [
        (r"/Sports?/|/sports/|/sp\d+\.htm|arreyadi|arriyadiyah", "sport"),
        (r"/Economy/|/finance/|/ec\d+\.htm", "economy"),
        (r"/Local/|/news/local|/ln\d+\.htm", "local"),
        (r"/news/golobal", "world"), (r"/news/pol", "politics"),
    ]
]


def topic(article):
    """The kind of a text by its words; the title counts three times. None where too few tell."""
    counts = dict.fromkeys(TOPICS, 0)
    words = ((article.get("title") or "") + " ") * 3 + article["text"][:600]
    for word in re.findall(r"[ء-ي]+", words):
        known = TOPIC_OF.get(word) or (TOPIC_OF.get(word[1:]) if word[0] in "وبلفك" else None)
        if known:
            counts[known] += 1
    best = max(counts, key=counts.get)
    return best if counts[best] >= 2 else None


def kind(article):
    """column, politics, world, economy, sport or local; None for an article that has no such kind."""
    if corpus(article) == "ant":
        section = article["id"].split("-")[1]
        if section == "localNews":
            found = topic(article)
            if found in ("economy", "sport"):
                return found
            return "politics" if STATE.search(article.get("title") or "") else "local"
        return ANT_KINDS.get(section)
    if is_column(article):
        return "column"
    for pattern, name in SNA_SECTIONS:
        if pattern.search(article["url"]):
            return name
    if "/Politics/" in article["url"]:
        found = topic(article)
        return found if found in ("politics", "world") else "politics"
    return topic(article)


# Near copies

def shingles(text, size=5):
    """The hashed letter n-grams of a text, its marks, spellings of alef and spaces left aside."""
    text = re.sub(r"[^0-9a-zA-Z\u0621-\u063a\u0641-\u064a]", "", text)
    text = text.translate(str.maketrans("أإآىة", "ااايه"))
    if len(text) < size:
        return {text}
    return {text[i:i + size] for i in range(len(text) - size + 1)}


class NearCopies:
    """Finds whether a text shares more than half of its letter 5-grams with one seen before."""

    def __init__(self, limit=0.5):
        self.limit = limit
        self.sets = []
        self.index = {}

    @staticmethod
    def keys(grams):
        return [g for g in grams if hashlib.md5(g.encode()).digest()[0] < 64]

    def finds(self, grams):
        shared = {}
        for key in self.keys(grams):
            for i in self.index.get(key, ()):
                shared[i] = shared.get(i, 0) + 1
        for i, count in shared.items():
            if count * 8 < min(len(grams), len(self.sets[i])) / 2:
                continue
            other = self.sets[i]
            both = len(grams & other)
            if both > self.limit * (len(grams) + len(other) - both):
                return True
        return False

    def add(self, grams):
        for key in self.keys(grams):
            self.index.setdefault(key, []).append(len(self.sets))
        self.sets.append(grams)
