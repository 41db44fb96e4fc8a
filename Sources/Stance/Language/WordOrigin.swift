// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText

/// What a single word tells of the language that it is written in.
enum WordOrigin: UInt8, Sendable {
  /// Nothing, or standard Arabic.
  case standard
  /// A word that only dialects have.
  case dialect
  /// A word of Persian or Urdu, or one with a letter that Arabic lacks.
  case foreign
  /// A word in another script.
  case otherScript
  /// A web address, a handle: of no language.
  case address

  /// Judges a word.
  ///
  /// - Parameters:
  ///   - kind: the kind of its token.
  ///   - word: its normalised letters.
  init(_ kind: Token.Kind, _ word: ArraySlice<UInt32>) {
    switch kind {
    case .number, .punctuation, .symbol: self = .standard
    case .latin:
      // Normalisation leaves marks in addresses and handles only.
      let isAddress = word.contains { $0 == 0x2E || $0 == 0x2F || $0 == 0x40 || $0 == 0x3A }
      self = isAddress ? .address : .otherScript
    case .arabic:
      if word.contains(where: Self.isForeignLetter) {
        self = .foreign
        return
      }
      let folded = word.map(MatchFolding.fold)
      let bare = folded.count > 2 && folded[0] == 0x648 ? Array(folded.dropFirst()) : folded
      if Self.dialectWords.contains(folded) || Self.dialectWords.contains(bare)
        || Self.isNegatedVerb(bare)
      {
        self = .dialect
      } else if Self.foreignWords.contains(folded) || Self.foreignWords.contains(bare) {
        self = .foreign
      } else {
        self = .standard
      }
    }
  }

  /// Letters of the Arabic block beyond those of Arabic; ڤ and its like stand in transcribed names.
  private static func isForeignLetter(_ scalar: UInt32) -> Bool {
    (0x66E...0x6D3).contains(scalar) && scalar != 0x670 && scalar != 0x6A4
  }

  /// Whether a folded word is a verb between ما and ش: "ماجاتش".
  private static func isNegatedVerb(_ word: [UInt32]) -> Bool {
    word.count > 4 && word[0] == 0x645 && word[1] == 0x627 && word.last == 0x634
  }

  private static func words(_ list: String) -> Set<[UInt32]> {
    let separators: Set<UInt32> = [0x20, 0x0A]
    return Set(
      list.unicodeScalars.map(\.value).split(whereSeparator: separators.contains)
        .map { $0.map(MatchFolding.fold) })
  }

  /// Frequent words of Persian and Urdu that Arabic has not, as normalisation writes them.
  private static let foreignWords = words(
    """
    است از براي هاي مي را نيز دارد دارند بود بودند شود شد خواهد كنند كند كرده گفت بايد همچنين
    درباره ايشان كه نمي دهد پس تا هر كا كو اور تها تهي ني يه هوئي كيا رهي كرني ليي ساته بهي اپني
    گيا
    """)

  /// Frequent words of Egyptian, Levantine, Iraqi, Gulf and Maghrebi Arabic that the standard
  /// language has not.
  private static let dialectWords = words(
    """
    مش مو موش مب موب ليش ليه لييه شو شنو شنوه شنهو ايش وش واش اش علاش كيفاش فاش شلون شلونك بدي بدك
    بدو بدها بدنا بدكم بدهم عايز عايزه عايزين عاوز عاوزه عاوزين ابغى ابغي تبغى تبغي يبغى يبغي نبغى
    تبي يبي يبون بغيت بغينا بغيتو بغا ازاي ازيك ازيكم ازايك عشان علشان عشانك وين فين منين وينك
    وينكم امتى ايمتى هيك هيكا كده كدا دلوقتي دلوقت هلق هسه هسا ذحين دحين دابا لسه لسا برشا بزاف
    وايد اوي كتير هواي مفيش مافيش ماكو اكو مافي معنديش ماعنديش معندوش ماشفتش معرفش ماعرفش ماعرف
    مابعرف احنا حنا انتو انتي نتا نتي نتوما اللي هاد هادا هاذي هذي هيدا هيدي هديك هداك هدول هيدول
    هالشي ده ديال ديالو ديالك ديالنا متاع متاعي متاعنا بتاع بتاعت بتاعي بتاعنا تبعنا مين حدن محدش
    ماحدش كمان برضه برضو رح هنروح هنعمل هيعمل هيروح غادي بس يلا يالله خلاص معلش معليش خلينا خليك
    خليني شفت شفنا شفتو شوف شوفو بنشوف بيشوف كويس كويسه منيح منيحه مليح باهي حلو ايوه ايوا بيقول
    بيقولوا بتقول بنقول بيعمل بيعملوا بتعمل بنعمل بتيجي بيكون بتكون بيصير ياخي يابا يازلمه زلمه
    امبارح مبارح انبارح بكرا النهارده النهاردا هنيك بره قلتله قلتلو قالتلي اقولك راني راهي راهم
    كاينه ماكاين باش نحكي نحكيو احكي
    """)
}
