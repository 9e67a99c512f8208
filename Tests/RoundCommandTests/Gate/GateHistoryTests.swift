import Testing

@testable import RoundCommand

@Suite("The gate with a history")
struct GateHistoryTests {
  private let folder = TemporaryFolder()
  private let rounds = TemporaryFolder()

  private func run(_ line: String) async -> (status: Int32, output: String, messages: String) {
    let (status, sink) = await Stage.run(line.split(separator: " ").map(String.init))
    return (
      status, String(decoding: sink.written.output, as: UTF8.self),
      String(decoding: sink.written.messages, as: UTF8.self)
    )
  }

  /// Writes a round of ten tests, some of which fail, and returns where it is.
  private func round(_ number: Int, failing: [String: String] = [:]) throws -> String {
    let tests = (0..<10).map { index in
      let name = "test_\(index)"
      guard let message = failing[name] else {
        return "{\"name\": \"\(name)\", \"status\": \"passed\"}"
      }
      return "{\"name\": \"\(name)\", \"status\": \"failed\", \"message\": \"\(message)\"}"
    }
    let day = number < 10 ? "0\(number)" : "\(number)"
    let text =
      "{\"suite\": \"desk\", \"round\": \(number), \"started\": \"2026-01-\(day)T10:00:00Z\",\n"
      + "\"results\": [\n\(tests.joined(separator: ",\n"))\n]}\n"
    try rounds.make()
    try rounds.write(Array(text.utf8), to: "round-\(number).json")
    return "\(rounds.path)/round-\(number).json"
  }

  /// Records twenty-four rounds in which one test fails now and then, always for one reason.
  private func recordFlakyRounds() async throws {
    for number in 1...24 {
      let isFlake = [3, 7, 8, 12, 15, 19, 22].contains(number)
      let path = try round(number, failing: isFlake ? ["test_4": Self.flake] : [:])
      #expect(await run("record \(path) --history \(folder.path)").status == 0)
    }
  }

  private static let flake = "TimeoutError: page not loaded in time"

  @Test("A known flake that fails as it did is exonerated, and that is said")
  func exonerates() async throws {
    try await recordFlakyRounds()
    let before = "\(rounds.path)/round-24.json"
    let flaky = try round(25, failing: ["test_4": Self.flake])
    #expect(await run("gate \(before) \(flaky)").status == 1)
    let got = await run("gate \(before) \(flaky) --history \(folder.path)")
    #expect(got.status == 0)
    #expect(got.output.contains("1 exonerated as flaky by the history, 0 other failing tests"))
    let json = await run("gate \(before) \(flaky) --history \(folder.path) --format json").output
    #expect(json.contains("\"exonerated\":[\n    {\"test\":\"test_4\""))
    #expect(json.contains("\"flags\":[\"flaky-history\"]"))
    #expect(json.contains("\"history\":{\"path\":\"\(folder.path)\",\"sha256\":\""))
  }

  @Test("Another reason, another test and a required test are not exonerated")
  func doesNotExonerate() async throws {
    try await recordFlakyRounds()
    let before = "\(rounds.path)/round-24.json"
    let changed = try round(25, failing: ["test_4": "AssertionError: 3 is not 4"])
    #expect(await run("gate \(before) \(changed) --history \(folder.path)").status == 1)
    let other = try round(26, failing: ["test_5": Self.flake])
    #expect(await run("gate \(before) \(other) --history \(folder.path)").status == 1)
    let flaky = try round(27, failing: ["test_4": Self.flake])
    try rounds.write(
      Array("{\"schema\": \"rounddiff/policy/1\", \"required\": [\"test_4\"]}".utf8), to: "p.json")
    let policy = "--policy \(rounds.path)/p.json"
    #expect(await run("gate \(before) \(flaky) --history \(folder.path) \(policy)").status == 1)
  }

  @Test("A damaged history leaves the gate undecided")
  func damaged() async throws {
    try await recordFlakyRounds()
    let name = try #require(folder.names.first)
    try folder.write(folder.bytes(of: name).dropLast(9) + [], to: name)
    let good = try round(25)
    let before = "\(rounds.path)/round-24.json"
    let got = await run("gate \(before) \(good) --history \(folder.path)")
    #expect(got.status == 3)
    #expect(got.output.contains("1 file of the history damaged"))
    #expect(await run("gate \(before) \(good)").status == 0)
  }

  @Test("The last good round of a history is a baseline, and none is no pass")
  func baselineFrom() async throws {
    for (number, failing) in [(1, [:]), (2, ["test_1": "x"])] as [(Int, [String: String])] {
      let path = try round(number, failing: failing)
      #expect(await run("record \(path) --history \(folder.path)").status == 0)
    }
    let good = try round(3)
    let got = await run("gate --baseline-from \(folder.path) \(good)")
    #expect(got.status == 0)
    #expect(got.output.contains("round 1"))
    let json = await run("gate --baseline-from \(folder.path) \(good) --format json").output
    #expect(json.contains("\"arguments\":[\"--baseline-from\",\"\(folder.path)\""))
    // The round that was recorded is the candidate itself: nothing was run since.
    #expect(
      await run("gate --baseline-from \(folder.path) \(rounds.path)/round-1.json").status == 3)
    let empty = TemporaryFolder()
    try empty.make()
    #expect(await run("gate --baseline-from \(empty.path) \(good)").status == 3)
    #expect(await run("gate --baseline-from \(folder.path)/missing \(good)").status == 3)
  }

  @Test("A decision that a history had a part in is taken again with its hash")
  func replays() async throws {
    try await recordFlakyRounds()
    let before = "\(rounds.path)/round-24.json"
    let flaky = try round(25, failing: ["test_4": Self.flake])
    let line = "\(before) \(flaky) --history \(folder.path)"
    let decision = await run("gate \(line) --format json").output
    try rounds.write(Array(decision.utf8), to: "decision.json")
    let path = "\(rounds.path)/decision.json"
    #expect(await run("gate --replay \(path) \(before) \(flaky)").status == 0)
    #expect(await run("record \(flaky) --history \(folder.path)").status == 0)
    let later = await run("gate --replay \(path) \(before) \(flaky)")
    #expect(later.status == 3)
    #expect(later.messages.contains("the SHA-256 of the history was"))
  }
}
