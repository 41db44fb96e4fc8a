// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Testing

@Suite struct `Clitic splitter` {
  /// The parts of a word joined by +, the stem in square brackets.
  private func parts(_ word: String, _ options: TextOptions = TextOptions()) -> String {
    let text = Normalizer(options).normalize(ScalarText(word))
    guard let token = Tokenizer().tokens(in: text).first else { return "" }
    let split = CliticSplitter(options).split(token, in: text)
    func string(_ range: Range<Int32>) -> String {
      text.string(Int(range.lowerBound)..<Int(range.upperBound))
    }
    var parts = split.proclitics.map(string)
    parts.append("[" + string(split.stem) + "]")
    if let enclitic = split.enclitic {
      parts.append(string(enclitic))
    }
    return parts.joined(separator: "+")
  }

  @Test(arguments: [
    // Article and prepositions.
    ("الحكومة", "ال+[حكومة]"),
    ("والحكومة", "و+ال+[حكومة]"),
    ("بالحكومة", "ب+ال+[حكومة]"),
    ("وبالحكومة", "و+ب+ال+[حكومة]"),
    ("للمدرسة", "ل+ل+[مدرسة]"),
    ("وللمدرسة", "و+ل+ل+[مدرسة]"),
    ("كالعادة", "ك+ال+[عادة]"),
    ("فالأمر", "ف+ال+[أمر]"),
    // Conjunction, future, question.
    ("وقال", "و+[قال]"),
    ("فقال", "ف+[قال]"),
    ("سيعلن", "س+[يعلن]"),
    ("وستعلن", "و+س+[تعلن]"),
    ("أليست", "أ+[ليست]"),
    // Pronouns.
    ("كتابها", "[كتاب]+ها"),
    ("ولبلدهم", "و+ل+[بلد]+هم"),
    ("بيوتهما", "[بيوت]+هما"),
    ("التزامها", "[التزام]+ها"),
    ("له", "ل+[ه]"),
    ("وبهم", "و+ب+[هم]"),
    ("عليك", "[علي]+ك"),
    ("يمكنني", "[يمكن]+ني"),
    ("لأننا", "ل+[أن]+نا"), ("التقاها", "[التقا]+ها"),
    // Letters of the root.
    ("وزير", "[وزير]"), ("وزيرة", "[وزيرة]"), ("والوزير", "و+ال+[وزير]"), ("وقت", "[وقت]"),
    ("واحد", "[واحد]"), ("بعد", "[بعد]"), ("كان", "[كان]"), ("وكان", "و+[كان]"),
    ("لكن", "[لكن]"), ("فيما", "[فيما]"), ("كما", "[كما]"), ("سياسة", "[سياسة]"),
    ("فريق", "[فريق]"), ("بلد", "[بلد]"), ("الذي", "[الذي]"), ("الله", "[الله]"),
    ("هذه", "[هذه]"), ("وجه", "[وجه]"), ("المياه", "ال+[مياه]"), ("مهم", "[مهم]"),
    ("ذلك", "[ذلك]"), ("بنك", "[بنك]"), ("لبنان", "[لبنان]"), ("وطني", "[وطني]"),
    // Short words stay whole.
    ("و", "[و]"), ("في", "[في]"), ("ال", "[ال]"),
  ])
  func `cuts`(_ word: String, _ expected: String) {
    #expect(parts(word) == expected)
  }

  @Test(arguments: [
    ("وأكد", "و+[اكد]"), ("وزارة", "[وزاره]"), ("مدرسة", "[مدرسه]"), ("كتابها", "[كتاب]+ها"),
  ])
  func `works on folded text`(_ word: String, _ expected: String) {
    #expect(parts(word, TextOptions(hamza: .fold, tehMarbuta: .fold)) == expected)
  }

  @Test(arguments: ["nato", "42", "؟", "😀"])
  func `leaves other tokens whole`(_ word: String) {
    #expect(parts(word) == "[\(word)]")
  }

  @Test(arguments: UInt64(0)..<400)
  func `gives parts that make up the word`(_ seed: UInt64) {
    let text = Normalizer().normalize(RandomText.text(seed: seed))
    for token in Tokenizer().tokens(in: text) {
      let split = CliticSplitter().split(token, in: text)
      var ranges = split.proclitics
      ranges.append(split.stem)
      if let enclitic = split.enclitic {
        ranges.append(enclitic)
      }
      #expect(ranges.first?.lowerBound == token.range.lowerBound)
      #expect(ranges.last?.upperBound == token.range.upperBound)
      for (left, right) in zip(ranges, ranges.dropFirst()) {
        #expect(left.upperBound == right.lowerBound)
      }
      #expect(ranges.allSatisfy { !$0.isEmpty })
    }
  }
}
