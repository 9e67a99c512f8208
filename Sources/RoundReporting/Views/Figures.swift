import RoundDiffing

/// Writes numbers, the same on every system.
package enum Figures {
  /// A whole number in groups of three: `1,204`.
  package static func grouped(_ number: Int) -> String { Count.grouped(number) }

  /// A number with its noun: `1 test`, `2 tests`, `0 tests`.
  package static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    grouped(number) + " " + (number == 1 ? noun : plural ?? noun + "s")
  }

  /// How often something was found: `once`, `twice`, `3 times`.
  package static func times(_ number: Int) -> String {
    switch number {
    case 1: "once"
    case 2: "twice"
    default: "\(number) times"
    }
  }

  /// The word that agrees with a number.
  package static func agreeing(_ number: Int, _ singular: String, _ plural: String) -> String {
    number == 1 ? singular : plural
  }

  /// A share as a rate with one decimal: `95.8 %`.
  ///
  /// Less than everything never reads as everything.
  package static func rate(_ part: Int, of whole: Int) -> String {
    whole > 0 ? fixed(tenths: Double(tenths(ofRate: part, of: whole))) + " %" : "–"
  }

  /// The tenths of a percent that a share reads as.
  package static func tenths(ofRate part: Int, of whole: Int) -> Int {
    guard whole > 0 else { return 0 }
    var tenths = (Double(part) / Double(whole) * 1000).rounded()
    if part < whole { tenths = min(tenths, 999) }
    if part > 0 { tenths = max(tenths, 1) }
    return Int(exactly: tenths) ?? 0
  }

  /// A difference in percentage points, signed, with one decimal.
  package static func points(tenths: Int) -> String {
    (tenths < 0 ? "−" : tenths > 0 ? "+" : "") + fixed(tenths: Double(tenths.magnitude))
  }

  /// A difference in percentage points, signed, with two decimals.
  package static func points(hundredths: Int) -> String {
    let digits = hundredths.magnitude % 100
    return (hundredths < 0 ? "−" : hundredths > 0 ? "+" : "")
      + grouped(Int(hundredths.magnitude / 100))
      + (digits < 10 ? ".0" : ".") + String(digits)
  }

  /// A number from 0 to 1 with two decimals.
  package static func hundredths(_ value: Double) -> String {
    guard value.isFinite, let number = Int(exactly: (value * 100).rounded()), number >= 0 else {
      return "–"
    }
    return grouped(number / 100) + (number % 100 < 10 ? ".0" : ".") + String(number % 100)
  }

  private static func fixed(tenths: Double) -> String {
    guard tenths.isFinite, let whole = Int(exactly: tenths) else { return "–" }
    return grouped(whole / 10) + "." + String(abs(whole % 10))
  }

  /// Seconds with up to two decimals: `83.35 s`, `2 s`.
  package static func seconds(_ seconds: Double) -> String {
    guard seconds.isFinite, let hundredths = Int(exactly: (seconds * 100).rounded()) else {
      return "–"
    }
    if hundredths == 0, seconds > 0 { return "under 0.01 s" }
    let magnitude = hundredths.magnitude
    var text = grouped(Int(magnitude / 100))
    let rest = magnitude % 100
    if rest > 0 {
      let digits = (rest < 10 ? "0" : "") + String(rest)
      text += "." + (rest % 10 == 0 ? String(rest / 10) : digits)
    }
    return (hundredths < 0 ? "−" : "") + text + " s"
  }

  /// Rounds values to tenths so that they add up to a total, by largest remainder.
  package static func tenths(_ values: [Double], addingUpTo total: Int) -> [Int] {
    let exact = values.map { $0.isFinite ? $0 * 10 : 0 }
    var result = exact.map { Int(exactly: $0.rounded(.down)) ?? 0 }
    var missing = total - result.reduce(0, +)
    let order = exact.indices.sorted { left, right in
      let leftRest = exact[left] - exact[left].rounded(.down)
      let rightRest = exact[right] - exact[right].rounded(.down)
      return leftRest == rightRest ? left < right : leftRest > rightRest
    }
    for index in order where missing > 0 {
      result[index] += 1
      missing -= 1
    }
    return result
  }

  /// Words as a list: `a`, `a and b`, `a, b and c`.
  package static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
