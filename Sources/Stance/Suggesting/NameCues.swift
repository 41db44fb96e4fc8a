// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The words by whose company a name is known.
enum NameCues {
  /// What a cue says of the words after it.
  enum Cue: Sendable {
    /// A body's name begins with the cue itself: "حزب …".
    case body(PartyKind)
    /// A person's name follows: "الدكتور …", "قال …".
    case person
  }

  static let cues: [[UInt32]: Cue] = {
    var cues: [[UInt32]: Cue] = [:]
    func add(_ words: String, _ cue: Cue) {
      for word in words.split(separator: " ") { cues[NameForm.folded(String(word))] = cue }
    }
    add(
      """
      وزارة هيئة نادي شركة منظمة نقابة جمعية بنك مصرف مجموعة صحيفة جريدة مجلة قناة جامعة مؤسسة محكمة \
      وكالة رابطة اتحاد لجنة مجلس مفوضية بلدية أمانة مستشفى مركز معهد صندوق
      """, .body(.organisation))
    add("حركة حزب جماعة جبهة تنظيم ائتلاف تيار كتائب لواء ميليشيا", .body(.movement))
    add(
      """
      الرئيس الوزير النائب السيد السيدة الدكتور الدكتورة المهندس المهندسة الشيخ الأستاذ الأستاذة \
      الأمير الأميرة الملك السلطان اللواء العميد العقيد الفريق الجنرال المدرب اللاعب الحارس المهاجم \
      الكابتن القاضي المحامي السفير السفيرة الكاتب الكاتبة الصحفي الفنان الفنانة المخرج الناشط \
      الحاخام البابا المستشار المستشارة السيناتور العاهل البروفيسور
      """, .person)
    add("قال قالت وقال وقالت صرح صرحت وأضاف وأضافت وأكد وأكدت وأوضح وأوضحت", .person)
    return cues
  }()

  /// Parts of a person's name that do not stand alone.
  static let particles = words("بن ابن بنت آل عبد أبو أبي أم ذو عز نور سيف")

  /// After these, a title and a name are the name of a thing: "مطار الملك فهد".
  static let things = words(
    "مطار مستشفى مركز جامعة شارع طريق كأس مدينة جسر ملعب استاد ميدان جائزة مسجد")

  private static func words(_ list: String) -> Set<[UInt32]> {
    Set(list.split(separator: " ").map { NameForm.folded(String($0)) })
  }

  /// Words that end a name, or of which none consists.
  static let stops = words(
    """
    في من على إلى عن مع أن إن كان كانت قد لم لن لا ما هذا هذه ذلك تلك الذي التي الذين كل بعض بين بعد \
    قبل حتى حول خلال عند ضد أو ثم كما إذا لكن بل غير هو هي هم أنه أنها إنه إنها وهو وهي عام يوم اليوم \
    أمس الذى التى له لها لهم به بها فيه فيها منه منها عليه عليها وقال قال وأضاف أي أيضا منذ نحو لدى وفي \
    ومن وأن وقد وكان وعلى جديدة جديد كبيرة كبير محلية دولية عالمية أخرى آخر إدارة وزير وزيرة رئيس رئيسة مدير مديرة عضو نائب أمين متحدث ناطق مسؤول مصدر \
    مصادر شهود سفير المتحدث حيث بأن بعدما عندما
    """)
}
