// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance
import Testing

@testable import Corpora

@Suite struct `Marked article` {
  static let example = """
    id: lake-licences
    date: 2023-05-14
    source: invented agency   # a comment
    author:
    register: agency
    region: Sahel
    parties:
      lake-council: مجلس البحيرة | المجلس
      fishers: رابطة الصيادين
    ---
    # ⟦مجلس البحيرة|lake-council⟧ يوقف رخص الصيد
    : neutral; lake-council none

    أعلن ⟦مجلس البحيرة|lake-council⟧ أمس إيقاف الرخص.
    : negative; lake-council none
    واتهم⟦ته|x⟧ ⟦رابطة الصيادين|fishers⟧ بخنق أرزاقهم، و⟦المجلس|lake-council⟧ صامت.
    : negative; lake-council against < fishers #reported #deed; fishers none; x favor <author; mali none

    انتهى.\r
    : neutral
    """

  static func marked(
    _ text: String, catalogue: Set<String>? = nil
  ) throws(InputErrors) -> MarkedArticle {
    try MarkedArticle(Array(text.utf8), file: "m.txt", stem: "m", catalogue: catalogue)
  }

  static func error(_ text: String, catalogue: Set<String>? = nil) -> String {
    do {
      return "no error but \(try marked(text, catalogue: catalogue).sentences.count) sentences"
    } catch {
      return error.description
    }
  }

