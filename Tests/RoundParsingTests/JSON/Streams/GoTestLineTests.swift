import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// Events as go writes them are read at one go; written otherwise they say the same.
@Suite("go test -json, line by line")
struct GoTestLineTests {
  private struct Event {
    var action: String
    var package: String
    var test: String?
    var output: String?
    var elapsed: String?

    /// As go writes it.
    var line: String {
      var text = #"{"Time":"2026-03-01T10:00:00.5Z","Action":"\#(action)","Package":"\#(package)""#
      if let test { text += #","Test":"\#(test)""# }
      if let output { text += #","Output":"\#(output)""# }
      if let elapsed { text += #","Elapsed":\#(elapsed)"# }
      return text + "}"
    }

    /// The same with blanks and in another order.
    var loose: String {
      var members = [#""Package" : "\#(package)""#, #""Action": "\#(action)""#]
      if let elapsed { members.append(#""Elapsed": \#(elapsed)"#) }
      if let output { members.append(#""Output":  "\#(output)""#) }
      if let test { members.append(#""Test": "\#(test)""#) }
      members.append(#""Time": "2026-03-01T10:00:00.5Z""#)
      return "{ " + members.joined(separator: " , ") + " }"
    }
  }

  private func events(seed: UInt64) -> [Event] {
    var random = SeededGenerator(seed: seed)
    var events: [Event] = []
    for package in ["till.example/a", "till.example/b\\u0062", "till.example/ü"] {
      events.append(Event(action: "start", package: package))
      for number in 0..<Int.random(in: 1...12, using: &random) {
        let name = [
          "Test\(number)", "Test\(number)/ein_großes", "Test\(number)/a\\\"b", "T", "Test\(number)",
        ].randomElement(using: &random)
        let seconds = ["0", "0.01", "12.5", "1e-2", "-0.5"].randomElement(using: &random)
        events.append(Event(action: "run", package: package, test: name))
        let text = [
          "=== RUN  \\n", "    x_test.go:\(number): want \\\"1\\\"\\n", "\\u001b[1m",
          "panic: boom\\n",
        ].randomElement(using: &random)
        events.append(Event(action: "output", package: package, test: name, output: text))
        let action = ["pass", "fail", "skip", "pass"].randomElement(using: &random) ?? "pass"
        events.append(Event(action: action, package: package, test: name, elapsed: seconds))
      }
      events.append(Event(action: "pass", package: package, elapsed: "0.1"))
    }
    return events
  }

  /// Everything but places, which differ between two ways of writing.
  private func facts(_ text: String) throws -> [String] {
    let round = try Reading.round(text)
    return Reading.tests(round).map { test in
      """
      \(test.id) \(test.outcome.term) \(test.kind.term) \(test.durationSeconds ?? -1) \
      \(test.message ?? "-") \(test.attempts.map(\.outcome.term)) \(test.place?.line ?? 0)
      """
    } + ["\(round.completeness.term) \(round.header.startedAt ?? "-")"]
      + round.diagnostics.map { "\($0.code.rawValue) \($0.message)" }
  }

  @Test("Both ways of writing say the same", arguments: 1...40)
  func same(_ seed: UInt64) throws {
    let events = events(seed: seed)
    let strict = try facts(events.map(\.line).joined(separator: "\n") + "\n")
    #expect(strict.count > 3)
    #expect(try facts(events.map(\.loose).joined(separator: "\n") + "\n") == strict)
    var random = SeededGenerator(seed: seed)
    let mixed = events.map { Bool.random(using: &random) ? $0.line : $0.loose }
    #expect(try facts(mixed.joined(separator: "\n") + "\n") == strict)
  }

  @Test("A key told twice is refused, and a line that is cut is no pass")
  func faults() throws {
    let run = Event(action: "run", package: "p", test: "T").line
    let twice =
      #"{"Time":"t","Action":"pass","Package":"p","Test":"T","Output":"","Action":"fail"}"#
    #expect(Reading.refusal(run + "\n" + twice + "\n") != nil)
    let pass = Event(action: "pass", package: "p", test: "T", elapsed: "0.25").line
    for count in 1..<pass.utf8.count {
      let text = run + "\n" + String(decoding: Array(pass.utf8.prefix(count)), as: UTF8.self)
      let round = try Reading.round(text)
      #expect(!round.rows.contains { $0.outcome == .passed }, "cut at \(count)")
    }
  }
}
