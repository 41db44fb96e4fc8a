// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// How a table calls the fields that Nabra reads, where it has other names for them.
public struct ColumnNames: Sendable, Equatable {
  private var columns: [String: String]
  /// Whether the user may name columns; those of a published form are what they are.
  let isFixed: Bool

  /// The columns of a published form.
  static let fixed = ColumnNames(columns: [:], isFixed: true)

  /// Makes a mapping of fields to columns.
  public init(_ columns: [String: String] = [:]) { self.init(columns: columns, isFixed: false) }

  private init(columns: [String: String], isFixed: Bool) {
    self.columns = columns
    self.isFixed = isFixed
  }

  /// The fields that can be mapped: those of articles and of labelled sentences.
  public static let fields = [
    "id", "title", "text", "date", "source", "author", "url", "article", "field", "party",
    "stance", "holder", "sentiment",
  ]

  /// What the table calls a field: the mapped name, else the field's own.
  func column(_ field: String) -> String { columns[field] ?? field }

  /// Whether the user named the field's column.
  func isMapped(_ field: String) -> Bool { columns[field] != nil }

  /// What tables commonly call a field: for suggestions only.
  static let synonyms: [String: [String]] = [
    "id": ["ID", "Id", "identifier", "key", "المعرف", "معرف", "رقم", "الرقم"],
    "title": ["headline", "heading", "subject", "العنوان", "عنوان"],
    "text": [
      "content", "body", "article", "sentence", "tweet", "post", "message", "النص", "نص", "المحتوى",
      "محتوى", "المتن", "متن", "الخبر", "المقال", "الجملة", "التغريدة",
    ],
    "date": ["published", "time", "day", "التاريخ", "تاريخ"],
    "party": ["target", "entity", "topic", "الطرف", "الجهة", "الهدف"],
    "stance": ["label", "polarity", "الموقف"],
    "sentiment": ["tone", "polarity", "المشاعر", "النبرة"],
  ]
}
