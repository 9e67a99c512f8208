import RoundModel

/// Tests with an outcome of another sort, which make up for what the figures of a report leave out.
extension ReportFacts {
  /// How many tests at most neither passed nor failed by the words of their rows: "partial".
  func unclear(_ scope: Int?) -> Int {
    if let scope { return unclear(in: scope) }
    let tests = round.rows.count { $0.kind == .test && $0.outcome == .unreadable }
    // A part that is partial as a whole leaves as much open as its own figures do.
    let parts = scopes.compactMap { $0 }.filter(isUnclear)
    return tests + parts.reduce(0) { $0 + max(0, gap($1) ?? 0) }
  }

  private func unclear(in group: Int) -> Int {
    if isUnclear(group) { return .max }
    return round.rows.count {
      $0.kind == .test && $0.outcome == .unreadable && Int($0.group) == group + 1
    }
  }

  /// Whether a group is told as a whole with a status that says neither pass nor fail.
  func isUnclear(_ group: Int) -> Bool {
    let name = round.groups[group].name
    return round.rows.contains { row in
      row.kind == .module && row.outcome == .unreadable && round.id(of: row).description == name
    }
  }

  /// What is left of a whole without its parts.
  func rest(_ whole: Int, _ parts: [Int]) -> Int {
    parts.reduce(figure(whole).value) { $0 - figure($1).value }
  }

  /// How many tests the figures for outcomes leave out of all.
  func gap(_ scope: Int?) -> Int? {
    guard let total = number(.total, scope) else { return nil }
    return rest(
      total,
      [Claim.Measure.passed, .failed, .errors, .skipped].compactMap { number($0, scope) })
  }
}
