// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import ArgumentParser
public import Nabra

/// How files are written in bytes.
struct EncodingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How text is written in bytes: "
        + "\(TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))."))
  var encoding: TextEncoding = .utf8
}

/// How files are written: encoding and column names.
struct ReadingOptions: ParsableArguments {
  @OptionGroup private var bytes: EncodingOptions

  @Option(
    name: .customLong("column"),
    help: ArgumentHelp(
      "What a CSV or TSV file calls a field, as text=المحتوى; may be repeated.",
      valueName: "field=name"))
  var columns: [String] = []

  func validate() throws {
    for column in columns {
      let parts = Self.parts(column)
      guard parts.count == 2, !parts[1].isEmpty else {
        throw ValidationError("--column is \"\(column)\"; expected FIELD=NAME, as text=المحتوى")
      }
      guard ColumnNames.fields.contains(parts[0]) else {
        throw ValidationError(
          "--column names the unknown field \"\(parts[0])\". "
            + (NearestName.help(for: parts[0], among: ColumnNames.fields)
              ?? "fields are \(ColumnNames.fields.joined(separator: ", "))"))
      }
    }
  }

  /// How text is written in bytes.
  var encoding: TextEncoding { bytes.encoding }

  /// What tables call the fields.
  var columnNames: ColumnNames {
    ColumnNames(
      Dictionary(
        columns.map { column in
          let parts = Self.parts(column)
          return (parts[0], parts.last ?? "")
        }, uniquingKeysWith: { $1 }))
  }

  /// How labelled data is read.
  var labelled: LabelledData.Options {
    LabelledData.Options(encoding: encoding, columns: columnNames)
  }

  private static func parts(_ column: String) -> [String] {
    column.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0) ?? "" }
  }
}

extension TextEncoding: ExpressibleByArgument {}
