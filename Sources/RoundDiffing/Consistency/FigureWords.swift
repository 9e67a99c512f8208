import RoundModel

/// The words that messages about figures are made of.
enum FigureWords {
  /// A number with fixed decimals, rounded half away from zero, without trailing zeros cut.
  static func number(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "?" }
    let places = min(max(0, decimals), 6)
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    guard abs(value) * Double(scale) < 9e18 else { return "?" }
    let scaled = Int((abs(value) * Double(scale)).rounded())
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard places > 0 else { return sign + String(scaled) }
    let fraction = String(scaled % scale)
    let padding = String(repeating: "0", count: places - fraction.utf8.count)
    return "\(sign)\(scaled / scale).\(padding)\(fraction)"
  }

  /// A number as short as it can be said with at most six decimals.
  static func number(_ value: Double) -> String {
    for decimals in 0..<6 {
      let text = number(value, decimals: decimals)
      if let back = Double(text), abs(back - value) < 1e-9 { return text }
    }
    return number(value, decimals: 6)
  }

  static func percent(_ value: Double, decimals: Int) -> String {
    number(value, decimals: decimals) + " %"
  }

  /// A number with its noun: "1 failure", "3 failures".
  static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// A number with its noun, where none is a word: "no failures".
  static func countOrNo(_ count: Int, _ noun: String) -> String {
    count == 0 ? "no \(noun)s" : self.count(count, noun)
  }

  /// A sum as it is written: "25 + 20 + 50", or only how many terms, where they are many.
  static func sum(_ terms: [Int]) -> String {
    guard terms.count <= 12 else {
      return "\(terms[0]) + \(terms[1]) + ... + \(terms[terms.count - 1])"
    }
    return terms.map(String.init).joined(separator: " + ")
  }

  /// What a group is called in sentences: "Priority 3-6" rather than its whole heading.
  static func name(of group: Group) -> String {
    guard let priorities = group.priorities else { return group.name }
    return priorities.count == 1
      ? "Priority \(priorities.lowerBound)"
      : "Priority \(priorities.lowerBound)-\(priorities.upperBound)"
  }
}
