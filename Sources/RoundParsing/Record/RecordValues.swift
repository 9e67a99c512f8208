import RoundModel

/// Reads the small values of a recorded round.
enum RecordValues {
  static func place(_ node: JSONNode?) -> SourcePlace? {
    guard let node, let path = node["path"]?.text, let line = node["line"]?.integer,
      let column = node["column"]?.integer
    else { return nil }
    return SourcePlace(path: path, line: line, column: column)
  }

  static func place(_ node: JSONNode) -> SourcePlace? { place(Optional(node)) }

  static func reported(_ node: JSONNode) -> ReportedText? {
    node["text"]?.text.map { ReportedText($0, at: place(node["source"])) }
  }

  static func prose(_ key: String, _ placeKey: String, _ node: JSONNode) -> ReportedText? {
    node[key]?.text.map { ReportedText($0, at: place(node[placeKey])) }
  }

  static func origin(_ node: JSONNode) -> Record.Origin? {
    guard let path = node["path"]?.text, let format = node["format"]?.text else { return nil }
    return Record.Origin(
      path: path, format: format, sha256: node["sha256"]?.text,
      listsEveryTest: node["listsEveryTest"]?.bool ?? false,
      isProse: node["isProse"]?.bool ?? false,
      leavesOutSkipped: node["leavesOutSkipped"]?.bool ?? false)
  }

  static func totals(_ node: JSONNode) -> Totals {
    Totals(
      total: node["total"]?.integer, passed: node["passed"]?.integer,
      failed: node["failed"]?.integer, skipped: node["skipped"]?.integer,
      errors: node["errors"]?.integer, isApproximate: node["approximate"]?.bool ?? false)
  }

  static func group(_ node: JSONNode) -> Group {
    let bounds = (node["priorities"]?.elements ?? []).compactMap(\.integer)
    let priorities = bounds.count == 2 && bounds[0] <= bounds[1] ? bounds[0]...bounds[1] : nil
    return Group(
      name: node["name"]?.text ?? "", priorities: priorities,
      stated: node["stated"].map(totals) ?? Totals(), place: place(node["source"]),
      parent: node["parent"]?.integer,
      blanketOutcome: node["blanketOutcome"]?.text.flatMap { Outcome(term: $0) })
  }

  static func claim(_ node: JSONNode) -> Claim? {
    guard let word = node["measure"]?.text, let measure = measures[word],
      let value = node["value"]?.number, let place = place(node["source"])
    else { return nil }
    let precision: Claim.Precision =
      switch node["precision"]?.text {
      case "approximate": .approximate
      case "at-least": .atLeast
      default: .exact
      }
    return Claim(
      scope: node["group"]?.integer.map { .group($0) } ?? .round, measure: measure,
      unit: node["unit"]?.text == "percent" ? .percent : .count, value: value,
      decimals: node["decimals"]?.integer ?? 0, precision: precision, place: place,
      length: node["length"]?.integer ?? 1, statement: node["statement"]?.integer ?? 0,
      excerpt: node["excerpt"]?.text ?? "")
  }

  private static let measures: [String: Claim.Measure] = [
    "total": .total, "passed": .passed, "failed": .failed, "skipped": .skipped, "errors": .errors,
    "flaky": .flaky, "not-run": .notRun,
  ]

  static func attempt(_ node: JSONNode) -> Attempt? {
    guard let outcome = node["outcome"]?.text.flatMap({ Outcome(term: $0) }) else { return nil }
    return Attempt(
      outcome: outcome, message: node["message"]?.text,
      durationSeconds: node["durationSeconds"]?.number)
  }

  static func flags(_ node: JSONNode) -> Row.Flags {
    var flags: Row.Flags = []
    if node["countsUnexpectedPass"]?.bool ?? false { flags.insert(.countsUnexpectedPass) }
    if node["isDuplicate"]?.bool ?? false { flags.insert(.duplicate) }
    if node["keptFromRunning"]?.bool ?? false { flags.insert(.keptFromRunning) }
    if node["isSynthetic"]?.bool ?? false { flags.insert(.synthetic) }
    if node["stopsScope"]?.bool ?? false { flags.insert(.stopsScope) }
    return flags
  }
}
