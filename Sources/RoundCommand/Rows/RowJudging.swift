import RoundDiffing
import RoundModel
import RoundParsing
import RoundReporting

/// Gathers the lines of one test after the other, in rising order of their keys.
struct RowGathering: Sendable {
  private let table: RoundsTable
  private var current: (id: [UInt8], strip: RowStrip)?

  init(_ table: RoundsTable) { self.table = table }

  /// Takes a line, and hands over the test before it where the line is about another one.
  ///
  /// - Throws: ``RowLine/Fault`` where a key goes down: unsorted lines would be judged wrong.
  mutating func add(
    _ line: [UInt8], _ number: Int, _ body: ([UInt8], [Sighting]) -> Void
  ) throws(RowLine.Fault) {
    guard let node = try RowLine.object(line, number) else { return }
    let id = try RowLine.test(node, number)
    if let known = current, !known.id.elementsEqual(id) {
      guard known.id.lexicographicallyPrecedes(id) else {
        throw RowLine.Fault(
          message: "line \(number): the tests are not in order; sort the lines by test, by bytes")
      }
      body(known.id, known.strip.settled)
      current = nil
    }
    var strip = current?.strip ?? RowStrip(table)
    current = nil
    try RowLine.add(node, number, to: &strip, table)
    current = (id, strip)
  }

  /// Hands over the last test.
  mutating func finish(_ body: ([UInt8], [Sighting]) -> Void) {
    if let known = current { body(known.id, known.strip.settled) }
    current = nil
  }
}

extension Session {
  /// Judges lines of other engines: a line a test, the same bytes as the history as JSON has.
  func judgeRows() throws(UsageError) -> ExitStatus {
    guard let path = arguments.value(.rounds) else {
      throw UsageError(.history, "'--rows' needs --rounds FILE")
    }
    let window = try window()
    return rows { () throws(RowLine.Fault) -> Void in
      let table = RoundsTable(try entries(of: path))
      let judge = TestJudge(table.judging, window: window)
      var gathering = RowGathering(table)
      var output: [UInt8] = []
      func verdict(_ id: [UInt8], _ sightings: [Sighting]) {
        let judgement = judge.judgement(of: sightings)
        output += JSONOutput.verdict(
          TestID(bytes: id), sightings.map(\.mark), judgement,
          since: judgement.since.map { table.rounds[$0].label })
      }
      try eachLine { (line, number) throws(RowLine.Fault) in
        try gathering.add(line, number, verdict)
        try hand(&output, atLeast: 1 << 20)
      }
      gathering.finish(verdict)
      try hand(&output, atLeast: 1)
    }
  }

  /// The first step towards round-wide events: the sums of each round over the tests of some lines.
  func incidents() throws(UsageError) -> ExitStatus {
    guard arguments.operands.isEmpty else { throw UsageError(.incidents, "takes no operand") }
    if arguments.has(.merge) { return mergeIncidents() }
    guard arguments.has(.rows), let path = arguments.value(.rounds) else {
      throw UsageError(.incidents, "needs --rows - --rounds FILE, or --merge -")
    }
    return rows { () throws(RowLine.Fault) -> Void in
      let table = RoundsTable(try entries(of: path))
      var sums = Array(repeating: IncidentSums(), count: table.rounds.count)
      var gathering = RowGathering(table)
      func count(_ id: [UInt8], _ sightings: [Sighting]) {
        let added = IncidentSearch.contributions(of: sightings.map(\.observation))
        for (index, sum) in added.enumerated() where sum.observed > 0 { sums[index].add(sum) }
      }
      try eachLine { (line, number) throws(RowLine.Fault) in
        try gathering.add(line, number, count)
      }
      gathering.finish(count)
      var output: [UInt8] = []
      for (entry, sum) in zip(table.rounds, sums) {
        output += JSONOutput.roundRow(entry, sums: sum)
        try hand(&output, atLeast: 1 << 20)
      }
      try hand(&output, atLeast: 1)
    }
  }

