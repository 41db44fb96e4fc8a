// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Corpora
import Foundation
import Nabra
import Stance
import Testing

/// Whom a real, undated article names, written down from reading it: sentence, party, a form.
private let expected: [(sentence: Int, party: String, form: String)] = [
  (0, "wall-street-journal", "وول ستريت جورنال"), (0, "obama", "الرئيس الأمريكي"),
  (0, "obama", "باراك أوباما"), (0, "khamenei", "المرشد الأعلى الإيراني"),
  (0, "khamenei", "آية الله خامنئي"), (1, "obama", "أوباما"), (1, "isis", "الدولة الإسلامية"),
  (1, "isis", "داعش"), (2, "obama", "الرئيس الأمريكي"), (2, "isis", "داعش"),
  (3, "khamenei", "علي خامنئي"), (3, "iran", "إيران"), (4, "khamenei", "المرشد الأعلى الإيراني"),
  (5, "iran", "الإيراني"), (5, "isis", "داعش"), (6, "usa", "البيت الأبيض"),
  (6, "israel", "إسرائيل"), (6, "saudi-arabia", "السعودية"), (6, "uae", "الامارات"),
  (7, "iran", "إيران"), (8, "usa", "أمريكا"), (9, "us-republicans", "الجمهوريين"),
  (9, "iran", "طهران"), (10, "us-senate", "مجلس الشيوخ"), (10, "iran", "الإيرانيين"),
  (11, "us-republicans", "الجمهوريون"), (12, "soleimani", "قاسم سليماني"),
]

private let samples = ProcessInfo.processInfo.environment["NABRA_SAMPLES"]

@Suite struct `The sample article` {
  @Test(.enabled(if: samples != nil, "NABRA_SAMPLES names no folder of samples"))
  func `has its parties at their right places`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let catalogue = try Catalogue.reading(
      yaml: String(contentsOfFile: root + "/Datasets/parties.yaml", encoding: .utf8),
      file: "parties.yaml")
    let classifier = ArticleClassifier(
      model: try Model(folder: root + "/Models/news"), catalogue: catalogue)
    let text = try String(contentsOfFile: (samples ?? "") + "/letter-article.txt", encoding: .utf8)
    var worker = ArticleClassifier.Worker(classifier)
    let result = try worker.classify(Article(id: "sample", text: ScalarText(text)))
    #expect((11...13).contains(result.sentences.count))

    var found: Set<String> = []
    for (number, sentence) in result.sentences.enumerated() {
      for pair in sentence.pairs {
        for mention in pair.mentions {
          let form = result.article.text.string(mention.range).split(
            omittingEmptySubsequences: true, whereSeparator: \.isWhitespace
          ).joined(separator: " ")
          found.insert("\(number) \(result.parties[pair.party].id) \(form)")
        }
      }
    }
    for row in expected {
      #expect(found.contains("\(row.sentence) \(row.party) \(row.form)"))
    }
    #expect(found.contains { $0.contains("وول استريت جورنال") })
    #expect(!found.contains { $0.contains(" hamas ") })
  }
}
