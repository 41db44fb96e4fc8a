// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Decides whether a stop ends a sentence.
enum StopRules {
  /// The end of a run of `.` `!` `؟` `?` `…` without spaces between them.
  static func runEnd(_ start: Int, in range: Range<Int>, _ scalars: Span<UInt32>) -> Int {
    var end = start + 1
    while end < range.upperBound, isStop(scalars[end]) {
      end += 1
    }
    return end
  }

  /// Whether a run of stops ends the sentence that began at `sentence.lowerBound`.
  ///
  /// `sentence` reaches to the end of the line or strip; stops before `guarded` are inside a
  /// quotation or bracket.
  static func endsSentence(
    _ run: Range<Int>, sentence: Range<Int>, guarded: Int, _ scalars: Span<UInt32>
  ) -> Bool {
    var dots = 0
    for index in run {
      dots += scalars[index] == 0x2E || scalars[index] == 0x2026 ? 1 : 0
    }
    let isOmission = dots == run.count && (dots > 1 || scalars[run.lowerBound] == 0x2026)
    if isOmission { return false }
    if run.lowerBound < guarded {
      // «قال: "تعبنا."»: the last stop of a quotation ends the sentence that holds it.
      var close = run.upperBound
      if close < sentence.upperBound, ScalarClass.shared[scalars[close]] == .space {
        close += 1
      }
      guard dots == 1, run.count == 1, close + 1 == guarded,
        Quotation.isSign(scalars[close]), !Quotation.isBracket(scalars[close])
      else { return false }
    }
    let next = run.upperBound < sentence.upperBound ? scalars[run.upperBound] : 0x20
    if next == 0x060C || next == 0x061B || next == 0x3A || next == 0x2C || next == 0x3B {
      return false
    }
    if run.lowerBound == sentence.lowerBound { return true }
    let before = ScalarClass.shared[scalars[run.lowerBound - 1]]
    let after = ScalarClass.shared[next]
    if isLatinOrDigit(before), isLatinOrDigit(after) || next == 0x2F || next == 0x3D {
      // 107.250, 3.5.2021, nabra.example/?q=1; but not «المركز 5.Next».
      return before == .digit && after == .latin && run.count == 1
    }
    guard dots == 1, run.count == 1 else { return true }
    return !isAbbreviation(run.lowerBound, sentence, scalars)
      && !isEnumerator(run.lowerBound, sentence, scalars)
  }

  /// The end of a sentence after its stops: what closes a quotation or bracket stays with it.
  static func closedEnd(_ stop: Int, in sentence: Range<Int>, _ scalars: Span<UInt32>) -> Int {
    var end = stop
    while end < sentence.upperBound {
      var position = end
      if ScalarClass.shared[scalars[position]] == .space, position + 1 < sentence.upperBound {
        position += 1
      }
      let scalar = scalars[position]
      let isAttached = position == end
      if isEmoji(scalar) {
        end = position + 1
        continue
      }
      if isStop(scalar), isAttached {
        end = position + 1
        continue
      }
      guard Quotation.isSign(scalar),
        Quotation.isClosing(scalar) || Quotation.isNeutral(scalar)
      else { break }
      let next = position + 1 < sentence.upperBound ? scalars[position + 1] : 0x20
      let after = ScalarClass.shared[next]
      let standsBeforeWord = after == .arabic || after == .latin || after == .digit
      if Quotation.isNeutral(scalar) {
        let isOpen = isOpen(in: sentence.lowerBound..<stop, scalars)
        guard isOpen || (isAttached && !standsBeforeWord) else { break }
        if !isAttached, standsBeforeWord { break }
      } else if !isAttached, standsBeforeWord {
        break
      }
      end = position + 1
    }
    return end
  }