  /// The second step: the sums of all machines, and the table of rounds with the events marked.
  private func mergeIncidents() -> ExitStatus {
    rows { () throws(RowLine.Fault) -> Void in
      var found: [(entry: RoundsTable.Entry, sums: IncidentSums)] = []
      var indices: [[UInt8]: Int] = [:]
      try eachLine { (line, number) throws(RowLine.Fault) in
        guard let node = try RowLine.object(line, number) else { return }
        let entry = try RowLine.entry(node, number)
        let figures = ["observed", "failing", "expected"].map { node[$0]?.integer ?? -1 }
        guard figures.allSatisfy({ $0 >= 0 }) else {
          throw RowLine.Fault(message: "line \(number) lacks observed, failing or expected")
        }
        let sums = IncidentSums(
          observed: UInt64(figures[0]), failed: UInt64(figures[1]), expected: UInt64(figures[2]))
        let key = Array("\(entry.position)/\(entry.part)".utf8)
        if let index = indices[key] {
          found[index].sums.add(sums)
        } else {
          indices[key] = found.count
          found.append((entry, sums))
        }
      }
      found.sort { left, right in
        left.entry.at == right.entry.at
          ? left.entry.round.utf8.lexicographicallyPrecedes(right.entry.round.utf8)
          : left.entry.at < right.entry.at
      }
      var output: [UInt8] = []
      for (entry, sums) in found {
        var entry = entry
        entry.isEvent = sums.isEvent
        output += JSONOutput.roundRow(entry, sums: nil)
      }
      try hand(&output, atLeast: 1)
    }
  }

  // MARK: - Lines in and out

  /// Runs what reads lines, and tells standard error what was wrong with them.
  private func rows(_ body: () throws(RowLine.Fault) -> Void) -> ExitStatus {
    do throws(RowLine.Fault) {
      try body()
      return .success
    } catch {
      guard !error.message.isEmpty else { return .outputFailed }
      sink.tell(
        Report.diagnostic(Diagnostic(.rowsUnusable, error.message), isColored: false))
      return .untrusted
    }
  }

  private func eachLine(
    _ body: ([UInt8], Int) throws(RowLine.Fault) -> Void
  ) throws(RowLine.Fault) {
    var cutter = LineCutter()
    while true {
      let bytes: [UInt8]
      do throws(SystemError) {
        bytes = try surroundings.readSome()
      } catch {
        throw RowLine.Fault(message: "cannot read standard input: \(error.reason)")
      }
      if bytes.isEmpty { break }
      try cutter.add(bytes, body)
    }
    try cutter.finish(body)
  }

  /// Hands output over once there is enough of it; a write that fails ends everything.
  private func hand(_ output: inout [UInt8], atLeast count: Int) throws(RowLine.Fault) {
    guard output.count >= count else { return }
    guard write(output) == .success else { throw RowLine.Fault(message: "") }
    output.removeAll(keepingCapacity: true)
  }

  private func entries(of path: String) throws(RowLine.Fault) -> [RoundsTable.Entry] {
    let source: Source
    do throws(ReadError) {
      source = try Source(mapping: path)
    } catch {
      throw RowLine.Fault(message: error.message)
    }
    var entries: [RoundsTable.Entry] = []
    var cutter = LineCutter()
    let bytes = source.withBytes { bytes in (0..<bytes.count).map { bytes[$0] } }
    func add(_ line: [UInt8], _ number: Int) throws(RowLine.Fault) {
      guard let node = try RowLine.object(line, number) else { return }
      entries.append(try RowLine.entry(node, number))
    }
    try cutter.add(bytes, add)
    try cutter.finish(add)
    return entries
  }

  private func window() throws(UsageError) -> Int {
    guard let text = arguments.value(.window) else { return TestJudge.window }
    guard let number = Int(text), (1...100_000).contains(number) else {
      throw UsageError(.history, "'\(text)' is no number of rounds", isShort: true)
    }
    return number
  }
}
