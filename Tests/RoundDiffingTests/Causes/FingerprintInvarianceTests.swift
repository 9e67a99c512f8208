import RoundDiffing
import TestSupport
import Testing

/// Parts of messages that differ from run to run, as they come up in practice.
enum VolatilePart: String, CaseIterable, Sendable {
  case milliseconds, seconds, process, identifier, moment, pointer, revision
  case temporaryFile, temporaryFolder, port, address, place, attempt, thread

  /// The part as one run may write it.
  func text(_ random: inout SeededGenerator) -> String {
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    func hex(_ count: Int) -> String {
      // A digit and a letter stand first, so that the run is never all of one kind.
      (0..<count).map { index in
        let digit = index == 0 ? number(0...9) : index == 1 ? number(10...15) : number(0...15)
        return String(digit, radix: 16)
      }.joined()
    }
    func two(_ range: ClosedRange<Int>) -> String {
      let value = number(range)
      return value < 10 ? "0\(value)" : "\(value)"
    }
    switch self {
    case .milliseconds: return "after \(number(1...99_999))ms"
    case .seconds: return "in \(number(0...900)).\(number(0...99)) s"
    case .process: return "(pid \(number(2...99_999)))"
    case .identifier: return "ticket \(hex(8))-\(hex(4))-\(hex(4))-\(hex(4))-\(hex(12))"
    case .moment:
      return "at \(number(2000...2099))-\(two(1...12))-\(two(1...28))T\(two(0...23)):\(two(0...59))"
        + ":\(two(0...59)).\(number(1...999))Z"
    case .pointer: return "object 0x\(hex(number(4...12)))"
    case .revision: return "revision \(hex(40))"
    case .temporaryFile: return "in /tmp/run-\(hex(8))/levels.csv"
    case .temporaryFolder: return "under /var/folders/\(hex(2))/\(hex(9))/T/depot"
    case .port: return "on 127.0.0.1:\(number(32_768...65_535))"
    case .address:
      return "from \(number(1...254)).\(number(0...255)).\(number(0...255)).\(number(1...254))"
    case .place: return "raised by src/depot/pump.swift:\(number(1...9999)):\(number(1...120))"
    case .attempt: return "attempt \(number(1...9)) of \(number(10...99))"
    case .thread: return "goroutine \(number(1...99_999))"
    }
  }
}

@Suite("Fingerprints over many runs")
struct FingerprintInvarianceTests {
  private static let messages = [
    "the relay is closed for repair", "RelayError: no answer from the depot",
    "column \"depot_id\" of table `pumps` is missing", "depot answered HTTP 503 to the pump",
    "pump.prime_all() got an unexpected option 'speed'", "FAILED: level of the tank is too low",
    "expected 3 pumps to be open", "cannot reach localhost:8081 from the yard",
  ]

  @Test("What varies from run to run does not change the key", arguments: VolatilePart.allCases)
  func volatile(_ part: VolatilePart) {
    var random = SeededGenerator(seed: 11)
    for message in Self.messages {
      let keys = Set((0..<24).map { _ in Fingerprint(of: "\(message) \(part.text(&random))").key })
      #expect(keys.count == 1, "\(message) \(part): \(keys.sorted())")
      let leading = Set(
        (0..<24).map { _ in Fingerprint(of: "\(part.text(&random)) told: \(message)").key })
      #expect(leading.count == 1, "\(part) \(message): \(leading.sorted())")
    }
  }

  @Test("Another quoted name is another reason of the same family")
  func names() {
    var random = SeededGenerator(seed: 12)
    var known: Set<String> = []
    for _ in 0..<200 {
      let name = (0..<6).compactMap { _ in "abcdefghijklmnop".randomElement(using: &random) }
      let print = Fingerprint(of: "got an unexpected option '\(String(name))' from the depot")
      #expect(print.family == "got an unexpected option <q> from the depot")
      #expect(print.salient == [String(name)])
      known.insert(print.key)
    }
    #expect(known.count > 190)
  }

  @Test("Another status is another reason of the same family", arguments: 400...431)
  func statuses(_ code: Int) {
    let (one, other) = (
      Fingerprint(of: "the depot answered HTTP \(code) to the pump"),
      Fingerprint(of: "the depot answered HTTP \(code + 100) to the pump")
    )
    #expect(
      ReasonRelation.between(one, other)
        == .sameKind(differs: "HTTP \(code + 100) instead of HTTP \(code)"))
  }
}