  static func isStop(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0x21, 0x3F, 0x061F, 0x06D4, 0x2026, 0x203C, 0x2047...0x2049: true
    default: false
    }
  }

  /// Whether a scalar is an emoji or joins one: "شكرا! 😀" is one sentence.
  private static func isEmoji(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1F000...0x1FAFF, 0x2600...0x26FF, 0x2763, 0x2764, 0x200D, 0xFE0F: true
    default: false
    }
  }

  private static func isLatinOrDigit(_ kind: ScalarClass) -> Bool {
    kind == .latin || kind == .digit
  }

  /// Whether an odd number of neutral quotation marks stands in a range.
  private static func isOpen(in range: Range<Int>, _ scalars: Span<UInt32>) -> Bool {
    var count = 0
    for index in range where Quotation.isNeutral(scalars[index]) {
      count += 1
    }
    return count % 2 == 1
  }

  /// Whether a stop follows a number that begins the line, or a time that begins a ticker's item.
  private static func isEnumerator(
    _ stop: Int, _ sentence: Range<Int>, _ scalars: Span<UInt32>
  ) -> Bool {
    var digits = 0
    var colons = 0
    for index in sentence.lowerBound..<stop {
      let scalar = scalars[index]
      switch ScalarClass.shared[scalar] {
      case .digit: digits += 1
      case .space, .control: continue
      case .punctuation:
        // «09:15 .» and «14.15 .»
        colons += scalar == 0x3A || scalar == 0x2E ? 1 : 0
      default: return false
      }
    }
    return colons == 0 ? (1...2).contains(digits) : (3...4).contains(digits)
  }

  /// Whether the stop at an offset belongs to an abbreviation or initial, and the sentence goes on.
  private static func isAbbreviation(
    _ stop: Int, _ sentence: Range<Int>, _ scalars: Span<UInt32>
  ) -> Bool {
    let classes = ScalarClass.shared
    guard let next = nextWord(after: stop, sentence, scalars) else { return false }
    var start = stop
    var letters: [UInt32] = []
    while start > sentence.lowerBound {
      let kind = classes[scalars[start - 1]]
      guard kind == .arabic || kind == .latin || kind == .mark || kind == .control else { break }
      start -= 1
      if kind == .arabic || kind == .latin {
        letters.insert(scalars[start], at: 0)
      }
      if letters.count > 5 { return false }
    }
    guard let last = letters.last else {
      return next == .digit && isSpacedDecimal(stop, sentence, scalars)
    }
    if classes[last] == .latin {
      let before = start > sentence.lowerBound ? scalars[start - 1] : 0x20
      let isInitial =
        letters.count == 1 && (0x41...0x5A).contains(last)
        && (classes[before] == .space || before == 0x2E || Quotation.isOpening(before))
      return isInitial || latinAbbreviations.contains(letters)
    }
    if isSpelledLetter(start..<stop, scalars) {
      // «بي. بي. سي.» and «جورج بي. بوش» go on; «بي بي سي.» ends.
      let previous = word(endingAt: start, sentence, scalars)
      let isArticle = previous.count == 2 && scalars[previous.lowerBound] == 0x627
      return previous.isEmpty || isArticle || !isSpelledLetter(previous, scalars)
    }
    let isSingle =
      letters.count == 1
      || (letters.count == 2 && isProclitic(letters[0]) && titles.contains(last))
    guard isSingle else { return false }
    let goesOnAtOnce = classes[scalars[stop + 1]] != .space
    if letters.count == 2, letters[0] == 0x644, !goesOnAtOnce, last != 0x62F, last != 0x645 {
      // «لا. شكرا» is no title after a preposition.
      return false
    }
    // «عام 2011 م. وقال»: the unit of a number may end a sentence, «310 ق.م.» is a chain.
    let isLink = stop + 2 < sentence.upperBound && isStop(scalars[stop + 2])
    if !isLink, follows(digitBefore: start, sentence, scalars) { return next == .digit }
    let isChained = start > sentence.lowerBound && scalars[start - 1] == 0x2E
    if isChained, !goesOnAtOnce {
      // «أ.ف.ب. وقال» ends; «أ.د. هدى», «ص.ب. 12» and «ق.م. في» do not.
      if next == .digit { return true }
      let isTitle = titles.contains(last) && scalars[start - 2] != 0x642
      return isTitle || goesOn(after: stop, sentence, scalars)
    }
    return true
  }

  private static let continuations = WordSet(
    "في من إلى على عن إن أن أنه أنها التي الذي الذين مع بعد قبل حول خلال منذ حتى هو هي")

  /// Whether the word after a stop and a space seldom begins a sentence: a noun with its article, a
  /// preposition.
  private static func goesOn(
    after stop: Int, _ sentence: Range<Int>, _ scalars: Span<UInt32>
  ) -> Bool {
    let start = min(stop + 2, sentence.upperBound)
    var end = start
    while end < sentence.upperBound, ScalarClass.shared[scalars[end]] == .arabic {
      end += 1
    }
    let hasArticle = end - start > 4 && scalars[start] == 0x627 && scalars[start + 1] == 0x644
    return hasArticle || continuations.contains(WordKey.of(scalars, start..<end).value)
  }

  /// Whether a stop between one to three digits and a spaced digit is a decimal point.
  private static func isSpacedDecimal(
    _ stop: Int, _ sentence: Range<Int>, _ scalars: Span<UInt32>
  ) -> Bool {
    guard stop + 2 < sentence.upperBound, ScalarClass.shared[scalars[stop + 2]] == .digit else {
      return false
    }
    // Four digits are a year: «في 2015. 12 دولة».
    return (1...3).contains(stop - digitsStart(before: stop, sentence, scalars))
  }

  /// Where the digits begin that end at an offset; the offset itself where none do.
  static func digitsStart(
    before end: Int, _ sentence: Range<Int>, _ scalars: Span<UInt32>
  ) -> Int {
    var start = end
    while start > sentence.lowerBound, ScalarClass.shared[scalars[start - 1]] == .digit {
      start -= 1
    }
    return start
  }

  /// The word that ends before the white space before an offset; empty after anything else.
  private static func word(
    endingAt offset: Int, _ sentence: Range<Int>, _ scalars: Span<UInt32>
  ) -> Range<Int> {
    var end = offset
    while end > sentence.lowerBound, ScalarClass.shared[scalars[end - 1]] == .space {
      end -= 1
    }
    var start = end
    while start > sentence.lowerBound, ScalarClass.shared[scalars[start - 1]] == .arabic {
      start -= 1
    }
    return start..<end
  }

  /// Whether a word is the name of a Latin letter.
  private static func isSpelledLetter(_ word: Range<Int>, _ scalars: Span<UInt32>) -> Bool {
    word.count <= 5 && spelledLetters.contains(WordKey.of(scalars, word).value)
  }

  private static let spelledLetters = WordSet(
    "بي سي دي إن إس إم إل إف جي كيه كي تي آي يو آر أو إيه في دبليو إكس إتش كيو")

  private static func nextWord(
    after stop: Int, _ sentence: Range<Int>, _ scalars: Span<UInt32>
  ) -> ScalarClass? {
    var position = stop + 1
    while position < sentence.upperBound {
      let kind = ScalarClass.shared[scalars[position]]
      switch kind {
      case .space, .control, .mark: position += 1
      case .arabic, .latin, .digit: return kind
      case .punctuation where Quotation.isOpening(scalars[position]): return kind
      default: return nil
      }
    }
    return nil
  }

  private static func follows(
    digitBefore start: Int, _ sentence: Range<Int>, _ scalars: Span<UInt32>
  ) -> Bool {
    var position = start
    while position > sentence.lowerBound {
      let kind = ScalarClass.shared[scalars[position - 1]]
      if kind == .digit { return true }
      if kind != .space && kind != .control { return false }
      position -= 1
    }
    return false
  }

  private static func isProclitic(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x648, 0x641, 0x628, 0x644, 0x643: true
    default: false
    }
  }

  /// د م أ ا: doctor, engineer, professor.
  private static let titles: Set<UInt32> = [0x62F, 0x645, 0x623, 0x627]

  private static let latinAbbreviations: Set<[UInt32]> = {
    let words = ["Mr", "Mrs", "Ms", "Dr", "Prof", "St", "No", "vs", "Jr", "Sr", "Gen", "Sen"]
    return Set(words.map { $0.unicodeScalars.map(\.value) })
  }()
}
