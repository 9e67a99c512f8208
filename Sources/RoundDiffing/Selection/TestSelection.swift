package import RoundModel

/// The part of a suite that was asked for: by name, by priority, by group.
///
/// What is given under several heads must hold under each; of several patterns or groups one is
/// enough.
package struct TestSelection: Sendable, Hashable {
  package var patterns: [TestPattern]
  package var priorities: ClosedRange<Int>?
  /// Names of groups, files or suites; capitals do not matter, and `*` stands for anything.
  package var groups: [String]

  package init(
    patterns: [TestPattern] = [], priorities: ClosedRange<Int>? = nil, groups: [String] = []
  ) {
    self.patterns = patterns
    self.priorities = priorities
    self.groups = groups
    folded = groups.map { TestPattern(Self.folded($0)) }
  }

  private let folded: [TestPattern]

  /// Whether nothing is left out.
  package var isWhole: Bool { patterns.isEmpty && priorities == nil && groups.isEmpty }

  /// What was asked for, as a sentence fragment.
  package var words: String {
    var parts: [String] = []
    if !patterns.isEmpty { parts.append("tests \(Self.list(patterns.map(\.text)))") }
    if let priorities {
      let (low, high) = (priorities.lowerBound, priorities.upperBound)
      parts.append(low == high ? "priority \(low)" : "priorities \(low) to \(high)")
    }
    if !groups.isEmpty { parts.append("\(Self.list(groups))") }
    return parts.joined(separator: " of ")
  }

  /// Whether a row of a round was asked for.
  package func contains(_ row: Row, of round: Round) -> Bool {
    if let priorities, row.priority == 0 || !priorities.contains(Int(row.priority)) {
      return false
    }
    if !groups.isEmpty, !isInGroup(row, of: round) { return false }
    guard !patterns.isEmpty else { return true }
    let id = round.id(of: row).bytes
    return patterns.contains { $0.matches(id) }
  }

  private func isInGroup(_ row: Row, of round: Round) -> Bool {
    let scope = round.scopes[Int(row.scope)]
    var names = scope.suite
    if let file = scope.file { names.append(file) }
    if names.count > 1 { names.append(scope.suite.joined(separator: "::")) }
    if row.group > 0 { names.append(round.groups[Int(row.group) - 1].name) }
    return names.contains { name in
      let bytes = Array(Self.folded(name).utf8)
      return folded.contains { $0.matches(bytes) }
    }
  }

  /// A text with small letters for the capitals of ASCII.
  private static func folded(_ text: String) -> String {
    String(
      decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func list(_ words: [String]) -> String {
    words.map { "'\($0)'" }.joined(separator: " or ")
  }
}
