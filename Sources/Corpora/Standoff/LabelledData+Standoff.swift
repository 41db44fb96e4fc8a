// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

extension LabelledData {
  /// Gives standoff labels the text of their articles: `standoff` moves to the end of `sentences`.
  ///
  /// Labels whose article is not there stay in `standoff`.
  ///
  /// - Parameter paths: files and folders with articles, as JSON Lines or as their corpus was
  ///   published.
  /// - Throws: what cannot be read, and every sentence whose text is not the one that was labelled.
  public mutating func join(articles paths: [String]) throws(InputErrors) {
    guard !standoff.isEmpty, !paths.isEmpty else { return }
    let texts: ArticleTexts
    do throws(InputError) {
      texts = try ArticleTexts(standoff.map(\.article), in: paths)
    } catch {
      throw InputErrors([error])
    }
    var left: [StandoffSentence] = []
    var kept = Set(articles.map(\.id))
    var problems = InputErrors()
    for sentence in standoff {
      guard let article = texts[sentence.article] else {
        left.append(sentence)
        continue
      }
      do throws(InputError) {
        sentences.append(try sentence.joined(to: article))
        joinedFiles.insert(sentence.location.file)
        if kept.insert(article.id).inserted { articles.append(article) }
      } catch {
        problems.append(error)
      }
    }
    if !problems.isEmpty { throw problems }
    standoff = left
  }

  /// An error for each sentence that still has no text.
  public var missingTexts: InputErrors { InputErrors(standoff.map(\.missing)) }

  /// How many sentences of each file still have no text, in the order of the files.
  public var missingTextCounts: [(file: String, count: Int)] {
    var counts: [(file: String, count: Int)] = []
    for sentence in standoff {
      if counts.last?.file == sentence.location.file {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((sentence.location.file, 1))
      }
    }
    return counts
  }

  /// The files of which no sentence has its text.
  public var unusedFiles: [String] {
    missingTextCounts.map(\.file).filter { !joinedFiles.contains($0) }
  }

  /// All labels, those without text too: enough to count and compare them.
  public var labels: [LabelledSentence] { sentences + standoff.map(\.labels) }
}
