// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// ArabicStanceX (Alkhathlan and others, 2025): a JSON file a topic.
///
/// `{"text": {KEY: …}, "stance": {KEY: …}}`; the topic is the file's name.
enum ArabicStanceXImporter {
  /// What tweets call the topics; the corpus names them in English only.
  private static let names = [
    "abdulaziz_bin_turki_head_of_sports": "عبدالعزيز بن تركي الفيصل", "aramco": "أرامكو",
    "faisal_bin_turkis_resignation": "استقالة فيصل بن تركي", "neom": "نيوم",
    "qiddiya": "القدية", "vaccine": "لقاح كورونا", "chineese": "تدريس اللغة الصينية",
    "coexistence_with_religions": "التعايش بين الأديان",
    "fix_domestic_tourism": "السياحة الداخلية", "military_conscription": "التجنيد الإجباري",
    "mosques_speakers": "مكبرات المساجد", "multi_mariage": "تعدد الزوجات",
    "online_learning": "التعليم عن بعد", "sexual_education_fully": "الثقافة الجنسية",
    "update_curricula": "تطوير المناهج", "vaccine_booster_dose": "الجرعة التنشيطية",
    "women_driving": "قيادة المرأة للسيارة",
  ]

  static func read(_ text: RawLine, stem: String, to sink: inout ImportSink) throws(InputErrors) {
    if text.isBlank { return }
    let document: JSONDocument
    let texts: [JSONMember]
    let stances: JSONRecord
    do throws(InputError) {
      document = try JSONDocument(text.bytes, origin: text.origin)
      let record = try JSONRecord(document, what: "a topic")
      texts = try JSONRecord(document, try record.required("text"), what: "\"text\"").members
      stances = try JSONRecord(document, try record.required("stance"), what: "\"stance\"")
    } catch {
      return try sink.drop(InputErrors([error]))
    }
    let stanceOf = Dictionary(
      stances.members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let topic = TopicName.file(stem)
    for member in texts {
      try sink.attempt { () throws(InputError) in
        let sentence = try sentence(member, stanceOf[member.name], topic, document)
        return [.sentence(sentence, text.origin)]
      }
    }
  }

  private static func sentence(
    _ text: JSONMember, _ stance: JSONValue?, _ topic: String, _ document: JSONDocument
  ) throws(InputError) -> LabelledSentence {
    guard let scalars = document.scalars(text.value) else {
      throw InputError(
        at: document.location(of: text.value),
        "text \(Quotation.quoted(text.name)) is \(text.value.kind); expected a string",
        help: "put the text in quotation marks")
    }
    guard let stance, let name = document.string(stance) else {
      throw InputError(
        at: document.location(of: stance ?? text.value),
        "text \(Quotation.quoted(text.name)) has no stance",
        help: "\"stance\" needs the keys that \"text\" has")
    }
    guard let label = StanceLabel(rawValue: name.lowercased()) else {
      throw UnknownLabel(name, field: "stance", known: ["Favor", "Against", "None"])
        .error(at: document.location(of: stance))
    }
    let target = TopicName.identifier(topic)
    return LabelledSentence(
      id: "asx-\(topic)-\(text.name)", text: ScalarText(scalars: scalars).trimmed,
      parties: [LabelledParty(party: target, name: names[target], stance: label)])
  }
}
