import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// Objects of one list are written alike, or not: what is read of them is the same.
@Suite("Members of objects in a list")
struct MemberReaderTests {
  private static let statuses = ["passed", "failed", "skipped"]

  private func tests(seed: UInt64) -> [[(String, String)]] {
    var random = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 1...20, using: &random)).map { number in
      var members = [
        ("name", "\"test \(number)\""),
        ("status", "\"\(Self.statuses.randomElement(using: &random) ?? "")\""),
        ("duration", "\(Int.random(in: 0...900, using: &random))"),
        ("suite", ["[\"a\", \"b\"]", "\"c\"", "[]"].randomElement(using: &random) ?? ""),
      ]
      if Bool.random(using: &random) { members.append(("message", "\"it\\n \\\"failed\\\"\"")) }
      if Bool.random(using: &random) { members.append(("extra", "{\"deep\": [1, {\"x\": null}]}")) }
      if Bool.random(using: &random) { members.append(("unheard of", "[[], {}]")) }
      return members
    }
  }

  private func document(_ objects: [String]) -> String {
    """
    {"reportFormat": "CTRF", "specVersion": "0.0.0", "results": {"tool": {"name": "x"},
      "tests": [\(objects.joined(separator: ","))]}}
    """
  }

  private func facts(_ text: String) throws -> [String] {
    let round = try Reading.round(text)
    return Reading.tests(round).map {
      "\($0.id) \($0.outcome.term) \($0.durationSeconds ?? -1) \($0.message ?? "-")"
    }
  }

  @Test("The order of keys and the blanks between them mean nothing", arguments: 1...40)
  func same(_ seed: UInt64) throws {
    let tests = tests(seed: seed)
    var random = SeededGenerator(seed: seed)
    let alike = tests.map { members in
      "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
    }
    let other = tests.map { members in
      let pairs = members.shuffled(using: &random).map { name, value in
        Bool.random(using: &random) ? "\"\(name)\":\(value)" : "\n \"\(name)\" :\t\(value) "
      }
      return "{" + pairs.joined(separator: " ,") + " }"
    }
    #expect(try facts(document(other)) == facts(document(alike)))
    #expect(try facts(document(alike)).count == tests.count)
  }

  @Test(
    "A key told twice is refused wherever it stands",
    arguments: [
      #"{"name":"b","status":"passed","status":"failed"}"#,
      #"{"name":"b","name":"c","status":"passed"}"#,
      #"{"name":"b","status":"passed","more":1,"more":2}"#,
      #"{"name":"b","status":"passed","name":"c"}"#,
    ])
  func repeated(_ object: String) {
    let first = #"{"name":"a","status":"passed","more":1}"#
    let second = #"{"name":"z","status":"passed","more":1}"#
    #expect(Reading.refusal(document([first, second, object])) != nil)
  }

  @Test("An object without commas is refused after one that had them")
  func grammar() {
    let first = #"{"name":"a","status":"passed"}"#
    for object in [
      #"{,"name":"b","status":"passed"}"#, #"{"name":"b""status":"passed"}"#,
      #"{"name":"b","status":"passed",}"#, #"{"name":"b","status" "passed"}"#,
    ] {
      #expect(Reading.refusal(document([first, object]))?.code == .notWellFormed)
    }
  }
}
