// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Finds items of tickers, lists and furniture in a line whose line ends were lost.
///
/// «09:15 الوزير يغادر 09:20 السفير يصل», «1- خبز 2- زيت», «وصل الوفد اقرأ أيضا: …»: the time, the
/// number in its series and the cue tell where an item begins.
struct JoinedItems {
  /// The last number of a series that began with 1; 0 before any.
  private var lastNumber = 0
  private var hasTime = false

  /// Where a sentence must be cut because of an item whose colon, dash or full stop is at `sign`:
  /// offsets inside the sentence, ascending.
  mutating func cuts(
    at sign: Int, in sentence: Range<Int>, _ scalars: Span<UInt32>
  ) -> [Int] {
    guard sign > sentence.lowerBound else { return [] }
    if ScalarClass.shared[scalars[sign - 1]] == .digit {
      let start = StopRules.digitsStart(before: sign, sentence, scalars)
      guard sign - start <= 2, start == sentence.lowerBound || isSpace(start - 1, scalars) else {
        return []
      }
      let begins =
        scalars[sign] == 0x3A
        ? beginsTicker(start, colon: sign, sentence, scalars)
        : beginsItem(start, mark: sign, sentence, scalars)
      return begins && start > sentence.lowerBound ? [start] : []
    }
    guard scalars[sign] == 0x3A, let cue = cueStart(before: sign, sentence, scalars) else {
      return []
    }
    return [cue, resumption(after: sign, sentence, scalars)].compactMap(\.self)
      .filter { $0 > sentence.lowerBound }
  }

  // MARK: - Times

  private static let clockWords = WordSet(
    """
    الساعة ساعة عند في من إلى حتى نحو حوالي بعد قبل منذ بين تمام بتوقيت توقيت وعند وفي وحتى
    ص م صباحا مساء ظهرا عصرا فجرا ليلا بالتوقيت غرينتش جرينتش و أو
    """)

  /// Whether the second or a later bare time of a line begins: one that no word of time goes with.
  private mutating func beginsTicker(
    _ start: Int, colon: Int, _ sentence: Range<Int>, _ scalars: Span<UInt32>
  ) -> Bool {
    let classes = ScalarClass.shared
    let end = colon + 3
    guard end + 1 < sentence.upperBound, classes[scalars[colon + 1]] == .digit,
      classes[scalars[colon + 2]] == .digit, isSpace(end, scalars),
      classes[scalars[end + 1]] == .arabic,
      !Self.clockWords.contains(wordKey(from: end + 1, sentence, scalars)),
      start == sentence.lowerBound
        || hasArabicWord(before: start, sentence, scalars, not: Self.clockWords)
    else { return false }
    defer { hasTime = true }
    return hasTime
  }

  // MARK: - Numbers

  private mutating func beginsItem(
    _ start: Int, mark: Int, _ sentence: Range<Int>, _ scalars: Span<UInt32>
  ) -> Bool {
    guard mark + 1 < sentence.upperBound, isSpace(mark + 1, scalars) else { return false }
    var number = 0
    for index in start..<mark {
      // Western and both Eastern digits have their value in the low four bits.
      number = number * 10 + Int(scalars[index] & 0xF)
    }
    if number == 1 {
      let isFirst =
        start == sentence.lowerBound
        || (start - 1 > sentence.lowerBound && scalars[start - 2] == 0x3A)
      if isFirst { lastNumber = 1 }
      return false
    }
    guard lastNumber > 0, number == lastNumber + 1 else { return false }
    lastNumber = number
    // «1- الصدق، 2- الأمانة» is one sentence.
    return start < sentence.lowerBound + 2 || !isComma(scalars[start - 2])
  }

  // MARK: - Furniture

