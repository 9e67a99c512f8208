import RoundDiffing
import RoundModel
import RoundParsing
import Testing

@testable import RoundCommand

@Suite("Policy files")
struct PolicyFileTests {
  private func faults(_ text: String) async -> [String] {
    let path = "/tmp/rounddiff-policy-\(text.utf8.count)-\(text.hashValue).json"
    do {
      try Output().writeWhole(Array(text.utf8), to: path)
    } catch {
      return ["cannot write"]
    }
    let (status, sink) = await Stage.run(
      ["gate", "round-1.json", "round-2.json", "--policy", path])
    #expect(status == 2 || status == 1)
    guard status == 2 else { return [] }
    let text = String(decoding: sink.written.messages, as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      line.firstRange(of: "R40").map { String(line.suffix(from: $0.lowerBound).prefix(4)) }
    }
  }

  @Test(
    "Each fault has its code, and nothing is judged",
    arguments: [
      ("{", ["R401"]), ("[]", ["R401"]),
      (#"{"schema": "rounddiff/policy/1", "forbids": []}"#, ["R402"]),
      (#"{"schema": "rounddiff/policy/1", "profile": 3}"#, ["R403"]),
      (#"{"schema": "rounddiff/policy/1", "minimum": {"passRate": 3}}"#, ["R404"]),
      (#"{"schema": "rounddiff/policy/1", "profile": "release"}"#, []),
    ])
  func faults(text: String, codes: [String]) async {
    #expect(await faults(text) == codes)
  }
}
