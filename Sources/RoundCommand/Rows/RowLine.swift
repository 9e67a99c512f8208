import RoundDiffing
import RoundModel
import RoundParsing

/// Reads the lines of other engines: one JSON object a line, with anything before its brace.
enum RowLine {
  /// What is wrong with the lines, in words.
  struct Fault: Error, Sendable {
    let message: String
  }

  /// The object of a line; `nil` for a blank one.
  static func object(_ line: [UInt8], _ number: Int) throws(Fault) -> JSONNode? {
    guard let brace = line.firstIndex(of: UInt8(ascii: "{")) else {
      guard line.allSatisfy({ $0 <= 0x20 }) else {
        throw Fault(message: "line \(number) holds no JSON object")
      }
      return nil
    }
    let source = Source(path: "-", bytes: OwnedBytes(Array(line[brace...])))
    do throws(ReadError) {
      return try JSONDocument.whole(source).root
    } catch {
      throw Fault(message: "line \(number): \(error.message)")
    }
  }

  /// The test that a line is about.
  static func test(_ node: JSONNode, _ number: Int) throws(Fault) -> [UInt8] {
    guard let test = node["test"]?.bytes else {
      throw Fault(message: "line \(number) names no test")
    }
    return test
  }

  /// Adds what a line shows to the strip of its test: a segment, one result, or a list of them.
  static func add(
    _ node: JSONNode, _ number: Int, to strip: inout RowStrip, _ table: RoundsTable
  ) throws(Fault) {
    if let part = node["part"]?.text, let runs = node["runs"]?.bytes {
      guard let decoded = RunCoding.decoded(runs) else {
        throw Fault(message: "line \(number): the runs are malformed")
      }
      for (position, sighting) in decoded {
        guard let column = table.column(part: part, position: position) else {
          throw Fault(
            message: "line \(number): the table of rounds has no position \(position) of '\(part)'")
        }
        strip.set(column, sighting)
      }
      return
    }
    guard let codes = node["o"]?.bytes else {
      throw Fault(message: "line \(number) holds neither runs nor an outcome")
    }
    let times = try times(node, number)
    guard times.count == codes.count else {
      throw Fault(message: "line \(number): \(times.count) times for \(codes.count) outcomes")
    }
    // Rounds of one time are told apart by their places.
    let place =
      codes.count == 1
      ? node["part"]?.text.flatMap { part in
        node["pos"]?.integer.flatMap { table.column(part: part, position: $0) }
      } : nil
    for (time, code) in zip(times, codes) {
      guard let mark = TestMark(code: code) else {
        throw Fault(message: "line \(number): an outcome has no such letter")
      }
      guard let column = place ?? table.column(at: time) else {
        throw Fault(message: "line \(number): the table of rounds has no round at \(time)")
      }
      var sighting = Sighting(mark)
      if codes.count == 1, let failed = node["failed"]?.integer,
        let attempts = node["attempts"]?.integer, 0...attempts ~= failed, attempts > 0
      {
        sighting = Sighting(mark, failed: failed, attempts: attempts)
      }
      strip.set(column, sighting)
    }
  }

  private static func times(_ node: JSONNode, _ number: Int) throws(Fault) -> [Int] {
    if let time = node["at"]?.integer { return [time] }
    let times = node["at"]?.elements?.map(\.integer) ?? []
    guard !times.isEmpty, times.allSatisfy({ $0 != nil }) else {
      throw Fault(message: "line \(number) holds no time")
    }
    return times.compactMap(\.self)
  }

  /// Reads a row of the table of rounds.
  static func entry(_ node: JSONNode, _ number: Int) throws(Fault) -> RoundsTable.Entry {
    guard let position = node["pos"]?.integer, let at = node["at"]?.integer,
      let label = node["label"]?.text
    else {
      throw Fault(message: "line \(number) of the table of rounds lacks pos, at or label")
    }
    var entry = RoundsTable.Entry(
      part: node["part"]?.text ?? "", position: position, at: at,
      round: node["round"]?.text ?? label, label: label,
      completeness: node["completeness"]?.text ?? "unknown", isWhole: node["whole"]?.bool ?? false)
    entry.isEvent = node["incident"]?.bool
    entry.isSealed = node["sealed"]?.bool ?? false
    entry.suite = node["suite"]?.text
    entry.branch = node["branch"]?.text
    entry.total = node["total"]?.integer
    entry.passed = node["passed"]?.integer
    entry.failed = node["failed"]?.integer
    return entry
  }
}

/// Cuts bytes that come in pieces into lines.
struct LineCutter: Sendable {
  private var rest: [UInt8] = []
  private(set) var number = 0

  /// Hands over the lines that are whole once some bytes have come.
  mutating func add(
    _ bytes: [UInt8], _ body: ([UInt8], Int) throws(RowLine.Fault) -> Void
  ) throws(RowLine.Fault) {
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      rest += bytes[start..<index]
      start = index + 1
      number += 1
      let line = rest
      rest.removeAll(keepingCapacity: true)
      try body(line, number)
    }
    rest += bytes[start...]
  }

  /// Hands over what has no end of line.
  mutating func finish(
    _ body: ([UInt8], Int) throws(RowLine.Fault) -> Void
  ) throws(RowLine.Fault) {
    guard !rest.isEmpty else { return }
    number += 1
    let line = rest
    rest = []
    try body(line, number)
  }
}
