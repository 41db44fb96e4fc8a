// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Testing

@testable import Evaluation

@Suite struct `Report as text` {
  @Test func `has the columns that eyes expect`() {
    let report = ClassificationReport(
      ScoredPairs(
        labels: ["favor", "against", "none"], gold: [0, 0, 0, 1, 1, 2, 2, 2],
        predicted: [0, 0, 2, 1, 0, 2, 2, 2], clusters: ["a", "a", "a", "b", "b", "c", "c", "c"],
        groups: ["سدّ", "سدّ", "سدّ", "سدّ", "dam", "dam", "dam", "dam"],
        probabilities: [
          1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1,
        ]),
      options: ReportOptions(
        name: "stance", averaged: ["favor", "against"], groupMinimum: 4,
        bootstrap: BootstrapOptions(resamples: 0)))
    #expect(
      report.text == """
        stance: 8 pairs in 3 clusters

        label         precision  recall  f1-score  support
        favor             0.667   0.667     0.667        3
        against           1.000   0.500     0.667        2
        none              0.750   1.000     0.857        3
        accuracy                            0.750        8
        macro avg         0.806   0.722     0.730        8
        weighted avg      0.781   0.750     0.738        8

        figure                       value   95 % interval  always favor
        accuracy                     0.750  [0.750, 0.750]         0.375
        macro-F1                     0.730  [0.730, 0.730]         0.182
        mean F1 of favor, against    0.667  [0.667, 0.667]         0.273
        the same by group, averaged  0.450  [0.450, 0.450]

        confusion matrix: rows gold, columns predicted
                 favor  against  none
        favor        2        0     1
        against      1        1     0
        none         0        0     3

        group  pairs  accuracy  macro-F1                  mean F1
        dam        4     0.750     0.333  [0.333, 0.333]    0.000  [0.000, 0.000]
        \u{2068}سدّ\u{2069}         4     0.750     0.600  [0.600, 0.600]    0.900  [0.900, 0.900]

        calibration: expected calibration error 0.250, Brier score 0.500

        """)
  }

  @Test(arguments: [
    (0.0005, "0.001"), (0.9995, "1.000"), (1, "1.000"), (-0.0001, "0.000"), (-1.25, "-1.250"),
  ])
  func `rounds as people do`(_ value: Double, _ expected: String) {
    #expect(ReportTable.rounded(value, places: 3) == expected)
  }
}
