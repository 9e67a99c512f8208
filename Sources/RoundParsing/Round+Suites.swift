package import RoundModel

/// Where a suite begins or ends in a document, and the names of the suites that are open from there
/// on, outermost first.
package struct SuiteMark: Sendable, Hashable {
  package let offset: Int
  package let names: [String]
}

extension Round {
  /// Tells tests of one identity apart that stand in suites of other names, such as those of two
  /// browsers: the name becomes their variant.
  ///
  /// A name that the identity has anyway, or that stands for an attempt or for one run, tells
  /// nothing apart; neither do two results in one suite. A suite that shares half of its tests with
  /// others gives its name to all of them, so that a test keeps its identity where the other one is
  /// gone.
  ///
  /// - Returns: Whether any were told apart.
  mutating func tellApartBySuites(
    _ repeated: [(first: Int, again: Int)], _ names: inout NearNameKeys
  ) -> Bool {
    var groups: [Int: [Int]] = [:]
    for (first, again) in repeated { groups[first, default: [first]].append(again) }
    let tests = groups.values.filter { group in group.allSatisfy(mayBeToldApart) }
    guard !tests.isEmpty else { return false }
    var suites = SuitesOfRows()
    var labels: [Int: String] = [:]
    for group in tests {
      for (row, label) in suites.labels(of: group, in: self) { labels[row] = label }
    }
    guard !labels.isEmpty else { return false }
    for (row, label) in suites.sharedLabels(labels, in: self) where mayBeToldApart(row) {
      labels[row] = label
    }
    for (row, label) in labels.sorted(by: { $0.key < $1.key }) {
      setVariant(label, of: row, &suites)
    }
    names = NearNameKeys(self)
    return true
  }

  /// Tells tests of several rounds apart alike: what has the name of its suite in one round has it in
  /// the others, where it stands in a suite of that name.
  ///
  /// A test keeps its identity so where another one of its name comes or goes.
  package static func tellApartAlike(_ rounds: inout [Round]) {
    guard rounds.count > 1,
      rounds.contains(where: { $0.scopes.contains(where: \.variantIsSuite) })
    else { return }
    var labels: [UInt64: Set<String>] = [:]
    for round in rounds {
      for row in round.rows where round.scopes[Int(row.scope)].variantIsSuite {
        let scope = round.scopes[Int(row.scope)]
        labels[round.plainKey(of: row), default: []].insert(scope.variant ?? "")
      }
    }
    for index in rounds.indices { rounds[index].tellApart(by: labels) }
  }

  /// The key that a row would have without its variant.
  private func plainKey(of row: Row) -> UInt64 {
    let key = RowScope.key(scopes[Int(row.scope)].prefix, [])
    return withName(of: row) { IdentityHash.combine(key, $0) }
  }

  /// Gives rows the names of their suites where these are among the labels of their plain keys.
  private mutating func tellApart(by labels: [UInt64: Set<String>]) {
    var suites = SuitesOfRows()
    for index in rows.indices {
      guard let known = labels[rows[index].key], mayBeToldApart(index),
        let label = suites.names(of: rows[index], in: self).first(where: known.contains)
      else { continue }
      setVariant(label, of: index, &suites)
    }
  }

  private func mayBeToldApart(_ row: Int) -> Bool {
    rows[row].kind == .test && !rows[row].flags.contains(.synthetic)
      && scopes[Int(rows[row].scope)].variant == nil
  }

  private mutating func setVariant(_ label: String, of row: Int, _ suites: inout SuitesOfRows) {
    let number = suites.scope(of: rows[row].scope, label, &scopes)
    rows[row].scope = number
    let key = scopes[Int(number)].key
    rows[row].key = withName(of: rows[row]) { IdentityHash.combine(key, $0) }
  }
}

/// The suites that rows of a round stand in, read from its sources once that is asked for.
private struct SuitesOfRows {
  private struct Key: Hashable {
    let scope: UInt32
    let label: String
  }

