// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Foundation

/// Articles of the published corpora SaudiNewsNet (zips of JSON) and ANT (gzipped tars of text).
enum NewspaperTexts {
  /// Every `step`-th article, read by Python: Foundation has no archives.
  static func articles(of corpora: String, every step: Int) throws -> [ScalarText] {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).texts")
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, corpora, "\(step)", file.path]
    try process.run()
    process.waitUntilExit()
    let bytes = [UInt8](try Data(contentsOf: file))
    return try bytes.split(separator: 0).map { try ScalarText(utf8: Array($0).span) }
  }

  private static let script = """
    import glob, json, sys, tarfile, zipfile
    corpora, step, output = sys.argv[1], int(sys.argv[2]), open(sys.argv[3], "wb")
    count = 0
    def put(text):
        global count
        if count % step == 0:
            output.write(text.replace("\\0", "").encode() + b"\\0")
        count += 1
    for path in sorted(glob.glob(corpora + "/saudinewsnet/*.zip")):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                for article in json.loads(archive.read(name)):
                    put(article["content"])
    for path in sorted(glob.glob(corpora + "/ant/*.tar.gz")):
        with tarfile.open(path) as archive:
            for member in archive:
                if member.isfile():
                    put(archive.extractfile(member).read().decode("utf-8", "replace"))
    """
}
