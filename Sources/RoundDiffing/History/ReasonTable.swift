import RoundModel

/// The distinct reasons of failures over many rounds, each with a number.
///
/// Messages are forgotten when they were masked; what is kept grows with the reasons, not with the
/// failures.
package struct ReasonTable: Sendable {
  private static let mostRemembered = 4096

  package private(set) var prints: [Fingerprint] = []
  private var numbers: [Fingerprint: Int32] = [:]
  /// The messages met last, which mostly repeat.
  private var recent: [[UInt8]: Int32] = [:]

  package init() {}

  /// The number of the reason that a message gives; `nil` for a blank one.
  mutating func number(of message: [UInt8]) -> Int32? {
    guard message.contains(where: { $0 > 0x20 }) else { return nil }
    if let known = recent[message] { return known }
    if recent.count >= Self.mostRemembered { recent.removeAll(keepingCapacity: true) }
    let number = number(of: Fingerprint(of: String(decoding: message, as: UTF8.self)))
    recent[message] = number
    return number
  }

  mutating func number(of print: Fingerprint) -> Int32 {
    if let known = numbers[print] { return known }
    let number = Int32(truncatingIfNeeded: prints.count)
    prints.append(print)
    numbers[print] = number
    return number
  }

  /// The reasons of the failures of a round, by row.
  mutating func reasons(of round: Round) -> [Int: Int32] {
    var result: [Int: Int32] = [:]
    guard round.isMachineOnly else {
      // A person may point from one failure to another.
      let scan = FailureScan([round])
      for failure in scan.failures {
        guard let message = failure.message ?? failure.ownText else { continue }
        result[failure.row] = number(of: scan.messages.prints[message])
      }
      return result
    }
    for index in round.rows.indices where FailureScan.isFailure(round.rows[index]) {
      let row = round.rows[index]
      guard row.detail > 0 else { continue }
      let detail = round.details[Int(row.detail) - 1]
      if let message = Self.message(row, detail, round) { result[index] = number(of: message) }
    }
    return result
  }

  private static func message(_ row: Row, _ detail: RowDetail, _ round: Round) -> [UInt8]? {
    if row.outcome == .flaky || detail.message.isNone {
      let attempt = detail.attempts.first { $0.outcome.severity > 0 && $0.message != nil }
      if let message = attempt?.message { return Array(message.utf8) }
    }
    guard !detail.message.isNone else { return nil }
    let copy = { (bytes: Span<UInt8>) -> [UInt8] in
      let text = bytes.extracting(detail.message.range)
      return (0..<text.count).map { text[$0] }
    }
    return detail.message.isInStore
      ? copy(round.store.span) : round.inputs[Int(row.source)].source.withBytes(copy)
  }
}
