"""Score sentence splitters on the marked pages of ../boundaries.

    python3 boundaries.py test                  # splits at . ! ؟ ? and line ends
    python3 boundaries.py test --splitter pysbd # a package that is installed

The measure is that of Tests/ArabicTextTests/BoundaryTests.swift, which scores Nabra: a boundary is
the number of letters and digits before it.
"""

import argparse
import pathlib
import re
import unicodedata


def plain(text):
    return re.split(r"(?<=[.!؟?])|\n", text)


def pysbd():
    import pysbd

    segmenter = pysbd.Segmenter(language="ar", clean=False)
    return segmenter.segment


def spacy():
    import spacy

    pipeline = spacy.blank("ar")
    pipeline.add_pipe("sentencizer")
    return lambda text: [sentence.text for sentence in pipeline(text).sents]


def blingfire():
    import blingfire

    return lambda text: blingfire.text_to_sentences(text).split("\n")


def syntok():
    from syntok import segmenter

    def split(text):
        for paragraph in segmenter.process(text):
            for sentence in paragraph:
                yield "".join(token.value for token in sentence)

    return split


def pyarabic():
    from pyarabic import araby

    return araby.sentence_tokenize


def arabic_sentencizer():
    from arabic_sentencizer import ArabicSentencizer

    return ArabicSentencizer(train_on_reuters=False).tokenizer.tokenize


PACKAGES = {
    "pysbd": pysbd,
    "spacy": spacy,
    "blingfire": blingfire,
    "syntok": syntok,
    "pyarabic": pyarabic,
    "arabic-sentencizer": arabic_sentencizer,
}


def by_line(split):
    """Packages that keep line ends inside sentences get each line by itself."""
    return lambda text: [piece for line in text.split("\n") for piece in split(line)]


def letters(text):
    return sum(unicodedata.category(character)[0] in "LN" for character in text)


def marks(source, sign, other):
    places, place = set(), 0
    for piece in source.replace(other, "").split(sign)[:-1]:
        place += letters(piece)
        places.add(place)
    return places


def cuts(pieces):
    places, place = set(), 0
    for piece in pieces:
        count = letters(piece)
        if count and place:
            places.add(place)
        place += count
    return places


def row(name, hits, found, expected):
    precision, recall = hits / max(found, 1), hits / max(expected, 1)
    f1 = 2 * hits / max(found + expected, 1)
    print(f"{name}: precision {precision:.4f}, recall {recall:.4f}, F1 {f1:.4f}")


def main():
    parser = argparse.ArgumentParser(description="Score a sentence splitter on marked pages.")
    parser.add_argument("part", choices=["dev", "test"])
    parser.add_argument("--splitter", choices=PACKAGES, help="a package; else a plain rule")
    arguments = parser.parse_args()
    split = by_line(PACKAGES[arguments.splitter]()) if arguments.splitter else plain
    total = [0, 0, 0]
    folder = pathlib.Path(__file__).resolve().parent.parent / "boundaries" / arguments.part
    for path in sorted(folder.glob("*.txt")):
        source = path.read_text(encoding="utf-8")
        expected = marks(source, "¶", "¦")
        found = cuts(split(source.replace("¶", "").replace("¦", "")))
        found -= marks(source, "¦", "¶")
        own = [len(found & expected), len(found), len(expected)]
        total = [old + new for old, new in zip(total, own)]
        row(path.stem, *own)
    row("all", *total)


if __name__ == "__main__":
    main()