  private static let readingCues = WordSet("أيضا المزيد كذلك")
  private static let readingVerbs = WordSet("اقرأ إقرأ شاهد يهمك طالع")
  private static let singleCues = WordSet("تصوير الوسوم وسوم")
  private static let keyWords = WordSet("كلمات الكلمات")
  private static let keyAdjectives = WordSet("مفتاحية المفتاحية دليلية الدليلية دلالية الدلالية")
  private static let reports = WordSet(
    """
    وقال وقالت وأضاف وأضافت وأكد وأكدت وأوضح وأوضحت وأشار وأشارت وذكر وذكرت وتابع وتابعت وكان
    وكانت وصرح وصرحت وأعلن وأعلنت
    """)

  /// The start of a cue that ends before a colon, such as «اقرأ أيضا:».
  private func cueStart(
    before colon: Int, _ sentence: Range<Int>, _ scalars: Span<UInt32>
  ) -> Int? {
    let last = word(before: colon, sentence, scalars)
    guard !last.isEmpty else { return nil }
    let key = WordKey.of(letters: last, scalars)
    if Self.singleCues.contains(key) { return last.lowerBound }
    let isReading = Self.readingCues.contains(key)
    guard isReading || Self.keyAdjectives.contains(key) else { return nil }
    let first = word(before: last.lowerBound, sentence, scalars)
    guard !first.isEmpty,
      (isReading ? Self.readingVerbs : Self.keyWords)
        .contains(WordKey.of(letters: first, scalars))
    else { return nil }
    let may = word(before: first.lowerBound, sentence, scalars)
    // «قد يهمك أيضا»
    return may.count == 2 && scalars[may.lowerBound] == 0x642 ? may.lowerBound : first.lowerBound
  }

  /// Where the article goes on after furniture, told by a word that no headline begins with.
  private func resumption(
    after colon: Int, _ sentence: Range<Int>, _ scalars: Span<UInt32>
  ) -> Int? {
    var index = colon + 1
    let limit = min(sentence.upperBound, colon + 160)
    while index < limit {
      switch ScalarClass.shared[scalars[index]] {
      case .punctuation where scalars[index] == 0x3A || StopRules.isStop(scalars[index]): return nil
      case .space:
        if index + 1 < limit, scalars[index + 1] == 0x648,
          Self.reports.contains(wordKey(from: index + 1, sentence, scalars))
        {
          return index + 1
        }
      default: break
      }
      index += 1
    }
    return nil
  }

  // MARK: - Words

  private func isSpace(_ index: Int, _ scalars: Span<UInt32>) -> Bool {
    ScalarClass.shared[scalars[index]] == .space
  }

  private func isComma(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x3B, 0x060C, 0x061B: true
    default: false
    }
  }

  /// The word that ends before an offset, white space between allowed; empty after anything else.
  private func word(
    before offset: Int, _ sentence: Range<Int>, _ scalars: Span<UInt32>
  ) -> Range<Int> {
    var end = offset
    while end > sentence.lowerBound, isSpace(end - 1, scalars) {
      end -= 1
    }
    var start = end
    while start > sentence.lowerBound, isWordPart(scalars[start - 1]) {
      start -= 1
    }
    return start..<end
  }

  private func hasArabicWord(
    before offset: Int, _ sentence: Range<Int>, _ scalars: Span<UInt32>, not words: WordSet
  ) -> Bool {
    let word = word(before: offset, sentence, scalars)
    return !word.isEmpty && !words.contains(WordKey.of(letters: word, scalars))
  }

  private func wordKey(
    from start: Int, _ sentence: Range<Int>, _ scalars: Span<UInt32>
  ) -> UInt64 {
    var end = start
    while end < sentence.upperBound, isWordPart(scalars[end]) {
      end += 1
    }
    return WordKey.of(letters: start..<end, scalars)
  }

  private func isWordPart(_ scalar: UInt32) -> Bool {
    let kind = ScalarClass.shared[scalar]
    return kind == .arabic || kind == .mark
  }
}

extension WordKey {
  /// The key of a word's letters, its diacritics left out.
  fileprivate static func of(letters word: Range<Int>, _ scalars: Span<UInt32>) -> UInt64 {
    var key = WordKey()
    for index in word where ScalarClass.shared[scalars[index]] == .arabic {
      key.add(scalars[index])
    }
    return key.value
  }
}
