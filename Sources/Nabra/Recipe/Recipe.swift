// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import ArabicText
public import Stance

/// How a model is trained: what a recipe file says.
public struct Recipe: Sendable, Equatable {
  /// The model's name.
  public var name: String
  /// The heads to train.
  public var labels: [HeadName]
  /// Files of labelled sentences to train on; relative paths are looked for where the program
  /// runs, then in the folder above the recipe's.
  public var trainingData: [String]
  /// Files of labelled sentences to report figures on.
  public var developmentData: [String]
  /// Files and folders with the articles that standoff labels speak of.
  public var articles: [String]
  /// How text is normalised.
  public var text: TextOptions
  /// The file of polar and role words; nil for none.
  public var lexicon: String?
  /// The licence that the model's card names, such as `apache-2.0`; nil where the data leaves it open.
  public var license: String?
  /// The file of word vectors; nil for none.
  public var vectors: String?
  /// How many sentences before and after one the second stage looks at; nil for no second stage.
  public var contextReach: Int?
  /// The options of each head.
  public var heads: [HeadName: HeadOptions]
}