  /// The marks of the sources that were asked for.
  private var marks: [UInt16: [SuiteMark]] = [:]
  private var numbers: [Key: UInt32] = [:]

  private mutating func marks(of source: UInt16, in round: Round) -> [SuiteMark] {
    if let known = marks[source] { return known }
    let input = round.inputs[Int(source)]
    let found = Formats.named(input.format).map { format in
      input.source.withBytes { format.suites(in: $0) }
    }
    marks[source] = found ?? []
    return found ?? []
  }

  /// What rows of one identity are told apart by; empty where nothing does.
  mutating func labels(of group: [Int], in round: Round) -> [(row: Int, label: String)] {
    var paths: [(row: Int, path: [String])] = []
    for row in group { paths.append((row, path(of: round.rows[row], in: round))) }
    let innermost = paths.compactMap { one in one.path.last.map { (row: one.row, label: $0) } }
    if Set(innermost.map { Array($0.label.utf8) }).count > 1 { return innermost }
    let whole = paths.filter { !$0.path.isEmpty }.map { one in
      (row: one.row, label: one.path.joined(separator: " > "))
    }
    return Set(whole.map { Array($0.label.utf8) }).count > 1 ? whole : []
  }

  /// The rows of suites of which half have a label, with that.
  mutating func sharedLabels(
    _ labels: [Int: String], in round: Round
  ) -> [(row: Int, label: String)] {
    var counts: [String: Int] = [:]
    for label in labels.values { counts[label, default: 0] += 1 }
    var rows: [String: [Int]] = [:]
    for index in round.rows.indices {
      if let label = names(of: round.rows[index], in: round).first(where: { counts[$0] != nil }) {
        rows[label, default: []].append(index)
      }
    }
    return rows.filter { label, rows in (counts[label] ?? 0) * 2 >= rows.count }
      .flatMap { label, rows in rows.map { ($0, label) } }
  }

  /// What a row may be told apart by: its innermost suite, or all around it.
  mutating func names(of row: Row, in round: Round) -> [String] {
    let path = path(of: row, in: round)
    return path.last.map { [$0, path.joined(separator: " > ")] } ?? []
  }

  /// The names of the suites around a row that may tell it apart, outermost first.
  private mutating func path(of row: Row, in round: Round) -> [String] {
    let marks = marks(of: row.source, in: round)
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset <= Int(row.offset) { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return [] }
    let scope = round.scopes[Int(row.scope)]
    let known = scope.suite + [scope.file].compactMap { $0 }
    return marks[low - 1].names.filter { name in
      !known.contains { $0.utf8.elementsEqual(name.utf8) } && Self.isSteady(Array(name.utf8))
    }
  }

  /// Whether the name of a suite is the same in every round, and none of an attempt.
  private static func isSteady(_ name: [UInt8]) -> Bool {
    let words = ASCIIText.lowercased(name)
    if ["retry", "retries", "rerun", "attempt", "@stress-"].contains(where: {
      ASCIIText.contains(words, $0)
    }) {
      return false
    }
    // A time or the number of a run.
    var digits = 0
    for byte in name {
      digits = (0x30...0x39).contains(byte) ? digits + 1 : byte == UInt8(ascii: "-") ? digits : 0
      if digits >= 8 { return false }
    }
    return true
  }

  /// The number of a scope with a variant, made where there is none yet.
  mutating func scope(
    of number: UInt32, _ label: String, _ scopes: inout [RowScope]
  ) -> UInt32 {
    let key = Key(scope: number, label: label)
    if let known = numbers[key] { return known }
    var scope = scopes[Int(number)]
    scope.variant = label
    scope.variantIsSuite = true
    scope.suffix = Array(" {\(label)}".utf8)
    scope.key = RowScope.key(scope.prefix, scope.suffix)
    let made = UInt32(truncatingIfNeeded: scopes.count)
    scopes.append(scope)
    numbers[key] = made
    return made
  }
}
