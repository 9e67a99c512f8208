import RoundModel

/// Figures that are those of a part of the round, and not of all of it.
extension MarkdownReader {
  /// Leaves figures to what they count: the modules of the table beside them, or things with a name of
  /// their own, of which there are fewer than tests.
  mutating func leaveSubsets(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    let tests = told.count { $0.kind == .test } + plain.count
    guard tests > 0 else { return }
    leaveModuleCounts(beside: tests, bytes, &builder)
    var groups: [Int: Int] = [:]
    for whole in claims where whole.group == nil && whole.figure.value < Double(tests) {
      guard let noun = whole.noun else { continue }
      groups[whole.statement] = builder.add(
        Group(
          name: String(decoding: noun, as: UTF8.self), place: builder.place(whole.offset),
          parent: speaksOfRound(whole.section) ? nil : group(whole.section, bytes, &builder)))
    }
    for index in claims.indices {
      guard let group = groups[claims[index].statement] else { continue }
      (claims[index].group, claims[index].isSubset) = (group, true)
    }
  }

  /// Leaves the figures of a section to its modules, where they count exactly those: "Overall: 3 PASS +
  /// 1 SKIP" below a table of four phases.
  private mutating func leaveModuleCounts(
    beside tests: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let modules = Dictionary(
      grouping: told.filter { $0.kind == .module && $0.carrier == .table }, by: \.section)
    guard !modules.isEmpty else { return }
    let bySection = Dictionary(grouping: claims.indices, by: { claims[$0].section })
    for (section, rows) in modules.sorted(by: { $0.key < $1.key })
    where rows.count > 1 && rows.count != tests {
      let own = (bySection[section] ?? []).filter {
        claims[$0].group == nil && claims[$0].figure.unit == .count && !claims[$0].isFallback
      }
      let count = { [claims] (measure: Claim.Measure) in
        own.filter { claims[$0].figure.measure == measure }.map { claims[$0].figure.value }
      }
      let fits = [Claim.Measure.passed, .failed, .skipped].allSatisfy { measure in
        let rows = Double(rows.count { Self.measure(of: $0.outcome) == measure })
        let stated = Set(count(measure))
        return stated.isEmpty ? rows == 0 : stated == [rows]
      }
      guard !own.isEmpty, fits, Set(count(.total)).isSubset(of: [Double(rows.count)]),
        let group = group(section, bytes, &builder)
      else { continue }
      for index in own { (claims[index].group, claims[index].isSubset) = (group, true) }
    }
  }

  private static func measure(of outcome: Outcome) -> Claim.Measure? {
    switch outcome {
    case .passed: .passed
    case .skipped, .notRun: .skipped
    case let outcome where outcome.severity > 1: .failed
    default: nil
    }
  }

  /// The figures of the one row beside that of a baseline, where the two are all that counts tests:
  /// "feature | 310 | 1" and "main (BASE) | 290 | 1".
  func onlyBranch(_ builder: RoundBuilder) -> [ToldClaim] {
    let rows = claims.filter { $0.isRow && $0.group != nil && $0.figure.unit == .count }
    let groups = Set(rows.compactMap(\.group))
    guard groups.count == 2, Set(rows.map(\.section)).count == 1 else { return [] }
    let base = groups.filter { Self.namesBaseline(Array(builder.groupName($0).utf8)) }
    guard base.count == 1 else { return [] }
    let (former, own) = (
      rows.filter { $0.group.map(base.contains) ?? false },
      rows.filter { $0.group.map { !base.contains($0) } ?? false }
    )
    let measures = Set(own.map(\.figure.measure))
    guard measures.count > 1, measures.count == own.count, own.count == former.count,
      measures == Set(former.map(\.figure.measure))
    else { return [] }
    return own
  }

  /// Whether a name is a word for a baseline, or has one in brackets behind it.
  private static func namesBaseline(_ name: [UInt8]) -> Bool {
    let small = KeyValue.folded(name)
    if baselines.exactly(small) != nil { return true }
    return RoundName.aside(name).map { baselines.exactly($0) != nil } ?? false
  }

  private static let baselines = WordTable(.baselineRows)
}
