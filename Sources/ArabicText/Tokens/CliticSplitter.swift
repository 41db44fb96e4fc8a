// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Cuts proclitics (و ف ب ل ك س ال لل أ) and enclitic pronouns off Arabic words.
///
/// Rules with minimum lengths decide, and short word lists where a letter may belong to the root:
/// "وزير" is one piece, "وزيرة" too, but "ولبلدهم" is و + ل + بلد + هم.
///
/// ```swift
/// let text = Normalizer().normalize(ScalarText("وللمدرسة"))  // "and for the school"
/// let split = CliticSplitter().split(Tokenizer().tokens(in: text)[0], in: text)
/// // split.proclitics: و, ل, ل; split.stem: مدرسة
/// ```
public struct CliticSplitter: Sendable {
  private let lexicon: CliticLexicon
  /// Whether a final ه is known to be no teh marbuta.
  private let hasTehMarbuta: Bool

  /// Makes a splitter for text that was normalised with the same options.
  ///
  /// Where teh marbuta is folded, a final ه is left with its word, for it may be either.
  public init(_ options: TextOptions = TextOptions()) {
    lexicon = .shared
    hasTehMarbuta = options.tehMarbuta == .keep
  }

  /// The parts of a token; a token that is no Arabic word is all stem.
  public func split(_ token: Token, in text: NormalizedText) -> CliticSplit {
    guard token.kind == .arabic, token.range.count >= 2 else { return CliticSplit(token.range) }
    let word = text.scalars.span.extracting(
      Int(token.range.lowerBound)..<Int(token.range.upperBound))
    let proclitics = proclitics(of: word)
    let position = Int(proclitics.0) + Int(proclitics.1) + Int(proclitics.2)
    let enclitic = encliticLength(
      of: word, from: position - Int(proclitics.2), hasArticle: proclitics.2 > 0)
    return CliticSplit(token.range, proclitics: proclitics, enclitic: Int32(enclitic))
  }

  /// The lengths of conjunction, preposition or س, and article.
  private func proclitics(of word: Span<UInt32>) -> (UInt8, UInt8, UInt8) {
    let end = word.count
    var lengths: (UInt8, UInt8, UInt8) = (0, 0, 0)
    guard end >= 3 else {
      // له، بك
      return (0, Self.isPronounAfterPreposition(word, 0) ? 1 : 0, 0)
    }
    var start = 0
    if conjunction(opens: word) {
      lengths.0 = 1
      start = 1
    }
    if Self.isPronounAfterPreposition(word, start) {
      lengths.1 = 1
      return lengths
    }
    if end - start >= 4, word[start] == Letter.lam, word[start + 1] == Letter.lam {
      lengths.1 = 1
      lengths.2 = 1
      return lengths
    }
    if end - start >= 3, preposition(opens: word, at: start) {
      lengths.1 = 1
      start += 1
    }
    if end - start >= 4, word[start] == Letter.alef, word[start + 1] == Letter.lam,
      !Self.articleIsRoot(word, start)
    {
      lengths.2 = 2
    }
    return lengths
  }

  private func conjunction(opens word: Span<UInt32>) -> Bool {
    let whole = 0..<word.count
    switch word[0] {
    case Letter.waw:
      return !WordEndings.isListed(word, whole, in: lexicon.roots)
    case Letter.feh:
      if lexicon.glued.contains(WordKey.of(word, whole).value) { return true }
      return Self.hasArticle(word, after: 0)
        && !WordEndings.isListed(word, whole, in: lexicon.roots)
    case Letter.alefWithHamza:
      // أليس: the question أ is cut only where nothing else can be meant.
      return word.count >= 4 && word[1] == Letter.lam && word[2] == Letter.yeh
        && word[3] == Letter.seen
    default:
      return false
    }
  }

  private func preposition(opens word: Span<UInt32>, at start: Int) -> Bool {
    let rest = start..<word.count
    switch word[start] {
    case Letter.beh, Letter.kaf, Letter.lam, Letter.seen: break
    default: return false
    }
    if WordEndings.isListed(word, rest, in: lexicon.roots) { return false }
    switch word[start] {
    case Letter.beh:
      return Self.hasArticle(word, after: start) || isPrefixable(word, start + 1, isLam: false)
    case Letter.lam:
      return isPrefixable(word, start + 1, isLam: true)
    case Letter.kaf:
      return Self.hasArticle(word, after: start)
        || lexicon.glued.contains(WordKey.of(word, rest).value)
    default:
      // س marks the future of يفعل تفعل نفعل أفعل.
      guard rest.count >= 5 else { return false }
      switch word[start + 1] {
      case Letter.yeh, Letter.teh, Letter.noon, Letter.alefWithHamza: return true
      default: return false
      }
    }
  }

