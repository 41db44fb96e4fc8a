// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The loss of a model as a function of the rows' logits, with its derivatives.
///
/// The whole objective is scikit-learn's for `LogisticRegression(penalty="l2")`, a sum over rows
/// and not a mean:
///
///   J(W, b) = Σᵢ cᵢ · logLoss(softmax(W xᵢ + b), yᵢ) + ½ ‖W‖²,   cᵢ = C · sᵢ · classWeight(yᵢ)
///
/// with the intercepts b not penalised. Two classes have one logit z, and the loss is
/// log(1 + exp z) − y z. This type is the first term; the second is `NewtonCG`'s.
///
/// Bishop, *Pattern Recognition and Machine Learning* (2006), sections 4.3.2 to 4.3.5.
package struct Objective: Sendable {
  /// Logits a row: 1 for two classes, else the number of classes.
  package let outputs: Int
  /// The class of each row, in 0..<max(2, outputs).
  package let labels: [Int]
  /// What each row's loss is multiplied by, cᵢ ≥ 0.
  package let factors: [Double]

  package init(outputs: Int, labels: [Int], factors: [Double]) {
    self.outputs = outputs
    self.labels = labels
    self.factors = factors
  }

  /// The loss at the logits, n × outputs.
  package func loss(_ logits: [Double]) -> Double {
    var total = 0.0
    let span = logits.span
    for row in labels.indices where factors[row] > 0 {
      if outputs == 1 {
        total += factors[row] * (softplus(span[row]) - (labels[row] == 1 ? span[row] : 0))
      } else {
        let scores = span.extracting(row * outputs..<(row + 1) * outputs)
        total += factors[row] * (Softmax.logSumExp(scores) - scores[labels[row]])
      }
    }
    return total
  }

  /// The loss at the logits, with its derivatives.
  ///
  /// Sets the probabilities and the gradient with respect to the logits, cᵢ (pᵢ − yᵢ), both
  /// n × outputs. Rows that don't count have a gradient of 0.
  package func evaluate(
    _ logits: [Double], probabilities: inout [Double], gradient: inout [Double]
  ) -> Double {
    var total = 0.0
    let span = logits.span
    for row in labels.indices where factors[row] > 0 {
      let (start, factor) = (row * outputs, factors[row])
      if outputs == 1 {
        let (logit, target) = (span[row], labels[row] == 1 ? 1.0 : 0.0)
        total += factor * (softplus(logit) - target * logit)
        let probability = 1 / (1 + exp(-logit))
        probabilities[row] = probability
        // p − 1 loses all digits for a large logit; −1 / (1 + exp z) doesn't.
        gradient[row] = factor * (target == 1 ? -1 / (1 + exp(logit)) : probability)
      } else {
        let scores = span.extracting(start..<start + outputs)
        let logSum = Softmax.logSumExp(scores)
        total += factor * (logSum - scores[labels[row]])
        var others = 0.0
        for output in 0..<outputs {
          let probability = exp(scores[output] - logSum)
          probabilities[start + output] = probability
          gradient[start + output] = factor * probability
          if output != labels[row] { others += probability }
        }
        gradient[start + labels[row]] = -factor * others
      }
    }
    return total
  }

  /// The Hessian with respect to the logits, applied to `vector` less `shift` in every row:
  /// cᵢ (diag pᵢ − pᵢ pᵢᵀ)(vᵢ − shift).
  package func hessianProduct(
    _ vector: [Double], shift: [Double], probabilities: [Double], into result: inout [Double]
  ) {
    for row in labels.indices {
      let (start, factor) = (row * outputs, factors[row])
      if outputs == 1 {
        let p = probabilities[row]
        result[row] = factor * p * (1 - p) * (vector[row] - shift[0])
      } else {
        var mean = 0.0
        for output in 0..<outputs {
          mean += probabilities[start + output] * (vector[start + output] - shift[output])
        }
        for output in 0..<outputs {
          result[start + output] =
            factor * probabilities[start + output]
            * (vector[start + output] - shift[output] - mean)
        }
      }
    }
  }

  /// The Hessian with respect to the intercepts, outputs × outputs, made positive definite.
  ///
  /// Adding one number to all intercepts changes nothing, so the Hessian has the null vector
  /// (1, …, 1); a multiple of its outer product fills that direction, in which no gradient lies.
  package func interceptHessian(probabilities: [Double]) -> [Double] {
    var matrix = [Double](repeating: 0, count: outputs * outputs)
    for row in labels.indices where factors[row] > 0 {
      let (start, factor) = (row * outputs, factors[row])
      for i in 0..<outputs {
        let p = probabilities[start + i]
        matrix[i * outputs + i] += factor * p
        for j in 0..<outputs {
          matrix[i * outputs + j] -= factor * p * probabilities[start + j]
        }
      }
    }
    var trace = 0.0
    for i in 0..<outputs { trace += matrix[i * outputs + i] }
    // Where all rows are certain the Hessian vanishes; the floor keeps the system solvable.
    let floor = max(trace * 1e-10, 1e-100)
    let fill = outputs == 1 ? 0 : trace / Double(outputs * outputs)
    for i in 0..<outputs {
      matrix[i * outputs + i] += floor
      for j in 0..<outputs { matrix[i * outputs + j] += fill }
    }
    return matrix
  }

  /// The sum of the rows of an n × outputs matrix.
  package func columnSums(_ matrix: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: outputs)
    for row in labels.indices {
      for output in 0..<outputs { sums[output] += matrix[row * outputs + output] }
    }
    return sums
  }

  /// log(1 + exp x) without overflow.
  private func softplus(_ x: Double) -> Double {
    max(x, 0) + log1p(exp(-abs(x)))
  }
}
