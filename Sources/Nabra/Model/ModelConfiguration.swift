// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import ArabicText
public import NGramFeatures

/// What `config.json` of a model folder holds.
public struct ModelConfiguration: Sendable, Codable, Equatable {
  /// A block of a head, with the limits that it was fitted with.
  public struct Block: Sendable, Codable, Equatable {
    /// The block's name.
    public var name: String
    /// Its limits and weighting.
    public var options: BlockOptions
    /// How many features it has.
    public var features: Int
  }

  /// A head.
  public struct Head: Sendable, Codable, Equatable {
    /// The labels in the order of the weights' columns.
    public var labels: [String]
    /// The blocks in the order of the weights' rows.
    public var blocks: [Block]
    /// What logits are divided by.
    public var calibration: Calibration
    /// The regularisation that was chosen.
    public var C: Double
    /// Rows that the head was trained on.
    public var rows: Int
    /// What each value of C reached in cross-validation.
    public var search: [SearchPoint]
    /// The second stage, which looks at the sentences around; nil where the head has none.
    public var context: Context?
  }

  /// The second stage of a head.
  public struct Context: Sendable, Codable, Equatable {
    /// How many sentences before and after one are looked at.
    public var sentences: Int
    /// What is looked at, three columns each, in the order of the weights' rows.
    public var inputs: [String]
    /// How its probabilities are calibrated.
    public var calibration: Calibration
  }

  /// Calibration by temperature.
  public struct Calibration: Sendable, Codable, Equatable {
    /// What logits are divided by.
    public var temperature: Double
  }

  /// One value of C and what it reached.
  public struct SearchPoint: Sendable, Codable, Equatable {
    /// The value.
    public var C: Double
    /// macro-F1 for stance and sentiment, accuracy for the holder, out of fold.
    public var measure: Double
  }

  /// The data that a model was trained on.
  public struct TrainingData: Sendable, Codable, Equatable {
    /// The files, as the recipe names them.
    public var files: [String]
    /// How many sentences they hold.
    public var sentences: Int
    /// How many labelled pairs.
    public var pairs: Int
    /// FNV-1a (64 bits) of all their bytes, hexadecimal.
    public var fingerprint: String
  }

  /// What kind of folder this is: "nabra-model".
  public var kind: String
  /// The version of the folder's form.
  public var version: Int
  /// The recipe's name.
  public var name: String
  /// The program that made it.
  public var program: String
  /// The linear algebra's kernel: other processors give other last bits.
  public var processor: String
  /// How text is normalised.
  public var text: TextOptions
  /// The heads by name.
  public var heads: [String: Head]
  /// What it was trained on.
  public var data: TrainingData
  /// How good it was on the recipe's development data; nil where the recipe names none.
  public var metrics: Metrics?

  /// The kind that this program reads.
  public static let kind = "nabra-model"
  /// The version that this program writes and reads.
  public static let version = 1
}