  @Test func `gives the article and its parties`() throws {
    let marked = try Self.marked(Self.example)
    let article = marked.article
    #expect(article.id == "lake-licences")
    #expect(article.title == ScalarText("مجلس البحيرة يوقف رخص الصيد"))
    #expect(
      article.text
        == ScalarText(
          "أعلن مجلس البحيرة أمس إيقاف الرخص. واتهمته رابطة الصيادين بخنق أرزاقهم، والمجلس صامت.\nانتهى."
        ))
    #expect(article.date == "2023-05-14")
    #expect(article.source == "invented agency")
    #expect(article.author == nil)
    #expect(
      article.parties == [
        PartyEntry(id: "lake-council", name: "مجلس البحيرة", aliases: ["المجلس"]),
        PartyEntry(id: "fishers", name: "رابطة الصيادين"),
      ])
    for sentence in marked.sentences where sentence.field == .text {
      #expect(article.text.string(sentence.range) == sentence.text.string(0..<sentence.range.count))
    }
  }

  @Test func `gives the sentences with spans, holders and tags`() throws {
    let sentences = try Self.marked(Self.example).labelledSentences
    #expect(sentences.map(\.id) == (0...3).map { "lake-licences#\($0)" })
    #expect(sentences.map(\.field) == [.title, .text, .text, .text])
    #expect(sentences.map(\.sentiment) == [.neutral, .negative, .negative, .neutral])
    #expect(sentences[2].register == "agency" && sentences[2].region == "Sahel")
    let third = sentences[2]
    let council = third.parties[0]
    #expect(council.stance == .against && council.holder == .party("fishers"))
    #expect(council.tags == ["reported", "deed"])
    #expect(council.spans?.map { third.text.string($0) } == ["المجلس"])
    #expect(third.parties[1].spans?.map { third.text.string($0) } == ["رابطة الصيادين"])
    #expect(third.parties[2].holder == .author)
    #expect(third.parties[3].spans == [])
    #expect(sentences[3].parties.isEmpty)
  }

  @Test func `takes a file without labels as a draft`() throws {
    let draft = try Self.marked("id: d\n---\n# عنوان\n#وسم في أول الجملة.\nجملة.\n")
    #expect(draft.isDraft && draft.labelledSentences.isEmpty)
    #expect(draft.article.text == ScalarText("#وسم في أول الجملة. جملة."))
  }

  struct ErrorCase: Sendable, CustomTestStringConvertible {
    let body: String
    let expected: String
    init(_ body: String, _ expected: String) {
      self.body = body
      self.expected = expected
    }
    var testDescription: String { body }
  }

  @Test(arguments: [
    ErrorCase("عاد ⟦الوفد|p", "2:5: error: a mark ⟦ is not closed"),
    ErrorCase("عاد ⟦ال⟦وفد|p⟧", "2:5: error: a mark ⟦ is not closed"),
    ErrorCase("عاد الوفد⟧", "2:10: error: a mark ⟧ closes nothing"),
    ErrorCase(
      "  عاد ⟦الوفد⟧", "2:7: error: a mark names no party. write ⟦surface|party⟧"),
    ErrorCase("⟦|p⟧", "2:1: error: a mark is empty"),
    ErrorCase("⟦الوفد |p⟧", "2:1: error: a mark begins or ends with a space"),
    ErrorCase("⟦الوفد|⟧", "2:8: error: \"\" is no party id"),
    ErrorCase("عاد.\n# عنوان", "3:3: error: the title comes first"),
    ErrorCase("# عنوان\n# عنوان", "3:3: error: a second title"),
    ErrorCase(": neutral", "2:1: error: labels without a sentence above them"),
    ErrorCase("عاد.\n: neutral\n: neutral", "4:1: error: a second line of labels for one sentence"),
    ErrorCase(
      "عاد.\n: neutral\nسكت.",
      "4:1: error: the sentence has no labels. put a line \": sentiment; party stance\" below it"),
    ErrorCase(
      "عاد.\n: negativ",
      "3:3: error: sentiment is \"negativ\"; expected positive, negative or neutral. "
        + "did you mean \"negative\"?"),
    ErrorCase(
      "عاد.\n:", "3:1: error: sentiment is \"\"; expected positive, negative or neutral"),
    ErrorCase("عاد.\n: neutral; p", "3:12: error: the party \"p\" has no stance"),
    ErrorCase(
      "عاد.\n: neutral; p agianst",
      "3:14: error: stance is \"agianst\"; expected favor, against or none. "
        + "did you mean \"against\"?"),
    ErrorCase(
      "عاد.\n: neutral; p none; p none",
      "3:20: error: the party \"p\" is labelled twice in one sentence"),
    ErrorCase(
      "عاد.\n: neutral;; p none", "3:11: error: a party is missing between two semicolons"),
    ErrorCase(
      "عاد.\n: neutral; p favor author",
      "3:20: error: \"author\" is neither \"< holder\" nor \"#tag\". "
        + "parties are separated by semicolons"),
    ErrorCase("عاد.\n: neutral; p favor <", "3:20: error: a holder is missing after \"<\""),
    ErrorCase(
      "عاد.\n: neutral; p none < author", "3:21: error: a holder is given but the stance is none"),
    ErrorCase("عاد.\n: neutral; p favor < q <r", "3:25: error: a second holder"),
    ErrorCase(
      "عاد.\n: neutral; p favor #reportd",
      "3:20: error: unknown tag \"reportd\". did you mean \"reported\"?"),
    ErrorCase(
      "عاد ⟦الوفد|p⟧.\n: neutral", "3:1: error: the party \"p\" is marked but has no label"),
  ])
  func `says what is wrong below the header, and where`(_ example: ErrorCase) {
    #expect(Self.error("---\n" + example.body) == "m.txt:" + example.expected)
  }

  @Test(arguments: [
    ErrorCase(
      "id: a\nعاد.",
      ": error: the header has no end. put a line \"---\" between the header and the title"),
    ErrorCase(
      "id: a\ndat: 2020\n---",
      ":2:1: error: the header has no key \"dat\". did you mean \"date\"?"),
    ErrorCase(
      "register: agncy\n---",
      ":1:11: error: unknown register \"agncy\". did you mean \"agency\"?"),
    ErrorCase("date: [1]\n---", ":1:7: error: the value of \"date\" must be plain text"),
    ErrorCase(
      "parties: [a]\n---",
      ":1:10: error: parties must be lines of the form \"id: name | alias | alias\""),
    ErrorCase(
      "parties:\n  a: ب | | ج\n---",
      ":2:6: error: the party \"a\" needs names: \"name | alias\""),
    ErrorCase("- a\n---", ":1:1: error: the header must be lines of the form \"key: value\""),
  ])
  func `says what is wrong in the header, and where`(_ example: ErrorCase) {
    #expect(Self.error(example.body) == "m.txt" + example.expected)
  }

  @Test func `refuses a party that neither catalogue nor header has`() {
    #expect(
      Self.error(
        "parties:\n  own: ن\n---\nعادت ⟦طهران|irna⟧.\n: neutral; own none",
        catalogue: ["iran", "iraq"])
        == "m.txt:4:13: error: the party \"irna\" is neither in the catalogue nor in the header. "
        + "did you mean \"iran\"?")
  }

  @Test func `reports every faulty line once`() {
    #expect(
      Self.error("---\nعاد ⟦ الوفد.\n: neutral\nسكت.\n: neutral; p non\n")
        == "m.txt:2:5: error: a mark ⟦ is not closed\n"
        + "m.txt:5:14: error: stance is \"non\"; expected favor, against or none. "
        + "did you mean \"none\"?")
  }
}