  /// Whether ب or ل may stand before the word that begins at `start`.
  private func isPrefixable(_ word: Span<UInt32>, _ start: Int, isLam: Bool) -> Bool {
    let rest = start..<word.count
    guard rest.count >= 2 else { return false }
    guard rest.count >= 3 else {
      return Self.shortWords.contains(UInt64(word[start]) << 16 | UInt64(word[start + 1]))
    }
    if WordEndings.isListed(word, rest, in: lexicon.prefixable) { return true }
    // Derived nouns and verbs: مفعول، تفعيل، إفعال، افتعال، استفعال; ليفعل.
    switch word[start] {
    case Letter.meem, Letter.teh, Letter.alefWithHamza, Letter.alefWithHamzaBelow:
      return rest.count >= 5
    case Letter.yeh:
      return isLam && rest.count >= 4
    case Letter.alef:
      return rest.count >= 6
        && (word[start + 2] == Letter.teh || word[start + 1] == Letter.noon
          || word[start + 1] == Letter.seen)
    default:
      return false
    }
  }

  /// The length of the pronoun at the end of a word; `start` is where its article or stem begins.
  private func encliticLength(of word: Span<UInt32>, from start: Int, hasArticle: Bool) -> Int {
    let count = word.count - start
    guard count >= 2, start < word.count else { return 0 }
    if start > 0, count <= 3, Self.isPronounAfterPreposition(word, start - 1) {
      return 0
    }
    let key = WordKey.of(word, start..<word.count).value
    if Self.withShortPronoun.contains(key) { return 1 }
    if Self.withLongPronoun.contains(key) { return 2 }
    // «التزامها»: only a word whose ال may be its own has a pronoun.
    if hasArticle, word[start] == Letter.alef, count < 4 || word[start + 2] != Letter.teh {
      return 0
    }
    if hasArticle, word[start] == Letter.lam { return 0 }
    if lexicon.whole.contains(key) { return 0 }
    let last = word[word.count - 1]
    let previous = word[word.count - 2]
    let third = count >= 3 ? word[word.count - 3] : 0
    switch last {
    case Letter.heh:
      return hasTehMarbuta && count >= 4 ? 1 : 0
    case Letter.meem where previous == Letter.heh:
      return count >= 4 ? 2 : 0
    case Letter.alef where previous == Letter.meem && third == Letter.heh:
      return count >= 5 ? 3 : 0
    case Letter.alef where previous == Letter.heh:
      return count >= 4 ? 2 : 0
    case Letter.alef where previous == Letter.noon:
      return count >= 5 && third != Letter.yeh ? 2 : 0
    case Letter.noon where previous == Letter.heh:
      return count >= 6 ? 2 : 0
    default:
      return 0
    }
  }

  /// Whether ب or ل and a pronoun are the whole word from `start`.
  private static func isPronounAfterPreposition(_ word: Span<UInt32>, _ start: Int) -> Bool {
    guard word[start] == Letter.beh || word[start] == Letter.lam else { return false }
    switch word.count - start {
    case 2:
      return word[start + 1] == Letter.heh || word[start + 1] == Letter.kaf
        || (word[start + 1] == Letter.yeh && word[start] == Letter.lam)
    case 3:
      let (first, second) = (word[start + 1], word[start + 2])
      return
        (first == Letter.heh
        && (second == Letter.alef || second == Letter.meem || second == Letter.noon))
        || (first == Letter.noon && second == Letter.alef)
        || (first == Letter.kaf && second == Letter.meem)
    case 4:
      return word[start + 1] == Letter.heh && word[start + 2] == Letter.meem
        && word[start + 3] == Letter.alef
    default:
      return false
    }
  }

  /// Whether ال and at least two letters follow a one-letter proclitic.
  private static func hasArticle(_ word: Span<UInt32>, after start: Int) -> Bool {
    word.count - start >= 5 && word[start + 1] == Letter.alef && word[start + 2] == Letter.lam
  }

  /// Whether ال belongs to the word: الذي، التي، الله.
  private static func articleIsRoot(_ word: Span<UInt32>, _ start: Int) -> Bool {
    WordEndings.isListed(word, start..<word.count, in: articleRoots)
  }

  private static let articleRoots = WordSet(
    """
    الذي التي الذين اللذين اللذان اللتان اللتين اللواتي اللاتي الله اللهم الآن التزام التزم التقي \
    التقا التقت التقاء التحق التحاق التهاب التماس التفاف التباس التقط التقاط التفت
    """)

  /// من، أن، ما، كل، أي، لا، يد as they follow ب and ل.
  private static let shortWords: Set<UInt64> = {
    let words = ["من", "أن", "إن", "ان", "كل", "أي", "لا", "يد", "هذ"]
    return Set(words.map { $0.unicodeScalars.reduce(0) { $0 << 16 | UInt64($1.value) } })
  }()

  /// Words with a pronoun of one letter that the rules would miss.
  private static let withShortPronoun = WordSet(
    """
    عليك إليك منك معك أنك عندك لديك فيك رأيك كأنك مني عني معي فيه منه عنه معه كله إنه أنه لأنه \
    يمكنك نفسك أنفسك نفسي
    """)

  /// Words with a pronoun of two letters that the rules would miss.
  private static let withLongPronoun = WordSet(
    """
    أنكم عليكم منكم لديكم بينكم أنفسكم إنني أنني لأنني كأنني لكنني يمكنني جعلني إننا أننا لأننا \
    بأننا لدينا علينا إلينا معنا كلنا لكننا بيننا فيها منها عنها منهم عنهم فيهم كلهم كلها معها
    """)
}
